"""Finds out what a file is: its content decides, and its name only between kinds of text."""

import re
import zipfile
import zlib
from enum import Enum
from io import BytesIO
from pathlib import Path

from coprod_desktop.errors import CoprodError
from coprod_desktop.importing import errors

WORD_SUFFIXES = (".docx", ".docm", ".dotx", ".dotm")
OPEN_DOCUMENT_SUFFIXES = (".odt", ".ott", ".fodt")
PDF_SUFFIXES = (".pdf",)
RICH_TEXT_SUFFIXES = (".rtf",)
PAGE_SUFFIXES = (".html", ".htm", ".xhtml")
EMAIL_SUFFIXES = (".eml", ".mht", ".mhtml")
OUTLOOK_SUFFIXES = (".msg",)
MARKDOWN_SUFFIXES = (".md", ".markdown")
TEXT_SUFFIXES = (".txt",)
SUFFIXES = (
    *(*WORD_SUFFIXES, *OPEN_DOCUMENT_SUFFIXES, *PDF_SUFFIXES, *RICH_TEXT_SUFFIXES),
    *(*PAGE_SUFFIXES, *EMAIL_SUFFIXES, *OUTLOOK_SUFFIXES, *MARKDOWN_SUFFIXES, *TEXT_SUFFIXES),
)
_OLD_WORD_SUFFIXES = (".doc", ".dot", *WORD_SUFFIXES)

_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OUTLOOK = "__substg1.0_".encode("utf-16-le")
_OLD_WORD = "WordDocument".encode("utf-16-le")
_PDF = b"%PDF-"
_PDF_WITHIN_BYTES = 1024
_RICH_TEXT = b"{\\rtf"
_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument.text"
_LONGEST_TYPE = 200
_FLAT = re.compile(rb"<office:document[\s>]")
_FLAT_WITHIN_BYTES = 4096
_PAGE = re.compile(rb"\s*(?:<!doctype html|<html[\s>])", re.IGNORECASE)
_UTF8_MARK = b"\xef\xbb\xbf"


class Kind(Enum):
    """What a reader is for."""

    WORD = "word"
    OPEN_DOCUMENT = "open document"
    FLAT_OPEN_DOCUMENT = "flat open document"
    PDF = "pdf"
    RICH_TEXT = "rich text"
    PAGE = "page"
    EMAIL = "email"
    OUTLOOK = "outlook"
    MARKDOWN = "markdown"
    TEXT = "text"


_TEXT_KINDS = {
    **dict.fromkeys(PAGE_SUFFIXES, Kind.PAGE),
    **dict.fromkeys(EMAIL_SUFFIXES, Kind.EMAIL),
    **dict.fromkeys(MARKDOWN_SUFFIXES, Kind.MARKDOWN),
    **dict.fromkeys(TEXT_SUFFIXES, Kind.TEXT),
}


def kind_of(name: str, content: bytes) -> Kind:
    """Return what this file is.

    Raises KindNotRead, Locked, NotWhatItSays or OldWord from `importing.errors`.
    """
    suffix = Path(name).suffix.lower()
    if content.startswith(_ZIP):
        return _kind_of_zip(name, suffix, content)
    if content.startswith(_OLD_OFFICE):
        if suffix in OUTLOOK_SUFFIXES or (_OUTLOOK in content and _OLD_WORD not in content):
            return Kind.OUTLOOK
        raise _refusal_of_old_office(name, suffix, content)
    if _PDF in content[:_PDF_WITHIN_BYTES]:
        return Kind.PDF
    if content.startswith((_RICH_TEXT, _UTF8_MARK + _RICH_TEXT)):
        return Kind.RICH_TEXT
    if _FLAT.search(content, 0, _FLAT_WITHIN_BYTES):
        return Kind.FLAT_OPEN_DOCUMENT
    return _kind_of_text(name, suffix, content)


def _kind_of_text(name: str, suffix: str, content: bytes) -> Kind:
    kind = _TEXT_KINDS.get(suffix)
    if kind is not None:
        return kind
    # Many programs save a web page and call it a Word document.
    if suffix in (".doc", *WORD_SUFFIXES) and _PAGE.match(content.removeprefix(_UTF8_MARK)):
        return Kind.PAGE
    if suffix in SUFFIXES:
        raise errors.NotWhatItSays(name=name)
    raise errors.OldWord(name=name) if suffix == ".doc" else errors.KindNotRead(name=name)


def _kind_of_zip(name: str, suffix: str, content: bytes) -> Kind:
    parts = _parts_in(content)
    if any(part.startswith("word/") for part in parts):
        return Kind.WORD
    if "content.xml" in parts and (suffix in OPEN_DOCUMENT_SUFFIXES or _is_open_text(content)):
        return Kind.OPEN_DOCUMENT
    is_of_other_office = any(part.startswith(("xl/", "ppt/")) for part in parts)
    if not is_of_other_office and ("[content_types].xml" in parts or (not parts and suffix in WORD_SUFFIXES)):
        # A Word file with a torn end has no table of contents at all; the reader says that it is damaged.
        return Kind.WORD
    if not parts and suffix in OPEN_DOCUMENT_SUFFIXES:
        return Kind.OPEN_DOCUMENT
    raise errors.NotWhatItSays(name=name) if suffix in SUFFIXES else errors.KindNotRead(name=name)


def _parts_in(content: bytes) -> list[str]:
    try:
        return [one.replace("\\", "/").lower() for one in zipfile.ZipFile(BytesIO(content)).namelist()]
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return []


def _is_open_text(content: bytes) -> bool:
    try:
        archive = zipfile.ZipFile(BytesIO(content))
        info = archive.getinfo("mimetype")
        return info.file_size < _LONGEST_TYPE and archive.read(info).startswith(_OPEN_DOCUMENT)
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, NotImplementedError, KeyError, RuntimeError, EOFError):
        return False


def _refusal_of_old_office(name: str, suffix: str, content: bytes) -> CoprodError:
    # Word wraps a document with a password in the file format that it used before 2007.
    if _ENCRYPTED in content:
        return errors.Locked(name=name)
    return errors.OldWord(name=name) if suffix in _OLD_WORD_SUFFIXES else errors.KindNotRead(name=name)
