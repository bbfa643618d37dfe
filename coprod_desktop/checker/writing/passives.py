"""Passive voice (PE-05; ER-21 in easy read), by the shape of the verb: a form of "be" or "get" and a participle."""

import re
from collections.abc import Iterator

from coprod_desktop.checker.block_text import BlockText
from coprod_desktop.checker.settings import EASY_READ, STANDARD, Profile
from coprod_desktop.language.irregular import IRREGULAR_VERBS
from coprod_desktop.model.finding import Finding
from coprod_desktop.strings import say

RULES = {STANDARD: "PE-05", EASY_READ: "ER-21"}


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# These take no object, so "is gone" and "has become" are no passives; others are plainly adjectives after "be".
_NEVER_PASSIVE_PARTICIPLES = _words(
    """
    arisen awoken been become come fallen gone got lain slept sat stood swum crept wept knelt clung striven risen had
    shrunk sprung swollen sunk fit upset wound ground light bound cost let quit well-known sung bet born
    thought-out
    """
)
_NEVER_PASSIVE = _words(
    """
    interested tired excited worried pleased concerned married experienced advanced limited complicated committed
    delighted disabled skilled qualified retired related entitled located situated dedicated determined aged
    disappointed surprised frightened scared confused bored satisfied embarrassed isolated ashamed annoyed
    exhausted relaxed stressed motivated confident talented gifted crowded varied mixed unemployed
    need speed red bed shed feed seed breed indeed hundred sacred naked wicked rugged ragged crooked blessed beloved
    exceed proceed succeed bleed greed weed deed reed steed kindred biased
    overwhelmed frustrated depressed alarmed thrilled opposed accustomed unaffected unchanged unlimited
    uninterested undecided outdated long-established tied deceased detached prejudiced privileged underfed
    inclined disinclined supposed privileged acquainted well-being relieved distressed devastated determined
    unrelated unqualified inexperienced semi-detached based middle-aged old-fashioned open-minded short-sighted
    so-called left-handed right-handed able-bodied person-centred child-centred family-centred
    community-based home-based tiered spotted striped flowered wooded gendered sized carpeted
    """
)
# "The shop is closed" says how it is; "the shop was closed by the council" says what was done.
_STATES = _words("aimed called closed delayed finished hidden involved rushed shut")
_NOW = ("am", "is", "are")
# "Unhurried" and the like say what was not done; "uncovered" and "understood" are done.
_UNDONE = re.compile(r"un(?!der|i|cover|lock|veil|pack|done|load|earth|plug|wrap|fold)[a-z]+ed\Z")
_NOT_AFTER_GET = _words("involved started used lost dressed rid tired married better ready bored worried stuck ill")
_ADVERBS = (
    r"(?:not|n't|also|often|always|only|never|ever|fully|well|better|best|now|then|still|just|soon|all|both|each|"
    r"already|almost|even|first|largely|long|more|most|much|once|since|so|too|further|perhaps|rather|quite|very|"
    r"sometimes|again|later|currently|usually|together|[a-z]+ly|in turn|in part|at least|in future|to date|at times|"
    r"as always|by law|if possible|where possible|after all)"
)
_IRREGULAR = sorted(
    {participle for _, participle in IRREGULAR_VERBS.values()} - _NEVER_PASSIVE_PARTICIPLES
    | {"learned", "spelled", "proved", "shown", "hidden", "learnt", "outsourced", "stricken", "sewn", "sawn", "mown"}
)
_PARTICIPLE = (
    rf"(?:(?:co|re|pre|over|under|un|out|mis|self|cross|multi|double|well|ill|hand|fast|ring|peer|part|jointly|newly)-?)?"
    rf"(?:[a-z]{{2,}}ed|{'|'.join(_IRREGULAR)})"
)
_BE = r"(?:am|is|are|was|were|be|been|being|isn['’]t|aren['’]t|wasn['’]t|weren['’]t|get|gets|got|getting)"
_PRONOUN = r"(?:i|you|he|she|it|we|they|anyone|everyone|people|this|that|these|those|carers|there)"
_ASKED_OF = r"(?:(?:the|your|my|our|their|his|her|any|all|some|this|these)\s+[a-z'’-]+(?:\s+[a-z'’-]+)?)"
_BETWEEN = rf"(?:\s+{_ADVERBS}\b,?)*"
# Every passive begins with one of these words; looking for them alone first is four times as fast.
# Each branch begins with its letter, which lets the search leap from one to the next.
_START = re.compile(
    r"(?:a(?<=\ba)(?:m|ren?)|i(?<=\bi)(?:sn?|t)?|w(?<=\bw)(?:asn?|eren?|hat|ho|e)|b(?<=\bb)e(?:en|ing)?"
    r"|g(?<=\bg)(?:ets?|ot|etting)|t(?<=\bt)h(?:at|ere|ey)|h(?<=\bh)e|s(?<=\bs)he|y(?<=\by)ou)\b(?=\s|n?['’])"
)
_PASSIVE = re.compile(
    rf"(?P<be>{_BE}){_BETWEEN}(?:\s+being|\s+been)?{_BETWEEN}\s+(?P<participle>{_PARTICIPLE})\b"
    rf"|(?:is|are|was|were)\s+(?:{_PRONOUN}|{_ASKED_OF}){_BETWEEN}\s+(?P<asked>{_PARTICIPLE})\b(?=[^.]*\?)"
    r"|(?:(?:it|that|he|she|what|who|there)['’]s\s+been|(?:they|we|you)['’]re|(?:i|we|you|they)['’]ve\s+been|i['’]m)"
    rf"{_BETWEEN}(?:\s+being)?\s+(?P<shortened>{_PARTICIPLE})\b"
)
_HELPER = re.compile(
    r"\b(?:will|would|can|could|may|might|must|should|shall|has|have|had|is|are|was|were|to|need to|going to)"
    rf"(?:n['’]t)?(?:\s+have)?{_BETWEEN}\s+\Z"
)
_HELPER_REACH = 40
_USED_TO_IT = re.compile(r"\s+to\s+(?:\w+ing|it|this|that|the|being|having|their|his|her|our|your)\b")
_PEOPLE_BEFORE = re.compile(r"\b(?:i|we|you|he|she|people|everyone|everybody|who)(?:\s+\w+ly)?\s+\Z")
_LEADS_TO_NOUN = re.compile(r"\s+(?:people|adults|children|person|members|staff|carers|workers|needs|practice)\b")


def find(block: BlockText, profile: Profile) -> Iterator[Finding]:
    """Yield each passive verb, from its first helping verb to the participle."""
    text, reached = block.small, 0
    for beginning in _START.finditer(text):
        found = _PASSIVE.match(text, beginning.start()) if beginning.start() >= reached else None
        if not found or not _is_passive(text, found):
            continue
        helper = _HELPER.search(text[max(reached, found.start() - _HELPER_REACH) : found.start()])
        span = (found.start() - (len(helper[0]) if helper else 0), found.end())
        reached = found.end()
        if not block.is_closed(*span):
            yield block.finding(span, RULES[profile], say("words.passive", text=block.text[slice(*span)]))


def _is_passive(text: str, found: re.Match[str]) -> bool:
    participle = found["participle"] or found["asked"] or found["shortened"]
    if participle in _NEVER_PASSIVE or _UNDONE.match(participle):
        return False
    if participle in _STATES and found["be"] in _NOW and not text.startswith(" by ", found.end()):
        return False
    if participle == "used" and _is_used_to(text, found):
        return False
    be = found["be"] or ""
    if be.startswith("g"):
        return participle not in _NOT_AFTER_GET and not text.startswith(" of ", found.end())
    # "are trained staff", "were disabled people": the participle belongs to the noun after it.
    return be == "been" or not _LEADS_TO_NOUN.match(text, found.end())


def _is_used_to(text: str, found: re.Match[str]) -> bool:
    """Tell whether somebody knows something well: "he is used to early starts", but not "it is used to pay staff"."""
    if _USED_TO_IT.match(text, found.end()):
        return True
    before = text[max(0, found.start() - _HELPER_REACH) : found.start()]
    return text.startswith(" to ", found.end()) and _PEOPLE_BEFORE.search(before) is not None
