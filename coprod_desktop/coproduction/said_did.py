"""What people said and what was done about it, as a Document: it opens the next meeting (CO-25)."""

from collections.abc import Iterator
from dataclasses import replace

from coprod_desktop.coproduction.template_pages import facts_of, labelled
from coprod_desktop.model import edits
from coprod_desktop.model.document import Block, Document, Heading, Paragraph, Run, words
from coprod_desktop.model.edits import Edit
from coprod_desktop.model.meeting import AgendaItem, Meeting
from coprod_desktop.model.outcomes import SaidDid
from coprod_desktop.strings import in_a_document, say


@in_a_document
def said_did_as_document(meeting: Meeting) -> Document:
    """Return what people said, each with what was done, or with the words that an answer is still owed."""
    blocks: list[Block] = [Paragraph("said-did-about", words(say("after.said_did_about")))]
    for number, pair in enumerate(meeting.said_did, 1):
        blocks += _pair(pair, number)
    if not meeting.said_did:
        blocks.append(Paragraph("said-did-nothing", words(say("after.said_did_nothing"))))
    contact = facts_of(meeting)["contact"]
    if contact:
        blocks += labelled("said-did-contact", say("support.fact_contact"), contact)
    return Document(say("after.said_did_title"), tuple(blocks), kind="said-did", author=meeting.group)


def said_did_in_lines(meeting: Meeting) -> tuple[str, ...]:
    """Return each pair in a line, to stand in an agenda item."""
    return tuple(_line(one) for one in meeting.said_did)


def put_pair(pair: SaidDid) -> Edit:
    """Return the edit that changes a pair, and with it the line in an item of the agenda that tells people of it."""
    put = edits.put_said_did(pair)

    def apply(meeting: Meeting) -> Meeting:
        before = next((one for one in meeting.said_did if one.id == pair.id and one.said.strip()), None)
        changed = put.apply(meeting)
        if before is None:
            return changed
        return replace(changed, items=tuple(_with_line(one, _line(before), _line(pair)) for one in changed.items))

    return replace(put, apply=apply)


def _with_line(item: AgendaItem, before: str, after: str) -> AgendaItem:
    lines = item.about.split("\n")
    return replace(item, about="\n".join(after if line == before else line for line in lines))


def _line(pair: SaidDid) -> str:
    return say("after.said_did_line", said=pair.said.strip(), did=_did(pair))


def _pair(pair: SaidDid, number: int) -> Iterator[Block]:
    key = f"said-did-{pair.id}"
    yield Heading(key, 2, words(say("after.said_number", number=number)))
    yield Paragraph(f"{key}-said", (Run(say("after.you_said") + " ", bold=True), Run(pair.said.strip())))
    yield Paragraph(f"{key}-did", (Run(say("after.we_did") + " ", bold=True), Run(_did(pair))))


def _did(pair: SaidDid) -> str:
    return pair.did.strip() or say("after.answer_owed")
