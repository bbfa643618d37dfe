"""PDFium behind a few typed calls: documents, pages, and the letters, lines and pictures on them."""

import ctypes
import io
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

from coprod_desktop.importing import errors, limits, symbols
from coprod_desktop.importing.pdf.turning import turn_of

_HYPHEN_AT_LINE_END = 2
# Hyphens that some programs set themselves, which PDFium takes for any sign; and what it says of a line's end.
_SET_HYPHENS = (0x2010, 0x00AD)
_LINE_END = (0x0D, 0x0A)
_LONGEST_LABEL = 12
_TEXT, _PATH, _IMAGE, _FORM = 1, 2, 3, 5
_INVISIBLE_MODE = 3
_ITALIC_FLAG = 1 << 6
_BOLD_WEIGHT = 600
_MOST_NAME_BYTES = 256
_DEEPEST_FORM = 8
_PICTURE_SCALE = 2.0
_NO_CONTENT_ID = -1
# How words typed into a box are taken to stand in it.
_TYPED_SIZE = 11.0
_TYPED_PITCH = 1.2
_TYPED_WIDTH = 0.5


@dataclass(frozen=True, slots=True)
class Font:
    """How some letters look; `size` in points on the page."""

    size: float
    bold: bool
    italic: bool


class Letter(NamedTuple):
    """One character and where it stands: points from the left and the foot of the page.

    A tuple, because a paper has a million of them.
    `content_id` is its marked content, -1 for none; `is_artifact` for what the tags say is no part of the text.
    """

    text: str
    font: Font
    left: float
    right: float
    base: float
    content_id: int
    is_artifact: bool
    is_hyphen: bool = False
    link: str = ""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page, in points from its left and foot."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        """How wide it is."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """How high it is."""
        return self.top - self.bottom


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture or a drawn line on a page; `place` counts the objects of the page."""

    box: Box
    is_picture: bool
    content_id: int
    place: int


@dataclass(frozen=True, slots=True)
class _Seen:
    """What all letters of one text object share."""

    font: Font
    content_id: int
    is_artifact: bool
    is_invisible: bool


class Pdf:
    """An open document. Raises Damaged, Locked or TooBig from `importing.errors`, with the file's name."""

    def __init__(self, name: str, content: bytes) -> None:
        try:
            self._document = pypdfium2.PdfDocument(content)
            self.page_count = len(self._document)
        except pypdfium2.PdfiumError as error:
            is_locked = getattr(error, "err_code", None) == pdfium.FPDF_ERR_PASSWORD
            raise (errors.Locked if is_locked else errors.Damaged)(name=name) from None
        if self.page_count > limits.PDF_PAGES:
            raise errors.TooBig(name=name)
        self._name = name
        self._letters_left = limits.PDF_LETTERS

    @property
    def is_tagged(self) -> bool:
        """Whether the file says that it has tags."""
        return bool(pdfium.FPDFCatalog_IsTagged(self._document.raw))

    def said(self, what: str) -> str:
        """Return what the file says about itself: "Title" or "Author", or ""."""
        try:
            return str(self._document.get_metadata_value(what) or "")
        except (pypdfium2.PdfiumError, ValueError):
            return ""

    def label(self, number: int) -> str:
        """Return what a page, counted from 0, is called: its own name where the file gives it one, else its number."""
        try:
            named = self._document.get_page_label(number).strip()
        except (pypdfium2.PdfiumError, ValueError):
            named = ""
        return named if named and len(named) <= _LONGEST_LABEL else str(number + 1)

    def page(self, number: int) -> "Page | None":
        """Return a page, counted from 0, or None for one that is damaged."""
        try:
            page = Page(self._document[number])
        except (pypdfium2.PdfiumError, IndexError, ValueError):
            return None
        self._letters_left -= page.letter_count
        if self._letters_left < 0:
            raise errors.TooBig(name=self._name)
        return page

    def close(self) -> None:
        """Give everything back."""
        self._document.close()


class Page:
    """One page; close it before the document."""

    def __init__(self, page: pypdfium2.PdfPage) -> None:
        self._page = page
        self._text = page.get_textpage()
        self.letter_count = int(pdfium.FPDFText_CountChars(self._text.raw))
        self._turn = turn_of(page, self._text, self.letter_count)
        size: tuple[float, float] = self._turn.size or page.get_size()
        self.width, self.height = size
        self._seen: dict[bytes, _Seen] = {}
        self.has_invisible_words = False

    def close(self) -> None:
        """Give the page back."""
        self._text.close()
        self._page.close()

    @cached_property
    def objects(self) -> "tuple[pypdfium2.PdfObject, ...]":
        """Everything drawn on the page, forms opened."""
        return tuple(self._page.get_objects(max_depth=_DEEPEST_FORM))

    def letters(self, *, with_places: bool) -> Iterator[Letter]:
        """Yield the characters in the order of the file, those that PDFium adds between words included.

        Places are left at 0 where nobody needs them, which takes a third of the time.
        """
        text, box = self._text.raw, pdfium.FS_RECTF()
        last: _Seen | None = None
        left = right = base = 0.0
        for index in range(self.letter_count):
            code = pdfium.FPDFText_GetUnicode(text, index)
            item = pdfium.FPDFText_GetTextObject(text, index)
            seen = self._look_at(item) if item else last
            if seen is None:
                continue
            if with_places:
                pdfium.FPDFText_GetLooseCharBox(text, index, box)
                left, _, right, _ = self._turn.edges(box.left, box.bottom, box.right, box.top)
                # The places of a million letters are then a few thousand numbers. A damaged file has none at times.
                try:
                    left, right = _sixteenths(int(left * 16 + 0.5)), _sixteenths(int(right * 16 + 0.5))
                except (ValueError, OverflowError):
                    left = right = 0.0
                # Letters of one text object stand on one line, but for those that are turned.
                if seen is not last:
                    base = self._base_of(index)
            last = seen
            is_hyphen = code == _HYPHEN_AT_LINE_END or (code in _SET_HYPHENS and self._ends_line(index))
            shown = "-" if is_hyphen else _character(code)
            yield Letter(shown, seen.font, left, right, base, seen.content_id, seen.is_artifact, is_hyphen)

    def _ends_line(self, index: int) -> bool:
        """Return whether PDFium saw the end of a line behind a character."""
        return pdfium.FPDFText_GetUnicode(self._text.raw, index + 1) in _LINE_END

    def typed(self, edges: tuple[float, float, float, float], text: str) -> Iterator[Letter]:
        """Yield letters as they would stand in a box, line by line, for words that are not painted on the page."""
        left, bottom, right, top = self._turn.edges(*edges)
        lines = text.splitlines()
        size = min(max((top - bottom) / (_TYPED_PITCH * len(lines)), 1.0), _TYPED_SIZE)
        width = min(_TYPED_WIDTH * size, (right - left) / max(map(len, lines)))
        font = Font(size, False, False)
        base = (top + bottom) / 2 + (len(lines) - 1) * _TYPED_PITCH * size / 2 - 0.35 * size
        for line in lines:
            for place, character in enumerate(line):
                start = left + place * width
                yield Letter(character, font, start, start + width, base, _NO_CONTENT_ID, False)
            base -= _TYPED_PITCH * size

    def _base_of(self, index: int) -> float:
        across, up = ctypes.c_double(), ctypes.c_double()
        pdfium.FPDFText_GetCharOrigin(self._text.raw, index, across, up)
        return self._turn.edges(across.value, up.value, across.value, up.value)[1]

    def _look_at(self, item: object) -> _Seen:
        # The bytes of a pointer are the address in it; any other way to ask takes longer than all the rest.
        address = bytes(item)  # type: ignore[call-overload]  # a pointer of PDFium's
        seen = self._seen.get(address)
        if seen is None:
            seen = self._seen[address] = _seen(item)
            self.has_invisible_words |= seen.is_invisible
        return seen

    def links(self) -> list[tuple[Box, str]]:
        """Return the places of links on the page and the addresses they lead to outside the file."""
        found: list[tuple[Box, str]] = []
        position, link = ctypes.c_int(0), pdfium.FPDF_LINK()
        while pdfium.FPDFLink_Enumerate(self._page.raw, position, link):
            rectangle = pdfium.FS_RECTF()
            address = self._address(link)
            if address and pdfium.FPDFLink_GetAnnotRect(link, rectangle):
                edges = self._turn.edges(rectangle.left, rectangle.bottom, rectangle.right, rectangle.top)
                found.append((Box(*edges), address))
            if len(found) > limits.PDF_LINKS_A_PAGE:
                break
        return found

    def _address(self, link: object) -> str:
        action = pdfium.FPDFLink_GetAction(link)
        if not action:
            return ""
        document = self._page.pdf.raw
        size = pdfium.FPDFAction_GetURIPath(document, action, None, 0)
        if not 1 < size < limits.PDF_ADDRESS_BYTES:
            return ""
        buffer = ctypes.create_string_buffer(size)
        pdfium.FPDFAction_GetURIPath(document, action, buffer, size)
        return buffer.value.decode("utf-8", "replace")

    def drawn(self) -> Iterator[Drawn]:
        """Yield the pictures and the drawn lines and boxes of the page."""
        for place, item in enumerate(self.objects):
            if item.type not in (_PATH, _IMAGE):
                continue
            box = _bounds(item)
            if box is not None:
                box = Box(*self._turn.edges(box.left, box.bottom, box.right, box.top))
                yield Drawn(box, item.type == _IMAGE, pdfium.FPDFPageObj_GetMarkedContentID(item.raw), place)

    def picture(self, drawn: Drawn) -> bytes:
        """Return a picture on the page as JPEG where it is stored so, else as PNG; b"" for one that is damaged."""
        item = self.objects[drawn.place]
        out = io.BytesIO()
        try:
            if item.get_filters() in (["DCTDecode"],):
                return bytes(item.get_data(decode_simple=True))
            item.get_bitmap(render=False).to_pil().save(out, "PNG")
        except (pypdfium2.PdfiumError, ValueError, OSError, RuntimeError, AttributeError, KeyError):
            return b""
        return out.getvalue()

    def crop(self, box: Box) -> bytes:
        """Return a part of the page as it looks, as PNG; b"" where its words run otherwise than the page is shown."""
        if not self._turn.is_shown_so:
            return b""
        left, right = max(box.left, 0.0), max(self.width - box.right, 0.0)
        bottom, top = max(box.bottom, 0.0), max(self.height - box.top, 0.0)
        out = io.BytesIO()
        try:
            self._page.render(scale=_PICTURE_SCALE, crop=(left, bottom, right, top)).to_pil().save(out, "PNG")
        except (pypdfium2.PdfiumError, ValueError, OSError, RuntimeError):
            return b""
        return out.getvalue()


@lru_cache(maxsize=1 << 16)
def _sixteenths(number: int) -> float:
    """Return so many sixteenths of a point, as the same object for the same number."""
    return number / 16


def _character(code: int) -> str:
    # A bullet of a symbol font has a code of its own; one that we know no sign for is still a mark on the page.
    if code in symbols.PRIVATE:
        return symbols.sign("", code) or "•"
    return chr(code) if 0 < code <= 0x10FFFF else ""


def _bounds(item: "pypdfium2.PdfObject") -> Box | None:
    try:
        return Box(*item.get_bounds())
    except pypdfium2.PdfiumError:
        return None


def _seen(item: object) -> _Seen:
    content_id = int(pdfium.FPDFPageObj_GetMarkedContentID(item))
    return _Seen(
        _font_of(item),
        content_id,
        content_id == _NO_CONTENT_ID and _is_artifact(item),
        pdfium.FPDFTextObj_GetTextRenderMode(item) == _INVISIBLE_MODE,
    )


def _font_of(item: object) -> Font:
    size, matrix = ctypes.c_float(), pdfium.FS_MATRIX()
    pdfium.FPDFTextObj_GetFontSize(item, size)
    pdfium.FPDFPageObj_GetMatrix(item, matrix)
    scale = (matrix.b**2 + matrix.d**2) ** 0.5 or 1.0
    font = pdfium.FPDFTextObj_GetFont(item)
    if not font:
        return Font(round(size.value * scale, 1), False, False)
    name = _name_of(font).lower()
    flags = pdfium.FPDFFont_GetFlags(font)
    bold = any(word in name for word in ("bold", "black", "heavy", "semibd", "demi"))
    bold = bold or pdfium.FPDFFont_GetWeight(font) >= _BOLD_WEIGHT
    italic = "italic" in name or "oblique" in name or bool(flags > 0 and flags & _ITALIC_FLAG)
    return Font(round(size.value * scale, 1), bold, italic)


def _name_of(font: object) -> str:
    buffer = ctypes.create_string_buffer(_MOST_NAME_BYTES)
    pdfium.FPDFFont_GetBaseFontName(font, buffer, _MOST_NAME_BYTES)
    return buffer.value.decode("utf-8", "replace")


def _is_artifact(item: object) -> bool:
    for number in range(pdfium.FPDFPageObj_CountMarks(item)):
        mark = pdfium.FPDFPageObj_GetMark(item, number)
        buffer, length = ctypes.create_unicode_buffer(64), ctypes.c_ulong()
        raw = ctypes.cast(buffer, ctypes.POINTER(pdfium.FPDF_WCHAR))
        if pdfium.FPDFPageObjMark_GetName(mark, raw, ctypes.sizeof(buffer), length):
            name = bytes(buffer)[: max(length.value - 2, 0)].decode("utf-16-le", "replace")
            if name == "Artifact":
                return True
    return False
