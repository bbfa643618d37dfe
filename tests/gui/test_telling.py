"""From a reader to those who write, and back to the very sentence."""

from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from coprod_desktop.app import feedback as feedbacks
from coprod_desktop.app import reading
from coprod_desktop.app.reading_notes import PaperNotes
from coprod_desktop.gui.main_window import MainWindow
from coprod_desktop.gui.reader.have_read_dialog import HaveReadDialog
from coprod_desktop.gui.reader.tell_dialog import TellDialog
from coprod_desktop.model import document as doc
from coprod_desktop.model.reading import Card, How
from coprod_desktop.render import planning, profiles, writers
from coprod_desktop.storage.feedback_file import FeedbackIsNewer, FeedbackNotRead
from tests.builders import heading, paper, paragraph
from tests.gui.test_studio import meeting as studio_meeting
from tests.gui.test_studio import open_studio, version_of
from tests.gui.windows import (
    main_window,
    meeting_of,
    open_dialog,
    open_file,
    sample_paper,
    save_meeting,
    show_paper,
    wait_for_words,
)

PAPER = paper(
    heading("Money", block_id="h1"),
    paragraph("We plan to close the day service. It costs a lot.", "b1"),
    paragraph("Carers will be asked soon.", "b2"),
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


def say_about(kept: PaperNotes, block_id: str, card: Card, words: str = "", at: int = 0) -> None:
    quote = kept.quoting.quote_at(block_id, at)
    assert quote is not None
    kept.say(quote, card, words)


def tell(qtbot: QtBot, window: MainWindow) -> TellDialog:
    dialog = open_dialog(qtbot, window, "tell_writers")
    assert isinstance(dialog, TellDialog)
    return dialog


def test_only_what_is_ticked_goes_into_the_file(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    kept = show(qtbot, window)
    say_about(kept, "b1", Card.NOT_CLEAR, "What is it?")
    say_about(kept, "b2", Card.HAPPENED, "This is private")
    tell(qtbot, window).save_as(tmp_path / "notes.coprod-notes")
    content = (tmp_path / "notes.coprod-notes").read_text("utf-8")
    assert "What is it?" in content
    assert "This is private" not in content


def test_the_readers_name_is_in_it_only_when_they_write_it(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    kept = show(qtbot, window)
    say_about(kept, "b1", Card.NOT_CLEAR)
    dialog = tell(qtbot, window)
    assert dialog.feedback.reader == ""
    dialog.reader.setText(" Winnie ")
    assert dialog.feedback.reader == "Winnie"
    dialog.reject()


def test_nothing_ticked_is_told_beside_the_buttons(qtbot: QtBot, window: MainWindow) -> None:
    kept = show(qtbot, window)
    say_about(kept, "b2", Card.AGREE)
    dialog = tell(qtbot, window)
    dialog.save.click()
    assert "tick" in dialog.problem.text()
    dialog.reject()


def test_without_notes_there_is_nothing_to_tell(qtbot: QtBot, window: MainWindow) -> None:
    show(qtbot, window)
    window.commands["tell_writers"].trigger()
    assert "not said anything" in window.message.words.text()


def test_the_form_has_each_sentence_with_what_is_said_about_it(qtbot: QtBot, window: MainWindow) -> None:
    kept = show(qtbot, window)
    say_about(kept, "b1", Card.NOT_CLEAR, "What is it?", 40)
    tell(qtbot, window).print.click()
    sheets = window.desks.papers.reader.sheets
    qtbot.waitUntil(lambda: window.page is sheets.words_page)
    words = sheets.words_page.view.toPlainText()
    assert "I don’t understand" in words
    assert "What is it?" in words
    assert "It costs a lot." in words


def sent(tmp_path: Path, document: doc.Document, block_id: str, card: Card, reader: str = "") -> Path:
    """Return a file as a reader sends it."""
    kept = PaperNotes.blank(document)
    quote = kept.quoting.quote_at(block_id, 0)
    assert quote is not None
    note = kept.say(quote, card)
    path = tmp_path / "from a reader.coprod-notes"
    feedbacks.write(path, feedbacks.of_notes(kept, [note], reader, date(2026, 11, 22)))
    return path


def test_a_readers_file_leads_to_the_very_sentence_of_the_open_paper(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = sent(tmp_path, PAPER, "b2", Card.NOT_CLEAR, "Winnie")
    show(qtbot, window)
    open_file(window, path)
    panel = window.desks.papers.reader.telling.panel
    qtbot.waitUntil(lambda: panel.list.count() == 1)
    assert "Winnie: I don’t understand" in panel.list.item(0).text()
    panel.list.itemActivated.emit(panel.list.item(0))
    assert window.desks.papers.page.view.textCursor().selectedText() == "Carers will be asked soon."


def test_a_wrong_picture_leads_to_its_row(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    row = doc.PictureRow("row1", (paragraph("You can go out.", "s1"),), doc.Picture("p1", "drawing:bus-pass", "A bus"))
    easy = doc.Document("Breaks", (paragraph("First.", "b1"), row), kind="easy-read")
    path = sent(tmp_path, easy, "p1", Card.WRONG_PICTURE)
    show(qtbot, window, easy)
    open_file(window, path)
    panel = window.desks.papers.reader.telling.panel
    qtbot.waitUntil(lambda: panel.list.count() == 1)
    assert "A reader: Wrong picture" in panel.list.item(0).text()
    panel.list.itemActivated.emit(panel.list.item(0))
    place = window.desks.papers.page.view.place()
    assert place is not None
    assert place.block_id == "p1"


def test_a_readers_file_opens_its_paper_in_the_meeting(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    document = sample_paper()
    path = sent(tmp_path, document, document.blocks[3].id, Card.OTHER_WORDS)
    window.desks.open_sample()
    open_file(window, path)
    panel = window.desks.papers.reader.telling.panel
    qtbot.waitUntil(lambda: panel.list.count() == 1, timeout=20_000)
    assert window.page is window.desks.papers.page
    wait_for_words(qtbot, window)


def test_what_is_said_about_an_easy_read_file_leads_to_its_row_in_the_studio(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    save_meeting(studio_meeting(), tmp_path / "board.coprod")
    open_file(window, tmp_path / "board.coprod")
    open_studio(qtbot, window)
    studio = window.desks.studio
    row = version_of(window).rows[2]
    file = writers.written(planning.plan(studio.document(), profiles.easy_read()), "docx")[0]
    (tmp_path / "easy.docx").write_bytes(file)
    theirs = reading.open_paper(tmp_path / "easy.docx").document
    block_id = next(one.id for one in doc.text_blocks(theirs) if doc.plain_text(one) == row.sentences[0])
    window.desks.show_meeting()
    open_file(window, sent(tmp_path, theirs, block_id, Card.WRONG_PICTURE, "Winnie"))
    panel = window.desks.papers.reader.telling.panel
    qtbot.waitUntil(lambda: panel.list.count() == 1, timeout=20_000)
    wait_for_words(qtbot, window)
    panel.to_row.click()
    assert window.page is studio.page
    assert studio.page.chosen is not None
    assert studio.page.chosen.id == row.id
    assert "Wrong picture" in window.message.words.text()
    window.message.act.click()
    assert panel.isVisible()


def test_what_readers_said_is_still_there_another_day(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path = sent(tmp_path, PAPER, "b2", Card.NOT_CLEAR)
    show(qtbot, window)
    open_file(window, path)
    panel = window.desks.papers.reader.telling.panel
    qtbot.waitUntil(lambda: panel.list.count() == 1)
    assert len(PaperNotes.of(PAPER).reading.received) == 1


def test_a_file_about_another_paper_says_which(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    other = paper(paragraph("The library opens at nine.", "b1"), title="The library")
    path = sent(tmp_path, other, "b1", Card.NOT_CLEAR)
    show(qtbot, window)
    open_file(window, path)
    qtbot.waitUntil(lambda: window.message.isVisible() and "The library" in window.message.words.text())


@pytest.mark.parametrize(
    "content",
    [b"", b"{}", b"[]", b'{"format": 1}', b"\xff\xfe", b'{"format": 1, "feedback": {"notes": 3}}', b"[" * 9999],
)
def test_a_broken_file_is_told_in_a_sentence(qtbot: QtBot, window: MainWindow, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "broken.coprod-notes"
    path.write_bytes(content)
    with pytest.raises(FeedbackNotRead):
        feedbacks.read(path)
    open_file(window, path)
    qtbot.waitUntil(lambda: window.message.isVisible() and "broken.coprod-notes" in window.message.words.text())


def test_a_newer_file_is_told_in_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "newer.coprod-notes"
    path.write_text('{"format": 2, "feedback": {}}', "utf-8")
    with pytest.raises(FeedbackIsNewer):
        feedbacks.read(path)


def test_having_read_a_paper_is_kept_for_the_reader(qtbot: QtBot, window: MainWindow) -> None:
    show(qtbot, window)
    dialog = open_dialog(qtbot, window, "have_read")
    assert isinstance(dialog, HaveReadDialog)
    dialog.keep.click()
    assert dialog.problem.isVisible()
    dialog.boxes[How.READ].click()
    dialog.keep.click()
    assert [(one.how, one.percent) for one in PaperNotes.of(PAPER).reading.taken] == [(How.READ, 100)]


def test_a_part_is_kept_as_a_part(qtbot: QtBot, window: MainWindow) -> None:
    long = paper(*(paragraph(f"{n}. We want breaks that families choose. " * 6, f"b{n}") for n in range(60)))
    show(qtbot, window, long)
    dialog = open_dialog(qtbot, window, "have_read")
    assert isinstance(dialog, HaveReadDialog)
    dialog.boxes[How.READ].click()
    dialog.how_far.setCurrentIndex(1)
    dialog.keep.click()
    [taken] = PaperNotes.of(long).reading.taken
    assert 0 < taken.percent < 60


def test_having_read_goes_into_the_meeting_only_when_the_reader_chooses(qtbot: QtBot, window: MainWindow) -> None:
    window.desks.open_sample()
    desk = window.desks.meeting
    assert desk is not None
    desk.read_asked.emit(desk.session.meeting.papers[0].id)
    wait_for_words(qtbot, window)
    qtbot.waitUntil(lambda: window.desks.papers.reader.kept is not None)
    for choice, number in ((0, 0), (1, 1)):
        dialog = open_dialog(qtbot, window, "have_read")
        assert isinstance(dialog, HaveReadDialog)
        dialog.boxes[How.READ].click()
        dialog.person.setCurrentIndex(choice)
        dialog.keep.click()
        assert len(meeting_of(window).readings) == number
