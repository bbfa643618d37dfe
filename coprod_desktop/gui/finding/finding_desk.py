"""Where finding words in a meeting is joined to its commands: look, go to a place, go on to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from coprod_desktop.app.find_replace import FoundPlace, find
from coprod_desktop.gui.finding.find_dialog import FindDialog, Search, line
from coprod_desktop.gui.finding.going import go_to
from coprod_desktop.gui.jobs import Latest
from coprod_desktop.gui.shell import Shell
from coprod_desktop.model.meeting import Meeting
from coprod_desktop.strings import say

if TYPE_CHECKING:
    from coprod_desktop.gui.desks import Desks


class FindingDesk(QObject):
    """Remembers what was looked for in this window, and where the person is among its places."""

    def __init__(self, shell: Shell, desks: Desks) -> None:
        super().__init__(desks)
        self._shell, self._desks = shell, desks
        self._search, self._at = Search(), -1
        self._stepping = Latest(self)
        self._stepping.ready.connect(lambda answer: self._show_step(*answer))
        self._stepping.failed.connect(shell.tell_error)

    def open(self) -> None:
        """Ask what to look for, with what was looked for last."""
        desk = self._desks.meeting
        if desk is None:
            return
        self._desks.settle()
        dialog = FindDialog(self._shell, desk, self._search)
        dialog.went.connect(lambda row: self._go(row, dialog.search))
        dialog.finished.connect(lambda _: self._remember(dialog.search))
        dialog.open()

    def step(self, by: int) -> None:
        """Go to the next place of what was looked for last, or to the one before with -1."""
        if not self._search.wanted.words:
            self.open()
            return
        self._desks.settle()
        meeting, wanted = self._meeting(), self._search.wanted
        self._stepping.request(lambda _: (by, find(meeting, wanted)))

    def let_go(self) -> None:
        """Ask what runs to end, and start nothing more; for closing the window."""
        self._stepping.let_go()

    def _show_step(self, by: int, places: tuple[FoundPlace, ...]) -> None:
        self._search = Search(self._search.wanted, self._search.put, places)
        if not places:
            self._shell.tell(say("spelling.find.none", words=self._search.wanted.words))
            return
        start = self._at if self._at >= 0 or by > 0 else 0
        self._go((start + by) % len(places), self._search)

    def _go(self, number: int, search: Search) -> None:
        self._search, self._at = search, number
        found = search.places[number]
        go_to(self._desks, found)
        told = line(self._meeting(), found)
        where = say("spelling.find.at", number=number + 1, of=len(search.places), place=told)
        self._shell.tell(where)

    def _remember(self, search: Search) -> None:
        if search.wanted != self._search.wanted:
            self._at = -1
        self._search = search

    def _meeting(self) -> Meeting:
        return self._desks.meeting.session.meeting if self._desks.meeting else Meeting("")
