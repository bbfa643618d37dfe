"""What several edits do: put a value with an id into one of a meeting's lists, or take it out."""

from typing import Protocol, TypeVar


class Named(Protocol):
    """A value with a lasting id."""

    @property
    def id(self) -> str:
        """The lasting id."""


N = TypeVar("N", bound=Named)


def with_value(values: tuple[N, ...], value: N) -> tuple[N, ...]:
    """Return the values with this one in the place of the one with its id, or at the end."""
    if any(one.id == value.id for one in values):
        return tuple(value if one.id == value.id else one for one in values)
    return (*values, value)


def without_value(values: tuple[N, ...], value_id: str) -> tuple[N, ...]:
    """Return the values without the one with this id."""
    return tuple(one for one in values if one.id != value_id)
