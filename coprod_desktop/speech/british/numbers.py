"""Numbers as British words: whole, ordinal, decimal, one digit after another, years, fractions, Roman."""

from functools import cache

_DIGITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_LONGEST_SAID_AS_NUMBER = 15  # digits; a longer one is a reference, not an amount
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


@cache
def cardinal(number: int) -> str:
    """Return "one thousand two hundred and fifty" for 1250."""
    return _in_words(number, "cardinal")


@cache
def ordinal(number: int) -> str:
    """Return "twenty-first" for 21."""
    return _in_words(number, "ordinal")


def _in_words(number: int, kind: str) -> str:
    # Imported when a number is first said: it loads every language it knows, 40 ms of a start.
    from num2words import num2words

    return str(num2words(number, to=kind, lang="en_GB")).replace(",", "")


def digit_by_digit(text: str, nought: str = _DIGITS[0]) -> str:
    """Return "one one seven" for "117", leaving out anything that is not a digit 0 to 9.

    In phone numbers 0 is "oh"; in a reference, where letters stand too, it is not.
    """
    return " ".join(nought if sign == "0" else _DIGITS[int(sign)] for sign in text if sign in "0123456789")


def number(written: str) -> str:
    """Return the words of a written number with or without commas and a decimal point, such as "1,250.5"."""
    whole, point, decimals = written.replace(",", "").partition(".")
    if len(whole) > _LONGEST_SAID_AS_NUMBER or (len(whole) > 1 and whole.startswith("0")):
        words = digit_by_digit(whole)
    else:
        words = cardinal(int(whole or "0"))
    return f"{words} point {digit_by_digit(decimals)}" if point and decimals else words


def year(number_of_year: int) -> str:
    """Return a year as people say it: "nineteen oh five", "two thousand and five", "twenty twenty-five"."""
    if not 1100 <= number_of_year <= 2099 or 2000 <= number_of_year <= 2009:
        return cardinal(number_of_year)
    century, rest = divmod(number_of_year, 100)
    if rest == 0:
        return f"{cardinal(century)} hundred"
    return f"{cardinal(century)} oh {cardinal(rest)}" if rest < 10 else f"{cardinal(century)} {cardinal(rest)}"


def decade(number_of_year: int) -> str:
    """Return "nineteen sixties" for 1960 and "eighties" for 80."""
    said = cardinal(number_of_year) if number_of_year < 100 else year(number_of_year)
    return f"{said[:-1]}ies" if said.endswith("y") else f"{said}s"


def fraction(above: int, below: int) -> str:
    """Return "three quarters" for 3 and 4, "a half" for 1 and 2, "two thirds" for 2 and 3."""
    name = {2: "half", 4: "quarter"}.get(below) or ordinal(below)
    if above == 1:
        return f"an {name}" if name[0] in "aeiou" else f"a {name}"
    return f"{cardinal(above)} {'halves' if below == 2 else name + 's'}"


def roman(numeral: str) -> int:
    """Return the value of a Roman numeral in capitals, or 0 when it is not written as one should be."""
    values = [_ROMAN.get(sign, 0) for sign in numeral]
    total = sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))
    return total if numeral and 0 not in values and as_roman(total) == numeral else 0


def as_roman(value: int) -> str:
    """Return the Roman numeral in capitals of a number from 1 to 399."""
    parts = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
    numeral = ""
    for size, signs in parts:
        times, value = divmod(value, size)
        numeral += signs * times
    return numeral


def spelled(letters_and_digits: str) -> str:
    """Return letters one by one and each digit as a word: "S W one A" for "SW1A"; other signs are left out."""
    said = (_DIGITS[int(sign)] if sign in "0123456789" else sign for sign in letters_and_digits if sign.isalnum())
    return " ".join(said)
