"""Which side of the work a failure lies on, so that the shell is told the right status."""

from collections.abc import Iterator
from contextlib import contextmanager

from coprod_desktop.errors import CoprodError, StoppedByPerson


class NotReadable(Exception):
    """What was given could not be read; the cause is the CoprodError that says why."""


class NotWritable(Exception):
    """What was asked for could not be written; the cause is the CoprodError that says why."""


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
    except CoprodError as error:
        raise kind from error
