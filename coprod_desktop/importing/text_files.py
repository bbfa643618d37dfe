"""Text and Markdown as whole papers."""

from collections.abc import Sequence
from dataclasses import replace

from coprod_desktop.importing.assembling import assemble
from coprod_desktop.importing.draft import Draft
from coprod_desktop.importing.imported import Imported, Remarks
from coprod_desktop.importing.markdown import MarkdownReader, split_front_matter
from coprod_desktop.importing.pictures import Pictures
from coprod_desktop.importing.plain_text import read_plain_text
from coprod_desktop.importing.run_text import clean
from coprod_desktop.importing.titles import title_of
from coprod_desktop.model.document import Document


def read_text(name: str, text: str) -> Imported:
    """Return plain text as a paper; `name` is its title where the text has no heading."""
    remarks = Remarks()
    return _paper(name, read_plain_text(text, remarks), remarks)


def read_markdown(name: str, text: str) -> Imported:
    """Return Markdown as a paper. Raises TooDeep."""
    remarks, pictures = Remarks(), Pictures()
    said, body = split_front_matter(clean(text))
    drafts = MarkdownReader(name, remarks, pictures).read(body)
    paper = _paper(name, drafts, remarks, said.title)
    return replace(paper, document=replace(paper.document, author=said.author, media=pictures.media))


def _paper(name: str, drafts: Sequence[Draft], remarks: Remarks, title: str = "") -> Imported:
    blocks = assemble(drafts)
    remarks.add("no_words", 0 if blocks else 1)
    return remarks.about(Document(title_of(drafts, title, name), blocks))
