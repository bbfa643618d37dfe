"""A paper through python-docx: built-in styles, a table style with a header row, lists by style name."""

import io
from html import escape
from pathlib import Path

from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part as FilePart
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm
from docx.text.paragraph import Paragraph

from coprod_desktop.model import document as doc
from sample_papers.source import Caption, Figure, Part, picture, pieces

_FOOTNOTES_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def write(document: doc.Document, parts: list[Part], path: Path) -> None:
    """Write the paper, its first heading as the title."""
    paper = _Paper(document)
    for part in parts:
        paper.add(part)
    paper.save(path)


class _Paper:
    def __init__(self, document: doc.Document) -> None:
        self._docx = Document()
        self._notes: list[str] = []
        self._docx.core_properties.title = document.title
        self._docx.core_properties.author = document.author
        self._docx.core_properties.comments = ""
        for language in self._docx.styles.element.iter(qn("w:lang")):
            language.set(qn("w:val"), "en-GB")
        self._docx.sections[0].footer.paragraphs[0].text = "Have your say by 24 May 2027"

    def add(self, part: Part) -> None:
        match part:
            case doc.Heading(level=level):
                self._fill(self._docx.add_heading("", level - 1), part)
            case doc.Paragraph():
                self._fill(self._docx.add_paragraph(), part)
            case doc.ListBlock():
                self._add_list(part, 1)
            case doc.Table():
                self._add_table(part)
            case Caption(text=text):
                self._docx.add_paragraph(text, style="Caption")
            case Figure(name=name, alt=alt):
                shape = self._docx.add_picture(io.BytesIO(picture(name)), width=Cm(15))
                shape._inline.docPr.set("descr", alt)

    def _fill(self, paragraph: Paragraph, block: doc.Block) -> None:
        for piece in pieces(block):
            if piece.is_note:
                self._notes.append(piece.text)
                mark = OxmlElement("w:footnoteReference")
                mark.set(qn("w:id"), str(len(self._notes)))
                paragraph.add_run()._r.append(mark)
            else:
                paragraph.add_run(piece.text).bold = piece.bold or None

    def _add_list(self, block: doc.ListBlock, level: int) -> None:
        style = ("List Bullet" if block.style == "bullet" else "List Number") + (f" {level}" if level > 1 else "")
        number = None if block.style == "bullet" else self._fresh_number(style)
        for item in block.items:
            for inner in item.blocks:
                if isinstance(inner, doc.ListBlock):
                    self._add_list(inner, level + 1)
                    continue
                paragraph = self._docx.add_paragraph(style=style)
                if number is not None:
                    paragraph._p.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = number
                self._fill(paragraph, inner)

    def _fresh_number(self, style: str) -> int:
        """Return a numbering of the style's own that starts at 1, as "Restart at 1" does in Word."""
        numbering = self._docx.part.numbering_part.element
        used = self._docx.styles[style].element.pPr.numPr.numId.val
        fresh = numbering.add_num(numbering.num_having_numId(used).abstractNumId.val)
        fresh.add_lvlOverride(ilvl=0).add_startOverride(1)
        return int(fresh.numId)

    def _add_table(self, table: doc.Table) -> None:
        made = self._docx.add_table(0, len(table.rows[0].cells), style="Light Grid Accent 1")
        for row in table.rows:
            for cell, place in zip(row.cells, made.add_row().cells, strict=True):
                for block in cell.blocks:
                    self._fill(place.paragraphs[0], block)
        self._docx.add_paragraph()

    def save(self, path: Path) -> None:
        notes = "".join(
            f'<w:footnote w:id="{number}"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> '
            f"{escape(text)}</w:t></w:r></w:p></w:footnote>"
            for number, text in enumerate(self._notes, 1)
        )
        content = f'<w:footnotes xmlns:w="{_NAMESPACE}">{notes}</w:footnotes>'
        package = self._docx.part.package
        part = FilePart(PackURI("/word/footnotes.xml"), _FOOTNOTES_TYPE, content.encode(), package)
        self._docx.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
        self._docx.save(str(path))
