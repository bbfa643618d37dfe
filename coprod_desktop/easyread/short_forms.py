"""Short forms that a paper explains itself: written in full everywhere (ER-16)."""

import re

from coprod_desktop.language.short_forms import WELL_KNOWN, explained_in

__all__ = ["WELL_KNOWN", "explained_in", "spell_out"]

_VOWELS = tuple("aeiouAEIOU")


def spell_out(text: str, explained: dict[str, str]) -> str:
    """Return a text with each explained short form in full, once, and the brackets that explained it gone."""
    for short, long in explained.items():
        if short not in text:
            continue
        text = re.sub(rf"{re.escape(long)}(s?) ?\([“\"‘]?{re.escape(short)}s?[\"’”]?\)", rf"{long}\1", text)
        text = re.sub(rf"\b{re.escape(short)}s? \({re.escape(long)}(s?)\)", rf"{long}\1", text)
        text = re.sub(
            rf"\b(?:(?P<article>[Aa]n?) )?{re.escape(short)}(?P<plural>s?)\b(?![’']?[A-Z])", _Long(long), text
        )
    return text


class _Long:
    """Puts a long form in place of a short one, with the article that fits it."""

    def __init__(self, long: str) -> None:
        self._long = long

    def __call__(self, found: re.Match[str]) -> str:
        long = f"{self._long}{found['plural']}"
        if not (article := found["article"]):
            return long
        fitting = "an" if self._long.startswith(_VOWELS) else "a"
        return f"{fitting.capitalize() if article[0].isupper() else fitting} {long}"
