from dataclasses import replace

import pytest

from coprod_desktop.app.find_replace import Wanted, around, find, replace_all, replace_one, where_in_words
from coprod_desktop.app.session import Session
from coprod_desktop.model.document import Document, Paragraph, Span, words
from coprod_desktop.model.easy_read_version import DraftRow, EasyReadVersion
from coprod_desktop.model.meeting import AgendaItem, Meeting, OwnWord, Paper, Person
from coprod_desktop.model.outcomes import Outcome

MEETING = Meeting(
    "m",
    "Carers board",
    place="The carers centre",
    people=(Person("p1", "Asha"), Person("p2", "Sam", side_words="I care for my carers group")),
    items=(
        AgendaItem("i1", "Breaks for carers", "a", about="What carers want. Carers' views."),
        AgendaItem("i2", "carers, gone", "b", is_removed=True),
        AgendaItem("i3", "careers", "c"),
    ),
    papers=(Paper("d1", "Plan", Document("Plan", (Paragraph("b1", words("All carers count.")),))),),
    outcomes=(Outcome("i1", decision="Ask carers"),),
    own_words=(OwnWord("w1", "carers", "People who care"),),
    easy_reads=(EasyReadVersion("e1", "d1", "Plan", (DraftRow("r1", ("Carers matter.", "They care.")),)),),
)


def found(words: str, **how: bool) -> list[str]:
    return [f"{one.placed.place.part}:{one.placed.place.name}" for one in find(MEETING, Wanted(words, **how))]


def test_words_are_found_all_over_a_meeting_in_its_order() -> None:
    assert found("carers") == [
        *("details:title", "details:place", "item:title", "item:about", "item:about"),
        *("outcome:decision", "own_word:term", "row:0", "paper:b1"),
    ]


def test_capitals_count_when_asked() -> None:
    assert found("Carers", has_case=True) == ["details:title", "item:about", "row:0"]


def test_whole_words_leave_out_parts_of_words() -> None:
    assert found("care", is_whole=True) == ["own_word:meaning", "row:1"]


def test_both_kinds_of_apostrophe_and_any_gap_are_alike() -> None:
    meeting = Meeting("m", title="The carers’\nviews")
    assert len(find(meeting, Wanted("carers' views"))) == 1


@pytest.mark.parametrize("words", ["", "  ", "nowhere", "(", "\\"])
def test_what_is_not_there_is_not_found(words: str) -> None:
    assert find(MEETING, Wanted(words)) == ()


def test_what_people_keep_private_is_not_found() -> None:
    assert found("my carers group") == []


def test_all_places_change_in_one_edit_but_for_papers() -> None:
    wanted = Wanted("carers", is_whole=True)
    after = replace_all(find(MEETING, wanted), "family carers", wanted).apply(MEETING)
    assert after.items[0].about == "What family carers want. Family carers' views."
    assert after.easy_reads[0].rows[0].sentences == ("Family carers matter.", "They care.")
    assert [one.placed.place.part for one in find(after, Wanted("carers"))].count("paper") == 1
    assert after.papers == MEETING.papers


def test_one_undo_takes_all_of_it_back() -> None:
    session = Session.new("Sam")
    session.apply(_given(MEETING))
    wanted = Wanted("carers")
    session.apply(replace_all(find(session.meeting, wanted), "members", wanted))
    assert "members" in session.undo_name
    session.undo()
    assert session.meeting == replace(MEETING, id=session.meeting.id)
    session.close(keep_changes=False)


def test_one_place_changes_alone() -> None:
    wanted = Wanted("carers")
    places = find(MEETING, wanted)
    after = replace_one(places[4], "people", wanted).apply(MEETING)
    assert after.items[0].about == "What carers want. People' views."


def test_a_text_that_changed_meanwhile_stays() -> None:
    wanted = Wanted("carers")
    edit = replace_all(find(MEETING, wanted), "members", wanted)
    changed = replace(MEETING, title="Another title")
    assert edit.apply(changed).title == "Another title"


def test_a_sentence_of_a_row_that_becomes_empty_goes() -> None:
    meeting = replace(MEETING, easy_reads=(replace(MEETING.easy_reads[0], rows=(DraftRow("r1", ("A.", "A.", "B.")),)),))
    wanted = Wanted("A.")
    after = replace_all(find(meeting, wanted), "", wanted).apply(meeting)
    assert after.easy_reads[0].rows[0].sentences == ("B.",)


def test_every_place_can_be_told_in_words() -> None:
    told = [where_in_words(MEETING, one.placed.place) for one in find(MEETING, Wanted("carers"))]
    assert told[2] == "Agenda item “Breaks for carers”"
    assert all(told)


def test_words_are_told_with_a_little_around_them() -> None:
    assert around("a " * 60 + "here" + " b" * 60, Span(120, 124)).count("…") == 2


def _given(meeting: Meeting) -> object:
    from coprod_desktop.model.edits import Edit

    return Edit("edits.put_easy_read", {"title": ""}, lambda old: replace(meeting, id=old.id))
