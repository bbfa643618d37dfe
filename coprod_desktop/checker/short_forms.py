"""Finds letters that nobody explains: not the document, not the word lists."""

import re
from collections.abc import Iterator

from coprod_desktop.checker.block_text import BlockText, count_words
from coprod_desktop.checker.definitions import LETTERS, may_hold_letters
from coprod_desktop.checker.learned import Learned
from coprod_desktop.checker.settings import EASY_READ, STANDARD, Profile
from coprod_desktop.language import difficulty
from coprod_desktop.language.places import Places
from coprod_desktop.model.finding import Finding, Kind
from coprod_desktop.strings import say

MOST_LETTERS = 8
_SHORTEST_LOUD = 5

_LETTERS = re.compile(rf"(?<![\w@#.&'’-])(?P<letters>{LETTERS})(?P<many>['’]?s)?(?![\w&@]|[-/]\d)")
_CAPITAL_WORD = re.compile(r"[A-Z]{2,}\b")
EASY_WORD = 0.3
"""Up to which difficulty a word of five letters and more, all in capitals, is taken for a loud word."""

_ROMAN = re.compile(r"[IVX]+\Z")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Known to nearly everyone in the UK; PE-08 leaves these alone.
_WELL_KNOWN = _words(
    """
    UK USA US EU UN NHS BBC ITV TV DVD CD PDF OK AM PM ID PIN VAT MP MPs MBE OBE CBE PhD BA BSc MA MSc RSVP PTO PS DIY
    FAQ FAQs USB PC URL WWW GMT BST AD BC SMS ASAP GPS DNA RE FW FWD CC BCC
    YMCA PO UFO BMW RSPCA NATO FIFA FA MOT BT KFC DJ VIP GCSE GCSEs M&S B&Q HGV SUV FC UEFA CV CVs
    Q&A A&E GP GPs CCTV SOS AA RAC IT HTML WiFi COVID-19 COVID LED AOB TBC NB
    """
)
# Ordinary words that people write in capitals to be loud.
_LOUD_WORDS = _words(
    """
    A ALL AN AND ANY ARE AS ASK AT BE BEST BUT BY CALL CAN CARE CLOSED COME DATE DAY DO DONE DRAFT DUE EACH EASY END
    EVERY FINAL FIRST FOR FREE FROM FULL GET GO GOOD HAS HAVE HE HELP HER HERE HIM HIS HOW IF IN IS IT ITEM ITS JOIN
    JUST KEY LAST LIST LOCAL LOOK MAY ME MEN MORE MOST MUST MY NAME NEED NEVER NEW NEXT NO NOT NOTE NOW OF OFF OLD ON
    ONE ONLY OPEN OR OUR OUT OVER OWN PAGE PART PLAN PLEASE READ REAL RED RIGHT ROOM SAFE SAY SEE SHALL SHE SHOULD SO
    SOME STAFF STAY STOP TAKE TEAM TELL THAN THAT THE THEIR THEM THEN THERE THESE THEY THIS TIME TITLE TO TODAY TOO
    TOP TRUE TWO UNTIL UP URGENT US USE VERY VIEW WANT WARD WAS WAY WE WEEK WELL WERE WHAT WHEN WHERE WHO WHY WILL
    WITH WORD WORK YEAR YES YET YOU YOUR CHAIR AGENDA MINUTES ACTION REPORT PAPER PRESENT
    """
)


def find_unknown(block: BlockText, learned: Learned, taken: Places, profile: Profile = STANDARD) -> Iterator[Finding]:
    """Yield letters that nobody explains (PE-08; ER-16 in easy read); `taken` are places already found."""
    if not may_hold_letters(block.text):
        return
    initials = {_initials(name) for name in block.names}
    loud = Places(one for one in block.sentences if _is_all_loud(block.text[one.start : one.end]))
    for found in _LETTERS.finditer(block.text):
        letters, start, end = found["letters"], found.start(), found.end()
        if len(letters) > MOST_LETTERS or letters in _WELL_KNOWN or letters in _LOUD_WORDS or letters in initials:
            continue
        if taken.touch(start, end) or loud.touch(start, end) or block.is_closed(start, end) or _ROMAN.match(letters):
            continue
        if learned.explains(letters, block.block_id, start) or _is_loud(block.text, start, end):
            continue
        rule = "ER-16" if profile == EASY_READ else "PE-08"
        message = say("words.unknown_short_form", letters=letters)
        yield Finding(
            block.block_id, start, end, found[0], Kind.UNKNOWN_SHORT_FORM, rule, term=letters, message=message
        )


def _initials(name: str) -> str:
    return "".join(part[0].upper() for part in re.split(r"[\s-]+", name) if part)


def _is_all_loud(sentence: str) -> bool:
    """Tell whether somebody wrote a whole sentence in capitals: then they say nothing about its words."""
    return sentence.isupper() and count_words(sentence) >= _SHORTEST_LOUD


def _is_loud(text: str, start: int, end: int) -> bool:
    """Tell whether this is an easy word written large, or one word of a heading all in capitals."""
    word = text[start:end]
    if len(word) >= _SHORTEST_LOUD and (difficulty.of(word) or 1.0) <= EASY_WORD:
        return True
    before = re.search(r"([\w’'&-]+)\W*\Z", text[max(0, start - 40) : start])
    after = re.match(r"\W*([\w’'&-]+)", text[end : end + 40])
    beside = [word[1] for word in (before, after) if word]
    loud = [word for word in beside if _CAPITAL_WORD.match(word) and (len(word) > 5 or word in _LOUD_WORDS)]
    return bool(loud) and len(loud) == len(beside)
