"""Anything pressed anywhere, in any order: nothing breaks, and nothing that was written is lost."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests import builders
from tests.gui.monkey import Monkey, is_on_disk
from tests.gui.windows import main_window, save_meeting

# Said by the platform that has no screen, at each menu that opens.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

PAPERS = Path(__file__).parent.parent / "importing" / "papers"
CHECKED_EVERY = 25  # steps


def let_loose(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, folder: Path, seed: int, steps: int) -> None:
    board, broken = folder / "board.coprod", folder / "broken.docx"
    save_meeting(builders.meeting(), board)
    broken.write_bytes(b"not a paper")
    window = main_window(qtbot)
    monkey = Monkey(window, seed, (board, broken, *PAPERS.glob("*.docx")), folder)
    monkey.answer_dialogs(monkeypatch)
    while monkey.steps < steps:
        monkey.act(qtbot)
        assert window.isVisible(), f"gone after {monkey.steps} steps"
        if monkey.steps % CHECKED_EVERY == 0:
            assert is_on_disk(window), f"not kept after {monkey.steps} steps"
    if (dialog := QApplication.activeModalWidget()) is not None:
        dialog.close()
    assert is_on_disk(window)
    window.close()


def test_anything_pressed_anywhere_breaks_nothing(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    let_loose(qtbot, monkeypatch, tmp_path, 1, 100)


@pytest.mark.task
@pytest.mark.parametrize("seed", [2, 3])
def test_anything_pressed_anywhere_thousands_of_times_breaks_nothing(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, seed: int
) -> None:
    let_loose(qtbot, monkeypatch, tmp_path, seed, 4_000)
