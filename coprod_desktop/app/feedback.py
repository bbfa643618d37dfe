"""From reader to writers and back to the very sentence: the file, the form, and which paper it is about."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from coprod_desktop.app.moving_notes import moved
from coprod_desktop.app.placing import NoRoom, NotSaved
from coprod_desktop.app.reading_notes import PaperNotes
from coprod_desktop.app.word_decisions import as_written
from coprod_desktop.model.document import Document
from coprod_desktop.model.ids import new_id
from coprod_desktop.model.meeting import AGENDA, Meeting, papers
from coprod_desktop.model.reading import Feedback, Note, fingerprint
from coprod_desktop.storage import feedback_file
from coprod_desktop.storage.feedback_file import SUFFIX
from coprod_desktop.storage.files import CannotWrite, DiskFull

__all__ = ["SUFFIX", "about_which", "of_notes", "read", "read_about", "with_names", "write"]


def of_notes(kept: PaperNotes, notes: Sequence[Note], reader: str, on: date) -> Feedback:
    """Return what a reader chose to send. Only the chosen notes and the sentences they are about are in it."""
    chosen = tuple(replace(note, is_for_writers=True) for note in notes)
    return Feedback(new_id("feedback"), kept.reading.paper, kept.document.title, chosen, reader.strip(), on)


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


def read_about(path: Path, documents: Mapping[str, Document], meeting: Meeting | None) -> tuple[Feedback, str]:
    """Return what a reader sent and the key of its paper: one of `documents`, or an id in the meeting, or "".

    Raises as `read` does.
    """
    feedback = read(path)
    theirs = {}
    if meeting is not None:
        theirs = {
            paper_id: as_written(meeting, paper_id) for paper_id in (AGENDA, *(one.id for one in papers(meeting)))
        }
    # A paper of the meeting comes first: what is said about it belongs there.
    return feedback, about_which(feedback, {**theirs, **documents})


def about_which(feedback: Feedback, documents: Mapping[str, Document]) -> str:
    """Return the key of the paper that feedback is about, "" when it is about none of them.

    It is the one with just the same words, else the one in which most of its sentences are found again.
    """
    for key, document in documents.items():
        if fingerprint(document) == feedback.paper:
            return key
    found = {key: len(moved(feedback.notes, document).notes) for key, document in documents.items()}
    best = max(found, key=lambda key: found[key], default="")
    return best if best and found[best] else ""


def with_names(feedbacks: Iterable[Feedback]) -> tuple[tuple[str, Note], ...]:
    """Return every note that readers sent, with the name of its reader, "" where they gave none."""
    return tuple((one.reader, note) for one in feedbacks for note in one.notes)
