"""What reports write short: sums in brackets, scores, doses, feet and inches, long references, words cut off."""

import re

from coprod_desktop.speech.british.money import MAGNITUDES
from coprod_desktop.speech.british.numbers import cardinal, digit_by_digit, number, ordinal, year
from coprod_desktop.speech.british.rule import one_of, rule

_NUMBER = r"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?"
_ALONE = r"(?<![\w£€$.,/-])"
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_DAYS_OF_MONTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_ALWAYS_OPEN = (24, 7)
_DOSES = {
    "mg": "milligrams", "mcg": "micrograms", "g": "grams", "ml": "millilitres", "l": "litres", "L": "litres",
    "hr": "hours", "hrs": "hours", "min": "minutes", "mins": "minutes",
}  # fmt: skip
_OFTEN = {
    "OD": "once a day", "BD": "twice a day", "TDS": "three times a day", "QDS": "four times a day",
    "PRN": "when needed",
}  # fmt: skip
_DOSE = re.compile(r"[0-9]\s?(?:mg|mcg|micrograms|g|ml|mls|tablets?|tabs?|capsules?|puffs?|drops?)\b")
# What stands before a date and not before a fraction.
_BEFORE_A_DATE = r"(?:on|by|due|until|before|since|dated|w/c|dates?|deadline)"
_REFERENCES = r"(?:ISBN|UPRN|Meeting ID|Conference ID|Account|Hospital no\.?|Case no\.?|Ref(?:erence)? no\.?)"
_PLACES = r"(?:Units?|Flats?|Rooms?|Rm|Blocks?|Plots?|Suites?|Actions?|Items?)"


def _below_nothing(match: re.Match[str]) -> str:
    """Say a sum in brackets, which accounts write for less than nothing."""
    magnitude = f" {MAGNITUDES[match[2].lower()]}" if match[2] else ""
    return f"minus {number(match[1])}{magnitude} pounds"


def _day_and_month(match: re.Match[str]) -> str | None:
    # Only a day after the twelfth: "5/9" may be a fraction, a score or either way round.
    day, month = int(match[1]), int(match[2])
    is_a_day = 1 <= month <= 12 and 13 <= day <= _DAYS_OF_MONTHS[month - 1] and (day, month) != _ALWAYS_OPEN
    return f"the {ordinal(day)} of {_MONTHS[month - 1]}" if is_a_day else None


def _told_date(match: re.Match[str]) -> str | None:
    day, month = int(match["day"]), int(match["month"])
    is_a_day = 1 <= month <= 12 and 1 <= day <= _DAYS_OF_MONTHS[month - 1]
    before = re.sub("w/c", "week commencing", match["before"], flags=re.IGNORECASE)
    return f"{before}the {ordinal(day)} of {_MONTHS[month - 1]}" if is_a_day else None


def _how_often(match: re.Match[str]) -> str | None:
    return _OFTEN[match[0]] if _DOSE.search(match.string, 0, match.start()) else None


def _out_of(match: re.Match[str]) -> str | None:
    return f"{number(match[1])} out of {number(match[2])}" if float(match[1]) <= int(match[2]) else None


def _reference(match: re.Match[str]) -> str:
    groups = re.split(r"[\s-]+", match["digits"].strip(" -"))
    before = re.sub(r"\bno\b\.?", "number", match["before"])
    before = re.sub(r"\b[A-Z]{2,}\b", lambda short: " ".join(short[0]), before)
    return f"{before}{', '.join(digit_by_digit(group) for group in groups)}"


def _inches(written: str) -> str:
    return f"{number(written)} {'inch' if written == '1' else 'inches'}"


def _height(match: re.Match[str]) -> str:
    return f"{number(match[1])} {'foot' if match[1] == '1' else 'feet'} {_inches(match[2])}"


def _short_year(match: re.Match[str]) -> str:
    first = 2000 + int(match[1])
    return f"financial year {year(first)} to {year(2000 + int(match[2]))}"


def _spelt(match: re.Match[str]) -> str:
    return f"{match[1]} {' '.join(match[2])}"


# These go before money, dates and references, which would take their figures.
RULES = (
    rule(rf"£\s?\(({_NUMBER})\)\s?(k|mn?|bn)?(?!\w)", _below_nothing, re.IGNORECASE),
    rule(
        rf"(?:(?<=variance: )|(?<=balance: )|(?<=deficit: ))\(£({_NUMBER})\s?(k|mn?|bn)?\)",
        _below_nothing,
        re.IGNORECASE,
    ),
    rule(rf"\(£\s?({_NUMBER})\s?(k|mn?|bn)\)(?=[;.,]|\s(?:under|over|deficit|variance)|\Z)", _below_nothing),
    rule(r"\bFY\s?([0-9]{2})[/-]([0-9]{2})\b", _short_year),
    rule(r"\bQ([1-4])\s?[-–]\s?Q?([1-4])\b", lambda m: f"quarter {number(m[1])} to quarter {number(m[2])}"),
    rule(
        rf"(?P<before>\b{_REFERENCES}:?\s+)(?P<digits>[0-9]{{3,}}(?:[ -]?[0-9]+){{0,5}})(?![\w/])",
        _reference,
        re.IGNORECASE,
    ),
    rule(r"(?<=[Cc]all |[Dd]ial |[Rr]ing )101\b|(?<=999 or )101\b|(?<=, or )101(?=[.!]|\Z)", "one oh one"),
    rule(rf"({_PLACES}\s)([0-9]{{1,3}})/([0-9]{{1,3}})(?![\w/])", lambda m: f"{m[1]}{number(m[2])}, {number(m[3])}"),
    rule(
        rf"(?P<before>\b{_BEFORE_A_DATE}:?\s)(?P<day>[0-3]?[0-9])/(?P<month>[01]?[0-9])"
        r"(?![\w/]|\.[0-9]|\s(?:of|full|empty|an?|hours?|miles?|way)\b)",
        _told_date,
        re.IGNORECASE,
    ),
    rule(rf"{_ALONE}([0-3]?[0-9])/([01]?[0-9])(?![\w/]|\.[0-9])", _day_and_month),
    rule(r"\b(?:OD|BD|TDS|QDS|PRN)\b", _how_often),
    rule(r"£\s?['’]?000['’]?s?\b", "thousands of pounds"),
    rule(
        r"(?:(?<=[Ss]cored )|(?<=[Ss]core )|(?<=[Ss]core: ))"
        r"([0-9]+(?:\.[0-9]+)?)/([0-9]+)\b|(?<![\w£€$,/-])([0-9]+\.[0-9]+)/([0-9]+)(?![\w/])",
        lambda m: f"{number(m[1] or m[3])} out of {number(m[2] or m[4])}",
    ),
    rule(rf"{_ALONE}([0-9]+)/(10|100)(?![\w/]|\.[0-9])(?!\s(?:of\b|mile|inch))", _out_of),
    rule(rf"{_ALONE}([0-9]+)/([0-9]+)(?=\s(?:members|people|carers|staff|families|responses|places)\b)", _out_of),
    rule(rf"{_ALONE}([0-9]{{1,2}})(?:ft|['’′])\s?([0-9]{{1,2}})(?:in\b|[\"”″])", _height),
    rule(
        rf"{_ALONE}([0-9]{{1,2}})\s?[x×]\s?({_NUMBER})\s?(mg|mcg|g|ml)(?=\s(?:tablet|capsule|tab|cap|sachet|patch|dose))",
        lambda m: f"{number(m[1])} {number(m[2])} {_DOSES[m[3]].removesuffix('s')}",
    ),
    rule(
        rf"{_ALONE}([0-9]{{1,2}})\s?[x×]\s?({_NUMBER})\s?({'|'.join(sorted(_DOSES, key=len, reverse=True))})\b",
        lambda m: f"{number(m[1])} times {number(m[2])} {_DOSES[m[3]].removesuffix('s' if m[2] == '1' else '')}",
    ),
    rule(r"(?<=[0-9]m)\s?[x×]\s?(?=[0-9])", " by "),
    rule(rf"(?<=\d)\s?[-–]\s?(?={_NUMBER}\s?°)", " to "),
    rule(rf"{_ALONE}([0-9]{{1,3}})\s?(?:yo\b|y/o\b|yrs old\b)", lambda m: f"{cardinal(int(m[1]))} years old"),
    rule(r"(?<=[0-9])[\s-]?yr[\s-]olds?\b", lambda m: f" year {'olds' if m[0].endswith('s') else 'old'}"),
    rule(r"(?<=\d)\s?(?:hours|hrs|hr|days|visits)\s?/\s?(?:yr|year)\b", lambda m: f" {_many(m[0])} per year"),
    rule(
        r"(?<=[Bb]etween )(20[0-9]{2}|19[0-9]{2})\s?[-–]\s?(20[0-9]{2})\b",
        lambda m: f"{year(int(m[1]))} and {year(int(m[2]))}",
    ),
    rule(r"(?<=[Vv]ote: )([0-9]+)\s?[-–]\s?([0-9]+)\b", lambda m: f"{number(m[1])} to {number(m[2])}"),
    rule(r"\b([a-z])([A-Z]{2,5})\b(?=[\s,.;:)]|\Z)", _spelt),
    rule(r"(?<![\w.:])1:([0-9]{1,2})(?=\s(?:gradient|slope|ramp|in)\b)", lambda m: f"one in {number(m[1])}"),
    rule(r"↑\s?(?=[0-9])", "up "),
    rule(r"↓\s?(?=[0-9])", "down "),
    rule(r"(?<=\s)@(?=\s)", "at"),
)


def _many(written: str) -> str:
    return {"h": "hours", "d": "days", "v": "visits"}[written.strip()[0]]


# These stand by themselves, among the other short forms.
WORDS = (
    one_of(
        {
            r"App\.(?=\s?[A-Z0-9])": "Appendix",
            r"Regs\b\.?": "Regulations",
            r"Rm\b\.?(?=\s[0-9A-Z])": "Room",
            r"Hse\b\.?": "House",
            r"[Tt]emp\.(?=\s(?:[0-9]|was|is|of))": "temperature",
            r"Rt\.? Hon\b\.?": "Right Honourable",
            r"Ltd\b\.?": "Limited",
            r"plc\b": "P L C",
            r"(?<=Bus )nos\b": "numbers",
            r"pts\b\.?": "points",
            r"[Hh]ols\b\.?": "holidays",
            r"Bldgs\b\.?": "Buildings",
            r"Bldg\b\.?": "Building",
            r"concs\b\.?": "concessions",
            r"conc\.": "concession",
            r"max(?=[\s,;:)])": "maximum",
            r"(?<![0-9] )min(?=\s(?:&|and|or|of|age|hours|hrs|wage|[0-9£])|[,;:)])": "minimum",
            r"no\.(?=\s(?:is|was)\b|\s[A-Z]{1,3}[ /-]?[0-9])": "number",
            r"(?<=[0-9] )bpm\b": "beats per minute",
            r"[Rr]eg\.(?=\s(?:charity|company|office|provider))": "registered",
            r"[Ee]st\.(?=\s(?:in\s)?(?:[A-Z][a-z]+\s)?[12][0-9]{3})": "established",
            r"b\.(?=\s[12][0-9]{3})": "born",
            r"d\.(?=\s[12][0-9]{3})": "died",
            r"Tues\b\.?": "Tuesday",
            r"Weds\b\.?": "Wednesday",
            r"Thurs?\b\.?": "Thursday",
            r"appts\b\.?": "appointments",
            r"appt\b\.?": "appointment",
            r"mtgs\b\.?": "meetings",
            r"mtg\b\.?": "meeting",
            r"mgmt\b\.?": "management",
            r"abst\b\.": "abstained",
            r"y/e\b": "year ending",
            r"p\.a\.": "per year",
            r"QoQ\b": "quarter on quarter",
            r"YoY\b": "year on year",
            r"ToR\b": "terms of reference",
            r"(?<=hours )pw\b|(?<=hrs )pw\b": "per week",
        },
        r"(?<![\w.])",
        r"(?!\w)",
    ),
)
