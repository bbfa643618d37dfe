"""Deciding about hard words in a paper of the meeting, with the keyboard, and seeing what comes of it at once."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from coprod_desktop.gui.main_window import MainWindow
from coprod_desktop.gui.panels.hard_words_panel import HardWordsPanel
from coprod_desktop.model.document import plain_text, text_blocks
from coprod_desktop.model.meeting import Choice
from tests.gui.windows import (
    go_to_deciding,
    main_window,
    meeting_of,
    press,
    sample_paper,
    session_of,
    show_paper,
    tab_to,
)

LONGEST_MS = 20_000


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    made = main_window(qtbot)
    go_to_deciding(qtbot, made)
    return made


def panel_of(window: MainWindow) -> HardWordsPanel:
    return window.desks.papers.page.panel


def shown(window: MainWindow) -> str:
    return "\n".join(plain_text(block) for block in text_blocks(window.desks.papers.page.view.shown))


def choose(window: MainWindow, term: str) -> None:
    panel_of(window).list.choose(term)
    chosen = panel_of(window).chosen
    assert chosen is not None
    assert chosen.term == term


def wait_until_decided(qtbot: QtBot, window: MainWindow, number: int = 1) -> None:
    qtbot.waitUntil(lambda: panel_of(window).decided.list.count() == number, timeout=LONGEST_MS)


def test_replacing_everywhere_by_keyboard_changes_the_page_and_the_count(qtbot: QtBot, window: MainWindow) -> None:
    panel = panel_of(window)
    before = panel.list.count()
    choose(window, "tender")
    tab_to(qtbot, panel.choices.instead)
    panel.choices.instead.setText("bid")
    tab_to(qtbot, panel.choices.replace)
    assert panel.choices.replace.text() == "Replace with “bid”"
    press(qtbot, Qt.Key.Key_Return)
    wait_until_decided(qtbot, window)
    assert "out to bid in January" in shown(window)
    assert window.commands["hard_words"].text() == f"{before - 1} hard words"


def test_a_decision_is_one_edit_with_a_name_and_undo_takes_it_back(qtbot: QtBot, window: MainWindow) -> None:
    before = shown(window)
    choose(window, "tender")
    panel_of(window).choices.explain.click()
    wait_until_decided(qtbot, window)
    assert "tender (" in shown(window) or "Tender means" in shown(window)
    assert "explain the word tender" in window.commands["undo"].text()
    window.commands["undo"].trigger()
    wait_until_decided(qtbot, window, 0)
    assert shown(window) == before


def test_without_the_tick_only_the_place_shown_is_decided(qtbot: QtBot, window: MainWindow) -> None:
    panel = panel_of(window)
    choose(window, "short break")
    panel.choices.everywhere.setChecked(False)
    panel.choices.instead.setText("rest")
    panel.choices.replace.click()
    wait_until_decided(qtbot, window)
    assert shown(window).startswith("Rest")
    assert "short breaks" in shown(window)


def test_not_here_is_about_one_place_whatever_is_ticked(qtbot: QtBot, window: MainWindow) -> None:
    choose(window, "short break")
    panel_of(window).choices.not_here.click()
    wait_until_decided(qtbot, window)
    [decision] = meeting_of(window).word_decisions
    assert (decision.choice, bool(decision.block_id)) == (Choice.NOT_HERE, True)


def test_the_reader_keeps_the_place(qtbot: QtBot, window: MainWindow) -> None:
    view = window.desks.papers.page.view
    block = list(text_blocks(view.shown))[8]
    view.go_to(block.id, 0, 0)
    choose(window, "commissioning")
    panel_of(window).choices.keep.click()
    wait_until_decided(qtbot, window)
    choose(window, "tender")
    panel_of(window).choices.explain.click()
    wait_until_decided(qtbot, window, 2)
    place = view.place()
    assert place is not None
    assert place.block_id == block.id


def test_the_next_word_is_chosen_after_a_decision(qtbot: QtBot, window: MainWindow) -> None:
    panel = panel_of(window)
    panel.list.setCurrentRow(2)
    following = panel.list.item(3).text()
    panel.choices.keep.click()
    wait_until_decided(qtbot, window)
    assert panel.chosen is not None
    assert panel.chosen.term == following


def test_the_next_key_goes_to_the_word_that_came_in_the_place_of_a_decided_one(
    qtbot: QtBot, window: MainWindow
) -> None:
    panel = panel_of(window)
    panel.list.setCurrentRow(2)
    following = panel.list.item(3).text()
    panel.choices.keep.click()
    wait_until_decided(qtbot, window)
    window.commands["next_word"].trigger()
    assert panel.chosen is not None
    assert panel.chosen.term == following
    window.commands["next_word"].trigger()
    assert panel.chosen.term != following


def test_a_key_that_is_pressed_again_decides_nothing_about_the_next_word(qtbot: QtBot, window: MainWindow) -> None:
    panel = panel_of(window)
    words = [one.first.say_instead for one in panel.words]
    row = next(at for at, plain in enumerate(words[:-1]) if plain and not words[at + 1])
    panel.list.setCurrentRow(row)
    tab_to(qtbot, panel.choices.replace)
    press(qtbot, Qt.Key.Key_Return)
    wait_until_decided(qtbot, window)
    assert panel.choices.instead.hasFocus()


def test_the_choices_are_visited_as_they_stand(qtbot: QtBot, window: MainWindow) -> None:
    choices = panel_of(window).choices
    choose(window, "short break")
    choices.instead.setText("rest")
    tab_to(qtbot, choices.replace)
    for button in (choices.explain, choices.keep, choices.not_here, choices.never):
        press(qtbot, Qt.Key.Key_Tab)
        assert button.hasFocus()


def test_what_was_decided_can_be_taken_back_later(qtbot: QtBot, window: MainWindow) -> None:
    panel = panel_of(window)
    for number, term in enumerate(("tender", "commissioning"), 1):
        choose(window, term)
        panel.choices.keep.click()
        wait_until_decided(qtbot, window, number)
    panel.decided.list.setCurrentRow(1)
    panel.decided.take_back.click()
    wait_until_decided(qtbot, window, 1)
    assert [one.term for one in session_of(window).meeting.word_decisions] == ["commissioning"]


def test_never_for_me_changes_nothing_for_others(qtbot: QtBot, window: MainWindow) -> None:
    panel = panel_of(window)
    before = panel.list.count()
    choose(window, "tender")
    panel.choices.never.click()
    qtbot.waitUntil(lambda: panel.list.count() == before - 1, timeout=LONGEST_MS)
    assert session_of(window).meeting.word_decisions == ()
    assert window.own_words.never == {"tender"}
    window.message.act.click()
    qtbot.waitUntil(lambda: panel.list.count() == before, timeout=LONGEST_MS)


def test_a_paper_in_no_meeting_offers_meanings_only(qtbot: QtBot) -> None:
    window = main_window(qtbot)
    show_paper(qtbot, window, sample_paper())
    window.desks.papers.page.open_words(is_open=True)
    assert panel_of(window).about.isVisible()
    assert not panel_of(window).choices.isVisible()


@pytest.mark.parametrize(
    "leave", [lambda window: window.desks.show_meeting(), lambda window: window.desks.new_meeting()]
)
def test_undo_on_another_page_does_no_harm(
    qtbot: QtBot, window: MainWindow, leave: Callable[[MainWindow], None]
) -> None:
    choose(window, "tender")
    panel_of(window).choices.keep.click()
    wait_until_decided(qtbot, window)
    leave(window)
    window.commands["undo"].trigger()
    assert window.desks.meeting is not None
    assert window.desks.meeting.session.meeting.word_decisions == ()


def test_the_words_of_the_agenda_can_be_decided_too(qtbot: QtBot) -> None:
    window = main_window(qtbot)
    window.desks.open_sample()
    desk = window.desks.meeting
    assert desk is not None
    desk.page.papers.agenda.click()
    qtbot.waitUntil(lambda: panel_of(window).list.count() > 0, timeout=LONGEST_MS)
    chosen = panel_of(window).chosen
    assert chosen is not None
    panel_of(window).choices.instead.setText("something plainer")
    panel_of(window).choices.replace.click()
    wait_until_decided(qtbot, window)
    assert "something plainer" in shown(window).lower()
    spoken = desk.agenda_document()
    assert "something plainer" in "\n".join(plain_text(block) for block in text_blocks(spoken)).lower()
