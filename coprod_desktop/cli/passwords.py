"""The password of a locked meeting: from a file, or typed where nobody sees it."""

import getpass
import sys
from argparse import Namespace
from collections.abc import Callable
from functools import partial
from pathlib import Path

from coprod_desktop.errors import CoprodError, StoppedByPerson
from coprod_desktop.strings import say

_LONGEST = 4096


class PasswordNeeded(CoprodError):
    """A locked meeting, and nobody there to type the password (fact: name)."""

    says = "locking.cli_needed"


class PasswordFileNotRead(CoprodError):
    """The file with the password cannot be read (fact: name)."""

    says = "locking.cli_file_not_read"


def password_for(asked: Namespace) -> Callable[[str], str]:
    """Return what gives the password of the file that was asked for; it is given the hint."""
    if asked.password_file is not None:
        return lambda _hint: _from_file(asked.password_file)
    return partial(_typed, asked.file.name)


def _from_file(path: Path) -> str:
    try:
        with path.open(encoding="utf-8-sig") as source:
            return source.read(_LONGEST).partition("\n")[0].rstrip("\r")
    except (OSError, ValueError) as error:
        raise PasswordFileNotRead(name=path.name) from error


def _typed(name: str, hint: str) -> str:
    if not sys.stdin.isatty():
        raise PasswordNeeded(name=name)
    if hint:
        print(say("locking.hint_is", hint=hint), file=sys.stderr)
    try:
        return getpass.getpass(say("locking.cli_ask", name=name) + " ", stream=sys.stderr)
    except EOFError as error:
        raise StoppedByPerson from error
