"""The items of a list that is written into a sentence."""

import re

from coprod_desktop.easyread.rules.shape import BULLET, has_at_least, holds_a_verb, starts_a_clause, without_end

LONGEST_ITEM_WORDS = 14
MOST_ITEMS = 12
_MARK = re.compile(r"\s*(?:\((?:[a-h]|\d|[ivx]+)\)|\b[a-h]\)|\b\d\))\s+")
_LAST = re.compile(r",? (?P<word>and|or) ")
_NEVER_AN_ITEM = re.compile(
    r"(?:that|which|who|whose|as|namely|for|so|because|including|such|even|especially|particularly|in particular|but|"
    r"while|whilst|when|if|where|first|second|however|then|therefore|not)\b",
    re.IGNORECASE,
)


def marked(text: str) -> tuple[str, ...]:
    """Return the items of "(a) …; (b) …"."""
    if len(_MARK.findall(text)) < 2 or not _MARK.match(text):
        return ()
    parts = tuple(re.sub(r"[;,.]?(?:\s+(?:and|or))?\s*$", "", part) for part in _MARK.split(text) if part.strip())
    is_choice = re.search(r"\bor\s+(?:\(|[a-h]\))", text)
    return (*parts[:-1], f"or {parts[-1]}") if is_choice else parts


def between_semicolons(text: str) -> tuple[str, ...]:
    """Return the items between semicolons, or () when they are not one list."""
    parts = [part.strip() for part in text.split(";")]
    # An "and" before the last item begins something else.
    is_one_list = len(parts) > 1 and not any(part.startswith("and ") for part in parts[:-1])
    return _checked(parts, LONGEST_ITEM_WORDS * 2) if is_one_list else ()


def between_commas(text: str, longest_words: int) -> tuple[str, ...]:
    """Return the items of "a, b and c" where each is short enough and they are alike, else ()."""
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
    fits = is_whole and not quotes and 2 <= len(items) <= MOST_ITEMS
    return tuple(items) if fits and not any(has_at_least(longest_words + 1, item) for item in items) else ()


def lines(lead: str, items: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words before a list and each item as a line of it."""
    return (lead, *(BULLET + without_end(item) for item in items))
