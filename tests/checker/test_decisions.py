"""What people decided about words, carried out: the right words change and nothing else does."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coprod_desktop import checker
from coprod_desktop.checker import deciding
from coprod_desktop.language.entry import Entry, SayInstead
from coprod_desktop.language.lexicon import Lexicon
from coprod_desktop.model import document as doc
from coprod_desktop.model.document import Document, Paragraph, Run, plain_text, text_blocks
from coprod_desktop.model.meeting import Choice, WordDecision
from tests.builders import bullets, heading, paper, paragraph, table
from tests.checker.examples import LEXICON

ICB, HELP = "integrated care board", "help to get going again"


def written(document: Document) -> list[str]:
    return [plain_text(block) for block in text_blocks(document)]


def paragraphs(*texts: str) -> Document:
    return paper(*(paragraph(text, f"b{number}") for number, text in enumerate(texts, 1)))


def replaced(text: str, term: str, words: str) -> str:
    decision = WordDecision(term, Choice.REPLACE, replacement=words)
    return written(checker.apply(paragraphs(text), [decision], LEXICON))[0]


def explained(*texts: str, term: str = "reablement", words: str = "") -> Document:
    decision = WordDecision(term, Choice.EXPLAIN, replacement=words)
    return checker.apply(paragraphs(*texts), [decision], LEXICON)


def one_place(document: Document, place: int, choice: Choice, words: str = "") -> WordDecision:
    finding = checker.check(document, LEXICON)[place]
    block = next(block for block in text_blocks(document) if block.id == finding.block_id)
    return deciding.about(finding, plain_text(block), choice, replacement=words)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We asked the ICB.", "We asked the local health board."),
        ("We asked two ICBs.", "We asked two local health boards."),
        ("ICBs pay for it.", "Local health boards pay for it."),
        ("An ICB pays for it.", "A local health board pays for it."),
        ("It is an integrated care board.", "It is a local health board."),
        ("The ICB's plan.", "The local health board's plan."),
    ],
)
def test_a_replacement_takes_the_form_that_the_sentence_needs(text: str, expected: str) -> None:
    assert replaced(text, ICB, "local health board") == expected


def test_words_that_people_chose_themselves_take_the_right_form_too() -> None:
    assert replaced("Two PAs met a PA whom they employ.", "personal assistant", "helper") == (
        "Two helpers met a helper whom they employ."
    )


def test_everywhere_means_headings_lists_and_tables_too() -> None:
    document = paper(heading("ICB"), bullets("the ICB"), table(("Who", "What"), ("ICB", "pays")))
    decided = checker.apply(document, [WordDecision(ICB, Choice.REPLACE, replacement="health board")], LEXICON)
    assert written(decided) == ["Health board", "the health board", "Who", "What", "Health board", "pays"]


def test_a_thing_never_takes_the_place_of_something_done() -> None:
    lexicon = Lexicon(
        (
            Entry(
                "co-production", "Doing it together.", forms=("co-produce",), say_instead=SayInstead("teamwork", "noun")
            ),
        )
    )
    document = paragraphs("We co-produce plans. Co-production works.")
    everywhere = WordDecision("co-production", Choice.REPLACE, replacement="teamwork")
    decided = checker.carry_out(document, [everywhere], lexicon)
    assert written(decided.document) == ["We co-produce plans. Teamwork works."]
    assert [one.text for one in decided.findings] == ["co-produce"]


def test_one_place_changes_only_there() -> None:
    document = paragraphs("The ICB met. The ICB paid.")
    decided = checker.apply(document, [one_place(document, 1, Choice.REPLACE, "health board")], LEXICON)
    assert written(decided) == ["The ICB met. The health board paid."]


def test_one_place_outdoes_the_whole_paper() -> None:
    document = paragraphs("The ICB met. The ICB paid.")
    decisions = [one_place(document, 0, Choice.KEEP), WordDecision(ICB, Choice.REPLACE, replacement="health board")]
    assert written(checker.apply(document, decisions, LEXICON)) == ["The ICB met. The health board paid."]


def test_one_paper_outdoes_the_whole_meeting() -> None:
    decisions = [WordDecision(ICB, Choice.KEEP, "here"), WordDecision(ICB, Choice.REPLACE, replacement="board")]
    held = deciding.of_paper(decisions, "here")
    assert written(checker.apply(paragraphs("The ICB met."), held, LEXICON)) == ["The ICB met."]


def test_a_decision_about_another_paper_does_not_hold_here() -> None:
    assert deciding.of_paper([WordDecision(ICB, Choice.KEEP, "elsewhere")], "here") == ()


def test_a_place_is_found_again_when_its_paragraph_grew() -> None:
    before = paragraphs("The ICB met. The ICB paid.")
    decision = one_place(before, 1, Choice.REPLACE, "health board")
    after = paragraphs("Last week the ICB met in town. The ICB paid.")
    assert written(checker.apply(after, [decision], LEXICON)) == [
        "Last week the ICB met in town. The health board paid."
    ]


def test_a_place_that_is_gone_leaves_the_rest_alone() -> None:
    decision = one_place(paragraphs("The ICB paid for it all."), 0, Choice.REPLACE, "health board")
    after = paragraphs("Nobody asked any ICB, sadly.")
    assert checker.apply(after, [decision], LEXICON) == after


def test_the_first_use_is_bold_and_explained_behind_it() -> None:
    first, second = text_blocks(explained("We offer reablement at home.", "Reablement is free."))
    assert plain_text(first) == ("We offer reablement (help to do things for yourself again after illness) at home.")
    assert [run.text for run in first.runs if run.bold] == ["reablement"]
    assert second == paragraph("Reablement is free.", "b2")


def test_letters_are_explained_with_what_they_stand_for() -> None:
    assert written(explained("Ask the ICB.", term=ICB)) == [
        "Ask the ICB (integrated care board: a group that plans and pays for health services in an area)."
    ]


def test_a_long_explanation_becomes_the_next_sentence() -> None:
    words = "Help after an illness. It lasts six weeks at most."
    assert written(explained("We offer reablement at home. Ask us.", words=words)) == [
        "We offer reablement at home. Reablement means: help after an illness. It lasts six weeks at most. Ask us."
    ]


def test_words_in_brackets_already_behind_a_term_stay_next_to_it() -> None:
    assert written(explained("The ICB (in Leeds) met.", term=ICB)) == [
        "The ICB (in Leeds) met. ICB stands for integrated care board: "
        "a group that plans and pays for health services in an area."
    ]


def test_brackets_are_never_put_inside_brackets() -> None:
    assert written(explained("Ask Jo (reablement) first.", words="Help at home.")) == [
        "Ask Jo (reablement) first. Reablement means: help at home."
    ]


def test_a_heading_is_not_where_a_word_is_explained() -> None:
    document = paper(heading("Reablement"), paragraph("We offer reablement."))
    decided = checker.apply(document, [WordDecision("reablement", Choice.EXPLAIN)], LEXICON)
    assert written(decided)[0] == "Reablement"
    assert "(help" in written(decided)[1]


def test_a_word_that_was_explained_needs_no_more_looking_at() -> None:
    decided = checker.carry_out(
        paragraphs("Reablement is free.", "The ICB offers reablement."),
        [WordDecision("reablement", Choice.EXPLAIN)],
        LEXICON,
    )
    assert [one.text for one in decided.findings] == ["ICB"]


def test_explained_words_join_the_word_list_and_kept_ones_do_not() -> None:
    decisions = [WordDecision("reablement", Choice.EXPLAIN), WordDecision(ICB, Choice.KEEP)]
    decided = checker.carry_out(paragraphs("Reablement and safeguarding by the ICB."), decisions, LEXICON)
    assert [one.term for one in decided.listed] == ["reablement", "safeguarding"]


def test_easy_read_gets_the_replaced_words_without_the_explanations() -> None:
    decisions = [
        WordDecision("reablement", Choice.EXPLAIN),
        WordDecision(ICB, Choice.REPLACE, replacement="health board"),
    ]
    decided = checker.carry_out(paragraphs("Reablement by the ICB."), decisions, LEXICON)
    assert written(decided.unexplained) == ["Reablement by the health board."]


def test_what_is_left_knows_where_it_stands_now_and_where_it_stood() -> None:
    document = paragraphs("The ICB offers reablement.")
    decided = checker.carry_out(
        document, [WordDecision(ICB, Choice.REPLACE, replacement="local health board")], LEXICON
    )
    [here], [before] = decided.findings, decided.written
    assert written(decided.document)[0][here.start : here.end] == "reablement"
    assert written(document)[0][before.start : before.end] == "reablement"


def test_not_here_leaves_every_other_place_to_look_at() -> None:
    document = paragraphs("The ICB met. The ICB paid.")
    findings = checker.check(document, LEXICON)
    left = checker.remaining(document, findings, [one_place(document, 0, Choice.NOT_HERE)])
    assert left == findings[1:]


def test_a_note_and_a_link_stay_with_their_words() -> None:
    runs = (Run("Ask the ", link="#a"), Run("ICB", note="n1", bold=True), Run(" now", link="#b"))
    document = paper(Paragraph("b1", runs))
    decided = checker.apply(document, [WordDecision(ICB, Choice.REPLACE, replacement="health board")], LEXICON)
    [block] = text_blocks(decided)
    assert block.runs == (runs[0], replace(runs[1], text="health board"), runs[2])


def test_without_decisions_the_document_is_the_same_value() -> None:
    document = paragraphs("The ICB met.")
    assert checker.apply(document, [], LEXICON) is document


_WORDS = st.sampled_from(["the ICB", "an ICB", "ICBs", "reablement", "Reablement’s", "safeguarding", "walk", "(so)"])
_RUNS = st.lists(st.tuples(_WORDS, st.booleans()), min_size=1, max_size=12)


def _document(drawn: list[list[tuple[str, bool]]]) -> Document:
    blocks = (
        doc.Paragraph(f"b{place}", tuple(Run(f"{word} ", bold=bold) for word, bold in runs))
        for place, runs in enumerate(drawn)
    )
    return paper(*blocks)


@settings(max_examples=60)
@given(st.lists(_RUNS, min_size=1, max_size=4), st.sampled_from(list(Choice)))
def test_nothing_but_the_decided_words_changes(drawn: list[list[tuple[str, bool]]], choice: Choice) -> None:
    document = _document(drawn)
    decided = checker.apply(document, [WordDecision(ICB, choice, replacement="@@")], LEXICON)
    for before, after in zip(text_blocks(document), text_blocks(decided), strict=True):
        if choice is Choice.REPLACE:
            kept = [run for run in before.runs if "ICB" not in run.text]
            assert [run for run in after.runs if run in kept] == kept
            assert plain_text(after).count("@@") == plain_text(before).count("ICB")
        elif choice is Choice.EXPLAIN:
            assert _adds_one_stretch(plain_text(before), plain_text(after))
        else:
            assert after == before


def _adds_one_stretch(before: str, after: str) -> bool:
    """Tell whether taking one stretch out of the later text gives the earlier one."""
    added = len(after) - len(before)
    return any(after[:place] + after[place + added :] == before for place in range(len(before) + 1))


@settings(max_examples=60)
@given(st.lists(_RUNS, min_size=1, max_size=4))
def test_what_is_left_always_says_what_stands_there(drawn: list[list[tuple[str, bool]]]) -> None:
    decided = checker.carry_out(
        _document(drawn),
        [
            WordDecision(ICB, Choice.REPLACE, replacement="local health board"),
            WordDecision("reablement", Choice.EXPLAIN),
        ],
        LEXICON,
    )
    texts = {block.id: plain_text(block) for block in text_blocks(decided.document)}
    for finding in decided.findings:
        assert texts[finding.block_id][finding.start : finding.end] == finding.text
