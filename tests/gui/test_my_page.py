"""My page, my cards, and the words of a paper, as the reader makes them."""

from dataclasses import replace
from pathlib import Path

import docx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from coprod_desktop.app import my_page
from coprod_desktop.app.reading_notes import PaperNotes
from coprod_desktop.app.word_decisions import as_written
from coprod_desktop.gui.main_window import MainWindow
from coprod_desktop.gui.printing.print_dialog import PrintDialog
from coprod_desktop.gui.reader.large_cards import LargeCards
from coprod_desktop.gui.reader.sheet_page import SheetPage
from coprod_desktop.gui.theme import Look
from coprod_desktop.model import document as doc
from coprod_desktop.model.meeting import AGENDA
from coprod_desktop.model.reading import Card
from tests.builders import heading, paper, paragraph
from tests.gui.windows import main_window, press, session_of, show_paper, word_lists

PAPER = paper(
    heading("Money", block_id="h1"),
    paragraph("We commission short breaks. It costs a lot.", "b1"),
    heading("Travel", block_id="h2"),
    paragraph("The bus goes twice a day.", "b2"),
)


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    return main_window(qtbot)


def show(qtbot: QtBot, window: MainWindow, document: doc.Document = PAPER) -> PaperNotes:
    show_paper(qtbot, window, document)
    desk = window.desks.papers.reader
    qtbot.waitUntil(lambda: desk.kept is not None and desk.kept.document is document)
    assert desk.kept is not None
    return desk.kept


def say_about(kept: PaperNotes, block_id: str, words: str, at: int = 0) -> None:
    quote = kept.quoting.quote_at(block_id, at)
    assert quote is not None
    kept.say(quote, Card.QUESTION, words)


def open_my_page(qtbot: QtBot, window: MainWindow) -> SheetPage:
    window.commands["my_page"].trigger()
    sheets = window.desks.papers.reader.sheets
    qtbot.waitUntil(lambda: window.page is sheets.page, timeout=20_000)
    return sheets.page


def lines(document: doc.Document) -> list[str]:
    return [doc.plain_text(block) for block in doc.text_blocks(document)]


def test_my_page_has_what_i_want_to_say_in_reading_order(qtbot: QtBot, window: MainWindow) -> None:
    kept = show(qtbot, window)
    say_about(kept, "b2", "When does it go?")
    say_about(kept, "b1", "How much?", 30)
    shown = lines(open_my_page(qtbot, window).document)
    assert [one for one in shown if one.startswith("My question")] == [
        "My question: How much?",
        "My question: When does it go?",
    ]
    assert shown.index("Money") < shown.index("Travel")


def test_my_page_names_the_page_of_the_file(qtbot: QtBot, window: MainWindow) -> None:
    document = replace(PAPER, pages=(doc.PageStart("h1", "1"), doc.PageStart("h2", "ii")))
    kept = show(qtbot, window, document)
    say_about(kept, "b1", "How much?")
    say_about(kept, "b2", "When?")
    shown = lines(open_my_page(qtbot, window).document)
    assert [one[-10:] for one in shown if one.startswith("About")] == ["” (page 1)", " (page ii)"]


def test_the_page_of_a_note_about_another_paper_is_known_too(qtbot: QtBot, window: MainWindow) -> None:
    other = paper(paragraph("Buses are few.", "b1"), title="Buses")
    say_about(PaperNotes.of(replace(other, pages=(doc.PageStart("b1", "7"),))), "b1", "How few?")
    show(qtbot, window)
    page = open_my_page(qtbot, window)
    [box] = window.desks.papers.reader.sheets.panel.others.values()
    box.click()
    qtbot.waitUntil(lambda: any("(page 7)" in one for one in lines(page.document)))


def test_what_a_hard_word_means_stands_under_the_word_of_the_paper(qtbot: QtBot, window: MainWindow) -> None:
    kept = show(qtbot, window)
    say_about(kept, "b1", "")
    found = window.desks.papers.page.panel.words
    shown = lines(open_my_page(qtbot, window).document)
    assert {one.shown for one in found} <= {one.partition(":")[0] for one in shown}
    assert found


def test_two_things_about_one_sentence_stand_together_above_it(qtbot: QtBot, window: MainWindow) -> None:
    kept = show(qtbot, window)
    quote = kept.quoting.quote_at("b2", 0)
    assert quote is not None
    kept.say(quote, Card.NOT_CLEAR)
    kept.say(quote, Card.QUESTION, "When does it go?")
    shown = lines(open_my_page(qtbot, window).document)
    at = shown.index("I don’t understand")
    assert shown[at + 1] == "My question: When does it go?"
    assert "The bus goes twice a day." in shown[at + 2]


def test_hard_words_in_the_sentences_are_explained(qtbot: QtBot, window: MainWindow) -> None:
    say_about(show(qtbot, window), "b1", "Why?")
    shown = lines(open_my_page(qtbot, window).document)
    assert any(one.startswith("commissioning: ") for one in shown[shown.index("What the hard words mean") :])


def test_back_leads_to_the_paper(qtbot: QtBot, window: MainWindow) -> None:
    show(qtbot, window)
    open_my_page(qtbot, window).back.click()
    assert window.page is window.desks.papers.page
    assert window.desks.papers.page.view.hasFocus()


def test_names_are_kept_with_how_to_say_them(qtbot: QtBot, window: MainWindow) -> None:
    show(qtbot, window)
    open_my_page(qtbot, window)
    sheets = window.desks.papers.reader.sheets
    sheets.panel.name.setText("Siobhán")
    sheets.panel.sounds.setText("shi-vawn")
    sheets.panel.add.click()
    qtbot.waitUntil(lambda: any("shi-vawn" in one for one in lines(sheets.page.document)))
    assert PaperNotes.of(PAPER).reading.names[0].name == "Siobhán"


def test_a_name_without_its_sound_is_asked_for(qtbot: QtBot, window: MainWindow) -> None:
    show(qtbot, window)
    open_my_page(qtbot, window)
    panel = window.desks.papers.reader.sheets.panel
    panel.name.setText("Siobhán")
    panel.add.click()
    assert panel.form.problem_with(panel.sounds)
    assert panel.sounds.hasFocus()


def test_notes_about_another_paper_can_be_put_on_the_page(qtbot: QtBot, window: MainWindow) -> None:
    other = paper(paragraph("The library opens at nine.", "b1"), title="The library")
    say_about(show(qtbot, window, other), "b1", "Is there a lift?")
    say_about(show(qtbot, window), "b1", "How much?")
    page = open_my_page(qtbot, window)
    assert not any("lift" in one for one in lines(page.document))
    sheets = window.desks.papers.reader.sheets
    [box] = sheets.panel.others.values()
    box.click()
    qtbot.waitUntil(lambda: any("lift" in one for one in lines(page.document)))


@pytest.mark.parametrize(("name", "beginning"), [("my page.pdf", b"%PDF"), ("my page.docx", b"PK")])
def test_my_page_is_saved_in_the_readers_own_size(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, name: str, beginning: bytes
) -> None:
    say_about(show(qtbot, window), "b1", "How much?")
    window.theme.choose(Look(200))
    page = open_my_page(qtbot, window)
    page.save_as(tmp_path / name)
    qtbot.waitUntil(lambda: (tmp_path / name).is_file() and name in window.message.words.text(), timeout=20_000)
    assert (tmp_path / name).read_bytes().startswith(beginning)
    if name.endswith(".docx"):
        size = docx.Document(str(tmp_path / name)).styles["Normal"].font.size
        assert size is not None
        assert size.pt == 28


@pytest.mark.parametrize(
    ("percent", "key"), [(100, "standard"), (120, "large-print"), (180, "giant-print"), (300, "giant-print")]
)
def test_a_larger_screen_means_larger_print(percent: int, key: str) -> None:
    assert my_page.profile_for(percent).key == key


def test_cards_are_shown_one_at_a_time_and_the_arrows_lead_on(qtbot: QtBot, window: MainWindow) -> None:
    kept = show(qtbot, window)
    say_about(kept, "b1", "How much?")
    say_about(kept, "b2", "When?")
    open_my_page(qtbot, window).view.setFocus()
    window.desks.papers.reader.sheets.show_large()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, LargeCards)
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    qtbot.waitUntil(lambda: dialog.isAncestorOf(QApplication.focusWidget() or window))
    seen = [dialog.words.text()]
    for _ in range(2):
        press(qtbot, Qt.Key.Key_Right)
        seen.append(dialog.words.text())
    assert seen == ["How much?", "When?", "When?"]
    press(qtbot, Qt.Key.Key_Escape)


def test_a_meetings_page_goes_by_the_order_of_its_agenda(qtbot: QtBot, window: MainWindow) -> None:
    window.desks.open_sample()
    meeting = session_of(window).meeting
    paper_id = next(item.paper_ids[0] for item in meeting.items if item.paper_ids)
    document, agenda = as_written(meeting, paper_id), as_written(meeting, AGENDA)
    say_about(PaperNotes.of(document), document.blocks[3].id, "About the paper")
    last = [one for one in agenda.blocks if isinstance(one, doc.Heading)][-1]
    say_about(PaperNotes.of(agenda), last.id, "About the last item")
    made = my_page.of_meeting(meeting, word_lists())
    assert [one.note.words for one in made.sayings] == ["About the paper", "About the last item"]
    assert made.parts[0].title.startswith("Item ")


def test_the_words_of_a_paper_become_a_page_to_print(qtbot: QtBot, window: MainWindow) -> None:
    show(qtbot, window)
    window.commands["word_list"].trigger()
    sheets = window.desks.papers.reader.sheets
    qtbot.waitUntil(lambda: window.page is sheets.words_page, timeout=20_000)
    assert "Short breaks for carers" in sheets.words_page.document.title
    assert "Commissioning" in lines(sheets.words_page.document)


def test_explained_in_the_text_the_meanings_stand_behind_the_words(qtbot: QtBot, window: MainWindow) -> None:
    show(qtbot, window)
    view = window.desks.papers.page.view
    before = view.toPlainText()
    window.commands["explain_in_text"].trigger()
    qtbot.waitUntil(lambda: view.toPlainText() != before, timeout=20_000)
    assert len(view.toPlainText()) > len(before)
    window.commands["explain_in_text"].trigger()
    assert view.toPlainText() == before


def test_a_note_stays_beside_its_sentence_when_words_are_explained(qtbot: QtBot, window: MainWindow) -> None:
    kept = show(qtbot, window)
    say_about(kept, "b1", "How much?", 30)
    view = window.desks.papers.page.view
    before = view.toPlainText()
    window.commands["explain_in_text"].trigger()
    qtbot.waitUntil(lambda: view.toPlainText() != before, timeout=20_000)
    press(qtbot, Qt.Key.Key_F9)
    panel = window.desks.papers.page.notes
    panel.note_chosen.emit(kept.notes[0].id)
    assert view.textCursor().selectedText() == "It costs a lot."


def test_on_my_page_only_what_makes_sense_there_can_be_done(qtbot: QtBot, window: MainWindow) -> None:
    show(qtbot, window)
    page = open_my_page(qtbot, window)
    assert window.commands["listen"].isEnabled()
    assert not window.commands["find"].isEnabled()
    page.back.click()
    assert window.commands["find"].isEnabled()


def test_my_page_can_be_printed(qtbot: QtBot, window: MainWindow) -> None:
    say_about(show(qtbot, window), "b1", "How much?")
    open_my_page(qtbot, window).print.click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PrintDialog)
    qtbot.waitUntil(lambda: dialog.view.pages is not None, timeout=20_000)
    dialog.reject()


def test_the_key_for_printing_prints_my_page(qtbot: QtBot, window: MainWindow) -> None:
    say_about(show(qtbot, window), "b1", "How much?")
    open_my_page(qtbot, window)
    press(qtbot, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PrintDialog)
    qtbot.waitUntil(lambda: dialog.view.pages is not None, timeout=20_000)
    dialog.reject()


@pytest.mark.parametrize("size", [(900, 600), (1180, 700), (1900, 1000)])
@pytest.mark.parametrize("percent", [100, 200])
def test_the_words_of_a_card_are_all_in_sight(
    qtbot: QtBot, window: MainWindow, percent: int, size: tuple[int, int]
) -> None:
    window.theme.choose(Look(percent))
    say_about(show(qtbot, window), "b1", "Will people who stay at Elm Lodge now keep the nights that they have?")
    open_my_page(qtbot, window)
    sheets = window.desks.papers.reader.sheets
    sheets.show_large()
    cards = QApplication.activeModalWidget()
    assert isinstance(cards, LargeCards)
    cards.resize(*size)
    qtbot.waitUntil(lambda: _foot(cards.words, cards) <= _foot(cards.next, cards) - cards.next.height())
    cards.reject()


def _foot(widget: QWidget, window: QWidget) -> int:
    return widget.mapTo(window, widget.rect().bottomLeft()).y()
