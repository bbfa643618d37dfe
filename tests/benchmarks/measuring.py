"""Taking figures: how long, how much memory, and beside whom."""

import os
import platform
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

RUNS = 7
PACKAGES = ("PySide6-Essentials", "reportlab", "python-docx", "lxml")


@dataclass(frozen=True, slots=True)
class Row:
    """A figure of ours beside a peer's; `aim` is the most (or least) that we want, in words."""

    what: str
    ours: float
    unit: str
    aim: str = ""
    peer: float | None = None
    peer_name: str = ""

    @property
    def ratio(self) -> float | None:
        return self.ours / self.peer if self.peer else None


def median_of(work: Callable[[], float], runs: int = RUNS) -> float:
    """Return the median of figures that `work` takes, after one that does not count."""
    work()
    return statistics.median(work() for _ in range(runs))


def milliseconds(work: Callable[[], object]) -> float:
    """Return how long work takes on the clock on the wall."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def lines_of(*arguments: str, environment: dict[str, str] | None = None) -> list[str]:
    """Run one of our benchmark modules in a process of its own and return what it prints."""
    ran = subprocess.run(
        [sys.executable, "-m", *arguments],
        env={**os.environ, **(environment or {})},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if ran.returncode:
        raise RuntimeError(ran.stderr)
    return ran.stdout.splitlines()


def machine() -> str:
    """Return what the figures were taken on."""
    cpu = platform.processor() or platform.machine()
    information = Path("/proc/cpuinfo")
    if information.exists():
        names = [line.partition(": ")[2] for line in information.read_text().splitlines() if "model name" in line]
        cpu = names[0] if names else cpu
    screen = os.environ.get("QT_QPA_PLATFORM", "xcb")
    packages = ", ".join(
        f"{name} {version(name)}" for name in ("PySide6-Essentials", "reportlab", "python-docx", "lxml")
    )
    return (
        f"{cpu}, {os.cpu_count()} cores, {platform.system()} {platform.release()}; "
        f"Python {platform.python_version()}; {packages}; screen: {screen}"
    )


def table(rows: list[Row]) -> str:
    """Return the rows as a table of plain text."""
    head = ("What", "Ours", "Peer", "Ratio", "Aim", "Peer is")
    cells = [head, *(_cells(row) for row in rows)]
    widths = [max(len(line[column]) for line in cells) for column in range(len(head))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in cells]
    return "\n".join([lines[0], "  ".join("-" * width for width in widths), *lines[1:]])


def _cells(row: Row) -> tuple[str, ...]:
    peer = "" if row.peer is None else f"{row.peer:,.1f} {row.unit}"
    ratio = "" if row.ratio is None else f"{row.ratio:.2f}"
    return (row.what, f"{row.ours:,.1f} {row.unit}", peer, ratio, row.aim, row.peer_name)
