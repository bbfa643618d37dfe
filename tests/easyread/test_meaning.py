"""Sentences that a careless cut or swap would turn into something else."""

import pytest

from tests.easyread.drafts import drafted, look_at

NEVER_CUT = (
    "If you agree and we can pay for the trip, you can go with your friends.",
    "You can go on the trip if you agree and we can find a driver for you.",
    "Unless the council agrees, and we have the money in time, the centre will close in May.",
    "She said that the day centre will close, and staff will lose their jobs in May.",
    "We did not close the day centre because it was costing the council too much.",
    "We will not pay for travel because you have a bus pass and you live near us.",
    "You will only get a payment because the rules have changed for all carers.",
    "When the bus comes and we have all got on, the driver will call the centre.",
    "The board asked whether the centre will close, and staff could not say if it will.",
    "Nobody said that the plan was good or that they will support it and we agree.",
    "You can have either a grant, and we will help you with it, or a service.",
    "Families who use the unit must be offered a place before it closes, and no family will lose out.",
    "People who live alone and who are often unwell but they have no carer can ring us.",
    "We will stop the payment where the person has died, and the family have told the council.",
    "The council will help carers who work and the person they look after will have a visit.",
)


@pytest.mark.parametrize("text", NEVER_CUT)
def test_a_cut_that_could_turn_the_meaning_is_not_made(text: str) -> None:
    assert drafted(text) == [text]


@pytest.mark.parametrize("text", NEVER_CUT)
def test_a_long_sentence_that_is_not_cut_says_so(text: str) -> None:
    words = len(text.split())
    assert words <= 15 or f"{words} words" in look_at(text)


def test_not_stays_with_its_own_half() -> None:
    text = "We will not close the day centre this year, and we will not cut its hours."
    assert drafted(text) == ["We will not close the day centre this year.", "We will not cut its hours."]


def test_a_bracket_that_makes_an_exception_stays() -> None:
    text = "All staff (but not carers) must sign."
    assert drafted(text) == [text]
    assert "brackets" in look_at(text)


def test_or_in_a_list_stays_a_choice() -> None:
    assert drafted("You can choose: a club, a class or a day out.")[-1] == "• or a day out"


def test_a_share_of_money_is_not_turned_into_a_count() -> None:
    text = "We spent 20% of the budget."
    assert drafted(text) == [text]
    assert "20%" in look_at(text)


def test_a_rise_is_not_turned_into_a_share() -> None:
    assert drafted("Costs rose by 25% this year.") == ["Costs rose by 25% this year."]


def test_a_date_and_a_day_that_do_not_agree_are_left_for_a_person() -> None:
    text = "We meet on Friday 12 March 2026."
    assert drafted(text) == [text]
    assert "Friday 12 March 2026" in look_at(text)


def test_an_hour_that_could_be_morning_or_evening_is_left_for_a_person() -> None:
    text = "We start at 7:30 on Monday."
    assert drafted(text) == [text]
    assert "7:30" in look_at(text)


def test_may_stays_may() -> None:
    assert drafted("You may bring a friend.") == ["You may bring a friend."]


def test_a_question_is_never_cut() -> None:
    text = "Do you think that this will work for you; will you come with us on the day and help?"
    assert drafted(text) == [text]
