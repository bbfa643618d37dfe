"""How fast the window opens, and how fast a long paper is in it."""

import json
import time
from pathlib import Path
from statistics import median
from typing import Any

import docx

from coprod_desktop import checker, importing
from coprod_desktop.language.lexicon import Lexicon
from tests.benchmarks import in_a_window
from tests.benchmarks.measuring import RUNS, Row, lines_of, median_of, milliseconds
from tests.benchmarks.papers import word_file

PAGES = 50
MANY_PAGES = 520
FEWER_RUNS = 3


def rows(folder: Path) -> list[Row]:
    """Return the figures of the window, of a paper of 50 pages, and of one of more than 500."""
    return [*_window(), *_long_paper(folder), *_huge_paper(folder)]


def _window() -> list[Row]:
    # In turns, so that whatever else the machine does meets both alike.
    told = [(_tell("ours"), _tell("bare")) for _ in range(RUNS + 1)][1:]
    ours, bare = (median(one[side]["ms"] for one in told) for side in (0, 1))
    ours_mb, bare_mb = (median(one[side]["peak_mb"] for one in told) for side in (0, 1))
    name = "a bare PySide6 window with one text box"
    return [
        Row("time to a painted window", ours, "ms", "ratio 1.5", bare, name),
        Row("memory of that window, peak", ours_mb, "MB", "", bare_mb, name),
    ]


def _long_paper(folder: Path) -> list[Row]:
    path = word_file(folder / "long.docx", PAGES)
    lexicon = Lexicon.load()
    document = importing.open_paper(path).document
    reading = median_of(lambda: milliseconds(lambda: importing.open_paper(path)), FEWER_RUNS)
    checking = median_of(lambda: milliseconds(lambda: checker.check(document, lexicon)), FEWER_RUNS)
    opening = median_of(lambda: milliseconds(lambda: _read_plainly(path)), FEWER_RUNS)
    peer = "python-docx opening it and taking its text"
    in_window = [_tell("paper", str(path)) for _ in range(FEWER_RUNS)]
    shown, checked = (median(one[when] for one in in_window) for when in ("shown_ms", "checked_ms"))
    return [
        Row(f"Word paper of {PAGES} pages: read by the worker", reading, "ms", "", opening, peer),
        Row(f"Word paper of {PAGES} pages: all checks", checking, "ms"),
        Row(f"Word paper of {PAGES} pages: chosen to on screen", shown, "ms", "1,000 ms", opening, peer),
        Row(f"Word paper of {PAGES} pages: chosen to hard words marked", checked, "ms", "1,000 ms", opening, peer),
    ]


def _huge_paper(folder: Path) -> list[Row]:
    path = word_file(folder / "huge.docx", MANY_PAGES)
    opening = median_of(lambda: milliseconds(lambda: _read_plainly(path)), 1)
    told = [_tell("paper", str(path)) for _ in range(FEWER_RUNS)]
    shown, checked, peak = (median(one[what] for one in told) for what in ("shown_ms", "checked_ms", "peak_mb"))
    peer = "python-docx opening it and taking its text"
    name = f"Word paper of {MANY_PAGES} pages"
    return [
        Row(f"{name}: chosen to first pages on screen", shown, "ms", "2,000 ms", opening, peer),
        Row(f"{name}: chosen to hard words found", checked, "ms", "", opening, peer),
        Row(f"{name}: memory of the window, peak", peak, "MB", "400 MB"),
    ]


def _read_plainly(path: Path) -> str:
    word = docx.Document(str(path))
    cells = (cell.text for table in word.tables for row in table.rows for cell in row.cells)
    return "\n".join([*(paragraph.text for paragraph in word.paragraphs), *cells])


def _tell(*arguments: str) -> Any:
    environment = {in_a_window.START: str(time.monotonic())}
    return json.loads(lines_of("tests.benchmarks.in_a_window", *arguments, environment=environment)[-1])
