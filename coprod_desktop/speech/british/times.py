"""Dates, years and times of day: "12/03/2025" is "the twelfth of March twenty twenty-five"."""

import re

from coprod_desktop.speech.british.numbers import cardinal, decade, ordinal, year
from coprod_desktop.speech.british.rule import figure_or_not, rule

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_DAYS = {
    "Mon": "Monday", "Tue": "Tuesday", "Tues": "Tuesday", "Wed": "Wednesday", "Weds": "Wednesday",
    "Thu": "Thursday", "Thur": "Thursday", "Thurs": "Thursday", "Fri": "Friday", "Sat": "Saturday", "Sun": "Sunday",
}  # fmt: skip
_MONTH = rf"(?:{'|'.join(_MONTHS)}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_SHORT_DAY = r"(?:Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat|Sun)"
# As long as each other, which is all that can be looked for behind a place.
_ENDS_OF_SHORT_DAYS = "Mon |Tue |ues |Wed |eds |Thu |hur |urs |Fri |Sat |Sun "
_TO = r"\s?(?:[-–—]|to)\s?"
_DAY = r"(?:0?[1-9]|[12][0-9]|3[01])"
_DAY_TH = rf"{_DAY}(?:\s?(?:st|nd|rd|th)\b)?"
_YEAR = r"(?:1[1-9]|20)[0-9]{2}"
_HALF_DAY = r"(?:[ap]\.m\.|[ap]\.?m\b)"
_FIRST_OF_LAST_CENTURY = 50
_CLOCK = r"(?:[01]?[0-9]|2[0-4])(?:[:.][0-5][0-9])?"


def _month(written: str) -> str:
    return next(name for name in _MONTHS if name.startswith(written.rstrip(".")[:3]))


def _bare(day: str) -> int:
    return int(re.match(r"[0-9]+", day)[0])  # type: ignore[index]  # the patterns put a digit first


def _the(match: re.Match[str], group: str) -> str:
    """Return "the " unless the writer already wrote it in front."""
    before = match.string[max(0, match.start(group) - 4) : match.start(group)]
    return "" if before.lower() == "the " else "the "


def _date(match: re.Match[str]) -> str:
    ending = f" {year(int(match['year']))}" if match["year"] else ""
    return f"{_the(match, 'day')}{ordinal(_bare(match['day']))} of {_month(match['month'])}{ending}"


def _figures(match: re.Match[str]) -> str:
    day, month, written = int(match["day"]), int(match["month"]), match["year"]
    full = int(written) if len(written) == 4 else _whole_year(int(written))
    return f"{_the(match, 'day')}{ordinal(day)} of {_MONTHS[month - 1]} {year(full)}"


def _whole_year(two_figures: int) -> int:
    """Return the year meant by two figures: papers have days to come, and days when people were born."""
    return two_figures + (2000 if two_figures < _FIRST_OF_LAST_CENTURY else 1900)


def _months_apart(match: re.Match[str]) -> str:
    begins, ends = (
        f"{_the(match, day) if day == 'day' else 'the '}{ordinal(_bare(match[day]))} of {_month(match[month])}"
        + (f" {year(int(match[written]))}" if match[written] else "")
        for day, month, written in (("day", "month", "year"), ("last", "last_month", "last_year"))
    )
    return f"{begins} to {ends}"


def _following_years(match: re.Match[str]) -> str | None:
    first, last = 2000 + int(match[1]), 2000 + int(match[2])
    return f"{year(first)} to {year(last)}" if last == first + 1 else None


def _date_range(match: re.Match[str]) -> str:
    first = f"{_the(match, 'day')}{ordinal(_bare(match['day']))}"
    ending = f" {year(int(match['year']))}" if match["year"] else ""
    return f"{first} to the {ordinal(_bare(match['last']))} of {_month(match['month'])}{ending}"


def _year_range(match: re.Match[str]) -> str | None:
    first, last = match["first"], match["last"]
    full = int(first[:2] + last) if len(last) == 2 else int(last)
    return f"{year(int(first))} to {year(full)}" if full > int(first) else None


def _clock(written: str, half: str) -> str:
    """Return a time of day; `half` is "a", "p" or "" when it is not written."""
    hour_text, _, minute_text = re.sub(r"[.]", ":", written).partition(":")
    hour, minute = int(hour_text), int(minute_text or "0")
    if not half and minute_text and (hour > 12 or hour_text in ("0", "00")):
        half = "p" if 12 <= hour < 24 else "a"
    hour = hour - 12 if hour > 12 else hour or 12
    said = cardinal(hour)
    if minute:
        said += f" oh {cardinal(minute)}" if minute < 10 else f" {cardinal(minute)}"
    elif not half:
        said += " o'clock"
    return f"{said} {half}.m." if half else said


def _time(match: re.Match[str]) -> str:
    return _clock(match["clock"], match["half"][0].lower())


def _time_range(match: re.Match[str]) -> str | None:
    first_half, last_half = (match["first_half"] or "")[:1].lower(), (match["last_half"] or "")[:1].lower()
    first, last = _clock(match["first"], first_half), _clock(match["last"], last_half)
    if last_half and not first_half:
        first = first.removesuffix(" o'clock")
    return f"{first} to {last}"


def _until_noon(match: re.Match[str]) -> str:
    return f"{_clock(match['first'], match['first_half'][0].lower())} to {match['last'].replace('12', 'twelve')}"


def _short_days(match: re.Match[str]) -> str:
    return f"{_DAYS[match[1]]} to {_DAYS[match[2]]}"


_CLOCK_WITH_COLON = r"(?:[01]?[0-9]|2[0-4]):[0-5][0-9]"
# "7.30" is a time only where nothing says that it is an amount.
_CLOCK_WITH_POINT = r"(?:0?[7-9]|1[0-9]|2[0-2]|[1-6])\.[0-5][05]"
_NO_MEASURE = r"(?![\w%]|[.,][0-9]|\s?(?:%|per\s?cent|million|billion|hours|miles|m\b|k[mg]\b|[–-]))"
RULES = (
    # times
    rule(
        rf"(?<![\w.:£])(?P<first>{_CLOCK})(?:\s?(?P<first_half>{_HALF_DAY}))?{_TO}"
        rf"(?P<last>{_CLOCK})\s?(?P<last_half>{_HALF_DAY})(?!\w)",
        _time_range,
        re.IGNORECASE,
    ),
    rule(
        rf"(?<![\w.:£])(?P<first>{_CLOCK})\s?(?P<first_half>{_HALF_DAY}){_TO}(?P<last>(?:12\s)?(?:noon|midnight))\b",
        lambda match: (
            f"{_clock(match['first'], match['first_half'][0].lower())} to {match['last'].replace('12', 'twelve')}"
        ),
        re.IGNORECASE,
    ),
    rule(
        rf"(?<![\w.:£])(?P<first>{_CLOCK_WITH_COLON})(?P<first_half>)\s?[-–—]\s?"
        rf"(?P<last>{_CLOCK_WITH_COLON})(?P<last_half>)(?:\s?hrs\b)?(?![\w:])",
        _time_range,
    ),
    rule(rf"(?<![\w.:£])(?P<clock>{_CLOCK})\s?(?P<half>{_HALF_DAY})(?!\w)", _time, re.IGNORECASE),
    rule(rf"(?<![\w.:£])(?P<clock>{_CLOCK_WITH_COLON})(?:\s?hrs)?(?![\w:])", lambda match: _clock(match["clock"], "")),
    rule(
        rf"(?<![\w.:£,])(?P<first>{_CLOCK_WITH_POINT}){_TO}(?P<last>{_CLOCK_WITH_POINT}){_NO_MEASURE}",
        lambda match: f"{_clock(match['first'], '')} to {_clock(match['last'], '')}",
    ),
    rule(
        rf"(?P<before>\b[Bb]etween )(?P<clock>{_CLOCK_WITH_POINT}) and (?P<last>{_CLOCK_WITH_POINT}){_NO_MEASURE}",
        lambda match: f"{match['before']}{_clock(match['clock'], '')} and {_clock(match['last'], '')}",
    ),
    rule(
        rf"(?<![\w.:£])(?P<clock>{_CLOCK_WITH_POINT})(?=\s(?:start|finish|bus|train|slot|session|appointment|meeting)\b)",
        lambda match: _clock(match["clock"], ""),
    ),
    rule(
        rf"(?P<before>(?:\b(?:at|until|till|starts?|opens?|closes?|begins?|ends?|finishes|leaves?|arrives?)|\btime:) )"
        rf"(?P<clock>{_CLOCK_WITH_POINT}){_NO_MEASURE}",
        lambda match: match["before"] + _clock(match["clock"], ""),
        re.IGNORECASE,
    ),
    # a table cell with nothing else in it
    rule(rf"\A(?P<clock>{_CLOCK_WITH_POINT})\Z", lambda match: _clock(match["clock"], "")),
    # dates
    rule(
        rf"(?<![\w./-])(?P<day>{_DAY})(?P<gap>[/.-])(?P<month>0?[1-9]|1[0-2])(?P=gap)(?P<year>{_YEAR}|[0-9]{{2}})(?![\w/-])",
        _figures,
    ),
    rule(rf"(?<![\w./-])(?P<year>{_YEAR})-(?P<month>0[1-9]|1[0-2])-(?P<day>{_DAY})(?![\w/-])", _figures),
    rule(
        rf"(?<![\w./-])(?P<day>{_DAY_TH})(?:\s+of)?\s+(?P<month>{_MONTH})(?:,?\s+(?P<year>{_YEAR}))?{_TO}(?:the\s)?"
        rf"(?P<last>{_DAY_TH})(?:\s+of)?\s+(?P<last_month>{_MONTH})(?:,?\s+(?P<last_year>{_YEAR})\b)?(?!\w)",
        _months_apart,
    ),
    rule(
        rf"(?<![\w./-])(?P<day>{_DAY_TH}){_TO}(?P<last>{_DAY_TH})(?:\s+of)?\s+(?P<month>{_MONTH})"
        rf"(?:,?\s+(?P<year>{_YEAR})\b)?(?!\w)",
        _date_range,
    ),
    rule(
        rf"(?<=\b[Bb]etween )(?P<day>{_DAY_TH}) and (?P<last>{_DAY_TH})(?:\s+of)?\s+(?P<month>{_MONTH})"
        rf"(?:,?\s+(?P<year>{_YEAR})\b)?(?!\w)",
        lambda match: _date_range(match).replace(" to ", " and "),
    ),
    rule(
        rf"(?<![\w./-])(?P<day>{_DAY_TH})(?:\s+of)?\s+(?P<month>{_MONTH})(?:,?\s+(?P<year>{_YEAR})\b)?(?!\w)",
        _date,
    ),
    rule(rf"\b(?P<month>{_MONTH})\s+(?P<day>{_DAY_TH})\b(?:,?\s+(?P<year>{_YEAR})\b)?(?![\w:.]*[\w%])", _date),
    rule(
        rf"\b(?P<month>{_MONTH})\s+(?P<year>{_YEAR})\b",
        lambda match: f"{_month(match['month'])} {year(int(match['year']))}",
    ),
    rule(
        rf"\b({_MONTH}|{_WEEKDAY})\s?[-–—]\s?({_MONTH}|{_WEEKDAY})(?!\w)",
        lambda match: f"{_whole_name(match[1])} to {_whole_name(match[2])}",
    ),
    rule(rf"\b({_SHORT_DAY})\s?(?:[-–—/]|to)\s?({_SHORT_DAY})\b\.?", _short_days),
    figure_or_not(
        rf"\b(Mon|Tues?|Weds?|Thu(?:rs?)?|Fri)\b\.?(?=,?\s+(?:{_DAY_TH}(?!\w)|the\b|at\b|and\b|[ap]m\b))",
        lambda m: _DAYS[m[1]],
    ),
    rule(rf"(?<=day |{_ENDS_OF_SHORT_DAYS})({_DAY}(?:st|nd|rd|th))\b", lambda m: f"the {ordinal(_bare(m[1]))}"),
    rule(rf"(?<=st|nd|rd|th)\s?[-–]\s?(?={_SHORT_DAY}|{_WEEKDAY})", " to "),
    # years
    rule(
        r"(?<![\w£.,/-])(2[0-9])/([23][0-9])(?=[.,;:)]|\Z|\s(?:budget|accounts|plan|year|outturn|figures?|targets?)\b)"
        r"(?![.,][0-9])",
        _following_years,
    ),
    rule(r"(?<![\w£.,/-])(?P<first>(?:19|20)[0-9]{2})\s?[-–/]\s?(?P<last>(?:19|20)?[0-9]{2})(?![\w/-])", _year_range),
    rule(r"(?<![\w£.,])((?:18|19|20)[0-9]0)['’]?s\b", lambda match: decade(int(match[1]))),
    rule(r"(?<![\w£.,])['’]?([2-9]0)['’]?s\b", lambda match: decade(int(match[1]))),
    rule(
        r"(?<![\w£€$.,/#-])((?:1[5-9]|20)[0-9]{2})(?![\w%/-]|[.,][0-9])"
        r"(?!\s(?:people|carers|adults|staff|households|families|homes|hours|pounds|miles|beds|places|visits|calls)\b)",
        lambda match: year(int(match[1])),
    ),
)


def _whole_name(written: str) -> str:
    return written if written.endswith("day") else _month(written)
