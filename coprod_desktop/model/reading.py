"""What one reader keeps about one paper: where they are, what they want to say, how far they have read.

It belongs to the reader alone and lives outside the meeting. It is found by what a paper says, never by a file's name.
"""

import hashlib
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from pathlib import Path

from coprod_desktop.model.document import Document, Heading, Paragraph, Picture, plain_text, walk

# So many blocks stand for a whole paper when two versions are compared; a short paper has fewer.
SKETCH_BLOCKS = 400
_DIGEST_LETTERS = 12


class Card(StrEnum):
    """What a reader can say about a sentence or a picture without writing."""

    AGREE = "agree"
    DISAGREE = "disagree"
    NOT_CLEAR = "not-clear"
    QUESTION = "question"
    HAPPENED = "happened"
    OTHER_WORDS = "other-words"
    WRONG_PICTURE = "wrong-picture"
    MARK = "mark"
    """A bit that was marked, with nothing said yet."""


@dataclass(frozen=True, slots=True)
class Quote:
    """The place in a paper that a note is about.

    `start` and `end` are code points in the block `block_id`; `text` is what stands there, and `block_text` the whole
    block, by which the place is found again in a newer version. `under` is the heading above, `number` its item, `page`
    what the page is called on which the block begins, "" where that is not known.
    """

    block_id: str
    start: int
    end: int
    text: str
    block_text: str
    is_heading: bool = False
    under: str = ""
    number: str = ""
    page: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Note:
    """What a reader wants to say; private unless `is_for_writers`."""

    id: str
    about: Quote
    card: Card = Card.MARK
    words: str = ""
    is_for_writers: bool = False


@dataclass(frozen=True, slots=True)
class NameToSay:
    """A name, and how its owner says it."""

    name: str
    sounds_like: str


class How(StrEnum):
    """How somebody took a paper in."""

    READ = "read"
    HEARD = "heard"


@dataclass(frozen=True, slots=True)
class Taken:
    """A reader's word that they have read or heard a paper, as far as `percent`."""

    how: How
    percent: int
    on: date


@dataclass(frozen=True, slots=True)
class Feedback:
    """What a reader sent to those who write; `reader` is "" when they gave no name.

    `is_easy_read` tells that they read an easy read version: it often has the very sentences of its paper.
    """

    id: str
    paper: str
    title: str
    notes: tuple[Note, ...] = ()
    reader: str = ""
    on: date | None = None
    is_easy_read: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """All that is kept about one paper.

    `paper` is its fingerprint, `sketch` stands for its blocks. `block_id` and `at` are where the reader was last, and
    `percent` how far down that is. `notes` have a place in this version; `adrift` had one in an earlier version, whose
    fingerprint is `earlier`. `my_items` are ids of agenda headings. `received` came from readers. `files` are digests
    of the paths that it was opened from: by them a paper that is forgotten leaves the list of recent files as well.
    """

    paper: str
    title: str = ""
    sketch: tuple[str, ...] = ()
    block_id: str = ""
    at: int = 0
    percent: int = 0
    notes: tuple[Note, ...] = ()
    adrift: tuple[Note, ...] = ()
    taken: tuple[Taken, ...] = ()
    names: tuple[NameToSay, ...] = ()
    my_items: tuple[str, ...] = ()
    received: tuple[Feedback, ...] = ()
    earlier: str = ""
    files: tuple[str, ...] = ()
    extra: dict[str, object] = field(default_factory=dict)


def fingerprint(document: Document) -> str:
    """Return what tells a paper from every other: the same for the same words under any file name."""
    said = hashlib.sha256()
    for digest in _block_digests(document):
        said.update(digest.encode("ascii"))
    return said.hexdigest()


def sketch(document: Document) -> tuple[str, ...]:
    """Return a few marks of a paper's blocks, by which a newer version is known; no words can be read from them."""
    # The smallest ones: two versions choose the same blocks, wherever these stand.
    return tuple(sorted(set(_block_digests(document)))[:SKETCH_BLOCKS])


def likeness(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    """Return which part of two papers is the same, from 0 to 1, by their sketches."""
    both = set(sorted({*one, *other})[:SKETCH_BLOCKS])
    return len(both & set(one) & set(other)) / max(len(both), 1)


def with_note(reading: Reading, note: Note) -> Reading:
    """Return the reading with a note added, or changed where there is one of its id."""
    if any(one.id == note.id for one in reading.notes):
        return replace(reading, notes=tuple(note if one.id == note.id else one for one in reading.notes))
    return replace(reading, notes=(*reading.notes, note))


def without_note(reading: Reading, note_id: str) -> Reading:
    """Return the reading without a note, wherever it was."""
    return replace(
        reading,
        notes=tuple(one for one in reading.notes if one.id != note_id),
        adrift=tuple(one for one in reading.adrift if one.id != note_id),
    )


def with_taken(reading: Reading, taken: Taken) -> Reading:
    """Return the reading with what somebody says about having read or heard it, in place of what they said before."""
    return replace(reading, taken=(*(one for one in reading.taken if one.how is not taken.how), taken))


def with_file(reading: Reading, path: Path | None) -> Reading:
    """Return the reading with the file that it was opened from among its own; the name cannot be read from it."""
    if path is None or (file := digest_of(path)) in reading.files:
        return reading
    return replace(reading, files=(*reading.files, file))


def digest_of(path: Path) -> str:
    """Return what stands for a path in a reading."""
    return _digest(str(path.absolute()))


def _block_digests(document: Document) -> list[str]:
    return [_digest(text) for text in _texts(document)]


def _texts(document: Document) -> list[str]:
    texts: list[str] = []
    for block in walk(document.blocks):
        match block:
            case Heading() | Paragraph():
                texts.append(" ".join(plain_text(block).split()))
            case Picture(source=source, alt=alt):
                texts.append(f"picture {_picture(document, source)} {alt}")
    return [text for text in texts if text]


def _picture(document: Document, source: str) -> str:
    media = document.media.get(source)
    return hashlib.sha256(media.content).hexdigest() if media else source


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGEST_LETTERS]
