"""Makes text ready for matching without losing where each letter stood.

Folding takes out characters that nobody sees (soft hyphens, zero-width characters, direction marks), makes a gap with
at most one line break one blank, and joins a word that a hyphen parts at the end of a line. Flattening then maps each
character to one small Latin-1 letter, digit or blank: fast, and rough, so what is found there is looked at again.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass
from unicodedata import combining

UNSEEN = "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\ufeff\ufe0e\ufe0f" + "".join(
    chr(code) for code in (*range(0x202A, 0x202F), *range(0x2060, 0x206A))
)
_ODD_BLANKS = "\u00a0\u1680\u202f\u205f\u3000" + "".join(chr(code) for code in range(0x2000, 0x200B))
_LINE_ENDS = "\n\r\x0b\x0c\x85\u2028\u2029"
BLANKS = " \t" + _ODD_BLANKS + _LINE_ENDS
HYPHENS = "-\u2010\u2011"

_RUN = re.compile(rf"[{UNSEEN}{BLANKS}]{{2,}}|[{UNSEEN}]|(?<=[{HYPHENS}])[{_LINE_ENDS}]")
_BREAK = re.compile(rf"\r\n|[{_LINE_ENDS}]")
_ODD_PAIRS = ("  ", "\n\n", "\n ", " \n", "-\n")
_ODD_CHARACTERS = UNSEEN + _ODD_BLANKS + _LINE_ENDS.replace("\n", "") + "\t\u2010\u2011"


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded text, and the way back to the places in the text it came from."""

    text: str
    _here: tuple[int, ...] = (0,)
    _there: tuple[int, ...] = (0,)

    def original_span(self, start: int, end: int) -> tuple[int, int]:
        """Return the place, in the text as it was given, of a stretch that begins and ends with seen characters."""
        return self._original(start), self._original(end - 1) + 1

    def _original(self, position: int) -> int:
        last = bisect_right(self._here, position) - 1
        return self._there[last] + position - self._here[last]


def fold(text: str) -> Folded:
    """Return the text without unseen characters and with simple gaps; most text comes back as it is."""
    if not any(pair in text for pair in _ODD_PAIRS) and not any(odd in text for odd in _ODD_CHARACTERS):
        return Folded(text)
    pieces: list[str] = []
    here, there = [0], [0]
    length = done = 0
    for run in _RUN.finditer(text):
        piece = text[done : run.start()] + _gap(run[0], text[run.start() - 1 : run.start()])
        pieces.append(piece)
        length += len(piece)
        done = run.end()
        here.append(length)
        there.append(done)
    pieces.append(text[done:])
    return Folded("".join(pieces), tuple(here), tuple(there))


def _gap(run: str, before: str) -> str:
    """Return what a run becomes: nothing, one blank, or two where a paragraph ends, which no term crosses."""
    if not any(blank in run for blank in BLANKS):
        return ""
    breaks = len(_BREAK.findall(run))
    if breaks == 1 and before in HYPHENS and before:
        return ""
    return "  " if breaks > 1 else " "


def _flat(code: int) -> int:
    small = chr(code).lower()
    return ord(small) if (small.isalnum() or small == "_") and ord(small) < 256 else 32


_FLAT = bytes(_flat(code) for code in range(256))


def flatten(text: str) -> str:
    """Return text of the same length in small Latin-1 letters and digits, with blanks for everything else."""
    return text.encode("latin-1", "replace").translate(_FLAT).decode("latin-1")


def is_word_character(character: str) -> bool:
    """Tell whether a character belongs to the word it stands next to; an accent written apart does."""
    return character.isalnum() or character == "_" or (character > "\x7f" and combining(character) > 0)
