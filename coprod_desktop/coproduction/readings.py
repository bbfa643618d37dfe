"""Who has read or heard which paper, and who still needs it, in which form."""

from collections.abc import Iterator
from dataclasses import dataclass

from coprod_desktop.model import dates
from coprod_desktop.model.meeting import Meeting, Paper, Person, needs_of, papers
from coprod_desktop.model.needs import LEAST_LARGE_PT, Format, Needs
from coprod_desktop.model.outcomes import Reading
from coprod_desktop.strings import say


@dataclass(frozen=True, slots=True)
class ReadingLine:
    """One person and one paper; `reading` is None while nobody said that they have read or heard it."""

    person: Person
    paper: Paper
    reading: Reading | None

    @property
    def key(self) -> str:
        """What names the pair."""
        return f"{self.person.id} {self.paper.id}"


def readings_of(meeting: Meeting) -> tuple[ReadingLine, ...]:
    """Return a line for each person and each paper: first those who still need it."""
    said = {(one.person_id, one.paper_id): one for one in meeting.readings}
    lines = [
        ReadingLine(person, paper, said.get((person.id, paper.id)))
        for paper in papers(meeting)
        for person in meeting.people
    ]
    return tuple(sorted(lines, key=lambda one: one.reading is not None))


def line_in_words(meeting: Meeting, line: ReadingLine) -> str:
    """Return a line as a sentence: who read it and when, or who still needs it and in which form."""
    facts = {"name": line.person.name.strip() or say("packs.no_name"), "title": line.paper.title}
    if line.reading is not None:
        return say("after.has_read", date=dates.short_date(line.reading.on), **facts)
    return say("after.needs_it", form=form_in_words(needs_of(meeting, line.person.id)), **facts)


def form_in_words(needs: Needs) -> str:
    """Return in which forms a person wants their papers: "large print and audio"."""
    return dates.in_a_row(list(_forms(needs))) or say("after.form_standard")


def _forms(needs: Needs) -> Iterator[str]:
    for form in Format:
        if form in needs.formats:
            words = say(f"after.form_{form.name.lower()}")
            is_large = form is Format.LARGE_PRINT and needs.size_pt >= LEAST_LARGE_PT
            yield say("after.form_of_size", form=words, size=needs.size_pt) if is_large else words
