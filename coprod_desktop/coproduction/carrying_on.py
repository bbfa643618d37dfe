"""The next meeting of a group: who takes part, where, and what was promised and is still open."""

from dataclasses import replace

from coprod_desktop import strings
from coprod_desktop.model import dates
from coprod_desktop.model.edits import Edit
from coprod_desktop.model.ids import new_id
from coprod_desktop.model.meeting import AgendaItem, Meeting, Purpose, agenda
from coprod_desktop.model.order import between
from coprod_desktop.model.outcomes import Action


def carry_on_from(last: Meeting) -> Edit:
    """Return the edit that takes over what goes on from the last meeting into one that is being planned.

    Whatever is filled in already stays. People come with their records; open actions come along, and an item at the
    start names them. Papers, agreements and what was decided stay with the last meeting.
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
            meeting,
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


def open_actions(meeting: Meeting) -> tuple[Action, ...]:
    """Return what people said they would do and have not done yet."""
    return tuple(one for one in meeting.actions if not one.is_done and one.what.strip())


def _opening(last: Meeting) -> AgendaItem:
    lines = [_action(one) for one in open_actions(last)]
    about = "\n".join([strings.say("templates.still_open"), *lines]) if lines else strings.say("templates.none_open")
    return AgendaItem(new_id("item"), strings.say("templates.item_last_time"), "", Purpose.TELL, about)


def _action(action: Action) -> str:
    who = action.who.strip() or strings.say("templates.somebody")
    if action.by is None:
        return strings.say("templates.action", who=who, what=action.what.strip())
    return strings.say("templates.action_by", who=who, what=action.what.strip(), day=dates.short_date(action.by))
