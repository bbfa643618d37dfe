"""The words and numbers of charts and diagrams: we cannot draw them, and a table says more to a listener."""

from collections.abc import Iterable

from coprod_desktop.importing import limits
from coprod_desktop.importing.docx.graphics import paragraphs_of
from coprod_desktop.importing.docx.names import CHART, DIAGRAM, Element, whole_number
from coprod_desktop.importing.draft import Draft, Grid, GridCell, Marker, Text
from coprod_desktop.importing.run_text import tidy
from coprod_desktop.model.document import words


def read_chart(root: Element) -> tuple[Draft, ...]:
    """Return a chart as its title and other words, then a table of its numbers."""
    series = [_read_series(element) for element in root.iter(f"{CHART}ser")]
    names = next((categories for _, categories, _ in series if categories), {})
    drafts: list[Draft] = [_line(text) for text in paragraphs_of(root)]
    if any(values for _, _, values in series):
        drafts.append(_table(series[: limits.TABLE_COLUMNS - 1], names))
    return tuple(drafts)


def read_diagram(root: Element) -> tuple[Draft, ...]:
    """Return the words of a diagram as a list."""
    texts = (text for point in root.iter(f"{DIAGRAM}pt") for text in paragraphs_of(point))
    return tuple(Text(tidy(words(text)), marker=Marker("diagram")) for text in texts)


_Series = tuple[str, dict[int, str], dict[int, str]]


def _read_series(element: Element) -> _Series:
    title = " ".join(_points(element.findall(f"{CHART}tx")).values())
    categories = _points([*element.findall(f"{CHART}cat"), *element.findall(f"{CHART}xVal")])
    values = _points([*element.findall(f"{CHART}val"), *element.findall(f"{CHART}yVal")])
    return title, categories, values


def _points(elements: Iterable[Element]) -> dict[int, str]:
    points: dict[int, str] = {}
    for element in elements:
        for point in element.iter(f"{CHART}pt"):
            place = whole_number(point.get("idx"))
            points[len(points) if place is None else place] = _short(point.findtext(f"{CHART}v") or "")
        if not points and (plain := element.findtext(f"{CHART}v")):
            points[0] = plain
    return points


def _short(number: str) -> str:
    # Word keeps 4.2999999999999998 for the 4.3 that it shows.
    try:
        return f"{float(number):.10g}" if "." in number else number
    except ValueError:
        return number


def _table(series: list[_Series], names: dict[int, str]) -> Grid:
    places = sorted({place for _, _, values in series for place in values} | set(names))
    head = (_cell("", is_header=True), *(_cell(title, is_header=True) for title, _, _ in series))
    rows = (
        (_cell(names.get(place, ""), is_header=True), *(_cell(values.get(place, "")) for _, _, values in series))
        for place in places
    )
    return Grid((head, *rows), header_rows=1)


def _cell(text: str, *, is_header: bool = False) -> GridCell:
    line = _line(text)
    return GridCell((line,) if line.runs else (), is_header=is_header)


def _line(text: str) -> Text:
    return Text(tidy(words(text)))
