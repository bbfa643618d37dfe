"""A program that edits an easy read version until it is killed, saying each edit out loud once it is safe.

Run by test_studio_kept.py: `python -m tests.app.easy_read_child FILE`.
"""

import os
import sys
from pathlib import Path

from coprod_desktop.app.session import Session
from coprod_desktop.model import edits
from coprod_desktop.model.easy_read_version import DraftRow


def edit_until_killed(path: Path) -> None:
    session = Session.open(path, "Sam")
    [version] = session.meeting.easy_reads
    number = 0
    while True:
        number += 1
        place = edits.RowPlace(version.id, session.meeting.easy_reads[0].rows[-1].id)
        session.apply(edits.add_row(place, DraftRow(f"new-{number}", (f"Row {number}.",))))
        session.apply(edits.set_row_words(edits.RowPlace(version.id, f"new-{number}"), (f"Changed {number}.",)))
        assert session.trouble is None
        os.write(1, f"{number}\n".encode())


if __name__ == "__main__":
    edit_until_killed(Path(sys.argv[1]))
