"""Bytes of a text file become text, whatever program wrote them.

Files of the older Macintosh end lines in another way than all others, which tells their letters too.
Guessing by letter statistics turns "£5" into "Ł5" in files from older Windows programs, so nothing is guessed.
"""

import codecs
import re

# Longest first: the mark of UTF-32 begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE_BYTES = 8192
_ZEROS_IN_UTF16 = 0.3
_CONTROLS = re.compile("[\x00-\x06\x0e-\x19\x1c-\x1f\x7f\x80-\x84\x86-\x9f\ufffd]")
_MOST_CONTROLS = 0.02


def decode(content: bytes) -> str | None:
    """Return the text, or None for what is no text: by byte order mark, UTF-8, UTF-16 by its zeros, else cp1252."""
    text = _decoded(content)
    if text is None or len(_CONTROLS.findall(text)) > _MOST_CONTROLS * len(text):
        return None
    return text


def _decoded(content: bytes) -> str | None:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _try(content, encoding)
    older = "mac_roman" if b"\r" in content and b"\n" not in content else "cp1252"
    return _try(content, _utf16_by_zeros(content) or "utf-8") or content.decode(older, "replace")


def _try(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return None


def _utf16_by_zeros(content: bytes) -> str | None:
    # Each common letter has one zero byte: first or second, by byte order.
    sample = content[:_SAMPLE_BYTES]
    first, second = sample[0::2].count(0), sample[1::2].count(0)
    enough = _ZEROS_IN_UTF16 * len(sample) / 2
    if second > enough and second > first:
        return "utf-16-le"
    return "utf-16-be" if first > enough else None
