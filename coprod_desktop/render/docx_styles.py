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
from coprod_desktop.render.setting import HEADING_PITCH

LIST_STEP_EM = 1.4
"""How far each depth of a list moves to the right, in letters' heights."""

CELL_PITCH = 1.3
"""Long lines need more leading than the short ones of a cell."""

BULLET_NUMBER, DECIMAL_NUMBER = 1, 2
"""The numberings that the two list styles stand for."""

BETWEEN_ITEMS = 0.4
"""The white after each item of a list, in lines of the body."""

_PLAIN_LIST_EM = 0.9  # a list without labels
# In lines of the body.
_ABOVE_HEADING = {1: 1.5, 2: 1.25}
_ABOVE_DEEP_HEADING = 1.0
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
        if profile.letter_em:
            _set_apart(by_id[look.style], look.size_pt * profile.letter_em)
    property_group(by_id["Normal"], "rPr", RUN_ORDER, _language(language))
    _bind_lists(by_id)
    _set_colours(by_id, profile)
    return tree


def line_rule(pitch: float, single: float) -> int:
    """Return a line pitch, a multiple of the font size, the way Word counts it: 240 is "single" (standards 2.2)."""
    return round(_SINGLE * pitch / single)


def above_heading_pt(profile: Profile, level: int) -> float:
    """Return the white above a heading, that of the block before it included."""
    return _ABOVE_HEADING.get(level, _ABOVE_DEEP_HEADING) * profile.leading_pt


def _looks(profile: Profile) -> list[_Look]:
    body, pitch = profile.body_pt, profile.line_pitch
    line, gap = profile.leading_pt, profile.space_after_pt
    plain = [
        _Look("Normal", body, pitch, after=gap),
        _Look("Title", profile.heading_size_pt(0), HEADING_PITCH, after=0.45 * line),
        _Look("TitleLine", profile.front_pt, pitch),
        _Look("Caption", body, pitch, after=0.25 * line),
        _Look("Label", body, pitch, after=0.25 * line),
        _Look("PrintPage", body, pitch, after=0.25 * line),
        _Look("Picture", body, 0.0, before=gap / 2, after=gap),
        _Look("RowPicture", body, 0.0),
        _Look("Header", profile.smallest_pt, pitch, after=0.5 * line),
        _Look("Footer", profile.smallest_pt, pitch, before=0.5 * line),
        _Look("TableText", body, CELL_PITCH),
        _Look("EasyRead", body, pitch),
        _Look("TOCHeading", profile.heading_size_pt(1), HEADING_PITCH, after=0.4 * line),
        _Look("Note", body, pitch, after=gap),
        _Look("FootnoteText", body, pitch, after=gap / 2),
    ]
    return plain + _heading_looks(profile) + _list_looks(profile)


def _heading_looks(profile: Profile) -> list[_Look]:
    line = profile.leading_pt
    looks = []
    for level in range(1, _HEADINGS + 1):
        above = max(above_heading_pt(profile, level) - profile.space_after_pt, 0.0)
        size = profile.heading_size_pt(level)
        looks.append(_Look(f"Heading{level}", size, HEADING_PITCH, before=above, after=0.4 * line))
    return looks


def _list_looks(profile: Profile) -> list[_Look]:
    body, pitch = profile.body_pt, profile.line_pitch
    after, step = BETWEEN_ITEMS * profile.leading_pt, LIST_STEP_EM * body
    lists = [
        _Look(style, body, pitch, after=after, left=left)
        for style, left in (
            ("List", _PLAIN_LIST_EM * body),
            ("ListBullet", 0.0),
            ("ListNumber", 0.0),
            ("ListContinue", step),
        )
    ]
    contents = [
        _Look(f"TOC{level}", body, pitch, after=after, left=step * (level - 1))
        for level in range(1, _CONTENTS_LEVELS + 1)
    ]
    return lists + contents


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


def _set_apart(style: Element, letters_pt: float) -> None:
    """Set letters further apart (DY-03)."""
    property_group(style, "rPr", RUN_ORDER, w("spacing", val=twips(letters_pt)))


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
