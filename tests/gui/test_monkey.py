"""Anything pressed anywhere, in any order: nothing breaks, and nothing that was written is lost."""

import gc
import os
import shutil
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coprod_desktop.app.sources import sample_meeting
from coprod_desktop.gui import memory as memory_of_program
from coprod_desktop.gui.main_window import MainWindow
from coprod_desktop.storage import meeting_file
from coprod_desktop.storage.members import Opened
from tests import builders
from tests.gui.monkey import Monkey, is_kept, is_on_disk
from tests.gui.windows import main_window
from tests.storage.merging.divergence import saved

# Said by the platform that has no screen, at each menu that opens.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

PAPERS = Path(__file__).parent.parent / "importing" / "papers"
CHECKED_EVERY = 25  # steps
MINUTES = float(os.environ.get("COPROD_MONKEY_MINUTES", "120"))
SUITE_SECONDS = 60
GROWTH_MB = 50


@dataclass
class Memory:
    """How much memory the program takes, in MB: once it has settled, and at each later look."""

    settled: float = 0
    latest: float = 0

    def look(self) -> None:
        gc.collect()
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
        self.latest = pages * os.sysconf("SC_PAGE_SIZE") / 1024**2
        self.settled = self.settled or self.latest


def a_monkey(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, folder: Path, seed: int) -> tuple[MainWindow, Monkey]:
    board, broken, sample = (folder / name for name in ("board.coprod", "broken.docx", "sample.coprod"))
    meeting = builders.meeting()
    meeting_file.write(board, saved(Opened(type(meeting)(meeting.id)), meeting, "Sam", 0))
    broken.write_bytes(b"not a paper")
    shutil.copyfile(sample_meeting(), sample)
    window = main_window(qtbot)
    monkey = Monkey(window, seed, (board, sample, broken, *sorted(PAPERS.glob("*.docx"))), board)
    monkey.answer_dialogs(monkeypatch)
    return window, monkey


def close(window: MainWindow) -> None:
    """Close the window in the middle of whatever it does, and see that nothing is lost and nothing goes on."""
    while (dialog := QApplication.activeModalWidget()) is not None:
        dialog.close()
    assert is_on_disk(window)
    desk = window.desks.meeting
    if desk is not None:
        desk.page.settle()
    session = desk.session if desk is not None else None
    window.close()
    if session is not None and not session.is_read_only:
        path, lock = session.path, session.lock
        in_file = path is not None and path.exists() and meeting_file.read(path, lock).meeting == session.meeting
        assert in_file or not session.is_changed or is_kept(session.meeting, lock)
    assert [one.name for one in threading.enumerate() if one.name in ("job", "packs-0", "packs-1")] == []


def let_loose(window: MainWindow, monkey: Monkey, qtbot: QtBot, seconds: float) -> Memory:
    """Let the monkey play, and return how the memory went; it has settled after a fifth of the time."""
    memory, began = Memory(), time.monotonic()
    while (passed := time.monotonic() - began) < seconds:
        monkey.act(qtbot)
        assert window.isVisible(), f"gone after {monkey.steps} steps"
        if monkey.steps % CHECKED_EVERY:
            continue
        assert is_on_disk(window), f"not kept after {monkey.steps} steps"
        # Nothing else would delete what was closed: a test has no event loop of its own.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        if passed > seconds / 5 and monkey.steps % (20 * CHECKED_EVERY) == 0:
            memory.look()
            print(f"{passed:6.0f} s {monkey.steps:7} steps {memory.latest:6.0f} MB", file=sys.stderr, flush=True)
    return memory


@pytest.mark.parametrize("seed", [1, 2])
def test_anything_pressed_anywhere_for_a_minute_breaks_nothing(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, seed: int
) -> None:
    window, monkey = a_monkey(qtbot, monkeypatch, tmp_path, seed)
    let_loose(window, monkey, qtbot, SUITE_SECONDS)
    close(window)


@pytest.mark.task
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="memory is measured as Linux tells it")
def test_hours_of_anything_pressed_anywhere_take_no_more_memory(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    memory_of_program.keep_in_one_heap()  # as the program does when it starts
    window, monkey = a_monkey(qtbot, monkeypatch, tmp_path, int(os.environ.get("COPROD_MONKEY_SEED", "3")))
    memory = let_loose(window, monkey, qtbot, MINUTES * 60)
    close(window)
    assert memory.latest - memory.settled < GROWTH_MB
