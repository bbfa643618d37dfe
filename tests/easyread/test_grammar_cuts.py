"""Long sentences are cut by their grammar; these need the extra `parser`, which `make prove` installs."""

import pytest

from coprod_desktop.easyread import drafting, grammar_cuts, sentences
from coprod_desktop.language import parsing
from coprod_desktop.language.parsing import Parse
from tests.easyread.drafts import lexicon, pictures
from tests.easyread.test_reversed import TURNED_ROUND
from tests.easyread.versions import paper_of

pytestmark = [
    pytest.mark.task,
    pytest.mark.skipif(not parsing.is_installed(), reason="the extra `parser` is not installed"),
]

CUT = (
    (
        "It took me 5 months to find out about the allowance, and by then I had gone down to 4 days a week.",
        ("It took me 5 months to find out about the allowance.", "By then I had gone down to 4 days a week."),
    ),
    (
        "Waits for talking therapies are within the standard, but waits for an assessment are now over 3 years.",
        (
            "Waits for talking therapies are within the standard.",
            "But waits for an assessment are now over 3 years.",
        ),
    ),
    (
        "The facts go to the NHS in London each quarter; the names of all patients are taken out first.",
        ("The facts go to the NHS in London each quarter.", "The names of all patients are taken out first."),
    ),
    (
        "The council asked carers about the buses and the drivers wrote a long letter to the paper.",
        ("The council asked carers about the buses.", "The drivers wrote a long letter to the paper."),
    ),
    (
        "Cabinet agreed in principle to the closure of Beech Lodge but asked that no resident be moved before May.",
        (
            "Cabinet agreed in principle to the closure of Beech Lodge.",
            "But Cabinet asked that no resident be moved before May.",
        ),
    ),
)
LEFT = (
    "Many carers give up work or reduce their hours, which can leave them short of money later in life.",
    "The council will not close the day centre and sell the land on which it stands in the autumn.",
    "No carer was told about the change in the rota and asked what they thought of it before it started.",
    "If the lift is broken the meeting will move to the library and the taxi will come to the back door.",
    "She said that the payments would stop in May and the family would have to pay for the taxi.",
    "The service did not stop because the staff were ill but for want of money in the yearly budget.",
    "From 1 April the charge for lunch will go up by £1 and the charge for transport will end.",
    "Each of the families was given a form and asked to send it back before the end of the month.",
    "You must tell us before you move to a new home and you must not stop the payments before that.",
    "The storms did damage to the drains in the month of April, which had no effect on the people in the home.",
    "We will pay for the taxi and you can bring a friend unless the friend is paid to support you.",
    "Only the manager of the home can sign the form and the payments start when she has signed it.",
    "Neither the council nor the trust has agreed to pay and the family does not know whom to ask.",
    "Staff may hold a person only if there is danger and they must write down what they did each time.",
    "The panel did not say that the plan was safe and the board did not ask it what it thought.",
)


@pytest.fixture(scope="module")
def parse() -> Parse:
    parser = parsing.parser()
    assert parser is not None
    return parser


@pytest.mark.parametrize(("before", "after"), CUT)
def test_clauses_that_stand_alone_are_cut(parse: Parse, before: str, after: tuple[str, ...]) -> None:
    assert grammar_cuts.cut(before, parse) == after


@pytest.mark.parametrize("sentence", LEFT)
def test_what_reaches_over_the_cut_stays_whole(parse: Parse, sentence: str) -> None:
    assert grammar_cuts.cut(sentence, parse) == (sentence,)


@pytest.mark.parametrize(("sentence", "claim"), TURNED_ROUND)
def test_no_cut_by_grammar_turns_a_sentence_round(parse: Parse, sentence: str, claim: str) -> None:
    parts = grammar_cuts.cut(sentence, parse)
    assert claim not in parts
    assert claim.endswith(".") or not any(part.startswith(claim) for part in parts)


def test_a_draft_uses_the_parser_where_the_rules_leave_a_long_sentence(parse: Parse) -> None:
    document = paper_of(CUT[0][0])
    source = sentences.of_document(document)
    drafted = drafting.draft(document, source, lexicon(), pictures(), parse)
    assert [row.sentences[0] for row in drafted.rows] == list(CUT[0][1])
    assert grammar_cuts.RULE in drafted.ledger[0].rules


def test_a_sentence_of_5000_words_is_left_to_people(parse: Parse) -> None:
    endless = " and ".join(["the council met the carers"] * 1_000) + "."
    assert grammar_cuts.cut(endless, parse) == (endless,)


def test_the_model_is_the_one_that_was_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parsing, "HASHES", {"parser/model": "0" * 64})
    parsing.parser.cache_clear()
    assert parsing.parser() is None
    parsing.parser.cache_clear()
