"""What a reader keeps about a paper, on disk and through new versions of it."""

import os
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from coprod_desktop.app.quoting import Quoting
from coprod_desktop.app.reading_notes import PaperNotes, forget
from coprod_desktop.model import document as doc
from coprod_desktop.model.reading import Card, Feedback, How, NameToSay, Note, Quote, fingerprint, likeness, sketch
from coprod_desktop.storage import places, reading_records
from coprod_desktop.storage.reading_records import NotesAreNewer, NotesNotRead
from tests.builders import heading, paper, paragraph

CUT = "We plan to close the day service in May."
COST = "It costs a lot of money every year."
ASK = "Carers will be asked what they think about it soon."
PAPER = paper(heading("Money", block_id="h1", number="2"), paragraph(f"{CUT} {COST}", "b1"), paragraph(ASK, "b2"))


def quote(document: doc.Document, words: str) -> Quote:
    """Return the sentence that begins with these words."""
    quoting = Quoting(document)
    for block in doc.text_blocks(document):
        at = doc.plain_text(block).find(words)
        if at >= 0 and (found := quoting.quote_at(block.id, at)):
            return found
    raise AssertionError(words)


def again(document: doc.Document = PAPER) -> PaperNotes:
    return PaperNotes.of(document)


def test_a_place_in_a_paper_belongs_to_its_sentence() -> None:
    found = Quoting(PAPER).quote_at("b1", len(CUT) + 5)
    assert found is not None
    assert (found.text, found.under, found.number) == (COST, "Money", "2")


def test_a_place_that_is_not_in_the_paper_has_no_sentence() -> None:
    assert Quoting(PAPER).quote_at("b9", 0) is None


def test_a_picture_can_be_quoted_by_its_words() -> None:
    quoting = Quoting(paper(doc.Picture("p1", "drawing:bus", "A bus")))
    found = quoting.quote_at("p1", 0)
    assert found is not None
    assert found.text == "A bus"


def test_how_far_down_a_place_is_goes_from_nothing_to_all() -> None:
    quoting = Quoting(PAPER)
    assert quoting.percent("h1") == 0
    assert 30 < quoting.percent("b2") < 70
    assert quoting.percent("b2", len(ASK)) == 100


def test_what_is_said_is_there_when_the_paper_is_opened_again() -> None:
    again().say(quote(PAPER, "It costs"), Card.QUESTION, "How much?")
    assert [(one.card, one.words) for one in again().notes] == [(Card.QUESTION, "How much?")]


def test_a_paper_under_another_name_has_the_same_notes() -> None:
    again().say(quote(PAPER, "It costs"), Card.AGREE)
    assert again(replace(PAPER, title="Copy of it (2)")).notes


def test_notes_stand_in_reading_order() -> None:
    notes = again()
    notes.say(quote(PAPER, "Carers will"), Card.AGREE)
    notes.say(quote(PAPER, "We plan"), Card.DISAGREE)
    assert [one.card for one in notes.notes] == [Card.DISAGREE, Card.AGREE]


def test_two_cards_can_lie_beside_one_sentence() -> None:
    notes, about = again(), quote(PAPER, "It costs")
    first = notes.take_card(about, Card.NOT_CLEAR, None)
    second = notes.take_card(about, Card.QUESTION, first)
    notes.write(about, second, "How much?")
    assert [(one.card, one.words) for one in again().about(about)] == [
        (Card.NOT_CLEAR, ""),
        (Card.QUESTION, "How much?"),
    ]


def test_a_card_without_words_that_is_pressed_again_is_taken_up_alone() -> None:
    notes, about = again(), quote(PAPER, "It costs")
    first = notes.take_card(about, Card.NOT_CLEAR, None)
    second = notes.take_card(about, Card.QUESTION, first)
    assert notes.take_card(about, Card.NOT_CLEAR, second) == second
    assert again().about(about) == (second,)


def test_a_card_with_words_that_is_pressed_again_brings_them_first_and_never_loses_them() -> None:
    notes, about = again(), quote(PAPER, "It costs")
    asked = notes.write(about, notes.take_card(about, Card.QUESTION, None), "How much?")
    other = notes.take_card(about, Card.NOT_CLEAR, asked)
    assert notes.take_card(about, Card.QUESTION, other) == asked
    notes.take_card(about, Card.QUESTION, asked)
    assert ("How much?", Card.MARK) in [(one.words, one.card) for one in again().about(about)]


def test_agreeing_takes_the_place_of_not_agreeing() -> None:
    notes, about = again(), quote(PAPER, "It costs")
    notes.take_card(about, Card.AGREE, notes.take_card(about, Card.DISAGREE, None))
    assert [one.card for one in again().about(about)] == [Card.AGREE]


def test_a_card_becomes_part_of_what_was_marked_or_written_before() -> None:
    notes, about = again(), quote(PAPER, "It costs")
    notes.take_card(about, Card.QUESTION, notes.write(about, None, "How much? "))
    assert [(one.card, one.words) for one in again().about(about)] == [(Card.QUESTION, "How much?")]


def test_all_notes_about_a_sentence_move_with_it_to_a_newer_version() -> None:
    notes, about = again(), quote(PAPER, "It costs")
    notes.take_card(about, Card.QUESTION, notes.take_card(about, Card.NOT_CLEAR, None))
    newer = paper(paragraph("This is new.", "b1"), *(replace(one, id=f"n{one.id}") for one in PAPER.blocks))
    assert [(one.card, one.about.block_id) for one in again(newer).notes] == [
        (Card.NOT_CLEAR, "nb1"),
        (Card.QUESTION, "nb1"),
    ]


def test_only_a_paper_that_somebody_kept_something_about_leaves_a_file() -> None:
    again()
    assert list(places.reading_folder().iterdir()) == []


def test_notes_move_with_their_sentence_to_a_newer_version() -> None:
    again().say(quote(PAPER, "It costs"), Card.QUESTION, "How much?")
    newer = paper(
        heading("About this paper", block_id="h1"),
        paragraph("This paper is for everyone who uses the day service.", "b1"),
        heading("Money", block_id="h2"),
        paragraph(f"{CUT} It costs a lot of money every single year.", "b2"),
    )
    found = again(newer)
    assert found.came_along == 1
    assert found.notes[0].about.text == "It costs a lot of money every single year."
    assert found.notes[0].about.block_id == "b2"


def test_a_note_whose_sentence_is_gone_is_listed_and_not_lost() -> None:
    again().say(quote(PAPER, "Carers will"), Card.NOT_CLEAR, "When?")
    newer = paper(heading("Money", block_id="h1"), paragraph(f"{CUT} {COST}", "b1"))
    found = again(newer)
    assert [one.words for one in found.reading.adrift] == ["When?"]
    assert again(newer).reading.adrift == found.reading.adrift


def test_a_note_that_was_adrift_comes_back_with_its_sentence() -> None:
    again().say(quote(PAPER, "Carers will"), Card.NOT_CLEAR, "When?")
    without = paper(heading("Money", block_id="h1"), paragraph(f"{CUT} {COST}", "b1"))
    again(without)
    back = paper(*without.blocks, paragraph("And more.", "b8"), paragraph(ASK, "b9"))
    assert [one.about.block_id for one in again(back).notes] == ["b9"]


def test_the_notes_of_the_earlier_version_stay_as_they_were() -> None:
    again().say(quote(PAPER, "It costs"), Card.QUESTION, "How much?")
    again(paper(*PAPER.blocks, paragraph("And more.", "b9")))
    assert len(again().notes) == 1


def test_another_paper_gets_no_notes() -> None:
    again().say(quote(PAPER, "It costs"), Card.QUESTION)
    other = paper(paragraph("The library opens at nine.", "b1"), paragraph("Bring a friend if you like.", "b2"))
    assert again(other).reading.notes == again(other).reading.adrift == ()


def test_a_note_about_a_picture_moves_with_it() -> None:
    picture = doc.Picture("p1", "drawing:bus", "A bus")
    first = paper(paragraph(CUT, "b1"), paragraph(COST, "b2"), picture)
    again(first).say(quoting := quote_of_picture(first), Card.WRONG_PICTURE)
    found = again(paper(paragraph(CUT, "b1"), paragraph(COST, "b2"), paragraph(ASK, "b3"), replace(picture, id="p7")))
    assert [one.about.block_id for one in found.notes] == ["p7"]
    assert quoting.text == "A bus"


def quote_of_picture(document: doc.Document) -> Quote:
    found = Quoting(document).quote_at("p1", 0)
    assert found is not None
    return found


def test_the_place_comes_back_with_how_far_it_is() -> None:
    again().keep_place("b2", 10)
    found = again().reading
    assert (found.block_id, found.at) == ("b2", 10)
    assert found.percent > 40


def test_having_read_and_having_heard_are_kept_side_by_side() -> None:
    notes = again()
    notes.take(How.READ, 40, date(2026, 11, 20))
    notes.take(How.HEARD, 100, date(2026, 11, 21))
    notes.take(How.READ, 80, date(2026, 11, 22))
    assert {one.how: one.percent for one in again().reading.taken} == {How.READ: 80, How.HEARD: 100}


def test_forgetting_a_paper_leaves_no_byte_of_it_behind() -> None:
    secret = "Glimmerwick"
    first = paper(paragraph(f"{secret} House is to close.", "b1"), paragraph(COST, "b2"), title=secret)
    notes = again(first)
    notes.say(quote(first, secret), Card.DISAGREE, f"I live at {secret}")
    newer = again(paper(*first.blocks, paragraph("More.", "b9"), title=secret))
    newer.keep_names([NameToSay(secret, "glim-er-wick")])
    forget(newer.reading)
    left = [path for path in places.data_folder().rglob("*") if path.is_file()]
    assert left == []


def test_forgetting_one_paper_leaves_the_others() -> None:
    again().say(quote(PAPER, "It costs"), Card.QUESTION)
    other = paper(paragraph("The library opens at nine.", "b1"), title="Library")
    again(other).keep_place("b1", 4)
    forget(again(other).reading)
    assert again().notes


def test_notes_that_cannot_be_read_are_put_aside_and_not_written_over() -> None:
    again().say(quote(PAPER, "It costs"), Card.QUESTION)
    [file] = places.reading_folder().iterdir()
    file.write_bytes(b"{ broken")
    with pytest.raises(NotesNotRead):
        again()
    [aside] = places.reading_folder().iterdir()
    assert aside.read_bytes() == b"{ broken"
    assert again().notes == ()


def test_forgetting_removes_what_was_put_aside_too() -> None:
    again().say(quote(PAPER, "It costs"), Card.QUESTION)
    [file] = places.reading_folder().iterdir()
    file.write_bytes(b"{ broken")
    with pytest.raises(NotesNotRead):
        again()
    forget(again().reading)
    assert list(places.reading_folder().iterdir()) == []


def test_notes_of_a_newer_program_are_left_alone() -> None:
    again().say(quote(PAPER, "It costs"), Card.QUESTION)
    [file] = places.reading_folder().iterdir()
    content = file.read_bytes().replace(b'"format":1', b'"format":2')
    file.write_bytes(content)
    with pytest.raises(NotesAreNewer):
        again()
    PaperNotes.not_kept(PAPER).say(quote(PAPER, "It costs"), Card.AGREE)
    assert file.read_bytes() == content


def test_what_a_reader_sent_is_put_beside_its_sentence_and_counts_once() -> None:
    note = Note("note-1", replace(quote(PAPER, "It costs"), block_id="elsewhere"), Card.NOT_CLEAR)
    sent = Feedback("feedback-1", fingerprint(PAPER), "Money", (note,), "Winnie")
    notes = again()
    notes.receive(sent)
    notes.receive(sent)
    [received] = again().reading.received
    assert received.notes[0].about.block_id == "b1"


def test_the_sketches_of_two_versions_are_more_alike_than_those_of_two_papers() -> None:
    newer = paper(*PAPER.blocks, paragraph("And more.", "b9"))
    assert likeness(sketch(PAPER), sketch(newer)) > 0.5
    assert likeness(sketch(PAPER), sketch(paper(paragraph("The dog sat on the mat.")))) == 0


KILLED = """
import os, signal, sys
from coprod_desktop.app.reading_notes import PaperNotes
from coprod_desktop.model.reading import Card
from tests.app.test_reading_notes import PAPER, quote
PaperNotes.of(PAPER).say(quote(PAPER, "It costs"), Card.QUESTION, "How much?")
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(os.name == "nt", reason="there is no SIGKILL")
def test_a_note_is_safe_from_the_moment_it_is_kept() -> None:
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", KILLED], cwd=root, capture_output=True, check=False)
    assert done.returncode < 0, done.stderr.decode()
    assert [one.words for one in again().notes] == ["How much?"]


def test_a_damaged_record_of_another_paper_is_no_reason_to_fail() -> None:
    (places.reading_folder() / "ff.json").write_bytes(b"\xff\xfe")
    assert again().notes == ()
    assert list(reading_records.everything()) == []
