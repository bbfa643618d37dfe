"""Names for the files we make: plain to people, taken by every system, and never the same twice."""

import re
import unicodedata
from collections.abc import Iterable

from coprod_desktop.strings import say

LONGEST_NAME = 80
# Names are limited in bytes, on some disks to 143; the kind of version and the suffix need about 40.
MOST_BYTES = 100

_INSTEAD = {'"': "'", "“": "'", "”": "'", "/": "-", "\\": "-", "|": "-", "<": " ", ">": " ", "?": " ", "*": " "}
_COLON = re.compile(r"\s*:\s*(?!\d)")
# Windows keeps these names for devices, whatever comes after the first dot.
_DEVICES = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])\s*(?:\.|\Z)", re.IGNORECASE)


def plain_file_name(title: str) -> str:
    """Return a title as the beginning of a file name that every system takes."""
    text = unicodedata.normalize("NFC", "".join(map(_plain, _COLON.sub(" - ", title))))
    name = _shortened(" ".join(text.replace(":", ".").split()).strip("-. "))
    if _DEVICES.match(name):
        name = f"_{name}"
    return name or say("app.untitled")


def each_once(names: Iterable[str]) -> tuple[str, ...]:
    """Return the names with "(2)" and so on behind those that a disk would take for an earlier one."""
    taken: set[str] = set()
    made: list[str] = []
    for name in names:
        number, free = 1, name
        while free.casefold() in taken:
            number += 1
            free = numbered(name, number)
        taken.add(free.casefold())
        made.append(free)
    return tuple(made)


def numbered(name: str, number: int) -> str:
    """Return the name of another one of the same name: "Agenda (2)"."""
    return f"{name} ({number})"


def _plain(sign: str) -> str:
    if sign in _INSTEAD:
        return _INSTEAD[sign]
    # Line ends, marks that turn the direction of text round, halves of characters: none belongs in a name.
    return " " if unicodedata.category(sign).startswith(("C", "Z")) else sign


def _shortened(name: str) -> str:
    short = name[:LONGEST_NAME].encode()[:MOST_BYTES].decode(errors="ignore")
    if short == name:
        return name
    at_word, _, rest = short.rpartition(" ")
    return (at_word if len(rest) < len(short) // 2 else short).rstrip("-. ")
