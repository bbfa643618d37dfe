"""Medical words, told by how they end: illnesses, operations and medicines are named by rules of their own."""

import re
from collections.abc import Iterator
from typing import Final

from coprod_desktop.checker.block_text import BlockText
from coprod_desktop.checker.unlisted.candidate import Candidate
from coprod_desktop.language import difficulty
from coprod_desktop.strings import say

RULE = "medical-word"
HARD: Final = 0.3
"""From which difficulty on a word with a medical ending is one that people do not use every day."""

_CONDITIONS = """
    aemia aemic algia asthenia cele colitis cyte ectasia ectomy emesis itis kinesia lithiasis lysis malacia megaly
    natraemia oedema ology opathy oscopy osis oses ostomy otomy paresis pathic penia phagia phasia plasia plegia
    plegic pnoea praxia ptosis rrhage rrhagia rrhoea sclerosis spasticity stenosis thrombosis tonia trophy uria
"""
# The endings that the makers of medicines agree on around the world: all that end so are of one kind.
_MEDICINES = """
    apine azepam azepine azine azole barbital caine cillin codone cycline dipine dopa floxacin gabalin gliflozin
    gliptin idone lukast mab metformin morphone mycin olol oxetine parin peridol phosphonate pril profen sartan
    semide setron statin steride stigmine terol tidine triptan triptyline xaban zepam zepil zolam zopiclone
"""
_ENDINGS = tuple(ending + many for ending in (*_CONDITIONS.split(), *_MEDICINES.split()) for many in ("", "s"))
_NO_ILLNESS = ("poses", "loses", "noses", "ologies", "hology", "nology")  # "proposes", "encloses", "technology"
_SHORTEST = 7
_BEFORE, _AFTER = r"(?<![\w’'@./-])", r"(?![\w’'@/-])"


def find(block: BlockText) -> Iterator[Candidate]:
    """Yield words with a medical ending that are hard or in no dictionary."""
    for word in block.small_words - difficulty.words_below(HARD):
        if len(word) >= _SHORTEST and word.isalpha() and word.endswith(_ENDINGS) and not word.endswith(_NO_ILLNESS):
            for found in re.finditer(_BEFORE + word + _AFTER, block.small):
                yield Candidate(*found.span(), RULE, say("words.medical_word"))
