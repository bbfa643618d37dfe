from pathlib import Path

import docx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from coprod_desktop.app import studio
from coprod_desktop.gui.main_window import MainWindow
from coprod_desktop.gui.studio.word_dialog import WordDialog
from coprod_desktop.gui.theme import Look
from coprod_desktop.language.lexicon import Lexicon
from coprod_desktop.render import planning, profiles, writers
from tests.a11y.audit import audit, in_words
from tests.gui.test_studio import LONGEST_MS, open_studio, page_of, version_of, words_of
from tests.gui.test_studio import meeting as studio_meeting
from tests.gui.windows import LOOKS, main_window, open_file, press, save_meeting


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """Return a window with the studio open, and its version changed in Word in two places."""
    return changed_in_word(main_window(qtbot), qtbot, tmp_path, monkeypatch)


def changed_in_word(window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    save_meeting(studio_meeting(), tmp_path / "board.coprod")
    open_file(window, tmp_path / "board.coprod")
    open_studio(qtbot, window)
    path = tmp_path / "version.docx"
    document = studio.as_document(version_of(window), Lexicon.load())
    path.write_bytes(writers.written(planning.plan(document, profiles.easy_read()), "docx")[0])
    word = docx.Document(str(path))
    for paragraph in [one for table in word.tables for cell in table._cells for one in cell.paragraphs]:
        if "hall" in paragraph.text:
            paragraph.runs[0].text = "Staff must not ever close the hall."
        if "12 March" in paragraph.text.replace("\xa0", " "):
            paragraph.runs[0].text = "We meet on Friday 12 March 2027 at 5pm."
            for run in paragraph.runs[1:]:
                run.text = ""
    word.save(str(path))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    return window


def bring_back(qtbot: QtBot, window: MainWindow) -> WordDialog:
    page_of(window).commands["bring_back"].trigger()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), WordDialog), timeout=LONGEST_MS)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, WordDialog)
    return dialog


def test_what_was_changed_in_word_is_listed_by_row(qtbot: QtBot, window: MainWindow) -> None:
    dialog = bring_back(qtbot, window)
    lines = [dialog.list.item(place).text() for place in range(dialog.list.count())]
    assert len(lines) == 2
    assert lines[0].startswith("✓ Take it\nRow 1 has other words.")
    assert "Now: We meet on Friday 12 March 2027 at 5pm." in lines[0]


def test_one_change_is_left_by_key_and_the_other_taken_and_undone_in_one_step(qtbot: QtBot, window: MainWindow) -> None:
    before = words_of(window)
    dialog = bring_back(qtbot, window)
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    dialog.list.setCurrentRow(1)
    press(qtbot, Qt.Key.Key_Return)
    assert dialog.list.item(1).text().startswith("✗ Leave it")
    assert dialog.take.text() == "Put 1 change into the rows"
    dialog.take.click()
    assert words_of(window)[0] == "We meet on Friday 12 March 2027 at 5pm."
    assert "ever" not in " ".join(words_of(window))
    window.commands["undo"].trigger()
    assert words_of(window) == before


def test_all_changes_are_undone_in_one_step(qtbot: QtBot, window: MainWindow) -> None:
    before = words_of(window)
    bring_back(qtbot, window).take.click()
    assert "ever" in " ".join(words_of(window))
    window.commands["undo"].trigger()
    assert words_of(window) == before


def test_with_nothing_chosen_there_is_nothing_to_put_in(qtbot: QtBot, window: MainWindow) -> None:
    dialog = bring_back(qtbot, window)
    dialog.none.click()
    assert not dialog.take.isEnabled()
    dialog.all.click()
    assert dialog.take.isEnabled()
    dialog.close()


@pytest.mark.parametrize("look", [LOOKS["100 % light"], LOOKS["200 % contrast"]], ids=["light", "contrast"])
def test_the_list_of_changes_is_sound(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, look: Look
) -> None:
    window = changed_in_word(main_window(qtbot, look), qtbot, tmp_path, monkeypatch)
    dialog = bring_back(qtbot, window)
    assert in_words(audit(dialog)) == ""
    dialog.close()
