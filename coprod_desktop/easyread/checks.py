"""What to look at in a row before it goes to readers: the easy read rules that can be counted."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from coprod_desktop.easyread.rules.hints import place_to_cut
from coprod_desktop.easyread.rules.shape import BULLET, word_count
from coprod_desktop.easyread.rules.tidying import MORE_DETAIL
from coprod_desktop.easyread.rules.when import weekday_is_wrong
from coprod_desktop.easyread.short_forms import WELL_KNOWN
from coprod_desktop.model.easy_read import DraftRow, EasyReadDraft
from coprod_desktop.strings import count, say

WISHED_WORDS = 12
MOST_WORDS = 15
MOST_SENTENCES = 5
ROWS_A_PAGE = 4
"""About how many rows with a picture stand on one A4 page."""
PAGE_LIMITS = (24, 20, 12)


@dataclass(frozen=True, slots=True)
class RowFinding:
    """A place in a draft to look at.

    `row_id` is "" for the draft as a whole; `rule` is a rule of the standards; `message` is a sentence for people.
    `is_wish` findings are better put right, the others break a rule. `words` are those of the row that it is about, ""
    for the row as a whole.
    """

    row_id: str
    rule: str
    message: str
    is_wish: bool = False
    words: str = ""


@dataclass(frozen=True, slots=True)
class _Sign:
    """Something that easy read does not use, or does better without, and the sentence that says so."""

    rule: str
    key: str
    pattern: re.Pattern[str]
    is_wish: bool = False


_BIG_NUMBER = re.compile(r"£?\d{1,3}(?:,\d{3}){2,}|(?<!\d )\b[1-9]\d{6,}\b|£?\d+(?:\.\d+)? (?:million|billion)")
_SIGNS = (
    _Sign("ER-24", "easyread.percent", re.compile(r"\d+(?:\.\d+)?(?: ?%| per ?cent\b| percent\b)")),
    _Sign("ER-24", "easyread.big_number", _BIG_NUMBER, is_wish=True),
    _Sign("ER-25", "easyread.roman", re.compile(r"\b(?=[IVX]{2})(?:X{0,3}(?:IX|IV|V?I{0,3}))\b")),
    _Sign("ER-25", "easyread.slash", re.compile(r"(?<![/\w.:])[A-Za-z]+(?: ?/ ?[A-Za-z]+)+(?![\w/]|\.\w)")),
    _Sign("ER-25", "easyread.sign", re.compile(r"(?<=\s)&(?=\s)|\betc\b|\be\.g\.|\bi\.e\.|[<>≥≤±]")),
    _Sign("ER-25", "easyread.bracket", re.compile(r"\([^()]*\)")),
    _Sign("ER-26", "easyread.clock", re.compile(r"(?<![\d:])\b\d{1,2}:[0-5]\d\b(?! ?[ap]m)")),
    _Sign(
        "ER-27",
        "easyread.range",
        re.compile(r"(?<![\w./–-])£?\d[\d,]*(?:am|pm)? ?[–-] ?£?\d[\d,]*(?:am|pm)?(?![\w/–-])"),
    ),
    _Sign("ER-04", "easyread.semicolon", re.compile(r"[\w’'-]{1,40};")),
)
_SHORT_FORM = re.compile(r"\b[A-Z]{2,6}s?\b(?![-/]\d)")
_NEGATIVE = re.compile(r"\b(?:not|never|no|none|nobody|nothing|without|cannot)\b|n[’']t\b", re.IGNORECASE)


def check(draft: EasyReadDraft) -> tuple[RowFinding, ...]:
    """Return what to look at, row by row, and at the end what concerns the draft as a whole."""
    return (*(finding for row in draft.rows for finding in check_row(row)), *check_whole(len(draft.rows)))


def check_row(row: DraftRow) -> tuple[RowFinding, ...]:
    """Return what to look at in one row. Headings are as long as they are."""
    findings = [finding for sentence in row.sentences for finding in _check_sentence(row, sentence)]
    if len(row.sentences) > MOST_SENTENCES:
        message = count("easyread.many_sentences", len(row.sentences))
        findings.append(RowFinding(row.id, "ER-36", message, is_wish=True))
    return tuple(findings)


def _check_sentence(row: DraftRow, sentence: str) -> Iterator[RowFinding]:
    for check_one in _CHECKS:
        yield from check_one(row, sentence)


def _length(row: DraftRow, sentence: str) -> Iterator[RowFinding]:
    number = word_count(sentence)
    if row.heading_level or number <= WISHED_WORDS:
        return
    if number <= MOST_WORDS:
        yield RowFinding(row.id, "ER-03", count("easyread.rather_long", number), is_wish=True, words=sentence)
    elif place := place_to_cut(sentence):
        yield RowFinding(row.id, "ER-03", count("easyread.long_with_place", number, place=place), words=sentence)
    else:
        yield RowFinding(row.id, "ER-03", count("easyread.long", number), words=sentence)


def _signs(row: DraftRow, sentence: str) -> Iterator[RowFinding]:
    for sign in _SIGNS:
        if found := sign.pattern.search(sentence):
            words = found.group().strip(" ;")
            yield RowFinding(row.id, sign.rule, say(sign.key, words=words), sign.is_wish, words)


def _short_forms(row: DraftRow, sentence: str) -> Iterator[RowFinding]:
    # A line in capitals is a style of writing and no row of short forms.
    if sentence.isupper() and word_count(sentence) > 1:
        yield RowFinding(row.id, "ER-02", say("easyread.capitals"), words=sentence)
        return
    for short in dict.fromkeys(found.group() for found in _SHORT_FORM.finditer(sentence)):
        if short not in WELL_KNOWN and not re.fullmatch(r"[IVX]+", short):
            yield RowFinding(row.id, "ER-16", say("easyread.short_form", words=short), words=short)


def _negatives(row: DraftRow, sentence: str) -> Iterator[RowFinding]:
    if len(_NEGATIVE.findall(sentence)) > 1:
        yield RowFinding(row.id, "ER-22", say("easyread.two_negatives"), words=sentence)


def _weekday(row: DraftRow, sentence: str) -> Iterator[RowFinding]:
    if wrong := weekday_is_wrong(sentence):
        yield RowFinding(row.id, "ER-26", say("easyread.weekday", words=wrong), words=wrong)


def _moved_words(row: DraftRow, sentence: str) -> Iterator[RowFinding]:
    if sentence.removeprefix(BULLET).startswith(MORE_DETAIL):
        yield RowFinding(row.id, "ER-25", say("easyread.more_detail"))


_CHECKS: tuple[Callable[[DraftRow, str], Iterator[RowFinding]], ...] = (
    _length,
    _signs,
    _short_forms,
    _negatives,
    _weekday,
    _moved_words,
)


def check_whole(rows: int) -> Iterator[RowFinding]:
    """Yield what concerns a version of so many rows as a whole: how many pages it will have (ER-29)."""
    pages = -(-rows // ROWS_A_PAGE)
    if pages > PAGE_LIMITS[-1]:
        limit = next(limit for limit in PAGE_LIMITS if pages > limit)
        yield RowFinding(
            "", "ER-29", say("easyread.many_pages", pages=pages, limit=limit), is_wish=limit != PAGE_LIMITS[0]
        )
