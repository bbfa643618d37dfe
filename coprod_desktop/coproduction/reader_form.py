"""What a reader says to those who write, as a form to print: each sentence, and what is said about it."""

from collections.abc import Iterator

from coprod_desktop.coproduction.notes_in_words import card_in_words, place_in_words
from coprod_desktop.model.document import Block, Document, Heading, Paragraph, Run, words
from coprod_desktop.model.reading import Card, Feedback, Note
from coprod_desktop.strings import in_a_document, say


@in_a_document
def as_document(feedback: Feedback) -> Document:
    """Return the form; the reader's name is on it only where they gave it."""
    blocks: list[Block] = []
    if feedback.reader:
        blocks.append(_labelled("form-reader", say("notes.form_from"), feedback.reader))
    for number, note in enumerate(feedback.notes, 1):
        blocks += _note(number, note)
    return Document(say("notes.form_title", title=feedback.title), tuple(blocks))


def _note(number: int, note: Note) -> Iterator[Block]:
    yield Heading(f"form-{number}", 2, words(say("mypage.card", number=number, card=card_in_words(note.card))))
    if note.words.strip():
        yield Paragraph(f"form-{number}-words", words(" ".join(note.words.split())))
    where = "notes.form_picture" if note.card is Card.WRONG_PICTURE else "notes.form_sentence"
    yield _labelled(f"form-{number}-about", say(where), note.about.text)
    if place := place_in_words(note.about):
        yield _labelled(f"form-{number}-place", say("notes.form_place"), place)


def _labelled(block_id: str, label: str, value: str) -> Paragraph:
    return Paragraph(block_id, (Run(f"{label} ", bold=True), *words(value)))
