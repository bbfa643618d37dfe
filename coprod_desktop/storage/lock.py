"""Who has a file open: a small file beside it that says so, held by the system as long as the program lives.

On the same computer the system frees the hold when a program ends, however it ends, so a left-over lock is simply
taken over. Another computer's lock can only be read: that person may have the file open, or may have lost power.
"""

import contextlib
import json
import os
import platform
import sys
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from coprod_desktop import strings
from coprod_desktop.errors import CoprodError
from coprod_desktop.model import dates

# Windows locks bytes, not files; a byte far behind the words leaves them readable to others.
_LOCKED_BYTE = 1 << 30
_LONGEST_LOCK_FILE = 4096
_TRIES = 5


@dataclass(frozen=True, slots=True)
class Holder:
    """Who opened a file, on which computer, and when."""

    who: str
    computer: str
    process: int = 0
    since: str = ""


class InUse(CoprodError):
    """Another window of this computer has the file open (facts: name, who, computer, since)."""

    says = "storage.in_use"


class MayBeInUse(InUse):
    """Somebody on another computer may have the file open (facts: name, who, computer, since)."""

    says = "storage.may_be_in_use"


class FileLock:
    """A hold on a file; `release` gives it up."""

    def __init__(self, place: Path, handle: int) -> None:
        self._place = place
        self._handle = handle

    @classmethod
    def take(cls, path: Path, who: str, *, even_from_others: bool = False) -> "FileLock":
        """Take hold of a file.

        `even_from_others` also takes it from another computer, once a person said that nobody works there. Raises
        InUse or MayBeInUse when somebody has it, OSError where no lock file can be kept.
        """
        place = lock_file(path)
        for _ in range(_TRIES):
            handle = _open(place)
            try:
                _hold(handle, path)
                if not _is_still_there(handle, place):
                    os.close(handle)  # its last holder just took it away; look again
                    continue
                if not even_from_others:
                    _refuse_other_computers(handle, path)
                _write_holder(handle, who)
            except BaseException:
                os.close(handle)
                raise
            return cls(place, handle)
        raise _in_use(path, Holder("", this_computer()))

    def release(self) -> None:
        """Give the file up, so that others can open it. Releasing twice does no harm."""
        if self._handle < 0:
            return
        if os.name == "nt":
            self._close()
        with contextlib.suppress(OSError):
            self._place.unlink()
        self._close()

    def _close(self) -> None:
        if self._handle >= 0:
            with contextlib.suppress(OSError):
                os.close(self._handle)
        self._handle = -1


def lock_file(path: Path) -> Path:
    """Return the small file that says who has a file open."""
    return path.with_name(f".~lock.{path.name}#")


def this_computer() -> str:
    """Return the name of this computer as others on a network know it."""
    return platform.node()


def _open(place: Path) -> int:
    binary = getattr(os, "O_BINARY", 0)
    try:
        return os.open(place, os.O_RDWR | os.O_CREAT | binary, 0o666)
    except PermissionError:
        # Another user's lock: it can still be read, and held for as long as it takes to see whether they have it.
        return os.open(place, os.O_RDONLY | binary)


def _refuse_other_computers(handle: int, path: Path) -> None:
    holder = _read_holder(handle)
    if holder and holder.computer != this_computer():
        raise _in_use(path, holder)


def _hold(handle: int, path: Path) -> None:
    try:
        _lock(handle)
    except BlockingIOError as error:
        raise _in_use(path, _read_holder(handle) or Holder("", this_computer())) from error
    except OSError:
        # Some network drives know no locks; the words in the file then have to do.
        holder = _read_holder(handle)
        if holder and holder.computer == this_computer() and _is_running(holder.process):
            raise _in_use(path, holder) from None


def _in_use(path: Path, holder: Holder) -> InUse:
    kind = InUse if holder.computer == this_computer() else MayBeInUse
    who = holder.who.strip() or strings.say("storage.somebody")
    return kind(name=path.name, who=who, computer=holder.computer, since=_in_words(holder.since))


def _in_words(since: str) -> str:
    try:
        moment = datetime.fromisoformat(since)
    except ValueError:
        return strings.say("storage.some_time_ago")
    clock, day = dates.clock_time(moment.time()), dates.short_date(moment.date())
    return strings.say("storage.since", clock=clock, day=day)


def _is_still_there(handle: int, place: Path) -> bool:
    if os.name == "nt":  # an open file cannot be taken away there
        return True
    try:
        return os.path.samestat(os.fstat(handle), place.stat())
    except FileNotFoundError:
        return False


def _read_holder(handle: int) -> Holder | None:
    try:
        os.lseek(handle, 0, os.SEEK_SET)
        found = json.loads(os.read(handle, _LONGEST_LOCK_FILE))
        return Holder(str(found["who"]), str(found["computer"]), int(found["process"]), str(found["since"]))
    except (OSError, ValueError, TypeError, LookupError, RecursionError):
        return None


def _write_holder(handle: int, who: str) -> None:
    holder = Holder(who, this_computer(), os.getpid(), datetime.now().astimezone().isoformat(timespec="minutes"))
    os.lseek(handle, 0, os.SEEK_SET)
    os.ftruncate(handle, 0)
    os.write(handle, json.dumps(asdict(holder), ensure_ascii=True).encode("ascii"))


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        os.lseek(handle, _LOCKED_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError as error:
            raise BlockingIOError from error

    def _is_running(process: int) -> bool:
        return process == os.getpid()

else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _is_running(process: int) -> bool:
        try:
            os.kill(process, 0)
        except (ProcessLookupError, OverflowError):
            return False
        except PermissionError:
            return True
        return process > 0
