"""What changed between two meetings, field by field, as JSON that can be applied and taken back.

A change says where by a path of field names and ids. Lists of values with ids are followed by id; where only their
order changed, the path ends in "*" and the values are the ids in order.
"""

import dataclasses
from collections.abc import Iterable, Iterator, MutableMapping
from dataclasses import dataclass
from typing import Any

from coprod_desktop.storage.codec import Encoder, default_of

Json = Any
Path = tuple[str, ...]

ORDER = "*"


@dataclass(frozen=True, slots=True)
class Change:
    """One field or one listed value: what it `was` and what it is `now`; None for a listed value that is not there."""

    at: Path
    was: object = None
    now: object = None


NOT_TOLD = Change(("private",))
"""Stands in a history for a change that only the private part of a file tells."""


def changes_between(before: object, after: object, attachments: MutableMapping[str, bytes]) -> tuple[Change, ...]:
    """Return what turns one value into the other; bytes of pictures in it go into `attachments`."""
    return tuple(_Comparison(Encoder(attachments)).changes(before, after, ()))


def applied(state: Json, changes: Iterable[Change]) -> Json:
    """Return the JSON with the changes made. Raises ValueError when it is not the JSON that they belong to."""
    for change in changes:
        state = _put(state, change.at, change.now) if change != NOT_TOLD else state
    return state


def undone(state: Json, changes: Iterable[Change]) -> Json:
    """Return the JSON with the changes taken back. Raises ValueError when it is not the JSON that they belong to."""
    backwards = tuple(change for change in changes if change != NOT_TOLD)[::-1]
    # An order can only be put back once everything that it names is there again.
    for change in sorted(backwards, key=lambda one: one.at[-1:] == (ORDER,)):
        state = _put(state, change.at, change.was)
    return state


class _Comparison:
    def __init__(self, encoder: Encoder) -> None:
        self._encode = encoder.encode

    def changes(self, before: Any, after: Any, at: Path) -> Iterator[Change]:
        # Edits share all that they did not touch, so most comparisons end at once.
        if before is after or before == after:
            return
        if dataclasses.is_dataclass(before) and type(before) is type(after):
            for field in dataclasses.fields(before):
                yield from self._field_changes(field, before, after, at)
        elif _are_named(before) and _are_named(after):
            yield from self._list_changes(before, after, at)
        else:
            yield Change(at, self._encode(before), self._encode(after))

    def _field_changes(self, field: "dataclasses.Field[Any]", before: Any, after: Any, at: Path) -> Iterator[Change]:
        old, new, place = getattr(before, field.name), getattr(after, field.name), (*at, field.name)
        is_value = dataclasses.is_dataclass(old) and type(old) is type(new)
        # A value that is as it always begins is left out of the JSON: there is nothing of it to change in parts.
        if is_value and old != new and default_of(field) in (old, new):
            yield Change(place, self._encode(old), self._encode(new))
        else:
            yield from self.changes(old, new, place)

    def _list_changes(self, before: tuple[Any, ...], after: tuple[Any, ...], at: Path) -> Iterator[Change]:
        old, new = {one.id: one for one in before}, {one.id: one for one in after}
        changed_kind = {name for name in old.keys() & new.keys() if type(old[name]) is not type(new[name])}
        if changed_kind:
            yield Change(at, self._encode(before), self._encode(after))
            return
        for name in (one for one in old if one not in new):
            yield Change((*at, name), self._encode(old[name]), None)
        yield from self._kept_and_added(old, new, at)
        if not _order_follows(list(old), list(new)):
            yield Change((*at, ORDER), list(old), list(new))

    def _kept_and_added(self, old: dict[str, Any], new: dict[str, Any], at: Path) -> Iterator[Change]:
        for name, one in new.items():
            if name in old:
                yield from self.changes(old[name], one, (*at, name))
            else:
                yield Change((*at, name), None, self._encode(one))


def _order_follows(old: list[str], new: list[str]) -> bool:
    # Values that stay keep their order and what comes in goes last: forwards what was added, and backwards, as the
    # changes are then taken in reverse, what was removed. Any other order has to be told.
    before, after = set(old), set(new)
    stay = [name for name in old if name in after]
    added = [name for name in new if name not in before]
    removed = [name for name in old if name not in after]
    return new == stay + added and old == stay + removed[::-1]


def _are_named(values: Any) -> bool:
    if not isinstance(values, tuple):
        return False
    names = [getattr(one, "id", "") for one in values]
    return all(isinstance(name, str) and name not in ("", ORDER) for name in names) and len(set(names)) == len(names)


def _put(state: Json, at: Path, value: Json) -> Json:
    if not at:
        return value
    step, rest = at[0], at[1:]
    if isinstance(state, dict):
        return {**state, step: _put(state.get(step, []), rest, value)}
    if isinstance(state, list):
        return _put_in_list(state, step, rest, value)
    raise ValueError(f"nothing to change at {step!r}")


def _put_in_list(state: list[Json], step: str, rest: Path, value: Json) -> list[Json]:
    if step == ORDER:
        places = {name: place for place, name in enumerate(value)}
        return sorted(state, key=lambda one: places.get(one["id"], len(places)))
    if not rest:
        others = [one for one in state if one["id"] != step]
        return others if value is None else [*others, value]
    if not any(one["id"] == step for one in state):
        raise ValueError(f"no {step!r} to change")
    return [_put(one, rest, value) if one["id"] == step else one for one in state]
