"""Letters inside a drawing of ours become shapes, so that they look the same in every program, with no font to find."""

from lxml import etree

from coprod_desktop.render import fonts

_SVG = "{http://www.w3.org/2000/svg}"


def as_shapes(content: bytes) -> bytes:
    """Return a drawing with each text (placed by x, y and font-size) drawn as the outlines of our typeface."""
    root = etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))
    for element in list(root.iter(f"{_SVG}text")):
        size = float(element.get("font-size", "0"))
        place = f"translate({element.get('x', '0')} {element.get('y', '0')}) scale({size:g} {-size:g})"
        outlines, fill = fonts.outlines("".join(element.itertext())), element.get("fill", "#000000")
        element.clear()
        element.tag = f"{_SVG}path"
        element.attrib.update({"d": outlines, "transform": place, "fill": fill})
    return etree.tostring(root)
