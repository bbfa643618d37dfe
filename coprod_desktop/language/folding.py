"""Makes text ready for matching without losing where each letter stood.

Folding takes out characters that nobody sees (soft hyphens, zero-width characters, direction marks), makes a gap with
at most one line break one blank, and joins a word that a hyphen parts at the end of a line. Flattening then maps each
character to one small Latin-1 letter, digit or blank: fast, and rough, so what is found there is looked at again.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from unicodedata import combining

UNSEEN = "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\ufeff\ufe0e\ufe0f" + "".join(
    chr(code) for code in (*range(0x202A, 0x202F), *range(0x2060, 0x206A))
)
_ODD_BLANKS = "\u00a0\u1680\u202f\u205f\u3000" + "".join(chr(code) for code in range(0x2000, 0x200B))
_LINE_ENDS = "\n\r\x0b\x0c\x85\u2028\u2029"
BLANKS = " \t" + _ODD_BLANKS + _LINE_ENDS
HYPHENS = "-\u2010\u2011"

_FOLDS = UNSEEN + BLANKS
_RUN = re.compile(rf"[{_FOLDS}]+")
_BREAK = re.compile(rf"\r\n|[{_LINE_ENDS}]")
_PERHAPS_A_LETTER = re.compile("[^\x00-\xff\u2010-\u2027\u2030-\u205e\u20a0-\u20c0\u2122]")
_ODD_PAIRS = ("  ", "\n\n", "\n ", " \n")
_ODD_CHARACTERS = UNSEEN + _ODD_BLANKS + _LINE_ENDS.replace("\n", "") + "\t\u2010\u2011"
_USUAL_SIGNS = "’‘“”–£•…é—"
_ODD_ASCII = ("-\n", *(odd for odd in _ODD_CHARACTERS if odd.isascii()))
_ODD_LETTERS = tuple(odd for odd in _ODD_CHARACTERS if not odd.isascii())


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded text, and the way back to the places in the text it came from."""

    text: str
    _here: tuple[int, ...] = (0,)
    _there: tuple[int, ...] = (0,)

    @property
    def is_as_given(self) -> bool:
        """Tell whether nothing was folded, so that places are the same."""
        return len(self._here) == 1

    def original_span(self, start: int, end: int) -> tuple[int, int]:
        """Return the place, in the text as it was given, of a stretch that begins and ends with seen characters."""
        here, there = self._here, self._there
        first = last = bisect_right(here, start) - 1
        if last + 1 < len(here) and here[last + 1] < end:
            last = bisect_right(here, end - 1, last) - 1
        return start + there[first] - here[first], end + there[last] - here[last]


def fold(text: str) -> Folded:
    """Return the text without unseen characters and with simple gaps; most text comes back as it is."""
    pieces: list[str] = []
    here, there = [0], [0]
    length = done = 0
    for start, end in _runs(text):
        piece = text[done:start] + _gap(text[start:end], text[start - 1 : start])
        pieces.append(piece)
        length += len(piece)
        done = end
        here.append(length)
        there.append(done)
    if not pieces:
        return Folded(text)
    pieces.append(text[done:])
    return Folded("".join(pieces), tuple(here), tuple(there))


def _runs(text: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches of blanks and unseen characters that are not simply one blank or one line end.

    They are looked for by their tell-tale parts, each a fast search; one expression for all is five times as slow.
    """
    odd = () if _has_only_usual_signs(text) else [part for part in _ODD_LETTERS if part in text]
    plain = text.encode("latin-1", "replace")  # looked through several times as fast
    pairs = _ODD_PAIRS if b"  " in plain.replace(b"\n", b" ") else ()
    parts = [*odd, *pairs, *(part for part in _ODD_ASCII if part.encode() in plain)]
    done = 0
    for place in sorted({place for part in parts for place in _places(text, part)}):
        if place < done:
            continue
        start = place + 1 if text[place] in HYPHENS and text[place + 1 : place + 2] in _LINE_ENDS else place
        while start > done and text[start - 1] in _FOLDS:
            start -= 1
        run = _RUN.match(text, start)
        if run:
            done = run.end()
            yield start, done


def _has_only_usual_signs(text: str) -> bool:
    """Tell whether all is ASCII but for what papers are full of; each of the odd characters would be a search."""
    for sign in _USUAL_SIGNS:
        if text.isascii():
            break
        text = text.replace(sign, "")
    return text.isascii()


def _places(text: str, part: str) -> Iterator[int]:
    place = text.find(part)
    while place >= 0:
        yield place
        place = text.find(part, place + 1)


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


def has_only_known_letters(text: str) -> bool:
    """Tell whether flat text keeps every letter of this text; quote marks, dashes and signs of money are no letters."""
    return _has_only_usual_signs(text) or not _PERHAPS_A_LETTER.search(text)


def is_word_character(character: str) -> bool:
    """Tell whether a character belongs to the word it stands next to; an accent written apart does."""
    return character.isalnum() or character == "_" or (character > "\x7f" and combining(character) > 0)
