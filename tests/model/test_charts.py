"""Charts: a picture, words for it and the table, all of the same numbers."""

from coprod_desktop.model import charts
from coprod_desktop.model import document as doc
from coprod_desktop.model.charts import Bar, Chart, chart_blocks

PLEDGE = Chart(
    "Meetings with two co-chairs",
    "Bar chart. Meetings with two co-chairs rose from 2 of 10 to 6 of 10.",
    (Bar("In 2025", 2, "2 of 10"), Bar("In 2026 <so far> & counting", 6, "6 of 10")),
    ("Year", "Meetings"),
    whole=10,
)


def test_a_chart_says_in_words_what_it_shows() -> None:
    (picture, _), _ = chart_blocks(PLEDGE, "c1")
    assert isinstance(picture, doc.Picture)
    assert picture.alt == PLEDGE.summary


def test_the_drawing_is_in_the_media_that_the_picture_names() -> None:
    (picture, _), media = chart_blocks(PLEDGE, "c1")
    assert isinstance(picture, doc.Picture)
    assert media[picture.source].content.startswith(b"<svg")


def test_the_table_has_every_number_as_it_is_written() -> None:
    (_, table), _ = chart_blocks(PLEDGE, "c1")
    assert isinstance(table, doc.Table)
    texts = [doc.plain_text(block) for block in doc.walk((table,)) if isinstance(block, doc.Paragraph)]
    assert texts == ["Year", "Meetings", "In 2025", "2 of 10", "In 2026 <so far> & counting", "6 of 10"]


def test_a_chart_is_drawn_anew_in_larger_letters() -> None:
    anew = charts.drawn_anew(charts.drawn(PLEDGE), 160, 28)
    assert anew == charts.drawn(PLEDGE, 160, 28)


def test_another_drawing_is_left_alone() -> None:
    assert charts.drawn_anew(b'<svg xmlns="http://www.w3.org/2000/svg"/>', 160, 28) is None
    assert charts.drawn_anew(b"no drawing", 160, 28) is None


def test_a_value_of_nothing_has_no_bar() -> None:
    empty = Chart("Visits", "No visits.", (Bar("May", 0),), ("Month", "Visits"))
    assert b"<rect" not in charts.drawn(empty)
