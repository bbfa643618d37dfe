"""Help for where you are, opened by F1."""

import re

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QDialog, QFrame, QTextBrowser, QWidget

from coprod_desktop import assets
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.dialogs.foot import set_on_foot
from coprod_desktop.gui.dialogs.sizes import comfortable
from coprod_desktop.gui.theme import READING, Theme
from coprod_desktop.strings import say

FIRST_PAGE = "start"
_PICTURE = re.compile(r"!\[[^\]]*\]\(([^)]+)\)")
_BESIDE_PAGE = 8  # units of space: the edges of the window, the page's margins and the bar that scrolls it
_SMOOTH = Qt.TransformationMode.SmoothTransformation


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
        self._all = Button(say("gui.help.all"), self)
        self._all.clicked.connect(lambda: self.show_topic(FIRST_PAGE))
        set_on_foot(self, self.view, say("gui.message.close"), self._all)
        self.resize(comfortable(self, theme, 75, 72))
        self.show_topic(topic)

    def show_topic(self, topic: str) -> None:
        """Show the page on a topic; one that has no page of its own gets the first page."""
        path = assets.resource("help", f"{topic}.md")
        if not path.is_file():
            path = assets.resource("help", f"{FIRST_PAGE}.md")
        page = QTextDocument(self.view)
        page.setDefaultFont(self._theme.font(READING))
        page.setDocumentMargin(self._theme.space(2))
        text = path.read_text(encoding="utf-8")
        page.setMarkdown(text)
        for name in _PICTURE.findall(text):  # new text forgets the pictures that a document had
            page.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(name), self._picture(name))
        self.view.setDocument(page)

    def _picture(self, name: str) -> QImage:
        """Return a picture of the help, no wider than the page."""
        image = QImage(str(assets.resource("help", *name.split("/"))))
        widest = self.width() - self._theme.space(_BESIDE_PAGE)
        return image.scaledToWidth(widest, _SMOOTH) if image.width() > widest else image

    def _follow(self, link: QUrl) -> None:
        self.show_topic(link.path().removesuffix(".md"))
