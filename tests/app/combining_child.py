"""A program that takes in the other co-chair's copy and saves, until it is killed, saying what is safe out loud.

Run by test_combining_kills.py: `python -m tests.app.combining_child FILE COPY`; its input is the pickled lock, or None.
"""

import os
import pickle
import sys
from pathlib import Path

from coprod_desktop.app.session import Session
from coprod_desktop.storage import meeting_file
from coprod_desktop.storage.locking import Lock
from coprod_desktop.storage.merging.combining import combine


def combine_until_killed(path: Path, copy: Path, lock: Lock | None) -> None:
    session = Session.open(path, "Sam", lock=lock)
    other = meeting_file.read(copy, lock)
    say("ready")
    combined = combine(session.opened, session.meeting, other)
    session.combine(combined, combined.meeting)
    assert session.trouble is None
    say("combined")
    session.save()
    say("saved")
    sys.stdin.read()


def say(words: str) -> None:
    os.write(1, f"{words}\n".encode())


if __name__ == "__main__":
    combine_until_killed(Path(sys.argv[1]), Path(sys.argv[2]), pickle.load(sys.stdin.buffer))
