"""Sums of money: "£12.50" is "twelve pounds fifty"."""

import re

from coprod_desktop.speech.british.numbers import cardinal, number
from coprod_desktop.speech.british.rule import is_describing, rule

_NAMES = {
    "£": ("pound", "pounds", "penny", "pence"),
    "€": ("euro", "euros", "cent", "cents"),
    "$": ("dollar", "dollars", "cent", "cents"),
}
MAGNITUDES = {"k": "thousand", "m": "million", "mn": "million", "bn": "billion", "b": "billion", "tn": "trillion"}
_AMOUNT = r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?"
_MAGNITUDE = r"(?:\s?(?:k|mn?|bn?|tn|thousand|million|billion)\b)?"
_EACH = r"(?:\s?(?:/|p/|per\s)\s?(?:hour|hr|day|night|week|wk|month|year|yr|annum|h|d|w|m|y|person|head|mile|visit)\b)?"
_LENGTHS = {"h": "hour", "hr": "hour", "d": "day", "w": "week", "wk": "week", "m": "month", "y": "year", "yr": "year"}


def _sum(sign: str, amount: str, magnitude: str = "") -> str:
    one, many, small_one, small_many = _NAMES[sign]
    if magnitude:
        return f"{number(amount)} {MAGNITUDES.get(magnitude.lower(), magnitude.lower())} {many}"
    whole, _, decimals = amount.replace(",", "").partition(".")
    if len(decimals) > 2:
        return f"{number(amount)} {many}"
    large, small = int(whole), int(decimals.ljust(2, "0") or "0")
    coins = f"{cardinal(small)} {small_one if small == 1 else small_many}"
    if not large and small:
        return coins
    notes = f"{cardinal(large)} {one if large == 1 else many}"
    if not small:
        return notes
    # "twelve pounds five" is heard as twelve pounds fifty or five pounds twelve.
    return f"{notes} and {coins}" if small < 10 else f"{notes} {cardinal(small)}"


def _each(written: str) -> str:
    unit = re.sub(r"^\s?(?:/|p/|per\s)\s?", "", written)
    return f" per {_LENGTHS.get(unit.lower(), unit)}" if unit else ""


def _say_sum(match: re.Match[str]) -> str:
    minus = "minus " if match["minus"] else ""
    said = _sum(match["sign"], match["amount"], match["magnitude"].strip())
    if is_describing(match):
        said = said.removesuffix("s")
    return minus + said + _each(match["each"])


def _say_range(match: re.Match[str]) -> str:
    low, high = match["low"], match["high"]
    magnitude = match["magnitude"].strip()
    small = match["low_magnitude"].strip() or magnitude
    first = number(low) if small == magnitude and "." not in low else _sum(match["sign"], low, small)
    return f"{first} to {_sum(match['sign'], high, magnitude)}{_each(match['each'])}"


_SIGN = r"(?P<sign>[£€$])"
RULES = (
    rule(
        rf"{_SIGN}(?P<low>{_AMOUNT})(?P<low_magnitude>{_MAGNITUDE})\s?[-–—]\s?[£€$]?"
        rf"(?P<high>{_AMOUNT})(?P<magnitude>{_MAGNITUDE})(?P<each>{_EACH})",
        _say_range,
        re.IGNORECASE,
    ),
    rule(
        rf"(?P<minus>(?<![\w-])[-−])?{_SIGN}\s?(?P<amount>{_AMOUNT})(?P<magnitude>{_MAGNITUDE})(?P<each>{_EACH})",
        _say_sum,
        re.IGNORECASE,
    ),
    rule(
        r"(?<![\w.£€$])([0-9]{1,3})(?:\s?p\b(?!\.m|/))(?!\.[0-9])",
        lambda match: f"{number(match[1])} {'penny' if match[1] == '1' else 'pence'}",
    ),
)
