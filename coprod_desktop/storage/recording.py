"""A new revision: what a save adds to the history of a meeting."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from coprod_desktop.model.ids import new_id
from coprod_desktop.model.meeting import Meeting
from coprod_desktop.storage import history
from coprod_desktop.storage.changes import changes_between
from coprod_desktop.storage.history import Revision
from coprod_desktop.storage.members import Opened


@dataclass(frozen=True, slots=True)
class Note:
    """Who saves, when, and the names of the edits; `journal` and `journal_number` are as in `Revision`."""

    who: str
    when: datetime
    edits: tuple[str, ...] = ()
    journal: str = ""
    journal_number: int = 0


@dataclass(frozen=True, slots=True)
class Joined:
    """A revision of another copy that was combined with ours, and the meeting as it was there."""

    head: str
    meeting: Meeting


def recorded(opened: Opened, meeting: Meeting, note: Note, joined: Iterable[Joined] = ()) -> Opened:
    """Return a file with the meeting as it is now, and the revision that leads to it from what the file held."""
    attachments = dict(opened.attachments)
    before = opened.meeting if opened.head else history.empty(meeting)
    others = tuple(joined)
    parents = (*((opened.head,) if opened.head else ()), *(one.head for one in others))
    changes = changes_between(before, meeting, attachments)
    other_changes = tuple(changes_between(one.meeting, meeting, attachments) for one in others)
    mark = (note.journal, note.journal_number)
    revision = Revision(new_id("rev"), note.who, note.when, parents, note.edits, changes, *mark, other_changes)
    return replace(
        opened,
        meeting=meeting,
        revisions=(*opened.revisions, revision),
        head=revision.id,
        attachments=attachments,
        warnings=(),
        is_damaged=False,
    )
