"""Work off the window's thread: a plain function of a snapshot, with progress, cancel and stale answers dropped."""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, QTimer, Signal

from coprod_desktop.errors import CoprodError, StoppedByPerson
from coprod_desktop.gui.mistakes import Mistake

log = logging.getLogger(__name__)

SLOW_AFTER_MS = 600
"""After how long somebody who waits is told what for."""

_LOOK_EVERY = 0.02  # seconds, while the last work of a program ends


@dataclass(slots=True)
class Ticket:
    """What a piece of work sees of the person waiting: `stopped()` asks, `tell(done, of, words)` reports."""

    tell: Callable[[int, int, str], None]
    _stop: threading.Event = field(default_factory=threading.Event)

    def stopped(self) -> bool:
        """Say whether the person pressed Cancel."""
        return self._stop.is_set()

    def stop(self) -> None:
        """Ask the work to end soon."""
        self._stop.set()

    def look(self, done: int, of: int) -> None:
        """Report how far a reading is, and raise StoppedByPerson when the person pressed Cancel."""
        if self.stopped():
            raise StoppedByPerson
        self.tell(done, of, "")


Work = Callable[[Ticket], object]


class _Thread(threading.Thread):
    """A thread that does one piece of work; its own kind, so that those still running can be told from others."""


class _Relay(QObject):
    """Carries answers to the window's thread. It outlives who asked, so that work may end after a page is gone."""

    done = Signal(int, object, object)
    told = Signal(int, int, int, str)

    def __init__(self, parent: QObject | None) -> None:
        super().__init__(parent)
        self._lock = threading.Lock()
        self._running = 0
        self._is_over = False

    # Methods and not the signals' own emit: only they keep the relay alive as long as the work needs it.

    def begin(self) -> None:
        """Take note that one more piece of work will answer."""
        with self._lock:
            self._running += 1

    def answer(self, number: int, value: object, error: CoprodError | None) -> None:
        """Carry an answer, which is the last of that work."""
        self.done.emit(number, value, error)
        self._go_when_nobody_needs_it(answered=1)

    def end(self) -> None:
        """Go, now that nobody asks any more, once the work that still runs has answered."""
        self._is_over = True
        self._go_when_nobody_needs_it()

    def _go_when_nobody_needs_it(self, answered: int = 0) -> None:
        with self._lock:
            self._running -= answered
            if self._is_over and self._running == 0:
                self.deleteLater()

    def tell(self, number: int, done: int, of: int, words: str) -> None:
        """Carry news of how far the work is."""
        self.told.emit(number, done, of, words)


class Latest(QObject):
    """Runs work off the window's thread and keeps only the newest answer.

    Threads are Python's, for Qt's pool waits for its threads when it goes, and holds the lock that they need to end.

    Signals:
        ready: the value of the newest request
        failed: the CoprodError it raised
        progressed: done, of, words
        busy_changed: whether the newest request is still running
    """

    ready = Signal(object)
    failed = Signal(object)
    progressed = Signal(int, int, str)
    busy_changed = Signal(bool)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        # The application owns it: Python must not delete it in the thread that drops it last.
        self._relay = _Relay(QCoreApplication.instance())
        self._relay.done.connect(self._deliver)
        self._relay.told.connect(self._pass_on)
        self.destroyed.connect(self._relay.end)
        self._number = 0
        self._ticket: Ticket | None = None
        self._is_over = False

    @property
    def is_busy(self) -> bool:
        """Whether the newest request is still running."""
        return self._ticket is not None

    def request(self, work: Work) -> None:
        """Start `work`; whatever was asked before no longer matters. Nothing starts after `let_go`."""
        self.forget()
        if self._is_over:
            return
        self._number += 1
        self._ticket = Ticket(partial(self._relay.tell, self._number))
        answer = partial(self._relay.answer, self._number)
        self._relay.begin()
        _Thread(target=_run, args=(work, self._ticket, answer), name="job").start()
        self.busy_changed.emit(True)

    def cancel(self) -> None:
        """Ask the running work to stop; it answers with StoppedByPerson."""
        if self._ticket:
            self._ticket.stop()

    def forget(self) -> None:
        """Stop caring about the running work."""
        self.cancel()
        self._number += 1
        if self._ticket:
            self._ticket = None
            self.busy_changed.emit(False)

    def let_go(self) -> None:
        """Ask what runs to end, and take no more; for closing what asked for it.

        Work that looks at its ticket seldom ends a little later, and whoever closes a page does not wait for it.
        """
        self._is_over = True
        self.forget()

    def finish(self) -> None:
        """Wait until no work is left, take its answer, and take no more work; for closing what must be known.

        The window goes on drawing itself and takes no input meanwhile: on a slow disk it must not look dead.
        """
        self._is_over = True
        if self.is_busy:
            loop = QEventLoop()
            self.busy_changed.connect(lambda is_busy: None if is_busy else loop.quit())
            loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        QCoreApplication.sendPostedEvents(self)

    def _pass_on(self, number: int, done: int, of: int, words: str) -> None:
        if number == self._number:
            self.progressed.emit(done, of, words)

    def _deliver(self, number: int, value: object, error: CoprodError | None) -> None:
        if number != self._number:
            return
        self._ticket = None
        self.busy_changed.emit(False)
        if error is None:
            self.ready.emit(value)
        else:
            self.failed.emit(error)


def wait_for_all() -> None:
    """Wait until no work is left in the whole program, with everything that is shown drawn meanwhile; for its end."""
    while running := [one for one in threading.enumerate() if isinstance(one, _Thread)]:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        running[0].join(_LOOK_EVERY)


def while_drawing(parent: QObject, work: Work, when_slow: Callable[[], object]) -> object:
    """Do work off the window's thread and return its value, for what must be done before anything else goes on.

    The window goes on drawing itself and takes no input; `when_slow` is called once it takes long. Raises the work's
    CoprodError.
    """
    values: list[object] = []
    errors: list[CoprodError] = []
    job, slow = Latest(parent), QTimer(parent, interval=SLOW_AFTER_MS, singleShot=True)
    job.ready.connect(values.append)
    job.failed.connect(errors.append)
    slow.timeout.connect(when_slow)
    job.request(work)
    slow.start()
    job.finish()
    slow.stop()
    for one in (job, slow):
        one.deleteLater()
    for error in errors:
        raise error
    return values[0]


def _run(work: Work, ticket: Ticket, answer: Callable[[object, CoprodError | None], None]) -> None:
    value: object = None
    error: CoprodError | None = None
    try:
        value = work(ticket)
    except CoprodError as explained:
        error = explained
    except Exception as unexpected:  # the job runner is one of the three edges where anything may be caught
        log.exception("a job failed")
        error = Mistake.of(unexpected)
    answer(value, error)
