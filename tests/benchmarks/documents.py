"""How fast long documents are made and read, beside programs that do the same kind of work, on the same content."""

import html
import importlib.util
import io
import json
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import docx
import pikepdf

from coprod_desktop import importing
from coprod_desktop.model import document as doc
from coprod_desktop.render import making, planning, profiles, writers
from tests.benchmarks.making import _plain_pdf
from tests.benchmarks.measuring import Row, lines_of, milliseconds
from tests.benchmarks.papers import document, word_file

# So many pages of a paper fill about 500 in large print.
LONG = 190
# About 50, 200, 500, 1,000 and 2,000 pages in large print.
LENGTHS = (19, 76, 190, 380, 760)
WORD_PAGES = 100


def rows(folder: Path) -> list[Row]:
    """Return the figures; a peer that is not installed is left out."""
    making.make(document(1), profiles.large_print(), "pdf")
    return [*_long_pdf(folder), *_other_kinds(), *_straight_line(), *_reading(folder)]


def _long_pdf(folder: Path) -> Iterator[Row]:
    long = document(LONG)
    plan = planning.plan(long, profiles.large_print())
    made: list[bytes] = []
    ours = milliseconds(lambda: made.append(writers.written(plan, "pdf")[0]))
    from coprod_desktop.render import pdf_writer

    writing = milliseconds(lambda: pdf_writer.write(planning.plan(long, profiles.large_print())))
    with pikepdf.open(io.BytesIO(made[0])) as pdf:
        pages = len(pdf.pages)
    what = f"PDF in large print, {pages} pages"
    plain = milliseconds(lambda: _plain_pdf(long))
    yield Row(f"{what}: planned and written with tags", writing, "ms", "ratio 1.25", plain, "reportlab, no tags")
    for name, peer in _pdf_peers(long, folder):
        yield Row(f"{what}: planned and written with tags", writing, "ms", "", milliseconds(peer), name)
    yield Row(f"{what}: written and checked", ours, "ms")
    peak = json.loads(lines_of("tests.benchmarks.documents", "memory")[-1])
    yield Row(f"{what}: memory of the whole process, check left out", peak, "MB", "150 MB")
    word = milliseconds(lambda: making.make(long, profiles.large_print(), "docx"))
    yield Row("Word file of the same, checked", word, "ms", "5,000 ms")


def _pdf_peers(long: doc.Document, folder: Path) -> Iterator[tuple[str, Callable[[], object]]]:
    page = "".join(f"<p>{html.escape(doc.plain_text(block))}</p>" for block in doc.text_blocks(long))
    style = "<style>@page{size:A4;margin:25mm}p{font:18pt/1.4 Helvetica;margin:0 0 25pt}</style>"
    if importlib.util.find_spec("weasyprint"):
        import weasyprint

        yield "WeasyPrint", lambda: weasyprint.HTML(string=style + page).write_pdf()
    if importlib.util.find_spec("typst"):
        import typst

        words = "\n\n".join(f"#text({json.dumps(doc.plain_text(block))})" for block in doc.text_blocks(long))
        source = folder / "long.typ"
        source.write_text(f"#set page(margin: 25mm)\n#set text(size: 18pt)\n{words}\n", encoding="utf-8")
        yield "typst", lambda: typst.compile(str(source))
    office = shutil.which("soffice")
    if office:
        path = folder / "long.docx"
        path.write_bytes(making.make(long, profiles.large_print(), "docx").content)
        home = f"-env:UserInstallation={(folder / 'office').as_uri()}"
        command = [office, home, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(path)]
        yield "LibreOffice, from our Word file", lambda: subprocess.run(command, capture_output=True, check=True)


def _other_kinds() -> Iterator[Row]:
    long, profile = document(LONG), profiles.large_print()
    for form in ("html", "odt", "epub", "txt", "brf"):
        yield Row(f"{form} of the same, checked", milliseconds(lambda f=form: making.make(long, profile, f)), "ms")


def _straight_line() -> Iterator[Row]:
    from coprod_desktop.render import pdf_writer

    for length in LENGTHS:
        made: list[bytes] = []
        long = document(length)
        taken = milliseconds(
            lambda d=long, m=made: m.append(pdf_writer.write(planning.plan(d, profiles.large_print())))
        )
        with pikepdf.open(io.BytesIO(made[0])) as pdf:
            pages = len(pdf.pages)
        yield Row(f"PDF of {pages:,} pages: each page", taken / pages, "ms")


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


def _memory() -> None:
    """Print the most memory that a process takes that makes the long PDF, libraries and document included, in MB."""
    from coprod_desktop.render import pdf_writer

    pdf_writer.write(planning.plan(document(1), profiles.large_print()))
    long = document(LONG)
    pdf_writer.write(planning.plan(long, profiles.large_print()))
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


if __name__ == "__main__" and sys.argv[1:] == ["memory"]:
    _memory()
