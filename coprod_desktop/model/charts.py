"""Bar charts for reports: a drawing, words for those who cannot see it, and the table of the same numbers.

The drawing (SVG) carries its numbers, so that each version draws it anew in its own width and letter size (LP-41,
LP-08). Bars are told apart by their labels, never by colour.
"""

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree
from xml.sax.saxutils import escape, quoteattr

from coprod_desktop.model import document as doc

SVG_TYPE = "image/svg+xml"
CHART = "chart:"
"""What the sources of charts begin with: `chart:` and the id of the picture."""

_WIDTH_MM = 160.0
_LETTERS_PT = 14.0
_MM_PER_POINT = 25.4 / 72
# In letter sizes.
_LINE = 1.3
_BESIDE = 0.5
_LETTER = 0.58  # a wide letter: a label that wraps too early does no harm
_FRAME = 0.07


@dataclass(frozen=True, slots=True)
class Spacing:
    """How high bars are, and how much white is between them, in letter sizes."""

    bar: float
    gap: float


ROOMY, CLOSE = Spacing(1.1, 0.9), Spacing(0.8, 0.4)
_INK = "#000000"
_BAR_INK = "#0B3D91"


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar. `said` is how its number is written, such as "6 of 10"; without it the bare number stands there."""

    label: str
    value: float
    said: str = ""

    @property
    def words(self) -> str:
        """The number as it is written."""
        return self.said or f"{self.value:g}"


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars that lie under one another, such as one for each month: the first is on top.

    `summary` is what the picture says in one sentence, for those who cannot see it. `headings` name the two columns
    of the table. `whole` is where a full bar would end, drawn as a frame around each; 0 for none. Values below
    nothing are drawn as nothing.
    """

    title: str
    summary: str
    bars: tuple[Bar, ...]
    headings: tuple[str, str]
    whole: float = 0.0


def chart_blocks(chart: Chart, block_id: str) -> tuple[tuple[doc.Block, ...], dict[str, doc.Media]]:
    """Return the picture and the table of a chart, and the drawing that belongs into the document's media."""
    source = CHART + block_id
    picture = doc.Picture(block_id, source, chart.summary, width_mm=_WIDTH_MM)
    return (picture, _table(chart, f"{block_id}-table")), {source: doc.Media(SVG_TYPE, drawn(chart))}


def drawn(
    chart: Chart, width_mm: float = _WIDTH_MM, letters_pt: float = _LETTERS_PT, spacing: Spacing = ROOMY
) -> bytes:
    """Return the drawing, so wide and with letters of this size when it is shown at that width."""
    em = letters_pt * _MM_PER_POINT
    shapes: list[str] = []
    down = 0.0
    for bar in chart.bars:
        made, down = _bar(chart, bar, (down, width_mm, em), spacing)
        shapes.extend(made)
    height = max(down - spacing.gap * em, em)
    whole = f' data-whole="{chart.whole:g}"' if chart.whole else ""
    start = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width_mm:.2f} {height:.2f}" data-chart="bars"{whole}>'
    )
    return "\n".join((start, *shapes, "</svg>\n")).encode()


def drawn_anew(content: bytes, width_mm: float, letters_pt: float, spacing: Spacing = ROOMY) -> bytes | None:
    """Return a chart of ours for another width and letter size, or None for a drawing that is none."""
    try:
        root = ElementTree.fromstring(content)
    except ElementTree.ParseError:
        return None
    if root.get("data-chart") != "bars":
        return None
    try:
        bars = tuple(
            Bar(one.get("data-label", ""), float(one.get("data-value", "")), one.get("data-said", ""))
            for one in root.iter("{http://www.w3.org/2000/svg}g")
        )
        whole = float(root.get("data-whole", "0"))
    except ValueError:
        return None
    return drawn(Chart("", "", bars, ("", ""), whole), width_mm, letters_pt, spacing)


def _bar(chart: Chart, bar: Bar, place: tuple[float, float, float], spacing: Spacing) -> tuple[Iterator[str], float]:
    """Return the shapes of one bar, its label above it, and where the next one starts."""
    top, width, em = place
    label = textwrap.wrap(bar.label, max(8, int(width / (_LETTER * em)))) or [""]
    bar_top = top + len(label) * _LINE * em + 0.1 * em
    room = width - (_longest(chart) * _LETTER + _BESIDE) * em - _FRAME * em
    scale = max(0.0, room) / (chart.whole or max((one.value for one in chart.bars), default=0.0) or 1.0)
    length = min(max(0.0, bar.value) * scale, max(0.0, room))
    made = _shapes(chart, bar, _Place(tuple(label), top, bar_top, length, room, em, spacing.bar * em))
    return made, bar_top + (spacing.bar + spacing.gap) * em


@dataclass(frozen=True, slots=True)
class _Place:
    label: tuple[str, ...]
    top: float
    bar_top: float
    length: float
    room: float
    em: float
    bar_height: float


def _shapes(chart: Chart, bar: Bar, place: _Place) -> Iterator[str]:
    em = place.em
    facts = f'data-label={quoteattr(bar.label)} data-value="{float(bar.value)!r}" data-said={quoteattr(bar.said)}'
    yield f"<g {facts}>"
    for number, line in enumerate(place.label):
        yield _words(line, 0.0, place.top + (number * _LINE + 1.0) * em, em)
    if chart.whole:
        edge = _FRAME * em
        yield _rectangle((edge / 2, place.bar_top, place.room, place.bar_height), f'fill="none" stroke="{_INK}"', edge)
    if place.length > 0:
        yield _rectangle((0.0, place.bar_top, place.length, place.bar_height), f'fill="{_BAR_INK}"', 0.0)
    end = place.room if chart.whole else place.length
    yield _words(bar.words, end + _BESIDE * em, place.bar_top + place.bar_height / 2 + 0.35 * em, em)
    yield "</g>"


def _words(text: str, x: float, y: float, em: float) -> str:
    look = f'font-family="Arial, sans-serif" font-size="{em:.3f}" fill="{_INK}"'
    return f'<text x="{x:.2f}" y="{y:.2f}" {look}>{escape(text)}</text>'


def _rectangle(area: tuple[float, float, float, float], look: str, stroke: float) -> str:
    x, y, width, height = area
    line = f' stroke-width="{stroke:.2f}"' if stroke else ""
    return f'<rect x="{x:.2f}" y="{y:.2f}" width="{width:.2f}" height="{height:.2f}" {look}{line}/>'


def _longest(chart: Chart) -> int:
    return max((len(bar.words) for bar in chart.bars), default=0)


def _table(chart: Chart, block_id: str) -> doc.Table:
    head = doc.Row(tuple(_cell(text, f"{block_id}-h{n}", is_header=True) for n, text in enumerate(chart.headings)))
    rows = (
        doc.Row((_cell(bar.label, f"{block_id}-{n}-a", is_header=True), _cell(bar.words, f"{block_id}-{n}-b")))
        for n, bar in enumerate(chart.bars)
    )
    return doc.Table(block_id, (head, *rows), header_rows=1, caption=doc.words(chart.title))


def _cell(text: str, block_id: str, *, is_header: bool = False) -> doc.Cell:
    return doc.Cell((doc.Paragraph(block_id, doc.words(text)),), is_header=is_header)
