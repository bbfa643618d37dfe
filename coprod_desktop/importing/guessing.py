"""Headings that a writer made by eye: short bold lines in a paper that has no real headings."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from coprod_desktop.importing.draft import TITLE, Draft, Text
from coprod_desktop.importing.imported import Remarks

_LONGEST_HEADING = 90


def guess_headings(drafts: Sequence[Draft], remarks: Remarks) -> list[Draft]:
    """Return the drafts with bold lines of their own as headings, if the paper has none; remarks on it once.

    A bold line that opens the paper, with another line of its kind below, is its title.
    """
    if any(isinstance(draft, Text) and draft.heading is not None for draft in drafts):
        return list(drafts)
    guessed = [_looks_like_heading(draft, following) for draft, following in zip_longest(drafts, drafts[1:])]
    made = [
        replace(draft, heading=1) if is_heading and isinstance(draft, Text) else draft
        for draft, is_heading in zip(drafts, guessed, strict=True)
    ]
    if made and guessed[0] and guessed.count(True) > 1 and isinstance(made[0], Text):
        made[0] = replace(made[0], heading=TITLE)
    remarks.add("guessed_headings", guessed.count(True))
    return made


def _looks_like_heading(draft: Draft, following: Draft | None) -> bool:
    if not isinstance(draft, Text) or draft.marker is not None or following is None:
        return False
    text = "".join(run.text for run in draft.runs)
    is_one_bold_line = bool(text) and "\n" not in text and all(run.bold or not run.text.strip() for run in draft.runs)
    return is_one_bold_line and len(text) <= _LONGEST_HEADING and not text.endswith((".", ",", ";", ":"))
