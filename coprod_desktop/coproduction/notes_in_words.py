"""What a reader wants to say, in words: on screen, on paper, and aloud."""

from coprod_desktop.model.reading import Card, Note, Quote
from coprod_desktop.strings import say

LONGEST_QUOTE = 90
"""So many letters of a sentence are enough to know it by, in a list."""


def card_in_words(card: Card) -> str:
    """Return what a card says, such as "I agree"."""
    return say(f"notes.card_{card.name.lower()}")


def note_in_words(note: Note) -> str:
    """Return a note in one line: its card, what was written, and the beginning of the sentence it is about."""
    said = said_in_words(note)
    return say("notes.line", said=said, quote=shortened(note.about.text)) if note.about.text else said


def said_in_words(note: Note) -> str:
    """Return what a reader says, without what it is about."""
    words = " ".join(note.words.split())
    if not words:
        return card_in_words(note.card)
    return words if note.card is Card.MARK else say("notes.card_and_words", card=card_in_words(note.card), words=words)


def own_words_in_words(note: Note | None) -> str:
    """Return what stands above the field for a reader's own words: which card they belong to, where there is one."""
    if note is None or note.card is Card.MARK:
        return say("reader.notes.words")
    return say("reader.notes.words_for", card=card_in_words(note.card))


def place_in_words(quote: Quote) -> str:
    """Return the item and the heading that a sentence stands under, "" where there is none."""
    if quote.number:
        return say("notes.item", number=quote.number, heading=quote.under)
    return quote.under


def shortened(text: str) -> str:
    """Return the beginning of a sentence, whole words only."""
    words = " ".join(text.split())
    if len(words) <= LONGEST_QUOTE:
        return words
    return f"{words[:LONGEST_QUOTE].rpartition(' ')[0] or words[:LONGEST_QUOTE]} …"
