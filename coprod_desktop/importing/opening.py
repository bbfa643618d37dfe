"""Opening a paper: a fresh worker process reads it, and this process gets values."""

from collections.abc import Callable
from pathlib import Path

from coprod_desktop import workers
from coprod_desktop.importing import limits, transfer
from coprod_desktop.importing.imported import Imported
from coprod_desktop.importing.worker import KIND

_LIMITS = workers.Limits(
    seconds=limits.WORKER_SECONDS,
    memory_bytes=limits.WORKER_MEMORY_BYTES,
    answer_bytes=limits.WORKER_ANSWER_BYTES,
)


def open_paper(path: Path, *, stopped: Callable[[], bool] | None = None) -> Imported:
    """Return the paper in this file and what to know about it, read in a process of its own.

    Raises the failures in `importing.errors`, those of `workers`, or StoppedByPerson soon after `stopped`, called on
    another thread, returns true. The file is only ever read.
    """
    answer = workers.one_shot(KIND, {"path": str(path.absolute())}, limits=_LIMITS, stopped=stopped)
    try:
        return transfer.unpack(answer.payload)
    except ValueError:
        raise workers.WorkerDied from None
