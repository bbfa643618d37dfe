"""Finds words all over a meeting, and puts others in their place."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from coprod_desktop import strings
from coprod_desktop.model import edits
from coprod_desktop.model.document import Span
from coprod_desktop.model.edits import Edit
from coprod_desktop.model.meeting import AGENDA, Meeting, item, paper, person
from coprod_desktop.model.texts import Part, PlacedText, TextChange, TextPlace, texts

_AROUND = 40
"""How many characters on either side of the words are told with them."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to look for. Apostrophes and gaps of any kind are alike; capitals too, unless `has_case`."""

    words: str
    has_case: bool = False
    is_whole: bool = False


@dataclass(frozen=True, slots=True)
class FoundPlace:
    """One place of the words: `span` counts in the text."""

    placed: PlacedText
    span: Span

    @property
    def words(self) -> str:
        """The words as they are written there."""
        return self.placed.text[self.span.start : self.span.end]


def find(meeting: Meeting, wanted: Wanted) -> tuple[FoundPlace, ...]:
    """Return every place of the words in the order of the meeting; nothing is found for no words."""
    pattern = _pattern(wanted)
    if pattern is None:
        return ()
    return tuple(
        FoundPlace(placed, Span(*found.span())) for placed in texts(meeting) for found in pattern.finditer(placed.text)
    )


def replace_one(found: FoundPlace, put: str, wanted: Wanted) -> Edit:
    """Return the edit that puts other words into one place."""
    return _edit("spelling.edit_replaced", found.words, put, _changes([found], put, wanted))


def replace_all(found: Iterable[FoundPlace], put: str, wanted: Wanted) -> Edit:
    """Return the one edit that puts other words into all these places; those in papers stay."""
    return _edit("spelling.edit_replaced_all", wanted.words, put, _changes(found, put, wanted))


def where_in_words(meeting: Meeting, place: TextPlace) -> str:
    """Return the place as people call it, such as "Agenda item “Short breaks”"."""
    return strings.say(f"spelling.in_{place.part}", title=_title(meeting, place) or strings.say("spelling.no_title"))


def around(text: str, span: Span) -> str:
    """Return the words with a little of what stands around them, on one line."""
    start, end = max(0, span.start - _AROUND), min(len(text), span.end + _AROUND)
    before, after = "…" if start else "", "…" if end < len(text) else ""
    return " ".join(f"{before}{text[start:end]}{after}".split())


def _pattern(wanted: Wanted) -> re.Pattern[str] | None:
    parts = wanted.words.split()
    if not parts:
        return None
    spelled = r"\s+".join(re.sub("['’]", "['’]", re.escape(part)) for part in parts)
    if wanted.is_whole:
        spelled = rf"(?<!\w){spelled}(?!\w)"
    return re.compile(spelled, 0 if wanted.has_case else re.IGNORECASE)


def _changes(found: Iterable[FoundPlace], put: str, wanted: Wanted) -> list[TextChange]:
    spans: dict[PlacedText, list[Span]] = {}
    for one in found:
        if one.placed.can_change:
            spans.setdefault(one.placed, []).append(one.span)
    return [TextChange(one.place, one.text, _put(one.text, places, put, wanted)) for one, places in spans.items()]


def _put(text: str, spans: list[Span], put: str, wanted: Wanted) -> str:
    for span in sorted(spans, key=lambda one: one.start, reverse=True):
        words = put if wanted.has_case else _with_capital(put, text[span.start : span.end])
        text = text[: span.start] + words + text[span.end :]
    return text


def _with_capital(put: str, was: str) -> str:
    """Return the words with a capital at the start where there was one: "Carers" becomes "Family carers"."""
    return put[:1].upper() + put[1:] if was[:1].isupper() else put


def _edit(name: str, was: str, now: str, changes: list[TextChange]) -> Edit:
    return edits.change_texts(name, {"was": was, "now": now or strings.say("spelling.nothing")}, changes)


def _title(meeting: Meeting, place: TextPlace) -> str:
    match place.part:
        case Part.ITEM | Part.CONSULTATION | Part.OUTCOME:
            found = item(meeting, place.id)
            return found.title if found else ""
        case Part.PERSON:
            who = person(meeting, place.id)
            return who.name if who else ""
        case Part.EASY_READ | Part.ROW | Part.PAPER:
            about = paper(meeting, place.about)
            return about.title if about else strings.say("spelling.the_agenda") if place.about == AGENDA else ""
        case Part.OWN_WORD:
            return next((one.term for one in meeting.own_words if one.id == place.id), "")
    return ""
