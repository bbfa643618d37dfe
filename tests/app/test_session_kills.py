import pickle
import random
import selectors
import signal
import subprocess
import sys
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from coprod_desktop.app import recovery
from coprod_desktop.app.session import Session
from coprod_desktop.model import edits
from coprod_desktop.model.meeting import Paper
from coprod_desktop.storage import meeting_file
from coprod_desktop.storage.locking import Lock
from tests import builders

PASSWORD = "four plain words here"
LONG_PAPER = builders.paper(
    *(builders.paragraph(f"We want families to have a rest. {n}" * 20, f"b{n}") for n in range(60))
)


@dataclass
class Tally:
    edits: int = 0
    in_a_save: int = 0
    from_journal: int = 0
    lost: int = 0


def run_and_kill(path: Path, number: int, seed: int, tally: Tally, lock: Lock | None) -> int:
    """Let a program edit and kill it at a random moment; return the number of the last edit that it promised."""
    chance = random.Random(seed)
    command = [sys.executable, "-m", "tests.app.editing_child", path, str(number), str(seed)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        pickle.dump(lock, process.stdin)  # the key itself: the password would take seconds each time
        process.stdin.flush()
        said = process.stdout.readline().split()
        if said != [b"found", str(number).encode()]:
            tally.lost += 1
        with selectors.DefaultSelector() as waiting:  # nothing is ready on it: a wait of random length
            waiting.select(chance.random() * 0.15)
        process.send_signal(signal.SIGKILL)
        lines = process.stdout.read().splitlines(keepends=True)
    whole = [line.split() for line in lines if line.endswith(b"\n")]
    promised = [int(words[1]) for words in whole if words[0] == b"edit"]
    tally.edits += len(promised)
    tally.in_a_save += bool(whole) and whole[-1] == [b"saving"]
    return max([number, *promised])


def kill_many_times(path: Path, times: int, lock: Lock | None) -> Tally:
    tally = Tally()
    session = Session.new("Sam")
    session.apply(edits.set_title("0"))
    session.apply(edits.add_paper(Paper("paper-1", "Rest", LONG_PAPER)))
    saving = session.start_locking(lock, path)
    session.finish_saving(saving, saving.write())
    session.close()
    number = 0
    for seed in range(times):
        promised = run_and_kill(path, number, seed, tally, lock)
        in_file = int(meeting_file.read(path, lock).meeting.title)
        session = Session.open(path, "Jo", lock=lock)
        number = int(session.meeting.title)
        session.close()
        tally.lost += number < promised
        tally.from_journal += number > in_file
    return tally


def check(path: Path, times: int, password: str = "") -> None:
    tally = kill_many_times(path, times, Lock.new(password) if password else None)
    print(f"{times} kills: {tally}", file=sys.stderr)
    assert tally.lost == 0
    assert tally.edits > times
    assert tally.from_journal > 0
    assert {one.suffix for one in path.parent.glob("*")} <= {path.suffix, ""}


def test_no_promised_edit_is_lost_when_the_program_is_killed(tmp_path: Path) -> None:
    check(tmp_path / "board.coprod", 20)


def test_no_promised_edit_of_a_locked_meeting_is_lost_when_the_program_is_killed(tmp_path: Path) -> None:
    check(tmp_path / "board.coprod", 4, PASSWORD)


@pytest.mark.task
@pytest.mark.parametrize("password", ["", PASSWORD], ids=["open", "locked"])
def test_no_promised_edit_is_lost_in_two_hundred_kills(tmp_path: Path, password: str) -> None:
    check(tmp_path / "board.coprod", 200, password)


def test_a_meeting_that_was_never_saved_comes_back_after_a_kill(tmp_path: Path) -> None:
    code = "from coprod_desktop.app.session import Session; from coprod_desktop.model import edits; import os, signal; "
    code += "s = Session.new('Sam'); s.apply(edits.set_title('Our board')); s.apply(edits.add_item('Travel')); "
    code += "os.kill(os.getpid(), signal.SIGKILL)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == -signal.SIGKILL
    (left,) = recovery.unfinished()
    assert (left.title, left.path) == ("Our board", None)
    session = Session.recover(left, "Sam")
    assert [one.title for one in session.meeting.items] == ["Travel"]
    assert recovery.unfinished() == ()  # it is open again
    session.save(tmp_path / "board.coprod")
    session.close()
    assert recovery.unfinished() == ()
    assert meeting_file.read(tmp_path / "board.coprod").meeting == replace(session.meeting)
