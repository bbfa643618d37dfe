"""Joins a versions page to the work behind it: make, show how far, cancel, show what came of it."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject

from coprod_desktop.app.versions import Hooks, Made, Wanted
from coprod_desktop.checker import Decided
from coprod_desktop.errors import CoprodError
from coprod_desktop.gui.jobs import Latest, Ticket
from coprod_desktop.gui.panels.versions_page import VersionsPage
from coprod_desktop.gui.shell import Shell
from coprod_desktop.language.lexicon import Lexicon
from coprod_desktop.model.document import Document
from coprod_desktop.strings import say

MadeFrom = Callable[[Lexicon], Sequence[Document | Decided]]
"""What gives the documents to make versions of, off the window's thread, once the word lists are at hand."""


class Making(QObject):
    """The making of versions for one page. `documents` is asked when the person presses Make."""

    def __init__(self, page: VersionsPage, documents: Callable[[], MadeFrom], shell: Shell) -> None:
        super().__init__(page)
        self._page, self._documents, self._shell = page, documents, shell
        self._work = Latest(self)
        self._work.ready.connect(self._show)
        self._work.failed.connect(self._tell)
        self._work.progressed.connect(page.show_progress)
        page.make_asked.connect(self._make)
        page.cancel_asked.connect(self._work.cancel)

    def wait(self) -> None:
        """Stop, and wait until nothing runs."""
        self._work.wait()

    def _make(self, wanted: Wanted, folder: Path) -> None:
        documents = self._documents()
        self._page.begin()
        self._work.request(lambda ticket: self._made(documents, wanted, folder, ticket))

    def _made(self, documents: MadeFrom, wanted: Wanted, folder: Path, ticket: Ticket) -> Made:
        from coprod_desktop.app import exporting

        lexicon = self._shell.lexicon()
        return exporting.make(documents(lexicon), wanted, folder, lexicon, Hooks(ticket.tell, ticket.stopped))

    def _show(self, made: object) -> None:
        assert isinstance(made, Made)
        self._page.show_made(made)

    def _tell(self, error: CoprodError) -> None:
        self._page.show_stopped(say(error.says, **error.facts))
