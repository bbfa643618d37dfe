"""Putting my page together: from the notes about a paper, or about a whole meeting, in the order of its agenda."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from coprod_desktop.app.checking import check
from coprod_desktop.app.my_items import items
from coprod_desktop.app.placing import put
from coprod_desktop.app.quoting import Quoting
from coprod_desktop.app.reading_notes import PaperNotes
from coprod_desktop.app.word_decisions import as_written
from coprod_desktop.coproduction.my_page import MyPage, Part, Saying
from coprod_desktop.coproduction.notes_in_words import place_in_words
from coprod_desktop.coproduction.timetable import timetable
from coprod_desktop.errors import CoprodError
from coprod_desktop.language.lexicon import Lexicon
from coprod_desktop.model.document import Document, Paragraph, words
from coprod_desktop.model.meeting import AGENDA, Meeting, papers
from coprod_desktop.model.reading import NameToSay, Note, Reading
from coprod_desktop.render import making, planning, profiles
from coprod_desktop.render.profiles import Profile
from coprod_desktop.render.writers import Form
from coprod_desktop.storage import reading_records
from coprod_desktop.strings import say

# A reader at 100 % on screen gets clear print, and each step up on screen is one in print as well.
_PT_AT_USUAL_SIZE = 14.0
_LARGEST_PT = 40.0


@dataclass(frozen=True, slots=True)
class Kept:
    """The notes about one paper, in reading order, with its text."""

    document: Document
    notes: tuple[Note, ...]
    names: tuple[NameToSay, ...] = ()


def of_paper(kept: PaperNotes, others: Sequence[Reading], lexicon: Lexicon) -> MyPage:
    """Return my page for the paper that is open, and for others that were read before (by what is kept of them)."""
    parts = list(_by_heading(kept.notes))
    for other in others:
        parts.append(Part(other.title, tuple(map(_with_own_page, other.notes))))
    names = _names([kept.reading, *others])
    mine = tuple(one.title for one in items(kept.document) if one.block_id in kept.reading.my_items)
    made = MyPage(kept.document.title, tuple(one for one in parts if one.sayings), (), names, mine)
    return _with_meanings(made, lexicon)


def of_meeting(meeting: Meeting, lexicon: Lexicon) -> MyPage:
    """Return my page for a meeting: item by item, each with its papers, and then what belongs to no item."""
    found = {paper_id: one for paper_id in _paper_ids(meeting) if (one := _kept(as_written(meeting, paper_id)))}
    parts: list[Part] = []
    used: set[str] = set()
    agenda = found.get(AGENDA)
    quoting = Quoting(agenda.document) if agenda else None
    for slot in timetable(meeting):
        sayings = list(_about_item(agenda, quoting, slot.item.id))
        for paper_id in slot.item.paper_ids:
            if paper_id in found and paper_id not in used:
                used.add(paper_id)
                sayings += _with_pages(found[paper_id])
        title = say("notes.item", number=slot.number, heading=slot.item.title) if slot.number else slot.item.title
        parts.append(Part(title, tuple(sayings)))
    for paper_id, one in found.items():
        if paper_id not in used and paper_id != AGENDA:
            parts.append(Part(one.document.title, tuple(_with_pages(one))))
    parts.append(Part(say("reader.mypage.other"), tuple(_not_in_any(agenda, parts))))
    theirs = (NameToSay(one.written, one.said) for one in meeting.sayings)
    names = tuple(dict.fromkeys((*(name for one in found.values() for name in one.names), *theirs)))
    made = MyPage(meeting.title, tuple(one for one in parts if one.sayings), (), names)
    return _with_meanings(made, lexicon)


def others_with_notes(reading: Reading) -> tuple[Reading, ...]:
    """Return what is kept about other papers that somebody said something about."""
    earlier = {reading.paper, reading.earlier}
    return tuple(
        one
        for one in reading_records.everything()
        if one.notes and one.paper not in earlier and one.earlier != reading.paper
    )


def profile_for(percent: int) -> Profile:
    """Return how my page looks on paper for somebody who reads at this size on screen."""
    size = size_pt_for(percent)
    if size >= profiles.GIANT_PRINT_FLOOR_PT:
        return profiles.giant_print(size)
    return profiles.large_print(size) if size >= profiles.LARGE_PRINT_FLOOR_PT else profiles.standard(size)


def size_pt_for(percent: int) -> float:
    """Return the size of letters on paper for somebody who reads at this size on screen."""
    return min(round(_PT_AT_USUAL_SIZE * percent / 100), _LARGEST_PT)


def save(document: Document, percent: int, path: Path) -> tuple[str, ...]:
    """Save a page in the reader's own size, as Word or PDF by the name of its file; return what to look at.

    Raises OurFault, or NotSaved and NoRoom, which leave what was there as it was.
    """
    form: Form = "pdf" if path.suffix.lower() == ".pdf" else "docx"
    made = making.make(document, profile_for(percent), form)
    put(path, made.content)
    return made.look_at


def _paper_ids(meeting: Meeting) -> tuple[str, ...]:
    return (AGENDA, *(one.id for one in papers(meeting)))


def _kept(document: Document) -> Kept | None:
    try:
        found = PaperNotes.of(document)
    except CoprodError:
        return None  # whoever opens that paper is told
    return Kept(document, found.notes, found.reading.names) if found.reading.notes or found.reading.names else None


def _by_heading(notes: Sequence[Note]) -> Iterator[Part]:
    titles = dict.fromkeys(place_in_words(note.about) for note in notes)
    for title in titles:
        sayings = tuple(_with_own_page(note) for note in notes if place_in_words(note.about) == title)
        yield Part(title or say("reader.mypage.beginning"), sayings)


def _with_own_page(note: Note) -> Saying:
    """Return a note with its page in the file that the reader has, where the file tells of pages."""
    page = note.about.page
    return Saying(note, say("mypage.page", page=say("mypage.page_of_file", number=page)) if page else "")


def _about_item(agenda: Kept | None, quoting: Quoting | None, item_id: str) -> Iterator[Saying]:
    for note in agenda.notes if agenda and quoting else ():
        heading = quoting.heading_of(note.about.block_id) if quoting else None
        if heading is not None and heading.id == f"{item_id}-heading":
            yield Saying(note)


def _not_in_any(agenda: Kept | None, parts: Sequence[Part]) -> Iterator[Saying]:
    told = {one.note.id for part in parts for one in part.sayings}
    return (Saying(note) for note in (agenda.notes if agenda else ()) if note.id not in told)


def _with_pages(kept: Kept) -> list[Saying]:
    """Return what is said about a paper, with the page of the standard version, which everybody's version names."""
    pages = _pages(kept.document) if kept.notes else (lambda _: "")
    return [Saying(note, pages(note.about.block_id)) for note in kept.notes]


def _pages(document: Document) -> Callable[[str], str]:
    starts = {one.block_id: one.label for one in planning.print_pages(document, profiles.standard())}
    quoting = Quoting(document)
    marks = sorted((quoting.order(block_id), label) for block_id, label in starts.items())

    def page(block_id: str) -> str:
        place = quoting.order(block_id)
        label = next((label for start, label in reversed(marks) if start <= place), "")
        return say("mypage.page", page=label) if label else ""

    return page


def _names(readings: Sequence[Reading]) -> tuple[NameToSay, ...]:
    return tuple(dict.fromkeys(name for one in readings for name in one.names))


def _with_meanings(page: MyPage, lexicon: Lexicon) -> MyPage:
    quoted = tuple(
        Paragraph(f"said-{place}", words(f"{one.note.about.text} {one.note.words}".strip()))
        for place, one in enumerate(page.sayings)
    )
    found = check(Document("", quoted), lexicon).hard_words
    meanings = tuple((word.shown, word.easy_meaning or word.meaning) for word in found)
    return replace(page, meanings=meanings)
