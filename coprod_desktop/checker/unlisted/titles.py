"""Names of rights, campaigns and ways of working that are ordinary words with capitals: "Putting Things Right"."""

import re
from collections.abc import Iterator
from functools import cache

from coprod_desktop.checker.block_text import BlockText
from coprod_desktop.checker.unlisted.candidate import Candidate
from coprod_desktop.language import context, difficulty
from coprod_desktop.strings import say

RULE = "name-of-scheme"
_PLAIN_BELOW = 0.34
"""Below this difficulty are the ordinary words. Harder words with capitals are mostly names of people and places."""

_REST = r"[a-z]+(?:['’]s)?"
_WORD = rf"[A-Z]{_REST}"
_TITLE = re.compile(
    # The capital comes first, which lets the search leap from one to the next; what stands before it is asked then.
    r"[A-Z](?<![\w’'-][A-Z])(?<![.!?:;] [A-Z])(?<!\A[A-Z])(?<![“\"‘'(][A-Z])"
    rf"{_REST}(?: (?:(?:in|of|and|for|the|to|on|our|your) ){{0,2}}{_WORD})+"
    r"(?![\w’'-])(?! [A-Z])"
)
# "Open Doors will go through it": somebody acts, so it is the name of a firm or a group.
_ACTS = re.compile(r",? (?:who|will|has|have|had|says?|said|is an?|runs?|asks?|asked|tells?|told|sends?|sent|comes?)\b")
_OWNER = re.compile(r"(?P<name>[A-Z][a-z]+)['’]s ")
# What begins or ends so is a place, a person by their job, a firm or a day.
_NOT_FIRST = frozenset(
    """
    the a an this that dear mr mrs ms miss dr sir lady lord king queen prince princess saint head director chair
    councillor secretary minister mayor leader chief deputy assistant vice member bank university friends house city
    north south east west new old great upper lower little january february march april may june july august
    september october november december monday tuesday wednesday thursday friday saturday sunday christmas easter
    good happy
    """.split()  # noqa: SIM905
)
_NOT_LAST = frozenset(
    """
    house court road street close lane hall park lodge centre school college church hospital green hill farm view
    rise place drive avenue gardens garden bank bridge station ward room library hotel club council councils home
    homes homecare support surgery pub cafe bakery row terrace crescent manor grange cottage mill market field
    fields wood manager managers worker workers executive executives director directors chair nurse nurses doctor
    member members officer officers government secretary councillor councillors leader minister ministers practice
    care services day days league cup company limited county city town village island isle river sea bay england
    britain wales scotland ireland january february march april may june july august september october november
    december rooms carer carers
    """.split()  # noqa: SIM905
)
_TELLING = context.BESIDE_CARE | frozenset(
    """
    carers choose choice brief facts chamber check checks test tests doors deal promise pledge offer change changes
    lives living voices voice future together better independence dignity power putting making getting opening things
    people everyone matters us personal protection benefits pride first chance choices independent learning
    """.split()  # noqa: SIM905
)


def find(block: BlockText) -> Iterator[Candidate]:
    """Yield names of ordinary words, one of which tells that it is a matter of rights, care or councils."""
    if block.is_heading or _TELLING.isdisjoint(block.small_words):
        return
    titles = list(_TITLE.finditer(block.text))
    acting = {found[0] for found in titles if _ACTS.match(block.text, found.end())}
    for found in titles:
        if found[0] in acting:
            continue
        start = found.start()
        owner = _OWNER.match(found[0])
        if (
            owner
            and owner["name"].lower() not in difficulty.words_below(_PLAIN_BELOW)
            and " " in found[0][owner.end() :]
        ):
            start += owner.end()  # "Mr Lennox's State Pension"
        words = re.findall(r"[a-z]+", re.sub(r"['’]s\b", "", block.text[start : found.end()].lower()))
        if words[0] in _NOT_FIRST or words[-1] in _NOT_LAST or _TELLING.isdisjoint(words):
            continue
        if _plain_words().issuperset(words):
            yield Candidate(start, found.end(), RULE, say("words.name_of_scheme"))


@cache
def _plain_words() -> frozenset[str]:
    return difficulty.words_below(_PLAIN_BELOW) | context.BESIDE_CARE
