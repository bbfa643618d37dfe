"""What a paper is called, when nobody says."""

import re
from collections.abc import Sequence

from coprod_desktop.importing.draft import TITLE, Draft, Text

_SEPARATORS = re.compile(r"[_\s]+")
_SUFFIX = re.compile(r"\.[A-Za-z]{2,8}$")


def title_of(drafts: Sequence[Draft], said: str, file_name: str) -> str:
    """Return the title that stands in the text, else the one that was said, else a heading, else the file's name."""
    headings = [draft for draft in drafts if isinstance(draft, Text) and draft.heading is not None]
    titles = [draft for draft in headings if draft.heading == TITLE]
    if titles:
        return _text(titles[0])
    if said:
        return said
    return _text(headings[0]) if headings else plain_name(file_name)


def plain_name(file_name: str) -> str:
    """Return a file's name as words: "Board_paper-3.docx" is "Board paper-3"."""
    return _SEPARATORS.sub(" ", _SUFFIX.sub("", file_name)).strip()


def _text(text: Text) -> str:
    return " ".join("".join(run.text for run in text.runs).split())
