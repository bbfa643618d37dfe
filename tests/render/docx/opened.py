"""Opens a Word file for a test: its parts as XML, read or changed."""

import io
import zipfile
from collections.abc import Callable

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

Element = etree._Element
DOCUMENT, STYLES, SETTINGS = "word/document.xml", "word/styles.xml", "word/settings.xml"
NUMBERING, CORE, HEADER, FOOTER = "word/numbering.xml", "docProps/core.xml", "word/header1.xml", "word/footer1.xml"


def names(content: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        return file.namelist()


def raw(content: bytes, part: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        return file.read(part)


def part(content: bytes, name: str = DOCUMENT) -> Element:
    return etree.fromstring(raw(content, name))


def edited(content: bytes, name: str, edit: Callable[[Element], object]) -> bytes:
    """Return the file with one part changed in place by `edit`."""
    changed = part(content, name)
    edit(changed)
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as before, zipfile.ZipFile(out, "w") as after:
        for each in before.namelist():
            after.writestr(each, etree.tostring(changed) if each == name else before.read(each))
    return out.getvalue()


def add(parent: Element, tag: str, place: int = 0, **attributes: str) -> Element:
    """Put a new element of WordprocessingML into another."""
    element = etree.Element(f"{W}{tag}", {f"{W}{key}": value for key, value in attributes.items()})
    parent.insert(place, element)
    return element


def first(root: Element, tag: str) -> Element:
    return next(root.iter(f"{W}{tag}"))


def remove(element: Element | None) -> None:
    assert element is not None
    parent = element.getparent()
    assert parent is not None
    parent.remove(element)


def style(styles: Element, name: str) -> Element:
    return next(each for each in styles.iter(f"{W}style") if each.get(f"{W}styleId") == name)


def paragraph(root: Element, words: str) -> Element:
    """Return the paragraph that starts with these words."""
    return next(each for each in root.iter(f"{W}p") if text(each).startswith(words))


def text(element: Element) -> str:
    return "".join(each.text or "" for each in element.iter(f"{W}t"))


def val(element: Element, path: str, attribute: str = "val") -> str | None:
    found = element.find("/".join(f"{W}{step}" for step in path.split("/")))
    return None if found is None else found.get(f"{W}{attribute}")


def run_properties(run: Element) -> Element:
    found = run.find(f"{W}rPr")
    return add(run, "rPr") if found is None else found
