"""How hard single words are for readers, looked up in a table that was made beforehand (resources/words)."""

from functools import cache
from typing import Final

from coprod_desktop import assets

HARDEST: Final = 1.0
EASIEST: Final = 0.0


def of(word: str) -> float | None:
    """Return how hard a British word form is, from 0 (very easy) to 1 (very hard), or None when nobody knows.

    Capitals do not count. Names, numbers and American spellings are not in the table. Nothing is read before the
    first question.
    """
    table = _table()
    found = table.get(word)
    return found if found is not None else table.get(word.lower())


@cache
def words_from(difficulty: float) -> frozenset[str]:
    """Return all words that are at least so hard, for asking about many words at once."""
    return frozenset().union(*(words.split(" ") for how_hard, words in _levels() if how_hard >= difficulty))


@cache
def words_below(difficulty: float) -> frozenset[str]:
    """Return all words of the table that are easier than this."""
    return frozenset().union(*(words.split(" ") for how_hard, words in _levels() if how_hard < difficulty))


@cache
def _table() -> dict[str, float]:
    """Return every word with its difficulty."""
    table: dict[str, float] = {}
    for how_hard, words in _levels():
        table.update(dict.fromkeys(words.split(" "), how_hard))
    return table


@cache
def _levels() -> tuple[tuple[float, str], ...]:
    """Return each difficulty with its words, blanks between; in the file it is a number of hundredths before them."""
    lines = assets.resource("words", "difficulty.txt").read_text(encoding="utf-8").splitlines()
    levels = (line.partition(" ") for line in lines)
    return tuple((int(level) / 100, words) for level, _, words in levels)
