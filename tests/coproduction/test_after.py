"""What comes of a meeting, as documents: notes, answers, the record of co-production, and who read what."""

from dataclasses import replace
from datetime import date

import pytest

from coprod_desktop.coproduction.carrying_on import carry_on_from
from coprod_desktop.coproduction.minutes import action_in_words, minutes_as_document
from coprod_desktop.coproduction.readings import line_in_words, readings_of
from coprod_desktop.coproduction.reports import record_as_document
from coprod_desktop.coproduction.said_did import put_pair, said_did_as_document
from coprod_desktop.model.document import Document, Heading, Picture, Table, plain_text, text_blocks
from coprod_desktop.model.meeting import Meeting
from coprod_desktop.model.needs import Format, Needs
from coprod_desktop.model.outcomes import Action, Ladder, Outcome, Reading, SaidDid
from coprod_desktop.model.pledge import Promise
from coprod_desktop.model.support import Answer
from coprod_desktop.render import making, profiles
from tests import builders
from tests.app.packing import a_paper


def texts(document: Document) -> list[str]:
    return [plain_text(block) for block in text_blocks(document)]


@pytest.fixture
def meeting() -> Meeting:
    return replace(
        builders.meeting(),
        outcomes=(Outcome("item-2", "Yes, from May.", "The bus is late.", Ladder.CO_DESIGN),),
        actions=(
            Action("a", "Ask the bus company", "item-2", "Jo Pritchard", date(2027, 1, 4)),
            Action("b", "Bring cake", is_done=True),
        ),
        said_did=(SaidDid("s", "The bus is late.", "It comes at 10 now."), SaidDid("t", "The room is cold.")),
    )


def test_notes_have_the_numbers_of_the_agenda(meeting: Meeting) -> None:
    headings = [block for block in minutes_as_document(meeting).blocks if isinstance(block, Heading) and block.number]
    assert [(one.number, plain_text(one)) for one in headings][1:3] == [
        ("2", "Short breaks"),
        ("3", "Travel to the day centre"),
    ]


def test_notes_say_what_was_decided_and_who_does_what(meeting: Meeting) -> None:
    found = texts(minutes_as_document(meeting))
    assert "We decided: Yes, from May." in found
    assert "Jo Pritchard: Ask the bus company. By 4 January 2027." in found
    assert "Bring cake. This is done." in found


def test_an_item_of_which_nobody_wrote_anything_says_so(meeting: Meeting) -> None:
    assert texts(minutes_as_document(meeting)).count("There are no notes about this item.") == 3


def test_an_action_without_a_name_is_still_a_sentence() -> None:
    assert action_in_words(Action("a", "Bring cake!")) == "Bring cake!"


def test_an_answer_that_comes_late_is_told_by_the_next_agenda_too(meeting: Meeting) -> None:
    new = carry_on_from(meeting).apply(Meeting("next"))
    owed = new.said_did[0]
    answered = put_pair(replace(owed, did="It has a heater now.")).apply(new)
    assert "We did: It has a heater now." in answered.items[0].about
    assert answered.said_did[0].did == "It has a heater now."


def test_an_answer_that_is_owed_is_said(meeting: Meeting) -> None:
    found = texts(said_did_as_document(meeting))
    assert "We did: It comes at 10 now." in found
    assert "We did: We have not answered this yet. We owe you an answer." in found


def test_the_record_shows_the_ladder_as_a_chart_with_its_table(meeting: Meeting) -> None:
    document = record_as_document([meeting])
    [chart] = [block for block in document.blocks if isinstance(block, Picture)]
    assert chart.alt.startswith("Of 1 item, 1 stood on one of the top two steps")
    assert any(isinstance(block, Table) for block in document.blocks)


def test_the_record_says_what_difference_it_made(meeting: Meeting) -> None:
    items = tuple(replace(one, difference="One page less.") if one.id == "item-2" else one for one in meeting.items)
    assert "What difference it made: One page less." in texts(record_as_document([replace(meeting, items=items)]))


def test_the_newest_meeting_comes_first_and_one_without_a_date_last() -> None:
    meetings = [
        replace(builders.meeting(), id=f"m{number}", title=title, on=on)
        for number, (title, on) in enumerate([("Old", date(2026, 1, 1)), ("None", None), ("New", date(2027, 1, 1))])
    ]
    headings = [plain_text(one) for one in record_as_document(meetings).blocks if isinstance(one, Heading)]
    assert headings == ["New, 1 January 2027", "Old, 1 January 2026", "None, no date"]


@pytest.mark.parametrize("profile", [profiles.standard(), profiles.giant_print(36)], ids=lambda one: one.key)
def test_every_one_of_them_can_be_printed(meeting: Meeting, profile: profiles.Profile) -> None:
    for document in (minutes_as_document(meeting), said_did_as_document(meeting), record_as_document([meeting])):
        assert making.make(document, profile, "pdf").content


def test_who_still_needs_a_paper_comes_first_with_its_form() -> None:
    meeting = replace(
        builders.meeting(),
        papers=(a_paper(),),
        needs=(Needs("win", frozenset({Format.LARGE_PRINT, Format.AUDIO}), size_pt=20),),
        readings=(Reading("r", "sam", "breaks", date(2026, 12, 1)),),
    )
    lines = [line_in_words(meeting, one) for one in readings_of(meeting)]
    assert "Winnie Hughes still needs “Short breaks for carers”: large print (20 point) and audio" in lines
    assert lines[-1] == "Sam Okafor read or heard “Short breaks for carers” (1 December 2026)"


def test_a_meeting_with_nothing_in_it_has_notes_all_the_same() -> None:
    assert minutes_as_document(Meeting("m")).title == "What we decided"
    assert readings_of(Meeting("m")) == ()


def test_the_next_meeting_opens_with_what_became_of_what_people_said(meeting: Meeting) -> None:
    new = carry_on_from(meeting).apply(Meeting("next"))
    assert new.items[0].about.splitlines()[:2] == [
        "You said: The bus is late. We did: It comes at 10 now.",
        "You said: The room is cold. We did: We have not answered this yet. We owe you an answer.",
    ]
    assert [one.said for one in new.said_did] == ["The room is cold."]


def test_the_pledge_and_the_groups_own_pages_go_on_and_the_last_invitation_does_not(meeting: Meeting) -> None:
    answers = (Answer("cards.red", "Break."), Answer("invitation.why", "To plan."))
    last = replace(meeting, promises=(Promise("p", "We listen."),), answers=answers)
    new = carry_on_from(last).apply(Meeting("next"))
    assert (new.promises, [one.id for one in new.answers]) == (last.promises, ["cards.red"])
