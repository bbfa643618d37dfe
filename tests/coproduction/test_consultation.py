from dataclasses import replace
from datetime import date

import pytest

from coprod_desktop.coproduction.consultation_page import (
    GUNNING,
    PRINCIPLES,
    QUESTIONS,
    consultation_document,
    time_in_words,
    warnings_of,
)
from coprod_desktop.model import edits
from coprod_desktop.model.consultation import Answer, Consultation, Duty, ElectionPeriod
from coprod_desktop.model.document import Heading, plain_text, text_blocks
from coprod_desktop.model.meeting import agenda
from coprod_desktop.render import making, profiles
from coprod_desktop.strings import say
from tests import builders

OPENS, CLOSES = date(2027, 1, 11), date(2027, 2, 24)
WHOLE = Consultation(
    OPENS,
    CLOSES,
    date(2027, 3, 10),
    date(2027, 3, 31),
    Duty.LAW,
    "Care Act 2014",
    tuple(Answer(question, f"Answer to {question}.") for question in QUESTIONS),
    (ElectionPeriod("e", "the council election", date(2027, 3, 22), date(2027, 5, 6)),),
)


def test_there_are_four_and_eleven_questions_with_words() -> None:
    assert (len(GUNNING), len(PRINCIPLES)) == (4, 11)
    assert all(say(f"power.question_{one}").endswith("?") for one in QUESTIONS)


@pytest.mark.parametrize(
    ("closes", "words"),
    [
        (date(2027, 2, 24), "6 weeks 2 days"),
        (date(2027, 1, 18), "1 week "),
        (date(2027, 1, 12), "1 day "),
        (date(2027, 1, 11), "0 days"),
        (date(2027, 1, 10), "before the first one"),
    ],
)
def test_the_time_is_told_in_weeks(closes: date, words: str) -> None:
    assert words in time_in_words(Consultation(OPENS, closes))


def test_a_consultation_in_order_has_no_warning() -> None:
    assert warnings_of(WHOLE) == ()


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"closes": date(2027, 2, 1)}, "6 weeks"),
        ({"closes": date(2027, 1, 1)}, "before the first one"),
        ({"decided_on": CLOSES}, "decided before"),
        ({"answered_on": date(2027, 6, 1)}, "more than 12 weeks"),
        ({"opens": date(2027, 3, 22), "closes": date(2027, 5, 30), "decided_on": None}, "the council election"),
    ],
)
def test_what_is_out_of_order_is_said(changed: dict[str, date], words: str) -> None:
    assert any(words in one for one in warnings_of(replace(WHOLE, **changed)))  # type: ignore[arg-type]


def test_the_page_states_every_answer_and_every_gap() -> None:
    meeting = edits.change_item("item-2", consultation=replace(WHOLE, answers=WHOLE.answers[:-1])).apply(
        builders.meeting()
    )
    document = consultation_document(meeting, agenda(meeting)[1])
    text = "\n".join(plain_text(block) for block in text_blocks(document))
    assert text.count("Answer to ") == 14
    assert text.count("There is no answer yet.") == 1
    assert "A law says so: Care Act 2014" in text
    assert "Wednesday 24 February 2027" in text
    assert "the council election" in text
    assert sum(isinstance(block, Heading) and block.level == 3 for block in document.blocks) == 15


def test_the_page_of_a_consultation_that_nobody_began_can_be_made() -> None:
    meeting = builders.meeting()
    document = consultation_document(meeting, agenda(meeting)[0])
    for profile in (profiles.standard(), profiles.large_print(18), profiles.giant_print(24), profiles.easy_read()):
        assert making.make(document, profile, "docx").content.startswith(b"PK")
