"""The window in Welsh: what it says, its dates, and Qt's own words."""

from collections.abc import Iterator
from datetime import date, time

import pytest
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from coprod_desktop import strings
from coprod_desktop.coproduction.people_words import record_as_document
from coprod_desktop.gui import dates, languages, letters
from coprod_desktop.gui.main_window import MainWindow
from coprod_desktop.model import dates as english_dates
from tests.builders import meeting
from tests.gui.windows import main_window

DAY = date(2026, 12, 9)


@pytest.fixture
def in_welsh(qapp: QApplication) -> Iterator[None]:
    languages.speak("cy", qapp)
    yield
    languages.speak(strings.LANGUAGE, qapp)


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    return main_window(qtbot)


@pytest.mark.usefixtures("in_welsh")
def test_the_window_says_its_menus_in_welsh(qtbot: QtBot) -> None:
    menus = [action.text().replace("&", "") for action in main_window(qtbot).menuBar().actions()]
    assert "Gwrando" in menus
    assert "Listen" not in menus


@pytest.mark.usefixtures("in_welsh")
def test_the_buttons_that_qt_makes_are_welsh(qtbot: QtBot) -> None:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert [button.text().replace("&", "") for button in box.buttons()] == ["Canslo"]


@pytest.mark.usefixtures("in_welsh")
def test_dates_and_times_are_welsh() -> None:
    assert dates.date_in_full(DAY) == "Dydd Mercher 9 Rhagfyr 2026"
    assert dates.clock_time(time(14, 30)) == "2:30yp"
    assert dates.length_of_time(62) == "1 awr 2 funud"
    assert dates.in_a_row(["Sam", "Ade"]) == "Sam ac Ade"


@pytest.mark.usefixtures("in_welsh")
def test_a_document_is_written_in_english_whatever_the_window_speaks(qapp: QApplication) -> None:
    held = meeting()
    made = record_as_document(held, held.people[0])
    languages.speak(strings.LANGUAGE, qapp)
    assert record_as_document(held, held.people[0]) == made


@pytest.mark.usefixtures("in_welsh")
def test_counts_take_the_form_that_welsh_asks_for() -> None:
    forms = {strings.count("dates.minutes", number).partition(" ")[2] for number in (1, 2, 3, 6, 7)}
    assert forms == {"munud", "funud"}


@pytest.mark.usefixtures("in_welsh")
def test_what_has_no_welsh_is_said_in_english() -> None:
    assert strings.say("words.capitals") == strings.catalogue("words")["capitals"][0]


@pytest.mark.parametrize("at", [time(0), time(9), time(10, 30), time(12), time(12, 5), time(23, 59)])
def test_english_times_are_those_of_the_papers(at: time) -> None:
    assert dates.clock_time(at) == english_dates.clock_time(at)


@pytest.mark.parametrize("minutes", [0, 1, 59, 60, 61, 120, 1505])
def test_english_lengths_are_those_of_the_papers(minutes: int) -> None:
    assert dates.length_of_time(minutes) == english_dates.length_of_time(minutes)


def test_english_dates_are_those_of_the_papers() -> None:
    for month in range(1, 13):
        day = DAY.replace(month=month)
        assert dates.date_in_full(day) == english_dates.date_in_full(day)


def test_welsh_is_remembered_and_comes_when_the_window_is_opened_again(window: MainWindow) -> None:
    window.commands["welsh"].trigger()
    assert window.remembered.language == "cy"
    assert window.message.isVisible()
    window.message.act.click()
    assert window.is_opened_again
    assert not window.isVisible()


def test_only_the_language_in_use_is_ticked(window: MainWindow) -> None:
    assert window.commands["english"].isChecked()
    assert not window.commands["welsh"].isChecked()


def test_a_person_who_chose_nothing_gets_a_language_that_there_is() -> None:
    assert languages.of_person("") in strings.LANGUAGES
    assert languages.of_person("klingon") in strings.LANGUAGES
    assert languages.of_person("cy") == "cy"


def test_bold_words_in_welsh_are_drawn_with_bold_letters(qapp: QApplication) -> None:
    letters.make_bold()
    letters.load_bold(letters.ARIAL_LETTERS)
    assert "Bold" in QFontDatabase.styles(letters.loaded(letters.ARIAL_LETTERS))
