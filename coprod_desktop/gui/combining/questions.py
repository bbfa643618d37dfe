"""What both changed, one question at a time: mine, theirs, or both."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from coprod_desktop.app.change_words import place_in_words, value_in_words
from coprod_desktop.app.copies import Answer
from coprod_desktop.gui.a11y import announce, labelled
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.panels.plain_label import PlainLabel
from coprod_desktop.gui.panels.short_list import ShortList
from coprod_desktop.gui.theme import Theme, as_subheading
from coprod_desktop.storage.merging.combining import Combined
from coprod_desktop.strings import say


class Questions(QFrame):
    """Asks about each clash of two copies in turn.

    Signals:
        answered: whether every question has its answer now
    """

    answered = Signal(bool)

    def __init__(self, theme: Theme, combined: Combined, parent: QWidget) -> None:
        super().__init__(parent)
        self._combined = combined
        self._place = 0
        self.answers: dict[int, Answer] = {}
        self.setProperty("look", "note")
        self.number, self.asked = PlainLabel(self), PlainLabel(self)
        as_subheading(self.number)
        self.choices = ShortList(self)
        self._label = labelled(say("combining.choose"), self.choices)
        self.back, self.answer = Button(say("combining.back"), self), Button("", self)
        self.back.clicked.connect(lambda: self._show(self._place - 1))
        self.answer.clicked.connect(self._take)
        self.choices.itemActivated.connect(lambda _: self._take())
        row = QHBoxLayout()
        row.addWidget(self.back)
        row.addWidget(self.answer)
        row.addStretch()
        column = QVBoxLayout(self)
        for widget in (self.number, self.asked, self._label, self.choices):
            column.addWidget(widget)
        column.addLayout(row)
        gap = theme.space(1.5)
        column.setContentsMargins(gap, gap, gap, gap)
        column.setSpacing(theme.space(1))
        self.setVisible(bool(combined.clashes))
        if combined.clashes:
            self._show(0)

    @property
    def is_done(self) -> bool:
        """Whether every question has its answer."""
        return len(self.answers) == len(self._combined.clashes)

    def _show(self, place: int) -> None:
        self._place = place
        clash, meeting, of = self._combined.clashes[place], self._combined.ours, len(self._combined.clashes)
        self.number.setText(say("combining.question", number=place + 1, of=of))
        what, was = place_in_words(clash.at, meeting), value_in_words(clash.was, meeting)
        self.asked.setText(say("combining.both_changed", what=what, was=was))
        said = {Answer.OURS: clash.ours, Answer.THEIRS: clash.theirs, Answer.BOTH: clash.both}
        keys = [key for key in Answer if key is not Answer.BOTH or clash.both is not None]
        words = [value_in_words(said[key], self._combined.theirs) for key in keys]
        lines = [say(f"combining.answer.{key.value}", value=value) for key, value in zip(keys, words, strict=True)]
        self.choices.show_lines(lines, [key.value for key in keys])
        self.choices.choose(self.answers.get(place, Answer.OURS).value)
        self.back.setEnabled(place > 0)
        self.answer.setText(say("combining.next" if place + 1 < of else "combining.last"))
        announce(self, f"{self.number.text()}. {self.asked.text()}")

    def _take(self) -> None:
        self.answers[self._place] = Answer(self.choices.chosen_key)
        if self._place + 1 < len(self._combined.clashes):
            self._show(self._place + 1)
            self.choices.setFocus()
        self.answered.emit(self.is_done)
