import json
from pathlib import Path

import pytest

from coprod_desktop.cli.main import main
from coprod_desktop.model.meeting import Meeting
from coprod_desktop.storage import meeting_file
from coprod_desktop.storage.members import Opened
from tests import builders


def saved(path: Path, meeting: Meeting) -> str:
    meeting_file.write(path, Opened(meeting))
    return str(path)


def test_each_question_is_printed_with_why_and_what_to_do(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["power", saved(tmp_path / "board.coprod", builders.meeting())]) == 1
    out = capsys.readouterr().out
    assert out.startswith("No co-chair is known to come from outside the organisation.")
    assert "Who asked for the items" in out


def test_the_questions_come_as_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["power", saved(tmp_path / "board.coprod", builders.meeting()), "--format", "json"])
    told = json.loads(capsys.readouterr().out)
    assert {"rule", "source", "says", "why", "mend"} <= set(told["questions"][0])


def test_a_meeting_with_nothing_in_it_has_no_question(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["power", saved(tmp_path / "blank.coprod", Meeting("m"))]) == 0
    assert "no question" in capsys.readouterr().out


def test_what_is_no_meeting_is_refused_in_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "paper.coprod").write_text("hello", encoding="utf-8")
    assert main(["power", str(tmp_path / "paper.coprod")]) == 3
    assert "paper.coprod" in capsys.readouterr().err
