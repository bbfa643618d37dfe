"""Our meeting and another copy of it, made one (DESIGN decision 5)."""

from dataclasses import dataclass, replace

from coprod_desktop.errors import CoprodError
from coprod_desktop.model.meeting import Meeting
from coprod_desktop.storage.changes import NOT_TOLD
from coprod_desktop.storage.history import Revision, in_order
from coprod_desktop.storage.members import Opened
from coprod_desktop.storage.merging.ancestry import Ancestry, NoWayBack
from coprod_desktop.storage.merging.three_way import Clash, Kept, three_way


class AnotherMeeting(CoprodError):
    """The other file is another meeting, not a copy of this one (fact: title)."""

    says = "merging.another_meeting"


class NothingInCommon(CoprodError):
    """The two copies share no revision, so that nobody can tell what was changed (fact: title)."""

    says = "merging.nothing_in_common"


class CannotCombineYet(CoprodError):
    """The other copy is damaged, or from a newer program (fact: title)."""

    says = "merging.not_whole"


@dataclass(frozen=True, slots=True)
class Combined:
    """Two copies made one: the meeting as it comes out while nobody has decided yet, and what they have to decide.

    `base` is what both knew. `theirs` is their meeting, with what their copy left out (people's needs) as in ours.
    `other` is their file, and `who` wrote what only it has.
    """

    meeting: Meeting
    base: Meeting
    ours: Meeting
    theirs: Meeting
    other: Opened
    who: tuple[str, ...] = ()
    clashes: tuple[Clash, ...] = ()
    kept: tuple[Kept, ...] = ()

    @property
    def is_nothing_new(self) -> bool:
        """Whether ours already holds all that theirs does."""
        return self.meeting == self.ours and not self.clashes


def combine(opened: Opened, ours: Meeting, other: Opened) -> Combined:
    """Return our meeting (`opened`, with the edits that lead to `ours`) combined with another copy of it.

    Raises AnotherMeeting, NothingInCommon and CannotCombineYet; changes nothing.
    """
    facts = {"title": other.meeting.title}
    if other.meeting.id != ours.id:
        raise AnotherMeeting(**facts)
    if other.is_read_only or opened.is_read_only:
        raise CannotCombineYet(**facts)
    base = _base(opened, other)
    if base is None:
        raise NothingInCommon(**facts)
    mine, theirs = _filled_in(ours, opened, base), _filled_in(other.meeting, other, base)
    outcome = three_way(base, mine, theirs)
    who = _writers(opened, other)
    return Combined(outcome.value, base, mine, theirs, other, who, outcome.clashes, outcome.kept)


def joined_file(opened: Opened, other: Opened) -> Opened:
    """Return our file with the other's history, pictures and private part beside its own; the meeting stays ours."""
    ours, theirs = opened.carried, other.carried
    history = {name: content for name, content in theirs.members.items() if name.startswith("history/")}
    carried = replace(
        ours,
        private=ours.private if ours.has_private else theirs.private,
        has_private=ours.has_private or theirs.has_private,
        members={**history, **ours.members},
    )
    return replace(
        opened,
        revisions=in_order(_best_told(opened, other)),
        attachments={**other.attachments, **opened.attachments},
        carried=carried,
    )


def _base(opened: Opened, other: Opened) -> Meeting | None:
    revisions = _best_told(opened, other)
    # The copy with more of the private part in it tells how that was.
    for side in sorted((opened, other), key=_lacks_private):
        try:
            return Ancestry(revisions, side.head, side.meeting).base_of(opened.head, other.head)
        except NoWayBack:
            continue
    return None


def _best_told(opened: Opened, other: Opened) -> list[Revision]:
    """Return the revisions of both, each as the copy tells it that leaves out less."""
    known: dict[str, Revision] = {}
    for one in (*opened.revisions, *other.revisions):
        if one.id not in known or _is_cut(known[one.id]):
            known[one.id] = one
    return list(known.values())


def _lacks_private(opened: Opened) -> bool:
    return any(_is_cut(one) for one in opened.revisions)


def _is_cut(revision: Revision) -> bool:
    return any(change == NOT_TOLD for step in revision.steps.values() for change in step)


def _filled_in(meeting: Meeting, opened: Opened, base: Meeting) -> Meeting:
    """Return a meeting with what its copy was not given, as both knew it: absent is not deleted.

    A record of needs is never taken out of the list, only marked as erased; so one that is not there was not given.
    """
    known = {one.id for one in meeting.needs}
    people = {one.id for one in meeting.people}
    needs = (*meeting.needs, *(one for one in base.needs if one.id not in known and one.id in people))
    whole = replace(meeting, needs=needs)
    return _with_sides_of(base, whole) if _lacks_private(opened) else whole


def _with_sides_of(base: Meeting, copy: Meeting) -> Meeting:
    known = {one.id: one for one in base.people if not one.is_side_printed}
    people = tuple(
        replace(one, sides=known[one.id].sides, side_words=known[one.id].side_words)
        if one.id in known and not (one.is_side_printed or one.sides or one.side_words)
        else one
        for one in copy.people
    )
    return replace(copy, people=people)


def _writers(opened: Opened, other: Opened) -> tuple[str, ...]:
    """Return the names of those who wrote what only the other copy has, in the order they first appear."""
    known = {one.id for one in opened.revisions}
    return tuple(dict.fromkeys(one.who for one in other.revisions if one.id not in known and one.who))
