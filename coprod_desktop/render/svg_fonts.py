"""Words in a drawing whose letters ours lack: which typefaces of this computer draw them, and which nothing draws."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from lxml import etree

from coprod_desktop.render import fonts, installed_fonts


def files_for(content: bytes) -> tuple[Path, ...]:
    """Return the files of typefaces of this computer that have the letters which ours lack, none where ours do."""
    found = (installed_fonts.file_with(word) for word in _other_words(content))
    return tuple(dict.fromkeys(path for path in found if path))


def undrawable(content: bytes) -> tuple[str, ...]:
    """Return the words of a drawing that no typeface here has all letters of."""
    return tuple(dict.fromkeys(word for word in _other_words(content) if installed_fonts.file_with(word) is None))


def without(content: bytes, words: Iterable[str]) -> bytes:
    """Return a drawing with these words left out, so that no empty boxes stand in their place."""
    left_out = set(words)
    if not left_out:
        return content
    root = etree.fromstring(content)
    for element in root.iter("{*}text", "{*}tspan"):
        kept = [word for word in (element.text or "").split() if word not in left_out]
        element.text = " ".join(kept)
    return bytes(etree.tostring(root))


def _other_words(content: bytes) -> Iterator[str]:
    # Most drawings have no words, or words in our letters alone.
    if b"<text" not in content or (b"&#" not in content and content.isascii()):
        return
    ours = fonts.face(fonts.ARIMO, False)
    for element in etree.fromstring(content).iter("{*}text", "{*}tspan"):
        yield from (word for word in (element.text or "").split() if ours.lacks(word))
