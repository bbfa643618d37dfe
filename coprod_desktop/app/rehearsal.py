"""Practice for presenters: their part of the meeting, the time that it takes, and the words that are hard to say."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from coprod_desktop.model import document as doc
from coprod_desktop.speech import script
from coprod_desktop.speech.pauses import pause_after
from coprod_desktop.speech.sound import VoiceSettings

_MINUTE = 60.0


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence of the part: when it begins at the person's pace, and the minute that begins with it, 0 for none."""

    words: str
    begins: float
    minute: int = 0


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """A part to practise. `hard_words` are words of it with how they are said; `planned_minutes` 0 when not known."""

    title: str
    lines: tuple[Line, ...]
    seconds: float
    hard_words: tuple[tuple[str, str], ...] = ()
    planned_minutes: int = 0

    def expected(self, place: int) -> float:
        """Return when the line at a place should begin, in seconds."""
        return self.lines[place].begins if place < len(self.lines) else self.seconds

    def ahead_by(self, place: int, passed: float) -> float:
        """Return by how many seconds somebody is ahead who begins the line at `place` now; below 0 when behind."""
        return self.expected(place) - passed


def rehearse(
    document: doc.Document, taught: Mapping[str, str], words_a_minute: int, planned_minutes: int = 0
) -> Rehearsal:
    """Return a document as a part to practise at a pace in words a minute, pauses included."""
    said = script.of_document(document, taught)
    settings = VoiceSettings(words_a_minute=words_a_minute)
    lines, passed, minute = [], 0.0, 0
    for place, utterance in enumerate(said):
        words = " ".join(utterance.written.split()) or utterance.spoken
        is_new = int(passed // _MINUTE) > minute
        minute = int(passed // _MINUTE)
        lines.append(Line(words, passed, minute if is_new else 0))
        following = said[place + 1] if place + 1 < len(said) else None
        # The pace counts the pauses between sentences of prose; those at headings come on top.
        passed += len(utterance.spoken.split()) / words_a_minute * _MINUTE
        passed += max(0.0, pause_after(utterance, following, settings) - 0.4 * 150 / words_a_minute)
    text = "\n".join(line.words for line in lines)
    return Rehearsal(document.title, tuple(lines), passed, hard_words(text, taught), planned_minutes)


def hard_words(text: str, taught: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Return the words of a text that a reader may stumble over, with how they are said, in order."""
    found = [(text.find(written), written) for written in taught if written in text]
    return tuple((written, taught[written]) for _, written in sorted(found) if _stands_alone(text, written))


def _stands_alone(text: str, written: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(written)}(?!\w)", text) is not None
