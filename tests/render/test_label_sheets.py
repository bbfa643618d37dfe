"""Address labels: each in its place on the sheet that people bought, in letters that they can read."""

import page as page_validation
import pytest

from coprod_desktop.cli import arguments
from coprod_desktop.render import pdf_reading
from coprod_desktop.render.label_sheets import SIZES_PT, write
from coprod_desktop.render.label_sizes import SHEETS

MM = 72 / 25.4
PAGE_PT = 297 * MM
SIAN = ("Siân Llwyd-Wŷn", "1 Stryd Fawr", "Caerdydd", "CF10 1AA")
LONG = ("Ada", *(f"Line {number} of a long address" for number in range(9)))


@pytest.mark.parametrize("number", SHEETS)
def test_every_word_lies_inside_its_label(number: int) -> None:
    sheet = SHEETS[number]
    content, _ = write([SIAN] * (number + 1), sheet, "Labels")
    first, second = pdf_reading.read(content).texts
    assert len(second) == len(SIAN)
    for place, text in enumerate(first):
        row, column = divmod(place // len(SIAN), sheet.columns)
        left, top = sheet.left_mm + column * sheet.across_mm, sheet.top_mm + row * sheet.down_mm
        assert left * MM < text.left < text.right < (left + sheet.width_mm) * MM
        assert top * MM < PAGE_PT - text.baseline - 0.8 * text.size_pt
        assert PAGE_PT - text.baseline + 0.2 * text.size_pt < (top + sheet.height_mm) * MM


def test_a_sheet_holds_as_many_labels_as_it_says_and_no_label_lies_beside_the_paper() -> None:
    for number, sheet in SHEETS.items():
        assert number == sheet.columns * sheet.rows
        assert sheet.left_mm + (sheet.columns - 1) * sheet.across_mm + sheet.width_mm <= 210
        assert sheet.top_mm + sheet.rows * sheet.down_mm <= 297


def test_letters_are_large_and_never_under_the_floor() -> None:
    long_name = ("Mrs Bernadette Featherstonehaugh", *SIAN[1:])
    content, left_out = write([SIAN, long_name], SHEETS[21], "Labels")
    sizes = {text.size_pt for page in pdf_reading.read(content).texts for text in page}
    assert (left_out, sizes <= set(SIZES_PT), max(sizes)) == ((), True, 16.0)


def test_an_address_without_room_is_named_and_not_made_smaller() -> None:
    content, left_out = write([LONG, SIAN], SHEETS[21], "Labels")
    assert left_out == (0,)
    assert [one.text for one in pdf_reading.read(content).elements if one.tag == "P"] == [" ".join(SIAN)]


def test_sheets_of_labels_pass_the_check_for_screen_readers() -> None:
    content, _ = write([SIAN] * 30, SHEETS[21], "Labels")
    found = page_validation.validate_pdf_bytes(content, profile=page_validation.ValidationProfile.PDF_UA_1)
    assert found.failures == []


def test_the_command_offers_every_sheet_that_there_is() -> None:
    assert tuple(map(int, arguments.LABELS)) == tuple(SHEETS)
