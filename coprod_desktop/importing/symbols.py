"""Signs that word processors take from symbol fonts, as the characters that every font has a name for."""

import re

# By code within the font, as 0x20 to 0xFF; programs store them there or 0xF000 higher.
_WINGDINGS = {
    0x21: "✏",
    0x22: "✂",
    0x28: "☎",
    0x2A: "✉",
    0x2B: "✉",
    0x3A: "💻",
    0x41: "✌",
    0x43: "👍",
    0x44: "👎",
    0x45: "☜",
    0x46: "☞",
    0x4A: "☺",
    0x4B: "😐",
    0x4C: "☹",
    0x58: "✠",
    0x6C: "●",
    0x6D: "❍",
    0x6E: "■",
    0x6F: "□",
    0x70: "□",
    0x71: "❑",
    0x72: "❒",
    0x75: "◆",
    0x76: "❖",
    0x77: "◆",
    0x78: "☒",
    0x9E: "·",
    0x9F: "•",
    0xA1: "○",
    0xA7: "▪",
    0xA8: "□",
    0xAB: "★",
    0xD8: "➢",
    0xDF: "←",
    0xE0: "→",
    0xE1: "↑",
    0xE2: "↓",
    0xE8: "➔",
    0xF0: "→",
    0xFB: "✗",
    0xFC: "✓",
    0xFD: "☒",
    0xFE: "☑",
}
_WINGDINGS_2 = {0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x97: "●", 0xA3: "□", 0xAA: "★"}
_SYMBOL_GREEK = dict(zip(range(0x41, 0x5B), "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ", strict=True)) | dict(
    zip(range(0x61, 0x7B), "αβχδεφγηιϕκλμνοπθρστυϖωξψζ", strict=True)
)
_SYMBOL = _SYMBOL_GREEK | {
    0xA3: "≤",
    0xA5: "∞",
    0xAB: "↔",
    0xAC: "←",
    0xAD: "↑",
    0xAE: "→",
    0xAF: "↓",
    0xB0: "°",
    0xB1: "±",
    0xB3: "≥",
    0xB4: "×",
    0xB7: "•",
    0xB8: "÷",
    0xB9: "≠",
    0xBB: "≈",
    0xBC: "…",
    0xD6: "√",
    0xE5: "∑",
}
_FONTS = {"wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2, "wingdings 3": {}, "webdings": {0x61: "✓", 0x72: "✗"}}
_SYMBOL_FONT = "symbol"

# Where symbol fonts keep their signs.
PRIVATE = range(0xF000, 0xF100)
_PRIVATE = re.compile(f"[{chr(PRIVATE.start)}-{chr(PRIVATE.stop - 1)}]")


def is_symbol_font(font: str) -> bool:
    """Tell whether the letters of this font are signs."""
    return font.lower() in _FONTS or font.lower() == _SYMBOL_FONT


def sign(font: str, code: int) -> str:
    """Return the character for a code in a symbol font, or "" where we know none."""
    place = code & 0xFF if code in PRIVATE else code
    if font.lower() in _FONTS:
        return " " if place == 0x20 else _FONTS[font.lower()].get(place, "")
    if font.lower() == _SYMBOL_FONT or code in PRIVATE:
        # The rest of Symbol is plain ASCII: digits, brackets and signs.
        return _SYMBOL.get(place) or (chr(place) if 0x20 <= place < 0x7F else "")
    return chr(code) if 0x20 <= code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF else ""


def translate(font: str, text: str) -> tuple[str, int]:
    """Return text with the signs of a symbol font as characters, and how many we had to leave out.

    In any other font only characters from the private range of symbol fonts change.
    """
    if not is_symbol_font(font) and (text.isascii() or not _PRIVATE.search(text)):
        return text, 0
    signs = [
        sign(font, ord(character)) if is_symbol_font(font) or ord(character) in PRIVATE else character
        for character in text
    ]
    return "".join(signs), signs.count("")
