"""Brings back a version that somebody edited in Word, and asks which of the changes to take."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from coprod_desktop.app import studio_word
from coprod_desktop.easyread.coming_back import ComeBack
from coprod_desktop.errors import CoprodError, StoppedByPerson
from coprod_desktop.gui.jobs import Latest, Ticket
from coprod_desktop.gui.shell import Shell
from coprod_desktop.gui.studio.studio_page import StudioPage
from coprod_desktop.gui.studio.word_dialog import WordDialog
from coprod_desktop.model.easy_read_version import EasyReadVersion
from coprod_desktop.model.edits import Edit
from coprod_desktop.strings import say

_Found = tuple[EasyReadVersion, Path, ComeBack]


class WordDesk(QObject):
    """Reads the file off the window's thread; `version` gives the version as it is now, `apply` makes an edit."""

    def __init__(
        self,
        shell: Shell,
        page: StudioPage,
        version: Callable[[], EasyReadVersion | None],
        apply: Callable[[Edit], None],
    ) -> None:
        super().__init__(page)
        self._shell, self._page, self._version, self._apply = shell, page, version, apply
        self._reading = Latest(self)
        self._reading.ready.connect(self._show)
        self._reading.failed.connect(self._tell)
        self._reading.busy_changed.connect(self._show_busy)
        page.commands.connect("bring_back", self._choose)

    def let_go(self) -> None:
        """Read no more."""
        self._reading.let_go()

    def _choose(self) -> None:
        self._page.settle()
        name, _ = QFileDialog.getOpenFileName(
            self._shell.window_widget, say("studio.word.choose"), "", say("studio.word.kinds")
        )
        version = self._version()
        if name and version is not None:
            self._reading.request(partial(self._read, version, Path(name)))

    def _read(self, version: EasyReadVersion, path: Path, ticket: Ticket) -> _Found:
        found = studio_word.bring_back(version, path, self._shell.lexicon(), stopped=ticket.stopped)
        return version, path, found

    def _show(self, found: _Found) -> None:
        version, path, come_back = found
        now = self._version()
        if now is None:
            return
        if version is not now:  # the rows went on in the meantime
            self._reading.request(partial(self._read, now, path))
            return
        if not come_back.changes and not come_back.beside:
            self._shell.tell(say("studio.word.nothing", name=path.name))
            return
        dialog = WordDialog(self._shell, version, come_back)
        dialog.edited.connect(self._apply)
        dialog.open()

    def _tell(self, error: CoprodError) -> None:
        if not isinstance(error, StoppedByPerson):
            self._shell.tell_error(error)

    def _show_busy(self, is_busy: bool) -> None:
        self._shell.wait_for(say("studio.word.reading") if is_busy else "", self._reading.cancel)
