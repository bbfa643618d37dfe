"""The next meeting of a group: who takes part, where, and what was promised and is still open."""

from dataclasses import replace

from coprod_desktop import strings
from coprod_desktop.coproduction.said_did import said_did_in_lines
from coprod_desktop.model import dates
from coprod_desktop.model.edits import Edit
from coprod_desktop.model.ids import new_id
from coprod_desktop.model.meeting import AgendaItem, Meeting, Purpose, agenda
from coprod_desktop.model.order import between
from coprod_desktop.model.outcomes import Action

_OF_ONE_MEETING = ("invitation.", "venue-checklist.", "support-plan.")


def carry_on_from(last: Meeting) -> Edit:
    """Return the edit that takes over what goes on from the last meeting into one that is being planned.

    Whatever is filled in already stays. People come with their records; open actions come along, and so do the group's
    pledge, its own pages, and what people said that is not answered yet. An item at the start tells people what became
    of what they said, and what is still open. Papers, agreements and what was decided stay with the last meeting.
    """
    opening = _opening(last)

    def apply(meeting: Meeting) -> Meeting:
        if meeting.id == last.id:
            return meeting
        here = {one.id for one in meeting.people}
        known = {one.id for one in meeting.needs}
        items = agenda(meeting)
        first = replace(opening, order=between("", items[0].order if items else ""))
        done = {one.id for one in meeting.actions}
        return replace(
            _with_what_the_group_has(meeting, last),
            title=meeting.title or last.title,
            group=meeting.group or last.group,
            place=meeting.place or last.place,
            contact=meeting.contact or last.contact,
            arrangements=replace(last.arrangements, papers_sent_on=meeting.arrangements.papers_sent_on),
            people=(*meeting.people, *(one for one in last.people if one.id not in here)),
            needs=(*meeting.needs, *(one for one in last.needs if one.id not in known and one.id not in here)),
            actions=(*meeting.actions, *(one for one in open_actions(last) if one.id not in done)),
            items=(*meeting.items, first),
        )

    return Edit("edits.put_last", {}, apply, about=opening.id)


def _with_what_the_group_has(meeting: Meeting, last: Meeting) -> Meeting:
    filled = {one.id for one in meeting.answers}
    owed = tuple(one for one in last.said_did if not one.did.strip() and one.said.strip())
    return replace(
        meeting,
        answers=(
            *meeting.answers,
            *(one for one in last.answers if one.id not in filled and not one.id.startswith(_OF_ONE_MEETING)),
        ),
        said_did=meeting.said_did or owed,
        promises=meeting.promises or last.promises,
        pledge_answers=meeting.pledge_answers or last.pledge_answers,
        logo=meeting.logo or last.logo,
    )


def open_actions(meeting: Meeting) -> tuple[Action, ...]:
    """Return what people said they would do and have not done yet."""
    return tuple(one for one in meeting.actions if not one.is_done and one.what.strip())


def _opening(last: Meeting) -> AgendaItem:
    lines = [_action(one) for one in open_actions(last)]
    said = said_did_in_lines(last)
    still_open = [strings.say("templates.still_open"), *lines] if lines else []
    about = "\n".join([*said, *still_open]) or strings.say("templates.none_open")
    return AgendaItem(new_id("item"), strings.say("templates.item_last_time"), "", Purpose.TELL, about)


def _action(action: Action) -> str:
    who = action.who.strip() or strings.say("templates.somebody")
    if action.by is None:
        return strings.say("templates.action", who=who, what=action.what.strip())
    return strings.say("templates.action_by", who=who, what=action.what.strip(), day=dates.short_date(action.by))
