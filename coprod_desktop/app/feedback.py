"""From reader to writers and back to the very sentence: the file, the form, and which paper it is about."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from coprod_desktop.app.moving_notes import moved
from coprod_desktop.app.placing import NoRoom, NotSaved
from coprod_desktop.app.quoting import Quoting
from coprod_desktop.app.reading_notes import PaperNotes
from coprod_desktop.app.studio import as_document
from coprod_desktop.app.word_decisions import as_written
from coprod_desktop.easyread import from_word
from coprod_desktop.language.lexicon import Lexicon
from coprod_desktop.model.document import Document, walk
from coprod_desktop.model.ids import new_id
from coprod_desktop.model.meeting import AGENDA, Meeting, papers
from coprod_desktop.model.reading import Feedback, Note, fingerprint
from coprod_desktop.storage import feedback_file
from coprod_desktop.storage.feedback_file import SUFFIX
from coprod_desktop.storage.files import CannotWrite, DiskFull

__all__ = ["SUFFIX", "Received", "about_which", "of_notes", "read", "read_about", "row_of", "with_names", "write"]

_EASY_READ = "easy read of "


def of_notes(kept: PaperNotes, notes: Sequence[Note], reader: str, on: date) -> Feedback:
    """Return what a reader chose to send. Only the chosen notes and the sentences they are about are in it."""
    chosen = tuple(replace(note, is_for_writers=True) for note in notes)
    paper, title = kept.reading.paper, kept.document.title
    return Feedback(new_id("feedback"), paper, title, chosen, reader.strip(), on, _is_easy_read(kept.document))


def write(path: Path, feedback: Feedback) -> None:
    """Save the file for those who write. Raises NoRoom or NotSaved, and what was there is as it was."""
    try:
        feedback_file.write(path, feedback)
    except DiskFull as error:
        raise NoRoom(name=path.name) from error
    except CannotWrite as error:
        raise NotSaved(name=path.name) from error


def read(path: Path) -> Feedback:
    """Return what a reader sent. Raises FeedbackNotRead or FeedbackIsNewer."""
    return feedback_file.read(path)


@dataclass(frozen=True, slots=True)
class Received:
    """What a reader sent, and what it is about.

    `paper` is the key of a document at hand or the id of a paper in the meeting, "" where it is about none of them;
    `easy_read` is that paper's easy read version as readers get it, where it is about that.
    """

    feedback: Feedback
    paper: str
    easy_read: Document | None = None


def read_about(
    path: Path, documents: Mapping[str, Document], meeting: Meeting | None, lexicon: Callable[[], Lexicon]
) -> Received:
    """Return what a reader sent and which of `documents`, or what of the meeting, it is about.

    Raises as `read` does.
    """
    feedback = read(path)
    if meeting is None:
        return Received(feedback, about_which(feedback, documents))
    theirs = {paper_id: as_written(meeting, paper_id) for paper_id in (AGENDA, *(one.id for one in papers(meeting)))}
    versions = {f"{_EASY_READ}{one.paper_id}": as_document(one, lexicon()) for one in meeting.easy_reads}
    # What the meeting holds comes first: what is said about it belongs there.
    found = about_which(feedback, {**theirs, **versions, **documents})
    return Received(feedback, found.removeprefix(_EASY_READ), versions.get(found))


def row_of(document: Document, note: Note) -> str:
    """Return the id of the row, or heading, of an easy read version that a note is about; "" where it is gone."""
    quote = Quoting(document).find(note.about)
    ids = ((block.id, {one.id for one in walk((block,))} | {block.id}) for block in document.blocks)
    return next((row_id for row_id, inside in ids if quote and quote[0] in inside), "")


def about_which(feedback: Feedback, documents: Mapping[str, Document]) -> str:
    """Return the key of the paper that feedback is about, "" when it is about none of them.

    It is the one with just the same words, else the one in which most of its sentences are found again; among equals
    an easy read version only where the reader had one.
    """
    for key, document in documents.items():
        if fingerprint(document) == feedback.paper:
            return key
    found = {key: len(moved(feedback.notes, document).notes) for key, document in documents.items()}
    alike = {key: _is_easy_read(document) is feedback.is_easy_read for key, document in documents.items()}
    best = max(found, key=lambda key: (found[key], alike[key]), default="")
    return best if best and found[best] else ""


def _is_easy_read(document: Document) -> bool:
    return document.kind == "easy-read" or from_word.is_easy_read(document)


def with_names(feedbacks: Iterable[Feedback]) -> tuple[tuple[str, Note], ...]:
    """Return every note that readers sent, with the name of its reader, "" where they gave none."""
    return tuple((one.reader, note) for one in feedbacks for note in one.notes)
