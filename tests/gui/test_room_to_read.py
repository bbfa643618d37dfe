"""In a low window, and in large letters, the paper keeps the room that messages and buttons would take from it."""

from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coprod_desktop.gui.main_window import MainWindow
from coprod_desktop.gui.panels.reading_view import ReadingView
from coprod_desktop.gui.reader.enlarged import EnlargedDialog
from coprod_desktop.model import document as doc
from tests.builders import paper, paragraph
from tests.gui.windows import Sound, main_window, open_paper, press, show_paper
from tests.importing.word import png

LONG = paper(*(paragraph(f"Carers told us of breaks, {number} times.", f"b{number}") for number in range(40)))
LOW = 400  # logical pixels, too little for all that can stand above and below a paper


@pytest.fixture
def window(qtbot: QtBot, fake_sound: Sound) -> MainWindow:
    window = main_window(qtbot)
    assert not fake_sound.sink.starts
    show_paper(qtbot, window, LONG)
    return window


def hear_until(qtbot: QtBot, sound: Sound, is_so: Callable[[], bool]) -> None:
    """Let the loudspeaker play on until something shows."""

    def play() -> bool:
        sound.sink.move_on()
        return is_so()

    qtbot.waitUntil(play, timeout=20_000)


def make_low(window: MainWindow) -> None:
    window.resize(1000, LOW)
    QApplication.processEvents()


def listen(qtbot: QtBot, window: MainWindow, sound: Sound) -> None:
    press(qtbot, Qt.Key.Key_F5)
    hear_until(qtbot, sound, lambda: window.bar.is_reading)


def test_a_message_goes_when_somebody_listens_in_a_low_window(
    qtbot: QtBot, window: MainWindow, fake_sound: Sound
) -> None:
    make_low(window)
    window.tell("Your notes came along.")
    window.desks.papers.page.warnings.tell("One chart could not be read.")
    listen(qtbot, window, fake_sound)
    hear_until(qtbot, fake_sound, lambda: not window.desks.papers.page.warnings.isVisible())
    assert not window.message.isVisible()


def test_a_message_stays_where_there_is_room_for_it(qtbot: QtBot, window: MainWindow, fake_sound: Sound) -> None:
    window.tell("Your notes came along.")
    listen(qtbot, window, fake_sound)
    assert window.message.isVisible()


def test_a_message_that_comes_while_somebody_listens_stays(qtbot: QtBot, window: MainWindow, fake_sound: Sound) -> None:
    make_low(window)
    listen(qtbot, window, fake_sound)
    press(qtbot, Qt.Key.Key_F8)
    assert window.message.isVisible()


def test_a_message_goes_when_something_opens_beside_the_paper_in_a_low_window(qtbot: QtBot, window: MainWindow) -> None:
    make_low(window)
    window.tell("Your notes came along.")
    press(qtbot, Qt.Key.Key_F9)
    assert not window.message.isVisible()


def test_the_reading_bar_is_one_row_without_a_second_listen_button_in_a_low_window(
    qtbot: QtBot, window: MainWindow, fake_sound: Sound
) -> None:
    make_low(window)
    listen(qtbot, window, fake_sound)
    first, *others = window.bar.buttons
    assert not first.isVisible()
    assert all(one.isVisible() for one in others)
    assert not window.bar.speed.isVisible()
    window.resize(1000, 900)
    assert first.isVisible()
    assert window.bar.speed.isVisible()


def test_who_reads_is_not_asked_to_write_words_for_a_picture(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    picture, path = tmp_path / "chart.png", tmp_path / "paper.docx"
    picture.write_bytes(png())
    made = docx.Document()
    made.add_paragraph("We review short breaks.")
    made.add_picture(str(picture))
    made.save(str(path))
    open_paper(qtbot, window, path)
    shown = window.desks.papers.page.paper
    assert shown is not None
    assert len(shown.warnings) == 1
    assert not window.desks.papers.page.warnings.isVisible()


def test_one_thing_at_a_time_is_larger_where_there_is_room(qtbot: QtBot, window: MainWindow) -> None:
    window.commands["simple_view"].trigger()
    view = window.desks.simple.desk.page.view
    qtbot.waitUntil(view.isVisible)
    usual = window.theme.page_font().pointSizeF()
    window.resize(1000, 900)
    assert view.document().defaultFont().pointSizeF() > usual
    make_low(window)
    assert view.document().defaultFont().pointSizeF() == usual


def test_pause_keeps_its_icon_in_other_colours(qtbot: QtBot, window: MainWindow, fake_sound: Sound) -> None:
    listen(qtbot, window, fake_sound)
    window.commands["dark"].trigger()
    shown = window.commands["listen"].icon().pixmap(24).toImage()
    assert shown == window.theme.button_icon("pause").pixmap(24).toImage()
    assert shown != window.theme.button_icon("speaker-high").pixmap(24).toImage()


def test_what_was_found_stands_in_sight_with_what_follows(qtbot: QtBot, window: MainWindow) -> None:
    make_low(window)
    view = window.desks.papers.page.view
    assert view.find_words("breaks, 20 times")
    box = view.box_of("b20", 0, 1)
    assert box is not None
    assert 0 <= box.top() < view.viewport().height() * 0.7


def test_the_letters_of_an_enlarged_table_are_larger_than_in_the_paper(qtbot: QtBot, window: MainWindow) -> None:
    cells = doc.Row((doc.Cell((paragraph("Cost", "c1"),)), doc.Cell((paragraph("£4", "c2"),))))
    document = paper(doc.Table("t1", (cells,)))
    dialog = EnlargedDialog(window, document.blocks[0], document)
    qtbot.addWidget(dialog)
    assert isinstance(dialog.shown, ReadingView)
    assert dialog.shown.document().defaultFont().pointSizeF() > window.theme.page_font().pointSizeF()
