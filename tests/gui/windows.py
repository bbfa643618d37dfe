"""Windows for tests, put together from the real parts."""

from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from coprod_desktop.app.session import Session
from coprod_desktop.app.sources import open_source, sample_meeting
from coprod_desktop.gui import colours
from coprod_desktop.gui.after.pledge_page import PledgePage
from coprod_desktop.gui.main_window import MainWindow
from coprod_desktop.gui.panels.meeting_page import MeetingPage
from coprod_desktop.gui.remembered import Remembered
from coprod_desktop.gui.sound import Reader
from coprod_desktop.gui.theme import Look, Theme
from coprod_desktop.gui.today.today_stage import TodayStage
from coprod_desktop.language.lexicon import Lexicon
from coprod_desktop.model import edits
from coprod_desktop.model.document import Document
from coprod_desktop.model.meeting import Meeting
from coprod_desktop.model.reading import Card
from coprod_desktop.storage import meeting_file
from coprod_desktop.storage.members import Opened
from coprod_desktop.storage.settings import LoadedSettings, Settings
from tests.gui.listening_stand_ins import FakeSink, FakeVoice

NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier

_LONGEST_MS = 20_000


class Sound:
    """The loudspeaker and the voice of every window in a test."""

    def __init__(self) -> None:
        self.sink, self.voice = FakeSink(), FakeVoice()

    def reader(self, parent: QObject | None = None) -> Reader:
        """Return a reader that plays into this loudspeaker with this voice."""
        return Reader(parent, sink=self.sink, voice=self.voice)


@pytest.fixture(autouse=True)
def fake_sound(monkeypatch: pytest.MonkeyPatch) -> Sound:
    """Give every window a loudspeaker and a voice that make no sound."""
    made = Sound()
    monkeypatch.setattr("coprod_desktop.gui.sound.Reader", made.reader)
    return made


@pytest.fixture(autouse=True)
def no_dialog_unanswered(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a test fail, rather than wait for ever, at a file dialog that it did not expect."""

    def refuse(*_: object) -> None:
        raise AssertionError("a file dialog that nobody answers")

    for name in ("getOpenFileName", "getSaveFileName", "getExistingDirectory"):
        monkeypatch.setattr(QFileDialog, name, refuse)


@cache
def word_lists() -> Lexicon:
    """Return the real word lists, read once for all tests: reading them takes half a second."""
    return Lexicon.load()


class Window(MainWindow):
    """The window, with the word lists that all tests share."""

    def shipped_words(self) -> Lexicon:
        return word_lists()


def main_window(qtbot: QtBot, look: Look | None = None) -> MainWindow:
    """Return a window as a new user sees it, shown and active."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    window = Window(Theme(application, look or Look()), Remembered(LoadedSettings(Settings())))
    qtbot.addWidget(window)
    window.resize(1180, 720)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def sample_paper() -> Document:
    """Return the paper of the sample meeting."""
    return open_source(sample_meeting()).documents[1]


def show_paper(qtbot: QtBot, window: MainWindow, document: Document) -> None:
    """Show a document on the reading page and wait until its words are checked."""
    window.desks.papers.show_document(document, document.title)
    wait_for_words(qtbot, window)


def wait_for_words(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until the words of the paper on the page are checked."""
    qtbot.waitUntil(lambda: "…" not in window.commands["hard_words"].text(), timeout=_LONGEST_MS)


def open_paper(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    """Open a paper as the Start page does and wait until it is on the page."""
    with qtbot.waitSignal(window.desks.papers.shown, timeout=_LONGEST_MS):
        window.desks.open_file(path)
    wait_for_words(qtbot, window)


def press(qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    """Press a key where the focus is."""
    focus = QApplication.focusWidget()
    assert focus is not None, "the focus is nowhere"
    qtbot.keyClick(focus, key, modifier)
    QApplication.processEvents()


def type_words(qtbot: QtBot, words: str) -> None:
    """Type words where the focus is, letter by letter."""
    for letter in words:
        focus = QApplication.focusWidget()
        assert focus is not None, "the focus is nowhere"
        qtbot.keyClicks(focus, letter)


def tab_to(qtbot: QtBot, widget: QWidget, *, most: int = 80) -> None:
    """Press Tab until a control has the focus, as somebody without a mouse does."""
    visited = []
    for _ in range(most):
        if widget.hasFocus():
            return
        press(qtbot, Qt.Key.Key_Tab)
        visited.append(str(QApplication.focusWidget()))
    raise AssertionError("\n".join((f"no Tab leads to {widget}, but to", *visited)))


def fill(qtbot: QtBot, field: QWidget, words: str) -> None:
    """Go to a field by keyboard and type words in place of what it says."""
    tab_to(qtbot, field)
    press(qtbot, Qt.Key.Key_A, CONTROL)
    type_words(qtbot, words)


def session_of(window: MainWindow) -> Session:
    """Return the session of the meeting that is open."""
    assert window.desks.meeting is not None
    return window.desks.meeting.session


def meeting_of(window: MainWindow) -> Meeting:
    """Return the meeting that is open, with everything that was typed."""
    assert window.desks.meeting is not None
    window.desks.meeting.page.settle()
    return session_of(window).meeting


def page_of(window: MainWindow) -> MeetingPage:
    """Return the page of the meeting that is open."""
    assert window.desks.meeting is not None
    return window.desks.meeting.page


def open_meeting(window: MainWindow, meeting: Meeting, path: Path) -> None:
    """Save a meeting to a file and open it as a person does."""
    save_meeting(meeting, path)
    open_file(window, path)


def open_file(window: MainWindow, path: Path) -> None:
    """Open a meeting file, or begin to open a paper."""
    window.desks.open_file(path)
    wait_until_open(window)


def wait_until_open(window: MainWindow) -> None:
    """Wait until a meeting that was asked for is open, or could not be opened."""
    while window.desks.opening.is_busy:
        QTest.qWait(1)


def save_meeting(meeting: Meeting, path: Path) -> None:
    """Save a meeting to a file."""
    meeting_file.write(path, Opened(meeting))


def go_to_start(_qtbot: QtBot, window: MainWindow) -> None:
    window.desks.show_start()


def go_to_stage(stage: str) -> Callable[[QtBot, MainWindow], None]:
    """Return what opens the sample meeting at a stage."""

    def go(_qtbot: QtBot, window: MainWindow) -> None:
        window.desks.open_sample()
        assert window.desks.meeting is not None
        window.desks.meeting.page.go_to(stage)

    return go


def go_to_agenda(qtbot: QtBot, window: MainWindow) -> None:
    """Show the agenda of the sample meeting, with what the power check says."""
    go_to_stage("agenda")(qtbot, window)
    power = page_of(window).agenda.power
    qtbot.waitUntil(lambda: bool(power.questions), timeout=_LONGEST_MS)
    QApplication.processEvents()


def go_to_power_check(qtbot: QtBot, window: MainWindow) -> None:
    """Show an agenda that changed after a yes, with every part unfolded and one question set aside."""
    go_to_agenda(qtbot, window)
    page = page_of(window)
    page.edited.emit(edits.propose_items((("Buses in the evening", "person-mei", ""),)))
    page.edited.emit(edits.agree("person-sam", date(2026, 12, 1)))
    page.edited.emit(edits.change_item("item-welcome", minutes=12))
    page.edited.emit(edits.set_rule_aside("expenses", "We meet online.", date(2026, 12, 1)))
    power, agreement = page.agenda.power, page.agenda.agreement
    qtbot.waitUntil(lambda: power.aside.isVisible(), timeout=_LONGEST_MS)
    for fold in (power.more, power.aside, agreement.otherwise.fold, page.agenda.tools.fold, page.agenda.item.more):
        fold.open()
    power.questions[0].aside.click()
    QApplication.processEvents()


def go_to_people(qtbot: QtBot, window: MainWindow) -> None:
    """Show a person of the sample meeting with every part of the form unfolded."""
    go_to_stage("people")(qtbot, window)
    page = page_of(window).people
    page.list.choose("person-winnie")
    for fold in (page.record, page.form.sides, *page.form.needs.folds.values()):
        fold.open()
    QApplication.processEvents()


def go_to_paper(qtbot: QtBot, window: MainWindow) -> None:
    show_paper(qtbot, window, sample_paper())


def go_to_hard_words(qtbot: QtBot, window: MainWindow) -> None:
    go_to_paper(qtbot, window)
    window.desks.papers.page.open_words(is_open=True)


def go_to_deciding(qtbot: QtBot, window: MainWindow) -> None:
    """Show the paper of the sample meeting with its hard words, which can be decided about."""
    window.desks.open_sample()
    desk = window.desks.meeting
    assert desk is not None
    desk.read_asked.emit(desk.session.meeting.papers[0].id)
    wait_for_words(qtbot, window)
    window.desks.papers.page.open_words(is_open=True)


def go_to_writing(qtbot: QtBot, window: MainWindow) -> None:
    """Show the paper of the sample meeting with everything in it that could be clearer."""
    go_to_deciding(qtbot, window)
    window.commands["check_writing"].trigger()
    panel = window.desks.papers.writing.panel
    qtbot.waitUntil(lambda: bool(panel.findings), timeout=_LONGEST_MS)


def go_to_tour(_: QtBot, window: MainWindow) -> None:
    window.commands["tour"].trigger()


def go_to_decided(qtbot: QtBot, window: MainWindow) -> None:
    go_to_deciding(qtbot, window)
    panel = window.desks.papers.page.panel
    choices = (panel.choices.keep, panel.choices.explain, panel.choices.not_here)
    for number, button in enumerate(choices, 1):
        button.click()
        qtbot.waitUntil(lambda number=number: panel.decided.list.count() == number, timeout=_LONGEST_MS)


def go_to_easy_read(qtbot: QtBot, window: MainWindow) -> None:
    """Show the paper of the sample meeting in the studio, with what there is to look at."""
    window.desks.open_sample()
    desk = window.desks.meeting
    assert desk is not None
    with qtbot.waitSignal(window.desks.studio.shown, timeout=_LONGEST_MS):
        desk.easy_read_asked.emit(desk.session.meeting.papers[0].id)
    page = window.desks.studio.page
    qtbot.waitUntil(lambda: page.things.list.count() > 0, timeout=_LONGEST_MS)


def go_to_easy_read_side(side: str) -> Callable[[QtBot, MainWindow], None]:
    """Return what shows the studio with something beside the rows, or nothing."""

    def go(qtbot: QtBot, window: MainWindow) -> None:
        go_to_easy_read(qtbot, window)
        page = window.desks.studio.page
        page.go_to_row(page.version.rows[6].id)
        page.show_side(side)
        qtbot.waitUntil(lambda: side != "show_pages" or page.pages.pages > 0, timeout=_LONGEST_MS)
        editor = page.editor  # in a low window it gives way to what is beside it
        qtbot.waitUntil(lambda: editor.isHidden() or editor.suggestions[0].isVisible(), timeout=_LONGEST_MS)

    return go


def go_to_look_up(qtbot: QtBot, window: MainWindow) -> None:
    go_to_words(qtbot, window)
    page = window.desks.words.page
    page.look_up("co-production")
    qtbot.waitUntil(lambda: page.term.text() == "co-production", timeout=_LONGEST_MS)


def go_to_words(qtbot: QtBot, window: MainWindow) -> None:
    """Show the words from A to Z."""
    window.commands["look_up"].trigger()
    page = window.desks.words.page
    qtbot.waitUntil(lambda: page.topic.count() > 1, timeout=_LONGEST_MS)


def go_to_the_pledge(qtbot: QtBot, window: MainWindow) -> None:
    """Show the pledge with the starting set of promises."""
    go_to_stage("pledge")(qtbot, window)
    page = page_of(window).later("pledge")
    assert isinstance(page, PledgePage)
    page.promises.begin.click()


def go_to_the_room(qtbot: QtBot, window: MainWindow) -> None:
    """Show the view for the room at the first item of the sample meeting."""
    go_to_stage("today")(qtbot, window)
    stage = page_of(window).later("today")
    assert isinstance(stage, TodayStage)
    stage.start.click()


def go_to_notes(qtbot: QtBot, window: MainWindow) -> None:
    """Show the sample paper with two notes, and the panel for what the reader wants to say."""
    go_to_paper(qtbot, window)
    desk = window.desks.papers.reader
    qtbot.waitUntil(lambda: desk.kept is not None and desk.kept.document is window.desks.papers.page.view.shown)
    assert desk.kept is not None
    for place, card in ((3, Card.QUESTION), (6, Card.NOT_CLEAR)):
        quote = desk.kept.quoting.quote_at(desk.kept.document.blocks[place].id, 0)
        if quote is not None:
            desk.kept.say(quote, card, "What does this mean for my mum?")
    window.desks.papers.page.view.go_to(desk.kept.notes[0].about.block_id, 0, 0)
    window.commands["say_something"].trigger()


def go_to_looks(qtbot: QtBot, window: MainWindow) -> None:
    go_to_paper(qtbot, window)
    window.commands["looks"].trigger()
    window.commands["find"].trigger()


def go_to_my_page(qtbot: QtBot, window: MainWindow) -> None:
    go_to_notes(qtbot, window)
    window.commands["my_page"].trigger()
    sheets = window.desks.papers.reader.sheets
    qtbot.waitUntil(lambda: window.page is sheets.page, timeout=_LONGEST_MS)


def go_to_simple_start(_qtbot: QtBot, window: MainWindow) -> None:
    window.commands["simple_view"].trigger()


def go_to_simple_paper(qtbot: QtBot, window: MainWindow) -> None:
    window.commands["simple_view"].trigger()
    go_to_paper(qtbot, window)


def go_to_simple_cards(qtbot: QtBot, window: MainWindow) -> None:
    go_to_simple_paper(qtbot, window)
    desk = window.desks.papers.reader
    qtbot.waitUntil(lambda: desk.kept is not None)
    window.desks.simple.desk.page.paper.buttons["say"].click()


SCREENS: dict[str, Callable[[QtBot, MainWindow], None]] = {
    "start": go_to_start,
    "details": go_to_stage("details"),
    "people": go_to_people,
    "agenda": go_to_agenda,
    "power check": go_to_power_check,
    "papers": go_to_stage("papers"),
    "versions": go_to_stage("versions"),
    "support": go_to_stage("support"),
    "packs": go_to_stage("packs"),
    "today": go_to_stage("today"),
    "today in the room": go_to_the_room,
    "after": go_to_stage("after"),
    "pledge": go_to_the_pledge,
    "reading": go_to_paper,
    "hard words": go_to_hard_words,
    "deciding": go_to_deciding,
    "decided": go_to_decided,
    "how it is written": go_to_writing,
    "easy read": go_to_easy_read,
    "easy read rows": go_to_easy_read_side(""),
    "easy read things": go_to_easy_read_side("show_things"),
    "easy read pages": go_to_easy_read_side("show_pages"),
    "what I want to say": go_to_notes,
    "how the page looks": go_to_looks,
    "my page": go_to_my_page,
    "simple start": go_to_simple_start,
    "simple paper": go_to_simple_paper,
    "simple cards": go_to_simple_cards,
    "tour": go_to_tour,
    "look up": go_to_look_up,
    "words A to Z": go_to_words,
}


def open_dialog(qtbot: QtBot, window: MainWindow, command: str) -> QWidget:
    """Return the dialog that a command opens, once it is there and active."""
    window.commands[command].trigger()
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    qtbot.waitUntil(lambda: dialog.isAncestorOf(QApplication.focusWidget() or window))
    return dialog


LOOKS = {f"{percent} % {palette.name}": Look(percent, palette) for percent in (100, 200) for palette in colours.ALL}
