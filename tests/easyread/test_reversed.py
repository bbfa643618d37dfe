"""Sentences that a bad cut would turn round: each has a claim that the paper does not make by itself."""

import pytest

from tests.easyread.drafts import drafted

TURNED_ROUND = (
    (
        "If you cannot come, the meeting will stop and nobody will be paid for the day.",
        "Nobody will be paid for the day.",
    ),
    ("Unless we hear from you by Friday, the care will end and the key will be sent back.", "The care will end."),
    ("The council will not close the centre and sell the land behind it this year.", "The council will sell the land"),
    ("No carer was told about the change and asked what they thought of the new rota.", "Carers were asked"),
    ("She said that the payments would stop and the family would have to pay it all.", "The family would have to pay"),
    ("Neither the bus nor the taxi will run on Sunday and on any bank holiday in May.", "The taxi will run"),
    ("It is not true that staff were told and the council agreed to pay for the day.", "The council agreed to pay"),
    ("Until the lift is mended, you must use the stairs and staff must not carry you.", "Staff must not carry you."),
    ("The board did not agree to raise the charge, and to close the kitchen, last May.", "The board agreed"),
    ("You do not have to pay if you get Income Support and you live on your own now.", "You do not have to pay."),
    ("Staff may hold you only if you could get hurt and there is no other safe way now.", "There is no other safe way"),
    ("We will pay for the taxi as long as you book it and the driver gives a receipt.", "We will pay for the taxi."),
    ("Nobody should stop their tablets and see the doctor only when they feel worse.", "See the doctor only"),
    ("The plan was to close the home, but the court stopped it before the families left.", "The home will close."),
    ("The group could not say whether the money had come and the work had begun in June.", "The work had begun"),
    ("Had the form been signed, the money would have come and the rent would be paid now.", "The rent would be paid"),
    ("He was told not to ring the office and to wait at home until the nurse came to him.", "Ring the office"),
    (
        "We doubt that the trust has read the letter and that it will answer us before May.",
        "The trust has read the letter",
    ),
    ("The rule does not say that carers must be asked and that they must be paid for it.", "Carers must be asked"),
    ("Rather than cut the hours and close the hall, we will ask the council for a grant.", "We will cut the hours"),
    (
        "Without a yes from the family, the team cannot move him and it cannot sell his home.",
        "It cannot sell his home.",
    ),
    ("Instead of a visit each day and a call each night, you will get one visit a week.", "A visit each day"),
    (
        "Only people who live here and have a carer can ask for the grant before the summer.",
        "People can ask for the grant",
    ),
    (
        "The home is safe except when the alarm is off and the night staff have gone home.",
        "The night staff have gone home.",
    ),
    ("We asked the council to stop the cuts and the trust to keep the ward open in winter.", "The trust will keep"),
    ("They wanted the ward to stay open and the board to listen, which did not happen.", "The board listened"),
    ("You can refuse the change, and if you do, your care will go on and nothing is lost.", "Nothing is lost."),
    ("The report was wrong to say that the fire door was locked and the alarm was broken.", "The alarm was broken."),
    ("We must not share your notes and talk about you with people who do not need to know.", "We must share"),
    ("Not all of the homes passed and were told so by letter in the first week of March.", "The homes passed"),
    ("Before you sign the form and hand in the key, ask somebody you trust to read it.", "Sign the form"),
    ("It will be your choice whether a nurse comes and whether your notes are shared.", "Your notes are shared."),
    ("The council thought that the bridge was safe and the bus could cross it at night.", "The bus could cross"),
    ("We would close the home if the roof fell in and nobody would pay to put it right.", "Nobody would pay"),
    (
        "You will not lose your flat because you go into hospital and cannot pay for a time.",
        "You will not lose your flat.",
    ),
    ("The carers were not paid because they were late but because the bank had closed.", "The carers were not paid."),
    ("Few people came, fewer spoke, and none of them agreed with the plan for the hall.", "People agreed"),
    (
        "The nurse may give the tablets when you ask and only when the doctor has said so.",
        "The nurse may give the tablets.",
    ),
    ("Ask the manager, who cannot sign the form herself, to send it to the head office.", "The manager can sign"),
    ("They hoped that the day centre would open in May and that lunches would be free.", "Lunches would be free."),
    ("Whether the trust pays or the council pays, you will not have to pay for the bed.", "The council pays"),
    ("Do not lift him on your own, or let him walk to the bath, while the floor is wet.", "Let him walk"),
    ("The charge is not £12 a day and does not rise in April, whatever the letter said.", "The charge is £12"),
    (
        "The fund pays for trips but not for meals, unless the trip is longer than a day.",
        "The fund does not pay for meals.",
    ),
)


@pytest.mark.parametrize(("sentence", "claim"), TURNED_ROUND, ids=[str(n) for n in range(len(TURNED_ROUND))])
def test_no_cut_turns_a_sentence_round(sentence: str, claim: str) -> None:
    said = drafted(sentence)
    bare = claim.rstrip(".")
    alone = [one for one in said if one.removeprefix("• ").startswith(bare)] if not claim.endswith(".") else []
    assert claim not in said
    assert alone == []


@pytest.mark.parametrize(("sentence", "_claim"), TURNED_ROUND, ids=[str(n) for n in range(len(TURNED_ROUND))])
def test_no_word_that_turns_the_meaning_is_lost(sentence: str, _claim: str) -> None:
    said = " ".join(drafted(sentence)).lower()
    turning = (
        "not",
        "no ",
        "nobody",
        "neither",
        "never",
        "only",
        "unless",
        "if ",
        "whether",
        "except",
        "without",
        "rather",
    )
    for word in turning:
        assert said.count(word) >= sentence.lower().count(word), said
