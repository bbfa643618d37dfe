"""Bytes of a web page become text, in the encoding that the page says it has."""

import codecs
import re

from coprod_desktop.importing.decoding import decode

_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_SAID_WITHIN_BYTES = 4096
_SAID = re.compile(rb"""<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)|<\?xml[^>]+encoding\s*=\s*["']([\w.:-]+)""", re.I)
# The web reads pages that say these as Windows wrote them; a page that could say it is UTF-16 is not UTF-16.
_MEANT = {"iso8859-1": "cp1252", "ascii": "cp1252", "utf-16": "utf-8", "utf-16-le": "utf-8", "utf-16-be": "utf-8"}


def decode_page(content: bytes) -> str | None:
    """Return the page's text, or None for what is no text."""
    said = None if content.startswith(_MARKS) else _said_encoding(content)
    if said is not None and said != "utf-8":
        return content.decode(said, "replace")
    return decode(content)


def _said_encoding(content: bytes) -> str | None:
    found = _SAID.search(content[:_SAID_WITHIN_BYTES])
    if found is None:
        return None
    try:
        codec = codecs.lookup((found[1] or found[2]).decode("ascii", "replace"))
        # Python also has codecs that turn bytes into bytes; those are no encodings of text.
        b"x".decode(codec.name, "replace")
    except LookupError:
        return None
    return _MEANT.get(codec.name, codec.name)
