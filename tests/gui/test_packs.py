"""The Packs stage: who gets what, and one button that makes it all."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from coprod_desktop.gui.main_window import MainWindow
from coprod_desktop.gui.packs.packs_page import PacksPage
from coprod_desktop.model.meeting import Meeting
from coprod_desktop.model.needs import Format, Needs
from tests import builders
from tests.gui.windows import main_window, open_meeting, page_of

LONGEST_MS = 60_000


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    return main_window(qtbot)


def stage(window: MainWindow, meeting: Meeting, folder: Path) -> PacksPage:
    open_meeting(window, meeting, folder / "board.coprod")
    page_of(window).go_to("packs")
    page = page_of(window).later("packs")
    assert isinstance(page, PacksPage)
    return page


def lines(page: PacksPage) -> list[str]:
    return [page.who.item(row).text() for row in range(page.who.count())]


def test_it_says_who_gets_what(window: MainWindow, tmp_path: Path) -> None:
    needs = (Needs("sam", frozenset({Format.LARGE_PRINT, Format.AUDIO}), size_pt=20, paper="yellow"),)
    page = stage(window, replace(builders.meeting(), needs=needs), tmp_path)
    assert lines(page)[0] == "Sam Okafor: large print, 20 point and audio, on yellow paper"
    assert lines(page)[1] == "Jo Pritchard: standard print, 14 point"


def test_audio_is_asked_about_only_when_somebody_wants_it(window: MainWindow, tmp_path: Path) -> None:
    page = stage(window, builders.meeting(), tmp_path)
    assert not page.with_audio.isVisible()


def test_packs_are_made_in_the_folder_that_was_chosen(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "packs"
    out.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(out))
    page = stage(window, replace(builders.meeting(), people=builders.meeting().people[:2]), tmp_path)
    page.making.make.click()
    assert page.making.cancel.hasFocus()
    qtbot.waitUntil(lambda: page.making.make.isEnabled() and page.making.words.isVisible(), timeout=LONGEST_MS)
    assert page.making.words.text() == "Done. 2 people’s packs are ready."
    assert (out / "Jo Pritchard").is_dir()


def test_a_meeting_with_nobody_in_it_says_what_to_do(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    page = stage(window, replace(builders.meeting(), people=()), tmp_path)
    page.making.make.click()
    qtbot.waitUntil(lambda: page.making.make.isEnabled() and page.making.words.isVisible(), timeout=LONGEST_MS)
    assert page.making.words.text().startswith("Nobody takes part")
