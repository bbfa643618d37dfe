"""Documents of every shape, each block with an id of its own."""

from collections.abc import Callable, Iterator
from itertools import count
from typing import Any

from hypothesis import strategies as st

from coprod_desktop.model import document as doc

ODD_WORDS = (
    "Plain words.",
    "👩‍👩‍👧‍👦 family",
    "e\u0301 ŵ ŷ n\u0303",
    "العربية",
    "two\nlines",
    "a\rb",
    "a\r\nb",
    "a\u2029b\u2028c",
    "\ufdd0\ufdd1\ufffc\x00\x0b\x0c\x85\t",
    "<b>&amp;</b>",
    "𝔘𝔫𝔦",
    "",
    " ",
)
WORDS = st.sampled_from(ODD_WORDS) | st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
_DEEPEST = 2

Draw = Callable[[Any], Any]


@st.composite
def documents(draw: Draw) -> doc.Document:
    """Return a document with up to four blocks, and blocks inside them."""
    return doc.Document("Any paper", _Maker(draw).blocks(4), status=draw(st.sampled_from(["", "Draft"])))


class _Maker:
    def __init__(self, draw: Draw) -> None:
        self._draw = draw
        self._ids: Iterator[int] = count(1)
        self._depth = 0

    def blocks(self, most: int, least: int = 0) -> tuple[doc.Block, ...]:
        return tuple(self.block() for _ in range(self._number(least, most)))

    def block(self) -> doc.Block:
        kinds = [self.paragraph, self.heading, self.picture, self.row]
        if self._depth < _DEEPEST:
            kinds += [self.list, self.table, self.note]
        self._depth += 1
        made = self._draw(st.sampled_from(kinds))()
        self._depth -= 1
        return made

    def paragraph(self) -> doc.Paragraph:
        return doc.Paragraph(self._id(), self._runs())

    def heading(self) -> doc.Heading:
        return doc.Heading(self._id(), self._number(1, 6), self._runs(), self._draw(st.sampled_from(["", "3"])))

    def list(self) -> doc.ListBlock:
        items = tuple(doc.ListItem(self._id(), self.blocks(2)) for _ in range(self._number(0, 3)))
        return doc.ListBlock(self._id(), items, self._draw(st.sampled_from(["bullet", "decimal", "lower-roman"])))

    def table(self) -> doc.Table:
        rows = tuple(doc.Row(tuple(self.cell() for _ in range(self._number(0, 3)))) for _ in range(self._number(0, 3)))
        return doc.Table(self._id(), rows, self._number(0, 1), self._runs())

    def cell(self) -> doc.Cell:
        return doc.Cell(self.blocks(2), self._number(1, 2), self._number(1, 2), self._draw(st.booleans()))

    def picture(self) -> doc.Picture:
        return doc.Picture(self._id(), "openmoji:1F3E0", self._draw(WORDS))

    def row(self) -> doc.PictureRow:
        return doc.PictureRow(self._id(), (self.paragraph(), self.paragraph()), self.picture())

    def note(self) -> doc.Note:
        return doc.Note(self._id(), self.blocks(2, least=1))

    def _runs(self) -> tuple[doc.Run, ...]:
        return tuple(doc.Run(self._draw(WORDS), bold=self._draw(st.booleans())) for _ in range(self._number(0, 2)))

    def _number(self, least: int, most: int) -> int:
        return int(self._draw(st.integers(least, most)))

    def _id(self) -> str:
        return f"b{next(self._ids)}"
