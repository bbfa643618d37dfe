"""Finds out what a file is, by its content before its name, and reads it in this process."""

import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path

from coprod_desktop import strings
from coprod_desktop.errors import CoprodError
from coprod_desktop.importing import errors, limits
from coprod_desktop.importing.decoding import decode
from coprod_desktop.importing.imported import Imported

WORD_SUFFIXES = (".docx", ".docm")
MARKDOWN_SUFFIXES = (".md", ".markdown")
TEXT_SUFFIXES = (".txt",)
PAGE_SUFFIXES = (".html", ".htm", ".xhtml")
SUFFIXES = (*WORD_SUFFIXES, *PAGE_SUFFIXES, *MARKDOWN_SUFFIXES, *TEXT_SUFFIXES)

_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_PDF = b"%PDF-"
_PDF_WITHIN_BYTES = 1024
_RICH_TEXT = b"{\\rtf"


def read_path(path: Path) -> Imported:
    """Return the paper in a file, read in this process. Raises what `read_bytes` raises, or CannotRead."""
    try:
        with path.open("rb") as source:
            content = source.read(limits.FILE_BYTES + 1)
    except (OSError, ValueError):
        raise errors.CannotRead(name=path.name) from None
    return read_bytes(path.name, content)


def read_bytes(name: str, content: bytes) -> Imported:
    """Return the paper with this file name and content.

    Raises one of the failures in `importing.errors`. Content decides what it is; the name decides only between kinds
    of text.
    """
    if not content:
        raise errors.EmptyFile(name=name)
    if len(content) > limits.FILE_BYTES:
        raise errors.TooBig(name=name)
    suffix = Path(name).suffix.lower()
    if content.startswith(_ZIP):
        return _read_zip(name, suffix, content)
    refused = _refusal(name, suffix, content)
    if refused is not None:
        raise refused
    if suffix in PAGE_SUFFIXES:
        from coprod_desktop.importing.html.page import read_html

        return read_html(name, content)
    return _read_text(name, suffix, content)


def from_text(text: str, title: str = "") -> Imported:
    """Return pasted text as a paper; its title is `title`, else a heading in it, else a plain name."""
    from coprod_desktop.importing import text_files

    return _named(text_files.read_text("", text), title)


def from_html(text: str, title: str = "") -> Imported:
    """Return pasted rich text (HTML) as a paper, titled as by `from_text`. Raises TooDeep."""
    from coprod_desktop.importing.html.page import read_html_text

    return _named(read_html_text("", text), title)


def _named(imported: Imported, title: str) -> Imported:
    document = imported.document
    named = title.strip() or document.title or strings.say("importing.untitled")
    return Imported(replace(document, title=named), imported.warnings)


def _read_zip(name: str, suffix: str, content: bytes) -> Imported:
    parts = _parts_in(content)
    holds_word = any(part.startswith("word/") for part in parts)
    # A Word file with a torn end has no table of contents at all; the reader says that it is damaged.
    if not holds_word and (parts or suffix not in WORD_SUFFIXES) and "[content_types].xml" not in parts:
        raise errors.NotWhatItSays(name=name) if suffix in SUFFIXES else errors.KindNotRead(name=name)
    if not holds_word and any(part.startswith(("xl/", "ppt/")) for part in parts):
        raise errors.NotWhatItSays(name=name) if suffix in SUFFIXES else errors.KindNotRead(name=name)
    from coprod_desktop.importing.docx.reader import read_docx

    return read_docx(name, content)


def _parts_in(content: bytes) -> list[str]:
    try:
        return [one.replace("\\", "/").lower() for one in zipfile.ZipFile(BytesIO(content)).namelist()]
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return []


def _refusal(name: str, suffix: str, content: bytes) -> CoprodError | None:
    if content.startswith(_OLD_OFFICE):
        return _refusal_of_old_office(name, suffix, content)
    if _PDF in content[:_PDF_WITHIN_BYTES]:
        return errors.IsPdf(name=name)
    if content.startswith(_RICH_TEXT):
        return errors.KindNotRead(name=name)
    if suffix in WORD_SUFFIXES:
        return errors.NotWhatItSays(name=name)
    if suffix not in SUFFIXES:
        return errors.OldWord(name=name) if suffix == ".doc" else errors.KindNotRead(name=name)
    return None


def _refusal_of_old_office(name: str, suffix: str, content: bytes) -> CoprodError:
    # Word wraps a document with a password in the file format that it used before 2007.
    if _ENCRYPTED in content:
        return errors.Locked(name=name)
    return errors.OldWord(name=name) if suffix in (".doc", ".dot", *WORD_SUFFIXES) else errors.KindNotRead(name=name)


def _read_text(name: str, suffix: str, content: bytes) -> Imported:
    text = decode(content)
    if text is None:
        raise errors.NotText(name=name)
    from coprod_desktop.importing import text_files

    return text_files.read_markdown(name, text) if suffix in MARKDOWN_SUFFIXES else text_files.read_text(name, text)
