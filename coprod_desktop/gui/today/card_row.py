"""The cards that people hold up: how many of each, in words, with a button to count one more and one to lower all."""

from collections.abc import Sequence

from PySide6.QtWidgets import QGroupBox, QVBoxLayout, QWidget

from coprod_desktop.coproduction.cards import Card
from coprod_desktop.gui.a11y import announce
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.flow_layout import FlowLayout
from coprod_desktop.gui.panels.plain_label import PlainLabel
from coprod_desktop.gui.theme import Theme
from coprod_desktop.strings import count, say


class CardRow(QGroupBox):
    """The group's cards. Who counts them is whoever works the computer; nobody's name is kept."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(say("today.cards"), parent)
        self._raised: dict[str, int] = {}
        self._cards: tuple[Card, ...] = ()
        self.buttons = {key: Button(parent=self) for key in ("red", "yellow", "green")}
        self.all_down = Button(say("today.lower"), self)
        self.words = PlainLabel(self)
        column, row = QVBoxLayout(self), FlowLayout(gap=theme.space(1))
        for key, button in self.buttons.items():
            button.clicked.connect(lambda *_, key=key: self._raise(key))
            row.addWidget(button)
        row.addWidget(self.all_down)
        self.all_down.clicked.connect(self.lower_all)
        column.addLayout(row)
        column.addWidget(self.words)

    def show_cards(self, cards: Sequence[Card]) -> None:
        """Show the group's own cards."""
        self._cards = tuple(cards)
        for card in cards:
            self.buttons[card.key].setText(card.name.replace("&", "&&"))
            self.buttons[card.key].setAccessibleDescription(card.meaning)
        self._show()

    def lower_all(self) -> None:
        """Take all cards down."""
        self._raised.clear()
        self._show()

    def _raise(self, key: str) -> None:
        self._raised[key] = self._raised.get(key, 0) + 1
        self._show()
        announce(self.window(), self.words.text())

    def _show(self) -> None:
        raised = [(card, self._raised[card.key]) for card in self._cards if card.key in self._raised]
        lines = [count("today.raised", number, name=card.name, meaning=card.meaning) for card, number in raised]
        self.words.setText("\n".join(lines) or say("today.none_raised"))
        self.all_down.setEnabled(bool(lines))
