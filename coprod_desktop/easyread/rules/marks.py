"""A semicolon, a colon or an example at the end is where a sentence can be cut (ER-04, ER-25)."""

import re

from coprod_desktop.easyread.rules.guards import REACHES_OVER, SHORTEST_PART_WORDS, is_closed, is_cuttable
from coprod_desktop.easyread.rules.rule import Rule, became
from coprod_desktop.easyread.rules.shape import BULLET, as_sentence, has_at_least, holds_a_verb, starts_a_clause

_EXAMPLE_AT_END = re.compile(r",? (?:for example|for instance),? (?=[^,])")
_SEMICOLON = re.compile(
    r";\s+(?:(?P<word>however|therefore|but|so|and|also|in addition|as a result),? )?", re.IGNORECASE
)
_SEMICOLON_WORDS = {"however": "But ", "but": "But ", "therefore": "So ", "so": "So ", "as a result": "So "}
# "We agreed this: …" and "It says: …" lead on to what follows.
_POINTS_ON = re.compile(
    r"\b(?:this|that|these|those|following|follows?|says?|said|told|tell|asked|ask|agreed|answer|question|are|is|was|were|"
    r"example|means?|note|reasons?|things?|ways?|points?)$",
    re.IGNORECASE,
)


def _semicolon(text: str) -> tuple[str, ...]:
    if text.endswith("?") or text.startswith(BULLET):
        return (text,)
    found = _SEMICOLON.search(text)
    if not found or ":" in text:
        return (text,)
    before, after = text[: found.start()], text[found.end() :]
    word = (found["word"] or "").lower()
    # With one semicolon only, a sentence after it means that there is one before it too.
    is_complete = holds_a_verb(before) or ";" not in after
    if REACHES_OVER.match(before) or not is_complete or not is_closed(before) or not _is_clause_or_sentence(after):
        return (text,)
    return (as_sentence(before), as_sentence(_SEMICOLON_WORDS.get(word, "") + after))


def _is_clause_or_sentence(text: str) -> bool:
    first = text.split(";", 1)[0]
    return starts_a_clause(first) and has_at_least(SHORTEST_PART_WORDS, first)


def _colon(text: str) -> tuple[str, ...]:
    before, colon, after = text.partition(": ")
    if not colon or ":" in after or not is_cuttable(text) or _POINTS_ON.search(before) or REACHES_OVER.match(before):
        return (text,)
    stands = starts_a_clause(after) and has_at_least(SHORTEST_PART_WORDS, after) and holds_a_verb(before)
    if not stands or ";" in after or not is_closed(before) or not has_at_least(SHORTEST_PART_WORDS, before):
        return (text,)
    return (as_sentence(before), as_sentence(after))


def _example_at_end(text: str) -> tuple[str, ...]:
    found = _EXAMPLE_AT_END.search(text)
    if found and re.match(r"(?:and|or|but|that|if|when)\b", text[found.end() :]):
        return (text,)
    if not found or not is_cuttable(text):
        return (text,)
    before, after = text[: found.start()], text[found.end() :]
    reaches = REACHES_OVER.match(before) or holds_a_verb(after) or not holds_a_verb(before)
    if reaches or not has_at_least(SHORTEST_PART_WORDS, before) or not is_closed(before):
        return (text,)
    return (as_sentence(before), as_sentence(f"For example, {after}"))


RULES = (
    Rule(
        "semicolons",
        "ER-04",
        _semicolon,
        (
            became("The hall is booked; we will meet at 10am.", "The hall is booked.", "We will meet at 10am."),
            became("The hall is big; however, it is cold.", "The hall is big.", "But it is cold."),
        ),
        (
            "We asked carers, who are tired; staff; and families.",
            "If it is wet; it will be inside.",
            "Is it wet; is it dry?",
        ),
    ),
    Rule(
        "colons",
        "ER-04",
        _colon,
        (
            became(
                "The bus is not safe: it stops on the road and people fall.",
                "The bus is not safe.",
                "It stops on the road and people fall.",
            ),
        ),
        (
            "We all agreed on this: the day centre will stay open next year.",
            "The question that we asked is: will the day centre stay open?",
            "If it rains on the day: we will meet inside the hall for lunch.",
        ),
    ),
    Rule(
        "example-at-end",
        "ER-04",
        _example_at_end,
        (
            became(
                "We can help you to get out of the house, for example a trip to the shops.",
                "We can help you to get out of the house.",
                "For example, a trip to the shops.",
            ),
        ),
        ("When you are ill, for example with a bad cold, you must not come here.", "Ask us, for example by phone."),
    ),
)
"""Cuts at marks, in the order in which they run."""
