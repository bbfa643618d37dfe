"""Combining copies and the history, in every palette, at 100 % and 200 %, through the audit."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from coprod_desktop.app.change_words import told_in_full
from coprod_desktop.app.past import entries
from coprod_desktop.gui.combining.combine_dialog import CombineDialog, DifferencesDialog
from coprod_desktop.gui.combining.history_dialog import HistoryDialog
from coprod_desktop.gui.combining.wording_dialog import WordingDialog
from coprod_desktop.gui.main_window import MainWindow
from coprod_desktop.gui.theme import Look
from coprod_desktop.model import edits
from coprod_desktop.storage import meeting_file
from coprod_desktop.storage.merging.combining import combine
from tests.a11y.audit import audit, in_words
from tests.gui.copies import change, two_copies
from tests.gui.windows import LOOKS, main_window, open_file, session_of


def combining(window: MainWindow, folder: Path) -> QWidget:
    ours, theirs = two_copies(folder)
    change(ours, "Sam", [edits.set_details(place="The library"), edits.remove_item("item-3")])
    change(theirs, "Jo", [edits.set_details(place="The hub"), edits.change_item("item-3", minutes=50)])
    open_file(window, ours)
    session = session_of(window)
    return CombineDialog(window, theirs.name, combine(session.opened, session.meeting, meeting_file.read(theirs)))


def side_by_side(window: MainWindow, folder: Path) -> QWidget:
    open_file(window, two_copies(folder)[0])
    meeting = session_of(window).meeting
    return DifferencesDialog(window, meeting, edits.set_details(place="The hub").apply(meeting))


def history(window: MainWindow, folder: Path) -> QWidget:
    ours, _ = two_copies(folder)
    change(ours, "Jo", [edits.set_details(place="The hub")])
    open_file(window, ours)
    return HistoryDialog(window, session_of(window), entries(session_of(window).opened))


def one_change(window: MainWindow, folder: Path) -> QWidget:
    shown = history(window, folder)
    assert isinstance(shown, HistoryDialog)
    assert shown.chosen is not None
    told = told_in_full(shown.chosen.before, shown.chosen.after)[0]
    return WordingDialog(window.theme, window, shown.chosen, told, session_of(window).meeting)


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS.keys())
@pytest.mark.parametrize("make", [combining, side_by_side, history, one_change])
def test_every_dialog_about_copies_is_sound(qtbot: QtBot, tmp_path: Path, make: object, look: Look) -> None:
    window = main_window(qtbot, look)
    assert callable(make)
    dialog = make(window, tmp_path)
    with qtbot.waitActive(dialog):
        dialog.open()
        dialog.activateWindow()
    QApplication.processEvents()
    assert in_words(audit(dialog)) == ""
    dialog.reject()
