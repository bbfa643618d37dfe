"""The sentences people see, looked up by key.

A key is ``area.name``; each area is one gettext catalogue, ``resources/strings/<language>/<area>.po``, whose
msgid is the key's name. An area is read when its first sentence is asked for, so start-up pays for little.
"""

import re
from functools import cache

from coprod_desktop import assets

LANGUAGE = "en_GB"

# Reading the few catalogue fields that we use costs 1 ms an area; the libraries that read all of the format
# cost 40 ms of every start. Babel checks the same files, whole, in the tests.
_FIELD = re.compile(r'^(msgid|msgid_plural|msgstr(?:\[\d\])?)\s+(".*(?:\n".*)*)', re.MULTILINE)
_ESCAPED = re.compile(r"\\(.)")
_MEANT = {"n": "\n", "t": "\t"}
_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"')


class UnknownSentence(KeyError):
    """A key that no catalogue holds: a mistake of ours, never of the person using the program."""


def say(key: str, **facts: object) -> str:
    """Return the sentence for `key` with the facts filled in.

    Raises UnknownSentence when no catalogue holds the key.
    """
    return _forms(key)[0].format(**facts)


def count(key: str, number: int, **facts: object) -> str:
    """Return the sentence for `key` in the form that fits `number`, which it may name as ``{number}``."""
    forms = _forms(key)
    form = forms[0] if number == 1 or len(forms) == 1 else forms[1]
    return form.format(number=number, **facts)


def _forms(key: str) -> tuple[str, ...]:
    area, _, name = key.partition(".")
    try:
        return catalogue(area)[name]
    except KeyError:
        raise UnknownSentence(key) from None


@cache
def catalogue(area: str) -> dict[str, tuple[str, ...]]:
    """Return every sentence of one area by name; a countable one has two forms (one, many)."""
    path = assets.resource("strings", LANGUAGE, f"{area}.po")
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
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
