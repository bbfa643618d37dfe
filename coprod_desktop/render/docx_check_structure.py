"""Rules for how a Word file is built: words, headings, lists, tables, pictures and links."""

import re
from collections.abc import Iterator
from pathlib import PurePath

from coprod_desktop.render.docx_check_remarks import remark
from coprod_desktop.render.docx_contents import BEFORE_NUMBER
from coprod_desktop.render.docx_reading import ReadFile, in_w, is_on, named, style_of, text_of, value
from coprod_desktop.render.docx_xml import Element, W, clean
from coprod_desktop.render.plan import GridTable, ItemList, PictureWords, Plan, PlanBlock, TextHeading
from coprod_desktop.render.plan_reading import all_blocks, printed_text
from coprod_desktop.render.report import Remark

_BLANKS = re.compile("[ \t]{2,}|\t")
_PAGE_NUMBER = re.compile(rf"{BEFORE_NUMBER}\d+$")
_TYPED_LABEL = re.compile("^[•◦▪‣·]\\s")
_EMPTY_LINK = {"here", "click here", "this", "link", "this link", "read more", "more"}
_PICTURE_ENDINGS = {".png", ".jpg", ".jpeg", ".svg", ".gif", ".bmp", ".webp", ".tif", ".tiff", ".emf", ".wmf"}


def words(file: ReadFile, plan: Plan) -> Iterator[Remark]:
    """13.4: the words of the file are those of the plan, in the same order."""
    said = " ".join(_words_of(paragraph) for paragraph in file.paragraphs).split()
    wanted = clean(printed_text(plan)).split()
    if said != wanted:
        place = next((at for at, pair in enumerate(zip(said, wanted, strict=False)) if pair[0] != pair[1]), len(said))
        yield remark("13.4", "words", where=" ".join(wanted[max(place - 3, 0) : place + 5]))


def _words_of(paragraph: Element) -> str:
    """Return the words of a paragraph without the page number of a line in the contents list."""
    said = text_of(paragraph)
    return _PAGE_NUMBER.sub("", said) if style_of(paragraph).startswith("TOC") else said


def headings(file: ReadFile, plan: Plan) -> Iterator[Remark]:
    """DOC-04: the headings of the plan are real headings, and no level is skipped on the way down."""
    styles = [style_of(paragraph) for paragraph in file.paragraphs]
    levels = [int(style.removeprefix("Heading")) for style in styles if re.fullmatch(r"Heading\d", style)]
    planned = [block.level for block in all_blocks(plan.blocks) if isinstance(block, TextHeading)]
    if levels != planned:
        yield remark("DOC-04", "headings")
    for before, level in zip([0, *levels], levels, strict=False):
        if level > before + 1:
            yield remark("DOC-04", "heading_step", where=f"{before} → {level}")


def kept_together(file: ReadFile, _plan: Plan) -> Iterator[Remark]:
    """DOC-15, LP-43: headings stay with what follows, and no single line is left behind."""
    used = [style for style in file.used_styles if re.fullmatch(r"Heading\d|Title|Caption", style)]
    for style in used:
        if not is_on(file.property_of(style, "pPr/keepNext")):
            yield remark("LP-43", "heading_alone", where=style)
    widows = file.parts["word/styles.xml"].find(in_w("docDefaults/pPrDefault/pPr/widowControl"))
    if not is_on(widows):
        yield remark("LP-43", "widows")


def blanks(file: ReadFile, _plan: Plan) -> Iterator[Remark]:
    """DOC-06: white comes from styles, never from empty paragraphs, tabs or rows of spaces."""
    for paragraph in file.all_paragraphs:
        said = text_of(paragraph)
        if _BLANKS.search(said):
            yield remark("DOC-06", "spaces", where=said)
        if not said.strip() and not _may_be_empty(paragraph):
            yield remark("DOC-06", "empty_paragraph")


def _may_be_empty(paragraph: Element) -> bool:
    """Return whether an empty paragraph is what the format asks for, or holds a picture or an item without words."""
    if paragraph.find(f".//{W}drawing") is not None or paragraph.find(in_w("pPr/numPr")) is not None:
        return True
    if paragraph.find(in_w("pPr/sectPr")) is not None:
        return True  # the end of a section
    parent, before, after = paragraph.getparent(), paragraph.getprevious(), paragraph.getnext()
    if parent is not None and parent.tag == f"{W}tc":
        return after is None
    # Two tables with no paragraph between them would be one.
    return all(beside is not None and beside.tag == f"{W}tbl" for beside in (before, after))


def lists(file: ReadFile, plan: Plan) -> Iterator[Remark]:
    """DOC-12: every item is an item of a real list of its kind, and every numbered list counts for itself."""
    numbered = [paragraph for paragraph in file.paragraphs if paragraph.find(in_w("pPr/numPr")) is not None]
    planned = list(_labelled(plan.blocks))
    if len(numbered) != len(planned):
        yield remark("DOC-12", "list_items")
        return
    formats = _formats(file)
    owners: dict[str, str] = {}
    for paragraph, items in zip(numbered, planned, strict=True):
        number, level = value(paragraph, "pPr/numPr/numId"), value(paragraph, "pPr/numPr/ilvl") or "0"
        is_bullet = items.style == "bullet"
        if (formats.get((number, level), "none") == "bullet") != is_bullet or (number, level) not in formats:
            yield remark("DOC-12", "list_kind", where=text_of(paragraph))
        if not is_bullet and owners.setdefault(number, items.id) != items.id:
            yield remark("DOC-12", "list_runs_on", where=text_of(paragraph))


def typed_labels(file: ReadFile, _plan: Plan) -> Iterator[Remark]:
    """DOC-12: a bullet that somebody typed is no list."""
    for paragraph in file.paragraphs:
        if _TYPED_LABEL.match(text_of(paragraph)):
            yield remark("DOC-12", "typed_bullet", where=text_of(paragraph))


def _labelled(blocks: tuple[PlanBlock, ...]) -> Iterator[ItemList]:
    """Yield for each item with a label, in reading order, the list that it is in."""
    for block in blocks:
        if isinstance(block, ItemList):
            for item in block.items:
                if block.style != "plain":
                    yield block
                yield from _labelled(item.blocks)
        elif isinstance(block, GridTable):
            for row in block.rows:
                for cell in row.cells:
                    yield from _labelled(cell.blocks)
        elif isinstance(block, PictureWords):
            yield from _labelled(block.sentences)
        else:
            yield from _labelled(getattr(block, "blocks", ()))


def _formats(file: ReadFile) -> dict[tuple[str, str], str]:
    """Return the format of each level of each numbering."""
    numbering = file.parts["word/numbering.xml"]
    kinds = {
        (kind.get(f"{W}abstractNumId", ""), level.get(f"{W}ilvl", "")): value(level, "numFmt")
        for kind in numbering.iter(f"{W}abstractNum")
        for level in kind.iter(f"{W}lvl")
    }
    return {
        (number.get(f"{W}numId", ""), level): number_format
        for number in numbering.iter(f"{W}num")
        for (kind, level), number_format in kinds.items()
        if kind == value(number, "abstractNumId")
    }


def tables(file: ReadFile, plan: Plan) -> Iterator[Remark]:
    """DOC-02, LP-34, DOC-14: heads repeat, rows stay whole, and only data tables say that they have a head."""
    planned = iter([block for block in all_blocks(plan.blocks) if isinstance(block, GridTable)])
    for table in file.document.iter(f"{W}tbl"):
        rows = table.findall(f"{W}tr")
        heads = [is_on(row.find(in_w("trPr/tblHeader"))) for row in rows]
        is_layout = value(table, "tblPr/tblStyle") == "PictureRows"
        data = None if is_layout else next(planned, None)
        wanted = data.header_rows if data else 0
        if heads != [number < wanted for number in range(len(rows))]:
            yield remark("DOC-14" if is_layout else "DOC-02", "table_head", where=_first_words(table))
        if not all(is_on(row.find(in_w("trPr/cantSplit"))) for row in rows):
            yield remark("LP-34", "split_row", where=_first_words(table))


def plain_tables(file: ReadFile, _plan: Plan) -> Iterator[Remark]:
    """DOC-03: cells that are joined, or tables in tables, are hard to follow by ear."""
    for table in file.document.iter(f"{W}tbl"):
        first = _first_words(table)
        if any(True for _ in table.iter(f"{W}gridSpan", f"{W}vMerge")):
            yield remark("DOC-03", "merged_cells", where=first)
        if table.find(f".//{W}tbl") is not None:
            yield remark("DOC-03", "nested_table", where=first)


def _first_words(table: Element) -> str:
    return next((said for paragraph in table.iter(f"{W}p") if (said := text_of(paragraph).strip())), "")


def pictures(file: ReadFile, _plan: Plan) -> Iterator[Remark]:
    """DOC-01: every picture has words for those who cannot see it, or says that it needs none."""
    for described in file.document.iter(named("wp:docPr")):
        said = described.get("descr", "").strip()
        if said and PurePath(said).suffix.lower() in _PICTURE_ENDINGS and " " not in said:
            yield remark("DOC-01", "alt_is_file_name", where=said)
        if not said and described.find(f".//{named('adec:decorative')}") is None:
            yield remark("DOC-01", "no_alt", where=described.get("name", ""))


def in_line(file: ReadFile, _plan: Plan) -> Iterator[Remark]:
    """DOC-05, DOC-13: nothing floats: pictures stand in the line of words, and words stand in no box or frame."""
    floating = (named("wp:anchor"), f"{W}pict", f"{W}object", f"{W}txbxContent", f"{W}framePr", f"{W}tblpPr")
    for story in file.stories:
        for one in story.iter(*floating):
            yield remark("DOC-05", "floating", where=str(one.tag).rpartition("}")[2])


def links(file: ReadFile, _plan: Plan) -> Iterator[Remark]:
    """DOC-08, PE-11: the words of a link say where it leads."""
    for link in file.document.iter(f"{W}hyperlink"):
        said = text_of(link).strip()
        if not said or said.casefold().rstrip(".:") in _EMPTY_LINK:
            yield remark("DOC-08", "link_words", where=said)
