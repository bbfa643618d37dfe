"""How answers are printed: lines for people, JSON for programs."""

import json
import sys
from collections.abc import Iterable

from coprod_desktop.app import what_was_checked
from coprod_desktop.strings import say


def print_json(answer: object) -> None:
    """Print an answer for another program. Where the output cannot hold all letters, they are written as escapes."""
    encoding = (getattr(sys.stdout, "encoding", None) or "").lower().replace("-", "")
    print(json.dumps(answer, ensure_ascii=encoding != "utf8", indent=2))


def show_progress(done: int, of: int, words: str) -> None:
    """Say how far the work is, where somebody is watching."""
    if words and sys.stderr.isatty():
        print(say("cli.making", number=done + 1, of=of, file=words), file=sys.stderr)


def print_indented(lines: tuple[str, ...], by: int = 2) -> None:
    """Print lines, set in by some spaces."""
    for line in lines:
        print(" " * by + line)


def print_checked(file_names: Iterable[str]) -> None:
    """Print what was checked by machine in these files, and what no machine can check."""
    said = what_was_checked.sentences(file_names)
    if said:
        print("\n" + say("checked.title"))
        print_indented(said)
