"""How fast word lists are loaded and words are found."""

import re
from pathlib import Path

from coprod_desktop.language.lexicon import Lexicon
from tests.benchmarks import words_beside_peers
from tests.benchmarks.measuring import Row, median_of, milliseconds
from tests.benchmarks.papers import PARAGRAPHS

SIZE = 1_000_000
FEWER_RUNS = 3


def rows(folder: Path) -> list[Row]:
    """Return the figures of the word lists as they ship, and of finding terms beside other programs."""
    return [*_our_rows(), *words_beside_peers.rows(folder)]


def _our_rows() -> list[Row]:
    lexicon = Lexicon.load()
    whole = "\n".join(PARAGRAPHS) + "\n"
    text = whole * (SIZE // len(whole) + 1)
    megabytes = len(text.encode()) / 1e6
    lexicon.find(text[:1000])
    finding = median_of(lambda: milliseconds(lambda: lexicon.find(text)), FEWER_RUNS)
    forms = sorted({form for entry in lexicon.entries for form in (entry.term, *entry.forms)}, key=len, reverse=True)
    plain = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, forms))})(?!\w)", re.IGNORECASE)
    short = text[: SIZE // 10]
    searching = milliseconds(lambda: list(plain.finditer(short)))
    loading = median_of(lambda: milliseconds(_load), FEWER_RUNS)
    return [
        Row(f"{len(lexicon.entries)} entries: loaded and ready to search", loading, "ms", "150 ms"),
        Row(
            "finding terms",
            megabytes / finding * 1000,
            "MB/s",
            "20 or more",
            len(short.encode()) / 1e6 / searching * 1000,
            "one regular expression of all forms",
        ),
    ]


def _load() -> None:
    Lexicon.load().find("care")
