"""What a screen reader finds in the real program, by the bus that it uses on Linux: prints it as JSON.

A program of its own, for the system's Python: the bindings to the bus come with the system and not from PyPI.
    python3 atspi_walk.py PYTHON_OF_THE_PROGRAM
"""

import json
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

LONGEST_SECONDS = 30
HOME, UP, DOWN = 0xFF50, 0xFF52, 0xFF54
STAGES = ("About the meeting", "People", "Agenda", "Papers", "Make versions")
OPEN = "import sys; from coprod_desktop.gui.run import main; sys.exit(main(sys.argv[1:]))"


class Heard:
    """What was announced and where the focus went."""

    def __init__(self) -> None:
        self.announced: list[str] = []
        self.focused: list[str] = []
        self._listener = Atspi.EventListener.new(self._take)
        for event in ("object:announcement", "object:state-changed:focused"):
            self._listener.register(event)

    def wait_for(self, focused: str) -> None:
        """Let events come in until the focus is in something of this kind, for a while at most."""
        end = time.monotonic() + LONGEST_SECONDS / 3
        while time.monotonic() < end and not self.focused[-1].startswith(focused):
            turn(0.1)

    def _take(self, event: "Atspi.Event") -> None:
        if event.type.startswith("object:announcement"):
            self.announced.append(str(event.any_data))
        elif event.detail1 and event.source:
            self.focused.append(f"{event.source.get_role_name()}: {event.source.get_name()}")


def turn(seconds: float = 0.4) -> None:
    """Let events come in."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        while GLib.MainContext.default().iteration(False):
            pass
        time.sleep(0.01)


def program(name: str) -> "Atspi.Accessible":
    end = time.monotonic() + LONGEST_SECONDS
    while time.monotonic() < end:
        desktop = Atspi.get_desktop(0)
        for place in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(place)
            if child is not None and child.get_name() == name:
                return child
        turn(0.1)
    raise SystemExit("the program is not on the bus")


def nodes(root: "Atspi.Accessible") -> list["Atspi.Accessible"]:
    """Return everything that shows, in order."""
    found = []
    for place in range(root.get_child_count()):
        child = root.get_child_at_index(place)
        if child is not None and child.get_state_set().contains(Atspi.StateType.SHOWING):
            found += [child, *nodes(child)]
    return found


def told(root: "Atspi.Accessible") -> list[dict[str, object]]:
    """Return what can be told of everything that shows."""
    return [
        {
            "role": one.get_role_name(),
            "name": one.get_name(),
            "description": one.get_description(),
            "can_focus": one.get_state_set().contains(Atspi.StateType.FOCUSABLE),
            "is_checked": one.get_state_set().contains(Atspi.StateType.CHECKED),
        }
        for one in nodes(root)
    ]


def press(root: "Atspi.Accessible", name: str) -> None:
    """Press the button of this name, as a screen reader does."""
    for one in nodes(root):
        if one.get_name() == name and one.get_role_name() in ("push button", "check box", "toggle button"):
            assert one.do_action(0)
            turn(1.0)
            return
    there = [one.get_name() for one in nodes(root) if one.get_name()]
    raise SystemExit(f"there is no button {name} among {there}")


def write(root: "Atspi.Accessible", name: str, words: str) -> None:
    """Put words into the field of this name, as dictation does."""
    for one in nodes(root):
        if one.get_name() == name and one.get_role_name() == "text":
            assert Atspi.EditableText.insert_text(one, 0, words, len(words))
            turn(1.5)
            return
    raise SystemExit(f"there is no field {name}")


def press_key(symbol: int) -> None:
    """Press a real key, for a list is moved through with keys."""
    assert Atspi.generate_keyboard_event(symbol, None, Atspi.KeySynthType.SYM)
    turn(1.0)


def main() -> None:
    python = sys.argv[1]
    Atspi.init()
    heard = Heard()
    seen: dict[str, object] = {}
    for key, arguments in (("start", []), ("sample", ["--sample"])):
        process = subprocess.Popen([python, "-c", OPEN, *arguments])
        try:
            root = program("coprod-desktop")
            turn(2.0)
            seen[key] = told(root)
            if key == "start":
                press(root, "Start a meeting")
                heard.wait_for("text: ")
                seen["focused"] = heard.focused[-1]
                write(root, "What the meeting is called", "Our own board")
                write(root, "Date", "soon")
                seen["meeting"] = told(root)
            else:
                for stage in STAGES:
                    press_key(HOME if stage == STAGES[0] else DOWN)
                    seen[stage] = told(root)
                press_key(UP)  # to the papers
                press(root, "Read it")
                seen["reading"] = told(root)
                press(root, "What I want to say")
                press(root, "I agree")
                seen["notes"] = told(root)
        finally:
            process.terminate()
            process.wait(20)
        turn(1.0)
    seen["announced"] = heard.announced
    print(json.dumps(seen))


if __name__ == "__main__":
    main()
