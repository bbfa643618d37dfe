"""The words of the sample papers: Markdown with captions ("Table: …"), pictures (![words](name)) and notes (^[…])."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import fontpkg_arimo
import resvg_py

from coprod_desktop import importing
from coprod_desktop.model import document as doc

FOLDER = Path(__file__).parent
_PICTURE = re.compile(r"!\[(.*?)\]\((\w+)\)")
_SHOWN = re.compile(r"PICTURE (\w+): (.*)", re.DOTALL)
_NOTE = re.compile(r"\^\[(.*?)\]")


@dataclass(frozen=True)
class Piece:
    """Words of one look, or the text of a note whose mark stands here."""

    text: str
    bold: bool = False
    link: str = ""
    is_note: bool = False


@dataclass(frozen=True)
class Caption:
    text: str


@dataclass(frozen=True)
class Figure:
    name: str
    alt: str


Part = doc.Heading | doc.Paragraph | doc.ListBlock | doc.Table | Caption | Figure


def read(name: str) -> tuple[doc.Document, list[Part]]:
    text = _PICTURE.sub(r"PICTURE \2: \1", (FOLDER / f"{name}.md").read_text(encoding="utf-8"))
    document = importing.read_bytes(f"{name}.md", text.encode()).document
    return document, [_part(block) for block in document.blocks]


def _part(block: doc.Block) -> Part:
    if isinstance(block, doc.Paragraph):
        words = doc.plain_text(block)
        if words.startswith("Table: "):
            return Caption(words.removeprefix("Table: "))
        if shown := _SHOWN.fullmatch(words):
            return Figure(shown[1], shown[2])
    assert isinstance(block, doc.Heading | doc.Paragraph | doc.ListBlock | doc.Table)
    return block


def pieces(block: doc.Block) -> Iterator[Piece]:
    assert isinstance(block, doc.Heading | doc.Paragraph)
    for run in block.runs:
        for place, text in enumerate(_NOTE.split(run.text)):
            if text:
                yield Piece(text, run.bold, run.link, is_note=place % 2 == 1)


def picture(name: str) -> bytes:
    """Return a drawing of ours as PNG, at a size that prints well."""
    drawing = (FOLDER / f"{name}.svg").read_text(encoding="utf-8")
    fonts = [str(fontpkg_arimo.ROOT)]
    return bytes(resvg_py.svg_to_bytes(svg_string=drawing, width=1400, skip_system_fonts=True, font_dirs=fonts))
