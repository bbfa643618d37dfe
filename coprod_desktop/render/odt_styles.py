"""The styles of an OpenDocument text: real ones, by the names that LibreOffice knows, in the sizes of a profile."""

from importlib import resources

from coprod_desktop.render.docx_fonts import Face, face
from coprod_desktop.render.html_elements import Element
from coprod_desktop.render.odt_xml import VERSION, make, named
from coprod_desktop.render.plan import Plan
from coprod_desktop.render.profiles import PAGE_HEIGHT_MM, PAGE_WIDTH_MM, Profile

DEEPEST_HEADING = 5
LIST_LEVELS = 10
LIST_STEP_EM = 1.6
PLAIN_INDENT_EM = 0.9
_LABEL_EM = 1.6
_HEADING_PITCH = 1.2
BULLET = "•"
_NUMBERS = {
    "decimal": "1",
    "lower-letter": "a",
    "upper-letter": "A",
    "lower-roman": "i",
    "upper-roman": "I",
}
_FOOT_MM = 10.0
_FONT_FILES = {"AtkinsonHyperlegible-Regular.ttf": "normal", "AtkinsonHyperlegible-Bold.ttf": "bold"}


def list_style_name(style: str) -> str:
    """Return the name of the list style for a kind of list."""
    return f"List_{style.replace('-', '_')}"


def styles(plan: Plan) -> Element:
    """Return the part with all styles that have names, and the page."""
    profile = plan.profile
    used = face(profile.family)
    office = make(
        "office:styles",
        _default(plan, used),
        *_paragraphs(profile, used),
        *_characters(profile),
        *(_list_style(style, profile) for style in ("bullet", *_NUMBERS)),
    )
    return make(
        "office:document-styles",
        make("office:font-face-decls", _font_face(used)),
        office,
        make("office:automatic-styles", _page_layout(profile), _page_layout(profile, is_landscape=True)),
        make("office:master-styles", *_pages(plan)),
        office__version=VERSION,
    )


def _font_face(used: Face) -> Element:
    names = ", ".join(
        f"'{name}'" if " " in name else name for name in (used.name, *(() if used.package else used.stand_ins))
    )
    entry = make("style:font-face", style__name=used.name, svg__font_family=names, style__font_family_generic="swiss")
    if used.package:
        entry.append(make("svg:font-face-src", *(_own_copy(name, weight) for name, weight in _FONT_FILES.items())))
    return entry


def _own_copy(name: str, weight: str) -> Element:
    form = make("svg:font-face-format", svg__string="truetype")
    look = {"loext__font_style": "normal", "loext__font_weight": weight}
    return make("svg:font-face-uri", form, xlink__href=f"Fonts/{name}", xlink__type="simple", **look)


def font_files(profile: Profile) -> dict[str, tuple[str, bytes]]:
    """Return the files of a typeface that few people have, by name in the file, with their kind (DOC-18)."""
    used = face(profile.family)
    if not used.package:
        return {}
    folder = resources.files(used.package).joinpath("files")
    return {f"Fonts/{name}": ("application/x-font-ttf", folder.joinpath(name).read_bytes()) for name in _FONT_FILES}


def language_of(tag: str) -> dict[str, str]:
    """Return the attributes that say a language, such as "cy" or "en-GB"."""
    language, _, country = tag.partition("-")
    return {"fo__language": language or "none", "fo__country": country.rpartition("-")[2] or "none"}


def _default(plan: Plan, used: Face) -> Element:
    profile = plan.profile
    text = make(
        "style:text-properties",
        style__font_name=used.name,
        fo__font_size=_points(profile.body_pt),
        fo__color=profile.colours.ink,
        fo__font_weight="bold" if profile.bolder else "normal",
        fo__hyphenate="false",
        fo__letter_spacing=_points(profile.body_pt * profile.letter_em) if profile.letter_em else "normal",
        **language_of(plan.language),
    )
    paragraph = make(
        "style:paragraph-properties",
        fo__text_align="start",
        fo__orphans="2",
        fo__widows="2",
        fo__hyphenation_ladder_count="no-limit",
        style__writing_mode="lr-tb",
    )
    return make("style:default-style", paragraph, text, style__family="paragraph")


def _paragraphs(profile: Profile, used: Face) -> list[Element]:
    after = profile.space_after_pt
    body = _line_height(profile.line_pitch, used)
    tight = 0.25 * profile.leading_pt
    title = profile.heading_size_pt(0)
    levels = [profile.heading_size_pt(level) for level in range(1, DEEPEST_HEADING + 1)]
    heading_height = _line_height(_HEADING_PITCH, used)
    made = [
        _paragraph("Standard", "", height=body, after=after),
        _paragraph("Title", "Standard", size=title, height=heading_height, after=after, bold=True, keeps=True),
        _paragraph("Title_line", "Standard", after=tight),
        _paragraph("Title_end", "Title_line", after=1.5 * profile.leading_pt),
        _paragraph("Label", "Standard", after=tight, keeps=True),
        _paragraph("Caption", "Standard", after=tight, bold=True, keeps=True),
        _paragraph("Page_mark", "Standard", after=tight, bold=True, keeps=True, above=profile.colours.line),
        _paragraph("List_item", "Standard", after=tight),
        _paragraph("List_end", "List_item", after=after),
        _paragraph("Value", "List_item", after=tight, left=PLAIN_INDENT_EM * profile.body_pt),
        _paragraph("Value_kept", "Value", keeps=True),
        _paragraph("Value_end", "Value", after=after),
        _paragraph("Contents_2", "List_item", after=tight, left=LIST_STEP_EM * profile.body_pt),
        _paragraph("Table_text", "Standard", after=0.0),
        _paragraph("Table_head", "Table_text", after=0.0, bold=True),
        _paragraph("Picture", "Standard", after=after),
        _paragraph("Captioned_picture", "Standard", after=tight, keeps=True),
        _paragraph("Easy_read", "Standard", after=tight),
        _paragraph("Furniture", "Standard", size=profile.smallest_pt, after=0.0),
    ]
    for level, size in enumerate(levels, 1):
        heading = _paragraph(
            f"Heading_20_{level}",
            "Standard",
            size=size,
            height=heading_height,
            after=0.5 * after,
            bold=True,
            keeps=True,
        )
        heading.set(named("style:default-outline-level"), str(level))
        # Word processors add it to the white below what stands above.
        heading[0].set(named("fo:margin-top"), _points(0.5 * after))
        made.append(heading)
    return made


def _paragraph(name: str, parent: str, **look: float | str | bool) -> Element:
    properties: dict[str, str] = {}
    if "after" in look:
        properties["fo__margin_bottom"] = _points(float(look["after"]))
    if "left" in look:
        properties["fo__margin_left"] = _points(float(look["left"]))
    if "height" in look:
        properties["fo__line_height"] = str(look["height"])
    if look.get("keeps"):
        properties["fo__keep_with_next"] = "always"
    if "above" in look:
        properties |= {"fo__border_top": f"0.5pt solid {look['above']}", "fo__padding_top": "3pt"}
    text: dict[str, str] = {}
    if "size" in look:
        text["fo__font_size"] = _points(float(look["size"]))
    if look.get("bold"):
        text["fo__font_weight"] = "bold"
    style = make(
        "style:style",
        make("style:paragraph-properties", **properties),
        make("style:text-properties", **text),
        style__name=name,
        style__display_name=name.replace("_20_", " ").replace("_", " "),
        style__family="paragraph",
    )
    if parent:
        style.set(named("style:parent-style-name"), parent)
    return style


def _characters(profile: Profile) -> list[Element]:
    def character(name: str, **look: str) -> Element:
        properties = make("style:text-properties", **look)
        return make("style:style", properties, style__name=name, style__family="text")

    link = {
        "fo__color": profile.colours.link,
        "style__text_underline_style": "solid",
        "style__text_underline_color": "font-color",
    }
    return [
        character("Strong_20_Emphasis", fo__font_weight="bold"),
        character("Emphasis", fo__font_style="normal"),
        character("Internet_20_link", **link),
        character("Index_20_Link", fo__color=profile.colours.ink, style__text_underline_style="none"),
        character("Visited_20_Internet_20_Link", **link),
    ]


def _list_style(style: str, profile: Profile) -> Element:
    made = make("text:list-style", style__name=list_style_name(style))
    for level in range(1, LIST_LEVELS + 1):
        left = LIST_STEP_EM * profile.body_pt * level
        alignment = make(
            "style:list-level-label-alignment",
            text__label_followed_by="listtab",
            text__list_tab_stop_position=_points(left),
            fo__text_indent=_points(-_LABEL_EM * profile.body_pt),
            fo__margin_left=_points(left),
        )
        place = make(
            "style:list-level-properties", alignment, text__list_level_position_and_space_mode="label-alignment"
        )
        number = str(level)
        if style == "bullet":
            made.append(make("text:list-level-style-bullet", place, text__level=number, text__bullet_char=BULLET))
        else:
            kind = _NUMBERS[style]
            counted = make(
                "text:list-level-style-number", place, text__level=number, style__num_format=kind, style__num_suffix="."
            )
            if kind in "aA":
                counted.set(named("style:num-letter-sync"), "false")
            made.append(counted)
    return made


def _page_layout(profile: Profile, *, is_landscape: bool = False) -> Element:
    width, height = (PAGE_HEIGHT_MM, PAGE_WIDTH_MM) if is_landscape else (PAGE_WIDTH_MM, PAGE_HEIGHT_MM)
    properties = make(
        "style:page-layout-properties",
        fo__page_width=f"{width:g}mm",
        fo__page_height=f"{height:g}mm",
        fo__margin=f"{profile.margin_mm:g}mm",
        fo__background_color=profile.colours.paper,
        style__print_orientation="landscape" if is_landscape else "portrait",
    )
    space = {"fo__min_height": "5mm", "fo__margin_bottom": f"{_FOOT_MM / 2:g}mm"}
    foot = {"fo__min_height": "5mm", "fo__margin_top": f"{_FOOT_MM / 2:g}mm"}
    return make(
        "style:page-layout",
        properties,
        make("style:header-style", make("style:header-footer-properties", **space)),
        make("style:footer-style", make("style:header-footer-properties", **foot)),
        style__name="A4_landscape" if is_landscape else "A4",
    )


def _pages(plan: Plan) -> list[Element]:
    """Return the first page, on which the title stands, and the others, which repeat it at the head."""

    def page(name: str, *content: Element, layout: str = "A4", **more: str) -> Element:
        return make("style:master-page", *content, style__name=name, style__page_layout_name=layout, **more)

    def foot() -> Element:
        number = make("text:page-number", "1", text__select_page="current")
        total = make("text:page-count", "1")
        words = (f"{plan.page_word} ", number, f" {plan.of_word} ", total)
        return make("style:footer", make("text:p", *words, text__style_name="Furniture"))

    def head() -> Element:
        return make("style:header", make("text:p", plan.header, text__style_name="Furniture"))

    upright, turned = page("Standard", head(), foot()), page("Landscape", head(), foot(), layout="A4_landscape")
    return [upright, page("First", foot(), style__next_style_name="Standard"), turned]


def _line_height(pitch: float, used: Face) -> str:
    # A share of the letters' own height, so that a picture in a line makes room for itself.
    return f"{100 * pitch / used.single:.0f}%"


def _points(points: float) -> str:
    return f"{points:.4g}pt"
