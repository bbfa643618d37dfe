"""Meetings with people who need different things, and their packs."""

from dataclasses import replace
from pathlib import Path

from coprod_desktop.app.packs import PacksMade
from coprod_desktop.app.packs_everyone import PackChoices, make_packs
from coprod_desktop.app.reading import OpenPaper, paper_of
from coprod_desktop.app.versions import Hooks
from coprod_desktop.language.lexicon import Lexicon
from coprod_desktop.model.meeting import Meeting, Paper
from coprod_desktop.model.needs import Format, Needs
from tests import builders

LEXICON = Lexicon.load()


def a_paper(words: str = "We plan with carers.") -> Paper:
    """Return a short paper with the id "breaks"."""
    title = "Short breaks for carers"
    blocks = (builders.heading(title, 1, "breaks-h"), builders.paragraph(words, "breaks-p"))
    return paper_of(OpenPaper(title, builders.paper(*blocks, title=title)), "breaks")


def a_meeting() -> Meeting:
    """Return a meeting with a paper for its second item, in which four people need four different things."""
    meeting = builders.meeting()
    needs = (
        Needs("sam", frozenset({Format.LARGE_PRINT}), size_pt=20, paper="Yellow", address="1 High Street\nNorthfield"),
        Needs("jo", frozenset({Format.ELECTRONIC_FILE}), email="jo@northfield.example"),
        Needs("ade", frozenset({Format.EASY_READ})),
    )
    items = tuple(replace(one, paper_ids=("breaks",)) if one.id == "item-2" else one for one in meeting.items)
    return replace(meeting, needs=needs, papers=(a_paper(),), items=items)


def a_small_meeting() -> Meeting:
    """Return a meeting of two people, with one item and no papers: its packs are made in a second."""
    meeting = a_meeting()
    return replace(meeting, people=meeting.people[:2], items=meeting.items[:1], papers=())


def packs(meeting: Meeting, folder: Path, hooks: Hooks | None = None, *, with_audio: bool = False) -> PacksMade:
    return make_packs(meeting, folder, LEXICON, PackChoices(with_audio=with_audio), hooks)


def files_in(folder: Path) -> list[str]:
    """Return the names of the files in a folder, in order."""
    return sorted(path.name for path in folder.iterdir())
