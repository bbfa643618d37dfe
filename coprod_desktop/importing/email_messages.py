"""Reads an email (.eml) or a web page that a browser saved as one file (.mhtml): its words, and what came with it."""

import email
import email.policy
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from email.errors import MessageError
from email.message import EmailMessage
from pathlib import PurePosixPath, PureWindowsPath

from coprod_desktop import strings
from coprod_desktop.importing import errors, limits
from coprod_desktop.importing.decoding import decode
from coprod_desktop.importing.html.charset import decode_page
from coprod_desktop.importing.imported import Imported
from coprod_desktop.importing.kinds import SUFFIXES
from coprod_desktop.importing.run_text import clean

_HEADER_LINE = re.compile(rb"(?:[!-9;-~]+:|From )")
_HEADERS_WITHIN_BYTES = 2000
_KNOWN_HEADERS = re.compile(rb"^(from|to|subject|date|mime-version|content-type|received|return-path):", re.I | re.M)
_LONGEST_NAME = 80
_MOST_NAMED = 12
_BROKEN = (MessageError, LookupError, ValueError, TypeError, AttributeError, IndexError, KeyError, AssertionError)


def read_email(name: str, content: bytes) -> Imported:
    """Return the words of an email as a paper; what is attached is named in a warning, not read.

    Raises Damaged, EmptyFile, NotText, NotWhatItSays, TooBig or TooDeep.
    """
    if not _HEADER_LINE.match(content.lstrip()) or not _KNOWN_HEADERS.search(content[:_HEADERS_WITHIN_BYTES]):
        raise errors.NotWhatItSays(name=name)
    try:
        message = email.message_from_bytes(content.lstrip(), policy=email.policy.default)
        parts = list(_leaves(message, 0))
        subject, sender = _header(message, "subject"), _sender(message)
    except RecursionError:
        raise errors.TooDeep(name=name) from None
    except _BROKEN:
        raise errors.Damaged(name=name) from None
    return _read(name, parts, subject, sender)


def _read(name: str, parts: list[EmailMessage], subject: str, sender: str) -> Imported:
    if len(parts) > limits.EMAIL_PARTS:
        raise errors.TooBig(name=name)
    page = next((part for part in parts if part.get_content_type() == "text/html" and not _is_attached(part)), None)
    plain = next((part for part in parts if part.get_content_type() == "text/plain" and not _is_attached(part)), None)
    own = page if page is not None else plain
    imported = _read_body(name, own, _pictures(parts))
    document = replace(imported.document, title=subject or imported.document.title, author=sender)
    attached = [part for part in parts if part is not own and part is not plain and _is_worth_naming(part)]
    return Imported(document, (*imported.warnings, *_about(attached)))


def _read_body(name: str, part: EmailMessage | None, files: Mapping[str, bytes]) -> Imported:
    from coprod_desktop.importing import text_files
    from coprod_desktop.importing.html.page import read_html_text

    content = _content(part) if part is not None else b""
    charset = _charset(part) if part is not None else None
    if part is not None and part.get_content_type() == "text/html":
        text = content.decode(charset, "replace") if charset else decode_page(content)
    else:
        text = content.decode(charset, "replace") if charset else decode(content)
    if text is None:
        raise errors.NotText(name=name)
    if part is not None and part.get_content_type() == "text/html":
        return read_html_text(name, text, files)
    return text_files.read_text(name, text)


def _leaves(message: EmailMessage, depth: int) -> Iterator[EmailMessage]:
    """Yield the parts that hold something themselves; an email inside this one counts as attached, whole."""
    if depth > limits.EMAIL_DEPTH:
        raise RecursionError
    if message.get_content_maintype() != "multipart":
        yield message
        return
    for part in message.iter_parts():
        if isinstance(part, EmailMessage):
            yield from _leaves(part, depth + 1)


def _content(part: EmailMessage) -> bytes:
    try:
        found = part.get_payload(decode=True)
    except _BROKEN:
        return b""
    return found if isinstance(found, bytes) else b""


def _charset(part: EmailMessage) -> str | None:
    try:
        said = (part.get_content_charset() or "").lower()
        b"x".decode(said or "utf-8", "replace")
    except (LookupError, ValueError, TypeError, AttributeError):
        return None
    return {"iso-8859-1": "cp1252", "us-ascii": None, "": None}.get(said, said)


def _is_attached(part: EmailMessage) -> bool:
    return part.get_content_disposition() == "attachment" or bool(_file_name(part))


def _is_worth_naming(part: EmailMessage) -> bool:
    # A picture with an id stands in the words; a signature or a meeting invitation is for programs.
    is_picture = part.get_content_maintype() == "image" and (part.get("content-id") or part.get("content-location"))
    return not is_picture and (_is_attached(part) or part.get_content_type() == "message/rfc822")


def _pictures(parts: Iterable[EmailMessage]) -> dict[str, bytes]:
    """Return the pictures of a message by the addresses that its words know them by."""
    found: dict[str, bytes] = {}
    for part in parts:
        if part.get_content_maintype() != "image":
            continue
        content = _content(part)
        identity = str(part.get("content-id") or "").strip().strip("<>")
        place = str(part.get("content-location") or "").strip()
        found.update({address: content for address in (f"cid:{identity}" if identity else "", place) if address})
    return found


def _header(message: EmailMessage, name: str) -> str:
    return " ".join(clean(str(message.get(name) or "")).split())


def _sender(message: EmailMessage) -> str:
    said = _header(message, "from")
    name = said.partition("<")[0].strip().strip('"')
    return name or said.strip("<>")


def _file_name(part: EmailMessage) -> str:
    try:
        said = part.get_filename() or ""
    except _BROKEN:
        return ""
    plain = PureWindowsPath(PurePosixPath(clean(str(said)).replace("\n", " ")).name).name
    return plain if len(plain) <= _LONGEST_NAME else f"{plain[: _LONGEST_NAME - 1]}…"


def _about(attached: list[EmailMessage]) -> tuple[str, ...]:
    """Return what to tell about attachments: those that we can open first, as papers of their own."""
    names = [_file_name(part) or strings.say("importing.email_inside") for part in attached]
    papers = [name for name in names if name.lower().endswith(SUFFIXES)]
    others = [name for name in names if name not in papers]
    found = (("email_papers", papers), ("email_others", others))
    return tuple(strings.count(f"importing.{key}", len(some), names=_listed(some)) for key, some in found if some)


def _listed(names: list[str]) -> str:
    return ", ".join([*names[:_MOST_NAMED], *(["…"] if len(names) > _MOST_NAMED else [])])
