"""What a person sees of a mistake of ours: one calm sentence, and a window that goes on."""

import io
import platform
import re
import sys
from collections.abc import Iterator
from contextlib import redirect_stderr
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer, qVersion
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import coprod_desktop
from coprod_desktop.app import logs
from coprod_desktop.gui import run
from coprod_desktop.gui.jobs import Latest, Ticket
from coprod_desktop.gui.main_window import MainWindow
from coprod_desktop.gui.mistakes import Mistake
from coprod_desktop.storage import meeting_file
from coprod_desktop.storage.meeting_file import CannotRead
from coprod_desktop.strings import say
from tests.gui.windows import main_window, meeting_of

SECRET = "Winnie Hughes has a bad back"


@pytest.fixture
def window(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """Return a window whose mistakes are told as the program tells them."""
    window = main_window(qtbot)
    monkeypatch.setattr(sys, "excepthook", run.calm(window))
    return window


@pytest.fixture
def log() -> Iterator[logs.Log]:
    with logs.kept() as log:
        yield log


def go_wrong(qtbot: QtBot, log: logs.Log, error: Exception) -> str:
    """Let a slot raise an error that is logged; return what is printed for the person to see."""

    def fail() -> None:
        raise error

    printed = io.StringIO()
    with redirect_stderr(printed):
        QTimer.singleShot(0, fail)
        qtbot.wait(20)
    assert log.is_used
    return printed.getvalue()


@pytest.mark.qt_no_exception_capture
def test_a_mistake_of_ours_is_told_in_one_calm_sentence(
    qtbot: QtBot, window: MainWindow, log: logs.Log, caplog: pytest.LogCaptureFixture
) -> None:
    go_wrong(qtbot, log, ValueError(SECRET))
    assert window.message.isVisible()
    assert "ValueError" not in window.message.words.text()
    assert SECRET not in window.message.words.text()
    assert window.message.words.text().endswith(".")
    caplog.clear()


@pytest.mark.qt_no_exception_capture
def test_no_traceback_is_printed(
    qtbot: QtBot, window: MainWindow, log: logs.Log, caplog: pytest.LogCaptureFixture
) -> None:
    assert "Traceback" not in go_wrong(qtbot, log, ValueError(SECRET))
    caplog.clear()


@pytest.mark.qt_no_exception_capture
def test_the_log_says_where_it_went_wrong_and_none_of_the_words(
    qtbot: QtBot, window: MainWindow, log: logs.Log, caplog: pytest.LogCaptureFixture
) -> None:
    go_wrong(qtbot, log, ValueError(SECRET))
    written = Path(log.path).read_text(encoding="utf-8")
    assert "ValueError" in written
    assert "test_calm.py" in written
    assert SECRET not in written
    caplog.clear()


@pytest.mark.qt_no_exception_capture
def test_the_window_goes_on_after_a_mistake(
    qtbot: QtBot, window: MainWindow, log: logs.Log, caplog: pytest.LogCaptureFixture
) -> None:
    go_wrong(qtbot, log, ValueError(SECRET))
    window.commands["new_meeting"].trigger()
    qtbot.keyClicks(QApplication.focusWidget(), "Still here")
    assert meeting_of(window).title == "Still here"
    caplog.clear()


@pytest.mark.qt_no_exception_capture
def test_a_second_mistake_is_told_as_calmly_as_the_first(
    qtbot: QtBot, window: MainWindow, log: logs.Log, caplog: pytest.LogCaptureFixture
) -> None:
    go_wrong(qtbot, log, ValueError(SECRET))
    window.message.close_button.click()
    go_wrong(qtbot, log, KeyError(SECRET))
    assert window.message.isVisible()
    caplog.clear()


@pytest.mark.parametrize("name", ["x" * 300, "Agenda_of_the_board_" * 15, "a/b/" * 100])
def test_a_name_without_an_end_does_not_make_the_window_wider(qtbot: QtBot, window: MainWindow, name: str) -> None:
    window.resize(1024, 700)
    window.tell(f"{name}.docx could not be opened.")
    QApplication.processEvents()
    assert window.width() == 1024
    assert window.message.words.text() == f"{name}.docx could not be opened."
    assert window.message.words.accessibleName() == f"{name}.docx could not be opened."


def copied_details(qtbot: QtBot, window: MainWindow, log: logs.Log, error: Exception) -> str:
    """Let a slot go wrong and press what the message offers; return what is on the clipboard."""
    QApplication.clipboard().setText("")
    go_wrong(qtbot, log, error)
    window.message.act.click()
    return QApplication.clipboard().text()


@pytest.mark.qt_no_exception_capture
def test_the_details_to_copy_say_what_kind_of_mistake_it_is_and_where(
    qtbot: QtBot, window: MainWindow, log: logs.Log, caplog: pytest.LogCaptureFixture
) -> None:
    details = copied_details(qtbot, window, log, ValueError(SECRET))
    assert f"{say('gui.program')} {coprod_desktop.__version__}" in details
    assert f"Python {platform.python_version()}" in details
    assert f"Qt {qVersion()}" in details
    assert platform.system() in details
    assert re.search(r"^ValueError\n  test_calm\.py:\d+ fail$", details, re.MULTILINE)
    caplog.clear()


@pytest.mark.qt_no_exception_capture
def test_the_details_to_copy_hold_no_words_of_a_document_and_no_folder(
    qtbot: QtBot, window: MainWindow, log: logs.Log, caplog: pytest.LogCaptureFixture
) -> None:
    error = ValueError(SECRET)
    error.__cause__ = KeyError(SECRET)
    error.add_note(SECRET)
    details = copied_details(qtbot, window, log, error)
    assert "KeyError" in details
    assert not set(SECRET.split()) & set(details.split())
    assert str(Path(__file__).parent) not in details
    caplog.clear()


@pytest.mark.qt_no_exception_capture
def test_a_person_is_told_that_the_details_are_copied(
    qtbot: QtBot, window: MainWindow, log: logs.Log, caplog: pytest.LogCaptureFixture
) -> None:
    copied_details(qtbot, window, log, ValueError(SECRET))
    assert window.message.words.text() == say("errors.details_copied")
    assert not window.message.act.isVisible()
    caplog.clear()


def test_a_place_in_our_own_code_is_told_by_its_path_in_the_program() -> None:
    with pytest.raises(CannotRead) as raised:
        meeting_file.from_content(b"", Path("board.coprod"))
    assert "\n  coprod_desktop/storage/meeting_file.py:" in Mistake.of(raised.value).details


def test_what_a_job_got_wrong_comes_with_details_to_copy(
    qtbot: QtBot, window: MainWindow, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(_: Ticket) -> None:
        raise LookupError(SECRET)

    work = Latest(window)
    work.failed.connect(window.tell_error)
    with qtbot.waitSignal(work.failed):
        work.request(fail)
    window.message.act.click()
    assert "LookupError" in QApplication.clipboard().text()
    assert SECRET not in QApplication.clipboard().text()
    caplog.clear()
