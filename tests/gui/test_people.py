"""The People stage, as somebody works on it by keyboard."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from coprod_desktop.app.address_book import AddressBook
from coprod_desktop.gui.dialogs.document_dialog import DocumentDialog
from coprod_desktop.gui.main_window import MainWindow
from coprod_desktop.gui.people.book_dialog import BookDialog
from coprod_desktop.gui.people.people_page import PeoplePage
from coprod_desktop.model import edits
from coprod_desktop.model.meeting import Person, Role, Side, needs_of
from coprod_desktop.model.needs import Format, Needs
from coprod_desktop.storage import meeting_file
from tests import builders
from tests.gui.windows import CONTROL, fill, main_window, meeting_of, open_meeting, page_of, press, tab_to

LONGEST_MS = 20_000
NAMES = ("Siân Ŵyn Llŷr", "Łukasz Żółć", "محمد اقبال", "রহিমা খাতুন", "王小明")


@pytest.fixture
def board(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """Return a window with a meeting of four people, on the People stage."""
    window = main_window(qtbot)
    open_meeting(window, builders.meeting(), tmp_path / "board.coprod")
    page_of(window).go_to("people")
    return window


def people_of(window: MainWindow) -> PeoplePage:
    return page_of(window).people


def shown_lines(page: PeoplePage) -> list[str]:
    return [page.list.item(row).text() for row in range(page.list.count())]


def test_what_a_person_needs_is_written_down_by_keyboard(qtbot: QtBot, board: MainWindow) -> None:
    page = people_of(board)
    tab_to(qtbot, page.list)
    press(qtbot, Qt.Key.Key_End)
    tab_to(qtbot, page.form.needs.formats.boxes[Format.LARGE_PRINT])
    press(qtbot, Qt.Key.Key_Space)
    tab_to(qtbot, page.form.needs.print_size)
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_Down)
    fill(qtbot, page.form.needs.fields["paper"], "yellow")
    record = needs_of(meeting_of(board), "win")
    assert (record.formats, record.size_pt, record.paper) == (frozenset({Format.LARGE_PRINT}), 18, "yellow")


def test_ctrl_and_enter_add_the_next_person_from_anywhere_in_a_record(qtbot: QtBot, board: MainWindow) -> None:
    page = people_of(board)
    before = len(meeting_of(board).people)
    page.form.sides.open()
    tab_to(qtbot, page.form.side_words)
    press(qtbot, Qt.Key.Key_Return, CONTROL)
    assert len(meeting_of(board).people) == before + 1
    assert page.form.name.hasFocus()


def test_a_day_that_is_no_date_is_told_and_changes_nothing(qtbot: QtBot, board: MainWindow) -> None:
    form = people_of(board).form.needs
    form.folds["steps"].open()
    fill(qtbot, form.fields["review_on"], "31 February")
    assert needs_of(meeting_of(board), "sam").review_on is None
    assert "not a date" in form.problem_with("review_on")


def test_a_needed_format_stands_beside_the_name_once_it_may_be_seen(board: MainWindow) -> None:
    page = people_of(board)
    page.edited.emit(edits.change_needs("sam", formats=frozenset({Format.AUDIO})))
    assert shown_lines(page)[0] == "Sam Okafor: co-chair"
    page.edited.emit(edits.change_needs("sam", is_flagged=True))
    assert shown_lines(page)[0] == "Sam Okafor: co-chair. Needs audio"


def test_where_a_person_speaks_from_is_private_until_they_say_yes(qtbot: QtBot, board: MainWindow) -> None:
    form = people_of(board).form
    tab_to(qtbot, form.sides.button)
    press(qtbot, Qt.Key.Key_Return)
    tab_to(qtbot, form.side_boxes.boxes[Side.FAMILY_CARER])
    press(qtbot, Qt.Key.Key_Space)
    sam = meeting_of(board).people[0]
    assert (sam.sides, sam.is_side_printed) == (frozenset({Side.FAMILY_CARER}), False)


def test_a_person_taken_out_leaves_the_focus_in_the_list(qtbot: QtBot, board: MainWindow) -> None:
    page = people_of(board)
    page.list.choose("jo")
    page.record.open()
    tab_to(qtbot, page.remove)
    press(qtbot, Qt.Key.Key_Space)
    assert [one.name for one in meeting_of(board).people] == ["Sam Okafor", "Ade Bello", "Winnie Hughes"]
    assert page.list.hasFocus()


def test_a_person_who_comes_back_by_undo_stands_where_they_stood(board: MainWindow) -> None:
    page = people_of(board)
    page.list.choose("jo")
    page.remove.click()
    board.commands["undo"].trigger()
    names = [line.partition(":")[0] for line in shown_lines(page)]
    assert names == ["Sam Okafor", "Jo Pritchard", "Ade Bello", "Winnie Hughes"]


def test_people_come_from_a_list(qtbot: QtBot, board: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text("Name,Format,Size\nMei Chen,large print,20\nSam Okafor,audio,\n", encoding="utf-8")
    assert board.desks.meeting is not None
    board.desks.meeting.people.bring(path)
    qtbot.waitUntil(lambda: len(meeting_of(board).people) == 5, timeout=LONGEST_MS)
    mei = meeting_of(board).people[-1]
    assert needs_of(meeting_of(board), mei.id).size_pt == 20
    assert people_of(board).form.name.text() == "Mei Chen"


def test_the_whole_record_is_shown_in_one_step(board: MainWindow) -> None:
    page = people_of(board)
    page.edited.emit(edits.change_needs("sam", phone="01632 960144"))
    page.show_record.click()
    dialog = board.findChild(DocumentDialog)
    assert dialog is not None
    assert "01632 960144" in dialog.view.toPlainText()
    dialog.reject()


def test_a_record_is_saved_in_one_step(
    qtbot: QtBot, board: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "record.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    page = people_of(board)
    page.edited.emit(edits.change_needs("sam", phone="01632 960144"))
    page.save_record.click()
    qtbot.waitUntil(path.is_file, timeout=LONGEST_MS)
    assert "01632 960144" in path.read_text(encoding="utf-8-sig")


def test_a_copy_for_others_says_nothing_of_what_people_need(
    qtbot: QtBot, board: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "copy.coprod"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    page = people_of(board)
    page.edited.emit(edits.change_needs("sam", phone="01632 960144", review_on=date(2027, 1, 1)))
    page.copy.click()
    qtbot.waitUntil(path.is_file, timeout=LONGEST_MS)
    assert meeting_file.read(path).meeting.needs == ()
    assert needs_of(meeting_of(board), "sam").phone == "01632 960144"


def test_the_address_book_brings_somebody_into_the_next_meeting(qtbot: QtBot, board: MainWindow) -> None:
    page = people_of(board)
    page.edited.emit(edits.change_needs("sam", size_pt=20))
    page.keep.click()
    assert [one.person.name for one in AddressBook().people] == ["Sam Okafor"]
    page.erase.click()
    page.list.choose("sam")
    page.remove.click()
    page.book.click()
    dialog = board.findChild(BookDialog)
    assert dialog is not None
    dialog.bring.click()
    dialog.reject()
    assert meeting_of(board).people[-1].name == "Sam Okafor"
    assert needs_of(meeting_of(board), "sam").size_pt == 20


def test_a_person_who_erases_a_record_hears_how_far_that_goes(board: MainWindow) -> None:
    page = people_of(board)
    page.list.choose("sam")
    page.erase.click()
    assert board.message.words.text().startswith("What Sam Okafor needs is erased.")
    assert "older copies on this computer" in board.message.words.text()


def test_somebody_in_a_full_address_book_is_found_without_accents(qtbot: QtBot, board: MainWindow) -> None:
    book = AddressBook()
    for number, name in enumerate((*NAMES, *(f"Person {letter}" for letter in "ABC"))):
        book.put(Person(f"k{number}", name), Needs(f"k{number}"))
    people_of(board).book.click()
    dialog = board.findChild(BookDialog)
    assert dialog is not None
    assert dialog.focusWidget() is dialog.wanted
    dialog.wanted.setText("llyr sian")
    assert [dialog.list.item(row).text().split(":")[0] for row in range(dialog.list.count())] == [NAMES[0]]
    assert dialog.words.text() == "1 person found"
    before = len(meeting_of(board).people)
    qtbot.keyPress(dialog.wanted, Qt.Key.Key_Return)
    dialog.reject()
    assert [one.name for one in meeting_of(board).people[before:]] == [NAMES[0]]


def test_five_hundred_people_are_found_by_their_names(qtbot: QtBot, tmp_path: Path) -> None:
    many = tuple(Person(f"p{n}", f"{NAMES[n % len(NAMES)]} {n}", frozenset({Role.MEMBER})) for n in range(500))
    window = main_window(qtbot)
    open_meeting(window, replace(builders.meeting(), people=many), tmp_path / "many.coprod")
    page_of(window).go_to("people")
    page = people_of(window)
    page.finder.setText("小明 499")  # Qt's test keys know no other letters than A to Z
    page.finder.pause.end()
    QApplication.processEvents()
    assert shown_lines(page) == ["王小明 499: member"]
    assert page.form.name.text() == "王小明 499"


@pytest.mark.parametrize("stage", ["people", "agenda", "papers"])
def test_tab_leads_from_the_stages_into_the_stage_that_is_open(qtbot: QtBot, board: MainWindow, stage: str) -> None:
    page = page_of(board)
    page.go_to("details")
    page.go_to(stage)
    page.stages.setFocus()
    press(qtbot, Qt.Key.Key_Tab)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert getattr(page, stage).isAncestorOf(focus)


def test_a_key_leads_from_any_field_to_the_next_stage_and_back(qtbot: QtBot, board: MainWindow) -> None:
    page = page_of(board)
    page.go_to("agenda")
    tab_to(qtbot, page.agenda.item.title)
    press(qtbot, Qt.Key.Key_PageDown, CONTROL)
    assert (page.stage, page.stages.hasFocus()) == ("papers", True)
    press(qtbot, Qt.Key.Key_PageUp, CONTROL)
    assert page.stage == "agenda"


def test_tab_into_a_page_that_was_scrolled_shows_the_field_that_has_the_keys(qtbot: QtBot, board: MainWindow) -> None:
    page = page_of(board)
    page.go_to("details")
    page.details.verticalScrollBar().setValue(page.details.verticalScrollBar().maximum())
    assert page.details.verticalScrollBar().value() > 0
    page.stages.setFocus()
    press(qtbot, Qt.Key.Key_Tab)
    assert page.details.title.hasFocus()
    top = page.details.title.mapTo(page.details.viewport(), QPoint(0, 0)).y()
    assert 0 <= top < page.details.viewport().height()
