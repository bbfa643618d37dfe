"""Short forms that a paper explains itself: found where they are explained."""

import re

from coprod_desktop.language.lexicon import Lexicon

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


def full_forms(lexicon: Lexicon) -> dict[str, str]:
    """Return what the short forms of the word lists stand for; those with two meanings are left out."""
    meanings: dict[str, set[str]] = {}
    for entry in lexicon.entries:
        for short in entry.short_forms:
            if short.capitals_only and short.text not in WELL_KNOWN:
                meanings.setdefault(short.text, set()).add(entry.term)
    return {short: terms.pop() for short, terms in meanings.items() if len(terms) == 1}


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
