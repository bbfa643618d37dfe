"""What pictures are about, for people who look through them rather than search: "food", "travel", "meetings"."""

import tomllib
from collections.abc import Iterable
from functools import cache

from coprod_desktop import assets

DRAWING = "drawing:"
OPENMOJI = "openmoji:"
OWN_PICTURES = "own"
"""The topic of pictures that people brought in."""


class Topics:
    """Which topic each shipped picture belongs to."""

    def __init__(self, tables: Iterable[dict[str, object]]) -> None:
        self._of: dict[str, str] = {}
        self._stretches: list[tuple[int, int, str]] = []
        names: list[str] = []
        for table in tables:
            name = str(table["id"])
            names.append(name)
            for drawing in str(table.get("drawings", "")).split():
                self._of.setdefault(DRAWING + drawing, name)
            codes = table.get("codes", ())
            for code in codes if isinstance(codes, list) else ():
                first, _, last = str(code).partition("-")
                self._stretches.append((int(first, 16), int(last or first, 16), name))
        self.names: tuple[str, ...] = tuple(names)
        # Narrowest first: a code by itself says more than a stretch that it lies in.
        self._stretches.sort(key=lambda one: one[1] - one[0])

    def of(self, source: str) -> str:
        """Return the topic of a picture; OWN_PICTURES for one that did not come with the program, "" if unknown."""
        if source in self._of:
            return self._of[source]
        if not source.startswith((DRAWING, OPENMOJI)):
            return OWN_PICTURES
        found = self._of_code(source.removeprefix(OPENMOJI)) if source.startswith(OPENMOJI) else ""
        self._of[source] = found
        return found

    def _of_code(self, code: str) -> str:
        try:
            number = int(code.partition("-")[0], 16)
        except ValueError:  # a remembered picture in a file that somebody changed
            return ""
        return next((name for first, last, name in self._stretches if first <= number <= last), "")


@cache
def shipped() -> Topics:
    """Return the topics of resources/pictures/topics.toml, in their order."""
    text = assets.resource("pictures", "topics.toml").read_text(encoding="utf-8")
    return Topics(tomllib.loads(text)["topic"])
