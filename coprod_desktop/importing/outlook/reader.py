"""Reads an email that Outlook saved as a file (.msg): its words, and what came with it."""

import io
import struct
from collections.abc import Callable, Iterator
from functools import partial
from typing import TypeVar

from olefile import OleFileIO

from coprod_desktop.importing import errors, limits
from coprod_desktop.importing.html.charset import decode_page
from coprod_desktop.importing.imported import Imported
from coprod_desktop.importing.letters import Attached, Body, Letter, name_of_letter, paper_of, plain_file_name
from coprod_desktop.importing.outlook import properties
from coprod_desktop.importing.outlook.packed_text import unpacked
from coprod_desktop.importing.outlook.properties import Folder
from coprod_desktop.importing.outlook.wrapped_page import is_wrapped_page, page_of
from coprod_desktop.importing.run_text import clean

_FROM_PLAIN_TEXT = b"\\fromtext"
_SAYS_SO_WITHIN_BYTES = 2000
_BROKEN = (OSError, ValueError, TypeError, AttributeError, IndexError, KeyError, struct.error, OverflowError)
_Taken = TypeVar("_Taken")
_PICTURE_STARTS = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM")


def read_outlook(name: str, content: bytes) -> Imported:
    """Return the words of an email as a paper; what is attached is named, and can be read by its number.

    Raises Damaged, TooBig or TooDeep.
    """
    return paper_of(name, letter_of_outlook(name, content))


def letter_of_outlook(name: str, content: bytes) -> Letter:
    """Return an email taken apart. Raises what `read_outlook` raises."""
    return _taken_out(name, lambda: _letter_in(_whole(content)))


def _taken_out(name: str, take: Callable[[], _Taken]) -> _Taken:
    try:
        return take()
    except RecursionError:
        raise errors.TooDeep(name=name) from None
    except _BROKEN:
        raise errors.Damaged(name=name) from None


def _whole(content: bytes) -> Folder:
    file = OleFileIO(io.BytesIO(content))
    if not any(path[0].startswith(properties.ANY) for path in file.listdir()):
        raise ValueError("no properties")
    return Folder(file)


def _letter_in(folder: Folder) -> Letter:
    if folder.depth > limits.EMAIL_DEPTH:
        raise RecursionError
    bodies, rich_text = _words(folder)
    attached: list[Attached] = []
    pictures: dict[str, bytes] = {}
    page = "".join(one.text for one in bodies if one.is_page)
    for one in folder.attachments():
        found = _pictures(one, page)
        pictures.update(found)
        if not found:
            attached.append(_attached(one))
    subject = " ".join(clean(folder.text(properties.SUBJECT)).split())
    sender = " ".join(clean(folder.text(*properties.SENDER)).split())
    return Letter(subject, sender, bodies, rich_text, pictures, tuple(attached))


def _words(folder: Folder) -> tuple[tuple[Body, ...], bytes]:
    """Return the words in the best form that there is: a page, rich text, or else plain words."""
    page = folder.page()
    if page.strip():
        text = page if isinstance(page, str) else decode_page(page)
        return (Body(text or "", is_page=True),), b""
    rich_text = _rich_text(folder)
    if is_wrapped_page(rich_text):
        return (Body(page_of(rich_text), is_page=True),), b""
    plain = folder.text(properties.BODY)
    is_only_plain = _FROM_PLAIN_TEXT in rich_text[:_SAYS_SO_WITHIN_BYTES] and plain.strip()
    return ((), rich_text) if rich_text and not is_only_plain else ((Body(plain),), b"")


def _rich_text(folder: Folder) -> bytes:
    try:
        return unpacked(folder.content(properties.RICH_TEXT))
    except ValueError:
        return b""


def _pictures(attachment: Folder, page: str) -> dict[str, bytes]:
    """Return a picture by the addresses that the words know it by; nothing for what is really attached."""
    content = attachment.content(properties.ATTACHED_CONTENT)
    if not content.startswith(_PICTURE_STARTS):
        return {}
    known = dict.fromkeys(_addresses(attachment), content)
    is_shown = attachment.is_true(properties.IS_HIDDEN) or any(address in page for address in known)
    return known if is_shown else {}


def _addresses(attachment: Folder) -> Iterator[str]:
    identity = attachment.text(properties.ATTACHED_ID).strip().strip("<>")
    place = attachment.text(properties.ATTACHED_PLACE).strip()
    yield from (address for address in (f"cid:{identity}" if identity else "", place) if address)


def _attached(attachment: Folder) -> Attached:
    email = attachment.email_inside()
    name = plain_file_name(attachment.text(*properties.ATTACHED_NAMES))
    if email is None:
        name = name or name_of_letter("")
        take = partial(attachment.content, properties.ATTACHED_CONTENT)
        return Attached(name, lambda: _taken_out(name, take))
    inside = name_of_letter(" ".join(clean(email.text(properties.SUBJECT) or name).split()))
    return Attached(inside, lambda: _taken_out(inside, lambda: _letter_in(email)))
