"""What stands at the head and foot of a first page: a letterhead is part of the paper, a running head is not."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from coprod_desktop.importing.draft import Draft, Footnote, Grid, Image, Text, doubted
from coprod_desktop.importing.imported import Remarks

_WORD = re.compile(r"[^\W\d_]{2,}")
_PAGE_WORDS = frozenset({"page", "of", "tudalen", "pages"})
# What people print at the top of a letter so that others can answer it.
_POSTCODE = r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b"
_WAYS_TO_ANSWER = re.compile(rf"{_POSTCODE}|\b[\w.+-]+@[\w-]+\.\w|\bwww\.\w|(?<!\d)\(?0\d{{2,4}}\)?[ \d]{{6,}}\d")


@dataclass(frozen=True, slots=True)
class Edge:
    """The drafts of one head or foot; `is_of_first_page` when the file keeps it for the first page alone."""

    drafts: tuple[Draft, ...]
    is_of_first_page: bool


def says_something(text: str) -> bool:
    """Return whether there are more words than those of a page number."""
    return any(word.lower() not in _PAGE_WORDS for word in _WORD.findall(text))


def with_edges(drafts: Sequence[Draft], head: Edge | None, foot: Edge | None, remarks: Remarks) -> list[Draft]:
    """Return the paper with its letterhead: the head below the title, where there is one, the foot at the end.

    What stands on every page is left out and remarked on, unless it is a letterhead: a picture, or ways to answer.
    """
    made = list(drafts)
    if head is not None and _belongs(head):
        place = 1 if made and isinstance(made[0], Text) and made[0].heading is not None else 0
        made[place:place] = doubted(head.drafts, "letterhead")
    elif head is not None:
        _leave_out(head, remarks)
    if foot is not None and foot.is_of_first_page and says_something(words_of(foot.drafts)):
        made.extend(doubted(foot.drafts, "letter_foot"))
    elif foot is not None:
        _leave_out(foot, remarks)
    return made


def _belongs(head: Edge) -> bool:
    if any(isinstance(one, Image) for one in _inside(head.drafts)):
        return True
    words = words_of(head.drafts)
    return says_something(words) if head.is_of_first_page else _WAYS_TO_ANSWER.search(words) is not None


def _leave_out(edge: Edge, remarks: Remarks) -> None:
    words = words_of(edge.drafts)
    if says_something(words):
        remarks.leave_out(words)


def words_of(drafts: Sequence[Draft]) -> str:
    """Return the words of drafts, with single spaces."""
    texts = (one for one in _inside(drafts) if isinstance(one, Text))
    return " ".join(" ".join("".join(run.text for run in text.runs) for text in texts).split())


def _inside(drafts: Sequence[Draft]) -> Iterator[Draft]:
    for draft in drafts:
        yield draft
        match draft:
            case Text(after=after):
                yield from _inside(after)
            case Grid(rows=rows):
                for row in rows:
                    for cell in row:
                        yield from _inside(cell.blocks)
            case Footnote(blocks=blocks):
                yield from _inside(blocks)
