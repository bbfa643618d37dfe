"""How long an edit takes until it is safe on disk."""

import os
from itertools import count
from pathlib import Path

from coprod_desktop.app.session import Session
from coprod_desktop.model import edits
from coprod_desktop.storage import meeting_file
from coprod_desktop.storage.members import Opened
from tests import builders
from tests.benchmarks.measuring import Row, median_of, milliseconds

BYTES = 400
RUNS = 50


def rows(folder: Path) -> list[Row]:
    """Return the figures of one edit."""
    path = folder / "board.coprod"
    meeting_file.write(path, Opened(builders.meeting()))
    session = Session.open(path, "Sam")
    numbers = count()
    try:
        ours = median_of(lambda: milliseconds(lambda: session.apply(edits.set_title(f"Board {next(numbers)}"))), RUNS)
    finally:
        session.close()
    peer = median_of(lambda: milliseconds(lambda: _append(folder / "plain")), RUNS)
    return [Row("an edit, until it is safe on disk", ours, "ms", "", peer, f"{BYTES} bytes appended with fsync")]


def _append(path: Path) -> None:
    with path.open("ab") as out:
        out.write(bytes(BYTES))
        out.flush()
        os.fsync(out.fileno())
