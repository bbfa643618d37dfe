"""Ids and links inside a plan: every id once, and no link to something that is not printed."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from coprod_desktop.render.plan import ItemList, NoteText, PlanBlock, Words
from coprod_desktop.render.plan_reading import all_blocks, words_of

_Value = TypeVar("_Value")


def with_own_ids(blocks: tuple[PlanBlock, ...]) -> tuple[PlanBlock, ...]:
    """Return the blocks, each id there once: a cell that is said in several rows, or a careless file, repeats some."""
    found = list(_ids(blocks))
    if len(set(found)) == len(found):
        return blocks
    times: Counter[str] = Counter()

    def renamed(value: Any, changes: dict[str, Any]) -> dict[str, Any]:
        if "id" not in changes:
            return changes
        times[changes["id"]] += 1
        before = times[changes["id"]] - 1
        return {**changes, "id": f"{changes['id']}+{before}"} if before else changes

    return _rebuilt(blocks, renamed)


def without_dead_links(blocks: tuple[PlanBlock, ...]) -> tuple[PlanBlock, ...]:
    """Return the blocks; a link to a block that prints nothing, and so is not there, is no link any more."""
    ids = frozenset(_ids(blocks))
    if not any(link not in ids for link in _inner_links(blocks)):
        return blocks

    def mended(value: Any, changes: dict[str, Any]) -> dict[str, Any]:
        if isinstance(value, Words) and value.link.startswith("#") and value.link[1:] not in ids:
            return {**changes, "link": "", "link_title": ""}
        if isinstance(value, NoteText) and value.back_to not in ids:
            return {**changes, "back_to": "", "back_title": ""}
        return changes

    return _rebuilt(blocks, mended)


def _ids(blocks: Iterable[PlanBlock]) -> Iterator[str]:
    """Yield the id of every block and of every item of a list."""
    for block in all_blocks(blocks):
        yield block.id
        if isinstance(block, ItemList):
            yield from (item.id for item in block.items)


def _inner_links(blocks: Iterable[PlanBlock]) -> Iterator[str]:
    """Yield the ids that links and notes lead to; a note may lead back to nothing."""
    for block in all_blocks(blocks):
        if isinstance(block, NoteText):
            yield block.back_to
        yield from (words.link[1:] for words in words_of(block) if words.link.startswith("#"))


def _rebuilt(value: _Value, change: Callable[[Any, dict[str, Any]], dict[str, Any]]) -> _Value:
    """Return a value of the plan with `change` applied to the fields of every value in it, outer ones first."""
    if isinstance(value, tuple):
        return tuple(_rebuilt(one, change) for one in value)  # type: ignore[return-value]
    if not is_dataclass(value) or isinstance(value, type):
        return value
    old = {field.name: getattr(value, field.name) for field in fields(value)}
    changed = change(value, old)
    new = {name: _rebuilt(inner, change) if isinstance(inner, tuple) else inner for name, inner in changed.items()}
    new |= {name: _rebuilt(inner, change) for name, inner in new.items() if is_dataclass(inner)}
    return replace(value, **new) if any(new[name] is not old[name] for name in old) else value
