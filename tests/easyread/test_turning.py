"""Sentences where turning a passive, or a cut at a reason or a name, would say something that is not so."""

import pytest

from coprod_desktop.model.easy_read import Fate
from tests.easyread.drafts import draft_text, drafted, look_at

LEFT_AS_THEY_ARE = (
    "The day centre was not closed because of the budget but because the building was no longer safe.",
    "The plan was only agreed by the board in part of the area this year.",
    "Nobody was told by the council that the centre would be closed in May.",
    "Some forms were signed by the wrong person and were sent back to the office.",
    "The decision should not have been made by the council before the meeting in May.",
    "If the plan is agreed by the board and the council pays, the work will start in May.",
    "The council will tell carers if the plan was agreed by the board in May.",
    "Because people who use the centre were not asked, the plan is not fair to them.",
    "Because the lift is broken, nobody can get to the meeting on the first floor.",
    "We will visit homes, meet families and write a report if the council lets us.",
    "The team must not ask the person, tell the family and leave it there.",
    "The council will either close the home, sell the land and pay the debt or wait a year.",
    "The board asked officers to write to families and tell them about the plan.",
    "The manager said the home would close and the staff would move to a new home.",
    "We hope the bus will run and the centre will open in May.",
    "We have not met the families of people at the home, most of whom live far away.",
    "The board agreed the plan, although not the cost, and asked for more work on it.",
    "The home was bought by the council in 2020 and sold by it in 2024.",
    "The council should ask the group before it closes a service and give people time to reply.",
    "The council helps people to cook and gives them money for food each week.",
    "Councillors were shown the home by staff who work there and by families.",
)


@pytest.mark.parametrize("text", LEFT_AS_THEY_ARE)
def test_a_step_that_could_turn_the_meaning_is_not_taken(text: str) -> None:
    assert drafted(text) == [text]


def test_what_follows_from_a_whole_sentence_is_not_said_of_its_last_word() -> None:
    text = "Carers are paid by the hour, which has led to people leaving the job early."
    assert drafted(text) == ["Carers are paid by the hour.", "This has led to people leaving the job early."]


def test_not_stays_with_what_is_said_in_passing() -> None:
    text = "The home, which is not run by the council, will close unless a buyer is found."
    assert drafted(text) == ["The home is not run by the council.", "The home will close unless a buyer is found."]


def test_a_half_that_leans_on_the_other_is_not_cut_off() -> None:
    text = "The council cannot close the home this year and does not want to."
    assert drafted(text) == [text]


def test_must_and_the_day_stay_when_a_sentence_is_turned() -> None:
    assert drafted("The form must be signed by the manager on Monday.") == ["The manager must sign the form on Monday."]


def test_a_duty_does_not_become_a_need() -> None:
    text = "The new contract will require providers to pay staff more."
    assert drafted(text) == [text]


def test_a_day_or_a_letter_never_does_anything() -> None:
    for text in ("The form must be sent by Friday.", "The form will be sent by email.", "The plan was agreed by 5pm."):
        assert drafted(text) == [text]


def test_a_sentence_that_the_paper_says_again_is_pointed_out_and_kept() -> None:
    text = "The bus will leave from the town hall."
    assert drafted(text, text) == [text, text]
    assert "more than once" in look_at(text, text)
    assert "more than once" not in look_at(text)


def test_a_short_line_that_comes_again_is_not_pointed_out() -> None:
    assert look_at("Lunch is free.", "Lunch is free.") == ""


@pytest.mark.parametrize("text", ["Page 3 of 12", "3 of 12", "OFFICIAL - SENSITIVE"])
def test_a_mark_at_the_edge_of_the_page_is_left_out_with_a_reason(text: str) -> None:
    line = draft_text(text).ledger[0]
    assert line.fate is Fate.LEFT_OUT
    assert line.reason


def test_a_share_in_a_sentence_is_no_page_number() -> None:
    assert drafted("3 of 12 people came.") == ["3 of 12 people came."]
