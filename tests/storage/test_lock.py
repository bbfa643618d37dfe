import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from coprod_desktop import strings
from coprod_desktop.storage.lock import FileLock, InUse, MayBeInUse, lock_file

HOLDER = """
import sys
from pathlib import Path
from coprod_desktop.storage.lock import FileLock
held = FileLock.take(Path(sys.argv[1]), "Sam")
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "Board.coprod"


@pytest.fixture
def other_window(path: Path) -> Iterator[subprocess.Popen[bytes]]:
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, path], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"held\n"
        yield process
        process.kill()


def lock_of_another_computer(path: Path, who: str = "Jo") -> None:
    holder = {"who": who, "computer": "JOS-LAPTOP", "process": os.getpid(), "since": "2026-11-22T10:05+00:00"}
    lock_file(path).write_text(json.dumps(holder))


def test_a_second_window_of_this_program_is_told_who_has_the_file(path: Path) -> None:
    held = FileLock.take(path, "Sam")
    with pytest.raises(InUse) as caught:
        FileLock.take(path, "Jo")
    assert strings.say(caught.value.says, **caught.value.facts).startswith("Sam has Board.coprod open")
    held.release()


def test_another_program_is_told_who_has_the_file(path: Path, other_window: subprocess.Popen[bytes]) -> None:
    with pytest.raises(InUse) as caught:
        FileLock.take(path, "Jo")
    assert caught.value.facts["who"] == "Sam"
    assert not isinstance(caught.value, MayBeInUse)


def test_the_lock_of_a_killed_program_is_taken_over(path: Path, other_window: subprocess.Popen[bytes]) -> None:
    other_window.send_signal(signal.SIGKILL)
    other_window.wait()
    assert lock_file(path).exists()
    FileLock.take(path, "Jo").release()


def test_a_released_file_is_free_and_leaves_nothing_behind(path: Path) -> None:
    FileLock.take(path, "Sam").release()
    FileLock.take(path, "Jo").release()
    assert list(path.parent.glob(".~lock*")) == []


def test_releasing_twice_does_not_free_somebody_elses_hold(path: Path) -> None:
    first = FileLock.take(path, "Sam")
    first.release()
    second = FileLock.take(path, "Jo")
    first.release()
    with pytest.raises(InUse):
        FileLock.take(path, "Al")
    second.release()


def test_somebody_on_another_computer_may_have_the_file_open(path: Path) -> None:
    lock_of_another_computer(path)
    with pytest.raises(MayBeInUse) as caught:
        FileLock.take(path, "Sam")
    told = strings.say(caught.value.says, **caught.value.facts)
    assert told.startswith(
        "Jo may have Board.coprod open on the computer JOS-LAPTOP, since 10:05am on 22 November 2026"
    )


def test_a_lock_without_a_name_is_somebodys(path: Path) -> None:
    lock_of_another_computer(path, who="")
    with pytest.raises(MayBeInUse) as caught:
        FileLock.take(path, "Sam")
    assert caught.value.facts["who"] == "Somebody"


def test_a_person_may_take_over_from_another_computer(path: Path) -> None:
    lock_of_another_computer(path)
    held = FileLock.take(path, "Sam", even_from_others=True)
    assert "Sam" in lock_file(path).read_text()
    held.release()


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"who": "Jo"}', b"\xff", b"[" * 100_000])
def test_a_lock_file_that_makes_no_sense_does_not_keep_people_out(path: Path, content: bytes) -> None:
    lock_file(path).write_bytes(content)
    FileLock.take(path, "Sam").release()
