"""How a page marks the sentence that is read aloud and the word being said, and the one that a reader speaks about."""

from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextCursor, QTextDocument, QTextFormat
from PySide6.QtWidgets import QTextEdit

from coprod_desktop.gui.colours import Colours

Selection = QTextEdit.ExtraSelection


def sentence(document: QTextDocument, found: tuple[int, int], colours: Colours) -> Selection:
    """Return the mark of a sentence that stands between two Qt positions."""
    return _mark(document, found, colours.spoken, colours.on_spoken)


def word(document: QTextDocument, found: tuple[int, int], colours: Colours) -> Selection:
    """Return the mark of a word."""
    return _mark(document, found, colours.word, colours.on_word)


def about(document: QTextDocument, found: tuple[int, int], colours: Colours) -> Selection:
    """Return the mark of a sentence that the reader says something about: softer than one that is read aloud."""
    selection = _mark(document, found, colours.soft, colours.text)
    selection.format.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
    selection.format.setUnderlineColor(QColor(colours.accent))
    return selection


def _mark(document: QTextDocument, found: tuple[int, int], ground: str, ink: str) -> Selection:
    selection = Selection()
    cursor = QTextCursor(document)
    cursor.setPosition(found[0])
    cursor.setPosition(found[1], QTextCursor.MoveMode.KeepAnchor)
    style = QTextCharFormat()
    style.setBackground(QColor(ground))
    style.setForeground(QColor(ink))
    # APP-37: a line under it as well, so that the mark does not rest on colour.
    style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    style.setUnderlineColor(QColor(ink))
    style.setProperty(QTextFormat.Property.FontWeight.value, QFont.Weight.Bold.value)
    selection.cursor = cursor
    selection.format = style
    return selection
