"""Run in a process of its own: opens a window, says when it was first painted and how much memory it took.

Arguments: ``bare``, ``ours``, or ``paper FILE``. The moment at which the process was started is in BENCH_START.
"""

import json
import os
import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget

from tests.benchmarks.memory import peak_megabytes

START = "BENCH_START"
LONGEST_MS = 60_000


class FirstPaint(QObject):
    """Calls `done` when a window has been painted and the event loop comes round again."""

    def __init__(self, window: QWidget, done: Callable[[], None]) -> None:
        super().__init__(window)
        self._window, self._done = window, done
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            QTimer.singleShot(0, self._done)
        return False


def tell(**figures: float) -> None:
    print(json.dumps({**figures, "peak_mb": peak_megabytes()}), flush=True)
    os._exit(0)


def since_start_ms() -> float:
    return (time.monotonic() - float(os.environ[START])) * 1000


def bare() -> None:
    application = QApplication([])
    box = QTextEdit()
    box.show()
    FirstPaint(box, lambda: tell(ms=since_start_ms()))
    application.exec()


def ours() -> None:
    run = QApplication.exec

    def exec_and_tell(*_: object) -> int:
        window = next(one for one in QApplication.topLevelWidgets() if one.isVisible())
        FirstPaint(window, lambda: tell(ms=since_start_ms()))
        return run()

    QApplication.exec = exec_and_tell  # type: ignore[method-assign]
    from coprod_desktop.__main__ import window

    sys.argv = ["coprod-desktop"]
    window()


def paper(path: str) -> None:
    from pathlib import Path

    from coprod_desktop.gui.run import make_application, make_window

    window = make_window(make_application())
    window.show()
    _wait(lambda: window.isVisible())
    clock = QElapsedTimer()
    clock.start()
    shown: list[float] = []
    window.desks.papers.shown.connect(lambda *_: shown.append(clock.elapsed()))
    window.desks.open_file(Path(path))
    _wait(lambda: bool(shown))
    QApplication.processEvents()
    painted = clock.elapsed()
    _wait(lambda: "…" not in window.commands["hard_words"].text())
    tell(shown_ms=painted, checked_ms=clock.elapsed())


def _wait(is_done: Callable[[], bool]) -> None:
    clock = QElapsedTimer()
    clock.start()
    while not is_done() and clock.elapsed() < LONGEST_MS:
        QApplication.processEvents(
            QEventLoop.ProcessEventsFlag.WaitForMoreEvents | QEventLoop.ProcessEventsFlag.AllEvents, 5
        )


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["bare"]:
            bare()
        case ["ours"]:
            ours()
        case ["paper", path]:
            paper(path)
