"""The only place that speaks UTF-16: Qt counts text in its units, everything else in code points."""


def to_qt(text: str, code_points: int) -> int:
    """Return the Qt position of a code point position in `text`."""
    return len(text[:code_points].encode("utf-16-le")) // 2


def from_qt(text: str, units: int) -> int:
    """Return the code point position of a Qt position in `text`."""
    return len(text.encode("utf-16-le")[: units * 2].decode("utf-16-le", errors="ignore"))
