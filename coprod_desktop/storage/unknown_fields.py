"""Fields that a newer program or another tool wrote: found on reading, put back on writing.

They are kept as a thin copy of the JSON that holds nothing but them. In lists, values with an "id" are followed by
it wherever they move; values without one are followed only as long as they stay where and what they were.
"""

import json
from dataclasses import dataclass
from typing import Any

Json = Any


@dataclass(frozen=True, slots=True)
class Kept:
    """Unknown fields of one value: its own, and those further inside by field or by list name."""

    fields: dict[str, Json]
    inside: dict[str, "Kept"]


NOTHING = Kept({}, {})


def unknown_fields(given: Json, known: Json, full: Json) -> Kept:
    """Return what `given`, as read, holds beyond what we know.

    `known` is the same value as this program writes it, `full` the same with every default spelt out.
    """
    if isinstance(given, dict) and isinstance(full, dict):
        fields = {key: value for key, value in given.items() if key not in full}
        shared = [key for key in given if key in full and isinstance(known, dict) and key in known]
        inside = {key: unknown_fields(given[key], known[key], full[key]) for key in shared}
    elif isinstance(given, list) and isinstance(full, list) and len(given) == len(known) == len(full):
        fields = {}
        inside = {
            name: unknown_fields(*one)
            for name, one in zip(_names(known), zip(given, known, full, strict=True), strict=True)
        }
    else:
        return NOTHING
    return Kept(fields, {name: kept for name, kept in inside.items() if kept != NOTHING})


def with_unknown_fields(written: Json, kept: Kept) -> Json:
    """Return the JSON to write, with what was kept put back where its owner is still there."""
    if kept == NOTHING:
        return written
    if isinstance(written, dict):
        known = {key: with_unknown_fields(value, kept.inside.get(key, NOTHING)) for key, value in written.items()}
        return {**kept.fields, **known}
    if isinstance(written, list):
        names = _names(written)
        return [
            with_unknown_fields(value, kept.inside.get(name, NOTHING))
            for name, value in zip(names, written, strict=True)
        ]
    return written


def _names(values: list[Json]) -> list[str]:
    return [_name(place, value) for place, value in enumerate(values)]


def _name(place: int, value: Json) -> str:
    if isinstance(value, dict) and isinstance(value.get("id"), str):
        return f"id {value['id']}"
    return f"place {place} {json.dumps(value, sort_keys=True)}"
