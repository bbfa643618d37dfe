"""Running the command as people do: in this process where that is enough, in one of its own where it is not."""

import contextlib
import io
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from coprod_desktop.cli.main import main

PAPERS = Path(__file__).parents[1] / "importing" / "papers"
MINUTES = PAPERS / "board_minutes.docx"
LONGEST_SECONDS = 60


@dataclass(frozen=True, slots=True)
class Ran:
    """What came of a run: exit status, and what was printed."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


def coprod(*arguments: str | Path) -> Ran:
    """Run the command in this process."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        status = main([str(one) for one in arguments])
    return Ran(status, out.getvalue(), err.getvalue())


def command(*arguments: str | Path) -> list[str]:
    """Return the command line that runs the command in a process of its own."""
    return [sys.executable, "-m", "coprod_desktop", *map(str, arguments)]


def coprod_process(*arguments: str | Path, environment: Mapping[str, str] | None = None, **more: Any) -> Ran:
    """Run the command in a process of its own and wait for it."""
    ran = subprocess.run(
        command(*arguments),
        capture_output=True,
        encoding="utf-8",
        timeout=LONGEST_SECONDS,
        check=False,
        env={**os.environ, "PYTHONIOENCODING": "utf-8", **(environment or {})},
        **more,
    )
    return Ran(ran.returncode, ran.stdout, ran.stderr)


def paper(folder: Path, text: str = "# Our garden\n\nThe CQC will visit in May.\n", name: str = "paper.md") -> Path:
    """Return a small paper in a folder."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def names_in(folder: Path) -> list[str]:
    """Return all names in a folder in order, hidden ones included."""
    return sorted(path.name for path in folder.iterdir())


def is_one_calm_sentence(text: str) -> bool:
    """Tell whether this is one short paragraph for people, without a trace of the program's inside."""
    lines = text.strip().splitlines()
    inside = ("Traceback", "Error:", "Exception", "errno", "None", "coprod_desktop.")
    return len(lines) == 1 and lines[0].endswith(".") and not any(word in text for word in inside)
