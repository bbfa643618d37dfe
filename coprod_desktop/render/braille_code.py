"""Our own uncontracted braille: Unified English Braille, each letter for itself, as signs of ASCII braille (BRF).

A sign is the letter that stands for its dots in files for braille printers: "a" for dot 1, "," for dot 6, "#" for
dots 3456. It is used where liblouis, which also knows the contractions, is not installed.
"""

import re
import unicodedata
from collections.abc import Iterator
from itertools import groupby

from coprod_desktop.render.coverage import name_of

_DIGITS = dict(zip("1234567890", "abcdefghij", strict=True))
_NUMBER, _CAPITAL, _LETTER = "#", ",", ";"
_CAPITALS_END = ",'"
# Signs, each with its dots (UEB, sections 3 and 7).
_SIGNS = {
    ".": "4", ",": "1", ";": "2", ":": "3", "!": "6", "?": "8", "'": "'", "’": "'", "‘": ",8", "“": "8", "”": "0",
    '"': ",7", "-": "-", "\u2011": "-", "–": ",-", "—": ",-", "…": "444", "(": '"<', ")": '">', "[": ".<", "]": ".>",
    "{": "_<", "}": "_>", "/": "_/", "\\": "_*", "&": "@&", "@": "@a", "*": '"9', "+": '"6', "−": '"-', "=": '"7',
    "±": "_6", "×": '"8', "÷": '"/', "%": ".0", "£": "@l", "$": "@s", "€": "@e", "¢": "@c", "#": "_?", "°": "^j",
    "•": "_4",
    "<": "@<", ">": "@>", "^": "@5", "~": "@9", "_": ".-", "|": "_|", "§": "^s", "¶": "^p", "©": "^c", "®": "^r",
    "™": "^t", "✓": "@%", "→": "|o", "½": "#a/b", "¼": "#a/d", "¾": "#c/d",
}  # fmt: skip
# Marks above and below letters stand before the letter (UEB, section 4).
_MARKS = {
    "\u0300": "^*", "\u0301": "^/", "\u0302": "^%", "\u0303": "^]", "\u0308": "^3", "\u0327": "^&", "\u030a": "^$",
    "\u030c": "^+", "\u0304": "@-", "\u0306": "@+",
}  # fmt: skip
_NUMBERS_INSIDE = {".": "4", ",": "1"}
_PIECES = re.compile(r"[0-9]+(?:[.,][0-9]+)*|[^\W\d_]+|\s+|.", re.DOTALL)
_LOOKS_LIKE_DIGIT = frozenset("abcdefghij")


def uncontracted(text: str) -> str:
    """Return a text in uncontracted braille; a sign that braille has none for is named in brackets."""
    return "".join(_pieces(unicodedata.normalize("NFC", text)))


def _pieces(text: str) -> Iterator[str]:
    after_number = False
    for found in _PIECES.finditer(text):
        piece = found.group()
        if piece[0] in _DIGITS:
            yield _NUMBER + "".join(_DIGITS.get(sign) or _NUMBERS_INSIDE.get(sign, "") for sign in piece)
        elif piece.isspace():
            yield " " if piece != "\n" else "\n"
        elif piece.isalpha():
            yield (_LETTER if after_number and piece[0] in _LOOKS_LIKE_DIGIT else "") + _word(piece)
        else:
            yield "".join(_word(sign) if sign.isalpha() else _sign(sign) for sign in piece)
        after_number = piece[-1] in _DIGITS


def _word(word: str) -> str:
    """Return letters with the signs for capitals: one for a letter, two for a row of them."""
    made, after_row = "", False
    for is_capital, group in groupby(word, key=str.isupper):
        letters = [_letter(letter.lower()) for letter in group]
        sign = _CAPITAL * min(len(letters), 2) if is_capital else ""
        made += (_CAPITALS_END if after_row else "") + sign + "".join(letters)
        after_row = len(sign) > 1
    return made


def _letter(letter: str) -> str:
    base, *marks = list(unicodedata.normalize("NFD", letter))
    if base.isascii() and all(mark in _MARKS for mark in marks):
        return "".join(_MARKS[mark] for mark in marks) + base
    return _named(letter)


def _sign(sign: str) -> str:
    return _SIGNS.get(sign) or _named(sign)


def _named(sign: str) -> str:
    if not sign.isprintable():
        return ""
    name = name_of(sign).lower()
    inside = uncontracted(name) if name.isascii() and sign not in name else "?"
    return f"{_SIGNS['[']}{inside}{_SIGNS[']']}"
