"""The real window with somebody typing into it until it is killed; it says each edit once that is safe.

Run by test_meeting_file.py: `python -m tests.gui.editing_window FILE FIRST_NUMBER SEED`.
"""

import os
import random
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest

from coprod_desktop.gui import run
from coprod_desktop.gui.main_window import MainWindow


class Typist:
    """Types ever higher numbers into the title, and now and then saves."""

    def __init__(self, window: MainWindow, number: int, chance: random.Random) -> None:
        assert window.desks.meeting is not None
        self._window, self._number, self._chance = window, number, chance
        self._page, self._session = window.desks.meeting.page, window.desks.meeting.session
        self._session.subscribe(self._say)
        self._timer = QTimer(window, interval=3)
        self._timer.timeout.connect(self._type)
        self._timer.start()

    def _type(self) -> None:
        self._number += 1
        title = self._page.details.title
        title.selectAll()
        QTest.keyClicks(title, str(self._number))
        if self._chance.random() < 0.7:
            self._page.settle()
        if self._chance.random() < 0.1:
            self._window.commands["save"].trigger()

    def _say(self) -> None:
        assert self._session.trouble is None
        say(f"edit {self._session.meeting.title}")


def say(words: str) -> None:
    os.write(1, f"{words}\n".encode())


def main(path: Path, number: int, seed: int) -> None:
    application = run.make_application()
    window = run.make_window(application)
    window.show()
    window.desks.open_file(path)
    while window.desks.opening.is_busy:
        QTest.qWait(1)
    typist = Typist(window, number, random.Random(seed))
    say("ready")
    application.exec()
    del typist


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
