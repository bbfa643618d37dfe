"""Words in drawings, such as name badges: drawn in letters of the computer, or named and left out, never as boxes."""

import pytest

from coprod_desktop.model import document as doc
from coprod_desktop.render import installed_fonts, making, profiles, svg_drawing

_ARABIC = "محمد"


def drawing(words: str) -> bytes:
    text = f'<text x="5" y="40" font-family="Arimo" font-size="20">{words}</text>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 60">{text}</svg>'.encode()


def document_with(words: str) -> doc.Document:
    picture = doc.Picture("badge", "badge", f"Badge: {words}")
    return doc.Document("Badges", (picture,), media={"badge": doc.Media("image/svg+xml", drawing(words))})


def test_a_word_that_no_letters_can_draw_is_left_out_and_named() -> None:
    assert svg_drawing.as_png(drawing(f"Ann {_ARABIC}"), 200) == svg_drawing.as_png(drawing("Ann"), 200)
    made = making.make(document_with(f"Ann {_ARABIC}"), profiles.standard(), "pdf")
    assert any(_ARABIC in sentence for sentence in made.look_at)


def test_a_word_in_letters_of_this_computer_is_drawn_and_nothing_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()  # the letters of this computer after all
    if installed_fonts.file_with(_ARABIC) is None:
        pytest.skip("this computer has no Arabic letters")
    assert svg_drawing.as_png(drawing(_ARABIC), 200) != svg_drawing.as_png(drawing(""), 200)
    assert making.make(document_with(_ARABIC), profiles.standard(), "pdf").look_at == ()


def test_a_file_that_shows_the_drawing_itself_needs_no_letters_of_ours() -> None:
    made = making.make(document_with(_ARABIC), profiles.standard(), "html")
    assert not any("letters" in sentence for sentence in made.look_at)
