"""Double negatives (ER-22): two words that say no about one thing, so that a reader has to turn it round."""

import re
from collections.abc import Iterator

from coprod_desktop.checker.block_text import BlockText
from coprod_desktop.checker.settings import Profile
from coprod_desktop.model.finding import Finding
from coprod_desktop.strings import say

RULE = "ER-22"

_NOT = (
    r"(?:not|never|cannot|nobody|no one|no-one|none|nothing|nowhere|neither|hardly|scarcely|rarely|seldom|no|without"
    r"|\w+n['’]t)"
)
_NEGATIVE = re.compile(
    rf"\b(?P<first>{_NOT})\b(?P<between>[^.;:!?()]{{0,80}}?)"
    rf"\b(?P<second>not|never|nobody|no one|no-one|nothing|nowhere|without|unless|no|none|\w+n['’]t|"
    rf"fail(?:s|ed|ing)? to|lack(?:s|ed|ing)?|avoid|prevent|refuse[sd]?|deny|denied|exclude[sd]?|"
    rf"un(?!der|til|less|i(?:on|que|t|form|vers)|cle|animous|(?:do|load|pack|plug|lock|wrap|fold|tie|dress)(?:s|ne|ed|ing)?\b)"
    rf"[a-z]{{3,}}|"
    rf"dis(?:agree[sd]?|allow(?:s|ed)?|approve[sd]?|similar|satisfied|advantaged?|respect(?:ful)?)|"
    rf"in(?:eligible|appropriate|complete|correct|valid|secure|direct|experienced|convenient|adequate|significant|sufficient|capable|consistent|accurate|frequent|visible)|"
    rf"im(?:possible|proper|practical)|ir(?:relevant|responsible|regular)|il(?:legal|logical))\b"
)
# All of these look at small letters. Most sentences say "no" nowhere: asking so is much quicker than the expression.
_HINT = re.compile(
    r"n(?:(?<=\bn)(?:o(?:[tbnw]|\b)|e[iv])|['’]t\b)|c(?<=\bc)annot|h(?<=\bh)ardly|s(?<=\bs)(?:carcely|eldom)|w(?<=\bw)ithout|r(?<=\br)arely"
)
# A new thing is said after these, so the two words do not act on each other.
_NEW_CLAUSE = re.compile(
    r"\b(?:and|but|or|so|because|if|when|while|which|who|that|where|why|how|what|whether|as|then|nor|than|although|though|since)\b|,"
)
# "Not unfair" has to be turned round; "must not lead to unfair treatment" says one thing.
_TURNED_ROUND = re.compile(r"un(?!less)|dis|in|im|ir|il|fail|lack|avoid|prevent|refuse|den|exclude")
_NOTHING_BETWEEN = re.compile(
    r"\s+(?:(?:be|been|being|a|an|the|very|at all|so|too|always|wholly|to|say|do|usually|[a-z]+ly)\s+)*"
)
_REACHES_OVER = re.compile(r"(?:unless|without)\Z")
_TIES = re.compile(r"\b(?:but|nor|or|if|because|who|which)\b|;")
# "There is nobody who does not know her": everybody knows her.
_NOBODY_WHO = re.compile(
    r"(?:nobody|no one|no-one|none|nothing) (?:who|that|which) "
    r"(?:(?:do|does|did|is|are|was|were|has|have|can|could|will) )?"
)
# "I do not think that you should not go": the first "not" is about the second.
_THINKS = re.compile(r" (?:think|believe|feel|suppose|expect) (?:that )?")
_SAYS_NOT = re.compile(r"not|never|\w+n['’]t")
_NO_LABEL = re.compile(r"no\.?\s*\d|no,|no\s*[-–—]")
_NEVER_MIND = re.compile(
    r"\bnot (?:only|just|least|to mention)\b|\bwhether or not\b|\bif not\b|\bnothing about us without\b"
)


def find(block: BlockText, profile: Profile) -> Iterator[Finding]:
    """Yield each pair of negatives from the first to the second."""
    text = block.small
    for sentence in block.sentences:
        hint = _HINT.search(text, sentence.start, sentence.end)
        place = max(sentence.start, text.rfind(" ", 0, hint.start())) if hint else sentence.end
        while found := _NEGATIVE.search(text, place, sentence.end):
            if _is_double(text, found) and not block.is_closed(*found.span()):
                yield block.finding(found.span(), RULE, say("words.double_negative"))
                place = found.end()
            else:
                place = found.start() + len(found["first"])


def _is_double(text: str, found: re.Match[str]) -> bool:
    between, second = found["between"], found["second"]
    if _NO_LABEL.match(text, found.start()) or _NEVER_MIND.match(text, found.start()):
        return False
    if found["first"] == "neither" and not (between.startswith(" of ") and _SAYS_NOT.fullmatch(second)):
        return False
    if _NEVER_MIND.search(text[max(0, found.start() - 12) : found.end()]):
        return False
    if second in ("no", "none") and _NO_LABEL.match(text, found.start("second")):
        return False
    if _TURNED_ROUND.match(second) and not _NOTHING_BETWEEN.fullmatch(between):
        return False
    if _NOBODY_WHO.fullmatch(f"{found['first']}{between}"):
        return True
    thinks = _THINKS.match(between) if _SAYS_NOT.fullmatch(second) else None
    between = between[thinks.end() :] if thinks else between
    stops = _TIES if _REACHES_OVER.match(second) else _NEW_CLAUSE
    return not stops.search(between)
