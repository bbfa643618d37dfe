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
    request together. `processor_seconds` is how long the child may compute in its whole life, however busy the
    computer is otherwise; 0 is for ever. The system holds it to that where it can (not on Windows).
    """

    seconds: float = 60.0
    memory_bytes: int = 1024 * _MEBIBYTE
    answer_bytes: int = 256 * _MEBIBYTE
    processor_seconds: int = 0


def limit_this_process(memory_bytes: int, processor_seconds: int = 0) -> None:
    """Hold this process to so much memory and work, and keep it out of crash dumps, where the system can."""
    if sys.platform == "win32":
        return
    import resource

    # A dump of this process would put somebody's paper on the disk.
    _set_limit(resource.RLIMIT_CORE, 0)
    _set_limit(resource.RLIMIT_AS, memory_bytes)
    if processor_seconds:
        _set_limit(resource.RLIMIT_CPU, processor_seconds, processor_seconds + 1)


def ran_out_of_time(status: int) -> bool:
    """Return whether a child that ended with this status had computed for longer than it may."""
    return sys.platform != "win32" and status == -signal.SIGXCPU


def _set_limit(kind: int, most: int, at_last: int | None = None) -> None:
    if sys.platform == "win32":
        return
    import resource

    # macOS names limits that it will not set.
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(kind, (most, most if at_last is None else at_last))


def set_alarm(seconds: float) -> None:
    """Let the system end this process after so many seconds and some grace; 0 takes the alarm back."""
    if sys.platform == "win32":
        return
    signal.setitimer(signal.ITIMER_REAL, seconds + _ALARM_GRACE_SECONDS if seconds else 0)
