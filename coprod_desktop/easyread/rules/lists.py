"""Lists that hide in a sentence become lines (ER-37)."""

import re

from coprod_desktop.easyread.rules.rule import Rule, became
from coprod_desktop.easyread.rules.shape import (
    BULLET,
    FINITE_OR_COMMON,
    as_sentence,
    has_at_least,
    holds_a_verb,
    starts_a_clause,
    without_end,
)

_LONGEST_ITEM_WORDS = 14
_LONGEST_SHORT_ITEM_WORDS = 6
_MOST_ITEMS = 12

_AFTER_COLON = re.compile(r"(?P<lead>[^:]{6,200}):\s+(?P<list>[^:]+)", re.DOTALL)
_AFTER_INCLUDE = re.compile(r"(?P<lead>[^:;()]{3,200}?\b(?:includes?|including)),? (?P<list>[^:;()]+)", re.DOTALL)
_THAT = re.compile(
    r"[^:;?]{3,160}?\b(?:say|says|said|told \w+|felt|feel|found|agreed|noted|requires?|suggests?|shows?|showed|means?|"
    r"heard|explained|reported|hope|hoped|think|thought|believe|know|knew|asked) that "
)
_AND_THAT = re.compile(r"(?:,(?: (?P<word>and|but))?| (?P<bare>and|but)) that (?=\S)")
_SUCH_AS = re.compile(r"(?P<lead>[^:;()]{6,200}?),? (?:such as|for example,?|like) (?P<list>[^:;()]+)", re.DOTALL)
_SUBJECT_FIRST = re.compile(r"(?:the|an?|we|they|you|it|he|she|there|this|these|no|some|people|carers|staff|our) ")
_OF_THESE = re.compile(r"Of (?:these|those|them)(?: [\w’'-]+){0,4}, ")
_COUNTED = re.compile(rf"\d[\d,]*(?: [a-z][\w’'-]*){{0,4}}? (?:{FINITE_OR_COMMON})\b[^,]*$")
_MARK = re.compile(r"\s*(?:\((?:[a-h]|\d|[ivx]+)\)|\b[a-h]\)|\b\d\))\s+")
_LAST = re.compile(r",? (?P<word>and|or) ")
_NEVER_AN_ITEM = re.compile(
    r"(?:that|which|who|whose|as|namely|for|so|because|including|such|even|especially|particularly|in particular|but|"
    r"while|whilst|when|if|where|first|second|however|then|therefore|not)\b",
    re.IGNORECASE,
)
# Words with which an item would be more than the name of a thing, so that a comma may not be the end of it.
_MORE_THAN_A_NAME = re.compile(
    r"\b(?:which|who|that|when|where|if|because|but|not|is|are|was|were|will|would|has|have|had|can|must|may|should)\b",
    re.IGNORECASE,
)


def _list_after_colon(text: str) -> tuple[str, ...]:
    found = _AFTER_COLON.fullmatch(text)
    if not found or text.endswith("?"):
        return (text,)
    body = without_end(found["list"])
    items = _marked(body) or _between_semicolons(body) or _plain_items(found["lead"], body)
    return _lines(f"{found['lead'].rstrip()}:", items) if items else (text,)


def _plain_items(lead: str, body: str) -> tuple[str, ...]:
    # "Director: Health, Housing and Care" is one name; a list of things goes on in small letters.
    goes_on = has_at_least(2, lead) and (body[:1].islower() or body[:1].isdigit())
    return _between_commas(body, _LONGEST_ITEM_WORDS) if goes_on else ()


def _list_of_clauses(text: str) -> tuple[str, ...]:
    found = _THAT.match(text)
    if not found or text.endswith("?") or " or that " in text or not _AND_THAT.search(text, found.end()):
        return (text,)
    items = [text[found.end() :]]
    while turn := _AND_THAT.search(items[-1]):
        last, word = items[-1], turn["word"] or turn["bare"]
        items[-1:] = [last[: turn.start()], f"but {last[turn.end() :]}" if word == "but" else last[turn.end() :]]
    if len(items) > _MOST_ITEMS or not all(_is_whole(item) for item in items):
        return (text,)
    return _lines(f"{text[: found.end()].rstrip()}:", tuple(items))


def _counted_clauses(text: str) -> tuple[str, ...]:
    lead, _, rest = text.partition(", ") if _OF_THESE.match(text) else ("", "", text)
    parts = re.split(r",? and (?=\d)|, (?=\d)", without_end(rest))
    if len(parts) < 3 or text.endswith("?") or not all(_COUNTED.match(part) for part in parts):
        return (text,)
    return _lines(f"{lead}:", tuple(parts)) if lead else tuple(as_sentence(part) for part in parts)


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
    # "including" hangs on words that we cannot name, so the list gets a sentence of its own.
    return (
        _lines(f"{found['lead']}:", items) if lead == found["lead"] else (f"{lead}.", *_lines("This includes:", items))
    )


def _list_of_examples(text: str) -> tuple[str, ...]:
    found = _SUCH_AS.fullmatch(text)
    if not found or text.endswith("?") or found["lead"].startswith(BULLET):
        return (text,)
    items = _named_things(found["list"])
    return (f"{found['lead']}.", *_lines("For example:", items)) if items else (text,)


def _named_things(text: str) -> tuple[str, ...]:
    body = without_end(text)
    if _MORE_THAN_A_NAME.search(body):
        return ()
    items = _between_commas(body, _LONGEST_SHORT_ITEM_WORDS)
    return items if len(items) >= 3 else ()


def _marked(text: str) -> tuple[str, ...]:
    """Return the items of "(a) …; (b) …"."""
    if len(_MARK.findall(text)) < 2 or not _MARK.match(text):
        return ()
    parts = tuple(re.sub(r"[;,.]?(?:\s+(?:and|or))?\s*$", "", part) for part in _MARK.split(text) if part.strip())
    last_word = " or " if re.search(r"\bor\s+(?:\(|[a-h]\))", text) else " and "
    return (*parts[:-1], f"or {parts[-1]}") if last_word == " or " else parts


def _between_semicolons(text: str) -> tuple[str, ...]:
    parts = [part.strip() for part in text.split(";")]
    # An "and" before the last item begins something else.
    is_one_list = len(parts) > 1 and not any(part.startswith("and ") for part in parts[:-1])
    return _checked(parts, _LONGEST_ITEM_WORDS * 2) if is_one_list else ()


def _between_commas(text: str, longest_words: int) -> tuple[str, ...]:
    parts = [part.strip() for part in text.split(", ")]
    if len(parts) < 2:
        return ()
    if not parts[-1].startswith(("and ", "or ")):
        joined = list(_LAST.finditer(parts[-1]))
        if len(joined) != 1:
            return ()
        start, end = joined[0].span()
        parts[-1:] = [parts[-1][:start].strip(), f"{joined[0]['word']} {parts[-1][end:].strip()}"]
    return _checked(parts, longest_words) if _are_alike(parts) else ()


def _are_alike(parts: list[str]) -> bool:
    """Tell whether what stands between commas are things of one kind, and not the turns of one long sentence."""
    bare = [re.sub(r"^(?:and|or) ", "", part) for part in parts]
    if any(_NEVER_AN_ITEM.match(part) or starts_a_clause(part) for part in bare):
        return False
    # "To restore a political, economic and commercial balance, to …" has commas inside an item.
    if bare[0].startswith("to ") and not all(part.startswith("to ") for part in bare):
        return False
    return holds_a_verb(bare[0]) or not any(holds_a_verb(part) for part in bare[1:])


def _checked(parts: list[str], longest_words: int) -> tuple[str, ...]:
    items = [part for part in parts if any(letter.isalnum() for letter in part)]
    if not items:
        return ()
    # "and" says no more than a list does; "or" is a choice and stays.
    items[-1] = items[-1].removeprefix("and ")
    is_whole = all(item.count(mark) == item.count(end) for item in items for mark, end in ("()", "“”", "‘’"))
    quotes = any(item.count('"') % 2 or item.startswith("'") or item.endswith("'") for item in items)
    fits = is_whole and not quotes and 2 <= len(items) <= _MOST_ITEMS
    return tuple(items) if fits and not any(has_at_least(longest_words + 1, item) for item in items) else ()


def _lines(lead: str, items: tuple[str, ...]) -> tuple[str, ...]:
    return (lead, *(BULLET + without_end(item) for item in items))


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
        ("Costs include rent and food.", "Groups, including carers, families and staff who work here, may come."),
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
        ),
        (
            "We run groups such as art and music.",
            "It is such as it is.",
            "Things such as art, music and dance are free.",
        ),
    ),
)
"""List rules, in the order in which they run."""
