"""The facts of a text: numbers, money, shares, dates, times, phone numbers, names and words that turn its meaning.

Nothing here uses the drafting rules, so that a mistake of theirs shows up as a fact that is missing.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from coprod_desktop.easyread.rules.when import MONTHS


class FactKind(StrEnum):
    """What a fact is."""

    NUMBER = "number"
    MONEY = "money"
    SHARE = "share"
    PHONE = "phone"
    DATE = "date"
    TIME = "time"
    NAME = "name"
    KEY_WORD = "key-word"


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that a draft may not lose: `value` compares, `text` is how it is written."""

    kind: FactKind
    value: str
    text: str


def _listed(words: str) -> tuple[str, ...]:
    return tuple(words.split())


_SMALL_NUMBERS = _listed(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS = _listed("twenty thirty forty fifty sixty seventy eighty ninety")
# "One" is as often a word for "a person" as a number, so it counts only inside "1 in 4" and "twenty-one".
_NUMBER_WORDS = {word: value for value, word in enumerate(_SMALL_NUMBERS) if value > 1} | {
    word: 10 * tens for tens, word in enumerate(_TENS, 2)
}
_SCALES = {"hundred": 100, "thousand": 1_000, "k": 1_000, "million": 10**6, "m": 10**6, "mn": 10**6, "billion": 10**9}
_SCALES["bn"] = 10**9
_MONTH_NUMBERS = {month[:3]: number for number, month in enumerate(MONTHS, 1)}
_ROMAN = {
    "II": 2,
    "III": 3,
    "IV": 4,
    "VI": 6,
    "VII": 7,
    "VIII": 8,
    "IX": 9,
    "XI": 11,
    "XII": 12,
    "I": 1,
    "V": 5,
    "X": 10,
}

_WORDS = "|".join(_NUMBER_WORDS)
_CLOCK = r"\d{1,2}(?:[:.][0-5]\d)?"
_SCANNER = re.compile(
    rf"""
    (?P<phone>(?<![\d£.,])\(?0\d{{2,4}}\)?[ -]?\d{{3,4}}[ -]?\d{{3,4}}(?!\d))
    |(?P<date>\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\ of)?\ (?P<month>{"|".join(m[:3] for m in MONTHS)})[a-z]*\.?
        (?:,?\ (?P<year>(?:19|20)\d\d))?\b)
    |(?P<digit_date>(?<![\d/.])\d{{1,2}}(?P<mark>[/.])\d{{1,2}}(?P=mark)(?:20)?\d\d\b(?![/\d]))
    |(?P<years>\b(?P<century>20|19)(?P<first>\d\d)\ ?(?:/|-|–|\ to\ )\ ?(?:20|19)?(?P<second>\d\d)\b(?!/))
    |(?P<noon>\b(?:12(?:[:.]00)?\ ?)?(?:noon|midday)\b|\b12(?:[:.]00)?\ ?p\.?m\b|\b12:00\b)
    |(?P<midnight>\b(?:12(?:[:.]00)?\ ?)?midnight\b|\b12(?:[:.]00)?\ ?a\.?m\b|\b00:00\b)
    |(?P<times>\b(?P<from>{_CLOCK})(?P<to_mark>\ ?[–-]\ ?|\ to\ |\ and\ )(?P<to>{_CLOCK})\ ?(?P<both>[ap])\.?\ ?m\b)
    |(?P<time>\b(?P<clock>{_CLOCK})\ ?(?P<half>[ap])\.?\ ?m\b)
    |(?P<day_time>\b(?:[01]\d|2[0-3]):[0-5]\d\b|\b(?:[01]\d|2[0-3])[0-5]\d\ ?(?:hrs|hours)\b)
    |(?P<money>£\ ?(?P<amount>\d[\d,]*(?:\.\d+)?)(?:\ ?(?P<scale>k|K|mn|m|M|bn|thousand|million|billion)\b)?)
    |(?P<share>\b(?P<percent>\d+(?:\.\d+)?)(?:\ ?%|\ per\ ?cent\b|\ percent\b))
    |(?P<in_every>\b(?P<part>\d+|one|{_WORDS})\ (?:in|out\ of)(?:\ every)?
        \ (?P<whole>\d{{1,3}}|{_WORDS}|a\ hundred)\b(?![/,\d-]))
    |(?P<half_of>\bhalf\b)
    |(?P<number>(?<![\w.])\d+(?:,\d{{3}})*(?:\.\d+)?(?:\ ?(?P<number_scale>hundred|thousand|million|billion|bn)\b)?)
    |(?P<number_word>\b(?:{_WORDS})(?:[-\ ](?:one|{_WORDS}))?(?:\ (?:hundred|thousand|million|billion))?\b)
    |(?P<roman>(?<=Part\ |hase\ |tage\ |itle\ |pter\ |dule\ |lume\ )(?:{"|".join(_ROMAN)})\b)
    |(?P<word>\b[^\W\d_]+(?:[’'][^\W\d_]+)*\b)
    """,
    re.VERBOSE | re.IGNORECASE,
)

_NEGATIVES = _listed("not no never none nobody nothing nor neither without cannot")
_SHORT_NEGATIVE = re.compile(r"\w+n['’]t", re.IGNORECASE)
_KEY_WORDS = dict.fromkeys(_NEGATIVES, "not") | {
    word: word for word in _listed("must may might should only unless except if all")
}
# Capitals that are no names, or that are written in full in easy read.
_NO_NAMES = frozenset(
    _listed(
        "i mon tue tues wed weds thu thur thurs fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec "
        "cllr cllrs dept nb tel am pm no nos"
    )
)
_SENTENCE_START = re.compile(r"(?:^|[.?!:•]\s+[\"“‘'(]*|\n\s*)$")


def facts(text: str) -> tuple[Fact, ...]:
    """Return the facts of a text in reading order.

    A number counts as often as it is written. A capital at the start of a sentence says nothing, so it is no name.
    """
    return tuple(fact for found in _SCANNER.finditer(text) for fact in _facts_of(found, text))


def _facts_of(found: re.Match[str], text: str) -> Iterator[Fact]:
    name = next(name for name in _READERS if found[name] is not None)
    for kind, value in _READERS[name](found, text):
        yield Fact(kind, value, found.group().strip())


Values = Iterator[tuple[FactKind, str]]


def _phone(found: re.Match[str], _text: str) -> Values:
    yield FactKind.PHONE, re.sub(r"\D", "", found.group())


def _date(found: re.Match[str], _text: str) -> Values:
    month = _MONTH_NUMBERS[found["month"].capitalize()]
    yield FactKind.DATE, f"{found['year'] or ''}-{month:02}-{int(found['day']):02}"


def _digit_date(found: re.Match[str], _text: str) -> Values:
    day, month, year = re.split(r"[/.]", found.group())
    # With dots and a short year it is more likely the number of a paragraph.
    if found["mark"] == "." and len(year) == 2:
        yield FactKind.NUMBER, found.group()
    else:
        yield FactKind.DATE, f"{year if len(year) == 4 else f'20{year}'}-{int(month):02}-{int(day):02}"


def _years(found: re.Match[str], _text: str) -> Values:
    yield FactKind.NUMBER, f"{found['century']}{found['first']}"
    yield FactKind.NUMBER, f"{found['century']}{found['second']}"


def _noon(_found: re.Match[str], _text: str) -> Values:
    yield FactKind.TIME, "720"


def _midnight(_found: re.Match[str], _text: str) -> Values:
    yield FactKind.TIME, "0"


def _times(found: re.Match[str], text: str) -> Values:
    first, second = _minutes(found["from"], found["both"]), _minutes(found["to"], found["both"])
    begins_before = first < second
    if (
        not begins_before
        and re.search("to|and", found["to_mark"])
        and not re.search(r"(?:rom|tween) $", text[: found.start()])
    ):
        yield FactKind.NUMBER, found["from"]
    else:
        yield FactKind.TIME, str(first if begins_before else (first + 720) % 1440)
    yield FactKind.TIME, str(second)


def _time(found: re.Match[str], _text: str) -> Values:
    yield FactKind.TIME, str(_minutes(found["clock"], found["half"]))


def _day_time(found: re.Match[str], _text: str) -> Values:
    digits = re.sub(r"\D", "", found.group())
    yield FactKind.TIME, str(int(digits[:2]) * 60 + int(digits[2:]))


def _minutes(clock: str, half: str) -> int:
    hour, _, minute = clock.replace(".", ":").partition(":")
    return (int(hour) % 12 + (12 if half.lower() == "p" else 0)) * 60 + int(minute or 0)


def _money(found: re.Match[str], _text: str) -> Values:
    yield FactKind.MONEY, _amount(found["amount"], found["scale"])


def _amount(digits: str, scale: str | None) -> str:
    value = float(digits.replace(",", "").rstrip(".")) * _SCALES.get((scale or "").lower(), 1)
    return f"{value:g}" if value < 10**6 else f"{value:.2f}"


def _share(found: re.Match[str], _text: str) -> Values:
    yield FactKind.SHARE, f"{float(found['percent']) / 100:.4f}"


def _in_every(found: re.Match[str], _text: str) -> Values:
    part, whole = _small(found["part"]), _small(found["whole"])
    if 0 < part <= whole <= 100:
        yield FactKind.SHARE, f"{part / whole:.4f}"
    else:
        yield FactKind.NUMBER, str(part)
        yield FactKind.NUMBER, str(whole)


def _small(word: str) -> int:
    return (
        int(word)
        if word.isdigit()
        else {"one": 1, "a hundred": 100}.get(word.lower(), _NUMBER_WORDS.get(word.lower(), 0))
    )


def _half_of(_found: re.Match[str], _text: str) -> Values:
    yield FactKind.SHARE, "0.5000"


def _number(found: re.Match[str], _text: str) -> Values:
    digits = re.match(r"[\d,]*\d(?:\.\d+)?", found.group())
    yield FactKind.NUMBER, _amount(digits.group() if digits else "0", found["number_scale"])


def _number_word(found: re.Match[str], _text: str) -> Values:
    words = re.split(r"[- ]", found.group().lower())
    total = sum({"one": 1, **_NUMBER_WORDS}.get(word, 0) for word in words if word not in _SCALES)
    yield FactKind.NUMBER, _amount(str(total), next((word for word in words if word in _SCALES), None))


def _roman(found: re.Match[str], _text: str) -> Values:
    if value := _ROMAN.get(found.group()):
        yield FactKind.NUMBER, str(value)


def _word(found: re.Match[str], text: str) -> Values:
    word = found.group()
    is_may_the_month = word == "May" and not _starts_a_sentence(found, text)
    key_word = "not" if _SHORT_NEGATIVE.fullmatch(word) else _KEY_WORDS.get(word.lower())
    if key_word and not is_may_the_month:
        yield FactKind.KEY_WORD, key_word
    elif word[0].isupper() and word.casefold() not in _NO_NAMES and not _starts_a_sentence(found, text):
        yield FactKind.NAME, word.casefold().removesuffix("’s").removesuffix("'s")


def _starts_a_sentence(found: re.Match[str], text: str) -> bool:
    return bool(_SENTENCE_START.search(text[max(0, found.start() - 6) : found.start()]))


_READERS = {
    "phone": _phone, "date": _date, "digit_date": _digit_date, "years": _years, "noon": _noon, "midnight": _midnight,
    "times": _times, "time": _time, "day_time": _day_time, "money": _money, "share": _share, "in_every": _in_every,
    "half_of": _half_of, "number": _number, "number_word": _number_word, "roman": _roman, "word": _word,
}  # fmt: skip
