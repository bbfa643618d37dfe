"""Finding words and checking the spelling, in every palette, at 100 % and 200 %, through the audit."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coprod_desktop.gui.finding.find_dialog import FindDialog
from coprod_desktop.gui.spelling.spelling_dialog import SpellingDialog
from coprod_desktop.gui.theme import Look
from tests.a11y.audit import audit, in_words
from tests.gui.test_finding import looked
from tests.gui.test_spelling import checked, written
from tests.gui.windows import LOOKS, main_window, open_meeting


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS.keys())
@pytest.mark.parametrize("kind", [FindDialog, SpellingDialog])
def test_every_dialog_about_words_is_sound(qtbot: QtBot, tmp_path: Path, kind: type, look: Look) -> None:
    window = main_window(qtbot, look)
    open_meeting(window, written(), tmp_path / "meeting.coprod")
    dialog = looked(qtbot, window, "the") if kind is FindDialog else checked(qtbot, window)
    QApplication.processEvents()
    line = dialog.words if isinstance(dialog, FindDialog) else dialog.other
    qtbot.waitUntil(lambda: line.height() >= line.sizeHint().height())  # the form has its room
    assert in_words(audit(dialog)) == ""
    dialog.reject()
    window.close()
