"""Lists that hide in a sentence become lines (ER-37)."""

import re

from coprod_desktop.easyread.rules.items import (
    LONGEST_ITEM_WORDS,
    MOST_ITEMS,
    between_commas,
    between_semicolons,
    lines,
    marked,
)
from coprod_desktop.easyread.rules.rule import Rule, became
from coprod_desktop.easyread.rules.shape import (
    BULLET,
    FINITE_OR_COMMON,
    as_sentence,
    has_at_least,
    holds_a_verb,
    without_end,
)

_LONGEST_SHORT_ITEM_WORDS = 6

_AFTER_COLON = re.compile(r"(?P<lead>[^:]{6,200}):\s+(?P<list>[^:]+)", re.DOTALL)
_AFTER_INCLUDE = re.compile(r"(?P<lead>[^:;()]{3,200}?\b(?:includes?|including)),? (?P<list>[^:;()]+)", re.DOTALL)
_THAT = re.compile(
    r"[^:;?]{3,160}?\b(?:say|says|said|told \w+|felt|feel|found|agreed|noted|requires?|suggests?|shows?|showed|means?|"
    r"heard|recognises?|recognised|accepts?|accepted|"
    r"acknowledges?|acknowledged|explained|reported|hope|hoped|think|thought|believe|know|knew|asked) that "
)
_AND_THAT = re.compile(r"(?:,(?: (?P<word>and|but))?| (?P<bare>and|but)) that (?=\S)")
_SUCH_AS = re.compile(r"(?P<lead>[^:;()]{6,200}?),? (?:such as|for example,?|like) (?P<list>[^:;()]+)", re.DOTALL)
_SUBJECT_FIRST = re.compile(
    r"(?:the|an?|we|they|you|it|he|she|there|this|these|no|some|many|most|nobody|"
    r"everybody|everyone|someone|people|carers|staff|our) "
)
_OF_THESE = re.compile(r"Of (?:these|those|them)(?: [\w’'-]+){0,4}, ")
_COUNTED = re.compile(rf"\d[\d,]*(?: [a-z][\w’'-]*){{0,4}}? (?:{FINITE_OR_COMMON})\b[^,]*$")
# "Physical, emotional and sexual abuse" are three kinds of one thing, whose name stands at the end only.
_KIND_OF_A_THING = re.compile(r"(?:and |or )?\w+(?:ical|ual|ial|ional|ental|ive|ous)", re.IGNORECASE)
# Words with which an item would be more than the name of a thing, so that a comma may not be the end of it.
_MORE_THAN_A_NAME = re.compile(
    r"\b(?:which|who|that|when|where|if|because|but|not|is|are|was|were|will|would|has|have|had|can|must|may|should)\b",
    re.IGNORECASE,
)

# "Not unless you have a condition such as …" is no longer true of any condition.
_NARROWED = re.compile(r"\b(?:unless|if|not|never|only|except|without|no|other than)\b|n['’]t\b", re.IGNORECASE)
_MIGHT = re.compile(r"\b(?:can|could|may|might) include$")

# These are one name in every care paper.
_PEOPLE_WHO = re.compile(r"\b[Pp]eople who (?:use|need|have|get|receive) (?:\w+ )?(?:care|support|services?)\b")


def _list_after_colon(text: str) -> tuple[str, ...]:
    found = _AFTER_COLON.fullmatch(text)
    if not found or text.endswith("?"):
        return (text,)
    body = without_end(found["list"])
    items = marked(body) or between_semicolons(body) or _plain_items(found["lead"], body)
    return lines(f"{found['lead'].rstrip()}:", items) if items else (text,)


def _plain_items(lead: str, body: str) -> tuple[str, ...]:
    # "Director: Health, Housing and Care" is one name; a list of things goes on in small letters.
    goes_on = has_at_least(2, lead) and (body[:1].islower() or body[:1].isdigit())
    return between_commas(body, LONGEST_ITEM_WORDS) if goes_on else ()


def _list_of_clauses(text: str) -> tuple[str, ...]:
    found = _THAT.match(text)
    if not found or text.endswith("?") or " or that " in text or not _AND_THAT.search(text, found.end()):
        return (text,)
    items = [text[found.end() :]]
    while turn := _AND_THAT.search(items[-1]):
        last, word = items[-1], turn["word"] or turn["bare"]
        items[-1:] = [last[: turn.start()], f"but {last[turn.end() :]}" if word == "but" else last[turn.end() :]]
    if len(items) > MOST_ITEMS or not all(_is_whole(item) for item in items):
        return (text,)
    return lines(f"{text[: found.end()].rstrip()}:", tuple(items))


def _counted_clauses(text: str) -> tuple[str, ...]:
    lead, _, rest = text.partition(", ") if _OF_THESE.match(text) else ("", "", text)
    parts = re.split(r",? and (?=\d)|, (?=\d)", without_end(rest))
    if len(parts) < 3 or text.endswith("?") or not all(_COUNTED.match(part) for part in parts):
        return (text,)
    return lines(f"{lead}:", tuple(parts)) if lead else tuple(as_sentence(part) for part in parts)


def _is_whole(item: str) -> bool:
    has_subject = holds_a_verb(item) or bool(_SUBJECT_FIRST.match(item))
    return (
        has_subject
        and has_at_least(3, item)
        and " and," not in item
        and item.count("(") == item.count(")")
        and item.count('"') % 2 == 0
    )


def _list_after_include(text: str) -> tuple[str, ...]:
    found = _AFTER_INCLUDE.fullmatch(text)
    if not found or text.endswith("?") or found["lead"].startswith(BULLET):
        return (text,)
    items = _named_things(found["list"])
    if not items:
        return (text,)
    lead = re.sub(r",? including$", "", found["lead"])
    items = _as_examples(items) if _MIGHT.search(lead) else items
    # "including" hangs on words that we cannot name, so the list gets a sentence of its own.
    return lines(f"{found['lead']}:", items) if lead == found["lead"] else (f"{lead}.", *lines("This includes:", items))


def _list_of_examples(text: str) -> tuple[str, ...]:
    found = _SUCH_AS.fullmatch(text)
    if not found or text.endswith("?") or found["lead"].startswith(BULLET) or _NARROWED.search(found["lead"]):
        return (text,)
    items = _named_things(found["list"])
    return (f"{found['lead']}.", *lines("For example:", _as_examples(items))) if items else (text,)


def _as_examples(items: tuple[str, ...]) -> tuple[str, ...]:
    """Return items without the "or" before the last: of examples, nobody has to choose one."""
    return (*items[:-1], items[-1].removeprefix("or "))


def _named_things(text: str) -> tuple[str, ...]:
    body = without_end(text)
    if _MORE_THAN_A_NAME.search(_PEOPLE_WHO.sub("people", body)):
        return ()
    items = between_commas(body, _LONGEST_SHORT_ITEM_WORDS)
    has_its_names = not any(_KIND_OF_A_THING.fullmatch(item) for item in items)
    return items if len(items) >= 3 and has_its_names else ()


RULES = (
    Rule(
        "list-after-colon",
        "ER-37",
        _list_after_colon,
        (
            became("We will look at: cost, time and staff.", "We will look at:", "• cost", "• time", "• staff"),
            became(
                "You can choose: a club, a class or a day out.",
                "You can choose:",
                "• a club",
                "• a class",
                "• or a day out",
            ),
            became("We will: (a) meet; (b) vote.", "We will:", "• meet", "• vote"),
        ),
        (
            "Lead director: Director of Adults, Health and Care.",
            "The time is: 10:30am.",
            "Note this: bread and butter and jam and tea.",
            "Which is it: red, blue or green?",
        ),
    ),
    Rule(
        "counted-clauses",
        "ER-04",
        _counted_clauses,
        (
            became(
                "Of these, 171 have a job, 33 are students and 23 are retired.",
                "Of these:",
                "• 171 have a job",
                "• 33 are students",
                "• 23 are retired",
            ),
            became(
                "6 members are carers, 3 use care and 2 are staff.",
                "6 members are carers.",
                "3 use care.",
                "2 are staff.",
            ),
        ),
        (
            "We have 6 chairs, 3 tables and 2 lamps.",
            "In 2025, 6 people came and 2 are staff.",
            "6 are here, and 3 are not.",
        ),
    ),
    Rule(
        "list-of-clauses",
        "ER-37",
        _list_of_clauses,
        (
            became(
                "They said that the bus is late, that it is full and that they feel unsafe.",
                "They said that:",
                "• the bus is late",
                "• it is full",
                "• they feel unsafe",
            ),
            became(
                "We agreed that the plan is good but that it costs too much.",
                "We agreed that:",
                "• the plan is good",
                "• but it costs too much",
            ),
        ),
        (
            "They said that the bus that goes to town is late.",
            "We agreed that and left.",
            "Did they say that it is late and that it is full?",
        ),
    ),
    Rule(
        "list-after-include",
        "ER-37",
        _list_after_include,
        (
            became("Costs include rent, food and travel.", "Costs include:", "• rent", "• food", "• travel"),
            became(
                "We asked people, including carers, staff and friends.",
                "We asked people.",
                "This includes:",
                "• carers",
                "• staff",
                "• friends",
            ),
        ),
        (
            "Costs include rent and food.",
            "Harm includes physical, financial and sexual abuse, and neglect.",
            "Groups, including carers, families and staff who work here, may come.",
        ),
    ),
    Rule(
        "list-of-examples",
        "ER-37",
        _list_of_examples,
        (
            became(
                "We run groups such as art, music and dance.",
                "We run groups.",
                "For example:",
                "• art",
                "• music",
                "• dance",
            ),
            became(
                "Bring some proof such as a bill, a letter or a card.",
                "Bring some proof.",
                "For example:",
                "• a bill",
                "• a letter",
                "• a card",
            ),
        ),
        (
            "We run groups such as art and music.",
            "It is such as it is.",
            "We do not come unless you are ill, such as with flu, a cold or asthma.",
            "Things such as art, music and dance are free.",
        ),
    ),
)
"""List rules, in the order in which they run."""
