"""A meeting with a password, as people meet it in the window."""

import contextlib
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from coprod_desktop.gui.combining.combine_dialog import CombineDialog
from coprod_desktop.gui.locking.ask_dialog import AskPasswordDialog
from coprod_desktop.gui.locking.password_dialog import PasswordDialog
from coprod_desktop.gui.main_window import MainWindow
from coprod_desktop.model import edits
from coprod_desktop.model.meeting import Side, needs_of
from coprod_desktop.storage import meeting_file
from coprod_desktop.storage.locking import IsLocked
from coprod_desktop.storage.members import Opened
from tests import builders
from tests.gui.copies import change, two_copies
from tests.gui.windows import (
    main_window,
    meeting_of,
    open_dialog,
    open_file,
    press,
    session_of,
    type_words,
    wait_until_open,
)
from tests.locks import PASSWORD, a_lock
from tests.storage.merging.divergence import saved

LONGEST_MS = 20_000


@pytest.fixture
def locked(tmp_path: Path) -> Path:
    meeting = builders.meeting()
    opened = saved(Opened(replace(meeting, items=())), meeting, "Sam", 0)
    meeting_file.write(tmp_path / "board.coprod", replace(opened, lock=a_lock()))
    return tmp_path / "board.coprod"


@pytest.fixture
def board(tmp_path: Path) -> Path:
    return two_copies(tmp_path)[0]


def asked(qtbot: QtBot, window: MainWindow, path: Path) -> AskPasswordDialog:
    open_file(window, path)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, AskPasswordDialog)
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    qtbot.waitUntil(dialog.password.hasFocus, timeout=LONGEST_MS)
    return dialog


def password_dialog(qtbot: QtBot, window: MainWindow) -> PasswordDialog:
    dialog = open_dialog(qtbot, window, "password")
    assert isinstance(dialog, PasswordDialog)
    return dialog


def told(qtbot: QtBot, window: MainWindow, words: str) -> None:
    qtbot.waitUntil(lambda: words in window.message.words.text(), timeout=LONGEST_MS)


def open_locked(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    dialog = asked(qtbot, window, path)
    dialog.password.setText(PASSWORD)
    dialog.open_button.click()
    qtbot.waitUntil(lambda: window.desks.meeting is not None, timeout=LONGEST_MS)


def test_a_locked_meeting_opens_by_keyboard_with_its_password(qtbot: QtBot, locked: Path) -> None:
    window = main_window(qtbot)
    asked(qtbot, window, locked)
    type_words(qtbot, PASSWORD)
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.desks.meeting is not None, timeout=LONGEST_MS)
    assert meeting_of(window) == builders.meeting()


def test_a_wrong_password_is_one_sentence_and_can_be_typed_again(qtbot: QtBot, locked: Path) -> None:
    window = main_window(qtbot)
    dialog = asked(qtbot, window, locked)
    dialog.password.setText("no")
    dialog.open_button.click()
    qtbot.waitUntil(lambda: bool(dialog.problem()), timeout=LONGEST_MS)
    assert "does not open the meeting" in dialog.problem()
    assert dialog.isVisible()
    assert dialog.password.selectedText() == "no"
    dialog.reject()
    assert window.desks.meeting is None


def test_while_the_password_is_tried_the_window_says_so(qtbot: QtBot, locked: Path) -> None:
    dialog = asked(qtbot, main_window(qtbot), locked)
    dialog.password.setText("no")
    dialog.open_button.click()
    assert "Trying the password" in dialog.waiting.text()
    assert not dialog.open_button.isEnabled()
    dialog.reject()


def test_the_window_goes_on_working_while_the_password_is_tried(qtbot: QtBot, locked: Path) -> None:
    dialog = asked(qtbot, main_window(qtbot), locked)
    dialog.password.setText("no")
    turns: list[int] = []
    timer = QTimer(dialog)
    timer.timeout.connect(lambda: turns.append(1))
    timer.start(10)
    dialog.open_button.click()
    qtbot.waitUntil(lambda: bool(dialog.problem()), timeout=60_000)
    assert len(turns) > 10
    dialog.reject()


def test_the_password_is_dots_until_somebody_asks_to_see_it(qtbot: QtBot, board: Path) -> None:
    window = main_window(qtbot)
    open_file(window, board)
    dialog = password_dialog(qtbot, window)
    assert dialog.password.echoMode() is QLineEdit.EchoMode.Password
    dialog.show_box.click()
    assert {one.echoMode() for one in (dialog.password, dialog.again)} == {QLineEdit.EchoMode.Normal}
    dialog.reject()


def test_giving_a_password_saves_the_meeting_locked(qtbot: QtBot, board: Path) -> None:
    window = main_window(qtbot)
    open_file(window, board)
    dialog = password_dialog(qtbot, window)
    for field in (dialog.password, dialog.again):
        field.setText(PASSWORD)
    dialog.hint.setText("The library")
    dialog.lock.click()
    told(qtbot, window, "has a password now")
    closed = meeting_file.lock_of(board)
    assert closed is not None
    assert closed.hint == "The library"
    assert meeting_file.read(board, closed.opened(PASSWORD)).meeting == meeting_of(window)


def test_two_different_passwords_lock_nothing(qtbot: QtBot, board: Path) -> None:
    window = main_window(qtbot)
    open_file(window, board)
    dialog = password_dialog(qtbot, window)
    dialog.password.setText(PASSWORD)
    dialog.again.setText("seven green bus")
    dialog.lock.click()
    assert "not the same" in dialog.form.problem_with(dialog.again)
    assert dialog.again.hasFocus()
    dialog.reject()
    assert meeting_file.lock_of(board) is None


def test_a_hint_that_gives_the_password_away_is_refused(qtbot: QtBot, board: Path) -> None:
    window = main_window(qtbot)
    open_file(window, board)
    dialog = password_dialog(qtbot, window)
    for field in (dialog.password, dialog.again):
        field.setText("kite")
    dialog.hint.setText("It is Kite")
    dialog.lock.click()
    assert "another hint" in dialog.form.problem_with(dialog.hint)
    dialog.reject()


@pytest.mark.parametrize(
    ("password", "words"),
    [
        ("Password1", "easy to guess"),
        ("11111111111111111", "easy to guess"),
        ("31121999", "easy to guess"),
        ("okafor72!", "name from the meeting"),
        ("kite7", "short"),
        ("kite-lamp7", "keeps most people out"),
        ("kite lamp seven rope", "hard to guess."),
    ],
)
def test_how_easy_it_is_to_guess_is_said_in_words(qtbot: QtBot, board: Path, password: str, words: str) -> None:
    window = main_window(qtbot)
    open_file(window, board)
    dialog = password_dialog(qtbot, window)
    dialog.password.setText(password)
    assert words in dialog.strength.text()
    dialog.reject()


def test_the_password_is_taken_away_again(qtbot: QtBot, locked: Path) -> None:
    window = main_window(qtbot)
    open_locked(qtbot, window, locked)
    password_dialog(qtbot, window).take_away.click()
    told(qtbot, window, "without a password")
    assert meeting_file.read(locked).meeting == builders.meeting()


def test_an_open_meeting_has_no_password_to_take_away(qtbot: QtBot, board: Path) -> None:
    window = main_window(qtbot)
    open_file(window, board)
    dialog = password_dialog(qtbot, window)
    assert not dialog.take_away.isVisible()
    dialog.reject()


def test_what_was_typed_in_a_locked_meeting_is_offered_again_after_a_crash(qtbot: QtBot, locked: Path) -> None:
    window = main_window(qtbot)
    open_locked(qtbot, window, locked)
    session = session_of(window)
    session.apply(edits.set_title("Typed last"))
    session.close()  # as the end of a program leaves it: in the journal and not in the file
    locked.unlink()
    again = main_window(qtbot)
    again.desks.offer_unfinished()
    told(qtbot, again, "A meeting with a password")
    again.message.act.click()
    wait_until_open(again)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, AskPasswordDialog)
    dialog.password.setText(PASSWORD)
    dialog.open_button.click()
    qtbot.waitUntil(lambda: again.desks.meeting is not None, timeout=LONGEST_MS)
    assert meeting_of(again).title == "Typed last"


def test_a_copy_with_another_password_is_asked_for_it_and_combined(qtbot: QtBot, board: Path) -> None:
    copy = board.with_name("board-JOS-LAPTOP.coprod")
    change(copy, "Jo", [edits.set_title("Board")])
    meeting_file.write(copy, replace(meeting_file.read(copy), lock=a_lock()))
    window = main_window(qtbot)
    open_file(window, board)
    assert window.desks.meeting is not None
    window.desks.meeting.combining.combine_with(copy)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), AskPasswordDialog), timeout=LONGEST_MS)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, AskPasswordDialog)
    dialog.password.setText(PASSWORD)
    dialog.open_button.click()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), CombineDialog), timeout=LONGEST_MS)
    combine = QApplication.activeModalWidget()
    assert isinstance(combine, CombineDialog)
    combine.combine.click()
    assert meeting_of(window).title == "Board"
    assert "same password" in window.message.words.text()


PRIVATE = {
    "support_words": "signs with her left hand",
    "email": "winnie@example.org",
    "phone": "07700 900123",
    "address": "4 Mill Lane, Northfield",
    "expenses": "bus both ways",
    "stress": "loud doors",
    "helps": "a seat by the window",
    "leaving": "Ade walks with her",
}
SIDE = "a family carer for thirty years"


def meeting_with_needs(window: MainWindow, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    session = session_of(window)
    session.apply(edits.change_person("win", sides=frozenset({Side.FAMILY_CARER}), side_words=SIDE))
    session.apply(edits.change_needs("win", support_words="an older wish", phone="07700 900999"))
    session.save(path)
    session.apply(edits.change_needs("win", **PRIVATE))  # type: ignore[arg-type]
    session.save()


def save_copy(qtbot: QtBot, window: MainWindow, copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(copy), ""))
    window.commands["copy_without_needs"].trigger()
    qtbot.waitUntil(copy.exists, timeout=LONGEST_MS)
    told(qtbot, window, copy.name)


def every_byte_of(path: Path) -> bytes:
    with zipfile.ZipFile(path) as archive:
        return path.read_bytes() + b"\n".join(name.encode() + archive.read(name) for name in archive.namelist())


def test_a_copy_without_needs_holds_no_byte_of_them(
    qtbot: QtBot, board: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = main_window(qtbot)
    open_file(window, board)
    meeting_with_needs(window, board, monkeypatch)
    secrets = [*PRIVATE.values(), SIDE, "an older wish", "07700 900999"]
    assert all(secret.encode() in every_byte_of(board) for secret in secrets)
    save_copy(qtbot, window, tmp_path / "for others.coprod", monkeypatch)
    content = every_byte_of(tmp_path / "for others.coprod")
    assert [secret for secret in secrets if secret.encode() in content] == []
    assert b"Short breaks" in content


def test_combining_with_that_copy_deletes_no_need(
    qtbot: QtBot, board: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = main_window(qtbot)
    open_file(window, board)
    meeting_with_needs(window, board, monkeypatch)
    copy = tmp_path / "for others.coprod"
    save_copy(qtbot, window, copy, monkeypatch)
    change(copy, "Jo", [edits.set_title("Board")])
    before = needs_of(meeting_of(window), "win")
    assert window.desks.meeting is not None
    window.desks.meeting.combining.combine_with(copy)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), CombineDialog), timeout=LONGEST_MS)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, CombineDialog)
    dialog.combine.click()
    assert meeting_of(window).title == "Board"
    assert needs_of(meeting_of(window), "win") == before
    win = next(one for one in meeting_of(window).people if one.id == "win")
    assert win.side_words == SIDE


def test_a_save_over_a_file_that_somebody_else_saved_offers_to_combine(qtbot: QtBot, board: Path) -> None:
    window = main_window(qtbot)
    open_file(window, board)
    session_of(window).apply(edits.set_details(place="Ours"))
    theirs = board.with_name("theirs.coprod")
    theirs.write_bytes(board.read_bytes())
    change(theirs, "Jo", [edits.set_title("Theirs")])
    theirs.replace(board)
    window.commands["save"].trigger()
    told(qtbot, window, "Somebody else saved")
    window.message.act.click()
    wait_until_open(window)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), CombineDialog), timeout=LONGEST_MS)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, CombineDialog)
    dialog.combine.click()
    window.commands["save"].trigger()
    told(qtbot, window, "Saved")
    found = meeting_file.read(board).meeting
    assert (found.title, found.place) == ("Theirs", "Ours")


def test_undoing_the_combining_does_not_let_a_save_take_their_work_away(qtbot: QtBot, board: Path) -> None:
    window = main_window(qtbot)
    open_file(window, board)
    session_of(window).apply(edits.set_details(place="Ours"))
    theirs = board.with_name("theirs.coprod")
    theirs.write_bytes(board.read_bytes())
    change(theirs, "Jo", [edits.set_title("Theirs")])
    theirs.replace(board)
    assert window.desks.meeting is not None
    window.desks.meeting.combining.combine_with_own_file()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), CombineDialog), timeout=LONGEST_MS)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, CombineDialog)
    dialog.combine.click()
    window.commands["undo"].trigger()
    window.commands["save"].trigger()
    told(qtbot, window, "Somebody else saved")
    assert meeting_file.read(board).meeting.title == "Theirs"


def test_a_locked_meeting_is_saved_locked_when_the_window_closes(qtbot: QtBot, locked: Path) -> None:
    window = main_window(qtbot)
    open_locked(qtbot, window, locked)
    session_of(window).apply(edits.set_title("Board"))
    window.close()
    with contextlib.suppress(IsLocked):
        meeting_file.read(locked)
        raise AssertionError("it is open to everybody")
    assert meeting_file.read(locked, a_lock()).meeting.title == "Board"
