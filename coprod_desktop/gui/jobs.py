"""Work off the window's thread: a plain function of a snapshot, with progress, cancel and stale answers dropped."""

import logging
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from coprod_desktop.errors import CoprodError

log = logging.getLogger(__name__)


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


Work = Callable[[Ticket], object]


class Latest(QObject):
    """Runs work off the window's thread and keeps only the newest answer.

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

    _done = Signal(int, object, object)
    _told = Signal(int, int, int, str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._number = 0
        self._ticket: Ticket | None = None
        self._done.connect(self._deliver)
        self._told.connect(self._pass_on)

    @property
    def is_busy(self) -> bool:
        """Whether the newest request is still running."""
        return self._ticket is not None

    def request(self, work: Work) -> None:
        """Start `work`; whatever was asked before no longer matters."""
        self.forget()
        self._number += 1
        number = self._number
        self._ticket = Ticket(lambda done, of, words: self._told.emit(number, done, of, words))
        self._pool.start(_Task(number, work, self._ticket, self._done.emit))
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

    def wait(self) -> None:
        """Wait until no work is left; for closing the program."""
        self.forget()
        self._pool.waitForDone()

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


class _Task(QRunnable):
    def __init__(self, number: int, work: Work, ticket: Ticket, done: Callable[..., None]) -> None:
        super().__init__()
        self._number, self._work, self._ticket, self._done = number, work, ticket, done

    def run(self) -> None:
        value: object = None
        error: CoprodError | None = None
        try:
            value = self._work(self._ticket)
        except CoprodError as explained:
            error = explained
        except Exception:  # the job runner is one of the three edges where anything may be caught
            log.exception("a job failed")
            error = CoprodError()
        # Whoever asked may be gone by now, and the answer is of no use to anybody else.
        with suppress(RuntimeError):
            self._done(self._number, value, error)
