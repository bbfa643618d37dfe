import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop.render import fonts
from coprod_desktop.render.lines import Line, Type, break_lines, longest_word_pt
from coprod_desktop.render.plan import Words

TYPE = Type("Arimo", 18)


def texts(*words: Words, width: float = 200) -> list[str]:
    return [_text(line) for line in break_lines(words, TYPE, width)]


def test_no_line_is_wider_than_its_column() -> None:
    words = (
        Words("Carers can book a short break "),
        Words("without a new assessment", bold=True),
        Words(" every year."),
    )
    for width in (60, 120, 200, 333):
        assert all(line.width_pt <= width for line in break_lines(words, TYPE, width))


def test_every_line_but_the_last_ends_in_a_space_for_screen_readers() -> None:
    lines = texts(Words("one two three four five six seven eight nine ten"), width=120)
    assert len(lines) > 2
    assert all(line.endswith(" ") for line in lines[:-1])
    assert not lines[-1].endswith(" ")


def test_no_letter_is_lost_or_added() -> None:
    text = "A very-long/address.example.org/with?many=parts&and_no_spaces_at_all_that_is_wider_than_any_line x"
    assert "".join(texts(Words(text), width=90)).replace(" ", "") == text.replace(" ", "")


def test_a_word_of_two_looks_is_not_torn_apart() -> None:
    lines = texts(Words("aaaa bbbb cc"), Words("cc", bold=True), Words("cc dddd"), width=120)
    assert any("cccccc" in line for line in lines)


def test_no_break_spaces_hold() -> None:
    lines = texts(Words("on the day of 9\u00a0December\u00a02026 we meet"), width=150)
    assert any("9\u00a0December\u00a02026" in line for line in lines)


def test_a_date_that_is_wider_than_a_line_breaks_after_the_day_of_the_week() -> None:
    date = "Wednesday\u00a030\u00a0September\u00a02026"
    assert texts(Words(f"on {date}."), width=200) == ["on Wednesday\u00a0", "30\u00a0September\u00a02026."]


def test_a_wished_line_break_is_kept() -> None:
    assert texts(Words("first\nsecond")) == ["first ", "second"]


def test_a_full_stop_after_a_long_address_does_not_start_a_line() -> None:
    address = "(data.northfield.example.gov.uk/adult-social-care/carers)"
    for width in range(150, 500, 7):
        lines = break_lines((Words(address), Words(". You can")), TYPE, width)
        assert not any(line.pieces[0].text.startswith(".") for line in lines)


def test_a_hyphenated_word_that_fits_a_line_is_not_split() -> None:
    assert "co-production " in texts(Words("about co-production today"), width=130)


def test_the_longest_word_is_measured_over_its_looks() -> None:
    face = fonts.face("Arimo", False)
    bold = fonts.face("Arimo", True)
    words = (Words("a pro"), Words("duction", bold=True), Words(" b"))
    assert longest_word_pt(words, TYPE) == face.width("pro", 18) + bold.width("duction", 18)


@given(st.lists(st.text(alphabet="abcWi.é\u00a0-", min_size=1, max_size=8), min_size=2), st.floats(100, 300))
def test_words_in_one_look_break_where_words_in_several_do(found: list[str], width: float) -> None:
    half = len(found) // 2
    alone = break_lines((Words(" ".join(found)),), TYPE, width)
    beside = break_lines((Words(" ".join(found[:half]) + " "), Words(" ".join(found[half:]))), TYPE, width)
    assert [_text(line) for line in alone] == [_text(line) for line in beside]
    assert [line.width_pt for line in alone] == pytest.approx([line.width_pt for line in beside])


def _text(line: Line) -> str:
    return "".join(piece.text for piece in line.pieces)


def test_no_letter_of_a_word_that_is_too_long_stands_alone() -> None:
    name = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch"
    width = longest_word_pt((Words(name),), TYPE) - 1
    assert [line.strip()[-5:] for line in texts(Words(name), width=width)][1:] == ["gogoch"[-5:]]
