"""Every screen and dialog, in every palette, at 100 % and 200 %, through the audit."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coprod_desktop.gui.theme import Look
from tests.a11y.audit import audit, fits, in_words
from tests.gui.windows import LOOKS, SCREENS, go_to_paper, main_window, open_dialog


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS.keys())
@pytest.mark.parametrize("screen", SCREENS)
def test_every_screen_is_sound(qtbot: QtBot, screen: str, look: Look) -> None:
    window = main_window(qtbot, look)
    SCREENS[screen](qtbot, window)
    QApplication.processEvents()
    assert in_words(audit(window)) == ""


@pytest.mark.parametrize("size", [QSize(1366, 728), QSize(1024, 700)], ids=["laptop", "small"])
@pytest.mark.parametrize("screen", SCREENS)
def test_every_screen_fits_at_three_times_the_size(qtbot: QtBot, screen: str, size: QSize) -> None:
    window = main_window(qtbot, Look(300))
    window.resize(size)
    SCREENS[screen](qtbot, window)
    for _ in range(3):  # words that came late move what stands below them
        QApplication.processEvents()
    assert window.size() == size
    assert in_words(list(fits(window))) == ""


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS.keys())
@pytest.mark.parametrize("command", ["help", "about", "versions"])
def test_every_dialog_is_sound(qtbot: QtBot, command: str, look: Look) -> None:
    window = main_window(qtbot, look)
    go_to_paper(qtbot, window)
    dialog = open_dialog(qtbot, window, command)
    QApplication.processEvents()
    assert in_words(audit(dialog)) == ""
