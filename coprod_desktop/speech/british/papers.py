"""What council and health papers write short: law, quarters, rates of pay, ages, comparing signs, days and hours."""

import re

from coprod_desktop.speech.british.numbers import cardinal, digit_by_digit, number, ordinal, year
from coprod_desktop.speech.british.rule import one_of, rule

_LAW = {
    "reg": "regulation", "regs": "regulations", "sch": "schedule", "sched": "schedule", "art": "article",
    "arts": "articles", "app": "appendix", "para": "paragraph", "paras": "paragraphs", "ss": "sections",
    "cl": "clause", "ch": "chapter", "fig": "figure", "figs": "figures", "vol": "volume",
}  # fmt: skip
# "art" and "app" are words too, so those need their capital.
_NAMED = r"[Rr]egs?|[Ss]ched|[Ss]ch|[Pp]aras?|ss|Arts?|App|Cl|Ch|[Ff]igs?|Vol"
_LAW_NUMBER = r"[0-9]{1,3}(?:\.[0-9]+)*[A-Z]?"
_RATES = {
    "pw": "per week", "ph": "per hour", "pa": "per year", "p.a.": "per year", "pcm": "per month", "pm": "per month",
    "pppw": "per person per week", "pp": "per person",
}  # fmt: skip
_TO = r"\s?[-–—]\s?"
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_DATE = r"([0-3]?[0-9])/([01]?[0-9])/((?:20)?[0-9]{2})"


def _law_number(written: str) -> str:
    digits, letter = re.fullmatch(r"([0-9.]+)([A-Z]?)", written).groups()  # type: ignore[union-attr]  # by the pattern
    return " point ".join(number(part) for part in digits.split(".")) + (f" {letter}" if letter else "")


def _law(match: re.Match[str]) -> str:
    said = f"{_LAW[match['name'].lower()]} {_law_number(match['first'])}"
    return f"{said} to {_law_number(match['last'])}" if match["last"] else said


def _nhs_number(match: re.Match[str]) -> str:
    digits = re.sub(r"\D", "", match["digits"])
    groups = (digits[:3], digits[3:6], digits[6:])
    return f"{match['before']}N H S number{match['after']}{', '.join(map(digit_by_digit, groups))}"


def _date_range(match: re.Match[str]) -> str | None:
    days = [(int(match[at]), int(match[at + 1]), int(match[at + 2]) % 100 + 2000) for at in (1, 4)]
    if any(not (1 <= day <= 31 and 1 <= month <= 12) for day, month, _ in days):
        return None
    return " to ".join(f"the {ordinal(day)} of {_MONTHS[month - 1]} {year(full)}" for day, month, full in days)


def _ages(match: re.Match[str]) -> str:
    said = cardinal(int(match[2]))
    return f"{match[1]} {said[:-1]}ies" if said.endswith("y") else f"{match[1]} {said}s"


def _quarter(match: re.Match[str]) -> str:
    return f"quarter {number(match[1])}"


def _named_person(match: re.Match[str]) -> str:
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", match[2])
    return f"{'at' if match[1] == '@' else 'hashtag'} {words}"


_COMPARED = {"≥": "at least", "≤": "at most", "<": "less than", ">": "more than", "≈": "about", "±": "plus or minus"}
_DAYS = {
    "Mon": "Monday", "Tue": "Tuesday", "Tues": "Tuesday", "Wed": "Wednesday", "Weds": "Wednesday",
    "Thu": "Thursday", "Thur": "Thursday", "Thurs": "Thursday", "Fri": "Friday", "Sat": "Saturday", "Sun": "Sunday",
}  # fmt: skip

# These go first: what follows would take their numbers one by one.
RULES = (
    rule(rf"(?<![\w/.-]){_DATE}{_TO}{_DATE}(?![\w/])", _date_range),
    rule(
        r"(?P<before>\b)NHS\s+(?:no\b\.?|number)(?P<after>:?\s+(?:is\s+)?)"
        r"(?P<digits>[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{4})\b",
        _nhs_number,
        re.IGNORECASE,
    ),
    rule(
        rf"\b(?P<name>{_NAMED})\b\.?\s?(?P<first>{_LAW_NUMBER})(?:{_TO}(?P<last>{_LAW_NUMBER}))?(?![\w(]|\.[0-9])",
        _law,
    ),
    rule(r"\bpp?(?=[0-9])([0-9]{1,4})\b(?!p)", lambda m: f"page {number(m[1])}"),
    rule(r"\bext\b\.?\s?([0-9]{3,5})\b", lambda m: f"extension {digit_by_digit(m[1], nought='oh')}", re.IGNORECASE),
    rule(r"\b(18001|18002)(?=\s0)", lambda m: f"{digit_by_digit(m[1], nought='oh')},"),
    rule(r"\bQ([1-4])\b(?!&)", _quarter),
    rule(
        r"\bFY\s?(20[0-9]{2})/([0-9]{2})\b",
        lambda m: f"financial year {year(int(m[1]))} to {year(int(m[1][:2] + m[2]))}",
    ),
    rule(r"(?<!\w)50[:/-]50(?!\w)", "fifty fifty"),
    rule(r"\b([Uu]nder|[Oo]ver)[- ]([1-9][0-9])s\b", _ages),
    rule(r"(?<=day )([1-9]|1[0-2])\s?[-–]\s?([1-9]|1[0-2])(?![\w:.%])", lambda m: f"{number(m[1])} to {number(m[2])}"),
    rule(r"(?<=Fri )([1-9]|1[0-2])\s?[-–]\s?([1-9]|1[0-2])(?![\w:.%])", lambda m: f"{number(m[1])} to {number(m[2])}"),
    rule(r"([≥≤<>≈±])\s?(?=£?[0-9])", lambda m: f"{_COMPARED[m[1]]} "),
    rule(r"(?<!\w)⅓(?=\sof\b)", "a third"),
    rule(
        r"(?<![-–/])\b(Sat|Sun|Tues?|Weds?|Thu(?:rs?)?)\b\.?(?=,?\s+[0-3]?[0-9](?:st|nd|rd|th)?\b)",
        lambda m: _DAYS[m[1]],
    ),
    rule(r"\b[Vv](?:er\.\s?)?([0-9]+(?:\.[0-9]+)?)\b(?!\w)", lambda m: f"version {number(m[1])}"),
    rule(r"(?<=noon|12am|12pm)\s?[-–]\s?(?=[0-9])", " to "),
    rule(r"(?<=[ap]m)\s?[-–]\s?(?=12\s?noon|noon|midnight|late)", " to "),
)
# These go after the amounts, and stand by themselves.
WORDS = (
    one_of({rf"(?<=[0-9])\s?{re.escape(short)}": said for short, said in _RATES.items()}, "", r"(?!\w)"),
    rule(r"(?<![\w.])([@#])([A-Za-z]\w{2,})", _named_person),
    one_of(
        {
            r"et al\.?": "and others",
            r"ibid\.?": "the same source",
            r"op\. cit\.": "the work named before",
            r"Y/N": "yes or no",
            r"km/h": "kilometres per hour",
            r"sq\.? m": "square metres",
            r"£/hr": "pounds per hour",
            r"hrs": "hours",
            r"mins": "minutes",
            r"wks": "weeks",
            r"yrs": "years",
            r"Sept\.?": "September",
            r"Xmas": "Christmas",
            r"w/o": "without",
            r"o/t": "overtime",
            r"f/t": "full time",
            r"p/t": "part time",
            r"FTE": "full time equivalent",
            r"WTE": "whole time equivalent",
            r"CAMHS": "cams",
            r"ECHR": "E C H R",
            r"UNCRPD": "U N C R P D",
            r"Age UK|AGE UK": "Age U K",
        },
        r"(?<![\w.])",
        r"(?!\w)",
    ),
)
