"""Single words that few people know: the hardest of the table, hard ones from Latin, and words of no dictionary."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from coprod_desktop.checker.block_text import BlockText
from coprod_desktop.checker.unlisted.candidate import Candidate
from coprod_desktop.checker.writing.difficult_words import EVERYDAY
from coprod_desktop.language import context, difficulty
from coprod_desktop.strings import say

RULE = "rare-word"
HARD_FROM_LATIN: Final = 0.33
HARDEST: Final = 0.5
"""From which difficulty on nearly nobody uses a word; a hard one from Latin is official long before that."""

MOST_UNKNOWN: Final = 0.125
"""The part of a block's long words that may be in no dictionary; where there are more, it is not English."""

_SHORTEST = 6
_SHORTEST_LISTED = 5
_WORD = re.compile(r"(?<![\w’'@./-])[a-z]{5,}(?![\w@/]|['’]\w|-\w|\.\w)")
_FROM_LATIN = re.compile(
    r".{2,}(?:ive|ally|al|able|ible|ably|ity|ities|ency|ance|ence|ory|ations?|itions?|ments?|i[sz]e[ds]?|ising|ified|ify"
    r"|ism|ic|age|or|ary|ure|ions?)\Z"
)
_BEFORE = re.compile(r"(?:re|un|under|over|mis|co|pre|non|out|sub|inter|mid|ex|self|super|semi)(?=.{4})")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def find(block: BlockText) -> Iterator[Candidate]:
    """Yield each use of such a word. Headings are left alone."""
    if block.is_heading:
        return
    if not any(len(word) >= _SHORTEST_LISTED for word in block.small_words - _ordinary()):
        return
    words = set(_WORD.findall(block.text))
    odd = words - _ordinary()
    hard = odd & _in_table()
    wanted = {word for word in hard - EVERYDAY - context.EVERYDAY if _is_rare(word)} | _unknown(odd - hard, len(words))
    for found in _WORD.finditer(block.text) if wanted else ():
        if found[0] in wanted:
            yield Candidate(*found.span(), RULE, say("words.rare_word"))


def _is_rare(word: str) -> bool:
    return _FROM_LATIN.match(word) is not None or word in difficulty.words_from(HARDEST)


def _unknown(words: set[str], among: int) -> set[str]:
    """Return the words that are no slip of the pen and not put together from ordinary ones."""
    if len(words) > max(1, among * MOST_UNKNOWN):
        return set()
    return {word for word in words if len(word) >= _SHORTEST and not _is_made_up(word) and not _is_slip(word)}


def _is_made_up(word: str) -> bool:
    rest = _BEFORE.sub("", word, count=1)
    if rest != word and _is_known(rest):
        return True
    return any(_is_known(word[:cut]) and _is_known(word[cut:]) for cut in range(3, len(word) - 2))


def _is_slip(word: str) -> bool:
    """Tell whether one letter more, less or different makes it a word: spelling is another matter."""
    cuts = [(word[:cut], word[cut:]) for cut in range(len(word) + 1)]
    near = {one + two[1:] for one, two in cuts if two}
    near |= {one + two[1] + two[0] + two[2:] for one, two in cuts if len(two) > 1}
    near |= {one + letter + two[drop:] for one, two in cuts for letter in _LETTERS for drop in (0, 1)}
    return any(_is_known(one) for one in near)


def _is_known(word: str) -> bool:
    return word in _ordinary() or word in _in_table()


@cache
def _in_table() -> frozenset[str]:
    return difficulty.words_from(HARD_FROM_LATIN)


@cache
def _ordinary() -> frozenset[str]:
    return difficulty.words_below(HARD_FROM_LATIN)
