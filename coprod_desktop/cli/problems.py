"""Which side of the work a failure lies on, so that the shell is told the right status."""

from collections.abc import Iterator
from contextlib import contextmanager

from coprod_desktop.errors import StoppedByPerson


class NotReadable(Exception):
    """What was given could not be read; the cause says why."""


class NotWritable(Exception):
    """What was asked for could not be written; the cause says why."""


@contextmanager
def while_reading() -> Iterator[None]:
    """Let a failure inside count as "could not be read"."""
    with _as(NotReadable):
        yield


@contextmanager
def while_writing() -> Iterator[None]:
    """Let a failure inside count as "could not be written"."""
    with _as(NotWritable):
        yield


@contextmanager
def _as(kind: type[Exception]) -> Iterator[None]:
    try:
        yield
    except StoppedByPerson:
        raise
    except Exception as error:  # part of the program's edge: what is a mistake of ours has a side too
        raise kind from error
