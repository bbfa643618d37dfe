"""Elements of an OpenDocument text: names with their prefixes, made and found."""

from lxml import etree

from coprod_desktop.render.html_elements import Content, Element, fill, writable

NAMESPACES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
    "dc": "http://purl.org/dc/elements/1.1/",
    "meta": "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
    "manifest": "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0",
    "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
}
VERSION = "1.3"


def named(name: str) -> str:
    """Return "text:p" the way lxml writes it."""
    prefix, local = name.split(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


def make(name: str, *content: Content, **attributes: str) -> Element:
    """Return an element; ``fo__font_size`` in the attributes stands for "fo:font-size"."""
    element = etree.Element(named(name), nsmap=_prefixes(name))
    for key, value in attributes.items():
        prefix, _, local = key.partition("__")
        element.set(named(f"{prefix}:{local.replace('_', '-')}"), writable(value))
    fill(element, content)
    return element


def part(root: Element) -> bytes:
    """Return a part of the file as bytes."""
    etree.cleanup_namespaces(root, top_nsmap=NAMESPACES, keep_ns_prefixes=list(NAMESPACES))
    return bytes(etree.tostring(root, encoding="UTF-8", xml_declaration=True))


def _prefixes(name: str) -> dict[str, str]:
    prefix = name.split(":")[0]
    return {prefix: NAMESPACES[prefix]}
