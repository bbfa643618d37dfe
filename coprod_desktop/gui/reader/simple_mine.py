"""My page in the simple view: what the reader wants to say, to hear, to print and to show."""

from __future__ import annotations

from PySide6.QtCore import QObject

from coprod_desktop.app.reading_notes import PaperNotes
from coprod_desktop.coproduction.my_page import MyPage, as_document
from coprod_desktop.gui.jobs import Latest
from coprod_desktop.gui.reader.simple_page import SimplePage
from coprod_desktop.gui.shell import Shell
from coprod_desktop.model.document import Document


class SimpleMine(QObject):
    """Makes my page off the window's thread, and shows it in its pane."""

    def __init__(self, shell: Shell, page: SimplePage) -> None:
        super().__init__(page)
        self._shell, self._page = shell, page
        self._document = Document("", ())
        self._making = Latest(self)
        self._making.ready.connect(self._show)
        self._making.failed.connect(shell.tell_error)

    def open(self, kept: PaperNotes) -> None:
        """Make my page from what is kept about the paper, and show it."""
        self._shell.listening.stop()
        self._making.request(lambda _: self._made(kept))

    def print(self) -> None:
        """Show my page as it will be printed, in the reader's own size."""
        from coprod_desktop.app.my_page import size_pt_for
        from coprod_desktop.gui.printing.print_dialog import PrintDialog, ToPrint

        document, size_pt = self._document, size_pt_for(self._shell.theme.look.percent)
        PrintDialog(self._shell, ToPrint(lambda _: (document,), size_pt=size_pt)).open()

    def let_go(self) -> None:
        """Ask what runs to end, and start nothing more; for closing the program."""
        self._making.let_go()

    def _made(self, kept: PaperNotes) -> MyPage:
        from coprod_desktop.app import my_page

        return my_page.of_paper(kept, (), self._shell.lexicon())

    def _show(self, made: MyPage) -> None:
        self._document = as_document(made)
        self._page.show_mine(self._document, has_cards=bool(made.sayings))
        self._shell.listening.offer_view(self._page.mine_view)
