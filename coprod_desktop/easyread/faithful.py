"""Does a draft still say what its source says, and nothing else?"""

import re
from collections import Counter

from coprod_desktop.easyread.facts import Fact, FactKind, facts

_WITHIN_A_NAME = r"(?: (?:for|and|of|the|of the|&))? "


def missing(source: str, draft: str) -> tuple[Fact, ...]:
    """Return the facts of the source that the draft does not hold, each as often as it is missing."""
    there = Counter((fact.kind, fact.value) for fact in facts(draft))
    words = _words(draft)
    lost: list[Fact] = []
    for fact in facts(source):
        if fact.kind is FactKind.NAME and fact.value in words:
            continue
        if there[fact.kind, fact.value]:
            there[fact.kind, fact.value] -= 1
        else:
            lost.append(fact)
    return tuple(lost)


def missing_as_told(source: str, draft: str) -> tuple[Fact, ...]:
    """Return what is missing as a person is told of it: the words of one long name together, and not one by one."""
    told: list[Fact] = []
    for fact in missing(source, draft):
        before = told[-1] if told else None
        if before and before.kind is fact.kind is FactKind.NAME:
            joined = re.search(f"{re.escape(before.text)}{_WITHIN_A_NAME}{re.escape(fact.text)}", source)
            if joined:
                told[-1] = Fact(FactKind.NAME, f"{before.value} {fact.value}", joined.group())
                continue
        told.append(fact)
    return tuple(told)


def added(source: str, draft: str) -> tuple[Fact, ...]:
    """Return the numbers, names, dates and other facts of the draft that its source does not hold."""
    there = {(fact.kind, fact.value) for fact in facts(source)}
    words = _words(source)
    return tuple(
        fact
        for fact in facts(draft)
        if (fact.kind, fact.value) not in there and not (fact.kind is FactKind.NAME and _is_known(fact.value, words))
    )


def _is_known(name: str, words: frozenset[str]) -> bool:
    # The name of a day follows from its date.
    return name in words or name.endswith("day")


def _words(text: str) -> frozenset[str]:
    return frozenset(found.group().casefold() for found in re.finditer(r"[^\W\d_]+(?:[’'][^\W\d_]+)*", text))
