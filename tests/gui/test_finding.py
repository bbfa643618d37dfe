"""Finding words all over a meeting and changing them, by keyboard."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from coprod_desktop.app.sources import sample_meeting
from coprod_desktop.gui.finding.find_dialog import FindDialog
from coprod_desktop.gui.main_window import MainWindow
from coprod_desktop.model.easy_read_version import DraftRow, EasyReadVersion
from coprod_desktop.model.meeting import Meeting
from coprod_desktop.model.outcomes import Outcome, SaidDid
from coprod_desktop.storage import meeting_file
from tests.gui.windows import (
    main_window,
    meeting_of,
    open_dialog,
    open_meeting,
    page_of,
    press,
    sample_paper,
    session_of,
    show_paper,
    type_words,
)

LONGEST_MS = 20_000
SHIFT = Qt.KeyboardModifier.ShiftModifier


def written() -> Meeting:
    """Return the sample meeting with one odd word in every part that people write in."""
    meeting = meeting_file.read(sample_meeting()).meeting
    first = replace(meeting.items[0], can_change="The zebra of the room")
    return replace(
        meeting,
        contact="Zebra desk",
        items=(first, *meeting.items[1:]),
        outcomes=(Outcome(first.id, notes="A zebra came"),),
        said_did=(SaidDid("said-z", "We saw a zebra"),),
        easy_reads=(EasyReadVersion("easy-z", meeting.papers[0].id, "Plan", (DraftRow("row-z", ("A zebra.",)),)),),
    )


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    window = main_window(qtbot)
    open_meeting(window, written(), tmp_path / "meeting.coprod")
    yield window
    window.close()


def looked(qtbot: QtBot, window: MainWindow, words: str) -> FindDialog:
    dialog = open_dialog(qtbot, window, "find")
    assert isinstance(dialog, FindDialog)
    dialog.words.setText(words)
    dialog.words.pause.end()
    qtbot.waitUntil(lambda: dialog.list.count() > 0 or f"“{words}”" in dialog.said.text(), timeout=LONGEST_MS)
    return dialog


def chosen_words() -> str:
    field = QApplication.focusWidget()
    if isinstance(field, QLineEdit):
        return field.selectedText()
    return field.textCursor().selectedText() if isinstance(field, QPlainTextEdit) else ""


def test_the_find_key_lists_every_place_of_the_words(qtbot: QtBot, window: MainWindow) -> None:
    dialog = looked(qtbot, window, "zebra")
    assert dialog.list.count() == 5
    assert dialog.said.text().startswith("5 places.")
    dialog.reject()


@pytest.mark.parametrize("row", range(5))
def test_going_there_chooses_the_words_in_their_field(qtbot: QtBot, window: MainWindow, row: int) -> None:
    dialog = looked(qtbot, window, "zebra")
    dialog.list.setCurrentRow(row)
    dialog.go.click()
    qtbot.waitUntil(lambda: chosen_words().lower() == "zebra", timeout=LONGEST_MS)


def test_keys_go_from_place_to_place_and_round(qtbot: QtBot, window: MainWindow) -> None:
    dialog = looked(qtbot, window, "zebra")
    with qtbot.waitActive(window):
        dialog.reject()
        window.activateWindow()
    for key, number in ((Qt.Key.Key_F3, 1), (Qt.Key.Key_F3, 2), (Qt.Key.Key_F3, 3)):
        press(qtbot, key)
        qtbot.waitUntil(lambda n=number: f"Place {n} of 5" in window.message.words.text(), timeout=LONGEST_MS)
    press(qtbot, Qt.Key.Key_F3, SHIFT)
    qtbot.waitUntil(lambda: "Place 2 of 5" in window.message.words.text(), timeout=LONGEST_MS)


def test_changing_all_is_one_step_that_can_be_undone(qtbot: QtBot, window: MainWindow) -> None:
    before = meeting_of(window)
    dialog = looked(qtbot, window, "zebra")
    dialog.put.setText("horse")
    dialog.all.click()
    qtbot.waitUntil(lambda: dialog.list.count() == 0, timeout=LONGEST_MS)
    assert "Changed 5 places" in dialog.said.text()
    dialog.reject()
    assert meeting_of(window).contact == "Horse desk"
    window.commands["undo"].trigger()
    assert session_of(window).meeting == before


def test_changing_one_leaves_the_others(qtbot: QtBot, window: MainWindow) -> None:
    dialog = looked(qtbot, window, "zebra")
    dialog.put.setText("horse")
    dialog.one.click()
    qtbot.waitUntil(lambda: dialog.list.count() == 4, timeout=LONGEST_MS)
    dialog.reject()


def test_enter_on_the_button_changes_them_all(qtbot: QtBot, window: MainWindow) -> None:
    dialog = looked(qtbot, window, "zebra")
    dialog.put.setText("lion")
    dialog.all.setFocus()
    press(qtbot, Qt.Key.Key_Return)
    assert "lion" in meeting_of(window).items[0].can_change
    dialog.reject()


def test_what_is_in_a_paper_is_found_and_cannot_be_changed(qtbot: QtBot, window: MainWindow) -> None:
    dialog = looked(qtbot, window, "the")
    rows = [row for row, one in enumerate(dialog.places) if not one.placed.can_change]
    dialog.list.setCurrentRow(rows[0])
    assert (dialog.go.isEnabled(), dialog.one.isEnabled()) == (True, False)
    dialog.go.click()
    qtbot.waitUntil(lambda: window.page is window.desks.papers.page, timeout=LONGEST_MS)
    assert window.desks.papers.page.view.textCursor().selectedText().lower() == "the"


def test_words_that_are_nowhere_are_told(qtbot: QtBot, window: MainWindow) -> None:
    dialog = looked(qtbot, window, "xyzzy")
    assert dialog.said.text() == "“xyzzy” is nowhere in this meeting."
    assert not dialog.all.isEnabled()
    dialog.reject()


def test_the_form_remembers_what_was_looked_for(qtbot: QtBot, window: MainWindow) -> None:
    looked(qtbot, window, "zebra").reject()
    again = open_dialog(qtbot, window, "find")
    assert isinstance(again, FindDialog)
    assert again.words.text() == "zebra"
    again.reject()


def test_the_same_key_finds_in_the_paper_on_a_papers_page(qtbot: QtBot, window: MainWindow) -> None:
    show_paper(qtbot, window, sample_paper())
    window.commands["find"].trigger()
    assert QApplication.activeModalWidget() is None
    assert window.desks.papers.page.isVisible()


def test_what_was_just_typed_is_found(qtbot: QtBot, window: MainWindow) -> None:
    page_of(window).go_to("details")
    page_of(window).details.place.setFocus()
    type_words(qtbot, " quagga")
    dialog = looked(qtbot, window, "quagga")
    assert dialog.list.count() == 1
    dialog.reject()
