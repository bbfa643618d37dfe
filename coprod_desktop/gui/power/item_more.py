"""What an item can say once people are ready: papers, stage, where co-production was and will be, help to present."""

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QGroupBox, QVBoxLayout, QWidget

from coprod_desktop.gui.button import Button
from coprod_desktop.gui.editors.form import Form, TextField, keep_from_wheel
from coprod_desktop.gui.flow_layout import FlowLayout
from coprod_desktop.gui.theme import Theme
from coprod_desktop.gui.tick_box import TickBox
from coprod_desktop.model.meeting import AgendaItem, Meeting, Stage, papers
from coprod_desktop.strings import say

_TEXTS = ("has_happened", "will_happen", "difference", "presenter_help")
_TICKS = ("needs_no_presenter", "is_open_slot")


class ItemMore(QWidget):
    """The part of an item's form that can wait.

    Signals:
        changed: a dict of the fields that the person changed
        asked: the key of something that takes a dialog
    """

    changed = Signal(object)  # as a dict, Qt would make plain text of an enum
    asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.form = Form(theme, self)
        self.papers = PapersBox(self.form)
        self.papers.chosen.connect(lambda ids: self.changed.emit({"paper_ids": ids}))
        self.form.add_plain(self.papers)
        self.stage = QComboBox(self.form)
        self.stage.addItem(say("power.stage_none"), "")
        for stage in Stage:
            self.stage.addItem(say(f"power.stage_{stage.value}"), stage.value)
        self.stage.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.stage.setMinimumContentsLength(10)
        keep_from_wheel(self.stage)
        self.stage.currentIndexChanged.connect(lambda _: self.changed.emit({"stage": self._stage()}))
        self.form.add(say("power.stage"), self.stage)
        self.texts = {name: TextField(theme, self.form, 2) for name in _TEXTS}
        for name, field in self.texts.items():
            self.form.add(say(f"power.{name}"), field)
            field.settled.connect(self._settler(name))
        self.ticks = {name: TickBox(say(f"power.{name}"), self.form) for name in _TICKS}
        for name, box in self.ticks.items():
            self.form.add_plain(box)
            box.clicked.connect(self._ticker(name))
        self._buttons = FlowLayout()
        self.statement = self._button("statement")
        self.read_statement = self._button("read_statement")
        self.consultation = self._button("consultation")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        column.addLayout(self._buttons)

    def show_item(self, item: AgendaItem, meeting: Meeting) -> None:
        """Show what an item says now."""
        self.papers.show_papers([(one.id, one.title) for one in papers(meeting)], item.paper_ids)
        with QSignalBlocker(self.stage):
            self.stage.setCurrentIndex(max(0, self.stage.findData(item.stage.value if item.stage else "")))
        for name, field in self.texts.items():
            field.show_text(getattr(item, name))
        for name, box in self.ticks.items():
            box.setChecked(getattr(item, name))

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What the Tab key visits, in order."""
        buttons = (self.statement, self.read_statement, self.consultation)
        return *self.papers.boxes, self.stage, *self.texts.values(), *self.ticks.values(), *buttons

    def settle(self) -> None:
        """Send what was typed and not sent yet."""
        for field in self.texts.values():
            field.pause.end()

    def _stage(self) -> Stage | None:
        value = self.stage.currentData()
        return Stage(value) if value else None

    def _settler(self, name: str) -> Callable[[str], None]:
        return lambda text: self.changed.emit({name: text.strip()})

    def _ticker(self, name: str) -> Callable[[bool], None]:
        return lambda is_on: self.changed.emit({name: is_on})

    def _button(self, key: str) -> Button:
        button = Button(say(f"power.{key}_button"), self)
        button.clicked.connect(lambda: self.asked.emit(key))
        self._buttons.addWidget(button)
        return button


class PapersBox(QGroupBox):
    """The papers that belong to an item, chosen from those of the meeting.

    Signals:
        chosen: the ids of the papers, in the order they were chosen
    """

    chosen = Signal(tuple)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(say("power.papers"), parent)
        self._ids: tuple[str, ...] = ()
        self._boxes: dict[str, TickBox] = {}
        self._column = QVBoxLayout(self)

    def show_papers(self, titles: list[tuple[str, str]], chosen: tuple[str, ...]) -> None:
        """Offer these papers, as ids and titles, with those ticked that belong to the item."""
        self._ids = chosen
        wanted = {paper_id for paper_id, _ in titles}
        for gone in [one for one in self._boxes if one not in wanted]:
            self._boxes.pop(gone).deleteLater()
        for paper_id, title in titles:
            box = self._boxes.get(paper_id) or self._add(paper_id)
            box.show_words(title)
            box.setChecked(paper_id in chosen)
        self.setVisible(bool(titles))

    @property
    def boxes(self) -> tuple[TickBox, ...]:
        """The boxes as they stand."""
        return tuple(self._boxes.values())

    def _add(self, paper_id: str) -> TickBox:
        box = self._boxes[paper_id] = TickBox(parent=self)
        box.clicked.connect(lambda is_on: self._choose(paper_id, is_on))
        self._column.addWidget(box)
        return box

    def _choose(self, paper_id: str, is_on: bool) -> None:
        others = tuple(one for one in self._ids if one != paper_id)
        self.chosen.emit((*others, paper_id) if is_on else others)
