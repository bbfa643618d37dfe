"""A web page that Outlook wrapped into rich text (MS-OXRTFEX) is taken out of it again, tag by tag."""

import html
from dataclasses import dataclass, replace

from coprod_desktop.importing import limits
from coprod_desktop.importing.rtf.heads import HeadReader, set_encoding
from coprod_desktop.importing.rtf.state import Header
from coprod_desktop.importing.rtf.tokens import Piece, pieces_of

_SAYS_SO = b"\\fromhtml"
_SAYS_SO_WITHIN_BYTES = 2000
_TABLES = {"fonttbl": "fonts", "stylesheet": "", "colortbl": "", "info": "", "pntext": "", "mhtmltag": ""}
_SPACES = {"par": "\n", "line": "\n", "tab": "\t"}
_SIGNS = {
    **{"lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”"},
    **{"bullet": "•", "endash": "–", "emdash": "—"},
}
_ENCODING_WORDS = frozenset({"ansi", "mac", "pc", "pca", "ansicpg", "deff"})


def is_wrapped_page(rich_text: bytes) -> bool:
    """Tell whether a rich text file is a web page in disguise."""
    return _SAYS_SO in rich_text[:_SAYS_SO_WITHIN_BYTES]


def page_of(rich_text: bytes) -> str:
    """Return the web page. Raises RecursionError for groups inside each other without end."""
    page = _Unwrapping()
    for piece in pieces_of(rich_text):
        page.take(piece)
    page.flush()
    return "".join(page.made)


@dataclass(frozen=True, slots=True)
class _Group:
    table: str = ""  # of fonts, while its words are read
    is_left_out: bool = False
    is_tag: bool = False
    is_for_rich_text: bool = False  # words that only say in rich text what a tag says too
    font: int = -1
    after_unicode: int = 1


class _Unwrapping:
    def __init__(self) -> None:
        self.made: list[str] = []
        self._header = Header()
        self._heads = HeadReader(self._header)
        self._group = _Group()
        self._around: list[_Group] = []
        self._bytes = b""
        self._to_skip = 0
        self._is_optional = False

    def take(self, piece: Piece) -> None:
        if piece.kind != "text":
            self.flush()
        match piece.kind:
            case "open":
                if len(self._around) > limits.RTF_DEPTH:
                    raise RecursionError
                self._around.append(self._group)
                self._to_skip = 0
            case "close":
                self._group = self._around.pop() if self._around else _Group()
                self._to_skip = 0
            case "word":
                self._word(piece.name, piece.number)
            case "sign":
                self._sign(piece.name)
            case _:
                self._text(piece.content)

    def flush(self) -> None:
        """Write the bytes that were gathered: several may be one letter."""
        content, self._bytes = self._bytes, b""
        if content:
            font = self._header.fonts.get(self._group.font if self._group.font >= 0 else self._header.default_font)
            encoding = (font.encoding if font else None) or self._header.encoding
            # Inside a tag the page is written in the encoding of the whole file.
            said = self._header.encoding if self._group.is_tag else encoding
            self._write(content.decode(said, "replace"))

    def _write(self, text: str) -> None:
        group = self._group
        if group.table:
            self._heads.words(group.table, text)
        elif not group.is_left_out and not group.is_for_rich_text:
            self.made.append(text if group.is_tag else html.escape(text, quote=False))

    def _text(self, content: bytes) -> None:
        plain = content.replace(b"\r", b"").replace(b"\n", b"")
        skipped = min(self._to_skip, len(plain))
        self._to_skip -= skipped
        self._bytes += plain[skipped:]

    def _sign(self, sign: str) -> None:
        if sign == "*":
            self._is_optional = True
        elif sign in "\\{}":
            self._write(sign)
        elif sign == "~":
            self._write("\xa0")
        elif sign == "_":
            self._write("-")

    def _word(self, name: str, number: int | None) -> None:
        is_optional, self._is_optional = self._is_optional, False
        if name == "htmltag":
            self._group = replace(self._group, is_tag=True, is_left_out=False)
        elif name in _TABLES or is_optional:
            self._group = replace(self._group, table=_TABLES.get(name, ""), is_left_out=True)
        elif name == "htmlrtf":
            self._group = replace(self._group, is_for_rich_text=number != 0)
        elif self._group.table:
            self._heads.word(self._group.table, name, number)
        elif name in _ENCODING_WORDS:
            set_encoding(self._header, name, number or 0)
        else:
            self._state_or_sign(name, number)

    def _state_or_sign(self, name: str, number: int | None) -> None:
        match name:
            case "f":
                self._group = replace(self._group, font=number or 0)
            case "plain":
                self._group = replace(self._group, font=-1)
            case "uc":
                self._group = replace(self._group, after_unicode=min(max(number or 0, 0), 8))
            case "u" if number is not None:
                self._write(chr(number % 0x10000))
                self._to_skip = self._group.after_unicode
            case _ if name in _SPACES:
                self._write(_SPACES[name])
            case _ if name in _SIGNS:
                self._write(_SIGNS[name])
