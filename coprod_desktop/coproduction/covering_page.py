"""The first page of a pack: for whom it is, what is in it, and who to ask."""

from collections.abc import Sequence

from coprod_desktop.coproduction.template_pages import facts_of, labelled
from coprod_desktop.model.document import Block, Document, Heading, ListBlock, ListItem, Paragraph, words
from coprod_desktop.model.meeting import Meeting
from coprod_desktop.strings import in_a_document, say


@in_a_document
def covering_page(meeting: Meeting, name: str, contents: Sequence[str]) -> Document:
    """Return the covering page of one person's pack, with the titles of what is in it in their order.

    Each has the number that its file's name begins with.
    """
    known = facts_of(meeting)
    blocks: list[Block] = []
    for fact in ("meeting", "date", "time", "place"):
        if known[fact]:
            blocks += labelled(f"cover-{fact}", say(f"support.fact_{fact}"), known[fact])
    blocks.append(Heading("cover-contents", 2, words(say("packs.cover_contents"))))
    items = (
        ListItem(f"cover-{number}", (Paragraph(f"cover-{number}-title", words(title)),))
        for number, title in enumerate(contents, 1)
    )
    blocks.append(ListBlock("cover-list", tuple(items), "decimal"))
    blocks.append(Heading("cover-help", 2, words(say("packs.cover_help"))))
    blocks.append(Paragraph("cover-other", words(say("packs.cover_other"))))
    if known["contact"]:
        blocks += labelled("cover-contact", say("support.fact_contact"), known["contact"])
    return Document(say("packs.cover_title", name=name), tuple(blocks), kind="covering-page")
