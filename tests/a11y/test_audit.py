"""Each check of the audit finds the fault that it is for, and none in a window without one."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QColor, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from coprod_desktop.gui import colours
from coprod_desktop.gui.theme import Look, Theme, palette
from tests.a11y import audit
from tests.a11y.audit import Check


@pytest.fixture(autouse=True)
def theme(qapp: QApplication) -> Iterator[Theme]:
    yield Theme(qapp, Look())
    qapp.setPalette(palette(colours.LIGHT))


class Tiny(QWidget):
    """A window of our own make, with one of each."""

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.label = QLabel("Name")
        self.field = QLineEdit()
        self.label.setBuddy(self.field)
        self.kind_label, self.kind = QLabel("Kind"), QComboBox()
        self.kind.addItems(["Tell", "Ask"])
        self.kind_label.setBuddy(self.kind)
        self.lines = QListWidget()
        self.lines.setAccessibleName("Items")
        for number, words in enumerate(("Welcome", "Travel"), 1):
            line = QListWidgetItem(words)
            line.setData(Qt.ItemDataRole.AccessibleTextRole, f"{words}, {number} of 2")
            self.lines.addItem(line)
        self.text = QTextEdit("Words to read")
        self.text.setAccessibleName("Paper")
        self.text.setTabChangesFocus(True)
        self.button = QPushButton("&Save")
        for widget in (self.label, self.field, self.kind_label, self.kind, self.lines, self.text, self.button):
            self.column.addWidget(widget)


@pytest.fixture
def tiny(qtbot: QtBot) -> Tiny:
    window = Tiny()
    qtbot.addWidget(window)
    return window


def problems(qtbot: QtBot, window: QWidget, check: Check) -> str:
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    QApplication.processEvents()
    return audit.in_words(list(check(window)))


def test_a_window_without_a_fault_is_sound(qtbot: QtBot, tiny: Tiny) -> None:
    for check in audit.CHECKS:
        assert problems(qtbot, tiny, check) == ""


def no_name(tiny: Tiny) -> None:
    tiny.label.setBuddy(tiny.button)


def combo_without_label(tiny: Tiny) -> None:
    tiny.kind_label.setBuddy(tiny.button)
    tiny.kind.setAccessibleName("Kind")


def two_names(tiny: Tiny) -> None:
    tiny.field.setAccessibleName("What it is called")


def another_name_than_it_says(tiny: Tiny) -> None:
    tiny.button.setAccessibleName("Keep")


def line_without_place(tiny: Tiny) -> None:
    tiny.lines.addItem("Anything else")


def out_of_reach(tiny: Tiny) -> None:
    tiny.button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)


def upwards(tiny: Tiny) -> None:
    QWidget.setTabOrder(tiny.text, tiny.kind)


def back_into_a_part(tiny: Tiny) -> None:
    area, inside = QScrollArea(), QWidget()
    column = QVBoxLayout(inside)
    first, last = QPushButton("First"), QPushButton("Last")
    column.addWidget(first)
    column.addWidget(last)
    area.setWidget(inside)
    tiny.column.addWidget(area)
    other, other_inside = QScrollArea(), QPushButton("Elsewhere")
    other.setWidget(other_inside)
    tiny.column.addWidget(other)
    for before, after in ((first, other_inside), (other_inside, last)):
        QWidget.setTabOrder(before, after)


def keeps_tab(tiny: Tiny) -> None:
    tiny.text.setTabChangesFocus(False)


def no_caret(tiny: Tiny) -> None:
    tiny.text.setReadOnly(True)
    tiny.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)


def same_letter_twice(tiny: Tiny) -> None:
    tiny.column.addWidget(QPushButton("&Stop"))


def same_key_twice(tiny: Tiny) -> None:
    for words in ("Bigger", "Bold"):
        action = QAction(words, tiny)
        action.setShortcut("Ctrl+B")
        tiny.addAction(action)


def too_small(tiny: Tiny) -> None:
    tiny.button.setFixedSize(60, 20)


def low_lines(tiny: Tiny) -> None:
    tiny.lines.setStyleSheet("QListWidget::item { padding: 0; height: 14px; }")


def pale_palette(_tiny: Tiny) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    pale = application.palette()
    pale.setColor(QPalette.ColorRole.PlaceholderText, QColor("#999999"))
    application.setPalette(pale)


def pale_words(tiny: Tiny) -> None:
    tiny.label.setStyleSheet("color: #888888; background: white;")


def cut_words(tiny: Tiny) -> None:
    tiny.button.setText("Save the meeting somewhere else on this computer")
    tiny.button.setMaximumWidth(60)


def cut_by_its_parent(tiny: Tiny) -> None:
    low = QWidget()
    low.setFixedHeight(10)
    label = QLabel("Half of this is out of sight", low)
    label.resize(label.sizeHint())
    tiny.column.addWidget(low)


def scrolls_sideways(tiny: Tiny) -> None:
    area, wide = QScrollArea(), QLabel("Wide")
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    wide.setMinimumWidth(3000)
    area.setWidget(wide)
    tiny.column.addWidget(area)


def too_wide_for_a_laptop(tiny: Tiny) -> None:
    tiny.lines.setMinimumWidth(1500)


def no_focus_mark(tiny: Tiny) -> None:
    tiny.button.setStyleSheet("QPushButton, QPushButton:focus { border: 2px solid #6c6b73; padding: 8px; }")


def faint_focus_mark(tiny: Tiny) -> None:
    tiny.button.setStyleSheet(
        "QPushButton { border: 4px solid #ffffff; padding: 8px; } QPushButton:focus { border-color: #dddddd; }"
    )


def short_focus_mark(tiny: Tiny) -> None:
    tiny.button.setStyleSheet(
        "QPushButton { border: 4px solid white; padding: 8px; } QPushButton:focus { border-left-color: black; }"
    )


FAULTS: list[tuple[Check, Callable[[Tiny], None], str]] = [
    (audit.names, no_name, "has no name"),
    (audit.names, combo_without_label, "combo box without a label"),
    (audit.names, two_names, "has two names"),
    (audit.labels_in_names, another_name_than_it_says, "is not what it says"),
    (audit.list_lines, line_without_place, "does not say its place"),
    (audit.reach, out_of_reach, "cannot be reached"),
    (audit.tab_order, upwards, "which the Tab key visits first"),
    (audit.tab_order, back_into_a_part, "though Tab had left"),
    (audit.traps, keeps_tab, "keeps the Tab key"),
    (audit.traps, no_caret, "cannot be read with the keyboard"),
    (audit.shortcuts, same_letter_twice, "means 2 things"),
    (audit.shortcuts, same_key_twice, "means 2 things"),
    (audit.targets, too_small, "too small to press"),
    (audit.targets, low_lines, "has lines 1"),
    (audit.contrast_of_palette, pale_palette, "PlaceholderText on Base"),
    (audit.contrast_of_words, pale_words, "draws its words at only"),
    (audit.fits, cut_words, "is cut off"),
    (audit.fits, cut_by_its_parent, "is cut off by what it stands in"),
    (audit.fits, scrolls_sideways, "wider than can be seen"),
    (audit.fits, too_wide_for_a_laptop, "does not scroll"),
    (audit.focus_shows, no_focus_mark, "when it has the focus"),
    (audit.focus_shows, faint_focus_mark, "when it has the focus"),
    (audit.focus_shows, short_focus_mark, "when it has the focus"),
]


@pytest.mark.parametrize(("check", "plant", "words"), FAULTS, ids=[plant.__name__ for _, plant, _ in FAULTS])
def test_a_planted_fault_is_found(
    qtbot: QtBot, tiny: Tiny, check: Check, plant: Callable[[Tiny], None], words: str
) -> None:
    plant(tiny)
    assert words in problems(qtbot, tiny, check)


def test_every_check_has_a_fault_that_it_finds() -> None:
    assert {check for check, _, _ in FAULTS} == set(audit.CHECKS)


def test_what_does_not_take_the_focus_is_found(qtbot: QtBot, tiny: Tiny) -> None:
    class Stubborn(QPushButton):
        def focusInEvent(self, _event: object) -> None:
            self.clearFocus()

    tiny.column.addWidget(Stubborn("Stubborn"))
    assert "does not take the focus" in problems(qtbot, tiny, audit.focus_shows)


def test_contrast_is_that_of_the_guidelines() -> None:
    assert audit.contrast(QColor("black"), QColor("white")) == pytest.approx(21)
    assert audit.contrast(QColor("#767676"), QColor("white")) == pytest.approx(4.54, abs=0.01)
    assert QSize(1366, 728) == audit.LAPTOP
