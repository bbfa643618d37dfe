"""The parent's side: ask a child process, with a watchdog that does not depend on its goodwill."""

import logging
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from types import TracebackType
from typing import Any, Self

from coprod_desktop.errors import CoprodError, StoppedByPerson
from coprod_desktop.workers.child import Child, command_for
from coprod_desktop.workers.errors import WorkerDied, WorkerTooBig, WorkerTooSlow, unpacked
from coprod_desktop.workers.frames import BrokenFrame, FrameTooBig, Header, read_frame, write_frame
from coprod_desktop.workers.limits import Limits, ran_out_of_time
from coprod_desktop.workers.serving import EXIT_NO_MEMORY, Answer

_log = logging.getLogger(__name__)

_LOOK_EVERY_SECONDS = 0.05

OnProgress = Callable[[Answer], None]
Stopped = Callable[[], bool]


class Worker:
    """A child process that does one kind of work, started when first asked and again after a crash.

    One request at a time: a second thread that asks waits for its turn. `kill` may come from any thread.
    """

    def __init__(self, kind: str, *, limits: Limits, command: tuple[str, ...] | None = None) -> None:
        self.kind = kind
        self._limits = limits
        self._command = command or command_for(kind)
        self._turn = threading.Lock()
        self._child: Child | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def process_id(self) -> int | None:
        """The system's number for the child, or None while there is none."""
        child = self._child
        return child.process_id if child and child.is_running() else None

    def ask(
        self,
        header: dict[str, Any],
        payload: bytes = b"",
        *,
        on_progress: OnProgress | None = None,
        stopped: Stopped | None = None,
    ) -> Answer:
        """Send a request and return its last message; earlier ones go to `on_progress`, on this thread.

        Raises the CoprodError that the child raised; WorkerDied, WorkerTooSlow or WorkerTooBig; or StoppedByPerson
        soon after `stopped` (called on another thread) returns true, or `kill` was called. After any of the last
        four the next request gets a fresh child.
        """
        with self._turn:
            child = self._running_child()
            with _Watch(child, self._limits.seconds, stopped) as watch:
                try:
                    outcome = self._converse(child, watch, (header, payload), on_progress)
                except (OSError, BrokenFrame, FrameTooBig) as trouble:
                    outcome = self._failure(child, watch, trouble)
                except BaseException:
                    # The caller's own trouble, or Ctrl-C: the child is in mid-sentence and of no more use.
                    self._discard(child)
                    raise
        if isinstance(outcome, CoprodError):
            raise outcome
        return outcome

    def kill(self) -> None:
        """End the child at once, from any thread; a request that is under way raises StoppedByPerson."""
        child = self._child
        if child is None:
            return
        child.end()
        # Whoever is asking reaps the child; when nobody is, it is for us to do.
        if self._turn.acquire(blocking=False):
            try:
                self._discard(child)
            finally:
                self._turn.release()

    def close(self) -> None:
        """End the child and reap it, at once. The next request would start a new one."""
        self.kill()
        with self._turn:
            if self._child is not None:
                self._discard(self._child)

    def _running_child(self) -> Child:
        if self._child is not None:
            if self._child.is_running():
                return self._child
            self._discard(self._child)
        try:
            self._child = child = Child(self._command)
            write_frame(child.requests, asdict(self._limits))
        except OSError as error:
            _log.info("the %s worker did not start: %s", self.kind, type(error).__name__)
            raise WorkerDied from None
        return child

    def _converse(
        self, child: Child, watch: "_Watch", request: tuple[Header, bytes], on_progress: OnProgress | None
    ) -> Answer | CoprodError:
        write_frame(child.requests, *request)
        room = self._limits.answer_bytes
        while True:
            frame = read_frame(child.answers, room)
            if frame is None:
                raise BrokenFrame
            room -= frame.size
            match frame.header:
                case {"kind": "answer", "header": dict(header)}:
                    return Answer(header, frame.payload)
                case {"kind": "error", "header": dict(header)}:
                    return unpacked(header)
                case {"kind": "progress", "header": dict(header)}:
                    with watch.paused():
                        if on_progress is not None:
                            on_progress(Answer(header, frame.payload))
                case _:
                    raise BrokenFrame

    def _failure(self, child: Child, watch: "_Watch", trouble: Exception) -> CoprodError:
        was_killed = child.was_ended
        status = self._discard(child)
        if watch.verdict is not None:
            return watch.verdict
        if was_killed:
            return StoppedByPerson()
        _log.info("the %s worker ended with status %s: %s", self.kind, status, child.last_words())
        if isinstance(trouble, FrameTooBig) or status == EXIT_NO_MEMORY:
            return WorkerTooBig()
        if self._limits.processor_seconds and ran_out_of_time(status):
            return WorkerTooSlow(seconds=self._limits.processor_seconds)
        return WorkerDied()

    def _discard(self, child: Child) -> int:
        if self._child is child:
            self._child = None
        return child.finish()


class _Watch:
    """Looks after one request from a thread of its own, and ends the child that is silent for too long."""

    def __init__(self, child: Child, seconds: float, stopped: Stopped | None) -> None:
        self.verdict: CoprodError | None = None
        self._child = child
        self._seconds = seconds
        self._stopped = stopped
        self._silent_since = time.monotonic()
        self._is_paused = False
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._look, name="worker-watch", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._done.set()
        self._thread.join()

    @contextmanager
    def paused(self) -> Iterator[None]:
        """Do not count the time in which the caller has the turn."""
        self._is_paused = True
        yield
        self._silent_since = time.monotonic()
        self._is_paused = False

    def _look(self) -> None:
        while not self._done.wait(_LOOK_EVERY_SECONDS):
            self.verdict = self._judge()
            if self.verdict is not None:
                self._child.end()
                return

    def _judge(self) -> CoprodError | None:
        if self._stopped is not None and self._stopped():
            return StoppedByPerson()
        if not self._is_paused and time.monotonic() - self._silent_since > self._seconds:
            return WorkerTooSlow(seconds=round(self._seconds))
        return None


def one_shot(
    kind: str, header: dict[str, Any], payload: bytes = b"", *, limits: Limits, stopped: Stopped | None = None
) -> Answer:
    """Ask a fresh child one thing and end it: for files that could harm whoever comes after them.

    Raises what `Worker.ask` raises.
    """
    with Worker(kind, limits=limits) as worker:
        return worker.ask(header, payload, stopped=stopped)
