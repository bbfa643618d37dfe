from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QToolButton
from pytestqt.qtbot import QtBot

from coprod_desktop.easyread import sentences
from coprod_desktop.gui.main_window import MainWindow
from coprod_desktop.gui.studio.front_dialog import FrontDialog
from coprod_desktop.gui.studio.leave_out_dialog import LeaveOutDialog
from coprod_desktop.gui.studio.picture_dialog import PictureDialog
from coprod_desktop.gui.studio.readers_dialog import ReadersDialog
from coprod_desktop.gui.studio.sets_dialog import SetsDialog
from coprod_desktop.gui.studio.studio_page import StudioPage
from coprod_desktop.model.easy_read_version import DraftRow, EasyReadVersion, Naming, Reason, is_signed_off
from coprod_desktop.model.meeting import Meeting, Paper
from coprod_desktop.storage import meeting_file
from tests import builders
from tests.gui.windows import (
    CONTROL,
    LOOKS,
    fill,
    main_window,
    open_file,
    press,
    save_meeting,
    session_of,
    tab_to,
    type_words,
)

LONGEST_MS = 20_000
SHIFT = Qt.KeyboardModifier.ShiftModifier
TEXTS = (
    "The board will meet on 12/3/2027 at 17:00.",
    "Carers asked for more short breaks, and the council will pay for them.",
    "Staff must not close the hall.",
    "The council will utilise the feedback.",
)


def meeting() -> Meeting:
    document = builders.paper(
        *(builders.paragraph(text, f"b{place}") for place, text in enumerate(TEXTS, 1)), title="Short breaks"
    )
    paper = Paper("paper-1", "Short breaks", document, sentences.of_document(document))
    return Meeting("meeting-1", "Board", papers=(paper,))


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """Return a window with the studio open on a paper of four sentences."""
    window = main_window(qtbot)
    save_meeting(meeting(), tmp_path / "board.coprod")
    open_file(window, tmp_path / "board.coprod")
    open_studio(qtbot, window)
    return window


def open_studio(qtbot: QtBot, window: MainWindow) -> None:
    desk = window.desks.meeting
    assert desk is not None
    with qtbot.waitSignal(window.desks.studio.shown, timeout=LONGEST_MS):
        desk.easy_read_asked.emit("paper-1")


def page_of(window: MainWindow) -> StudioPage:
    return window.desks.studio.page


def version_of(window: MainWindow) -> EasyReadVersion:
    page_of(window).settle()
    return session_of(window).meeting.easy_reads[0]


def words_of(window: MainWindow) -> list[str]:
    return [" ".join(row.sentences) for row in version_of(window).rows]


def row(window: MainWindow, number: int) -> DraftRow:
    return version_of(window).rows[number]


def choose(window: MainWindow, number: int) -> None:
    page_of(window).go_to_row(row(window, number).id, types=True)


def put_caret(window: MainWindow, after: str) -> None:
    text = page_of(window).editor.words
    cursor = text.textCursor()
    cursor.setPosition(text.toPlainText().index(after) + len(after))
    text.setTextCursor(cursor)


def dialog_of(qtbot: QtBot, kind: type) -> object:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, kind)
    return dialog


def test_a_paper_becomes_rows_that_are_kept_in_the_meeting(window: MainWindow) -> None:
    assert "The board will meet on Friday 12 March 2027 at 5pm." in words_of(window)
    assert page_of(window).rows.count() == len(version_of(window).rows)


def test_the_same_version_is_there_again_the_next_time(qtbot: QtBot, window: MainWindow) -> None:
    version = version_of(window)
    window.desks.show_meeting()
    open_studio(qtbot, window)
    assert version_of(window) == version


def test_a_draft_that_is_undone_leads_to_the_meeting_where_it_can_be_taken_again(window: MainWindow) -> None:
    studio = window.desks.studio.page
    window.commands["undo"].trigger()
    assert window.page is not studio
    assert window.commands["redo"].isEnabled()


def test_words_are_typed_into_a_row_and_undone_by_name(qtbot: QtBot, window: MainWindow) -> None:
    choose(window, 0)
    press(qtbot, Qt.Key.Key_A, CONTROL)
    type_words(qtbot, "The board meets in March.")
    assert words_of(window)[0] == "The board meets in March."
    assert "change the words of a row: The board meets in March." in window.commands["undo"].text()
    page_of(window).rows.setFocus()
    window.commands["undo"].trigger()
    assert words_of(window)[0] == "The board will meet on Friday 12 March 2027 at 5pm."


def test_a_line_that_is_broken_in_two_keeps_the_caret_after_a_pause(window: MainWindow) -> None:
    choose(window, 3)
    editor = page_of(window).editor
    put_caret(window, after="Staff ")
    editor.words.insertPlainText("\n")
    editor.settle()
    editor.words.insertPlainText("We ")
    assert editor.words.toPlainText() == "Staff \nWe must not close the hall."


def test_the_words_of_each_sentence_are_counted_while_typing(qtbot: QtBot, window: MainWindow) -> None:
    choose(window, 0)
    press(qtbot, Qt.Key.Key_A, CONTROL)
    type_words(qtbot, "one two three")
    assert page_of(window).editor.counts.text() == "1 sentence. Words in it: 3."


def test_a_row_splits_at_the_caret_and_joins_again(qtbot: QtBot, window: MainWindow) -> None:
    choose(window, 0)
    put_caret(window, "12 March 2027")
    press(qtbot, Qt.Key.Key_Return, CONTROL | SHIFT)
    assert words_of(window)[:2] == ["The board will meet on Friday 12 March 2027", "at 5pm."]
    assert row(window, 0).sources == row(window, 1).sources
    assert page_of(window).chosen == row(window, 1)
    choose(window, 0)
    press(qtbot, Qt.Key.Key_J, CONTROL | SHIFT)
    assert row(window, 0).sentences == ("The board will meet on Friday 12 March 2027", "at 5pm.")


def test_rows_move_by_key(qtbot: QtBot, window: MainWindow) -> None:
    first = row(window, 0)
    choose(window, 0)
    press(qtbot, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert row(window, 1) == first
    press(qtbot, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert row(window, 0) == first


def test_a_new_row_is_written_at_once(qtbot: QtBot, window: MainWindow) -> None:
    choose(window, 0)
    press(qtbot, Qt.Key.Key_A, CONTROL | SHIFT)
    type_words(qtbot, "Please tell us what you think.")
    assert words_of(window)[1] == "Please tell us what you think."
    assert row(window, 1).sources == ()


def test_a_row_is_left_out_with_a_reason(qtbot: QtBot, window: MainWindow) -> None:
    last = len(version_of(window).rows) - 1
    gone = row(window, last)
    choose(window, last)
    press(qtbot, Qt.Key.Key_X, CONTROL | SHIFT)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, LeaveOutDialog)
    dialog.reasons.choose(Reason.NOT_FOR_READERS.value)
    dialog.note.setText("only for staff")
    dialog.leave_out.click()
    line = next(line for line in version_of(window).lines if line.id in gone.sources)
    assert (line.reason, line.note) == (Reason.NOT_FOR_READERS, "only for staff")
    assert gone not in version_of(window).rows


def test_done_marks_the_source_as_looked_at_and_goes_on(qtbot: QtBot, window: MainWindow) -> None:
    choose(window, 0)
    press(qtbot, Qt.Key.Key_Return, CONTROL)
    assert version_of(window).lines[0].is_looked_at
    assert page_of(window).chosen == row(window, 1)


def test_a_fact_that_goes_missing_is_named_at_once(qtbot: QtBot, window: MainWindow) -> None:
    choose(window, 0)
    press(qtbot, Qt.Key.Key_A, CONTROL)
    type_words(qtbot, "The board will meet in March.")
    findings = page_of(window).editor.findings
    qtbot.waitUntil(
        lambda: any("time 17:00" in findings.item(at).text() for at in range(findings.count())), timeout=LONGEST_MS
    )


def test_a_not_that_goes_missing_is_named_at_once(qtbot: QtBot, window: MainWindow) -> None:
    at = words_of(window).index("Staff must not close the hall.")
    choose(window, at)
    press(qtbot, Qt.Key.Key_A, CONTROL)
    type_words(qtbot, "Staff must close the hall.")
    page = page_of(window)
    qtbot.waitUntil(
        lambda: any("“not”" in page.things.list.item(at).text() for at in range(page.things.list.count())),
        timeout=LONGEST_MS,
    )


def test_a_click_goes_from_the_paper_to_its_row_and_back(qtbot: QtBot, window: MainWindow) -> None:
    page = page_of(window)
    page.show_side("show_paper")
    wanted = version_of(window).lines[2]
    page.paper.list.choose_key(wanted.id)
    page.paper.to_row.click()
    assert page.chosen is not None
    assert wanted.id in page.chosen.sources
    press(qtbot, Qt.Key.Key_T, CONTROL)
    assert page.paper.list.hasFocus()
    assert page.paper.list.chosen_key == wanted.id
    press(qtbot, Qt.Key.Key_T, CONTROL)
    assert page.editor.words.hasFocus()


def test_a_sentence_that_was_left_out_becomes_a_row_in_its_place(window: MainWindow) -> None:
    page = page_of(window)
    page.show_side("show_paper")
    line = version_of(window).lines[0]
    page.paper.list.choose_key(line.id)
    page.paper.leave_out.click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, LeaveOutDialog)
    dialog.leave_out.click()
    assert line.text not in words_of(window)
    page.paper.list.choose_key(line.id)
    page.paper.make_row.click()
    assert line.text in words_of(window)
    assert version_of(window).lines[0].reason is None


def test_enter_leads_from_the_list_of_rows_to_the_words(qtbot: QtBot, window: MainWindow) -> None:
    choose(window, 0)
    page_of(window).rows.setFocus()
    press(qtbot, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is page_of(window).editor.words


def test_a_picture_is_found_by_a_word_and_put_everywhere(qtbot: QtBot, window: MainWindow) -> None:
    choose(window, 0)
    press(qtbot, Qt.Key.Key_P, CONTROL | SHIFT)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PictureDialog)
    type_words(qtbot, "agenda")
    qtbot.waitUntil(lambda: dialog.list.chosen_key == "drawing:agenda", timeout=LONGEST_MS)
    dialog.use.click()
    qtbot.waitUntil(lambda: row(window, 0).picture == "drawing:agenda", timeout=LONGEST_MS)
    assert "picture" in window.commands["undo"].text()


def test_pictures_are_looked_through_by_topic(qtbot: QtBot, window: MainWindow) -> None:
    choose(window, 0)
    page_of(window).commands["picture"].trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PictureDialog)
    qtbot.waitUntil(lambda: dialog.topic.findData("money") > 0, timeout=LONGEST_MS)
    dialog.topic.setCurrentIndex(dialog.topic.findData("money"))
    qtbot.waitUntil(lambda: dialog.list.count() > 20, timeout=LONGEST_MS)
    dialog.list.choose_key("drawing:budget")
    dialog.use.click()
    qtbot.waitUntil(lambda: row(window, 0).picture == "drawing:budget", timeout=LONGEST_MS)


def test_no_picture_is_a_choice(qtbot: QtBot, window: MainWindow) -> None:
    choose(window, 0)
    page_of(window).commands["picture"].trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PictureDialog)
    dialog.none.click()
    qtbot.waitUntil(lambda: row(window, 0).picture == "", timeout=LONGEST_MS)


def test_the_cover_takes_what_is_written(qtbot: QtBot, window: MainWindow) -> None:
    page_of(window).commands["front"].trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, FrontDialog)
    fill(qtbot, dialog.about, "How carers get a break.")
    dialog.keep.click()
    assert version_of(window).front.about == "How carers get a break."


def test_two_readers_sign_it_off_and_a_change_asks_them_again(qtbot: QtBot, window: MainWindow) -> None:
    page = page_of(window)
    page.commands["readers"].trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ReadersDialog)
    for name in ("Ann Lee", "Ben Hall"):
        dialog.add.click()
        fill(qtbot, dialog.reader.name, name)
        dialog.reader.naming.setCurrentIndex(list(Naming).index(Naming.NAME))
        dialog.reader.may_print.click()
        dialog.reader.is_yes.click()
        dialog.reader.settle()
    assert not is_signed_off(version_of(window))
    dialog.by_readers.click()
    dialog.close()
    assert is_signed_off(version_of(window))
    assert [check.name for check in version_of(window).checks] == ["Ann Lee", "Ben Hall"]
    with qtbot.waitActive(window):
        window.activateWindow()
    choose(window, 0)
    press(qtbot, Qt.Key.Key_A, CONTROL)
    type_words(qtbot, "We meet on Friday 12 March 2027 at 5pm.")
    assert not is_signed_off(version_of(window))
    page.commands["readers"].trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ReadersDialog)
    assert "Now it says" in dialog.changes.item(0).text()
    dialog.again.click()
    dialog.close()
    assert is_signed_off(version_of(window))


def test_everything_is_in_the_saved_file(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    choose(window, 0)
    press(qtbot, Qt.Key.Key_A, CONTROL)
    type_words(qtbot, "We meet in March.")
    window.commands["save"].trigger()
    qtbot.waitUntil(lambda: not session_of(window).is_changed, timeout=LONGEST_MS)
    saved = meeting_file.read(tmp_path / "board.coprod").meeting
    assert saved.easy_reads[0].rows[0].sentences == ("We meet in March.",)


def test_a_newer_version_of_the_paper_leads_to_the_rows_that_it_touches(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    newer = tmp_path / "newer.txt"
    newer.write_text("\n\n".join((TEXTS[0], TEXTS[1].replace("short", "weekend"), *TEXTS[2:])), encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(newer), ""))
    desk = window.desks.meeting
    window.desks.show_meeting()
    with qtbot.waitSignal(desk.changed, timeout=LONGEST_MS):
        desk.page.papers.newer.click()
    with qtbot.waitSignal(desk.changed, timeout=LONGEST_MS):
        desk.easy_read_asked.emit("paper-1")
    touched = [line.text for line in version_of(window).lines if line.was]
    assert touched == ["Carers asked for more weekend breaks, and the council will pay for them."]


def test_a_paper_of_no_meeting_gets_one_made_around_it(qtbot: QtBot, tmp_path: Path) -> None:
    window = main_window(qtbot)
    path = tmp_path / "plan.txt"
    path.write_text("We will ask carers. They will answer.", encoding="utf-8")
    with qtbot.waitSignal(window.desks.papers.shown, timeout=LONGEST_MS):
        open_file(window, path)
    with qtbot.waitSignal(window.desks.studio.shown, timeout=LONGEST_MS):
        window.commands["make_easy_read"].trigger()
    assert session_of(window).meeting.title == "plan"
    assert len(version_of(window).lines) == 2


def test_the_agenda_can_be_made_easy_read_too(qtbot: QtBot, window: MainWindow) -> None:
    desk = window.desks.meeting
    assert desk is not None
    with qtbot.waitSignal(window.desks.studio.shown, timeout=LONGEST_MS):
        desk.easy_read_asked.emit("agenda")
    assert {one.paper_id for one in session_of(window).meeting.easy_reads} == {"paper-1", "agenda"}


def test_the_pages_are_shown_beside_the_rows(qtbot: QtBot, window: MainWindow) -> None:
    page = page_of(window)
    page.show_side("show_pages")
    qtbot.waitUntil(lambda: page.pages.pages > 0, timeout=LONGEST_MS)
    assert page.pages.sheet.accessibleName().startswith("Page 1 of")


def test_every_step_is_reached_by_tab(qtbot: QtBot, window: MainWindow) -> None:
    page = page_of(window)
    page.rows.setFocus()
    tab_to(qtbot, page.editor.words)
    tab_to(qtbot, page.editor.suggestions[0])
    tab_to(qtbot, page.rows)


def test_a_picture_is_pasted_onto_a_row(qtbot: QtBot, window: MainWindow) -> None:
    choose(window, 0)
    image = QImage(30, 30, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    QApplication.clipboard().setImage(image)
    press(qtbot, Qt.Key.Key_P, CONTROL | Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: row(window, 0).picture.startswith("own:"), timeout=LONGEST_MS)
    assert row(window, 0).picture in version_of(window).media


def test_a_set_of_pictures_is_brought_in_and_suggested_first(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "Our photos"
    folder.mkdir()
    image = QImage(30, 30, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.blue)
    assert image.save(str(folder / "board.png"))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    page_of(window).commands["picture_sets"].trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, SetsDialog)
    qtbot.waitUntil(lambda: dialog.list.count() == 1, timeout=LONGEST_MS)
    dialog.folder.click()
    qtbot.waitUntil(lambda: dialog.list.count() == 2, timeout=LONGEST_MS)
    dialog.close()
    choose(window, 0)
    page_of(window).commands["picture"].trigger()
    chooser = QApplication.activeModalWidget()
    assert isinstance(chooser, PictureDialog)
    qtbot.waitUntil(lambda: chooser.list.chosen_key.startswith("own:"), timeout=LONGEST_MS)
    chooser.use.click()
    qtbot.waitUntil(lambda: row(window, 0).picture.startswith("own:"), timeout=LONGEST_MS)


def test_another_way_to_say_it_is_taken_with_one_press(qtbot: QtBot, window: MainWindow) -> None:
    at = len(words_of(window)) - 1
    choose(window, at)
    editor = page_of(window).editor
    editor.words.setPlainText("The council will commence the work.")
    editor.settle()
    page_of(window).go_to_row(row(window, 0).id)
    choose(window, at)
    qtbot.waitUntil(editor.offers.isVisible, timeout=LONGEST_MS)
    editor.take_offer.click()
    assert "commence" not in words_of(window)[at]


def test_the_keys_of_the_studio_work_from_the_toolbar_too(qtbot: QtBot, window: MainWindow) -> None:
    button = next(one for one in window.findChildren(QToolButton) if one.isVisible() and one.isEnabled())
    button.setFocus()
    press(qtbot, Qt.Key.Key_2, CONTROL)
    assert page_of(window).commands["show_things"].isChecked()


def test_in_a_low_window_what_is_beside_takes_the_place_of_the_row(qtbot: QtBot, window: MainWindow) -> None:
    page = page_of(window)
    window.theme.choose(LOOKS["200 % light"])
    page.show_side("")
    assert page.editor.isVisible()
    page.editor.words.setFocus()
    page.show_side("show_things")
    assert not page.editor.isVisible()
    assert page.things.isAncestorOf(QApplication.focusWidget())


def test_in_a_low_window_who_goes_to_a_row_gets_it(window: MainWindow) -> None:
    page = page_of(window)
    window.theme.choose(LOOKS["200 % light"])
    page.show_side("show_paper")
    page.paper.row_asked.emit(page.version.lines[1].id)
    assert page.editor.isVisible()
    assert page.chosen == page.version.rows[1]
