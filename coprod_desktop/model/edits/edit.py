"""What an edit is, and how its name is told."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from coprod_desktop.model import meeting as meetings
from coprod_desktop.model.meeting import Meeting


@dataclass(frozen=True, slots=True)
class Edit:
    """A named step from one meeting to the next.

    `name` is the key of its words ("edits.move_up"); `facts` fill them in, where the facts "item", "person" and
    "paper" are ids (see `facts_with_titles`). `about` is the id of what was made or changed, so that a screen can go
    to it.
    """

    name: str
    facts: Mapping[str, str]
    apply: Callable[[Meeting], Meeting] = field(repr=False, compare=False)
    about: str = ""


def facts_with_titles(edit: Edit, before: Meeting, after: Meeting) -> dict[str, str]:
    """Return an edit's facts with titles and names instead of ids; something without a title gives ""."""
    return {key: _title(key, value, before, after) for key, value in edit.facts.items()}


def _title(key: str, value: str, before: Meeting, after: Meeting) -> str:
    match key:
        case "item":
            item = meetings.item(after, value) or meetings.item(before, value)
            return item.title if item else ""
        case "person":
            person = meetings.person(after, value) or meetings.person(before, value)
            return person.name if person else ""
        case "paper":
            paper = meetings.paper(after, value) or meetings.paper(before, value)
            return paper.title if paper else ""
    return value
