"""Lists that are as high as their lines."""

from pytestqt.qtbot import QtBot

from coprod_desktop.gui.panels.short_list import ShortList
from tests.gui.windows import main_window

LONG = "Report to the carers board about the options for short breaks for family carers from April"


def test_a_list_that_has_no_width_yet_does_not_make_its_window_grow(qtbot: QtBot) -> None:
    shown = ShortList(main_window(qtbot))
    shown.show()
    shown.resize(60, 30)
    shown.show_lines([LONG] * 9)
    assert shown.sizeHintForRow(0) > 3 * shown.fontMetrics().height()
    assert shown.minimumSizeHint().height() <= 6 * shown.fontMetrics().height()
