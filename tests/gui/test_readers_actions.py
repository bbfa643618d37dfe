"""How many actions it takes to hear, to understand and to print: three people, by keyboard alone and by mouse alone.

What somebody writes in their own words is not counted; each key with its Ctrl or Shift, and each click, is one action.
"""

from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from coprod_desktop.gui import colours
from coprod_desktop.gui.main_window import MainWindow
from coprod_desktop.gui.panels.command_button import CommandButton
from coprod_desktop.gui.panels.reading_view import ReadingView
from coprod_desktop.gui.printing.print_dialog import PrintDialog
from coprod_desktop.gui.theme import Look
from coprod_desktop.model.document import Document, Heading, Picture, PictureRow, text_blocks
from coprod_desktop.model.reading import Card
from coprod_desktop.render import making, profiles
from tests.builders import heading, paper, paragraph
from tests.gui.windows import NONE, main_window, open_paper

TO_SOUND = 1
TO_MEANING = 1  # after the double click, which is the first of two
TO_MY_PAGE = 19  # fewer than 20
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
TEXT = "We commission respite for carers. It will close in May. Nothing is decided yet."
LONGEST_MS = 20_000


class Person:
    """Presses keys and clicks on what is in sight, and counts."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self._qtbot, self.window = qtbot, window
        self.actions = 0

    def press(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        """Press keys where the focus is."""
        for key in keys:
            focus = QApplication.focusWidget()
            assert focus is not None, "the focus is nowhere"
            self.actions += 1
            self._qtbot.keyClick(focus, key, modifier)
            QApplication.processEvents()

    def click(self, widget: QWidget, place: QPoint | None = None) -> None:
        """Click on something that is really in sight."""
        self._qtbot.waitUntil(lambda: _is_in_sight(widget, place), timeout=LONGEST_MS)
        place = place or widget.rect().center()
        self.actions += 1
        self._qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place)
        QApplication.processEvents()

    def click_button(self, words: str) -> None:
        """Click on the button of the window with these words."""
        command = next(key for key in ("listen", "say_something") if self.window.commands[key].text() == words)
        [button] = [
            one
            for one in self.window.desks.papers.page.findChildren(CommandButton)
            if one.defaultAction() is self.window.commands[command] and one.isVisible()
        ]
        self.click(button)

    def click_sentence(self, view: ReadingView, number: int) -> None:
        """Click into the sentence of this number, counted from the top of the page."""
        block = [one for one in text_blocks(view.shown) if not isinstance(one, Heading)][number]
        box = view.box_of(block.id, 38, 39)  # beside the hard words, a click on which would explain them
        assert box is not None
        self.click(view.viewport(), box.center())

    def choose_from_menu(self, words: str, command: str) -> None:
        """Open a menu of the window and choose a line of it, with two clicks."""
        bar = self.window.menuBar()
        [action] = [one for one in bar.actions() if one.text().replace("&", "") == words]
        self.click(bar, bar.actionGeometry(action).center())
        menu = action.menu()
        assert isinstance(menu, QMenu)
        self.click(menu, menu.actionGeometry(self.window.commands[command]).center())

    def wait_for_sound(self) -> None:
        self._qtbot.waitUntil(lambda: self.window.bar.is_reading, timeout=LONGEST_MS)

    def wait_for(self, page: Callable[[], QWidget]) -> None:
        self._qtbot.waitUntil(lambda: page().isVisible(), timeout=LONGEST_MS)


def _is_in_sight(widget: QWidget, place: QPoint | None) -> bool:
    """Tell whether nothing stands over this place of a widget, nor hides it."""
    there = widget.mapTo(widget.window(), place or widget.rect().center())
    found = widget.window().childAt(there) or widget.window()
    return found is widget or widget.isAncestorOf(found)


def carer(qtbot: QtBot, folder: Path) -> Person:
    """Somebody who opens a Word paper of twelve pages, as it came by email."""
    made = docx.Document()
    for page in range(12):
        made.add_heading(f"Part {page + 1}", 1)
        for _ in range(6):
            made.add_paragraph(TEXT)
        made.add_page_break()
    path = folder / "Report.docx"
    made.save(str(path))
    return _opens(qtbot, main_window(qtbot), path)


def member(qtbot: QtBot, folder: Path) -> Person:
    """Somebody who reads a tagged PDF in letters twice as large, in high contrast."""
    document = paper(heading("Report", block_id="h"), *(paragraph(TEXT, f"b{number}") for number in range(9)))
    path = folder / "Report.pdf"
    path.write_bytes(making.make(document, profiles.standard(), "pdf").content)
    return _opens(qtbot, main_window(qtbot, Look(200, colours.CONTRAST)), path)


def reader(qtbot: QtBot, folder: Path) -> Person:
    """Somebody who goes by pictures, with an easy read paper."""
    rows = (
        PictureRow(f"r{n}", (paragraph(TEXT, f"b{n}"),), Picture(f"p{n}", "drawing:bus-pass", "Bus")) for n in range(4)
    )
    path = folder / "Report.docx"
    path.write_bytes(
        making.make(Document("Report", tuple(rows), kind="easy-read"), profiles.easy_read(), "docx").content
    )
    window = main_window(qtbot)
    window.start_page.simple_view.click()
    return _opens(qtbot, window, path)


def _opens(qtbot: QtBot, window: MainWindow, path: Path) -> Person:
    open_paper(qtbot, window, path)
    desk = window.desks.papers.reader
    qtbot.waitUntil(lambda: desk.kept is not None, timeout=LONGEST_MS)
    QApplication.processEvents()
    return Person(qtbot, window)


def is_printing(qtbot: QtBot, person: Person, size_pt: float) -> bool:
    """Tell whether one action more prints what was said, in the reader's own size."""
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PrintDialog)
    qtbot.waitUntil(lambda: dialog.view.pages is not None, timeout=LONGEST_MS)
    asked = [one.card for one in person.window.desks.papers.reader.kept.notes]
    size = dialog.fields.look.currentData()[1]
    is_default = dialog.print_button.isDefault()
    dialog.reject()
    return (asked, is_default, size) == ([Card.QUESTION] * 3, True, size_pt)


@pytest.mark.parametrize("who", [carer, member, reader])
def test_one_key_is_the_first_sound(qtbot: QtBot, tmp_path: Path, who: Callable[[QtBot, Path], Person]) -> None:
    person = who(qtbot, tmp_path)
    person.press(Qt.Key.Key_F5)
    person.wait_for_sound()
    assert person.actions == TO_SOUND


@pytest.mark.parametrize("who", [carer, member])
def test_one_click_is_the_first_sound(qtbot: QtBot, tmp_path: Path, who: Callable[[QtBot, Path], Person]) -> None:
    person = who(qtbot, tmp_path)
    person.click_button("Listen")
    person.wait_for_sound()
    assert person.actions == TO_SOUND


def test_in_the_simple_view_one_click_is_the_first_sound(qtbot: QtBot, tmp_path: Path) -> None:
    person = reader(qtbot, tmp_path)
    person.click(person.window.desks.simple.desk.page.paper.buttons["listen"])
    person.wait_for_sound()
    assert person.actions == TO_SOUND


@pytest.mark.parametrize("who", [carer, member, reader])
def test_one_key_is_the_first_meaning(qtbot: QtBot, tmp_path: Path, who: Callable[[QtBot, Path], Person]) -> None:
    person = who(qtbot, tmp_path)
    person.press(Qt.Key.Key_F7)
    is_simple = who is reader
    meaning = person.window.desks.simple.desk.page.meaning if is_simple else person.window.desks.papers.page.panel.about
    person.wait_for(lambda: meaning)
    assert meaning.text()
    assert person.actions == TO_MEANING


@pytest.mark.parametrize("who", [carer, member])
def test_one_click_on_a_word_is_the_first_meaning(
    qtbot: QtBot, tmp_path: Path, who: Callable[[QtBot, Path], Person]
) -> None:
    person = who(qtbot, tmp_path)
    page = person.window.desks.papers.page
    first = page.view.findings[0]
    box = page.view.box_of(first.block_id, first.start + 1, first.start + 2)
    assert box is not None
    person.click(page.view.viewport(), box.center())
    assert page.panel.about.isVisible()
    assert person.actions == TO_MEANING


def test_in_the_simple_view_one_click_is_the_first_meaning(qtbot: QtBot, tmp_path: Path) -> None:
    person = reader(qtbot, tmp_path)
    page = person.window.desks.simple.desk.page
    person.click(page.paper.buttons["words"])
    assert page.meaning.isVisible()
    assert person.actions == TO_MEANING


@pytest.mark.parametrize(("who", "size_pt"), [(carer, 14), (member, 28)])
def test_three_questions_are_printed_by_keyboard(
    qtbot: QtBot, tmp_path: Path, who: Callable[[QtBot, Path], Person], size_pt: float
) -> None:
    person = who(qtbot, tmp_path)
    person.press(Qt.Key.Key_Down, Qt.Key.Key_F9, Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Return)
    for _ in range(2):
        person.press(Qt.Key.Key_Escape, Qt.Key.Key_Down, Qt.Key.Key_F9, Qt.Key.Key_Return)
    person.press(Qt.Key.Key_M, modifier=CONTROL | SHIFT)
    person.wait_for(lambda: person.window.desks.papers.reader.sheets.page)
    person.press(Qt.Key.Key_P, modifier=CONTROL)
    assert is_printing(qtbot, person, size_pt)
    assert person.actions + 1 <= TO_MY_PAGE


@pytest.mark.qt_log_ignore(r"does not support (raise|grabbing)", extend=True)  # a menu, on a screen that is none
@pytest.mark.parametrize(("who", "size_pt", "has_room"), [(carer, 14, True), (member, 28, False)])
def test_three_questions_are_printed_by_mouse(
    qtbot: QtBot, tmp_path: Path, who: Callable[[QtBot, Path], Person], size_pt: float, *, has_room: bool
) -> None:
    person = who(qtbot, tmp_path)
    page = person.window.desks.papers.page
    for number in range(3):
        if number == 0 or not has_room:
            person.click_sentence(page.view, number)
            person.click_button("What I want to say")
        else:
            person.click_sentence(page.view, number)
        person.click(page.notes.cards.buttons[Card.QUESTION])
        if not has_room:
            person.click_button("What I want to say")
    person.choose_from_menu("My notes", "my_page")
    person.wait_for(lambda: person.window.desks.papers.reader.sheets.page)
    person.click(person.window.desks.papers.reader.sheets.page.print)
    assert is_printing(qtbot, person, size_pt)
    assert person.actions + 1 <= TO_MY_PAGE


def test_three_questions_are_printed_by_keyboard_in_the_simple_view(qtbot: QtBot, tmp_path: Path) -> None:
    person = reader(qtbot, tmp_path)
    page = person.window.desks.simple.desk.page
    person.press(Qt.Key.Key_F9, Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Return)
    for _ in range(2):
        person.press(Qt.Key.Key_Escape, Qt.Key.Key_PageDown, Qt.Key.Key_F9, Qt.Key.Key_Return)
    person.press(Qt.Key.Key_M, modifier=CONTROL | SHIFT)
    person.wait_for(lambda: page.mine_view)
    person.press(Qt.Key.Key_P, modifier=CONTROL)
    assert is_printing(qtbot, person, 14)
    assert person.actions + 1 <= TO_MY_PAGE


def test_three_questions_are_printed_by_mouse_in_the_simple_view(qtbot: QtBot, tmp_path: Path) -> None:
    person = reader(qtbot, tmp_path)
    page = person.window.desks.simple.desk.page
    for number in range(3):
        person.click(page.paper.buttons["say"])
        person.click(page.cards.buttons[Card.QUESTION.value])
        if number < 2:
            person.click(page.cards.buttons["paper"])
            person.click(page.paper.buttons["next"])
    person.click(page.cards.buttons["mine"])
    person.wait_for(lambda: page.mine_view)
    person.click(page.mine.buttons["print"])
    assert is_printing(qtbot, person, 14)
    assert person.actions + 1 <= TO_MY_PAGE
