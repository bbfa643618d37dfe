"""The private part of a meeting file, needs.json: what a copy for others leaves out by leaving out one member.

It holds people's needs, the sides of people who do not want them printed, and the changes to both. In the shared
history a private change stands as an empty place, which is filled from here when this part is there. What was known
of a person who is gone, or whose record is erased, is not written again, not even as history.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from typing import Any

from coprod_desktop.model.meeting import Side
from coprod_desktop.model.needs import Needs
from coprod_desktop.storage.changes import NOT_TOLD, Change
from coprod_desktop.storage.codec import Decoder, Encoder, NotOurShape
from coprod_desktop.storage.history import Revision
from coprod_desktop.storage.unknown_fields import NOTHING, Kept, unknown_fields

Json = Any

PRIVATE_FIELDS = ("sides", "side_words")


@dataclass(frozen=True, slots=True)
class PrivateSides:
    """The sides of a person who keeps them private; `id` is the person's."""

    id: str
    sides: frozenset[Side] = frozenset()
    side_words: str = ""


@dataclass(frozen=True, slots=True)
class PrivateChange:
    """A change that belongs into the revision with this id, at this place of its changes.

    `parent` is 0 for the changes from its first parent, and so on.
    """

    revision: str
    place: int
    change: Change
    parent: int = 0


@dataclass(frozen=True, slots=True)
class PrivatePart:
    """All that needs.json holds."""

    people: tuple[Needs, ...] = ()
    sides: tuple[PrivateSides, ...] = ()
    history: tuple[PrivateChange, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadPart:
    """The private part as it was in a file, with fields of newer programs."""

    part: PrivatePart = PrivatePart()
    unknown: Kept = NOTHING


def read_part(given: Json, decoder: Decoder) -> ReadPart:
    """Return the private part that this JSON stands for. Raises NotOurShape."""
    part = decoder.decode(PrivatePart, given)
    known, full = Encoder({}).encode(part), Encoder({}, leaves_out_defaults=False).encode(part)
    return ReadPart(part, unknown_fields(given, known, full))


def with_private(tree: dict[str, Json], part: PrivatePart) -> dict[str, Json]:
    """Return a meeting's JSON with the private part put back in its places. Raises NotOurShape."""
    encode = Encoder({}).encode
    sides = {one.id: {name: encode(getattr(one, name)) for name in PRIVATE_FIELDS} for one in part.sides}
    people = tree.get("people", [])
    if not isinstance(people, list) or not all(isinstance(one, dict) for one in people):
        raise NotOurShape("people")
    joined = [{**one, **sides.get(str(one.get("id")), {})} for one in people]
    return {**tree, "people": joined, "needs": encode(part.people)}


def taken_apart(tree: dict[str, Json], revisions: Iterable[Revision]) -> tuple[dict[str, Json], Json]:
    """Return a meeting's JSON without what is private, and the JSON of the private part ({} when there is none)."""
    shared = dict(tree)
    needs = shared.pop("needs", [])
    people = shared.get("people", [])
    private = [{"id": one["id"], **_private_fields(one)} for one in people if _is_private(one)]
    if people:
        shared["people"] = [_without_private_fields(one) if _is_private(one) else one for one in people]
    erased = {one["id"] for one in needs if one.get("is_erased")}
    known = frozenset(one["id"] for one in people) - erased
    history = [Encoder({}).encode(one) for one in _private_changes(revisions, known)]
    parts = {"people": needs, "sides": private, "history": history}
    return shared, {name: value for name, value in parts.items() if value}


def without_people(part: PrivatePart, gone: Set[str]) -> PrivatePart:
    """Return the private part with nothing about these people, but that their records are erased."""
    met = gone & {one.id for one in part.people}
    kept = tuple(one for one in part.people if one.id not in gone)
    return PrivatePart(
        (*kept, *(Needs(one, is_erased=True) for one in sorted(met))),
        tuple(one for one in part.sides if one.id not in gone),
        tuple(one for one in part.history if gone.isdisjoint(one.change.at[1:2])),
    )


def without_private_changes(revision: Revision) -> Revision:
    """Return a revision as it is told in the shared history."""
    others = tuple(_told(changes) for changes in revision.other_changes)
    return replace(revision, changes=_told(revision.changes), other_changes=others)


def _told(changes: Iterable[Change]) -> tuple[Change, ...]:
    return tuple(NOT_TOLD if _is_private_change(one) else one for one in _spread_out(changes))


def with_private_changes(revisions: Iterable[Revision], part: PrivatePart) -> list[Revision]:
    """Return revisions with their private changes filled in; a place of which nothing is known stays empty."""
    known: dict[tuple[str, int], dict[int, Change]] = {}
    for one in part.history:
        known.setdefault((one.revision, one.parent), {})[one.place] = one.change

    def filled(revision: Revision) -> Revision:
        lines = [_filled(line, known.get((revision.id, parent), {})) for parent, line in enumerate(_lines(revision))]
        return replace(revision, changes=lines[0], other_changes=tuple(lines[1:]))

    return [filled(one) for one in revisions]


def _lines(revision: Revision) -> tuple[tuple[Change, ...], ...]:
    return (revision.changes, *revision.other_changes)


def _private_changes(revisions: Iterable[Revision], known: frozenset[str]) -> Iterator[PrivateChange]:
    for revision in revisions:
        for parent, line in enumerate(_lines(revision)):
            for place, change in enumerate(_spread_out(line)):
                if _is_private_change(change) and change.at[1:2] and change.at[1] in known:
                    yield PrivateChange(revision.id, place, change, parent)


def _filled(changes: Sequence[Change], known: Mapping[int, Change]) -> tuple[Change, ...]:
    return tuple(known.get(place, one) if one == NOT_TOLD else one for place, one in enumerate(changes))


def _spread_out(changes: Iterable[Change]) -> Iterator[Change]:
    """Yield changes with each person who came or went told apart from the sides they came or went with."""
    for change in changes:
        if not _is_whole_person(change):
            yield change
            continue
        person = change.now if change.was is None else change.was
        assert isinstance(person, dict)
        shared, private = _without_private_fields(person), _private_fields(person)
        if change.was is None:
            yield Change(change.at, None, shared)
            yield from (Change((*change.at, name), None, value) for name, value in private.items())
        else:
            yield from (Change((*change.at, name), value, None) for name, value in private.items())
            yield Change(change.at, shared, None)


def _is_whole_person(change: Change) -> bool:
    return len(change.at) == 2 and change.at[0] == "people" and isinstance(change.now or change.was, dict)


def _is_private_change(change: Change) -> bool:
    is_side = change.at[:1] == ("people",) and change.at[2:3] in (("sides",), ("side_words",))
    # All people at once change only in a file that is not in order; their sides are among what changed.
    return is_side or change.at == ("people",) or change.at[:1] in (("needs",), NOT_TOLD.at)


def _is_private(person: Json) -> bool:
    return bool(_private_fields(person)) and not person.get("is_side_printed")


def _private_fields(person: Json) -> dict[str, Json]:
    return {name: person[name] for name in PRIVATE_FIELDS if person.get(name)}


def _without_private_fields(person: Json) -> Json:
    return {name: value for name, value in person.items() if name not in PRIVATE_FIELDS}
