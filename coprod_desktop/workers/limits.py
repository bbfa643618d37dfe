"""What a worker may use, and how the child holds itself to it."""

import contextlib
import signal
import sys
from dataclasses import dataclass

_MEBIBYTE = 1024 * 1024

# The parent's watchdog comes first; the alarm is for a child whose parent has died while it hangs in C code.
_ALARM_GRACE_SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class Limits:
    """How long a request may stay silent, and how much memory and answer it may take.

    `seconds` counts from the request, and again from each progress message. `memory_bytes` is held by the system
    where it can (Linux); elsewhere the watchdog on time stands alone. `answer_bytes` counts all messages of one
    request together.
    """

    seconds: float = 60.0
    memory_bytes: int = 1024 * _MEBIBYTE
    answer_bytes: int = 256 * _MEBIBYTE


def limit_this_process(memory_bytes: int) -> None:
    """Hold this process to so much memory, and keep its memory out of crash dumps, where the system can."""
    if sys.platform == "win32":
        return
    import resource

    # A dump of this process would put somebody's paper on the disk.
    _set_limit(resource.RLIMIT_CORE, 0)
    _set_limit(resource.RLIMIT_AS, memory_bytes)


def _set_limit(kind: int, most: int) -> None:
    if sys.platform == "win32":
        return
    import resource

    # macOS names limits that it will not set.
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(kind, (most, most))


def set_alarm(seconds: float) -> None:
    """Let the system end this process after so many seconds and some grace; 0 takes the alarm back."""
    if sys.platform == "win32":
        return
    signal.setitimer(signal.ITIMER_REAL, seconds + _ALARM_GRACE_SECONDS if seconds else 0)
