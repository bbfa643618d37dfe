"""Headings that a writer made by eye: short bold lines in a paper that has no real headings."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from coprod_desktop.importing.draft import TITLE, Draft, Text
from coprod_desktop.importing.imported import Remarks

_LONGEST_HEADING = 90


def guess_headings(drafts: Sequence[Draft], remarks: Remarks) -> list[Draft]:
    """Return the drafts with bold lines of their own as headings, if the paper has none; remarks on them.

    A bold line that opens the paper, with another line of its kind below, is its title.
    """
    if any(isinstance(draft, Text) and draft.heading is not None for draft in drafts):
        return list(drafts)
    made: list[Draft] = []
    for draft, following in zip_longest(drafts, drafts[1:]):
        if isinstance(draft, Text) and _stands_out(draft, following):
            draft = _as_heading(draft)
        made.append(draft)
    guessed = [draft for draft in made if isinstance(draft, Text) and draft.heading is not None]
    if len(guessed) > 1 and made[0] is guessed[0]:
        made[0] = replace(guessed[0], heading=TITLE)
    remarks.add("guessed_headings", len(guessed))
    return made


def _stands_out(text: Text, following: Draft | None) -> bool:
    words = "".join(run.text for run in text.runs)
    is_one_line = bool(words) and "\n" not in words and len(words) <= _LONGEST_HEADING
    is_bold = all(run.bold or not run.text.strip() for run in text.runs)
    if not is_one_line or not is_bold or words.endswith((".", ",", ";", ":")):
        return False
    if following is None and not text.after:
        return False
    return text.marker is None or _heads_what_follows(text, following)


def _heads_what_follows(text: Text, following: Draft | None) -> bool:
    """Tell whether a numbered line heads a section, as in minutes, rather than being one item of a list."""
    if text.marker is None or not text.marker.label:
        return False
    if any(isinstance(one, Text) for one in text.after):
        return True
    return not isinstance(following, Text) or following.marker is None or following.marker.style == "bullet"


def _as_heading(draft: Text) -> Text:
    return replace(draft, heading=1, number=draft.marker.label if draft.marker else "", marker=None)
