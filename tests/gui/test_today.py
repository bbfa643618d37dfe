"""The view for the room: one key goes on, cards are counted, decisions and words are kept."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from pytestqt.qtbot import QtBot

from coprod_desktop.gui.main_window import MainWindow
from coprod_desktop.gui.today.today_page import TodayPage
from coprod_desktop.gui.today.today_stage import TodayStage
from coprod_desktop.model.meeting import Meeting
from tests import builders
from tests.gui.windows import (
    LOOKS,
    main_window,
    meeting_of,
    open_meeting,
    page_of,
    press,
    session_of,
    tab_to,
    type_words,
)


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    return main_window(qtbot)


def start(window: MainWindow, meeting: Meeting, folder: Path) -> TodayStage:
    open_meeting(window, meeting, folder / "board.coprod")
    page_of(window).go_to("today")
    stage = page_of(window).later("today")
    assert isinstance(stage, TodayStage)
    stage.start.click()
    return stage


@pytest.fixture
def room(window: MainWindow, tmp_path: Path) -> TodayPage:
    start(window, builders.meeting(), tmp_path)
    page = window.page
    assert isinstance(page, TodayPage)
    return page


def test_it_shows_the_item_now_and_who_presents_it(room: TodayPage) -> None:
    assert (room.where.text(), room.title.text()) == ("Item 1 of 4", "Welcome")
    assert room.who.text() == "With Ade Bello and Sam Okafor"
    assert room.next_words.text() == "Then: Short breaks"


def test_at_twice_the_size_the_item_now_is_in_sight_beside_the_key_that_goes_on(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.theme.choose(LOOKS["200 % light"])
    start(window, builders.meeting(), tmp_path)
    page = window.page
    assert isinstance(page, TodayPage)
    qtbot.waitUntil(page.next.hasFocus)
    for _ in range(2):
        seen = page.viewport().rect()
        for widget in (page.next, page.title):
            assert seen.contains(QRect(widget.mapTo(page.viewport(), QPoint(0, 0)), widget.size()))
        press(qtbot, Qt.Key.Key_PageDown)


def test_it_has_the_whole_window(window: MainWindow, room: TodayPage) -> None:
    assert not window.top.isVisible()


@pytest.mark.parametrize("field", ["next", "word", "decision"])
def test_page_down_goes_on_and_page_up_goes_back_wherever_the_focus_is(
    qtbot: QtBot, room: TodayPage, field: str
) -> None:
    tab_to(qtbot, getattr(room, field))
    press(qtbot, Qt.Key.Key_PageDown)
    press(qtbot, Qt.Key.Key_PageDown)
    assert room.title.text() == "Travel to the day centre"
    press(qtbot, Qt.Key.Key_PageUp)
    assert room.title.text() == "Short breaks"


@pytest.mark.parametrize("field", ["next", "word", "decision"])
def test_escape_leads_back_to_the_stages(qtbot: QtBot, window: MainWindow, room: TodayPage, field: str) -> None:
    tab_to(qtbot, getattr(room, field))
    press(qtbot, Qt.Key.Key_Escape)
    assert window.top.isVisible()
    assert page_of(window).stage == "today"


def test_it_ends_at_the_last_item(qtbot: QtBot, room: TodayPage) -> None:
    for _ in range(6):
        press(qtbot, Qt.Key.Key_PageDown)
    assert room.title.text() == "What happens next"
    assert not room.next.isEnabled()


def test_a_decision_is_kept_with_its_item(qtbot: QtBot, window: MainWindow, room: TodayPage) -> None:
    tab_to(qtbot, room.decision)
    type_words(qtbot, "Yes, from May.")
    press(qtbot, Qt.Key.Key_PageDown)
    [outcome] = session_of(window).meeting.outcomes
    assert (outcome.id, outcome.decision) == ("item-1", "Yes, from May.")
    assert room.decision.toPlainText() == ""
    press(qtbot, Qt.Key.Key_PageUp)
    assert room.decision.toPlainText() == "Yes, from May."


def test_a_word_that_nobody_knew_joins_the_word_list(qtbot: QtBot, window: MainWindow, room: TodayPage) -> None:
    tab_to(qtbot, room.word)
    type_words(qtbot, "hub model")
    press(qtbot, Qt.Key.Key_Return)
    assert [one.term for one in session_of(window).meeting.own_words] == ["hub model"]
    assert room.word.text() == ""


def test_cards_are_counted_with_what_they_mean(room: TodayPage) -> None:
    room.cards.buttons["red"].click()
    room.cards.buttons["red"].click()
    assert room.cards.words.text() == "Red card: 2 people. Stop. I have a question, or I do not understand."
    room.cards.all_down.click()
    assert room.cards.words.text() == "No card is up."


def test_leaving_goes_back_to_the_meeting(window: MainWindow, room: TodayPage) -> None:
    room.leave.click()
    assert window.page is page_of(window)
    assert window.top.isVisible()
    assert meeting_of(window) == builders.meeting()
    assert all(window.commands[key].isEnabled() for key in ("save", "listen"))
    assert not window.commands["back_to_meeting"].isVisible()


def test_an_agenda_with_nothing_on_it_cannot_be_started(window: MainWindow, tmp_path: Path) -> None:
    stage = start(window, replace(builders.meeting(), items=()), tmp_path)
    assert not stage.start.isEnabled()
    assert window.page is page_of(window)
