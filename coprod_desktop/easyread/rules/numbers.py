"""Numbers: digits, money, shares, ranges and phone numbers (ER-23, ER-24, ER-27, ER-28)."""

import re

from coprod_desktop.easyread.rules.rule import Rule, became, wording

_UNITS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19,
}  # fmt: skip
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_TEN_WORDS, _SMALL_WORDS = "|".join(_TENS), "|".join(_UNITS)
_NUMBER_WORD = re.compile(
    rf"\b(?<!hundred and )(?:(?P<tens>{_TEN_WORDS})(?:[- ](?P<unit>one|{_SMALL_WORDS}))?|(?P<small>{_SMALL_WORDS}))"
    r"\b(?P<hundred> hundred\b(?! and\b))?"
    # "two thirds" and "twofold" are no counts, and a longer number needs more than a digit in place of a word.
    r"(?! hundred and\b|[- ](?:thirds|fifths|quarters|halves|sixths|tenths|eighths)\b|[- ]fold\b|s\b)",
    re.IGNORECASE,
)
_ONE_IN = re.compile(r"\b[Oo]ne in (?=(?:every )?(?:\d|two|three|four|five|six|seven|eight|nine|ten|twenty|hundred))")
_FIXED_PHRASES = re.compile(
    r"\b(?:sixes and sevens|all fours|ten to one|nine times out of ten|catch-twenty-two|second to none)\b",
    re.IGNORECASE,
)
# "A day or two" is no count.
_ABOUT_TWO = re.compile(r"\b((?:an? \w+|one) or two\b)", re.IGNORECASE)

_THOUSANDS = re.compile(r"£ ?(\d{1,4}) ?[kK]\b")
_MILLIONS = re.compile(r"£ ?(\d+(?:\.\d+)?) ?(?:m|mn|M)\b(?!\w)")
_BILLIONS = re.compile(r"£ ?(\d+(?:\.\d+)?) ?(?:bn|BN)\b")

_HALF = re.compile(r"(?<![\d.,£–-])\b50(?:%| per ?cent| percent) of\b(?! \d)")
_NO_PLURAL = r"(?!(?:this|his|its|ours|yours|theirs|hers|is|was|has)\b)"
_PEOPLE = rf"{_NO_PLURAL}(?:people|children|men|women|adults|staff|[a-z]{{3,}}(?<!s)s)"
_SHARE_OF_MANY = re.compile(
    rf"(?<![\d.,£–-])\b(?P<share>\d{{1,2}})(?:%| per ?cent| percent) of "
    rf"(?P<whose>(?:the|our|all|these|those|their|your) )?(?P<who>(?:[a-z][a-z-]* ){{0,2}}?{_PEOPLE})\b"
)
# Amounts in the plural that nobody counts one by one: "20 in every 100 costs" is not "20% of costs".
_NOT_COUNTED = re.compile(
    r"(?:costs?|funds?|savings?|earnings|wages|resources|expenses|fees|payments|hours|services|needs|means|works|sales|"
    r"takings|assets|reserves|profits|times|days|weeks|months|years|pounds|benefits|taxes|bills|prices|levels|rates)$"
)
_STILL_A_SHARE = re.compile(r"\d(?:%| per ?cent\b| percent\b)")
_KNOWN_SHARES = {25: "1 in 4", 75: "3 in 4", 20: "1 in 5", 10: "1 in 10"}

_RANGE = re.compile(
    r"(?<![\w./–-])(?P<money>£)?(?P<low>\d{1,3}(?:,\d{3})*|\d{1,4})(?P<unit>(?:am|pm|p|%)?) ?[–—-] ?"
    r"(?P<high>£?(?:\d{1,3}(?:,\d{3})*|\d{1,4})(?:am|pm|p|%)?)(?![\w/–—-]|\.\d)"
)
_DAY_RANGE = re.compile(
    r"\b((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|"
    r"October|November|December) ?[–—-] ?((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|"
    r"June|July|August|September|October|November|December)\b"
)

_PHONE = re.compile(r"(?<![\d(+£.,/-])\(?(0\d{2,4})\)?[ -]?(\d{3,4})[ -]?(\d{3,4})(?![\d/-])")
_PHONE_DIGITS = (10, 11)


def _digits(text: str) -> str:
    if _FIXED_PHRASES.search(text):
        return text
    text = _ONE_IN.sub("1 in ", text)
    parts = _ABOUT_TWO.split(text)
    return "".join(part if place % 2 else _NUMBER_WORD.sub(_as_digits, part) for place, part in enumerate(parts))


def _as_digits(found: re.Match[str]) -> str:
    small, tens, unit = found["small"], found["tens"], found["unit"]
    if small:
        value = _UNITS[small.lower()]
    else:
        value = _TENS[tens.lower()] + ({"one": 1} | _UNITS)[unit.lower()] if unit else _TENS[tens.lower()]
    return str(value * 100 if found["hundred"] else value)


def _money_in_full(text: str) -> str:
    text = _THOUSANDS.sub(lambda found: f"£{int(found[1]):,},000", text)
    text = _MILLIONS.sub(r"£\1 million", text)
    return _BILLIONS.sub(r"£\1 billion", text)


def _shares(text: str) -> str:
    said = _SHARE_OF_MANY.sub(_share, _HALF.sub("half of", text))
    # Two shares are compared, so both stay as they are where one has to.
    return text if _STILL_A_SHARE.search(said) else said


def _share(found: re.Match[str]) -> str:
    share, whose, who = int(found["share"]), found["whose"], found["who"]
    if not share or _NOT_COUNTED.search(who):
        return found.group()
    words = _KNOWN_SHARES.get(share, f"{share} in every 100")
    return f"{words} of {whose}{who}" if whose else f"{words} {who}"


def _ranges(text: str) -> str:
    text = _DAY_RANGE.sub(r"\1 to \2", text)
    return _RANGE.sub(_range, text)


def _range(found: re.Match[str]) -> str:
    low, high = _value(found["low"]), _value(found["high"])
    is_years = len(found["low"]) == 4 and len(found["high"]) == 2
    if is_years and found["low"][:2] in ("19", "20"):
        return f"{found['low']} to {found['low'][:2]}{found['high']}"
    has_clock = found["unit"] in ("am", "pm") or found["high"].endswith(("am", "pm"))
    # "24-7" and a score of "9-5" go down, not up: not a range that we understand.
    if low >= high and not has_clock:
        return found.group()
    return f"{found['money'] or ''}{found['low']}{found['unit']} to {found['high']}"


def _value(text: str) -> int:
    return int(re.sub(r"\D", "", text))


def _phone_in_groups(text: str) -> str:
    return _PHONE.sub(_phone, text)


def _phone(found: re.Match[str]) -> str:
    digits = "".join(found.groups())
    if len(digits) not in _PHONE_DIGITS:
        return found.group()
    if digits.startswith("02"):
        return f"{digits[:3]} {digits[3:7]} {digits[7:]}"
    if digits.startswith(("03", "08")):
        return f"{digits[:4]} {digits[4:7]} {digits[7:]}"
    return f"{digits[:5]} {digits[5:8]} {digits[8:]}"


RULES = (
    Rule(
        "phone-groups",
        "ER-28",
        wording(_phone_in_groups),
        (
            became("Ring 03001234567.", "Ring 0300 123 4567."),
            became("Ring 02079460958 now.", "Ring 020 7946 0958 now."),
            became("Ring (01632) 960123.", "Ring 01632 960 123."),
        ),
        ("The code is 0123.", "In 2025 1,200 people came."),
    ),
    Rule(
        "money",
        "ER-24",
        wording(_money_in_full),
        (
            became("It costs £5k.", "It costs £5,000."),
            became("We spent £1.2m.", "We spent £1.2 million."),
        ),
        ("It costs £5.", "It is 5k from here.", "We have £3 more."),
    ),
    Rule(
        "shares",
        "ER-24",
        wording(_shares),
        (
            became("50% of carers said yes.", "half of carers said yes."),
            became("25% of people came.", "1 in 4 people came."),
            became("About 37% of family carers came.", "About 37 in every 100 family carers came."),
            became("20 per cent of our staff left.", "1 in 5 of our staff left."),
        ),
        (
            "Costs rose by 5%.",
            "We spent 20% of the budget.",
            "About 62% of this was spent on respite.",
            "It fell from 12% to 8%.",
            "A rise of 2.5% of costs.",
            "They cut 30% of services.",
            "Falls were 38% of enquiries, and fires 21%.",
        ),
    ),
    Rule(
        "ranges",
        "ER-27",
        wording(_ranges),
        (
            became("It is for 16-25 year olds.", "It is for 16 to 25 year olds."),
            became("Come at 2pm–4pm.", "Come at 2pm to 4pm."),
            became("From 2024-25 on.", "From 2024 to 2025 on."),
            became("Open Monday-Friday.", "Open Monday to Friday."),
        ),
        ("COVID-19 was hard.", "Ring 0300-123-4567.", "A day-to-day job.", "Score 9-5.", "The code is A12-34."),
    ),
    Rule(
        "digits",
        "ER-23",
        wording(_digits),
        (
            became("We have two meetings.", "We have 2 meetings."),
            became("It takes twenty-five minutes.", "It takes 25 minutes."),
            became("One in four people came.", "1 in 4 people came."),
            became("Three hundred people came.", "300 people came."),
        ),
        (
            "One of us will come.",
            "Two thirds came.",
            "Two hundred and six came.",
            "No one came.",
            "They often came.",
            "It takes a day or two.",
        ),
    ),
)
"""Number rules, in the order in which they run."""
