"""A program that edits and saves a meeting until it is killed, saying each edit out loud once it is safe.

Run by test_session_kills.py: `python -m tests.app.editing_child FILE FIRST_NUMBER SEED`; its input is the pickled lock,
or None.
"""

import os
import pickle
import random
import sys
from pathlib import Path

from coprod_desktop.app.session import Session
from coprod_desktop.model import edits
from coprod_desktop.storage.locking import Lock


def edit_until_killed(path: Path, number: int, chance: random.Random, lock: Lock | None) -> None:
    session = Session.open(path, "Sam", lock=lock)
    say(f"found {session.meeting.title}")
    while True:
        number += 1
        session.apply(edits.set_title(str(number)))
        assert session.trouble is None
        say(f"edit {number}")
        if chance.random() < 0.2:
            say("saving")
            session.save()
            say("saved")


def say(words: str) -> None:
    os.write(1, f"{words}\n".encode())


if __name__ == "__main__":
    edit_until_killed(
        Path(sys.argv[1]), int(sys.argv[2]), random.Random(int(sys.argv[3])), pickle.load(sys.stdin.buffer)
    )
