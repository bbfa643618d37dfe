"""Frozen values to readable JSON and back, by their type hints.

A value's field becomes a JSON field of the same name; a field that has its default value is left out. Dates and
times are ISO text, enums their value, sets sorted lists, and a value that may be of several kinds (a block) says its
"kind". Bytes become the SHA-256 of an attachment.
"""

import dataclasses
import hashlib
import math
import re
import types
from collections.abc import Callable, Mapping, MutableMapping
from datetime import date, datetime, time
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from coprod_desktop.model.document import Block

Json = Any
T = TypeVar("T")

LARGEST_NUMBER = 2**53  # the largest whole number that every JSON reader keeps exactly


class NotOurShape(ValueError):
    """JSON that does not have the shape of the value that was asked for."""


class Encoder:
    """Turns values into JSON, putting bytes into `attachments` by their SHA-256."""

    def __init__(self, attachments: MutableMapping[str, bytes], *, leaves_out_defaults: bool = True) -> None:
        self._attachments = attachments
        self._leaves_out_defaults = leaves_out_defaults

    def encode(self, value: object) -> Json:
        """Return the JSON for a value."""
        match value:
            case Enum():
                return value.value
            case bytes():
                return self._attach(value)
            case date() | time():
                return value.isoformat()
            case tuple() | list():
                return [self.encode(one) for one in value]
            case frozenset():
                return sorted(self.encode(one) for one in value)
            case dict():
                return {key: self.encode(one) for key, one in value.items()}
        if dataclasses.is_dataclass(value) and not isinstance(value, type):
            return self._encode_fields(value)
        return value

    def _encode_fields(self, value: Any) -> Json:
        kind: Any = type(value)
        encoded: dict[str, Json] = {"kind": kind_name(kind)} if kind in _BLOCKS else {}
        for name, default in _defaults(kind).items():
            content = getattr(value, name)
            if not self._leaves_out_defaults or content != default:
                encoded[name] = self.encode(content)
        return encoded

    def _attach(self, content: bytes) -> str:
        name = hashlib.sha256(content).hexdigest()
        self._attachments[name] = content
        return name


class Decoder:
    """Turns JSON into values.

    What is well formed but newer than this program (an unknown value of an enum, an unknown kind of block) is left
    out and told in `not_understood`; an attachment that is not there is told in `missing`. Raises NotOurShape.
    """

    def __init__(self, attachments: Mapping[str, bytes]) -> None:
        self._attachments = attachments
        self.not_understood: list[str] = []
        self.missing: list[str] = []

    def decode(self, kind: type[T], data: Json) -> T:
        """Return the value of this kind that the JSON stands for."""
        value: T = self._decode(kind, data)
        if value is _UNKNOWN:
            raise NotOurShape(f"{kind} is newer than this program")
        return value

    def _decode(self, kind: Any, data: Json) -> Any:
        origin = get_origin(kind)
        if origin in (Union, types.UnionType):
            return self._decode_union(get_args(kind), data)
        if origin is tuple:
            return self._decode_tuple(get_args(kind), data)
        if origin is frozenset:
            return frozenset(self._decode_all(get_args(kind)[0], data))
        if origin is dict:
            return self._decode_dict(get_args(kind)[1], data)
        if dataclasses.is_dataclass(kind):
            return self._decode_fields(kind, data)
        if isinstance(kind, type) and issubclass(kind, Enum):
            return self._decode_enum(kind, data)
        return self._decode_plain(kind, data)

    def _decode_union(self, kinds: tuple[Any, ...], data: Json) -> Any:
        if data is None and type(None) in kinds:
            return None
        others = [one for one in kinds if one is not type(None)]
        if len(others) == 1:
            return self._decode(others[0], data)
        name = _expect(dict, data).get("kind")
        for one in others:
            if kind_name(one) == name:
                return self._decode(one, data)
        self.not_understood.append(f"kind {name}")
        return _UNKNOWN

    def _decode_tuple(self, kinds: tuple[Any, ...], data: Json) -> tuple[Any, ...]:
        if len(kinds) == 2 and kinds[1] is Ellipsis:
            return tuple(self._decode_all(kinds[0], data))
        values = _expect(list, data)
        if len(values) != len(kinds):
            raise NotOurShape(f"{len(kinds)} values expected")
        return tuple(self._decode(one, value) for one, value in zip(kinds, values, strict=True))

    def _decode_all(self, kind: Any, data: Json) -> list[Any]:
        values = (self._decode(kind, one) for one in _expect(list, data))
        return [one for one in values if one is not _UNKNOWN]

    def _decode_dict(self, kind: Any, data: Json) -> dict[str, Any]:
        values = {key: self._decode(kind, one) for key, one in _expect(dict, data).items()}
        return {key: one for key, one in values.items() if one is not _UNKNOWN}

    def _decode_fields(self, kind: Any, data: Json) -> Any:
        given = _expect(dict, data)
        hints = _hints(kind)
        values: dict[str, Any] = {}
        for name, default in _defaults(kind).items():
            value = self._decode(hints[name], given[name]) if name in given else default
            if value is _MISSING:
                return _UNKNOWN  # a picture whose bytes are gone is left out whole
            if value is _UNKNOWN:
                value = default
            if value is _REQUIRED:
                raise NotOurShape(f"{kind.__name__} has no {name}")
            values[name] = value
        return kind(**values)

    def _decode_enum(self, kind: type[Enum], data: Json) -> Any:
        try:
            return kind(_expect(str, data))
        except ValueError:
            self.not_understood.append(f"{kind.__name__} {data}")
            return _UNKNOWN

    def _decode_plain(self, kind: Any, data: Json) -> Any:
        if kind in (object, Any):
            return data
        if kind is bytes:
            return self._attached(_expect(str, data))
        if kind in _FROM_TEXT:
            try:
                return _FROM_TEXT[kind](_expect(str, data))
            except ValueError as error:
                raise NotOurShape(f"not a {kind.__name__}: {data}") from error
        return _number_or_text(kind, data)

    def _attached(self, name: str) -> Any:
        if name not in self._attachments:
            self.missing.append(name)
            return _MISSING
        return self._attachments[name]


def kind_name(kind: type) -> str:
    """Return the name of a kind in JSON: "list-block" for ListBlock."""
    return re.sub(r"(?<!^)(?=[A-Z])", "-", kind.__name__).lower()


_BLOCKS = frozenset(get_args(Block))

_UNKNOWN: Any = object()
_MISSING: Any = object()
_REQUIRED: Any = object()

_FROM_TEXT: dict[Any, Callable[[str], object]] = {
    date: date.fromisoformat,
    time: time.fromisoformat,
    datetime: datetime.fromisoformat,
}


def _number_or_text(kind: Any, data: Json) -> Any:
    if kind is float and isinstance(data, int | float) and not isinstance(data, bool):
        if abs(data) > LARGEST_NUMBER or not math.isfinite(data):
            raise NotOurShape("a number out of range")
        return float(data)
    value = _expect(kind, data)
    if kind is int and abs(value) > LARGEST_NUMBER:
        raise NotOurShape("a number out of range")
    return value


def _expect(kind: Any, data: Json) -> Any:
    # bool is an int to Python, but "minutes": true is no number of minutes.
    if not isinstance(data, kind) or (isinstance(data, bool) and kind is not bool):
        raise NotOurShape(f"{kind.__name__} expected, not {type(data).__name__}")
    return data


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


@cache
def _defaults(kind: Any) -> dict[str, Any]:
    return {one.name: default_of(one) for one in dataclasses.fields(kind)}


def default_of(field: "dataclasses.Field[Any]") -> Any:
    """Return the value that a field has when nobody gives one, or what equals no value when it has to be given."""
    if field.default is not dataclasses.MISSING:
        return field.default
    if field.default_factory is not dataclasses.MISSING:
        return field.default_factory()
    return _REQUIRED
