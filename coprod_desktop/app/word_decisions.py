"""What a meeting's people decided about words, carried into its agenda and papers, and so into every version."""

from collections.abc import Callable
from dataclasses import replace

from coprod_desktop import checker
from coprod_desktop.checker import Decided, deciding
from coprod_desktop.coproduction.agenda_document import agenda_as_document
from coprod_desktop.language.lexicon import Lexicon
from coprod_desktop.model.document import Document, plain_text, text_blocks
from coprod_desktop.model.finding import Finding
from coprod_desktop.model.meeting import AGENDA, Choice, Meeting, WordDecision, easy_read, paper, papers


def of_meeting(meeting: Meeting, lexicon: Lexicon, settings: checker.Settings | None = None) -> tuple[Decided, ...]:
    """Return the agenda and then the papers, with what was decided about their words carried out."""
    ids = (AGENDA, *(one.id for one in papers(meeting)))
    return tuple(of_paper(meeting, paper_id, lexicon, settings) for paper_id in ids)


def of_paper(meeting: Meeting, paper_id: str, lexicon: Lexicon, settings: checker.Settings | None = None) -> Decided:
    """Return one paper, or the agenda, with what was decided about its words carried out.

    Nothing is looked for in people's names. A paper that is not there any more is an empty document.
    """
    decisions = deciding.of_paper(meeting.word_decisions, paper_id)
    names = tuple(one.name for one in meeting.people)
    settings = replace(settings or checker.Settings(), names=names)
    decided = checker.carry_out(as_written(meeting, paper_id), decisions, lexicon, settings)
    return replace(decided, easy_read=easy_read(meeting, paper_id), sayings=meeting.sayings)


def agenda(meeting: Meeting, lexicon: Callable[[], Lexicon]) -> Document:
    """Return the agenda with what was decided about its words; `lexicon` is asked for only when something was."""
    if not deciding.of_paper(meeting.word_decisions, AGENDA):
        return agenda_as_document(meeting)
    return of_paper(meeting, AGENDA, lexicon()).document


def as_written(meeting: Meeting, paper_id: str) -> Document:
    """Return a paper, or the agenda, as its writers left it."""
    if paper_id == AGENDA:
        return agenda_as_document(meeting)
    found = paper(meeting, paper_id)
    return found.document if found else Document("", ())


def decide(meeting: Meeting, paper_id: str, finding: Finding, choice: Choice, replacement: str = "") -> WordDecision:
    """Return a decision about the one place where a finding stands in the paper as it was written."""
    blocks = text_blocks(as_written(meeting, paper_id))
    text = next((plain_text(block) for block in blocks if block.id == finding.block_id), "")
    return deciding.about(finding, text, choice, paper_id=paper_id, replacement=replacement)


def decide_everywhere(paper_id: str, finding: Finding, choice: Choice, replacement: str = "") -> WordDecision:
    """Return a decision about a finding's term in the whole of a paper."""
    return deciding.everywhere(finding, choice, paper_id=paper_id, replacement=replacement)
