"""Many stretches of one text, asked quickly whether one of them is touched."""

from bisect import bisect_right
from collections.abc import Iterable

from coprod_desktop.model.document import Span


class Places:
    """Stretches of a text, in any order; they may overlap."""

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted(spans, key=lambda span: span.start)
        self._starts = [span.start for span in ordered]
        self._reached: list[int] = []
        furthest = 0
        for span in ordered:
            furthest = max(furthest, span.end)
            self._reached.append(furthest)

    def __bool__(self) -> bool:
        return bool(self._starts)

    def touch(self, start: int, end: int) -> bool:
        """Tell whether a stretch overlaps one of them."""
        before_end = bisect_right(self._starts, end - 1)
        return before_end > 0 and self._reached[before_end - 1] > start
