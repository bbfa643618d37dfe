"""A worker for the tests: each request names something that a worker may do to its parent."""

import ctypes
import itertools
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from coprod_desktop import workers
from coprod_desktop.errors import CoprodError


class OnlyHere(CoprodError):
    """A failure whose class the parent does not know."""

    says = "errors.stopped"


def handle(header: dict[str, Any], payload: bytes, progress: workers.Progress) -> workers.Answer:
    return globals()[f"do_{header['do']}"](header, payload, progress)


def do_echo(header: dict[str, Any], payload: bytes, progress: workers.Progress) -> workers.Answer:
    return workers.Answer({"heard": header, "process": os.getpid()}, payload)


def do_count(header: dict[str, Any], payload: bytes, progress: workers.Progress) -> workers.Answer:
    for number in range(header["to"]):
        time.sleep(header.get("pause", 0))
        progress({"number": number}, b"sound" * number)
    return workers.Answer({"done": True})


def do_print(header: dict[str, Any], payload: bytes, progress: workers.Progress) -> workers.Answer:
    print("words that no pipe should see", flush=True)
    os.write(1, b"more of them")
    return workers.Answer({"read": sys.stdin.read() if sys.stdin else ""})


def do_hang(header: dict[str, Any], payload: bytes, progress: workers.Progress) -> workers.Answer:
    progress({"process": os.getpid()})
    time.sleep(600)
    raise AssertionError


def do_hang_in_c(header: dict[str, Any], payload: bytes, progress: workers.Progress) -> workers.Answer:
    """Sleep while holding the interpreter's lock, as a loop in a C library would."""
    progress({"process": os.getpid()})
    ctypes.PyDLL(None).sleep(600)
    raise AssertionError


def do_compute(header: dict[str, Any], payload: bytes, progress: workers.Progress) -> workers.Answer:
    while True:
        pass


def do_compute_in_c(header: dict[str, Any], payload: bytes, progress: workers.Progress) -> workers.Answer:
    """Compute without end while holding the interpreter's lock."""
    sum(itertools.repeat(0))
    raise AssertionError


def do_leave_someone_behind(header: dict[str, Any], payload: bytes, progress: workers.Progress) -> workers.Answer:
    """Die, but leave a process that holds the pipe open."""
    for place in list(Path("/proc/self/fd").iterdir()):
        if int(place.name) > 2 and place.exists():
            os.set_inheritable(int(place.name), True)
    left = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"], close_fds=False)
    progress({"left": left.pid})
    os._exit(3)


def do_crash(header: dict[str, Any], payload: bytes, progress: workers.Progress) -> workers.Answer:
    os.abort()


def do_blunder(header: dict[str, Any], payload: bytes, progress: workers.Progress) -> workers.Answer:
    raise ValueError("the words of somebody's paper")


def do_refuse(header: dict[str, Any], payload: bytes, progress: workers.Progress) -> workers.Answer:
    raise workers.WorkerTooSlow(seconds=7, path=b"bytes are no plain value")


def do_refuse_privately(header: dict[str, Any], payload: bytes, progress: workers.Progress) -> workers.Answer:
    raise OnlyHere(name="Aled")


def do_eat_memory(header: dict[str, Any], payload: bytes, progress: workers.Progress) -> workers.Answer:
    eaten = bytearray()
    while True:
        eaten.extend(bytes(16 * 1024 * 1024))


def do_talk_too_much(header: dict[str, Any], payload: bytes, progress: workers.Progress) -> workers.Answer:
    while True:
        progress({}, bytes(1024 * 1024))


def do_talk_nonsense(header: dict[str, Any], payload: bytes, progress: workers.Progress) -> workers.Answer:
    # The pipe is the one above standard error that can be written to.
    for number in range(3, 12):
        try:
            os.write(number, b"this is not a message, whatever it may look like")
        except OSError:
            continue
    time.sleep(600)
    raise AssertionError


def do_complain(header: dict[str, Any], payload: bytes, progress: workers.Progress) -> workers.Answer:
    for _ in range(20_000):
        sys.stderr.write("a library's complaint, over and over\n")
    return workers.Answer({"complained": True})


if __name__ == "__main__":
    workers.serve(handle)
