"""Which typeface prints which words, and what is printed where none can: never an empty box."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from coprod_desktop import strings
from coprod_desktop.render import fonts
from coprod_desktop.render.plan import Words
from coprod_desktop.render.profiles import Family

_SCRIPTS = {"Cjk": "Chinese", "Hangul": "Korean"}
# Scripts that run from right to left, or whose letters change shape or place beside others: set one by one they could
# not be read. Hebrew to Arabic, Indic scripts to Tibetan, Burmese, Khmer, and the Arabic shapes.
SHAPED = "[\u0590-\u08ff\u0900-\u0fff\u1000-\u109f\u1780-\u17ff\ufb1d-\ufdff\ufe70-\ufefc]"
_JOINERS = "\u200c\u200d"
_SHAPED = re.compile(f"{SHAPED}|[{_JOINERS}]")
# From Cyrillic on, without the Latin and Greek letters with further accents, and signs that are no letters.
_OTHER_LETTERS = re.compile(
    f"(?:(?![\u1d00-\u1fff])[\u0400-\u1fff\u2c00-\ud7a3\uf900-\ufefc{_JOINERS}]|[\U00020000-\U000323af])+"
)


def in_typefaces(words: Words, family: Family) -> Iterator[Words]:
    """Yield the words split where another typeface stands in, or where a name in brackets stands for a sign."""
    if not fonts.face(family, False).lacks(words.text.replace("\n", "")) and not _SHAPED.search(words.text):
        yield words
        return
    for found, characters in groupby(words.text, key=lambda one: _family_for(one, family)):
        text = "".join(characters)
        if found is None:
            yield replace(words, text=text, instead=_named(text))
        else:
            yield replace(words, text=text, family="" if found == family else found)


def plain_words(text: str, family: Family, *, bold: bool = False, language: str = "") -> tuple[Words, ...]:
    """Return a short text of a plan, such as a status, as words that can be set."""
    return tuple(in_typefaces(Words(text, bold, language=language), family))


def name_of(character: str) -> str:
    """Return the Unicode name of a sign in small letters."""
    return unicodedata.name(character, strings.say("render.unnamed_character")).lower()


def _family_for(character: str, first: Family) -> Family | None:
    if _SHAPED.match(character):
        return None
    return first if character in " \n" else fonts.family_for(character, first)


def is_of_letters(text: str) -> bool:
    """Return whether text is several letters, with marks and stops between them: those we count and do not name."""
    kinds = [unicodedata.category(one)[0] for one in text if one not in _JOINERS]
    return text[0].isalpha() and sum(one in "LM" for one in kinds) > 1 and not set(kinds) - set("LMP")


def script_of(text: str) -> str:
    """Return what the letters are called that a text begins with, such as "Arabic"."""
    script = name_of(text[0]).split(" ", 1)[0].capitalize()
    return _SCRIPTS.get(script, script)


def in_latin_letters(text: str) -> tuple[str, tuple[str, ...]]:
    """Return a text with words in other letters than Latin and Greek counted in brackets, and those words."""
    found: list[str] = []

    def counted(word: re.Match[str]) -> str:
        found.append(word[0])
        return _named(word[0])

    return _OTHER_LETTERS.sub(counted, text), tuple(dict.fromkeys(found))


def _named(text: str) -> str:
    if not is_of_letters(text):
        return "".join(f"[{name_of(one)}]" for one in text)
    letters = sum(unicodedata.category(one)[0] in "LM" for one in text)
    return f"[{strings.count('render.missing_letters', letters, script=script_of(text))}]"
