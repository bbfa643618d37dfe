"""The items of an agenda, and those that name somebody."""

from coprod_desktop.app.my_items import is_agenda, items, naming
from coprod_desktop.coproduction.agenda_document import agenda_as_document
from coprod_desktop.model import document as doc
from tests import builders
from tests.builders import heading, paper, paragraph

SENT = paper(
    heading("Agenda for the board", block_id="h0"),
    heading("1. Welcome", 2, "h1"),
    paragraph("Sam Okafor opens the meeting.", "b1"),
    heading("2. Short breaks", 2, "h2"),
    paragraph("Winnie Hughes and Ade Bello.", "b2"),
    title="Agenda for the board",
)


def test_our_own_agenda_is_one() -> None:
    agenda = agenda_as_document(builders.meeting())
    assert is_agenda(agenda)
    assert [item.title for item in items(agenda)][:2] == ["1. Welcome", "2. Short breaks"]


def test_an_agenda_that_was_sent_is_known_by_its_name_and_its_items() -> None:
    assert is_agenda(SENT)
    assert [item.block_id for item in items(SENT)] == ["h1", "h2"]


def test_a_report_is_no_agenda() -> None:
    assert not is_agenda(paper(heading("Short breaks"), paragraph("We commission them.")))


def test_a_paper_that_only_mentions_an_agenda_is_none() -> None:
    assert not is_agenda(paper(paragraph("This was on the agenda."), title="A report for the agenda"))


def test_numbered_lines_are_items_where_there_are_no_headings() -> None:
    lines = doc.ListBlock(
        "list",
        tuple(doc.ListItem(f"i{n}", (paragraph(text, f"p{n}"),)) for n, text in enumerate(("Welcome", "Money"))),
        "decimal",
    )
    assert [item.title for item in items(paper(lines))] == ["1. Welcome", "2. Money"]


def test_items_that_name_somebody_are_found_by_any_part_of_the_name() -> None:
    assert naming(SENT, "Winnie Hughes") == {"h2"}
    assert naming(SENT, "winnie") == {"h2"}
    assert naming(SENT, "Win") == frozenset()
    assert naming(SENT, " ") == frozenset()
