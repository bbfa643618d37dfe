import pytest

from coprod_desktop import importing
from coprod_desktop.coproduction.old_agenda import items_of
from coprod_desktop.model import document as doc
from coprod_desktop.model.document import Document
from tests import builders


def told(document: Document) -> list[tuple[str, int]]:
    return [("break" if one.is_break else one.title, one.minutes) for one in items_of(document)]


def lines(*texts: str) -> Document:
    return builders.paper(*(builders.paragraph(text, f"b{n}") for n, text in enumerate(texts)))


def test_numbered_lines_are_items() -> None:
    document = lines("Carers' board, 9 December", "1. Welcome", "2) Short breaks (30 minutes)", "Tea break 10 mins")
    assert told(document) == [("Welcome", 15), ("Short breaks", 30), ("break", 10)]


def test_clock_times_give_the_minutes() -> None:
    document = lines("1. 10:30 Welcome", "2. 10.40am Short breaks", "3. 11:15 Coffee break", "4. 11:30 Next steps")
    assert told(document) == [("Welcome", 10), ("Short breaks", 35), ("break", 15), ("Next steps", 15)]


def test_from_and_to_give_the_minutes() -> None:
    assert told(lines("1. Welcome 10:30 – 10:45", "2. Budget 10:45 to 11:30")) == [("Welcome", 15), ("Budget", 45)]


def test_a_word_list_is_read_by_its_numbers() -> None:
    items = builders.bullets("Welcome", "Short breaks, 20 minutes")
    numbered = doc.ListBlock(items.id, items.items, "decimal")
    assert told(builders.paper(builders.heading("Agenda"), numbered)) == [("Welcome", 15), ("Short breaks", 20)]


def test_rows_of_a_table_are_items() -> None:
    table = builders.table(("Time", "Item", "Who"), ("10:00", "Welcome", "Sam"), ("10:15", "Lunch break", ""))
    assert told(builders.paper(table)) == [("Welcome", 15), ("break", 15)]


def test_a_table_of_a_board_gives_titles_times_and_who_presents() -> None:
    table = builders.table(
        ("No", "Item", "Lead", "Time"),
        ("1", "Welcome", "Sam Okafor and Jo Pritchard", "10:30"),
        ("2", "Supported living", "Jane Smith", "10:40"),
        ("", "Break", "", "11:30"),
        header_rows=0,
    )
    items = items_of(builders.paper(table), builders.meeting().people)
    assert [(one.title, one.minutes, one.presenters, one.about) for one in items] == [
        ("Welcome", 10, ("sam", "jo"), ""),
        ("Supported living", 50, (), "Who presents it: Jane Smith"),
        ("", 15, (), ""),
    ]


def test_lines_that_begin_with_a_time_are_items() -> None:
    document = lines("Working group", "10.00 Tea and coffee", "10.15 Ground rules", "10.30 Comfort break", "11am Close")
    assert told(document) == [("Tea and coffee", 15), ("Ground rules", 15), ("break", 30), ("Close", 15)]


def test_names_in_brackets_present_and_are_no_part_of_the_title() -> None:
    first, second = items_of(lines("1. Apologies (Chair)", "2. Budget 2026/27 (Director of Finance, 15 mins)"))
    assert (first.title, first.about) == ("Apologies", "Who presents it: Chair")
    assert (second.title, second.minutes) == ("Budget 2026/27", 15)
    assert second.about == "Who presents it: Director of Finance"


def test_what_stands_below_a_heading_is_what_its_item_is_about() -> None:
    blocks = (
        builders.heading("Item 1: Welcome", 2, "a"),
        builders.heading("Item 2: Housing plan", 2, "b"),
        builders.paragraph("We look at the draft. 25 minutes", "c"),
    )
    assert [(one.title, one.minutes, one.about) for one in items_of(builders.paper(*blocks))] == [
        ("Welcome", 15, ""),
        ("Housing plan", 25, "We look at the draft. 25 minutes"),
    ]


def test_headings_are_items_where_there_is_nothing_else() -> None:
    blocks = [builders.heading(text, 2, f"h{n}") for n, text in enumerate(("Welcome", "Short breaks"))]
    assert told(builders.paper(builders.heading("Agenda"), *blocks)) == [("Welcome", 15), ("Short breaks", 15)]


@pytest.mark.parametrize("text", ["", "Dear all, please find the papers.", "1. Only one line"])
def test_what_is_no_agenda_gives_no_items(text: str) -> None:
    assert items_of(lines(text)) == ()


def test_an_agenda_in_markdown_comes_in_as_items() -> None:
    content = b"# Board\n\n1. Welcome\n2. Getting to the day centre by bus (25 min)\n"
    document = importing.read_bytes("old.md", content).document
    assert told(document) == [("Welcome", 15), ("Getting to the day centre by bus", 25)]


def test_names_that_tabs_kept_apart_from_the_title_present_it() -> None:
    people = builders.meeting().people
    document = lines("Time Item Lead", "10:00 Welcome Sam Okafor", "10:10 Buses Jo Pritchard and Sam Okafor",
                     "10:40 Break", "10:55 Farewell to Sam Okafor")  # fmt: skip
    items = items_of(document, people)
    assert [(one.title, set(one.presenters)) for one in items if not one.is_break] == [
        ("Welcome", {"sam"}), ("Buses", {"sam", "jo"}), ("Farewell to Sam Okafor", set()),
    ]  # fmt: skip
