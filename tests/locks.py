"""Locks for tests: made once, for a password takes a second by design."""

from functools import cache
from pathlib import Path

from coprod_desktop.storage.locking import Lock

PASSWORD = "seven green buses"
OTHER_PASSWORD = "a quiet room"


@cache
def a_lock() -> Lock:
    """Return the lock that PASSWORD opens."""
    return Lock.new(PASSWORD, "What passes the library")


@cache
def other_lock() -> Lock:
    """Return the lock that OTHER_PASSWORD opens."""
    return Lock.new(OTHER_PASSWORD)


def every_byte(*folders: Path) -> bytes:
    """Return what is in all files of these folders, and their names."""
    files = [one for folder in folders for one in sorted(folder.rglob("*")) if one.is_file()]
    return b"\n".join(one.name.encode() + b"\n" + one.read_bytes() for one in files)
