from pathlib import Path

import pytest

from coprod_desktop import assets
from coprod_desktop.app.own_spellings import OwnSpellings
from coprod_desktop.app.spelling import Terms, known_words, mistakes, unknown_in
from coprod_desktop.language.lexicon import Lexicon
from coprod_desktop.language.spelling.reading import KnownWords
from coprod_desktop.model.document import Document, Paragraph, words
from coprod_desktop.model.meeting import AgendaItem, Meeting, OwnWord, Paper, Person
from coprod_desktop.storage.files import CannotWrite

# What other people call their programs and files.
PROPER_NAMES = frozenset(
    {"md", "msg", "png", "Ctrl", "Coprod", "Cymraeg", "Okafor", "Ogg", "hibari"}
    | {"OpenDocument", "OpenMoji", "liblouis", "uncontracted", "Nextcloud", "OneDrive", "Syncthing"}
)
MEETING = Meeting(
    "m",
    "Winnie Okafor's bord",
    place="Trafodbury hall",
    people=(Person("p1", "Winnie Okafor"),),
    items=(
        AgendaItem("i1", "Okafor on coprodution at Trafodbury", "a", about="Blorb and a recieved safeguarding plan"),
    ),
    papers=(Paper("d1", "Plan", Document("Plan", (Paragraph("b1", words("A wrogn paper.")),))),),
    own_words=(OwnWord("w1", "blorb", "A thing"),),
)


@pytest.fixture(scope="module")
def terms() -> Terms:
    return Terms.of(Lexicon.load())


@pytest.fixture
def own(tmp_path: Path) -> OwnSpellings:
    return OwnSpellings(tmp_path / "own.json")


def wrong(meeting: Meeting, known: KnownWords) -> list[str]:
    return [one.words for one in mistakes(meeting, known)]


def test_names_places_own_words_and_terms_are_known_and_papers_left_alone(terms: Terms, own: OwnSpellings) -> None:
    assert wrong(MEETING, known_words(MEETING, terms, own)) == ["bord", "coprodution", "recieved"]


def test_a_word_of_ones_own_is_right_in_every_meeting(terms: Terms, own: OwnSpellings) -> None:
    own.add("Bord")
    again = OwnSpellings(own.path)
    assert wrong(MEETING, known_words(MEETING, terms, again)) == ["coprodution", "recieved"]


def test_a_word_taken_back_is_looked_at_again(terms: Terms, own: OwnSpellings) -> None:
    own.add("bord")
    own.remove("bord")
    assert "bord" in wrong(MEETING, known_words(MEETING, terms, OwnSpellings(own.path)))


def test_a_word_ignored_in_one_meeting_is_looked_at_in_others(terms: Terms, own: OwnSpellings) -> None:
    own.ignore("bord", "m")
    again = OwnSpellings(own.path)
    assert "bord" not in wrong(MEETING, known_words(MEETING, terms, again))
    other = Meeting("other", "The bord")
    assert wrong(other, known_words(other, terms, again)) == ["bord"]


def test_a_list_that_cannot_be_read_is_set_aside_before_it_is_written_over(tmp_path: Path) -> None:
    path = tmp_path / "own.json"
    path.write_text("{not a list", encoding="utf-8")
    own = OwnSpellings(path)
    own.add("bord")
    assert any(one.read_text(encoding="utf-8") == "{not a list" for one in tmp_path.iterdir())
    assert OwnSpellings(path).words == ("bord",)


@pytest.mark.parametrize("content", ["[]", '{"words": 3}', '{"words": [1], "ignored": {}}', "\x00", ""])
def test_a_strange_list_counts_as_empty(tmp_path: Path, content: str) -> None:
    path = tmp_path / "own.json"
    path.write_text(content, encoding="utf-8")
    assert OwnSpellings(path).words == ()


def test_a_word_that_cannot_be_kept_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    own = OwnSpellings(tmp_path / "file" / "own.json")
    with pytest.raises(CannotWrite):
        own.add("bord")
    assert own.words == ()


@pytest.mark.parametrize("page", sorted(assets.resource("help").glob("*.md")), ids=lambda page: page.stem)
def test_our_own_help_is_spelt_right(page: Path, terms: Terms, own: OwnSpellings) -> None:
    text = page.read_text(encoding="utf-8")
    known = known_words(Meeting("m"), terms, own)
    found = {text[span.start : span.end] for span in unknown_in(text, known)}
    assert found - PROPER_NAMES == set()
