"""Work off the window's thread: the newest answer counts, and nothing is left running."""

import threading
from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from coprod_desktop.errors import StoppedByPerson
from coprod_desktop.gui.jobs import Latest, Ticket, wait_for_all
from coprod_desktop.gui.mistakes import Mistake


@pytest.fixture
def owner(qapp: object) -> Iterator[QObject]:
    owner = QObject()
    yield owner
    if shiboken6.isValid(owner):
        shiboken6.delete(owner)


@pytest.fixture
def gate() -> Iterator[threading.Event]:
    """Return what work can wait for; it opens at the end of the test."""
    gate = threading.Event()
    yield gate
    gate.set()


def test_an_answer_comes_back_to_the_thread_that_asked(qtbot: QtBot, owner: QObject) -> None:
    latest = Latest(owner)
    came: list[tuple[object, threading.Thread]] = []
    latest.ready.connect(lambda value: came.append((value, threading.current_thread())))
    with qtbot.waitSignal(latest.ready):
        latest.request(lambda _: "words")
    assert came == [("words", threading.main_thread())]


def test_work_does_not_run_in_the_thread_that_asked(qtbot: QtBot, owner: QObject) -> None:
    latest = Latest(owner)
    with qtbot.waitSignal(latest.ready) as answer:
        latest.request(lambda _: threading.current_thread())
    assert answer.args is not None
    assert answer.args[0] is not threading.main_thread()


def test_only_the_newest_answer_comes(qtbot: QtBot, owner: QObject, gate: threading.Event) -> None:
    latest = Latest(owner)
    came: list[object] = []
    latest.ready.connect(came.append)
    latest.request(lambda _: gate.wait(10) and "old")
    with qtbot.waitSignal(latest.ready):
        latest.request(lambda _: "new")
    gate.set()
    wait_for_all()
    qtbot.wait(1)
    assert came == ["new"]


def test_work_that_no_longer_matters_is_asked_to_stop(qtbot: QtBot, owner: QObject) -> None:
    latest = Latest(owner)
    tickets: list[Ticket] = []
    latest.request(tickets.append)
    latest.request(lambda _: None)
    wait_for_all()
    assert tickets[0].stopped()


def test_a_failure_that_can_be_explained_comes_as_it_is(qtbot: QtBot, owner: QObject) -> None:
    latest = Latest(owner)

    def fail(_: Ticket) -> None:
        raise StoppedByPerson

    with qtbot.waitSignal(latest.failed) as answer:
        latest.request(fail)
    assert answer.args is not None
    assert isinstance(answer.args[0], StoppedByPerson)


def test_a_failure_of_ours_comes_as_a_calm_one_and_is_logged(
    qtbot: QtBot, owner: QObject, caplog: pytest.LogCaptureFixture
) -> None:
    latest = Latest(owner)

    def fail(_: Ticket) -> None:
        raise ZeroDivisionError

    with qtbot.waitSignal(latest.failed) as answer:
        latest.request(fail)
    assert answer.args is not None
    assert isinstance(answer.args[0], Mistake)
    assert "a job failed" in caplog.text
    caplog.clear()


def test_progress_is_passed_on(qtbot: QtBot, owner: QObject) -> None:
    latest = Latest(owner)
    with qtbot.waitSignal(latest.progressed) as told:
        latest.request(lambda ticket: ticket.tell(1, 3, "agenda.pdf"))
    assert told.args == [1, 3, "agenda.pdf"]


def test_being_busy_is_told_and_taken_back(qtbot: QtBot, owner: QObject) -> None:
    latest = Latest(owner)
    told: list[bool] = []
    latest.busy_changed.connect(told.append)
    with qtbot.waitSignal(latest.ready):
        latest.request(lambda _: None)
    assert told == [True, False]
    assert not latest.is_busy


def test_the_program_ends_after_its_last_work(owner: QObject, gate: threading.Event) -> None:
    latest = Latest(owner)
    ended: list[bool] = []

    def work(ticket: Ticket) -> None:
        while not ticket.stopped():
            gate.wait(0.01)
        ended.append(True)

    latest.request(work)
    latest.let_go()
    wait_for_all()
    assert ended == [True]


def test_letting_go_does_not_wait_for_work_that_goes_on(owner: QObject, gate: threading.Event) -> None:
    latest = Latest(owner)
    ended: list[bool] = []
    latest.request(lambda _: ended.append(gate.wait(10)))
    latest.let_go()
    assert ended == []


def test_what_is_shown_is_drawn_while_the_last_work_ends(owner: QObject, gate: threading.Event) -> None:
    latest = Latest(owner)
    latest.request(lambda _: gate.wait(10))
    QTimer.singleShot(30, owner, gate.set)  # nothing but the window's thread opens the gate
    latest.let_go()
    wait_for_all()
    assert gate.is_set()


def test_finishing_takes_the_answer_that_is_on_its_way(owner: QObject) -> None:
    latest = Latest(owner)
    came: list[object] = []
    latest.ready.connect(came.append)
    latest.request(lambda _: "saved")
    latest.finish()
    assert came == ["saved"]


def test_nothing_starts_after_letting_go(owner: QObject) -> None:
    latest = Latest(owner)
    latest.let_go()
    ran: list[Ticket] = []
    latest.request(ran.append)
    wait_for_all()
    assert ran == []
    assert not latest.is_busy


def test_who_asked_may_go_while_the_work_runs(qtbot: QtBot, owner: QObject, gate: threading.Event) -> None:
    latest = Latest(owner)
    ended = threading.Event()

    def work(_: Ticket) -> None:
        gate.wait(10)
        ended.set()

    latest.request(work)
    shiboken6.delete(owner)
    gate.set()
    assert ended.wait(10)
    qtbot.wait(1)
