"""The history of a meeting as people look at it: who changed what and when, and bringing back how it was."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from coprod_desktop.app.change_words import Told, told
from coprod_desktop.model.dates import clock_time, short_date
from coprod_desktop.model.edits import Edit
from coprod_desktop.model.meeting import Meeting
from coprod_desktop.storage.changes import Change, undone
from coprod_desktop.storage.codec import Decoder, Encoder, NotOurShape
from coprod_desktop.storage.history import Revision, empty, line_of
from coprod_desktop.storage.members import Opened
from coprod_desktop.storage.merging.three_way import put, three_way
from coprod_desktop.strings import say


@dataclass(frozen=True, slots=True)
class Entry:
    """One save: who and when in words, the lines of what changed, and the ids of the items that it touched."""

    revision: str
    line: str
    changes: tuple[str, ...]
    items: frozenset[str]
    before: Meeting
    after: Meeting


def entries(opened: Opened) -> tuple[Entry, ...]:
    """Return the saves that led to the meeting as it was last saved, the newest first.

    The list ends where the file's history does not fit what it is told of, as in a copy that left people's needs out.
    """
    attachments: dict[str, bytes] = dict(opened.attachments)
    tree = Encoder(attachments).encode(opened.meeting)
    after, found = opened.meeting, []
    for revision in line_of(opened.revisions, opened.head):
        before = _before(revision, tree, attachments, after)
        if before is None:
            break
        tree, meeting = before
        found.append(_entry(revision, meeting, after))
        after = meeting
    return tuple(found)


def bring_back(entry: Entry) -> Edit:
    """Return the edit that takes one save back, and leaves what was done since where it does not touch that."""

    def apply(meeting: Meeting) -> Meeting:
        outcome = three_way(entry.after, meeting, entry.before)
        taken_back: Meeting = outcome.value
        for clash in outcome.clashes:
            taken_back = put(taken_back, clash.at, clash.theirs)
        return taken_back

    return Edit("edits.bring_back", {"when": entry.line}, apply)


def bring_back_one(entry: Entry, told_one: Told) -> Edit:
    """Return the edit that takes one change of a save back: that wording alone, not what else was changed then."""
    return bring_back(replace(entry, before=_without(entry.after, told_one)))


def _without(after: Meeting, told_one: Told) -> Meeting:
    attachments: dict[str, bytes] = {}
    tree = undone(Encoder(attachments).encode(after), told_one.changes)
    earlier: Meeting = Decoder(attachments).decode(Meeting, tree)
    return earlier


def _before(
    revision: Revision, tree: object, attachments: Mapping[str, bytes], after: Meeting
) -> tuple[object, Meeting] | None:
    if not revision.parents:
        return tree, empty(after)
    try:
        earlier = undone(tree, revision.changes)
        meeting: Meeting = Decoder(attachments).decode(Meeting, earlier)
        return earlier, meeting
    except (ValueError, KeyError, TypeError, NotOurShape):
        return None


def _entry(revision: Revision, before: Meeting, after: Meeting) -> Entry:
    when = revision.when.astimezone()
    facts = {"day": short_date(when.date()), "at": clock_time(when.time())}
    line = say("combining.entry", who=revision.who or say("combining.somebody"), **facts)
    return Entry(revision.id, line, told(before, after), _items_in(revision.changes), before, after)


def _items_in(changes: tuple[Change, ...]) -> frozenset[str]:
    return frozenset(one.at[1] for one in changes if one.at[:1] == ("items",) and len(one.at) > 1)
