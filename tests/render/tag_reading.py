"""Reads a PDF's tags with pdfplumber and pikepdf: a second reader, that shares nothing with the program's own check."""

import io
from collections import Counter, defaultdict
from dataclasses import dataclass, field

import pdfplumber
import pikepdf


@dataclass
class Tagged:
    """What was read: (path of tags, words) in reading order, and what went wrong on the way."""

    texts: list[tuple[tuple[str, ...], str]] = field(default_factory=list)
    untagged: str = ""
    read_twice: int = 0
    never_read: int = 0
    wrong_parents: int = 0

    @property
    def said(self) -> str:
        """All words in reading order, runs of blanks as one."""
        return " ".join(" ".join(text for _, text in self.texts).split())


def read_tags(content: bytes) -> Tagged:
    made = Tagged()
    shown = _shown(content, made)
    with pikepdf.open(io.BytesIO(content)) as pdf:
        _Walk(pdf, shown, made).walk()
    return made


def _shown(content: bytes, made: Tagged) -> dict[tuple[int, int], str]:
    shown: dict[tuple[int, int], str] = defaultdict(str)
    with pdfplumber.open(io.BytesIO(content)) as pdf:
        for page in pdf.pages:
            for char in page.chars:
                if char.get("mcid") is not None:
                    shown[page.page_number, char["mcid"]] += char["text"]
                elif char.get("tag") != "Artifact":
                    made.untagged += char["text"]
            page.close()
    return shown


class _Walk:
    def __init__(self, pdf: pikepdf.Pdf, shown: dict[tuple[int, int], str], made: Tagged) -> None:
        self.root = pdf.Root.StructTreeRoot
        self.shown = shown
        self.made = made
        self.used: Counter[tuple[int, int]] = Counter()
        self.page_numbers = {page.objgen: number for number, page in enumerate(pdf.pages, 1)}
        self.parents = dict(pikepdf.NumberTree(self.root.ParentTree).items())
        self.keys = {number: int(page.StructParents) for number, page in enumerate(pdf.pages, 1)}

    def walk(self) -> None:
        for kid in self.root.K:
            self.element(kid, None, ())
        self.made.read_twice = sum(times > 1 for times in self.used.values())
        self.made.never_read = sum(place not in self.used for place in self.shown)

    def element(self, node: pikepdf.Object, page: int | None, path: tuple[str, ...]) -> None:
        path = (*path, str(node.S)[1:])
        if "/Pg" in node:
            page = self.page_numbers[node.Pg.objgen]
        if path[-1] == "Figure":
            self.made.texts.append((path, str(node.get("/Alt", ""))))
        for kid in node.get("/K", []):
            if not isinstance(kid, pikepdf.Dictionary):
                self.content(int(kid), node, page, path)
            elif "/S" in kid:
                self.element(kid, page, path)
            elif "/MCID" in kid:
                self.content(int(kid.MCID), node, self.page_numbers[kid.Pg.objgen], path)

    def content(self, mark: int, node: pikepdf.Object, page: int | None, path: tuple[str, ...]) -> None:
        assert page is not None
        self.used[page, mark] += 1
        if self.parents[self.keys[page]][mark].objgen != node.objgen:
            self.made.wrong_parents += 1
        if text := self.shown.get((page, mark), ""):
            self.made.texts.append((path, text))
