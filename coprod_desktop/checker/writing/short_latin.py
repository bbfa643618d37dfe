"""Latin and its short forms: e.g., i.e., etc (ER-25), and words such as "ad hoc" (ER-18)."""

import re
from collections.abc import Iterator

from coprod_desktop.checker.block_text import BlockText
from coprod_desktop.checker.settings import Profile
from coprod_desktop.model.finding import Finding
from coprod_desktop.strings import say

SHORT, WORD = "ER-25", "ER-18"

_PLAIN = {
    "eg": "for example",
    "ie": "that is",
    "etc": "and so on",
    "nb": "please note",
    "vs": "against",
    "cf": "compare",
    "viz": "namely",
    "et al": "and others",
    "pa": "a year",
    "ibid": "the same place",
    "ad hoc": "when needed",
    "per annum": "a year",
    "per capita": "for each person",
    "per diem": "a day",
    "per se": "as such",
    "pro rata": "in proportion",
    "inter alia": "among other things",
    "vice versa": "the other way round",
    "bona fide": "real",
    "de facto": "in fact",
    "status quo": "how things are",
    "in lieu": "instead",
    "ex officio": "because of the job",
    "pro forma": "form",
    "pro tem": "for now",
    "prima facie": "at first sight",
    "quid pro quo": "something in return",
    "mutatis mutandis": "with the needed changes",
    "sine die": "with no date set",
    "vis-à-vis": "about",
    "circa": "about",
}
_SHORTENED = {"eg", "ie", "etc", "nb", "vs", "cf", "viz", "et al", "pa", "ibid"}
_FOUND = re.compile(
    r"(?<![\w./@-])(?:(?P<eg>e\.\s?g\.?|eg\.?(?=[\s,:]))|(?P<ie>i\.\s?e\.?|ie\.?(?=[\s,:]))|"
    r"(?P<etc>etc\.?(?!\w)|et cetera)|"
    r"(?P<nb>N\.?B\.?(?=[\s:])|n\.b\.)|(?P<vs>vs?\.(?=\s)|vs(?=\s))|(?P<cf>cf\.?(?=\s))|(?P<viz>viz\.?(?!\w))|"
    r"(?P<et_al>et al\.?)|(?P<pa>p\.a\.|(?<=\d )pa(?=[\s.,;)]))|(?P<ibid>ibid\.?)|"
    rf"(?P<word>(?i:{'|'.join(word.replace('-', '[- ]') for word in _PLAIN if word not in _SHORTENED)})))(?![\w@])"
)
# Most blocks hold none of these words, one at least of each expression, and asking so is quick.
_HINTS = frozenset(
    """
    eg ie e etc cetera b nb v vs cf viz al pa p ibid hoc annum capita diem se rata alia versa bona facto quo lieu
    officio forma tem facie mutandis sine vis vis-à-vis circa
    """.split()  # noqa: SIM905
)


def find(block: BlockText, profile: Profile) -> Iterator[Finding]:
    """Yield each piece of Latin, with plain words for it."""
    if _HINTS.isdisjoint(block.small_words):
        return
    for found in _FOUND.finditer(block.text):
        if block.is_closed(*found.span()):
            continue
        group = found.lastgroup or ""
        key = found[0].lower() if group == "word" else group.replace("_", " ")
        plain = _PLAIN.get(key) or _PLAIN[key.replace(" ", "-")]
        rule = WORD if group == "word" else SHORT
        yield block.finding(found.span(), rule, say("words.latin", text=found[0], plain=plain))
