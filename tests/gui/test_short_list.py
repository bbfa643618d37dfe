"""Lists that are as high as their lines."""

from pytestqt.qtbot import QtBot

from coprod_desktop.gui.panels.short_list import ShortList

LONG = "Report to the carers board about the options for short breaks for family carers from April"


def test_a_list_that_has_no_width_yet_does_not_make_its_window_grow(qtbot: QtBot) -> None:
    shown = ShortList()
    qtbot.addWidget(shown)
    shown.resize(60, 30)
    shown.show_lines([LONG] * 9)
    assert shown.minimumSizeHint().height() <= 6 * shown.fontMetrics().height()


def test_a_list_of_one_short_line_asks_for_no_more(qtbot: QtBot) -> None:
    shown = ShortList()
    qtbot.addWidget(shown)
    shown.show_lines(["Agenda"])
    assert shown.minimumSizeHint().height() <= shown.sizeHint().height()
