"""The main job, on a paper that this program did not make."""

import re
from pathlib import Path

import docx
import pytest
from lxml.etree import fromstring

from coprod_desktop.render import pdf_reading
from tests.cli.running import MINUTES, PAPERS, Ran, coprod, names_in, paper

TITLE = "Calder Vale Carers' Partnership Board"
PROMISED = [
    f"{TITLE} - audio.mp3",
    f"{TITLE} - easy read draft.docx",
    f"{TITLE} - easy read draft.pdf",
    f"{TITLE} - large print, 20 point.docx",
    f"{TITLE} - large print, 20 point.pdf",
    f"{TITLE} - words in this paper.docx",
    f"{TITLE} - words in this paper.pdf",
]


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("made") / "for the" / "board"


@pytest.fixture(scope="module")
def made(out: Path) -> Ran:
    """Return what came of the command that the README shows."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COPROD_DATA_FOLDER", str(out.parent / "user-data"))
        return coprod("make", MINUTES, "--large-print", "20", "--easy-read", "--audio", "--out", out)


def words_of_docx(path: Path) -> str:
    parts = docx.Document(str(path)).part.package.iter_parts()
    written = [part.blob for part in parts if part.partname in ("/word/document.xml", "/word/footnotes.xml")]
    return " ".join(" ".join(text for blob in written for text in fromstring(blob).itertext()).split())


def words_of_pdf(path: Path) -> str:
    return " ".join(element.text for element in pdf_reading.read(path.read_bytes()).elements)


def test_just_the_promised_files_are_made(made: Ran, out: Path) -> None:
    assert made.err == ""
    assert names_in(out) == PROMISED


def test_what_was_made_and_where_is_printed(made: Ran, out: Path) -> None:
    first, *rest = made.out.splitlines()
    assert first == f"7 files are in {out.resolve()}:"
    assert sorted(line.strip() for line in rest[:7]) == PROMISED


def test_what_needs_a_persons_eye_is_printed_and_told_to_the_shell(made: Ran) -> None:
    assert made.status == 1
    assert "About the file that you gave us:\n  " in made.out
    assert "1 comment in the margin was left out." in made.out
    assert f"  {TITLE} - easy read draft\n    This is a draft. Ask at least two people" in made.out


def test_some_rows_that_the_drafting_was_not_sure_of_are_named_and_the_rest_counted(made: Ran) -> None:
    after = made.out.partition("    The drafting was not sure of ")[2].splitlines()
    number = int(after[0].split()[0])
    assert all(line.strip().startswith("“") for line in after[1:6])
    assert after[6].strip() == f"There are {number - 5} more rows like this."


def test_no_sentence_is_printed_twice(made: Ran) -> None:
    lines = made.out.splitlines()
    assert len(lines) == len(set(lines)) + lines.count("") - 1


@pytest.mark.usefixtures("made")
@pytest.mark.parametrize("name", [name for name in PROMISED if name.endswith("pdf")])
def test_every_pdf_has_tags_a_title_and_its_language(name: str, out: Path) -> None:
    pdf = pdf_reading.read((out / name).read_bytes())
    assert pdf.language == "en-GB"
    assert pdf.title
    assert pdf.elements


@pytest.mark.usefixtures("made")
def test_large_print_is_as_large_as_was_asked_for(out: Path) -> None:
    pdf = pdf_reading.read((out / f"{TITLE} - large print, 20 point.pdf").read_bytes())
    assert min(text.size_pt for page in pdf.texts for text in page if text.text.strip()) == 20


@pytest.mark.usefixtures("made")
def test_easy_read_says_that_it_is_a_draft_in_both_files(out: Path) -> None:
    pdf = pdf_reading.read((out / f"{TITLE} - easy read draft.pdf").read_bytes())
    assert all(any("Easy read draft" in text.text for text in page) for page in pdf.texts)
    word = docx.Document(str(out / f"{TITLE} - easy read draft.docx"))
    assert "Easy read draft" in word.sections[0].header.paragraphs[0].text


@pytest.mark.usefixtures("made")
def test_easy_read_has_pictures_in_both_files(out: Path) -> None:
    tags = [one.tag for one in pdf_reading.read((out / f"{TITLE} - easy read draft.pdf").read_bytes()).elements]
    word = docx.Document(str(out / f"{TITLE} - easy read draft.docx"))
    pictures = [part for part in word.part.package.iter_parts() if part.content_type.startswith("image/")]
    assert tags
    assert len(pictures) > 10


@pytest.mark.usefixtures("made")
def test_the_word_list_explains_the_hard_words_of_the_paper(out: Path) -> None:
    for words in (
        words_of_docx(out / f"{TITLE} - words in this paper.docx"),
        words_of_pdf(out / f"{TITLE} - words in this paper.pdf"),
    ):
        assert "Personal budget" in words
        assert "To offer a contract again when it ends" in words


@pytest.mark.usefixtures("made")
def test_the_sound_is_an_mp3_of_some_minutes(out: Path) -> None:
    sound = (out / f"{TITLE} - audio.mp3").read_bytes()
    assert sound.startswith(b"ID3")
    assert len(sound) > 60 * 64_000 / 8 * 2


@pytest.mark.usefixtures("made")
def test_both_files_of_large_print_hold_the_same_words(out: Path) -> None:
    def plain(text: str) -> set[str]:
        return set(re.findall(r"[A-Za-z]{4,}", text))

    word = plain(words_of_docx(out / f"{TITLE} - large print, 20 point.docx"))
    pdf = plain(words_of_pdf(out / f"{TITLE} - large print, 20 point.pdf"))
    assert pdf - word <= {"page", "Notes"}  # Word has footnotes, and no heading above them
    assert len(word - pdf) < 5


def test_only_pdf_makes_only_pdf(tmp_path: Path) -> None:
    ran = coprod("make", paper(tmp_path), "--standard", "--only", "pdf", "--out", tmp_path / "out")
    assert names_in(tmp_path / "out") == [
        "Our garden - standard print, 14 point.pdf",
        "Our garden - words in this paper.pdf",
    ]
    assert ran.status == 0


def test_without_a_choice_all_but_giant_print_is_made(tmp_path: Path) -> None:
    coprod("make", paper(tmp_path), "--only", "docx", "--out", tmp_path / "out")
    assert names_in(tmp_path / "out") == [
        "Our garden - audio.mp3",
        "Our garden - easy read draft.docx",
        "Our garden - large print, 18 point.docx",
        "Our garden - standard print, 14 point.docx",
        "Our garden - words in this paper.docx",
    ]


def test_without_a_folder_the_files_go_to_one_called_papers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    coprod("make", paper(tmp_path), "--standard", "--only", "docx")
    assert len(names_in(tmp_path / "papers")) == 2


def test_json_tells_programs_the_same(tmp_path: Path) -> None:
    ran = coprod("make", MINUTES, "--easy-read", "--only", "docx", "--out", tmp_path, "--format", "json")
    assert ran.json["folder"] == str(tmp_path.resolve())
    assert ran.json["files"] == [f"{TITLE} - easy read draft.docx", f"{TITLE} - words in this paper.docx"]
    assert "1 comment in the margin was left out." in ran.json["warnings"]
    assert ran.json["look_at"][0]["file"] == f"{TITLE} - easy read draft.docx"
    assert ran.json["failed"] == []


@pytest.mark.parametrize("name", sorted(path.name for path in PAPERS.glob("*.docx")))
def test_no_version_of_a_sample_paper_fails_our_own_check(name: str, tmp_path: Path) -> None:
    ran = coprod("make", PAPERS / name, "--standard", "--giant-print", "--out", tmp_path, "--format", "json")
    assert ran.json["failed"] == []
    assert len(ran.json["files"]) == 6


def test_plain_text_goes_in_the_same_way(tmp_path: Path) -> None:
    text = "Our garden\n\nThe CQC will visit in May.\n"
    ran = coprod(
        "make", paper(tmp_path, text, "paper.txt"), "--standard", "--out", tmp_path / "out", "--format", "json"
    )
    assert len(ran.json["files"]) == 4
    assert "The CQC will visit in May." in words_of_docx(tmp_path / "out" / ran.json["files"][0])


def test_an_empty_heading_is_no_reason_to_fail(tmp_path: Path) -> None:
    ran = coprod(
        "make", paper(tmp_path, "#\n\nTea at four.\n"), "--standard", "--out", tmp_path / "out", "--format", "json"
    )
    assert ran.json["failed"] == []
    assert len(ran.json["files"]) == 4
