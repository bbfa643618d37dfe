"""The worker process that reads one paper, so that a file can hurt nothing but its own reader."""

from pathlib import Path
from typing import Any

from coprod_desktop import workers

KIND = "import"


def main() -> None:
    """Serve the parent process; called by the program's entry point in a process of its own."""
    workers.serve(_read)


def _read(header: dict[str, Any], payload: bytes, progress: workers.Progress) -> workers.Answer:
    # The readers load lxml and markdown-it: only a child that got a request pays for them.
    from coprod_desktop.importing import beginning, reading, transfer

    path = Path(header["path"])
    first = beginning.read_beginning(path) if header.get("wants_beginning") else None
    if first is not None:
        progress({}, transfer.pack(first))
    imported = reading.read_path(path, header.get("attachment", ()))
    return workers.Answer({}, transfer.pack(imported))
