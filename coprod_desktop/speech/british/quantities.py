"""Amounts that are not money: units, per cent, degrees, fractions, ranges, ratios, ordinals and plain numbers."""

import re

from coprod_desktop.speech.british.money import MAGNITUDES
from coprod_desktop.speech.british.numbers import cardinal, decade, digit_by_digit, fraction, number, ordinal, roman
from coprod_desktop.speech.british.rule import figure_or_not, is_describing, rule

_UNITS = {
    "mg": "milligram", "mcg": "microgram", "µg": "microgram", "μg": "microgram", "g": "gram", "kg": "kilogram",
    "ml": "millilitre", "mL": "millilitre", "cl": "centilitre", "l": "litre", "L": "litre",
    "mm": "millimetre", "cm": "centimetre", "m": "metre", "km": "kilometre", "ft": "foot",
    "yd": "yard", "yds": "yard", "oz": "ounce", "lb": "pound", "lbs": "pound",
    "sec": "second", "secs": "second", "min": "minute", "mins": "minute",
    "hr": "hour", "hrs": "hour", "wk": "week", "wks": "week", "yr": "year", "yrs": "year",
    "mph": "mile per hour", "kB": "kilobyte", "KB": "kilobyte", "MB": "megabyte", "GB": "gigabyte", "TB": "terabyte",
    "pt": "point", "m²": "square metre", "m2": "square metre", "sqm": "square metre", "kWh": "kilowatt hour",
    "kcal": "kilocalorie",
}  # fmt: skip
_PLURALS = {"foot": "feet", "mile per hour": "miles per hour"}
_SIGNS = {"½": (1, 2), "¼": (1, 4), "¾": (3, 4), "⅓": (1, 3), "⅔": (2, 3), "⅕": (1, 5), "⅛": (1, 8)}
_NUMBER = r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?"
_ALONE = r"(?<![\w£€$.,/-])"
_UNIT = "|".join(sorted(map(re.escape, _UNITS), key=len, reverse=True))
_TO = r"\s?[-–—]\s?"
# Words after which a capital I, V or X is a number.
_NUMBERED = (
    "Chapter|Part|Section|Appendix|Annex|Annexe|Schedule|Article|Volume|Book|Phase|Stage|Step|Level|Class|Type|"
    "Title|Act|War|Group|Grade|Band|Tier|Figure|Table|Module|Unit"
)
_RULERS = "Henry|Charles|Elizabeth|George|Edward|William|Richard|James"


def _unit(sign: str, amount: str) -> str:
    name = _UNITS[sign]
    return name if amount == "1" or sign == "pt" else _PLURALS.get(name, f"{name}s")


def _amount(match: re.Match[str]) -> str:
    said = f"{number(match[1])} {_unit(match[2], '1' if is_describing(match) else match[1])}"
    return f"{said} per {_per(match[3])}" if match[3] else said


def _per(written: str) -> str:
    known = re.fullmatch(rf"([0-9.]*)({_UNIT})", written)
    if known is None:
        return written
    return f"{number(known[1])} {_unit(known[2], known[1])}" if known[1] else _UNITS[known[2]]


def _unit_range(match: re.Match[str]) -> str:
    return f"{number(match[1])} to {number(match[2])} {_unit(match[3], match[2])}"


def _with_fraction_sign(match: re.Match[str]) -> str:
    words = fraction(*_SIGNS[match[2]])
    return f"{number(match[1])} and {words}" if match[1] else words.removeprefix("a ")


def _slashed(match: re.Match[str]) -> str | None:
    above, below = int(match["above"]), int(match["below"])
    if match["whole"]:
        return f"{number(match['whole'])} and {fraction(above, below)}" if above < below else None
    return fraction(above, below) if above < below and below in (2, 3, 4, 5, 8, 10) else None


def _range(match: re.Match[str]) -> str | None:
    low, high = match[1], match[2]
    rising = float(high.replace(",", "")) > float(low.replace(",", ""))
    return f"{number(low)} to {number(high)}" if rising else None


def _large(match: re.Match[str]) -> str:
    return f"{number(match[1])} {MAGNITUDES[match[2].lower()]}"


def _roman(match: re.Match[str]) -> str | None:
    value = roman(match[2])
    return f"{match[1]} {cardinal(value)}" if value else None


def _short_part(match: re.Match[str]) -> str | None:
    name = "parts" if match[1].endswith("s") else "part"
    value = int(match[2]) if match[2].isdecimal() else roman(match[2])
    return f"{name} {cardinal(value)}" if value else None


def _ruler(match: re.Match[str]) -> str | None:
    value = roman(match[2])
    return f"{match[1]} the {ordinal(value)}" if value else None


def _many_points(match: re.Match[str]) -> str:
    return " point ".join(number(part) for part in match[0].split("."))


def _ages(match: re.Match[str]) -> str:
    return f"{cardinal(int(match[1]))} to {decade(int(match[2]))}"


# These go before the short forms, which would spell "IV".
NUMERALS = (
    rule(rf"\b({_NUMBERED})\s+([IVXL]+)\b(?!\.[A-Z])", _roman, re.IGNORECASE),
    figure_or_not(r"(?<![0-9] )\b(Pts?)\.?\s([IVXL]+|[0-9]{1,2})\b(?!\.[A-Z0-9])", _short_part),
    rule(rf"\b({_RULERS})\s+([IVX]+)\b", _ruler),
)
RULES = (
    rule(rf"{_ALONE}(1[0-9]|[1-9][0-9]?):([1-9][0-9]?)(?![\w:])", lambda m: f"{number(m[1])} to {number(m[2])}"),
    rule(rf"{_ALONE}1-1(?![\w-])|(?<=\b)121(?=\s(?:support|care|session|meeting|time)\b)", "one to one"),
    rule(r"(?<!\w)24/7(?!\w)", "twenty-four seven"),
    # degrees and per cent
    rule(
        rf"(?<!\w)(?P<minus>[-−])?(?P<amount>{_NUMBER})\s?°\s?(?P<scale>[CF])?(?!\w)",
        lambda m: (
            f"{'minus ' if m['minus'] else ''}{number(m['amount'])} degrees"
            f"{ {'C': ' Celsius', 'F': ' Fahrenheit'}.get(m['scale'] or '', '') }"
        ),
    ),
    rule(
        rf"{_ALONE}({_NUMBER})\s?%?{_TO}({_NUMBER})\s?(?:%|per cent\b|percent\b)",
        lambda m: f"{number(m[1])} to {number(m[2])} per cent",
    ),
    rule(
        rf"(?<![\w.,])([-−+])?({_NUMBER})\s?%",
        lambda m: f"{ {None: '', '+': 'plus '}.get(m[1], 'minus ') }{number(m[2])} per cent",
    ),
    # units
    rule(rf"{_ALONE}({_NUMBER})(m)(?=\s(?:people|adults|carers|children|households|families|unpaid)\b)", _large),
    rule(rf"{_ALONE}({_NUMBER}){_TO}({_NUMBER})\s?({_UNIT})(?!\w)", _unit_range),
    rule(rf"{_ALONE}({_NUMBER})\s?({_UNIT})(?!\w)(?:/([0-9.]*[a-zA-Z]+)\b|\.(?=\s[a-z]))?", _amount),
    rule(rf"{_ALONE}({_NUMBER})\s?x\s?({_NUMBER})(?!\w)", lambda m: f"{number(m[1])} by {number(m[2])}"),
    rule(rf"{_ALONE}([0-9]+)\s[x×](?=\s(?!(?:an?|per|each|every|daily|weekly)\b)[A-Za-z])", lambda m: number(m[1])),
    rule(rf"{_ALONE}([0-9]+)\s?x(?!\w)", lambda m: f"{number(m[1])} times"),
    rule(r"(?<!\w)x\s?([0-9]+)(?!\w)", lambda m: f"times {number(m[1])}"),
    rule(rf"{_ALONE}({_NUMBER})(k|mn?|bn|tn)\b", _large, re.IGNORECASE),
    # parts of a whole
    figure_or_not(rf"(?:{_ALONE}([0-9]+)\s?)?([{''.join(_SIGNS)}])", _with_fraction_sign),
    rule(
        rf"{_ALONE}(?:(?P<whole>[0-9]+)\s)?(?P<above>[0-9]{{1,2}})/(?P<below>[0-9]{{1,2}})(?![\w/])",
        _slashed,
    ),
    rule(rf"{_ALONE}([0-9]+)/([0-9]+)(?![\w/])", lambda m: f"{number(m[1])} slash {number(m[2])}"),
    rule(f"[{''.join(_SIGNS)}]", lambda m: fraction(*_SIGNS[m[0]])),
    # order and ranges
    rule(
        rf"{_ALONE}([0-9]+)(?:st|nd|rd|th){_TO}([0-9]+)(?:st|nd|rd|th)\b",
        lambda m: f"{ordinal(int(m[1]))} to {ordinal(int(m[2]))}",
    ),
    rule(r"(?<![\w.])([0-9]{1,9})(?:st|nd|rd|th)\b", lambda m: ordinal(int(m[1]))),
    rule(r"(?<![\w.])([0-9]{2})\s?[-–]\s?([2-9]0)s\b", _ages),
    rule(r"(?<![\w.,/:-])[0-9]+(?:\.[0-9]+){2,}(?![\w/])", _many_points),
    rule(rf"{_ALONE}({_NUMBER}){_TO}({_NUMBER})(?![\w/-]|\.[0-9])", _range),
)

# What no other rule has claimed.
PLAIN = (
    rule(rf"(?<![\w.,)])[-−]({_NUMBER})(?!\w)", lambda m: f"minus {number(m[1])}"),
    rule(r"(?<![\w.])\.([0-9]+)\b", lambda m: f"point {digit_by_digit(m[1])}"),
    rule(r"(?<![\w.,])(0[0-9]+|[0-9]{7,})(?![\w,]|\.[0-9])", lambda m: digit_by_digit(m[1])),
    rule(r"(?<![0-9.,])[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?(?![0-9])", lambda m: number(m[0])),
    rule(r"(?<![0-9.,])[0-9]+\.[0-9]+(?![0-9])", lambda m: number(m[0])),
    rule(r"[0-9]+", lambda m: number(m[0])),
)
