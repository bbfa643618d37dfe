"""What two copies of a meeting both knew: their last revision in common, and the meeting as it was there."""

from collections import deque
from collections.abc import Iterable, Mapping

from coprod_desktop.model.meeting import Meeting
from coprod_desktop.storage.changes import Change, Json, undone
from coprod_desktop.storage.codec import Decoder, Encoder, NotOurShape
from coprod_desktop.storage.history import Revision
from coprod_desktop.storage.merging.three_way import three_way


class NoWayBack(LookupError):
    """A history that does not lead from one revision to another, or does not fit the meeting that it is told of."""


class Ancestry:
    """The revisions of two copies as one, with the meeting that one of them is at."""

    def __init__(self, revisions: Iterable[Revision], head: str, meeting: Meeting) -> None:
        self._by_id = {one.id: one for one in revisions}
        self._head = head
        self._attachments: dict[str, bytes] = {}
        self._now: Json = Encoder(self._attachments).encode(meeting)

    def before(self, revision_id: str) -> frozenset[str]:
        """Return the ids of all revisions that led to one, that one too; those that are not told are left out."""
        found: set[str] = set()
        to_see = [revision_id]
        while to_see:
            name = to_see.pop()
            if name in self._by_id and name not in found:
                found.add(name)
                to_see += self._by_id[name].parents
        return frozenset(found)

    def last_in_common(self, one: str, other: str) -> tuple[str, ...]:
        """Return the latest revisions that both came from: none, one, or several where copies were combined crosswise.

        They are in a steady order, the same on both computers.
        """
        common = self.before(one) & self.before(other)
        older = {parent for name in common for parent in self._earlier(name)}
        return tuple(sorted(common - older))

    def meeting_at(self, revision_id: str) -> Meeting:
        """Return the meeting as it was at a revision that led to the head. Raises NoWayBack."""
        try:
            tree = self._now
            for step in self._way_to(revision_id):
                tree = undone(tree, step)
            return Decoder(self._attachments).decode(Meeting, tree)
        except (ValueError, KeyError, TypeError, NotOurShape) as error:
            raise NoWayBack(revision_id) from error

    def base_of(self, one: str, other: str) -> Meeting:
        """Return what two revisions both knew. Raises NoWayBack when that is nothing.

        Where copies were combined crosswise there is no single such revision. Those that there are then count as
        combined themselves, so that nothing that both know is asked again.
        """
        tops = self.last_in_common(one, other)
        if not tops:
            raise NoWayBack(one)
        base = self.meeting_at(tops[0])
        for top in tops[1:]:
            try:
                base = three_way(self.base_of(tops[0], top), base, self.meeting_at(top)).value
            except NoWayBack:
                continue  # what one of them alone knew is then merged as if it were new, and not lost
        return base

    def _earlier(self, name: str) -> frozenset[str]:
        return frozenset().union(*(self.before(parent) for parent in self._by_id[name].parents))

    def _way_to(self, revision_id: str) -> list[tuple[Change, ...]]:
        """Return the changes to take back, step by step, from the head to an earlier revision."""
        came_from: dict[str, tuple[str, tuple[Change, ...]]] = {}
        to_see = deque([self._head])
        seen = {self._head}
        while to_see:
            name = to_see.popleft()
            if name == revision_id:
                return _steps(came_from, name)
            steps: Mapping[str, tuple[Change, ...]] = self._by_id[name].steps if name in self._by_id else {}
            for parent, changes in steps.items():
                if parent not in seen:
                    seen.add(parent)
                    came_from[parent] = (name, changes)
                    to_see.append(parent)
        raise KeyError(revision_id)


def _steps(came_from: Mapping[str, tuple[str, tuple[Change, ...]]], name: str) -> list[tuple[Change, ...]]:
    steps = []
    while name in came_from:
        name, changes = came_from[name]
        steps.append(changes)
    return steps[::-1]
