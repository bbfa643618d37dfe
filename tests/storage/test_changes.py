from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given

from coprod_desktop.model import edits
from coprod_desktop.model.meeting import Meeting
from coprod_desktop.storage.changes import Change, applied, changes_between, undone
from coprod_desktop.storage.codec import Decoder, Encoder
from tests import builders
from tests.model.strategies import all_meetings, few

Pictures = dict[str, bytes]


def encoded(meeting: Meeting, pictures: Pictures) -> Any:
    return Encoder(pictures).encode(meeting)


def decoded(tree: Any, pictures: Pictures) -> Meeting:
    return Decoder(pictures).decode(Meeting, tree)


@few
@given(all_meetings, all_meetings)
def test_changes_lead_from_one_meeting_to_the_other(before: Meeting, after: Meeting) -> None:
    pictures: Pictures = {}
    changes = changes_between(before, after, pictures)
    assert decoded(applied(encoded(before, pictures), changes), pictures) == after


@few
@given(all_meetings, all_meetings)
def test_changes_taken_back_give_the_first_meeting(before: Meeting, after: Meeting) -> None:
    pictures: Pictures = {}
    changes = changes_between(before, after, pictures)
    assert decoded(undone(encoded(after, pictures), changes), pictures) == before


@few
@given(all_meetings)
def test_a_meeting_does_not_differ_from_itself(meeting: Meeting) -> None:
    assert changes_between(meeting, replace(meeting), {}) == ()


def test_one_edited_field_is_one_change() -> None:
    before = builders.meeting()
    after = edits.change_item("item-2", minutes=45).apply(before)
    assert changes_between(before, after, {}) == (Change(("items", "item-2", "minutes"), 12, 45),)


def test_moving_an_item_changes_its_order_key_and_nothing_else() -> None:
    before = builders.meeting()
    after = edits.move_item_to("item-4", 0).apply(before)
    assert [one.at for one in changes_between(before, after, {})] == [("items", "item-4", "order")]


def test_changes_for_another_meeting_are_refused() -> None:
    with pytest.raises(ValueError, match="item-9"):
        applied(encoded(builders.meeting(), {}), [Change(("items", "item-9", "title"), "a", "b")])
