"""The commands about the words of a meeting: finding, changing, spelling. Some keys mean the like on a paper's page."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from coprod_desktop.strings import say

if TYPE_CHECKING:
    from coprod_desktop.gui.desks import Desks
    from coprod_desktop.gui.finding.finding_desk import FindingDesk
    from coprod_desktop.gui.main_window import MainWindow
    from coprod_desktop.gui.meeting_desk import MeetingDesk
    from coprod_desktop.gui.spelling.spelling_desk import SpellingDesk

_SHARED = {
    "find": "spelling.command_find",
    "find_next": "spelling.command_find_next",
    "find_before": "spelling.command_find_before",
    "next_word": "spelling.command_next",
}
"""The commands that a paper's page has too, with the words that they have on a meeting."""


class MeetingWords(QObject):
    """Brings in finding and spelling when they are first needed, and switches their commands on and off."""

    def __init__(self, window: MainWindow, desks: Desks) -> None:
        super().__init__(desks)
        self._window, self._desks = window, desks
        self._is_on = False
        self._followed: MeetingDesk | None = None
        self._words = {key: window.commands[key].text() for key in _SHARED}
        does: dict[str, Callable[[], None]] = {
            "find": lambda: self.finding.open(),
            "find_next": lambda: self.finding.step(1),
            "find_before": lambda: self.finding.step(-1),
            "next_word": lambda: self.spelling.step(),
            "check_spelling": lambda: self.spelling.open(),
        }
        for key, do in does.items():
            window.commands.connect(key, partial(self._do_on_meeting, do))
        window.commands["mark_spelling"].setChecked(window.remembered.has_spelling_marks)
        window.commands.connect("mark_spelling", self._turn_marks)

    @cached_property
    def finding(self) -> FindingDesk:
        """Where words are found and changed."""
        from coprod_desktop.gui.finding.finding_desk import FindingDesk

        return FindingDesk(self._window, self._desks)

    @cached_property
    def spelling(self) -> SpellingDesk:
        """Where the spelling is checked."""
        from coprod_desktop.gui.spelling.spelling_desk import SpellingDesk

        desk = SpellingDesk(self._window, self._desks)
        desk.are_marks_on = self._window.remembered.has_spelling_marks
        return desk

    def show_what_can_be_done(self, *, is_on_meeting: bool, is_on_paper: bool) -> None:
        """Switch the commands on and off for the page that is shown."""
        self._is_on = is_on_meeting
        commands = self._window.commands
        for key, words in _SHARED.items():
            commands[key].setEnabled(is_on_meeting or is_on_paper)
            commands[key].setText(say(words) if is_on_meeting else self._words[key])
        for key in ("check_spelling", "mark_spelling"):
            commands[key].setEnabled(is_on_meeting)
        if is_on_meeting and self._window.remembered.has_spelling_marks:
            self._follow_stages()
            self.spelling.mark_soon()

    def let_go(self) -> None:
        """Ask what runs to end, and start nothing more; for closing the window."""
        for name in ("finding", "spelling"):
            if name in self.__dict__:
                getattr(self, name).let_go()

    def _do_on_meeting(self, do: Callable[[], None]) -> None:
        if self._is_on:
            do()

    def _follow_stages(self) -> None:
        desk = self._desks.meeting
        if desk is not None and desk is not self._followed:
            self._followed = desk
            desk.page.stage_changed.connect(lambda _: self.spelling.mark_soon())

    def _turn_marks(self) -> None:
        are_on = self._window.commands["mark_spelling"].isChecked()
        self._window.remembered.keep_spelling_marks(are_on=are_on)
        self.spelling.turn_marks(are_on=are_on)
        self._follow_stages()
        self._window.tell(say("spelling.marks.on" if are_on else "spelling.marks.off"))
