"""The documents that packs are put together from, each made once for everybody."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from coprod_desktop import checker
from coprod_desktop.app import word_decisions
from coprod_desktop.app.packs_records import fingerprint_of
from coprod_desktop.coproduction.cards import cards_as_document
from coprod_desktop.coproduction.timetable import timetable
from coprod_desktop.language.lexicon import Lexicon
from coprod_desktop.model import dates
from coprod_desktop.model.document import Document
from coprod_desktop.model.easy_read_version import is_signed_off
from coprod_desktop.model.meeting import AGENDA, Meeting, papers
from coprod_desktop.strings import say

WORDS, EASY_WORDS, CARDS = "words", "words-easy", "cards"


@dataclass(frozen=True, slots=True)
class PackSource:
    """One document that goes into packs.

    `title` is what people read on the covering page and in the file's name. A page of our own (`is_own_page`) has no
    easy read version and is printed as it is, large; nobody gets it smaller than `least_pt`.
    """

    key: str
    title: str
    made_from: Document | checker.Decided
    fingerprint: str
    is_own_page: bool = False
    least_pt: float = 0.0

    @property
    def document(self) -> Document:
        """The document as people read it."""
        return self.made_from if isinstance(self.made_from, Document) else self.made_from.document

    @property
    def is_signed_off(self) -> bool:
        """Whether readers said yes to its easy read version, so that it may be called so."""
        version = None if isinstance(self.made_from, Document) else self.made_from.easy_read
        return version is not None and is_signed_off(version)


def pack_sources(meeting: Meeting, lexicon: Lexicon) -> Mapping[str, PackSource]:
    """Return the documents that a meeting's packs may hold, by key, in the order in which a pack has them."""
    agenda = word_decisions.of_paper(meeting, AGENDA, lexicon)
    found = {AGENDA: _of_paper(AGENDA, say("packs.agenda"), agenda)}
    decided = [agenda]
    for paper_id, title in _papers_in_order(meeting):
        one = word_decisions.of_paper(meeting, paper_id, lexicon)
        decided.append(one)
        found[paper_id] = _of_paper(paper_id, title, one)
    found |= {key: _own_page(key, document) for key, document in _word_lists(decided)}
    found[CARDS] = _own_page(CARDS, cards_as_document(meeting))
    return found


def own_page(key: str, document: Document, least_pt: float = 0.0) -> PackSource:
    """Return a page of our own, such as a covering page, as a source."""
    return replace(_own_page(key, document), least_pt=least_pt)


def _of_paper(key: str, title: str, decided: checker.Decided) -> PackSource:
    parts = (decided.document, decided.unexplained, decided.easy_read)
    fingerprint = " ".join(fingerprint_of(part) for part in parts)
    return PackSource(key, title, decided, fingerprint)


def _own_page(key: str, document: Document) -> PackSource:
    return PackSource(key, document.title, document, fingerprint_of(document), is_own_page=True)


def _papers_in_order(meeting: Meeting) -> Iterator[tuple[str, str]]:
    """Yield the id and title of each paper: those of the first item first, then those that belong to none."""
    numbers: dict[str, list[str]] = {}
    for slot in timetable(meeting):
        for paper_id in slot.item.paper_ids:
            numbers.setdefault(paper_id, []).append(slot.number)
    there = {one.id: one.title.strip() or say("app.untitled") for one in papers(meeting)}
    ordered = [paper_id for paper_id in numbers if paper_id in there]
    for paper_id in (*ordered, *(one for one in there if one not in numbers)):
        items = [number for number in numbers.get(paper_id, []) if number]
        title = there[paper_id]
        yield paper_id, say("packs.of_item", items=dates.in_a_row(items), title=title) if items else title


def _word_lists(decided: list[checker.Decided]) -> Iterator[tuple[str, Document]]:
    """Yield the words of all papers together, with their meanings and with their easy meanings."""
    findings = [finding for one in decided for finding in one.listed]
    if not checker.hard_words(findings):
        return
    easy = [replace(one, meaning=one.easy_meaning or one.meaning) for one in findings]
    about = Document(say("packs.these_papers"), ())
    for key, found in ((WORDS, findings), (EASY_WORDS, easy)):
        yield key, replace(checker.word_list(about, found), title=say("packs.words_title"))
