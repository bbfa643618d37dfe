"""The folder that a group shares, in the window: chosen, looked into, told about, and questions answered."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from coprod_desktop.app.address_book import AddressBook
from coprod_desktop.app.own_words import OwnWords
from coprod_desktop.app.shared_folder import Chosen, SharedFolder
from coprod_desktop.gui.main_window import MainWindow
from coprod_desktop.gui.people.book_dialog import BookDialog
from coprod_desktop.gui.sharing.shared_folder_dialog import SharedFolderDialog
from coprod_desktop.model.meeting import OwnWord, Person
from coprod_desktop.model.needs import Needs
from tests.gui.windows import go_to_words, main_window, open_dialog

LONGEST_MS = 20_000


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "shared").mkdir()
    return tmp_path / "shared"


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    return main_window(qtbot)


def wait(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.desks.shared.is_busy, timeout=LONGEST_MS)


def look(qtbot: QtBot, window: MainWindow) -> None:
    wait(qtbot, window)
    window.desks.shared.look_now()
    wait(qtbot, window)


def share(qtbot: QtBot, window: MainWindow, folder: Path) -> SharedFolderDialog:
    dialog = open_dialog(qtbot, window, "shared_folder")
    assert isinstance(dialog, SharedFolderDialog)
    dialog.share(folder)
    wait(qtbot, window)
    return dialog


def jo_writes(tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch, meaning: str) -> None:
    """Let somebody on another computer explain a word."""
    with monkeypatch.context() as elsewhere:
        elsewhere.setenv("COPROD_DATA_FOLDER", str(tmp_path / "jo"))
        words = OwnWords()
        shared = SharedFolder(words, AddressBook())
        shared.look(Chosen(folder), "Jo")
        words.put(OwnWord("theirs", "hub", meaning))
        assert shared.look(Chosen(folder), "Jo").trouble is None


def words_of(window: MainWindow) -> str:
    return window.message.words.text() if window.message.isVisible() else ""


def test_a_folder_is_chosen_and_the_lists_are_there(
    qtbot: QtBot, window: MainWindow, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.own_words.put(OwnWord("w", "tender", "An offer"))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    dialog = open_dialog(qtbot, window, "shared_folder")
    assert isinstance(dialog, SharedFolderDialog)
    dialog.choose.click()
    wait(qtbot, window)
    assert dialog.folder.text() == str(folder)
    assert dialog.state.text().startswith("All is put together. Somebody made the last change")
    assert b"tender" in (folder / "own-words.toml").read_bytes()


def test_words_of_others_come_in_and_are_shown(
    qtbot: QtBot, window: MainWindow, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    share(qtbot, window, folder).reject()
    go_to_words(qtbot, window)
    jo_writes(tmp_path, folder, monkeypatch, "A place to meet")
    with qtbot.waitSignal(window.desks.shared.came, timeout=LONGEST_MS):
        look(qtbot, window)
    assert [one.meaning for one in window.own_words.words] == ["A place to meet"]


def test_what_both_changed_is_told_shown_and_answered(
    qtbot: QtBot, window: MainWindow, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    share(qtbot, window, folder).reject()
    window.own_words.put(OwnWord("w", "hub", "Ours"))
    jo_writes(tmp_path, folder, monkeypatch, "A place to meet")
    look(qtbot, window)
    assert words_of(window).startswith("You and somebody else changed the same thing")
    window.message.act.click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, SharedFolderDialog)
    assert dialog.both.item(0).text() == "This stays: hub: A place to meet. The other: hub: Ours."
    dialog.use_other.click()
    wait(qtbot, window)
    assert [one.meaning for one in window.own_words.words] == ["Ours"]
    assert not dialog.both.isVisible()
    assert b"Ours" in (folder / "own-words.toml").read_bytes()


def test_a_folder_that_is_gone_is_told_once_and_when_it_is_back(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    share(qtbot, window, folder).reject()
    away = folder.rename(folder.with_name("away"))
    look(qtbot, window)
    assert words_of(window).startswith(f"Your shared folder {folder} is not there. You can go on")
    window.message.hide()
    look(qtbot, window)
    assert words_of(window) == ""
    away.rename(folder)
    look(qtbot, window)
    assert words_of(window) == "Your shared folder is there again. All is put together."


def test_the_address_book_goes_there_only_once_its_box_is_ticked(
    qtbot: QtBot, window: MainWindow, folder: Path
) -> None:
    window.address_book.put(Person("p", "Winnie"), Needs("p", phone="01632 960001"))
    dialog = share(qtbot, window, folder)
    assert not (folder / "address-book.json").exists()
    assert "phone numbers, addresses and what people need" in dialog.warning.text()
    dialog.people.click()
    wait(qtbot, window)
    assert (folder / "address-book.json").exists()
    assert window.shares_people
    dialog.people.click()
    wait(qtbot, window)
    assert dialog.state.text().startswith("All is put together")
    assert window.remembered.shared_folder == Chosen(folder, has_people=False)
    assert not window.shares_people


def test_the_book_says_that_a_group_shares_it(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    window.address_book.put(Person("p", "Winnie"), Needs("p"))
    window.remembered.keep_shared_folder(Chosen(folder, has_people=True))
    dialog = BookDialog(window, window.address_book, frozenset())
    qtbot.addWidget(dialog)
    assert dialog.words.text() == "1 person is in your book. Your group shares the book in a folder."


def test_lists_are_kept_on_this_computer_only_again(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    dialog = share(qtbot, window, folder)
    dialog.keep_here.click()
    assert window.remembered.shared_folder is None
    assert dialog.folder.text() == "On this computer only"
    window.own_words.put(OwnWord("w", "tender", "An offer"))
    look(qtbot, window)
    assert b"tender" not in (folder / "own-words.toml").read_bytes()


def test_the_folder_is_looked_into_when_the_window_opens(qtbot: QtBot, folder: Path) -> None:
    first = main_window(qtbot)
    share(qtbot, first, folder).reject()
    first.close()
    assert first.remembered.has_shared_folder
    second = main_window(qtbot)
    second.remembered.keep_shared_folder(first.remembered.shared_folder)
    with qtbot.waitSignal(second.desks.shared.seen, timeout=LONGEST_MS):
        second.desks.look_into_shared_folder()
