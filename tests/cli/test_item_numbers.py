"""The items of an agenda keep their numbers in every version and in every kind of file, sound included."""

import html
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import docx
import pytest

from coprod_desktop.app.exporting import Source
from coprod_desktop.coproduction.agenda_document import agenda_as_document
from coprod_desktop.language.lexicon import Lexicon
from coprod_desktop.model.document import Document
from coprod_desktop.model.meeting import Meeting
from coprod_desktop.render import pdf_reading
from coprod_desktop.speech import script
from coprod_desktop.speech.utterance import Kind
from coprod_desktop.storage import meeting_file
from coprod_desktop.storage.members import Opened
from tests import builders
from tests.cli.running import Ran, coprod

TITLES = ("Welcome", "Short breaks", "What happens next")
NUMBERED = [f"{number} {title}" for number, title in enumerate(TITLES, 1)]
IN_BRAILLE = ["#a ,welcome", "#b ,%ort br1ks", "#c ,:at happ5s next"]
SPOKEN = ["One. Welcome.", "Two. Short breaks.", "Three. What happens next."]
PRINTED = (
    "standard print, 14 point",
    "large print, 18 point",
    "giant print, 24 point",
    "dyslexia-friendly, 14 point",
    "easy read draft",
    "simple words",
)
VERSIONS = ("--standard", "--large-print", "--giant-print", "--dyslexia-friendly", "--easy-read", "--simple-words")


def meeting_with_a_break() -> Meeting:
    """Return a meeting whose third entry is a break, which has no number."""
    meeting = builders.meeting()
    pause = replace(meeting.items[2], title="Tea", is_break=True, presenters=())
    return replace(meeting, items=(*meeting.items[:2], pause, meeting.items[3]))


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("numbers")


@pytest.fixture(scope="module")
def made(out: Path) -> Ran:
    path = out / "board.coprod"
    meeting_file.write(path, Opened(meeting_with_a_break()))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COPROD_DATA_FOLDER", str(out / "user-data"))
        return coprod("make", path, *VERSIONS, "--only", "docx,pdf,html,odt,epub,txt,brf", "--out", out / "made")


def as_line(text: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", text)).split())


def of_docx(path: Path) -> list[str]:
    paragraphs = docx.Document(str(path)).paragraphs
    return [one.text for one in paragraphs if one.style and str(one.style.name).lower().startswith("heading")]


def of_pdf(path: Path) -> list[str]:
    return [one.text for one in pdf_reading.read(path.read_bytes()).elements if re.fullmatch(r"H\d?", one.tag)]


def of_html(path: Path) -> list[str]:
    return re.findall(r"<h\d[^>]*>(.*?)</h\d>", path.read_text(encoding="utf-8"), re.DOTALL)


def of_odt(path: Path) -> list[str]:
    content = zipfile.ZipFile(path).read("content.xml").decode()
    return re.findall(r"<text:h [^>]*>(.*?)</text:h>", content, re.DOTALL)


def of_epub(path: Path) -> list[str]:
    with zipfile.ZipFile(path) as book:
        pages = [book.read(name).decode() for name in sorted(book.namelist()) if name.endswith(".xhtml")]
    return [one for page in pages for one in re.findall(r"<(?:html:)?h\d[^>]*>(.*?)</(?:html:)?h\d>", page, re.DOTALL)]


def of_text(path: Path) -> list[str]:
    return re.findall(r"^(.+)\r?\n-+\r?$", path.read_text(encoding="utf-8-sig"), re.MULTILINE)


READERS: dict[str, Callable[[Path], list[str]]] = {
    "docx": of_docx,
    "pdf": of_pdf,
    "html": of_html,
    "odt": of_odt,
    "epub": of_epub,
}


def numbered(headings: list[str]) -> list[str]:
    return [line for line in map(as_line, headings) if line[:1].isdigit()]


@pytest.mark.parametrize("version", PRINTED)
@pytest.mark.parametrize("suffix", READERS)
def test_every_version_has_the_same_numbers_in_every_kind_of_file(
    version: str, suffix: str, made: Ran, out: Path
) -> None:
    assert made.err == ""
    path = out / "made" / f"Agenda - Carers' board - {version}.{suffix}"
    assert numbered(READERS[suffix](path)) == NUMBERED


@pytest.mark.parametrize("version", ["plain text", "easy read draft", "simple words"])
def test_plain_text_has_the_same_numbers(version: str, made: Ran, out: Path) -> None:
    assert made.err == ""
    assert numbered(of_text(out / "made" / f"Agenda - Carers' board - {version}.txt")) == NUMBERED


@pytest.mark.parametrize("version", ["braille", "easy read draft", "simple words"])
def test_braille_has_the_same_numbers(version: str, made: Ran, out: Path) -> None:
    assert made.err == ""
    braille = (out / "made" / f"Agenda - Carers' board - {version}.brf").read_text(encoding="ascii")
    lines = [line.strip() for line in braille.splitlines()]
    named = [line for line in lines if re.match(r"#[a-j] ,", line)]
    in_contents = [line for line in named if '""' in line]
    assert [line for line in named if line not in in_contents] == IN_BRAILLE
    assert [re.sub(r' ""+ #[a-j]+$', "", line) for line in in_contents] in ([], IN_BRAILLE)


@pytest.mark.parametrize("version", ["standard", "easy read", "simple words"])
def test_a_voice_says_the_same_numbers(version: str) -> None:
    source = Source.of(agenda_as_document(meeting_with_a_break()), Lexicon.load())
    documents: dict[str, Document] = {
        "standard": source.document,
        "easy read": source.easy_read,
        "simple words": source.simple_words,
    }
    utterances = script.with_opening(documents[version], {})
    said = [one.spoken for one in utterances if one.kind is Kind.HEADING and one.written in TITLES]
    assert said == SPOKEN
