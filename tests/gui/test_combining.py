"""Two co-chairs, one meeting: combining copies, and who changed what."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from coprod_desktop.gui.combining.combine_dialog import CombineDialog, DifferencesDialog
from coprod_desktop.gui.combining.history_dialog import HistoryDialog
from coprod_desktop.gui.combining.wording_dialog import WordingDialog
from coprod_desktop.gui.main_window import MainWindow
from coprod_desktop.model import edits
from coprod_desktop.model.meeting import agenda
from coprod_desktop.storage import meeting_file
from coprod_desktop.storage.members import Opened
from coprod_desktop.strings import say
from tests import builders
from tests.gui.copies import change, two_copies
from tests.gui.windows import main_window, meeting_of, open_file, press, session_of
from tests.storage.merging.divergence import saved

LONGEST_MS = 20_000


@pytest.fixture
def paths(tmp_path: Path) -> tuple[Path, Path]:
    return two_copies(tmp_path)


def opened(qtbot: QtBot, path: Path) -> MainWindow:
    window = main_window(qtbot)
    open_file(window, path)
    return window


def shown(qtbot: QtBot, window: MainWindow, kind: type) -> object:
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind), timeout=LONGEST_MS)
    return QApplication.activeModalWidget()


def combine_dialog(qtbot: QtBot, window: MainWindow, path: Path) -> CombineDialog:
    assert window.desks.meeting is not None
    window.desks.meeting.combining.combine_with(path)
    dialog = shown(qtbot, window, CombineDialog)
    assert isinstance(dialog, CombineDialog)
    return dialog


def lines(shown_list: object) -> list[str]:
    return [shown_list.item(row).text() for row in range(shown_list.count())]  # type: ignore[attr-defined]


def test_what_each_did_is_listed_in_words(qtbot: QtBot, paths: tuple[Path, Path]) -> None:
    change(paths[1], "Jo", [edits.move_item_to("item-4", 0), edits.change_item("item-2", minutes=40)])
    window = opened(qtbot, paths[0])
    session_of(window).apply(edits.set_details(place="The hub"))
    dialog = combine_dialog(qtbot, window, paths[1])
    assert lines(dialog.theirs) == [
        "Changed the minutes for “Short breaks” to: 40",
        "Moved “What happens next” to place 1",
    ]
    assert lines(dialog.ours) == ["Changed the place to: The hub"]
    dialog.reject()


def test_copies_without_a_clash_are_combined_with_one_key(qtbot: QtBot, paths: tuple[Path, Path]) -> None:
    change(paths[1], "Jo", [edits.add_item("Transport")])
    window = opened(qtbot, paths[0])
    dialog = combine_dialog(qtbot, window, paths[1])
    dialog.combine.setFocus()
    press(qtbot, Qt.Key.Key_Return)
    assert "Transport" in {one.title for one in agenda(meeting_of(window))}


def test_what_both_changed_is_asked_by_keyboard(qtbot: QtBot, paths: tuple[Path, Path]) -> None:
    change(paths[1], "Jo", [edits.set_details(place="The hub")])
    window = opened(qtbot, paths[0])
    session_of(window).apply(edits.set_details(place="The library"))
    dialog = combine_dialog(qtbot, window, paths[1])
    assert not dialog.combine.isEnabled()
    dialog.questions.choices.setFocus()
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_Return)
    dialog.combine.click()
    assert meeting_of(window).place == "The hub"


def test_questions_come_one_at_a_time_and_can_be_gone_back_to(qtbot: QtBot, paths: tuple[Path, Path]) -> None:
    change(paths[1], "Jo", [edits.set_details(place="The hub"), edits.change_item("item-1", minutes=50)])
    window = opened(qtbot, paths[0])
    session_of(window).apply(edits.set_details(place="The library"))
    session_of(window).apply(edits.change_item("item-1", minutes=20))
    dialog = combine_dialog(qtbot, window, paths[1])
    first = dialog.questions.asked.text()
    dialog.questions.answer.click()
    assert dialog.questions.asked.text() != first
    dialog.questions.back.click()
    assert dialog.questions.asked.text() == first
    dialog.reject()


def test_enter_in_the_list_of_answers_goes_to_the_next_question_and_stays_there(
    qtbot: QtBot, paths: tuple[Path, Path]
) -> None:
    change(paths[1], "Jo", [edits.set_details(place="The hub"), edits.change_item("item-1", minutes=50)])
    window = opened(qtbot, paths[0])
    session_of(window).apply(edits.set_details(place="The library"))
    session_of(window).apply(edits.change_item("item-1", minutes=20))
    dialog = combine_dialog(qtbot, window, paths[1])
    dialog.questions.choices.setFocus()
    press(qtbot, Qt.Key.Key_Return)
    assert dialog.questions.number.text() == say("combining.question", number=2, of=2)
    dialog.reject()


def test_both_can_be_kept_where_both_wrote(qtbot: QtBot, paths: tuple[Path, Path]) -> None:
    change(paths[1], "Jo", [edits.change_item("item-2", about="Nights away")])
    window = opened(qtbot, paths[0])
    session_of(window).apply(edits.change_item("item-2", about="Days out"))
    dialog = combine_dialog(qtbot, window, paths[1])
    dialog.questions.choices.choose("both")
    dialog.questions.answer.click()
    dialog.combine.click()
    assert agenda(meeting_of(window))[1].about == "Days out / Nights away"


def test_leaving_both_as_they_are_changes_nothing(qtbot: QtBot, paths: tuple[Path, Path]) -> None:
    change(paths[1], "Jo", [edits.add_item("Transport")])
    window = opened(qtbot, paths[0])
    before = meeting_of(window)
    combine_dialog(qtbot, window, paths[1]).reject()
    assert meeting_of(window) == before


def test_one_undo_takes_the_copy_out_again(qtbot: QtBot, paths: tuple[Path, Path]) -> None:
    change(paths[1], "Jo", [edits.add_item("Transport"), edits.set_title("Board")])
    window = opened(qtbot, paths[0])
    combine_dialog(qtbot, window, paths[1]).combine.click()
    window.commands["undo"].trigger()
    assert meeting_of(window) == builders.meeting()


def test_a_copy_beside_the_file_is_offered(qtbot: QtBot, paths: tuple[Path, Path]) -> None:
    change(paths[1], "Jo", [edits.add_item("Transport")])
    window = opened(qtbot, paths[0])
    qtbot.waitUntil(lambda: paths[1].name in window.message.words.text(), timeout=LONGEST_MS)
    window.message.act.click()
    dialog = shown(qtbot, window, CombineDialog)
    assert isinstance(dialog, CombineDialog)
    dialog.reject()


def test_a_copy_with_nothing_new_is_said_so(
    qtbot: QtBot, paths: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    window = opened(qtbot, paths[0])
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(paths[1]), ""))
    window.commands["combine"].trigger()
    qtbot.waitUntil(lambda: window.message.isVisible(), timeout=LONGEST_MS)
    assert "nothing that is not here already" in window.message.words.text()


def test_copies_with_nothing_in_common_are_shown_side_by_side(qtbot: QtBot, paths: tuple[Path, Path]) -> None:
    meeting = builders.meeting()
    stranger = edits.set_details(place="The hub").apply(meeting)
    meeting_file.write(paths[1], saved(Opened(meeting), stranger, "Jo", 0))
    window = opened(qtbot, paths[0])
    assert window.desks.meeting is not None
    window.desks.meeting.combining.combine_with(paths[1])
    dialog = shown(qtbot, window, DifferencesDialog)
    assert isinstance(dialog, DifferencesDialog)
    assert lines(dialog.lines) == ["Changed the place to: The hub"]
    dialog.reject()
    assert meeting_of(window) == meeting


def history(qtbot: QtBot, window: MainWindow) -> HistoryDialog:
    window.commands["history"].trigger()
    dialog = shown(qtbot, window, HistoryDialog)
    assert isinstance(dialog, HistoryDialog)
    return dialog


def test_the_history_says_who_changed_what_newest_first(qtbot: QtBot, paths: tuple[Path, Path]) -> None:
    change(paths[0], "Jo", [edits.set_details(place="The hub")])
    dialog = history(qtbot, opened(qtbot, paths[0]))
    assert [line.split(",")[0] for line in lines(dialog.saves)] == ["Jo", "Sam"]
    assert lines(dialog.changes) == ["Changed the place to: The hub"]
    dialog.reject()


def test_the_history_of_one_item_leaves_other_saves_out(qtbot: QtBot, paths: tuple[Path, Path]) -> None:
    change(paths[0], "Jo", [edits.set_details(place="The hub")])
    change(paths[0], "Ade", [edits.change_item("item-2", minutes=50)])
    dialog = history(qtbot, opened(qtbot, paths[0]))
    dialog.about.setCurrentIndex(dialog.about.findData("item-2"))
    assert [line.split(",")[0] for line in lines(dialog.saves)] == ["Ade", "Sam"]
    dialog.reject()


def test_an_earlier_wording_is_brought_back_and_later_work_stays(qtbot: QtBot, paths: tuple[Path, Path]) -> None:
    change(paths[0], "Jo", [edits.change_item("item-2", about="New words")])
    change(paths[0], "Ade", [edits.set_details(place="The hub")])
    window = opened(qtbot, paths[0])
    dialog = history(qtbot, window)
    dialog.saves.setCurrentRow(1)
    dialog.back.click()
    assert agenda(meeting_of(window))[1].about == ""
    assert meeting_of(window).place == "The hub"


def test_there_is_no_going_back_before_the_first_save(qtbot: QtBot, paths: tuple[Path, Path]) -> None:
    dialog = history(qtbot, opened(qtbot, paths[0]))
    assert not dialog.back.isEnabled()
    dialog.reject()


def shown_change(qtbot: QtBot, window: MainWindow) -> WordingDialog:
    dialog = history(qtbot, window)
    dialog.changes.setFocus()
    press(qtbot, Qt.Key.Key_Return)
    found = dialog.findChild(WordingDialog)
    assert found is not None
    return found


def test_a_change_is_shown_before_and_after(qtbot: QtBot, paths: tuple[Path, Path]) -> None:
    change(paths[0], "Jo", [edits.change_item("item-2", about="Nights away, all year")])
    shown = shown_change(qtbot, opened(qtbot, paths[0]))
    texts = shown.texts.first.toPlainText(), shown.texts.second.toPlainText()
    assert texts == (agenda(builders.meeting())[1].about or say("combining.value.nothing"), "Nights away, all year")


def test_what_it_says_now_is_told_where_somebody_changed_it_again(qtbot: QtBot, paths: tuple[Path, Path]) -> None:
    change(paths[0], "Jo", [edits.set_details(place="The hub")])
    window = opened(qtbot, paths[0])
    session_of(window).apply(edits.set_details(place="The library"))
    assert "The library" in shown_change(qtbot, window).now.text()


def test_one_earlier_wording_is_brought_back_alone(qtbot: QtBot, paths: tuple[Path, Path]) -> None:
    change(paths[0], "Jo", [edits.set_details(place="The hub"), edits.change_item("item-1", minutes=50)])
    window = opened(qtbot, paths[0])
    shown_change(qtbot, window).back.click()
    meeting = meeting_of(window)
    assert (meeting.place, agenda(meeting)[0].minutes) == (builders.meeting().place, 50)


def test_an_item_that_was_taken_off_is_shown_and_brought_back(qtbot: QtBot, paths: tuple[Path, Path]) -> None:
    change(paths[0], "Jo", [edits.remove_item("item-2")])
    window = opened(qtbot, paths[0])
    shown = shown_change(qtbot, window)
    title = agenda(builders.meeting())[1].title
    assert title in shown.texts.first.toPlainText()
    shown.back.click()
    assert agenda(meeting_of(window))[1].title == title


def test_copies_with_nothing_in_common_show_each_difference_side_by_side(
    qtbot: QtBot, paths: tuple[Path, Path]
) -> None:
    window = opened(qtbot, paths[0])
    ours = meeting_of(window)
    dialog = DifferencesDialog(window, ours, edits.set_details(place="The hub").apply(ours))
    assert (dialog.texts.first.toPlainText(), dialog.texts.second.toPlainText()) == (ours.place, "The hub")
