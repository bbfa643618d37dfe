"""What is shown is also said: a screen reader hears the words that can be seen."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from coprod_desktop.gui.main_window import MainWindow
from tests import builders
from tests.gui.windows import (
    CONTROL,
    fill,
    main_window,
    open_meeting,
    page_of,
    press,
    show_paper,
    tab_to,
)

LONGEST_MS = 20_000


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return what screen readers were told, in order."""
    heard: list[str] = []
    tell = QAccessible.updateAccessibility

    def listen(event: object) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            heard.append(event.message())
            tell(event)

    monkeypatch.setattr(QAccessible, "updateAccessibility", listen)
    return heard


@pytest.fixture
def window(qtbot: QtBot, said: list[str]) -> MainWindow:
    return main_window(qtbot)


def test_a_message_is_said_as_it_is_shown(window: MainWindow, said: list[str]) -> None:
    window.tell("The paper could not be opened.")
    assert said[-1] == window.message.words.text() == "The paper could not be opened."


def test_the_number_of_hard_words_is_said_as_it_is_shown(qtbot: QtBot, window: MainWindow, said: list[str]) -> None:
    show_paper(qtbot, window, builders.paper(builders.paragraph("We commission care with an advocate.")))
    assert said[-1] == window.commands["hard_words"].text()


def test_a_save_is_said_as_it_is_shown(qtbot: QtBot, window: MainWindow, said: list[str], tmp_path: Path) -> None:
    open_meeting(window, builders.meeting(), tmp_path / "board.coprod")
    press(qtbot, Qt.Key.Key_S, CONTROL)
    qtbot.waitUntil(lambda: "Saved: board.coprod" in said, timeout=LONGEST_MS)
    assert window.message.words.text() == "Saved: board.coprod"


def test_what_was_found_is_said_as_it_is_shown(qtbot: QtBot, window: MainWindow, said: list[str]) -> None:
    window.commands["look_up"].trigger()
    page = window.desks.words.page
    page.look_up("advocate")
    qtbot.waitUntil(lambda: page.said.text() in said, timeout=LONGEST_MS)
    assert said[-1].endswith("found.")


def test_a_date_that_is_none_is_said_as_it_is_shown(qtbot: QtBot, window: MainWindow, said: list[str]) -> None:
    window.commands["new_meeting"].trigger()
    details = page_of(window).details
    fill(qtbot, details.on, "soon")
    press(qtbot, Qt.Key.Key_Tab)
    assert said[-1] == details.problem_with(details.on)


def test_versions_that_are_done_are_said_as_they_are_shown(
    qtbot: QtBot, window: MainWindow, said: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    open_meeting(window, builders.meeting(), tmp_path / "board.coprod")
    page = page_of(window).versions
    page_of(window).go_to("versions")
    for box in (*page.boxes.values(), *page.forms.values()):
        box.setChecked(box in (next(iter(page.boxes.values())), next(iter(page.forms.values()))))
    page.making.make.click()
    qtbot.waitUntil(page.making.make.isEnabled, timeout=LONGEST_MS)
    assert said[-1] == page.making.words.text()


def test_the_next_step_of_the_simple_view_is_said(qtbot: QtBot, window: MainWindow, said: list[str]) -> None:
    steps = (builders.heading("Money", block_id="h1"), builders.paragraph("It costs a lot.", "b1"))
    more = (builders.heading("Travel", block_id="h2"), builders.paragraph("The bus goes twice.", "b2"))
    show_paper(qtbot, window, builders.paper(*steps, *more))
    window.commands["simple_view"].trigger()
    window.desks.simple.desk.do("next")
    assert said[-1] == "Part 2 of 2. Travel. The bus goes twice."


def test_what_is_announced_moves_no_focus(qtbot: QtBot, window: MainWindow) -> None:
    tab_to(qtbot, window.start_page.cards["look_up"])
    window.tell("Something happened.")
    assert window.start_page.cards["look_up"].hasFocus()


def test_a_new_item_of_the_agenda_is_told_with_its_number(
    qtbot: QtBot, window: MainWindow, said: list[str], tmp_path: Path
) -> None:
    open_meeting(window, builders.meeting(), tmp_path / "board.coprod")
    editor = page_of(window).agenda
    page_of(window).go_to("agenda")
    editor.add.click()
    assert (
        said[-1] == f"New item, number {editor.list.currentRow() + 1} of {editor.list.count()}. Type what it is called."
    )
