"""Red, yellow and green cards with the group's own meanings (MTG-09), two to a page, told apart by shape as well."""

from collections.abc import Iterator
from dataclasses import dataclass
from textwrap import wrap
from xml.sax.saxutils import escape

from coprod_desktop.coproduction.template_pages import Gap, filled_in
from coprod_desktop.model.document import Block, Document, Media, Paragraph, Picture, words
from coprod_desktop.model.meeting import Meeting
from coprod_desktop.strings import in_a_document, say

_WIDTH, _HEIGHT = 150, 98  # millimetres: two cards fill a page
_LETTERS_A_LINE, _MOST_LINES = 26, 3
_MEANING_MM = 8.5  # about 24 point


@dataclass(frozen=True, slots=True)
class Card:
    """One card: its colour in words, and what holding it up means."""

    key: str
    name: str
    meaning: str


@dataclass(frozen=True, slots=True)
class _Look:
    ground: str
    ink: str
    shape: str


# A shape of its own for each card: one in twelve men cannot tell red from green.
_LOOKS = {
    "red": _Look("#B3261E", "#fff", '<path d="M64 8h22l16 16v22l-16 16H64L48 46V24z"/>'),
    "yellow": _Look("#F2C200", "#000", '<path d="M75 8l32 54H43z"/>'),
    "green": _Look("#1B6E3C", "#fff", '<circle cx="75" cy="35" r="27"/>'),
}


def gaps() -> tuple[Gap, ...]:
    """Return what the group may say about its cards; the usual meanings are those of NHS England (D12)."""
    return tuple(
        Gap(f"cards.{key}", say(f"support.card_{key}"), usual=say(f"support.card_{key}_usual"), lines=1)
        for key in _LOOKS
    )


def cards(meeting: Meeting) -> tuple[Card, ...]:
    """Return the cards with the group's own meanings."""
    return tuple(Card(key, gap.label, filled_in(meeting, gap)) for key, gap in zip(_LOOKS, gaps(), strict=True))


@in_a_document
def cards_as_document(meeting: Meeting) -> Document:
    """Return what each card means in words, and then the cards to cut out and hold up."""
    made = cards(meeting)
    blocks = (Paragraph("cards-about", words(say("support.cards_about"))), *_meanings(made), *_pictures(made))
    media = {f"card-{card.key}": _drawn(card) for card in made}
    return Document(say("support.cards_title"), blocks, kind="cards", author=meeting.group, media=media)


def _meanings(made: tuple[Card, ...]) -> Iterator[Block]:
    for card in made:
        yield Paragraph(f"card-{card.key}-meaning", (*words(f"{card.name}: ", bold=True), *words(card.meaning)))


def _pictures(made: tuple[Card, ...]) -> Iterator[Block]:
    for card in made:
        alt = say("support.card_picture", name=card.name, meaning=card.meaning)
        yield Picture(f"card-{card.key}", f"card-{card.key}", alt, width_mm=_WIDTH)


def _drawn(card: Card) -> Media:
    look = _LOOKS[card.key]
    size = f'width="{_WIDTH - 1}" height="{_HEIGHT - 1}"'
    ground = f'<rect x="0.5" y="0.5" {size} rx="6" fill="{look.ground}" stroke="#000"/>'
    lines = wrap(card.meaning, _LETTERS_A_LINE, max_lines=_MOST_LINES, placeholder=" …") or [""]
    # A meaning of one line stands where the middle of three would.
    top = 76 + (3 - len(lines)) * _MEANING_MM / 2 - _MEANING_MM
    drawn = "".join(
        _text(line, top + 6 + number * _MEANING_MM * 1.1, _MEANING_MM, look.ink) for number, line in enumerate(lines)
    )
    shape = f'<g fill="{look.ink}">{look.shape}</g>'
    box = f'viewBox="0 0 {_WIDTH} {_HEIGHT}"'
    return Media(
        "image/svg+xml", f'<svg xmlns="http://www.w3.org/2000/svg" {box}>{ground}{shape}{drawn}</svg>'.encode()
    )


def _text(words_on_it: str, y: float, size: float, ink: str) -> str:
    look = 'font-family="Arimo, Arial, sans-serif" font-weight="bold" text-anchor="middle"'
    return f'<text x="{_WIDTH / 2:g}" y="{y:.1f}" {look} font-size="{size:g}" fill="{ink}">{escape(words_on_it)}</text>'
