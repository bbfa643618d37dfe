"""What an agenda can start from, and what members ask to talk about."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from coprod_desktop.gui.button import Button
from coprod_desktop.gui.flow_layout import FlowLayout
from coprod_desktop.gui.panels.fold import Fold
from coprod_desktop.gui.panels.short_list import ShortList
from coprod_desktop.gui.theme import Theme, as_subheading
from coprod_desktop.model import edits
from coprod_desktop.model.meeting import AgendaItem, Meeting, person, proposed_items
from coprod_desktop.strings import say

_ASKED = ("template", "save_template", "last", "old_agenda", "talk_form", "replies")


class AgendaTools(QWidget):
    """Buttons to start an agenda and to ask members, folded away.

    Signals:
        asked: the key of something that takes a dialog
    """

    asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.fold = Fold(say("templates.tools"), theme, self)
        self._row = FlowLayout()
        self.buttons = {key: self._button(key) for key in _ASKED}
        self.fold.body.addLayout(self._row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.fold)
        theme.changed.connect(self._take_sizes)
        self._take_sizes()

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What the Tab key visits, in order."""
        return self.fold.button, *self.buttons.values()

    def _button(self, key: str) -> Button:
        button = Button(say(f"templates.button_{key}"), self.fold.inside)
        button.clicked.connect(lambda: self.asked.emit(key))
        self._row.addWidget(button)
        return button

    def _take_sizes(self) -> None:
        self._row.setSpacing(self._theme.space(0.75))


class ProposedItems(QWidget):
    """What people want to talk about and is not on the agenda yet; hidden while there is nothing.

    Signals:
        edited: the Edit that puts something on the agenda, or leaves it out
    """

    edited = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = QLabel(say("templates.proposed"), self)
        self._title.setWordWrap(True)
        as_subheading(self._title)
        self.list = ShortList(self)
        self.list.setAccessibleName(say("templates.proposed"))
        self._row = FlowLayout()
        self.accept = self._button("accept", lambda: self.edited.emit(edits.accept_item(self.list.chosen_key)))
        self.leave = self._button("leave", lambda: self.edited.emit(edits.remove_item(self.list.chosen_key)))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for widget in (self._title, self.list):
            self._column.addWidget(widget)
        self._column.addLayout(self._row)
        theme.changed.connect(self._take_sizes)
        self._take_sizes()
        self.setVisible(False)

    def show_meeting(self, meeting: Meeting) -> None:
        """List what is proposed now."""
        items = proposed_items(meeting)
        self.list.show_lines([_line(meeting, one) for one in items], [one.id for one in items])
        self.setVisible(bool(items))

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What the Tab key visits, in order."""
        return self.list, self.accept, self.leave

    def _button(self, key: str, do: Callable[[], None]) -> Button:
        button = Button(say(f"templates.{key}"), self)
        button.clicked.connect(lambda: do())
        self._row.addWidget(button)
        return button

    def _take_sizes(self) -> None:
        self._row.setSpacing(self._theme.space(0.75))
        self._column.setSpacing(self._theme.space(0.75))


def _line(meeting: Meeting, item: AgendaItem) -> str:
    who = person(meeting, item.asked_by)
    title = item.title or say("gui.agenda.no_title")
    return say("templates.proposed_line", title=title, who=who.name) if who else title
