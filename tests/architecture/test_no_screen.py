"""What needs no screen loads nothing of Qt, and looking up a word does not wait for the writers."""

import os
import subprocess
import sys
from collections.abc import Callable
from functools import cache

import pytest

LoadedBy = Callable[[str], frozenset[str]]

QT = ("PySide6", "shiboken6")
WRITERS = ("reportlab", "docx", "lxml", "PIL", "pikepdf", "fontTools", "lameenc")
LONGEST_SECONDS = 60

RUN = """
import atexit, os, sys
answer, end = os.dup(1), os._exit
def tell():
    os.write(answer, "\\n".join(sorted({name.partition(".")[0] for name in sys.modules})).encode())
def tell_and_end(status):
    tell()
    end(status)
atexit.register(tell)
os._exit = tell_and_end  # a worker whose parent is gone ends so
os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
from coprod_desktop.__main__ import main
sys.exit(main())
"""

COMMANDS = {
    "check": ("check", "paper.md"),
    "make": ("make", "paper.md", "--large-print", "--easy-read", "--audio", "--out", "out"),
    "words": ("words", "CQC"),
    "help": ("--help",),
    "the worker that reads papers": ("--worker", "import"),
    "the worker that speaks": ("--worker", "speech"),
}


@pytest.fixture(scope="module")
def loaded_by(tmp_path_factory: pytest.TempPathFactory) -> LoadedBy:
    """Return what tells which packages are loaded when a command ends; each command runs once."""
    folder = tmp_path_factory.mktemp("commands")
    (folder / "paper.md").write_text("# Our garden\n\nThe CQC will visit in May.\n", encoding="utf-8")
    environment = {**os.environ, "COPROD_DATA_FOLDER": str(folder / "user-data")}

    @cache
    def run(name: str) -> frozenset[str]:
        ran = subprocess.run(
            [sys.executable, "-c", RUN, *COMMANDS[name]],
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            timeout=LONGEST_SECONDS,
            check=False,
        )
        assert "coprod_desktop" in ran.stdout, ran.stderr
        return frozenset(ran.stdout.split())

    return run


@pytest.mark.parametrize("name", COMMANDS)
def test_nothing_of_qt_is_loaded_without_a_window(name: str, loaded_by: LoadedBy) -> None:
    assert loaded_by(name).isdisjoint(QT)


@pytest.mark.parametrize("name", ["words", "help"])
def test_looking_something_up_does_not_load_the_writers(name: str, loaded_by: LoadedBy) -> None:
    assert loaded_by(name).isdisjoint(WRITERS)


@pytest.mark.parametrize("name", ["check", "make"])
def test_papers_are_only_ever_read_in_the_worker(name: str, loaded_by: LoadedBy) -> None:
    assert "markdown_it" not in loaded_by(name)
