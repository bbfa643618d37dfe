"""What a drafting step is: a small function with an id, an example and a counter-example."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence before a rule and the sentences after it."""

    before: str
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """One step from a source sentence towards easy read.

    `apply` takes one sentence and returns the sentences that it becomes: the same one, alone, where the rule does not
    apply or is not sure. `standard` is the easy read rule that asks for it ("ER-24"). Every rule carries what it must
    change (`examples`) and what it must leave alone (`leaves`); the tests run both.
    """

    id: str
    standard: str
    apply: Callable[[str], tuple[str, ...]]
    examples: tuple[Example, ...]
    leaves: tuple[str, ...]


def wording(change: Callable[[str], str]) -> Callable[[str], tuple[str, ...]]:
    """Turn a change of words into a step that gives one sentence back, with the full stop it had."""

    def step(text: str) -> tuple[str, ...]:
        after = change(text)
        # A short form at the end shares its full stop with the sentence.
        lost_its_end = text.endswith(".") and not after.endswith((".", "!", "?", ":"))
        return (f"{after}." if lost_its_end else after,)

    return step


def became(before: str, *after: str) -> Example:
    """Return an example, written short."""
    return Example(before, after)


def apply_all(rules: tuple[Rule, ...], text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the sentences that all rules make of a text, in order, and the ids of the rules that changed it.

    A rule that cuts is tried again on both parts, so one rule may cut a sentence several times.
    """
    sentences: tuple[str, ...] = (text,)
    used: list[str] = []
    for rule in rules:
        after = tuple(part for sentence in sentences for part in _settled(rule, sentence))
        if after != sentences:
            used.append(rule.id)
        sentences = after
    return sentences, tuple(used)


def _settled(rule: Rule, text: str) -> list[str]:
    waiting = [text]
    done: list[str] = []
    while waiting:
        sentence = waiting.pop()
        parts = rule.apply(sentence)
        # Every part of a cut is shorter than the whole, or trying again would never end.
        if len(parts) > 1 and all(len(part) < len(sentence) for part in parts):
            waiting.extend(reversed(parts))
        else:
            done.extend(parts)
    return done
