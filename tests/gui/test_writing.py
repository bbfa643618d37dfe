"""Checking how a paper is written: everything that could be clearer, with choices where the paper may be changed."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from coprod_desktop.app.reading import OpenPaper, paper_of
from coprod_desktop.checker import Family
from coprod_desktop.gui.main_window import MainWindow
from coprod_desktop.gui.remembered import Remembered
from coprod_desktop.gui.writing.writing_panel import WritingPanel
from coprod_desktop.model import edits
from coprod_desktop.model.document import Document, Paragraph, plain_text, text_blocks, words
from coprod_desktop.model.finding import Finding, Kind
from coprod_desktop.storage.settings import load_settings
from tests.gui.windows import go_to_deciding, go_to_writing, main_window, meeting_of, press, show_paper

LONGEST_MS = 20_000
ABOUT_PEOPLE = "One service user presents with challenging behaviour."
HARD_TO_READ = f"{ABOUT_PEOPLE} The decision was taken by the board prior to the start of the scheme."
PAPER = Document("Our paper", (Paragraph("p1", words(HARD_TO_READ)), Paragraph("p2", words("We met in May."))))


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    made = main_window(qtbot)
    show_paper(qtbot, made, PAPER)
    made.commands["check_writing"].trigger()
    wait_for_findings(qtbot, made)
    return made


@pytest.fixture
def of_meeting(qtbot: QtBot) -> MainWindow:
    made = main_window(qtbot)
    go_to_writing(qtbot, made)
    return made


def panel_of(window: MainWindow) -> WritingPanel:
    return window.desks.papers.writing.panel


def wait_for_findings(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: bool(panel_of(window).findings), timeout=LONGEST_MS)


def kinds(window: MainWindow) -> set[Kind]:
    return {one.kind for one in panel_of(window).findings}


def first(window: MainWindow, kind: Kind) -> Finding:
    return next(one for one in panel_of(window).findings if one.kind is kind)


def wait_until_gone(qtbot: QtBot, window: MainWindow, finding: Finding) -> None:
    texts = lambda: [(one.about, one.block_id) for one in panel_of(window).findings]  # noqa: E731
    qtbot.waitUntil(lambda: (finding.about, finding.block_id) not in texts(), timeout=LONGEST_MS)


def test_it_lists_words_about_people_and_how_sentences_are_written(window: MainWindow) -> None:
    assert {Kind.WORDS_ABOUT_PEOPLE, Kind.PLAIN_WRITING} <= kinds(window)


def test_the_findings_stand_in_reading_order(window: MainWindow) -> None:
    found = [(one.block_id, one.start) for one in panel_of(window).findings]
    assert found == sorted(found)


def test_plainer_words_come_when_they_are_asked_for(qtbot: QtBot, window: MainWindow) -> None:
    assert Kind.SWAP not in kinds(window)
    panel_of(window).families.boxes[Family.SWAPS].click()
    qtbot.waitUntil(lambda: Kind.SWAP in kinds(window), timeout=LONGEST_MS)


def test_words_about_people_can_be_switched_off_by_themselves(qtbot: QtBot, window: MainWindow) -> None:
    panel_of(window).families.boxes[Family.WORDS_ABOUT_PEOPLE].click()
    qtbot.waitUntil(lambda: Kind.WORDS_ABOUT_PEOPLE not in kinds(window), timeout=LONGEST_MS)
    assert Kind.PLAIN_WRITING in kinds(window)


def test_what_is_looked_for_is_remembered(window: MainWindow) -> None:
    panel_of(window).families.boxes[Family.PASSIVES].click()
    assert Family.PASSIVES not in Remembered(load_settings()).families


def test_every_finding_is_marked_in_the_paper_while_the_list_is_open(window: MainWindow) -> None:
    view = window.desks.papers.page.view
    assert view.findings == panel_of(window).findings
    panel_of(window).close_button.click()
    assert Kind.PLAIN_WRITING not in {one.kind for one in view.findings}


def test_the_key_for_the_next_word_goes_through_the_list(qtbot: QtBot, window: MainWindow) -> None:
    before = panel_of(window).list.currentRow()
    press(qtbot, Qt.Key.Key_F7)
    assert panel_of(window).list.currentRow() == before + 1


def test_what_is_said_about_a_finding_can_be_heard(qtbot: QtBot, window: MainWindow) -> None:
    panel_of(window).choose(first(window, Kind.WORDS_ABOUT_PEOPLE))
    with qtbot.waitSignal(panel_of(window).listen_asked) as asked:
        panel_of(window).listen.click()
    assert first(window, Kind.WORDS_ABOUT_PEOPLE).message in asked.args[0]


def test_a_paper_of_no_meeting_has_nothing_to_decide(window: MainWindow) -> None:
    assert not panel_of(window).choices.isVisible()


def test_a_sentence_can_be_left_as_it_is_and_undo_brings_it_back(qtbot: QtBot, of_meeting: MainWindow) -> None:
    panel = panel_of(of_meeting)
    finding = first(of_meeting, Kind.PLAIN_WRITING)
    panel.choose(finding)
    panel.choices.not_here.click()
    wait_until_gone(qtbot, of_meeting, finding)
    of_meeting.commands["undo"].trigger()
    qtbot.waitUntil(lambda: finding in panel.findings, timeout=LONGEST_MS)


def test_a_sentence_is_offered_no_other_words(of_meeting: MainWindow) -> None:
    panel_of(of_meeting).choose(first(of_meeting, Kind.PLAIN_WRITING))
    choices = panel_of(of_meeting).choices
    assert choices.not_here.isVisible()
    assert not choices.replace.isVisible()


def test_words_about_people_can_be_replaced_and_every_version_has_the_new_ones(qtbot: QtBot) -> None:
    window = main_window(qtbot)
    go_to_deciding(qtbot, window)
    desk = window.desks.meeting
    assert desk is not None
    desk.apply(edits.add_paper(paper_of(OpenPaper("Our paper", PAPER), "new")))
    desk.read_asked.emit(desk.session.meeting.papers[-1].id)
    window.commands["check_writing"].trigger()
    wait_for_findings(qtbot, window)
    finding = first(window, Kind.WORDS_ABOUT_PEOPLE)
    panel = panel_of(window)
    panel.choose(finding)
    panel.choices.instead.setText("person")
    panel.choices.replace.click()
    qtbot.waitUntil(lambda: bool(meeting_of(window).word_decisions), timeout=LONGEST_MS)
    view = window.desks.papers.page.view
    qtbot.waitUntil(lambda: "One person" in plain_text(next(text_blocks(view.shown))), timeout=LONGEST_MS)
