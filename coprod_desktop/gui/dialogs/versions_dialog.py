"""Making versions of one paper, in a window of its own."""

from pathlib import Path

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout

from coprod_desktop.app.versions import Version
from coprod_desktop.checker import Decided
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.dialogs.sizes import comfortable
from coprod_desktop.gui.making import MadeFrom, Making
from coprod_desktop.gui.panels.versions_page import VersionsPage
from coprod_desktop.gui.printing.print_dialog import PrintDialog, ToPrint
from coprod_desktop.gui.shell import Shell
from coprod_desktop.model.document import Document
from coprod_desktop.strings import say


class VersionsDialog(QDialog):
    """Asks which versions of these documents to make, makes them, and shows what came of it."""

    def __init__(
        self,
        shell: Shell,
        documents: tuple[Document | Decided, ...] | MadeFrom,
        *,
        only_easy_read: bool = False,
        is_signed_off: bool = False,
    ) -> None:
        """Make versions of `documents`; `is_signed_off` says that readers said yes to their easy read as it is."""
        super().__init__(shell.window_widget)
        self.setWindowTitle(say("gui.versions.title"))
        self.page = VersionsPage(shell.theme, self)
        if is_signed_off:
            self.page.show_easy_read(1, 0)
        if only_easy_read:
            for version, box in self.page.boxes.items():
                box.setChecked(version is Version.EASY_READ)
        made_from: MadeFrom = documents if callable(documents) else lambda _: documents
        self._making = Making(self.page, lambda: made_from, shell)
        self._close = QDialogButtonBox(self)
        if not only_easy_read:
            self.print_button = Button(say("gui.command.print"), self)
            self.print_button.clicked.connect(lambda: PrintDialog(shell, ToPrint(made_from)).open())
            self._close.addButton(self.print_button, QDialogButtonBox.ButtonRole.ActionRole)
        self._close.addButton(Button(say("gui.message.close"), self), QDialogButtonBox.ButtonRole.RejectRole)
        self._close.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.page, 1)
        column.addWidget(self._close)
        self.finished.connect(self._end)
        self.resize(comfortable(self, shell.theme, 80, 75))
        self.page.boxes[Version.STANDARD].setFocus()

    def make_in(self, folder: Path) -> None:
        """Make what is ticked, in a folder that is known already."""
        self.page.make_asked.emit(self.page.wanted(), folder)

    def _end(self, _result: int) -> None:
        self._making.let_go()
        self.deleteLater()
