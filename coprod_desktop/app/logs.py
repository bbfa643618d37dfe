"""The log: what went wrong and where in the program, never the words of a paper or a meeting."""

import logging
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from logging.handlers import RotatingFileHandler
from pathlib import Path

from coprod_desktop.storage.places import data_folder

MOST_BYTES = 500_000


class Log(RotatingFileHandler):
    """The log of one run; its file is made with the first line."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, maxBytes=MOST_BYTES, backupCount=1, encoding="utf-8", delay=True)
        self.setLevel(logging.WARNING)
        self.setFormatter(_PlacesOnly("%(asctime)s %(levelname)s %(name)s: %(message)s"))
        self.is_used = False

    @property
    def path(self) -> Path:
        """The file that the log goes to."""
        return Path(self.baseFilename)

    def emit(self, record: logging.LogRecord) -> None:
        """Write a line down."""
        super().emit(record)
        self.is_used = True

    def handleError(self, record: logging.LogRecord) -> None:
        """Go on without a log where none can be written: it must never be what ends the work."""


@contextmanager
def kept() -> Iterator[Log]:
    """Write what the program logs to its file while the block runs."""
    log = Log(data_folder() / "log.txt")
    ours = logging.getLogger("coprod_desktop")
    ours.addHandler(log)
    try:
        yield log
    finally:
        ours.removeHandler(log)
        log.close()


class _PlacesOnly(logging.Formatter):
    """Formats an error as its kinds and places in the code: what it says may be words of a document."""

    def formatException(self, ei: object) -> str:
        """Return the places that an error went through, from the first cause on."""
        assert isinstance(ei, tuple)
        error = ei[1]
        lines: list[str] = []
        while isinstance(error, BaseException):
            places = traceback.format_tb(error.__traceback__)
            lines.insert(0, f"{type(error).__name__}\n{''.join(places).rstrip()}")
            error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
        return "\n".join(lines)
