"""Measures of sound, for tests."""

from array import array

RATE_HZ = 22050


def levels(samples: bytes, window_seconds: float = 0.02) -> list[float]:
    """Return the mean level (0 to 32768) of each window."""
    values = array("h", samples)
    size = round(RATE_HZ * window_seconds)
    windows = (values[start : start + size] for start in range(0, len(values), size))
    return [(sum(one * one for one in window) / len(window)) ** 0.5 for window in windows]


def mean_level(samples: bytes) -> float:
    values = array("h", samples)
    return (sum(one * one for one in values) / len(values)) ** 0.5


def highest(samples: bytes) -> int:
    return max(map(abs, array("h", samples)))


def silent_share(samples: bytes) -> float:
    found = levels(samples)
    return sum(level < 60 for level in found) / len(found)
