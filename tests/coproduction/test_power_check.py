from dataclasses import replace
from datetime import date, time

import pytest

from coprod_desktop.coproduction.power_check import Checked, check, remarks_shown, shares_in_words
from coprod_desktop.coproduction.power_looks import LOOKS
from coprod_desktop.coproduction.power_rules import rules
from coprod_desktop.model import edits
from coprod_desktop.model.arrangements import MeetingKind, Nation
from coprod_desktop.model.meeting import AgendaItem, Meeting, Paper, Person, Purpose, Role, Side, agenda
from coprod_desktop.model.needs import Format, Support
from coprod_desktop.model.order import spread
from tests import builders

TODAY = date(2026, 10, 1)
MEETING_DAY = date(2026, 12, 9)
CHAIR, MEMBER = frozenset({Role.CO_CHAIR}), frozenset({Role.MEMBER})
LIVED, CARER, STAFF = (frozenset({side}) for side in (Side.LIVED_EXPERIENCE, Side.FAMILY_CARER, Side.ORGANISATION))


def shared() -> Meeting:
    """Return a meeting in which every rule has nothing to say."""
    people = (
        Person("sam", "Sam", CHAIR, CARER),
        Person("jo", "Jo", CHAIR, STAFF),
        Person("ade", "Ade", MEMBER, LIVED),
        Person("mei", "Mei", MEMBER, LIVED),
        Person("win", "Win", MEMBER, CARER),
    )
    places = iter(spread(4))
    items = (
        AgendaItem("hello", "Welcome", next(places), Purpose.TELL, asked_by="sam", needs_no_presenter=True),
        AgendaItem(
            "breaks", "Short breaks", next(places), Purpose.DECIDE, "", "ade", ("ade", "jo"), 30, "All of it.",
            paper_ids=("paper",), has_happened="A workshop",
        ),
        AgendaItem("rest", "", next(places), minutes=15, is_break=True),
        AgendaItem("yours", "Yours", next(places), minutes=20, is_open_slot=True),
    )  # fmt: skip
    paper = Paper("paper", "Options", builders.paper())
    meeting = Meeting("m", "Board", "", MEETING_DAY, time(10, 30), "Library", "Carys, 01632 960123", people, items)
    meeting = replace(meeting, papers=(paper,))
    for one in people:
        meeting = edits.change_needs(one.id, asked_on=TODAY).apply(meeting)
    arranged = edits.arrange(
        papers_sent_on=date(2026, 11, 20), chat_before="Jo rings you.", expenses="Travel.", access="No steps."
    )
    return arranged.apply(meeting)


def said(meeting: Meeting, today: date = TODAY) -> list[str]:
    return [one.rule for one in check(meeting, today).remarks]


def words_of(meeting: Meeting, rule: str, today: date = TODAY) -> str:
    return next(one.says for one in check(meeting, today).remarks if one.rule == rule)


def test_a_meeting_in_which_power_is_shared_has_no_question() -> None:
    assert said(shared()) == []


def test_every_rule_has_a_look_a_source_and_words() -> None:
    assert {one.id for one in rules()} == set(LOOKS)
    assert all(one.source and one.kinds and one.place in ("people", "details", "item") for one in rules())
    assert len({one.id for one in rules()}) == len(rules())


def test_a_meeting_with_nothing_in_it_is_asked_nothing() -> None:
    assert check(Meeting("m"), TODAY) == Checked()


TROUBLES = {
    "outside_chair": edits.change_person("sam", sides=STAFF),
    "lived_presenter": edits.change_item("breaks", presenters=("jo", "sam2")),
    "not_alone": edits.remove_person("win"),
    "can_change": edits.change_item("breaks", can_change=" "),
    "decision_papers": edits.remove_paper("paper"),
    "only_telling": edits.change_item("breaks", purpose=Purpose.TELL),
    "leaving": edits.change_needs("mei", support=frozenset({Support.HELP_TO_LEAVE})),
    "expenses": edits.arrange(expenses=""),
    "papers_early": edits.arrange(papers_sent_on=date(2026, 12, 1)),
    "access": edits.arrange(access=""),
    "breaks": edits.change_item("breaks", minutes=61),
    "who_asked": edits.change_item("breaks", asked_by=""),
    "two_presenters": edits.change_item("breaks", presenters=("ade",)),
    "contact": edits.set_details(contact=""),
    "chat_before": edits.arrange(chat_before=""),
    "asked_needs": edits.add_person(Person("new", "New", MEMBER, LIVED)),
    "start": edits.set_details(starts=time(9, 59)),
    "minutes": edits.change_item("breaks", minutes=9),
    "length": edits.change_item("rest", minutes=200),
    "open_slot": edits.remove_item("yours"),
    "statement": edits.change_item("breaks", has_happened=""),
}


@pytest.mark.parametrize("rule", TROUBLES)
def test_each_rule_speaks_about_its_own_trouble(rule: str) -> None:
    assert rule in said(TROUBLES[rule].apply(shared()))


def test_every_rule_is_tried_here() -> None:
    assert set(TROUBLES) | {"formats"} == set(LOOKS)


def test_easy_read_that_cannot_be_made_in_time_is_said() -> None:
    meeting = edits.change_needs("ade", formats=frozenset({Format.EASY_READ})).apply(shared())
    assert "formats" not in said(meeting, date(2026, 10, 23))
    assert "in 27 days" in words_of(meeting, "formats", date(2026, 10, 24))
    assert "formats" not in said(meeting, date(2026, 12, 10))


def test_bank_holidays_of_the_nation_are_no_working_days() -> None:
    meeting = edits.set_details(on=date(2027, 1, 13)).apply(shared())
    sent = edits.arrange(papers_sent_on=date(2026, 12, 29)).apply(meeting)
    assert "papers_early" not in said(sent)
    scotland = edits.arrange(nation=Nation.SCOTLAND).apply(sent)
    assert "Papers go 9 working days before" in words_of(scotland, "papers_early")


def test_the_last_good_day_for_papers_is_named() -> None:
    meeting = edits.arrange(papers_sent_on=None).apply(shared())
    assert "Wednesday 25 November 2026" in words_of(meeting, "papers_early")


def test_a_personal_review_is_not_asked_what_a_board_is() -> None:
    meeting = edits.arrange(kind=MeetingKind.SUPPORT_PLAN).apply(shared())
    alone = edits.remove_person("win").apply(edits.change_item("breaks", presenters=()).apply(meeting))
    assert not {"not_alone", "lived_presenter", "two_presenters", "open_slot", "statement"} & set(said(alone))


def test_a_welcome_and_a_break_need_no_presenter() -> None:
    assert "two_presenters" not in said(shared())


def test_the_most_important_questions_come_first_and_three_are_open() -> None:
    remarks = check(builders.meeting(), TODAY).remarks
    shown, waiting = remarks_shown(remarks)
    order = [one.id for one in rules()]
    assert [one.rule for one in remarks] == sorted((one.rule for one in remarks), key=order.index)
    assert len(shown) == 3
    assert shown + waiting == remarks


def test_a_question_set_aside_stays_with_its_reason() -> None:
    meeting = edits.arrange(expenses="").apply(shared())
    aside = edits.set_rule_aside("expenses", "We meet online.", TODAY).apply(meeting)
    checked = check(aside, TODAY)
    assert checked.remarks == ()
    assert [(kept.reason, one.rule) for kept, one in checked.set_aside] == [("We meet online.", "expenses")]
    assert said(edits.take_rule_back("expenses").apply(aside)) == ["expenses"]


def test_who_asked_is_told_by_side_without_a_target() -> None:
    words = shares_in_words(edits.change_item("yours", asked_by="").apply(shared()))
    assert words.startswith("Who asked for the items: people with care and support 1, family carers 1 and not known 1.")


def test_four_items_are_named_by_three_and_a_number() -> None:
    meeting = builders.meeting()
    bare = replace(meeting, items=tuple(replace(one, asked_by="") for one in agenda(meeting)))
    assert "“Welcome”, “Short breaks”, “Travel to the day centre” and 1 more" in words_of(bare, "who_asked")


@pytest.mark.parametrize("minutes", [0, 10_000])
def test_strange_lengths_are_only_asked_about(minutes: int) -> None:
    assert check(edits.change_item("breaks", minutes=minutes).apply(shared()), TODAY).remarks


def test_the_first_and_the_last_day_that_there_is_are_no_trouble() -> None:
    for day in (date.min, date.max):
        assert check(edits.set_details(on=day).apply(shared()), TODAY).shares
