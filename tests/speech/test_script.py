"""The spoken script: order, kinds, what is said beside the words, and the map to the page."""

import pytest

from coprod_desktop.model import document as doc
from coprod_desktop.speech import script, unsaid
from coprod_desktop.speech.script import Kind, Utterance
from tests.builders import bullets, heading, paper, paragraph, table


def spoken(*blocks: doc.Block) -> list[str]:
    return [utterance.spoken for utterance in script.of_document(paper(*blocks))]


def only(*blocks: doc.Block) -> Utterance:
    (utterance,) = script.of_document(paper(*blocks))
    return utterance


def numbered(*texts: str, style: str = "decimal", start: int = 1) -> doc.ListBlock:
    return doc.ListBlock("list", bullets(*texts).items, style, start)


def test_each_sentence_of_a_paragraph_is_an_utterance_at_its_own_place() -> None:
    first, second = script.of_document(paper(paragraph("Carers met. They agreed.")))
    assert (first.block_id, first.start, first.end, first.written) == ("b1", 0, 11, "Carers met.")
    assert (second.start, second.end, second.written) == (12, 24, "They agreed.")


def test_a_sentence_later_in_a_block_is_mapped_in_the_blocks_own_counting() -> None:
    _, second = script.of_document(paper(paragraph("Carers met. It cost £5 then.")))
    places = [(span.start, span.end) for span in second.map if not span.is_same]
    assert places == [(20, 22)]


def test_what_is_written_stands_where_it_says_it_does() -> None:
    text = "Zoë’s café 😀 opened. It cost £12.50 on 12/03/2025! Was it worth it?"
    for utterance in script.of_document(paper(paragraph(text))):
        assert text[utterance.start : utterance.end] == utterance.written


def test_a_headings_number_is_said_before_its_words() -> None:
    said = only(heading("Short breaks", number="3.2"))
    assert (said.spoken, said.written, said.kind) == ("Three point two. Short breaks.", "Short breaks", Kind.HEADING)


def test_words_that_are_said_but_not_written_are_not_on_the_map() -> None:
    said = only(heading("Short breaks", number="3"))
    assert said.spoken[said.map[0].said_start :] == "Short breaks."


def test_a_numbered_list_says_its_numbers_as_words() -> None:
    assert spoken(numbered("Welcome", "Apologies")) == ["One. Welcome.", "Two. Apologies."]


def test_a_lettered_list_says_its_letters() -> None:
    assert spoken(numbered("Costs", "Dates", style="lower-letter", start=26)) == ["Z. Costs.", "A A. Dates."]


def test_a_list_numbered_in_roman_figures_is_said_in_plain_numbers() -> None:
    assert spoken(numbered("Costs", style="lower-roman", start=4)) == ["Four. Costs."]


def test_bullets_are_said_without_a_mark() -> None:
    utterances = script.of_document(paper(bullets("Travel", "Tea")))
    assert [(one.spoken, one.kind) for one in utterances] == [("Travel.", Kind.LIST_ITEM), ("Tea.", Kind.LIST_ITEM)]


def test_the_number_of_an_item_is_said_once_though_it_has_two_sentences() -> None:
    assert spoken(numbered("We met. We agreed.")) == ["One. We met.", "We agreed."]


def test_the_number_of_an_item_that_holds_a_table_is_said_by_itself() -> None:
    item = doc.ListItem("i", (table(("Day",), ("Monday",)),))
    first, second = script.of_document(paper(doc.ListBlock("list", (item,), "decimal")))
    assert (first.spoken, first.kind, first.map) == ("One.", Kind.NUMBER, ())
    assert second.spoken == "Day: Monday."


def test_each_cell_is_said_after_the_head_of_its_column() -> None:
    said = spoken(table(("Day", "Place"), ("Monday", "Library"), ("Friday", "Online")))
    assert said == ["Day: Monday.", "Place: Library.", "Day: Friday.", "Place: Online."]


def test_a_cell_is_marked_in_its_own_block() -> None:
    first = script.of_document(paper(table(("Day", "Cost"), ("Monday", "£5"))))[1]
    assert (first.block_id, first.start, first.end, first.kind) == ("table-1-1", 0, 2, Kind.TABLE_CELL)


def test_a_cell_under_a_wide_head_and_a_narrow_one_is_said_after_both() -> None:
    def cell(text: str, **spans: int) -> doc.Cell:
        return doc.Cell((paragraph(text, text),), **spans)

    wide = doc.Table(
        "t",
        (
            doc.Row((cell("Region", row_span=2), cell("Costs", column_span=2))),
            doc.Row((cell("2024"), cell("2025"))),
            doc.Row((cell("North"), cell("£1"), cell("£2"))),
        ),
        header_rows=2,
    )
    assert spoken(wide) == [
        "Region: North.",
        "Costs, twenty twenty-four: one pound.",
        "Costs, twenty twenty-five: two pounds.",
    ]


def test_a_table_of_nothing_but_head_rows_is_still_read() -> None:
    assert spoken(table(("Day", "Place"), header_rows=1)) == ["Day.", "Place."]


def test_empty_cells_are_passed_over() -> None:
    assert spoken(table(("Day", "Place"), ("Monday", " "))) == ["Day: Monday."]


def test_a_tables_caption_is_said_first() -> None:
    captioned = doc.Table("t", table(("Day",), ("Monday",)).rows, 1, doc.words("When we meet"))
    first = script.of_document(paper(captioned))[0]
    assert (first.spoken, first.block_id) == ("Table: When we meet.", "t")


def test_a_pictures_words_are_said() -> None:
    said = only(doc.Picture("pic", "x", alt="A bus at a stop"))
    assert (said.spoken, said.block_id, said.kind) == ("Picture: A bus at a stop.", "pic", Kind.PICTURE)


def test_a_picture_that_nobody_has_described_is_not_passed_over_in_silence() -> None:
    assert "Nobody has written what it shows" in only(doc.Picture("pic", "x")).spoken


def test_decorative_pictures_and_blank_blocks_are_passed_over() -> None:
    assert spoken(doc.Picture("pic", "x", alt="A swirl", is_decorative=True), paragraph("  "), heading("")) == []


def test_a_picture_row_says_its_picture_and_then_its_sentences() -> None:
    row = doc.PictureRow("row", (paragraph("You can come.", "s1"),), doc.Picture("pic", "x", alt="A door"))
    assert spoken(row) == ["Picture: A door.", "You can come."]


def test_notes_are_said_at_the_end_with_their_numbers_and_their_marks_are_not() -> None:
    marked = doc.Paragraph("p", (doc.Run("Carers met"), doc.Run("1", note="n"), doc.Run(".")))
    utterances = script.of_document(paper(marked, doc.Note("n", (paragraph("In May.", "np"),)), paragraph("After.")))
    assert [" ".join(one.spoken.split()) for one in utterances] == ["Carers met .", "After.", "Note one. In May."]


def test_what_has_no_full_stop_gets_one_so_that_the_voice_falls() -> None:
    assert spoken(bullets("a warm room", "“Yes!”", "tea –", "5pm")) == [
        "a warm room.",
        "“Yes!”",
        "tea.",
        "five p.m.",
    ]


def test_taught_words_reach_headings_cells_and_captions() -> None:
    taught = script.of_document(paper(heading("SAB", number="1"), table(("SAB",), ("SAB",))), {"SAB": "sab"})
    assert [one.spoken for one in taught] == ["One. sab.", "sab: sab."]


def test_the_opening_says_title_and_status() -> None:
    document = doc.Document("Minutes", (paragraph("Hello."),), status="Draft")
    assert [one.spoken for one in script.opening(document)] == ["Minutes.", "Draft."]


def test_the_opening_does_not_say_a_title_that_the_first_heading_says() -> None:
    document = doc.Document("Minutes", (heading("Minutes"),))
    assert script.opening(document) == ()


def test_a_list_inside_a_list_keeps_its_place_in_the_order() -> None:
    inner = bullets("inner", block_id="inner")
    outer = doc.ListBlock("outer", (doc.ListItem("o", (paragraph("outer", "op"), inner)), *bullets("last").items))
    assert spoken(outer) == ["outer.", "inner.", "last."]


def test_the_outline_tells_kinds_and_places_before_anything_is_said() -> None:
    said = script.of_document(paper(heading("Breaks", block_id="h"), paragraph("Carers met. They agreed.", "p")))
    assert [(one.kind.value, one.block_id, one.start) for one in said.outline] == [
        ("heading", "h", 0),
        ("sentence", "p", 0),
        ("sentence", "p", 12),
    ]


def test_a_long_paper_is_put_into_words_as_it_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    say = unsaid.say_british
    monkeypatch.setattr(unsaid, "say_british", lambda text, taught=None: (asked.append(text), say(text, taught))[1])
    said = script.of_document(paper(*(paragraph(f"Sentence {n} is read.", f"p{n}") for n in range(1000))))
    assert len(asked) < 100
    assert said[500].spoken == "Sentence five hundred is read."
    assert [one.spoken for one in said][800] == "Sentence eight hundred is read."


def test_a_long_paper_is_read_at_one_pace() -> None:
    lines = [*["We met. It was fun to be out."] * 200, *["Safeguarding responsibilities require documentation."] * 200]
    said = script.of_document(paper(*(paragraph(line, f"p{n}") for n, line in enumerate(lines))))
    assert len({one.haste for one in said}) == 1


def test_utterances_that_are_said_already_keep_their_own_pace() -> None:
    one, two = (script.of_document(paper(paragraph(text)))[0] for text in ("We met.", "Safeguarding responsibilities."))
    assert tuple(script.Script.of((one, two))) == (one, two)
