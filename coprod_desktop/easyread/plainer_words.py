"""Plainer words for a hard one, to be offered: those that people wrote down, then those of a table made beforehand.

What stands for a word in one sentence may be wrong in another, so they are offered and never put in by themselves.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
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
    r"(?:something|by|in|at|what|never|on|every|made|full|of|about|able|for|going|one|not|with|without|from|to|used|"
    r"under|after|before|between|left|like|out|better|worse|quick|ready|hard to|easy to|only|less) "
)
_TELLS_MORE = "that "
"""What such a plainer word stands behind its thing with: "a reliable bus" is "a bus that you can trust"."""
_THING = re.compile(
    r" (?P<thing>[a-z]{3,})(?=[.,;:!?]|$| (?:is|are|was|were|will|to|for|in|on|at|and|or|by|with|from|of)\b)"
)
_ARTICLE = re.compile(r"\b(?:an?|the) $", re.IGNORECASE)
_NEVER_BEHIND_ARTICLE = re.compile(r"(?:what|how|whether|when|not|being) |\w+ing\b")
_PLURAL_OR_VERB = re.compile(
    r" (?:the|an?|this|these|our|your|their|his|her|its|us|them|you|me|him|people|that)\b", re.I
)
_LITTLE_WORDS = frozenset(
    {
        *("is", "are", "was", "were", "be", "been", "will", "would", "can", "could", "must", "should", "may", "might"),
        *("has", "have", "had", "do", "does", "did", "and", "or", "but", "to", "of", "for", "in", "on", "at", "by"),
        *("with", "from", "as", "than", "that", "which", "who", "when", "where", "if", "so", "because", "not"),
    }
)
_GIVES_OR_NEEDS = re.compile(
    r"\b(?:needs?|wants?|offers?|gives?|gets?|provides?|provided|gave|got|more|less|some|many|through|better) $",
    re.I,
)
_NEVER_MANY = frozenset(
    {"what", "how", "who", "where", "whether", "not", "someone", "something", "proof", "all", "right"}
)
_ALREADY_MANY = frozenset({"people", "things", "money", "work", "help", "illness"})
# Behind these stands more about the thing before them: "person | you work with", "amount | taken off".
_TELLS_OF_THE_HEAD = frozenset(
    {
        *(
            "you",
            "we",
            "it",
            "they",
            "people",
            "that",
            "who",
            "decisions",
            "of",
            "in",
            "on",
            "to",
            "for",
            "with",
            "from",
        ),
        *(
            "against",
            "around",
            "all",
            "asked",
            "taken",
            "put",
            "left",
            "given",
            "done",
            "off",
            "coming",
            "before",
            "not",
        ),
        *("things", "over", "at", "about"),
    }
)
# Who does it stands straight before a plain form: "carers report", "people plan"; "the review plan" is no verb.
_MANY_BEFORE = re.compile(r"(?:[a-z]{2,}[^s]s|people|staff|children) $", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Entry:
    """A word, its part of speech, plainer ones, and words that show that this sense of it is meant ("" for any)."""

    term: str
    kind: str
    others: tuple[str, ...]
    cues: frozenset[str] = frozenset()


def plainer(sentence: str) -> Iterator[Change]:
    """Yield edits of a sentence that each put a plainer word in the place of a hard one, the best first."""
    around = frozenset(found.group().lower() for found in _WORD.finditer(sentence))
    for found in _WORD.finditer(sentence):
        word = found.group()
        is_name = word[:1].isupper() and found.start() > 0
        if is_name or word.lower() not in _table():
            continue
        for entry in _fitting(sentence, found, _in_this_sense(_table()[word.lower()], around)):
            yield from _changes(sentence, found, entry)


def _in_this_sense(entries: tuple[Entry, ...], around: frozenset[str]) -> tuple[Entry, ...]:
    """Return the entries whose sense fits: where words around show one, it stands alone for its part of speech."""
    shown = {one.kind for one in entries if one.cues & around}
    return tuple(one for one in entries if (one.cues & around if one.kind in shown else not one.cues))


def _fitting(sentence: str, found: re.Match[str], entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Return the entries for the part of speech that stands here, as far as its neighbours tell."""
    kinds = {entry.kind for entry in entries}
    if len(kinds) > 1:
        kinds = _kinds_here(sentence, found, kinds)
    return tuple(entry for entry in entries if entry.kind in kinds)


def _kinds_here(sentence: str, found: re.Match[str], kinds: set[str]) -> set[str]:
    before, behind = sentence[: found.start()], sentence[found.end() :]
    follows = re.match(r" ([a-z]+)", behind)
    stands_before_thing = bool(follows) and follows is not None and follows[1] not in _LITTLE_WORDS
    if "verb" in kinds:
        if _BEFORE_A_VERB.search(before) or _PLURAL_OR_VERB.match(behind):
            return {"verb"}
        if _BEFORE_A_THING.search(before):
            kinds = kinds - {"verb"}
    if "adjective" in kinds and len(kinds) > 1 and "verb" not in kinds:
        is_adjective = stands_before_thing or bool(_SAID_OF.search(before))
        return {"adjective"} if is_adjective else kinds - {"adjective"}
    return kinds


def _changes(sentence: str, found: re.Match[str], entry: Entry) -> Iterator[Change]:
    before, behind = sentence[: found.start()], sentence[found.end() :]
    stands_before_thing = entry.kind == "adjective" and re.match(r" [a-z]", behind) and not _SAID_OF.search(before)
    has_article = bool(_ARTICLE.search(before))
    # "A diminishing number" cannot become "a getting less number".
    if entry.kind == "verb" and (has_article or not _can_be_a_verb(sentence, found, entry)):
        return
    for other in entry.others:
        if entry.kind == "adjective" and other.startswith(_TELLS_MORE):
            yield from _told_behind(sentence, found, other)
            continue
        if stands_before_thing and _ONLY_SAID_OF.match(other):
            continue
        if has_article and _NEVER_BEHIND_ARTICLE.match(other):
            continue
        if entry.kind == "verb" and " " in other and _stands_before_its_thing(found, before, behind):
            continue
        yield replace.change(sentence, found.start(), found.end(), _in_number(other, found.group(), entry), entry.term)


def _stands_before_its_thing(found: re.Match[str], before: str, behind: str) -> bool:
    """Return whether a form in "-ed" says what a thing is like: "we need sustained help" cannot be "kept up help"."""
    follows = re.match(r" ([a-z]+)", behind)
    is_like = found.group().endswith("ed") and follows is not None and follows[1] not in _LITTLE_WORDS
    return is_like and bool(_BEFORE_A_THING.search(before) or _GIVES_OR_NEEDS.search(before))


def _in_number(other: str, word: str, entry: Entry) -> SayInstead:
    """Return a plainer word as one or many: "people you work with" for "colleagues", and none for "how it works"."""
    if entry.kind != "noun" or " " not in other or word.lower() == entry.term:
        return SayInstead(other, entry.kind)
    words = other.split()
    if words[0] in _NEVER_MANY or words[0].endswith("ing") or {"and", "or"}.intersection(words):
        return SayInstead(other, "plural noun")
    at = next((place for place, one in enumerate(words) if place and one in _TELLS_OF_THE_HEAD), len(words))
    head = words[at - 1]
    if head not in _ALREADY_MANY and not re.search(r"[^s]s$", head):
        head = inflect.plural(head)
    return SayInstead(" ".join((*words[: at - 1], head, *_said_of_many(words[at:]))), "plural noun")


def _said_of_many(words: list[str]) -> tuple[str, ...]:
    """Return "who help a group" for "who helps a group"."""
    if words[:1] in (["who"], ["that"]) and len(words) > 1 and words[1].endswith("s"):
        return (words[0], {"is": "are", "was": "were"}.get(words[1], words[1][:-1]), *words[2:])
    return tuple(words)


def _can_be_a_verb(sentence: str, found: re.Match[str], entry: Entry) -> bool:
    """Return whether a plain form has a doer or a helper before it, or something that it is done to behind it."""
    before, is_first = sentence[: found.start()], found.start() == 0
    if found.group().lower() != entry.term or is_first:
        return True
    has_object = bool(_PLURAL_OR_VERB.match(sentence, found.end()))
    return has_object or bool(_BEFORE_A_VERB.search(before) or _MANY_BEFORE.search(before))


def _told_behind(sentence: str, found: re.Match[str], other: str) -> Iterator[Change]:
    """Yield "a bus that you can trust" for "a reliable bus", where the thing is one word and its end is sure."""
    thing = _THING.match(sentence, found.end())
    if not thing or thing["thing"] in _LITTLE_WORDS:
        return
    start = found.start()
    article = re.search(r"\b(an?) $", sentence[:start], re.IGNORECASE)
    words = f"{thing['thing']} {other}"
    if article:
        start = article.start()
        words = f"{'an' if words[0] in 'aeiou' else 'a'} {words}"
    is_first = sentence[start : start + 1].isupper()
    yield Change(start, thing.end(), words[:1].upper() + words[1:] if is_first else words)


@cache
def _table() -> dict[str, tuple[Entry, ...]]:
    """Return the entries by every form of their word; those by hand come first."""
    table: dict[str, tuple[Entry, ...]] = {}
    for file in _FILES:
        for line in assets.resource("words", file).read_text(encoding="utf-8").splitlines():
            head, _, others = line.partition(": ")
            term, _, kind = head.partition(" ")
            if file == _FILES[0] or (difficulty.of(term) or 0) >= _HARD_FROM:
                kind, _, cues = kind.partition(" ~")
                entry = Entry(term, kind, tuple(others.split(", ")), frozenset(cues.split()))
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
