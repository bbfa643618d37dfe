"""How answers are printed: lines for people, JSON for programs."""

import json
import sys


def print_json(answer: object) -> None:
    """Print an answer for another program. Where the output cannot hold all letters, they are written as escapes."""
    encoding = (getattr(sys.stdout, "encoding", None) or "").lower().replace("-", "")
    print(json.dumps(answer, ensure_ascii=encoding != "utf8", indent=2))


def print_indented(lines: tuple[str, ...], by: int = 2) -> None:
    """Print lines, set in by some spaces."""
    for line in lines:
        print(" " * by + line)
