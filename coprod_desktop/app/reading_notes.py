"""The reader's own record of the paper that is open: kept on this computer only, on disk after each change."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

from coprod_desktop.app.moving_notes import moved
from coprod_desktop.app.quoting import Quoting
from coprod_desktop.model import reading as values
from coprod_desktop.model.document import Document
from coprod_desktop.model.ids import new_id
from coprod_desktop.model.reading import Card, Feedback, How, NameToSay, Note, Quote, Reading, Taken
from coprod_desktop.storage import reading_records
from coprod_desktop.storage.files import CannotWrite

# A paper that shares so much with one that was read before is a newer version of it.
_ALIKE = 0.4
_ALIKE_OF_SAME_NAME = 0.15

# Nobody lays both beside one sentence: the second takes the place of the first.
_OPPOSITE = {Card.AGREE: Card.DISAGREE, Card.DISAGREE: Card.AGREE}


class PaperNotes:
    """What one reader keeps about one paper. Raises what `files.write_whole` raises, and is then as it was."""

    def __init__(self, document: Document, reading: Reading) -> None:
        self.document = document
        self.can_keep = True  # false where a newer program's notes must stay as they are
        self.quoting = Quoting(document)
        self.reading = reading
        self.came_along = 0  # notes that were brought here from an earlier version just now
        self.is_fresh = False  # whether all this was brought along just now
        self.is_on_disk = True  # false while only the beginning of the paper is there
        self._path: Path | None = None

    @classmethod
    def of(cls, document: Document, path: Path | None = None) -> "PaperNotes":
        """Return what is kept about a paper, or about an earlier version of it, whose notes are brought along.

        `path` is the file that it was opened from, so that forgetting the paper reaches the list of recent files.
        Raises NotesNotRead or NotesAreNewer; a paper is read without notes then.
        """
        paper = values.fingerprint(document)
        found = reading_records.load(paper)
        fresh = Reading(paper, document.title, values.sketch(document))
        notes = cls(document, found or fresh)
        notes._path = path
        if found is None and (earlier := _earlier(fresh)) is not None:
            notes._bring_along(earlier)
        return notes

    def _bring_along(self, earlier: Reading) -> None:
        """Take over what is kept about an earlier version of this paper, and keep it."""
        document = self.document
        along = moved((*earlier.notes, *earlier.adrift), document)
        made = replace(
            self.reading,
            notes=along.notes,
            adrift=along.adrift,
            names=earlier.names,
            earlier=earlier.paper,
            received=tuple(_placed(one, document) for one in earlier.received),
        )
        self.came_along, self.is_fresh = len(along.notes), True
        try:
            self._save(made)
        except CannotWrite:
            self.reading = made  # it is there to read all the same; who writes something is told what is wrong

    @classmethod
    def blank(cls, document: Document) -> "PaperNotes":
        """Return an empty record that is kept nowhere until something is put into it."""
        return cls(document, Reading(values.fingerprint(document), document.title, values.sketch(document)))

    @classmethod
    def of_beginning(cls, beginning: Document) -> "PaperNotes":
        """Return a record of the first pages of a paper; it waits for the rest of it, and `take_over` keeps it then."""
        made = cls.blank(beginning)
        made.is_on_disk = False
        return made

    @classmethod
    def not_kept(cls, document: Document) -> "PaperNotes":
        """Return an empty record that is never kept, for a paper whose notes a newer program wrote."""
        made = cls.blank(document)
        made.can_keep = False
        return made

    @property
    def notes(self) -> tuple[Note, ...]:
        """The notes that have a place in this paper, in reading order."""
        order = self.quoting.order
        return tuple(sorted(self.reading.notes, key=lambda one: (order(one.about.block_id), *_span(one.about))))

    def about(self, quote: Quote) -> tuple[Note, ...]:
        """Return the notes about a sentence, in the order in which they were made."""
        place = (quote.block_id, *_span(quote))
        return tuple(one for one in self.reading.notes if (one.about.block_id, *_span(one.about)) == place)

    def take_card(self, quote: Quote, card: Card, last: Note | None) -> Note | None:
        """Lay a card beside a sentence, or take it up again; return the note that words belong to from now on.

        `last` is the note that they belonged to so far. Words are never taken away with their card.
        """
        held = next((one for one in self.about(quote) if one.card is card), None)
        if held is None:
            instead = self._gives_way(quote, card, last)
            return self.put(replace(instead, card=card)) if instead else self.say(quote, card)
        if held.words:
            return self.put(replace(held, card=Card.MARK)) if held == last else held
        self.remove(held)
        rest = self.about(quote)
        return last if last in rest else next(reversed(rest), None)

    def write(self, quote: Quote, note: Note | None, words: str) -> Note | None:
        """Keep the reader's own words in a note, or in a new one about a sentence; return that note."""
        words = words.strip()
        if note is None:
            return self.say(quote, Card.MARK, words) if words else None
        return note if note.words == words else self.put(replace(note, words=words))

    def _gives_way(self, quote: Quote, card: Card, last: Note | None) -> Note | None:
        """Return the note that a card turns into another: one without a card yet, or one that says the opposite."""
        if last is not None and last.card is Card.MARK:
            return last
        return next((one for one in self.about(quote) if one.card is _OPPOSITE.get(card)), None)

    def say(self, quote: Quote, card: Card, words: str = "") -> Note:
        """Keep something to say about a sentence."""
        return self.put(Note(new_id("note"), quote, card, words))

    def put(self, note: Note) -> Note:
        """Keep a note, or what became of it."""
        self._save(values.with_note(self.reading, note))
        return note

    def put_adrift(self, note: Note) -> Note:
        """Keep a note that has no place in this version."""
        self._save(replace(self.reading, adrift=(*self.reading.adrift, note)))
        return note

    def remove(self, note: Note) -> Note:
        """Take a note away."""
        self._save(values.without_note(self.reading, note.id))
        return note

    def take_over(self, beginning: "PaperNotes") -> None:
        """Keep the notes that were made while only the beginning of this paper was there."""
        along = moved(beginning.notes, self.document)
        reading = replace(self.reading, adrift=(*self.reading.adrift, *along.adrift))
        for note in along.notes:
            reading = values.with_note(reading, note)
        self._save(reading)

    def keep_place(self, block_id: str, at: int) -> None:
        """Remember where the reader is."""
        if (block_id, at) != (self.reading.block_id, self.reading.at):
            percent = self.quoting.percent(block_id, at)
            self._save(replace(self.reading, block_id=block_id, at=at, percent=percent))

    def take(self, how: How, percent: int, on: date) -> None:
        """Keep the reader's word that they have read or heard the paper, as far as `percent`."""
        self._save(values.with_taken(self.reading, Taken(how, percent, on)))

    def keep_names(self, names: Iterable[NameToSay]) -> None:
        """Keep how to say the names."""
        self._save(replace(self.reading, names=tuple(names)))

    def keep_my_items(self, block_ids: Iterable[str]) -> None:
        """Keep which items of an agenda are for this reader."""
        self._save(replace(self.reading, my_items=tuple(block_ids)))

    def receive(self, feedback: Feedback) -> None:
        """Keep what a reader sent, each note at its sentence in this paper; the same file twice counts once."""
        others = tuple(one for one in self.reading.received if one.id != feedback.id)
        self._save(replace(self.reading, received=(*others, _placed(feedback, self.document))))

    def _save(self, reading: Reading) -> None:
        if reading != self.reading and self.can_keep:
            reading = values.with_file(reading, self._path)
            if self.is_on_disk:
                reading_records.save(reading)
            self.reading = reading


def forget(reading: Reading) -> frozenset[str]:
    """Remove every trace of a paper: what is kept about it, and about its earlier and later versions.

    Returns the digests of the files that any of them was opened from, for lists of names that others keep.
    """
    papers = {reading.paper, reading.earlier} - {""}
    kept = list(reading_records.everything())
    while more := {one.paper for one in kept if one.earlier in papers} | {
        one.earlier for one in kept if one.paper in papers and one.earlier
    }:
        if more <= papers:
            break
        papers |= more
    for paper in papers:
        reading_records.forget(paper)
    return frozenset(file for one in (reading, *kept) if one.paper in papers for file in one.files)


def _span(quote: Quote) -> tuple[int, int]:
    return quote.start, quote.end


def _placed(feedback: Feedback, document: Document) -> Feedback:
    along = moved(feedback.notes, document)
    return replace(feedback, notes=(*along.notes, *along.adrift))


def _earlier(fresh: Reading) -> Reading | None:
    """Return what is kept about the version that a paper is most like, None when it is like none."""
    scored = [(values.likeness(one.sketch, fresh.sketch), one) for one in reading_records.everything()]
    likely = [
        (share, one)
        for share, one in scored
        if (one.notes or one.adrift or one.names or one.received)
        and share >= (_ALIKE_OF_SAME_NAME if one.title == fresh.title else _ALIKE)
    ]
    return max(likely, key=lambda found: found[0])[1] if likely else None
