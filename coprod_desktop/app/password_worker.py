"""The worker process that makes and tries passwords: the library works for a second and lets nothing else run.

In the program's own process the window would stand still for that long, and could not even say why.
"""

import json
from collections.abc import Callable
from typing import Any

from coprod_desktop import workers
from coprod_desktop.storage.locking import ClosedLock, Lock

KIND = "password"
# The work of a password is measured in memory too: on a fast computer it takes a gigabyte.
_LIMITS = workers.Limits(seconds=180.0, memory_bytes=4096 * 1024 * 1024, answer_bytes=1024 * 1024)


def new_lock(password: str, hint: str, stopped: Callable[[], bool]) -> Lock:
    """Return a lock with a key of its own. Raises NoPassword, and what `workers.Worker.ask` raises."""
    return _asked({"password": password, "hint": hint}, stopped)


def opened(closed: ClosedLock, password: str, stopped: Callable[[], bool]) -> Lock:
    """Return the lock with its key. Raises WrongPassword or TooSlowNow, and what `workers.Worker.ask` raises."""
    return _asked({"password": password, "hint": closed.hint, "key": closed.key}, stopped)


def main() -> None:
    """Serve the parent process; called by the program's entry point in a process of its own."""
    workers.serve(_answer)


def _asked(request: dict[str, str], stopped: Callable[[], bool]) -> Lock:
    answer = workers.one_shot(KIND, {}, json.dumps(request).encode("utf-8"), limits=_LIMITS, stopped=stopped)
    made = json.loads(answer.payload)
    return Lock(ClosedLock(made["key"], made["hint"]), made["identity"])


def _answer(_header: dict[str, Any], payload: bytes, _progress: workers.Progress) -> workers.Answer:
    asked = json.loads(payload)
    if "key" in asked:
        lock = ClosedLock(asked["key"], asked["hint"]).opened(asked["password"])
    else:
        lock = Lock.new(asked["password"], asked["hint"])
    made = {"key": lock.closed.key, "hint": lock.closed.hint, "identity": lock.identity}
    return workers.Answer({}, json.dumps(made).encode("utf-8"))
