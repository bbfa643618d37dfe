"""A program that is killed while it takes in another copy: all that either person wrote is still there."""

import pickle
import random
import selectors
import signal
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from coprod_desktop.app.session import Session
from coprod_desktop.model import edits
from coprod_desktop.model.meeting import Paper
from coprod_desktop.storage import meeting_file
from coprod_desktop.storage.locking import Lock
from coprod_desktop.storage.merging.combining import combine
from tests import builders

LONG_PAPER = builders.paper(
    *(builders.paragraph(f"We want families to have a rest. {n}" * 20, f"b{n}") for n in range(60))
)
PASSWORD = "four plain words here"
READY, COMBINED, SAVED = b"ready\n", b"combined\n", b"saved\n"
LONGEST_WAIT_SECONDS = 0.03


def a_meeting(path: Path, lock: Lock | None) -> None:
    session = Session.new("Sam")
    session.apply(edits.add_paper(Paper("paper-1", "Rest", LONG_PAPER)))
    session.apply(edits.add_item("0"))
    saving = session.start_locking(lock, path)
    session.finish_saving(saving, saving.write())
    session.close()


def write(path: Path, who: str, title: str, lock: Lock | None) -> None:
    session = Session.open(path, who, lock=lock)
    session.apply(edits.add_item(title))
    session.save()
    session.close()


def combine_and_kill(path: Path, copy: Path, chance: random.Random, lock: Lock | None) -> list[bytes]:
    """Let a program combine the two and kill it at a random moment after it began; return what it said."""
    command = [sys.executable, "-m", "tests.app.combining_child", str(path), str(copy)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        pickle.dump(lock, process.stdin)  # the key itself: the password would take seconds each time
        process.stdin.flush()
        # Aimed at combining, at saving, and at what comes after: by the clock alone, a slow disk would decide which.
        until, said = chance.choices((READY, COMBINED, SAVED), (4, 5, 1))[0], [process.stdout.readline()]
        assert said == [READY]
        while said[-1] != until:
            said.append(process.stdout.readline())
            assert said[-1], "the program ended by itself"
        with selectors.DefaultSelector() as waiting:  # nothing is ready on it: a wait of random length
            waiting.select(chance.random() * LONGEST_WAIT_SECONDS)
        process.send_signal(signal.SIGKILL)
        return b"".join((*said[1:], process.stdout.read())).split()


def titles(session: Session) -> set[str]:
    return {one.title for one in session.meeting.items}


def check(folder: Path, times: int, password: str = "") -> Counter[str]:
    """Exchange a meeting so many times, with a kill in each; return how far the programs had come."""
    path, copy = folder / "board.coprod", folder / "copy.coprod"
    lock = Lock.new(password) if password else None
    chance, seen = random.Random(5), Counter[str]()
    a_meeting(path, lock)
    written = {"0"}
    for number in range(times):
        copy.write_bytes(path.read_bytes())
        ours, theirs = f"Sam {number}", f"Jo {number}"
        write(path, "Sam", ours, lock)
        write(copy, "Jo", theirs, lock)
        said = combine_and_kill(path, copy, chance, lock)
        seen[said[-1].decode() if said else "ready"] += 1
        written |= {ours}
        session = Session.open(path, "Sam", lock=lock)
        assert written <= titles(session), f"lost by kill {number}"
        assert not said or theirs in titles(session), f"said to be combined, and lost by kill {number}"
        # Whether or not it was taken in, taking it in again makes nothing twice and asks nothing.
        combined = combine(session.opened, session.meeting, meeting_file.read(copy, lock))
        assert combined.clashes == ()
        session.combine(combined, combined.meeting)
        written |= {theirs}
        assert titles(session) == written
        assert len(session.meeting.items) == len(written)
        session.save()
        session.close()
    assert {one.suffix for one in folder.iterdir()} <= {path.suffix, ""}
    print(f"{times} kills, the last that was said: {dict(seen)}", file=sys.stderr)
    return seen


@pytest.mark.parametrize("password", ["", PASSWORD], ids=["open", "locked"])
def test_nothing_is_lost_when_the_program_is_killed_while_it_combines(tmp_path: Path, password: str) -> None:
    check(tmp_path, 3, password)


@pytest.mark.task
@pytest.mark.parametrize("password", ["", PASSWORD], ids=["open", "locked"])
def test_nothing_is_lost_in_two_hundred_kills_while_it_combines(tmp_path: Path, password: str) -> None:
    assert set(check(tmp_path, 200, password)) == {"ready", "combined", "saved"}
