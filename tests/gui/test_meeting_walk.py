"""The journey of a meeting through the window, from a blank agenda to the next meeting, by clicks and letters."""

from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from tests.gui.hands import QuickHand
from tests.gui.meeting_walk import GUESTS, Walker, walk
from tests.gui.windows import main_window


@pytest.fixture
def walker(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Walker:
    """Return who walks with clicks and keys of Qt's own, and with file dialogs that answer at once."""
    window = main_window(qtbot)
    hand = QuickHand(window)
    for name in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_: (hand.answer(), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([hand.answer()], ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", hand.answer)
    return Walker(hand, window, tmp_path)


def test_two_co_chairs_prepare_a_meeting_hold_it_and_begin_the_next(walker: Walker) -> None:
    for _ in walk(walker, with_packs=False):
        QTest.qWait(1)
    assert walker.meeting.actions[0].what == "Write to every carer"
    assert walker.meeting.said_did[0].did == "Letters go out two weeks before."


@pytest.mark.task
def test_everybody_of_the_journey_gets_a_pack(walker: Walker) -> None:
    for _ in walk(walker):
        QTest.qWait(1)
    assert {one.name for one in GUESTS} <= {one.name for one in (walker.folder / "packs").iterdir()}
