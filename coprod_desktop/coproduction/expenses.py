"""The form by which people get their costs back: one page, with room for large handwriting."""

from coprod_desktop.coproduction.template_pages import Gap, facts_of, filled_in, labelled
from coprod_desktop.coproduction.writing_space import MEDIA
from coprod_desktop.model.document import Block, Document, Heading, Paragraph, words
from coprod_desktop.model.meeting import Meeting
from coprod_desktop.strings import in_a_document, say

_COSTS = ("travel", "parking", "care", "supporter", "food", "other")


def gaps() -> tuple[Gap, ...]:
    """Return what the group fills in once for everybody."""
    return (
        Gap("expenses.give-to", say("support.expenses_give_to")),
        Gap("expenses.paid", say("support.expenses_paid"), usual=say("support.expenses_paid_usual")),
    )


@in_a_document
def expenses_as_document(meeting: Meeting) -> Document:
    """Return the form, with what is known of the meeting filled in. Each cost is a line of its own, not a table.

    A table of many columns has no room in large print; a list of lines is the same form in every version.
    """
    known = facts_of(meeting)
    blocks: list[Block] = [Paragraph("expenses-about", words(say("support.expenses_about")))]
    for name in ("meeting", "date"):
        blocks += labelled(f"expenses-{name}", say(f"support.fact_{name}"), known[name], 1)
    blocks += labelled("expenses-name", say("support.expenses_name"), "", 1)
    blocks.append(Heading("expenses-costs", 2, words(say("support.expenses_costs"))))
    for cost in _COSTS:
        blocks += labelled(f"expenses-{cost}", say(f"support.expenses_{cost}"), "", 1)
    blocks += labelled("expenses-total", say("support.expenses_total"), "", 1)
    blocks.append(Heading("expenses-pay", 2, words(say("support.expenses_pay"))))
    blocks += labelled("expenses-how", say("support.expenses_how"), "", 2)
    for gap in gaps():
        blocks += labelled(gap.id, gap.label, filled_in(meeting, gap), gap.lines)
    blocks += labelled("expenses-signed", say("support.expenses_signed"), "", 1)
    title = say("support.expenses_title")
    return Document(title, tuple(blocks), kind="form", author=meeting.group, media=MEDIA)
