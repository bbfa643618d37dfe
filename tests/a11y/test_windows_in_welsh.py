"""Every screen in Welsh: it fits at three times the size, and the main ones are sound."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coprod_desktop import strings
from coprod_desktop.gui import languages
from coprod_desktop.gui.theme import Look
from tests.a11y.audit import audit, fits, in_words
from tests.gui.windows import SCREENS, main_window

SMALL = QSize(1024, 700)
REPEATS = ("decided", "deciding", "easy read", "easy read pages", "easy read things", "hard words", "simple start")
"""Screens with no sentence that another one does not show."""


@pytest.fixture(autouse=True)
def in_welsh(qapp: QApplication) -> Iterator[None]:
    languages.speak("cy", qapp)
    yield
    languages.speak(strings.LANGUAGE, qapp)


@pytest.mark.parametrize("screen", [name for name in SCREENS if name not in REPEATS])
def test_each_screen_fits_in_welsh_at_three_times_the_size(qtbot: QtBot, screen: str) -> None:
    window = main_window(qtbot, Look(300))
    window.resize(SMALL)
    SCREENS[screen](qtbot, window)
    QApplication.processEvents()
    assert window.size() == SMALL
    assert in_words(list(fits(window))) == ""


@pytest.mark.parametrize("screen", ["start", "people", "agenda", "reading", "easy read rows"])
def test_the_main_screens_are_sound_in_welsh(qtbot: QtBot, screen: str) -> None:
    window = main_window(qtbot)
    SCREENS[screen](qtbot, window)
    QApplication.processEvents()
    assert in_words(audit(window)) == ""
