"""Joins the Packs stage to the work behind it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from coprod_desktop.app.packs import PacksMade
from coprod_desktop.app.session import Session
from coprod_desktop.errors import CoprodError
from coprod_desktop.gui.jobs import Latest, Ticket
from coprod_desktop.gui.packs.packs_page import PacksPage
from coprod_desktop.gui.shell import Shell
from coprod_desktop.model.meeting import Meeting
from coprod_desktop.strings import say


class PacksDesk(QObject):
    """Makes the packs of one meeting off the window's thread."""

    def __init__(self, shell: Shell, session: Session, page: PacksPage, settle: Callable[[], None]) -> None:
        super().__init__(page)
        self._shell, self._session, self._page, self._settle = shell, session, page, settle
        self._work = Latest(self)
        self._work.ready.connect(self._show)
        self._work.failed.connect(self._tell)
        self._work.progressed.connect(page.making.show_progress)
        page.make_asked.connect(self._make)
        page.cancel_asked.connect(self._work.cancel)

    def let_go(self) -> None:
        """Ask what runs to end, and start nothing more."""
        self._work.let_go()

    def _make(self, folder: Path) -> None:
        self._settle()
        meeting, with_audio = self._session.meeting, self._page.with_audio.isChecked()
        labels = int(self._page.labels.currentData())
        self._page.making.begin()
        self._work.request(lambda ticket: self._made(meeting, folder, (with_audio, labels), ticket))

    def _made(self, meeting: Meeting, folder: Path, chosen: tuple[bool, int], ticket: Ticket) -> PacksMade:
        from coprod_desktop.app.packs_everyone import PackChoices, make_packs
        from coprod_desktop.app.versions import Hooks
        from coprod_desktop.language import own_lists

        own_words = own_lists.combine(self._shell.own_words.words, meeting.own_words)
        choices = PackChoices(chosen[0], labels_a_sheet=chosen[1], own_words=own_words)
        return make_packs(meeting, folder, self._shell.lexicon(), choices, Hooks(ticket.tell, ticket.stopped))

    def _show(self, made: object) -> None:
        assert isinstance(made, PacksMade)
        self._page.show_made(made)

    def _tell(self, error: CoprodError) -> None:
        self._page.making.show_stopped(say(error.says, **error.facts))
