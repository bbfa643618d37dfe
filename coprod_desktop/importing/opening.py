"""Opening a paper: a fresh worker process reads it, and this process gets values."""

from collections.abc import Callable, Sequence
from pathlib import Path

from coprod_desktop import workers
from coprod_desktop.importing import limits, transfer
from coprod_desktop.importing.imported import Imported
from coprod_desktop.importing.worker import KIND


def open_paper(
    path: Path,
    *,
    stopped: Callable[[], bool] | None = None,
    on_beginning: Callable[[Imported], None] | None = None,
    attachment: Sequence[int] = (),
) -> Imported:
    """Return the paper in this file and what to know about it, read in a process of its own.

    `attachment` asks for a file that came with the email in it: its number, and for a file in an email in an email
    the numbers of both.

    `on_beginning` is called, on this thread, with the first pages of a long paper before the rest is read.

    Raises the failures in `importing.errors`, those of `workers`, or StoppedByPerson soon after `stopped`, called on
    another thread, returns true. The file is only ever read.
    """
    header = {"path": str(path.absolute()), "wants_beginning": on_beginning is not None, "attachment": attachment}

    def tell(beginning: workers.Answer) -> None:
        if on_beginning is not None:
            on_beginning(_unpacked(beginning.payload))

    with workers.Worker(KIND, limits=limits.of_worker(_size(path))) as worker:
        return _unpacked(worker.ask(header, on_progress=tell, stopped=stopped).payload)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except (OSError, ValueError):
        return 0  # the reader will say why


def _unpacked(payload: bytes) -> Imported:
    try:
        return transfer.unpack(payload)
    except ValueError:
        raise workers.WorkerDied from None
