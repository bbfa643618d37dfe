"""Makes the pictures of the program anew: for the README, the help, and anyone who wants to look at every screen.

Run it as `make pictures`, or with a folder to get every screen at 100 % and 200 % in all three palettes:
    python tools/make_pictures.py FOLDER
"""

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["COPROD_DATA_FOLDER"] = tempfile.mkdtemp()

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from coprod_desktop.app.sources import open_source, sample_meeting
from coprod_desktop.gui import colours
from coprod_desktop.gui.main_window import MainWindow
from coprod_desktop.gui.panels.meeting_page import STAGES
from coprod_desktop.gui.remembered import Remembered
from coprod_desktop.gui.theme import Look, Theme
from coprod_desktop.storage.settings import LoadedSettings, Settings

HELP_PICTURES = Path(__file__).parent.parent / "resources" / "help" / "pictures"
_LONGEST_WAIT_MS = 20_000


def wait_until(is_so: Callable[[], bool]) -> None:
    """Let the window work until something is so; give up with a TimeoutError."""
    loop, tick, limit = QEventLoop(), QTimer(interval=20), QTimer(singleShot=True, interval=_LONGEST_WAIT_MS)
    tick.timeout.connect(lambda: loop.quit() if is_so() else None)
    limit.timeout.connect(loop.quit)
    tick.start()
    limit.start()
    loop.exec()
    if not is_so():
        raise TimeoutError


def screens(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    """Show one screen after the other; yield its name and what to take a picture of."""
    yield "start", window
    desks = window.desks
    desks.open_sample()
    meeting = desks.meeting
    assert meeting is not None
    for stage in STAGES:
        meeting.page.go_to(stage)
        yield f"meeting-{stage}", window
    paper = open_source(sample_meeting()).documents[1]
    desks.papers.show_document(paper, paper.title)
    wait_until(lambda: window.commands["hard_words"].isEnabled())
    yield "reading", window
    desks.papers.page.step_word(1)
    yield "reading-words", window
    desks.papers.page.open_words(is_open=False)
    yield from deciding(window)
    desks.papers.versions()
    yield "versions", QApplication.activeModalWidget() or window
    if (dialog := QApplication.activeModalWidget()) is not None:
        dialog.close()
    yield from easy_read(window)
    window.commands["look_up"].trigger()
    page = desks.words.page
    wait_until(lambda: page.topic.count() > 1)
    yield "words-a-to-z", window
    page.look_up("co-production")
    wait_until(lambda: page.term.text() == "co-production")
    yield "look-up", window
    window.commands["help"].trigger()
    yield "help", QApplication.activeModalWidget() or window
    if (dialog := QApplication.activeModalWidget()) is not None:
        dialog.close()


def deciding(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    """Decide about a hard word of the meeting's paper."""
    desk, papers = window.desks.meeting, window.desks.papers
    assert desk is not None
    desk.read_asked.emit(desk.session.meeting.papers[0].id)
    wait_until(lambda: "…" not in window.commands["hard_words"].text())
    papers.page.step_word(1)
    yield "deciding", window
    papers.page.panel.choices.explain.click()
    wait_until(lambda: papers.page.panel.decided.list.count() == 1)
    yield "decided", window
    desk.undo()
    papers.page.open_words(is_open=False)


def easy_read(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    """Make the meeting's paper easy read."""
    desk, studio = window.desks.meeting, window.desks.studio
    assert desk is not None
    studio.open(desk, desk.session.meeting.papers[0].id)
    wait_until(lambda: window.page is studio.page and studio.is_open)
    yield "easy-read", window


def open_window(application: QApplication) -> MainWindow:
    """Return a window as a new user sees it."""
    window = MainWindow(Theme(application, Look()), Remembered(LoadedSettings(Settings())))
    window.resize(1180, 760)
    window.show()
    return window


def take(window: MainWindow, folder: Path, ending: str = "") -> None:
    """Save a picture of each screen."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, widget in screens(window):
        QCoreApplication.processEvents()
        widget.grab().save(str(folder / f"{name}{ending}.png"))


def main() -> None:
    """Take the pictures that are asked for."""
    application = QApplication([])
    if len(sys.argv) < 2:
        take(open_window(application), HELP_PICTURES)
        return
    for percent in (100, 200):
        for palette in colours.ALL:
            window = open_window(application)
            window.theme.choose(Look(percent, palette))
            take(window, Path(sys.argv[1]), f"-{percent}-{palette.name}")
            window.close()


if __name__ == "__main__":
    main()
