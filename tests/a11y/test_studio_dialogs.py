import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from coprod_desktop.gui.main_window import MainWindow
from coprod_desktop.gui.studio.picture_dialog import PictureDialog
from coprod_desktop.gui.studio.readers_dialog import ReadersDialog
from coprod_desktop.gui.studio.sets_dialog import SetsDialog
from coprod_desktop.gui.theme import Look
from tests.a11y.audit import audit, in_words
from tests.gui.windows import LOOKS, go_to_easy_read, main_window

DIALOGS = ("picture", "front", "readers", "picture_sets", "remove")
LOOK = {name: look for name, look in LOOKS.items() if "light" in name or name == "200 % contrast"}


def opened(qtbot: QtBot, window: MainWindow, command: str) -> QWidget:
    """Return the dialog of the studio that a command opens."""
    page = window.desks.studio.page
    shared = [source for row in page.version.rows for source in row.sources]
    plain = (row for row in page.version.rows if not row.heading_level)
    alone = next(row for row in plain if any(shared.count(one) == 1 for one in row.sources))
    page.go_to_row(alone.id)
    page.commands[command].trigger()
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    if isinstance(dialog, ReadersDialog):
        dialog.add.click()
    if isinstance(dialog, SetsDialog):
        qtbot.waitUntil(lambda: dialog.list.count() > 0, timeout=20_000)
    if isinstance(dialog, PictureDialog):
        qtbot.waitUntil(lambda: dialog.list.count() > 0, timeout=20_000)
    qtbot.waitUntil(lambda: dialog.isAncestorOf(QApplication.focusWidget() or window))
    qtbot.wait(50)  # for what was shown just now to find its place
    return dialog


@pytest.mark.parametrize("look", LOOK.values(), ids=LOOK.keys())
def test_every_dialog_of_the_studio_is_sound(qtbot: QtBot, look: Look) -> None:
    window = main_window(qtbot, look)
    go_to_easy_read(qtbot, window)
    found = {}
    for command in DIALOGS:
        dialog = opened(qtbot, window, command)
        found[command] = in_words(audit(dialog))
        dialog.close()
    assert {command: some for command, some in found.items() if some} == {}
