"""Turns the terms found in a block into findings, less those that the document has explained."""

import re
from collections.abc import Iterator, Sequence

from coprod_desktop.checker import known_to_all
from coprod_desktop.checker.block_text import BlockText
from coprod_desktop.checker.learned import Learned
from coprod_desktop.checker.settings import FAMILY_OF_KIND, STANDARD, Settings
from coprod_desktop.language import context
from coprod_desktop.language.cues import Sentences, is_far_from_care
from coprod_desktop.language.forms import soften
from coprod_desktop.language.lexicon import Lexicon
from coprod_desktop.language.matching import Match
from coprod_desktop.language.places import Places
from coprod_desktop.model.finding import Finding, Kind
from coprod_desktop.strings import say

RULE = "word-list"

_PERSON = re.compile(r"\b(?:Councillor|Cllr|Mrs?|Ms|Miss|Dr|Sir|Lady|Lord|Auntie?|Uncle)\.? \Z")
_LONGEST_TITLE = 12

_MESSAGES = {
    Kind.JARGON: "words.jargon",
    Kind.SHORT_FORM: "words.short_form",
    Kind.MEETING_WORD: "words.meeting_word",
    Kind.WORDS_ABOUT_PEOPLE: "words.about_people",
    Kind.SWAP: "words.swap",
}


def find_terms(block: BlockText, lexicon: Lexicon, settings: Settings) -> list[Match]:
    """Return the terms of the lists in a block, for the families that are switched on."""
    kinds = [kind for kind, family in FAMILY_OF_KIND.items() if settings.has(family)]
    if Kind.SHORT_FORM in kinds and Kind.JARGON not in kinds:
        kinds.append(Kind.JARGON)  # letters that stand for jargon are short forms
    found = lexicon.find(block.text, settings.names, kinds)
    matches = _near_care(block, [_by_its_name(match) if match.others else match for match in found])
    if not block.foreign:
        return matches
    foreign = Places(block.foreign)
    return [match for match in matches if not foreign.touch(match.start, match.end)]


def _by_its_name(match: Match) -> Match:
    """Leave out other meanings where one of the entries is called just so: "co-produced", and not "co-produce"."""
    if match.text.isupper():
        return match
    written = soften(match.text.lower())
    named = [one for one in (match.entry, *match.others) if soften(one.term.lower()) == written]
    return match._replace(entry=named[0], others=()) if len(named) == 1 else match


def _near_care(block: BlockText, matches: list[Match]) -> list[Match]:
    """Leave out "turnover" in a café. Words with cues have been asked already.

    Words of people's own lists carry no date, and are found wherever they stand.
    """
    sentences = Sentences(block.text)
    has_everyday = not context.EVERYDAY.isdisjoint(block.small_words)
    return [
        match
        for match in matches
        if match.entry.checked_on is None
        or (_is_a_term(match, sentences) and not (has_everyday and _is_everyday(match, sentences)))
    ]


def _is_a_term(match: Match, sentences: Sentences) -> bool:
    if _is_a_name(sentences.text, match):
        return False
    return bool(match.entry.cues.needs_any) or not is_far_from_care(sentences, match.start, match.end)


def _is_everyday(match: Match, sentences: Sentences) -> bool:
    """Tell whether one word stands among those of everyday life, and none of care: "the audit of the biscuit tin"."""
    if " " in match.text or match.entry.cues.needs_any or not match.text[-1].islower():
        return False
    own = {match.text.lower(), match.text.lower().removesuffix("s")}
    words = set(sentences.at(match.start)) - own
    return not context.EVERYDAY.isdisjoint(words) and context.BESIDE_CARE.isdisjoint(words)


def _is_a_name(text: str, match: Match) -> bool:
    """Tell whether this is what somebody is called: "Councillor Baseline", "Mrs Register"."""
    if not match.text[:1].isupper() or not match.text[1:].islower():
        return False
    return _PERSON.search(text, max(0, match.start - _LONGEST_TITLE), match.start) is not None


def findings(block: BlockText, matches: Sequence[Match], learned: Learned, settings: Settings) -> Iterator[Finding]:
    """Yield a finding for each term that this block does not leave explained."""
    for match in matches:
        kind = kind_of(match)
        if not settings.has(FAMILY_OF_KIND[kind]) or match.entry.term in settings.known_terms:
            continue
        if settings.profile == STANDARD and _is_known_to_all(match):
            continue
        if kind is Kind.WORDS_ABOUT_PEOPLE and block.speech.touch(match.start, match.end):
            continue  # nobody's own words are put right
        if _is_explained(match, kind, block, learned):
            continue
        yield _finding(block, match, kind)


def _is_known_to_all(match: Match) -> bool:
    """Tell whether nearly everyone knows it. A word of people's own lists carries no date: they asked for it."""
    return match.entry.checked_on is not None and match.text.lower() in known_to_all.WORDS


def kind_of(match: Match) -> Kind:
    """Return what kind of finding a match makes: letters are a short form whatever their entry is."""
    entry = match.entry
    if entry.kind not in (Kind.JARGON, Kind.SHORT_FORM, Kind.MEETING_WORD):
        return entry.kind
    written = soften(match.text)
    if any(written in (short.text, short.text + "s") for short in entry.short_forms):
        return Kind.SHORT_FORM
    if entry.kind is Kind.SHORT_FORM and " " in written:
        return Kind.JARGON
    return entry.kind


def letters_of(match: Match) -> str:
    """Return the letters of a short form as a document would explain them: without the s of many."""
    written = soften(match.text)
    return written[:-1] if written.endswith("s") and written[:-1].isupper() else written


def _is_explained(match: Match, kind: Kind, block: BlockText, learned: Learned) -> bool:
    if kind in (Kind.WORDS_ABOUT_PEOPLE, Kind.SWAP):
        return False
    if learned.explains(match.entry.term, block.block_id, match.start):
        return True
    if match.text[:1].isupper() and learned.explains(match.text, block.block_id, match.start):
        return True
    return kind is Kind.SHORT_FORM and learned.explains(letters_of(match), block.block_id, match.start)


def _finding(block: BlockText, match: Match, kind: Kind) -> Finding:
    entry = match.entry
    return Finding(
        block.block_id,
        match.start,
        match.end,
        match.text,
        kind,
        RULE,
        term=entry.term,
        meaning=_meaning(match),
        easy_meaning=entry.easy_meaning,
        say_instead=entry.say_instead.text if entry.say_instead else "",
        message=_message(match, kind),
    )


def _meaning(match: Match) -> str:
    """Return the meaning, or each of them when the letters may stand for several things."""
    if not match.others:
        return match.entry.meaning
    return say(
        "words.several_meanings",
        meanings=" ".join(f"{one.term}: {one.meaning}" for one in (match.entry, *match.others)),
    )


def _message(match: Match, kind: Kind) -> str:
    entry = match.entry
    parts = [say(_MESSAGES[kind], text=match.text, term=entry.term, meaning=_meaning(match))]
    if kind is Kind.WORDS_ABOUT_PEOPLE and entry.reason:
        parts = [entry.reason]
    if entry.say_instead and kind is not Kind.SHORT_FORM and entry.say_instead.text not in entry.reason:
        key = "words.people_prefer" if kind is Kind.WORDS_ABOUT_PEOPLE else "words.say_instead"
        parts.append(say(key, instead=entry.say_instead.text))
    if entry.needs_review:
        parts.append(say("words.needs_review"))
    return " ".join(parts)
