"""Rules for a Word file as a whole: its title, languages, pages, page numbers and contents list."""

from collections.abc import Iterator

from coprod_desktop.render.docx_check_remarks import remark
from coprod_desktop.render.docx_furniture import A4_HEIGHT, A4_WIDTH
from coprod_desktop.render.docx_reading import ReadFile, is_on, text_of, value
from coprod_desktop.render.docx_xml import W, clean
from coprod_desktop.render.plan import Contents, Plan
from coprod_desktop.render.plan_reading import all_blocks, words_of
from coprod_desktop.render.report import Remark

_DUBLIN = "{http://purl.org/dc/elements/1.1/}"


def title(file: ReadFile, plan: Plan) -> Iterator[Remark]:
    """DOC-10: the title that programs show is that of the plan."""
    said = (file.parts["docProps/core.xml"].findtext(f"{_DUBLIN}title") or "").strip()
    if not said or said != clean(plan.title).strip():
        yield remark("DOC-10", "title", where=said)


def languages(file: ReadFile, plan: Plan) -> Iterator[Remark]:
    """DOC-11: the language is set wherever a program may look for it, and other languages are marked."""
    core = file.parts["docProps/core.xml"].findtext(f"{_DUBLIN}language") or ""
    styles = file.parts["word/styles.xml"]
    normal = file.styles.get("Normal", styles)
    said = (
        core,
        value(styles, "docDefaults/rPrDefault/rPr/lang"),
        value(normal, "rPr/lang"),
        value(file.settings, "themeFontLang"),
    )
    if any(one != plan.language for one in said):
        yield remark("DOC-11", "language", where=", ".join(said))
    planned = {words.language for block in all_blocks(plan.blocks) for words in words_of(block) if words.language}
    marked = {mark.get(f"{W}val", "") for mark in file.document.iter(f"{W}lang")}
    for missing in sorted(planned - marked):
        yield remark("DOC-11", "language_of_words", where=missing)


def open_to_all(file: ReadFile, _plan: Plan) -> Iterator[Remark]:
    """DOC-09: nothing in the file keeps a screen reader or a person from changing it."""
    for lock in file.settings.iter(f"{W}documentProtection", f"{W}writeProtection"):
        yield remark("DOC-09", "protection", where=str(lock.tag).removeprefix(W))


def page_size(file: ReadFile, _plan: Plan) -> Iterator[Remark]:
    """DOC-16, LP-10: every page is A4."""
    sizes = list(file.document.iter(f"{W}pgSz"))
    wanted = {(str(A4_WIDTH), str(A4_HEIGHT)), (str(A4_HEIGHT), str(A4_WIDTH))}
    if not sizes or any((size.get(f"{W}w"), size.get(f"{W}h")) not in wanted for size in sizes):
        yield remark("DOC-16", "page_size")


def one_column(file: ReadFile, _plan: Plan) -> Iterator[Remark]:
    """DOC-13, LP-25: words run in one column."""
    if any(columns.get(f"{W}num", "1") != "1" for columns in file.document.iter(f"{W}cols")):
        yield remark("DOC-13", "columns")


def hyphenation(file: ReadFile, _plan: Plan) -> Iterator[Remark]:
    """LP-21: no word is split: automatic hyphenation is off, and there are no soft hyphens."""
    if is_on(file.settings.find(f"{W}autoHyphenation")):
        yield remark("LP-21", "hyphenation")
    for paragraph in file.all_paragraphs:
        if "\u00ad" in text_of(paragraph):
            yield remark("LP-21", "soft_hyphen", where=text_of(paragraph))


def page_numbers(file: ReadFile, _plan: Plan) -> Iterator[Remark]:
    """LP-30, DOC-17: the foot of every page has its number, as a field that counts by itself."""
    feet = [part for name, part in file.furniture.items() if name.startswith("word/footer")]
    fields = [{one.get(f"{W}instr", "").strip() for one in foot.iter(f"{W}fldSimple")} for foot in feet]
    if not fields or not all("PAGE" in each for each in fields):
        yield remark("LP-30", "page_number")


def header(file: ReadFile, plan: Plan) -> Iterator[Remark]:
    """LP-29: the line at the top of the pages is the plan's."""
    heads = [part for name, part in file.furniture.items() if name.startswith("word/header")]
    said = "".join(text_of(head) for head in heads)
    if said.split() != clean(plan.header).split():
        yield remark("LP-29", "header", where=said)


def contents(file: ReadFile, plan: Plan) -> Iterator[Remark]:
    """DOC-17: the contents list is a field, and each of its lines leads to a heading."""
    planned = [block for block in plan.blocks if isinstance(block, Contents) and block.entries]
    fields = [one for one in file.document.iter(f"{W}instrText") if (one.text or "").strip().startswith("TOC")]
    if len(fields) != len(planned):
        yield remark("DOC-17", "contents")
    marks = {mark.get(f"{W}name") for mark in file.document.iter(f"{W}bookmarkStart")}
    for link in file.document.iter(f"{W}hyperlink"):
        anchor = link.get(f"{W}anchor")
        if anchor is not None and anchor not in marks:
            yield remark("DOC-17", "dead_link", where=text_of(link))


def contents_without_pages(_file: ReadFile, plan: Plan) -> Iterator[Remark]:
    """Say how the contents list gets its page numbers: only Word knows them (LP-33)."""
    if any(isinstance(block, Contents) and block.entries for block in plan.blocks):
        yield remark("LP-33", "contents_pages")
