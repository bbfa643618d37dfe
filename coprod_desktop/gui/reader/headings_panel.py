"""The headings of a long paper, to go from one to the other."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from coprod_desktop.gui.a11y import labelled
from coprod_desktop.gui.panels.short_list import ShortList
from coprod_desktop.gui.theme import Theme
from coprod_desktop.model.document import Document, Heading, plain_text, text_blocks
from coprod_desktop.strings import say

MOST_LISTED = 400
"""More headings than this are no way to find anything: only the main ones are listed then."""

_STEP = "\u2003"  # deeper headings stand further in


class HeadingsPanel(QFrame):
    """A list of headings.

    Signals:
        chosen: the id of a heading
        left: Escape was pressed
    """

    chosen = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("look", "side")
        self.list = ShortList(self, most_lines=MOST_LISTED)
        self.list.setProperty("look", "stages")
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._label: QLabel = labelled(say("reader.headings.title"), self.list)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._label)
        self._column.addWidget(self.list, 1)
        self.list.itemClicked.connect(lambda _: self.chosen.emit(self.list.chosen_key))
        self.list.itemActivated.connect(lambda _: self.chosen.emit(self.list.chosen_key))
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.left.emit)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        theme.changed.connect(self._take_sizes)
        self._take_sizes()
        self.hide()

    def show_headings(self, headings: Sequence[Heading]) -> None:
        """List these headings."""
        least = min((one.level for one in headings), default=1)
        lines = [_STEP * (one.level - least) + _in_words(one) for one in headings]
        self.list.show_lines(lines, [one.id for one in headings])

    def show_place(self, heading_id: str) -> None:
        """Show which heading the reader is under."""
        if heading_id and heading_id != self.list.chosen_key and not self.list.hasFocus():
            with QSignalBlocker(self.list):
                self.list.choose(heading_id)

    def _take_sizes(self) -> None:
        gap = self._theme.space(1)
        self._column.setContentsMargins(gap, gap, 0, gap)
        self._label.setIndent(self._theme.space(0.5))
        self._label.setAlignment(Qt.AlignmentFlag.AlignLeft)


def listed(document: Document) -> tuple[Heading, ...]:
    """Return the headings to list: all of them, or only the main ones of a very long paper."""
    headings = [block for block in text_blocks(document) if isinstance(block, Heading) and plain_text(block).strip()]
    for deepest in (6, 3, 2, 1):
        chosen = tuple(one for one in headings if one.level <= deepest)
        if len(chosen) <= MOST_LISTED:
            return chosen
    return chosen[:MOST_LISTED]


def _in_words(heading: Heading) -> str:
    words = " ".join(plain_text(heading).split())
    return f"{heading.number.rstrip('.')}. {words}" if heading.number else words
