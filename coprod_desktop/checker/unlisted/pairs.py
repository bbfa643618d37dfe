"""Pairs of two words that each lean towards offices and care: "review form", "replacement carer", "core service".

Neither word tells enough by itself: a form may be a bench, and a core an apple's. Together they name a thing that
papers know. Words that belong to officials whatever stands beside them are in `modifiers` and `heads`.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from typing import Final

from coprod_desktop.checker.block_text import BlockText
from coprod_desktop.checker.unlisted.candidate import Candidate
from coprod_desktop.language import inflect
from coprod_desktop.strings import say

RULE = "official-pair"

_WHO_AND_WHAT = """
    social support patient formal neighbourhood practice protection trusted review replacement allegations means needs
    quality impact outcome outcomes contract digital integrated shared learning mental nursing professional falls
    medication dementia autism carer continuing spinal employment exit core designated partnership universal
    stakeholder population placement protected catheter epilepsy vacancy equipment fluid rights audit spending award
    virtual tender category charging monitoring environmental parental frailty liaison lone recruitment sickness shadow
    holding managed wheelchair anticipatory retention advance access consent referral disability safety
"""
_STEPS_AND_RULES = """
    eligibility intervention rehabilitation reablement triage admission intake appeal appeals consultation inspection
    compliance premises possession arrears housing adaptation adaptations voluntary disability-related individual
    advocacy engagement participation inclusion prevention home-based resident landlord purchasing supplier brokerage
    sourcing asset assets savings efficiency elective tertiary dignity restraint seclusion behaviour behavioural
    swallowing mobility positioning apprenticeship vocational decision-making best-interests authorising supervisory
    managing competent nominated responsible accountable allocated relevant qualifying eligible exempt registered
    approved accredited unregistered compulsory involuntary contested outstanding unspent irrecoverable lived user-led
    carer-led inclusive pooled timely person-centred proportionate preventable avoidable
"""
_FIRST: Final = frozenset(f"{_WHO_AND_WHAT} {_STEPS_AND_RULES}".split())
_SECOND_ONE: Final = frozenset(
    """
    service meeting notice manager statement report call visit check leave form organisation carer worker payment
    interest agency discharge access level council line score letter provider arrangement request property item
    transfer option session demand commission stage learning weighting market schedule event sector activity inspection
    flag sample balance phase handover inclusion reference ratio bond approach need process period leader professional
    body partner spend care arrangement proposal bid clause ground finding hearing order bundle cohort client applicant
    claimant appellant respondent complainant referrer solution system platform equipment stream gateway hub base
    deadline window timetable weighting bracket ceiling floor gap shortfall inflation pot share split price power duty
    right code preference aim goal objective culture competence competency skill absence vacancy turnover retention
    post structure restructure template adjustment adaptation modification condition loss breakdown deterioration
    relapse decline exchange dispute breach claim challenge objection representation history
    """.split()  # noqa: SIM905
)
_SECOND: Final = _SECOND_ONE | {inflect.plural(word) for word in _SECOND_ONE}

# Everybody knows these, or "needs" and "claim" are what somebody does.
_KNOWN = """
    support carer, support carers, support worker, support workers,
    social care, social event, social events, social skill, social skills, safety check, safety checks, support post,
    support posts, appeal letter, transfer window, transfer windows, resident claim, carer claims, digital price,
    professional level, professional body, support share, award price, approved price, review period, support bracket
    """
_KNOWN_PAIRS: Final = frozenset(" ".join(pair.split()) for pair in _KNOWN.split(","))
_BY_FIRST_PART: Final = {
    part: tuple(words) for part, words in groupby(sorted(_FIRST), key=lambda word: word.split("-")[0])
}


def find(block: BlockText) -> Iterator[Candidate]:
    """Yield each such pair. Headings are left alone."""
    if block.is_heading or _SECOND.isdisjoint(block.small_words):
        return
    for first in (word for part in _BY_FIRST_PART.keys() & block.small_words for word in _BY_FIRST_PART[part]):
        for found in _followed(first).finditer(block.text):
            if found["second"] in _SECOND and found[0] not in _KNOWN_PAIRS:
                yield Candidate(*found.span(), RULE, say("words.official_pair"))


@cache
def _followed(word: str) -> re.Pattern[str]:
    """Return what finds a word with the next; there are more of them than the library keeps expressions."""
    return re.compile(rf"{word}(?<![\w’'@./-]{word}) (?P<second>[a-z][a-z-]+)(?![\w’'@/-])")
