"""The steps of drafting, one small rule each, in the order in which they run."""

from coprod_desktop.easyread.rules import (
    actions,
    characters,
    clauses,
    lists,
    marks,
    more_about,
    numbers,
    plain_phrases,
    reasons,
    tidying,
    voice,
    when,
)
from coprod_desktop.easyread.rules.rule import Rule

WORDING: tuple[Rule, ...] = (*characters.RULES, *when.RULES, *numbers.RULES)
"""Rules that change words and never the number of sentences: fit for headings and table cells too."""

RULES: tuple[Rule, ...] = (
    *WORDING,
    *tidying.OPENINGS,
    *plain_phrases.RULES,
    *lists.RULES,
    *tidying.ASIDES,
    *marks.RULES,
    *reasons.RULES,
    *more_about.RULES,
    *clauses.RULES,
    *actions.RULES,
    *voice.RULES,
)
"""All rules.

Signs and short forms go first, so that a full stop in "e.g." is never taken for an end. Lists go before brackets, so
that what stands in brackets behind an item stays with it. Cuts go before
turning a sentence round, which wants short ones.
"""
