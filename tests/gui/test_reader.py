"""Getting ready with a paper: notes beside it, the place, finding, and how the page looks."""

from pathlib import Path

import docx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from coprod_desktop.app.reading_notes import PaperNotes
from coprod_desktop.gui.main_window import MainWindow
from coprod_desktop.gui.page_look import PageLook
from coprod_desktop.gui.panels.command_button import CommandButton
from coprod_desktop.gui.reader import looks_panel
from coprod_desktop.gui.reader.reader_desk import ReaderDesk
from coprod_desktop.importing.beginning import LONG_WORD_BLOCKS
from coprod_desktop.model import document as doc
from coprod_desktop.model.reading import Card, Note
from coprod_desktop.storage import places
from coprod_desktop.storage.settings import load_settings
from tests.builders import bullets, heading, paper, paragraph, table
from tests.gui.windows import Sound, main_window, open_paper, press, show_paper, tab_to, type_words

CUT = "We plan to close the day service in May."
COST = "It costs a lot of money every year."
ASK = "Carers will be asked what they think about it soon."
PAPER = paper(heading("Money", block_id="h1"), paragraph(f"{CUT} {COST}", "b1"), paragraph(ASK, "b2"))
LONG = paper(
    *(
        block
        for n in range(30)
        for block in (
            heading(f"Part {n}", 2, f"h{n}"),
            paragraph("We want breaks that families choose for themselves. " * 8, f"b{n}"),
        )
    ),
    title="A long paper",
)


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    return main_window(qtbot)


def show(qtbot: QtBot, window: MainWindow, document: doc.Document = PAPER) -> ReaderDesk:
    """Show a paper and wait until what is kept about it is known."""
    show_paper(qtbot, window, document)
    desk = window.desks.papers.reader
    qtbot.waitUntil(lambda: desk.kept is not None and desk.kept.document is document)
    return desk


def notes_about(document: doc.Document = PAPER) -> tuple[Note, ...]:
    """Return the notes that are on disk."""
    return PaperNotes.of(document).notes


def go_to(window: MainWindow, block_id: str, at: int = 0) -> None:
    window.desks.papers.page.view.go_to(block_id, at, at)


def test_four_things_stand_above_the_paper(qtbot: QtBot, window: MainWindow) -> None:
    show(qtbot, window, paper(paragraph("The dog sat on the mat.")))
    commands = ("listen", "bigger", "hard_words", "say_something")
    words = [window.commands[key].text() for key in commands]
    assert words == ["Listen", "Bigger", "No hard words", "What I want to say"]


def test_a_card_about_the_sentence_with_the_caret_takes_two_keys(qtbot: QtBot, window: MainWindow) -> None:
    show(qtbot, window)
    go_to(window, "b1", len(CUT) + 5)
    press(qtbot, Qt.Key.Key_F9)
    press(qtbot, Qt.Key.Key_Return)
    [note] = notes_about()
    assert (note.about.text, note.card) == (COST, Card.AGREE)


def test_a_button_that_a_screen_reader_ticks_does_its_command(qtbot: QtBot, window: MainWindow) -> None:
    show(qtbot, window)
    [button] = [
        one for one in window.desks.papers.page.findChildren(CommandButton) if one.text() == "What I want to say"
    ]
    button.toggle()
    assert window.desks.papers.page.side.open_key == "say_something"


def test_the_key_for_headings_goes_to_them_where_they_stand_already(qtbot: QtBot, window: MainWindow) -> None:
    show(qtbot, window, LONG)
    window.commands["headings"].trigger()
    assert window.desks.papers.page.headings.list.hasFocus()


def test_what_is_written_is_kept_without_a_button(qtbot: QtBot, window: MainWindow) -> None:
    show(qtbot, window)
    go_to(window, "b2")
    press(qtbot, Qt.Key.Key_F9)
    tab_to(qtbot, window.desks.papers.page.notes.words)
    type_words(qtbot, "When?")
    qtbot.waitUntil(lambda: bool(notes_about()))
    [note] = notes_about()
    assert (note.about.text, note.words) == (ASK, "When?")


def test_words_that_were_just_typed_are_kept_when_the_window_closes(qtbot: QtBot, window: MainWindow) -> None:
    show(qtbot, window)
    go_to(window, "b2")
    press(qtbot, Qt.Key.Key_F9)
    tab_to(qtbot, window.desks.papers.page.notes.words)
    type_words(qtbot, "When?")
    window.close()
    assert [note.words for note in notes_about()] == ["When?"]


def test_a_card_and_words_are_one_note(qtbot: QtBot, window: MainWindow) -> None:
    show(qtbot, window)
    go_to(window, "b2")
    press(qtbot, Qt.Key.Key_F9)
    panel = window.desks.papers.page.notes
    panel.cards.buttons[Card.QUESTION].click()
    panel.words.setPlainText("When?")
    panel.words.pause.end()
    [note] = notes_about()
    assert (note.card, note.words) == (Card.QUESTION, "When?")


def test_pressing_a_card_again_takes_it_away_and_it_can_come_back(qtbot: QtBot, window: MainWindow) -> None:
    show(qtbot, window)
    go_to(window, "b2")
    press(qtbot, Qt.Key.Key_F9)
    button = window.desks.papers.page.notes.cards.buttons[Card.AGREE]
    button.click()
    button.click()
    assert notes_about() == ()
    window.message.act.click()
    assert [note.card for note in notes_about()] == [Card.AGREE]


def test_the_panel_follows_the_reader_from_sentence_to_sentence(qtbot: QtBot, window: MainWindow) -> None:
    show(qtbot, window)
    go_to(window, "b1")
    press(qtbot, Qt.Key.Key_F9)
    go_to(window, "b2")
    assert ASK in window.desks.papers.page.notes.about.text()


def test_choosing_a_note_goes_to_its_sentence(qtbot: QtBot, window: MainWindow) -> None:
    desk = show(qtbot, window)
    assert desk.kept is not None
    quote = desk.kept.quoting.quote_at("b2", 0)
    assert quote is not None
    note = desk.kept.say(quote, Card.QUESTION)
    show(qtbot, window, LONG)
    show(qtbot, window)
    press(qtbot, Qt.Key.Key_F9)
    panel = window.desks.papers.page.notes
    panel.note_chosen.emit(note.id)
    assert window.desks.papers.page.view.textCursor().selectedText() == ASK


def test_wrong_picture_is_offered_only_beside_a_picture(qtbot: QtBot, window: MainWindow) -> None:
    row = doc.PictureRow("row1", (paragraph("You can go out.", "s1"),), doc.Picture("p1", "drawing:bus-pass", "A bus"))
    show(qtbot, window, paper(paragraph("First.", "b1"), row))
    buttons = window.desks.papers.page.notes.cards.buttons
    go_to(window, "b1")
    press(qtbot, Qt.Key.Key_F9)
    assert buttons[Card.WRONG_PICTURE].isHidden()
    go_to(window, "s1")
    assert not buttons[Card.WRONG_PICTURE].isHidden()


def test_one_key_marks_the_sentence_where_the_reader_is(qtbot: QtBot, window: MainWindow) -> None:
    show(qtbot, window)
    go_to(window, "b2", 4)
    press(qtbot, Qt.Key.Key_F8)
    [note] = notes_about()
    assert (note.card, note.about.text) == (Card.MARK, ASK)


def test_one_key_marks_what_is_heard_and_listening_goes_on(qtbot: QtBot, window: MainWindow, fake_sound: Sound) -> None:
    show(qtbot, window)
    view = window.desks.papers.page.view
    window.commands["listen"].trigger()

    def hears_the_second_sentence() -> bool:
        fake_sound.sink.move_on()
        return any(one.cursor.selectedText() == COST for one in view.extraSelections())

    qtbot.waitUntil(hears_the_second_sentence, timeout=20_000)
    press(qtbot, Qt.Key.Key_F8)
    assert [note.about.text for note in notes_about()] == [COST]
    assert window.bar.is_reading


def test_a_note_stands_beside_its_sentence(qtbot: QtBot, window: MainWindow) -> None:
    show(qtbot, window)
    go_to(window, "b2")
    press(qtbot, Qt.Key.Key_F8)
    view = window.desks.papers.page.view
    box = view.box_of("b2", 0, 1)
    assert box is not None
    [(sign, place)] = window.desks.papers.reader.noting.margin.boxes()
    assert sign.note.about.block_id == "b2"
    assert abs(place.center().y() - box.center().y()) <= 2


def test_two_notes_about_one_sentence_have_a_sign_each(qtbot: QtBot, window: MainWindow) -> None:
    show(qtbot, window)
    go_to(window, "b2")
    press(qtbot, Qt.Key.Key_F9)
    panel = window.desks.papers.page.notes
    panel.cards.buttons[Card.NOT_CLEAR].click()
    panel.cards.buttons[Card.QUESTION].click()
    panel.words.setPlainText("How much?")
    panel.words.pause.end()
    assert [(one.card, one.words) for one in notes_about()] == [(Card.NOT_CLEAR, ""), (Card.QUESTION, "How much?")]
    assert [panel.cards.buttons[card].isChecked() for card in (Card.NOT_CLEAR, Card.QUESTION)] == [True, True]
    [(_, first), (_, second)] = window.desks.papers.reader.noting.margin.boxes()
    assert first.top() == second.top()
    assert not first.intersects(second)


def test_a_card_that_is_taken_up_by_mistake_can_be_put_back(qtbot: QtBot, window: MainWindow) -> None:
    show(qtbot, window)
    go_to(window, "b2")
    press(qtbot, Qt.Key.Key_F9)
    cards = window.desks.papers.page.notes.cards
    for card in (Card.NOT_CLEAR, Card.QUESTION, Card.NOT_CLEAR):
        cards.buttons[card].click()
    window.message.act.click()
    assert {one.card for one in notes_about()} == {Card.NOT_CLEAR, Card.QUESTION}
    assert cards.buttons[Card.NOT_CLEAR].isChecked()


def test_notes_come_back_with_their_paper(qtbot: QtBot, window: MainWindow) -> None:
    show(qtbot, window)
    go_to(window, "b2")
    press(qtbot, Qt.Key.Key_F8)
    show(qtbot, window, LONG)
    assert window.desks.papers.page.notes.list.count() == 0
    show(qtbot, window)
    assert window.desks.papers.page.notes.list.count() == 1


def test_notes_of_an_earlier_version_come_along_and_the_reader_is_told(qtbot: QtBot, window: MainWindow) -> None:
    show(qtbot, window)
    go_to(window, "b2")
    press(qtbot, Qt.Key.Key_F8)
    newer = paper(heading("Money", block_id="h1"), paragraph(f"{CUT} {COST}", "b1"), paragraph("Soon.", "b2"))
    show(qtbot, window, newer)
    qtbot.waitUntil(lambda: "words that are gone" in window.message.words.text())
    assert window.desks.papers.page.notes.adrift.count() == 1


def test_a_paper_opens_where_the_reader_was(qtbot: QtBot, window: MainWindow) -> None:
    show(qtbot, window, LONG)
    window.desks.papers.page.view.come_back_to("b20", 0)
    show(qtbot, window)
    show(qtbot, window, LONG)
    place = window.desks.papers.page.view.place()
    assert place is not None
    assert place.block_id == "b20"
    assert "Part 20" in window.message.words.text()


def test_the_beginning_is_one_button_away(qtbot: QtBot, window: MainWindow) -> None:
    show(qtbot, window, LONG)
    window.desks.papers.page.view.come_back_to("b20", 0)
    show(qtbot, window)
    show(qtbot, window, LONG)
    window.message.act.click()
    assert window.desks.papers.page.view.verticalScrollBar().value() == 0


def test_where_was_i_goes_back_after_a_jump(qtbot: QtBot, window: MainWindow) -> None:
    show(qtbot, window, LONG)
    page = window.desks.papers.page
    page.view.come_back_to("b5", 0)
    page.headings.chosen.emit("h25")
    window.commands["where_was_i"].trigger()
    place = page.view.place()
    assert place is not None
    assert place.block_id == "b5"


def test_a_long_paper_has_its_headings_at_the_side(qtbot: QtBot, window: MainWindow) -> None:
    show(qtbot, window, LONG)
    headings = window.desks.papers.page.headings
    assert headings.isVisible()
    assert headings.list.count() == 30
    show(qtbot, window)
    assert not headings.isVisible()


def test_choosing_a_heading_goes_there(qtbot: QtBot, window: MainWindow) -> None:
    show(qtbot, window, LONG)
    page = window.desks.papers.page
    page.headings.list.setFocus()
    page.headings.list.setCurrentRow(12)
    press(qtbot, Qt.Key.Key_Return)
    place = page.view.place()
    assert place is not None
    assert place.block_id == "h12"
    assert page.view.hasFocus()


def test_words_are_found_one_after_the_other_and_round_again(qtbot: QtBot, window: MainWindow) -> None:
    show(qtbot, window, paper(paragraph("One bus. Two buses.", "b1"), paragraph("A bus pass.", "b2")))
    window.commands["find"].trigger()
    type_words(qtbot, "bus")
    bar = window.desks.papers.page.find_bar
    said = []
    for _ in range(4):
        press(qtbot, Qt.Key.Key_Return)
        said.append(bar.said.text())
    assert said == ["Number 1 of 3.", "Number 2 of 3.", "Number 3 of 3.", "Number 1 of 3."]


def test_f3_goes_on_and_shift_f3_back(qtbot: QtBot, window: MainWindow) -> None:
    show(qtbot, window, paper(paragraph("One bus. Two buses.", "b1"), paragraph("A bus pass.", "b2")))
    window.commands["find"].trigger()
    type_words(qtbot, "bus")
    window.commands["find_next"].trigger()
    window.commands["find_next"].trigger()
    window.commands["find_before"].trigger()
    assert window.desks.papers.page.find_bar.said.text() == "Number 1 of 3."


def test_words_that_are_not_there_are_told(qtbot: QtBot, window: MainWindow) -> None:
    show(qtbot, window)
    window.commands["find"].trigger()
    type_words(qtbot, "zebra")
    press(qtbot, Qt.Key.Key_Return)
    assert "zebra" in window.desks.papers.page.find_bar.said.text()


def test_escape_leaves_finding_for_the_paper(qtbot: QtBot, window: MainWindow) -> None:
    show(qtbot, window)
    window.commands["find"].trigger()
    press(qtbot, Qt.Key.Key_Escape)
    assert window.desks.papers.page.view.hasFocus()
    assert not window.desks.papers.page.find_bar.isVisible()


def test_how_the_page_looks_is_remembered(qtbot: QtBot, window: MainWindow) -> None:
    show(qtbot, window)
    window.commands["looks"].trigger()
    panel = window.desks.papers.reader.looking.panel
    panel.lines.setCurrentIndex(3)
    panel.length.setCurrentIndex(0)
    window.commands["ruler"].trigger()
    kept = load_settings().settings
    assert (kept.line_spacing_percent, kept.line_letters, kept.has_ruler) == (200, 30, True)


def test_a_choice_of_how_the_page_looks_is_told_to_a_screen_reader(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(looks_panel, "announce", lambda _, words: told.append(words))
    show(qtbot, window)
    window.commands["looks"].trigger()
    lines = window.desks.papers.reader.looking.panel.lines
    lines.setFocus()
    press(qtbot, Qt.Key.Key_Down)
    assert told == [lines.currentText()]


def test_shorter_lines_take_more_of_them(qtbot: QtBot, window: MainWindow) -> None:
    show(qtbot, window, LONG)
    view = window.desks.papers.page.view

    def lines() -> int:
        QApplication.processEvents()
        return view.document().findBlockByNumber(1).layout().lineCount()

    before = lines()
    window.choose_page(PageLook(line_letters=30))
    assert lines() > before * 1.5


def test_the_ruler_follows_the_caret(qtbot: QtBot, window: MainWindow) -> None:
    show(qtbot, window, LONG)
    window.commands["ruler"].trigger()
    view = window.desks.papers.page.view
    ruler = window.desks.papers.reader.looking.ruler
    for block_id in ("b1", "b2"):
        go_to(window, block_id)
        assert ruler.isVisible()
        assert ruler.band.contains(view.cursorRect().center().x(), view.cursorRect().center().y())


def test_a_table_is_made_large_with_a_key(qtbot: QtBot, window: MainWindow) -> None:
    show(qtbot, window, paper(paragraph("First.", "b1"), table(("Town", "Hours"), ("Northfield", "4"))))
    go_to(window, "table-1-0")
    press(qtbot, Qt.Key.Key_F11)
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    assert dialog.windowTitle() == "Table"
    press(qtbot, Qt.Key.Key_Escape)


def test_a_picture_is_made_large_with_enter(qtbot: QtBot, window: MainWindow) -> None:
    show(qtbot, window, paper(paragraph("First.", "b1"), doc.Picture("p1", "drawing:bus-pass", "A bus pass")))
    go_to(window, "p1")
    press(qtbot, Qt.Key.Key_Return)
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    assert dialog.windowTitle() == "Picture"
    press(qtbot, Qt.Key.Key_Escape)


def test_where_there_is_nothing_to_make_large_one_is_told(qtbot: QtBot, window: MainWindow) -> None:
    show(qtbot, window, paper(bullets("One", "Two")))
    press(qtbot, Qt.Key.Key_F11)
    assert "no picture or table" in window.message.words.text()


def test_forgetting_a_paper_asks_first(qtbot: QtBot, window: MainWindow) -> None:
    show(qtbot, window)
    press(qtbot, Qt.Key.Key_F8)
    window.commands["forget_paper"].trigger()
    assert notes_about()
    window.message.act.click()
    assert notes_about() == ()
    assert window.page is window.start_page


def test_a_forgotten_paper_leaves_no_byte_on_this_computer(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    secret = "Glimmerwick"
    file = tmp_path / f"{secret} House.md"
    file.write_text(f"# {secret}\n\n{secret} House is to close. What do you think?\n", "utf-8")
    open_paper(qtbot, window, file)
    qtbot.waitUntil(lambda: window.desks.papers.reader.kept is not None)
    press(qtbot, Qt.Key.Key_F9)
    window.desks.papers.page.notes.words.setPlainText(f"I live in {secret}.")
    window.commands["forget_paper"].trigger()
    window.message.act.click()
    window.close()
    for path in places.data_folder().rglob("*"):
        assert secret not in path.name
        if path.is_file():
            assert secret.encode() not in path.read_bytes(), path


def test_forgetting_a_newer_version_forgets_the_file_of_the_earlier_one(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    secret = "Glimmerwick"
    earlier, newer = tmp_path / f"{secret} first.md", tmp_path / f"{secret} second.md"
    words = "\n\n".join(f"The council plans change number {n} for the house." for n in range(9))
    earlier.write_text(f"# A house\n\n{words}\n", "utf-8")
    newer.write_text(f"# A house\n\n{words}\n\nThis is new.\n", "utf-8")
    open_paper(qtbot, window, earlier)
    qtbot.waitUntil(lambda: window.desks.papers.reader.kept is not None)
    press(qtbot, Qt.Key.Key_F8)
    open_paper(qtbot, window, newer)
    qtbot.waitUntil(lambda: window.desks.papers.reader.kept is not None)
    window.commands["forget_paper"].trigger()
    window.message.act.click()
    assert secret not in places.settings_file().read_text("utf-8")


def test_only_papers_can_be_found_in_or_noted_about(window: MainWindow) -> None:
    for key in ("find", "say_something", "mark_bit", "forget_paper", "looks"):
        assert not window.commands[key].isEnabled()


AGENDA = paper(
    heading("Agenda", block_id="h0"),
    heading("1. Welcome", 2, "h1"),
    paragraph("Sam Okafor.", "b1"),
    heading("2. Short breaks", 2, "h2"),
    paragraph("Winnie Hughes.", "b2"),
    title="Agenda",
)


def test_an_agenda_asks_which_items_are_for_the_reader(qtbot: QtBot, window: MainWindow) -> None:
    show(qtbot, window, AGENDA)
    assert "agenda" in window.message.words.text()
    window.message.act.click()
    panel = window.desks.papers.reader.own_items.panel
    assert panel.isVisible()
    assert [box.words for box in panel.boxes.values()] == ["1. Welcome", "2. Short breaks"]


def test_a_name_ticks_the_items_that_have_it_and_they_are_kept(qtbot: QtBot, window: MainWindow) -> None:
    show(qtbot, window, AGENDA)
    window.commands["my_items"].trigger()
    type_words(qtbot, "Winnie")
    press(qtbot, Qt.Key.Key_Return)
    panel = window.desks.papers.reader.own_items.panel
    assert panel.mine == ("h2",)
    assert PaperNotes.of(AGENDA).reading.my_items == ("h2",)
    panel.next.click()
    place = window.desks.papers.page.view.place()
    assert place is not None
    assert place.block_id == "h2"


def test_a_paper_without_items_says_so(qtbot: QtBot, window: MainWindow) -> None:
    show(qtbot, window, paper(paragraph("The dog sat on the mat.")))
    window.commands["my_items"].trigger()
    assert "no list of items" in window.message.words.text()


def test_a_long_paper_can_be_read_before_all_of_it_is_there(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "long.docx"
    word = docx.Document()
    for number in range(LONG_WORD_BLOCKS + 50):
        word.add_paragraph(f"Paragraph {number} says that carers want breaks number {number * 7919}.")
    word.save(str(path))
    lengths: list[int] = []
    desk = window.desks.papers
    desk.shown.connect(lambda: lengths.append(len(desk.page.view.shown.blocks)))
    desk.shown.connect(lambda: len(lengths) == 1 and desk.page.view.come_back_to("b40", 0))
    open_paper(qtbot, window, path)
    qtbot.waitUntil(lambda: len(lengths) == 2, timeout=20_000)
    assert lengths[0] < lengths[1]
    place = desk.page.view.place()
    assert place is not None
    assert place.block_id == "b40"
    qtbot.waitUntil(lambda: "…" not in window.commands["hard_words"].text(), timeout=20_000)


def test_a_note_about_the_first_pages_stays_when_the_rest_of_the_paper_comes(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "long.docx"
    word = docx.Document()
    for number in range(LONG_WORD_BLOCKS + 50):
        word.add_paragraph(f"Paragraph {number} says that carers want breaks number {number * 7919}.")
    word.save(str(path))
    desk = window.desks.papers
    lengths: list[int] = []

    def ask() -> None:
        lengths.append(len(desk.page.view.shown.blocks))
        if len(lengths) == 1:
            desk.page.open_side("say_something")
            desk.page.view.come_back_to("b40", 0)
            desk.page.notes.cards.buttons[Card.QUESTION].click()
            desk.page.notes.words.setPlainText("How many?")

    # When this is told, the first pages are on the page and what is said about them has a place already.
    desk.shown.connect(ask)
    open_paper(qtbot, window, path)
    qtbot.waitUntil(lambda: len(lengths) == 2 and desk.reader.kept is not None, timeout=20_000)
    assert desk.page.paper is not None
    [note] = PaperNotes.of(desk.page.paper.document).notes
    assert (note.about.block_id, note.card, note.words) == ("b40", Card.QUESTION, "How many?")
    assert desk.page.notes.words.toPlainText() == "How many?"
    assert desk.page.notes.cards.buttons[Card.QUESTION].isChecked()
    qtbot.waitUntil(lambda: "…" not in window.commands["hard_words"].text(), timeout=20_000)


def test_three_questions_and_my_page_take_fewer_than_twenty_keys(qtbot: QtBot, window: MainWindow) -> None:
    three = paper(*(paragraph(f"Sentence {n} says what is planned.", f"b{n}") for n in range(3)))
    show(qtbot, window, three)
    keys = 0

    def key(*pressed: Qt.Key) -> None:
        nonlocal keys
        for one in pressed:
            press(qtbot, one)
            keys += 1

    key(Qt.Key.Key_F9, Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Escape)
    for _ in range(2):
        key(Qt.Key.Key_Down, Qt.Key.Key_F9, Qt.Key.Key_Return, Qt.Key.Key_Escape)
    window.commands["my_page"].trigger()
    assert keys + 1 < 19  # and one more prints it
    assert [note.card for note in notes_about(three)] == [Card.QUESTION] * 3
    sheets = window.desks.papers.reader.sheets
    qtbot.waitUntil(lambda: window.page is sheets.page, timeout=20_000)


def test_the_first_meaning_is_one_key_from_the_open_paper(qtbot: QtBot, window: MainWindow) -> None:
    show(qtbot, window, paper(paragraph("We commission short breaks.", "b1")))
    press(qtbot, Qt.Key.Key_F7)
    assert window.desks.papers.page.panel.about.text()


def test_a_paper_that_was_sent_has_nothing_on_the_screen_but_four_buttons(qtbot: QtBot, window: MainWindow) -> None:
    show(qtbot, window)
    buttons = [one.text() for one in window.findChildren(QAbstractButton) if one.isVisible() and one.text()]
    assert buttons == ["Listen", "Bigger", window.commands["hard_words"].text(), "What I want to say"]


def test_the_bar_for_listening_is_there_while_something_is_heard(qtbot: QtBot, window: MainWindow) -> None:
    show(qtbot, window)
    window.commands["listen"].trigger()
    qtbot.waitUntil(window.bar.isVisible, timeout=20_000)
    window.commands["stop"].trigger()
    qtbot.waitUntil(window.bar.isHidden)


def test_beside_a_meeting_the_way_back_to_it_stands_above_the_paper(qtbot: QtBot, window: MainWindow) -> None:
    window.desks.open_sample()
    show(qtbot, window)
    assert window.top.isVisible()


def test_the_sentence_that_is_spoken_about_is_marked_while_the_panel_is_open(qtbot: QtBot, window: MainWindow) -> None:
    show(qtbot, window)
    go_to(window, "b2", 3)
    press(qtbot, Qt.Key.Key_F9)
    view = window.desks.papers.page.view
    assert [one.cursor.selectedText() for one in view.extraSelections()] == [ASK]
    press(qtbot, Qt.Key.Key_Escape)
    assert view.extraSelections() == []


def test_a_click_on_a_hard_word_keeps_the_notes_open(qtbot: QtBot, window: MainWindow) -> None:
    show(qtbot, window, paper(paragraph("We commission short breaks.", "b1"), paragraph(ASK, "b2")))
    go_to(window, "b2")
    press(qtbot, Qt.Key.Key_F9)
    page = window.desks.papers.page
    page.view.finding_chosen.emit(page.view.findings[0])
    assert page.side.open_key == "say_something"
