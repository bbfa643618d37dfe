import pytest

from coprod_desktop.easyread.short_forms import explained_in, spell_out


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        ("The Care Quality Commission (CQC) came.", "CQC", "Care Quality Commission"),
        ("We use personal assistants (PAs) here.", "PA", "personal assistant"),
        ("The Department of Health and Social Care (DHSC) wrote.", "DHSC", "Department of Health and Social Care"),
        ("A multi-disciplinary team (MDT) met.", "MDT", "multi-disciplinary team"),
        ("The CQC (Care Quality Commission) came.", "CQC", "Care Quality Commission"),
    ],
)
def test_a_short_form_with_its_long_form_is_found(text: str, short: str, long: str) -> None:
    assert explained_in(text) == {short: long}


@pytest.mark.parametrize(
    "text", ["We met Sam Okafor (MBE) there.", "The National Health Service (NHS) pays.", "We came (YES) today."]
)
def test_letters_that_are_not_the_initials_are_no_short_form(text: str) -> None:
    assert explained_in(text) == {}


def test_the_brackets_go_and_the_long_form_comes_once() -> None:
    text = "The Care Quality Commission (CQC) came."
    assert spell_out(text, explained_in(text)) == "The Care Quality Commission came."


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("Ask a PA.", "Ask a personal assistant."),
        ("PAs can help.", "personal assistants can help."),
        ("The PA's hours.", "The personal assistant's hours."),
        ("The PAL card.", "The PAL card."),
    ],
)
def test_a_short_form_is_written_in_full_wherever_it_stands(text: str, full: str) -> None:
    assert spell_out(text, {"PA": "personal assistant"}) == full


def test_the_article_fits_the_long_form() -> None:
    assert spell_out("An MDT met.", {"MDT": "multi-disciplinary team"}) == "A multi-disciplinary team met."
    assert spell_out("Ask a CA.", {"CA": "assessor of care"}) == "Ask an assessor of care."
