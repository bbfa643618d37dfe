"""The Pledge stage: promises of the group's own, answers without names, totals over files, and a logo."""

from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from coprod_desktop.gui.after.pledge_page import PledgePage
from coprod_desktop.gui.dialogs.document_dialog import DocumentDialog
from coprod_desktop.gui.main_window import MainWindow
from coprod_desktop.gui.models.pictures import load_picture
from coprod_desktop.model import document as doc
from coprod_desktop.model.charts import Bar, Chart, chart_blocks
from coprod_desktop.model.pledge import PledgeAnswer
from tests import builders
from tests.gui.windows import (
    fill,
    main_window,
    meeting_of,
    open_meeting,
    page_of,
    press,
    save_meeting,
    session_of,
    tab_to,
)

LONGEST_MS = 20_000


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    return main_window(qtbot)


@pytest.fixture
def page(window: MainWindow, tmp_path: Path) -> PledgePage:
    open_meeting(window, builders.meeting(), tmp_path / "board.coprod")
    page_of(window).go_to("pledge")
    page = page_of(window).later("pledge")
    assert isinstance(page, PledgePage)
    return page


def test_a_group_writes_its_own_promise(qtbot: QtBot, window: MainWindow, page: PledgePage) -> None:
    page.promises.add.click()
    fill(qtbot, page.promises.text, "We listen.")
    fill(qtbot, page.promises.good, "People finish.")
    [promise] = meeting_of(window).promises
    assert (promise.text, promise.good) == ("We listen.", "People finish.")


def test_ten_ideas_are_there_to_begin_with_and_can_be_taken_out(window: MainWindow, page: PledgePage) -> None:
    page.promises.begin.click()
    assert len(meeting_of(window).promises) == 10
    assert not page.promises.begin.isVisible()
    assert page.promises.list.hasFocus()
    page.promises.remove.click()
    assert len(meeting_of(window).promises) == 9


def test_an_answer_has_faces_and_no_name(window: MainWindow, page: PledgePage) -> None:
    page.promises.begin.click()
    choice = page.answers.choices["start-answer"]
    choice.buttons[4].click()
    page.answers.sentence.setPlainText("Good tea.")
    page.answers.add.click()
    [answer] = meeting_of(window).pledge_answers
    assert (answer.faces, answer.sentence, answer.on) == ({"start-answer": 4}, "Good tea.", builders.meeting().on)
    assert page.answers.words.text() == "1 answer so far"
    assert choice.chosen == 0


def test_faces_are_chosen_with_arrows_and_left_with_tab(qtbot: QtBot, page: PledgePage) -> None:
    page.promises.begin.click()
    first, second, *_ = page.answers.choices.values()
    tab_to(qtbot, first.buttons[0])
    press(qtbot, Qt.Key.Key_Right)
    press(qtbot, Qt.Key.Key_Right)
    assert first.chosen == 2
    press(qtbot, Qt.Key.Key_Tab)
    assert second.buttons[0].hasFocus()


@pytest.mark.parametrize(("key", "face"), [(Qt.Key.Key_Right, 5), (Qt.Key.Key_Left, 1)])
def test_arrows_reach_every_face_in_a_window_that_breaks_their_row(
    qtbot: QtBot, window: MainWindow, page: PledgePage, key: Qt.Key, face: int
) -> None:
    window.resize(700, 600)
    page.promises.begin.click()
    first, *_ = page.answers.choices.values()
    tab_to(qtbot, first.buttons[0])
    for _ in range(5):
        press(qtbot, key)
    assert first.chosen == face
    press(qtbot, key)
    assert first.chosen == 0


def test_a_chart_has_letters_as_large_as_those_around_it(window: MainWindow) -> None:
    chart = Chart("Kept", "It was kept.", (Bar("May", 3),), ("When", "How"), whole=5)
    blocks, media = chart_blocks(chart, "kept")
    picture = next(one for one in blocks if isinstance(one, doc.Picture))
    image = load_picture(picture, doc.Document("Report", blocks, media=media), 20 * 40)
    assert image is not None
    assert image.height() > 2 * image.width() / 20, "a line of words and a bar, each a twentieth of the width high"


def test_an_answer_that_says_nothing_is_none(window: MainWindow, page: PledgePage) -> None:
    page.promises.begin.click()
    page.answers.add.click()
    assert meeting_of(window).pledge_answers == ()
    assert page.answers.words.text().startswith("Please choose")


def test_other_files_add_up(
    qtbot: QtBot, window: MainWindow, page: PledgePage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.promises.begin.click()
    said = tuple(PledgeAnswer(f"a{n}", builders.meeting().on, {"start-answer": 4}) for n in range(5))
    other = replace(builders.meeting(), id="other", promises=meeting_of(window).promises, pledge_answers=said)
    save_meeting(other, tmp_path / "other.coprod")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(tmp_path / "other.coprod")], ""))
    page.papers["report"].click()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), DocumentDialog), timeout=LONGEST_MS)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, DocumentDialog)
    assert "4 of 5" in dialog.view.toPlainText()
    dialog.reject()


def test_a_logo_travels_in_the_file_and_is_taken_away_again(
    qtbot: QtBot, window: MainWindow, page: PledgePage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "logo.png"
    Image.new("RGB", (40, 20), "navy").save(path)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    page.logo.click()
    qtbot.waitUntil(lambda: session_of(window).meeting.logo is not None, timeout=LONGEST_MS)
    assert page.logo.text() == "Take our logo away"
    page.logo.click()
    assert meeting_of(window).logo is None


def test_a_file_that_is_no_picture_is_no_logo(
    qtbot: QtBot, window: MainWindow, page: PledgePage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "logo.png"
    path.write_bytes(b"words")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    page.logo.click()
    qtbot.waitUntil(lambda: window.message.isVisible(), timeout=LONGEST_MS)
    assert "as a logo" in window.message.words.text()
    assert meeting_of(window).logo is None
