"""The rules of the power check as they stand in resources/rules, and what each one says about a meeting."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from coprod_desktop import assets
from coprod_desktop.model.arrangements import MeetingKind


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: what it rests on, the kinds of meeting it fits, where it is put right, and its numbers.

    `place` is "people", "details" or "item".
    """

    id: str
    source: str
    kinds: frozenset[MeetingKind]
    place: str
    numbers: Mapping[str, object] = field(default_factory=dict)

    def number(self, name: str) -> int:
        """Return one of the rule's numbers."""
        value = self.numbers[name]
        assert isinstance(value, int)
        return value


@cache
def rules() -> tuple[Rule, ...]:
    """Return every rule, the most important first."""
    text = assets.resource("rules", "power-check.toml").read_text(encoding="utf-8")
    return tuple(_rule(dict(one)) for one in tomllib.loads(text)["rule"])


def _rule(entry: dict[str, object]) -> Rule:
    name, source, place = (str(entry.pop(key)) for key in ("id", "source", "place"))
    kinds = entry.pop("kinds")
    assert isinstance(kinds, list)
    return Rule(name, source, frozenset(MeetingKind(kind) for kind in kinds), place, entry)
