"""Meetings with a password on the command line."""

from pathlib import Path

import pytest

from coprod_desktop.storage import meeting_file
from coprod_desktop.storage.members import Opened
from tests import builders
from tests.cli.running import coprod, is_one_calm_sentence
from tests.locks import PASSWORD, a_lock


@pytest.fixture
def board(tmp_path: Path) -> Path:
    meeting_file.write(tmp_path / "board.coprod", Opened(builders.meeting(), lock=a_lock()))
    return tmp_path / "board.coprod"


def password_file(folder: Path, words: str) -> Path:
    (folder / "password.txt").write_text(words, encoding="utf-8")
    return folder / "password.txt"


@pytest.mark.parametrize("end", ["", "\n", "\r\n", "\nanother line\n"])
def test_a_locked_meeting_is_made_with_a_password_from_a_file(board: Path, tmp_path: Path, end: str) -> None:
    key = password_file(tmp_path, PASSWORD + end)
    ran = coprod("make", board, "--standard", "--only", "txt", "--out", tmp_path / "out", "--password-file", key)
    assert ran.status in (0, 1), ran.err
    made = "".join(one.read_text(encoding="utf-8") for one in (tmp_path / "out").glob("*.txt"))
    assert "Travel to the day centre" in made


def test_a_wrong_password_is_one_calm_sentence_and_makes_nothing(board: Path, tmp_path: Path) -> None:
    key = password_file(tmp_path, "wrong")
    ran = coprod("make", board, "--out", tmp_path / "out", "--password-file", key)
    assert ran.status == 3
    assert is_one_calm_sentence(ran.err)
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("command", ["check", "make", "pack", "read"])
def test_where_nobody_can_type_it_says_how_to_give_the_password(board: Path, command: str) -> None:
    ran = coprod(command, board)
    assert ran.status == 3
    assert "--password-file" in ran.err


def test_the_password_is_asked_on_the_terminal_with_its_hint(board: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("getpass.getpass", lambda prompt, stream: PASSWORD if "board.coprod" in prompt else "")
    ran = coprod("check", board)
    assert "What passes the library" in ran.err
    assert ran.status in (0, 1)


def test_a_password_file_that_is_not_there_is_said_so(board: Path, tmp_path: Path) -> None:
    ran = coprod("check", board, "--password-file", tmp_path / "gone.txt")
    assert ran.status == 3
    assert "gone.txt" in ran.err
