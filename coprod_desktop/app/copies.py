"""Copies of one meeting: finding them beside it, and what people decide when two are combined."""

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path

from coprod_desktop.errors import CoprodError
from coprod_desktop.model.meeting import Meeting
from coprod_desktop.storage import meeting_file
from coprod_desktop.storage.locking import Lock
from coprod_desktop.storage.members import Opened
from coprod_desktop.storage.merging.combining import Combined, combine
from coprod_desktop.storage.merging.three_way import Clash, put

MOST_LOOKED_AT = 50


class Answer(StrEnum):
    """What people decide where both changed one thing."""

    OURS = "ours"
    THEIRS = "theirs"
    BOTH = "both"


def combine_with(opened: Opened, ours: Meeting, path: Path, lock: Lock | None = None) -> Combined:
    """Return our meeting combined with the copy in a file, which `lock` opens, or our own lock when it is None.

    Raises what `meeting_file.read` and `combining.combine` raise; changes no file.
    """
    return combine(opened, ours, meeting_file.read(path, lock or opened.lock))


def decided(combined: Combined, answers: Mapping[int, Answer]) -> Meeting:
    """Return the meeting with the answers to its clashes, by their place in the list; ours where there is none."""
    meeting = combined.meeting
    for place, answer in answers.items():
        clash = combined.clashes[place]
        meeting = put(meeting, clash.at, _said(clash, answer))
    return meeting


def copies_beside(path: Path, meeting_id: str, lock: Lock | None = None) -> tuple[Path, ...]:
    """Return other files of the same meeting beside it, as email and shared folders leave them, by name.

    Locked ones only when `lock` opens them. Such as "agenda (1).coprod" or "agenda-SAMS-LAPTOP.coprod".
    """
    try:
        beside = sorted(one for one in path.parent.glob(f"*{meeting_file.SUFFIX}") if one.name != path.name)
    except OSError:
        return ()
    alike = [one for one in beside if one.stem.casefold().startswith(path.stem.casefold()[:3])]
    return tuple(one for one in alike[:MOST_LOOKED_AT] if _is_copy(one, meeting_id, lock))


def _is_copy(path: Path, meeting_id: str, lock: Lock | None) -> bool:
    try:
        return meeting_file.read(path, lock).meeting.id == meeting_id
    except CoprodError:
        return False


def _said(clash: Clash, answer: Answer) -> object:
    if answer is Answer.THEIRS:
        return clash.theirs
    return clash.both if answer is Answer.BOTH and clash.both is not None else clash.ours
