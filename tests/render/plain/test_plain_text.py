"""A version as plain text: every word, lines that fit, and no look at all."""

import pytest

from coprod_desktop import importing
from coprod_desktop.model import document as doc
from coprod_desktop.render import making, plain_lines, planning, profiles, text_writer
from tests.render import samples
from tests.render.samples import h, listed, p, table
from tests.render.test_any_document import Inventor


def text_of(*blocks: doc.Block, title: str = "A paper") -> str:
    made = making.make(doc.Document(title, blocks), profiles.standard(), "txt")
    return made.content.decode("utf-8-sig").replace("\r\n", "\n")


def test_headings_are_underlined() -> None:
    text = text_of(h(1, "Money", "3"), p("Words."), h(2, "Fares"), p("More."))
    assert "\n3 Money\n-------\n" in text
    assert "\nFares\n~~~~~\n" in text


def test_rows_of_a_table_become_lines_that_name_their_columns() -> None:
    text = text_of(table(("Day", "Opens"), ("Monday", "9 am"), ("Friday", "10 am")))
    assert "Monday\n   Opens: 9 am\n" in text


def test_items_hang_from_their_numbers() -> None:
    text = text_of(listed("one " * 30, "two", style="decimal", start=4))
    assert "\n4. one one" in text
    assert "\n   one one" in text
    assert "\n5. two\n" in text


def test_a_date_is_not_split() -> None:
    text = text_of(p("x" * 61 + " 9 December 2026 is the day."))
    assert "9 December 2026" in text


def test_large_print_is_not_named_in_a_file_without_sizes() -> None:
    made = making.make(samples.council_paper(), profiles.large_print(), "txt")
    assert b"18 point" not in made.content


def test_pages_of_the_printed_version_are_marked() -> None:
    assert b"--- Print page 2 ---" in making.make(samples.council_paper(), profiles.standard(), "txt").content


def test_a_picture_is_told_in_words() -> None:
    media = {"a.png": doc.Media("image/png", samples.png())}
    document = doc.Document("A", (doc.Picture("b", "a.png", "A house"),), media=media)
    assert b"[Picture: A house]" in making.make(document, profiles.standard(), "txt").content


def test_our_own_reader_gets_the_words_back() -> None:
    made = making.make(samples.agenda(), profiles.standard(), "txt")
    read = importing.read_bytes("a.txt", made.content).document
    said = " ".join(doc.plain_text(block) for block in doc.text_blocks(read))
    assert "Wednesday 9 December 2026" in said


@pytest.mark.parametrize("seed", range(20))
def test_any_document_makes_a_sound_text(seed: int) -> None:
    plan = planning.plan(Inventor(seed).document(), plain_lines.without_sizes(profiles.standard()))
    assert text_writer.check(text_writer.write(plan), plan).faults == ()


def test_a_word_that_is_missing_is_noticed() -> None:
    plan = planning.plan(samples.agenda(), plain_lines.without_sizes(profiles.standard()))
    spoilt = text_writer.write(plan).replace(b"December", b"Decembre")
    assert [fault.rule for fault in text_writer.check(spoilt, plan).faults] == ["13.4"]
