"""The windows for printing and for a look of one's own, in every palette, at 100 % and 200 %, through the audit."""

import pytest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from coprod_desktop.gui.main_window import MainWindow
from coprod_desktop.gui.printing.example import example
from coprod_desktop.gui.printing.look_dialog import LookDialog
from coprod_desktop.gui.printing.print_dialog import PrintDialog, ToPrint
from coprod_desktop.gui.theme import Look
from coprod_desktop.model.own_profile import OwnProfile
from tests.a11y.audit import audit, in_words
from tests.gui.windows import LOOKS, main_window

LONGEST_MS = 20_000


def look(window: MainWindow) -> LookDialog:
    return LookDialog(window, example(), OwnProfile("Gran’s print"))


def printing(window: MainWindow) -> PrintDialog:
    return PrintDialog(window, ToPrint(lambda _: (example(),)))


@pytest.mark.parametrize("size", LOOKS.values(), ids=LOOKS.keys())
@pytest.mark.parametrize("make", [look, printing])
def test_every_window_about_printing_is_sound(qtbot: QtBot, make: object, size: Look) -> None:
    window = main_window(qtbot, size)
    assert callable(make)
    dialog = make(window)
    assert isinstance(dialog, QDialog)
    with qtbot.waitActive(dialog):
        dialog.open()
        dialog.activateWindow()
    qtbot.waitUntil(lambda: dialog.view.pages is not None, timeout=LONGEST_MS)
    QApplication.processEvents()
    assert in_words(audit(dialog)) == ""
    dialog.reject()
