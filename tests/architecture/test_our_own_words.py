"""What the program says to people passes its own check."""

import re
from collections.abc import Iterator
from functools import cache

import pytest

from coprod_desktop import assets, checker, importing
from coprod_desktop.checker import Family
from coprod_desktop.language import sentences
from coprod_desktop.language.lexicon import Lexicon
from coprod_desktop.model.document import Document, Paragraph, plain_text, text_blocks, words
from coprod_desktop.model.finding import Finding, Kind
from coprod_desktop.strings import catalogue
from tests.architecture.string_keys import AREAS

HELP = tuple(sorted(path.name for path in assets.resource("help").glob("*.md")))
MOST_WORDS = 25

# The program is about these; its help explains them, and every screen has them.
OUR_WORDS = frozenset(
    {
        *("agenda", "agenda item", "braille", "co-chair", "easy read", "jargon", "learning disability"),
        *("screen reader", "you said, we did"),
        *("consultation", "hearing loop", "interpreter"),  # what people ask for by these words
    }
)
# The exact words that a person types or sees elsewhere.
LETTERS = frozenset(
    {
        *("COMMAND", "FILE", "WORD", "POINTS", "FOLDER"),  # stand for what is typed, as in every command's help
        *("JSON", "PNG", "JPEG", "CSV", "README", "MB"),  # what files are called, and how big they are
        *("CC", "BY-SA", "GNU", "GPL", "MIT", "SIL", "NG"),  # names of licences and of the voice
    }
)
# Examples of what to look up or type: they are there because they are hard.
EXAMPLES = {("cli.words_example", "direct payment"), ("look-up.md", "CQC")}
# A kind of braille, which the same sentence explains; a part to add, by its own name.
EXPLAINED_BESIDE = {
    *(("versions.md", "uncontracted"), ("render.braille_uncontracted", "uncontracted"), ("listening.md", "hibari")),
    ("look-up.md", "jargon buster"),
}
# How long an item takes: a word alone does not show that no written record is meant.
TIMES = {("gui.item.minutes", "Minutes")}
# What is put into the printer: no plan of a government.
PAPER = {("printing.print_colour", "white paper")}
# Whose advice a question of the power check rests on is named as it names itself.
SOURCES = {
    *("Accessible Information Standard", "co-production", "Gunning principles", "ladder of co-production"),
    *("NHS England", "Social Care Institute for Excellence", "Think Local Act Personal"),
}
# A list of six numbers with their meanings, not a sentence.
LISTS = {"cli.statuses"}
# Standards PE-05 asks for active words as a rule, not always: "Your file was not changed" says what matters first.
MOST_PASSIVES = 0.16
STRICT = ("app", "cli")
FIRST_THINGS_FIRST = re.compile(r"(?:was|were|is|are|be|been) (?:not )?(?:changed|damaged|finished|written|read|moved)")


def in_words(form: str) -> str:
    """Return a sentence as it looks with its facts in it."""
    return re.sub(r"\{[^}]*\}", "it", form)


def documents() -> Iterator[tuple[str, Document]]:
    """Yield every sentence of every catalogue, and every page of help, with its name."""
    for area in AREAS:
        for name, forms in catalogue(area).items():
            blocks = [Paragraph(f"b{n}", words(line)) for n, line in enumerate(in_words("\n".join(forms)).split("\n"))]
            yield f"{area}.{name}", Document("", tuple(blocks))
    for page in HELP:
        yield page, importing.read_bytes(page, assets.resource("help", page).read_bytes()).document


@cache
def findings() -> tuple[tuple[str, Finding], ...]:
    settings = checker.Settings(known_terms=OUR_WORDS)
    lexicon = Lexicon.load()
    return tuple((name, one) for name, document in documents() for one in checker.check(document, lexicon, settings))


def of(*rules: str) -> list[tuple[str, str]]:
    return [(name, one.text) for name, one in findings() if one.rule in rules]


def test_there_is_something_to_check() -> None:
    assert len(HELP) >= 5
    assert sum(1 for _ in documents()) > 400
    assert of("PE-05")


def test_no_hard_word_is_left_unexplained() -> None:
    kinds = (Kind.JARGON, Kind.SHORT_FORM, Kind.MEETING_WORD, Kind.WORDS_ABOUT_PEOPLE)
    found = {(name, one.text) for name, one in findings() if one.kind in kinds}
    named = {(name, text) for name, text in found if name.endswith("_from") and text in SOURCES}
    assert found - EXAMPLES - EXPLAINED_BESIDE - TIMES - PAPER - named == set()


def test_no_letters_are_left_unexplained() -> None:
    found = {(name, one.text) for name, one in findings() if one.kind is Kind.UNKNOWN_SHORT_FORM}
    assert {(name, text) for name, text in found if text not in LETTERS} == set()


def test_no_sentence_is_too_long() -> None:
    long = [(name, text) for name, text in of("PE-02") if len(text.split()) > MOST_WORDS and name not in LISTS]
    assert long == []


def test_no_latin_is_used() -> None:
    settings = checker.Settings().without(*(set(Family) - {Family.SHORT_LATIN}))
    lexicon = Lexicon.load()
    found = [(name, one.text) for name, document in documents() for one in checker.check(document, lexicon, settings)]
    assert found == []


def test_most_sentences_say_who_does_what() -> None:
    texts = [plain_text(block) for _, document in documents() for block in text_blocks(document)]
    number = sum(len(sentences.split(text)) for text in texts)
    assert len(of("PE-05")) / number < MOST_PASSIVES


@pytest.mark.parametrize("area", STRICT)
def test_no_sentence_says_it_the_long_way_round(area: str) -> None:
    found = [(name, text) for name, text in of("PE-05") if name.startswith(f"{area}.")]
    assert [one for one in found if not FIRST_THINGS_FIRST.search(one[1])] == []
