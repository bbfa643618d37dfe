"""Groups findings into the hard words of a paper, and makes the paper's own word list."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from coprod_desktop.model.document import Block, Document, Heading, Paragraph, words
from coprod_desktop.model.finding import Finding, Kind
from coprod_desktop.strings import count, say

_LISTED = (Kind.JARGON, Kind.SHORT_FORM, Kind.MEETING_WORD)

_SAME_BEGINNING = 4
"""Words that share so many first letters are taken for forms of one word: assess, assessor."""


@dataclass(frozen=True, slots=True)
class HardWord:
    """A term, what it means, how many times the paper uses it, and where it stands first."""

    term: str
    meaning: str
    easy_meaning: str
    count: int
    first: Finding

    @property
    def shown(self) -> str:
        """What to call it beside the paper: as the paper does, where nobody would know it by the name in the lists."""
        if self.first.kind is Kind.SHORT_FORM:
            return self.term
        return _as_in_paper(self.first) or self.term


def hard_words(findings: Iterable[Finding]) -> tuple[HardWord, ...]:
    """Return each term that has a meaning once, in order of first use."""
    uses: dict[str, list[Finding]] = {}
    for finding in findings:
        if finding.kind in _LISTED and finding.meaning:
            uses.setdefault(finding.term, []).append(finding)
    return tuple(
        HardWord(term, found[0].meaning, found[0].easy_meaning, len(found), found[0]) for term, found in uses.items()
    )


def word_list(document: Document, findings: Iterable[Finding]) -> Document:
    """Return the words of a paper with their meanings, A to Z, as a document of its own.

    Each term is a heading, so that a screen reader can go from word to word.
    """
    listed = _from_a_to_z(findings)
    blocks: list[Block] = [_introduction(document, len(listed))]
    for number, (term, word) in enumerate(listed, 1):
        blocks.append(Heading(f"words-{number}-term", 2, words(term)))
        blocks.append(Paragraph(f"words-{number}-meaning", words(word.meaning)))
    title = say("words.list_title_of", title=document.title) if document.title else say("words.list_title")
    return Document(title, tuple(blocks), language=document.language, kind="word-list")


def with_word_list(document: Document, findings: Iterable[Finding]) -> Document:
    """Return a document with its words as its last part; one without hard words, or that is such a list, as it is.

    A term and its meaning are one paragraph here, since each heading would be a line of the contents.
    """
    listed = _from_a_to_z(findings)
    if document.kind == "word-list" or not listed:
        return document
    title = Heading("words-title", _level_of_parts(document), words(say("words.list_title")))
    lines = (
        Paragraph(f"words-{number}", (*words(term, bold=True), *words(f": {word.meaning}")))
        for number, (term, word) in enumerate(listed, 1)
    )
    return replace(document, blocks=(*document.blocks, title, _introduction(document, len(listed)), *lines))


def _from_a_to_z(findings: Iterable[Finding]) -> list[tuple[str, HardWord]]:
    return sorted(_spelled(findings), key=lambda item: (item[0].casefold(), item[0]))


def _level_of_parts(document: Document) -> int:
    """Return the level of the headings over the parts of a document, which is the highest below its own title."""
    levels = [block.level for block in document.blocks if isinstance(block, Heading)]
    is_titled = bool(levels) and isinstance(document.blocks[0], Heading) and levels.count(levels[0]) == 1
    return min(levels[1:] if is_titled else levels, default=2 if is_titled else 1)


def _introduction(document: Document, number: int) -> Paragraph:
    about = count("words.list_about", number, title=document.title or say("words.this_paper"))
    return Paragraph("words-about", words(about if number else say("words.list_empty")))


def _spelled(findings: Iterable[Finding]) -> Iterator[tuple[str, HardWord]]:
    """Yield each hard word under its term, with the letters or other words that the paper has: "board (ICB)"."""
    found = tuple(findings)
    letters: dict[str, list[str]] = {}
    for finding in found:
        shown = _as_in_paper(finding)
        if shown and shown not in letters.setdefault(finding.term, []):
            letters[finding.term].append(shown)
    for word in hard_words(found):
        short = letters.get(word.term)
        term = word.term[:1].upper() + word.term[1:]
        yield (f"{term} ({', '.join(short)})" if short else term), word


def _as_in_paper(finding: Finding) -> str:
    """Return how the paper writes a term, where nobody would look for it under its own name; "" otherwise."""
    text, term = finding.text, finding.term.casefold()
    if finding.kind is Kind.SHORT_FORM:
        if text.rstrip("s").casefold() == term:
            return ""
        return text[:-1] if text.endswith("s") and text[:-1].isupper() else text
    beginnings = {word[:_SAME_BEGINNING] for word in re.findall(r"\w+", term)}
    is_alike = any(word[:_SAME_BEGINNING] in beginnings for word in re.findall(r"\w+", text.casefold()))
    return "" if is_alike or finding.kind not in _LISTED else text.casefold()
