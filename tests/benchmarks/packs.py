"""How long everybody's packs take, and how much memory, for the largest meeting that we promise to be quick for."""

import resource
import sys
import tempfile
import threading
from pathlib import Path

from coprod_desktop.app.packs_everyone import PackChoices, make_packs
from coprod_desktop.app.reading import OpenPaper, paper_of
from coprod_desktop.language.lexicon import Lexicon
from coprod_desktop.model.meeting import AgendaItem, Meeting, Paper, Person
from coprod_desktop.model.needs import Format, Needs
from tests import builders
from tests.benchmarks.measuring import Row, lines_of, milliseconds
from tests.benchmarks.papers import document

PEOPLE, PAPERS, PAGES = 40, 12, 14
_WANTS: tuple[tuple[frozenset[Format], int, str], ...] = (
    (frozenset(), 0, ""),
    (frozenset({Format.STANDARD}), 0, ""),
    (frozenset({Format.LARGE_PRINT}), 18, ""),
    (frozenset({Format.LARGE_PRINT}), 24, "yellow"),
    (frozenset({Format.EASY_READ}), 0, ""),
    (frozenset({Format.SIMPLE_WORDS}), 0, ""),
    (frozenset({Format.ELECTRONIC_FILE}), 0, ""),
    (frozenset({Format.LARGE_PRINT, Format.AUDIO}), 20, ""),
)


def rows(_folder: Path) -> list[Row]:
    """Return the figures of a first run and of one that has nothing to do, each in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        first, processor, megabytes, files = map(float, lines_of("tests.benchmarks.packs", folder))
        again, *_ = map(float, lines_of("tests.benchmarks.packs", folder))
    name = f"packs of {PEOPLE} people with {PAPERS} papers of {PAGES} pages"
    return [
        Row(f"{name}, {files:.0f} files, no audio", first, "s", "60 s"),
        Row("the same, what the processor worked, on two cores", processor / 2, "s", "60 s"),
        Row("the same, memory of all its processes together, peak", megabytes, "MB", "500 MB"),
        Row("the same packs again, nothing changed", again, "s", ""),
    ]


def meeting() -> Meeting:
    """Return a meeting with eight kinds of needs among forty people, and twelve long papers that differ."""
    people = tuple(Person(f"p{number}", f"Person {number:02}") for number in range(PEOPLE))
    wanted = [_WANTS[number % len(_WANTS)] for number in range(PEOPLE)]
    needs = tuple(
        Needs(one.id, formats, size_pt=size, paper=paper)
        for one, (formats, size, paper) in zip(people, wanted, strict=True)
    )
    items = tuple(
        AgendaItem(
            f"item-{n}",
            f"Item about part {n}",
            f"{n:03}",
            asked_by="p0",
            presenters=(f"p{n}", f"p{n + 1}"),
            paper_ids=(f"paper-{n}",),
        )
        for n in range(PAPERS)
    )
    return Meeting(
        "packs-bench",
        "Co-production board",
        group="Northfield",
        on=builders.meeting().on,
        people=people,
        items=items,
        papers=tuple(_paper(n) for n in range(PAPERS)),
        needs=needs,
    )


def _paper(number: int) -> Paper:
    title = f"Paper {number} about support"
    note = builders.paragraph(f"This is paper {number} of {PAPERS}.", f"note-{number}")
    long = document(PAGES)
    return paper_of(OpenPaper(title, builders.paper(note, *long.blocks, title=title)), f"paper-{number}")


class _Memory(threading.Thread):
    """Watches what this process and those it started have together; what they share is counted once."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.peak_kilobytes = 0
        self.is_over = threading.Event()

    def run(self) -> None:
        while not self.is_over.wait(0.1):
            self.peak_kilobytes = max(self.peak_kilobytes, sum(map(_kilobytes, _family())))


def _family() -> list[Path]:
    own = Path("/proc/self").resolve()
    started = " ".join(path.read_text() for path in own.glob("task/*/children"))
    return [own, *(Path("/proc") / number for number in started.split())]


def _kilobytes(process: Path) -> int:
    try:
        lines = (process / "smaps_rollup").read_text().splitlines()
    except OSError:  # it has ended since
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)


def main(folder: str) -> None:
    """Make the packs and print the seconds, those of the processor, the megabytes, and how many files there are."""
    lexicon, given, out, memory = Lexicon.load(), meeting(), Path(folder), _Memory()
    memory.start()
    seconds = milliseconds(lambda: make_packs(given, out, lexicon, PackChoices(with_audio=False))) / 1000
    memory.is_over.set()
    memory.join()
    own, children = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print(seconds)
    print(sum(one.ru_utime + one.ru_stime for one in (own, children)))
    print(memory.peak_kilobytes / 1024)
    print(sum(path.is_file() for path in out.glob("[!.]*/*")))


if __name__ == "__main__":
    main(sys.argv[1])
