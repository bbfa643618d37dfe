"""Written British text turned into what a good reader says, with a map back to the page."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from coprod_desktop.speech.british import (
    addresses,
    money,
    numbered,
    other_letters,
    papers,
    quantities,
    reports,
    short_forms,
    signs,
    times,
)
from coprod_desktop.speech.british.rule import Rule

# The first rule to claim a stretch keeps it, so what is more particular comes first.
_RULES: tuple[Rule, ...] = (
    *signs.LIST_MARKS,
    *numbered.RULES,
    *reports.RULES,
    *papers.RULES,
    *short_forms.PARTICULAR,
    *addresses.RULES,
    *money.RULES,
    *times.RULES,
    *quantities.NUMERALS,
    *signs.BEFORE_NUMBERS,
    *reports.WORDS,
    *papers.WORDS,
    *short_forms.RULES,
    *quantities.RULES,
    *addresses.LABELS,
    *quantities.PLAIN,
    *signs.RULES,
    *other_letters.RULES,
)


@dataclass(frozen=True, slots=True)
class SaidSpan:
    """Code points `said_start` to `said_end` of the spoken text stand for `start` to `end` of the written text.

    `is_same` is true where the two are equal, letter for letter.
    """

    said_start: int
    said_end: int
    start: int
    end: int
    is_same: bool


@dataclass(frozen=True, slots=True)
class Spoken:
    """What is said, and the written place of each stretch of it, in reading order."""

    text: str
    map: tuple[SaidSpan, ...]


@dataclass(frozen=True, slots=True)
class _Claim:
    start: int
    end: int
    words: str


def say_british(text: str, say: Mapping[str, str] | None = None) -> Spoken:
    """Return how `text` is read aloud in British English.

    `say` teaches words and short forms: written form to the words said, or "letters", or "word"; it goes before
    every rule. Newlines are kept. The map covers the whole of the written text.
    """
    rules = (*short_forms.taught(say or {}), *_RULES)
    return _joined(text, sorted(_claims(text, rules), key=lambda claim: claim.start))


def _claims(text: str, rules: Iterable[Rule]) -> Iterable[_Claim]:
    taken = bytearray(len(text))
    has_figure = any(map(str.isdigit, text))
    for rule in rules:
        if rule.needs_figure and not has_figure:
            continue
        for match in rule.pattern.finditer(text):
            start, end = match.span()
            if start == end or 1 in taken[start:end]:
                continue
            words = rule.say(match)
            if words is not None:
                taken[start:end] = b"\x01" * (end - start)
                yield _Claim(start, end, words)


def _joined(text: str, claims: list[_Claim]) -> Spoken:
    said, spans, written_at = "", [], 0
    for claim in [*claims, _Claim(len(text), len(text), "")]:
        if claim.start > written_at:
            same = text[written_at : claim.start]
            spans.append(SaidSpan(len(said), len(said) + len(same), written_at, claim.start, True))
            said += same
        words = _apart(said, claim, text)
        if claim.end > claim.start:
            spans.append(SaidSpan(len(said), len(said) + len(words), claim.start, claim.end, False))
        said += words
        written_at = claim.end
    return Spoken(said, tuple(spans))


def _apart(said: str, claim: _Claim, text: str) -> str:
    """Return the claim's words, spaced where they would run into a neighbour ("£5and"), and with one full stop."""
    words = claim.words
    if words.endswith(".") and text.startswith(".", claim.end):
        words = words[:-1]
    touches_before = claim.start > 0 and said[-1:].isalnum() and words[:1].isalnum()
    touches_after = words[-1:].isalnum() and text[claim.end : claim.end + 1].isalnum()
    is_ending = words in ("s", "es")
    return f"{' ' if touches_before and not is_ending else ''}{words}{' ' if touches_after else ''}"
