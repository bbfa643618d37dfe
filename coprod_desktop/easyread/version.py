"""A draft as a Document that every writer can print: rows, headings and what the words mean."""

import re
from collections.abc import Iterator, Mapping

from coprod_desktop.easyread.pictures import OWN, SHIPPED
from coprod_desktop.easyread.rules.shape import BULLET
from coprod_desktop.model.document import (
    ROOM_TO_WRITE,
    Block,
    Document,
    Heading,
    Media,
    Paragraph,
    Picture,
    PictureRow,
    Run,
    words,
)
from coprod_desktop.model.easy_read import DraftRow, EasyReadDraft
from coprod_desktop.strings import in_a_document, say

_ALONE_MM = 160.0


@in_a_document
def as_document(
    draft: EasyReadDraft, *, picture_alt: bool = False, media: Mapping[str, Media] | None = None
) -> Document:
    """Return the draft as a Document of kind "easy-read", marked as a draft on every page.

    `picture_alt` lets screen readers say the pictures' words; otherwise pictures are decorative, as they repeat what
    stands beside them (ER-11). `media` holds the source's own pictures that rows may use. A hard word is bold where
    it is explained (ER-14), and the words are listed at the end (ER-15).
    """
    media = media or {}
    bold = _HardWords(draft.hard_words)
    blocks = [block for row in draft.rows for block in _blocks(row, bold, picture_alt, media)]
    blocks.insert(1 if _begins_with_title(draft) else 0, _help_to_read())
    used = {row.picture for row in draft.rows}
    return Document(
        draft.title,
        (*blocks, *_word_list(draft)),
        kind="easy-read",
        status=say("easyread.status"),
        media={key: value for key, value in media.items() if key in used},
    )


def _begins_with_title(draft: EasyReadDraft) -> bool:
    # Writers know a title that is printed twice by its being first.
    first = draft.rows[:1]
    return bool(first and first[0].heading_level and " ".join(first[0].sentences) == draft.title)


def _help_to_read() -> Paragraph:
    return Paragraph("easy-read-help", words(say("easyread.help_to_read")))


def _blocks(row: DraftRow, bold: "_HardWords", picture_alt: bool, media: Mapping[str, Media]) -> Iterator[Block]:
    if row.heading_level:
        yield Heading(row.id, row.heading_level, words(" ".join(row.sentences)), row.number)
        return
    if not row.sentences and row.picture in media:
        # With no words beside it, a chart, a map or the room to write has the width of the page.
        is_room = row.picture.startswith(ROOM_TO_WRITE)
        yield Picture(row.id, row.picture, row.picture_alt, is_room, width_mm=_ALONE_MM)
        return
    picture = _picture(row, picture_alt, media)
    sentences = tuple(
        Paragraph(f"{row.id}-p{place}", bold.runs(_numbered(row, place, sentence)))
        for place, sentence in enumerate(row.sentences)
    )
    if sentences or picture:
        yield PictureRow(row.id, sentences, picture)


def _numbered(row: DraftRow, place: int, sentence: str) -> str:
    # A line of a list that has a row and a picture of its own needs no bullet; below its lead it is lost without.
    if sentence.startswith(BULLET) and all(one.startswith(BULLET) for one in row.sentences[:1]):
        sentence = sentence.removeprefix(BULLET)
    if place or not row.number:
        return sentence
    # "2" needs a mark to stand apart from the words; "2.4", "(a)" and "3." have theirs.
    number = f"{row.number}." if row.number.isalnum() else row.number
    return f"{number} {sentence}"


def _picture(row: DraftRow, picture_alt: bool, media: Mapping[str, Media]) -> Picture | None:
    if not row.picture or not (row.picture.startswith(SHIPPED) or row.picture in media):
        return None
    # A picture of the source says something of its own; one that somebody chose repeats the words beside it.
    is_decorative = not picture_alt and row.picture.startswith((*SHIPPED, OWN))
    return Picture(f"{row.id}-picture", row.picture, row.picture_alt, is_decorative)


def _word_list(draft: EasyReadDraft) -> Iterator[Block]:
    if not draft.hard_words:
        return
    level = min((row.heading_level for row in draft.rows if row.heading_level), default=1)
    yield Heading("easy-read-words", level, words(say("easyread.words_heading")))
    for place, (term, meaning) in enumerate(draft.hard_words, 1):
        runs = (Run(term, bold=True), Run(f": {meaning}"))
        yield Paragraph(f"easy-read-word-{place}", runs)


class _HardWords:
    """Makes each hard word bold once: where the draft uses it first."""

    def __init__(self, hard_words: tuple[tuple[str, str], ...]) -> None:
        self._waiting = {term.lower() for term, _ in hard_words}

    def runs(self, sentence: str) -> tuple[Run, ...]:
        """Return the runs of a sentence."""
        places = sorted(self._places(sentence))
        runs: list[Run] = []
        reached = 0
        for start, end in places:
            if start >= reached:
                runs.extend((*words(sentence[reached:start]), *words(sentence[start:end], bold=True)))
                reached = end
        return (*runs, *words(sentence[reached:]))

    def _places(self, sentence: str) -> Iterator[tuple[int, int]]:
        for term in sorted(self._waiting, key=len, reverse=True):
            if found := re.search(rf"(?<!\w){re.escape(term)}(?:e?s)?(?!\w)", sentence, re.IGNORECASE):
                self._waiting.discard(term)
                yield found.span()
