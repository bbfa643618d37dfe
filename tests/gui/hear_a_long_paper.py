"""Opens a paper of 100 pages in the real window, listens to it on a sink without a card, and says what was measured.

A program of its own, for Qt's sound keeps to the first server that it finds. Prints JSON, in milliseconds: from Listen
to the first sound; by how much each sentence was marked before it was heard; how long sound went on after pause and
stop.
"""

import json
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer

from coprod_desktop.gui.main_window import MainWindow
from tests.gui.null_sink import Ear, null_sink

PAGES = 100
WORDS_A_PAGE = 400
SENTENCES = 6
# The first sound of a sentence may be a soft one; a pause between sentences is longer than one inside a word.
SOFT = 250
APART = 0.22
LONGEST_MS = 60_000


def text_of(pages: int) -> str:
    """Return a paper of so many pages, each of its own words, in sentences without a comma."""
    lines = ["Breaks for carers"]
    for page in range(pages):
        lines.append(f"# Part {page + 1}")
        words = 0
        while words < WORDS_A_PAGE:
            sentence = f"Group {words + page} told the board what people at home had said about their care. "
            lines.append(sentence)
            words += len(sentence.split())
    return "\n\n".join(lines)


def wait(milliseconds: int, until: Callable[[], bool] = lambda: False) -> None:
    """Let the window work for a time, or until something is so."""
    loop, watch = QEventLoop(), QTimer(interval=2)
    watch.timeout.connect(lambda: loop.quit() if until() else None)
    watch.start()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def measured(window: MainWindow, ear: Ear) -> dict[str, object]:
    marks: list[float] = []
    window.listening.sentence_said.connect(lambda _: marks.append(time.perf_counter()))
    wait(4000)  # somebody looks at the page before they listen
    pressed = time.perf_counter()
    window.commands["listen"].trigger()
    wait(LONGEST_MS, lambda: len(marks) > SENTENCES)
    first = (ear.beginnings[0] - pressed) * 1000
    nearest = [min((heard - mark for heard in ear.beginnings), key=abs) * 1000 for mark in marks[:SENTENCES]]
    wait(700)
    return {
        "first_sound": round(first, 1),
        "marked_before_heard": [round(one, 1) for one in nearest],
        "sound_after_pause": silent_after(window, ear, "listen"),
        "sound_after_stop": silent_after(window, ear, "stop", "listen"),
    }


def silent_after(window: MainWindow, ear: Ear, press: str, before: str = "") -> float:
    """Press a button while a voice is speaking, and return for how long sound went on."""
    if before:
        window.commands[before].trigger()
        wait(1000)
    wait(2000, lambda: time.perf_counter() - ear.last < 0.01)
    window.commands[press].trigger()
    pressed = time.perf_counter()
    wait(300)
    return round(max(0.0, ear.last - pressed) * 1000, 1)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, null_sink(SOFT, APART) as ear:
        os.environ["COPROD_DATA_FOLDER"] = str(Path(folder) / "data")
        from coprod_desktop.gui.run import make_application, make_window

        paper = Path(folder) / "long.md"
        paper.write_text(text_of(PAGES), encoding="utf-8")
        window = make_window(make_application())
        window.show()
        shown: list[object] = []
        window.desks.papers.shown.connect(lambda *_: shown.append(0))
        window.desks.open_file(paper)
        wait(LONGEST_MS, lambda: bool(shown))
        print(json.dumps(measured(window, ear)), flush=True)
        window.listening.close()
    os._exit(0)


if __name__ == "__main__":
    sys.exit(main())
