"""Practical support: pages, plan, calendar, cards, badges and sheets for presenters, in every version."""

import itertools
from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from icalendar import Calendar

from coprod_desktop import checker, strings
from coprod_desktop.checker import Settings
from coprod_desktop.coproduction import badges, cards, ready_to_send, template_pages
from coprod_desktop.coproduction.calendar_file import NoDateYet, calendar_file
from coprod_desktop.coproduction.helper_sheet import SayIt, helper_sheet
from coprod_desktop.coproduction.planner import plan_of, planned_in_words
from coprod_desktop.coproduction.support_papers import support_papers
from coprod_desktop.coproduction.working_days import is_working_day, working_days_before, working_days_between
from coprod_desktop.language.lexicon import Lexicon
from coprod_desktop.model.arrangements import Arrangements, Nation
from coprod_desktop.model.document import Document, Paragraph, Picture, plain_text, text_blocks, words
from coprod_desktop.model.finding import Kind
from coprod_desktop.model.meeting import Meeting, Person
from coprod_desktop.model.support import Answer, Task
from coprod_desktop.render import making, planning, profiles
from coprod_desktop.render.plan import Figure, Text
from tests import builders

PAPERS = {one.key: one for one in support_papers()}
# What a test of our own words lets stand, since the pages are about it or explain it where it stands.
ABOUT_THEM = frozenset(
    {
        *("easy read", "advocate", "Ombudsman", "hearing loop", "accessible", "hoist", "portable ramp", "Blue Badge"),
        *("interpreter", "support worker", "personal assistant", "welfare benefit"),
    }
)
LONG_NAME = "Bartholomew Featherstonehaugh-Fitzgerald"


def texts(document: Document) -> list[str]:
    return [plain_text(block) for block in text_blocks(document)]


@pytest.mark.parametrize("profile", [profiles.standard(), profiles.giant_print(36)], ids=lambda one: one.key)
@pytest.mark.parametrize("key", PAPERS)
def test_every_page_prints_in_every_size(key: str, profile: profiles.Profile) -> None:
    for meeting in (builders.meeting(), Meeting("blank")):
        assert making.make(PAPERS[key].make(meeting), profile, "pdf").look_at == ()


@pytest.mark.parametrize("key", template_pages.PAGES)
def test_what_our_pages_say_is_plain(key: str) -> None:
    page = template_pages.page(key)
    said = [text for part in page.parts for text in (*part.text, *part.points)]
    said += [text for gap in page.gaps for text in (gap.label, gap.hint, gap.usual) if text]
    document = Document("", tuple(Paragraph(f"p{n}", words(text)) for n, text in enumerate(said)))
    found = checker.check(document, Lexicon.load(), Settings(known_terms=ABOUT_THEM))
    hard = (Kind.JARGON, Kind.SHORT_FORM, Kind.UNKNOWN_SHORT_FORM, Kind.WORDS_ABOUT_PEOPLE)
    assert [(one.rule, one.text) for one in found if one.kind in hard or one.rule == "PE-02"] == []


def test_the_invitation_says_the_seven_things() -> None:
    meeting = replace(builders.meeting(), arrangements=Arrangements(expenses="All travel"))
    said = "\n".join(texts(PAPERS["invitation"].make(meeting)))
    wanted = ("We are meeting because:", "Sam Okafor and Jo Pritchard", "What we will talk about:", "How to get there:")
    for one in (*wanted, "9 December 2026", "10:30am", "All travel"):
        assert one in said


def test_what_the_group_filled_in_stands_on_the_page_and_the_rest_has_room_to_write() -> None:
    meeting = replace(builders.meeting(), answers=(Answer("invitation.why", "To plan the bus."),))
    document = PAPERS["invitation"].make(meeting)
    assert "We are meeting because: To plan the bus." in texts(document)
    rooms = [block for block in document.blocks if isinstance(block, Picture)]
    assert rooms
    assert all(one.is_decorative for one in rooms)


def test_cards_have_the_groups_own_meanings_for_those_who_see_them_and_those_who_do_not() -> None:
    meeting = replace(builders.meeting(), answers=(Answer("cards.red", "I need a break."),))
    document = cards.cards_as_document(meeting)
    [red] = [one for one in document.blocks if isinstance(one, Picture) and one.id == "card-red"]
    assert red.alt == "Red card to cut out: I need a break."
    assert b"I need a break." in document.media["card-red"].content


@pytest.mark.parametrize("name", ["Sam Okafor", LONG_NAME, "Siân ap Gŵyn", "Wu", "W" * 60])
def test_no_badge_has_letters_under_36_point(name: str) -> None:
    meeting = replace(builders.meeting(), people=(Person("a", name),))
    document = badges.badges_as_document(meeting)
    [drawing] = document.media.values()
    sizes = [float(part.split('"')[0]) for part in drawing.content.decode().split('font-size="')[1:]]
    assert min(sizes) >= 36 * 25.4 / 72 - 0.01


def test_who_has_no_name_yet_has_no_badge() -> None:
    meeting = replace(builders.meeting(), people=(Person("a", " "),))
    assert badges.badges_as_document(meeting).media == {}
    assert badges.without_badge(meeting) == meeting.people


@pytest.mark.parametrize(
    ("day", "nation", "works"),
    [
        (date(2026, 11, 30), Nation.SCOTLAND, False),
        (date(2026, 11, 30), Nation.ENGLAND, True),
        (date(2026, 3, 17), Nation.NORTHERN_IRELAND, False),
        (date(2026, 12, 25), Nation.WALES, False),
        (date(2026, 11, 28), Nation.ENGLAND, False),
    ],
)
def test_bank_holidays_are_those_of_the_nation(day: date, nation: Nation, works: bool) -> None:
    assert is_working_day(day, nation) is works


def test_ten_working_days_before_leave_out_weekends_and_bank_holidays() -> None:
    assert working_days_before(date(2027, 1, 6), 10, Nation.ENGLAND) == date(2026, 12, 18)
    assert working_days_between(date(2026, 12, 18), date(2027, 1, 6), Nation.ENGLAND) == 9


def test_the_earliest_date_there_is_ends_the_counting() -> None:
    assert working_days_before(date.min, 10, Nation.ENGLAND) == date.min


def test_the_plan_is_counted_back_from_the_meeting() -> None:
    plan = {one.task.id: one.due for one in plan_of(builders.meeting())}
    assert plan["send-papers"] == date(2026, 11, 25)
    assert plan["pay-expenses"] == date(2026, 12, 9)
    assert plan["say-thanks"] == date(2026, 12, 11)
    due = [one.due for one in plan_of(builders.meeting()) if one.due]
    assert due == sorted(due)


def test_what_people_said_about_a_task_stays_when_the_meeting_moves() -> None:
    meeting = replace(builders.meeting(), tasks=(Task("send-papers", who="Jo"), Task("own", "Bring cake")))
    later = replace(meeting, on=date(2026, 12, 16))
    lines = [planned_in_words(one) for one in plan_of(later)]
    assert "Wednesday 2 December 2026: Send everybody their pack on the same day (Jo)" in lines
    assert lines[-1] == "No date yet: Bring cake"


def test_a_task_that_is_not_needed_is_left_out() -> None:
    meeting = replace(builders.meeting(), tasks=(Task("book-room", is_left_out=True),))
    assert "book-room" not in {one.task.id for one in plan_of(meeting)}


def test_without_a_date_nothing_has_one() -> None:
    assert {one.due for one in plan_of(Meeting("m"))} == {None}


def test_the_calendar_has_the_meeting_at_its_time_and_its_dates() -> None:
    calendar = Calendar.from_ical(calendar_file(builders.meeting()))
    first, *others = calendar.walk("VEVENT")
    assert (str(first["summary"]), str(first["location"])) == ("Carers' board", "Northfield Library, Room 2")
    assert first["dtstart"].dt.timetz().replace(tzinfo=None) == time(10, 30)
    assert first["dtend"].dt - first["dtstart"].dt == timedelta(minutes=50)
    assert len(others) == len(plan_of(builders.meeting()))


def test_a_calendar_made_again_is_the_same_to_the_byte() -> None:
    assert calendar_file(builders.meeting()) == calendar_file(builders.meeting())


@pytest.mark.parametrize("year", [1, 9999])
def test_a_year_that_nothing_can_be_counted_from_is_in_no_calendar(year: int) -> None:
    with pytest.raises(NoDateYet):
        calendar_file(replace(builders.meeting(), on=date(year, 1, 1)))


def test_a_meeting_without_a_date_is_in_no_calendar() -> None:
    with pytest.raises(NoDateYet) as caught:
        calendar_file(Meeting("m"))
    assert "no date yet" in strings.say(caught.value.says)


def test_a_presenter_sees_when_they_begin_and_how_long_they_have() -> None:
    meeting = builders.meeting()
    said = texts(helper_sheet(meeting, meeting.people[2], {}))
    assert "You begin at 10:41am." in said
    assert "You do this with: Sam Okafor" in said
    assert "2 minutes: say what it is about, and what can still change." in said


def test_a_presenter_reads_what_to_say_for_a_hard_word_and_how_it_sounds() -> None:
    meeting = builders.meeting()
    hard = {"item-2": (SayIt("ICB", "A body.", sounds="I C B"), SayIt("commissioning", "x", "planning and buying"))}
    said = texts(helper_sheet(meeting, meeting.people[2], hard))
    assert "If you say “ICB”, add: “A body”. It sounds like this: I C B." in said
    assert "Instead of “commissioning”, say: “planning and buying”." in said


def test_the_minutes_of_a_way_through_are_those_of_the_item() -> None:
    meeting = builders.meeting()
    said = [one for one in texts(helper_sheet(meeting, meeting.people[2], {})) if " minutes: " in one]
    assert sum(int(one.split()[0]) for one in said) == sum(one.minutes for one in meeting.items)


def test_the_post_leaves_in_time_for_its_class() -> None:
    days = ready_to_send.post_dates(builders.meeting())
    assert days is not None
    assert (days.second_class, days.first_class, days.arrive) == (
        date(2026, 11, 20),
        date(2026, 11, 23),
        date(2026, 11, 25),
    )


def test_without_a_date_there_are_no_dates_for_the_post() -> None:
    assert ready_to_send.post_dates(Meeting("m")) is None


@pytest.mark.parametrize("profile", [profiles.standard(), profiles.giant_print()], ids=["standard", "giant print"])
def test_what_is_asked_stays_on_the_page_of_the_room_to_write(profile: profiles.Profile) -> None:
    plan = planning.plan(PAPERS["venue-checklist"].make(builders.meeting()), profile)
    asked = [(one, after) for one, after in itertools.pairwise(plan.blocks) if isinstance(after, Figure)]
    assert len(asked) > 10
    assert all(isinstance(one, Text) and one.keep_with_next for one, _ in asked)
