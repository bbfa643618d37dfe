"""The plural of plain words that stand in for a term: "people in charge", and "support at home" as it is.

Plain words are often no noun with a head at its end ("money left over", "what people tell us", "planning ahead"), so
their number is found with more care than that of terms, which say in their lists how they are written.
"""

import re

from coprod_desktop.language import inflect


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


UNCOUNTED = frozenset(
    (
        *("advice", "attention", "care", "confusion", "control", "cover", "distress", "drink", "equipment", "food"),
        *("freedom", "growth", "guidance", "harm", "health", "help", "housing", "income", "information", "knowledge"),
        *("money", "pay", "power", "progress", "proof", "research", "respect", "safety", "skin", "staff", "support"),
        *("teamwork", "therapy", "time", "training", "transport", "travel", "treatment", "trust", "use", "wellbeing"),
        *("work", "worry", "writing"),
    )
)
"""Heads of replacements that have no plural."""

_COUNTED_IN_ING = _words(
    """beginning being booking building crossing drawing ending feeling finding hearing heading meeting opening outing
    painting rating reading recording ruling saving setting sitting warning"""
)
_COUNTED_IN_NESS = frozenset(("business", "illness", "sickness", "weakness", "witness"))
_BEFORE_A_NOUN = _words(
    """building checking deciding guiding lasting leading learning lifting living lodging meeting opening planning
    running sleeping spending starting supporting training visiting waiting warning working"""
)
_NO_NOUN = _words(
    """about ahead apart away back by close down early for home in locally now off on out over part ready right
    safe to together twice up well with worse"""
)
_ONE_IN_S = frozenset(("alias", "bias", "gas", "lens"))
_CLAUSE = re.compile(
    r"(?:what|how|whether|where|who|why|when|not|being|something|nothing|(?:any|every)(?:thing|one|body))\b",
    re.IGNORECASE,
)
_PAIR = re.compile(r"[\w-]+(?:, [\w-]+)* and [\w-]+\Z")
_SOMEONE = re.compile(r"\A(?:someone|somebody)\b")
_ARTICLE = re.compile(r"\A(?:an?|one)\s+(?=\w)")
# What stands behind the noun that is counted: "money | left over", "website | you sign in to", "care | close to home".
_BEHIND = re.compile(
    r" (?:of|for|to|in|at|on|with|without|from|by|who|that|which|about|under|where|we|you|they|things|because|close"
    r"|left|through|around|over|out|back|up|down|led|put|done|concerned|beforehand|afterwards|early|together|ahead|than)\b"
)


def plural(words: str) -> str:
    """Return plain words for many of a thing; what nobody counts, or is many already, stays as it is."""
    bare = _ARTICLE.sub("", words)
    if _SOMEONE.match(bare):
        bare = _SOMEONE.sub("person", bare)
    if is_uncounted(bare):
        return bare
    before, head, behind = _split(bare)
    is_many = head not in _ONE_IN_S and inflect.singular(head) != head
    return bare if is_many else before + inflect.plurals(head)[0] + inflect.agreeing(behind)


def is_uncounted(words: str) -> bool:
    """Tell whether these words say something that nobody counts, and that takes no "a": "help at home", "planning"."""
    if _CLAUSE.match(words) or _PAIR.match(words) or _is_doing(words):
        return True
    head = _split(words)[1].lower()
    if head.endswith("ness"):
        return head not in _COUNTED_IN_NESS
    return head in UNCOUNTED or _is_gerund(head)


def _is_doing(words: str) -> bool:
    """Tell whether the words say what somebody does: "taking part", and not "waiting room"."""
    first, *others = words.lower().split()
    if not others or not _is_gerund(first):
        return False
    last = others[-1]
    is_noun_after = len(others) == 1 and last not in _NO_NOUN and not last.endswith("ly")
    return not (first in _BEFORE_A_NOUN and is_noun_after)


def _is_gerund(word: str) -> bool:
    """Tell whether a word is a verb in -ing: "thing" and "building" are none."""
    last = word.rpartition("-")[2]
    return last.endswith("ing") and re.search(r"[aeiouy]", last[:-3]) is not None and last not in _COUNTED_IN_ING


def _split(words: str) -> tuple[str, str, str]:
    """Return what stands before the counted noun, the noun, and what stands behind it."""
    behind = _BEHIND.search(words)
    end = behind.start() if behind else len(words)
    start = max(words.rfind(" ", 0, end), words.rfind("-", 0, end)) + 1
    return words[:start], words[start:end], words[end:]
