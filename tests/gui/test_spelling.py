"""The spelling of a meeting: marks in fields, the next word, the list of words."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coprod_desktop.app.sources import sample_meeting
from coprod_desktop.gui.editors.form import TextField
from coprod_desktop.gui.main_window import MainWindow
from coprod_desktop.gui.spelling.marks import FieldMarks
from coprod_desktop.gui.spelling.spelling_dialog import SpellingDialog
from coprod_desktop.model.meeting import Meeting
from coprod_desktop.storage import meeting_file
from tests.gui.test_finding import chosen_words
from tests.gui.windows import main_window, meeting_of, open_dialog, open_meeting, page_of, press, session_of, type_words

LONGEST_MS = 20_000


def written() -> Meeting:
    meeting = meeting_file.read(sample_meeting()).meeting
    first = replace(meeting.items[0], title="Welcom", about="We recieve 😀 the comittee and recieve it.")
    return replace(meeting, items=(first, *meeting.items[1:]))


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    window = main_window(qtbot)
    open_meeting(window, written(), tmp_path / "meeting.coprod")
    yield window
    window.close()


def about(window: MainWindow) -> TextField:
    page_of(window).agenda.go_to(session_of(window).meeting.items[0].id)
    return page_of(window).agenda.item.about


def marked(field: TextField) -> tuple[str, ...]:
    marks = field.findChild(FieldMarks)
    return marks.marked if isinstance(marks, FieldMarks) else ()


def checked(qtbot: QtBot, window: MainWindow) -> SpellingDialog:
    dialog = open_dialog(qtbot, window, "check_spelling")
    assert isinstance(dialog, SpellingDialog)
    qtbot.waitUntil(lambda: dialog.suggestions.count() > 0, timeout=LONGEST_MS)
    return dialog


def test_words_in_no_list_are_marked_with_a_wavy_line(qtbot: QtBot, window: MainWindow) -> None:
    field = about(window)
    qtbot.waitUntil(lambda: marked(field) == ("recieve", "comittee", "recieve"), timeout=LONGEST_MS)
    styles = {one.format.underlineStyle() for one in field.extraSelections()}
    assert {style.name for style in styles} == {"WaveUnderline"}


def test_the_word_at_the_caret_is_not_marked_until_the_caret_leaves_it(qtbot: QtBot, window: MainWindow) -> None:
    field = about(window)
    field.setFocus()
    press(qtbot, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    type_words(qtbot, " wrogn")
    qtbot.waitUntil(lambda: len(marked(field)) == 3, timeout=LONGEST_MS)
    type_words(qtbot, " ")
    qtbot.waitUntil(lambda: marked(field)[-1:] == ("wrogn",), timeout=LONGEST_MS)


def test_marks_change_nothing_in_the_meeting(qtbot: QtBot, window: MainWindow) -> None:
    revision = session_of(window).revision
    field = about(window)
    qtbot.waitUntil(lambda: len(marked(field)) == 3, timeout=LONGEST_MS)
    meeting_of(window)
    assert session_of(window).revision == revision


def test_marks_can_be_switched_off_and_stay_off(qtbot: QtBot, window: MainWindow) -> None:
    field = about(window)
    qtbot.waitUntil(lambda: len(marked(field)) == 3, timeout=LONGEST_MS)
    window.commands["mark_spelling"].trigger()
    assert marked(field) == ()
    assert not window.remembered.has_spelling_marks


def test_the_key_goes_from_word_to_word_and_says_each(qtbot: QtBot, window: MainWindow) -> None:
    for word in ("Welcom", "recieve", "comittee", "recieve", "Welcom"):
        press(qtbot, Qt.Key.Key_F7)
        qtbot.waitUntil(
            lambda word=word: f"“{word}” is not in the list" in window.message.words.text(), timeout=LONGEST_MS
        )
        assert chosen_words() == word


def test_from_a_word_one_button_leads_to_what_can_be_done(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, Qt.Key.Key_F7)
    qtbot.waitUntil(lambda: "Welcom" in window.message.words.text(), timeout=LONGEST_MS)
    press(qtbot, Qt.Key.Key_F7)
    qtbot.waitUntil(lambda: "recieve" in window.message.words.text(), timeout=LONGEST_MS)
    window.message.act.click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, SpellingDialog)
    qtbot.waitUntil(lambda: dialog.chosen is not None and dialog.chosen.words == "recieve", timeout=LONGEST_MS)
    dialog.reject()


def test_a_word_is_changed_to_what_was_meant(qtbot: QtBot, window: MainWindow) -> None:
    dialog = checked(qtbot, window)
    assert dialog.suggestions.chosen_key == "Welcome"
    dialog.buttons["change"].click()
    qtbot.waitUntil(lambda: dialog.words.count() == 3, timeout=LONGEST_MS)
    dialog.reject()
    assert meeting_of(window).items[0].title == "Welcome"


def test_a_word_is_changed_everywhere_to_what_somebody_types(qtbot: QtBot, window: MainWindow) -> None:
    dialog = checked(qtbot, window)
    dialog.words.setCurrentRow(1)
    dialog.other.setText("get")
    dialog.buttons["change_all"].click()
    qtbot.waitUntil(lambda: dialog.words.count() == 2, timeout=LONGEST_MS)
    dialog.reject()
    assert meeting_of(window).items[0].about == "We get 😀 the comittee and get it."
    window.commands["undo"].trigger()
    assert meeting_of(window).items[0].about == written().items[0].about


@pytest.mark.parametrize(("key", "said"), [("add", "is one of your words"), ("ignore", "counts as right in this")])
def test_a_word_can_be_right(qtbot: QtBot, window: MainWindow, key: str, said: str) -> None:
    dialog = checked(qtbot, window)
    dialog.words.setCurrentRow(1)
    dialog.buttons[key].click()
    qtbot.waitUntil(lambda: dialog.words.count() == 2, timeout=LONGEST_MS)
    assert said in dialog.said.text()
    dialog.reject()
    own = window.desks.meeting_words.spelling.own
    assert "recieve" in (*own.words, *own.ignored(session_of(window).meeting.id))


def test_a_meeting_without_a_wrong_word_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    window = main_window(qtbot)
    open_meeting(window, Meeting("m", "A good meeting"), tmp_path / "good.coprod")
    dialog = open_dialog(qtbot, window, "check_spelling")
    assert isinstance(dialog, SpellingDialog)
    qtbot.waitUntil(lambda: dialog.said.text() == "Every word is in the list.", timeout=LONGEST_MS)
    assert not dialog.buttons["add"].isEnabled()
    dialog.reject()
    window.close()


def test_the_sample_meeting_is_spelt_right(qtbot: QtBot) -> None:
    window = main_window(qtbot)
    window.desks.open_sample()
    dialog = open_dialog(qtbot, window, "check_spelling")
    assert isinstance(dialog, SpellingDialog)
    qtbot.waitUntil(lambda: dialog.said.text() == "Every word is in the list.", timeout=LONGEST_MS)
    dialog.reject()
    window.close()
