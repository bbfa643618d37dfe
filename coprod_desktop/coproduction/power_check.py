"""The power check: where power is not shared yet, in plain words, with why it matters and how to put it right.

It explains and never scores. What a group sets aside stays visible, with the reason that they gave.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from coprod_desktop import strings
from coprod_desktop.coproduction.power_looks import LOOKS, Seen
from coprod_desktop.coproduction.power_rules import Rule, rules
from coprod_desktop.model import dates
from coprod_desktop.model.arrangements import SetAside
from coprod_desktop.model.meeting import Meeting, Side, agenda, person

MOST_OPEN = 3
"""How many remarks are shown open at a time."""


@dataclass(frozen=True, slots=True)
class Remark:
    """What one rule has to say: what is so, why it matters, how to put it right, and whose advice it rests on.

    Each is whole sentences. `source` names the ids of the standards, for our own use; `comes_from` is for people.
    `place` is where that is done ("people", "details" or "item"), `about` the id of the item or person there.
    """

    rule: str
    source: str
    says: str
    why: str
    mend: str
    comes_from: str
    place: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class Checked:
    """Everything the power check has to say: the most important first, and what was set aside with its reason."""

    remarks: tuple[Remark, ...] = ()
    set_aside: tuple[tuple[SetAside, Remark], ...] = ()
    shares: str = ""


def check(meeting: Meeting, today: date) -> Checked:
    """Return what the rules for this kind of meeting say; nothing while there is neither a person nor an item."""
    if not meeting.people and not agenda(meeting):
        return Checked()
    kept = {one.rule: one for one in meeting.set_aside}
    found = [remark for rule in rules() if (remark := _remark(rule, meeting, today)) is not None]
    return Checked(
        tuple(one for one in found if one.rule not in kept),
        tuple((kept[one.rule], one) for one in found if one.rule in kept),
        shares_in_words(meeting),
    )


def shares_in_words(meeting: Meeting) -> str:
    """Return how many items each side asked for; there is no right number."""
    items = [one for one in agenda(meeting) if not one.is_break]
    if not items:
        return ""
    asking = [person(meeting, one.asked_by) for one in items]
    told = []
    for side in Side:
        number = sum(one is not None and side in one.sides for one in asking)
        who = strings.say(f"power.share_{side.value}")
        told += [strings.say("power.share", side=who, number=number)] if number else []
    unknown = sum(one is None or not one.sides for one in asking)
    told += [strings.say("power.share_unknown", number=unknown)] if unknown else []
    return strings.say("power.shares", parts=dates.in_a_row(told))


def remarks_shown(remarks: Sequence[Remark]) -> tuple[tuple[Remark, ...], tuple[Remark, ...]]:
    """Return the remarks to show open, and those that wait."""
    return tuple(remarks[:MOST_OPEN]), tuple(remarks[MOST_OPEN:])


def _remark(rule: Rule, meeting: Meeting, today: date) -> Remark | None:
    if meeting.arrangements.kind not in rule.kinds:
        return None
    seen: Seen | None = LOOKS[rule.id](rule, meeting, today)
    if seen is None:
        return None
    number = seen.facts.get("number", 1)
    facts = {name: value for name, value in seen.facts.items() if name != "number"}
    says = strings.count(f"power.rule_{rule.id}_says", number if isinstance(number, int) else 1, **facts)
    why, mend, comes_from = (strings.say(f"power.rule_{rule.id}_{part}") for part in ("why", "mend", "from"))
    return Remark(rule.id, rule.source, says, why, mend, comes_from, rule.place, seen.about)
