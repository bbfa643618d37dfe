"""What a Word document says about itself: title, author and language."""

import re
from collections import Counter

from coprod_desktop.importing.docx.names import DC, Element, W
from coprod_desktop.importing.docx.styles import Styles
from coprod_desktop.importing.titles import said_author, said_title

DEFAULT_LANGUAGE = "en-GB"

_LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def title_in_properties(core: Element | None) -> str:
    """Return the title in the document's properties, or "" for none or one that a program made up."""
    return said_title(_property(core, "title"))


def author_in_properties(core: Element | None) -> str:
    """Return who wrote the document, or ""."""
    return said_author(_property(core, "creator"))


def _property(core: Element | None, name: str) -> str:
    return (core.findtext(f"{DC}{name}") or "") if core is not None else ""


def main_language(body: Element, styles: Styles, core: Element | None) -> str:
    """Return the language of most of the words; British English where the document does not say.

    A document whose properties and styles agree has said it: then passages in another language, however long, are just
    that.
    """
    otherwise = styles.language or DEFAULT_LANGUAGE
    if otherwise == _property(core, "language"):
        return otherwise
    letters: Counter[str] = Counter()
    for run in body.iter(f"{W}r"):
        length = sum(len(text.text or "") for text in run.iterfind(f"{W}t"))
        said = run.find(f"{W}rPr/{W}lang")
        letters[(said.get(f"{W}val") if said is not None else None) or otherwise] += length
    language = max(letters, key=lambda one: letters[one], default=otherwise)
    return language if _LANGUAGE_TAG.fullmatch(language) else DEFAULT_LANGUAGE
