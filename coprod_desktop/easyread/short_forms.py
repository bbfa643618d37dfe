"""Short forms that a paper explains itself: found where they are explained, written in full everywhere (ER-16)."""

import re

WELL_KNOWN = frozenset({"NHS", "UK", "TV", "GP", "GPs", "OK", "ID", "BBC", "AM", "PM", "A4", "DVD", "CD"})
"""Short forms that people know better than their long forms."""

_SHORT = r"[A-Z](?:[A-Za-z&]{0,8}[A-Z])s?"
_DEFINED = re.compile(rf"\(“?[\"‘]?(?P<short>{_SHORT})[\"’]?”?\)")
_WORDS_BEFORE = re.compile(r"[\w’'&-]+,?")
_LONGEST_LONG_FORM = 160
_DEFINED_THE_OTHER_WAY = re.compile(
    rf"\b(?P<short>{_SHORT}) \((?P<long>(?:[A-Za-z][\w’'&-]*[ -]){{1,8}}[A-Za-z][\w’'-]*)\)"
)
_SMALL_WORDS = frozenset({"of", "and", "the", "for", "in", "to", "on", "with", "a", "&", "at", "by"})
_VOWELS = tuple("aeiouAEIOU")


def explained_in(text: str) -> dict[str, str]:
    """Return the short forms that a text explains, each with its long form: "CQC" and "Care Quality Commission".

    The letters must be the initials of the words beside them; well-known ones are left out.
    """
    found: dict[str, str] = {}
    for definition in _DEFINED.finditer(text):
        before = _WORDS_BEFORE.findall(text, max(0, definition.start() - _LONGEST_LONG_FORM), definition.start())
        _keep(found, definition["short"], _initials_back(before, definition["short"]))
    for definition in _DEFINED_THE_OTHER_WAY.finditer(text):
        words = re.split(r"[ -]", definition["long"])
        if _initials_back(words, definition["short"]) == words:
            _keep(found, definition["short"], definition["long"].split())
    return found


def _keep(found: dict[str, str], short: str, words: list[str]) -> None:
    if words and short not in WELL_KNOWN:
        is_plural = short.endswith("s") and not short.isupper()
        long = " ".join(words)
        found.setdefault(short.rstrip("s") if is_plural else short, long.removesuffix("s") if is_plural else long)


def _initials_back(words: list[str], short: str) -> list[str]:
    """Return the last words whose initials are the short form's capitals, or [] when they are not."""
    letters = [letter for letter in short if letter.isupper()]
    taken: list[str] = []
    for word in reversed(words):
        parts = [part for part in word.split("-") if part]
        initials = [part[0].upper() for part in parts]
        if letters[-len(initials) :] == initials and initials:
            del letters[-len(initials) :]
        elif letters and letters[-1:] == initials[:1]:
            letters.pop()
        elif word.lower() not in _SMALL_WORDS or not taken:
            return []
        taken.append(word.rstrip(","))
        if not letters:
            return list(reversed(taken))
    return []


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
