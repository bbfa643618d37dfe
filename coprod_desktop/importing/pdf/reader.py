"""Reads a whole PDF: by its tags where they hold the words, else by the look of its pages."""

from collections.abc import Iterator

from coprod_desktop.importing import errors
from coprod_desktop.importing.assembling import assemble_whole
from coprod_desktop.importing.draft import Draft
from coprod_desktop.importing.guessing import guess_headings
from coprod_desktop.importing.imported import Doubt, Imported, Remarks
from coprod_desktop.importing.pdf.boxes import Filled, boxes_of
from coprod_desktop.importing.pdf.library import Pdf
from coprod_desktop.importing.pdf.marked_words import gather
from coprod_desktop.importing.pdf.pictures import PictureShelf
from coprod_desktop.importing.pdf.tagged import TaggedReader
from coprod_desktop.importing.pdf.tags import BOX, Tag, read_tags
from coprod_desktop.importing.pdf.untagged import UntaggedReader
from coprod_desktop.importing.pictures import Pictures
from coprod_desktop.importing.titles import said_author, said_title, title_of
from coprod_desktop.model.document import Document, plain_text, text_blocks

_DEFAULT_LANGUAGE = "en-GB"


def read_pdf(name: str, content: bytes) -> Imported:
    """Return the paper in this PDF. Raises Damaged, Locked, Scanned, TooBig or TooDeep."""
    pdf = Pdf(name, content)
    try:
        return _read(name, content, pdf)
    finally:
        pdf.close()


def read_beginning_of_pdf(name: str, content: bytes, pages: int, long: int) -> Imported | None:
    """Return what the first so many pages of a PDF look like; None when it has no more than `long`."""
    pdf = Pdf(name, content)
    try:
        if pdf.page_count <= long:
            return None
        pdf.page_count = pages
        remarks, pictures = Remarks(), Pictures()
        made = assemble_whole(UntaggedReader(pdf, PictureShelf(pictures, remarks), remarks).read())
        title = title_of([], said_title(pdf.said("Title")), name)
        document = Document(title, made.blocks, _DEFAULT_LANGUAGE, media=pictures.media, pages=made.pages)
        return remarks.about(document, made.doubts) if any(text_blocks(document)) else None
    finally:
        pdf.close()


def _read(name: str, content: bytes, pdf: Pdf) -> Imported:
    remarks, pictures = Remarks(), Pictures()
    shelf = PictureShelf(pictures, remarks)
    tags, language = read_tags(name, content) if pdf.is_tagged else (None, "")
    boxes = boxes_of(content)
    drafts: list[Draft] = []
    if tags is not None and _tell_of_all(tags, boxes):
        words = gather(pdf)
        if words.is_whole(tags):
            reader = TaggedReader(pdf, words, shelf, remarks, language or _DEFAULT_LANGUAGE)
            drafts = guess_headings(reader.read(tags), remarks)
    if not drafts:
        drafts = UntaggedReader(pdf, shelf, remarks, boxes).read()
    remarks.add("filled_boxes", sum(not one.is_ours for on_page in boxes.values() for one in on_page))
    made = assemble_whole(drafts)
    document = Document(
        title_of(drafts, said_title(pdf.said("Title")), name),
        made.blocks,
        language or _DEFAULT_LANGUAGE,
        author=said_author(pdf.said("Author")),
        media=pictures.media,
        pages=made.pages,
    )
    if not any(text_blocks(document)):
        raise errors.Scanned(name=name)
    return remarks.about(document, (*made.doubts, *_filled_in(document, boxes)))


def _filled_in(document: Document, boxes: dict[int, tuple[Filled, ...]]) -> Iterator[Doubt]:
    """Yield where each answer that somebody gave in a form has come to stand."""
    answers = [" ".join(one.text.split()) for on_page in boxes.values() for one in on_page if not one.is_ours]
    for block in text_blocks(document) if answers else ():
        said = " ".join(plain_text(block).split())
        found = next((answer for answer in answers if answer in said), None)
        if found is not None:
            answers.remove(found)
            yield Doubt("form", block.id)


def _tell_of_all(tags: Tag, boxes: dict[int, tuple[Filled, ...]]) -> bool:
    """Tell whether the tags say where every box of a form belongs."""
    return sum(one.kind == BOX for one in tags.inside()) >= sum(map(len, boxes.values()))
