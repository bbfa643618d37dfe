"""Texts marked by hand: ``[[term]]`` needs explaining, ``{{decoy}}`` must be left alone."""

import re
from dataclasses import dataclass
from pathlib import Path

from coprod_desktop.model.document import Document
from tests.builders import paper, paragraph

FOLDER = Path(__file__).parent / "texts"

_MARKED = re.compile(r"\[\[(?P<term>.+?)\]\]|\{\{(?P<decoy>.+?)\}\}")


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of one block, in code points, and the words there."""

    block_id: str
    start: int
    end: int
    text: str

    def touches(self, other: "Place") -> bool:
        return self.block_id == other.block_id and self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Annotated:
    """A text without its marks, and where they stood."""

    name: str
    document: Document
    terms: tuple[Place, ...]
    decoys: tuple[Place, ...]


def read(path: Path) -> Annotated:
    """Return a marked text; each of its lines is a paragraph."""
    terms: list[Place] = []
    decoys: list[Place] = []
    blocks = []
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    for number, line in enumerate(lines):
        block_id, plain, done = f"line-{number}", "", 0
        for found in _MARKED.finditer(line):
            plain += line[done : found.start()]
            words = found["term"] or found["decoy"]
            kept = terms if found["term"] else decoys
            kept.append(Place(block_id, len(plain), len(plain) + len(words), words))
            plain, done = plain + words, found.end()
        blocks.append(paragraph(plain + line[done:], block_id))
    return Annotated(path.stem.replace("-", " "), paper(*blocks), tuple(terms), tuple(decoys))


def read_all(folder: Path = FOLDER) -> tuple[Annotated, ...]:
    """Return every marked text of a folder and the folders in it, in order of their places."""
    return tuple(read(path) for path in sorted(folder.rglob("*.txt")))
