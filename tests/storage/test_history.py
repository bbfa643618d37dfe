from datetime import UTC, datetime

import pytest

from coprod_desktop.storage.changes import Change
from coprod_desktop.storage.history import Revision, in_order, line_of, state_at

NOON = datetime(2026, 12, 9, 12, tzinfo=UTC)


def revision(name: str, *parents: str, hour: int = 12, title: tuple[str, str] = ("", "")) -> Revision:
    change = Change(("title",), *title)
    return Revision(name, "Sam", NOON.replace(hour=hour), parents, changes=(change,))


def names(revisions: tuple[Revision, ...]) -> list[str]:
    return [one.id for one in revisions]


def test_parents_come_first_even_when_a_clock_was_wrong() -> None:
    late_first = (revision("b", "a", hour=3), revision("a", hour=20), revision("c", "b", hour=1))
    assert names(in_order(late_first)) == ["a", "b", "c"]


def test_revisions_side_by_side_go_by_time() -> None:
    both = (revision("sam", "a", hour=15), revision("jo", "a", hour=13), revision("a", hour=12))
    assert names(in_order(both)) == ["a", "jo", "sam"]


def test_a_parent_that_is_not_in_the_file_holds_nothing_up() -> None:
    assert names(in_order((revision("b", "gone"),))) == ["b"]


def test_a_ring_of_parents_is_listed_all_the_same() -> None:
    ring = (revision("a", "b"), revision("b", "a"))
    assert set(names(in_order(ring))) == {"a", "b"}
    assert len(line_of(ring, "a")) == 2


def test_a_long_history_is_put_in_order_at_once() -> None:
    many = tuple(revision(f"r{n:05}", f"r{n - 1:05}") for n in range(1, 20_000))
    assert in_order(reversed(many)) == many


def test_an_earlier_state_is_what_the_later_changes_leave_when_taken_back() -> None:
    line = (revision("c", "b", title=("two", "three")), revision("b", "a", title=("one", "two")))
    assert state_at({"title": "three"}, line, "b") == {"title": "two"}


def test_a_revision_that_is_not_in_the_line_is_refused() -> None:
    with pytest.raises(KeyError):
        state_at({}, (), "nowhere")
