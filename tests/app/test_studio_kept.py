"""An easy read version is on disk with every edit, and comes back whole."""

import signal
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

from coprod_desktop.app.session import Session
from coprod_desktop.model import edits
from coprod_desktop.model.document import Media
from coprod_desktop.model.easy_read_version import (
    DraftRow,
    EasyReadVersion,
    Front,
    Naming,
    ReaderCheck,
    Reason,
    SourceLine,
)
from coprod_desktop.model.edits import Edit
from coprod_desktop.storage import meeting_file
from coprod_desktop.storage.members import Opened
from tests import builders

ROWS = tuple(DraftRow(f"r{n}", (f"We meet {n}.",), (f"s{n}",)) for n in range(1, 5))
VERSION = EasyReadVersion("v", "p", "Plan", ROWS, tuple(SourceLine(f"s{n}", f"We meet {n}.") for n in range(1, 5)))
PHOTO = edits.ChosenPicture("own:1", "Our hall", Media("image/png", b"picture"))


def place(row_id: str) -> edits.RowPlace:
    return edits.RowPlace("v", row_id)


def every_step() -> tuple[Edit, ...]:
    why = edits.WhyNot(Reason.OTHER, "too long")
    return (
        edits.set_row_words(place("r1"), ("One.", "Two.")),
        edits.split_row(place("r1"), ("One.",), ("Two.",)),
        edits.set_row_picture(place("r1"), PHOTO),
        edits.join_rows(place("r2")),
        edits.move_row(place("r4"), -2),
        edits.remove_row(place("r4"), why),
        edits.mark_line("v", "s1", matters=True),
        edits.look_at_row(place("r1")),
        edits.set_front("v", "Our plan", Front("About", "Us", on=date(2027, 1, 2)), has_pictures=False),
        edits.put_reader("v", ReaderCheck("c", "Ann", Naming.NAME, may_print=True, on=date(2027, 1, 2), is_yes=True)),
        edits.set_readers("v", "Speak Up", is_by_readers=True),
    )


def saved(path: Path) -> Path:
    meeting_file.write(path, Opened(replace(builders.meeting(), easy_reads=(VERSION,))))
    return path


def test_every_step_comes_back_from_the_journal(tmp_path: Path) -> None:
    session = Session.open(saved(tmp_path / "board.coprod"), "Sam")
    for step in every_step():
        session.apply(step)
    expected = session.meeting
    session.close()
    assert Session.open(tmp_path / "board.coprod", "Sam").meeting == expected


def test_every_step_comes_back_from_the_file(tmp_path: Path) -> None:
    session = Session.open(saved(tmp_path / "board.coprod"), "Sam")
    for step in every_step():
        session.apply(step)
    session.save()
    assert meeting_file.read(tmp_path / "board.coprod").meeting == session.meeting
    session.close()


def test_every_step_can_be_undone(tmp_path: Path) -> None:
    session = Session.open(saved(tmp_path / "board.coprod"), "Sam")
    before = session.meeting
    steps = every_step()
    for step in steps:
        session.apply(step)
    for _ in steps:
        assert session.undo_name
        session.undo()
    assert session.meeting == before
    session.close()


def test_a_kill_in_the_middle_of_editing_loses_nothing(tmp_path: Path) -> None:
    path = saved(tmp_path / "board.coprod")
    command = [sys.executable, "-m", "tests.app.easy_read_child", str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        for _ in range(20):
            process.stdout.readline()
        process.send_signal(signal.SIGKILL)
        rest = [line for line in process.stdout.read().splitlines(keepends=True) if line.endswith(b"\n")]
    promised = max([20, *(int(line) for line in rest)])
    session = Session.open(path, "Sam")
    said = {row.sentences for row in session.meeting.easy_reads[0].rows}
    session.close()
    assert {(f"Changed {number}.",) for number in range(1, promised + 1)} <= said
