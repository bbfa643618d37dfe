"""Writes down what the program announces, a line each, until it is ended.

A program of its own, for the system's Python: the bindings to the bus come with the system and not from PyPI.
    python3 announcements.py FILE
"""

import sys
from pathlib import Path

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402


def main() -> None:
    with Path(sys.argv[1]).open("w", encoding="utf-8", buffering=1) as out:
        listener = Atspi.EventListener.new(lambda event: out.write(" ".join(str(event.any_data).split()) + "\n"))
        listener.register("object:announcement")
        Atspi.event_main()


if __name__ == "__main__":
    main()
