"""The styles of a Word file: our template's, with the fonts, sizes, spaces and colours of a profile."""

from dataclasses import dataclass

from coprod_desktop.render.docx_fonts import Face, face, fonts
from coprod_desktop.render.docx_package import template
from coprod_desktop.render.docx_xml import (
    PARAGRAPH_ORDER,
    RUN_ORDER,
    Element,
    W,
    half_points,
    property_group,
    twips,
    w,
)
from coprod_desktop.render.profiles import Profile

LIST_STEP_EM = 1.5
"""How far each depth of a list moves to the right, in letters' heights."""

BULLET_NUMBER, DECIMAL_NUMBER = 1, 2
"""The numberings that the two list styles stand for."""

# Short lines of big bold words fall apart at body pitch.
_HEADING_PITCH = 1.2
_SINGLE = 240
_HEADINGS = 6
_CONTENTS_LEVELS = 3


@dataclass(frozen=True, slots=True)
class _Look:
    """Size and room of one style: `pitch` is a multiple of the size; `before`, `after` and `left` are points."""

    style: str
    size_pt: float
    pitch: float
    before: float = 0.0
    after: float = 0.0
    left: float = 0.0


def styles(profile: Profile, language: str) -> Element:
    """Return the styles part for a profile."""
    tree = template("styles.xml")
    by_id = {style.get(f"{W}styleId", ""): style for style in tree.iter(f"{W}style")}
    one = face(profile.family)
    _set_defaults(tree, profile, language)
    for look in _looks(profile):
        _set_look(by_id[look.style], look, one)
    property_group(by_id["Normal"], "rPr", RUN_ORDER, _language(language))
    _bind_lists(by_id)
    _set_colours(by_id, profile)
    return tree


def line_rule(pitch: float, single: float) -> int:
    """Return a line pitch, a multiple of the font size, the way Word counts it: 240 is "single" (standards 2.2)."""
    return round(_SINGLE * pitch / single)


def _looks(profile: Profile) -> list[_Look]:
    body, pitch, gap = profile.body_pt, profile.line_pitch, profile.space_after_pt
    plain = [
        _Look("Normal", body, pitch, after=gap),
        _Look("Title", profile.heading_size_pt(0), _HEADING_PITCH, after=gap),
        _Look("Status", body, pitch, after=gap / 2),
        _Look("Caption", body, pitch, before=gap / 2, after=gap / 2),
        _Look("Label", body, pitch, before=gap / 4, after=gap / 4),
        _Look("PrintPage", body, pitch, before=gap, after=gap / 2),
        _Look("Picture", body, 0.0, after=gap),
        _Look("RowPicture", body, 0.0),
        _Look("Header", profile.smallest_pt, pitch, after=gap / 2),
        _Look("Footer", profile.smallest_pt, pitch, before=gap / 2),
        _Look("TableText", body, pitch),
        _Look("EasyRead", body, pitch),
        _Look("TOCHeading", profile.heading_size_pt(1), _HEADING_PITCH, before=gap, after=gap / 2),
        _Look("Note", body, pitch, after=gap / 2),
    ]
    return plain + _heading_looks(profile) + _list_looks(profile)


def _heading_looks(profile: Profile) -> list[_Look]:
    gap = profile.space_after_pt
    sizes = [profile.heading_size_pt(level) for level in range(1, _HEADINGS + 1)]
    return [
        _Look(f"Heading{level}", size, _HEADING_PITCH, before=gap * (1.5 if level == 1 else 1.0), after=gap / 2)
        for level, size in enumerate(sizes, 1)
    ]


def _list_looks(profile: Profile) -> list[_Look]:
    body, pitch, gap = profile.body_pt, profile.line_pitch, profile.space_after_pt
    lists = [
        _Look(style, body, pitch, after=gap / 2, left=left)
        for style, left in (("ListBullet", 0), ("ListNumber", 0), ("ListContinue", LIST_STEP_EM * body))
    ]
    return lists + [
        _Look(f"TOC{level}", body, pitch, after=gap / 3, left=LIST_STEP_EM * body * (level - 1))
        for level in range(1, _CONTENTS_LEVELS + 1)
    ]


def _set_defaults(tree: Element, profile: Profile, language: str) -> None:
    defaults = tree.find(f"{W}docDefaults/{W}rPrDefault")
    assert defaults is not None, "our template has docDefaults"
    size = half_points(profile.body_pt)
    properties = [fonts(face(profile.family).name), w("sz", val=size), w("szCs", val=size), _language(language)]
    if profile.bolder:
        properties += [w("b"), w("bCs")]
    if profile.colours.ink != "#000000":
        properties.append(w("color", val=_hex(profile.colours.ink)))
    property_group(defaults, "rPr", RUN_ORDER, *properties)


def _set_look(style: Element, look: _Look, one: Face) -> None:
    line = line_rule(look.pitch, one.single) if look.pitch else _SINGLE
    spacing = w("spacing", before=twips(look.before), after=twips(look.after), line=line, lineRule="auto")
    property_group(style, "pPr", PARAGRAPH_ORDER, spacing)
    if look.left:
        property_group(style, "pPr", PARAGRAPH_ORDER, w("ind", left=twips(look.left)))
    size = half_points(look.size_pt)
    property_group(style, "rPr", RUN_ORDER, w("sz", val=size), w("szCs", val=size))


def _bind_lists(by_id: dict[str, Element]) -> None:
    for style, number in (("ListBullet", BULLET_NUMBER), ("ListNumber", DECIMAL_NUMBER)):
        property_group(by_id[style], "pPr", PARAGRAPH_ORDER, w("numPr", w("numId", val=number)))


def _set_colours(by_id: dict[str, Element], profile: Profile) -> None:
    ink, link, line = (_hex(each) for each in (profile.colours.ink, profile.colours.link, profile.colours.line))
    property_group(by_id["Hyperlink"], "rPr", RUN_ORDER, w("color", val=link))
    for style in ("Title", "Heading1", "Caption"):
        property_group(by_id[style], "rPr", RUN_ORDER, w("color", val=ink))
    for border in by_id["PaperTable"].iter(f"{W}left", f"{W}right", f"{W}insideH", f"{W}insideV"):
        if border.get(f"{W}val"):
            border.set(f"{W}color", line)


def _language(language: str) -> Element:
    return w("lang", val=language, eastAsia=language, bidi="ar-SA")


def _hex(colour: str) -> str:
    return colour.removeprefix("#")
