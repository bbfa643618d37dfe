"""What is said about somebody or something in passing gets a sentence of its own (ER-04)."""

import re

from coprod_desktop.easyread.rules.guards import REACHES_OVER, is_closed, is_cuttable
from coprod_desktop.easyread.rules.rule import Rule, became
from coprod_desktop.easyread.rules.shape import FINITE, FINITE_OR_COMMON, as_sentence, has_at_least, holds_a_verb
from coprod_desktop.easyread.rules.verbs import PAST, any_of

_NO_NOUN = rf"(?:{FINITE_OR_COMMON}|who|that|which|whose|and|or|if|when|where|not|all|both|some|any)"
_THING = rf"(?:The|This|Our|Your|Their) (?:(?!{_NO_NOUN}\b)[\w’'-]+ ){{0,5}}?(?!{_NO_NOUN}\b)[\w’'-]+"
_NAME = r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Councillor|Professor) )?[A-Z][\w’-]+(?: [A-Z][\w’-]+){1,3}"
_IN_PASSING = re.compile(
    rf"(?P<thing>{_THING}|{_NAME}), (?P<word>which|who) (?P<more>(?:{FINITE_OR_COMMON})\b[^,;:]+), "
    rf"(?P<rest>(?:{FINITE})\b[^;:]+|(?:{any_of(PAST)})\b[^,;:]+)",
    re.DOTALL,
)
_ROLE = re.compile(
    rf"(?P<name>{_NAME}), (?P<role>(?:the|our|your) [^,;:]{{3,70}}), (?P<rest>(?:will|is|has|can|must)\b[^;:]+)",
    re.DOTALL,
)
_LAST_NAME = re.compile(
    rf"(?P<before>.*?(?P<name>(?:the )?(?:[A-Z][\w’-]+ (?:(?:and|of|for) )?){{1,5}}?[A-Z][\w’-]+)), "
    rf"(?P<word>who|which) "
    rf"(?P<more>(?:{FINITE_OR_COMMON})\b[^;:]+)",
    re.DOTALL,
)
_LAST_THING = re.compile(
    r"(?P<before>.*?\b(?:to|by|with|from|at|has|have|is|visited|read|wrote|published|see) "
    r"(?P<article>the|a|an|our|your) "
    rf"(?P<thing>(?:(?!{_NO_NOUN}|of|for|in|on|with|from|to|by|the|a|an\b)[\w’'-]+ ){{0,3}}?[\w’'-]+)), "
    r"(?P<word>which) "
    r"(?P<more>(?:is|was|has|will|can|must|should) [^,;:]+)",
    re.DOTALL,
)
_A_TIME = re.compile(r"(?:hour|day|week|month|year|time|end|way|moment|same)$")
_SEVERAL = re.compile(r"\b(?:are|were|have|do)\b")
_PART = re.compile(r"\b(?:if|unless|that|whether|not|only|no|never|nobody|none)\b", re.IGNORECASE)


def _in_passing(text: str) -> tuple[str, ...]:
    found = _IN_PASSING.fullmatch(text) if is_cuttable(text) else None
    if not found or not is_closed(found["more"]) or not has_at_least(3, found["more"]):
        return (text,)
    thing = found["thing"]
    return (as_sentence(f"{thing} {found['more']}"), as_sentence(f"{thing} {found['rest']}"))


def _role(text: str) -> tuple[str, ...]:
    found = _ROLE.fullmatch(text) if is_cuttable(text) else None
    if not found or re.search(r"\b(?:and|or|who|which|that)\b", found["role"]):
        return (text,)
    name = found["name"]
    return (as_sentence(f"{name} is {found['role']}"), as_sentence(f"{name} {found['rest']}"))


def _at_the_end(text: str) -> tuple[str, ...]:
    if not is_cuttable(text):
        return (text,)
    if (found := _LAST_NAME.fullmatch(text)) and not _is_in_doubt(found):
        name = found["name"]
        return (as_sentence(found["before"]), as_sentence(f"{name[:1].upper()}{name[1:]} {found['more']}"))
    if (found := _LAST_THING.fullmatch(text)) and not _is_in_doubt(found) and not _is_no_thing(found["thing"]):
        article = "The" if found["article"] in ("a", "an", "the") else found["article"].capitalize()
        return (as_sentence(found["before"]), as_sentence(f"{article} {found['thing']} {found['more']}"))
    return (text,)


def _is_no_thing(words: str) -> bool:
    """Tell whether words are several things, or a time, which nothing more can be said about."""
    return words.endswith("s") or bool(_A_TIME.search(words))


def _is_in_doubt(found: re.Match[str]) -> bool:
    before, more = found["before"], found["more"]
    first = more.split(" ", 1)[0]
    # Two names, a list, a condition or a report before the clause: it may be about something else.
    return bool(
        REACHES_OVER.search(before)
        or _PART.search(before)
        or "," in before
        or _SEVERAL.match(first)
        or not is_closed(before)
        or not holds_a_verb(before)
        or not has_at_least(3, more)
    )


RULES = (
    Rule(
        "in-passing",
        "ER-04",
        _in_passing,
        (
            became(
                "The contract, which is held by a charity, will end in March 2026.",
                "The contract is held by a charity.",
                "The contract will end in March 2026.",
            ),
            became(
                "Sam Okafor, who has worked here for 12 years, will retire in May.",
                "Sam Okafor has worked here for 12 years.",
                "Sam Okafor will retire in May.",
            ),
        ),
        (
            "The people and the group, which is new, will all meet in May.",
            "Some carers, who have waited a long time, will get a letter.",
            "The contract which is held by a charity will end in March 2026.",
        ),
    ),
    Rule(
        "role",
        "ER-04",
        _role,
        (
            became(
                "Sam Okafor, the new head of home care, will answer your questions.",
                "Sam Okafor is the new head of home care.",
                "Sam Okafor will answer your questions.",
            ),
        ),
        (
            "Sam Okafor, the head of home care until May, said that he was sorry.",
            "On Monday, the new head of home care, who is Sam, will come.",
        ),
    ),
    Rule(
        "at-the-end",
        "ER-04",
        _at_the_end,
        (
            became(
                "The plan went to the Health and Wellbeing Board, who asked for more detail.",
                "The plan went to the Health and Wellbeing Board.",
                "The Health and Wellbeing Board asked for more detail.",
            ),
            became(
                "People wrote about it in a survey and sent it to the council, which has written back to us.",
                "People wrote about it in a survey and sent it to the council.",
                "The council has written back to us.",
            ),
        ),
        (
            "We asked carers and their families, who were tired of waiting for us.",
            "She said that she had met Sam Okafor, who has left the council.",
            "The report sets out what it costs to run the service, which is too high.",
            "The group has not met Sam Okafor, who has left the council.",
        ),
    ),
)
"""Rules for what is said in passing, in the order in which they run."""
