"""Faults planted in a good Word file, one at a time: what the check must see."""

from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass

from coprod_desktop.render import profiles
from coprod_desktop.render.plan import Plan, Text, TextHeading
from tests.render.docx import plans
from tests.render.docx.opened import (
    CORE,
    DOCUMENT,
    FOOTER,
    HEADER,
    NUMBERING,
    SETTINGS,
    STYLES,
    WP,
    A,
    Element,
    W,
    add,
    first,
    paragraph,
    remove,
    run_properties,
    style,
)

LARGE = profiles.large_print()


@dataclass(frozen=True)
class Planted:
    """A fault: where it is planted, how, and what the check says of it. `plan` is what the file is made from."""

    rule: str
    says: str
    part: str
    edit: Callable[[Element], object]
    plan: Callable[[], Plan] = lambda: plans.everything(LARGE)

    def __str__(self) -> str:
        return f"{self.rule} {self.says} {self.edit.__name__}"


def no_title(root: Element) -> None:
    next(root.iter("{*}title")).text = " "


def american_core(root: Element) -> None:
    next(root.iter("{*}language")).text = "en-US"


def american_defaults(root: Element) -> None:
    first(first(root, "docDefaults"), "lang").set(f"{W}val", "en-US")


def american_normal(root: Element) -> None:
    first(style(root, "Normal"), "lang").set(f"{W}val", "en-US")


def american_theme(root: Element) -> None:
    first(root, "themeFontLang").set(f"{W}val", "en-US")


def welsh_unmarked(root: Element) -> None:
    for mark in list(root.iter(f"{W}lang")):
        remove(mark)


def locked(root: Element) -> None:
    add(root, "documentProtection", 1, edit="readOnly", enforcement="1")


def letter_paper(root: Element) -> None:
    first(root, "pgSz").set(f"{W}w", "12240")


def two_columns(root: Element) -> None:
    first(root, "cols").set(f"{W}num", "2")


def hyphenation_on(root: Element) -> None:
    first(root, "autoHyphenation").set(f"{W}val", "1")


def soft_hyphen(root: Element) -> None:
    first(paragraph(root, "Everyone"), "t").text = "Every\u00adone gets the papers on the same day."


def no_page_number(root: Element) -> None:
    remove(first(root, "fldSimple"))


def other_header(root: Element) -> None:
    first(root, "t").text = "Something else"


def typed_contents(root: Element) -> None:
    for mark in [*root.iter(f"{W}instrText", f"{W}fldChar")]:
        remove(mark)


def dead_link(root: Element) -> None:
    remove(first(root, "bookmarkStart"))


def word_changed(root: Element) -> None:
    first(paragraph(root, "Everyone"), "t").text = "Nobody gets the papers on the same day."


def word_lost(root: Element) -> None:
    remove(paragraph(root, "Everyone"))


def order_changed(root: Element) -> None:
    one, other = paragraph(root, "Talk to"), paragraph(root, "Fill in")
    other.addnext(one)


def heading_is_only_bold(root: Element) -> None:
    first(paragraph(root, "Where the money"), "pStyle").set(f"{W}val", "Label")


def heading_alone(root: Element) -> None:
    remove(first(style(root, "Heading1"), "keepNext"))


def widows(root: Element) -> None:
    remove(first(root, "widowControl"))


def two_spaces(root: Element) -> None:
    first(paragraph(root, "Everyone"), "t").text = "Everyone gets the papers  on the same day."


def tab_for_white(root: Element) -> None:
    run = first(paragraph(root, "Everyone"), "r")
    add(run, "tab")


def empty_paragraph(root: Element) -> None:
    body = first(root, "body")
    add(body, "p", list(body).index(paragraph(root, "Everyone")))


def item_without_list(root: Element) -> None:
    remove(first(paragraph(root, "Talk to"), "numPr"))


def wrong_kind_of_list(root: Element) -> None:
    first(paragraph(root, "Talk to"), "numId").set(f"{W}val", "1")


def list_without_numbering(root: Element) -> None:
    first(paragraph(root, "Talk to"), "numId").set(f"{W}val", "99")


def list_counts_on(root: Element) -> None:
    earlier = first(paragraph(root, "Fill in"), "numId").get(f"{W}val", "")
    for words in ("Wait for", "Choose your"):
        first(paragraph(root, words), "numId").set(f"{W}val", earlier)


def no_header_row(root: Element) -> None:
    remove(first(root, "tblHeader"))


def header_on_picture_rows(root: Element) -> None:
    rows = next(each for each in root.iter(f"{W}tblStyle") if each.get(f"{W}val") == "PictureRows")
    table = rows.getparent().getparent()
    add(first(table, "trPr"), "tblHeader")


def row_may_split(root: Element) -> None:
    remove(first(root, "cantSplit"))


def table_in_a_table(root: Element) -> None:
    cell = first(root, "tc")
    cell.insert(1, deepcopy(list(root.iter(f"{W}tbl"))[1]))


def no_alt(root: Element) -> None:
    next(root.iter(f"{WP}docPr")).set("descr", "")


def alt_is_a_file_name(root: Element) -> None:
    next(root.iter(f"{WP}docPr")).set("descr", "IMG_0042.jpeg")


def decoration_not_marked(root: Element) -> None:
    remove(next(root.iter(f"{A}extLst")))


def floating_picture(root: Element) -> None:
    next(root.iter(f"{WP}inline")).tag = f"{WP}anchor"


def words_in_a_frame(root: Element) -> None:
    add(first(paragraph(root, "Fill in"), "pPr"), "framePr")


def floating_table(root: Element) -> None:
    add(first(root, "tblPr"), "tblpPr", 1)


def small_run(root: Element) -> None:
    add(run_properties(first(paragraph(root, "Everyone"), "r")), "sz", val="34")


def small_furniture(root: Element) -> None:
    first(style(root, "Footer"), "sz").set(f"{W}val", "24")


def raised_words(root: Element) -> None:
    add(run_properties(first(paragraph(root, "Everyone"), "r")), "vertAlign", val="superscript")


def italic_run(root: Element) -> None:
    add(run_properties(first(paragraph(root, "Everyone"), "r")), "i")


def italic_style(root: Element) -> None:
    add(first(style(root, "Caption"), "rPr"), "i")


def italic_labels(root: Element) -> None:
    add(add(first(root, "lvl"), "rPr", 5), "i")


def underlined_run(root: Element) -> None:
    add(run_properties(first(paragraph(root, "Everyone"), "r")), "u", val="single")


def underlined_heading(root: Element) -> None:
    add(first(style(root, "Heading1"), "rPr"), "u", val="single")


def looks_like_a_link(root: Element) -> None:
    add(run_properties(first(paragraph(root, "Everyone"), "r")), "rStyle", val="Hyperlink")


def all_capitals(root: Element) -> None:
    add(first(style(root, "Title"), "rPr"), "caps")


def justified(root: Element) -> None:
    add(add(paragraph(root, "Everyone"), "pPr"), "jc", val="both")


def centred_title(root: Element) -> None:
    add(first(style(root, "Title"), "pPr"), "jc", 3, val="center")


def first_line_moved_in(root: Element) -> None:
    add(first(style(root, "Normal"), "pPr"), "ind", firstLine="400")


def words_run_upwards(root: Element) -> None:
    add(first(root, "tcPr"), "textDirection", 1, val="btLr")


def lines_of_fixed_height(root: Element) -> None:
    first(style(root, "Normal"), "spacing").set(f"{W}lineRule", "exact")


def single_lines(root: Element) -> None:
    first(style(root, "Normal"), "spacing").set(f"{W}line", "240")


def grey_words(root: Element) -> None:
    add(run_properties(first(paragraph(root, "Everyone"), "r")), "color", val="808080")


def marked_words(root: Element) -> None:
    add(run_properties(first(paragraph(root, "Everyone"), "r")), "highlight", val="yellow")


def theme_typeface(root: Element) -> None:
    first(first(root, "docDefaults"), "rFonts").set(f"{W}asciiTheme", "minorHAnsi")


def typeface_that_nobody_has(root: Element) -> None:
    add(run_properties(first(paragraph(root, "Everyone"), "r")), "rFonts", ascii="Frutiger")


def nothing(_root: Element) -> None:
    """Leave the file as it is: the fault is in the plan."""


def _with_skipped_heading() -> Plan:
    skipped = TextHeading("deep", 3, plans.words("Much too deep"), LARGE.heading_size_pt(3))
    return plans.plan(LARGE, plans.heading(LARGE, "top", 1, "At the top"), skipped)


def _with_typed_bullet() -> Plan:
    return plans.plan(LARGE, plans.text("typed", "• typed by hand"))


def _with_empty_link() -> Plan:
    return plans.plan(LARGE, Text("link", plans.words("click here", link="https://www.example.org.uk")))


FAULTS = (
    Planted("DOC-10", "title", CORE, no_title),
    Planted("DOC-11", "language", CORE, american_core),
    Planted("DOC-11", "language", STYLES, american_defaults),
    Planted("DOC-11", "language", STYLES, american_normal),
    Planted("DOC-11", "language", SETTINGS, american_theme),
    Planted("DOC-11", "language_of_words", DOCUMENT, welsh_unmarked),
    Planted("DOC-09", "protection", SETTINGS, locked),
    Planted("DOC-16", "page_size", DOCUMENT, letter_paper),
    Planted("DOC-13", "columns", DOCUMENT, two_columns),
    Planted("LP-21", "hyphenation", SETTINGS, hyphenation_on),
    Planted("LP-21", "soft_hyphen", DOCUMENT, soft_hyphen),
    Planted("LP-30", "page_number", FOOTER, no_page_number),
    Planted("LP-29", "header", HEADER, other_header),
    Planted("DOC-17", "contents", DOCUMENT, typed_contents),
    Planted("DOC-17", "dead_link", DOCUMENT, dead_link),
    Planted("13.4", "words", DOCUMENT, word_changed),
    Planted("13.4", "words", DOCUMENT, word_lost),
    Planted("13.4", "words", DOCUMENT, order_changed),
    Planted("DOC-04", "headings", DOCUMENT, heading_is_only_bold),
    Planted("DOC-04", "heading_step", DOCUMENT, nothing, _with_skipped_heading),
    Planted("LP-43", "heading_alone", STYLES, heading_alone),
    Planted("LP-43", "widows", STYLES, widows),
    Planted("DOC-06", "spaces", DOCUMENT, two_spaces),
    Planted("DOC-06", "spaces", DOCUMENT, tab_for_white),
    Planted("DOC-06", "empty_paragraph", DOCUMENT, empty_paragraph),
    Planted("DOC-12", "list_items", DOCUMENT, item_without_list),
    Planted("DOC-12", "list_kind", DOCUMENT, wrong_kind_of_list),
    Planted("DOC-12", "list_kind", DOCUMENT, list_without_numbering),
    Planted("DOC-12", "list_runs_on", DOCUMENT, list_counts_on),
    Planted("DOC-02", "table_head", DOCUMENT, no_header_row),
    Planted("DOC-14", "table_head", DOCUMENT, header_on_picture_rows),
    Planted("LP-34", "split_row", DOCUMENT, row_may_split),
    Planted("DOC-01", "no_alt", DOCUMENT, no_alt),
    Planted("DOC-01", "alt_is_file_name", DOCUMENT, alt_is_a_file_name),
    Planted("DOC-05", "floating", DOCUMENT, floating_picture),
    Planted("DOC-05", "floating", DOCUMENT, words_in_a_frame),
    Planted("DOC-05", "floating", DOCUMENT, floating_table),
    Planted("LP-08", "small", DOCUMENT, small_run),
    Planted("LP-08", "small", STYLES, small_furniture),
    Planted("LP-08", "raised", DOCUMENT, raised_words),
    Planted("LP-12", "italic", DOCUMENT, italic_run),
    Planted("LP-12", "italic", STYLES, italic_style),
    Planted("LP-12", "italic", NUMBERING, italic_labels),
    Planted("LP-13", "underline", DOCUMENT, underlined_run),
    Planted("LP-13", "underline", STYLES, underlined_heading),
    Planted("LP-13", "underline", DOCUMENT, looks_like_a_link),
    Planted("LP-14", "capitals", STYLES, all_capitals),
    Planted("LP-20", "alignment", DOCUMENT, justified),
    Planted("LP-20", "alignment", STYLES, centred_title),
    Planted("LP-19", "indent", STYLES, first_line_moved_in),
    Planted("LP-44", "direction", DOCUMENT, words_run_upwards),
    Planted("LP-17", "line_spacing", STYLES, lines_of_fixed_height),
    Planted("LP-17", "line_spacing", STYLES, single_lines),
    Planted("DOC-07", "contrast", DOCUMENT, grey_words),
    Planted("DOC-07", "shading", DOCUMENT, marked_words),
    Planted("DOC-18", "theme_font", STYLES, theme_typeface),
    Planted("DOC-18", "typeface", DOCUMENT, typeface_that_nobody_has),
)

LOOK_AT = (
    Planted("LP-33", "contents_pages", DOCUMENT, nothing),
    Planted("DOC-12", "typed_bullet", DOCUMENT, nothing, _with_typed_bullet),
    Planted("DOC-03", "merged_cells", DOCUMENT, nothing),
    Planted("DOC-03", "nested_table", DOCUMENT, table_in_a_table),
    Planted("DOC-08", "link_words", DOCUMENT, nothing, _with_empty_link),
)
