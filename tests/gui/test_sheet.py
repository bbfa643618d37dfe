"""A page in a sheet is as high as its words need, whatever its scroll bar takes from their width."""

from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QPlainTextEdit, QSizePolicy, QWidget
from pytestqt.qtbot import QtBot

from coprod_desktop.gui.panels.sheet import Sheet
from tests.gui.windows import main_window


class Buttons(QWidget):
    """Something that is higher than the window where it is wider than `turns_at`, and low where it is narrower."""

    def __init__(self) -> None:
        super().__init__()
        self.turns_at, self.height_when_wide = 0, 10
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self.height_when_wide if width > self.turns_at else 10


def test_a_page_that_is_lower_beside_its_scroll_bar_settles(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    sheet, buttons = Sheet(main_window(qtbot).theme, window), Buttons()
    sheet.body.addWidget(buttons)
    window.setCentralWidget(sheet)
    window.resize(800, 600)  # narrow enough for the scroll bar to take its width from the page
    window.show()
    QApplication.processEvents()
    buttons.turns_at, buttons.height_when_wide = buttons.width() - 5, 700
    buttons.updateGeometry()
    for _ in range(5):
        QApplication.processEvents()
    assert sheet.verticalScrollBar().isVisible()
    assert sheet.verticalScrollBar().maximum() >= 100


def long_sheet(qtbot: QtBot) -> tuple[QMainWindow, Sheet, QPlainTextEdit]:
    """Return a page of which the last field is out of sight, in a window."""
    window = QMainWindow()
    qtbot.addWidget(window)
    sheet = Sheet(main_window(qtbot).theme, window)
    field = QPlainTextEdit()
    field.setFixedHeight(150)
    for widget in (*(QLabel(f"Line {number}") for number in range(40)), field):
        sheet.body.addWidget(widget)
    window.setCentralWidget(sheet)
    window.resize(600, 400)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    QApplication.processEvents()
    return window, sheet, field


def test_all_of_a_field_is_in_sight_when_it_gets_the_keys(qtbot: QtBot) -> None:
    window, _, field = long_sheet(qtbot)
    field.setFocus()
    QApplication.processEvents()
    assert window.isActiveWindow()
    assert field.visibleRegion().boundingRect() == field.rect()


def test_what_has_the_keys_stays_in_sight_when_the_window_gets_lower(qtbot: QtBot) -> None:
    window, _, field = long_sheet(qtbot)
    field.setFocus()
    QApplication.processEvents()
    window.resize(600, 260)
    QApplication.processEvents()
    assert field.visibleRegion().boundingRect() == field.rect()


def test_a_page_that_is_made_later_has_the_margins_of_the_others(qtbot: QtBot) -> None:
    window = main_window(qtbot)
    early = window.findChild(Sheet)
    late = Sheet(window.theme, window)
    assert early is not None
    margins = [sheet.body.parentWidget().contentsMargins() for sheet in (early, late)]
    assert margins[0] == margins[1]
