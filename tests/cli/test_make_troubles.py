"""What can go wrong: bad files in, no place to put files, somebody presses Ctrl-C."""

import os
import signal
import subprocess
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.running import (
    LONGEST_SECONDS,
    MINUTES,
    command,
    coprod,
    coprod_process,
    is_one_calm_sentence,
    names_in,
    paper,
)

resource = pytest.importorskip("resource", reason="limits of this kind are not on Windows")


def nothing_there(_path: Path) -> None:
    pass


def empty(path: Path) -> None:
    path.write_bytes(b"")


def broken(path: Path) -> None:
    path.write_bytes(MINUTES.read_bytes()[:5000])


def encrypted(path: Path) -> None:
    path.write_bytes(
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(3000) + "EncryptedPackage".encode("utf-16-le") + bytes(900)
    )


def enormous(path: Path) -> None:
    with path.open("wb") as out:
        out.truncate(3 * 1024**3)


def bomb(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for part in ("[Content_Types].xml", "word/document.xml"):
            archive.writestr(part, bytes(100 * 1024**2))


def folder(path: Path) -> None:
    path.mkdir()


def noise(path: Path) -> None:
    path.write_bytes(bytes(range(256)) * 50)


BAD: dict[str, tuple[str, Callable[[Path], None]]] = {
    "missing": ("paper.docx", nothing_there),
    "a name too long for any disk": ("p" * 300 + ".docx", nothing_there),
    "empty": ("paper.docx", empty),
    "empty text": ("paper.txt", empty),
    "empty meeting": ("board.coprod", empty),
    "broken": ("paper.docx", broken),
    "broken meeting": ("board.coprod", broken),
    "locked with a password": ("paper.docx", encrypted),
    "huge": ("paper.docx", enormous),
    "huge meeting": ("board.coprod", enormous),
    "a bomb": ("paper.docx", bomb),
    "a folder": ("paper.docx", folder),
    "a meeting that is a folder": ("board.coprod", folder),
    "a kind that we do not read": ("sheet.xlsx", noise),
    "no kind at all": ("paper", noise),
    "text that is none": ("paper.txt", noise),
}


@pytest.mark.parametrize("words", ["check", "make"])
@pytest.mark.parametrize("name", BAD)
def test_bad_input_is_told_in_one_sentence_and_changes_nothing(name: str, words: str, tmp_path: Path) -> None:
    file_name, write = BAD[name]
    path = tmp_path / file_name
    write(path)
    more = ("--out", tmp_path / "out") if words == "make" else ()
    ran = coprod(words, path, *more)
    assert (ran.status, ran.out) == (3, "")
    assert is_one_calm_sentence(ran.err), ran.err
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("name", ["paper.docx", "paper.txt", "board.coprod"])
def test_a_file_that_cannot_be_read_is_told_of(name: str, tmp_path: Path) -> None:
    if not Path("/proc/self/mem").exists():
        pytest.skip("needs a file that not even root can read")
    (tmp_path / name).symlink_to("/proc/self/mem")
    ran = coprod("check", tmp_path / name)
    assert ran.status == 3
    assert is_one_calm_sentence(ran.err)


@pytest.mark.parametrize("place", ["file", "file/below"])
def test_a_file_where_the_folder_should_be_is_told_of_and_stays(place: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    ran = coprod("make", paper(tmp_path), "--standard", "--out", tmp_path / place)
    assert (ran.status, ran.out) == (4, "")
    assert is_one_calm_sentence(ran.err)
    assert str(tmp_path / place) in ran.err
    assert (tmp_path / "file").read_text() == "mine"


def test_a_folder_that_takes_no_files_is_told_of(tmp_path: Path) -> None:
    if not Path("/proc/self").is_dir():
        pytest.skip("needs a folder that not even root can write to")
    ran = coprod("make", paper(tmp_path), "--standard", "--out", "/proc/self")
    assert (ran.status, ran.out) == (4, "")
    assert "We cannot put files into the folder /proc/self." in ran.err


def test_a_full_disk_is_told_of_and_leaves_no_half_file(tmp_path: Path) -> None:
    def leave_little_room() -> None:
        # Python ignores the signal that comes with this limit, so a write fails as it does on a full disk.
        resource.setrlimit(resource.RLIMIT_FSIZE, (9_000, 9_000))

    out = tmp_path / "out"
    ran = coprod_process(
        "make", MINUTES, "--standard", "--audio", "--out", out, "--format", "json", preexec_fn=leave_little_room
    )
    assert ran.status == 4
    failed = {one["file"]: one["sentence"] for one in ran.json["failed"]}
    title = "Calder Vale Carers' Partnership Board"
    assert "no room left on the disk" in failed[f"{title} - standard print, 14 point.pdf"]
    assert "could not save this file" in failed[f"{title} - audio.mp3"]
    assert sorted(ran.json["files"]) == names_in(out)


def run_until(condition: Callable[[], bool], process: subprocess.Popen[str]) -> None:
    end = time.monotonic() + LONGEST_SECONDS
    while not condition():
        assert process.poll() is None, "the command ended before it could be stopped"
        assert time.monotonic() < end
        time.sleep(0.02)


def start_making(out: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        command("make", MINUTES, "--standard", "--easy-read", "--audio", "--out", out),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        start_new_session=True,
    )


def test_ctrl_c_ends_the_work_where_no_file_is_half_written(tmp_path: Path) -> None:
    out = tmp_path / "out"
    process = start_making(out)
    run_until(lambda: out.is_dir() and any(out.glob("*.docx")), process)
    os.killpg(process.pid, signal.SIGINT)
    printed, told = process.communicate(timeout=LONGEST_SECONDS)
    assert (process.returncode, printed) == (5, "")
    stopping, stopped = told.splitlines()
    assert "Press Ctrl+C again" in stopping
    assert "Each of them is whole." in stopped
    assert all(name.endswith((".docx", ".pdf")) for name in names_in(out))
    assert all(name.startswith("Calder") for name in names_in(out))


def test_ctrl_c_before_the_first_file_says_that_nothing_was_changed(tmp_path: Path) -> None:
    slow = paper(tmp_path, "# Long\n\n" + "The CQC will visit the ICB in May.\n\n" * 20000)
    process = subprocess.Popen(
        command("make", slow, "--out", tmp_path / "out"), stderr=subprocess.PIPE, encoding="utf-8"
    )
    run_until(lambda: children_of(process.pid) > 0, process)
    process.send_signal(signal.SIGINT)
    _, told = process.communicate(timeout=LONGEST_SECONDS)
    assert process.returncode == 5
    assert told.splitlines()[-1] == "Stopped. Nothing was changed."
    assert not (tmp_path / "out").exists()


def children_of(number: int) -> int:
    children = Path(f"/proc/{number}/task/{number}/children")
    return len(children.read_text().split()) if children.exists() else 0
