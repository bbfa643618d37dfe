"""Papers that come in through the window: pasted ones, and what the reading of a paper was unsure of."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coprod_desktop.gui.importing_ui.brought_dialog import BroughtDialog
from coprod_desktop.gui.importing_ui.unsure_dialog import UnsureDialog
from coprod_desktop.gui.main_window import MainWindow
from coprod_desktop.importing import limits
from coprod_desktop.model.document import Heading, plain_text
from coprod_desktop.strings import say
from tests.gui.windows import main_window, open_paper, wait_for_words
from tests.importing.samples import message

GUESSED = "<html><body><p><b>Money</b></p><p>The council pays.</p><p><b>When</b></p><p>On Monday.</p></body></html>"


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    return main_window(qtbot)


def copy(text: str, html: str = "") -> None:
    data = QMimeData()
    data.setText(text)
    if html:
        data.setHtml(html)
    QGuiApplication.clipboard().setMimeData(data)


def paste(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.desks.papers.shown):
        window.commands["paste_paper"].trigger()
    wait_for_words(qtbot, window)


def test_words_from_another_program_can_be_pasted_to_read(qtbot: QtBot, window: MainWindow) -> None:
    copy("Our garden\n\nThe council pays.")
    paste(qtbot, window)
    assert "The council pays." in window.desks.papers.page.view.toPlainText()


def test_pasted_words_keep_their_headings(qtbot: QtBot, window: MainWindow) -> None:
    copy("Money The council pays.", "<h1>Money</h1><p>The council <b>pays</b>.</p>")
    paste(qtbot, window)
    paper = window.desks.papers.page.paper
    assert paper is not None
    assert [plain_text(block) for block in paper.document.blocks if isinstance(block, Heading)] == ["Money"]


def test_nothing_to_paste_is_said_in_words(qtbot: QtBot, window: MainWindow) -> None:
    copy(" ")
    window.commands["paste_paper"].trigger()
    qtbot.waitUntil(lambda: "no words to paste" in window.message.words.text())


def test_a_clipboard_that_has_gone_is_one_with_nothing_in_it(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(QGuiApplication.clipboard()), "mimeData", lambda *_: None)
    window.commands["paste_paper"].trigger()
    qtbot.waitUntil(lambda: "no words to paste" in window.message.words.text())


def unsure_dialog(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> UnsureDialog:
    path = tmp_path / "garden.html"
    path.write_text(GUESSED, encoding="utf-8")
    open_paper(qtbot, window, path)
    strip = window.desks.papers.page.warnings
    assert strip.act.isVisible()
    strip.act.click()
    found = [one for one in QApplication.topLevelWidgets() if isinstance(one, UnsureDialog) and one.isVisible()]
    return found[0]


def test_places_to_check_are_listed(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    dialog = unsure_dialog(qtbot, window, tmp_path)
    said = [dialog.list.item(row).text() for row in range(dialog.list.count())]
    assert any("Money" in one for one in said)
    dialog.reject()


def test_go_there_puts_the_caret_at_the_place(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    dialog = unsure_dialog(qtbot, window, tmp_path)
    row = next(row for row in range(dialog.list.count()) if "When" in dialog.list.item(row).text())
    dialog.list.setCurrentRow(row)
    key = dialog.list.chosen_key
    with qtbot.waitSignal(dialog.go_asked) as asked:
        dialog.go.click()
    assert asked.args == [key]
    place = window.desks.papers.page.view.place()
    assert place is not None
    assert place.block_id == key
    dialog.reject()


def email_with_papers(folder: Path) -> Path:
    made = message("Papers for Thursday", "Dear all, see below.")
    made.add_attachment(b"sums", maintype="application", subtype="zip", filename="sums.xlsx")
    made.add_attachment("Our garden", subtype="plain", filename="garden.txt")
    path = folder / "mail.eml"
    path.write_bytes(bytes(made))
    return path


def brought_dialog(qtbot: QtBot, window: MainWindow, path: Path) -> BroughtDialog:
    open_paper(qtbot, window, path)
    window.desks.papers.page.warnings.act.click()
    found = [one for one in QApplication.topLevelWidgets() if isinstance(one, BroughtDialog) and one.isVisible()]
    return found[0]


def test_what_came_with_an_email_is_listed_papers_first(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    dialog = brought_dialog(qtbot, window, email_with_papers(tmp_path))
    assert [dialog.list.item(row).text() for row in range(2)] == [
        "garden.txt",
        say("mail.other", name="sums.xlsx"),
    ]
    dialog.list.setCurrentRow(1)
    assert not dialog.open_button.isEnabled()
    dialog.reject()


def test_a_paper_that_came_with_an_email_is_opened_and_leads_back(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    dialog = brought_dialog(qtbot, window, email_with_papers(tmp_path))
    page = window.desks.papers.page
    with qtbot.waitSignal(window.desks.papers.shown):
        dialog.open_button.click()
    assert "Our garden" in page.view.toPlainText()
    wait_for_words(qtbot, window)
    assert "mail.eml" in page.warnings.words.text()
    with qtbot.waitSignal(window.desks.papers.shown):
        page.warnings.act.click()
    assert "Dear all" in page.view.toPlainText()
    wait_for_words(qtbot, window)


def test_a_paper_over_the_limit_is_refused_in_words_and_the_meeting_stays(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    large = tmp_path / "large.docx"
    with large.open("wb") as file:
        file.truncate(limits.FILE_BYTES + 1)
    desk = window.desks.open_sample()
    before = desk.session.meeting
    desk.bring_paper(large)
    qtbot.waitUntil(lambda: "too big" in window.message.words.text(), timeout=20_000)
    assert desk.session.meeting == before
