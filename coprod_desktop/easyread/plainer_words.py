"""Plainer words for a hard one, to be offered: those that people wrote down, then those of a table made beforehand.

What stands for a word in one sentence may be wrong in another, so they are offered and never put in by themselves.
"""

import re
from collections.abc import Iterator
from functools import cache

from coprod_desktop import assets
from coprod_desktop.language import difficulty, inflect, replace
from coprod_desktop.language.entry import SayInstead
from coprod_desktop.language.replace import Change

_FILES = ("plainer_by_hand.txt", "plainer.txt")
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*", re.IGNORECASE)
# Only words that are hard to read are looked for in the table that a program made.
_HARD_FROM = 0.33
_BEFORE_A_THING = re.compile(
    r"\b(?:the|an?|this|that|these|our|your|their|its|his|her|each|any|no|of|for|with|by|in) $", re.I
)
_BEFORE_A_VERB = re.compile(
    r"\b(?:to|will|must|should|can|could|may|might|would|not|we|you|they|who|and) $", re.IGNORECASE
)
# "The rule is arbitrary" can become "is one that …", but "an arbitrary rule" cannot.
_SAID_OF = re.compile(
    r"\b(?:is|are|was|were|be|been|being|seems?|feels?|felt|seemed|becomes?|became) (?:\w+ly |very )?$", re.I
)
_ONLY_SAID_OF = re.compile(
    r"(?:that|something|by|in|at|what|never|on|every|made|full|of|about|able|for|going|one|not) "
)
_ARTICLE = re.compile(r"\b(?:an?|the) $", re.IGNORECASE)
_NEVER_BEHIND_ARTICLE = re.compile(r"(?:what|how|whether|when|not|being) |\w+ing\b")
Entry = tuple[str, str, tuple[str, ...]]
"""A word, its part of speech, and plainer ones."""


def plainer(sentence: str) -> Iterator[Change]:
    """Yield edits of a sentence that each put a plainer word in the place of a hard one, the best first."""
    for found in _WORD.finditer(sentence):
        word = found.group()
        is_name = word[:1].isupper() and found.start() > 0
        if is_name or word.lower() not in _table():
            continue
        entries = _table()[word.lower()]
        for entry in _fitting(sentence, found, entries):
            yield from _changes(sentence, found, entry)


def _fitting(sentence: str, found: re.Match[str], entries: tuple[Entry, ...]) -> Iterator[Entry]:
    """Yield the entries for the part of speech that stands here, as far as its neighbours tell."""
    kinds = {kind for _, kind, _ in entries}
    if "verb" in kinds and len(kinds) > 1:
        if _BEFORE_A_VERB.search(sentence, 0, found.start()):
            kinds = {"verb"}
        elif _BEFORE_A_THING.search(sentence, 0, found.start()):
            kinds -= {"verb"}
    return (entry for entry in entries if entry[1] in kinds)


def _changes(sentence: str, found: re.Match[str], entry: Entry) -> Iterator[Change]:
    term, kind, others = entry
    before, behind = sentence[: found.start()], sentence[found.end() :]
    stands_before_thing = kind == "adjective" and re.match(r" [a-z]", behind) and not _SAID_OF.search(before)
    has_article = bool(_ARTICLE.search(before))
    # "A diminishing number" cannot become "a getting less number".
    if kind == "verb" and has_article:
        return
    for other in others:
        if stands_before_thing and _ONLY_SAID_OF.match(other):
            continue
        if has_article and _NEVER_BEHIND_ARTICLE.match(other):
            continue
        yield replace.change(sentence, found.start(), found.end(), SayInstead(other, kind), term)


@cache
def _table() -> dict[str, tuple[Entry, ...]]:
    """Return the entries by every form of their word; those by hand come first."""
    table: dict[str, tuple[Entry, ...]] = {}
    for file in _FILES:
        for line in assets.resource("words", file).read_text(encoding="utf-8").splitlines():
            head, _, others = line.partition(": ")
            term, _, kind = head.partition(" ")
            if file == _FILES[0] or (difficulty.of(term) or 0) >= _HARD_FROM:
                entry = (term, kind, tuple(others.split(", ")))
                for form in (term, *_forms(term, kind)):
                    table[form] = (*table.get(form, ()), entry)
    return table


def _forms(term: str, kind: str) -> tuple[str, ...]:
    match kind:
        case "verb":
            return tuple(dict.fromkeys(form for form in inflect.verb_forms(term) if form != term))
        case "noun":
            return (inflect.plural(term),) if inflect.plural(term) != term else ()
        case _:
            return ()
