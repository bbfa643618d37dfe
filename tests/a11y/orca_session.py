"""The real program in a real window with the Orca screen reader: presses keys, and writes down what Orca says.

Needs the system packages orca, xvfb, openbox, dbus, at-spi2-core, gir1.2-atspi-2.0, python3-gi, xdotool and pulseaudio.
    python -m tests.a11y.orca_session FOLDER [PATH…]           writes what is said on these paths into a folder
    python -m tests.a11y.orca_session --try "KEYS" [ARGUMENT…]   prints what is said, for looking around
"""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from tests.a11y.spoken_paths import PATHS, SpokenPath, Step, press

SYSTEM_PYTHON = "/usr/bin/python3"
NEEDED = ("orca", "xvfb-run", "dbus-run-session", "openbox", "xdotool", "pulseaudio", SYSTEM_PYTHON)
HAS_BINDINGS = "import gi; gi.require_version('Atspi', '2.0')"
OPEN = "import sys; from coprod_desktop.gui.run import main; sys.exit(main(sys.argv[1:]))"

# Orca has spoken when nothing was added for so long; on a busy computer its first word may take as long as the second.
_QUIET_SECONDS = 1.0
_FIRST_SECONDS = 5.0
_LONGEST_SECONDS = 20.0
_OPENED_SECONDS = 4.0
_START_SECONDS = 40.0
_SPEECH = re.compile(r"SPEECH OUTPUT: '(.*?)' ?\{", re.DOTALL)
_CUSTOM = """
import orca.debug, orca.settings
orca.debug.debugFile.flush()
orca.debug.debugFile = open(orca.debug.debugFile.name, "a", encoding="utf-8", buffering=1)
orca.debug.debugLevel = orca.debug.LEVEL_INFO
orca.settings.enableEchoByCharacter = False
orca.settings.enableEchoByWord = False
orca.settings.enableKeyEcho = False
"""


def why_not() -> str:
    """Return in a sentence what this computer lacks for a run, "" when it has all."""
    missing = [name for name in NEEDED if shutil.which(name) is None]
    if not missing and subprocess.run([SYSTEM_PYTHON, "-c", HAS_BINDINGS], capture_output=True, check=False).returncode:
        missing = ["gir1.2-atspi-2.0"]
    return f"Orca cannot be heard: {', '.join(missing)} is missing, and `make prove` installs it." if missing else ""


def run(arguments: Sequence[str], longest_seconds: int) -> subprocess.CompletedProcess[str]:
    """Run this module inside a screen, a bus and a window manager of its own."""
    with tempfile.TemporaryDirectory() as home:
        Path(home).chmod(0o700)
        own = {"XDG_RUNTIME_DIR": home, "HOME": home, "LC_ALL": "C.UTF-8", "LANG": "C.UTF-8", "QT_QPA_PLATFORM": "xcb"}
        own["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"
        kept = {key: value for key, value in os.environ.items() if key not in ("DISPLAY", "PULSE_SERVER")}
        session = f'{sys.executable} -m tests.a11y.orca_session --inside "$@"'
        inside = f"openbox & manager=$!; {session}; ended=$?; kill $manager; exit $ended"
        screen = ["xvfb-run", "-a", "-s", "-screen 0 1366x768x24", "dbus-run-session", "--"]
        return subprocess.run(
            [*screen, "sh", "-c", inside, "sh", *arguments],
            env={**kept, **own},
            capture_output=True,
            text=True,
            timeout=longest_seconds,
            check=False,
        )


class Orca:
    """Orca, and what it and the program say."""

    def __init__(self, home: Path) -> None:
        self._log, self._announced = home / "orca.txt", home / "announced.txt"
        self._read = self._heard = 0

    @contextlib.contextmanager
    def listening(self) -> Iterator[None]:
        """Start a loudspeaker without sound, Orca, and what writes down the announcements; end them afterwards."""
        custom = self._log.parent / ".local" / "share" / "orca" / "orca-customizations.py"
        custom.parent.mkdir(parents=True)
        custom.write_text(_CUSTOM, encoding="utf-8")
        sound = "pulseaudio --daemonize=no --exit-idle-time=-1 -n -L module-native-protocol-unix -L module-null-sink"
        commands = (
            sound.split(),
            ["orca", "--replace", f"--debug-file={self._log}"],
            [SYSTEM_PYTHON, str(Path(__file__).with_name("announcements.py")), str(self._announced)],
        )
        running = [subprocess.Popen(one, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) for one in commands]
        try:
            self._wait_for_start()
            yield
        finally:
            for one in running:
                one.terminate()
            for one in running:
                with contextlib.suppress(subprocess.TimeoutExpired):
                    one.wait(5)

    def said(self, quiet_seconds: float = _QUIET_SECONDS) -> list[str]:
        """Return what was said since the last time, once it is quiet."""
        said: list[str] = []
        begun = quiet_since = time.monotonic()
        size = self._size()
        while (now := time.monotonic()) - begun < _LONGEST_SECONDS:
            time.sleep(0.05)
            if self._size() != size:
                size, quiet_since = self._size(), now
            if now - quiet_since > quiet_seconds:
                said += [*self._new_speech(), *self._new_announcements()]
                if said or now - begun > _FIRST_SECONDS:
                    break
        return said

    def _new_speech(self) -> list[str]:
        text = self._log.read_text(encoding="utf-8", errors="replace")
        new, self._read = text[self._read :], len(text)
        return [words for found in _SPEECH.findall(new) if (words := " ".join(found.split()))]

    def _new_announcements(self) -> list[str]:
        lines = self._announced.read_text(encoding="utf-8").splitlines()
        new, self._heard = lines[self._heard :], len(lines)
        return [f"(announced) {line}" for line in new]

    def _size(self) -> int:
        return self._log.stat().st_size + self._announced.stat().st_size

    def _wait_for_start(self) -> None:
        end = time.monotonic() + _START_SECONDS
        while time.monotonic() < end:
            if self._log.exists() and self._announced.exists() and "SPEECH OUTPUT" in self._log.read_text("utf-8"):
                self.said()
                return
            time.sleep(0.1)
        raise SystemExit("Orca did not start to speak.")


@contextlib.contextmanager
def program(arguments: Sequence[str], own: Mapping[str, str]) -> Iterator[None]:
    """Open the program, wait for its window, and end it afterwards."""
    process = subprocess.Popen([sys.executable, "-c", OPEN, *arguments], env={**os.environ, **own})
    try:
        found = ["xdotool", "search", "--sync", "--onlyvisible", "--pid", str(process.pid)]
        subprocess.run(found, stdout=subprocess.DEVNULL, timeout=_START_SECONDS, check=True)
        if arguments:
            _wait_until_open(process.pid)
        yield
    finally:
        process.terminate()
        process.wait(20)


def _wait_until_open(pid: int) -> None:
    """Wait until the window is called by what was opened in it; on a busy computer that takes a while."""
    named = ["xdotool", "search", "--onlyvisible", "--pid", str(pid), "--name", " – Coprod Desktop"]
    end = time.monotonic() + _START_SECONDS
    while time.monotonic() < end and subprocess.run(named, stdout=subprocess.DEVNULL, check=False).returncode:
        time.sleep(0.2)


def hear(orca: Orca, path: SpokenPath, home: Path) -> str:
    """Take a path, and return what was said on it, as text."""
    data = home / "data" / path.name
    own = {"COPROD_DATA_FOLDER": str(data)}
    lines = [path.title, ""]
    arguments = path.prepare(home)
    with program(arguments, own):
        lines += _told(path.opening, _once_open(orca.said(_OPENED_SECONDS)))
        for step in path.steps:
            do(step)
            lines += _told(step.words, orca.said())
    orca.said()
    return "\n".join(lines)


def do(step: Step) -> None:
    """Press the keys of a step, or type its words, as a person does."""
    if step.types:
        subprocess.run(["xdotool", "type", "--delay", "40", step.types], check=True)
    for key in step.keys:
        # A capital letter would press Shift as well.
        pressed = "+".join(part.lower() if len(part) == 1 else part for part in key.split("+"))
        subprocess.run(["xdotool", "key", pressed], check=True)
        time.sleep(0.5)
    time.sleep(step.seconds)


def _once_open(said: Sequence[str]) -> list[str]:
    """Return what was said once all was there: how much of the Start page comes before it depends on the computer."""
    titles = [place for place, line in enumerate(said) if "Coprod Desktop" in line]
    after = said[titles[-1] + 1 :] if titles else said
    return [line for line in after if not line.startswith("(announced)")]


def _told(what: str, said: Sequence[str]) -> list[str]:
    return [f"{what}:", *(f"    {line}" for line in said or ["(nothing)"]), ""]


def main(arguments: Sequence[str]) -> None:
    """Take the paths that are asked for inside a session, or start one."""
    if arguments[0] != "--inside":
        ended = run(arguments, 1_200)
        print(ended.stdout, ended.stderr, sep="\n")
        raise SystemExit(ended.returncode)
    home = Path(os.environ["HOME"])
    orca = Orca(home)
    with orca.listening():
        if arguments[1] == "--try":
            steps = tuple(press(key) for key in arguments[2].split())
            tried = SpokenPath("try", "Try", lambda _: tuple(arguments[3:]), "The program opens", steps)
            print(hear(orca, tried, home))
            return
        folder = Path(arguments[1])
        for path in PATHS:
            if path.name in arguments[2:] or not arguments[2:]:
                (folder / f"{path.name}.txt").write_text(hear(orca, path, home), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
