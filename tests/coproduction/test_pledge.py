"""The pledge: a starting set in plain words, a paper to answer on, and totals that give nobody away."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from coprod_desktop import checker
from coprod_desktop.coproduction.pledge import answer_form_as_document, pledge_as_document, starting_set
from coprod_desktop.coproduction.pledge_report import (
    all_answers,
    answers_of_groups,
    points_in_words,
    progress_as_document,
    totals,
)
from coprod_desktop.language.lexicon import Lexicon
from coprod_desktop.model.document import Document, Media, Paragraph, Picture, Table, plain_text, text_blocks, words
from coprod_desktop.model.finding import Kind
from coprod_desktop.model.meeting import Meeting
from coprod_desktop.model.pledge import FACES, PledgeAnswer, Promise
from coprod_desktop.render import making, profiles
from tests import builders

MARCH, JUNE = date(2026, 3, 1), date(2026, 6, 1)
SQUARE = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'
LEGEND = 1  # the drawing that says what the faces stand for
LISTEN = Promise("listen", "We listen.", "People finish what they say.")


def answers(on: date, faces: Sequence[int], first: int = 0) -> tuple[PledgeAnswer, ...]:
    return tuple(PledgeAnswer(f"{on}-{n}", on, {"listen": face}) for n, face in enumerate(faces, first))


def group(*said: PledgeAnswer, meeting_id: str = "m", name: str = "North") -> Meeting:
    return replace(builders.meeting(), id=meeting_id, group=name, promises=(LISTEN,), pledge_answers=said)


def texts(document: Document) -> list[str]:
    return [plain_text(block) for block in text_blocks(document)]


def charts(document: Document) -> list[Picture]:
    return [block for block in document.blocks if isinstance(block, Picture)]


def test_with_four_answers_nothing_is_shown() -> None:
    document = progress_as_document([group(*answers(MARCH, [5, 4, 3, 2]))])
    assert len(charts(document)) == LEGEND
    assert "There are fewer than 5 answers, so we show nothing yet." in texts(document)


def test_with_five_the_average_is_shown() -> None:
    [point] = totals([answers(MARCH, [5, 4, 3, 2, 1])], "listen")
    assert (point.at_least, point.average) == (5, 3.0)


def test_a_date_with_few_answers_is_left_out_beside_one_with_many() -> None:
    said = (*answers(MARCH, [5] * 5), *answers(JUNE, [1, 2]))
    assert [one.on for one in totals([said], "listen")] == [MARCH]


def test_a_promise_that_few_answered_is_left_out_although_many_answered_another() -> None:
    said = tuple(replace(one, faces={"other": 5}) for one in answers(MARCH, [1] * 9))
    assert totals([(*said, *answers(JUNE, [5]))], "listen") == ()


def test_faces_that_there_are_none_of_do_not_count() -> None:
    assert totals([answers(MARCH, [5, 5, 5, 5, 99])], "listen") == ()


def test_progress_is_a_chart_with_words_and_its_table() -> None:
    document = progress_as_document([group(*answers(MARCH, [2] * 5), *answers(JUNE, [4] * 6))])
    _, chart = charts(document)
    assert chart.alt == "People now give it 4 of 5. On 1 March 2026 it was 2 of 5."
    [table] = [block for block in document.blocks if isinstance(block, Table)]
    cells = [plain_text(one) for row in table.rows for cell in row.cells for one in cell.blocks]
    assert cells[2:] == ["1 March 2026", "2 of 5", "1 June 2026", "4 of 5"]


def test_groups_add_up_to_one_total_and_none_stands_alone() -> None:
    north = group(*answers(MARCH, [5, 5, 5]), meeting_id="n", name="North")
    south = group(*answers(MARCH, [1, 1, 1], first=10), meeting_id="s", name="South")
    document = progress_as_document([north, south])
    said = "\n".join(texts(document))
    assert "3 of 5" in said
    assert "North" not in said
    assert "South" not in said


def test_one_more_answer_cannot_be_worked_out_from_two_reports() -> None:
    before = answers(MARCH, [4, 4, 4, 4, 4, 4])
    reports = [totals([(*before, *answers(MARCH, [face], first=10))], "listen") for face in FACES]
    assert all(point.at_least == 5 and (2 * point.average).is_integer() for [point] in reports)
    assert len({point.average for [point] in reports}) < len(FACES)


def test_a_small_group_does_not_hide_behind_a_large_one() -> None:
    large, small = answers(MARCH, [5] * 6), answers(MARCH, [1] * 4, first=10)
    assert totals([large, small], "listen") == totals([large], "listen")
    others = answers(MARCH, [1], first=20)
    [point] = totals([large, small, others], "listen")
    assert (point.at_least, point.average) == (10, 3.0)


def test_two_files_of_one_group_are_one_group() -> None:
    first, second = (group(*answers(MARCH, [3] * 3, first=n), meeting_id=str(n)) for n in (0, 10))
    assert [len(one) for one in answers_of_groups([first, second])] == [6]


def test_an_answer_that_two_files_carry_counts_once() -> None:
    said = answers(MARCH, [5] * 5)
    assert all_answers([group(*said, meeting_id="a"), group(*said, meeting_id="b")]) == said


@pytest.mark.parametrize(("number", "is_shown"), [(4, False), (5, True)])
def test_sentences_are_shown_only_when_enough_people_wrote_one(number: int, is_shown: bool) -> None:
    said = tuple(PledgeAnswer(f"a{n}", MARCH, {"listen": 4}, f"Sentence {n}") for n in range(number))
    assert ("Sentence 3" in texts(progress_as_document([group(*said)]))) is is_shown


def test_the_paper_has_five_faces_for_each_promise_and_says_them() -> None:
    [faces] = charts(answer_form_as_document(group()))[:1]
    for word in ("Not at all", "A little", "Half", "Mostly", "Fully"):
        assert word in faces.alt


def test_the_starting_set_is_in_plain_words() -> None:
    assert len(starting_set()) == 10
    said = [text for one in starting_set() for text in (one.text, one.good)]
    document = Document("", tuple(Paragraph(f"p{n}", words(text)) for n, text in enumerate(said)))
    found = checker.check(document, Lexicon.load(), checker.Settings(known_terms=frozenset({"lived experience"})))
    hard = (Kind.JARGON, Kind.SHORT_FORM, Kind.UNKNOWN_SHORT_FORM, Kind.WORDS_ABOUT_PEOPLE)
    assert [one.text for one in found if one.kind in hard or one.rule == "PE-02"] == []


@pytest.mark.parametrize("profile", [profiles.standard(), profiles.giant_print(36)], ids=lambda one: one.key)
def test_all_of_it_prints_in_every_size_with_the_groups_logo(profile: profiles.Profile) -> None:
    logo = Media("image/svg+xml", SQUARE)
    said = tuple(one for on in (MARCH, JUNE) for one in answers(on, list(FACES)))
    for meeting in (replace(group(*said), logo=logo), Meeting("blank")):
        for document in (
            pledge_as_document(meeting),
            answer_form_as_document(meeting),
            progress_as_document([meeting]),
        ):
            assert making.make(document, profile, "pdf").look_at == ()


def test_one_date_and_many_dates_have_their_own_words() -> None:
    once = totals([answers(MARCH, [4] * 5)], "listen")
    assert points_in_words(once) == "People gave it 4 of 5 on 1 March 2026."
    assert points_in_words(()) == "There are fewer than 5 answers, so we show nothing yet."
