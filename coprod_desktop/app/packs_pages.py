"""Pages that only some people get in their packs."""

from collections.abc import Iterator, Mapping, Sequence

from coprod_desktop import checker
from coprod_desktop.app import word_decisions
from coprod_desktop.app.packs_sources import PackSource
from coprod_desktop.app.speaking import taught_words
from coprod_desktop.coproduction.helper_sheet import SayIt, helper_sheet, is_presenter
from coprod_desktop.language.lexicon import Lexicon
from coprod_desktop.model.document import Document
from coprod_desktop.model.finding import Finding
from coprod_desktop.model.meeting import AGENDA, AgendaItem, Meeting, agenda

MOST_WORDS = 8
"""How many hard words of one item stand on a helper sheet: more, nobody looks up while they speak."""


def pages_of_everyone(
    meeting: Meeting, lexicon: Lexicon, sources: Mapping[str, PackSource]
) -> Mapping[str, tuple[Document, ...]]:
    """Return the pages of those who get some, by a person's id: a presenter's helper sheet.

    `sources` are the documents of the packs, in which the hard words have been found.
    """
    presenting = [one for one in meeting.people if is_presenter(meeting, one)]
    decided = {key: one.made_from for key, one in sources.items() if isinstance(one.made_from, checker.Decided)}
    hard = _hard_words(meeting, lexicon, {key: one.listed for key, one in decided.items()}) if presenting else {}
    return {one.id: (helper_sheet(meeting, one, hard),) for one in presenting}


def hard_words_of_items(meeting: Meeting, lexicon: Lexicon) -> Mapping[str, Sequence[SayIt]]:
    """Return the hard words of each item and its papers, by the item's id, with how to say them."""
    keys = dict.fromkeys((AGENDA, *(paper_id for item in agenda(meeting) for paper_id in item.paper_ids)))
    return _hard_words(meeting, lexicon, {key: word_decisions.of_paper(meeting, key, lexicon).listed for key in keys})


def _hard_words(
    meeting: Meeting, lexicon: Lexicon, found: Mapping[str, Sequence[Finding]]
) -> Mapping[str, Sequence[SayIt]]:
    said = taught_words(lexicon, meeting)
    return {item.id: tuple(_to_say(_of_item(item, found), said)) for item in agenda(meeting)}


def _of_item(item: AgendaItem, found: Mapping[str, Sequence[Finding]]) -> list[Finding]:
    own = [one for one in found[AGENDA] if one.block_id.startswith(f"{item.id}-")]
    return [*own, *(one for paper_id in item.paper_ids for one in found.get(paper_id, ()))]


def _to_say(findings: Sequence[Finding], said: Mapping[str, str]) -> Iterator[SayIt]:
    for word in checker.hard_words(findings)[:MOST_WORDS]:
        shown, instead = word.first.text, word.first.say_instead.split(";")[0].strip()
        yield SayIt(word.term, word.easy_meaning or word.meaning, instead, said.get(shown, said.get(word.term, "")))
