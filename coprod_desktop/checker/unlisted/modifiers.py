"""Pairs whose first word belongs to officials, whatever comes after it: "statutory notice", "delegated limit".

Such a word is met nearly only in papers, and with the next it names a thing that those papers know: the marked texts
of the evaluation have hardly a pair of these that needs no explaining.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from typing import Final

from coprod_desktop.checker.block_text import BlockText
from coprod_desktop.checker.unlisted.candidate import Candidate
from coprod_desktop.checker.unlisted.heads import NO_PART
from coprod_desktop.strings import say

RULE = "official-pair"

_LAW_AND_OFFICE = """
    statutory non-statutory regulatory contractual fiscal procedural judicial ministerial legislative constitutional
    fiduciary evidential custodial appellate discretionary mandatory delegated devolved corporate strategic operational
    organisational departmental multi-agency multi-disciplinary multidisciplinary inter-agency cross-agency
    commissioning procurement tendering contracting safeguarding escalation equality workforce performance provider
    framework governance oversight assurance moderation prioritisation transition transitional discharge assessment
"""
_MONEY = """
    earnings income pension welfare benefits resource notional indicative assessed pooled ring-fenced recurrent
    non-recurrent budgetary means-tested non-means-tested third-party open-book fixed-term zero-hours time-limited
    apportioned chargeable non-residential leasehold freehold tenancy homelessness nominations allocations
"""
_CARE = """
    intermediate domiciliary residential supported sheltered specified extra-care sleep-in live-in out-of-area
    out-of-hours inpatient outpatient pre-admission post-discharge pre-discharge preventative proactive restrictive
    sensory unmet delayed nominated qualifying therapeutic diagnostic clinical palliative continence infection treatment
    crisis enhanced risk vocational occupational functional postural orthotic prosthetic specialist tier
"""
_HEALTH = """
    cognitive neurological respiratory cardiac renal vascular pulmonary gastric hepatic cerebral orthopaedic paediatric
    geriatric psychiatric psychosocial forensic perinatal neonatal obstetric enteral parenteral intravenous subcutaneous
    buccal developmental attentional
"""
_FIGURES = """
    longitudinal qualitative quantitative thematic statistical cumulative residual differential weighted benchmarked
    socio-economic demographic
"""
_MODIFIERS: Final = frozenset(
    f"{_LAW_AND_OFFICE} {_MONEY} {_CARE} {_HEALTH} {_FIGURES}".split()  # one list, in five parts for the eye
)
_BY_FIRST_PART: Final = {
    first: tuple(words) for first, words in groupby(sorted(_MODIFIERS), key=lambda word: word.split("-")[0])
}

_NEXT = re.compile(r" (?P<next>[a-z][a-z’'-]{2,})(?![\w’'@/-])")
# What follows so is no name: "clinical people", "strategic reasons", "corporate gifts".
_NOT_NEXT: Final = NO_PART | frozenset(
    """
    people person persons man men woman women child children friend friends thing things way ways reason reasons part
    parts place places name names time times number numbers word words advice gift gifts party parties view views life
    ahead apart away alone again already together early
    side sides matter matters amount amounts story stories problem problems question questions answer answers idea
    ideas detail details point points example examples feeling feelings thinking mood one ones kind kinds sort sorts
    type types parent parents mother father son daughter sister brother wife husband neighbour neighbours sense
    """.split()  # noqa: SIM905
)
_RELATING: Final = frozenset(
    "relating regarding concerning including following affecting involving facing using having being during".split()  # noqa: SIM905
)
_VERBS: Final = frozenset({"can’t", "can't", "won’t", "won't", "don’t", "don't", "isn’t", "isn't", "wasn’t", "wasn't"})


def find(block: BlockText) -> Iterator[Candidate]:
    """Yield each such word with the word after it. Headings are left alone."""
    if block.is_heading:
        return
    for word in (word for first in _BY_FIRST_PART.keys() & block.small_words for word in _BY_FIRST_PART[first]):
        for found in _whole(word).finditer(block.small):
            after = _NEXT.match(block.text, found.end())
            if after and _names_a_thing(after["next"]):
                yield Candidate(found.start(), after.end(), RULE, say("words.official_pair"))


@cache
def _whole(word: str) -> re.Pattern[str]:
    """Return what finds a word before a blank; there are more of them than the library keeps expressions."""
    return re.compile(rf"{word}(?<![\w’'@/-]{word})(?= )")


def _names_a_thing(word: str) -> bool:
    return word not in _NOT_NEXT and word not in _VERBS and not word.endswith("ly") and word not in _RELATING
