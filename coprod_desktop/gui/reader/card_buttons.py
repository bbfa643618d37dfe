"""The cards that say something about a sentence without writing."""

from collections.abc import Set as AbstractSet

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QGroupBox, QVBoxLayout, QWidget

from coprod_desktop.coproduction.notes_in_words import card_in_words
from coprod_desktop.gui.button import IconButton
from coprod_desktop.gui.flow_layout import FlowLayout
from coprod_desktop.gui.theme import Theme
from coprod_desktop.model.reading import Card

CARDS = {
    Card.AGREE: "thumbs-up",
    Card.DISAGREE: "thumbs-down",
    Card.NOT_CLEAR: "smiley-nervous",
    Card.QUESTION: "question",
    Card.HAPPENED: "user",
    Card.OTHER_WORDS: "chat-teardrop-text",
    Card.WRONG_PICTURE: "image-square",
}
MARK_ICON = "bookmark-simple"


class CardButtons(QGroupBox):
    """One button for each card; those that hold are down. A screen reader says the name of the group on the way in.

    Signals:
        chosen: the Card that was pressed
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("look", "group")
        self.last = Card.AGREE  # the card that was pressed last
        self._flow = FlowLayout()
        self.buttons = {card: self._button(card) for card in CARDS}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._flow)
        theme.changed.connect(self._take_sizes)
        self._take_sizes()

    def show_cards(self, cards: AbstractSet[Card], *, is_about_picture: bool) -> None:
        """Show which cards hold; "Wrong picture" is there only where there is a picture."""
        for one, button in self.buttons.items():
            with QSignalBlocker(button):
                button.setChecked(one in cards)
            button.update()
        self.buttons[Card.WRONG_PICTURE].setVisible(is_about_picture or Card.WRONG_PICTURE in cards)

    def _button(self, card: Card) -> IconButton:
        button = IconButton(self)
        button.setText(card_in_words(card))
        button.setCheckable(True)
        button.show_words(are_shown=True)
        button.setAccessibleName(card_in_words(card))
        button.toggled.connect(lambda _: self._choose(card))  # a screen reader ticks, and does not click
        self._flow.addWidget(button)
        return button

    def _choose(self, card: Card) -> None:
        self.last = card
        self.chosen.emit(card)

    def _take_sizes(self) -> None:
        self._flow.setSpacing(self._theme.space(0.75))
        for card, button in self.buttons.items():
            button.setIcon(self._theme.button_icon(CARDS[card]))
            button.setIconSize(self._theme.button_icon_size())
