"""What the program is, whose work is in it, and under which licences."""

from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QDialog, QFrame, QTextBrowser, QWidget

import coprod_desktop
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.dialogs.foot import set_on_foot
from coprod_desktop.gui.dialogs.sizes import comfortable
from coprod_desktop.gui.theme import Theme
from coprod_desktop.strings import say


class AboutWindow(QDialog):
    """Words to read, which scroll where the text is large."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(say("gui.about.title"))
        self.view = QTextBrowser(self)
        self.view.setProperty("look", "page")
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setTabChangesFocus(True)
        self.view.setAccessibleName(say("gui.about.title"))
        self._theme = theme
        self._page().setMarkdown(
            f"# {say('gui.about.name', version=coprod_desktop.__version__)}\n\n{say('gui.about.text')}"
        )
        self.licences = Button(say("gui.about.licences"), self)
        self.licences.clicked.connect(self._show_licences)
        set_on_foot(self, self.view, say("gui.message.close"), self.licences)
        self.resize(comfortable(self, theme, 60, 42))

    def _page(self) -> QTextDocument:
        page = QTextDocument(self.view)
        page.setDefaultFont(self._theme.font())
        page.setDocumentMargin(self._theme.space(2))
        self.view.setDocument(page)
        return page

    def _show_licences(self) -> None:
        from coprod_desktop.app import licences

        self._page().setPlainText(licences.as_text(licences.parts()))
        self.licences.setEnabled(False)
        self.view.setFocus()
