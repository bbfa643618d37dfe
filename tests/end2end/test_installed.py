"""The wheel, installed away from the checkout, does the main job."""

import os
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[2]
MINUTES = CHECKOUT / "tests" / "importing" / "papers" / "board_minutes.docx"
SHIPPED = ("resources", "jargon")
LONGEST_SECONDS = 55
OPEN_AND_CLOSE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from coprod_desktop.__main__ import window

run = QApplication.exec
QApplication.exec = lambda *_: (QTimer.singleShot(300, QApplication.closeAllWindows), run())[1]
sys.argv = ["coprod-desktop"]
sys.exit(window())
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out), str(CHECKOUT)]
    subprocess.run(build, check=True, capture_output=True, timeout=LONGEST_SECONDS)
    (built,) = out.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def home(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder that the wheel is installed in."""
    home = tmp_path_factory.mktemp("installed")
    install = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--target", home, wheel]
    subprocess.run(install, check=True, capture_output=True, timeout=LONGEST_SECONDS)
    return home


def environment_of(home: Path, data: Path) -> Mapping[str, str]:
    # The checkout is installed as editable in this environment, so the wheel's folder has to come first.
    return {
        **os.environ,
        "PYTHONPATH": str(home),
        "PYTHONSAFEPATH": "1",
        "PYTHONIOENCODING": "utf-8",
        "COPROD_DATA_FOLDER": str(data),
    }


def run(home: Path, away: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "coprod_desktop", *arguments],
        cwd=away,
        env=environment_of(home, away / "user-data"),
        capture_output=True,
        encoding="utf-8",
        timeout=LONGEST_SECONDS,
        check=False,
    )


def shipped_files() -> list[str]:
    """Return every resource and word list of the checkout that version control knows."""
    listed = subprocess.run(["git", "ls-files", *SHIPPED], cwd=CHECKOUT, capture_output=True, encoding="utf-8")
    if listed.returncode or not listed.stdout:
        pytest.skip("this is not a git checkout")
    return [name for name in listed.stdout.splitlines() if (CHECKOUT / name).exists()]


def test_every_resource_and_word_list_reaches_the_wheel(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    missing = [name for name in shipped_files() if f"coprod_desktop/_shipped/{name}" not in names]
    assert missing == []


def test_nothing_but_the_program_reaches_the_wheel(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        tops = {name.split("/")[0] for name in archive.namelist()}
        strange = [name for name in archive.namelist() if name.endswith((".pyc", ".draft")) or "/tests/" in name]
    assert {top for top in tops if not top.endswith(".dist-info")} == {"coprod_desktop"}
    assert strange == []


def test_the_program_that_runs_is_the_installed_one(home: Path, tmp_path: Path) -> None:
    code = "from coprod_desktop import assets; print(assets.__file__); print(assets.resource('help'))"
    ran = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env=environment_of(home, tmp_path),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert all(line.startswith(str(home)) for line in ran.stdout.split())


def test_the_word_lists_are_found(home: Path, tmp_path: Path) -> None:
    ran = run(home, tmp_path, "words", "CQC")
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.startswith("Care Quality Commission")


def test_the_main_job_is_done(home: Path, tmp_path: Path) -> None:
    arguments = ("make", str(MINUTES), "--large-print", "20", "--easy-read", "--audio", "--out", "made")
    ran = run(home, tmp_path, *arguments)
    assert ran.returncode == 1, ran.stderr
    assert ran.stderr == ""
    made = sorted(path.suffix for path in (tmp_path / "made").iterdir())
    assert made == [".docx"] * 3 + [".mp3"] + [".pdf"] * 3


def test_the_sample_meeting_is_found(home: Path, tmp_path: Path) -> None:
    shipped = home / "coprod_desktop" / "_shipped" / "resources" / "samples"
    (sample,) = shipped.glob("*.coprod")
    ran = run(home, tmp_path, "check", str(sample))
    assert ran.returncode == 1, ran.stderr


def test_the_window_opens_and_closes_from_the_installed_program(home: Path, tmp_path: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", OPEN_AND_CLOSE],
        cwd=tmp_path,
        env={**environment_of(home, tmp_path), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        encoding="utf-8",
        timeout=LONGEST_SECONDS,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    assert "Traceback" not in ran.stderr


def test_scripts_are_there_for_both_faces(home: Path) -> None:
    scripts = {path.stem for path in (home / ("Scripts" if os.name == "nt" else "bin")).iterdir()}
    assert {"coprod", "coprod-desktop"} <= scripts
