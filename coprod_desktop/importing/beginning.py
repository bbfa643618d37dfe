"""The first pages of a long paper, read while the rest is still to come: somebody can begin to read at once.

What is guessed from the whole of a paper, such as its headings, may be another in the end; blocks keep their order.
"""

from pathlib import Path

from coprod_desktop.errors import CoprodError
from coprod_desktop.importing import limits
from coprod_desktop.importing.imported import Imported
from coprod_desktop.importing.kinds import Kind, kind_of

LEAST_BYTES = 30_000
"""A smaller file is read as a whole before anybody has looked up."""

WORD_BLOCKS = 120
LONG_WORD_BLOCKS = 900
PDF_PAGES = 4
LONG_PDF_PAGES = 20


def read_beginning(path: Path) -> Imported | None:
    """Return the beginning of the paper in a file, None when it is short or of a kind that is read in no time.

    What is wrong with the file is told by whoever reads the whole of it.
    """
    try:
        size = path.stat().st_size
        content = path.read_bytes() if LEAST_BYTES <= size <= limits.FILE_BYTES else b""
        return _read(path.name, content) if content else None
    except (OSError, ValueError, RecursionError, CoprodError):
        return None


def _read(name: str, content: bytes) -> Imported | None:
    match kind_of(name, content):
        case Kind.WORD:
            from coprod_desktop.importing.docx.reader import read_beginning_of_docx

            return read_beginning_of_docx(name, content, WORD_BLOCKS, LONG_WORD_BLOCKS)
        case Kind.PDF:
            from coprod_desktop.importing.pdf.reader import read_beginning_of_pdf

            return read_beginning_of_pdf(name, content, PDF_PAGES, LONG_PDF_PAGES)
        case _:
            return None
