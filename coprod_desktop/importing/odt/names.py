"""The XML names of OpenDocument texts, and lengths as they write them."""

import re

from lxml import etree

Element = etree._Element

_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
OFFICE = f"{{{_OASIS}:office:1.0}}"
TEXT = f"{{{_OASIS}:text:1.0}}"
TABLE = f"{{{_OASIS}:table:1.0}}"
DRAW = f"{{{_OASIS}:drawing:1.0}}"
STYLE = f"{{{_OASIS}:style:1.0}}"
FO = f"{{{_OASIS}:xsl-fo-compatible:1.0}}"
SVG = f"{{{_OASIS}:svg-compatible:1.0}}"
META = f"{{{_OASIS}:meta:1.0}}"
CHART = f"{{{_OASIS}:chart:1.0}}"
MANIFEST = f"{{{_OASIS}:manifest:1.0}}"
FIELD = "{urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0}"
LIBREOFFICE = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}"
XLINK = "{http://www.w3.org/1999/xlink}"
MATH = "{http://www.w3.org/1998/Math/MathML}"
DC = "{http://purl.org/dc/elements/1.1/}"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"

_LENGTH = re.compile(r"(-?[\d.]+)(in|cm|mm|pt|pc|px)")
_MM = {"in": 25.4, "cm": 10.0, "mm": 1.0, "pt": 25.4 / 72, "pc": 25.4 / 6, "px": 25.4 / 96}


def millimetres(length: str | None) -> float:
    """Return a length such as "2.5cm" in millimetres, 0 for none."""
    found = _LENGTH.fullmatch(length or "")
    try:
        return round(float(found[1]) * _MM[found[2]], 1) if found else 0.0
    except ValueError:
        return 0.0


def whole_number(text: str | None, otherwise: int) -> int:
    """Return the number that an attribute says, or what it means when it says none."""
    try:
        number = int(text or "")
    except ValueError:
        return otherwise
    return number if abs(number) < 10**9 else otherwise


def words_inside(element: Element) -> str:
    """Return all words inside an element."""
    return "".join(map(str, element.itertext()))
