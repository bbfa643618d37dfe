"""Numbers as word processors print them before paragraphs."""

_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"))
_ROMAN_SMALL = ((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_LARGEST_ROMAN = 4999
_LARGEST_LETTERS = 26 * 8


def format_number(value: int, kind: str) -> str:
    """Return a number as Word prints it in this format; what cannot be said so is said in digits."""
    match kind:
        case "lowerLetter" | "upperLetter" if 0 < value <= _LARGEST_LETTERS:
            text = chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1)
        case "lowerRoman" | "upperRoman" if 0 < value <= _LARGEST_ROMAN:
            text = _roman(value)
        case "decimalZero":
            return f"{value:02}"
        case "ordinal":
            return f"{value}{_ordinal_ending(value)}"
        case "none" | "bullet":
            return ""
        case _:
            return str(value)
    return text.upper() if kind.startswith("upper") else text


def _roman(value: int) -> str:
    text = ""
    for worth, letters in (*_ROMAN, *_ROMAN_SMALL):
        text += letters * (value // worth)
        value %= worth
    return text


def _ordinal_ending(value: int) -> str:
    if value % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")


_ROMAN_WORTH = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}


def number_of(label: str) -> tuple[str, int]:
    """Return the list style and the value of a printed number such as "7", "b" or "iv", without dots or brackets."""
    if label.isdecimal() and len(label) <= 9:
        return "decimal", int(label)
    low = label.lower()
    size = "lower" if label == low else "upper"
    if low and set(low) <= set(_ROMAN_WORTH) and (len(low) > 1 or low in "ivx"):
        worths = [_ROMAN_WORTH[letter] for letter in low]
        following = [*worths[1:], 0]
        return f"{size}-roman", sum(-one if one < then else one for one, then in zip(worths, following, strict=True))
    return f"{size}-letter", (ord(low[0]) - ord("a") + 1 if low and "a" <= low[0] <= "z" else 1)
