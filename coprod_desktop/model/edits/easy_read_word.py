"""The edit that takes what somebody changed in another program into the rows of an easy read version."""

from dataclasses import dataclass, field, replace
from enum import StrEnum

from coprod_desktop.model.document import Media
from coprod_desktop.model.easy_read_version import DraftRow, EasyReadVersion, Reason, row_of
from coprod_desktop.model.edits.easy_read import WhyNot, in_version, without_rows
from coprod_desktop.model.edits.edit import Edit


class Change(StrEnum):
    """What happened to a row in the other program."""

    WORDS = "words"
    PICTURE = "picture"
    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row that is not as it was.

    `before` is the row here, None for an added one; `after` is the row as it came back, None for one that is gone.
    `below` is the row that an added or moved one stands below, "" for the start. `media` holds the bytes of a picture
    that came along.
    """

    kind: Change
    before: DraftRow | None = None
    after: DraftRow | None = None
    below: str = ""
    media: dict[str, Media] = field(default_factory=dict)


def take_back(version_id: str, changes: tuple[RowChange, ...], note: str) -> Edit:
    """Return the edit that carries out some changes, in their order, all in one step.

    Sentences of the paper whose rows are gone are left out; `note` says in the ledger that it happened elsewhere.
    """

    def apply(version: EasyReadVersion) -> EasyReadVersion:
        for change in changes:
            version = _with_change(version, change, note)
        return version

    return Edit("edits.take_back", {}, in_version(version_id, apply), version_id)


def _with_change(version: EasyReadVersion, change: RowChange, note: str) -> EasyReadVersion:
    match change.kind:
        case Change.REMOVED:
            gone = {change.before.id} if change.before else set()
            return without_rows(version, gone, WhyNot(Reason.OTHER, note))
        case Change.ADDED | Change.MOVED:
            return _placed(version, change)
        case _:
            return _changed(version, change)


def _changed(version: EasyReadVersion, change: RowChange) -> EasyReadVersion:
    if change.before is None or change.after is None:
        return version
    row, new = row_of(version, change.before.id), change.after
    if row is None:
        return version
    if change.kind is Change.PICTURE:
        put = replace(row, picture=new.picture, picture_alt=new.picture_alt)
    else:
        put = replace(row, sentences=new.sentences, heading_level=new.heading_level)
    rows = tuple(put if one.id == row.id else one for one in version.rows)
    return replace(version, rows=rows, media={**version.media, **change.media})


def _placed(version: EasyReadVersion, change: RowChange) -> EasyReadVersion:
    row = row_of(version, change.before.id) if change.before else change.after
    if row is None:
        return version
    others = [one for one in version.rows if one.id != row.id]
    ids = [one.id for one in others]
    at = ids.index(change.below) + 1 if change.below in ids else 0
    rows = (*others[:at], row, *others[at:])
    return replace(version, rows=rows, media={**version.media, **change.media})
