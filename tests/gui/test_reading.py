"""Reading a paper as somebody does who was sent one."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QFont, QGuiApplication, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from coprod_desktop.app.checking import Checked
from coprod_desktop.app.reading import OpenPaper
from coprod_desktop.app.reading import open_paper as read_paper
from coprod_desktop.errors import StoppedByPerson
from coprod_desktop.gui import colours
from coprod_desktop.gui.jobs import wait_for_all
from coprod_desktop.gui.main_window import MainWindow
from coprod_desktop.gui.panels.reading_page import ReadingPage
from coprod_desktop.gui.theme import Look
from coprod_desktop.model import document as doc
from tests.builders import heading, paper, paragraph
from tests.gui.windows import main_window, open_paper, press, sample_paper, show_paper, wait_for_words

PAPERS = Path(__file__).parent.parent / "importing" / "papers"
HARD = paper(
    heading("Breaks for carers", block_id="h1"),
    paragraph("We commission short breaks. An advocate can help you.", "b1"),
    paragraph("Safeguarding comes first. Then we commission again.", "b2"),
)


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    return main_window(qtbot)


def page_of(window: MainWindow) -> ReadingPage:
    return window.desks.papers.page


def shown_words(window: MainWindow) -> str:
    return page_of(window).view.toPlainText()


def caret_to(window: MainWindow, block_id: str, at: int) -> None:
    """Put the caret at a place without choosing anything."""
    view = page_of(window).view
    view.go_to(block_id, at, at)


def chosen_terms(window: MainWindow) -> list[str]:
    listed = page_of(window).panel.list
    return [listed.item(row).text() for row in range(listed.count())]


@pytest.mark.parametrize("name", [path.name for path in sorted(PAPERS.glob("*.docx"))])
def test_no_word_of_a_paper_is_missing_on_the_page(qtbot: QtBot, window: MainWindow, name: str) -> None:
    open_paper(qtbot, window, PAPERS / name)
    words = shown_words(window).split()
    for block in doc.text_blocks(read_paper(PAPERS / name).document):
        for word in doc.plain_text(block).split():
            assert word in words or word in " ".join(words)


def test_a_paper_opens_with_the_focus_on_its_first_words(qtbot: QtBot, window: MainWindow) -> None:
    open_paper(qtbot, window, PAPERS / "short_breaks_review.docx")
    view = page_of(window).view
    assert view.hasFocus()
    assert view.textCursor().position() == 0


def test_the_title_of_the_paper_is_the_title_of_the_window(qtbot: QtBot, window: MainWindow) -> None:
    show_paper(qtbot, window, HARD)
    assert window.windowTitle().startswith("Short breaks for carers")


def test_hard_words_are_marked_in_the_text_itself(qtbot: QtBot, window: MainWindow) -> None:
    show_paper(qtbot, window, HARD)
    caret_to(window, "b1", 4)
    marked = page_of(window).view.textCursor()
    marked.movePosition(QTextCursor.MoveOperation.NextCharacter)
    assert marked.charFormat().underlineStyle() == QTextCharFormat.UnderlineStyle.DotLine
    assert marked.charFormat().fontWeight() == QFont.Weight.Bold
    caret_to(window, "b1", 0)
    plain = page_of(window).view.textCursor()
    plain.movePosition(QTextCursor.MoveOperation.NextCharacter)
    assert plain.charFormat().underlineStyle() == QTextCharFormat.UnderlineStyle.NoUnderline


def test_the_button_says_how_many_hard_words_there_are(qtbot: QtBot, window: MainWindow) -> None:
    show_paper(qtbot, window, HARD)
    assert window.commands["hard_words"].text() == f"{len(chosen_terms(window))} hard words"
    assert len(chosen_terms(window)) >= 3


def test_a_paper_without_hard_words_says_so(qtbot: QtBot, window: MainWindow) -> None:
    show_paper(qtbot, window, paper(paragraph("The dog sat on the mat.")))
    assert window.commands["hard_words"].text() == "No hard words"
    assert not window.commands["hard_words"].isEnabled()


def test_enter_on_a_hard_word_shows_what_it_means(qtbot: QtBot, window: MainWindow) -> None:
    show_paper(qtbot, window, HARD)
    caret_to(window, "b1", 5)
    press(qtbot, Qt.Key.Key_Return)
    panel = page_of(window).panel
    assert panel.isVisible()
    assert panel.heading.text().startswith("commission")
    assert panel.about.text()


def test_a_click_on_a_hard_word_shows_what_it_means(qtbot: QtBot, window: MainWindow) -> None:
    show_paper(qtbot, window, HARD)
    view = page_of(window).view
    caret_to(window, "b2", 5)
    middle = view.cursorRect().center()
    caret_to(window, "b1", 0)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert page_of(window).panel.heading.text().lower() == "safeguarding"


def test_enter_on_a_plain_word_does_nothing(qtbot: QtBot, window: MainWindow) -> None:
    show_paper(qtbot, window, HARD)
    caret_to(window, "b1", 0)
    press(qtbot, Qt.Key.Key_Return)
    assert not page_of(window).panel.isVisible()
    assert page_of(window).view.hasFocus()


def test_f7_goes_through_the_hard_words_from_the_first_on(qtbot: QtBot, window: MainWindow) -> None:
    show_paper(qtbot, window, HARD)
    heard = []
    for _ in chosen_terms(window):
        press(qtbot, Qt.Key.Key_F7)
        heard.append(page_of(window).panel.heading.text())
    assert heard == chosen_terms(window)


def test_f7_chooses_the_word_in_the_paper(qtbot: QtBot, window: MainWindow) -> None:
    show_paper(qtbot, window, HARD)
    press(qtbot, Qt.Key.Key_F7)
    press(qtbot, Qt.Key.Key_F7)
    chosen = page_of(window).view.textCursor().selectedText().lower()
    assert chosen
    assert chosen in doc.plain_text(HARD.blocks[1]).lower() or chosen in doc.plain_text(HARD.blocks[2]).lower()


def test_shift_f7_goes_back(qtbot: QtBot, window: MainWindow) -> None:
    show_paper(qtbot, window, HARD)
    press(qtbot, Qt.Key.Key_F7)
    press(qtbot, Qt.Key.Key_F7)
    press(qtbot, Qt.Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)
    assert page_of(window).panel.heading.text() == chosen_terms(window)[0]


def test_shift_f7_begins_at_the_last_word(qtbot: QtBot, window: MainWindow) -> None:
    show_paper(qtbot, window, HARD)
    press(qtbot, Qt.Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)
    assert page_of(window).panel.heading.text() == chosen_terms(window)[-1]


def test_f7_puts_the_focus_on_the_list_of_words(qtbot: QtBot, window: MainWindow) -> None:
    show_paper(qtbot, window, HARD)
    press(qtbot, Qt.Key.Key_F7)
    assert page_of(window).panel.list.hasFocus()


def test_escape_closes_the_list_and_goes_back_to_the_paper(qtbot: QtBot, window: MainWindow) -> None:
    show_paper(qtbot, window, HARD)
    press(qtbot, Qt.Key.Key_F7)
    press(qtbot, Qt.Key.Key_Escape)
    assert not page_of(window).panel.isVisible()
    assert page_of(window).view.hasFocus()
    assert not window.commands["hard_words"].isChecked()


def test_the_command_closes_the_list_and_goes_back_to_the_paper(qtbot: QtBot, window: MainWindow) -> None:
    show_paper(qtbot, window, HARD)
    window.commands["hard_words"].trigger()
    assert page_of(window).panel.isVisible()
    window.commands["hard_words"].trigger()
    assert page_of(window).view.hasFocus()


def test_f7_waits_until_the_words_are_known(qtbot: QtBot, window: MainWindow) -> None:
    window.desks.papers.show_document(HARD, HARD.title)
    press(qtbot, Qt.Key.Key_F7)
    assert not page_of(window).panel.isVisible()
    wait_for_words(qtbot, window)


def test_a_narrow_window_shows_either_the_paper_or_its_words(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(700, 700)
    show_paper(qtbot, window, HARD)
    press(qtbot, Qt.Key.Key_F7)
    assert not page_of(window).view.isVisible()
    window.resize(1300, 700)
    QApplication.processEvents()
    assert page_of(window).view.isVisible()


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 not really", b"\xd0\xcf\x11\xe0" + bytes(600)])
def test_a_broken_paper_is_told_in_a_sentence_and_nothing_changes(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, content: bytes
) -> None:
    show_paper(qtbot, window, HARD)
    before = shown_words(window)
    broken = tmp_path / "agenda.docx"
    broken.write_bytes(content)
    window.desks.open_file(broken)
    qtbot.waitUntil(window.message.isVisible, timeout=20_000)
    assert window.message.words.text().endswith(".")
    assert "Traceback" not in window.message.words.text()
    assert shown_words(window) == before
    assert window.remembered.recent() == []


def test_a_paper_that_is_gone_is_told_in_a_sentence(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    window.desks.open_file(tmp_path / "gone.docx")
    qtbot.waitUntil(window.message.isVisible, timeout=20_000)
    assert "gone.docx" in window.message.words.text()


def test_a_folder_dropped_on_the_window_is_told_in_a_sentence(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    drop(window, QUrl.fromLocalFile(str(tmp_path)))
    qtbot.waitUntil(window.message.isVisible, timeout=20_000)
    assert window.page is window.start_page


def drop(window: MainWindow, url: QUrl) -> bool:
    """Drop an address on the window; return whether the window takes it."""
    mime = QMimeData()
    mime.setUrls([url])
    event = QDropEvent(
        QPointF(100, 100), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    window.dropEvent(event)
    return event.isAccepted()


def test_a_paper_dropped_on_the_window_opens(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.desks.papers.shown, timeout=20_000):
        drop(window, QUrl.fromLocalFile(str(PAPERS / "short_breaks_review.docx")))
    wait_for_words(qtbot, window)


@pytest.mark.parametrize(
    ("address", "is_taken"), [("https://northfield.example/paper.docx", False), ("file:///papers/paper.docx", True)]
)
def test_only_a_file_of_this_computer_may_be_dropped(window: MainWindow, address: str, is_taken: bool) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl(address)])
    action, button, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDragEnterEvent(QPoint(100, 100), action, mime, button, keys)
    event.ignore()
    window.dragEnterEvent(event)
    assert event.isAccepted() == is_taken


def test_a_web_address_dropped_on_the_window_opens_nothing(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(window.desks, "open_file", opened.append)
    drop(window, QUrl("https://northfield.example/paper.docx"))
    assert opened == []


def test_a_paper_is_chosen_in_the_file_dialog(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = str(PAPERS / "short_breaks_review.docx")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (name, ""))
    with qtbot.waitSignal(window.desks.papers.shown, timeout=20_000):
        window.commands["read_paper"].trigger()
    wait_for_words(qtbot, window)


def test_nothing_happens_when_no_paper_is_chosen(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    window.commands["read_paper"].trigger()
    assert window.page is window.start_page


def never_ending(_path: Path, *, stopped: Callable[[], bool], **_: object) -> OpenPaper:
    """Open a paper so slowly that only stopping ends it."""
    pause = threading.Event()
    while not stopped():
        pause.wait(0.01)
    raise StoppedByPerson


def test_opening_can_be_cancelled(qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("coprod_desktop.gui.paper_desk.open_paper", never_ending)
    window.desks.open_file(PAPERS / "short_breaks_review.docx")
    qtbot.waitUntil(window.waiting.isVisible, timeout=5_000)
    window.waiting.cancel.click()
    qtbot.waitUntil(lambda: not window.waiting.isVisible(), timeout=20_000)
    assert window.page is window.start_page


class Gate:
    """Holds the check of one paper back until it is opened."""

    def __init__(self) -> None:
        self._open = threading.Event()

    def check(self, document: doc.Document, *_: object) -> Checked:
        if document.title == "Held back":
            assert self._open.wait(10)
        return Checked((), ())

    def open(self) -> None:
        self._open.set()


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[Gate]:
    gate = Gate()
    monkeypatch.setattr("coprod_desktop.gui.paper_desk.check", gate.check)
    yield gate
    gate.open()


def test_the_words_of_a_paper_put_away_are_not_shown_on_the_next(qtbot: QtBot, window: MainWindow, gate: Gate) -> None:
    window.desks.papers.show_document(paper(paragraph("First"), title="Held back"), "Held back")
    window.desks.papers.show_document(HARD, HARD.title)
    wait_for_words(qtbot, window)
    window.commands["hard_words"].setText("as it is now")
    gate.open()
    wait_for_all()
    QApplication.processEvents()
    assert window.commands["hard_words"].text() == "as it is now"


def test_a_check_that_fails_does_not_go_on_saying_that_it_looks(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object) -> Checked:
        raise ValueError

    monkeypatch.setattr("coprod_desktop.gui.paper_desk.check", fail)
    window.desks.papers.show_document(HARD, HARD.title)
    qtbot.waitUntil(window.message.isVisible)
    assert window.commands["hard_words"].text() == "Hard words"
    assert "a job failed" in caplog.text
    caplog.clear()


LONG = paper(*(paragraph(f"{n}. We want breaks that families choose for themselves. " * 6, f"b{n}") for n in range(60)))


def top_place(window: MainWindow) -> int:
    view = page_of(window).view
    return int(view.toPlainText()[: view.cursorForPosition(QPoint(0, 0)).position()].count("\n"))


@pytest.mark.parametrize("look", [Look(200), Look(100, colours.DARK), Look(300, colours.CONTRAST)])
def test_another_size_or_colour_keeps_the_place_where_one_reads(qtbot: QtBot, window: MainWindow, look: Look) -> None:
    show_paper(qtbot, window, LONG)
    caret_to(window, "b30", 10)
    bar = page_of(window).view.verticalScrollBar()
    bar.setValue(bar.value() + 40)
    before = top_place(window)
    window.theme.choose(look)
    QApplication.processEvents()
    assert abs(top_place(window) - before) <= 2
    place = page_of(window).view.place()
    assert place is not None
    assert place.block_id == "b30"


@pytest.mark.parametrize("percent", [100, 140, 200])
@pytest.mark.parametrize("width", [1024, 1366, 1920])
def test_no_line_is_longer_than_eighty_letters(qtbot: QtBot, window: MainWindow, percent: int, width: int) -> None:
    window.resize(width, 700)
    window.theme.choose(Look(percent))
    show_paper(qtbot, window, sample_paper())
    block = page_of(window).view.document().firstBlock()
    lengths = []
    while block.isValid():
        layout = block.layout()
        lengths += [layout.lineAt(n).textLength() for n in range(layout.lineCount())]
        block = block.next()
    assert 20 < max(lengths) <= 80


LINKED = paper(
    doc.Paragraph("b1", (doc.Run("our page", link="https://northfield.example/breaks"), doc.Run(" and more"))),
    doc.Paragraph("b2", (doc.Run("see the end", link="#b3"),)),
    paragraph("The end.", "b3"),
)


def test_enter_on_a_link_says_where_it_leads(qtbot: QtBot, window: MainWindow) -> None:
    show_paper(qtbot, window, LINKED)
    press(qtbot, Qt.Key.Key_Return)
    assert "https://northfield.example/breaks" in window.message.words.text()


def test_a_click_on_a_link_says_where_it_leads(qtbot: QtBot, window: MainWindow) -> None:
    show_paper(qtbot, window, LINKED)
    view = page_of(window).view
    caret_to(window, "b1", 4)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.cursorRect().center())
    assert "https://northfield.example/breaks" in window.message.words.text()


def test_a_link_opens_nothing(qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[object] = []
    monkeypatch.setattr("PySide6.QtGui.QDesktopServices.openUrl", lambda url: opened.append(url))
    show_paper(qtbot, window, LINKED)
    press(qtbot, Qt.Key.Key_Return)
    assert opened == []


def test_the_address_of_a_link_can_be_copied(qtbot: QtBot, window: MainWindow) -> None:
    show_paper(qtbot, window, LINKED)
    press(qtbot, Qt.Key.Key_Return)
    window.message.act.click()
    assert QGuiApplication.clipboard().text() == "https://northfield.example/breaks"


def test_a_link_inside_the_paper_leads_there(qtbot: QtBot, window: MainWindow) -> None:
    show_paper(qtbot, window, LINKED)
    caret_to(window, "b2", 3)
    press(qtbot, Qt.Key.Key_Return)
    place = page_of(window).view.place()
    assert place is not None
    assert place.block_id == "b3"


def test_what_could_not_be_carried_over_is_said_above_the_paper(qtbot: QtBot, window: MainWindow) -> None:
    window.desks.papers.show_document(HARD, HARD.title, ("One chart could not be read.",))
    wait_for_words(qtbot, window)
    assert page_of(window).warnings.isVisible()
    assert page_of(window).warnings.words.text() == "One chart could not be read."


def test_warnings_of_the_last_paper_do_not_stay_for_the_next(qtbot: QtBot, window: MainWindow) -> None:
    window.desks.papers.show_document(LINKED, "Links", ("One chart could not be read.",))
    show_paper(qtbot, window, HARD)
    assert not page_of(window).warnings.isVisible()


def test_markup_in_a_title_is_shown_as_it_is(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "<b>plan<b>.txt"
    path.write_text("Some words.", encoding="utf-8")
    open_paper(qtbot, window, path)
    assert window.windowTitle().startswith("<b>plan<b>")


def test_an_easy_read_draft_is_made_from_a_file(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = str(PAPERS / "day_service_consultation.docx")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (name, ""))
    with qtbot.waitSignal(window.desks.studio.shown, timeout=20_000):
        window.commands["make_easy_read"].trigger()
    assert window.page is window.desks.studio.page
    assert window.desks.studio.page.version.title == "Changing how we support people in the daytime"


def test_a_paper_that_was_opened_is_among_the_recent_ones(qtbot: QtBot, window: MainWindow) -> None:
    open_paper(qtbot, window, PAPERS / "short_breaks_review.docx")
    assert window.remembered.recent() == [PAPERS / "short_breaks_review.docx"]
