"""F1 opens the page of the help that is about where somebody is: on every screen and in every dialog."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from coprod_desktop import assets
from coprod_desktop.gui.dialogs.help_window import HelpWindow
from coprod_desktop.gui.help_topics import OF_DIALOGS
from tests.a11y.test_every_dialog import DIALOGS, every_dialog, shown
from tests.gui.windows import SCREENS, main_window

STAGES = ("details", "people", "agenda", "papers", "versions", "support", "packs", "today", "after", "pledge")
TOPICS = {screen: screen for screen in STAGES} | {
    "start": "start",
    "power check": "agenda",
    "today in the room": "today",
    "easy read": "easy-read",
    "easy read rows": "easy-read",
    "easy read things": "easy-read",
    "easy read pages": "easy-read",
    "tour": "details",
    "look up": "look-up",
    "words A to Z": "look-up",
}
"""The topic by screen; all others are about reading a paper."""

# Their own page, or none: help about help would only cover it.
WITHOUT_OWN = {"HelpWindow", "DocumentDialog"}
FEW_DIALOGS = ("SharedFolderDialog", "PasswordDialog", "PrintDialog", "DocumentDialog")


def page_opened_by_f1(over: Callable[[], object]) -> str:
    """Press F1 and return the first line of the help that opens."""
    focus = QApplication.focusWidget() or QApplication.activeWindow()
    QTest.keyClick(focus, Qt.Key.Key_F1)
    opened = QApplication.activeModalWidget()
    assert isinstance(opened, HelpWindow), f"{opened} opens over {over()}"
    title = opened.view.document().firstBlock().text()
    opened.close()
    return title


def title_of(topic: str) -> str:
    return assets.resource("help", f"{topic}.md").read_text(encoding="utf-8").splitlines()[0].removeprefix("# ")


@pytest.mark.parametrize("screen", SCREENS)
def test_f1_opens_the_page_about_each_screen(qtbot: QtBot, screen: str) -> None:
    window = main_window(qtbot)
    SCREENS[screen](qtbot, window)
    QApplication.processEvents()
    assert page_opened_by_f1(lambda: screen) == title_of(TOPICS.get(screen, "reading"))


def test_the_page_about_each_dialog_is_known_and_there() -> None:
    assert every_dialog() - WITHOUT_OWN == set(OF_DIALOGS)
    assert all(title_of(topic) for topic in OF_DIALOGS.values())


def check_dialog(qtbot: QtBot, folder: Path, name: str) -> None:
    window = main_window(qtbot)
    dialog = shown(qtbot, window, folder, name)
    assert isinstance(dialog, QDialog)
    assert page_opened_by_f1(lambda: name) == title_of(OF_DIALOGS.get(name, "start"))
    dialog.close()


@pytest.mark.parametrize("name", FEW_DIALOGS)
def test_f1_opens_the_page_about_a_dialog(qtbot: QtBot, tmp_path: Path, name: str) -> None:
    check_dialog(qtbot, tmp_path, name)


@pytest.mark.task
@pytest.mark.parametrize("name", [one for one in DIALOGS if one != "HelpWindow"])
def test_f1_opens_the_page_about_every_dialog(qtbot: QtBot, tmp_path: Path, name: str) -> None:
    check_dialog(qtbot, tmp_path, name)
