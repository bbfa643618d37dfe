"""My page: what one person wants to say in a meeting, in the order of the agenda, as a Document.

The words that they need are on it too: what hard words mean, how to say the names, how long their part takes.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from coprod_desktop.coproduction.notes_in_words import card_in_words, said_in_words
from coprod_desktop.model.document import Block, Document, Heading, ListBlock, ListItem, Paragraph, Run, words
from coprod_desktop.model.reading import Card, NameToSay, Note
from coprod_desktop.strings import count, in_a_document, say

# Somebody who says something that matters to them, in a room with others, takes their time.
WORDS_A_MINUTE = 110
_SECONDS_BETWEEN = 5


@dataclass(frozen=True, slots=True)
class Saying:
    """Something to say; `place` is where its sentence stands, such as "page 3"."""

    note: Note
    place: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """What belongs to one item of the agenda, or to one part of a paper."""

    title: str
    sayings: tuple[Saying, ...]


@dataclass(frozen=True, slots=True)
class MyPage:
    """All that goes onto the page.

    `meanings` are hard words, each with what it means; `items` are those of the agenda that are for this person.
    """

    title: str
    parts: tuple[Part, ...] = ()
    meanings: tuple[tuple[str, str], ...] = ()
    names: tuple[NameToSay, ...] = ()
    items: tuple[str, ...] = ()

    @property
    def sayings(self) -> tuple[Saying, ...]:
        """All things to say, in order."""
        return tuple(one for part in self.parts for one in part.sayings)


@in_a_document
def as_document(page: MyPage) -> Document:
    """Return the page. Without anything to say it says how to get there."""
    blocks: list[Block] = [Paragraph("my-time", words(time_in_words(page.sayings)))]
    if page.items:
        listed = tuple(
            ListItem(f"my-item-{n}", (Paragraph(f"my-item-{n}-title", words(one)),)) for n, one in enumerate(page.items)
        )
        blocks += [Heading("my-items", 2, words(say("mypage.items"))), ListBlock("my-items-list", listed)]
    for place, part in enumerate(page.parts, 1):
        blocks.append(Heading(f"my-part-{place}", 2, words(part.title)))
        for number, (saying, after) in enumerate(zip_longest(part.sayings, part.sayings[1:]), 1):
            # Several things about one sentence stand together, with the sentence below the last of them.
            is_last = after is None or after.note.about != saying.note.about
            blocks += _saying(saying, f"my-note-{place}-{number}", with_quote=is_last)
    blocks += [*_meanings(page), *_names(page)]
    return Document(say("mypage.title", title=page.title), tuple(blocks), kind="my-page")


@in_a_document
def as_cards(page: MyPage) -> Document:
    """Return the same things to say, each as short as on a card, without what they are about."""
    blocks: list[Block] = []
    for number, saying in enumerate(page.sayings, 1):
        blocks.append(Heading(f"my-card-{number}", 2, words(card_title(saying, number))))
        blocks.append(Paragraph(f"my-card-{number}-words", words(card_words(saying))))
    if not blocks:
        blocks.append(Paragraph("my-time", words(say("mypage.nothing"))))
    return Document(say("mypage.cards_title", title=page.title), tuple(blocks), kind="my-page")


def card_title(saying: Saying, number: int) -> str:
    """Return what stands at the top of a card: its number and what kind of thing it is."""
    return say("mypage.card", number=number, card=card_in_words(saying.note.card))


def card_words(saying: Saying) -> str:
    """Return the words of a card: the reader's own, else the sentence that it is about."""
    own = " ".join(saying.note.words.split())
    return own or say("mypage.about", quote=saying.note.about.text)


def seconds_to_say(sayings: Sequence[Saying]) -> int:
    """Return about how long it takes to say all this, with a breath between two things."""
    spoken = sum(len(said_in_words(one.note).split()) for one in sayings)
    return round(spoken * 60 / WORDS_A_MINUTE) + _SECONDS_BETWEEN * len(sayings)


def time_in_words(sayings: Sequence[Saying]) -> str:
    """Return how many things there are to say and how long that takes."""
    if not sayings:
        return say("mypage.nothing")
    seconds = seconds_to_say(sayings)
    how_long = count("mypage.minutes", max(1, round(seconds / 60))) if seconds > 45 else say("mypage.short")
    return f"{count('mypage.things', len(sayings))} {how_long}"


def _saying(saying: Saying, block_id: str, *, with_quote: bool) -> Iterator[Block]:
    note = saying.note
    own = " ".join(note.words.split())
    # No numbers here: they would look like those of the agenda.
    is_only_words = own and note.card is Card.MARK
    card = "" if is_only_words else card_in_words(note.card) + (": " if own else "")
    runs = (*words(card, bold=True), *words(own, bold=bool(is_only_words)))
    yield Paragraph(block_id, runs)
    if with_quote:
        about = say("mypage.about", quote=note.about.text)
        yield Paragraph(f"{block_id}-about", words(f"{about} {saying.place}".strip()))


def _meanings(page: MyPage) -> Iterator[Block]:
    if page.meanings:
        yield Heading("my-words", 2, words(say("mypage.words")))
    for number, (term, meaning) in enumerate(page.meanings, 1):
        yield Paragraph(f"my-word-{number}", (Run(f"{term}: ", bold=True), *words(meaning)))


def _names(page: MyPage) -> Iterator[Block]:
    if page.names:
        yield Heading("my-names", 2, words(say("mypage.names")))
    for number, name in enumerate(page.names, 1):
        said = say("mypage.name", sounds=name.sounds_like)
        yield Paragraph(f"my-name-{number}", (Run(name.name, bold=True), *words(f" – {said}")))
