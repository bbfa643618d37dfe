"""My page says what one person wants to say, briefly and in order."""

from coprod_desktop.coproduction.my_page import (
    MyPage,
    Part,
    Saying,
    as_cards,
    as_document,
    card_words,
    seconds_to_say,
    time_in_words,
)
from coprod_desktop.model.document import Document, Heading, plain_text, text_blocks
from coprod_desktop.model.reading import Card, NameToSay, Note, Quote


def saying(words: str = "", card: Card = Card.QUESTION, quote: str = "We plan to close it.", place: str = "") -> Saying:
    return Saying(Note("n", Quote("b1", 0, len(quote), quote, quote), card, words), place)


def lines(document: Document) -> list[str]:
    return [plain_text(block) for block in text_blocks(document)]


def headings(document: Document) -> list[str]:
    return [plain_text(block) for block in text_blocks(document) if isinstance(block, Heading)]


def test_things_to_say_stand_under_their_items_in_order() -> None:
    page = MyPage("Board", (Part("Item 1: Money", (saying("How much?"),)), Part("Item 2: Travel", (saying("When?"),))))
    assert headings(as_document(page)) == ["Item 1: Money", "Item 2: Travel"]


def test_a_thing_to_say_has_its_card_its_words_and_what_it_is_about() -> None:
    page = MyPage("Board", (Part("Money", (saying("How much?", place="(Print page 2)"),)),))
    assert lines(as_document(page))[2:] == ["My question: How much?", "About: “We plan to close it.” (Print page 2)"]


def test_a_card_without_words_is_enough() -> None:
    page = MyPage("Board", (Part("Money", (saying(card=Card.DISAGREE),)),))
    assert "I don’t agree" in lines(as_document(page))


def test_own_words_without_a_card_stand_alone() -> None:
    page = MyPage("Board", (Part("Money", (saying("Ask Dad first.", Card.MARK),)),))
    assert "Ask Dad first." in lines(as_document(page))


def test_hard_words_and_names_follow_only_where_there_are_some() -> None:
    page = MyPage("Board", (Part("Money", (saying("How?"),)),))
    assert headings(as_document(page)) == ["Money"]
    more = MyPage("Board", page.parts, (("tender", "Asking who can do it."),), (NameToSay("Siobhán", "shi-vawn"),))
    assert headings(as_document(more)) == ["Money", "What the hard words mean", "How to say the names"]
    assert "tender: Asking who can do it." in lines(as_document(more))
    assert "Siobhán – say it like “shi-vawn”" in lines(as_document(more))


def test_a_page_without_anything_to_say_says_how_to_begin() -> None:
    assert "What I want to say" in lines(as_document(MyPage("Board")))[0]
    assert "What I want to say" in lines(as_cards(MyPage("Board")))[0]


def test_cards_leave_out_what_they_are_about_when_there_are_words() -> None:
    page = MyPage("Board", (Part("Money", (saying("How much?"), saying(card=Card.AGREE))),))
    assert lines(as_cards(page)) == [
        "1. My question",
        "How much?",
        "2. I agree",
        "About: “We plan to close it.”",
    ]


def test_words_on_a_card_are_on_one_line() -> None:
    assert card_words(saying("How\n  much?")) == "How much?"


def test_how_long_it_takes_grows_with_the_words() -> None:
    assert 30 < seconds_to_say((saying("word " * 55),)) < 45
    assert time_in_words((saying("word " * 220),)) == "I have 1 thing to say. It takes about 2 minutes."
    assert time_in_words((saying("Why?"),)) == "I have 1 thing to say. It takes less than a minute."


def test_the_items_of_this_person_come_first() -> None:
    page = MyPage("Board", (Part("Money", (saying("How?"),)),), items=("2. Short breaks",))
    assert headings(as_document(page)) == ["Items for me", "Money"]
    assert "2. Short breaks" in lines(as_document(page))
