"""Making an agenda together, as people do it: mostly by keyboard, and without losing a letter."""

from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from coprod_desktop.gui.editors.form import LineField, TextField
from coprod_desktop.gui.main_window import MainWindow
from coprod_desktop.model import edits
from coprod_desktop.model.agreement import is_agreed
from coprod_desktop.model.meeting import Purpose, agenda, co_chairs
from tests import builders
from tests.gui.windows import (
    CONTROL,
    fill,
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
    """Return a window with a blank meeting."""
    window = main_window(qtbot)
    press(qtbot, Qt.Key.Key_N, CONTROL)
    return window


@pytest.fixture
def board(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """Return a window with a meeting of four items, on its agenda."""
    window = main_window(qtbot)
    open_meeting(window, builders.meeting(), tmp_path / "board.coprod")
    page_of(window).go_to("agenda")
    return window


def titles(window: MainWindow) -> list[str]:
    return [item.title for item in agenda(meeting_of(window))]


def pause(qtbot: QtBot, field: LineField | TextField) -> None:
    """Let the person stop typing for as long as it takes to be noticed."""
    if field.pause.is_on:
        qtbot.waitSignal(field.pause.over).wait()


def add_person(qtbot: QtBot, window: MainWindow, button: QWidget, name: str) -> None:
    tab_to(qtbot, button)
    press(qtbot, Qt.Key.Key_Space)
    type_words(qtbot, name)


def test_a_new_meeting_begins_in_the_field_for_its_title(window: MainWindow) -> None:
    assert page_of(window).details.title.hasFocus()


def test_a_whole_meeting_is_made_by_keyboard_alone(qtbot: QtBot, window: MainWindow) -> None:
    details = page_of(window).details
    type_words(qtbot, "Carers' board")
    fill(qtbot, details.on, "9 December 2026")
    fill(qtbot, details.starts, "10.30")
    fill(qtbot, details.place, "Northfield Library, Room 2")
    tab_to(qtbot, page_of(window).stages)
    press(qtbot, Qt.Key.Key_Down)
    people = page_of(window).people
    for name in ("Sam Okafor", "Jo Pritchard"):
        add_person(qtbot, window, people.add_co_chair, name)
    add_person(qtbot, window, people.add, "Ade Bello")
    tab_to(qtbot, page_of(window).stages)
    press(qtbot, Qt.Key.Key_Down)
    editor = page_of(window).agenda
    for title in ("Welcome", "Short breaks", "Travel", "What happens next"):
        tab_to(qtbot, editor.add)
        press(qtbot, Qt.Key.Key_Return)
        type_words(qtbot, title)
        tab_to(qtbot, editor.item.more.button)
        press(qtbot, Qt.Key.Key_Return)
        tab_to(qtbot, editor.item.purpose)
        press(qtbot, Qt.Key.Key_Down)
        ids = [person.id for person in meeting_of(window).people]
        for person_id in ids[1:]:
            tab_to(qtbot, editor.item.presenters.box_of(person_id))
            press(qtbot, Qt.Key.Key_Space)
        fill(qtbot, editor.item.minutes, "25")
        fill(qtbot, editor.item.about, f"About {title}.")
        fill(qtbot, editor.item.can_change, "All of it.")
    meeting = meeting_of(window)
    assert (meeting.title, meeting.on, meeting.starts) == ("Carers' board", date(2026, 12, 9), time(10, 30))
    assert meeting.place == "Northfield Library, Room 2"
    assert [person.name for person in co_chairs(meeting)] == ["Sam Okafor", "Jo Pritchard"]
    names = {person.id: person.name for person in meeting.people}
    assert [
        (
            item.title,
            item.purpose,
            item.minutes,
            item.about,
            item.can_change,
            [names[one] for one in item.presenters],
        )
        for item in agenda(meeting)
    ] == [
        (title, Purpose.DECIDE, 25, f"About {title}.", "All of it.", ["Jo Pritchard", "Ade Bello"])
        for title in ("Welcome", "Short breaks", "Travel", "What happens next")
    ]


@pytest.mark.parametrize("name", ["title", "place"])
def test_words_that_an_aid_sets_are_kept_like_typed_ones(qtbot: QtBot, window: MainWindow, name: str) -> None:
    field = getattr(page_of(window).details, name)
    QAccessible.queryAccessibleInterface(field).setText(QAccessible.Text.Value, "Dictated words")
    assert getattr(meeting_of(window), name) == "Dictated words"


def test_a_long_line_shows_its_beginning(qtbot: QtBot, window: MainWindow) -> None:
    group = page_of(window).details.group
    fill(qtbot, group, "Family carers, people who use care and support, and the council. " * 4)
    press(qtbot, Qt.Key.Key_Tab)
    assert group.cursorPosition() == 0


def test_a_date_without_a_year_is_the_next_such_day(qtbot: QtBot, window: MainWindow) -> None:
    fill(qtbot, page_of(window).details.on, "9 December")
    on = meeting_of(window).on
    assert on is not None
    assert (on.day, on.month) == (9, 12)
    assert on >= date.today()


def test_a_date_that_was_understood_is_shown_in_full(qtbot: QtBot, window: MainWindow) -> None:
    fill(qtbot, page_of(window).details.on, "9/12/26")
    press(qtbot, Qt.Key.Key_Tab)
    assert page_of(window).details.on.text() == "Wednesday 9 December 2026"


def test_what_is_no_date_is_said_in_words_beside_the_field(qtbot: QtBot, window: MainWindow) -> None:
    fill(qtbot, page_of(window).details.on, "soon")
    press(qtbot, Qt.Key.Key_Tab)
    said = page_of(window).details.problem_with(page_of(window).details.on)
    assert "soon" in said
    assert "9 December 2026" in said


def test_what_is_no_date_stays_as_it_was_typed(qtbot: QtBot, window: MainWindow) -> None:
    details = page_of(window).details
    fill(qtbot, details.on, "the week after next")
    fill(qtbot, details.place, "Library")
    pause(qtbot, details.place)
    assert details.on.text() == "the week after next"


def test_a_good_time_does_not_hide_what_is_wrong_with_the_date(qtbot: QtBot, window: MainWindow) -> None:
    details = page_of(window).details
    fill(qtbot, details.on, "soon")
    fill(qtbot, details.starts, "10.30")
    press(qtbot, Qt.Key.Key_Tab)
    assert "soon" in details.problem_with(details.on)
    assert details.problem_with(details.starts) == ""


def test_a_date_mended_takes_the_words_about_it_away(qtbot: QtBot, window: MainWindow) -> None:
    details = page_of(window).details
    fill(qtbot, details.on, "soon")
    press(qtbot, Qt.Key.Key_Tab)
    fill(qtbot, details.on, "9 December 2026")
    press(qtbot, Qt.Key.Key_Tab)
    assert details.problem_with(details.on) == ""
    assert meeting_of(window).on == date(2026, 12, 9)


def test_a_pause_after_a_space_does_not_take_the_space_away(qtbot: QtBot, window: MainWindow) -> None:
    title = page_of(window).details.title
    type_words(qtbot, "Short ")
    pause(qtbot, title)
    type_words(qtbot, "breaks")
    assert title.text() == "Short breaks"


def test_a_pause_in_the_middle_of_a_word_leaves_the_caret_there(qtbot: QtBot, window: MainWindow) -> None:
    title = page_of(window).details.title
    type_words(qtbot, "Shrt breaks")
    title.setCursorPosition(2)
    type_words(qtbot, "o")
    pause(qtbot, title)
    type_words(qtbot, "oo")
    assert title.text() == "Shooort breaks"


def test_a_pause_after_a_new_line_keeps_the_line_and_the_caret(qtbot: QtBot, board: MainWindow) -> None:
    about = page_of(board).agenda.item.about
    about.setFocus()
    type_words(qtbot, "First")
    press(qtbot, Qt.Key.Key_Return)
    pause(qtbot, about)
    type_words(qtbot, "second")
    assert about.toPlainText() == "First\nsecond"


def test_typing_fast_loses_no_letter(qtbot: QtBot, board: MainWindow) -> None:
    about = page_of(board).agenda.item.about
    words = "We want breaks that families choose themselves. " * 20
    about.setFocus()
    for start in range(0, len(words), 40):
        type_words(qtbot, words[start : start + 40])
        session_of(board).apply(edits.set_title(f"Changed by another hand {start}"))
    assert agenda(meeting_of(board))[0].about == words.strip()


def test_words_on_their_way_survive_a_paper_that_comes_in_meanwhile(qtbot: QtBot, board: MainWindow) -> None:
    about = page_of(board).agenda.item.about
    about.setFocus()
    type_words(qtbot, "Not to be lost")
    session_of(board).apply(edits.set_details(place="Elsewhere"))
    assert about.toPlainText() == "Not to be lost"
    assert agenda(meeting_of(board))[0].about == "Not to be lost"


def test_minutes_typed_and_not_left_yet_are_saved(qtbot: QtBot, board: MainWindow) -> None:
    minutes = page_of(board).agenda.item.minutes
    fill(qtbot, minutes, "45")
    assert agenda(meeting_of(board))[0].minutes == 45


def test_going_to_another_stage_keeps_what_was_typed_last(qtbot: QtBot, board: MainWindow) -> None:
    page = page_of(board)
    fill(qtbot, page.agenda.item.title, "A new name")
    page.go_to("papers")
    assert agenda(session_of(board).meeting)[0].title == "A new name"


def test_choosing_another_item_keeps_what_was_typed_in_the_one_before(qtbot: QtBot, board: MainWindow) -> None:
    editor = page_of(board).agenda
    fill(qtbot, editor.item.about, "Words for the first item")
    editor.list.setCurrentRow(1)
    assert [item.about for item in agenda(meeting_of(board))][:2] == ["Words for the first item", ""]
    assert editor.item.about.toPlainText() == ""


def test_leaving_the_meeting_keeps_what_was_typed_last(qtbot: QtBot, board: MainWindow) -> None:
    fill(qtbot, page_of(board).agenda.item.title, "A new name")
    board.commands["start"].trigger()
    board.commands["back_to_meeting"].trigger()
    assert titles(board)[0] == "A new name"


def test_items_are_moved_by_buttons_and_stay_chosen(qtbot: QtBot, board: MainWindow) -> None:
    editor = page_of(board).agenda
    editor.list.setCurrentRow(2)
    tab_to(qtbot, editor.up)
    press(qtbot, Qt.Key.Key_Space)
    press(qtbot, Qt.Key.Key_Space)
    assert titles(board) == ["Travel to the day centre", "Welcome", "Short breaks", "What happens next"]
    assert editor.list.currentRow() == 0
    tab_to(qtbot, editor.down)
    press(qtbot, Qt.Key.Key_Space)
    assert titles(board)[:2] == ["Welcome", "Travel to the day centre"]


def test_an_item_is_taken_out_and_the_one_in_its_place_is_chosen(qtbot: QtBot, board: MainWindow) -> None:
    editor = page_of(board).agenda
    editor.list.setCurrentRow(1)
    tab_to(qtbot, editor.remove)
    press(qtbot, Qt.Key.Key_Space)
    assert titles(board) == ["Welcome", "Travel to the day centre", "What happens next"]
    assert editor.list.currentRow() == 1
    assert editor.item.title.text() == "Travel to the day centre"


def test_the_focus_stays_in_the_window_when_the_last_item_goes(qtbot: QtBot, board: MainWindow) -> None:
    editor = page_of(board).agenda
    tab_to(qtbot, editor.remove)
    for _ in range(4):
        press(qtbot, Qt.Key.Key_Space)
    assert titles(board) == []
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.isVisible()


def test_a_break_stands_after_the_chosen_item_and_asks_only_for_minutes(qtbot: QtBot, board: MainWindow) -> None:
    editor = page_of(board).agenda
    editor.list.setCurrentRow(0)
    editor.add_break.click()
    items = agenda(meeting_of(board))
    assert [item.is_break for item in items] == [False, True, False, False, False]
    assert editor.item.minutes.isVisible()
    assert not editor.item.title.isVisible()


def test_undo_says_what_it_will_take_back(qtbot: QtBot, board: MainWindow) -> None:
    page_of(board).agenda.list.setCurrentRow(1)
    page_of(board).agenda.up.click()
    assert "Short breaks" in board.commands["undo"].text()
    board.commands["undo"].trigger()
    assert titles(board)[:2] == ["Welcome", "Short breaks"]
    assert "Short breaks" in board.commands["redo"].text()
    board.commands["redo"].trigger()
    assert titles(board)[:2] == ["Short breaks", "Welcome"]


def test_undo_of_a_name_with_an_ampersand_is_no_shortcut(qtbot: QtBot, board: MainWindow) -> None:
    fill(qtbot, page_of(board).agenda.item.title, "Tea & cake")
    page_of(board).agenda.remove.click()
    assert "Tea && cake" in board.commands["undo"].text()


def test_there_is_nothing_to_undo_in_a_new_meeting(window: MainWindow) -> None:
    assert not window.commands["undo"].isEnabled()


def test_undo_goes_back_over_words_still_on_their_way(qtbot: QtBot, board: MainWindow) -> None:
    page_of(board).agenda.add_break.click()
    page_of(board).agenda.list.setCurrentRow(0)
    fill(qtbot, page_of(board).agenda.item.title, "A new name")
    board.commands["undo"].trigger()
    assert titles(board)[:2] == ["Welcome", ""]
    assert page_of(board).agenda.item.title.text() == "Welcome"


def test_both_co_chairs_agree_and_the_agenda_is_agreed(qtbot: QtBot, board: MainWindow) -> None:
    agreement = page_of(board).agenda.agreement
    assert "draft" in agreement.words.text()
    for box in agreement.boxes:
        tab_to(qtbot, box)
        press(qtbot, Qt.Key.Key_Space)
    assert is_agreed(meeting_of(board))
    assert agreement.words.text().startswith("Agreed by all co-chairs.")


def test_a_change_takes_the_agreement_away(qtbot: QtBot, board: MainWindow) -> None:
    agreement = page_of(board).agenda.agreement
    for box in agreement.boxes:
        box.click()
    fill(qtbot, page_of(board).agenda.item.title, "Something else")
    assert not is_agreed(meeting_of(board))
    assert [box.isChecked() for box in agreement.boxes] == [False, False]
    assert "draft" in agreement.words.text()


def test_one_co_chair_alone_is_told_that_there_are_two(qtbot: QtBot, window: MainWindow) -> None:
    page_of(window).go_to("people")
    add_person(qtbot, window, page_of(window).people.add_co_chair, "Sam Okafor")
    meeting_of(window)
    page_of(window).go_to("agenda")
    assert "Add two co-chairs" in page_of(window).agenda.agreement.words.text()


def test_a_person_is_renamed_everywhere(qtbot: QtBot, board: MainWindow) -> None:
    page_of(board).go_to("people")
    fill(qtbot, page_of(board).people.form.name, "Samira Okafor")
    meeting_of(board)
    page_of(board).go_to("agenda")
    shown = [box.text() for box in page_of(board).agenda.agreement.boxes]
    assert "Samira Okafor agrees to this agenda" in shown
    assert page_of(board).agenda.item.presenters.box_of("sam").text() == "Samira Okafor"


def test_scrolling_past_a_choice_does_not_change_it(qtbot: QtBot, board: MainWindow) -> None:
    item = page_of(board).agenda.item
    for field in (item.purpose, item.asked_by, item.minutes):
        middle = QPointF(field.rect().center())
        event = QWheelEvent(
            middle,
            field.mapToGlobal(middle),
            QPoint(),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(field, event)
    assert meeting_of(board) == builders.meeting()


def test_markup_in_a_title_is_shown_as_it_was_typed(qtbot: QtBot, window: MainWindow) -> None:
    type_words(qtbot, "<b>Board</b> & friends")
    meeting_of(window)
    assert page_of(window).heading.text() == "<b>Board</b> & friends"
    assert page_of(window).heading.textFormat() == Qt.TextFormat.PlainText


def test_pasted_words_come_in_plain(qtbot: QtBot, board: MainWindow) -> None:
    about = page_of(board).agenda.item.about
    from PySide6.QtCore import QMimeData

    pasted = QMimeData()
    pasted.setHtml("<p style='font-size:4px'>From a web page</p>")
    about.setFocus()
    about.insertFromMimeData(pasted)
    assert about.toPlainText() == "From a web page"


def test_a_long_name_does_not_push_the_form_out_of_sight(qtbot: QtBot, tmp_path: Path) -> None:
    window = main_window(qtbot)
    window.resize(1024, 700)
    who = builders.meeting().people[0]
    long = replace(who, name="Samira Okafor of the Northfield and District Family Carers Partnership and Forum")
    meeting = replace(builders.meeting(), people=(long, *builders.meeting().people[1:]))
    open_meeting(window, meeting, tmp_path / "board.coprod")
    page_of(window).go_to("agenda")
    QApplication.processEvents()
    assert page_of(window).agenda.horizontalScrollBar().maximum() == 0
