"""Who turns words into braille: liblouis, with contractions, where it is installed; else our own code, without."""

import shutil
import subprocess
import textwrap
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from coprod_desktop.render.braille_code import uncontracted

_COMMAND = "lou_translate"
# Contracted English as used in the UK since 2011, in the signs of ASCII braille.
_TABLES = "en-us-brf.dis,en-ueb-g2.ctb"
# The command cuts longer lines where it likes.
_LONGEST_LINE = 400
_SECONDS = 60


@dataclass(frozen=True, slots=True)
class Braille:
    """A way to write braille. `says` is the key of the sentence that tells people which it is.

    `translate` takes paragraphs and gives them in ASCII braille, small letters, "\\n" where it stood.
    """

    says: str
    translate: Callable[[Sequence[str]], list[str]]


class NotTranslated(Exception):
    """The program for braille is there and does not work."""


def ours() -> Braille:
    """Return our own uncontracted braille."""
    return Braille("render.braille_uncontracted", lambda texts: [uncontracted(_plain(text)).lower() for text in texts])


def liblouis() -> Braille | None:
    """Return contracted braille by liblouis, or None where it is not installed or does not work."""
    command = shutil.which(_COMMAND)
    if command is None:
        return None
    found = Braille("render.braille_contracted", lambda texts: _by_liblouis(command, texts))
    try:
        return found if found.translate(["the"]) == ["!"] else None
    except NotTranslated:
        return None


def best() -> Braille:
    """Return the best braille that this computer can write."""
    return liblouis() or ours()


def _by_liblouis(command: str, texts: Sequence[str]) -> list[str]:
    """Return each text in braille; one start of the program does for all."""
    cut = [[_lines(piece) for piece in text.split("\n")] for text in map(_plain, texts)]
    asked = [line for pieces in cut for lines in pieces for line in lines]
    try:
        done = subprocess.run(
            [command, "--forward", _TABLES],
            input="".join(f"{line}\n" for line in asked),
            capture_output=True,
            encoding="utf-8",
            timeout=_SECONDS,
            check=True,
        )
    except (OSError, ValueError, subprocess.SubprocessError):
        raise NotTranslated from None
    told = done.stdout.splitlines()
    if len(told) != len(asked):
        raise NotTranslated
    lines = iter(line.lower() for line in told)
    return ["\n".join(" ".join(next(lines) for _ in piece) for piece in pieces) for pieces in cut]


def _lines(text: str) -> list[str]:
    # A backslash starts a code of the command's own.
    return textwrap.wrap(text.replace("\\", "/"), _LONGEST_LINE, break_on_hyphens=False) or ["-"]


def _plain(text: str) -> str:
    """Return the text without what braille does not know: half characters and spaces of other kinds."""
    kept = text.encode("utf-8", errors="ignore").decode().replace("\u00a0", " ")
    return "\n".join(" ".join(line.split()) for line in kept.split("\n"))
