"""Three whole papers, taken in the window from source to signed-off easy read and made as files, by keys alone."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coprod_desktop.app import page_preview, studio
from coprod_desktop.easyread import ledger
from coprod_desktop.easyread.rules.shape import word_count
from coprod_desktop.gui.main_window import MainWindow
from coprod_desktop.gui.studio.readers_dialog import ReadersDialog
from coprod_desktop.language.lexicon import Lexicon
from coprod_desktop.model.easy_read_version import EasyReadVersion, Naming, is_signed_off
from tests.gui.test_studio import LONGEST_MS, page_of, version_of
from tests.gui.windows import CONTROL, fill, main_window, press

PAPERS = ("swimming", "letter", "hospital")
FOLDER = Path(__file__).parent / "journey"
MOST_ACTIONS_A_PAGE = 40
_PICTURES = "COPROD_JOURNEY_PAGES"
"""Where to keep the PDFs, for somebody who wants to look at every page."""


@dataclass(slots=True)
class Count:
    """What a person did: keys and typings, and how many rows stayed as they were drafted."""

    actions: int = 0
    edited: int = 0
    kept: int = 0


def edits_of(name: str) -> dict[str, str]:
    """Return what a person said anew in a paper: how the row began, and its new words."""
    text = (FOLDER / "edits.txt").read_text(encoding="utf-8")
    _, _, part = text.partition(f"# {name}\n")
    rows = part.partition("\n# ")[0].split("> ")[1:]
    return {row.partition("\n")[0]: row.partition("\n")[2].strip() for row in rows}


def begin(qtbot: QtBot, name: str) -> MainWindow:
    window = main_window(qtbot)
    with qtbot.waitSignal(window.desks.papers.shown, timeout=LONGEST_MS):
        window.desks.open_file(FOLDER / f"{name}.md")
    with qtbot.waitSignal(window.desks.studio.shown, timeout=LONGEST_MS):
        window.commands["make_easy_read"].trigger()
    return window


def go_through(qtbot: QtBot, window: MainWindow, edits: Mapping[str, str]) -> Count:
    """Look at every row: say it anew where the person did, and press "Done, next row"."""
    page, done = page_of(window), Count(actions=2)
    page.rows.setCurrentRow(0)
    for number in range(len(page.version.rows)):
        assert page.rows.currentRow() == number
        row = page.version.rows[number]
        words = " ".join(row.sentences).removeprefix("• ")
        new = next((text for start, text in edits.items() if words.startswith(start)), None)
        if new is None:
            done.kept += 1
        else:
            page.editor.words.setFocus()
            press(qtbot, Qt.Key.Key_A, CONTROL)
            page.editor.words.insertPlainText(new)
            done.actions += 2 + new.count("\n") + 1
            done.edited += 1
        press(qtbot, Qt.Key.Key_Return, CONTROL)
        done.actions += 1
    return done


def sign(qtbot: QtBot, window: MainWindow) -> int:
    page_of(window).commands["readers"].trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ReadersDialog)
    for name in ("Ann Lee", "Ben Hall"):
        dialog.add.click()
        fill(qtbot, dialog.reader.name, name)
        dialog.reader.naming.setCurrentIndex(list(Naming).index(Naming.INITIALS))
        dialog.reader.may_print.click()
        dialog.reader.is_yes.click()
        dialog.reader.settle()
    dialog.by_readers.click()
    dialog.close()
    return 2 + 2 * 5 + 1


def pages_of(version: EasyReadVersion, name: str) -> int:
    made = page_preview.preview(studio.as_document(version, Lexicon.load()))
    if folder := os.environ.get(_PICTURES):
        (Path(folder) / f"{name}.pdf").write_bytes(made.content)
    return made.pages


@pytest.mark.task
@pytest.mark.parametrize("name", PAPERS)
def test_a_whole_paper_goes_from_source_to_signed_off(qtbot: QtBot, name: str) -> None:
    window, edits = begin(qtbot, name), edits_of(name)
    done = go_through(qtbot, window, edits)
    version = version_of(window)
    assert done.edited == len(edits)
    assert all(one.fate is not None for one in ledger.accounts(version))
    assert all(line.is_looked_at for line in version.lines)
    long = [one for row in version.rows if not row.heading_level for one in row.sentences if word_count(one) > 15]
    assert len(long) <= 0.1 * len(version.rows), long
    done.actions += sign(qtbot, window)
    assert is_signed_off(version_of(window))
    pages = pages_of(version_of(window), name)
    print(
        f"{name}: {pages} pages, {done.actions} actions, {done.kept} rows kept, {done.edited} said anew, long: {long}"
    )
    assert done.actions / pages <= MOST_ACTIONS_A_PAGE
