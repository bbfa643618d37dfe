"""What may have been meant by a word that is in no list: words one slip away, and words that sound alike."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import lru_cache

from coprod_desktop.language import difficulty
from coprod_desktop.language.spelling.reading import KnownWords

MOST_SUGGESTIONS = 5
_LETTERS = "abcdefghijklmnopqrstuvwxyz'"
_WELSH_LETTERS = _LETTERS + "âêîôûŵŷïëöáéó"
_LONGEST = 30  # letters; nobody slips once in a longer one
_LENGTH_APART = 3
_ENOUGH_ALIKE = 0.6
# How much each counts against how easy a word is; tried on slips that people often make (see the tests).
_APART, _SWAPPED, _SAME_SOUND = 1.5, 0.35, 0.2
_EASY = 0.45  # of difficulty: a word that most people use
# How English sounds are spelt, in the order in which they are put right: (as written, as heard).
_SOUNDS = tuple(
    (re.compile(written), heard)
    for written, heard in (
        (r"^(?:kn|gn|pn)", "n"),
        (r"^wr", "r"),
        (r"^ps", "s"),
        (r"['’-]", ""),
        (r"ph", "f"),
        (r"dnes", "ns"),
        (r"ough$", "uf"),
        (r"gh", ""),
        (r"[tsc]io?u?(?=[nsl])|sh(?=[aeiou])", "%"),
        (r"sc(?=[eiy])|c(?=[eiy])", "s"),
        (r"tch|ch", "#"),
        (r"dge?|g(?=[eiy])", "j"),
        (r"ck|[cq]u?", "k"),
        (r"x", "ks"),
        (r"z", "s"),
        (r"^[aeiouy]+", "a"),
        (r"(?<=.)[aeiouyhw]+", ""),
        (r"(.)\1+", r"\1"),
    )
)
_SAME_START = {
    "c": "cksq",
    "k": "kcq",
    "q": "qck",
    "s": "scpz",
    "f": "fp",
    "n": "nkgp",
    "r": "rw",
    "j": "jgd",
    "g": "gj",
}


def suggest(word: str, known: KnownWords) -> tuple[str, ...]:
    """Return what may have been meant, the likeliest first, with the capitals of the word.

    It may take half a second: what sounds alike is looked for in the whole list.
    """
    small = word.lower().replace("’", "'")
    if len(small) > _LONGEST:
        return ()
    if known.is_welsh:
        return _in_welsh(word, known)
    slips = {one for one in _slips(small) if known.knows(one)}
    ranked = sorted(slips | set(_alike(small, known)), key=lambda one: _worth(small, one))
    found = [*ranked[:1], *_in_two(small, known), *ranked[1:]]
    return tuple(dict.fromkeys(_with_capitals(one, word) for one in found[:MOST_SUGGESTIONS]))


def _in_welsh(word: str, known: KnownWords) -> tuple[str, ...]:
    """Return the Welsh words that are one slip away: how Welsh sounds, and how easy it is, we have no table of."""
    small = word.lower().replace("’", "'")
    slips = {one for one in _slips(small, _WELSH_LETTERS) if known.knows_in_welsh(one)}
    ranked = sorted(slips, key=lambda one: (-SequenceMatcher(None, small, one).ratio(), one))
    return tuple(_with_capitals(one, word) for one in ranked[:MOST_SUGGESTIONS])


def _slips(word: str, letters: str = _LETTERS) -> Iterator[str]:
    """Yield every text that is one letter more, less, other or swapped."""
    for place in range(len(word) + 1):
        before, after = word[:place], word[place:]
        if after:
            yield before + after[1:]
            yield from (before + letter + after[1:] for letter in letters)
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]
        yield from (before + letter + after for letter in letters)


def _worth(word: str, meant: str) -> tuple[float, str]:
    """Return a number that is low for what is likely: an easy word, written or said much the same."""
    hard = difficulty.of(meant)
    small = meant.lower()
    worth = _hardness_of_name(meant) if hard is None else hard
    worth += _APART * (1 - SequenceMatcher(None, word, small).ratio())
    worth -= _SWAPPED if sorted(small) == sorted(word) else 0.0
    worth -= _SAME_SOUND if _sound(small) == _sound(word) else 0.0
    return worth, meant


def _hardness_of_name(word: str) -> float:
    # Names are in no table of difficulty; a day or a month is meant more often than the rarest words.
    return difficulty.HARDEST / 2 if word[:1].isupper() else difficulty.HARDEST


def _in_two(word: str, known: KnownWords) -> list[str]:
    """Return the two easy words that were written as one, such as "a lot"."""
    cuts = ((word[:place], word[place:]) for place in range(1, len(word) - 1))
    good = [(left, right) for left, right in cuts if _is_easy(left, known) and _is_easy(right, known)]
    ranked = sorted(good, key=lambda pair: sum(difficulty.of(one) or 0.0 for one in pair))
    return [" ".join(pair) for pair in ranked[:1]]


def _is_easy(word: str, known: KnownWords) -> bool:
    hard = difficulty.of(word)
    return (len(word) > 1 or word in "ai") and hard is not None and hard < _EASY and known.knows(word)


def _alike(word: str, known: KnownWords) -> list[str]:
    heard = _sound(word)
    starts = _SAME_START.get(word[:1], word[:1])
    pool = (one for start in starts + starts.upper() for one in known.british.beginning_with(start))
    near = (one for one in pool if abs(len(one) - len(word)) <= _LENGTH_APART and _sound(one.lower()) == heard)
    return [one for one in near if SequenceMatcher(None, word, one.lower()).ratio() >= _ENOUGH_ALIKE]


@lru_cache(maxsize=4096)
def _sound(word: str) -> str:
    for written, heard in _SOUNDS:
        word = written.sub(heard, word)
    return word


def _with_capitals(meant: str, word: str) -> str:
    if len(word) > 1 and word.isupper():
        return meant.upper()
    return meant[:1].upper() + meant[1:] if word[:1].isupper() else meant
