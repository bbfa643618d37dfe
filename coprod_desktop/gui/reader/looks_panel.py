"""How the page looks: size, colours, letters, spacing, length of lines, and the ruler."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from coprod_desktop.gui.a11y import announce
from coprod_desktop.gui.actions import Actions
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.editors.form import Form, keep_from_wheel
from coprod_desktop.gui.flow_layout import FlowLayout
from coprod_desktop.gui.page_look import LETTER_SPACES, LINE_HEIGHTS, LINE_LETTERS, PageLook, families
from coprod_desktop.gui.panels.command_button import CommandButton
from coprod_desktop.gui.panels.sheet import Sheet
from coprod_desktop.gui.theme import Theme, as_heading
from coprod_desktop.strings import say

# In the order of LINE_HEIGHTS, LINE_LETTERS and LETTER_SPACES.
_LINES = ("little", "usual", "more", "much_more", "most")
_LENGTHS = ("very_short", "short", "middle", "long", "usual")
_SPACES = ("usual", "little_more", "more", "much_more")


class LooksPanel(Sheet):
    """Choices that show at once on the page beside them.

    Signals:
        chosen: the PageLook
        closed: the person wants the paper alone
    """

    chosen = Signal(object)
    closed = Signal()

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.call(say("reader.looks.title"))
        self._theme = theme
        title = QLabel(say("reader.looks.title"))
        as_heading(title)
        self._sizes, self._colours, self._last = FlowLayout(), FlowLayout(), FlowLayout()
        for layout, keys in (
            (self._sizes, ("smaller", "bigger", "ruler")),
            (self._colours, ("light", "dark", "contrast")),
        ):
            for key in keys:
                layout.addWidget(CommandButton(actions[key], theme, self))
        self.form = Form(theme, self)
        self.letters = self._choice("letters", [_letters_in_words(one) for one in families()])
        self.lines = self._choice("lines", [say(f"reader.looks.lines_{one}") for one in _LINES])
        self.length = self._choice("length", [say(f"reader.looks.length_{one}") for one in _LENGTHS])
        self.spaces = self._choice("spaces", [say(f"reader.looks.spaces_{one}") for one in _SPACES])
        self.usual = Button(say("reader.looks.usual"), self)
        self.usual.clicked.connect(lambda: self.chosen.emit(PageLook()))
        self.close_button = Button(say("gui.message.close"), self)
        self.close_button.clicked.connect(self.closed)
        self._last.addWidget(self.usual)
        self._last.addWidget(self.close_button)
        self.body.addWidget(title)
        self.body.addLayout(self._sizes)
        self.body.addLayout(self._colours)
        self.body.addWidget(self.form)
        self.body.addLayout(self._last)
        self.body.addStretch(1)
        theme.changed.connect(self._take_sizes)
        theme.page_changed.connect(self._show)
        self._take_sizes()
        self._show()

    def _choice(self, name: str, words: Sequence[str]) -> QComboBox:
        choice = QComboBox(self)
        choice.addItems(list(words))
        choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        choice.setMinimumContentsLength(10)
        keep_from_wheel(choice)
        choice.currentIndexChanged.connect(lambda place: self._choose(name, place))
        self.form.add(say(f"reader.looks.{name}"), choice)
        return choice

    def _choose(self, name: str, place: int) -> None:
        look = self._theme.page_look
        made: dict[str, Callable[[], PageLook]] = {
            "letters": lambda: replace(look, letters=families()[place]),
            "lines": lambda: replace(look, line_height=LINE_HEIGHTS[place]),
            "length": lambda: replace(look, line_letters=LINE_LETTERS[place]),
            "spaces": lambda: replace(look, letter_space=LETTER_SPACES[place]),
        }
        self.chosen.emit(made[name]())
        choice: QComboBox = getattr(self, name)
        if choice.hasFocus():  # the page is laid out anew, and a screen reader tells of that instead of the choice
            announce(self.window(), choice.currentText())

    def _show(self) -> None:
        look = self._theme.page_look
        for choice, values, value in (
            (self.letters, families(), look.letters),
            (self.lines, LINE_HEIGHTS, look.line_height),
            (self.length, LINE_LETTERS, look.line_letters),
            (self.spaces, LETTER_SPACES, look.letter_space),
        ):
            with QSignalBlocker(choice):
                choice.setCurrentIndex(list(values).index(value) if value in values else 0)

    def _take_sizes(self) -> None:
        for layout in (self._sizes, self._colours, self._last):
            layout.setSpacing(self._theme.space(0.75))


def _letters_in_words(family: str) -> str:
    match family:
        case "":
            return say("reader.looks.letters_clear")
        case "Arimo":
            return say("reader.looks.letters_arial")
        case _:
            return family
