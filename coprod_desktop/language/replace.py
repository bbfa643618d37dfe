"""Puts plainer words in the place of a term, in the form that the sentence needs."""

import re
from dataclasses import dataclass

from coprod_desktop.language import inflect
from coprod_desktop.language.entry import SayInstead
from coprod_desktop.language.irregular import IRREGULAR_PLURALS, IRREGULAR_VERBS

UNCOUNTED = frozenset(
    (
        *("advice", "care", "cover", "equipment", "food", "freedom", "guidance", "health", "help", "housing", "income"),
        *("information", "money", "power", "progress", "proof", "research", "respect", "safety", "staff", "support"),
        *("therapy", "time", "training", "transport", "travel", "treatment", "trust", "wellbeing", "work", "worry"),
    )
)
"""Heads of replacements that have no plural."""

_ARTICLE = re.compile(r"\b(?P<article>an?)(?P<gap>\s+)\Z", re.IGNORECASE)
_PERFECT = re.compile(
    r"\b(?:have|has|had|having|be|been|being|am|is|are|was|were|get|gets|got)(?:n['’]t)?(?:\s+\w+ly|\s+not|\s+been)?\s+\Z",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Change:
    """An edit: put `text` in the place from `start` to `end`."""

    start: int
    end: int
    text: str


def fit(replacement: str, part_of_speech: str, replaced_text: str, following: str = "", term: str = "") -> str:
    """Return the replacement in the form of what it replaces: plural, tense, capitals.

    `term` is the entry's own term: what differs between it and the replaced text is the form to take. Without it the
    ending of the replaced text is all there is to go by. `following` is the text after it; a word that would then
    stand twice ("help with with") is dropped.
    """
    formed = _formed(replacement, part_of_speech, replaced_text, term)
    owner = re.search(r"(?:['’]s|(?<=s)['’])\Z", replaced_text)
    if owner:
        formed += owner[0][0] if formed.endswith("s") and part_of_speech == "plural noun" else owner[0][0] + "s"
    next_word = re.match(r"\s*([A-Za-z]+)", following)
    last_word = formed.rpartition(" ")[2]
    if next_word and " " in formed and next_word[1].lower() == last_word.lower():
        formed = formed[: -len(last_word) - 1]
    return inflect.with_capitals_of(replaced_text, formed)


def change(text: str, start: int, end: int, instead: SayInstead, term: str = "") -> Change:
    """Return the edit that says it more plainly at one place of a text, with "a" or "an" before it put right."""
    replaced = text[start:end]
    part = instead.part_of_speech
    new = fit(instead.text, part, replaced, text[end : end + 40], term)
    if part == "verb" and _PERFECT.search(text, max(0, start - 40), start) and _form_of_verb(replaced, term) == "past":
        verb, gap, rest = instead.text.partition(" ")
        new = inflect.with_capitals_of(replaced, inflect.participle(verb) + gap + rest)
    before = _ARTICLE.search(text, 0, start)
    if not before:
        return Change(start, end, new)
    article = "" if part == "plural noun" or _has_own_article(new) else inflect.article(new)
    article = inflect.with_capitals_of(before["article"], article) if article else ""
    if not article:
        return Change(before.start(), end, inflect.with_capitals_of(before["article"], new))
    return Change(before.start(), end, article + before["gap"] + new)


def _has_own_article(text: str) -> bool:
    return bool(
        re.match(r"(?:an?|the|your|their|our|his|her|someone|somebody|people|help|more)\b", text, re.IGNORECASE)
    )


def _formed(replacement: str, part_of_speech: str, replaced: str, term: str) -> str:
    if part_of_speech == "noun":
        return _plural(replacement) if _is_plural(replaced, term) else replacement
    if part_of_speech == "verb":
        return _verb(replacement, _form_of_verb(replaced, term))
    return replacement


def _plural(noun: str) -> str:
    """Return the plural, but leave alone what nobody counts: "support", "help at home"."""
    bare = re.sub(r"\A(?:an?)\s+", "", noun)
    head = inflect.split_head(bare)[1]
    return bare if head in UNCOUNTED else inflect.plural(bare)


def _is_plural(replaced: str, term: str) -> bool:
    written = re.sub(r"['’]s?\Z", "", replaced.lower()) if re.search(r"['’]", replaced) else replaced.lower()
    if term:
        base = term.lower()
        if written == base:
            return False
        head, many = inflect.split_head(base)[1], inflect.split_head(written)[1]
        if head != many:
            return many in inflect.plurals(head) or _guess_plural(many)
        return False
    return _guess_plural(inflect.split_head(written)[1])


def _guess_plural(head: str) -> bool:
    if any(head in many for many in IRREGULAR_PLURALS.values()):
        return True
    return head.endswith("s") and not head.endswith(("ss", "us", "is", "ics"))


def _form_of_verb(replaced: str, term: str) -> str:
    """Return "base", "s", "past", "participle" or "ing"."""
    verb = replaced.lower().partition(" ")[0]
    base = term.lower().partition(" ")[0]
    if verb == base:
        return "base"
    for irregular, (past, participle) in IRREGULAR_VERBS.items():
        if base in ("", irregular) and irregular not in (past, participle):
            if verb == past:
                return "past"
            if verb == participle:
                return "participle"
    if verb.endswith("ing") and len(verb) > 4:
        return "ing"
    if verb.endswith("ed"):
        return "past"
    return "s" if verb.endswith("s") and not verb.endswith("ss") else "base"


def _verb(replacement: str, form: str) -> str:
    verb, gap, rest = replacement.partition(" ")
    changed = {
        "s": inflect.third_person,
        "past": inflect.past,
        "participle": inflect.participle,
        "ing": inflect.present_participle,
    }.get(form)
    return (changed(verb) if changed else verb) + gap + rest
