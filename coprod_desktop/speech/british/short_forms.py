"""Short forms: which are said letter by letter, which as a word, and which stand for whole words."""

import re
from collections.abc import Mapping
from functools import lru_cache

from coprod_desktop.speech.british.numbers import number
from coprod_desktop.speech.british.rule import Rule, one_of, rule

AS_LETTERS = "letters"
AS_WORD = "word"


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Said letter by letter, although a voice would try a word ("sky" for SCIE).
LETTERS = _words(
    "ADHD AGM AI AIS AMCP AMHP ASC ASD BAME BBC BCF BIA BSL CAB CCG CEO CHC CIC CIO CMHT CPA CPD CPN CQC CSP CTO CVS "
    "DBS DFG DHSC DLA DNA DNACPR DPIA DWP EHC EHCP EHRC EIA EOI ESA ESOL EQIA FAQ FGM FOI GDPR HCA HIV HMRC HSE ICB "
    "ICO ICP ICS ICT IMCA IMHA JSNA LGA LGO LGSCO LGBT LPA LPS MCA MDT MHA MHRT MRSA NDTI NHS NHSE NHSUK NIHR NMC NVQ "
    "OPG PBS PCN PDF PHB PIP PPE PPG PTSD RNIB RNID SAR SCIE SEN SLA SLT SMI SOP TBA TBC TLAP UKHSA UN USA VAT VCS "
    "VCSE WHO"
)
# Said as words, although they are too short or too odd for the rule below to see it.
_WORDS = _words("AIDS CAF COBRA DOLS LAN LED MIND NASA PIN RADAR RAG SAB SIM ZIP")
_SAID = {"DoLS": "dolls", "DOLS": "dolls", "PhD": "P H D", "ADASS": "ay dass", "LeDeR": "leeder", "CIPFA": "Sipfa"}
_FEWEST_LETTERS_OF_A_WORD = 4
_VOWELS = re.compile("[AEIOUY]")
# No English word ends so, or has four consonants after its first letter.
_UNSAYABLE = re.compile(r"(?:[KSP]C|BN|[BDKP]R|[BFGKPV]N|[BDGKP][MV]|[^AEIOUY]Q)$|^.[^AEIOUY]{4}")
_CAPITALS = re.compile(r"\b([A-Z]{2,8})(s|['’]s)?\b(?!['’]\w)")
_SHOUTED = re.compile(r"\b[A-Z]{2,}\b")

_WHOLE_WORDS = {
    r"e\.?g\.?(?=[\s,:(])|e\.g\.": "for example",
    r"i\.e\.|ie(?=[,:])": "that is",
    r"etc\b\.?": "et cetera",
    r"vs?\.?(?=\s[A-Z])|vs\b\.?": "versus",
    r"approx\b\.?": "approximately",
    r"c\.(?=\s?[£])": "about",
    r"dept\b\.?": "department",
    r"govt\b\.?": "government",
    r"incl\b\.?(?=\s*(?:\Z|[,;)]))": "inclusive",
    r"incl\b\.?|inc\.(?=\s[a-z])": "including",
    r"(?<![0-9] )(?<![0-9])min\.(?=\s)": "minimum",
    r"max\.(?=\s)": "maximum",
    r"tel\b[.:]?": "telephone,",
    r"w/c": "week commencing",
    r"w/e": "week ending",
    r"c/o": "care of",
    r"a/c": "account",
    r"n/a": "not applicable",
    r"p/w": "per week",
    r"b/f": "brought forward",
    r"and/or": "and or",
    r"s/he": "she or he",
    r"he/she/they": "he, she or they",
    r"he/she": "he or she",
    r"she/he": "she or he",
    r"his/her": "his or her",
    r"her/his": "her or his",
    r"him/her": "him or her",
    r"they/them": "they, them",
    r"yes/no": "yes or no",
    r"cc(?=:\s)": "copied to",
    r"asap": "as soon as possible",
}
_BEFORE_A_NUMBER = {
    r"no\.\s?": "number ",
    r"secs?\.\s?": "section ",
    r"nos\.\s?": "numbers ",
    r"c\.\s?": "about ",
    r"pp\.\s?": "pages ",
    r"p\.\s?": "page ",
    r"paras?\b\.?\s?": "paragraph ",
    r"fig\.\s?": "figure ",
    r"ext\b\.?\s?": "extension ",
    r"wks?\b\.?\s": "week ",
}
_TITLES = {
    r"Dr\b\.?(?=\s[A-Z])": "Doctor",
    r"Mrs\b\.?": "Missus",
    r"Mr\b\.?": "Mister",
    r"Ms\b\.?(?=\s[A-Z])": "Miz",
    r"Prof\b\.?(?=\s[A-Z])": "Professor",
    r"Revd?\b\.?(?=\s[A-Z])": "Reverend",
    r"Cllrs\b\.?": "Councillors",
    r"Cllr\b\.?": "Councillor",
    r"St\b\.?(?=\s[A-Z][a-z])": "Saint",
    r"NB\b:?": "note,",
}
_STREETS = {"St": "Street", "Rd": "Road", "Ave": "Avenue", "Ln": "Lane", "Sq": "Square", "Cl": "Close", "Ct": "Court"}
# "12 High St Northfield": after a name a St is a street; at the front of one ("St Mary's") it is a saint.
_STREET = rf"(?<=[a-z]\s)({'|'.join(_STREETS)})\b\.?(?=[,;:)\n]|\s*$|\.?\s+[A-Z]|\s+[a-z])"


def letters(short_form: str) -> str:
    """Return "C Q C" for "CQC"; what is not a letter or digit is left out."""
    return " ".join(sign for sign in short_form if sign.isalnum())


def taught(say: Mapping[str, str]) -> tuple[Rule, ...]:
    """Return the rules for a mapping of written words to how they are said.

    A value is the words to say, or "letters" or "word". A plural or possessive ending after the written word is kept.
    """
    return _taught_rules(tuple(say.items())) if say else ()


@lru_cache(maxsize=4)  # the same words for every sentence of a document
def _taught_rules(taught: tuple[tuple[str, str], ...]) -> tuple[Rule, ...]:
    say = dict(taught)
    longest_first = sorted((word for word in say if word), key=len, reverse=True)
    pattern = rf"(?<!\w)({'|'.join(map(re.escape, longest_first))})(s|['’]s)?(?!\w)"
    return (rule(pattern, lambda match: _as_taught(match[1], match[2] or "", say[match[1]])),)


def _as_taught(written: str, ending: str, how: str) -> str:
    if how == AS_LETTERS:
        return _ended(letters(written), ending)
    said = _as_word(written) if how == AS_WORD else how
    return f"{said}{ending}"


def _as_word(written: str) -> str:
    # Capitals make a voice spell; small letters make it try.
    return written.capitalize() if written.isupper() else written


def _ended(spelled_letters: str, ending: str) -> str:
    # "G Ps" is read "gee pee ess"; with the apostrophe it is "gee peas".
    return f"{spelled_letters}'s" if ending else spelled_letters


def _capitals(match: re.Match[str]) -> str | None:
    word, ending = match[1], match[2] or ""
    if word in _SAID:
        return _SAID[word] + ending
    if word in LETTERS:
        return _ended(letters(word), ending)
    if word in _COMMON:
        return word.lower()
    if word in _WORDS or _is_shouted(match):
        return f"{_as_word(word)}{ending}"
    if len(word) < _FEWEST_LETTERS_OF_A_WORD or not _VOWELS.search(word[:3]) or _UNSAYABLE.search(word):
        return _ended(letters(word), ending)
    return f"{_as_word(word)}{ending}"


def _street(match: re.Match[str]) -> str | None:
    """Say "St" as a street after a name; in "on St John's" none stands before it."""
    before = match.string[: match.start()].split()
    return _STREETS[match[1]] if before and not before[-1][0].islower() else None


def _made_a_verb(match: re.Match[str]) -> str | None:
    """Say the short form in "TUPE'd" as it is said alone."""
    alone = _CAPITALS.fullmatch(match[1])
    return _capitals(alone) if alone else None


def _is_shouted(match: re.Match[str]) -> bool:
    """Whether the whole line is in capitals, as some headings are, so that they say nothing about this word."""
    text = match.string
    line_start = text.rfind("\n", 0, match.start()) + 1
    line_end = text.find("\n", match.end())
    return len(match[1]) > 2 and _is_in_capitals(text[line_start : line_end if line_end >= 0 else None])


@lru_cache(maxsize=8)  # asked again for every word of the same line
def _is_in_capitals(line: str) -> bool:
    long_words = [word for word in _SHOUTED.findall(line) if len(word) > 3]
    return len(long_words) > 1 and not any(sign.islower() for sign in line)


# Written in capitals to be noticed: "You must NOT".
_COMMON = _words(
    "ALL AN AND ANY ARE AS AT BE BUT BY CAN DAY DO FOR FROM GET HAS HE HER HIS HOW IF IN IS ITS MAY ME MUST MY NEW NO "
    "NOT NOW OF OFF ON ONE ONLY OR OUR OUT SHE SO TEN THE TO TWO UP USE WE WHAT WHEN WHY WILL YES YOU YOUR"
)

# These go before the references, which would spell them.
PARTICULAR = (
    rule(r"\bCOVID[- ]?([0-9]+)\b", lambda m: f"Covid {number(m[1])}", re.IGNORECASE),
    rule(r"\b([A-Z])\s?&\s?([A-Z])(s|['’]s)?\b", lambda m: f"{m[1]} and {_ended(m[2], m[3] or '')}"),
    rule(r"\bLGBT([A-Z]*)\+", lambda m: f"{letters('LGBT' + m[1])} plus"),
    rule(r"\b(?:DoLS|PhD|LeDeR)\b", lambda m: _SAID[m[0]]),
    rule(r"\b([A-Z]+\([A-Z]\)[A-Z]*)(s|['’]s)?(?!\w)", lambda m: _ended(letters(m[1]), m[2] or "")),
    rule(r"\bFAO\b:?(?=\s)", "for the attention of"),
)
RULES = (
    one_of(_WHOLE_WORDS, r"(?<![\w.])", r"(?!\w)", re.IGNORECASE),
    one_of(_BEFORE_A_NUMBER, r"(?<![\w.])", "(?=[0-9])", re.IGNORECASE),
    rule(_STREET, _street),
    one_of(_TITLES, r"(?<![\w.])", ""),
    rule(r"\b(?:[A-Z]\.){2,}(?!\w)", lambda m: letters(m[0])),
    rule(_CAPITALS.pattern, _capitals),
    rule(r"\b([A-Z]{2,8})(?=['’]d\b)", _made_a_verb),
)
