"""The power check, agreeing and the folded part of an item, as somebody uses them by keyboard."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from coprod_desktop.gui.main_window import MainWindow
from coprod_desktop.model import edits
from coprod_desktop.model.agreement import agreed_by, is_agreed
from coprod_desktop.model.arrangements import MeetingKind, Nation
from coprod_desktop.model.meeting import How, Meeting, Stage, agenda
from tests import builders
from tests.gui.windows import fill, main_window, meeting_of, open_meeting, page_of, press, tab_to, type_words

LONGEST_MS = 20_000


def opened(qtbot: QtBot, meeting: Meeting, path: Path) -> MainWindow:
    """Return a window on the agenda of a meeting, with the power check done."""
    window = main_window(qtbot)
    open_meeting(window, meeting, path)
    page_of(window).go_to("agenda")
    qtbot.waitUntil(lambda: bool(page_of(window).agenda.power.questions), timeout=LONGEST_MS)
    return window


@pytest.fixture
def board(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    return opened(qtbot, builders.meeting(), tmp_path / "board.coprod")


@pytest.fixture
def agreed(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    meeting = builders.meeting()
    for chair in ("sam", "jo"):
        meeting = edits.agree(chair, date(2026, 12, 1)).apply(meeting)
    return opened(qtbot, meeting, tmp_path / "agreed.coprod")


def rules_shown(window: MainWindow) -> list[str]:
    return [one.remark.rule for one in page_of(window).agenda.power.questions]


def test_three_questions_are_open_at_most(board: MainWindow) -> None:
    power = page_of(board).agenda.power
    assert len(power.questions) == 3
    assert power.more.isVisible()
    assert not power.more.is_open


def test_a_question_says_on_asking_where_it_comes_from(qtbot: QtBot, board: MainWindow) -> None:
    question = page_of(board).agenda.power.questions[0]
    assert not question.source.is_open
    tab_to(qtbot, question.source.button)
    press(qtbot, Qt.Key.Key_Space)
    told = [label.text() for label in question.source.inside.findChildren(QLabel) if label.isVisible()]
    assert told == [question.remark.comes_from]
    assert "ten tips" in told[0]


def test_one_press_leads_to_the_place(qtbot: QtBot, board: MainWindow) -> None:
    question = page_of(board).agenda.power.questions[0]
    assert question.remark.place == "people"
    tab_to(qtbot, question.go)
    press(qtbot, Qt.Key.Key_Return)
    assert page_of(board).stage == "people"
    focus = QApplication.focusWidget()
    assert focus is not None
    assert page_of(board).people.isAncestorOf(focus)


def test_the_way_to_a_field_about_the_meeting_ends_in_the_field(board: MainWindow) -> None:
    page = page_of(board)
    page.agenda.power.went.emit("details", "expenses", "")
    assert page.details.arrangements.texts["expenses"].hasFocus()
    page.agenda.power.went.emit("details", "contact", "")
    assert page.details.contact.hasFocus()


def test_the_way_to_an_item_opens_all_that_it_can_say(board: MainWindow) -> None:
    page = page_of(board)
    page.agenda.item.more.open(is_open=False)
    page.agenda.power.went.emit("item", "can_change", "item-3")
    assert page.agenda.chosen_id == "item-3"
    assert page.agenda.item.more.is_open


@pytest.mark.parametrize("rule", ["lived_presenter", "two_presenters", "can_change", "who_asked", "minutes", "length",
                                  "only_telling", "statement", "open_slot", "breaks"])  # fmt: skip
def test_the_way_to_an_item_ends_in_the_very_field(board: MainWindow, rule: str) -> None:
    page = page_of(board)
    page.agenda.power.went.emit("item", rule, "item-3")
    item, focus = page.agenda.item, QApplication.focusWidget()
    places = {
        "can_change": item.can_change, "who_asked": item.asked_by, "minutes": item.minutes, "length": item.minutes,
        "only_telling": item.purpose, "statement": item.later.texts["has_happened"],
        "open_slot": item.later.ticks["is_open_slot"], "breaks": page.agenda.add_break,
    }  # fmt: skip
    assert focus is places.get(rule, item.presenters.boxes[0])


def test_a_question_is_set_aside_with_a_reason_that_stays(qtbot: QtBot, board: MainWindow) -> None:
    question = page_of(board).agenda.power.questions[0]
    rule = question.remark.rule
    tab_to(qtbot, question.aside)
    press(qtbot, Qt.Key.Key_Return)
    press(qtbot, Qt.Key.Key_Return)
    assert not meeting_of(board).set_aside
    type_words(qtbot, "We asked, and nobody could come.")
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: rule not in rules_shown(board), timeout=LONGEST_MS)
    assert [one.reason for one in meeting_of(board).set_aside] == ["We asked, and nobody could come."]
    power = page_of(board).agenda.power
    assert power.aside.isVisible()
    assert power.questions[0].go.hasFocus()


def test_a_reason_that_is_being_written_stays_when_the_check_comes_again(qtbot: QtBot, board: MainWindow) -> None:
    other, question, *_ = page_of(board).agenda.power.questions
    tab_to(qtbot, question.aside)
    press(qtbot, Qt.Key.Key_Return)
    type_words(qtbot, "We asked")
    page_of(board).edited.emit(edits.set_rule_aside(other.remark.rule, "Not now.", date(2026, 12, 1)))
    qtbot.waitUntil(lambda: other.remark.rule not in rules_shown(board), timeout=LONGEST_MS)
    type_words(qtbot, " everybody")
    assert question.reason.text() == "We asked everybody"
    assert question in page_of(board).agenda.power.questions


def test_the_check_follows_what_people_write(qtbot: QtBot, board: MainWindow) -> None:
    first = rules_shown(board)[0]
    page_of(board).edited.emit(edits.arrange(kind=MeetingKind.SUPPORT_PLAN))
    qtbot.waitUntil(lambda: first not in rules_shown(board), timeout=LONGEST_MS)


def test_what_is_arranged_is_written_down_by_keyboard(qtbot: QtBot, board: MainWindow) -> None:
    page_of(board).go_to("details")
    form = page_of(board).details.arrangements
    tab_to(qtbot, form.nation)
    press(qtbot, Qt.Key.Key_Down)
    fill(qtbot, form.papers_sent_on, "24 November 2026")
    fill(qtbot, form.texts["expenses"], "Travel on the day.")
    arranged = meeting_of(board).arrangements
    assert (arranged.nation, arranged.papers_sent_on) == (Nation.WALES, date(2026, 11, 24))
    assert arranged.expenses == "Travel on the day."


def test_a_day_that_does_not_exist_is_told_beside_the_field(qtbot: QtBot, board: MainWindow) -> None:
    page_of(board).go_to("details")
    form = page_of(board).details.arrangements
    fill(qtbot, form.papers_sent_on, "31 November 2026")
    assert meeting_of(board).arrangements.papers_sent_on is None
    assert "not a date" in form.form.problem_with(form.papers_sent_on)


def test_an_item_says_more_when_people_are_ready(qtbot: QtBot, board: MainWindow) -> None:
    later = page_of(board).agenda.item.later
    tab_to(qtbot, later.stage)
    for _ in range(2):
        press(qtbot, Qt.Key.Key_Down)
    fill(qtbot, later.texts["has_happened"], "A workshop in May.")
    item = agenda(meeting_of(board))[0]
    assert (item.stage, item.has_happened) == (Stage.DESIGN, "A workshop in May.")


def test_a_new_item_asks_for_a_title_and_who_asked_and_no_more(qtbot: QtBot, board: MainWindow) -> None:
    editor = page_of(board).agenda
    tab_to(qtbot, editor.add)
    press(qtbot, Qt.Key.Key_Return)
    assert not editor.item.more.is_open
    assert not editor.item.purpose.isVisible()


def test_a_change_after_a_yes_is_told_above_the_agenda(agreed: MainWindow) -> None:
    page_of(agreed).edited.emit(edits.change_item("item-1", minutes=50))
    words = [label.text() for label in page_of(agreed).agenda.findChildren(QLabel)]
    assert any("It changed after people agreed." in one for one in words)


def test_a_slip_leaves_the_agreement(agreed: MainWindow) -> None:
    page = page_of(agreed)
    page.edited.emit(edits.change_item("item-1", title="Welcome!"))
    question = page.agenda.agreement.question
    assert "it was “Welcome” and is now “Welcome!”" in question.changes.text()
    question.slip.click()
    assert is_agreed(meeting_of(agreed))
    assert not question.isVisible()


def test_a_change_of_meaning_ends_the_agreement_and_says_what_changed(agreed: MainWindow) -> None:
    page = page_of(agreed)
    page.edited.emit(edits.change_item("item-1", minutes=90))
    page.agenda.agreement.question.meaning.click()
    assert agreed_by(meeting_of(agreed)) == ()
    assert "Minutes for “Welcome”" in page.agenda.agreement.told.text()


def test_a_yes_by_phone_is_written_down_with_who_wrote_it(qtbot: QtBot, board: MainWindow) -> None:
    otherwise = page_of(board).agenda.agreement.otherwise
    tab_to(qtbot, otherwise.fold.button)
    press(qtbot, Qt.Key.Key_Return)
    tab_to(qtbot, otherwise.record)
    press(qtbot, Qt.Key.Key_Return)
    assert not meeting_of(board).agreements
    fill(qtbot, otherwise.writer, "Carys Llyr")
    tab_to(qtbot, otherwise.record)
    press(qtbot, Qt.Key.Key_Return)
    (yes,) = meeting_of(board).agreements
    assert (yes.person_id, yes.how, yes.written_by) == ("sam", How.PHONE, "Carys Llyr")
    assert page_of(board).agenda.agreement.boxes[0].hasFocus(), "beside what was written down"
