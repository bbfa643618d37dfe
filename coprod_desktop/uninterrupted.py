"""Work on many values that all stay, without pauses in which Python looks for what nobody needs any more."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_YOUNGEST = 0


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Leave Python's search for things that hold one another until a step is done.

    A long version is a hundred thousand values that are all still needed: looking through them again and again took a
    quarter of the time; the word lists are thousands too. What the step leaves behind is let go of at its end, before
    the next one asks for more.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
            gc.collect(_YOUNGEST)
