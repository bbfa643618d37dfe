"""Rules for how a Word file looks: sizes, emphasis, alignment, colours and typefaces."""

from collections.abc import Iterator

from coprod_desktop.render.colours import LEAST_CONTRAST, contrast
from coprod_desktop.render.docx_check_remarks import remark
from coprod_desktop.render.docx_reading import ReadFile, in_w, is_on, style_of, text_of, value
from coprod_desktop.render.docx_xml import Element, W
from coprod_desktop.render.plan import Plan
from coprod_desktop.render.report import Remark

_LEFT = {"", "left", "start"}
_OFFICE_THEME = ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme")


def sizes(file: ReadFile, plan: Plan) -> Iterator[Remark]:
    """LP-08, LP-01: nothing is smaller than the profile's floor, header, footer and page numbers included."""
    floor = plan.profile.smallest_pt
    for paragraph in file.all_paragraphs:
        for run in paragraph.iter(f"{W}r"):
            if text_of(run) and file.size_pt(paragraph, run) < floor:
                yield remark("LP-08", "small", where=text_of(paragraph))
                break
    raised = [value(mark, "rPr/vertAlign") for mark in _looks(file)]
    if any(one not in ("", "baseline") for one in raised):
        # Word prints raised and lowered words at two thirds of their size.
        yield remark("LP-08", "raised")


def italics(file: ReadFile, _plan: Plan) -> Iterator[Remark]:
    """LP-12: no italics."""
    if any(is_on(mark.find(in_w("rPr/i"))) for mark in _looks(file)):
        yield remark("LP-12", "italic")


def underlines(file: ReadFile, _plan: Plan) -> Iterator[Remark]:
    """LP-13: nothing is underlined but links."""
    looks = [style for name, style in file.used_styles.items() if name != "Hyperlink"]
    if any(is_on(mark.find(in_w("rPr/u"))) for mark in (*looks, *_runs(file))):
        yield remark("LP-13", "underline")
    for story in file.stories:
        for run in story.iter(f"{W}r"):
            inside = any(parent.tag == f"{W}hyperlink" for parent in run.iterancestors())
            if value(run, "rPr/rStyle") == "Hyperlink" and not inside:
                yield remark("LP-13", "underline", where=text_of(run))


def capitals(file: ReadFile, _plan: Plan) -> Iterator[Remark]:
    """LP-14: no look turns words into capitals."""
    if any(is_on(mark.find(in_w(f"rPr/{name}"))) for mark in _looks(file) for name in ("caps", "smallCaps")):
        yield remark("LP-14", "capitals")


def alignment(file: ReadFile, _plan: Plan) -> Iterator[Remark]:
    """LP-20: everything is aligned left."""
    for mark in (*file.used_styles.values(), *file.all_paragraphs):
        if value(mark, "pPr/jc") not in _LEFT:
            yield remark("LP-20", "alignment", where=_said(mark))


def indents(file: ReadFile, _plan: Plan) -> Iterator[Remark]:
    """LP-19: no first line is moved in."""
    for mark in (*file.used_styles.values(), *file.all_paragraphs):
        if value(mark, "pPr/ind", "firstLine") not in ("", "0"):
            yield remark("LP-19", "indent", where=_said(mark))


def directions(file: ReadFile, _plan: Plan) -> Iterator[Remark]:
    """LP-44: words run from left to right only, never up or down."""
    if any(True for story in file.stories for _ in story.iter(f"{W}textDirection")):
        yield remark("LP-44", "direction")


def line_spacing(file: ReadFile, plan: Plan) -> Iterator[Remark]:
    """LP-17: body lines stand as far apart as the profile says, and are never of a fixed height."""
    spacing = file.property_of("Normal", "pPr/spacing")
    rule = "" if spacing is None else spacing.get(f"{W}lineRule", "")
    line = 0 if spacing is None else int(spacing.get(f"{W}line", "0"))
    # Word's "single" of 240 is 1.15 times the size for Arial, 1.24 for the widest of our faces.
    if rule != "auto" or not 240 * plan.profile.line_pitch / 1.3 <= line <= 240 * plan.profile.line_pitch / 1.1:
        yield remark("LP-17", "line_spacing")


def colours(file: ReadFile, plan: Plan) -> Iterator[Remark]:
    """DOC-07, LP-36: every colour of words stands out from the paper, and nothing is shaded or marked."""
    paper = plan.profile.colours.paper
    for mark in _looks(file):
        ink = value(mark, "rPr/color")
        if ink not in ("", "auto") and contrast(f"#{ink}", paper) < LEAST_CONTRAST:
            yield remark("DOC-07", "contrast", where=_said(mark))
    if any(True for story in file.stories for _ in story.iter(f"{W}highlight", f"{W}shd")):
        yield remark("DOC-07", "shading")


def typefaces(file: ReadFile, _plan: Plan) -> Iterator[Remark]:
    """DOC-18: every typeface is called by name and has others to stand in for it."""
    listed = {font.get(f"{W}name"): font for font in file.parts["word/fontTable.xml"].iter(f"{W}font")}
    parts = (file.parts["word/styles.xml"], *file.stories)
    for fonts in (fonts for part in parts for fonts in part.iter(f"{W}rFonts")):
        name = fonts.get(f"{W}ascii", "")
        if any(fonts.get(f"{W}{theme}") for theme in _OFFICE_THEME):
            yield remark("DOC-18", "theme_font")
        if name not in listed or not value(listed[name], "altName"):
            yield remark("DOC-18", "typeface", where=name)


def _runs(file: ReadFile) -> Iterator[Element]:
    for story in file.stories:
        yield from story.iter(f"{W}r")


def _looks(file: ReadFile) -> list[Element]:
    """Return everything that can give words a look: the styles in use, the defaults, the labels of lists, the runs."""
    defaults = file.parts["word/styles.xml"].iter(f"{W}rPrDefault")
    labels = file.parts["word/numbering.xml"].iter(f"{W}lvl")
    return [*file.used_styles.values(), *defaults, *labels, *_runs(file)]


def _said(mark: Element) -> str:
    return text_of(mark) or mark.get(f"{W}styleId", "") or style_of(mark)
