"""A document that the program made, to look at before it is printed or saved."""

from PySide6.QtWidgets import QDialog

from coprod_desktop.gui.button import Button
from coprod_desktop.gui.dialogs.foot import set_on_foot
from coprod_desktop.gui.dialogs.sizes import comfortable
from coprod_desktop.gui.dialogs.versions_dialog import VersionsDialog
from coprod_desktop.gui.panels.reading_view import ReadingView
from coprod_desktop.gui.shell import Shell
from coprod_desktop.gui.theme import as_main_action
from coprod_desktop.model.document import Document
from coprod_desktop.strings import say


class DocumentDialog(QDialog):
    """Shows a document and offers to make every version of it."""

    def __init__(self, shell: Shell, document: Document) -> None:
        super().__init__(shell.window_widget)
        self._shell, self._document = shell, document
        self.setWindowTitle(document.title)
        self.view = ReadingView(shell.theme, self)
        self.view.setAccessibleName(document.title)
        self.view.show_document(document)
        self.versions = Button(say("people.versions"), self)
        as_main_action(self.versions)
        self.versions.clicked.connect(self._make_versions)
        set_on_foot(self, self.view, say("gui.message.close"), self.versions)
        self.resize(comfortable(self, shell.theme, 80, 75))
        self.view.setFocus()

    def _make_versions(self) -> None:
        VersionsDialog(self._shell, (self._document,)).open()
        self.accept()
