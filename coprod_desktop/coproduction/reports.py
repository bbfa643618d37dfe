"""Where co-production happened and what difference it made, across meetings, as one report."""

from collections import Counter
from collections.abc import Iterator, Sequence

from coprod_desktop.coproduction.minutes import outcome_of
from coprod_desktop.coproduction.template_pages import labelled
from coprod_desktop.coproduction.timetable import timetable
from coprod_desktop.model import dates
from coprod_desktop.model.charts import Bar, Chart, chart_blocks
from coprod_desktop.model.document import Block, Document, Heading, Media, Paragraph, Picture, words
from coprod_desktop.model.meeting import AgendaItem, Meeting
from coprod_desktop.model.outcomes import Ladder
from coprod_desktop.strings import count, in_a_document, say

LOGO = "logo"
_LOGO_MM = 40.0


@in_a_document
def record_as_document(meetings: Sequence[Meeting]) -> Document:
    """Return what each item says of co-production, the newest meeting first, and where on the ladder it stood."""
    ordered = sorted(meetings, key=lambda one: (one.on is not None, one.on), reverse=True)
    blocks: list[Block] = [*logo(meetings), Paragraph("record-about", words(say("after.record_about")))]
    media = logo_media(meetings)
    found = [one.ladder for meeting in ordered for one in meeting.outcomes if one.ladder is not None]
    if found:
        blocks.append(Heading("record-ladder", 2, words(say("after.ladder_title"))))
        made, drawn = chart_blocks(_ladder_chart(found), "record-ladder-chart")
        blocks += [Paragraph("record-ladder-words", words(say("after.ladder_words"))), *made]
        media |= drawn
    for meeting in ordered:
        blocks += _meeting(meeting)
    title = say("after.record_title")
    return Document(title, tuple(blocks), kind="report", author=_group(meetings), media=media)


def ladder_in_words(step: Ladder) -> str:
    """Return a step of the ladder with what it means: "Co-design: with you"."""
    return say(f"after.ladder_{step.name.lower()}")


def logo(meetings: Sequence[Meeting]) -> Iterator[Block]:
    """Yield the group's logo, when there is one and only one group in these meetings."""
    if logo_media(meetings):
        yield Picture("report-logo", LOGO, say("after.logo_of", group=_group(meetings)), width_mm=_LOGO_MM)


def logo_media(meetings: Sequence[Meeting]) -> dict[str, Media]:
    """Return the logo's bytes as a document holds them; nothing when there is no logo."""
    found = next((one.logo for one in meetings if one.logo is not None), None)
    return {LOGO: found} if found else {}


def _group(meetings: Sequence[Meeting]) -> str:
    return next((one.group.strip() for one in meetings if one.group.strip()), "")


def _ladder_chart(found: Sequence[Ladder]) -> Chart:
    steps = Counter(found)
    bars = tuple(
        Bar(ladder_in_words(step), steps[step], count("after.ladder_items", steps[step])) for step in reversed(Ladder)
    )
    top = sum(steps[step] for step in (Ladder.CO_DESIGN, Ladder.CO_PRODUCTION))
    summary = count("after.ladder_summary", len(found), top=top)
    return Chart(say("after.ladder_title"), summary, bars, (say("after.ladder_step"), say("after.ladder_number")))


def _meeting(meeting: Meeting) -> Iterator[Block]:
    key = f"record-{meeting.id}"
    when = dates.short_date(meeting.on) if meeting.on else say("after.no_date")
    title = meeting.title.strip() or say("packs.our_meeting")
    yield Heading(key, 2, words(say("after.meeting_on", title=title, date=when)))
    items = [slot.item for slot in timetable(meeting) if slot.number]
    told = [one for one in items if _is_told(meeting, one)]
    if not told:
        yield Paragraph(f"{key}-nothing", words(say("after.record_nothing")))
    for one in told:
        yield from _item(meeting, one)


def _is_told(meeting: Meeting, item: AgendaItem) -> bool:
    said = (item.has_happened, item.will_happen, item.difference)
    return any(text.strip() for text in said) or outcome_of(meeting, item.id).ladder is not None


def _item(meeting: Meeting, item: AgendaItem) -> Iterator[Block]:
    key = f"record-{meeting.id}-{item.id}"
    number = next(slot.number for slot in timetable(meeting) if slot.item.id == item.id)
    yield Heading(key, 3, words(item.title.strip() or say("agenda.item_no_title")), number)
    ladder = outcome_of(meeting, item.id).ladder
    facts = {
        "has_happened": item.has_happened,
        "will_happen": item.will_happen,
        "difference": item.difference,
        "ladder": ladder_in_words(ladder) if ladder else "",
    }
    for name, text in facts.items():
        if text.strip():
            yield from labelled(f"{key}-{name}", say(f"after.label_{name}"), text)
