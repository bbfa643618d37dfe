"""The tag at the head of an MP3 file."""

from coprod_desktop.speech.id3 import tag
from coprod_desktop.speech.timeline import Chapter
from tests.speech.mp3_reading import read_tag


def test_a_tag_names_the_file_and_its_chapters() -> None:
    found = read_tag(tag("Carers’ board", [Chapter("Welcome", 0, 1500), Chapter("Tŷ’r Cŵn 😀", 1500, 9000)], 9000))
    assert found.title == "Carers’ board"
    assert found.chapters == [("Welcome", 0, 1500), ("Tŷ’r Cŵn 😀", 1500, 9000)]
    assert found.contents == ["chapter0", "chapter1"]


def test_a_tag_without_chapters_has_no_contents() -> None:
    assert read_tag(tag("Minutes", [])).contents == []


def test_a_tag_is_as_long_before_its_times_are_known_as_after() -> None:
    before = tag("Minutes", [Chapter("One")])
    after = tag("Minutes", [Chapter("One", 123456, 7890123)], 7890123)
    assert len(before) == len(after)


def test_a_tag_holds_255_chapters() -> None:
    found = read_tag(tag("Long", [Chapter(f"Part {number}" * 20) for number in range(255)]))
    assert len(found.chapters) == 255
