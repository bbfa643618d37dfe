"""Terms of the lists as findings, and what the document explains by itself."""

from datetime import date

import pytest

from coprod_desktop import checker
from coprod_desktop.checker import Family, Settings
from coprod_desktop.language.entry import Entry, ShortForm
from coprod_desktop.language.lexicon import Lexicon
from coprod_desktop.model.document import Run
from coprod_desktop.model.finding import Kind
from tests.builders import bullets, heading, paper, paragraph, table
from tests.checker.examples import LEXICON, findings, of_kind


def test_a_finding_says_what_the_word_means() -> None:
    (finding,) = findings("She needs reablement.")
    assert (finding.start, finding.end, finding.text) == (10, 20, "reablement")
    assert (finding.kind, finding.rule, finding.term) == (Kind.JARGON, "word-list", "reablement")
    assert finding.message == finding.meaning == "Help to do things for yourself again after illness."


def test_letters_are_a_short_form_and_name_what_they_stand_for() -> None:
    (finding,) = findings("We met the ICB.")
    assert finding.kind is Kind.SHORT_FORM
    assert finding.term == "integrated care board"
    assert "integrated care board" in finding.message


def test_every_use_is_a_finding_and_hard_words_group_them() -> None:
    found = findings("Safeguarding first.", "Then reablement, then safeguarding.")
    words = checker.hard_words(found)
    assert [(word.term, word.count, word.first.block_id) for word in words] == [
        ("safeguarding", 2, "b1"),
        ("reablement", 1, "b2"),
    ]


def test_findings_come_in_reading_order_from_every_kind_of_block() -> None:
    document = paper(
        heading("Safeguarding"),
        bullets("Ask about reablement.", "Ask the ICB."),
        table(("Topic", "Who"), ("matters arising", "ICB")),
    )
    assert [finding.text for finding in checker.check(document, LEXICON)] == [
        "Safeguarding",
        "reablement",
        "ICB",
        "matters arising",
        "ICB",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The Integrated Care Board (ICB) met. The ICB agreed.",
        "The Integrated Care Board (the “ICB”) met. The ICB agreed.",
        "The Integrated Care Board (or ICB) met. The ICB agreed.",
        "The Integrated Care Board (ICB, for short) met. The ICB agreed.",
        "The ICB (Integrated Care Board) met. The ICB agreed.",
        "ICB stands for Integrated Care Board. The ICB agreed.",
        "The Integrated Care Board, known as the ICB, met. The ICB agreed.",
    ],
)
def test_letters_that_the_document_explains_are_left_alone_from_there_on(text: str) -> None:
    assert of_kind(Kind.SHORT_FORM, text) == []


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("The Quiet Xylophone Zone (QXZ) opens. Ask the QXZ.", []),
        ("The QXZ (Quiet Xylophone Zone) opens. QXZs are fun.", []),
        ("Ask the QXZ.", ["QXZ"]),
        ("Ask the QXZ. The Quiet Xylophone Zone (QXZ) opens.", ["QXZ"]),
        ("Making Safeguarding Real (MSR) is new.", []),
        ("The Speech and Language Team (SaLT) came.", []),
        ("The Deprivation of Things Rules (DoTR) apply. DoTR is hard.", []),
        ("The Adult Social Care Forum (ASCOF) met.", []),
        ("It was late (QXZ).", ["QXZ"]),
        ("We met them (see QXZ).", ["QXZ"]),
        ("QXZ – Quiet Xylophone Zone", []),
    ],
)
def test_definitions_are_told_from_other_brackets(text: str, letters: list[str]) -> None:
    assert of_kind(Kind.UNKNOWN_SHORT_FORM, text) == letters


def test_a_definition_counts_in_later_blocks_and_not_in_earlier_ones() -> None:
    before, after = "The ICB met.", "The Integrated Care Board (ICB) met."
    assert [finding.block_id for finding in findings(before, after, before) if finding.text == "ICB"] == ["b1"]


@pytest.mark.parametrize(
    "text",
    [
        "Reablement (help to do things again) is free. Ask for reablement.",
        "Reablement means help to do things again. Ask for reablement.",
        "Reablement, which means help at home, is free. Ask for reablement.",
        "Reablement is when somebody helps you do things again.",
        "You get help at home. This is called reablement. Ask for reablement.",
    ],
)
def test_a_term_that_the_document_explains_needs_no_more(text: str) -> None:
    assert of_kind(Kind.JARGON, text) == []


@pytest.mark.parametrize("text", ["Reablement (see page 4) is free.", "Reablement is free.", "Reablement (free)."])
def test_other_words_after_a_term_do_not_explain_it(text: str) -> None:
    assert of_kind(Kind.JARGON, text) == ["Reablement"]


def test_words_about_people_give_the_reason_and_what_many_prefer() -> None:
    (finding,) = findings("Each service user came.")
    assert finding.kind is Kind.WORDS_ABOUT_PEOPLE
    assert finding.message.startswith("Some people say it makes them sound like a number.")
    assert "“person”" in finding.message


def test_nobodys_own_words_are_put_right() -> None:
    assert of_kind(Kind.WORDS_ABOUT_PEOPLE, "“I am a service user,” she said.") == []


def test_swaps_are_off_until_asked_for() -> None:
    with_swaps = Settings(families=frozenset(Family))
    assert of_kind(Kind.SWAP, "We utilise it.") == []
    assert of_kind(Kind.SWAP, "We utilise it.", settings=with_swaps) == ["utilise"]


@pytest.mark.parametrize(
    ("family", "text"),
    [
        (Family.JARGON, "reablement"),
        (Family.SHORT_FORMS, "The ICB."),
        (Family.MEETING_WORDS, "matters arising"),
        (Family.WORDS_ABOUT_PEOPLE, "a service user"),
        (Family.UNKNOWN_SHORT_FORMS, "the QXZ team"),
    ],
)
def test_each_family_can_be_switched_off_alone(family: Family, text: str) -> None:
    assert findings(text)
    assert findings(text, settings=Settings().without(family)) == ()


def test_short_forms_stay_on_when_jargon_is_off() -> None:
    settings = Settings().without(Family.JARGON)
    assert [finding.text for finding in findings("Reablement by the ICB.", settings=settings)] == ["ICB"]


def test_a_term_that_a_person_knows_is_left_alone() -> None:
    assert findings("reablement", settings=Settings(known_terms=frozenset({"reablement"}))) == ()


def test_nothing_is_found_in_a_name_or_in_words_of_another_language() -> None:
    welsh = paragraph("")
    welsh = type(welsh)("b1", (Run("Safeguarding: ", language="en-GB"), Run("safeguarding yw hyn", language="cy")))
    found = checker.check(paper(welsh), LEXICON)
    assert [finding.start for finding in found] == [0]
    assert findings("Ms Reablement spoke.", settings=Settings(names=("Ms Reablement",))) == ()


def test_a_changed_block_is_checked_with_what_the_document_explains() -> None:
    first = paragraph("The Integrated Care Board (ICB) met.", "b1")
    second = paragraph("The ICB agreed.", "b2")
    known = checker.learn(paper(first, second), LEXICON)
    found, _ = checker.check_block(second, known, LEXICON)
    assert found == ()


def test_a_definition_that_is_taken_out_is_forgotten() -> None:
    first = paragraph("The Integrated Care Board (ICB) met.", "b1")
    second = paragraph("The ICB agreed.", "b2")
    known = checker.learn(paper(first, second), LEXICON)
    _, known = checker.check_block(paragraph("The board met.", "b1"), known, LEXICON)
    found, _ = checker.check_block(second, known, LEXICON)
    assert [finding.text for finding in found] == ["ICB"]


def test_a_block_alone_finds_what_the_whole_document_finds_there() -> None:
    blocks = [
        paragraph("The Integrated Care Board (ICB) met the QXZ team.", "b1"),
        paragraph("ICB, QXZ, reablement.", "b2"),
    ]
    document = paper(*blocks)
    known = checker.learn(document, LEXICON)
    alone = [finding for block in blocks for finding in checker.check_block(block, known, LEXICON)[0]]
    assert tuple(alone) == checker.check(document, LEXICON)


@pytest.mark.parametrize(
    "text", ["", " ", "\u200f", "😀", "\n\n", "\u00ad", "(", "()", "ICB" * 3000, "A" * 5000, "not " * 500]
)
def test_odd_text_does_no_harm(text: str) -> None:
    for finding in findings(text):
        assert text[finding.start : finding.end] == finding.text


def test_a_question_what_it_is_explains_a_term() -> None:
    assert of_kind(Kind.JARGON, "What is reablement?", "Reablement is free.") == []


def test_having_to_know_what_a_term_means_explains_nothing() -> None:
    assert of_kind(Kind.JARGON, "You need to know what reablement means in winter.") == ["reablement"]


def test_letters_are_no_plainer_for_being_called_so() -> None:
    assert of_kind(Kind.SHORT_FORM, "We went to a meeting called an ICB.") == ["ICB"]


def test_a_word_or_two_in_quote_marks_are_the_writers_own() -> None:
    assert of_kind(Kind.WORDS_ABOUT_PEOPLE, "They wrote “service users” on the door.") == ["service users"]
    assert of_kind(Kind.WORDS_ABOUT_PEOPLE, "She said: “I am a service user and proud.”") == []


@pytest.mark.parametrize("text", ["PA", "3. PA", "My PA:", "PA: Jo Lee", "They write “PA” on it."])
def test_a_word_that_stands_alone_needs_no_cue(text: str) -> None:
    assert of_kind(Kind.SHORT_FORM, text) == ["PA"]


def test_a_word_with_others_beside_it_needs_its_cue() -> None:
    assert of_kind(Kind.SHORT_FORM, "The PA was loud.") == []


def test_everyone_knows_the_nhs_but_easy_read_says_it_in_full() -> None:
    day = date(2026, 11, 22)
    entry = Entry("National Health Service", "Care that is free.", short_forms=(ShortForm("NHS"),), checked_on=day)
    nhs = Lexicon((entry,))
    document = paper(paragraph("The NHS pays."))
    assert checker.check(document, nhs) == ()
    assert [one.text for one in checker.check(document, nhs, Settings(profile="easy-read"))] == ["NHS"]


def test_a_word_of_ones_own_list_is_found_though_everyone_knows_it() -> None:
    own = Lexicon((Entry("assessment", "The talk that we have in May."),))
    assert [one.text for one in checker.check(paper(paragraph("His assessment is late.")), own)] == ["assessment"]


def test_what_a_term_means_for_somebody_explains_nothing() -> None:
    assert of_kind(Kind.JARGON, "The reablement means we can go home.") == ["reablement"]
    assert of_kind(Kind.JARGON, "Reablement means you get help at home.") == []


def test_what_somebody_is_called_is_no_term() -> None:
    own = Lexicon((Entry("register", "A list.", checked_on=date(2026, 11, 22)),))
    assert checker.check(paper(paragraph("We thanked Mrs Register.")), own) == ()


def test_what_the_move_to_a_thing_means_says_nothing_of_the_thing() -> None:
    assert of_kind(Kind.JARGON, "The move to reablement means new faces.") == ["reablement"]


def test_a_word_among_those_of_everyday_life_only_is_no_term() -> None:
    listed = Lexicon((Entry("audit", "A check.", checked_on=date(2026, 11, 22)),))
    words = [
        [one.text for one in checker.check(paper(paragraph(text)), listed) if one.kind is Kind.JARGON]
        for text in (
            "The audit of the biscuit tin found crumbs.",
            "The audit of the council's biscuit tin found crumbs.",
        )
    ]
    assert words == [[], ["audit"]]


def test_an_entry_that_is_called_just_so_is_the_one_that_is_meant() -> None:
    entries = (
        Entry("co-produce", "To do it together.", forms=("co-produced",)),
        Entry("co-produced", "Made together."),
    )
    document = paper(paragraph("Co-produced plans help."))
    assert [one.meaning for one in checker.check(document, Lexicon(entries))] == ["Made together."]
