"""The stage after the meeting: decisions, actions, answers and who read what, by keyboard."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from coprod_desktop.gui.after.after_page import AfterPage
from coprod_desktop.gui.dialogs.document_dialog import DocumentDialog
from coprod_desktop.gui.main_window import MainWindow
from coprod_desktop.model.outcomes import Ladder
from tests import builders
from tests.app.packing import a_paper
from tests.gui.windows import fill, main_window, meeting_of, open_meeting, page_of, press

LONGEST_MS = 20_000


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    return main_window(qtbot)


@pytest.fixture
def page(window: MainWindow, tmp_path: Path) -> AfterPage:
    open_meeting(window, replace(builders.meeting(), papers=(a_paper(),)), tmp_path / "board.coprod")
    page_of(window).go_to("after")
    page = page_of(window).later("after")
    assert isinstance(page, AfterPage)
    return page


def test_what_was_decided_stays_with_its_item(qtbot: QtBot, window: MainWindow, page: AfterPage) -> None:
    fill(qtbot, page.outcomes.decision, "Yes.")
    page.outcomes.items.setCurrentRow(1)
    fill(qtbot, page.outcomes.decision, "No.")
    decided = {one.id: one.decision for one in meeting_of(window).outcomes}
    assert decided == {"item-1": "Yes.", "item-2": "No."}


def test_an_action_is_added_with_who_and_when(qtbot: QtBot, window: MainWindow, page: AfterPage) -> None:
    form = page.outcomes.action
    fill(qtbot, form.what, "Ask Jo")
    fill(qtbot, form.who, "Sam")
    fill(qtbot, form.by, "4 January 2030")
    press(qtbot, Qt.Key.Key_Tab)
    press(qtbot, Qt.Key.Key_Return)
    [action] = meeting_of(window).actions
    assert (action.what, action.who, action.by.isoformat(), action.item_id) == ("Ask Jo", "Sam", "2030-01-04", "item-1")


def test_an_action_that_says_nothing_or_has_no_date_is_asked_about(page: AfterPage, window: MainWindow) -> None:
    form = page.outcomes.action
    form.add.click()
    assert form.form.problem_with(form.what)
    form.what.setText("Ask Jo")
    form.by.setText("31 February")
    form.add.click()
    assert form.form.problem_with(form.by)
    assert meeting_of(window).actions == ()


def test_the_step_of_the_ladder_is_kept(window: MainWindow, page: AfterPage) -> None:
    ladder = page.outcomes.ladder
    ladder.setCurrentIndex(ladder.findData(Ladder.CO_DESIGN))
    ladder.activated.emit(ladder.currentIndex())
    assert meeting_of(window).outcomes[0].ladder is Ladder.CO_DESIGN


def test_what_people_said_is_answered_later(qtbot: QtBot, window: MainWindow, page: AfterPage) -> None:
    page.said_did.add.click()
    fill(qtbot, page.said_did.said, "The bus is late.")
    assert page.said_did.list.item(0).text().endswith("We owe you an answer.") or meeting_of(window).said_did
    fill(qtbot, page.said_did.did, "It comes at 10.")
    [pair] = meeting_of(window).said_did
    assert (pair.said, pair.did) == ("The bus is late.", "It comes at 10.")


def test_who_read_a_paper_is_noted_and_taken_back(window: MainWindow, page: AfterPage) -> None:
    key = page.readings.list.chosen_key
    page.readings.turn.click()
    assert [(one.person_id, one.paper_id) for one in meeting_of(window).readings] == [tuple(key.split())]
    page.readings.list.choose(key)
    page.readings.turn.click()
    assert meeting_of(window).readings == ()


def test_the_notes_are_shown_before_they_are_made(page: AfterPage) -> None:
    page.papers["minutes"].click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, DocumentDialog)
    assert dialog.windowTitle() == "What we decided: Carers' board"
    dialog.reject()


def test_a_file_that_cannot_be_read_is_told_about_and_changes_nothing(
    qtbot: QtBot, window: MainWindow, page: AfterPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "broken.coprod"
    broken.write_bytes(b"no zip")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(broken)], ""))
    page.papers["record"].click()
    qtbot.waitUntil(lambda: window.message.isVisible(), timeout=LONGEST_MS)
    assert broken.read_bytes() == b"no zip"
