import io
import json
import os
import resource
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given

from coprod_desktop import strings
from coprod_desktop.errors import CoprodError
from coprod_desktop.model import document as doc
from coprod_desktop.model import edits
from coprod_desktop.model.meeting import Meeting, Paper
from coprod_desktop.storage import files, meeting_file
from coprod_desktop.storage.meeting_file import read, write
from coprod_desktop.storage.members import FORMAT, Opened, as_json, from_members, to_members
from tests import builders
from tests.model.strategies import all_meetings, few

PNG = b"\x89PNG picture"


def with_paper(meeting: Meeting) -> Meeting:
    document = replace(
        builders.paper(builders.heading("Rest"), doc.Picture("p1", "house.png", "A house")),
        media={"house.png": doc.Media("image/png", PNG)},
    )
    return edits.add_paper(Paper("paper-1", "Short breaks", document), "item-2").apply(meeting)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "Carers board.coprod"


@pytest.fixture
def saved(path: Path) -> Path:
    write(path, Opened(with_paper(builders.meeting())))
    return path


def change_member(path: Path, name: str, change: Callable[[dict[str, object]], None]) -> None:
    members = members_in(path)
    tree = json.loads(members.get(name, b"{}"))
    change(tree)
    members[name] = json.dumps(tree).encode()
    path.write_bytes(meeting_file.to_bytes(members))


def members_in(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def sentence(error: CoprodError) -> str:
    return strings.say(error.says, **error.facts)


@given(all_meetings)
@few
def test_a_meeting_comes_back_from_its_members_as_it_was(meeting: Meeting) -> None:
    assert from_members(to_members(Opened(meeting))).meeting == meeting


def test_a_meeting_comes_back_from_its_file_as_it_was(saved: Path) -> None:
    opened = read(saved)
    assert opened.meeting == with_paper(builders.meeting())
    assert not opened.is_read_only
    assert opened.warnings == ()


def test_the_same_meeting_gives_the_same_file(path: Path, saved: Path) -> None:
    other = path.with_name("other.coprod")
    write(other, read(saved))
    assert other.read_bytes() == saved.read_bytes()


def test_a_file_says_what_it_is_first(saved: Path) -> None:
    with zipfile.ZipFile(saved) as archive:
        assert archive.namelist()[:2] == ["manifest.json", "meeting.json"]


def test_a_picture_is_kept_under_its_sha_256(saved: Path) -> None:
    pictures = {name: content for name, content in members_in(saved).items() if name.startswith("attachments/")}
    assert list(pictures.values()) == [PNG]


def test_unknown_fields_survive_a_round_trip_and_an_edit(saved: Path) -> None:
    change_member(saved, "manifest.json", lambda tree: tree.update(locked_by="nobody"))
    change_member(saved, "meeting.json", lambda tree: tree.update(pledge="fair"))
    change_member(saved, "meeting.json", lambda tree: tree["items"][1].update(stage="design"))  # type: ignore[index]
    change_member(saved, "papers/paper-1.json", lambda tree: tree["document"].update(mood="calm"))  # type: ignore[union-attr]
    opened = read(saved)
    write(saved, replace(opened, meeting=edits.move_item_to("item-2", 3).apply(opened.meeting)))
    members = {name: json.loads(content) for name, content in members_in(saved).items() if name.endswith(".json")}
    assert members["manifest.json"]["locked_by"] == "nobody"
    assert members["meeting.json"]["pledge"] == "fair"
    assert {one["id"]: one.get("stage") for one in members["meeting.json"]["items"]}["item-2"] == "design"
    assert members["papers/paper-1.json"]["document"]["mood"] == "calm"


def test_unknown_fields_never_land_on_another_value(saved: Path) -> None:
    change_member(saved, "meeting.json", lambda tree: tree["items"][1].update(stage="design"))  # type: ignore[index]
    opened = read(saved)
    items = tuple(one for one in opened.meeting.items if one.id != "item-2")
    write(saved, replace(opened, meeting=replace(opened.meeting, items=items)))
    assert b"design" not in members_in(saved)["meeting.json"]


def test_peoples_needs_and_unknown_members_are_carried_unchanged(saved: Path) -> None:
    needs = as_json({"people": [{"id": "sam", "size_pt": 18}], "locked": "no"})
    members = {**members_in(saved), "needs.json": needs, "signoff/readers.json": b"\x00\xff"}
    saved.write_bytes(meeting_file.to_bytes(members))
    write(saved, read(saved))
    assert json.loads(members_in(saved)["needs.json"]) == json.loads(needs)
    assert members_in(saved)["signoff/readers.json"] == b"\x00\xff"


def test_a_file_without_needs_gets_none(saved: Path) -> None:
    write(saved, read(saved))
    assert "needs.json" not in members_in(saved)


def test_a_newer_format_opens_for_reading_only(saved: Path) -> None:
    change_member(saved, "manifest.json", lambda tree: tree.update(format=FORMAT + 1))
    opened = read(saved)
    assert opened.is_read_only
    assert opened.meeting.title == "Carers' board"
    assert len(opened.warnings) == 1


def test_a_block_from_the_future_opens_for_reading_only(saved: Path) -> None:
    new = {"kind": "hologram", "id": "b9"}
    change_member(saved, "papers/paper-1.json", lambda tree: tree["document"]["blocks"].append(new))  # type: ignore[index]
    assert read(saved).is_newer


def test_a_newer_format_that_makes_no_sense_asks_for_a_newer_program(saved: Path) -> None:
    change_member(saved, "manifest.json", lambda tree: tree.update(format=99))
    change_member(saved, "meeting.json", lambda tree: tree.update(items="in another file now"))
    with pytest.raises(meeting_file.NeedsNewerProgram):
        read(saved)


def test_a_meeting_whose_picture_is_gone_opens_for_reading_only(saved: Path) -> None:
    members = {name: content for name, content in members_in(saved).items() if not name.startswith("attachments/")}
    saved.write_bytes(meeting_file.to_bytes(members))
    opened = read(saved)
    assert opened.is_read_only
    assert opened.warnings == (strings.count("storage.pictures_missing", 1),)


def test_a_picture_that_is_not_what_its_name_promises_is_not_used(saved: Path) -> None:
    members = {name: b"other" if "attachments" in name else content for name, content in members_in(saved).items()}
    saved.write_bytes(meeting_file.to_bytes(members))
    assert read(saved).is_damaged


@pytest.mark.parametrize("cut", [0, 1, 2, 3, 30, 200, -200, -30, -1])
def test_a_file_cut_short_is_explained_and_left_as_it_is(saved: Path, cut: int) -> None:
    content = saved.read_bytes()[:cut]
    saved.write_bytes(content)
    with pytest.raises(meeting_file.CannotRead) as caught:
        read(saved)
    assert "not changed" in sentence(caught.value)
    assert saved.read_bytes() == content


def test_a_flipped_bit_anywhere_never_changes_the_meeting_in_silence(saved: Path) -> None:
    whole, meant = saved.read_bytes(), read(saved).meeting
    for place in range(0, len(whole), 37):
        broken = bytearray(whole)
        broken[place] ^= 0x10
        saved.write_bytes(broken)
        try:
            opened = read(saved)
        except CoprodError:
            continue
        assert opened.meeting == meant or opened.is_read_only, place


def zipped(*members: tuple[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return out.getvalue()


MANIFEST = ("manifest.json", b'{"format": 1, "meeting": "m"}')
MEETING = ("meeting.json", b'{"id": "m"}')


def test_the_smallest_meeting_opens(path: Path) -> None:
    path.write_bytes(zipped(MANIFEST, MEETING))
    assert read(path).meeting == Meeting("m")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"%PDF-1.7 a paper",
        b"PK",
        b"PK\x03\x04 not really",
        zipped(),
        zipped(("word/document.xml", b"<w/>")),
        zipped(MANIFEST),
        zipped(MANIFEST, ("meeting.json", b"{")),
        zipped(MANIFEST, ("meeting.json", b"\xff\xfe")),
        zipped(MANIFEST, ("meeting.json", b"[" * 100_000)),
        zipped(MANIFEST, ("meeting.json", b'{"id": "m", "extra": {"a": ' + b"[" * 9_000 + b"]" * 9_000 + b"}}")),
        zipped(MANIFEST, ("meeting.json", b'{"id": "other"}')),
        zipped(MANIFEST, ("meeting.json", b'{"id": "m", "extra": {"a": NaN}}')),
        zipped(MANIFEST, ("meeting.json", b'{"id": "m", "papers": ["../../evil"]}')),
        zipped(MANIFEST, ("meeting.json", b'{"id": "m", "papers": ["p"]}')),
        zipped(MANIFEST, ("meeting.json", b'{"id": "m", "papers": ["p", "p"]}'), ("papers/p.json", b'{"id": "p"}')),
        zipped(MANIFEST, ("meeting.json", b'{"id": "m", "papers": [{}]}')),
        zipped(("manifest.json", b"[]"), MEETING),
        zipped(("manifest.json", b'{"format": "1", "meeting": "m"}'), MEETING),
        zipped(("manifest.json", b'{"format": 0, "meeting": "m"}'), MEETING),
        zipped(("manifest.json", b'{"format": 1, "meeting": "../m"}'), ("meeting.json", b'{"id": "../m"}')),
        zipped(MANIFEST, MEETING, ("../outside.txt", b"x")),
        zipped(MANIFEST, MEETING, ("/etc/passwd", b"x")),
        zipped(MANIFEST, MEETING, ("a\\b", b"x")),
        zipped(MANIFEST, MEETING, ("C:evil", b"x")),
        zipped(MANIFEST, MEETING, ("x" * 300, b"x")),
        zipped(MANIFEST, MEETING, ("history/r1.json", b'{"id": "r2", "who": "", "when": "2026-01-01"}')),
        zipped(MANIFEST, MEETING, ("history/r1.json", b"{}")),
    ],
)
def test_what_is_no_meeting_is_refused_in_one_sentence(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(meeting_file.CannotRead) as caught:
        read(path)
    assert path.name in sentence(caught.value)
    assert path.read_bytes() == content


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_members_of_one_name_are_refused(path: Path) -> None:
    path.write_bytes(zipped(MANIFEST, MEETING, MEETING))
    with pytest.raises(meeting_file.DamagedMeeting):
        read(path)


def test_a_member_that_swells_past_the_limit_is_refused_before_it_is_unpacked(path: Path) -> None:
    path.write_bytes(zipped(MANIFEST, MEETING, ("papers/p.json", b" " * (meeting_file.MOST_JSON_BYTES + 1))))
    assert path.stat().st_size < 1_000_000
    with pytest.raises(meeting_file.TooLarge):
        read(path)


def test_too_many_members_are_refused(path: Path) -> None:
    many = [(f"x/{number}", b"") for number in range(meeting_file.MOST_MEMBERS)]
    path.write_bytes(zipped(MANIFEST, MEETING, *many))
    with pytest.raises(meeting_file.TooLarge):
        read(path)


def test_a_meeting_that_is_not_there_is_told(path: Path) -> None:
    with pytest.raises(meeting_file.NotFound):
        read(path)


def test_a_folder_in_place_of_a_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(meeting_file.CannotRead):
        read(tmp_path)


def test_a_file_that_is_no_meeting_is_set_aside_and_not_overwritten(path: Path) -> None:
    path.write_bytes(b"somebody's photographs")
    write(path, Opened(builders.meeting()))
    assert read(path).meeting == builders.meeting()
    assert path.with_name("Carers board (could not be read).coprod").read_bytes() == b"somebody's photographs"


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    place = tmp_path / "stick"
    place.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", place], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("no rights to mount a small disk here")
    yield place
    subprocess.run(["umount", "-l", place], check=True)


def large(meeting: Meeting) -> Opened:
    return Opened(replace(meeting, title="large"), attachments={"a" * 64: os.urandom(200_000)})


def test_a_full_disk_leaves_the_old_file_and_says_so(small_disk: Path) -> None:
    path = small_disk / "Board.coprod"
    write(path, Opened(builders.meeting()))
    with pytest.raises(files.DiskFull):
        write(path, large(builders.meeting()))
    assert read(path).meeting == builders.meeting()
    assert [one.name for one in small_disk.iterdir()] == ["Board.coprod"]


def test_a_read_only_disk_leaves_the_old_file_and_says_so(small_disk: Path) -> None:
    path = small_disk / "Board.coprod"
    write(path, Opened(builders.meeting()))
    subprocess.run(["mount", "-o", "remount,ro", small_disk], check=True)
    with pytest.raises(files.WritingNotAllowed):
        write(path, Opened(Meeting("other")))
    assert read(path).meeting == builders.meeting()


@contextmanager
def largest_file(size: int) -> Iterator[None]:
    old = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, old[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, old)


def test_a_file_past_what_the_system_allows_leaves_the_old_file(saved: Path) -> None:
    before = saved.read_bytes()
    with largest_file(10_000), pytest.raises(files.DiskFull):
        write(saved, large(builders.meeting()))
    assert saved.read_bytes() == before
    assert [one.name for one in saved.parent.glob(".coprod-*")] == []


def test_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(files.FolderGone):
        write(tmp_path / "pulled stick" / "Board.coprod", Opened(builders.meeting()))


def test_what_does_not_read_back_is_never_put_in_place(saved: Path) -> None:
    before = saved.read_bytes()
    impossible = replace(builders.meeting(), id="not an id/..")
    with pytest.raises(meeting_file.CannotCheck):
        write(saved, Opened(impossible))
    assert saved.read_bytes() == before


def test_a_link_goes_on_pointing_at_the_file(saved: Path) -> None:
    link = saved.with_name("link.coprod")
    link.symlink_to(saved)
    write(link, Opened(Meeting("m")))
    assert link.is_symlink()
    assert read(saved).meeting.id == "m"


def test_a_saved_file_is_as_open_to_others_as_before(saved: Path) -> None:
    saved.chmod(0o664)
    write(saved, read(saved))
    assert saved.stat().st_mode & 0o777 == 0o664


def test_saving_is_the_same_in_another_process(saved: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.coprod"
    code = "import sys; from pathlib import Path; from coprod_desktop.storage.meeting_file import read, write; "
    code += "write(Path(sys.argv[2]), read(Path(sys.argv[1])))"
    subprocess.run([sys.executable, "-c", code, saved, other], check=True, env={**os.environ, "PYTHONHASHSEED": "7"})
    assert other.read_bytes() == saved.read_bytes()
