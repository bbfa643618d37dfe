"""Single words that are hard for many people (PE-06; ER-12 in easy read), by the table of `language.difficulty`."""

import re
from collections.abc import Iterator

from coprod_desktop.checker.block_text import BlockText
from coprod_desktop.checker.settings import EASY_READ, STANDARD, Profile
from coprod_desktop.language import difficulty
from coprod_desktop.model.finding import Finding
from coprod_desktop.strings import say

RULES = {STANDARD: "PE-06", EASY_READ: "ER-12"}
HARD = {STANDARD: 0.36, EASY_READ: 0.31}
"""From which difficulty on a word is named. A plain letter from a council has one or none of them in standard."""

# Words in small letters only: a capital makes a name, or the beginning of a sentence, where hard words are rare.
_WORD = re.compile(r"(?<![\w'’@./-])[a-z]{5,}(?:-[a-z]+)*(?![\w@/]|['’]\w\w|-\w|\.\w)")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Everyday words here. Most of those who said how hard words are live in America, and do not know them.
EVERYDAY = _words(
    """
    afresh bedsit bingo biro biscuit biscuits bungalow bungalows caregiver carer carers cardigan chemist chippy
    councillor
    councillors cuppa dinnertime dustbin duvet fortnight fortnightly handbag hiya jumper kettle lanyard lanyards
    lollipop loo lorry lunchtime mum mums nappy nappies nan overleaf payslip pensioner pensioners petrol plaster
    postcode postcodes potty pram pudding pushchair raffle rota rotas sandwich sofa telly teatime timetable trainers
    trolley wellies whilst workmate workmates housemate housemates flatmate flatmates everybody nobody teabag
    laundrette bins binmen letterbox doorbell armchair crisps custard practise practises practised cursor
    pronunciation numeral numerals allotment allotments gran grandad granny nanny auntie brolly tyre tyres
    radiator radiators paramedic paramedics certify approachable logins aeroplane aeroplanes tunic tunics bindweed
    relaunch relaunched summarise summarised overnights enrol enrols enrolled enrolling regraded
    themed reinvest reinvested lapsed
    organise organises organised auditor auditors chilli lovey unwise lawfully suitably answerable
    """
)
"""Words that the table calls hard and nearly everyone here knows."""


def find(block: BlockText, profile: Profile) -> Iterator[Finding]:
    """Yield each hard word once, where the block uses it first. Headings are left alone, and so are names."""
    if block.is_heading:
        return
    hard = block.small_words & difficulty.words_from(HARD[profile])
    hard = hard.intersection(_WORD.findall(block.text)) - EVERYDAY if hard else hard
    for found in _WORD.finditer(block.text) if hard else ():
        if found[0] in hard and not block.is_closed(*found.span()):
            hard -= {found[0]}
            yield block.finding(found.span(), RULES[profile], say("words.hard_word", text=found[0]))
