"""Looking words up, help for where one is, and what the program is."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coprod_desktop import assets
from coprod_desktop.gui.dialogs.about import AboutWindow
from coprod_desktop.gui.dialogs.help_window import HelpWindow
from coprod_desktop.gui.main_window import MainWindow
from coprod_desktop.gui.panels.look_up_page import LookUpPage
from tests.gui.windows import (
    CONTROL,
    go_to_paper,
    main_window,
    open_dialog,
    page_of,
    press,
    tab_to,
    type_words,
)

HELP = sorted(assets.resource("help").glob("*.md"))


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    return main_window(qtbot)


def look_up(qtbot: QtBot, window: MainWindow, words: str) -> LookUpPage:
    """Look words up by keyboard."""
    press(qtbot, Qt.Key.Key_L, CONTROL)
    page = window.desks.words.page
    type_words(qtbot, words)
    qtbot.waitUntil(lambda: page.said.text().endswith("found.") or words in page.said.text(), timeout=20_000)
    return page


def test_a_word_is_found_as_it_is_typed(qtbot: QtBot, window: MainWindow) -> None:
    page = look_up(qtbot, window, "advocate")
    assert page.term.text() == "advocate"
    assert page.meaning.isVisible()
    assert "found" in page.said.text()


def test_a_word_spelt_nearly_right_is_found(qtbot: QtBot, window: MainWindow) -> None:
    page = look_up(qtbot, window, "saveguarding")
    assert "safeguarding" in page.term.text().lower()


def test_a_short_form_is_found(qtbot: QtBot, window: MainWindow) -> None:
    page = look_up(qtbot, window, "CQC")
    assert "Care Quality Commission" in page.term.text()


def test_a_word_nobody_knows_is_said_to_be_unknown(qtbot: QtBot, window: MainWindow) -> None:
    page = look_up(qtbot, window, "qwertyzxcv")
    assert "qwertyzxcv" in page.said.text()
    assert not page.term.isVisible()
    assert not page.listen.isVisible()


def test_markup_that_is_typed_is_shown_as_it_is(qtbot: QtBot, window: MainWindow) -> None:
    page = look_up(qtbot, window, "<h1>zzqq</h1>")
    assert "<h1>zzqq</h1>" in page.said.text()
    assert page.said.textFormat() == Qt.TextFormat.PlainText


def test_another_word_of_those_found_is_chosen_by_keyboard(qtbot: QtBot, window: MainWindow) -> None:
    page = look_up(qtbot, window, "co-prod")
    first = page.term.text()
    tab_to(qtbot, page.list)
    press(qtbot, Qt.Key.Key_Down)
    assert page.term.text() != first
    assert page.term.text() == page.list.item(1).text()


def test_a_field_made_blank_says_what_to_do(qtbot: QtBot, window: MainWindow) -> None:
    page = look_up(qtbot, window, "advocate")
    press(qtbot, Qt.Key.Key_A, CONTROL)
    press(qtbot, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: page.said.text() == "Type a word to see what it means.", timeout=20_000)


def help_text(qtbot: QtBot, window: MainWindow) -> str:
    dialog = open_dialog(qtbot, window, "help")
    assert isinstance(dialog, HelpWindow)
    text = dialog.view.toPlainText()
    dialog.close()
    return text


def first_line(path: Path) -> str:
    return path.read_text(encoding="utf-8").splitlines()[0].lstrip("# ")


def test_help_on_the_start_page_says_what_the_program_does(qtbot: QtBot, window: MainWindow) -> None:
    assert help_text(qtbot, window).startswith(first_line(assets.resource("help", "start.md")))


@pytest.mark.parametrize("stage", ["details", "agenda", "papers", "versions"])
def test_help_is_about_the_stage_of_the_meeting(qtbot: QtBot, window: MainWindow, stage: str) -> None:
    window.desks.open_sample()
    page_of(window).go_to(stage)
    assert help_text(qtbot, window).startswith(first_line(assets.resource("help", f"{stage}.md")))


def test_help_beside_a_paper_is_about_reading(qtbot: QtBot, window: MainWindow) -> None:
    go_to_paper(qtbot, window)
    assert help_text(qtbot, window).startswith(first_line(assets.resource("help", "reading.md")))


def test_help_beside_the_words_is_about_looking_up(qtbot: QtBot, window: MainWindow) -> None:
    window.commands["look_up"].trigger()
    assert help_text(qtbot, window).startswith(first_line(assets.resource("help", "look-up.md")))


@pytest.mark.parametrize("page", HELP, ids=lambda page: page.stem)
def test_every_link_between_help_pages_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)]+)\)", page.read_text(encoding="utf-8"))
    assert links
    for link in links:
        assert (page.parent / link).is_file(), f"{page.name} leads to {link}"


@pytest.mark.parametrize("page", HELP, ids=lambda page: page.stem)
def test_every_help_page_is_reached_from_the_first_one(qtbot: QtBot, window: MainWindow, page: Path) -> None:
    start = assets.resource("help", "start.md").read_text(encoding="utf-8")
    assert page.stem == "start" or f"({page.name})" in start


def test_a_link_in_help_opens_in_the_same_window(qtbot: QtBot, window: MainWindow) -> None:
    dialog = open_dialog(qtbot, window, "help")
    assert isinstance(dialog, HelpWindow)
    dialog.view.anchorClicked.emit(QUrl("reading.md"))
    assert dialog.view.toPlainText().startswith(first_line(assets.resource("help", "reading.md")))
    dialog.close()


def test_help_shows_our_own_drawings(qtbot: QtBot, window: MainWindow) -> None:
    dialog = open_dialog(qtbot, window, "help")
    assert isinstance(dialog, HelpWindow)
    dialog.show_topic("drawings")
    name = QUrl("pictures/our-drawings.png")
    sheet = dialog.view.document().resource(QTextDocument.ResourceType.ImageResource.value, name)
    assert 0 < sheet.width() < dialog.width() < sheet.height()
    dialog.close()


def test_the_keyboard_follows_a_link_in_help(qtbot: QtBot, window: MainWindow) -> None:
    dialog = open_dialog(qtbot, window, "help")
    assert isinstance(dialog, HelpWindow)
    before = dialog.view.toPlainText()
    dialog.view.setFocus()
    press(qtbot, Qt.Key.Key_Tab)
    press(qtbot, Qt.Key.Key_Return)
    assert dialog.view.toPlainText() != before
    dialog.close()


def test_about_names_the_licences(qtbot: QtBot, window: MainWindow) -> None:
    dialog = open_dialog(qtbot, window, "about")
    assert isinstance(dialog, AboutWindow)
    words = dialog.view.toPlainText()
    assert words.startswith("Coprod Desktop ")
    assert "General Public License" in words
    assert "OpenMoji" in words
    dialog.close()


def test_help_begins_where_its_words_do(qtbot: QtBot, window: MainWindow) -> None:
    dialog = open_dialog(qtbot, window, "help")
    assert isinstance(dialog, HelpWindow)
    QApplication.processEvents()
    assert dialog.view.verticalScrollBar().value() == 0
    dialog.close()
