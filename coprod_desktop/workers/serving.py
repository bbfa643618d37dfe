"""The child's side: answer requests from the parent until it goes away."""

import contextlib
import os
import queue
import sys
import threading
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import IO, Any, Protocol

from coprod_desktop.errors import CoprodError
from coprod_desktop.workers import errors, limits
from coprod_desktop.workers.frames import BrokenFrame, Frame, FrameTooBig, read_frame, write_frame

# A request may carry a whole paper or picture; the parent holds its own side to stricter limits.
_MOST_REQUEST_BYTES = 1 << 30

# Tells the parent that memory ran out, where not even the message that says so could be sent.
EXIT_NO_MEMORY = 86


@dataclass(frozen=True, slots=True)
class Answer:
    """What a worker says: plain values and raw bytes."""

    header: dict[str, Any]
    payload: bytes = field(default=b"", repr=False)


class Progress(Protocol):
    """Sends a message before the last one, such as a sentence's sound or how far the work has come."""

    def __call__(self, header: dict[str, Any], payload: bytes = b"") -> None:
        """Send the message."""


Handler = Callable[[dict[str, Any], bytes, Progress], Answer]


def serve(handler: Handler) -> None:
    """Answer each request with `handler(header, payload, progress)` until the parent closes the pipe or dies.

    A CoprodError that the handler raises reaches the parent as itself; any other exception ends the process.
    Called on the main thread of a worker process, before anything prints: standard output belongs to the pipe.
    """
    source, out = _take_pipes()
    requests: queue.SimpleQueue[Frame] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(source, requests), name="requests", daemon=True).start()
    settings = requests.get().header
    limits.limit_this_process(int(settings["memory_bytes"]), int(settings["processor_seconds"]))
    seconds = float(settings["seconds"])
    while True:
        request = requests.get()
        limits.set_alarm(seconds)
        _answer(handler, request, _Line(out, seconds))
        limits.set_alarm(0)


def _take_pipes() -> tuple[IO[bytes], IO[bytes]]:
    """Take standard input and output away from everything else, so that a library that prints breaks nothing.

    What such a library prints could be words of the document, so it goes nowhere, not even into the log.
    """
    source, out = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 0)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    return source, out


def _listen(source: IO[bytes], requests: queue.SimpleQueue[Frame]) -> None:
    with contextlib.suppress(BrokenFrame, FrameTooBig, OSError):
        while (frame := read_frame(source, _MOST_REQUEST_BYTES)) is not None:
            requests.put(frame)
    # The parent closed the pipe or died; whatever is under way is for nobody.
    os._exit(0)


class _Line:
    """The way back to the parent."""

    def __init__(self, out: IO[bytes], seconds: float) -> None:
        self._out = out
        self._seconds = seconds

    def progress(self, header: dict[str, Any], payload: bytes = b"") -> None:
        limits.set_alarm(self._seconds)
        self.send("progress", header, payload)

    def send(self, kind: str, header: dict[str, Any], payload: bytes = b"") -> None:
        write_frame(self._out, {"kind": kind, "header": header}, payload)


def _answer(handler: Handler, request: Frame, line: _Line) -> None:
    try:
        answer = handler(request.header, request.payload, line.progress)
        line.send("answer", answer.header, answer.payload)
    except CoprodError as error:
        line.send("error", errors.packed(error))
    except MemoryError:
        os._exit(EXIT_NO_MEMORY)
    except Exception as error:
        _report_place(error)
        os._exit(1)


def _report_place(error: Exception) -> None:
    """Say on standard error where it went wrong; an exception's own words could be words of the document."""
    places = traceback.extract_tb(error.__traceback__)
    trail = " < ".join(f"{os.path.basename(place.filename)}:{place.lineno}" for place in reversed(places))  # noqa: PTH119
    sys.stderr.write(f"{type(error).__name__} at {trail}\n")
    sys.stderr.flush()
