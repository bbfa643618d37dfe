"""Small makers of WordprocessingML elements, so that the other DOCX modules read like the document they build."""

import re

from lxml import etree

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
    "asvg": "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
}
W = f"{{{NAMESPACES['w']}}}"
R = f"{{{NAMESPACES['r']}}}"

Element = etree._Element

# XML 1.0 has no way to write these, not even escaped; a file that holds one does not open at all. And soft hyphens,
# which may split a word (LP-21).
_UNWRITABLE = re.compile("[^\t\n\r\u0020-\u00ac\u00ae-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SPACES = re.compile("[ \t]+")
_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def root(name: str) -> Element:
    """Return the top element of a part, such as ``root("numbering")``, with every prefix that we use declared."""
    return etree.Element(W + name, nsmap=NAMESPACES)


def w(name: str, /, *children: Element, **attributes: object) -> Element:
    """Return ``<w:name>`` with its children in the order given; attribute names get the same prefix."""
    element = etree.Element(W + name, {W + key: str(value) for key, value in attributes.items()})
    element.extend(children)
    return element


def text(words: str) -> Element:
    """Return ``<w:t>`` with these words, spaces at either end kept."""
    element = etree.Element(W + "t")
    element.text = clean(words)
    if words[:1].isspace() or words[-1:].isspace():
        element.set(_XML_SPACE, "preserve")
    return element


def clean(words: str) -> str:
    """Return the words without what no Word file of ours can hold: control characters, soft hyphens, rows of spaces.

    Word's own checker reports rows of spaces (DOC-06).
    """
    return _SPACES.sub(" ", _UNWRITABLE.sub("", words))


def twips(points: float) -> int:
    """Return points as twentieths of a point, the unit of spaces and widths."""
    return round(points * 20)


def half_points(points: float) -> int:
    """Return points as half points, the unit of letter sizes."""
    return round(points * 2)


def emu(points: float) -> int:
    """Return points as English Metric Units, the unit of pictures."""
    return round(points * 12700)


# The order that the schema asks for; Word offers to repair a file that breaks it.
PARAGRAPH_ORDER = (
    *("pStyle", "keepNext", "keepLines", "pageBreakBefore", "widowControl", "numPr", "pBdr", "suppressAutoHyphens"),
    *("spacing", "ind", "jc", "outlineLvl", "rPr"),
)
RUN_ORDER = ("rStyle", "rFonts", "b", "bCs", "color", "spacing", "sz", "szCs", "u", "lang")


def put(parent: Element, child: Element, order: tuple[str, ...]) -> None:
    """Put a property where the schema wants it, in the place of an older one of its name."""
    names = [etree.QName(each).localname for each in parent]
    name = etree.QName(child).localname
    if name in names:
        parent.replace(parent[names.index(name)], child)
        return
    later = set(order[order.index(name) + 1 :])
    place = next((index for index, each in enumerate(names) if each in later), len(names))
    parent.insert(place, child)


def property_group(owner: Element, name: str, order: tuple[str, ...], *properties: Element) -> None:
    """Put properties into the group ``w:name`` of a paragraph, run or style, making the group when it is missing."""
    group = owner.find(W + name)
    if group is None:
        group = w(name)
        _put_group(owner, group)
    for each in properties:
        put(group, each, order)


def _put_group(owner: Element, group: Element) -> None:
    if owner.tag in (f"{W}p", f"{W}r"):
        owner.insert(0, group)
        return
    # In a style, the paragraph's properties come after its names and before those of its letters.
    letters = owner.find(f"{W}rPr") if group.tag == f"{W}pPr" else None
    if letters is None:
        owner.append(group)
    else:
        letters.addprevious(group)
