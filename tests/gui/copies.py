"""A meeting in a window, and the other co-chair's copy of it."""

from collections.abc import Iterable
from pathlib import Path

from coprod_desktop.app.session import Session
from coprod_desktop.model.edits import Edit
from coprod_desktop.model.meeting import Meeting
from coprod_desktop.storage import meeting_file
from coprod_desktop.storage.members import Opened
from tests import builders
from tests.storage.merging.divergence import saved


def two_copies(folder: Path) -> tuple[Path, Path]:
    """Save the meeting of the builders once, and return its path and that of a copy beside it."""
    ours, theirs = folder / "board.coprod", folder / "board-JOS-LAPTOP.coprod"
    meeting = builders.meeting()
    meeting_file.write(ours, saved(Opened(Meeting(meeting.id)), meeting, "Sam", 0))
    theirs.write_bytes(ours.read_bytes())
    return ours, theirs


def change(path: Path, who: str, edits: Iterable[Edit]) -> None:
    """Open a meeting file, make edits, save and close."""
    session = Session.open(path, who)
    for edit in edits:
        session.apply(edit)
    session.save()
    session.close()
