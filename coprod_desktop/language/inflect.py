"""Plurals, tenses, "a" and "an", and capitals, the British way."""

import re

from coprod_desktop.language.irregular import (
    DOUBLING_VERBS,
    IRREGULAR_PLURALS,
    IRREGULAR_VERBS,
    NEVER_DOUBLING_ENDS,
)

_HISSING = re.compile(r"(?:s|x|z|ch|sh)$")
_CONSONANT_Y = re.compile(r"[^aeiou]y$")
# One short vowel in the whole word and one consonant after it: "plan", "quit", "sign" is not one.
_SHORT_SYLLABLE = re.compile(r"^(?:[^aeiou]*(?:qu)?)[aeiou][^aeiou]$")
_SINGLE_L = re.compile(r"[^aeiou][aeiou]l$")


def plurals(noun: str) -> tuple[str, ...]:
    """Return every usual plural of a one-word noun, the most usual first."""
    known = IRREGULAR_PLURALS.get(noun)
    if known:
        return known
    for ending, plural_endings in IRREGULAR_PLURALS.items():
        if len(ending) > 3 and noun.endswith(ending):
            return tuple(noun[: -len(ending)] + plural_ending for plural_ending in plural_endings)
    if noun.endswith(("man",)) and len(noun) > 4 and not noun.endswith(("human", "german", "roman")):
        return (noun[:-3] + "men",)
    if noun.endswith("sis"):
        return (noun[:-2] + "es",)
    if _CONSONANT_Y.search(noun):
        return (noun[:-1] + "ies",)
    return (noun + "es",) if _HISSING.search(noun) else (noun + "s",)


def plural(noun: str) -> str:
    """Return the most usual plural of a noun, which may be several words: "powers of attorney"."""
    before, head, after = split_head(noun)
    return before + plurals(head)[0] + agreeing(after)


def agreeing(after: str) -> str:
    """Return what stands after a noun as it is said of many: " who draw on support" for " who draws on support"."""
    return _WHO_DOES.sub(_who_do, after)


_WHO_DOES = re.compile(r"^(?P<who> (?:who|that|which) )(?P<verb>[a-z]+s)\b")
_MANY_DO = {"is": "are", "was": "were", "has": "have", "does": "do", "goes": "go"}


def _who_do(found: re.Match[str]) -> str:
    """Return "who draw" for "who draws"."""
    verb = found["verb"]
    if verb.endswith("ies"):
        many = f"{verb[:-3]}y"
    else:
        many = verb[:-2] if verb.endswith(("sses", "xes", "ches", "shes", "zzes")) else verb[:-1]
    return found["who"] + _MANY_DO.get(verb, many)


def singular(noun: str) -> str:
    """Return the singular of a plural noun, or the word itself when it is none."""
    for one, many in IRREGULAR_PLURALS.items():
        if noun in many:
            return one
    if noun.endswith(("ss", "us", "is", "ics")) or len(noun) < 4 or not noun.endswith("s"):
        return noun
    if noun.endswith("ies") and len(noun) > 5:
        return noun[:-3] + "y"
    if noun.endswith(("sses", "xes", "ches", "shes", "zzes")):
        return noun[:-2]
    return noun[:-1]


_AFTER_HEAD = re.compile(r"[ -](?:of|for|to|in|at|on|with|without|from|by|who|that|which|about|under)(?=[ -])")


def split_head(phrase: str) -> tuple[str, str, str]:
    """Return what stands before the head noun, the head, and what stands after it."""
    # In "drop-in session" and "out-of-area placement" the small word is a part of what stands before the head.
    turns = (one for one in _AFTER_HEAD.finditer(phrase) if one[0][0] == " " or " " not in phrase[one.end() :])
    turn = next(turns, None)
    end = turn.start() if turn else len(phrase)
    start = max(phrase.rfind(" ", 0, end), phrase.rfind("-", 0, end)) + 1
    return phrase[:start], phrase[start:end], phrase[end:]


def third_person(verb: str) -> str:
    """Return the form that goes with "she": helps, carries, goes."""
    if verb in ("be", "have"):
        return {"be": "is", "have": "has"}[verb]
    if _CONSONANT_Y.search(verb):
        return verb[:-1] + "ies"
    return verb + "es" if _HISSING.search(verb) or verb.endswith(("do", "go")) else verb + "s"


def past(verb: str) -> str:
    """Return the past tense: helped, began."""
    return IRREGULAR_VERBS[verb][0] if verb in IRREGULAR_VERBS else _with_ed(verb)


def participle(verb: str) -> str:
    """Return the form that goes with "has been": helped, begun."""
    return IRREGULAR_VERBS[verb][1] if verb in IRREGULAR_VERBS else _with_ed(verb)


def present_participle(verb: str) -> str:
    """Return the -ing form: helping, planning, travelling."""
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")) and verb != "be":
        return verb[:-1] + "ing"
    return _doubled(verb) + "ing"


def verb_forms(verb: str) -> tuple[str, ...]:
    """Return the four other forms of a one-word verb."""
    return third_person(verb), past(verb), participle(verb), present_participle(verb)


def _with_ed(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    if _CONSONANT_Y.search(verb):
        return verb[:-1] + "ied"
    return _doubled(verb) + "ed"


def _doubled(verb: str) -> str:
    last = verb.rpartition("-")[2]
    if verb.endswith(NEVER_DOUBLING_ENDS):
        return verb
    if last in DOUBLING_VERBS or _SHORT_SYLLABLE.match(last) or _SINGLE_L.search(last):
        return verb + verb[-1]
    return verb


_SAID_WITH_VOWEL = re.compile(r"(?:[aeiou]|hour|honest|honour|heir)", re.IGNORECASE)
_SAID_WITH_CONSONANT = re.compile(
    r"(?:uni(?!n|m)|use|usu|usa|user|util|euro|eu(?=[a-z])|one\b|once|ubiq|unanim|ewe)", re.IGNORECASE
)
_LETTERS_SAID_WITH_VOWEL = "AEFHILMNORSX"


def article(following: str) -> str:
    """Return "a" or "an", whichever goes before these words as they are said: "an hour", "a user", "an NHS"."""
    word = re.split(r"[\s-]", following.lstrip("\"'“‘("), maxsplit=1)[0]
    if word.isupper() and 2 <= len(word) <= 5 and not re.search(r"[AEIOU]", word[1:-1]):
        return "an" if word[0] in _LETTERS_SAID_WITH_VOWEL else "a"
    if re.match(r"(?:8|11|18)(?!\d)|8\d", word):
        return "an"
    if _SAID_WITH_CONSONANT.match(word):
        return "a"
    return "an" if _SAID_WITH_VOWEL.match(word) else "a"


def with_capitals_of(pattern: str, text: str) -> str:
    """Return the text with a first capital, or all capitals, where the pattern has them."""
    letters = [letter for letter in pattern if letter.isalpha()]
    if len(letters) > 5 and all(letter.isupper() for letter in letters):
        return text.upper()
    if letters and letters[0].isupper() and not is_letters(pattern):
        return text[:1].upper() + text[1:]
    return text


def is_letters(pattern: str) -> bool:
    """Tell whether this is a short form, whose capitals say nothing about its place in the sentence."""
    return sum(letter.isupper() for letter in pattern) > 1 and not re.search(r"\S[ -]\w", pattern)
