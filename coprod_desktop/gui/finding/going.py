"""Goes to a place of the meeting: the stage, what is chosen there, and the words in their field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QScrollArea, QWidget

from coprod_desktop.app.find_replace import FoundPlace
from coprod_desktop.gui.offsets import to_qt
from coprod_desktop.gui.panels.fold import Fold
from coprod_desktop.model.texts import Part, TextPlace

if TYPE_CHECKING:
    from coprod_desktop.gui.desks import Desks
    from coprod_desktop.gui.panels.meeting_page import MeetingPage

_STAGES = {
    Part.DETAILS: "details",
    Part.ARRANGEMENTS: "details",
    Part.PERSON: "people",
    Part.ITEM: "agenda",
    Part.CONSULTATION: "agenda",
    Part.OUTCOME: "after",
    Part.ACTION: "after",
    Part.SAID_DID: "after",
    Part.PROMISE: "pledge",
    Part.ANSWER: "support",
    Part.TASK: "support",
}


def go_to(desks: Desks, found: FoundPlace) -> None:
    """Show a place with its words chosen; where no field shows it, what it belongs to is shown."""
    desk, place = desks.meeting, found.placed.place
    if desk is None:
        return
    desk.page.window().activateWindow()  # the dialog that the person came from is on its way out
    match place.part:
        case Part.PAPER:
            desks.papers.show_from_meeting(desk, place.about)
            view = desks.papers.page.view
            view.go_to(place.name, found.span.start, found.span.end)
            view.setFocus(Qt.FocusReason.OtherFocusReason)
        case Part.ROW | Part.EASY_READ:
            desks.studio.open(desk, place.about)
            if place.part is Part.ROW:
                desks.studio.page.go_to_row(place.id, found.words)
        case Part.OWN_WORD:
            desks.look_up(found.placed.text if place.name == "term" else "")
        case _:
            desks.show_meeting()
            _choose(desk.page, place)
            show_words(desk.page, found)


def show_words(root: QWidget, found: FoundPlace) -> bool:
    """Choose the words in the field that shows their text, and return whether there is one."""
    field = _field_of(root, found.placed.text)
    if field is None:
        return False
    _unfold(field)
    field.setFocus(Qt.FocusReason.OtherFocusReason)
    text = field.text() if isinstance(field, QLineEdit) else field.toPlainText()
    inside = len(text) - len(text.lstrip())
    start, end = (to_qt(text, inside + place) for place in (found.span.start, found.span.end))
    if isinstance(field, QLineEdit):
        field.setSelection(start, end - start)
        return True
    cursor = field.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    field.setTextCursor(cursor)
    return True


def _choose(page: MeetingPage, place: TextPlace) -> None:
    stage = _STAGES[place.part]
    page.go_to(stage)
    match stage:
        case "people":
            page.people.choose(place.id)
        case "agenda":
            page.agenda.go_to(place.id)
        case "after" if place.part is Part.OUTCOME:
            from coprod_desktop.gui.after.after_page import AfterPage

            after = page.later("after")
            assert isinstance(after, AfterPage)
            after.outcomes.items.choose(place.id)
        case _:
            page.stages.setFocus(Qt.FocusReason.OtherFocusReason)


def _field_of(root: QWidget, text: str) -> QLineEdit | QPlainTextEdit | None:
    fields: list[QLineEdit | QPlainTextEdit] = []
    fields += root.findChildren(QLineEdit)
    fields += root.findChildren(QPlainTextEdit)
    same = [one for one in fields if one.isEnabled() and _text_of(one).strip() == text.strip()]
    return min(same, key=lambda one: not one.isVisible(), default=None)


def _text_of(field: QLineEdit | QPlainTextEdit) -> str:
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def _unfold(field: QWidget) -> None:
    """Open every fold around a field, and scroll to it."""
    above, scrolls = field.parentWidget(), []
    while above is not None:
        if isinstance(above, Fold):
            above.open()
        elif isinstance(above, QScrollArea):
            scrolls.append(above)
        above = above.parentWidget()
    for area in scrolls:
        area.ensureWidgetVisible(field)
