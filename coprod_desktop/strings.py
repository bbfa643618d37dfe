"""The sentences people see, looked up by key.

A key is ``area.name``; each area is one gettext catalogue, ``resources/strings/<language>/<area>.po``, whose
msgid is the key's name. An area is read when its first sentence is asked for, so start-up pays for little.

English has every sentence. Another language has those that the window says; what it lacks is said in English.
Documents are written in the language of their words: what makes one is marked ``in_a_document`` and speaks English.
"""

import re
from collections.abc import Callable
from contextvars import ContextVar
from functools import cache, wraps
from typing import ParamSpec, TypeVar

from coprod_desktop import assets

Parameters = ParamSpec("Parameters")
Made = TypeVar("Made")

LANGUAGE = "en_GB"
LANGUAGES = {LANGUAGE: "English", "cy": "Cymraeg"}
"""Each language with its own name for itself."""


def _english_form(number: int) -> int:
    return 0 if number == 1 else 1


def _welsh_form(number: int) -> int:
    """Return which form fits: Welsh has one each for 0, 1, 2, 3 and 6, and one for all others (CLDR)."""
    return {0: 0, 1: 1, 2: 2, 3: 3, 6: 4}.get(number, 5)


_FORM_FOR: dict[str, Callable[[int], int]] = {LANGUAGE: _english_form, "cy": _welsh_form}
_in_use = [LANGUAGE]
_writes_document: ContextVar[bool] = ContextVar("_writes_document", default=False)

# Reading the few catalogue fields that we use costs 1 ms an area; the libraries that read all of the format
# cost 40 ms of every start. Babel checks the same files, whole, in the tests.
_FIELD = re.compile(r'^(msgid|msgid_plural|msgstr(?:\[\d\])?)\s+(".*(?:\n".*)*)', re.MULTILINE)
_ESCAPED = re.compile(r"\\(.)")
_MEANT = {"n": "\n", "t": "\t"}
_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"')


class UnknownSentence(KeyError):
    """A key that no catalogue holds: a mistake of ours, never of the person using the program."""


def use(language: str) -> None:
    """Speak this language from now on, or English where it is none of LANGUAGES."""
    _in_use[:] = [language if language in LANGUAGES else LANGUAGE]


def language() -> str:
    """Return the language in use: English within what makes a document."""
    return LANGUAGE if _writes_document.get() else _in_use[0]


def in_a_document(make: Callable[Parameters, Made]) -> Callable[Parameters, Made]:
    """Let what makes a document say its sentences in English, whatever the window speaks."""

    @wraps(make)
    def made(*arguments: Parameters.args, **facts: Parameters.kwargs) -> Made:
        before = _writes_document.set(True)
        try:
            return make(*arguments, **facts)
        finally:
            _writes_document.reset(before)

    return made


def say(key: str, **facts: object) -> str:
    """Return the sentence for `key` with the facts filled in.

    Raises UnknownSentence when no catalogue holds the key.
    """
    return _forms(key)[1][0].format(**facts)


def count(key: str, number: int, **facts: object) -> str:
    """Return the sentence for `key` in the form that fits `number`, which it may name as ``{number}``."""
    spoken, forms = _forms(key)
    form = forms[0] if len(forms) == 1 else forms[_FORM_FOR[spoken](number)]
    return form.format(number=number, **facts)


def _forms(key: str) -> tuple[str, tuple[str, ...]]:
    """Return the language in which there is a sentence for `key`, and its forms."""
    area, _, name = key.partition(".")
    for spoken in (language(), LANGUAGE):
        if found := catalogue(area, spoken).get(name):
            return spoken, found
    raise UnknownSentence(key)


@cache
def catalogue(area: str, language: str = LANGUAGE) -> dict[str, tuple[str, ...]]:
    """Return every sentence of one area by name; a countable one has as many forms as the language asks for.

    Raises UnknownSentence when English has no such area. Another language may have none of its sentences.
    """
    path = assets.resource("strings", language, f"{area}.po")
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        if language != LANGUAGE:
            return {}
        raise UnknownSentence(area) from None
    sentences: dict[str, tuple[str, ...]] = {}
    name = ""
    for field, quoted in _FIELD.findall(text):
        value = "".join(_unquoted(part) for part in _QUOTED.findall(quoted))
        if field == "msgid":
            name = value
        elif field.startswith("msgstr") and name:
            sentences[name] = (*sentences.get(name, ()), value)
    return sentences


def _unquoted(part: str) -> str:
    inside = part[1:-1]
    return _ESCAPED.sub(lambda found: _MEANT.get(found[1], found[1]), inside) if "\\" in inside else inside
