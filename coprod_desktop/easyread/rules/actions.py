"""Several things that somebody does become lines of a list, or sentences with their subject again (ER-04, ER-37)."""

import re

from coprod_desktop.easyread.rules.guards import REACHES_OVER, TIMES_AND_SPANS, is_closed, is_cuttable
from coprod_desktop.easyread.rules.items import LONGEST_ITEM_WORDS, lines
from coprod_desktop.easyread.rules.rule import Rule, became
from coprod_desktop.easyread.rules.shape import FINITE_OR_COMMON, as_sentence, has_at_least, without_end
from coprod_desktop.easyread.rules.verbs import ANY_THIRD_PERSON, PAST, SURE, THIRD_PERSON, TURNED, any_of

_NO_NOUN = rf"(?:{FINITE_OR_COMMON}|who|that|which|if|when|where|not|and|or|no|all)"
_SUBJECT = (
    rf"(?:(?:The|This|Our|Your|Their|His|Her) (?:(?!{_NO_NOUN}\b)[\w’'-]+ ){{0,5}}?(?!{_NO_NOUN}\b)[\w’'-]+|"
    r"We|You|They|He|She|I|"
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Councillor) )?[A-Z][\w’-]+(?: [A-Z][\w’-]+){1,2})"
)
_ADVISES = r"(?:recommends?|recommended|proposes|proposed|suggests?|suggested|agreed|hopes?|hoped) that"
_LEAD = rf"(?:{_SUBJECT} {_ADVISES} )?(?i:{_SUBJECT})"
_MODAL = r"(?:will|must|should|can)(?: also)?"
_ALONE = re.compile(r"\b(?:not|never|only|if|unless|whether|because|either|neither|both|between|said|says)\b", re.I)
# What stands behind a verb and never behind a thing that is described: "and closed the meeting".
_OBJECT = r" (?:the|a|an|our|your|their|his|her|its|you|us|them|him|it|people|everyone|to|for|that|what|how|\d)(?!\w)"
_VERBS = {
    "base": re.compile(rf"(?:(?:{any_of(SURE)})\b|(?:{any_of(TURNED)}){_OBJECT})"),
    "past": re.compile(rf"(?:{any_of(PAST)})\b"),
    "present": re.compile(rf"(?:(?:{any_of(THIRD_PERSON)})\b|(?:{any_of(ANY_THIRD_PERSON)}){_OBJECT})"),
}
_FIRST = {
    form: re.compile(
        rf"(?P<lead>{_LEAD}{f' {_MODAL}' if form == 'base' else ''}) "
        rf"(?P<list>(?={verb.pattern})(?:[^;:]|(?<=\d):(?=\d))+)",
        re.DOTALL,
    )
    for form, verb in _VERBS.items()
}
# A colon or comma between figures ends nothing: "12:45pm", "1,200".
_ON = r"(?:[^,;:]|(?<=\d)[,:](?=\d))"
_TWO = {
    form: re.compile(
        rf"(?P<lead>{_SUBJECT}{f' {_MODAL}' if form == 'base' else ''}) (?P<first>(?:{any_of(first)})\b{_ON}+?),? and "
        rf"(?P<second>(?:{any_of(verbs)}){_OBJECT}{_ON}+)",
        re.DOTALL,
    )
    for form, verbs, first in (
        ("base", SURE, SURE + TURNED),
        ("past", PAST, PAST),
        ("present", THIRD_PERSON, ANY_THIRD_PERSON),
    )
}


def _list_of_actions(text: str) -> tuple[str, ...]:
    if not is_cuttable(text) or _ALONE.search(text):
        return (text,)
    for form, first in _FIRST.items():
        if found := first.fullmatch(text):
            items = _items(without_end(found["list"]), _VERBS[form])
            if items:
                return lines(f"{found['lead']}:", items)
    return (text,)


def _items(text: str, verb: re.Pattern[str]) -> tuple[str, ...]:
    parts = text.split(", ")
    last = parts[-1]
    turns = [turn for turn in re.finditer(r"(?:^| )and ", last) if verb.match(last, turn.end())]
    if len(parts) < 2 or len(turns) != 1:
        return ()
    before, after = last[: turns[0].start()], last[turns[0].end() :]
    items = [*parts[:-1], *([before] if before else []), after]
    fits = all(verb.match(item) and has_at_least(2, item) for item in items)
    short = not any(has_at_least(LONGEST_ITEM_WORDS + 1, item) for item in items)
    return tuple(items) if len(items) > 2 and fits and short and is_closed(text) else ()


def _two_actions(text: str) -> tuple[str, ...]:
    if not is_cuttable(text) or _ALONE.search(text):
        return (text,)
    for pattern in _TWO.values():
        found = pattern.fullmatch(text)
        if found and _is_safe(found):
            lead = found["lead"]
            return (as_sentence(f"{lead} {found['first']}"), as_sentence(f"{lead} {found['second']}"))
    return (text,)


def _is_safe(found: re.Match[str]) -> bool:
    first, second = found["first"], found["second"]
    reaches = REACHES_OVER.search(TIMES_AND_SPANS.sub(" ", first))
    # "Helps people to eat and wash": what follows a second "to" or "and" may belong to the first half.
    leads_on = re.search(
        r"\b(?:to|and|or)\b", re.sub(r"\bto (?:the|a|an|our|your|their|all|everyone|[A-Z0-9])", " ", first)
    )
    return not reaches and not leads_on and has_at_least(3, first) and has_at_least(3, second) and is_closed(first)


RULES = (
    Rule(
        "list-of-actions",
        "ER-37",
        _list_of_actions,
        (
            became(
                "Your social worker will visit you, talk to you about what you need and help you with the form.",
                "Your social worker will:",
                "• visit you",
                "• talk to you about what you need",
                "• help you with the form",
            ),
            became(
                "The group met 4 times, visited 2 councils and spoke to 60 people.",
                "The group:",
                "• met 4 times",
                "• visited 2 councils",
                "• spoke to 60 people",
            ),
        ),
        (
            "The group will not meet, visit people and speak to the council.",
            "We will meet staff, carers and people who use care in May.",
            "The group said it met people, visited homes and wrote to you.",
        ),
    ),
    Rule(
        "two-actions",
        "ER-04",
        _two_actions,
        (
            became(
                "The chair thanked everyone for coming and closed the meeting at 12:45pm.",
                "The chair thanked everyone for coming.",
                "The chair closed the meeting at 12:45pm.",
            ),
            became(
                "We will send the papers to everyone and tell you what was decided.",
                "We will send the papers to everyone.",
                "We will tell you what was decided.",
            ),
        ),
        (
            "The council will not close the hall and make you go to town.",
            "We will ask people to come and tell us what they think.",
            "The team visited open units and closed units in the last year.",
            "You must tell us before you move and give us your new address.",
        ),
    ),
)
"""Rules for what somebody does, in the order in which they run."""
