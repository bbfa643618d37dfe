"""Rules of the house that no other tool holds."""

import re
import subprocess
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[2]
MOST_LINES = 400
A_MACHINES_OWN = re.compile(r"(?<![\w.])(?:/(?:work|root|home/\w+|Users/\w+|tmp/\w+)/|[A-Z]:\\\\?Users\\\\?\w)")
# What a path of another computer looks like, in tests of how such paths are treated.
ABOUT_PATHS = {"tests/importing/test_word_structure.py", "tests/architecture/test_house.py"}


def files() -> list[str]:
    listed = subprocess.run(["git", "ls-files"], cwd=CHECKOUT, capture_output=True, encoding="utf-8", check=False)
    if listed.returncode:
        pytest.skip("this is not a git checkout")
    return [name for name in listed.stdout.splitlines() if (CHECKOUT / name).is_file()]


def test_no_module_is_too_long_to_read_at_once() -> None:
    long = {
        path.relative_to(CHECKOUT).as_posix(): lines
        for path in (CHECKOUT / "coprod_desktop").rglob("*.py")
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > MOST_LINES
    }
    assert long == {}


def test_no_file_holds_a_path_of_somebodys_machine() -> None:
    found = []
    for name in files():
        content = (CHECKOUT / name).read_bytes()
        if b"\0" not in content and name not in ABOUT_PATHS:
            text = content.decode("utf-8", "replace")
            found += [(name, match[0]) for match in A_MACHINES_OWN.finditer(text)]
    assert found == []


def test_every_module_says_what_it_is_for() -> None:
    silent = [
        path.relative_to(CHECKOUT).as_posix()
        for path in (CHECKOUT / "coprod_desktop").rglob("*.py")
        if not path.read_text(encoding="utf-8").startswith('"""')
    ]
    assert silent == []


def test_no_widget_is_asked_for_its_screen() -> None:
    # PySide6 then deletes the screen with the widget, and the next window crashes.
    asked = re.compile(r"\.(?:screen|windowHandle)\(\)")
    found = [path.name for path in (CHECKOUT / "coprod_desktop").rglob("*.py") if asked.search(path.read_text("utf-8"))]
    assert found == []


def test_what_is_kept_of_menus_and_feet_is_made_here() -> None:
    # What Qt makes from words becomes invalid for Python when some other object is deleted.
    kept = re.compile(r"(?:=|return) .*\.(?:addAction|addButton)\((?:say\(|[\"'])")
    found = [path.name for path in (CHECKOUT / "coprod_desktop").rglob("*.py") if kept.search(path.read_text("utf-8"))]
    assert found == []
