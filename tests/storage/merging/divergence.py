"""People who change copies of one meeting at random, and what they wrote."""

import random
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from coprod_desktop.model import edits
from coprod_desktop.model.edits import Edit
from coprod_desktop.model.meeting import AgendaItem, Meeting, agenda
from coprod_desktop.storage.members import Opened
from coprod_desktop.storage.merging.combining import Combined, combine, joined_file
from coprod_desktop.storage.merging.three_way import Clash
from coprod_desktop.storage.recording import Joined, Note, recorded
from tests import builders

_FIRST = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
_WRITTEN = re.compile(r"\b[ABC]x\d+\b")
_TEXTS = ("title", "about", "can_change")


class Writer:
    """One person at one computer, who writes words that nobody else writes."""

    def __init__(self, name: str, chance: random.Random) -> None:
        self.name = name
        self._chance = chance
        self._words = 0

    def writes_in(self, meeting: Meeting, times: int) -> Meeting:
        """Return the meeting after so many random edits."""
        for _ in range(times):
            meeting = self._edit(meeting).apply(meeting)
        return meeting

    def _edit(self, meeting: Meeting) -> Edit:
        items = agenda(meeting)
        kind = self._chance.random()
        if not items or kind < 0.1:
            return edits.add_item(self._word())
        item = self._chance.choice(items)
        if kind < 0.55:
            return self._write_in(item)
        if kind < 0.7:
            return edits.set_details(place=self._with_word(meeting.place))
        if kind < 0.82:
            return edits.change_item(item.id, minutes=self._chance.randrange(1, 60))
        if kind < 0.93:
            return edits.move_item_to(item.id, self._chance.randrange(len(items)))
        return edits.remove_item(item.id)

    def _write_in(self, item: AgendaItem) -> Edit:
        match self._chance.choice(_TEXTS):
            case "title":
                return edits.change_item(item.id, title=self._with_word(item.title))
            case "about":
                return edits.change_item(item.id, about=self._with_word(item.about))
        return edits.change_item(item.id, can_change=self._with_word(item.can_change))

    def _with_word(self, text: str) -> str:
        words = text.split()
        if len(words) > 3 and self._chance.random() < 0.2:
            del words[self._chance.randrange(len(words))]
        words.insert(self._chance.randrange(len(words) + 1), self._word())
        return " ".join(words)

    def _word(self) -> str:
        self._words += 1
        return f"{self.name}x{self._words}"


def first_file() -> Opened:
    """Return the file that both start from: saved once."""
    meeting = builders.meeting()
    long = replace(meeting.items[1], about=" ".join(f"word{n}" for n in range(12)))
    meeting = replace(meeting, items=(meeting.items[0], long, *meeting.items[2:]))
    return saved(Opened(Meeting(meeting.id)), meeting, "Sam", 0)


def saved(opened: Opened, meeting: Meeting, who: str, minute: int, joined: Iterable[Joined] = ()) -> Opened:
    """Return the file after a save."""
    return recorded(opened, meeting, Note(who, _FIRST + timedelta(minutes=minute)), joined)


def taken_in(opened: Opened, combined: Combined, who: str, minute: int) -> Opened:
    """Return our file after theirs was combined with it and saved."""
    joined = Joined(combined.other.head, combined.theirs)
    return saved(joined_file(opened, combined.other), combined.meeting, who, minute, (joined,))


def words_in(meeting: Meeting) -> frozenset[str]:
    """Return the words that writers wrote and that people see in the meeting."""
    seen = [meeting.place, *(getattr(one, name) for one in agenda(meeting) for name in _TEXTS)]
    return frozenset(_WRITTEN.findall(" ".join(seen)))


def words_asked_about(clashes: Iterable[Clash]) -> frozenset[str]:
    """Return the words that people are shown before they decide."""
    return frozenset(_WRITTEN.findall(" ".join(str(side) for one in clashes for side in (one.ours, one.theirs))))


def exchange(seed: int, rounds: int = 14) -> Iterator[tuple[str, frozenset[str]]]:
    """Let three people edit and pass copies about, then bring all together; yield each word that is gone, and where
    it was asked about. Yields nothing when nothing is lost."""
    chance = random.Random(seed)
    writers = {name: Writer(name, chance) for name in "ABC"}
    files = dict.fromkeys("ABC", first_file())
    written: set[str] = set()
    asked: set[str] = set()
    for minute in range(1, rounds):
        name = chance.choice("ABC")
        if chance.random() < 0.5:
            before = files[name].meeting
            after = writers[name].writes_in(before, chance.randrange(1, 8))
            written |= words_in(after) - words_in(before)
            written -= words_in(before) - words_in(after)
            files[name] = saved(files[name], after, name, minute)
        else:
            other = chance.choice([one for one in "ABC" if one != name])
            files[name] = _combined(files[name], files[other], name, minute, asked)
    last = files["A"]
    for number, other in enumerate("BC"):
        last = _combined(last, files[other], "A", rounds + number, asked)
    seen = words_in(last.meeting)
    yield from ((word, frozenset(asked)) for word in sorted(written - seen - asked))


def _combined(opened: Opened, other: Opened, who: str, minute: int, asked: set[str]) -> Opened:
    combined = combine(opened, opened.meeting, other)
    asked |= words_asked_about(combined.clashes)
    return taken_in(opened, combined, who, minute)
