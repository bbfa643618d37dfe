from datetime import date

import pytest
from hypothesis import given

from coprod_desktop.model import document as doc
from coprod_desktop.model.meeting import Meeting, Person, Purpose, Role
from coprod_desktop.storage.codec import Decoder, Encoder, NotOurShape
from coprod_desktop.storage.members import as_json, json_of
from tests import builders
from tests.model.strategies import all_meetings, few


def through_json(meeting: Meeting) -> Meeting:
    attachments: dict[str, bytes] = {}
    text = as_json(Encoder(attachments).encode(meeting))
    return Decoder(attachments).decode(Meeting, json_of({"m": text}, "m"))


@few
@given(all_meetings)
def test_every_meeting_comes_back_as_it_was(meeting: Meeting) -> None:
    assert through_json(meeting) == meeting


@few
@given(all_meetings)
def test_the_same_meeting_is_always_written_in_the_same_way(meeting: Meeting) -> None:
    assert as_json(Encoder({}).encode(meeting)) == as_json(Encoder({}).encode(through_json(meeting)))


def test_half_a_character_from_a_broken_paste_is_kept() -> None:
    assert through_json(Meeting("m", "caf\ud83d")).title == "caf\ud83d"


def test_letters_of_every_language_are_readable_in_the_file() -> None:
    assert "Łukasz 王小明 محمد".encode() in as_json(Encoder({}).encode(Meeting("m", "Łukasz 王小明 محمد")))


def test_fields_with_their_usual_value_are_left_out() -> None:
    assert Encoder({}).encode(doc.Run("words")) == {"text": "words"}


def test_a_block_says_its_kind() -> None:
    assert Encoder({}).encode(builders.bullets("a"))["kind"] == "list-block"


def test_sets_are_written_in_one_order() -> None:
    person = Person("p", "Jo", frozenset({Role.MEMBER, Role.CO_CHAIR}))
    assert Encoder({}).encode(person)["roles"] == ["co-chair", "member"]


def test_one_picture_used_twice_is_stored_once() -> None:
    attachments: dict[str, bytes] = {}
    picture = doc.Media("image/png", b"bytes")
    Encoder(attachments).encode(doc.Document("t", (), media={"a": picture, "b": picture}))
    assert list(attachments.values()) == [b"bytes"]


def test_a_picture_that_is_gone_is_left_out_and_told() -> None:
    decoder = Decoder({})
    found = decoder.decode(
        doc.Document, {"title": "t", "blocks": [], "media": {"a": {"media_type": "x", "content": "0"}}}
    )
    assert found.media == {}
    assert decoder.missing == ["0"]


def test_a_purpose_of_the_future_gives_way_to_the_usual_one_and_is_told() -> None:
    decoder = Decoder({})
    found = decoder.decode(Meeting, {"id": "m", "items": [{"id": "i", "title": "t", "order": "i", "purpose": "dream"}]})
    assert found.items[0].purpose is Purpose.ASK
    assert decoder.not_understood == ["Purpose dream"]


def test_a_block_of_the_future_is_left_out_and_told() -> None:
    decoder = Decoder({})
    found = decoder.decode(doc.Document, {"title": "t", "blocks": [{"kind": "hologram", "id": "b"}]})
    assert found.blocks == ()
    assert decoder.not_understood == ["kind hologram"]


@pytest.mark.parametrize(
    "data",
    [
        None,
        [],
        "meeting",
        {},
        {"id": 5},
        {"id": "m", "title": ["t"]},
        {"id": "m", "people": {}},
        {"id": "m", "people": ["Jo"]},
        {"id": "m", "on": "soon"},
        {"id": "m", "on": 20261209},
        {"id": "m", "items": [{"id": "i", "title": "t", "order": "i", "minutes": True}]},
        {"id": "m", "items": [{"id": "i", "title": "t", "order": "i", "minutes": 1.5}]},
        {"id": "m", "items": [{"id": "i", "title": "t", "order": "i", "minutes": 10**30}]},
        {"id": "m", "items": [{"title": "no id", "order": "i"}]},
    ],
)
def test_json_of_another_shape_is_refused(data: object) -> None:
    with pytest.raises(NotOurShape):
        Decoder({}).decode(Meeting, data)


def test_dates_are_iso_text() -> None:
    assert Encoder({}).encode(Meeting("m", on=date(2026, 12, 9)))["on"] == "2026-12-09"
