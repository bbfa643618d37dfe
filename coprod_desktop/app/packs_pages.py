"""Pages that only some people get in their packs."""

from collections.abc import Iterator, Mapping, Sequence

from coprod_desktop import checker
from coprod_desktop.app import word_decisions
from coprod_desktop.app.speaking import spoken_forms
from coprod_desktop.coproduction.helper_sheet import SayIt, helper_sheet, is_presenter
from coprod_desktop.language.lexicon import Lexicon
from coprod_desktop.model.document import Document
from coprod_desktop.model.finding import Finding
from coprod_desktop.model.meeting import AGENDA, AgendaItem, Meeting, agenda

MOST_WORDS = 8
"""How many hard words of one item stand on a helper sheet: more, nobody looks up while they speak."""


def pages_of_everyone(meeting: Meeting, lexicon: Lexicon) -> Mapping[str, tuple[Document, ...]]:
    """Return the pages of those who get some, by a person's id: a presenter's helper sheet."""
    presenting = [one for one in meeting.people if is_presenter(meeting, one)]
    hard = hard_words_of_items(meeting, lexicon) if presenting else {}
    return {one.id: (helper_sheet(meeting, one, hard),) for one in presenting}


def hard_words_of_items(meeting: Meeting, lexicon: Lexicon) -> Mapping[str, Sequence[SayIt]]:
    """Return the hard words of each item and its papers, by the item's id, with how to say them."""
    said = spoken_forms(lexicon)
    found = {AGENDA: word_decisions.of_paper(meeting, AGENDA, lexicon).listed}
    for item in agenda(meeting):
        for paper_id in item.paper_ids:
            if paper_id not in found:
                found[paper_id] = word_decisions.of_paper(meeting, paper_id, lexicon).listed
    return {item.id: tuple(_to_say(_of_item(item, found), said)) for item in agenda(meeting)}


def _of_item(item: AgendaItem, found: Mapping[str, Sequence[Finding]]) -> list[Finding]:
    own = [one for one in found[AGENDA] if one.block_id.startswith(f"{item.id}-")]
    return [*own, *(one for paper_id in item.paper_ids for one in found[paper_id])]


def _to_say(findings: Sequence[Finding], said: Mapping[str, str]) -> Iterator[SayIt]:
    for word in checker.hard_words(findings)[:MOST_WORDS]:
        shown = word.first.text
        meaning = word.easy_meaning or word.meaning
        yield SayIt(word.term, meaning, said.get(shown, said.get(word.term, "")))
