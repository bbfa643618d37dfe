"""Short forms, signs and Latin become words (ER-16, ER-25)."""

import re

from coprod_desktop.easyread.rules.rule import Rule, became, wording

# Longest first where one begins another; a full stop that ends the sentence must survive ("… etc.").
_LATIN = (
    (r"\be\.? ?g\.?,?(?=\s)(?! ?\d)", "for example,"),
    (r"\bi\.? ?e\.?,?(?=\s)", "that is,"),
    (r"\bviz\.?(?=\s)", "that is,"),
    (r",? (?:\.\.\. ?)?\betc\b\.?(?=\s*$)", " and other things."),
    (r",? \betc\b\.?(?=\s*[,;:)])", " and other things"),
    (r",? \betc\b\.(?=\s)", " and other things"),
    (r"\bet al\b\.?", "and others"),
    (r"\bN\.?B\.?:? (?=[A-Z])", ""),
    (r"\bper annum\b|(?<=\d) p\.?a\.?(?=[\s,;)]|$)", "a year"),
    (r"\bper capita\b", "for each person"),
    (r"\bvs?\.? (?=[A-Za-z])(?<=vs |s\. )", "against "),
    (r"\bvice versa\b", "the other way round"),
    (r"\bad hoc\b", "when needed"),
    (r"\bpro rata\b", "in proportion"),
    (r"\binter alia,?", "among other things"),
)

_SHORT_FORMS = (
    (r"\ba\.?s\.?a\.?p\b\.?", "as soon as possible"),
    (r"\bapprox\.?(?=\s)", "about"),
    (r"\bincl?\.(?=\s)", "including"),
    (r"\bw/c\.?(?=\s)", "the week starting"),
    (r"\bCllrs\b\.?", "Councillors"),
    (r"\bCllr\b\.?", "Councillor"),
    (r"\b[Dd]ept\b\.?(?=\s)", "department"),
    (r"\b[Gg]ovt\b\.?(?=\s)", "government"),
    (r"\binfo\b", "information"),
    (r"(?<=\d) ?hrs?\b\.?(?!$)", " hours"),
    (r"(?<=\d) ?mins?\b\.?(?!$)", " minutes"),
    (r"(?<=\d) ?yrs?\b\.?(?!$)", " years"),
    (r"(?<=\d) ?hrs?\b\.?$", " hours."),
    (r"(?<=\d) ?mins?\b\.?$", " minutes."),
    (r"(?<=\d) ?yrs?\b\.?$", " years."),
    (r"\bpp\.? ?(?=\d)", "pages "),
    (r"\bp\.? ?(?=\d+\b(?!p))", "page "),
    (r"\bparas\.? (?=\d)", "paragraphs "),
    (r"\bpara\.? (?=\d)", "paragraph "),
    (r"\b[Aa]pp\. (?=[A-Z0-9]\b)", "Appendix "),
    (r"\b[Nn]os?\. ?(?=\d)", "number "),
    (r"^[Tt]el\b(?:\.|:)? ?(?=\+?\(?\d)", "Phone: "),
    (r"\b[Tt]el\b(?:\.|:)? ?(?=\+?\(?\d)", "phone "),
)

_SLASHES = (
    (r"\b24 ?/ ?7\b", "24 hours a day, 7 days a week"),
    (r"\band ?/ ?or\b", "or"),
    (r"\b[Ss] ?/ ?he\b", "he or she"),
    (r"\b([Hh]e|[Ss]he) ?/ ?(she|he)\b", r"\1 or \2"),
    (r"\b([Hh]is|[Hh]er|[Hh]im)(?: ?/ ?)(her|hers|his|him)\b", r"\1 or \2"),
    (r"\b([Yy]es) ?/ ?([Nn]o)\b", r"\1 or \2"),
    (r"\bn ?/ ?a\b|\bN ?/ ?A\b", "does not apply"),
    (r"(?<=\d) ?/ ?(hour|day|week|month|year)\b", r" for each \1"),
    (r"\bc/o\b", "care of"),
    (r"\b(20\d\d) ?/ ?(?:20)?(\d\d)\b(?!/)", r"\1 to 20\2"),
)

_MONTHS = {
    "Jan": "January", "Feb": "February", "Mar": "March", "Apr": "April", "Jun": "June", "Jul": "July",
    "Aug": "August", "Sep": "September", "Sept": "September", "Oct": "October", "Nov": "November", "Dec": "December",
}  # fmt: skip
_DAYS = {
    "Mon": "Monday", "Tue": "Tuesday", "Tues": "Tuesday", "Wed": "Wednesday", "Weds": "Wednesday", "Thu": "Thursday",
    "Thur": "Thursday", "Thurs": "Thursday", "Fri": "Friday", "Sat": "Saturday", "Sun": "Sunday",
}  # fmt: skip
_SHORT_MONTH = re.compile(rf"\b(?<=\d )({'|'.join(_MONTHS)})\b\.?|\b({'|'.join(_MONTHS)})\b\.? (?=(?:19|20)\d\d\b)")
# "Sun", "Sat" and "Wed" are words; only beside a date, a range or another day are they days.
_SHORT_DAY = re.compile(
    rf"\b({'|'.join(_DAYS)})\b\.?(?=,? \d|s? ?(?:-|–|to|and) ?(?:{'|'.join(_DAYS)})\b)"
    rf"|(?<=[-–])({'|'.join(_DAYS)})\b|(?<= to )({'|'.join(_DAYS)})\b"
)

_ROMAN_PLACE = re.compile(r"\b(Part|Chapter|Phase|Stage|Schedule|Volume|Title) ([IVX]{1,5})\b(?!\.[A-Za-z])")
_ROMAN = {
    "I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10, "XI": 11, "XII": 12,
}  # fmt: skip


def _compiled(pairs: tuple[tuple[str, str], ...]) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(pattern), words) for pattern, words in pairs)


_LATIN_NOW = _compiled(_LATIN)
_SHORT_NOW = _compiled(_SHORT_FORMS)
_SLASHES_NOW = _compiled(_SLASHES)
_AMPERSAND = re.compile(r"(?<=\s)&(?=\s)")
_BRACKETED_PLURAL = re.compile(r"(?<=[a-z])\(e?s\)")


def _swap(pairs: tuple[tuple[re.Pattern[str], str], ...], text: str) -> str:
    for pattern, words in pairs:
        text = pattern.sub(words, text)
    return text


def _latin_to_words(text: str) -> str:
    return _swap(_LATIN_NOW, text)


def _short_forms_to_words(text: str) -> str:
    text = _swap(_SHORT_NOW, text)
    return _BRACKETED_PLURAL.sub(lambda found: found.group()[1:-1], text)


def _ampersand_to_and(text: str) -> str:
    return _AMPERSAND.sub("and", text)


def _slash_to_words(text: str) -> str:
    return _swap(_SLASHES_NOW, text)


def _days_and_months_in_full(text: str) -> str:
    text = _SHORT_DAY.sub(lambda found: _DAYS[next(filter(None, found.groups()))], text)
    return _SHORT_MONTH.sub(_month, text)


def _month(found: re.Match[str]) -> str:
    after_a_day, before_a_year = found.groups()
    return _MONTHS[after_a_day] if after_a_day else f"{_MONTHS[before_a_year]} "


def _roman_to_digits(text: str) -> str:
    def digits(found: re.Match[str]) -> str:
        return f"{found[1]} {_ROMAN.get(found[2], found[2])}"

    return _ROMAN_PLACE.sub(digits, text)


RULES = (
    Rule(
        "latin",
        "ER-25",
        wording(_latin_to_words),
        (
            became("Bring papers, e.g. your letter.", "Bring papers, for example, your letter."),
            became("We buy pens, paper, etc.", "We buy pens, paper and other things."),
            became("It costs £500 per annum.", "It costs £500 a year."),
        ),
        ("The leg and the egg are well.", "Ie is a name.", "Fetch the tea."),
    ),
    Rule(
        "short-words",
        "ER-16",
        wording(_short_forms_to_words),
        (
            became("Reply asap.", "Reply as soon as possible."),
            became("It takes 20 mins.", "It takes 20 minutes."),
            became("Tell the carer(s) first.", "Tell the carers first."),
            became("Cllr Ali is here.", "Councillor Ali is here."),
        ),
        ("The minutes are ready.", "It costs 50p 3 times.", "Paragraph 3 is short."),
    ),
    Rule(
        "ampersand",
        "ER-25",
        wording(_ampersand_to_and),
        (became("Health & care staff come.", "Health and care staff come."),),
        ("We have a Q&A at the end.", "Buy it at M&S."),
    ),
    Rule(
        "slash",
        "ER-25",
        wording(_slash_to_words),
        (
            became("Bring a friend and/or a carer.", "Bring a friend or a carer."),
            became("In 2025/26 we spent less.", "In 2025 to 2026 we spent less."),
            became("Say yes/no.", "Say yes or no."),
        ),
        ("See example.org/help for more.", "The carers/families group meets.", "On 3/4/2026 we meet."),
    ),
    Rule(
        "days-and-months",
        "ER-26",
        wording(_days_and_months_in_full),
        (
            became("We meet on Tue 3 Feb.", "We meet on Tuesday 3 February."),
            became("Open Mon-Fri.", "Open Monday-Friday."),
        ),
        ("The Sun is a paper.", "Jan Smith sat here.", "You may come."),
    ),
    Rule(
        "roman-numbers",
        "ER-25",
        wording(_roman_to_digits),
        (became("Part IV is about money.", "Part 4 is about money."),),
        ("Appendix I is about us.", "I agree with Part of it."),
    ),
)
"""Words for signs and short forms, in the order in which they run."""
