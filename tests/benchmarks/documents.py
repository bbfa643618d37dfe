"""How fast long documents are made and read, beside programs that do the same kind of work, on the same content."""

import importlib.util
import io
import json
from collections.abc import Callable, Iterator
from pathlib import Path

import docx

from coprod_desktop import importing
from coprod_desktop.render import making, profiles
from tests.benchmarks import long_papers
from tests.benchmarks.measuring import Row, lines_of, milliseconds
from tests.benchmarks.papers import document, word_file

# So many pages of a paper fill about 500 in large print.
LONG = 165
# About 50, 200, 500, 1,000 and 2,000 pages in large print.
LENGTHS = (17, 66, 165, 330, 660)
WORD_PAGES = 100
_RUNS = 3
_MOST_MB = "150 MB"


def rows(folder: Path) -> list[Row]:
    """Return the figures; a peer that is not installed is left out."""
    making.make(document(1), profiles.large_print(), "pdf")
    return [*_long_pdf(folder), *_other_kinds(), *_straight_line(folder), *_reading(folder)]


def _long_pdf(folder: Path) -> Iterator[Row]:
    tagged, marked, whole = (_taken(maker, LONG, folder) for maker in ("unchecked", "marked", "ours"))
    what = f"PDF in large print, {whole['pages']:.0f} pages, CPU time"
    (folder / "long.docx").write_bytes(making.make(long_papers.paper(LONG), profiles.large_print(), "docx").content)
    for maker, more in long_papers.PEERS.items():
        if not long_papers.is_there(maker):
            continue
        peer = _taken(maker, LONG, folder)
        name = ", ".join(filter(None, (maker, more, f"{peer['pages']:.0f} pages, {peer['mb']:.0f} MB")))
        aim = "ratio 1.25" if maker == "reportlab" else ""
        yield Row(f"{what}: planned, tagged, packed", tagged["cpu"] * 1000, "ms", aim, peer["cpu"] * 1000, name)
        yield Row(f"{what}: marks of printed pages as well", marked["cpu"] * 1000, "ms", "", peer["cpu"] * 1000, name)
        yield Row(f"{what}: marks and check as well", whole["cpu"] * 1000, "ms", "", peer["cpu"] * 1000, name)
    yield Row("the same: memory of the whole process", tagged["mb"], "MB", _MOST_MB)
    yield Row("the same: memory with marks and check", whole["mb"], "MB")
    yield Row("Word file of the same, checked", _taken("word", LONG, folder)["wall"] * 1000, "ms", "5,000 ms")


def _taken(maker: str, pages: int, folder: Path) -> dict[str, float]:
    """Return what a maker takes in a process of its own: the figures of the run with the median CPU time."""
    command = ("tests.benchmarks.long_papers", maker, str(pages), str(folder))
    runs = _RUNS if maker in ("ours", "unchecked", "marked", "reportlab", "word") else 1
    found: list[dict[str, float]] = [json.loads(lines_of(*command)[-1]) for _ in range(runs)]
    return sorted(found, key=lambda one: one["cpu"])[runs // 2]


def _other_kinds() -> Iterator[Row]:
    long, profile = document(LONG), profiles.large_print()
    for form in ("html", "odt", "epub", "txt", "brf"):
        yield Row(f"{form} of the same, checked", milliseconds(lambda f=form: making.make(long, profile, f)), "ms")


def _straight_line(folder: Path) -> Iterator[Row]:
    for length in LENGTHS:
        one = _taken("ours", length, folder)
        what = f"PDF of {one['pages']:,.0f} pages, marks and check"
        yield Row(f"{what}: CPU time a page", one["cpu"] * 1000 / one["pages"], "ms")
        yield Row(f"{what}: memory", one["mb"], "MB")


def _reading(folder: Path) -> Iterator[Row]:
    path = word_file(folder / "hundred.docx", WORD_PAGES)
    content = path.read_bytes()
    importing.read_bytes("a.docx", content)
    ours = milliseconds(lambda: importing.read_bytes("a.docx", content))
    what = f"Word paper of {WORD_PAGES} pages: read"
    for name, peer in _readers(path):
        yield Row(what, ours, "ms", "1,000 ms", milliseconds(peer), name)


def _readers(path: Path) -> Iterator[tuple[str, Callable[[], object]]]:
    yield "python-docx, words of paragraphs only", lambda: [one.text for one in docx.Document(str(path)).paragraphs]
    if importlib.util.find_spec("mammoth"):
        import mammoth

        yield "mammoth, to HTML", lambda: mammoth.convert_to_html(io.BytesIO(path.read_bytes()))
    if importlib.util.find_spec("pypandoc"):
        import pypandoc

        yield "pandoc, to its own tree", lambda: pypandoc.convert_file(str(path), "json")
