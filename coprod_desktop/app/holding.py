"""Taking hold of a meeting file, so that two windows never write over each other."""

import os
from enum import Enum, auto
from pathlib import Path

from coprod_desktop.storage.lock import FileLock, InUse


class WhenHeld(Enum):
    """What to do about a file that somebody else has open."""

    TELL = auto()
    READ_ONLY = auto()
    TAKE_OVER = auto()


def take_hold(path: Path, who: str, when_held: WhenHeld) -> tuple[FileLock | None, bool]:
    """Return the hold on a file, None where there can be none, and whether the file may be saved over.

    Raises InUse or MayBeInUse as `when_held` says.
    """
    if not os.access(path, os.W_OK):
        return None, False
    try:
        return FileLock.take(path, who, even_from_others=when_held is WhenHeld.TAKE_OVER), True
    except InUse:
        if when_held is WhenHeld.READ_ONLY:
            return None, False
        raise
    except OSError:
        # A folder that takes no lock file takes no saved file either; a name too long for a lock is no reason.
        return None, os.access(path.parent, os.W_OK)


def hold_to_save(path: Path, who: str) -> FileLock | None:
    """Return the hold on a file that is about to be written. Raises InUse or MayBeInUse."""
    try:
        return FileLock.take(path, who)
    except OSError:
        return None  # writing it will say what is wrong


def is_same_file(one: Path | None, other: Path | None) -> bool:
    """Return whether two paths lead to one place."""
    if one is None or other is None:
        return False
    try:
        return one.samefile(other)
    except OSError:
        return one.resolve() == other.resolve()
