from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from coprod_desktop import importing
from coprod_desktop.app.one_file import write_document
from coprod_desktop.coproduction.agenda_forms import read_statement, statement_form, statement_item, talk_form
from coprod_desktop.coproduction.agenda_templates import TEMPLATES, template_items
from coprod_desktop.coproduction.carrying_on import carry_on_from
from coprod_desktop.coproduction.power_check import check
from coprod_desktop.model import edits
from coprod_desktop.model.agreement import is_agreed
from coprod_desktop.model.arrangements import MeetingKind
from coprod_desktop.model.document import plain_text, text_blocks
from coprod_desktop.model.meeting import Meeting, agenda, needs_of
from coprod_desktop.model.needs import Needs
from coprod_desktop.model.outcomes import Action
from coprod_desktop.render import making, profiles
from tests import builders

TODAY = date(2026, 10, 1)


def test_there_is_a_template_for_every_kind_of_meeting() -> None:
    assert set(TEMPLATES) == set(MeetingKind)


@pytest.mark.parametrize("kind", MeetingKind)
def test_a_template_has_a_break_in_time_and_enough_minutes_for_each_item(kind: MeetingKind) -> None:
    meeting = edits.arrange(kind=kind).apply(edits.put_items(template_items(kind)).apply(Meeting("m")))
    assert not {"breaks", "length", "minutes", "only_telling", "open_slot"} & {
        one.rule for one in check(meeting, TODAY).remarks
    }


def test_two_agendas_from_one_template_share_no_item() -> None:
    first, second = (template_items(MeetingKind.BOARD) for _ in range(2))
    assert not {one.id for one in first} & {one.id for one in second}


def test_the_form_for_members_asks_who_they_are_and_fits_every_profile() -> None:
    document = talk_form(builders.meeting())
    text = " ".join(plain_text(block) for block in text_blocks(document))
    assert "Carers' board on Wednesday 9 December 2026" in text
    assert "My name" in text
    for profile in (profiles.standard(), profiles.large_print(18), profiles.giant_print(24), profiles.easy_read()):
        assert making.make(document, profile, "pdf").content.startswith(b"%PDF")


def test_the_form_for_members_is_one_page_with_what_it_says_of_other_formats() -> None:
    front = ("You can also have this as: large print, giant print and easy read draft.", "Ask the person who gave it.")
    content = making.make(talk_form(builders.meeting()), profiles.standard(), "pdf", front).content
    assert len(pdfium.PdfDocument(content)) == 1


def filled(meeting: Meeting, **answers: str) -> Meeting:
    return edits.change_item("item-2", **answers).apply(meeting)  # type: ignore[arg-type]


@pytest.mark.parametrize("ending", ["docx", "pdf"])
def test_a_filled_form_reads_back_into_its_item(tmp_path: Path, ending: str) -> None:
    meeting = filled(builders.meeting(), has_happened="A workshop in May.", difference="Two more buses.")
    form = statement_form(meeting, agenda(meeting)[1])
    path = tmp_path / f"form.{ending}"
    write_document(form, path, Needs(""))
    document = importing.read_bytes(path.name, path.read_bytes()).document
    assert read_statement(document) == {"has_happened": "A workshop in May.", "difference": "Two more buses."}
    assert statement_item(document) == "Short breaks"


def test_a_paper_that_is_no_form_gives_no_answers() -> None:
    assert read_statement(builders.paper(builders.table(("What", "Cost"), ("A bus", "£3")))) == {}


def test_the_next_meeting_takes_over_people_their_records_and_what_is_open() -> None:
    open_one, done = (
        Action("a1", "ring the bus company", who="Jo", by=date(2027, 1, 8)),
        Action("a2", "x", is_done=True),
    )
    last = replace(edits.change_needs("win", size_pt=20).apply(builders.meeting()), actions=(open_one, done))
    following = carry_on_from(last).apply(edits.add_item("Buses").apply(Meeting("next")))
    first, second = agenda(following)
    assert [one.name for one in following.people] == [one.name for one in last.people]
    assert needs_of(following, "win").size_pt == 20
    assert following.actions == (open_one,)
    assert "Jo: ring the bus company (by 8 January 2027)" in first.about
    assert second.title == "Buses"
    assert following.on is None
    assert not is_agreed(following)


def test_what_is_filled_in_already_stays() -> None:
    new = edits.set_title("Spring board").apply(Meeting("next"))
    assert carry_on_from(builders.meeting()).apply(new).title == "Spring board"


def test_a_meeting_does_not_carry_on_from_itself() -> None:
    assert carry_on_from(builders.meeting()).apply(builders.meeting()) == builders.meeting()


def test_a_reply_waits_until_it_is_put_on_the_agenda() -> None:
    noted = edits.propose_items((("Buses", "win", "They are late."),))
    meeting = noted.apply(builders.meeting())
    assert len(agenda(meeting)) == 4
    accepted = edits.accept_item(noted.about, "item-1").apply(meeting)
    assert [one.title for one in agenda(accepted)][:2] == ["Welcome", "Buses"]
    assert (agenda(accepted)[1].asked_by, agenda(accepted)[1].about) == ("win", "They are late.")
