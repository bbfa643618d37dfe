"""Sound as the neural voices give it: numbers between -1 and 1, made into samples."""

from typing import Any


def as_samples(numbers: Any, level: float) -> bytes:
    """Return a numpy array of sound as 16 bit samples, so many times as loud, with its peaks kept in range."""
    import numpy

    return bytes(numpy.clip(numbers * (level * 32767.0), -32768, 32767).astype("<i2").tobytes())
