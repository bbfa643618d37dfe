"""Order keys: text that sorts, with room between any two for one more.

Two co-chairs can each move an item and merge later, because moving changes one key and no neighbour.
"""

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_LAST = len(_DIGITS) - 1


def between(before: str, after: str) -> str:
    """Return a key that sorts after `before` and before `after`; "" stands for the open end on either side.

    No key ends in "0", so there is always room in front of one.
    """
    if after and before >= after:
        raise ValueError(f"no room between {before!r} and {after!r}")
    key = ""
    bounded = bool(after)
    while True:
        place = len(key)
        low = _DIGITS.index(before[place]) if place < len(before) else 0
        high = _DIGITS.index(after[place]) if bounded and place < len(after) else _LAST + 1
        if high - low > 1:
            return key + _DIGITS[(low + high) // 2]
        key += _DIGITS[low]
        bounded = bounded and low == high


def spread(number: int) -> list[str]:
    """Return this many keys in order, with room before, between and after them."""
    width = 1
    while len(_DIGITS) ** width <= 2 * number:
        width += 1
    step = len(_DIGITS) ** width // (number + 1)
    return [_numeral(place * step, width).rstrip("0") for place in range(1, number + 1)]


def _numeral(value: int, width: int) -> str:
    digits = ""
    for _ in range(width):
        value, digit = divmod(value, len(_DIGITS))
        digits = _DIGITS[digit] + digits
    return digits
