"""What people said and what was done about it, as a Document: it opens the next meeting (CO-25)."""

from collections.abc import Iterator

from coprod_desktop.coproduction.template_pages import facts_of, labelled
from coprod_desktop.model.document import Block, Document, Heading, Paragraph, Run, words
from coprod_desktop.model.meeting import Meeting
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
    lines = (say("after.said_did_line", said=one.said.strip(), did=_did(one)) for one in meeting.said_did)
    return tuple(lines)


def _pair(pair: SaidDid, number: int) -> Iterator[Block]:
    key = f"said-did-{pair.id}"
    yield Heading(key, 2, words(say("after.said_number", number=number)))
    yield Paragraph(f"{key}-said", (Run(say("after.you_said") + " ", bold=True), Run(pair.said.strip())))
    yield Paragraph(f"{key}-did", (Run(say("after.we_did") + " ", bold=True), Run(_did(pair))))


def _did(pair: SaidDid) -> str:
    return pair.did.strip() or say("after.answer_owed")
