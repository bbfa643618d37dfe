"""What is to be heard where somebody is: what they selected, else the words of the control that has the focus."""

from collections.abc import Mapping

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from coprod_desktop.gui.models.page_text import Place
from coprod_desktop.speech.script import Script, Unsaid, Utterance, part


def words_at(widget: QWidget | None) -> str:
    """Return the words of a control as a person reads them: its name, and what stands in it."""
    match widget:
        case None:
            return ""
        case QLineEdit() if widget.selectedText():
            return widget.selectedText()
        case QTextEdit() | QPlainTextEdit() if widget.textCursor().hasSelection():
            return widget.textCursor().selection().toPlainText()
        case QTextEdit() | QPlainTextEdit():
            return _lines(_name(widget), widget.toPlainText())
        case QLineEdit():
            return _lines(_name(widget), widget.text(), widget.accessibleDescription())
        case QAbstractItemView():
            return _lines(_name(widget), str(widget.currentIndex().data() or ""))
        case QComboBox():
            return _lines(_name(widget), widget.currentText())
        case QLabel():
            return widget.accessibleName() or widget.text()
    return _lines(_name(widget), widget.accessibleDescription())


def selected(script: Script, begins: Place, ends: Place, say: Mapping[str, str]) -> list[Utterance]:
    """Return what is said between two places of a document, no more and no less."""
    places = [place for place, one in enumerate(script.outline) if _holds(one, begins, ends)]
    if not places:
        return []
    first, last = places[0], places[-1]
    found = []
    for one in script[first : last + 1]:
        start = begins.at if one.block_id == begins.block_id else one.start
        end = ends.at if one.block_id == ends.block_id else one.end
        is_whole = start <= one.start and end >= one.end
        cut = one if is_whole else part(one, start, end, say)
        if cut is not None:
            found.append(cut)
    return found


def _holds(one: Unsaid | Utterance, begins: Place, ends: Place) -> bool:
    is_first = one.block_id == begins.block_id and one.end > begins.at
    is_last = one.block_id == ends.block_id and one.start < ends.at
    if begins.block_id == ends.block_id:
        return is_first and is_last
    return is_first or is_last


def _name(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else widget.accessibleName()


def _lines(*texts: str) -> str:
    return "\n".join(dict.fromkeys(text.strip().replace("&", "") for text in texts if text.strip()))
