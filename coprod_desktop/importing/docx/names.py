"""The XML names of Word documents, and the small questions that are asked of every element."""

from lxml import etree

Element = etree._Element

_OPEN = "http://schemas.openxmlformats.org"
_STRICT = "http://purl.oclc.org/ooxml"

W = f"{{{_OPEN}/wordprocessingml/2006/main}}"
R = f"{{{_OPEN}/officeDocument/2006/relationships}}"
A = f"{{{_OPEN}/drawingml/2006/main}}"
WP = f"{{{_OPEN}/drawingml/2006/wordprocessingDrawing}}"
PIC = f"{{{_OPEN}/drawingml/2006/picture}}"
CHART = f"{{{_OPEN}/drawingml/2006/chart}}"
DIAGRAM = f"{{{_OPEN}/drawingml/2006/diagram}}"
MATH = f"{{{_OPEN}/officeDocument/2006/math}}"
MC = f"{{{_OPEN}/markup-compatibility/2006}}"
PACKAGE_RELATIONSHIPS = f"{{{_OPEN}/package/2006/relationships}}"
V = "{urn:schemas-microsoft-com:vml}"
OFFICE = "{urn:schemas-microsoft-com:office:office}"
DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
DC = "{http://purl.org/dc/elements/1.1/}"

# Files saved as "Strict Open XML" say the same with other names.
STRICT_NAMESPACES = {
    f"{_STRICT}/wordprocessingml/main": W[1:-1],
    f"{_STRICT}/officeDocument/relationships": R[1:-1],
    f"{_STRICT}/drawingml/main": A[1:-1],
    f"{_STRICT}/drawingml/wordprocessingDrawing": WP[1:-1],
    f"{_STRICT}/drawingml/picture": PIC[1:-1],
    f"{_STRICT}/drawingml/chart": CHART[1:-1],
    f"{_STRICT}/drawingml/diagram": DIAGRAM[1:-1],
    f"{_STRICT}/officeDocument/math": MATH[1:-1],
}

_OFF = frozenset({"0", "false", "off"})


def local(tag: str) -> str:
    """Return a name without its namespace."""
    return tag.rpartition("}")[2]


def value_at(element: Element | None, path: str) -> str | None:
    """Return w:val of the element at this path, or None where either is missing."""
    found = element.find(path) if element is not None else None
    return found.get(f"{W}val") if found is not None else None


def number_at(element: Element | None, path: str) -> int | None:
    """Return w:val at this path as a whole number, or None where there is none."""
    return whole_number(value_at(element, path))


def whole_number(text: str | None) -> int | None:
    """Return the number that the text says, or None; Word itself is as forgiving."""
    try:
        number = int(text or "")
    except ValueError:
        return None
    return number if abs(number) < 10**9 else None


def is_on(element: Element) -> bool:
    """Tell whether an on/off property is on: it is when it says nothing else."""
    return element.get(f"{W}val", "1").lower() not in _OFF


def has(element: Element | None, path: str) -> bool:
    """Tell whether the on/off property at this path is there and on."""
    found = element.find(path) if element is not None else None
    return found is not None and is_on(found)
