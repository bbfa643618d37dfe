"""Where to write, ring and look: email, web, phone numbers, postcodes, and the references on letters."""

import re

from coprod_desktop.speech.british.numbers import cardinal, digit_by_digit, number, spelled
from coprod_desktop.speech.british.rule import rule
from coprod_desktop.speech.british.short_forms import LETTERS

_SIGNS = {
    ".": "dot", "/": "slash", "@": "at", "-": "hyphen", "_": "underscore", "?": "question mark", "=": "equals",
    "&": "and", "#": "hash", "+": "plus", "%": "per cent sign", "~": "tilde", ":": "colon",
}  # fmt: skip
_SPELLED_PARTS = {"uk", "www", "eu", "nhs", "nhsuk", "pdf", "html", "php"}
_ENDINGS = r"(?:uk|org|com|net|info|wales|scot|london|eu|ie)"
_WEB = rf"(?:https?://|www\.)[^\s<>()\[\]“”\"]*[\w/]|(?<![\w@.-])(?:[a-z0-9-]+\.)+{_ENDINGS}(?:/[^\s<>()\[\]“”\"]*[\w/])?(?![\w@-])"
_CALLING = r"(?:call|dial|rings?|phone|telephone|text|contact|NHS|to|on|Childline|helpline)"
# Area codes, then groups as British numbers are printed, with spaces or hyphens, or none.
_PHONE = (
    r"(?<![\w£.])(?:\+44\s?(?:\(0\)\s?)?[1-9](?:[\s-]?[0-9]){8,9}|\(0[0-9]{2,4}\)(?:[\s-]?[0-9]){6,8}"
    r"|0[1-9][0-9](?:[\s-]?[0-9]){7,8}|0800[\s-]?[0-9]{4}|0800[\s-]?11[\s-]?11|0845[\s-]?46[\s-]?47)(?![\w]|[./-][0-9])"
)
_SECTION_NAMES = {
    "s.": "section", "ss.": "sections", "reg.": "regulation", "para.": "paragraph", "art.": "article",
    "sch.": "schedule",
}  # fmt: skip
_SECTIONED = (
    r"(?i:sections?|subsections?|paragraphs?|regulations?|articles?|clauses?|schedules?|rules?"
    rf"|{'|'.join(map(re.escape, _SECTION_NAMES))})"
)


def _address(match: re.Match[str]) -> str:
    bare = re.sub(r"^https?://", "", match[0]).rstrip("/")
    return " ".join(_part(part) for part in re.findall(r"[^\W_]+|[\W_]", bare) if part.strip())


def _part(part: str) -> str:
    if part in _SIGNS:
        return _SIGNS[part]
    if part.lower() in _SPELLED_PARTS or (part.upper() in LETTERS and len(part) > 1):
        return "N H S U K" if part.lower() == "nhsuk" else spelled(part.upper())
    if part.isdecimal():
        return number(part) if len(part) <= 4 else digit_by_digit(part)
    return re.sub(r"[0-9]+", lambda found: f" {digit_by_digit(found[0])} ", part).strip()


def _phone(match: re.Match[str]) -> str:
    written = re.sub(r"\(0\)", "", match[0]).strip()
    plus = "plus " if written.startswith("+") else ""
    groups = [group for group in re.split(r"[\s()-]+", written.lstrip("+")) if group]
    if len(groups) == 1:
        groups = _grouped(groups[0])
    return plus + ", ".join(_phone_group(part) for group in groups for part in _taken_down(group))


def _grouped(digits: str) -> list[str]:
    # British numbers split 5-6 or, for 01/07, 5-3-3.
    return [digits[:5], digits[5:]] if len(digits) > 8 else [digits]


def _taken_down(digits: str) -> list[str]:
    # Six digits in a row cannot be taken down.
    return [digits[:3], digits[3:]] if len(digits) == 6 else [digits]


def _phone_group(digits: str) -> str:
    if digits in ("0300", "0800"):
        return f"oh {number(digits[1])} hundred"
    return digit_by_digit(digits, nought="oh")


def _short_phone(digits: str) -> str:
    return digit_by_digit(digits, nought="oh")


def _postcode(match: re.Match[str]) -> str:
    district = re.fullmatch(r"([A-Z]+)([0-9]+)([A-Z]?)", match[1])
    assert district is not None  # by the pattern
    outward = f"{spelled(district[1])} {number(district[2])}{district[3] and ' ' + district[3]}"
    return f"{outward}, {number(match[2][0])} {spelled(match[2][1:])}"


def _section(match: re.Match[str]) -> str:
    parts = [part for part in re.split(r"[()]+", match["parts"]) if part]
    said = ", ".join(cardinal(int(part)) if part.isdecimal() else part.upper() for part in parts)
    name = _SECTION_NAMES.get(match["name"].lower(), match["name"])
    letter = match["letter"] and f" {match['letter'].upper()}"
    return f"{name} {number(match['number'])}{letter}, {said}"


def _reference(match: re.Match[str]) -> str:
    said: list[str] = []
    for part in re.findall(r"[A-Za-z]+|[0-9]+|[/\\-]", match[0]):
        if part in "/\\":
            said.append("slash")
        elif part != "-":
            said.append(_reference_part(part))
    return " ".join(said)


def _reference_part(part: str) -> str:
    if part.isdecimal():
        return digit_by_digit(part) if len(part) > 2 or part.startswith("0") else number(part)
    return spelled(part) if (part.isupper() and len(part) <= 4) or len(part) == 1 else part


def _email(match: re.Match[str]) -> str:
    bare = match[0].removeprefix("mailto:")
    return " ".join(_part(part) for part in re.findall(r"[^\W_]+|[\W_]", bare))


RULES = (
    rule(r"(?<![\w.+%-])(?:mailto:)?[\w.+%-]+@[\w-]+(?:\.[\w-]+)+", _email),
    rule(_WEB, _address),
    rule(_PHONE, _phone),
    rule(  # an NHS number
        r"(?<![\w.,-])[1-9][0-9]{2}\s[0-9]{3}\s[0-9]{4}(?![\w-])",
        lambda m: ", ".join(digit_by_digit(group) for group in m[0].split()),
    ),
    rule(
        rf"(?<=\b)({_CALLING}\s+)(999|111|101|105|112|119|116\s?[0-9]{{3}}|[0-9]{{5}})(?!\w|[.,/-][0-9])",
        lambda m: m[1] + _short_phone(m[2]),
        re.IGNORECASE,
    ),
    rule(
        r"(?<![\w£.,-])(999|112)(?![\w%]|[.,/-][0-9]|\s(?:people|carers|adults|staff|pounds|pages|hours|homes))",
        lambda m: digit_by_digit(m[1]),
    ),
    rule(r"\b([A-Z]{1,2}[0-9](?:[0-9]|[A-Z])?)\s?([0-9][ABD-HJLNP-UW-Z]{2})\b", _postcode),
    rule(r"\b[A-CEGHJ-PR-TW-Z]{2}\s?[0-9]{2}\s?[0-9]{2}\s?[0-9]{2}\s?[A-D]\b", lambda m: spelled(m[0])),
    rule(
        rf"\b(?P<name>{_SECTIONED})\s?(?P<number>[0-9]+)(?P<letter>[A-Za-z]?)(?P<parts>(?:\([0-9a-z]{{1,4}}\))+)",
        _section,
    ),
    rule(
        r"(?<![\w'’.-])[sS]\.?\s?([0-9]{1,3})([A-Z]?)\b(?!\.[0-9])",
        lambda m: f"section {number(m[1])}{m[2] and ' ' + m[2]}",
    ),
    rule(r"\b(?=[\w/\\-]{0,40}[0-9])[A-Z]{2,6}(?:[/\\-][A-Z0-9]+)+\b", _reference),
    rule(r"\b[A-Z]{1,4}[0-9]+[A-Z]{0,2}(?:[/\\-][A-Z0-9]+)*\b", _reference),
)


# "Item 3a": after the amounts, which know "50p" and "5m".
LABELS = (rule(r"(?<![\w.])([0-9]{1,3})([A-Za-z])\b(?!['’.&/-]\w)", lambda m: f"{number(m[1])} {m[2].upper()}"),)
