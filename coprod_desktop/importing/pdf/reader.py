"""Reads a whole PDF: by its tags where they hold the words, else by the look of its pages."""

from coprod_desktop.importing import errors
from coprod_desktop.importing.assembling import assemble_with_pages
from coprod_desktop.importing.draft import Draft
from coprod_desktop.importing.guessing import guess_headings
from coprod_desktop.importing.imported import Imported, Remarks
from coprod_desktop.importing.pdf.boxes import Filled, boxes_of
from coprod_desktop.importing.pdf.library import Pdf
from coprod_desktop.importing.pdf.marked_words import gather
from coprod_desktop.importing.pdf.pictures import PictureShelf
from coprod_desktop.importing.pdf.tagged import TaggedReader
from coprod_desktop.importing.pdf.tags import BOX, Tag, read_tags
from coprod_desktop.importing.pdf.untagged import UntaggedReader
from coprod_desktop.importing.pictures import Pictures
from coprod_desktop.importing.titles import said_author, said_title, title_of
from coprod_desktop.model.document import Document, text_blocks

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
        blocks, starts = assemble_with_pages(UntaggedReader(pdf, PictureShelf(pictures, remarks), remarks).read())
        title = title_of([], said_title(pdf.said("Title")), name)
        document = Document(title, blocks, _DEFAULT_LANGUAGE, media=pictures.media, pages=starts)
        return remarks.about(document) if any(text_blocks(document)) else None
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
    blocks, starts = assemble_with_pages(drafts)
    document = Document(
        title_of(drafts, said_title(pdf.said("Title")), name),
        blocks,
        language or _DEFAULT_LANGUAGE,
        author=said_author(pdf.said("Author")),
        media=pictures.media,
        pages=starts,
    )
    if not any(text_blocks(document)):
        raise errors.Scanned(name=name)
    return remarks.about(document)


def _tell_of_all(tags: Tag, boxes: dict[int, tuple[Filled, ...]]) -> bool:
    """Tell whether the tags say where every box of a form belongs."""
    return sum(one.kind == BOX for one in tags.inside()) >= sum(map(len, boxes.values()))
