"""Two values that come from one, made one again: field by field, by id, and text word by word.

What is removed on one side and changed on the other stays. What both changed to something different is a clash, and
the merged value then says what ours says until people decide.
"""

import dataclasses
from collections.abc import Callable, Iterable
from dataclasses import MISSING, dataclass
from typing import Any

from coprod_desktop.storage.merging.sequences import Merged, merged_list, merged_text

Path = tuple[str, ...]

# Texts that are one thing, of which half from one side and half from the other would be nonsense.
WHOLE_TEXTS = frozenset(
    {
        "id", "order", "asked_by", "item_id", "person_id", "paper_id", "block_id", "term", "fingerprint", "picture",
        "email", "phone", "paper", "font", "start", "number", "sha256",
    }
)  # fmt: skip

# What tells apart the values in a list that have no id of their own.
NAMED_BY = {
    "agreements": ("person_id",),
    "word_decisions": ("term", "paper_id", "block_id", "start"),
    "easy_reads": ("paper_id",),
    "sayings": ("written",),
}

# Up to so many letters, both versions side by side read better than their words among each other.
_SHORT_TEXT = 120

_GONE = object()


@dataclass(frozen=True, slots=True)
class Clash:
    """A value that both changed: where, what it was, and what each side says.

    `both` is what keeps what each wrote, or None where only one can stand.
    """

    at: Path
    was: Any
    ours: Any
    theirs: Any
    both: Any = None


@dataclass(frozen=True, slots=True)
class Kept:
    """Something that one side removed and the other changed; it stays. `is_ours` when we removed it."""

    at: Path
    is_ours: bool


@dataclass(frozen=True, slots=True)
class Outcome:
    """A merged value, with what people have to decide and what stayed although somebody removed it."""

    value: Any
    clashes: tuple[Clash, ...] = ()
    kept: tuple[Kept, ...] = ()


def three_way(base: Any, ours: Any, theirs: Any) -> Outcome:
    """Return what two changed values of one kind make together."""
    merge = _Merge()
    value = merge.of(base, ours, theirs, ())
    return Outcome(value, tuple(merge.clashes), tuple(merge.kept))


def put(value: Any, at: Path, new: Any) -> Any:
    """Return a value with what stands at a path replaced. Raises KeyError when nothing is there."""
    if not at:
        return new
    step, rest = at[0], at[1:]
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        if step not in {field.name for field in dataclasses.fields(value)}:
            raise KeyError(step)
        return dataclasses.replace(value, **{step: _put_in(getattr(value, step), step, rest, new)})
    if isinstance(value, dict):
        return {**value, step: put(value.get(step), rest, new)}
    raise KeyError(step)


def _put_in(value: Any, name: str, at: Path, new: Any) -> Any:
    if not at or not isinstance(value, tuple):
        return put(value, at, new)
    by_name = _by_name(value, name)
    if by_name is None or at[0] not in by_name:
        raise KeyError(at[0])
    return tuple(put(one, at[1:], new) if key == at[0] else one for key, one in by_name.items())


def value_at(value: Any, at: Path) -> Any:
    """Return what stands at a path of field names and ids, or None when nothing is there."""
    name = ""
    for step in at:
        if isinstance(value, tuple):
            value = (_by_name(value, name) or {}).get(step)
        elif isinstance(value, dict):
            value = value.get(step)
        else:
            value = getattr(value, step, None)
        name = step
    return value


class _Merge:
    """One pass over three values, with what was met on the way."""

    def __init__(self) -> None:
        self.clashes: list[Clash] = []
        self.kept: list[Kept] = []

    def of(self, base: Any, ours: Any, theirs: Any, at: Path) -> Any:
        # Papers share most of what they hold, so most comparisons end at once.
        if ours is theirs or theirs is base or ours == theirs or theirs == base:
            return ours
        if ours is base or ours == base:
            return theirs
        if dataclasses.is_dataclass(ours) and type(ours) is type(theirs):
            if base is None and getattr(ours, "id", "") != getattr(theirs, "id", ""):
                # Both made one for the same thing: half of each would be no whole.
                return self._clash(base, ours, theirs, at)
            return self._fields(base if type(base) is type(ours) else None, ours, theirs, at)
        merge = self._way_for(base, ours, theirs, at)
        return merge(base, ours, theirs, at)

    def _way_for(self, base: Any, ours: Any, theirs: Any, at: Path) -> Callable[[Any, Any, Any, Path], Any]:
        three = (base, ours, theirs)
        if all(isinstance(one, tuple) for one in three):
            return self._named if all(_by_name(one, at[-1] if at else "") is not None for one in three) else self._list
        if all(isinstance(one, frozenset) for one in three):
            return self._set
        if all(isinstance(one, dict) for one in three):
            return self._dict
        if all(isinstance(one, str) for one in three) and type(ours) is str and at[-1] not in WHOLE_TEXTS:
            return self._text
        return self._clash

    def _fields(self, base: Any, ours: Any, theirs: Any, at: Path) -> Any:
        merged = {}
        for field in dataclasses.fields(ours):
            was = getattr(base, field.name) if base is not None else _unset(field, getattr(ours, field.name))
            one, other = getattr(ours, field.name), getattr(theirs, field.name)
            if field.name == "is_removed" and base is not None:
                merged[field.name] = self._removed(base, ours, theirs, at)
            else:
                merged[field.name] = self.of(was, one, other, (*at, field.name))
        return dataclasses.replace(ours, **merged)

    def _removed(self, base: Any, ours: Any, theirs: Any, at: Path) -> bool:
        if ours.is_removed == theirs.is_removed:
            return bool(ours.is_removed)
        removed, live = (ours, theirs) if ours.is_removed else (theirs, ours)
        if base.is_removed:
            return False  # one side brought it back
        if dataclasses.replace(live, is_removed=base.is_removed) == base:
            return True
        self.kept.append(Kept(at, removed is ours))
        return False

    def _named(self, base: Any, ours: Any, theirs: Any, at: Path) -> Any:
        sides = [_by_name(one, at[-1] if at else "") or {} for one in (base, ours, theirs)]
        merged = {}
        for name in _joined_order(*(list(side) for side in sides)):
            value = self._listed((*at, name), *(side.get(name, _GONE) for side in sides))
            if value is not _GONE:
                merged[name] = value
        return tuple(merged.values())

    def _listed(self, at: Path, base: Any, ours: Any, theirs: Any) -> Any:
        if _GONE not in (ours, theirs):
            return self.of(None if base is _GONE else base, ours, theirs, at)
        if ours is theirs:
            return _GONE
        here = theirs if ours is _GONE else ours
        if base is _GONE:
            return here
        if here == base:
            return _GONE
        self.kept.append(Kept(at, ours is _GONE))
        return here

    def _set(self, base: frozenset[Any], ours: frozenset[Any], theirs: frozenset[Any], _: Path) -> Any:
        return (base & ours & theirs) | (ours - base) | (theirs - base)

    def _dict(self, base: dict[str, Any], ours: dict[str, Any], theirs: dict[str, Any], at: Path) -> Any:
        merged = {}
        for name in dict.fromkeys((*ours, *theirs)):
            value = self._listed((*at, name), *(side.get(name, _GONE) for side in (base, ours, theirs)))
            if value is not _GONE:
                merged[name] = value
        return merged

    def _text(self, base: str, ours: str, theirs: str, at: Path) -> Any:
        merged = merged_text(base, ours, theirs)
        if merged.is_clash and len(merged.both) <= _SHORT_TEXT:
            merged = Merged(merged.ours, merged.theirs, " / ".join(sorted((merged.ours, merged.theirs))))
        return self._from(merged, base, at)

    def _list(self, base: Any, ours: Any, theirs: Any, at: Path) -> Any:
        return self._from(merged_list(base, ours, theirs), base, at)

    def _from(self, merged: Merged[Any], base: Any, at: Path) -> Any:
        if merged.is_clash:
            self.clashes.append(Clash(at, base, merged.ours, merged.theirs, merged.both))
        return merged.ours

    def _clash(self, base: Any, ours: Any, theirs: Any, at: Path) -> Any:
        self.clashes.append(Clash(at, base, ours, theirs))
        return ours


def _by_name(values: tuple[Any, ...], field: str) -> dict[str, Any] | None:
    """Return listed values by their id, or by what tells them apart; None when nothing does."""
    parts = NAMED_BY.get(field, ("id",))
    names = [_name(one, parts) for one in values]
    by_name = dict(zip(names, values, strict=True))
    return by_name if "" not in by_name and len(by_name) == len(values) else None


def _name(value: Any, parts: Iterable[str]) -> str:
    found = [getattr(value, part, "") for part in parts]
    return "\n".join(str(one) for one in found) if any(isinstance(one, str) and one for one in found) else ""


def _unset(field: "dataclasses.Field[Any]", example: Any) -> Any:
    """Return what a field holds before anybody wrote in it."""
    if field.default is not MISSING:
        return field.default
    if field.default_factory is not MISSING:
        return field.default_factory()
    return "" if isinstance(example, str) else None


def _joined_order(base: list[str], ours: list[str], theirs: list[str]) -> list[str]:
    """Return all names: in our order, or in theirs when only they changed it; what only one side has after its
    neighbour there."""
    kept_ours = [name for name in ours if name in set(base)]
    moved = kept_ours != [name for name in base if name in set(ours)]
    leading, other = (ours, theirs) if moved else (theirs, ours)
    order = list(dict.fromkeys(leading))
    known = set(order)
    before = ""
    for name in other:
        if name not in known:
            order.insert(order.index(before) + 1 if before else 0, name)
            known.add(name)
        before = name
    return order
