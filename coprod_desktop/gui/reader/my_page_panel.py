"""What goes onto my page beside the notes: names with how to say them, and notes about other papers."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from coprod_desktop.gui.a11y import labelled
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.editors.form import Form
from coprod_desktop.gui.flow_layout import FlowLayout
from coprod_desktop.gui.one_line import OneLine
from coprod_desktop.gui.panels.sheet import Sheet
from coprod_desktop.gui.panels.short_list import ShortList
from coprod_desktop.gui.theme import Theme, as_heading
from coprod_desktop.gui.tick_box import TickBox
from coprod_desktop.model.reading import NameToSay, Reading
from coprod_desktop.strings import count, say

_MOST_OTHERS = 6


class MyPagePanel(Sheet):
    """Two fields for a name, the names so far, and a box to tick for each other paper.

    Signals:
        names_changed: all names
        others_changed: the fingerprints of the other papers that are ticked
        listen_asked: the words to read aloud
    """

    names_changed = Signal(object)
    others_changed = Signal(object)
    listen_asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.call(say("reader.sheet.names"))
        self._names: tuple[NameToSay, ...] = ()
        self.others: dict[str, TickBox] = {}
        self._others_title = QLabel(say("reader.mypage.others"))
        names_title = QLabel(say("reader.mypage.names"))
        for title in (self._others_title, names_title):
            title.setWordWrap(True)
            as_heading(title)
        self.form = Form(theme, self)
        self.name, self.sounds = OneLine(self), OneLine(self)
        self.form.add(say("reader.mypage.name"), self.name)
        self.form.add(say("reader.mypage.sounds"), self.sounds, say("reader.mypage.sounds_hint"))
        self.add = Button(say("reader.mypage.add"), self)
        self.add.clicked.connect(self._add)
        self.sounds.returnPressed.connect(self._add)
        self.list = ShortList(self, most_lines=_MOST_OTHERS)
        self._list_label = labelled(say("reader.mypage.names_so_far"), self.list)
        self.listen = Button(say("gui.words.listen"), self)
        self.listen.clicked.connect(self._listen)
        self.remove = Button(say("reader.mypage.remove"), self)
        self.remove.clicked.connect(self._remove)
        self._buttons = FlowLayout(gap=theme.space(0.75))
        for button in (self.listen, self.remove):
            self._buttons.addWidget(button)
        for widget in (names_title, self.form):
            self.body.addWidget(widget)
        self.body.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._list_label)
        self.body.addWidget(self.list)
        self.body.addLayout(self._buttons)
        self.body.addWidget(self._others_title)
        self._after_others = self.body.count()
        self.body.addStretch(1)
        self.show_names(())
        self.show_others(())

    def show_names(self, names: Sequence[NameToSay]) -> None:
        """List the names so far."""
        self._names = tuple(names)
        lines = [say("reader.mypage.name_line", name=one.name, sounds=one.sounds_like) for one in names]
        self.list.show_lines(lines, [one.name for one in names])
        for widget in (self._list_label, self.list, self.listen, self.remove):
            widget.setVisible(bool(names))

    def show_others(self, readings: Sequence[Reading]) -> None:
        """Offer the notes about these other papers."""
        for box in self.others.values():
            box.deleteLater()
        self.others = {}
        for place, reading in enumerate(readings[:_MOST_OTHERS]):
            box = TickBox(count("reader.mypage.other_paper", len(reading.notes), title=reading.title), self)
            box.toggled.connect(lambda _: self._tell_others())
            self.body.insertWidget(self._after_others + place, box)
            self.others[reading.paper] = box
        self._others_title.setVisible(bool(self.others))

    def _tell_others(self) -> None:
        self.others_changed.emit(tuple(paper for paper, box in self.others.items() if box.isChecked()))

    def _add(self) -> None:
        name, sounds = self.name.text().strip(), self.sounds.text().strip()
        for field, text in ((self.name, name), (self.sounds, sounds)):
            self.form.tell_problem(field, "" if text else say("reader.mypage.missing"))
        if not name or not sounds:
            (self.sounds if name else self.name).setFocus()
            return
        others = [one for one in self._names if one.name != name]
        self.name.clear()
        self.sounds.clear()
        self.name.setFocus()
        self.names_changed.emit((*others, NameToSay(name, sounds)))

    def _remove(self) -> None:
        self.names_changed.emit(tuple(one for one in self._names if one.name != self.list.chosen_key))

    def _listen(self) -> None:
        for one in self._names:
            if one.name == self.list.chosen_key:
                self.listen_asked.emit(one.sounds_like)
