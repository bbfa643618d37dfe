"""Lists that hide in a sentence become lines (ER-37)."""

import re

from coprod_desktop.easyread.rules.rule import Rule, became
from coprod_desktop.easyread.rules.shape import BULLET, has_at_least, without_end

_LONGEST_ITEM_WORDS = 14
_LONGEST_SHORT_ITEM_WORDS = 6
_MOST_ITEMS = 12

_AFTER_COLON = re.compile(r"(?P<lead>[^:]{6,200}):\s+(?P<list>[^:]+)", re.DOTALL)
_AFTER_INCLUDE = re.compile(r"(?P<lead>[^:;()]{3,200}?\b(?:includes?|including)),? (?P<list>[^:;()]+)", re.DOTALL)
_SUCH_AS = re.compile(r"(?P<lead>[^:;()]{6,200}?),? (?:such as|for example,?|like) (?P<list>[^:;()]+)", re.DOTALL)
_MARK = re.compile(r"\s*(?:\((?:[a-h]|\d|[ivx]+)\)|\b[a-h]\)|\b\d\))\s+")
_LAST = re.compile(r",? (?P<word>and|or) (?!\S+ (?:and|or)\b)")
# Words with which an item would be more than the name of a thing, so that a comma may not be the end of it.
_MORE_THAN_A_NAME = re.compile(
    r"\b(?:which|who|that|when|where|if|because|but|not|is|are|was|were|will|would|has|have|had|can|must|may|should)\b",
    re.IGNORECASE,
)


def _list_after_colon(text: str) -> tuple[str, ...]:
    found = _AFTER_COLON.fullmatch(text)
    if not found or not has_at_least(2, found["lead"]) or text.endswith("?"):
        return (text,)
    body = without_end(found["list"])
    items = _marked(body) or _between_semicolons(body) or _between_commas(body, _LONGEST_ITEM_WORDS)
    return _lines(f"{found['lead'].rstrip()}:", items) if items else (text,)


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
    return _checked(parts, _LONGEST_ITEM_WORDS * 2) if len(parts) > 1 else ()


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
    return _checked(parts, longest_words)


def _checked(parts: list[str], longest_words: int) -> tuple[str, ...]:
    items = [part for part in parts if part]
    # "and" says no more than a list does; "or" is a choice and stays.
    items[-1] = items[-1].removeprefix("and ")
    fits = 2 <= len(items) <= _MOST_ITEMS and not any(has_at_least(longest_words + 1, item) for item in items)
    return tuple(items) if fits else ()


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
        ("The time is: 10:30am.", "Note this: bread and butter and jam and tea.", "Which is it: red, blue or green?"),
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
