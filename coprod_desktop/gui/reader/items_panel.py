"""Which items are for me: a box to tick for each item of an agenda, and a name to look for."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from coprod_desktop.app.my_items import Item
from coprod_desktop.gui.a11y import announce, in_tab_order
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.editors.form import Form
from coprod_desktop.gui.flow_layout import FlowLayout
from coprod_desktop.gui.one_line import OneLine
from coprod_desktop.gui.panels.plain_label import PlainLabel
from coprod_desktop.gui.panels.sheet import Sheet
from coprod_desktop.gui.theme import Theme, as_heading
from coprod_desktop.gui.tick_box import TickBox
from coprod_desktop.strings import count, say


class ItemsPanel(Sheet):
    """The items of an agenda beside it.

    Signals:
        name_asked: the name to look for in the items; it is kept nowhere
        ticked: the ids of the items that are for the reader
        next_asked: the reader wants to see the next of them
        closed: the person wants the paper alone
    """

    name_asked = Signal(str)
    ticked = Signal(object)
    next_asked = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.call(say("reader.items.title"))
        self.boxes: dict[str, TickBox] = {}
        title = QLabel(say("reader.items.title"))
        title.setWordWrap(True)
        as_heading(title)
        self.form = Form(theme, self)
        self.name = OneLine(self)
        self.form.add(say("reader.items.name"), self.name, say("reader.items.name_hint"))
        self.look = Button(say("reader.items.look"), self)
        self.said = PlainLabel(self)
        self.next, self.close_button = Button(say("reader.items.next"), self), Button(say("gui.message.close"), self)
        self._buttons = FlowLayout(gap=theme.space(0.75))
        for button in (self.next, self.close_button):
            self._buttons.addWidget(button)
        for widget in (title, self.form):
            self.body.addWidget(widget)
        self.body.addWidget(self.look, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.said)
        self._first_box = self.body.count()
        self.body.addLayout(self._buttons)
        self.body.addStretch(1)
        self.name.returnPressed.connect(self._ask)
        self.look.clicked.connect(self._ask)
        self.next.clicked.connect(self.next_asked)
        self.close_button.clicked.connect(self.closed)

    def show_items(self, items: Sequence[Item], mine: frozenset[str]) -> None:
        """List these items, with those ticked that are for the reader."""
        for box in self.boxes.values():
            box.hide()
            box.deleteLater()
        self.boxes = {}
        for place, item in enumerate(items):
            box = TickBox(item.title, self)
            box.setChecked(item.block_id in mine)
            box.toggled.connect(lambda _: self._tell())
            self.body.insertWidget(self._first_box + place, box)
            self.boxes[item.block_id] = box
        in_tab_order(self.look, *self.boxes.values(), self.next, self.close_button)
        self._count()

    def tick(self, block_ids: frozenset[str]) -> None:
        """Tick items that were found, and say how many there are."""
        for block_id in block_ids & self.boxes.keys():
            self.boxes[block_id].setChecked(True)
        found = count("reader.items.found", len(block_ids)) if block_ids else say("reader.items.none_found")
        self.said.setText(found)
        announce(self.window(), found)

    @property
    def mine(self) -> tuple[str, ...]:
        """The ids of the items that are ticked, in order."""
        return tuple(block_id for block_id, box in self.boxes.items() if box.isChecked())

    def _ask(self) -> None:
        if self.name.text().strip():
            self.name_asked.emit(self.name.text().strip())

    def _tell(self) -> None:
        self._count()
        self.ticked.emit(self.mine)

    def _count(self) -> None:
        self.said.setText(count("reader.items.ticked", len(self.mine)))
        self.next.setVisible(bool(self.mine))
