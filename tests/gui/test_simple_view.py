"""The simple view: the same program with fewer doors."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from coprod_desktop.app.reading_notes import PaperNotes
from coprod_desktop.gui.main_window import MainWindow
from coprod_desktop.gui.reader.large_cards import LargeCards
from coprod_desktop.gui.reader.simple_desk import label_of
from coprod_desktop.gui.reader.simple_page import SimplePage
from coprod_desktop.gui.theme import Look
from coprod_desktop.model import document as doc
from coprod_desktop.model.reading import Card, How
from coprod_desktop.storage.settings import load_settings
from tests.builders import heading, paragraph
from tests.gui.windows import (
    Sound,
    Window,
    go_to_simple_paper,
    main_window,
    open_paper,
    press,
    tab_to,
    type_words,
    wait_for_words,
)


def row(number: int, words: str) -> doc.PictureRow:
    return doc.PictureRow(
        f"r{number}", (paragraph(words, f"s{number}"),), doc.Picture(f"p{number}", "drawing:bus-pass", "Bus")
    )


EASY = doc.Document(
    "Breaks",
    (heading("Breaks", block_id="h1"), row(1, "We commission breaks."), row(2, "You can choose."), row(3, "Tell us.")),
    kind="easy-read",
)


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    window = main_window(qtbot)
    window.start_page.simple_view.click()
    return window


def page_of(window: MainWindow) -> SimplePage:
    return window.desks.simple.desk.page


def show(qtbot: QtBot, window: MainWindow) -> SimplePage:
    """Open the easy read paper in the simple view."""
    window.desks.papers.show_document(EASY, EASY.title)
    wait_for_words(qtbot, window)
    desk = window.desks.papers.reader
    qtbot.waitUntil(lambda: desk.kept is not None and desk.kept.document is EASY)
    return page_of(window)


def test_the_start_page_leads_to_the_simple_view_and_back(window: MainWindow) -> None:
    assert window.page is page_of(window)
    assert window.menuBar().isHidden()
    page_of(window).home.buttons["everything"].click()
    assert window.page is window.start_page
    assert not window.menuBar().isHidden()


def test_the_simple_view_is_remembered(window: MainWindow) -> None:
    assert load_settings().settings.is_simple_view
    page_of(window).home.buttons["everything"].click()
    assert not load_settings().settings.is_simple_view


def test_a_paper_is_opened_with_the_first_button(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "breaks.md"
    file.write_text("# Breaks\n\nYou can choose.\n", "utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page_of(window).pane is page_of(window).paper, timeout=20_000)
    assert "You can choose." in page_of(window).view.toPlainText()
    wait_for_words(qtbot, window)
    page_of(window).asked.emit("home")
    assert "recent-0" in page_of(window).home.buttons


def test_one_row_at_a_time_is_shown(qtbot: QtBot, window: MainWindow) -> None:
    page = show(qtbot, window)
    rows = ("We commission breaks.", "You can choose.", "Tell us.")
    for words in rows:
        assert [one for one in rows if one in page.view.toPlainText()] == [words]
        page.paper.buttons["next"].click()
    assert page.pane is page.end


def test_next_stays_under_the_finger(qtbot: QtBot, window: MainWindow) -> None:
    page = show(qtbot, window)
    tab_to(qtbot, page.paper.buttons["next"])
    press(qtbot, Qt.Key.Key_Return)
    press(qtbot, Qt.Key.Key_Return)
    assert "Tell us." in page.view.toPlainText()


def test_back_goes_back(qtbot: QtBot, window: MainWindow) -> None:
    page = show(qtbot, window)
    page.paper.buttons["next"].click()
    page.paper.buttons["back"].click()
    assert "commission" in page.view.toPlainText()


def test_listen_is_where_the_focus_is_and_reads_this_part_only(
    qtbot: QtBot, window: MainWindow, fake_sound: Sound
) -> None:
    page = show(qtbot, window)
    page.paper.buttons["next"].click()
    page.paper.buttons["listen"].setFocus()
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: any("You can choose." in words for words, _ in fake_sound.voice.asked), timeout=20_000)
    assert not any("Tell us" in words for words, _ in fake_sound.voice.asked)


def test_the_hard_words_of_this_part_are_explained(qtbot: QtBot, window: MainWindow) -> None:
    page = show(qtbot, window)
    assert page.paper.buttons["words"].isEnabled()
    page.paper.buttons["words"].click()
    assert page.pane is page.word
    assert page.term.text().startswith("commission")
    assert page.meaning.text()
    page.word.buttons["paper"].click()
    page.paper.buttons["next"].click()
    assert not page.paper.buttons["words"].isEnabled()


def test_a_card_is_kept_about_the_sentence_of_this_part(qtbot: QtBot, window: MainWindow) -> None:
    page = show(qtbot, window)
    page.paper.buttons["next"].click()
    page.paper.buttons["say"].click()
    page.cards.buttons[Card.NOT_CLEAR.value].click()
    [note] = PaperNotes.of(EASY).notes
    assert (note.card, note.about.text) == (Card.NOT_CLEAR, "You can choose.")
    assert page.cards.buttons[Card.NOT_CLEAR.value].isChecked()


def test_a_second_card_lies_beside_the_first_and_has_its_own_words(qtbot: QtBot, window: MainWindow) -> None:
    page = show(qtbot, window)
    page.paper.buttons["say"].click()
    page.cards.buttons[Card.NOT_CLEAR.value].click()
    page.cards.buttons[Card.QUESTION.value].click()
    tab_to(qtbot, page.words)
    type_words(qtbot, "When")
    page.cards.buttons["paper"].click()
    assert [(one.card, one.words) for one in PaperNotes.of(EASY).notes] == [
        (Card.NOT_CLEAR, ""),
        (Card.QUESTION, "When"),
    ]


def test_words_are_kept_as_they_are_written(qtbot: QtBot, window: MainWindow) -> None:
    page = show(qtbot, window)
    page.paper.buttons["say"].click()
    tab_to(qtbot, page.words)
    type_words(qtbot, "When")
    page.cards.buttons["paper"].click()
    assert [note.words for note in PaperNotes.of(EASY).notes] == ["When"]


def test_a_wrong_picture_can_be_told_where_there_is_one(qtbot: QtBot, window: MainWindow) -> None:
    page = show(qtbot, window)
    page.paper.buttons["say"].click()
    assert not page.cards.buttons[Card.WRONG_PICTURE.value].isHidden()


def test_at_the_end_one_can_say_that_one_has_read_it(qtbot: QtBot, window: MainWindow) -> None:
    page = show(qtbot, window)
    for _ in range(3):
        page.asked.emit("next")
    press(qtbot, Qt.Key.Key_Return)
    assert [one.how for one in PaperNotes.of(EASY).reading.taken] == [How.READ]


def test_at_the_end_what_one_wants_to_say_is_shown_large(qtbot: QtBot, window: MainWindow) -> None:
    page = show(qtbot, window)
    page.paper.buttons["say"].click()
    page.cards.buttons[Card.QUESTION.value].click()
    page.cards.buttons["paper"].click()
    for _ in range(3):
        page.asked.emit("next")
    page.end.buttons["cards"].click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, LargeCards)
    dialog.reject()


def test_my_page_without_notes_has_no_way_to_cards(qtbot: QtBot, window: MainWindow) -> None:
    page = show(qtbot, window)
    page.asked.emit("mine")
    qtbot.waitUntil(lambda: page.pane is page.mine, timeout=20_000)
    assert page.mine.buttons["cards"].isHidden()
    page.asked.emit("cards")
    assert QApplication.activeModalWidget() is None


def test_the_same_paper_opens_at_the_part_where_the_reader_was(qtbot: QtBot, window: MainWindow) -> None:
    page = show(qtbot, window)
    page.paper.buttons["next"].click()
    page.asked.emit("home")
    show(qtbot, window)
    qtbot.waitUntil(lambda: "You can choose." in page.view.toPlainText())


def test_a_key_says_what_the_mouse_points_at(qtbot: QtBot, window: MainWindow, fake_sound: Sound) -> None:
    page = show(qtbot, window)
    button = page.paper.buttons["say"]
    QCursor.setPos(button.mapToGlobal(QPoint(20, 20)))
    window.commands["say_label"].trigger()
    qtbot.waitUntil(lambda: any("I want to say" in words for words, _ in fake_sound.voice.asked), timeout=20_000)


def test_every_button_has_words_to_be_said(qtbot: QtBot, window: MainWindow) -> None:
    page = show(qtbot, window)
    for pane in (page.home, page.paper, page.word, page.cards, page.end):
        for button in pane.buttons.values():
            assert label_of(button).strip()
            assert not button.icon().isNull()


def test_nothing_stands_over_the_simple_view_when_the_program_begins_with_it(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Window, "show", _show_simple)
    window = main_window(qtbot)
    assert window.page is page_of(window)
    assert not window.desks.papers.page.isVisible()


def _show_simple(window: MainWindow) -> None:
    window.desks.simple.turn(is_on=True)
    super(MainWindow, window).show()


def test_listen_says_what_it_will_do_next(qtbot: QtBot, window: MainWindow) -> None:
    listen = show(qtbot, window).paper.buttons["listen"]
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: listen.text() == "Pause", timeout=20_000)
    press(qtbot, Qt.Key.Key_Return)
    assert listen.text() == "Go on"


def test_a_long_name_of_a_paper_goes_on_in_a_second_line(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    name = "Changes to the short breaks that people in our town can have"
    file = tmp_path / f"{name}.md"
    file.write_text("# Breaks\n\nYou can choose.\n", "utf-8")
    open_paper(qtbot, window, file)
    page_of(window).paper.buttons["home"].click()
    button = page_of(window).home.buttons["recent-0"]
    assert button.text() == "Changes to the short\nbreaks that people in…"
    assert button.accessibleName() == name


def test_a_paper_in_the_largest_letters_begins_at_its_first_line(qtbot: QtBot) -> None:
    window = main_window(qtbot, Look(200))
    go_to_simple_paper(qtbot, window)
    QApplication.processEvents()
    assert window.desks.simple.desk.page.view.verticalScrollBar().value() == 0
