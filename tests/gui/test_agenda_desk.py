"""Starting an agenda from something, asking members, forms for managers, and consultations, in the window."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from coprod_desktop.app.own_templates import own_templates
from coprod_desktop.gui.dialogs.document_dialog import DocumentDialog
from coprod_desktop.gui.main_window import MainWindow
from coprod_desktop.gui.power.consultation_dialog import ConsultationDialog
from coprod_desktop.gui.power.name_dialog import NameDialog
from coprod_desktop.gui.power.reply_dialog import ReplyDialog
from coprod_desktop.gui.power.template_dialog import TemplateDialog
from coprod_desktop.model import edits
from coprod_desktop.model.arrangements import MeetingKind
from coprod_desktop.model.consultation import answer_to
from coprod_desktop.model.meeting import Meeting, agenda, proposed_items
from tests import builders
from tests.gui.windows import (
    CONTROL,
    fill,
    main_window,
    meeting_of,
    open_meeting,
    page_of,
    press,
    save_meeting,
    tab_to,
)

LONGEST_MS = 30_000
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def board(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """Return a window with a meeting of four items, on its agenda."""
    window = main_window(qtbot)
    open_meeting(window, builders.meeting(), tmp_path / "board.coprod")
    page_of(window).go_to("agenda")
    return window


@pytest.fixture
def blank(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """Return a window with a meeting in which nothing is, on its agenda."""
    window = main_window(qtbot)
    open_meeting(window, Meeting("blank"), tmp_path / "blank.coprod")
    page_of(window).go_to("agenda")
    return window


def test_ctrl_and_enter_add_the_next_item_from_a_field_of_many_lines(qtbot: QtBot, board: MainWindow) -> None:
    form = page_of(board).agenda.item
    before = len(agenda(meeting_of(board)))
    form.more.open()
    tab_to(qtbot, form.can_change)
    press(qtbot, Qt.Key.Key_Return, CONTROL)
    assert len(agenda(meeting_of(board))) == before + 1
    assert form.title.hasFocus()


def titles(window: MainWindow) -> list[str]:
    return [one.title for one in agenda(meeting_of(window))]


def choose_file(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    for name in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_: (str(path), ""))


def ask(window: MainWindow, key: str) -> None:
    page_of(window).agenda.tools.buttons[key].click()


def test_an_agenda_starts_from_a_template_by_keyboard(qtbot: QtBot, blank: MainWindow) -> None:
    tab_to(qtbot, page_of(blank).agenda.tools.buttons["template"])
    press(qtbot, Qt.Key.Key_Return)
    dialog = blank.findChild(TemplateDialog)
    assert dialog is not None
    dialog.list.setCurrentRow(1)
    dialog.use.click()
    assert titles(blank)[:2] == ["Welcome, and how we work together", "How are things for you?"]
    assert meeting_of(blank).arrangements.kind is MeetingKind.FORUM


def test_an_agenda_is_kept_as_a_template(board: MainWindow) -> None:
    ask(board, "save_template")
    dialog = board.findChild(NameDialog)
    assert dialog is not None
    dialog.name.setText(" ")
    dialog.save.click()
    assert own_templates() == ()
    dialog.name.setText("Our board")
    dialog.save.click()
    assert [one.name for one in own_templates()] == ["Our board"]


def test_the_last_meeting_goes_on_in_the_next(
    qtbot: QtBot, blank: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "last.coprod"
    save_meeting(replace(builders.meeting(), id="last"), path)
    choose_file(monkeypatch, path)
    ask(blank, "last")
    qtbot.waitUntil(lambda: len(meeting_of(blank).people) == 4, timeout=LONGEST_MS)
    assert titles(blank) == ["What you said last time, and what happened"]


def test_an_old_agenda_comes_in_as_items(
    qtbot: QtBot, blank: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "old.md"
    path.write_text("# Board\n\n1. Welcome\n2. Buses (25 minutes)\n", encoding="utf-8")
    choose_file(monkeypatch, path)
    ask(blank, "old_agenda")
    qtbot.waitUntil(lambda: titles(blank) == ["Welcome", "Buses"], timeout=LONGEST_MS)


def test_a_paper_that_is_no_agenda_changes_nothing_and_says_so(
    qtbot: QtBot, blank: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear all, see you there.", encoding="utf-8")
    choose_file(monkeypatch, path)
    ask(blank, "old_agenda")
    qtbot.waitUntil(lambda: "nothing like an item" in blank.message.words.text(), timeout=LONGEST_MS)
    assert titles(blank) == []


def test_the_form_for_members_is_shown_and_can_be_made_in_every_version(board: MainWindow) -> None:
    ask(board, "talk_form")
    dialog = board.findChild(DocumentDialog)
    assert dialog is not None
    assert "I want to talk about" in dialog.view.toPlainText()
    dialog.reject()


def test_replies_are_typed_in_and_put_on_the_agenda(qtbot: QtBot, board: MainWindow) -> None:
    ask(board, "replies")
    dialog = board.findChild(ReplyDialog)
    assert dialog is not None
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    press(qtbot, Qt.Key.Key_Tab)
    dialog.note.click()
    assert proposed_items(meeting_of(board)) == ()
    for words in ("Buses", "Short breaks at weekends"):
        dialog.what.setText(words)
        dialog.who.setCurrentIndex(4)
        dialog.note.click()
    dialog.reject()
    proposed = page_of(board).agenda.proposed
    assert [proposed.list.item(row).text() for row in range(2)] == [
        "Buses (Winnie Hughes asked)",
        "Short breaks at weekends (Winnie Hughes asked)",
    ]
    proposed.accept.click()
    proposed.leave.click()
    assert titles(board)[-1] == "Buses"
    assert not proposed.isVisible()


def test_a_form_about_an_item_is_made_and_read_back(
    qtbot: QtBot, board: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "form.docx"
    choose_file(monkeypatch, path)
    page = page_of(board)
    page.edited.emit(edits.change_item("item-1", has_happened="A workshop."))
    page.agenda.item.later.statement.click()
    qtbot.waitUntil(path.is_file, timeout=LONGEST_MS)
    page.edited.emit(edits.change_item("item-1", has_happened=""))
    qtbot.waitUntil(lambda: "is saved" in board.message.words.text(), timeout=LONGEST_MS)
    page.agenda.item.later.read_statement.click()
    qtbot.waitUntil(lambda: agenda(meeting_of(board))[0].has_happened == "A workshop.", timeout=LONGEST_MS)


def consultation(window: MainWindow) -> ConsultationDialog:
    page_of(window).agenda.item.later.consultation.click()
    dialog = window.findChild(ConsultationDialog)
    assert dialog is not None
    return dialog


def test_a_consultation_is_written_down_and_told_in_weeks(qtbot: QtBot, board: MainWindow) -> None:
    dialog = consultation(board)
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    fill(qtbot, dialog.fields["opens"], "11 January 2027")
    fill(qtbot, dialog.fields["closes"], "1 February 2027")
    fill(qtbot, dialog.answers["gunning-1"], "Nothing is decided.")
    assert "3 weeks" in dialog.said.text()
    dialog.reject()
    kept = agenda(meeting_of(board))[0].consultation
    assert kept is not None
    assert (kept.opens, kept.closes) == (date(2027, 1, 11), date(2027, 2, 1))
    assert answer_to(kept, "gunning-1") == "Nothing is decided."


def test_a_date_that_does_not_exist_is_told_in_the_consultation(qtbot: QtBot, board: MainWindow) -> None:
    dialog = consultation(board)
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    fill(qtbot, dialog.fields["opens"], "30 February 2027")
    dialog.fields["opens"].pause.end()
    assert "not a date" in dialog.form.problem_with(dialog.fields["opens"])
    dialog.reject()
    assert agenda(meeting_of(board))[0].consultation is None


def test_several_elections_can_be_in_the_way(qtbot: QtBot, board: MainWindow) -> None:
    dialog = consultation(board)
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    fill(qtbot, dialog.fields["opens"], "20 April 2027")
    fill(qtbot, dialog.fields["closes"], "1 June 2027")
    dialog.elections.open()
    dialog.elections.more.click()
    for fields, name, day in zip(
        dialog.elections.fields, ("Council", "Parliament"), ("6 May 2027", "3 June 2027"), strict=True
    ):
        fill(qtbot, fields["name"], name)
        fill(qtbot, fields["starts"], "29 March 2027")
        fill(qtbot, fields["ends"], day)
    dialog.reject()
    kept = agenda(meeting_of(board))[0].consultation
    assert kept is not None
    assert [one.name for one in kept.elections] == ["Council", "Parliament"]
    again = consultation(board)
    assert [one["ends"].text() for one in again.elections.fields] == ["6 May 2027", "3 June 2027"]
    again.reject()


def test_the_page_with_the_answers_is_one_press_away(board: MainWindow) -> None:
    dialog = consultation(board)
    dialog.answers["principle-4"].setPlainText("A panel meets every month.")
    dialog.page.click()
    page = board.findChild(DocumentDialog)
    assert page is not None
    assert "A panel meets every month." in page.view.toPlainText()
    page.reject()


def test_alt_and_an_arrow_move_an_item(qtbot: QtBot, board: MainWindow) -> None:
    items = page_of(board).agenda.list
    tab_to(qtbot, items)
    press(qtbot, Qt.Key.Key_Down, ALT)
    assert titles(board)[:2] == ["Short breaks", "Welcome"]
    assert page_of(board).agenda.chosen_id == "item-1"
    press(qtbot, Qt.Key.Key_Up, ALT)
    press(qtbot, Qt.Key.Key_Up, ALT)
    assert titles(board)[0] == "Welcome"


@pytest.mark.parametrize(("onto", "part", "place"), [(2, 0.9, 2), (2, 0.1, 1), (3, 0.9, 3), (0, 0.1, 0)])
def test_an_item_is_moved_by_drag(board: MainWindow, onto: int, part: float, place: int) -> None:
    items = page_of(board).agenda.list
    rectangle = items.visualItemRect(items.item(onto))
    point = QPointF(rectangle.center().x(), rectangle.top() + rectangle.height() * part)
    buttons, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    items.dropEvent(QDropEvent(point, Qt.DropAction.MoveAction, QMimeData(), buttons, none))
    assert titles(board).index("Welcome") == place
    assert items.count() == 4
