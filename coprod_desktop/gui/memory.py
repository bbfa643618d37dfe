"""Lets the system have back what a long day of work has freed; where the system's own ways do not do so."""

import contextlib
import sys
from ctypes import CDLL
from functools import cache

# From malloc.h: how many heaps there may be at once.
_ARENA_MAX = -8


def keep_in_one_heap() -> None:
    """Let all threads take their memory from one place; to be called before there are threads.

    glibc gives each new thread a heap of its own and keeps what is freed there. Our jobs are short threads, one after
    the other, that Python lets run in turns: many heaps bring them no speed, and after an hour held some 100 MB.
    """
    if (library := _glibc()) is not None:
        library.mallopt(_ARENA_MAX, 1)


def give_back() -> None:
    """Give memory that is free back to the system: after something large was closed. It takes some 10 ms."""
    if (library := _glibc()) is not None:
        library.malloc_trim(0)


@cache
def _glibc() -> CDLL | None:
    """Return the C library where it is one with these calls, None elsewhere."""
    if not sys.platform.startswith("linux"):
        return None
    with contextlib.suppress(OSError, AttributeError):
        library = CDLL("libc.so.6")
        # Asked for now, so that a C library without them is passed over here and not in the middle of a call.
        _ = library.mallopt, library.malloc_trim
        return library
    return None
