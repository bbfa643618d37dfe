"""Fields for one line of words."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from coprod_desktop.gui.one_line import OneLine
from tests.gui.windows import press


class TwoFields(QWidget):
    """Two fields, one below the other."""

    def __init__(self) -> None:
        super().__init__()
        self.first, self.second = QLineEdit(self), OneLine(self)
        self.second.setText("Short breaks")
        column = QVBoxLayout(self)
        column.addWidget(self.first)
        column.addWidget(self.second)


@pytest.fixture
def fields(qtbot: QtBot) -> TwoFields:
    """Two fields, the first with the focus."""
    made = TwoFields()
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.first.setFocus()
    return made


def test_tab_chooses_the_words_once_the_focus_has_come(qtbot: QtBot, fields: TwoFields) -> None:
    qtbot.keyClick(fields.first, Qt.Key.Key_Tab)
    assert (fields.second.hasFocus(), fields.second.selectedText()) == (True, "")
    qtbot.waitUntil(lambda: fields.second.selectedText() == "Short breaks")


def test_what_is_typed_at_once_is_not_written_over(qtbot: QtBot, fields: TwoFields) -> None:
    qtbot.keyClick(fields.first, Qt.Key.Key_Tab)
    fields.second.insert("!")
    press(qtbot, Qt.Key.Key_End)
    assert fields.second.selectedText() == ""
