"""The reader's windows and side panels, in every palette, at 100 % and 200 %, through the audit."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from coprod_desktop.app.reading_notes import PaperNotes
from coprod_desktop.coproduction.my_page import Saying
from coprod_desktop.gui.main_window import MainWindow
from coprod_desktop.gui.reader.enlarged import EnlargedDialog
from coprod_desktop.gui.reader.have_read_dialog import HaveReadDialog, SoFar
from coprod_desktop.gui.reader.large_cards import LargeCards
from coprod_desktop.gui.reader.tell_dialog import TellDialog
from coprod_desktop.gui.theme import Look
from coprod_desktop.model import document as doc
from coprod_desktop.model.meeting import Person
from coprod_desktop.model.reading import Card, Feedback
from tests.a11y.audit import audit, in_words
from tests.builders import heading, paper, paragraph, table
from tests.gui.windows import LOOKS, main_window, show_paper

FACTS = table(("Town", "Hours"), ("Northfield", "4"))
BUS = doc.Picture("p1", "drawing:bus-pass", "A bus pass")
PAPER = paper(heading("Agenda", block_id="h0"), paragraph("We commission short breaks.", "b1"), FACTS, BUS)


def kept() -> PaperNotes:
    made = PaperNotes.blank(PAPER)
    for block_id, card in (("b1", Card.NOT_CLEAR), ("h0", Card.QUESTION)):
        quote = made.quoting.quote_at(block_id, 0)
        assert quote is not None
        made.say(quote, card, "What does this mean for my mum?")
    return made


def telling(window: MainWindow) -> QDialog:
    return TellDialog(window, kept())


def having_read(window: MainWindow) -> QDialog:
    return HaveReadDialog(window, SoFar(40, 10), (Person("sam", "Sam Okafor"),))


def cards(window: MainWindow) -> QDialog:
    return LargeCards(window, [Saying(note) for note in kept().notes])


def large_picture(window: MainWindow) -> QDialog:
    return EnlargedDialog(window, BUS, PAPER)


def large_table(window: MainWindow) -> QDialog:
    return EnlargedDialog(window, FACTS, PAPER)


@pytest.mark.parametrize("size", LOOKS.values(), ids=LOOKS.keys())
@pytest.mark.parametrize("make", [telling, having_read, cards, large_picture, large_table])
def test_every_window_of_the_reader_is_sound(qtbot: QtBot, make: Callable[[MainWindow], QDialog], size: Look) -> None:
    dialog = make(main_window(qtbot, size))
    with qtbot.waitActive(dialog):
        dialog.open()
        dialog.activateWindow()
    QApplication.processEvents()
    assert in_words(audit(dialog)) == ""
    dialog.reject()


@pytest.mark.parametrize("size", LOOKS.values(), ids=LOOKS.keys())
@pytest.mark.parametrize("panel", ["received", "my_items"])
def test_every_panel_of_the_reader_is_sound(qtbot: QtBot, panel: str, size: Look) -> None:
    agenda = paper(
        heading("Agenda", block_id="h0"),
        heading("1. Welcome", 2, "h1"),
        heading("2. Short breaks", 2, "h2"),
        title="Agenda",
    )
    window = main_window(qtbot, size)
    show_paper(qtbot, window, agenda)
    desk = window.desks.papers.reader
    qtbot.waitUntil(lambda: desk.kept is not None and desk.kept.document is agenda)
    assert desk.kept is not None
    quote = desk.kept.quoting.quote_at("h1", 0)
    assert quote is not None
    note = desk.kept.say(quote, Card.NOT_CLEAR)
    desk.kept.receive(Feedback("feedback-1", "", "Agenda", (note,), "Winnie"))
    window.commands[panel].trigger()
    QApplication.processEvents()
    assert in_words(audit(window)) == ""
