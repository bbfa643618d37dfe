"""Reasons and contrasts get a sentence of their own, the cause before what follows from it (ER-03, ER-04)."""

import re

from coprod_desktop.easyread.rules.guards import REACHES_OVER, both_stand_alone, is_closed, is_cuttable
from coprod_desktop.easyread.rules.rule import Rule, became
from coprod_desktop.easyread.rules.shape import (
    FINITE,
    FINITE_OR_COMMON,
    as_sentence,
    has_at_least,
    holds_a_verb,
    starts_a_clause,
)

_NEGATIVE = re.compile(r"\b(?:not|never|no|nobody|none|nothing|only|just|neither|nor|cannot)\b|n[’']t\b", re.IGNORECASE)
_REASON_FIRST = re.compile(
    r"(?:Because|As (?=there (?:is|are|was|were|has|have)\b)) ?(?!of\b)(?P<cause>[^,;:]+), (?P<effect>[^;:]+)",
    re.DOTALL,
)
_REASON_LAST = re.compile(
    r", as (?P<cause>(?:many|most|some|several|it (?:is|was)|they (?:are|were|do|did|have)|there (?:is|are|was|were)|"
    r"we (?:do|did|are|need|cannot|have))\b[^,;:]+)$"
)
_ALTHOUGH_LAST = re.compile(r", (?:although|though|even though|whereas) (?P<but>[^;:]+)$")
_WHAT_COMES_OF_IT = re.compile(
    r", which (?P<rest>(?:is|was) (?:mainly |partly |largely )?(?:due to|because)\b.+|"
    r"(?:has|had) (?:led|meant|caused)\b.+|"
    r"(?:led to|meant|has made it|made it|makes it|is why|was why|will mean|may mean)\b.+)$",
    re.DOTALL,
)
_OF_WHOM = re.compile(
    r", (?:of (?:whom|which) (?P<number>(?:over |about |only |just )?(?:\d[\d,]*|most|many|some|half|none|all))|"
    r"(?P<part>most|many|some|all|both|each|one|none|half|\d[\d,]*) of (?:whom|which)) "
    rf"(?P<rest>(?:{FINITE})\b[^;:]+)$",
    re.DOTALL,
)
_RISE = re.compile(
    r", (?P<change>an? (?:increase|decrease|rise|fall|drop|reduction)) (?P<how>of|from|on|compared) (?P<rest>[^,;:]+)$"
)
_THERE = re.compile(r"(?<=[\w’']), where (?P<rest>(?:they|you|people|we) (?:can|will|could|are able to)\b[^;:]+)$")
# What goes on behind "of whom … , and" is said of the first subject again.
_GOES_ON = re.compile(rf", (?:and|but|or) (?:\w+ )?(?:{FINITE_OR_COMMON})\b")


def _reason_first(text: str) -> tuple[str, ...]:
    found = _REASON_FIRST.fullmatch(text) if is_cuttable(text) else None
    if not found or _NEGATIVE.search(found["effect"]) or not is_closed(found["cause"]):
        return (text,)
    cause, effect = found["cause"], found["effect"]
    # Where a clause hangs on the reason, or more commas follow, its end is not sure.
    if REACHES_OVER.search(cause) or not both_stand_alone(cause, effect) or not starts_a_clause(cause) or "," in effect:
        return (text,)
    return (as_sentence(cause), as_sentence(f"So {effect}"))


def _reason_last(text: str) -> tuple[str, ...]:
    found = _REASON_LAST.search(text.removesuffix(".")) if is_cuttable(text) else None
    if not found or not has_at_least(3, found["cause"]):
        return (text,)
    before = text[: found.start()]
    if _NEGATIVE.search(before) or _reaches(before) or not holds_a_verb(before) or not is_closed(before):
        return (text,)
    return (as_sentence(before), as_sentence(f"This is because {found['cause']}"))


def _contrast_last(text: str) -> tuple[str, ...]:
    found = _ALTHOUGH_LAST.search(text) if is_cuttable(text) else None
    if not found:
        return (text,)
    before, after = text[: found.start()], found["but"]
    if _reaches(before) or not both_stand_alone(before, _clause(after)):
        return (text,)
    return (as_sentence(before), as_sentence(f"But {after}"))


def _clause(text: str) -> str:
    """Return a clause with "the" before a bare subject, so that its verb can be seen: "others would", "demand is"."""
    return text if starts_a_clause(text) else f"the {text}"


def _what_comes_of_it(text: str) -> tuple[str, ...]:
    found = _WHAT_COMES_OF_IT.search(text) if is_cuttable(text) else None
    if not found:
        return (text,)
    before = text[: found.start()]
    if _reaches(before) or not holds_a_verb(before) or not is_closed(before):
        return (text,)
    return (as_sentence(before), as_sentence(f"This {found['rest']}"))


def _rise(text: str) -> tuple[str, ...]:
    found = _RISE.search(text) if is_cuttable(text) else None
    if not found or _reaches(text[: found.start()]) or not holds_a_verb(text[: found.start()]):
        return (text,)
    tense = "was" if re.search(r"\b(?:was|were|had|received|fell|rose)\b", text[: found.start()]) else "is"
    return (
        as_sentence(text[: found.start()]),
        as_sentence(f"This {tense} {found['change']} {found['how']} {found['rest']}"),
    )


def _of_whom(text: str) -> tuple[str, ...]:
    found = _OF_WHOM.search(text) if is_cuttable(text) else None
    if not found or _reaches(text[: found.start()]) or not holds_a_verb(text[: found.start()]):
        return (text,)
    if _GOES_ON.search(found["rest"]):
        return (text,)
    them = "them" if "whom" in found.group() else "these"
    lead = f"Of {them}, {found['number']}" if found["number"] else f"{found['part'].capitalize()} of {them}"
    return (as_sentence(text[: found.start()]), as_sentence(f"{lead} {found['rest']}"))


def _there(text: str) -> tuple[str, ...]:
    found = _THERE.search(text) if is_cuttable(text) else None
    if not found or _reaches(text[: found.start()]) or not holds_a_verb(text[: found.start()]):
        return (text,)
    return (as_sentence(text[: found.start()]), as_sentence(f"There {found['rest']}"))


def _reaches(before: str) -> bool:
    return bool(REACHES_OVER.search(before)) or ":" in before


RULES = (
    Rule(
        "reason-first",
        "ER-04",
        _reason_first,
        (
            became(
                "Because the lift is broken, the meeting has moved to the library.",
                "The lift is broken.",
                "So the meeting has moved to the library.",
            ),
            became(
                "As there were no more questions, the chair has closed the meeting.",
                "There were no more questions.",
                "So the chair has closed the meeting.",
            ),
        ),
        (
            "Because of the snow, the meeting has moved to the library.",
            "Because the lift is broken, you do not have to come to the meeting.",
            "As the bus was leaving, the driver had a call from the centre.",
            "Because people who use care are tired, the meeting is short today.",
        ),
    ),
    Rule(
        "reason-last",
        "ER-04",
        _reason_last,
        (
            became(
                "Carers asked for meetings in the evening, as many of them work.",
                "Carers asked for meetings in the evening.",
                "This is because many of them work.",
            ),
        ),
        (
            "We will not meet in the evening, as many of you have asked.",
            "The group meets on a Monday, as it did in the year before.",
            "If you want to come in the evening, as many people do, ring us.",
        ),
    ),
    Rule(
        "contrast-last",
        "ER-04",
        _contrast_last,
        (
            became(
                "The council has given us more money, although demand is still going up.",
                "The council has given us more money.",
                "But demand is still going up.",
            ),
            became(
                "Some families would like to stay here, whereas others would like to move.",
                "Some families would like to stay here.",
                "But others would like to move.",
            ),
        ),
        (
            "She said that the plan is good, although it will cost a lot.",
            "We will come to the meeting, although late because of the bus.",
        ),
    ),
    Rule(
        "what-comes-of-it",
        "ER-04",
        _what_comes_of_it,
        (
            became(
                "The equipment budget is overspent, which is mainly due to the price of hoists.",
                "The equipment budget is overspent.",
                "This is mainly due to the price of hoists.",
            ),
        ),
        (
            "The board uses a room in the library, which is free on a Monday.",
            "We think that the bus was late, which has led to more calls.",
        ),
    ),
    Rule(
        "rise",
        "ER-04",
        _rise,
        (
            became(
                "The helpline took 412 calls this year, an increase of 9% on last year.",
                "The helpline took 412 calls this year.",
                "This is an increase of 9% on last year.",
            ),
        ),
        (
            "We have seen a rise, an increase in cost, and a fall in the year.",
            "If we see 412 calls, an increase of 9%, we stop.",
        ),
    ),
    Rule(
        "of-whom",
        "ER-04",
        _of_whom,
        (
            became(
                "The team has helped 85 people into paid work, of whom 62 are still in the job.",
                "The team has helped 85 people into paid work.",
                "Of them, 62 are still in the job.",
            ),
            became(
                "The board will look at 3 ways to do it, each of which has been costed.",
                "The board will look at 3 ways to do it.",
                "Each of these has been costed.",
            ),
        ),
        (
            "If the team helps 85 people into paid work, of whom 62 are young, we pay.",
            "The team has met people, some of whom it knows, and has told us.",
            "The club was begun by 2 sisters, both of whom are 40, and now has 90 members.",
        ),
    ),
    Rule(
        "there",
        "ER-04",
        _there,
        (
            became(
                "Young carers are going to an activity centre, where they can try climbing.",
                "Young carers are going to an activity centre.",
                "There they can try climbing.",
            ),
        ),
        (
            "If you come to the activity centre, where you can climb, ring us.",
            "The day is for people where they can come by bus.",
        ),
    ),
)
"""Rules for reasons and contrasts, in the order in which they run."""
