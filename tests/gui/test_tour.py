"""The tour of a first meeting, on the sample."""

from contextlib import closing

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coprod_desktop.gui.dialogs.help_window import HelpWindow
from coprod_desktop.gui.main_window import MainWindow
from coprod_desktop.gui.run import make_window
from coprod_desktop.gui.tour.tour import STEPS
from coprod_desktop.gui.tour.tour_strip import TourStrip
from coprod_desktop.storage.settings import Settings, save_settings
from tests.gui.windows import main_window, meeting_of


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    made = main_window(qtbot)
    made.commands["tour"].trigger()
    return made


def strip_of(window: MainWindow) -> TourStrip:
    return window.desks.tour.strip


def test_it_begins_on_the_sample_with_the_first_stage(window: MainWindow) -> None:
    assert meeting_of(window).items
    assert strip_of(window).isVisible()
    assert f"Step 1 of {len(STEPS)}" in strip_of(window).title.text()


def test_each_step_shows_the_stage_that_it_speaks_of(window: MainWindow) -> None:
    seen = []
    for _ in STEPS:
        assert window.desks.meeting is not None
        is_on_paper = window.desks.is_on_paper
        seen.append("reading" if is_on_paper else window.desks.meeting.page.stage)
        strip_of(window).next.click()
    assert tuple(seen) == STEPS


def test_the_keyboard_goes_on_from_step_to_step(window: MainWindow) -> None:
    strip = strip_of(window)
    for _ in STEPS[1:]:
        focus = QApplication.focusWidget()
        assert focus is strip.next
        strip.next.click()
    assert QApplication.focusWidget() is strip.close_button


def test_one_can_go_back(window: MainWindow) -> None:
    strip_of(window).next.click()
    strip_of(window).back.click()
    assert window.desks.tour.step == 0
    assert not strip_of(window).back.isEnabled()


def test_ending_it_leaves_the_meeting_open(window: MainWindow) -> None:
    strip_of(window).close_button.click()
    assert not strip_of(window).isVisible()
    assert window.desks.meeting is not None


def test_it_survives_a_meeting_that_is_left_in_the_middle(window: MainWindow) -> None:
    window.desks.new_meeting()
    for _ in STEPS[1:]:
        strip_of(window).next.click()
    assert window.desks.tour.step == len(STEPS) - 1
    assert meeting_of(window).papers


def test_a_step_can_be_heard(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(strip_of(window).listen_asked) as asked:
        strip_of(window).listen.click()
    assert strip_of(window).words.text() in asked.args[0]


def test_what_is_new_has_a_page_of_its_own(window: MainWindow) -> None:
    window.commands["whats_new"].trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, HelpWindow)
    assert "What is new" in dialog.view.toPlainText()
    dialog.close()


def test_a_new_version_is_told_of_once(qapp: QApplication) -> None:
    save_settings(Settings(seen_version="0.0.1"))
    with closing(make_window(qapp)) as first:
        assert "new version" in first.message.words.text()
    with closing(make_window(qapp)) as second:
        assert not second.message.isVisibleTo(second)


def test_somebody_new_is_not_told_of_a_new_version(qapp: QApplication) -> None:
    with closing(make_window(qapp)) as window:
        assert not window.message.isVisibleTo(window)
