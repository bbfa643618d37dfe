"""Numbers whose name stands beside them: "Age 5/6", "section 117", "Annex B(iii)", "18–25-year-olds", "BP 120/80"."""

import re

from coprod_desktop.speech.british.numbers import cardinal, digit_by_digit, number, roman
from coprod_desktop.speech.british.rule import figure_or_not, rule

_TO = r"\s?[-–—]\s?"
# What comes in steps, so that two of them with a stroke between are one or the other.
_STEPS = (
    r"ages?|aged|years?|levels?|grades?|bands?|tiers?|(?:key\s)?stages?|steps?|class(?:es)?|phases?|bus(?:es)?|routes?"
    r"|wards?|teams?|weeks?|cohorts?|(?:child|boy|girl|son|daughter|baby|toddler)\s(?:of|aged)"
)
_COUNTED = r"(?:minutes|hours|days|weeks|months|years|times|sessions|visits|nights|people|calls|beds)"
_PLACES_IN_A_PAPER = (
    r"paragraphs?|paras?|sections?|items?|annexe?s?|appendix|appendices|schedules?|parts?|points?|questions?|clauses?"
    r"|actions?|recommendations?|objectives?|outcomes?|standards?|principles?|articles?|regulations?|rules?|criteria"
    r"|regs?\.?|sch\.?|secs?\.?|cl\."
)
_WHOLE_NAMES = {
    "para": "paragraph", "paras": "paragraphs", "reg": "regulation", "regs": "regulations", "sch": "schedule",
    "sec": "section", "secs": "sections", "cl": "clause",
}  # fmt: skip
_COUNTING = (
    r"sections?|paragraphs?|items?|chapters?|clauses?|policy|policies|recommendations?|actions?|objectives?|principles?"
    r"|standards?|appendix|figures?|tables?|parts?"
)
_LONG_NUMBERS = (
    r"(?:registered\s(?:charity|company|provider)|charity|company|registration|membership|policy|case|patient|invoice"
    r"|licence|location|provider)(?:\s(?:no\b\.?|number|id))?:?"
)
_SHORT_DAYS = {
    "mon": "Monday", "tue": "Tuesday", "wed": "Wednesday", "thu": "Thursday", "fri": "Friday", "sat": "Saturday",
    "sun": "Sunday",
}  # fmt: skip
_DAY = r"(?:Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat|Sun)"
_MOST_SAID_AS_NUMBER = 99
_READ_ALOUD_DIGITS = 3


def section_number(written: str) -> str:
    """Return the number of a section as people say it: "forty-two", and "one one seven", "one oh six"."""
    if len(written) != _READ_ALOUD_DIGITS or int(written) % 100 == 0:
        return number(written)
    return digit_by_digit(written, nought="oh")


def _section(match: re.Match[str]) -> str:
    name = re.sub(r"(?i:(?<=sec)(s?)\b\.?)", r"tion\1", match[1])
    return f"{name}{section_number(match[2])}{match[3] and ' ' + match[3]}"


def _short_section(match: re.Match[str]) -> str:
    is_first = not match.string[: match.start()].strip()
    name = "Section" if is_first and match[1] == "S" else "section"
    return f"{name} {section_number(match[2])}{match[3] and ' ' + match[3]}"


def _either(match: re.Match[str]) -> str:
    return f"{match[1]}{number(match[2])} or {number(match[3])}"


def _next_to_each_other(match: re.Match[str]) -> str | None:
    first, last = int(match[1]), int(match[2])
    return f"{number(match[1])} or {number(match[2])}" if last == first + 1 else None


def _place(match: re.Match[str]) -> str:
    written = match["name"] or ""
    name = f"{_WHOLE_NAMES.get(written.lower().rstrip('.'), written)} " if written else ""
    parts = [_bracketed(part) for part in re.findall(r"\(([0-9A-Za-z]+)\)", match["parts"])]
    is_counted = match["first"][0].isdecimal()
    first = " point ".join(map(number, match["first"].split("."))) if is_counted else match["first"].upper()
    letter = match["letter"] and f" {match['letter'].upper()}"
    return f"{name}{first}{letter}, {', '.join(parts)}"


def _bracketed(part: str) -> str:
    if part.isdecimal():
        return cardinal(int(part))
    value = roman(part.upper()) if len(part) > 1 or part in "ivx" else None
    return cardinal(value) if value else " ".join(part.upper())


def _counted_on(match: re.Match[str]) -> str:
    return match[1] + " point ".join(number(part) for part in match[2].split("."))


def _long_number(match: re.Match[str]) -> str:
    before = re.sub(r"\b[Nn]o\b\.?", "number", match[1])
    return f"{before} {digit_by_digit(match[2])}"


def _reference(match: re.Match[str]) -> str:
    name = "Reference" if match["name"][0] == "R" else "reference"
    groups = [_group(group) for group in re.split(r"[-/]", match["number"])]
    between = " slash " if "/" in match["number"] else ", "
    return f"{name}{match['after']}{between.join(groups)}"


def _group(digits: str) -> str:
    return number(digits) if len(digits) < _READ_ALOUD_DIGITS and digits[0] != "0" else digit_by_digit(digits)


def _days(match: re.Match[str]) -> str:
    days = [_SHORT_DAYS[day[:3].lower()] for day in match[0].split("/")]
    return f"{', '.join(days[:-1])} and {days[-1]}"


def _years_old(match: re.Match[str]) -> str:
    return f"{number(match[1])} to {number(match[2])}"


RULES = (
    rule(r"(?<![0-9] )\b((?:sections?|secs?\.?)\s)([0-9]{3})([A-Z]?)\b(?!\s?\(|\.[0-9])", _section, re.IGNORECASE),
    rule(r"(?<![\w'’.-])([sS])\.?\s?([0-9]{3})([A-Z]?)\b(?!\s?\(|\.[0-9])", _short_section),
    rule(rf"\b((?:{_STEPS})\s)([0-9]{{1,2}})/([0-9]{{1,2}})(?![\w/])", _either, re.IGNORECASE),
    rule(rf"(?<![\w£€$.,/-])(?<![0-9]\s)([0-9]{{1,2}})/([0-9]{{1,2}})(?=\s{_COUNTED}\b)", _next_to_each_other),
    figure_or_not(
        rf"(?:\b(?P<name>{_PLACES_IN_A_PAPER})\s|(?<![\w.£])(?=[0-9]+\([a-z]))(?P<first>[0-9]{{1,3}}(?:\.[0-9]{{1,2}})*|[A-Z])"
        r"(?P<letter>[a-zA-Z]?)"
        r"(?P<parts>(?:\((?:[a-z]|[ivx]{1,5}|[0-9]{1,2})\))+)(?!\w)",
        _place,
        re.IGNORECASE,
    ),
    rule(rf"\b((?:{_COUNTING})\s)([0-9]{{1,2}}\.[1-9][0-9]?)(?![\w%]|\.[0-9])", _counted_on, re.IGNORECASE),
    rule(r"\A()([0-9]{1,2}\.1[0-9])(?=\.?\s+[A-Z][a-z])(?!\.[0-9])", _counted_on),
    rule(rf"\b({_LONG_NUMBERS})\s([0-9]{{5,12}})\b", _long_number, re.IGNORECASE),
    rule(
        r"\b(?P<name>[Rr]ef(?:erence)?)\b\.?(?P<after>:?\s+)(?P<number>[0-9]{2,}(?:[-/][0-9]{2,})+)\b(?![-/])",
        _reference,
    ),
    rule(
        r"(?<=\b[Bb]etween )([0-9]{1,3})\s?[-–—]\s?([0-9]{1,3})(?![\w/%-]|[.,][0-9])",
        lambda m: f"{number(m[1])} and {number(m[2])}",
    ),
    rule(rf"(?<![\w.,/-])([0-9]{{1,2}}){_TO}([0-9]{{1,2}})(?=[- ]years?[- ]olds?\b)", _years_old),
    rule(r"(?<=[0-9])\s?(?:pp|ppts?)\b(?=[\s.,;:)]|\Z)(?<!£)", "percentage points"),
    rule(
        r"(?P<before>\b(?:BP|[Bb]lood pressure)(?:\s(?:of|was|is|at))?:?\s)([0-9]{2,3})/([0-9]{2,3})\b",
        lambda m: f"{m['before'].replace('BP', 'B P')}{number(m[2])} over {number(m[3])}",
    ),
    rule(
        r"(?<![\w.,])([0-9]{1,2})\s?st\s([0-9]{1,2})\s?lbs?\b",
        lambda m: f"{number(m[1])} stone {number(m[2])} {'pound' if m[2] == '1' else 'pounds'}",
    ),
    rule(r"(?<=\ba )([0-9]{1,3})\s?(?:yo\b|y/o\b)", lambda m: f"{number(m[1])}-year-old"),
    rule(rf"\b{_DAY}(?:/{_DAY})+\b(?!/)", _days),
    rule(r"\b([A-Z])\.(0[0-9]{1,2})\b", lambda m: f"{m[1]} point {digit_by_digit(m[2], nought='oh')}"),
    rule(r"~\s?(?=£?[0-9])", "about "),
    rule(r"(?<=[0-9])\s?×\s?(?=[0-9])", " times "),
    rule(r"(?<=s )p\.w\.", "per week"),
    rule(r"\b([Rr])ef\b[.:]{1,2}(?=\s[A-Z]{2,}[/\\-])", lambda m: f"{m[1]}eference:"),
    rule(r"\bref\b\.?(?=\s[A-Z0-9])", "reference"),
)
