"""Reads the words of a PDF page back: where they stand, how big they are, and which mark they belong to.

Knows the operators that we write. A general reader of page content takes five times as long, in a check that
people wait for at each save.
"""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pikepdf

_STRING = rb"<[0-9A-Fa-f\s]*>|\((?:[^()\\]|\\.)*\)"
_NUMBER = rb"[-+]?[\d.]+"
# Numbers are taken whole and never given back: a page of ruled tables is mostly numbers.
_OPERATIONS = re.compile(
    rb"(?P<shown>" + _STRING + rb"|\[(?:" + _STRING + rb"|[^\]<(]+)*\])\s*(?:T[jJ]\b|['\"])"
    rb"|(?P<numbers>(?:[-+]?[\d.]++\s++)++)(?P<operator>[A-Za-z*]++)"
    rb"|/(?P<font>[^\s/<>\[\]()]++)\s++(?P<size>" + _NUMBER + rb")\s++Tf\b"
    rb"|/(?P<tag>[^\s/<>\[\]()]++)\s*(?P<about><<.*?>>|/\S+)?\s*B(?:DC|MC)\b"
    rb"|(?P<end>\bEMC\b)",
    re.DOTALL,
)
_PARTS = re.compile(rb"(" + _STRING + rb")|(" + _NUMBER + rb")", re.DOTALL)
_MARK = re.compile(rb"/MCID\s+(\d+)")
_ESCAPED = re.compile(rb"\\([0-7]{1,3}|.)", re.DOTALL)
_LETTERS = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b""}
_CODES = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")


@dataclass(frozen=True, slots=True)
class ReadText:
    """Words shown on a page: where they start and end, how big they are, and which mark they belong to.

    `mark` is None for artifacts; `is_loose` says that they are neither marked nor an artifact.
    """

    text: str
    left: float
    right: float
    baseline: float
    size_pt: float
    mark: int | None
    is_loose: bool


@dataclass(slots=True)
class _State:
    """How the next words are shown."""

    characters: dict[int, str]
    widths: list[float]
    size: float = 0.0
    left: float = 0.0
    baseline: float = 0.0
    letter_spacing: float = 0.0

    def move(self, operator: bytes, numbers: list[bytes]) -> None:
        """Take in what an operator with nothing but numbers says about the next words."""
        if operator == b"Td":
            self.left, self.baseline = float(numbers[-2]), float(numbers[-1])
        elif operator == b"Tc":
            self.letter_spacing = float(numbers[-1])

    def show(self, operand: bytes, marks: list[int | None]) -> ReadText:
        """Return these words, and move on to where they end."""
        codes, moves = _codes_of(operand)
        inked = (sum(map(self.widths.__getitem__, codes)) - moves) * self.size / 1000
        right = self.left + inked + self.letter_spacing * len(codes)
        text = codecs.charmap_decode(codes, "replace", self.characters)[0]
        mark = next((mark for mark in reversed(marks) if mark is not None), None)
        left, self.left = self.left, right
        return ReadText(text, left, right, self.baseline, self.size, mark, not marks)


class Fonts:
    """The fonts of a file: characters and widths by code."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, int], tuple[dict[int, str], list[float]]] = {}

    def of(self, font: Any) -> tuple[dict[int, str], list[float]]:
        """Return what each code stands for and how wide it is, in thousandths of the size."""
        key = font.objgen
        if key not in self._known or key == (0, 0):
            widths = [float(width) for width in font.get("/Widths", [])]
            self._known[key] = (_characters(font), widths)
        return self._known[key]


def texts_of(page: pikepdf.Page, fonts: Fonts) -> Iterator[ReadText]:
    """Yield the words of a page in the order in which they are painted."""
    state = _State({}, [])
    marks: list[int | None] = []
    resources: Any = page.resources.get("/Font", {})
    for found in _OPERATIONS.finditer(_content(page)):
        match found.lastgroup:
            case "shown":
                yield state.show(found["shown"], marks)
            case "operator":
                state.move(found["operator"], found["numbers"].split())
            case "size":
                name = found["font"].decode("latin-1")
                (state.characters, state.widths), state.size = fonts.of(resources[f"/{name}"]), float(found["size"])
            case "tag" | "about":
                mark = _MARK.search(found["about"] or b"")
                marks.append(int(mark[1]) if mark else None)
            case "end" if marks:
                marks.pop()


def _content(page: pikepdf.Page) -> bytes:
    contents: Any = page.obj.get("/Contents")
    if contents is None:
        return b""
    parts = list(contents) if isinstance(contents, pikepdf.Array) else [contents]
    return b"\n".join(part.read_bytes() for part in parts)


def _codes_of(operand: bytes) -> tuple[bytes, float]:
    """Return the codes that an operator shows, and by how many thousandths of the size it moves them to the left."""
    if not operand.startswith(b"["):
        return _string(operand), 0.0
    parts = _PARTS.findall(operand)
    return b"".join(_string(text) for text, _ in parts if text), sum(float(move) for _, move in parts if move)


def _string(written: bytes) -> bytes:
    if written.startswith(b"<"):
        return bytes.fromhex(written[1:-1].decode("ascii"))
    return _ESCAPED.sub(_unescaped, written[1:-1])


def _unescaped(found: re.Match[bytes]) -> bytes:
    code = found[1]
    return bytes([int(code, 8) & 0xFF]) if code[:1].isdigit() else _LETTERS.get(code, code)


def _characters(font: Any) -> dict[int, str]:
    if "/ToUnicode" not in font:
        return {}
    pairs = _CODES.findall(font.ToUnicode.read_bytes())
    # The code space range looks like a pair too: its first code is 0, which stands for nothing.
    return {int(code, 16): bytes.fromhex(text.decode()).decode("utf-16-be") for code, text in pairs if len(text) >= 4}
