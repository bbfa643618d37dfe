"""What a paper is called, when nobody says."""

import re
from collections.abc import Sequence

from coprod_desktop.importing.draft import TITLE, Draft, Text
from coprod_desktop.importing.run_text import clean

_SEPARATORS = re.compile(r"[_\s]+")
_SUFFIX = re.compile(r"\.[A-Za-z]{2,8}$")
# Titles that programs write by themselves, and that name no paper.
_NO_TITLE = re.compile(
    r"(microsoft word - .*|document\d*|untitled.*|powerpoint presentation|word document|title|\(anonymous\)|\[.*\])",
    re.I,
)
_NO_AUTHOR = frozenset(
    {"python-docx", "microsoft office user", "user", "author", "unknown", "anonymous", "(anonymous)"}
)


def title_of(drafts: Sequence[Draft], said: str, file_name: str) -> str:
    """Return the title that stands in the text, else the one that was said, else a heading, else the file's name."""
    headings = [draft for draft in drafts if isinstance(draft, Text) and draft.heading is not None]
    titles = [draft for draft in headings if draft.heading == TITLE]
    if titles:
        return _text(titles[0])
    if said:
        return said
    return _text(headings[0]) if headings else plain_name(file_name)


def said_title(title: str) -> str:
    """Return the title that a file's properties say, or "" for none or one that a program made up."""
    plain = " ".join(clean(title).split())
    return "" if _NO_TITLE.fullmatch(plain) else plain


def said_author(author: str) -> str:
    """Return who wrote a paper, as its properties say, or "" for nobody in particular."""
    plain = " ".join(clean(author).split())
    return "" if plain.lower() in _NO_AUTHOR else plain


def plain_name(file_name: str) -> str:
    """Return a file's name as words: "Board_paper-3.docx" is "Board paper-3"."""
    return _SEPARATORS.sub(" ", _SUFFIX.sub("", file_name)).strip()


def _text(text: Text) -> str:
    return " ".join("".join(run.text for run in text.runs).split())
