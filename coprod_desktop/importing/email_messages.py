"""Reads an email (.eml) or a web page that a browser saved as one file (.mhtml): its words, and what came with it."""

import email
import email.policy
import re
from collections.abc import Iterable, Iterator
from email.errors import MessageError
from email.message import EmailMessage, Message
from functools import partial

from coprod_desktop.importing import errors, limits
from coprod_desktop.importing.decoding import decode
from coprod_desktop.importing.html.charset import decode_page
from coprod_desktop.importing.imported import Imported
from coprod_desktop.importing.letters import Attached, Body, Letter, name_of_letter, paper_of, plain_file_name
from coprod_desktop.importing.run_text import clean

_HEADER_LINE = re.compile(rb"(?:[!-9;-~]+:|From )")
_HEADERS_WITHIN_BYTES = 2000
_KNOWN_HEADERS = re.compile(rb"^(from|to|subject|date|mime-version|content-type|received|return-path):", re.I | re.M)
_BROKEN = (MessageError, LookupError, ValueError, TypeError, AttributeError, IndexError, KeyError, AssertionError)


def read_email(name: str, content: bytes) -> Imported:
    """Return the words of an email as a paper; what is attached is named, and can be read by its number.

    Raises Damaged, EmptyFile, NotText, NotWhatItSays, TooBig or TooDeep.
    """
    return paper_of(name, letter_of(name, content))


def letter_of(name: str, content: bytes) -> Letter:
    """Return an email taken apart. Raises what `read_email` raises."""
    if not _HEADER_LINE.match(content.lstrip()) or not _KNOWN_HEADERS.search(content[:_HEADERS_WITHIN_BYTES]):
        raise errors.NotWhatItSays(name=name)
    try:
        message = email.message_from_bytes(content.lstrip(), policy=email.policy.default)
        # Anything in it that the library cannot take apart shows here.
        parts = list(_leaves(message, 0))
        subject, sender = _header(message, "subject"), _sender(message)
    except RecursionError:
        raise errors.TooDeep(name=name) from None
    except _BROKEN:
        raise errors.Damaged(name=name) from None
    if len(parts) > limits.EMAIL_PARTS:
        raise errors.TooBig(name=name)
    own = list(_bodies(message)) or list(_forwarded(message))
    attached = tuple(Attached(_name_of(one), partial(_content_of, one)) for one in parts if _is_worth_naming(one))
    bodies = tuple(Body(_text(name, part), part.get_content_type() == "text/html") for part in own)
    return Letter(subject, sender, bodies, pictures=_pictures(parts), attached=attached)


def _content_of(part: EmailMessage) -> bytes:
    if part.get_content_type() == "message/rfc822" and part.is_multipart():
        inside = next(iter(part.iter_parts()), None)
        return _as_bytes(inside) if inside is not None else b""
    return _content(part)


def _as_bytes(message: Message) -> bytes:
    try:
        return message.as_bytes()
    except _BROKEN:
        return b""


def _text(name: str, part: EmailMessage) -> str:
    content, charset = _content(part), _charset(part)
    if charset is not None:
        return content.decode(charset, "replace")
    text = decode_page(content) if part.get_content_type() == "text/html" else decode(content)
    if text is None:
        raise errors.NotText(name=name)
    return text


def _bodies(message: EmailMessage) -> Iterator[EmailMessage]:
    """Yield the parts that make the words, in order: of alternatives the page rather than the plain words."""
    kind = message.get_content_type()
    if not message.is_multipart() or message.get_content_maintype() != "multipart":
        # A message whose parts could not be told apart is read as plain words, all of it.
        is_torn = message.get_content_maintype() == "multipart"
        if is_torn or (kind in ("text/html", "text/plain") and not _is_attached(message)):
            yield message
        return
    inside = [list(_bodies(part)) for part in message.iter_parts() if isinstance(part, EmailMessage)]
    if kind == "multipart/alternative":
        pages = [one for one in inside if any(part.get_content_type() == "text/html" for part in one)]
        inside = pages[-1:] or [one for one in inside if one][:1]
    yield from (part for one in inside for part in one)


def _forwarded(message: EmailMessage) -> Iterator[EmailMessage]:
    """Yield the words of a message that is nothing but another message."""
    if message.get_content_type() == "message/rfc822" and message.is_multipart():
        inside = message.get_payload(0)
        if isinstance(inside, EmailMessage):
            yield from _bodies(inside)


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
        return plain_file_name(str(part.get_filename() or ""))
    except _BROKEN:
        return ""


def _name_of(part: EmailMessage) -> str:
    inside = None
    if part.get_content_type() == "message/rfc822" and part.is_multipart():
        inside = next(iter(part.iter_parts()), None)
    return _file_name(part) or name_of_letter(_header(inside, "subject") if isinstance(inside, EmailMessage) else "")
