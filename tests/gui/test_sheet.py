"""A page in a sheet is as high as its words need, whatever its scroll bar takes from their width."""

from PySide6.QtWidgets import QApplication, QMainWindow, QSizePolicy, QWidget
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
