"""Copies of one meeting: finding them beside it, and what people decide when two are combined."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from coprod_desktop.errors import CoprodError, StoppedByPerson
from coprod_desktop.model.meeting import Meeting
from coprod_desktop.storage import meeting_file
from coprod_desktop.storage.files import Told, say_nothing
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


@dataclass(frozen=True, slots=True)
class Copy:
    """Another file of the same meeting, and what was in it."""

    path: Path
    opened: Opened


def decided(combined: Combined, answers: Mapping[int, Answer]) -> Meeting:
    """Return the meeting with the answers to its clashes, by their place in the list; ours where there is none."""
    meeting = combined.meeting
    for place, answer in answers.items():
        clash = combined.clashes[place]
        meeting = put(meeting, clash.at, _said(clash, answer))
    return meeting


def copies_beside(path: Path, meeting_id: str, lock: Lock | None = None, told: Told = say_nothing) -> Iterator[Copy]:
    """Give other files of the same meeting beside it, as email and shared folders leave them, by name, each read once.

    Locked ones only when `lock` opens them. Such as "agenda (1).coprod" or "agenda-SAMS-LAPTOP.coprod". Raises what
    `told` raises to stop.
    """
    try:
        beside = sorted(one for one in path.parent.glob(f"*{meeting_file.SUFFIX}") if one.name != path.name)
    except OSError:
        return
    alike = [one for one in beside if one.stem.casefold().startswith(path.stem.casefold()[:3])]
    for one in alike[:MOST_LOOKED_AT]:
        try:
            opened = meeting_file.read(one, lock, told)
        except StoppedByPerson:
            raise
        except CoprodError:
            continue
        if opened.meeting.id == meeting_id:
            yield Copy(one, opened)


@dataclass(frozen=True, slots=True)
class State:
    """A copy as it was when somebody looked; `written` is the system's time of its last change."""

    path: Path
    written: int


def first_news(
    path: Path, opened: Opened, ours: Meeting, told: Told = say_nothing, known: Collection[State] = ()
) -> State | None:
    """Return the first copy beside a file that brings something which `ours` lacks, None when none does.

    Those that people were told of and that are still as they were then, `known`, are left out.
    """
    for copy in copies_beside(path, ours.id, opened.lock, told):
        try:
            state = State(copy.path, copy.path.stat().st_mtime_ns)
            if state not in known and not combine(opened, ours, copy.opened).is_nothing_new:
                return state
        except (CoprodError, OSError):
            continue
    return None


def _said(clash: Clash, answer: Answer) -> object:
    if answer is Answer.THEIRS:
        return clash.theirs
    return clash.both if answer is Answer.BOTH and clash.both is not None else clash.ours
