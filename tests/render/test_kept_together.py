"""What a reader wants to see at once stands on one page."""

import pytest

from coprod_desktop.model import document as doc
from coprod_desktop.render import layout, planning, profiles
from coprod_desktop.render.boxes import PlacedBox, TextPaint
from coprod_desktop.render.plan import Figure, ItemList, PictureWords, Text
from tests.render import samples
from tests.render.samples import b, h, listed, p, table
from tests.render.versions import plan_of

MEDIA = doc.Media("image/png", samples.png())
FILLING = "Ten short words stand in each of these few lines. "


@pytest.mark.parametrize("lines", range(8, 15))
def test_a_picture_stays_with_the_line_that_says_what_it_is(lines: int) -> None:
    picture = doc.Picture("shown", "media:x", "A plan", width_mm=100)
    caption = p("Figure 1: the new centre")
    document = doc.Document(
        "A paper",
        (*(p(FILLING * 3) for _ in range(lines)), picture, caption),
        media={"media:x": MEDIA},
    )
    planned = planning.plan(document, profiles.large_print())
    found = layout.lay_out(planned).anchor_pages
    assert next(block for block in planned.blocks if isinstance(block, Figure)).keep_with_next
    assert found["shown"] == found[caption.id]


def test_a_bold_term_stays_with_what_it_means() -> None:
    plan = plan_of(p(b("Direct payment")), p("Money that you choose how to spend."))
    assert isinstance(plan.blocks[1], Text)
    assert plan.blocks[1].part == "label"
    assert plan.blocks[1].keep_with_next


def test_a_bold_sentence_is_no_term() -> None:
    plan = plan_of(p(b("Please come.")), p("We start at ten."))
    assert isinstance(plan.blocks[1], Text)
    assert plan.blocks[1].part == "body"


def test_boxes_to_tick_have_no_bullets_beside_them() -> None:
    plan = plan_of(listed("☐ Yes", "☒ No"))
    assert isinstance(plan.blocks[1], ItemList)
    assert plan.blocks[1].style == "plain"


def test_a_line_to_write_on_fits_the_page() -> None:
    plan = plan_of(p("Name: " + "_" * 200), profile=profiles.giant_print(36))
    assert isinstance(plan.blocks[1], Text)
    words = plan.blocks[1].words
    assert 10 < "".join(one.text for one in words).count("_") < 30


def test_no_row_of_a_table_stands_alone_on_the_last_page() -> None:
    for rows in range(10, 40):
        made = table(("Name", "Place"), *((f"Person {row}", "Hall") for row in range(rows)))
        laid = layout.lay_out(plan_of(h(1, "Who came"), made, profile=profiles.giant_print(28)))
        if len(laid.pages) > 1:
            assert len(laid.pages[-1].boxes) >= 3  # the heading row again, and two rows


def test_the_lines_under_a_title_stay_on_the_first_page() -> None:
    front = ("This paper also comes in large print, easy read and audio. Ring 01632 960 123 to ask.",)
    document = doc.Document("Half-year report to the Partnership Board", (p(FILLING * 4),))
    laid = layout.lay_out(planning.plan(document, profiles.giant_print(36), (), front))
    heights = [placed.top + placed.box.height for placed in laid.pages[0].boxes]
    assert len(heights) >= 2 + 1 + 2 + 4  # title, rule, which version this is, and the four lines of the front


def test_a_picture_without_a_description_is_found_by_the_words_before_it() -> None:
    picture = doc.Picture("shown", "media:8c88addda3305307")
    document = doc.Document("A paper", (p("Yours sincerely"), picture), media={"media:8c88addda3305307": MEDIA})
    look_at = planning.plan(document, profiles.standard()).look_at
    assert any(sentence.startswith("The picture after ‘Yours sincerely’ has no description.") for sentence in look_at)


@pytest.mark.parametrize("lines", range(20, 34))
def test_a_question_stays_with_its_boxes_to_tick(lines: int) -> None:
    laid = layout.lay_out(plan_of(*(p("A line.") for _ in range(lines // 2)), p("Was it good?\n☐ Yes\n☐ No\n☐ A bit")))
    tops = [sum("☐" in _printed(placed) for placed in page.boxes) for page in laid.pages]
    assert set(tops) <= {0, 3}


def test_no_row_of_a_table_stands_alone_under_its_heading_row() -> None:
    made = table(("Name", "Place"), *((f"Person {row}", "Hall") for row in range(30)))
    for lines in range(4, 20):
        laid = layout.lay_out(plan_of(*(p("A line.") for _ in range(lines)), made))
        rows = ["".join(map(_printed, page.boxes)).count("Person") for page in laid.pages]
        assert 1 not in rows


def test_a_long_lead_in_leaves_no_page_empty_for_the_list_after_it() -> None:
    deep = listed((p("understand what they need to know, which means that it is said:"), listed(FILLING * 2, FILLING)))
    blocks = (h(1, "Deciding"), p("Can the person, in any way:"), deep)
    laid = layout.lay_out(plan_of(*blocks, profile=profiles.giant_print(36)))
    assert any("Can the person" in _printed(placed) for placed in laid.pages[0].boxes)


def _printed(placed: PlacedBox) -> str:
    texts = (paint for paint in placed.box.paints if isinstance(paint, TextPaint))
    return "".join(piece.text for paint in texts for piece in paint.line.pieces)


def test_lines_of_an_easy_read_row_with_typed_bullets_are_a_list() -> None:
    row = doc.PictureRow("r", (p("We meet on:"), p("• 2 February"), p("• 13 April")))
    (planned,) = plan_of(row, profile=profiles.easy_read()).blocks[1:]
    assert isinstance(planned, PictureWords)
    lead, dates = planned.sentences
    assert isinstance(lead, Text)
    assert isinstance(dates, ItemList)
    assert [item.label for item in dates.items] == ["•", "•"]
