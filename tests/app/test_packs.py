"""Packs: for each person exactly what they asked for, made once, and only what changed when made again."""

import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import docx
import pikepdf
import pytest

from coprod_desktop.app import placing
from coprod_desktop.app.packs import NobodyThere, PacksMade
from coprod_desktop.app.packs_wishes import wish_of
from coprod_desktop.app.placing import NoFolder, NoRoom
from coprod_desktop.app.versions import Hooks
from coprod_desktop.errors import StoppedByPerson
from coprod_desktop.model.meeting import Meeting, Person
from coprod_desktop.model.needs import Format, Needs
from coprod_desktop.render import pdf_reading
from coprod_desktop.storage.files import DiskFull
from tests.app.packing import a_meeting, a_paper, a_small_meeting, files_in, packs

PRIVATE = "0 Ready to send - private"
NUMBERED = ["1 Welcome", "2 Short breaks", "3 Travel to the day centre", "4 What happens next"]


@pytest.fixture(scope="module")
def kept_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("data")


@pytest.fixture(autouse=True)
def one_cache_for_all(kept_folder: Path, own_folders: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the workers of all tests share their cut letters: making them takes longer than all the packs."""
    monkeypatch.setenv("COPROD_DATA_FOLDER", str(kept_folder))


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("packs")


@pytest.fixture(scope="module")
def made(out: Path, kept_folder: Path) -> Iterator[PacksMade]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COPROD_DATA_FOLDER", str(kept_folder))
        yield packs(a_meeting(), out)


def wish(**needs: object) -> list[tuple[str, str, str]]:
    found = wish_of(Person("a", "Ada"), Needs("a", **needs))  # type: ignore[arg-type]  # named by the test
    return [(one.wording.value, one.profile.name if one.profile else "", one.form) for one in found.looks]


def test_who_asked_for_nothing_gets_clear_print() -> None:
    assert wish() == [("as-written", "standard print, 14 point", "pdf")]


@pytest.mark.parametrize(
    ("size", "look"),
    [(0, "large print, 18 point"), (16, "large print, 16 point"), (28, "giant print, 28 point")],
)
def test_large_print_has_the_size_that_was_asked_for(size: int, look: str) -> None:
    assert wish(formats=frozenset({Format.LARGE_PRINT}), size_pt=size) == [("as-written", look, "pdf")]


def test_easy_read_is_larger_for_who_needs_it_larger() -> None:
    [(wording, look, _)] = wish(formats=frozenset({Format.EASY_READ}), size_pt=22)
    assert (wording, "22 point" in look) == ("easy-read", True)


def test_audio_alone_brings_no_paper() -> None:
    assert [form for *_, form in wish(formats=frozenset({Format.AUDIO}))] == ["mp3"]


def test_braille_comes_as_a_braille_file_and_as_something_to_do() -> None:
    found = wish_of(Person("a", "Ada"), Needs("a", frozenset({Format.BRAILLE})))
    assert [look.form for look in found.looks] == ["brf"]
    assert "braille" in found.notes[0]


def test_who_has_papers_read_to_them_gets_something_to_read_from() -> None:
    assert [form for *_, form in wish(formats=frozenset({Format.READ_TO_ME}))] == ["pdf"]


def test_a_file_for_the_screen_is_tinted_and_paper_of_that_colour_is_not() -> None:
    tinted, printed = (
        wish_of(Person("a", "A"), Needs("a", frozenset({one}), paper="yellow")).looks[0].profile
        for one in (Format.ELECTRONIC_FILE, Format.LARGE_PRINT)
    )
    assert tinted is not None
    assert printed is not None
    assert (tinted.colours.key, printed.colours.key) == ("pale-yellow", "white")


def test_everybody_has_a_folder_and_so_has_who_sends_them(made: PacksMade, out: Path) -> None:
    visible = [name for name in files_in(out) if not name.startswith(".")]
    assert visible == [PRIVATE, "Ade Bello", "Jo Pritchard", "Sam Okafor", "Winnie Hughes"]
    assert made.failed == ()


def test_file_names_sort_and_say_what_they_are(made: PacksMade, out: Path) -> None:
    assert files_in(out / "Sam Okafor") == [
        "00 Read this first - large print, 20 point.pdf",
        "01 Agenda - large print, 20 point.pdf",
        "02 Item 2 - Short breaks for carers - large print, 20 point.pdf",
        "03 Words in these papers - large print, 20 point.pdf",
        "04 Our cards - large print, 20 point.pdf",
        "05 Your sheet, Sam Okafor - large print, 20 point.pdf",
    ]


def test_each_pack_is_in_the_form_that_was_asked_for(made: PacksMade, out: Path) -> None:
    assert all(name.endswith(".docx") for name in files_in(out / "Jo Pritchard"))
    assert "01 Agenda - easy read draft.pdf" in files_in(out / "Ade Bello")
    assert all("14 point.pdf" in name for name in files_in(out / "Winnie Hughes"))


def test_the_covering_page_lists_what_is_in_the_pack(made: PacksMade, out: Path) -> None:
    page = docx.Document(str(next((out / "Jo Pritchard").glob("00 *"))))
    words = [" ".join(paragraph.text.split()) for paragraph in page.paragraphs]
    assert "Papers for Jo Pritchard" in words
    titles = ["Agenda", "Item 2 - Short breaks for carers", "Words in these papers", "Our cards"]
    assert [one for one in words if one in titles] == titles


def headings(path: Path) -> list[str]:
    if path.suffix == ".docx":
        texts = [one.text for one in docx.Document(str(path)).paragraphs if one.style and "Heading" in one.style.name]
    else:
        pdf = pdf_reading.read(path.read_bytes())
        texts = [element.text for element in pdf.elements if re.fullmatch(r"H\d", element.tag)]
    squeezed = (" ".join(text.split()) for text in texts)
    return [text for text in squeezed if re.match(r"\d", text)]


def test_every_version_of_the_agenda_has_the_same_item_numbers(made: PacksMade, out: Path) -> None:
    agendas = sorted(out.glob("*/01 Agenda*"))
    assert len(agendas) == 4
    assert [headings(path) for path in agendas] == [NUMBERED] * 4


def test_a_version_that_two_people_get_is_the_same_to_the_byte(tmp_path: Path) -> None:
    packs(replace(a_small_meeting(), needs=()), tmp_path)
    agendas = [path.read_bytes() for path in tmp_path.glob("*/01 Agenda*")]
    assert len(agendas) == 2
    assert len(set(agendas)) == 1


def test_one_print_job_for_each_size_and_colour(made: PacksMade, out: Path) -> None:
    jobs = [name for name in files_in(out / PRIVATE) if name.startswith("Print on")]
    assert "Print on yellow paper - large print, 20 point.pdf" in jobs
    assert "Print on white paper - standard print, 14 point.pdf" in jobs


def test_each_document_of_a_print_job_begins_on_a_sheet_of_its_own(made: PacksMade, out: Path) -> None:
    single = sorted((out / "Sam Okafor").glob("*.pdf"))
    sheets = 0
    for path in single:
        with pikepdf.open(path) as pdf:
            sheets += (len(pdf.pages) + 1) // 2
    with pikepdf.open(out / PRIVATE / "Print on yellow paper - large print, 20 point.pdf") as job:
        assert len(job.pages) == 2 * sheets


def test_what_needs_an_envelope_has_a_label_and_what_needs_an_email_has_one(made: PacksMade, out: Path) -> None:
    labels = pdf_reading.read((out / PRIVATE / "Address labels - 21 on a sheet.pdf").read_bytes())
    text = "\n".join(one.text for one in labels.elements)
    emails = (out / PRIVATE / "Emails to paste.txt").read_text(encoding="utf-8")
    assert "Sam Okafor 1 High Street Northfield" in text
    assert "To: jo@northfield.example" in emails


def test_what_people_need_is_told_nowhere_but_to_who_sends_the_packs(made: PacksMade, out: Path) -> None:
    shared = [path for path in out.rglob("*.docx") if PRIVATE not in path.parts]
    words = "\n".join(one.text for path in shared for one in docx.Document(str(path)).paragraphs)
    assert "Sam Okafor" in words
    assert "High Street" not in words
    assert "Yellow" not in words.replace("Yellow card", "")


@pytest.fixture
def again(made: PacksMade, out: Path, tmp_path: Path) -> Path:
    """Return a folder in which the packs of `a_meeting` are ready."""
    shutil.copytree(out, tmp_path / "packs")
    return tmp_path / "packs"


def changed(meeting: Meeting) -> Meeting:
    return replace(meeting, papers=(a_paper(words="We decide with carers."),))


def test_a_second_run_makes_nothing_anew(again: Path) -> None:
    made = packs(a_meeting(), again)
    assert (made.written, made.removed) == (0, 0)
    assert made.kept > 10


def test_a_second_run_makes_what_changed(again: Path) -> None:
    before = {path: path.read_bytes() for path in again.rglob("*.*") if path.is_file()}
    packs(changed(a_meeting()), again)
    renewed = {path.name for path, content in before.items() if path.read_bytes() != content}
    assert any("Short breaks" in name for name in renewed)
    assert not any("Agenda" in name or "cards" in name for name in renewed)


def test_what_a_person_changed_is_kept_and_the_new_one_stands_beside(again: Path) -> None:
    paper = next((again / "Jo Pritchard").glob("02 *"))
    document = docx.Document(str(paper))
    document.core_properties.comments = "mine"
    document.save(str(paper))
    mine = paper.read_bytes()
    made = packs(changed(a_meeting()), again)
    assert paper.read_bytes() == mine
    assert len(list((again / "Jo Pritchard").glob("02 *"))) == 2
    assert any("Somebody has changed" in one.sentence for one in made.look_at)


def test_the_pack_of_somebody_who_left_is_taken_away(again: Path) -> None:
    meeting = a_meeting()
    made = packs(replace(meeting, people=meeting.people[:3]), again)
    assert not (again / "Winnie Hughes").exists()
    assert made.removed == 6  # five files, and the print job that nobody else is in


def test_a_record_that_somebody_broke_costs_time_and_nothing_else(tmp_path: Path) -> None:
    record = tmp_path / ".coprod-packs.json"
    record.write_text('{"files": {"../../elsewhere.pdf": {"made_from": "", "content": ""}}}', encoding="utf-8")
    made = packs(a_small_meeting(), tmp_path)
    assert made.written > 5
    assert made.failed == ()


def test_nobody_in_the_meeting_is_said_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(NobodyThere):
        packs(replace(a_meeting(), people=()), tmp_path / "packs")
    assert not (tmp_path / "packs").exists()


def test_two_people_of_one_name_and_one_without_have_folders_of_their_own(tmp_path: Path) -> None:
    people = (Person("a", "Ada Żak"), Person("b", "Ada Żak"), Person("c", ""))
    packs(replace(a_small_meeting(), people=people, items=(), needs=()), tmp_path)
    assert [name for name in files_in(tmp_path) if name[0] not in ".0u"] == ["Ada Żak", "Ada Żak (2)", "No name yet"]


def test_a_folder_that_takes_no_files_is_said(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    with pytest.raises(NoFolder):
        packs(a_meeting(), blocked)


def test_cancel_in_the_middle_keeps_what_is_finished_and_the_next_run_goes_on(tmp_path: Path) -> None:
    seen: list[str] = []
    with pytest.raises(StoppedByPerson):
        packs(a_small_meeting(), tmp_path, Hooks(lambda done, of, words: seen.append(words), lambda: len(seen) >= 2))
    finished = [path for path in tmp_path.glob("*/*") if path.is_file()]
    assert finished
    made = packs(a_small_meeting(), tmp_path)
    assert made.kept >= 1
    assert made.failed == ()


def test_a_disk_that_fills_up_ends_the_work_with_whole_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[Path] = []

    def write(path: Path, content: bytes) -> None:
        if len(written) == 2:
            raise DiskFull(name=path.name, folder=str(path.parent))
        written.append(path)
        path.write_bytes(content)

    monkeypatch.setattr(placing, "write_whole", write)
    with pytest.raises(NoRoom):
        packs(a_small_meeting(), tmp_path)
    monkeypatch.undo()
    assert packs(a_small_meeting(), tmp_path).kept >= 2


def test_without_audio_who_asked_for_it_is_told_of(tmp_path: Path) -> None:
    needs = (Needs("sam", frozenset({Format.AUDIO, Format.LARGE_PRINT})),)
    made = packs(replace(a_small_meeting(), needs=needs), tmp_path)
    assert [one.name for one in made.failed] == ["Sam Okafor"]


def test_audio_is_made_for_who_asked(tmp_path: Path) -> None:
    needs = (Needs("sam", frozenset({Format.AUDIO})),)
    meeting = replace(a_meeting(), people=a_meeting().people[:1], needs=needs, items=(), papers=())
    made = packs(meeting, tmp_path, with_audio=True)
    names = files_in(tmp_path / "Sam Okafor")
    assert made.failed == ()
    assert all(name.endswith("audio.mp3") for name in names)
    assert names[0].startswith("00 Read this first")
