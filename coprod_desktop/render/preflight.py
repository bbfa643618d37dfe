"""The check of every PDF before it is saved: PDF/UA-1 by machine, and what no validator sees.

What is wrong here is our own fault, never the person's: it stops the save. What a person can mend was noted down
while planning.
"""

import re
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from difflib import SequenceMatcher
from functools import partial

import page as page_validation
import pikepdf

from coprod_desktop.render import colours, plan_text
from coprod_desktop.render.pdf_reading import ReadPdf, read, skipped_levels
from coprod_desktop.render.plan import GridTable, ItemList, NoteText, Plan, PlanBlock
from coprod_desktop.render.plan_text import PAGE_NUMBER, squeezed
from coprod_desktop.render.report import OurFault as OurFault
from coprod_desktop.render.report import Remark, Report

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|\d{3}))?")
_MOST_FAULTS = 20
_MOST_TAGS_NAMED = 5
_HAIR = 0.05
# Printers do not reach the last 4 mm of the paper.
_UNPRINTABLE_PT = 11.3
# The validator's own limit of 256 is for files of strangers; these two go together.
_MOST_HEADINGS = 50_000
_STACK_BYTES = 64 * 2**20

_Work = Callable[[], list[Remark]]


def check_pdf(content: bytes, plan: Plan) -> Report:
    """Return what is wrong with a PDF that was made from this plan. Takes about 1 s for 100 pages.

    The messages are technical and name no words of the document, so that they can go into a log.
    """
    try:
        with _with_deep_stack() as aside:
            # The validator leaves this thread free meanwhile: on two cores it takes no time of its own.
            standard = aside(partial(_standard_faults, content))
            own = list(_own_faults(read(content), plan))
            faults = [*standard.result(), *own]
    except (page_validation.PageError, pikepdf.PdfError) as error:
        faults = [Remark("PDF-01", f"cannot be read: {type(error).__name__}")]
    return Report(tuple(faults[:_MOST_FAULTS]))


def _standard_faults(content: bytes) -> list[Remark]:
    """Return what breaks PDF/UA-1, by an independent check.

    PDF-10, PDF-13, PDF-14, PDF-16, PDF-20 to PDF-25, PDF-27, PDF-29, PDF-31 to PDF-33, PDF-36 to PDF-39 among it.
    """
    limits = page_validation.SafetyLimits(max_reference_depth=_MOST_HEADINGS)
    profile = page_validation.ValidationProfile.PDF_UA_1
    found = page_validation.validate_pdf_bytes(content, profile=profile, limits=limits)
    return [Remark(failure.rule_id, failure.message) for failure in found.failures]


@contextmanager
def _with_deep_stack() -> Iterator[Callable[[_Work], Future[list[Remark]]]]:
    """Yield what starts work on a thread with more room than usual; it is waited for at the end.

    The validator goes one level down for each heading of the outline; an ordinary thread has room for a few hundred.
    """

    def start(work: _Work) -> Future[list[Remark]]:
        usual = threading.stack_size(_STACK_BYTES)
        try:
            return aside.submit(work)  # which starts the thread
        finally:
            threading.stack_size(usual)

    with ThreadPoolExecutor(1) as aside:
        yield start


def _own_faults(pdf: ReadPdf, plan: Plan) -> Iterator[Remark]:
    yield from _about_the_file(pdf, plan)
    yield from _about_the_tree(pdf, plan)
    yield from _about_the_words(pdf, plan)
    yield from _about_the_page(pdf, plan)


def _about_the_file(pdf: ReadPdf, plan: Plan) -> Iterator[Remark]:
    if not pdf.title.strip() or pdf.title != plan.title or pdf.metadata_title != plan.title:
        yield Remark("PDF-15", "the title is not that of the document")
    if pdf.language != plan.language or not _LANGUAGE.fullmatch(pdf.language):
        yield Remark("PDF-17", f"language {pdf.language!r}")
    if [squeezed(title) for title in pdf.outline] != plan_text.headings(plan):
        yield Remark("PDF-40", "the outline does not say the headings")


def _about_the_tree(pdf: ReadPdf, plan: Plan) -> Iterator[Remark]:
    if pdf.wrong_marks:
        yield Remark("PDF-11", f"{pdf.wrong_marks} references from tag to content, or back, are wrong")
    if pdf.unused_marks:
        yield Remark("PDF-12", f"{pdf.unused_marks} pieces of content belong to no tag")
    yield from (Remark("PDF-19", skipped) for skipped in skipped_levels(pdf.elements))
    tags = [element.tag for element in pdf.elements if not element.is_rest]
    heads, data = _cells(plan.blocks)
    if tags.count("TH") != heads or tags.count("TD") != data:
        yield Remark("PDF-26", f"{tags.count('TH')} TH and {tags.count('TD')} TD, not {heads} and {data}")
    for element in pdf.elements:
        if element.tag == "TH" and not element.scope:
            yield Remark("PDF-26", "a heading cell does not say what it heads")
        if element.tag == "Figure":
            yield from _figure_faults(element.alt, has_content=element.has_content)
        if element.language and not _LANGUAGE.fullmatch(element.language):
            yield Remark("PDF-17", f"language {element.language!r}")


def _figure_faults(alt: str, *, has_content: bool) -> Iterator[Remark]:
    if not alt.strip():
        yield Remark("PDF-28", "a picture has no description")
    if not has_content:
        yield Remark("PDF-28", "a picture is tagged but not drawn")


def _cells(blocks: tuple[PlanBlock, ...]) -> tuple[int, int]:
    """Return how many heading cells and how many other cells the tables have, those inside lists and notes too."""
    heads = data = 0
    for block in blocks:
        match block:
            case GridTable():
                headers = [bool(cell.header_of) for row in block.rows for cell in row.cells]
                found = sum(headers), len(headers) - sum(headers)
            case ItemList():
                found = _cells(tuple(inner for item in block.items for inner in item.blocks))
            case NoteText():
                found = _cells(block.blocks)
            case _:
                continue
        heads, data = heads + found[0], data + found[1]
    return heads, data


def _about_the_words(pdf: ReadPdf, plan: Plan) -> Iterator[Remark]:
    """Compare what the tags say, in their order, with what the plan says."""
    wanted = plan_text.tagged_text(plan)
    found = []
    for element in pdf.elements:
        said = squeezed(element.alt if element.tag == "Figure" else element.text)
        if element.tag == "TOCI":
            said = re.sub(r"\d+$", PAGE_NUMBER, said)
        if said:
            found.append((element.tag, said))
    wanted = [pair for pair in wanted if pair[1]]
    if found == wanted:
        yield from _contents_faults(pdf)
        return
    for kind, start, end, other_start, other_end in SequenceMatcher(None, wanted, found, False).get_opcodes():
        if kind != "equal":
            # Tags only: the words of a document never go into a log.
            expected = " ".join(tag for tag, _ in wanted[start:end][:_MOST_TAGS_NAMED])
            got = " ".join(tag for tag, _ in found[other_start:other_end][:_MOST_TAGS_NAMED])
            yield Remark("PDF-18", f"at {start} the tags ({expected}) were to be read, not ({got})")


def _contents_faults(pdf: ReadPdf) -> Iterator[Remark]:
    """Yield a fault for each line of the contents list that does not name the page of its heading."""
    pages: dict[str, list[int]] = {}
    for element in pdf.elements:
        if re.fullmatch(r"H[2-6]", element.tag) and element.page is not None:
            pages.setdefault(squeezed(element.text), []).append(element.page + 1)
    for element in pdf.elements:
        line = re.fullmatch(r"(.*) \S+ (\d+)", squeezed(element.text)) if element.tag == "TOCI" else None
        if line and int(line[2]) not in pages.get(line[1], []):
            yield Remark("LP-33", "a page number in the contents list is wrong")


def _about_the_page(pdf: ReadPdf, plan: Plan) -> Iterator[Remark]:
    texts = [text for page in pdf.texts for text in page]
    smallest = min((text.size_pt for text in texts), default=plan.profile.smallest_pt)
    if smallest < plan.profile.smallest_pt - _HAIR:
        yield Remark("LP-08", f"{smallest:g} point, under {plan.profile.smallest_pt:g}")
    outside = sum(
        text.left < _UNPRINTABLE_PT
        or text.right > width - _UNPRINTABLE_PT
        or not _UNPRINTABLE_PT < text.baseline < height - _UNPRINTABLE_PT
        for (width, height), page in zip(pdf.sizes, pdf.texts, strict=True)
        for text in page
        if text.text.strip()
    )
    if outside:
        yield Remark("LP-09", f"{outside} pieces of text reach over the edge")
    if any(text.is_loose for text in texts):
        yield Remark("PDF-12", "text that is neither content nor artifact")
    if any("\ufffd" in text.text for text in texts):
        yield Remark("PDF-34", "a code stands for no character")
    if colours.contrast(plan.profile.colours.ink, plan.profile.colours.paper) < colours.LEAST_CONTRAST:
        yield Remark("LP-36", "too little contrast")  # PDF-42
