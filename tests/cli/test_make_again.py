"""Making versions where files are already: ours are replaced, and what people made or changed stays."""

import os
import zipfile
from pathlib import Path

import pikepdf
import pytest

from tests.cli.running import Ran, coprod, names_in, paper

WORD_FILE = "Our garden - standard print, 14 point.docx"
PDF_FILE = "Our garden - standard print, 14 point.pdf"


def make(path: Path, out: Path) -> Ran:
    return coprod("make", path, "--standard", "--out", out, "--format", "json")


def edit_in_word(path: Path) -> None:
    """Do what Word does when it saves: other words, and its own name as the program."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["docProps/app.xml"] = parts["docProps/app.xml"].replace(b"Coprod Desktop", b"Microsoft Office Word")
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


def test_making_twice_replaces_the_files_and_leaves_nothing_else(tmp_path: Path) -> None:
    first = make(paper(tmp_path), tmp_path / "out").json["files"]
    second = make(paper(tmp_path, "# Our garden\n\nNew words.\n"), tmp_path / "out").json["files"]
    assert second == first
    assert names_in(tmp_path / "out") == sorted(first)
    with zipfile.ZipFile(tmp_path / "out" / WORD_FILE) as archive:
        assert b"New words." in archive.read("word/document.xml")


def test_a_word_file_that_a_person_changed_is_kept(tmp_path: Path) -> None:
    out = tmp_path / "out"
    make(paper(tmp_path), out)
    edit_in_word(out / WORD_FILE)
    edited = (out / WORD_FILE).read_bytes()
    ran = make(paper(tmp_path), out)
    assert (out / WORD_FILE).read_bytes() == edited
    assert "Our garden - standard print, 14 point (2).docx" in ran.json["files"]
    assert any("We kept it." in one["sentence"] for one in ran.json["look_at"])


def test_the_copy_beside_a_changed_file_is_replaced_the_next_time(tmp_path: Path) -> None:
    out = tmp_path / "out"
    make(paper(tmp_path), out)
    edit_in_word(out / WORD_FILE)
    make(paper(tmp_path), out)
    names = names_in(out)
    make(paper(tmp_path), out)
    assert names_in(out) == names


def test_a_pdf_that_somebody_put_notes_in_is_kept(tmp_path: Path) -> None:
    out = tmp_path / "out"
    make(paper(tmp_path), out)
    with pikepdf.open(out / PDF_FILE, allow_overwriting_input=True) as pdf:
        pdf.docinfo["/Producer"] = "Another program"
        pdf.save(out / PDF_FILE)
    noted = (out / PDF_FILE).read_bytes()
    make(paper(tmp_path), out)
    assert (out / PDF_FILE).read_bytes() == noted


def test_a_recording_by_a_person_is_not_replaced_by_our_voice(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    recording = out / "Our garden - audio.mp3"
    recording.write_bytes(b"ID3\x03\x00\x00 somebody reading")
    ran = coprod("make", paper(tmp_path), "--audio", "--only", "pdf", "--out", out, "--format", "json")
    assert recording.read_bytes() == b"ID3\x03\x00\x00 somebody reading"
    assert "Our garden - audio (2).mp3" in ran.json["files"]


def test_the_paper_itself_is_never_written_over(tmp_path: Path) -> None:
    make(paper(tmp_path), tmp_path)
    source = tmp_path / WORD_FILE
    before = source.read_bytes()
    ran = coprod("make", source, "--standard", "--only", "docx", "--out", tmp_path, "--format", "json")
    assert source.read_bytes() == before
    assert ran.json["files"][0] == "Our garden - standard print, 14 point (2).docx"


def test_a_folder_with_the_name_of_a_file_stays(tmp_path: Path) -> None:
    out = tmp_path / "out"
    (out / WORD_FILE).mkdir(parents=True)
    ran = make(paper(tmp_path), out)
    assert (out / WORD_FILE).is_dir()
    assert ran.json["failed"] == []


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_that_leads_nowhere_is_not_followed(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / WORD_FILE).symlink_to(tmp_path / "elsewhere.docx")
    make(paper(tmp_path), out)
    assert not (tmp_path / "elsewhere.docx").exists()
