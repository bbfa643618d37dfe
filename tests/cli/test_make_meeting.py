"""A meeting comes out in every version, with the same item numbers in all of them."""

import re
from dataclasses import replace
from pathlib import Path

import docx
import pytest

from coprod_desktop.model.meeting import Meeting, Paper
from coprod_desktop.render import pdf_reading
from coprod_desktop.storage import meeting_file
from coprod_desktop.storage.members import Opened
from tests import builders
from tests.cli.running import Ran, coprod, names_in

TITLES = ("Welcome", "Short breaks", "Travel to the day centre", "What happens next")
NUMBERED = [f"{number} {title}" for number, title in enumerate(TITLES, 1)]


def meeting_with(*papers: Paper) -> Meeting:
    return replace(builders.meeting(), papers=papers)


def saved(meeting: Meeting, path: Path) -> Path:
    meeting_file.write(path, Opened(meeting))
    return path


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("meeting")


@pytest.fixture(scope="module")
def made(out: Path) -> Ran:
    path = saved(builders.meeting(), out / "board.coprod")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COPROD_DATA_FOLDER", str(out / "user-data"))
        return coprod("make", path, "--standard", "--large-print", "--easy-read", "--out", out / "made")


def headings_of(path: Path) -> list[str]:
    if path.suffix == ".pdf":
        elements = pdf_reading.read(path.read_bytes()).elements
        found = [one.text for one in elements if re.fullmatch(r"H\d?", one.tag)]
    else:
        paragraphs = docx.Document(str(path)).paragraphs
        found = [one.text for one in paragraphs if one.style and str(one.style.name).lower().startswith("heading")]
    return [" ".join(text.split()) for text in found]


@pytest.mark.parametrize("kind", ["standard print, 14 point", "large print, 18 point", "easy read draft"])
@pytest.mark.parametrize("suffix", ["docx", "pdf"])
def test_the_item_numbers_are_the_same_in_every_version(kind: str, suffix: str, made: Ran, out: Path) -> None:
    assert made.status == 1
    headings = headings_of(out / "made" / f"Agenda - Carers' board - {kind}.{suffix}")
    assert [text for text in headings if text[:1].isdigit()] == NUMBERED


def test_an_agenda_that_nobody_agreed_to_says_draft(made: Ran, out: Path) -> None:
    assert made.err == ""
    pdf = pdf_reading.read((out / "made" / "Agenda - Carers' board - standard print, 14 point.pdf").read_bytes())
    assert all(any("Draft" in text.text for text in page) for page in pdf.texts)


def test_two_papers_of_the_same_title_both_come_out(tmp_path: Path) -> None:
    papers = (
        Paper("p1", "Options", builders.paper(builders.paragraph("The first paper."), title="Options")),
        Paper("p2", "options", builders.paper(builders.paragraph("The second paper."), title="options")),
    )
    path = saved(meeting_with(*papers), tmp_path / "board.coprod")
    coprod("make", path, "--standard", "--only", "docx", "--out", tmp_path / "out")
    names = [name for name in names_in(tmp_path / "out") if "standard" in name]
    assert names == [
        "Agenda - Carers' board - standard print, 14 point.docx",
        "Options - standard print, 14 point.docx",
        "options (2) - standard print, 14 point.docx",
    ]
    texts = ["".join(docx.Document(str(tmp_path / "out" / name)).element.body.itertext()) for name in names]
    assert "The first paper." in texts[1]
    assert "The second paper." in texts[2]


HARD_TITLES = {
    "slashes and quotes": "Carers' / young carers' \"passport\": <a> or b? *all* | C:\\x",
    "emoji": "Our garden 🌱🏠 👩‍🦽 plans",
    "only emoji": "🌱" * 90,
    "200 letters": "A very long title about short breaks " * 6,
    "a device of Windows": "CON",
    "a device of Windows with more behind it": "nul.the plan",
    "a name that turns round": "\u202egnp.exe",
    "dots": "...",
    "a path": "../../etc/passwd",
    "Welsh": "Cynllun gofal ŵŷ",
    "nothing": "   ",
}


@pytest.mark.parametrize("name", HARD_TITLES)
def test_any_title_makes_names_that_every_system_takes(name: str, tmp_path: Path) -> None:
    papers = (Paper("p1", name, builders.paper(builders.paragraph("Tea at four."), title=HARD_TITLES[name])),)
    path = saved(meeting_with(*papers), tmp_path / "board.coprod")
    ran = coprod("make", path, "--large-print", "--only", "pdf", "--out", tmp_path / "out", "--format", "json")
    assert ran.json["failed"] == []
    assert sorted(ran.json["files"]) == names_in(tmp_path / "out")
    assert len(ran.json["files"]) == 4
    for made_name in ran.json["files"]:
        assert not set(made_name) & set('<>:"/\\|?*\u202e')
        assert len(made_name.encode()) <= 143
        assert made_name.split(".")[0].strip().upper() not in {"CON", "NUL", "PRN", "AUX"}


def test_a_meeting_file_that_is_none_is_refused_with_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "board.coprod"
    path.write_bytes(b"PK\x03\x04 but then nothing")
    ran = coprod("make", path, "--out", tmp_path / "out")
    assert ran.status == 3
    assert "damaged" in ran.err
    assert not (tmp_path / "out").exists()
