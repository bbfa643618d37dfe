import pytest

from coprod_desktop import assets
from coprod_desktop.language.spelling.reading import KnownWords, unknown_words
from coprod_desktop.language.spelling.suggesting import suggest
from coprod_desktop.language.spelling.word_list import british, welsh

KNOWN = KnownWords(british(), welsh=welsh)


def unknown(text: str, known: KnownWords = KNOWN) -> list[str]:
    return [text[span.start : span.end] for span in unknown_words(text, known)]


def test_every_word_of_the_list_is_found_in_it() -> None:
    words = assets.resource("words", "welsh.txt").read_text(encoding="utf-8").split()
    assert [word for word in words[::997] if word not in welsh()] == []


@pytest.mark.parametrize(
    "text",
    [
        "Cyfarfod y Bwrdd Gofalwyr",
        "Bydd y cyngor yn prynu seibiannau byr eto cyn mis Ebrill.",
        "Mae'n rhaid i’r cyngor ddarparu gwasanaethau hygyrch i ofalwyr a'u teuluoedd.",
        "Nid oes gan unrhyw un fynediad i’r toiledau yng nghanolfan y dref.",
        "PWY SY'N DOD",
        "Dŵr a thŷ bach",
    ],
)
def test_welsh_words_are_right_with_every_mutation(text: str) -> None:
    assert unknown(text) == []


def test_a_slip_in_welsh_is_found_and_what_was_meant_is_offered() -> None:
    text = "Bydd y cyfarfood yn y llyfrgell ddydd Mercher"
    assert unknown(text) == ["cyfarfood"]
    assert suggest("cyfarfood", KNOWN.for_text(text)) == ("cyfarfod",)


def test_a_slip_in_a_word_with_a_roof_is_found() -> None:
    assert unknown("Mae'r dŵrr yn oer ac mae'r bwyd yn dda") == ["dŵrr"]


def test_a_welsh_word_is_no_excuse_in_an_english_text() -> None:
    assert unknown("We will meet at the hen centre by cyfar bus") == ["cyfar"]


def test_one_slip_alone_that_is_a_welsh_word_by_chance_is_found() -> None:
    assert unknown("bord") == ["bord"]


def test_an_english_word_is_right_in_a_welsh_text() -> None:
    assert unknown("Bydd y facilitator yn siarad am y cyfarfod") == []


def test_names_of_people_here_do_not_make_an_english_text_welsh() -> None:
    known = KnownWords(british(), frozenset({"carys", "llŷr"}), welsh)
    assert not known.for_text("Carys Llŷr presents the budget").is_welsh


def test_without_the_welsh_list_nothing_is_welsh() -> None:
    assert not KnownWords(british()).for_text("Cyfarfod y Bwrdd Gofalwyr").is_welsh
