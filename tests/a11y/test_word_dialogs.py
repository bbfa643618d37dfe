"""The windows about people's own words, in every palette, at 100 % and 200 %, through the audit."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from coprod_desktop.gui.dialogs.bring_list_dialog import BringListDialog
from coprod_desktop.gui.dialogs.own_word_dialog import OwnWordDialog, blank
from coprod_desktop.gui.main_window import MainWindow
from coprod_desktop.gui.theme import Look
from coprod_desktop.language import list_files
from coprod_desktop.model.meeting import OwnWord
from tests.a11y.audit import audit, in_words
from tests.gui.windows import LOOKS, main_window

SENT = b"Word,Meaning\nhub,The caf\xc3\xa9.\nfob,A key for the front door.\nboard,\n"


def own_word(window: MainWindow) -> QWidget:
    window.desks.open_sample()
    dialog = OwnWordDialog(window, blank("commissioning hub"), meeting=window.desks.meeting)
    dialog.save.click()
    return dialog


def bring_list(window: MainWindow) -> QWidget:
    window.own_words.put(OwnWord("1", "hub", "The room where we meet."))
    return BringListDialog(window, "theirs.csv", list_files.read("theirs.csv", SENT))


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS.keys())
@pytest.mark.parametrize("make", [own_word, bring_list])
def test_every_dialog_about_words_is_sound(qtbot: QtBot, make: object, look: Look) -> None:
    window = main_window(qtbot, look)
    assert callable(make)
    dialog = make(window)
    with qtbot.waitActive(dialog):
        dialog.open()
        dialog.activateWindow()
    QApplication.processEvents()
    assert in_words(audit(dialog)) == ""
    dialog.reject()
