"""Reads a paper of any kind in this process.

Each reader loads the libraries it needs, so only what a file calls for is imported.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from coprod_desktop import strings
from coprod_desktop.importing import beside, errors, limits
from coprod_desktop.importing.decoding import decode
from coprod_desktop.importing.imported import Imported
from coprod_desktop.importing.kinds import Kind, kind_of
from coprod_desktop.importing.letters import Letter, paper_of


def read_path(path: Path, attachment: Sequence[int] = ()) -> Imported:
    """Return the paper in a file, or one that came with the email in it, read in this process.

    Raises what `read_bytes` and `read_attached` raise, or CannotRead.
    """
    try:
        with path.open("rb") as source:
            content = source.read(limits.FILE_BYTES + 1)
    except (OSError, ValueError):
        raise errors.CannotRead(name=path.name) from None
    if attachment:
        return read_attached(path.name, content, attachment)
    return read_bytes(path.name, content, beside.pictures_beside(path))


def read_bytes(name: str, content: bytes, files: Mapping[str, bytes] | None = None) -> Imported:
    """Return the paper with this file name and content; `files` are the pictures of a saved web page, by address.

    Raises one of the failures in `importing.errors`. Content decides what it is; the name decides only between kinds
    of text.
    """
    if not content:
        raise errors.EmptyFile(name=name)
    if len(content) > limits.FILE_BYTES:
        raise errors.TooBig(name=name)
    try:
        return _read(kind_of(name, content), name, content, files)
    except RecursionError:
        # Each reader has limits of its own; this is for what they add up to.
        raise errors.TooDeep(name=name) from None


def read_attached(name: str, content: bytes, place: Sequence[int]) -> Imported:
    """Return a paper that came with an email: `place` counts from 1, one number for each email inside another.

    Raises NoSuchAttachment, and what `read_bytes` raises.
    """
    found: bytes | Letter = content
    inside = name
    for number in place:
        letter = found if isinstance(found, Letter) else _letter_in(inside, found)
        attached = letter.attached if letter is not None else ()
        if not 0 < number <= len(attached):
            raise errors.NoSuchAttachment(name=name, number=".".join(map(str, place)), count=len(attached))
        inside, found = attached[number - 1].name, attached[number - 1].content()
    return paper_of(inside, found) if isinstance(found, Letter) else read_bytes(inside, found)


def _letter_in(name: str, content: bytes) -> Letter | None:
    """Return the email in this content, None for another kind of file."""
    kind = kind_of(name, content) if content else None
    if kind is Kind.EMAIL:
        from coprod_desktop.importing.email_messages import letter_of

        return letter_of(name, content)
    if kind is Kind.OUTLOOK:
        from coprod_desktop.importing.outlook.reader import letter_of_outlook

        return letter_of_outlook(name, content)
    return None


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
    return replace(imported, document=replace(document, title=named))


def _read(kind: Kind, name: str, content: bytes, files: Mapping[str, bytes] | None) -> Imported:
    match kind:
        case Kind.WORD:
            from coprod_desktop.importing.docx.reader import read_docx

            return read_docx(name, content)
        case Kind.OPEN_DOCUMENT:
            from coprod_desktop.importing.odt.reader import read_odt

            return read_odt(name, content)
        case Kind.FLAT_OPEN_DOCUMENT:
            from coprod_desktop.importing.odt.reader import read_flat_odt

            return read_flat_odt(name, content)
        case Kind.PAGE:
            from coprod_desktop.importing.html.page import read_html

            return read_html(name, content, files)
        case Kind.PDF:
            from coprod_desktop.importing.pdf.reader import read_pdf

            return read_pdf(name, content)
        case Kind.RICH_TEXT:
            from coprod_desktop.importing.rtf.reader import read_rtf

            return read_rtf(name, content)
        case Kind.EMAIL:
            from coprod_desktop.importing.email_messages import read_email

            return read_email(name, content)
        case Kind.OUTLOOK:
            from coprod_desktop.importing.outlook.reader import read_outlook

            return read_outlook(name, content)
        case Kind.MARKDOWN | Kind.TEXT:
            return _read_text(kind, name, content)


def _read_text(kind: Kind, name: str, content: bytes) -> Imported:
    text = decode(content)
    if text is None:
        raise errors.NotText(name=name)
    from coprod_desktop.importing import text_files

    return text_files.read_markdown(name, text) if kind is Kind.MARKDOWN else text_files.read_text(name, text)
