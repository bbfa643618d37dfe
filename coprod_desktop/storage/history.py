"""Revisions: who changed what and when, field by field, back to the empty meeting."""

import heapq
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from coprod_desktop.model.meeting import Meeting
from coprod_desktop.storage.changes import Change, Json, undone


@dataclass(frozen=True, slots=True)
class Revision:
    """A state in history.

    `parents` are the ids of the revisions it was made from: none for the first, two after a merge. `changes` are
    counted from the first parent, and `other_changes` from each further one. `edits` are the names of what was done,
    as people saw them. `journal` and `journal_number` say up to which record of which
    journal it holds, so that replaying that journal after a crash changes nothing twice.
    """

    id: str
    who: str
    when: datetime
    parents: tuple[str, ...] = ()
    edits: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()
    journal: str = ""
    journal_number: int = 0
    other_changes: tuple[tuple[Change, ...], ...] = ()

    @property
    def steps(self) -> dict[str, tuple[Change, ...]]:
        """The changes from each parent to this revision."""
        return dict(zip(self.parents, (self.changes, *self.other_changes), strict=False))


def in_order(revisions: Iterable[Revision]) -> tuple[Revision, ...]:
    """Return revisions with parents before children, whatever the clocks said; those side by side go by time."""
    by_id = {one.id: one for one in revisions}
    known_parents = {one.id: [parent for parent in one.parents if parent in by_id] for one in by_id.values()}
    children: dict[str, list[str]] = {name: [] for name in by_id}
    for name, parents in known_parents.items():
        for parent in parents:
            children[parent].append(name)
    to_come = {name: len(parents) for name, parents in known_parents.items()}
    ready = [(by_id[name].when.isoformat(), name) for name, parents in to_come.items() if not parents]
    heapq.heapify(ready)
    done: dict[str, Revision] = {}
    while ready:
        _, name = heapq.heappop(ready)
        done[name] = by_id[name]
        for child in children[name]:
            to_come[child] -= 1
            if not to_come[child]:
                heapq.heappush(ready, (by_id[child].when.isoformat(), child))
    return (*done.values(), *(one for one in by_id.values() if one.id not in done))  # a broken file may hold a ring


def line_of(revisions: Iterable[Revision], head: str) -> tuple[Revision, ...]:
    """Return the revisions from `head` back to the first, newest first, following each one's first parent."""
    by_id = {one.id: one for one in revisions}
    line: list[Revision] = []
    seen: set[str] = set()
    at = head
    while at in by_id and at not in seen:  # a broken file may hold a ring of parents
        seen.add(at)
        line.append(by_id[at])
        at = by_id[at].parents[0] if by_id[at].parents else ""
    return tuple(line)


def state_at(now: Json, line: Sequence[Revision], revision_id: str) -> Json:
    """Return the meeting's JSON as it was at a revision; `now` is its JSON at the first of the line.

    Raises KeyError when the revision is not in the line.
    """
    state = now
    for revision in line:
        if revision.id == revision_id:
            return state
        state = undone(state, revision.changes)
    raise KeyError(revision_id)


def empty(meeting: Meeting) -> Meeting:
    """Return the meeting before anybody wrote anything: what the first revision is counted from."""
    return Meeting(meeting.id)
