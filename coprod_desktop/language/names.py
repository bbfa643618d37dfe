"""Finds people's names, in which no word is looked for: "Rose Carer" is a person and not a carer."""

import re
from collections.abc import Collection
from functools import lru_cache

from coprod_desktop.model.document import Span


def find_names(text: str, names: Collection[str]) -> list[Span]:
    """Return each place of one of these names, whole and with its capitals, in reading order."""
    pattern = _pattern(tuple(names)) if names else None
    return [Span(*found.span()) for found in pattern.finditer(text)] if pattern else []


@lru_cache(maxsize=16)
def _pattern(names: tuple[str, ...]) -> re.Pattern[str] | None:
    wanted = sorted({name.strip() for name in names if name.strip()}, key=len, reverse=True)
    if not wanted:
        return None
    spelled = "|".join(r"\s+".join(map(re.escape, name.split())) for name in wanted)
    return re.compile(rf"(?<!\w)(?:{spelled})(?!\w)")
