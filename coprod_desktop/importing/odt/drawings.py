"""What a drawing in an OpenDocument holds: pictures, text boxes, charts, formulas and words in shapes."""

from collections.abc import Callable

from coprod_desktop.errors import CoprodError
from coprod_desktop.importing.draft import Draft, Image, Text, doubted
from coprod_desktop.importing.odt import tables
from coprod_desktop.importing.odt.names import (
    CHART,
    DRAW,
    LIBREOFFICE,
    MATH,
    SVG,
    TABLE,
    TEXT,
    XLINK,
    Element,
    millimetres,
    words_inside,
)
from coprod_desktop.importing.odt.source import Source
from coprod_desktop.importing.pictures import tidy_alt
from coprod_desktop.importing.run_text import tidy
from coprod_desktop.importing.zip_parts import xml_root
from coprod_desktop.model.document import words

ReadBox = Callable[[Element], tuple[Draft, ...]]

_ANNOTATION = f"{MATH}annotation"


def is_drawing(element: Element) -> bool:
    """Tell whether an element is a drawing of any kind."""
    return str(element.tag).startswith(DRAW)


def read(element: Element, source: Source, read_box: ReadBox) -> tuple[Draft, ...]:
    """Return what a drawing holds; what cannot be kept is remarked on."""
    if element.tag == f"{DRAW}frame":
        return _frame(element, source, read_box)
    if element.tag in (f"{DRAW}g", f"{DRAW}a"):
        return tuple(draft for child in element if is_drawing(child) for draft in read(child, source, read_box))
    return _box(element, source, read_box) if element.find(f"{TEXT}p") is not None else ()


def _frame(frame: Element, source: Source, read_box: ReadBox) -> tuple[Draft, ...]:
    box = frame.find(f"{DRAW}text-box")
    if box is not None:
        return _box(box, source, read_box)
    table = frame.find(f"{TABLE}table")
    if table is not None:
        return tables.read_table(table, read_box)
    item = frame.find(f"{DRAW}object")
    if item is not None:
        found = _object(item, source, read_box)
        if found is not None:
            return found
    if item is not None or frame.find(f"{DRAW}object-ole") is not None:
        source.remarks.add("embedded_objects")
    images = frame.findall(f"{DRAW}image")
    return _picture(frame, images, source) if images else ()


def _box(box: Element, source: Source, read_box: ReadBox) -> tuple[Draft, ...]:
    inside = read_box(box)
    source.remarks.add("text_boxes", 1 if inside else 0)
    return doubted(inside, "text_box")


def _object(item: Element, source: Source, read_box: ReadBox) -> tuple[Draft, ...] | None:
    """Return a formula as words or a chart as a table of its numbers, or None for another program's file."""
    root = _root_of(item, source)
    if root is None:
        return None
    formula = next(root.iter(f"{MATH}math"), None)
    if formula is not None:
        source.remarks.add("equations")
        for note in list(formula.iter(_ANNOTATION)):
            note.text = ""
        return doubted((Text(tidy(words(" ".join(words_inside(formula).split())))),), "formula")
    chart = next(root.iter(f"{CHART}chart"), None)
    if chart is None:
        return None
    source.remarks.add("charts")
    titles = (words_inside(one) for kind in ("title", "subtitle") for one in chart.iterfind(f"{CHART}{kind}"))
    said = tuple(Text(tidy(words(title))) for title in titles if title.strip())
    return (
        *said,
        *(draft for table in chart.iterfind(f"{TABLE}table") for draft in tables.read_table(table, read_box)),
    )


def _root_of(item: Element, source: Source) -> Element | None:
    if len(item):
        return item
    content = source.part(f"{item.get(f'{XLINK}href', '')}/content.xml")
    try:
        return xml_root("", content) if content else None
    except CoprodError:
        return None


def _picture(frame: Element, images: list[Element], source: Source) -> tuple[Draft, ...]:
    said = frame.findtext(f"{SVG}desc") or frame.findtext(f"{SVG}title") or ""
    alt, was_made_up = tidy_alt(said)
    is_decorative = frame.get(f"{LIBREOFFICE}decorative") == "true" or frame.get(f"{DRAW}decorative") == "true"
    contents = [content for content in map(source.content_of, images) if content is not None]
    key = next(filter(None, map(source.pictures.keep, contents)), None)
    if key is None:
        source.remarks.add("pictures_left_out" if contents else "pictures_outside")
        return ()
    if not is_decorative:
        source.remarks.add("pictures_without_words", 0 if alt else 1)
        source.remarks.add("pictures_with_made_up_words", 1 if was_made_up and alt else 0)
    return (Image(key, "" if is_decorative else alt, is_decorative, millimetres(frame.get(f"{SVG}width"))),)
