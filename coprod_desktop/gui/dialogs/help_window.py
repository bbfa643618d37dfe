"""Help for where you are, opened by F1."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFrame, QTextBrowser, QVBoxLayout, QWidget

from coprod_desktop import assets
from coprod_desktop.gui.dialogs.sizes import comfortable
from coprod_desktop.gui.theme import READING, Theme
from coprod_desktop.strings import say

FIRST_PAGE = "start"


class HelpWindow(QDialog):
    """Help pages; links between them open in the same window."""

    def __init__(self, topic: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWindowTitle(say("gui.help.title"))
        self.view = QTextBrowser(self)
        self.view.setProperty("look", "page")
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setTabChangesFocus(True)
        self.view.setOpenLinks(False)
        self.view.setAccessibleName(say("gui.help.title"))
        self.view.anchorClicked.connect(self._follow)
        buttons = QDialogButtonBox(self)
        self._all = buttons.addButton(say("gui.help.all"), QDialogButtonBox.ButtonRole.ActionRole)
        self._all.clicked.connect(lambda: self.show_topic(FIRST_PAGE))
        buttons.addButton(say("gui.message.close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.view, 1)
        column.addWidget(buttons)
        self.resize(comfortable(self, theme, 75, 72))
        self.finished.connect(self.deleteLater)
        self.show_topic(topic)

    def show_topic(self, topic: str) -> None:
        """Show the page on a topic; one that has no page of its own gets the first page."""
        path = assets.resource("help", f"{topic}.md")
        if not path.is_file():
            path = assets.resource("help", f"{FIRST_PAGE}.md")
        page = QTextDocument(self.view)
        page.setDefaultFont(self._theme.font(READING))
        page.setDocumentMargin(self._theme.space(2))
        page.setMarkdown(path.read_text(encoding="utf-8"))
        self.view.setDocument(page)

    def _follow(self, link: QUrl) -> None:
        self.show_topic(link.path().removesuffix(".md"))
