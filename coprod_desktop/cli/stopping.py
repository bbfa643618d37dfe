"""Ctrl-C while files are being made: the work ends where no file is half written."""

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

from coprod_desktop.strings import say


@contextmanager
def on_request() -> Iterator[Callable[[], bool]]:
    """Yield what tells whether somebody asked to stop. A second Ctrl-C stops at once."""
    asked = threading.Event()

    def ask(number: int, _frame: FrameType | None) -> None:
        asked.set()
        signal.signal(number, before[number])
        # Not print: this may come in the middle of another one.
        os.write(sys.__stderr__.fileno() if sys.__stderr__ else 2, (say("cli.stopping") + "\n").encode())

    before: dict[int, signal._HANDLER] = {}
    if threading.current_thread() is threading.main_thread():
        before = {number: signal.signal(number, ask) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield asked.is_set
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
