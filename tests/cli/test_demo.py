"""The sample meeting comes out in every version, and every PDF of it passes an independent check."""

from pathlib import Path

import page as page_validation
import pytest

from coprod_desktop.render import pdf_reading
from tests.cli.running import Ran, coprod, names_in

AGENDA = "Agenda - Northfield Carers Board"
PAPER = "Short breaks for family carers - options from April 2027"
PRINTED = (
    "dyslexia-friendly, 14 point",
    "easy read draft",
    "giant print, 24 point",
    "large print, 18 point",
    "simple words",
    "standard print, 14 point",
    "words in this paper",
)


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("demo")


@pytest.fixture(scope="module")
def made(out: Path) -> Ran:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COPROD_DATA_FOLDER", str(out / "user-data"))
        return coprod("demo", "--out", out / "made", "--format", "json")


def test_every_version_of_the_agenda_and_the_paper_is_made(made: Ran, out: Path) -> None:
    expected = [f"{title} - audio.mp3" for title in (AGENDA, PAPER)]
    expected += [
        f"{title} - {kind}.{suffix}" for title in (AGENDA, PAPER) for kind in PRINTED for suffix in ("docx", "pdf")
    ]
    assert names_in(out / "made") == sorted(expected)
    assert made.json["failed"] == []


@pytest.mark.parametrize("title", [AGENDA, PAPER])
@pytest.mark.parametrize("kind", PRINTED)
@pytest.mark.usefixtures("made")
def test_every_pdf_passes_the_check_for_screen_readers(title: str, kind: str, out: Path) -> None:
    content = (out / "made" / f"{title} - {kind}.pdf").read_bytes()
    report = page_validation.validate_pdf_bytes(content, profile=page_validation.ValidationProfile.PDF_UA_1)
    assert [failure.rule_id for failure in report.failures] == []
    pdf = pdf_reading.read(content)
    assert (pdf.wrong_marks, pdf.unused_marks) == (0, 0)


def test_what_a_person_should_look_at_names_files_that_are_there(made: Ran, out: Path) -> None:
    named = {one["file"] for one in made.json["look_at"]}
    assert named
    assert named <= set(names_in(out / "made"))
