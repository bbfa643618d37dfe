"""Edits of an easy read version's rows: their words, their pictures, their order."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from coprod_desktop.model.document import Media
from coprod_desktop.model.easy_read_version import DraftRow, EasyReadVersion, Front, Reason, SourceLine, row_of
from coprod_desktop.model.edits.edit import Edit
from coprod_desktop.model.ids import new_id
from coprod_desktop.model.meeting import Meeting

_WORDS_IN_A_NAME = 5


@dataclass(frozen=True, slots=True)
class RowPlace:
    """A row of a version of the meeting."""

    version_id: str
    row_id: str


@dataclass(frozen=True, slots=True)
class ChosenPicture:
    """A picture for a row: its source, its words, and its bytes when it did not come with the program."""

    source: str = ""
    alt: str = ""
    media: Media | None = None


@dataclass(frozen=True, slots=True)
class WhyNot:
    """Why a source sentence is left out, with more words when there are any."""

    reason: Reason
    note: str = ""


def put_easy_read(version: EasyReadVersion) -> Edit:
    """Return the edit that begins an easy read version, or puts another in the place of the one of its paper."""

    def apply(meeting: Meeting) -> Meeting:
        others = tuple(one for one in meeting.easy_reads if one.paper_id != version.paper_id)
        return replace(meeting, easy_reads=(*others, version))

    return Edit("edits.put_easy_read", {"title": version.title}, apply, about=version.id)


def set_row_words(place: RowPlace, sentences: tuple[str, ...]) -> Edit:
    """Return the edit that gives a row these sentences."""
    return _row_edit("edits.set_row_words", place, lambda row: replace(row, sentences=sentences), sentences)


def set_row_heading(place: RowPlace, level: int) -> Edit:
    """Return the edit that makes a row a heading of this level, or plain words with 0."""
    return _row_edit("edits.set_row_heading", place, lambda row: replace(row, heading_level=level))


def set_row_picture(place: RowPlace, picture: ChosenPicture) -> Edit:
    """Return the edit that gives a row a picture, or none."""

    def apply(version: EasyReadVersion) -> EasyReadVersion:
        return _with_media(_with_row(version, place.row_id, lambda row: _pictured(row, picture)), picture)

    return Edit("edits.set_row_picture", {}, in_version(place.version_id, apply), place.row_id)


def set_picture_everywhere(place: RowPlace, picture: ChosenPicture) -> Edit:
    """Return the edit that puts a picture in the place of a row's picture, in every row that has the same one."""

    def apply(version: EasyReadVersion) -> EasyReadVersion:
        row = row_of(version, place.row_id)
        if row is None:
            return version
        same = {one.id for one in version.rows if row.picture and one.picture == row.picture} | {row.id}
        rows = tuple(_pictured(one, picture) if one.id in same else one for one in version.rows)
        return _with_media(replace(version, rows=rows), picture)

    return Edit("edits.set_picture_everywhere", {}, in_version(place.version_id, apply), place.row_id)


def settle_row(place: RowPlace, message: str) -> Edit:
    """Return the edit that takes a remark of the drafting off a row, since somebody has dealt with it."""

    def apply(row: DraftRow) -> DraftRow:
        return replace(row, look_at=tuple(one for one in row.look_at if one != message))

    return _row_edit("edits.settle_row", place, apply)


def split_row(place: RowPlace, before: tuple[str, ...], after: tuple[str, ...]) -> Edit:
    """Return the edit that leaves `before` in a row and puts `after` in a new one below, without a picture yet.

    Both come from the same source sentences. Nothing changes when either would be empty.
    """
    added = new_id("row")

    def apply(version: EasyReadVersion) -> EasyReadVersion:
        row = row_of(version, place.row_id)
        if row is None or not before or not after:
            return version
        halves = (replace(row, sentences=before), DraftRow(added, after, row.sources))
        return replace(version, rows=_with_instead(version.rows, row, halves))

    return Edit("edits.split_row", {"words": beginning(before)}, in_version(place.version_id, apply), added)


def join_rows(place: RowPlace) -> Edit:
    """Return the edit that puts the words of the next row into this one; its own picture stays, else it takes that."""

    def apply(version: EasyReadVersion) -> EasyReadVersion:
        ids = [row.id for row in version.rows]
        at = ids.index(place.row_id) if place.row_id in ids else len(ids)
        if at + 1 >= len(ids):
            return version
        rows = (*version.rows[:at], _joined(version.rows[at], version.rows[at + 1]), *version.rows[at + 2 :])
        return replace(version, rows=rows)

    return Edit("edits.join_rows", {}, in_version(place.version_id, apply), place.row_id)


def move_row(place: RowPlace, by: int) -> Edit:
    """Return the edit that moves a row so many places down, or up when `by` is negative; the ends are the limit."""

    def apply(version: EasyReadVersion) -> EasyReadVersion:
        row = row_of(version, place.row_id)
        if row is None:
            return version
        others = [one for one in version.rows if one.id != row.id]
        at = max(0, min(version.rows.index(row) + by, len(others)))
        return replace(version, rows=(*others[:at], row, *others[at:]))

    name = "edits.move_row_up" if by < 0 else "edits.move_row_down"
    return Edit(name, {}, in_version(place.version_id, apply), place.row_id)


def add_row(place: RowPlace, row: DraftRow) -> Edit:
    """Return the edit that adds a row below the one at `place`, or at the end when there is none.

    Source sentences that it is made from are not left out any more.
    """

    def apply(version: EasyReadVersion) -> EasyReadVersion:
        before = row_of(version, place.row_id)
        rows = _with_instead(version.rows, before, (before, row)) if before else (*version.rows, row)
        lines = tuple(_brought_back(line) if line.id in row.sources else line for line in version.lines)
        return replace(version, rows=rows, lines=lines)

    return Edit("edits.add_row", {}, in_version(place.version_id, apply), row.id)


def remove_row(place: RowPlace, why: WhyNot) -> Edit:
    """Return the edit that deletes a row; source sentences that are in no other row are left out for this reason."""

    def apply(version: EasyReadVersion) -> EasyReadVersion:
        row = row_of(version, place.row_id)
        return without_rows(version, {row.id}, why) if row else version

    return Edit("edits.remove_row", {}, in_version(place.version_id, apply), place.row_id)


def set_front(version_id: str, title: str, front: Front, *, has_pictures: bool) -> Edit:
    """Return the edit that sets title, cover and last page, and whether the rows have pictures at all."""

    def apply(version: EasyReadVersion) -> EasyReadVersion:
        return replace(version, title=title, front=front, has_pictures=has_pictures)

    return Edit("edits.set_front", {}, in_version(version_id, apply), version_id)


def in_version(version_id: str, change: Callable[[EasyReadVersion], EasyReadVersion]) -> Callable[[Meeting], Meeting]:
    """Return what changes one version of a meeting."""

    def apply(meeting: Meeting) -> Meeting:
        easy_reads = tuple(change(one) if one.id == version_id else one for one in meeting.easy_reads)
        return replace(meeting, easy_reads=easy_reads)

    return apply


def without_rows(version: EasyReadVersion, row_ids: set[str], why: WhyNot) -> EasyReadVersion:
    """Return a version without some rows; what is in no row any more is left out for this reason."""
    rows = tuple(row for row in version.rows if row.id not in row_ids)
    still_there = {source for row in rows for source in row.sources}
    gone = {source for row in version.rows if row.id in row_ids for source in row.sources} - still_there
    lines = tuple(_left_out(line, why) if line.id in gone else line for line in version.lines)
    return replace(version, rows=rows, lines=lines)


def beginning(sentences: tuple[str, ...]) -> str:
    """Return the first words of a row, to name it by."""
    words = " ".join(sentences).split()
    return " ".join(words[:_WORDS_IN_A_NAME]) + (" …" if len(words) > _WORDS_IN_A_NAME else "")


def _row_edit(
    name: str, place: RowPlace, change: Callable[[DraftRow], DraftRow], sentences: tuple[str, ...] = ()
) -> Edit:
    change_version = in_version(place.version_id, lambda version: _with_row(version, place.row_id, change))
    return Edit(name, {"words": beginning(sentences)}, change_version, place.row_id)


def _with_row(version: EasyReadVersion, row_id: str, change: Callable[[DraftRow], DraftRow]) -> EasyReadVersion:
    return replace(version, rows=tuple(change(row) if row.id == row_id else row for row in version.rows))


def _with_instead(rows: tuple[DraftRow, ...], row: DraftRow, put: tuple[DraftRow, ...]) -> tuple[DraftRow, ...]:
    return tuple(new for one in rows for new in (put if one is row else (one,)))


def _pictured(row: DraftRow, picture: ChosenPicture) -> DraftRow:
    return replace(row, picture=picture.source, picture_alt=picture.alt)


def _with_media(version: EasyReadVersion, picture: ChosenPicture) -> EasyReadVersion:
    if picture.media is None:
        return version
    return replace(version, media={**version.media, picture.source: picture.media})


def _joined(row: DraftRow, below: DraftRow) -> DraftRow:
    picture = row if row.picture else below
    return replace(
        row,
        sentences=(*row.sentences, *below.sentences),
        sources=tuple(dict.fromkeys((*row.sources, *below.sources))),
        picture=picture.picture,
        picture_alt=picture.picture_alt,
        heading_level=min(row.heading_level, below.heading_level),
        look_at=tuple(dict.fromkeys((*row.look_at, *below.look_at))),
    )


def _left_out(line: SourceLine, why: WhyNot) -> SourceLine:
    return replace(line, reason=why.reason, note=why.note, is_looked_at=True, was="", is_new=False)


def _brought_back(line: SourceLine) -> SourceLine:
    return replace(line, reason=None, note="", is_looked_at=True, was="", is_new=False)
