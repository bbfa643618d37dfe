"""Looking words up by topic and letter, and words of our own: added, changed, deleted, shared, sent and brought in."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coprod_desktop.gui.dialogs.bring_list_dialog import BringListDialog
from coprod_desktop.gui.dialogs.own_word_dialog import OwnWordDialog
from coprod_desktop.gui.main_window import MainWindow
from coprod_desktop.gui.panels.look_up_page import LookUpPage
from coprod_desktop.model.meeting import OwnWord
from tests.gui.windows import (
    go_to_deciding,
    go_to_look_up,
    go_to_words,
    main_window,
    press,
    session_of,
    tab_to,
    type_words,
)

LONGEST_MS = 20_000
HUB = OwnWord("1", "the Hub", "The room where we meet.")


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    return main_window(qtbot)


def words_page(qtbot: QtBot, window: MainWindow) -> LookUpPage:
    go_to_words(qtbot, window)
    return window.desks.words.page


def own_word_dialog() -> OwnWordDialog:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, OwnWordDialog)
    return dialog


def see(qtbot: QtBot, page: LookUpPage, term: str) -> None:
    """Look a word up and wait for it."""
    page.look_up(term)
    qtbot.waitUntil(lambda: page.view.isVisible() and page.term.text() == term, timeout=LONGEST_MS)


def lines(page: LookUpPage) -> list[str]:
    return [page.list.item(row).text() for row in range(page.list.count())]


def test_all_words_stand_from_a_to_z(qtbot: QtBot, window: MainWindow) -> None:
    found = lines(words_page(qtbot, window))
    assert len(found) > 1000
    assert found == sorted(found, key=lambda term: (term.casefold(), term))


def test_a_topic_and_a_letter_narrow_the_words(qtbot: QtBot, window: MainWindow) -> None:
    page = words_page(qtbot, window)
    with qtbot.waitSignal(page.shown, timeout=LONGEST_MS):
        page.topic.setCurrentIndex(page.topic.findText("benefits"))
    with qtbot.waitSignal(page.shown, timeout=LONGEST_MS):
        page.letter.setCurrentText("P")
    found = lines(page)
    assert found
    assert all(term.lower().startswith("p") for term in found)
    assert page.said.text() == f"{len(found)} words, A to Z."


def test_see_also_leads_to_the_other_word_by_keyboard(qtbot: QtBot, window: MainWindow) -> None:
    page = words_page(qtbot, window)
    see(qtbot, page, "discharge to assess")
    tab_to(qtbot, page.view.copy)
    press(qtbot, Qt.Key.Key_Tab)
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.term.text() == "home first", timeout=LONGEST_MS)


def test_a_meaning_can_be_copied(qtbot: QtBot, window: MainWindow) -> None:
    go_to_look_up(qtbot, window)
    page = window.desks.words.page
    page.view.copy.click()
    assert QApplication.clipboard().text() == f"{page.term.text()}. {page.meaning.text()}"


def test_a_word_of_our_own_is_added_by_keyboard_and_found(qtbot: QtBot, window: MainWindow) -> None:
    page = words_page(qtbot, window)
    tab_to(qtbot, page.add)
    press(qtbot, Qt.Key.Key_Return)
    dialog = own_word_dialog()
    type_words(qtbot, HUB.term)
    press(qtbot, Qt.Key.Key_Tab)
    type_words(qtbot, HUB.meaning)
    tab_to(qtbot, dialog.save)
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.meaning.text() == HUB.meaning, timeout=LONGEST_MS)
    assert [word.term for word in window.own_words.words] == [HUB.term]


def test_a_word_without_a_meaning_is_not_kept_and_says_so(qtbot: QtBot, window: MainWindow) -> None:
    words_page(qtbot, window).add.click()
    dialog = own_word_dialog()
    dialog.term.setText("the Hub")
    dialog.save.click()
    assert dialog.isVisible()
    assert "what it means" in dialog.form.problem_with(dialog.meaning)
    assert dialog.focusWidget() is dialog.meaning
    dialog.reject()


def test_a_hard_word_in_our_own_meaning_is_told_while_it_is_written(qtbot: QtBot, window: MainWindow) -> None:
    words_page(qtbot, window).add.click()
    dialog = own_word_dialog()
    dialog.meaning.setPlainText("Where reablement is commissioned.")
    qtbot.waitUntil(lambda: "reablement" in dialog.form.problem_with(dialog.meaning), timeout=LONGEST_MS)
    dialog.reject()


def test_our_own_word_can_be_changed(qtbot: QtBot, window: MainWindow) -> None:
    window.own_words.put(HUB)
    page = words_page(qtbot, window)
    see(qtbot, page, HUB.term)
    page.view.change.click()
    dialog = own_word_dialog()
    assert dialog.meaning.toPlainText() == HUB.meaning
    dialog.meaning.setPlainText("Another room.")
    dialog.save.click()
    qtbot.waitUntil(lambda: page.meaning.text() == "Another room.", timeout=LONGEST_MS)


def test_a_deleted_word_can_be_brought_back(qtbot: QtBot, window: MainWindow) -> None:
    window.own_words.put(HUB)
    page = words_page(qtbot, window)
    see(qtbot, page, HUB.term)
    page.view.delete.click()
    assert not window.own_words.words
    window.message.act.click()
    assert [word.term for word in window.own_words.words] == [HUB.term]


def test_a_shipped_word_cannot_be_changed_or_deleted(qtbot: QtBot, window: MainWindow) -> None:
    go_to_look_up(qtbot, window)
    view = window.desks.words.page.view
    assert not view.change.isVisible()
    assert not view.delete.isVisible()


def test_a_word_that_is_never_marked_can_be_marked_again(qtbot: QtBot, window: MainWindow) -> None:
    window.own_words.never_mark("co-production")
    go_to_look_up(qtbot, window)
    view = window.desks.words.page.view
    assert view.mark.isVisible()
    view.mark.click()
    assert window.own_words.never == frozenset()
    qtbot.waitUntil(lambda: not view.mark.isVisible(), timeout=LONGEST_MS)


def test_a_word_shared_in_the_meeting_is_one_edit_of_it(qtbot: QtBot, window: MainWindow) -> None:
    window.desks.open_sample()
    words_page(qtbot, window).add.click()
    dialog = own_word_dialog()
    dialog.term.setText(HUB.term)
    dialog.meaning.setPlainText(HUB.meaning)
    assert dialog.share.isChecked()
    dialog.save.click()
    assert [word.term for word in session_of(window).meeting.own_words] == [HUB.term]
    assert "the Hub" in session_of(window).undo_name
    assert window.own_words.words == ()


def test_a_word_of_our_own_is_marked_in_the_meetings_paper(qtbot: QtBot, window: MainWindow) -> None:
    go_to_deciding(qtbot, window)
    panel = window.desks.papers.page.panel
    window.own_words.put(OwnWord("1", "Northfield Carers Board", "Our group."))
    panel.choices.keep.click()
    qtbot.waitUntil(
        lambda: "Northfield Carers Board" in [panel.list.item(row).text() for row in range(panel.list.count())],
        timeout=LONGEST_MS,
    )


def test_a_list_that_was_sent_is_compared_and_combined(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    window.own_words.put(HUB)
    sent = tmp_path / "theirs.csv"
    sent.write_text("Word,Meaning\nthe hub,The café.\nfob,A key.\nboard,\n", encoding="utf-8")
    words_page(qtbot, window)
    window.desks.words.bring_list(sent)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, BringListDialog)
    assert [dialog.new.count(), dialog.different.count(), dialog.problems.count()] == [1, 1, 1]
    dialog.theirs.setChecked(True)
    dialog.take.click()
    assert [word.meaning for word in window.own_words.words] == ["The café.", "A key."]


def test_a_list_that_is_gone_is_told_about(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    words_page(qtbot, window)
    window.desks.words.bring_list(tmp_path / "gone.csv")
    assert "gone.csv" in window.message.words.text()


def test_our_words_are_saved_as_a_list_for_others(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    window.own_words.put(HUB)
    words_page(qtbot, window)
    window.desks.words.save_list(tmp_path / "ours.csv")
    assert HUB.meaning in (tmp_path / "ours.csv").read_text(encoding="utf-8-sig")
