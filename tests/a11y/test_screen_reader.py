"""The real program on a real screen, read through the bus that screen readers use on Linux.

Needs the system packages xvfb, dbus, openbox, at-spi2-core, gir1.2-atspi-2.0 and python3-gi.
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

WALK = Path(__file__).with_name("atspi_walk.py")
NEEDED = ("xvfb-run", "dbus-run-session", "openbox", "/usr/bin/python3")
HAS_BINDINGS = "import gi; gi.require_version('Atspi', '2.0')"

STAGES = ("About the meeting", "People", "Agenda", "Papers", "Make versions")
PAGES = ("start", "meeting", *STAGES, "reading", "notes")

Told = dict[str, Any]


def why_not() -> str:
    """Return what this computer lacks, "" when it has all."""
    missing = [name for name in NEEDED if shutil.which(name) is None]
    if missing or subprocess.run([NEEDED[-1], "-c", HAS_BINDINGS], capture_output=True, check=False).returncode:
        return f"the system packages for the walk are not all here: {missing or 'gir1.2-atspi-2.0'}"
    return ""


@pytest.fixture(scope="module")
def walk(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Start the program twice, with nothing and with the sample meeting, and return what can be told of it."""
    # Not skipped: a program that no screen reader can read must not look as if it had been tried.
    assert not why_not(), f"{why_not()}; `make test` installs them"
    folder = tmp_path_factory.mktemp("session")
    folder.chmod(0o700)
    own = {
        "XDG_RUNTIME_DIR": str(folder),
        "COPROD_DATA_FOLDER": str(folder / "data"),
        "QT_QPA_PLATFORM": "xcb",
        # Without it Qt speaks to the bus only when a screen reader asked for it before.
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "LC_ALL": "C.UTF-8",
    }
    # Without a window manager no window is active, and nothing is told of the focus.
    inside = f"openbox & sleep 0.5; {NEEDED[-1]} {WALK} {sys.executable}; kill $!"
    command = ["xvfb-run", "-a", "-s", "-screen 0 1366x768x24", "dbus-run-session", "--", "sh", "-c", inside]
    ended = subprocess.run(command, env={**os.environ, **own}, capture_output=True, text=True, timeout=180, check=False)
    assert "{" in ended.stdout, ended.stderr
    found: dict[str, Any] = json.loads(ended.stdout[ended.stdout.index("{") :])
    return found


def named(told: list[Told], role: str) -> list[str]:
    return [one["name"] for one in told if one["role"] == role]


def test_the_four_choices_are_buttons_with_a_name_and_a_description(walk: dict[str, Any]) -> None:
    cards = [one for one in walk["start"] if one["role"] == "push button" and one["description"]]
    assert [card["name"] for card in cards] == ["Read a paper", "Start a meeting", "Make easy read", "Look up a word"]


def test_the_choices_come_before_what_stands_below_them(walk: dict[str, Any]) -> None:
    names = named(walk["start"], "push button")
    assert names.index("Look up a word") < names.index("Open a meeting…")


def test_everything_that_takes_the_focus_has_a_name(walk: dict[str, Any]) -> None:
    for page in PAGES:
        nameless = [one["role"] for one in walk[page] if one["can_focus"] and not one["name"]]
        assert nameless == []


def test_a_new_meeting_puts_the_focus_into_its_title(walk: dict[str, Any]) -> None:
    assert walk["focused"] == "text: What the meeting is called"


def test_dictated_words_reach_the_meeting(walk: dict[str, Any]) -> None:
    assert "Our own board" in named(walk["meeting"], "label")


def test_what_is_wrong_with_a_date_is_announced_and_shown(walk: dict[str, Any]) -> None:
    [said] = [words for words in walk["announced"] if "soon" in words]
    assert said in named(walk["meeting"], "label")


def test_a_hint_comes_after_the_name_of_its_field(walk: dict[str, Any]) -> None:
    labels = named(walk["meeting"], "label")
    assert labels.index("Date") < labels.index("Such as 9 December 2026")


def test_the_stages_say_their_place(walk: dict[str, Any]) -> None:
    assert "Agenda, stage 3 of 10" in named(walk["Agenda"], "list item")


def test_the_items_of_the_agenda_are_a_list_and_say_their_place(walk: dict[str, Any]) -> None:
    assert "Items of the agenda, in order" in named(walk["Agenda"], "list")
    items = [name for name in named(walk["Agenda"], "list item") if "stage" not in name]
    assert [name.rsplit(", ", 1)[-1] for name in items] == [f"{n} of {len(items)}" for n in range(1, len(items) + 1)]


def test_the_form_of_an_item_is_labelled(walk: dict[str, Any]) -> None:
    assert "What the item is called" in named(walk["Agenda"], "text")
    assert "Minutes" in named(walk["Agenda"], "spin button")
    assert "Sam Okafor agrees to this agenda" in named(walk["Agenda"], "check box")


def test_who_presents_an_item_can_be_told_by_ear(walk: dict[str, Any]) -> None:
    boxes = {one["name"]: one["is_checked"] for one in walk["Agenda"] if one["role"] == "check box"}
    assert boxes["Jo Pritchard"]
    assert not boxes["Ade Bello"]


def test_the_people_are_a_list_and_the_form_of_a_person_is_labelled(walk: dict[str, Any]) -> None:
    assert "People of this meeting" in named(walk["People"], "list")
    assert "Add a person" in named(walk["People"], "push button")


def test_a_paper_can_be_read_and_made_easy_from_its_stage(walk: dict[str, Any]) -> None:
    assert "Papers of the meeting" in named(walk["Papers"], "list")
    assert {"Read it", "Easy read"} <= set(named(walk["Papers"], "push button"))


def test_versions_are_boxes_to_tick(walk: dict[str, Any]) -> None:
    assert {"Large print", "Easy read draft"} <= set(named(walk["Make versions"], "check box"))


def test_a_paper_is_a_text_of_its_name_with_its_four_buttons(walk: dict[str, Any]) -> None:
    assert any(name.startswith("Short breaks for family carers") for name in named(walk["reading"], "text"))
    buttons = {*named(walk["reading"], "push button"), *named(walk["reading"], "check box")}
    assert {"Listen", "Bigger", "What I want to say"} <= buttons


def test_a_card_that_was_pressed_says_so_and_its_note_is_listed(walk: dict[str, Any]) -> None:
    boxes = {one["name"]: one["is_checked"] for one in walk["notes"] if one["role"] == "check box"}
    assert boxes["I agree"]
    assert any(name.startswith("I agree – ") for name in named(walk["notes"], "list item"))
