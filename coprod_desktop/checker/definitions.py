"""Finds where a text says what letters stand for: "Integrated Care Board (ICB)", "ICB (Integrated Care Board)"."""

import re
from collections.abc import Iterator

from coprod_desktop.checker.learned import Explanation

LETTERS = r"[A-Z](?:[A-Z&-]|[a-z]{1,3}(?=[A-Z]))*[A-Z]"
_MAY_HOLD_LETTERS = re.compile(r"[A-Z](?:[a-z]{0,3}[A-Z]|[&-])")
_QUOTE = "[\"'“”‘’]?"
_AFTER_LONG = re.compile(
    rf"[(\[](?:the |also |or |known as |called |now |hereafter |a |an )*{_QUOTE}(?P<letters>{LETTERS})s?{_QUOTE}"
    rf"(?P<more>[,;:][^()]*|\s(?:for short|from here on)[^()]*)?[)\]]"
    rf"|,? [–—-] (?:the |or |also |known as |called )*{_QUOTE}(?P<dashed>{LETTERS})s?{_QUOTE}(?= [–—-]|[,.;:)]|\Z)"
    rf"|,? (?:or|known as|called|shortened to|abbreviated to) (?:the )?{_QUOTE}(?P<named>{LETTERS})s?{_QUOTE}(?![\w-])"
)
_BEFORE_LONG = re.compile(
    rf"\b(?P<letters>{LETTERS})s?{_QUOTE}"
    r"(?:\s*\(|\s+(?:is short for|stands for|means|=|–|—|-)\s+|\s*:\s+|,? which stands for )"
    rf"{_QUOTE}(?P<long>[A-Za-z][\w’'&,/ -]{{4,120}})"
)
# "Barnet Carers Partnership Board (“the Board”)": a capital word that stands for a longer name from there on.
_NAMED = re.compile(
    r"\((?:(?:from (?:here|now) on|hereafter|hereinafter|known as|called|referred to as|or),? (?:as )?)*"
    rf"(?:the )?(?P<quote>[\"'“‘])?(?:the )?(?P<name>[A-Z][a-z]+(?: [A-Z][a-z]+){{0,2}}){_QUOTE}\)"
)
_WORD = re.compile(r"[A-Za-z]+(?:['’][a-z]+)?")
_SMALL_WORDS = frozenset("a an and as at by for from in of on or the to with".split())  # noqa: SIM905
_MOST_WORDS_BACK = 14
_LONGEST_NAME = 160


def may_hold_letters(text: str) -> bool:
    """Tell whether there is anything like a short form. Most blocks have none, and asking so is quick."""
    return _MAY_HOLD_LETTERS.search(text) is not None


def find_definitions(text: str) -> list[Explanation]:
    """Return the letters, and the short names, that a text explains, each from where they first stand explained."""
    named = _short_names(text) if "(" in text else ()
    if not may_hold_letters(text):
        return [*named]
    return [*_letters_after(text), *_letters_before(text), *named]


def _short_names(text: str) -> Iterator[Explanation]:
    for found in _NAMED.finditer(text):
        long = text[max(0, found.start() - _LONGEST_NAME) : found.start()]
        if found["quote"] or re.search(rf"\b{found['name']}\b", long):
            yield Explanation(found["name"], found.start(), long.strip())


def reads_as(letters: str, words: str) -> bool:
    """Tell whether letters can be read off some words: "SVT" off "Shared Visit Time"."""
    found = _WORD.findall(words)
    return len(found) > 1 and _spells(found, letters)


def _letters_after(text: str) -> Iterator[Explanation]:
    for found in _AFTER_LONG.finditer(text):
        letters = found["letters"] or found["dashed"] or found["named"]
        words = list(_WORD.finditer(text, max(0, found.start() - _LONGEST_NAME), found.start()))[-_MOST_WORDS_BACK:]
        first = _first_word([word[0] for word in words], letters, is_certain=found["letters"] is None)
        if first is not None:
            yield Explanation(letters, found.start(), text[words[first].start() : found.start()].strip())


def _letters_before(text: str) -> Iterator[Explanation]:
    for found in _BEFORE_LONG.finditer(text):
        words = _WORD.findall(found["long"])
        for many in range(min(len(words), len(found["letters"]) + 6), 1, -1):
            if _spells(words[:many], found["letters"]):
                yield Explanation(found["letters"], found.start(), " ".join(words[:many]))
                break


def _first_word(words: list[str], letters: str, is_certain: bool) -> int | None:
    """Return the index of the word at which the long form begins, or None when the letters are not explained there."""
    for first in range(len(words) - 1, -1, -1):
        if len(words) - first >= 2 and _spells(words[first:], letters):
            return first
    # Letters in brackets after a phrase explain it even when they do not follow its words one by one:
    # "Adult Social Care Committee (ASCOM)".
    for first in range(len(words) - 2, max(-1, len(words) - len(letters) - 3), -1):
        if not is_certain and words[first][0] == letters[0] and words[first][0].isupper():
            return first
    return None


def _spells(words: list[str], letters: str) -> bool:
    """Tell whether the letters can be read off the words in order; small words may be passed over."""
    if not words or words[0][0].lower() != letters[0].lower():
        return False
    return _reads([word.lower() for word in words], re.sub(r"[^a-z]", "", letters.lower()))


def _reads(words: list[str], letters: str) -> bool:
    if not words:
        return not letters
    if not letters:
        return False
    word = words[0]
    for taken in range(min(len(word), 4), 0, -1):
        if letters.startswith(word[:taken]) and _reads(words[1:], letters[taken:]):
            return True
    if letters[0] == word[0] and _reads_inside(word[1:], words[1:], letters[1:]):
        return True
    return word in _SMALL_WORDS and _reads(words[1:], letters)


def _reads_inside(rest: str, words: list[str], letters: str) -> bool:
    """Let one further letter come from the middle of a word, as in TB for tuberculosis."""
    return bool(letters) and letters[0] in rest and _reads(words, letters[1:])
