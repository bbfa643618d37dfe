"""How fast a long paper is drafted as easy read, and how fast pictures are found while somebody types."""

import sys
from pathlib import Path

from coprod_desktop.easyread import drafting, sentences
from coprod_desktop.easyread.pictures import PictureIndex
from coprod_desktop.language.lexicon import Lexicon
from tests.benchmarks.measuring import Row, lines_of, median_of, milliseconds
from tests.benchmarks.memory import peak_megabytes
from tests.benchmarks.papers import document

PAGES = 100
TYPED = "going to the shops"


def rows(_folder: Path) -> list[Row]:
    """Return the figures; drafting runs in a process of its own, so that its memory is its own too."""
    seconds, megabytes = map(float, lines_of("tests.benchmarks.easy_read"))
    opened, opened_megabytes = map(float, lines_of("tests.benchmarks.opening_easy_read"))
    pictures = PictureIndex.load()
    slowest = max(
        median_of(lambda typed=typed: milliseconds(lambda: pictures.search(typed)))  # type: ignore[misc]  # lambda default
        for typed in (TYPED[:end] for end in range(1, len(TYPED) + 1))
    )
    return [
        Row(f"easy read: drafting {PAGES} pages", seconds, "s", "20 s"),
        Row("easy read: memory for that", megabytes, "MB", "400 MB"),
        Row("easy read: opening a version of 300 rows", opened, "ms", "300 ms"),
        Row("easy read: memory for that", opened_megabytes, "MB", "400 MB"),
        Row("easy read: pictures, the slowest keystroke", slowest, "ms", "30 ms"),
    ]


def main() -> None:
    """Draft once and print the seconds and the memory that it took."""
    paper = document(PAGES)
    lexicon, pictures = Lexicon.load(), PictureIndex.load()
    took = milliseconds(lambda: drafting.draft(paper, sentences.of_document(paper), lexicon, pictures))
    print(took / 1000)
    print(peak_megabytes())


if __name__ == "__main__":
    sys.exit(main())
