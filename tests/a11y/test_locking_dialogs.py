"""Giving a password and asking for it, in every palette, at 100 % and 200 %, through the audit."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from coprod_desktop.gui.locking.ask_dialog import AskPasswordDialog
from coprod_desktop.gui.locking.password_dialog import PasswordDialog
from coprod_desktop.gui.main_window import MainWindow
from coprod_desktop.gui.theme import Look
from coprod_desktop.storage.locking import IsLocked
from tests import builders
from tests.a11y.audit import audit, in_words
from tests.gui.windows import LOOKS, main_window


def giving(window: MainWindow, _folder: Path) -> QWidget:
    dialog = PasswordDialog(window, builders.meeting(), is_locked=False)
    dialog.password.setText("kite")
    dialog.lock.click()  # the two are not the same
    return dialog


def changing(window: MainWindow, _folder: Path) -> QWidget:
    return PasswordDialog(window, builders.meeting(), is_locked=True)


def asking(window: MainWindow, _folder: Path) -> QWidget:
    dialog = AskPasswordDialog(window, IsLocked(name="board.coprod", hint="The library"), lambda: None)
    dialog.open_button.click()  # nothing is typed
    return dialog


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS.keys())
@pytest.mark.parametrize("make", [giving, changing, asking])
def test_every_dialog_about_passwords_is_sound(qtbot: QtBot, tmp_path: Path, make: object, look: Look) -> None:
    window = main_window(qtbot, look)
    assert callable(make)
    dialog = make(window, tmp_path)
    with qtbot.waitActive(dialog):
        dialog.open()
        dialog.activateWindow()
    QApplication.processEvents()
    assert in_words(audit(dialog)) == ""
    dialog.reject()
