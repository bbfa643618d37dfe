"""Fields for one line of words."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from coprod_desktop.gui.one_line import OneLine
from tests.gui.windows import press


@pytest.fixture
def fields(qtbot: QtBot) -> tuple[QLineEdit, OneLine]:
    """Two fields one below the other, the first with the focus."""
    window = QWidget()
    qtbot.addWidget(window)
    first, second = QLineEdit(window), OneLine(window)
    second.setText("Short breaks")
    column = QVBoxLayout(window)
    column.addWidget(first)
    column.addWidget(second)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    first.setFocus()
    return first, second


def test_tab_chooses_the_words_once_the_focus_has_come(qtbot: QtBot, fields: tuple[QLineEdit, OneLine]) -> None:
    chosen_at_focus: list[str] = []
    first, second = fields
    second.selectionChanged.connect(lambda: chosen_at_focus.append("focus" if second.hasFocus() else "too early"))
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert second.selectedText() == ""
    qtbot.waitUntil(lambda: second.selectedText() == "Short breaks")
    assert set(chosen_at_focus) == {"focus"}


def test_what_is_typed_at_once_is_not_written_over(qtbot: QtBot, fields: tuple[QLineEdit, OneLine]) -> None:
    first, second = fields
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    second.insert("!")
    press(qtbot, Qt.Key.Key_End)
    assert second.selectedText() == ""
