"""What can be done with a hard word in a paper of the meeting: replace it, keep it, explain it, or leave it alone."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.checker import HardWord
from coprod_desktop.gui.a11y import in_tab_order, labelled
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.editors.form import LineField
from coprod_desktop.gui.flow_layout import FlowLayout
from coprod_desktop.gui.theme import Theme
from coprod_desktop.gui.tick_box import TickBox
from coprod_desktop.model.finding import Kind
from coprod_desktop.model.meeting import Choice
from coprod_desktop.strings import say


class WordChoices(QWidget):
    """The choices for one word.

    Signals:
        decided: a Choice, the words that stand instead ("" for none), and whether it holds everywhere in the paper
        never_asked: this person never wants the word marked
        meaning_asked: this person knows what the word means and wants to write it down
    """

    decided = Signal(object, str, bool)
    never_asked = Signal()
    meaning_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.instead = LineField(self)
        self.instead.textChanged.connect(self._name_replacing)
        self.everywhere = TickBox(say("gui.choices.everywhere"), self)
        self.everywhere.setChecked(True)
        self.replace = self._button("gui.choices.replace_empty", self._replace)
        self.explain = self._button("gui.choices.explain", lambda: self._decide(Choice.EXPLAIN))
        self.keep = self._button("gui.choices.keep", lambda: self._decide(Choice.KEEP))
        self.not_here = self._button("gui.choices.not_here", lambda: self._decide(Choice.NOT_HERE))
        self.never = self._button("gui.choices.never", lambda: self.never_asked.emit())
        self.write_meaning = self._button("gui.choices.write_meaning", lambda: self.meaning_asked.emit())
        self._buttons = FlowLayout()
        buttons = (self.replace, self.explain, self.keep, self.not_here, self.never, self.write_meaning)
        self._all = buttons
        for button in buttons:
            self._buttons.addWidget(button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._label = labelled(say("gui.choices.instead"), self.instead)
        for widget in (self._label, self.instead, self.everywhere):
            self._column.addWidget(widget)
        self._column.addLayout(self._buttons)
        in_tab_order(self.instead, self.everywhere, *buttons)
        theme.changed.connect(self._take_sizes)
        self._take_sizes()
        self._name_replacing("")

    def show_word(self, word: HardWord) -> None:
        """Offer what can be done with this word."""
        finding = word.first
        is_word = bool(finding.term)  # a sentence that is too long can only be left as it is
        pressed = next((button for button in self._all if button.hasFocus()), None)
        self.instead.setText(finding.say_instead)
        for widget in (self._label, self.instead, self.everywhere, self.replace, self.keep, self.never):
            widget.setVisible(is_word)
        self.explain.setVisible(bool(finding.meaning))
        self.write_meaning.setVisible(finding.kind is Kind.UNKNOWN_SHORT_FORM)
        # Qt would go to a neighbour, and the next press of a key would decide what nobody meant to.
        if pressed and not pressed.hasFocus():
            self.instead.setFocus(Qt.FocusReason.OtherFocusReason)

    def _button(self, key: str, do: object) -> Button:
        button = Button(say(key), self)
        button.clicked.connect(do)
        return button

    def _name_replacing(self, words: str) -> None:
        words = words.strip()
        shown = words.replace("&", "&&")  # what people write is no shortcut
        self.replace.setText(say("gui.choices.replace", words=shown) if words else say("gui.choices.replace_empty"))
        self.replace.setEnabled(bool(words))

    def _replace(self) -> None:
        self.decided.emit(Choice.REPLACE, self.instead.text().strip(), self.everywhere.isChecked())

    def _decide(self, choice: Choice) -> None:
        # Leaving a place alone is about that place, and explaining is about the first use, whatever is ticked.
        is_everywhere = choice is Choice.EXPLAIN or (choice is Choice.KEEP and self.everywhere.isChecked())
        self.decided.emit(choice, "", is_everywhere)

    def _take_sizes(self) -> None:
        self._column.setSpacing(self._theme.space(0.75))
        self._buttons.setSpacing(self._theme.space(0.75))
