"""Signs that are not letters or digits: what is said for them, and which are passed over."""

import re

from coprod_desktop.speech.british.numbers import cardinal, number, roman
from coprod_desktop.speech.british.rule import rule


def _roman_mark(numeral: str) -> str | None:
    value = roman(numeral.upper())
    return f"{cardinal(value)}." if value else None


# At the start of a text: "1.", "2)", "(a)", "iv)".
LIST_MARKS = (
    rule(r"(?<!\S)\A\s*\(?([0-9]{1,3})[.)](?=\s)", lambda match: f"{number(match[1])}."),
    rule(r"\A\s*(?:\(([ivx]{2,5})\)|([ivx]{2,5})[.)])(?=\s)", lambda match: _roman_mark(match[1] or match[2])),
    rule(r"\A\s*(?:\(([A-Za-z])\)|([A-Za-z])\))(?=\s)", lambda match: f"{(match[1] or match[2]).upper()}."),
)


# Before the numbers, which would take the figure alone.
BEFORE_NUMBERS = (rule(r"(?<!\w)#([0-9]+)\b", lambda match: f"number {number(match[1])}"),)
RULES = (
    rule(r"(?<=[a-z])\((s|es)\)", lambda match: match[1]),
    rule(r"[█■▇▆]{2,}|\[redacted\]", "redacted", re.IGNORECASE),
    rule(r"_{3,}|\.{5,}|(?:\. ){4,}\.?|…{2,}", "blank"),
    rule(r"[✓✔☑✅]", "yes"),
    rule(r"[✗✘☒❌]", "no"),
    rule(r"[☐□]", "box"),
    rule(r"[→⇒➔➜]", "to"),
    rule(r"(?<=\s)[-—](?=\s)", "–"),
    rule(r"(?<=\w)\s?&\s?(?=\w)", " and "),
    rule(r"&", "and"),
    rule(r"(?<!\w)\+(?=£)", "plus "),
    rule(r"(?<=[a-z])\s?/\s?(?:wk|week)\b", " per week"),
    rule(r"(?<=[a-z])\s?/\s?(?:mth|month)\b", " per month"),
    # Between words: the voice would say "slash".
    rule(r"(?<=[A-Za-z)])\s?/\s?(?=[A-Za-z(])", ", "),
    rule(r"£", "pounds"),
    rule(r"%", "per cent"),
    rule(r"(?<=\w)=(?=[\w£-])", " equals "),
    rule(r"(?<=[\s\d])=(?=[\s\d])", "equals"),
    rule(r"(?<=[\s\d])\+(?=[\s\d])", "plus"),
    rule(r"\+(?=\s|[.,;)]|\Z)", " plus"),
    rule(r"(?<=\w)[¹²³⁰⁴⁵⁶⁷⁸⁹]+|(?<=\w)\*+(?!\w)|[†‡]", ""),
    rule(r"[•▪◦●·®©™\u00ad\u200b\ufeff]", ""),
)
