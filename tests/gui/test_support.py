"""The Support stage: pages to fill in, what to do when, and a file for the calendar."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from coprod_desktop.gui.dialogs.document_dialog import DocumentDialog
from coprod_desktop.gui.main_window import MainWindow
from coprod_desktop.gui.support.support_page import SupportPage
from coprod_desktop.model.meeting import Meeting
from tests import builders
from tests.gui.windows import fill, main_window, meeting_of, open_meeting, page_of

LONGEST_MS = 20_000


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    return main_window(qtbot)


def stage(window: MainWindow, meeting: Meeting, folder: Path) -> SupportPage:
    open_meeting(window, meeting, folder / "board.coprod")
    page_of(window).go_to("support")
    page = page_of(window).later("support")
    assert isinstance(page, SupportPage)
    return page


@pytest.fixture
def page(window: MainWindow, tmp_path: Path) -> SupportPage:
    return stage(window, builders.meeting(), tmp_path)


def test_what_is_filled_in_stays_with_its_page(qtbot: QtBot, window: MainWindow, page: SupportPage) -> None:
    fill(qtbot, page.papers.fields["invitation.why"], "To plan the bus.")
    page.papers.list.choose("cards")
    fill(qtbot, page.papers.fields["cards.red"], "Break, please.")
    answers = {one.id: one.text for one in meeting_of(window).answers}
    assert answers == {"invitation.why": "To plan the bus.", "cards.red": "Break, please."}


def test_words_that_usually_stand_there_are_no_answer(window: MainWindow, page: SupportPage) -> None:
    page.papers.list.choose("ground-rules")
    assert page.papers.fields["ground-rules.words"].toPlainText().startswith("We use plain words.")
    assert meeting_of(window).answers == ()


def test_a_page_is_shown_before_it_is_made(page: SupportPage) -> None:
    page.papers.make.click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, DocumentDialog)
    assert dialog.windowTitle() == "You are invited"
    dialog.reject()


def test_who_does_it_is_kept(qtbot: QtBot, window: MainWindow, page: SupportPage) -> None:
    page.plan.list.choose("send-papers")
    fill(qtbot, page.plan.who, "Jo")
    page.plan.done.click()
    [task] = meeting_of(window).tasks
    assert (task.id, task.who, task.is_done) == ("send-papers", "Jo", True)


def test_an_impossible_date_is_asked_about(qtbot: QtBot, window: MainWindow, page: SupportPage) -> None:
    fill(qtbot, page.plan.when, "31 February")
    page.plan.settle()
    assert page.plan.form.problem_with(page.plan.when)
    assert meeting_of(window).tasks == ()


def test_a_task_of_their_own_is_added_and_left_out_again(window: MainWindow, page: SupportPage) -> None:
    page.plan.what.setText("Bring cake")
    page.plan.add.click()
    assert [one.what for one in meeting_of(window).tasks] == ["Bring cake"]
    page.plan.leave_out.click()
    assert meeting_of(window).tasks[0].is_left_out


def test_the_dates_are_saved_for_a_calendar(
    qtbot: QtBot, window: MainWindow, page: SupportPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "board.ics"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    page.calendar.click()
    qtbot.waitUntil(path.is_file, timeout=LONGEST_MS)
    assert path.read_bytes().startswith(b"BEGIN:VCALENDAR")


def test_without_a_date_there_is_no_calendar_and_words_about_it(window: MainWindow, tmp_path: Path) -> None:
    page = stage(window, replace(builders.meeting(), on=None), tmp_path)
    page.calendar.click()
    assert "no date yet" in window.message.words.text()
