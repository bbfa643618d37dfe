"""The agenda: the items in order on the left, the chosen one on the right."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QLabel, QVBoxLayout, QWidget

from coprod_desktop.coproduction.timetable import Slot, overrun_in_words, time_in_words, timetable, total_minutes
from coprod_desktop.gui.a11y import announce, in_tab_order
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.dates import clock_time, length_of_time
from coprod_desktop.gui.editors.agreement_editor import AgreementEditor
from coprod_desktop.gui.editors.item_editor import ItemEditor
from coprod_desktop.gui.flow_layout import FlowLayout
from coprod_desktop.gui.panels.sheet import Sheet
from coprod_desktop.gui.power.agenda_list import AgendaList
from coprod_desktop.gui.power.agenda_tools import AgendaTools, ProposedItems
from coprod_desktop.gui.power.power_panel import PowerPanel
from coprod_desktop.gui.theme import Theme, as_quiet, as_title
from coprod_desktop.model import edits
from coprod_desktop.model.agreement import outdated
from coprod_desktop.model.meeting import Meeting, agenda
from coprod_desktop.strings import say

_LETTERS_FOR_BOTH = 100  # across; with less, the chosen item stands below the list


class AgendaEditor(Sheet):
    """The second stage of a meeting.

    Signals:
        edited: the Edit that the person made
        asked: the key of something that takes a dialog, and the id of the item it is about, if any
    """

    edited = Signal(object)
    asked = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._theme = theme
        self._meeting = Meeting("")
        self._heading = QLabel(say("gui.agenda.title"))
        as_title(self._heading)
        self._times = QLabel()
        self._times.setWordWrap(True)
        as_quiet(self._times)
        self.list = AgendaList(self)
        self.list.moved.connect(lambda item_id, place: self._send(edits.move_item_to(item_id, place)))
        self.list.setAccessibleName(say("gui.agenda.list"))
        self.list.currentItemChanged.connect(self._show_chosen)
        self._buttons = FlowLayout()
        self.add = self._button("add", self._add_item)
        self.add_break = self._button("add_break", lambda: self._send(edits.add_break(after=self.chosen_id)))
        self.up = self._button("up", lambda: self._send(edits.move_item_up(self.chosen_id)))
        self.down = self._button("down", lambda: self._send(edits.move_item_down(self.chosen_id)))
        self.remove = self._button("remove", lambda: self._send(edits.remove_item(self.chosen_id)))
        self.tools = AgendaTools(theme, self)
        self.tools.asked.connect(lambda what: self._ask(what, ""))
        self.proposed = ProposedItems(theme, self)
        self.proposed.edited.connect(self.edited)
        self.agreement = AgreementEditor(theme, self)
        self.agreement.edited.connect(self.edited)
        self.power = PowerPanel(theme, self)
        self.power.edited.connect(self.edited)
        self.power.checked.connect(self._order_tabs)
        self.item = ItemEditor(theme, self)
        self.item.edited.connect(self.edited)
        self.item.asked.connect(self._ask)
        self.item.next_asked.connect(self._add_item)
        self._outline = QWidget(self)
        self._column = QVBoxLayout(self._outline)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._heading)
        self._column.addWidget(self._times)
        self._column.addWidget(self.list)
        self._column.addLayout(self._buttons)
        for widget in (self.tools, self.proposed, self.agreement):
            self._column.addWidget(widget)
        self._column.addWidget(self.power)
        self._column.addStretch()
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.addWidget(self._outline, 1)
        self._halves.addWidget(self.item, 1)
        self.body.addLayout(self._halves)
        theme.changed.connect(self._take_sizes)
        self._take_sizes()

    @property
    def chosen_id(self) -> str:
        """The id of the chosen item, "" when there is none."""
        return self.list.chosen_key

    def show_meeting(self, meeting: Meeting) -> None:
        """Show what the agenda says now, with the same item chosen as before."""
        was_empty, self._meeting = not agenda(self._meeting), meeting
        slots = timetable(meeting)
        had_keys = self.tools.isAncestorOf(QApplication.focusWidget() or self)
        if not slots or was_empty:
            self.tools.fold.open(is_open=not slots)  # whoever has nothing yet sees what there is to start from
        self.list.show_lines([_line(slot) for slot in slots], [slot.item.id for slot in slots])
        self.list.setVisible(bool(slots))  # an empty box would be a stop that says nothing
        if had_keys and slots and was_empty:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)  # the button that was pressed is folded away
        self._times.setText(self._in_words())
        self.proposed.show_meeting(meeting)
        self.agreement.show_meeting(meeting)
        self.power.show_meeting(meeting)
        self._show_chosen()
        self._order_tabs()

    def _order_tabs(self) -> None:
        parts = (self.tools, self.proposed, self.agreement, self.power)
        in_tab_order(self.remove, *(stop for part in parts for stop in part.stops), self.item.title)

    def go_to(self, item_id: str, rule: str = "") -> None:
        """Choose an item and go to where a rule of the power check is put right in it, else to all that it can say."""
        self.list.choose(item_id)
        self.item.more.open()
        target = self.item.field_of(rule) if self.chosen_id else self.list if self.list.count() else self.add
        if rule == "breaks":
            target = self.add_break
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_halves()

    def _place_halves(self) -> None:
        letters = self.width() / max(self.fontMetrics().averageCharWidth(), 1)
        side_by_side, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._halves.setDirection(side_by_side if letters > _LETTERS_FOR_BOTH else below)

    def _show_chosen(self, *_: object) -> None:
        item = next((one for one in agenda(self._meeting) if one.id == self.chosen_id), None)
        self.item.show_item(item, self._meeting)
        changing = (self.up, self.down, self.remove)
        if item is None and any(button.hasFocus() for button in changing):
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        for button in changing:
            button.setEnabled(item is not None)

    def _in_words(self) -> str:
        meeting = self._meeting
        if not agenda(meeting):
            return say("gui.agenda.empty")
        times = time_in_words(meeting, clock_time)
        length = overrun_in_words(meeting, length_of_time) or say(
            "gui.agenda.length", length=length_of_time(total_minutes(meeting))
        )
        changed = say("power.changed_since") if outdated(meeting) else ""
        return " ".join(part for part in (f"{times}." if times else "", length, changed) if part)

    def _ask(self, what: str, item_id: str) -> None:
        self.item.settle()
        self.asked.emit(what, item_id)

    def _add_item(self) -> None:
        edit = edits.add_item(say("gui.agenda.new_item"), after=self.chosen_id)
        self._send(edit)
        self.list.choose(edit.about)
        self.item.start_typing()
        # The words in the field change as the focus comes to it, and a screen reader tells of nothing but those.
        announce(self.window(), say("gui.agenda.added", number=self.list.currentRow() + 1, of=self.list.count()))

    def _send(self, edit: edits.Edit) -> None:
        self.item.settle()
        self.edited.emit(edit)
        self.list.choose(edit.about)

    def _button(self, key: str, do: Callable[[], None]) -> Button:
        button = Button(say(f"gui.agenda.{key}"), self)
        button.clicked.connect(lambda: do())
        self._buttons.addWidget(button)
        return button

    def _take_sizes(self) -> None:
        theme = self._theme
        self._buttons.setSpacing(theme.space(0.75))
        self._column.setSpacing(theme.space(1))
        self._halves.setSpacing(theme.space(3))
        self._place_halves()


def _line(slot: Slot) -> str:
    length = length_of_time(slot.minutes)
    if slot.item.is_break:
        words = say("gui.agenda.break_line", length=length)
    else:
        title = slot.item.title or say("gui.agenda.no_title")
        words = say("gui.agenda.line", number=slot.number, title=title, length=length)
    return f"{clock_time(slot.starts)}  {words}" if slot.starts else words
