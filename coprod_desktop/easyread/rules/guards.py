"""When a cut is safe without a parser, and when it is not.

A wrong cut can turn a meaning round: "If you agree and we can pay, you can go" is one condition, not a promise. So
every cut asks that both parts are sentences by themselves and that nothing before the cut reaches over it.
"""

import re

from coprod_desktop.easyread.rules.shape import BULLET, has_at_least, holds_a_verb, starts_a_clause
from coprod_desktop.easyread.rules.when import MONTHS

_SHORTEST_CUT_WORDS = 10
SHORTEST_PART_WORDS = 3
# Words that reach over a cut: a condition, a report of what someone said, a choice, a pair, a comparison.
REACHES_OVER = re.compile(
    r"\b(?:if|unless|whether|"
    # "Will be provided by" is no condition.
    r"(?<!be )(?<!is )(?<!are )(?<!was )(?<!were )(?<!been )provided|"
    r"providing|assuming|suppose|when|whenever|until|till|before|after|once|while|"
    r"whilst|although|though|because|since|as|that|who|whom|whose|which|what|how|why|where|either|neither|both|"
    r"between|not only|rather|whatever|wherever|so long|than|in case|except)\b",
    re.IGNORECASE,
)
# "Since 2021" and "between April and May" are times and no clauses.
TIMES_AND_SPANS = re.compile(
    r"\bbetween [^,;]{1,40}? and |\b(?:since|until|till|before|after|by|once|as of) "
    rf"(?:\d|(?:[A-Z][a-z]+day|{'|'.join(MONTHS)}|Christmas|Easter|then)\b)"
    r"|\buntil (?:the next meeting|further notice|then)"
    r"|\bas well as |\bsuch as |\bas soon as possible|\b(?:more|less|fewer|rather) than ",
)
_DASH_AT_END = re.compile(r"\s?[–—-]$")


def is_cuttable(text: str) -> bool:
    """Return whether a sentence is long enough to cut; questions and lines of a list never are."""
    return not text.endswith("?") and not text.startswith(BULLET) and has_at_least(_SHORTEST_CUT_WORDS, text)


def both_stand_alone(before: str, after: str) -> bool:
    """Return whether both parts have a verb of their own, the second behind its own subject."""
    return (
        has_at_least(SHORTEST_PART_WORDS, before)
        and has_at_least(SHORTEST_PART_WORDS, after)
        and holds_a_verb(before)
        and starts_a_clause(after)
        and is_closed(before)
        and not _DASH_AT_END.search(before)
    )


def is_closed(text: str) -> bool:
    """Return whether no bracket or quotation is open at the end of a text."""
    return text.count("(") == text.count(")") and text.count("“") == text.count("”") and text.count('"') % 2 == 0
