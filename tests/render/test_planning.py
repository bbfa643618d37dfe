from dataclasses import replace

import pytest

from coprod_desktop.model import document as doc
from coprod_desktop.model.document import Run
from coprod_desktop.render import planning, profiles
from coprod_desktop.render.plan import (
    Contents,
    Figure,
    ItemList,
    NoteText,
    PictureWords,
    Plan,
    Text,
    TextHeading,
    TitleBlock,
    Words,
)
from coprod_desktop.render.planning import PrintPage
from tests.builders import heading, paragraph
from tests.render import samples
from tests.render.samples import b, h, link, listed, p, png
from tests.render.versions import plan_of


def words_of(plan: Plan, place: int = 1) -> tuple[Words, ...]:
    block = plan.blocks[place]
    assert isinstance(block, Text | TextHeading)
    return block.words


def said(words: tuple[Words, ...]) -> str:
    return "".join(one.text for one in words).replace("\u00a0", " ")


def test_the_title_is_not_printed_twice() -> None:
    plan = plan_of(heading("A  Paper"), paragraph("Words."), title="A paper")
    assert [type(block) for block in plan.blocks] == [TitleBlock, Text]
    assert plan.blocks[0].id == "h1"


def test_a_first_heading_that_says_something_else_stays() -> None:
    plan = plan_of(heading("Background"), title="A paper")
    assert [type(block) for block in plan.blocks] == [TitleBlock, TextHeading]


def test_a_document_without_a_title_takes_its_first_heading() -> None:
    assert plan_of(heading("Short breaks"), paragraph("x"), title="").title == "Short breaks"


def test_a_document_without_any_title_says_so() -> None:
    assert plan_of(paragraph("x"), title="").title == "Paper without a title"


def test_large_print_says_which_version_it_is() -> None:
    title = plan_of(p("x"), profile=profiles.large_print(20)).blocks[0]
    assert isinstance(title, TitleBlock)
    assert title.lines == ("This is the large print version, 20 point.",)


def test_only_the_status_says_that_something_is_easy_read() -> None:
    document = replace(samples.easy_read(), status="")
    plan = planning.plan(document, profiles.easy_read())
    assert "easy read" not in str([block for block in plan.blocks if isinstance(block, TitleBlock)]).lower()


def test_the_status_is_never_cut_from_the_header() -> None:
    document = doc.Document("Long title " * 30, (p("x"),), status="Easy read draft")
    header = planning.plan(document, profiles.giant_print(28)).header
    assert header.endswith("… · Easy read draft")


def test_heading_levels_start_at_one_and_never_skip() -> None:
    plan = plan_of(h(2, "a"), h(2, "b"), h(5, "c"), h(3, "d"), h(2, "e"))
    levels = [block.level for block in plan.blocks if isinstance(block, TextHeading)]
    assert levels == [1, 1, 2, 2, 1]


def test_an_empty_heading_leaves_no_step_behind() -> None:
    plan = plan_of(h(1, "  "), h(2, "a"))
    assert [block.level for block in plan.blocks if isinstance(block, TextHeading)] == [1]


def test_there_are_no_italics_and_bold_stays() -> None:
    plan = plan_of(p(Run("slanted", italic=True), Run(" strong", bold=True)))
    assert [one.bold for one in words_of(plan)] == [False, True]


def test_the_address_behind_a_link_is_printed_once() -> None:
    address = "https://www.example.org/travel/"
    plan = plan_of(p("See ", link("the travel page", address), "."), p("Again ", link("the travel page", address), "."))
    assert said(words_of(plan, 1)) == "See the travel page (www.example.org/travel)."
    assert said(words_of(plan, 2)) == "Again the travel page."


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("www.example.org/travel", "https://www.example.org/travel"),
        ("carers@example.org", "mailto:carers@example.org"),
        ("0300 123 4567", "tel:+443001234567"),
    ],
)
def test_an_address_that_the_words_say_already_is_not_printed_again(text: str, address: str) -> None:
    assert said(words_of(plan_of(p(link(text, address))))) == text


def test_an_address_too_long_to_type_is_named_by_its_site_and_reported() -> None:
    plan = plan_of(p(link("the form", "https://forms.example.org/" + "x" * 100)))
    assert said(words_of(plan)) == "the form (forms.example.org)"
    assert any("the form" in sentence for sentence in plan.look_at)


def test_a_link_says_where_it_leads() -> None:
    (linked, *_) = words_of(plan_of(p(link("the form", "https://example.org/f"))))
    assert linked.link_title == "the form (example.org/f)"


@pytest.mark.parametrize("address", ["javascript:alert(1)", "file:///etc/passwd", "#nowhere", "C:\\secret.doc"])
def test_a_link_that_leads_nowhere_safe_is_plain_words(address: str) -> None:
    (words,) = words_of(plan_of(p(link("words", address))))
    assert words.link == ""


def test_a_link_to_a_block_that_prints_nothing_is_plain_words() -> None:
    empty = doc.Paragraph("gone", ())
    assert all(not one.link for one in words_of(plan_of(empty, p(link("there", "#gone")))))


def test_notes_are_numbered_as_mentioned_and_stand_at_the_end() -> None:
    notes = (doc.Note("late", (p("Second."),)), doc.Note("early", (p("First."),)), doc.Note("never", (p("Third."),)))
    first, second = p("A", Run("*", note="early"), "."), p("B ", Run("", note="late"))
    plan = plan_of(*notes, first, second)
    assert said(words_of(plan, 1)) == "A (Note 1)."
    found = [block for block in plan.blocks if isinstance(block, NoteText)]
    assert [(note.label.replace("\u00a0", " "), note.back_to) for note in found] == [
        ("Note 1", first.id),
        ("Note 2", second.id),
        ("Note 3", ""),
    ]


def test_a_mark_of_a_note_that_is_not_there_stays_as_words() -> None:
    assert said(words_of(plan_of(p("A", Run("1", note="gone"))))) == "A1"


def test_items_keep_their_numbers() -> None:
    plan = plan_of(listed("c", "d", style="lower-letter", start=3), listed("i", "ii", style="upper-roman", start=9))
    labels = [[item.label for item in block.items] for block in plan.blocks if isinstance(block, ItemList)]
    assert labels == [["c.", "d."], ["IX.", "X."]]


def test_letters_go_on_after_z() -> None:
    plan = plan_of(listed("a", "b", style="upper-letter", start=26))
    assert [item.label for block in plan.blocks if isinstance(block, ItemList) for item in block.items] == ["Z.", "AA."]


def test_words_that_lead_in_a_list_stay_with_it() -> None:
    plan = plan_of(p("We ask you to:"), listed("come"), p("A sentence."), listed("go"))
    assert [block.keep_with_next for block in plan.blocks if isinstance(block, Text)] == [True, False]


def test_a_long_document_gets_a_contents_list_and_a_short_one_does_not() -> None:
    assert not any(isinstance(block, Contents) for block in planning.plan(samples.agenda(), profiles.standard()).blocks)
    plan = planning.plan(samples.council_paper(), profiles.large_print())
    (contents,) = (block for block in plan.blocks if isinstance(block, Contents))
    assert contents.entries[0].text.replace("\u00a0", " ") == "1  Purpose of this report"


def test_one_language_tag_for_the_document_is_not_repeated_on_its_words() -> None:
    plan = plan_of(p(Run("Hello ", language="en-gb"), Run("Croeso", language="cy-GB")))
    assert [one.language for one in words_of(plan)] == ["", "cy-GB"]


def test_soft_hyphens_and_other_signs_that_print_nothing_are_gone() -> None:
    assert said(words_of(plan_of(p("co\u00adpro\u200bduc\ufefftion\x07")))) == "coproduction"


def test_accents_written_apart_become_one_letter() -> None:
    assert said(words_of(plan_of(p("cw\u0302n")))) == "cŵn"


def test_capitals_are_left_but_reported() -> None:
    plan = plan_of(p("The TERMS OF REFERENCE for NHS England apply."))
    assert "TERMS OF REFERENCE" in said(words_of(plan))
    assert [sentence for sentence in plan.look_at if "capital" in sentence]
    assert not [sentence for sentence in plan.look_at if "NHS" in sentence]


def test_many_remarks_of_one_kind_are_counted() -> None:
    plan = plan_of(*(p(f"SHOUTED LOUD WORDS {letter * 3} here") for letter in "ABCDEFGHIJ"))
    assert len(plan.look_at) == 6
    assert plan.look_at[-1] == "There are 5 more like this."


def test_a_sign_without_a_letter_is_named_for_a_person() -> None:
    plan = plan_of(p("Done ★"))
    assert any("black star" in sentence for sentence in plan.unprinted)


def picture(source: str, alt: str = "A chart", *, decorative: bool = False, width_mm: float = 0) -> doc.Picture:
    return doc.Picture("pic", source, alt, decorative, width_mm)


def plan_with(block: doc.Block, content: bytes = b"", kind: str = "image/png") -> Plan:
    document = doc.Document("T", (block,), media={"it": doc.Media(kind, content)})
    return planning.plan(document, profiles.standard())


def test_a_picture_is_never_wider_than_the_words() -> None:
    figure = plan_with(picture("it", width_mm=900), png(2000, 500)).blocks[1]
    assert isinstance(figure, Figure)
    assert figure.width_mm == profiles.standard().text_width_mm
    assert figure.height_mm == pytest.approx(figure.width_mm / 4)


def test_a_tall_picture_leaves_room_on_its_page() -> None:
    figure = plan_with(picture("it", width_mm=160), png(300, 3000)).blocks[1]
    assert isinstance(figure, Figure)
    assert figure.height_mm <= 297 / 2


def test_a_picture_without_a_description_is_made_and_reported() -> None:
    plan = plan_with(picture("it", alt=" "), png())
    figure = plan.blocks[1]
    assert isinstance(figure, Figure)
    assert figure.alt
    assert any("no description" in sentence for sentence in plan.look_at)


def test_a_description_that_is_a_file_name_is_reported() -> None:
    assert any("IMG_0012.png" in sentence for sentence in plan_with(picture("it", alt="IMG_0012.png"), png()).look_at)


@pytest.mark.parametrize("content", [b"", b"no picture", png()[:60]])
def test_a_picture_that_cannot_be_opened_leaves_its_description(content: bytes) -> None:
    plan = plan_with(picture("it"), content)
    assert said(words_of(plan)) == "[Picture: A chart]"
    assert any("A chart" in sentence for sentence in plan.look_at)


def test_a_decorative_picture_that_cannot_be_opened_leaves_nothing_behind() -> None:
    assert len(plan_with(picture("it", decorative=True), b"broken").blocks) == 1


def test_a_drawing_brings_nothing_from_outside() -> None:
    svg = (
        b"<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>"
        b"<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' viewBox='0 0 9 9'>"
        b"<script>x</script><image href='file:///etc/passwd'/><image xlink:href='https://example.org/a.png'/>"
        b"<rect width='9' height='9'/></svg>"
    )
    content = plan_with(picture("it"), svg, "image/svg+xml").media["it"].content
    assert b"rect" in content
    for unwanted in (b"script", b"passwd", b"example.org", b"hostname", b"ENTITY"):
        assert unwanted not in content


def test_pictures_of_openmoji_are_credited() -> None:
    plan = planning.plan(samples.easy_read(), profiles.easy_read())
    credit = plan.blocks[-1]
    assert isinstance(credit, Text)
    assert credit.part == "credit"
    assert "CC BY-SA 4.0" in said(credit.words)


def test_a_row_without_a_picture_keeps_the_column_free_and_is_reported() -> None:
    plan = plan_of(doc.PictureRow("row", (p("We meet."),), None), profile=profiles.easy_read())
    row = plan.blocks[1]
    assert isinstance(row, PictureWords)
    assert row.figure is None
    assert row.column_mm == profiles.easy_read().picture_mm
    assert any("We meet." in sentence for sentence in plan.look_at)


def test_print_pages_stand_before_what_starts_on_them() -> None:
    first, second = p("One."), p("Two.")
    document = doc.Document("T", (first, second))
    plan = planning.plan(document, profiles.large_print(), [PrintPage(second.id, "Print page 2")])
    assert [block.part for block in plan.blocks if isinstance(block, Text)] == ["body", "page-mark", "body"]


def test_every_page_of_the_standard_version_is_named_once_and_in_order() -> None:
    pages = planning.print_pages(samples.council_paper(), profiles.standard())
    assert [page.label for page in pages] == ["Print page 2", "Print page 3", "Print page 4"]


def test_pages_on_which_nothing_starts_are_named_together() -> None:
    document = doc.Document("T", (p("word " * 1500), p("After.")))
    (mark,) = planning.print_pages(document, profiles.standard())
    assert mark.label.startswith("Print pages 2 to ")


def test_a_one_page_paper_has_no_print_pages() -> None:
    assert planning.print_pages(doc.Document("T", (p("x"),)), profiles.standard()) == ()


def test_an_id_that_comes_twice_in_a_careless_file_is_told_apart() -> None:
    plan = plan_of(heading("One", block_id="same"), heading("Two", block_id="same"))
    assert len({block.id for block in plan.blocks}) == 3


def long_document(front: tuple[doc.Block, ...] = (), kind: str = "paper") -> doc.Document:
    sections = tuple(
        block
        for number in range(1, 13)
        for block in (heading(f"Part {number}", 2, f"h{number}"), paragraph("Words to read. " * 60, f"p{number}"))
    )
    return doc.Document("A long paper", (*front, *sections), kind=kind)


def kinds_of(document: doc.Document) -> list[str]:
    return [type(block).__name__ for block in planning.plan(document, profiles.large_print()).blocks[:5]]


def test_the_contents_list_comes_behind_a_short_front_such_as_date_and_place() -> None:
    front = (paragraph("Wednesday 9 December", "date"), paragraph("Northfield Library", "place"))
    assert kinds_of(long_document(front)) == ["TitleBlock", "Text", "Text", "Contents", "TextHeading"]


def test_the_contents_list_comes_before_a_long_introduction() -> None:
    front = tuple(paragraph("Words to read first.", f"front{number}") for number in range(12))
    assert kinds_of(long_document(front))[:2] == ["TitleBlock", "Contents"]


def test_a_word_list_has_no_contents_list_for_it_is_one() -> None:
    assert "Contents" not in kinds_of(long_document(kind="word-list"))


def test_an_address_that_stands_behind_its_link_already_is_not_printed_again() -> None:
    linked = doc.Run("the council’s page", link="https://example.org/a")
    (text,) = plan_of(doc.Paragraph("b", (linked, doc.Run(" (example.org/a).")))).blocks[1:]
    assert "".join(words.text for words in text.words).count("example.org/a") == 1


def test_too_much_bold_is_told_and_labels_do_not_count() -> None:
    much = p("Carers rest. " * 50, b("All of this is bold. " * 20))
    little = p(b("Time: "), "Carers rest. " * 100)
    assert any("bold" in one for one in plan_of(much).look_at)
    assert not any("bold" in one for one in plan_of(little).look_at)


def test_our_own_words_say_their_language_in_a_paper_in_another() -> None:
    welsh = doc.Document("Papur", (h(1, "Croeso"), p("Mae.")), language="cy")
    title, heading, text = planning.plan(welsh, profiles.large_print()).blocks
    assert isinstance(title, TitleBlock)
    assert title.language == "en-GB"
    assert isinstance(heading, TextHeading)
    assert isinstance(text, Text)
    assert not any(words.language for words in (*heading.words, *text.words))


def test_a_letter_has_no_contents_list() -> None:
    sections = [block for number in range(9) for block in (h(1, f"Part {number}"), p("Word " * 200))]
    plan = plan_of(p("24 October 2025"), p("Dear Mrs Huws"), *sections)
    assert not any(isinstance(block, Contents) for block in plan.blocks)
