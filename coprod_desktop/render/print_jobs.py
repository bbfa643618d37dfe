"""Many PDFs as one to print: each begins on a sheet of its own when both sides of the paper are used."""

import io
from collections.abc import Sequence
from contextlib import ExitStack

import pikepdf

from coprod_desktop.errors import CoprodError


class CannotJoin(CoprodError):
    """One of the files is no PDF that can be joined to others."""

    says = "packs.cannot_join"


def joined(contents: Sequence[bytes]) -> bytes:
    """Return one PDF with the pages of all in order. Raises CannotJoin.

    The same bytes twice are stored once. Tags are not kept: this file is for a printer, not for a screen reader.
    """
    with ExitStack() as opened:
        job = opened.enter_context(pikepdf.new())
        sources: dict[bytes, pikepdf.Pdf] = {}
        for content in contents:
            if content not in sources:
                sources[content] = opened.enter_context(_opened(content))
            _append(job, sources[content])
        out = io.BytesIO()
        job.save(out, deterministic_id=True)
    return out.getvalue()


def _opened(content: bytes) -> pikepdf.Pdf:
    try:
        return pikepdf.open(io.BytesIO(content))
    except pikepdf.PdfError as error:
        raise CannotJoin from error


def _append(job: pikepdf.Pdf, source: pikepdf.Pdf) -> None:
    job.pages.extend(source.pages)
    if len(source.pages) % 2:
        box = source.pages[0].mediabox
        job.add_blank_page(page_size=(float(box[2]), float(box[3])))
