"""How the pledge was kept over time, in totals from which nobody's single answer can be told."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from coprod_desktop.coproduction.pledge import faces_legend
from coprod_desktop.coproduction.reports import logo, logo_media
from coprod_desktop.model import dates
from coprod_desktop.model.charts import Bar, Chart, chart_blocks
from coprod_desktop.model.document import Block, Document, Heading, ListBlock, ListItem, Media, Paragraph, words
from coprod_desktop.model.meeting import Meeting
from coprod_desktop.model.pledge import FACES, FEWEST_ANSWERS, PledgeAnswer, Promise
from coprod_desktop.strings import count, in_a_document, say

_STEP = 0.5
"""Averages are told to half a face. With tenths, who sees the report before and after one more answer could work that
answer out; for the same reason numbers of answers are told in fives."""


@dataclass(frozen=True, slots=True)
class Point:
    """What people said about one promise after one meeting: at least how many, and their faces on average from 1 to 5.

    `at_least` is a multiple of FEWEST_ANSWERS, `average` one of half a face.
    """

    on: date | None
    at_least: int
    average: float


def totals(groups: Sequence[Sequence[PledgeAnswer]], promise_id: str) -> tuple[Point, ...]:
    """Return the points of one promise in the order of the dates, from the answers of each group.

    Fewer than FEWEST_ANSWERS answers are never a point. They do not hide behind a larger group either: what that
    group's own report says could be taken away from the total. So small groups count only where together they are
    enough. No total over all dates is given anywhere, or what was left out could be worked out from it.
    """
    by_date: dict[date | None, list[list[int]]] = {}
    for group in groups:
        for on, faces in _faces_by_date(group, promise_id).items():
            by_date.setdefault(on, []).append(faces)
    shown = {on: _shown(parts) for on, parts in by_date.items()}
    ordered = sorted((on for on in shown if shown[on]), key=lambda on: (on is None, on or date.min))
    return tuple(_point(on, shown[on]) for on in ordered)


def _faces_by_date(answers: Sequence[PledgeAnswer], promise_id: str) -> dict[date | None, list[int]]:
    found: dict[date | None, list[int]] = {}
    for one in answers:
        face = one.faces.get(promise_id)
        if face in FACES:
            found.setdefault(one.on, []).append(face)
    return found


def _shown(parts: Sequence[list[int]]) -> list[int]:
    large = [face for part in parts if len(part) >= FEWEST_ANSWERS for face in part]
    small = [face for part in parts if len(part) < FEWEST_ANSWERS for face in part]
    return large + (small if len(small) >= FEWEST_ANSWERS else [])


def _point(on: date | None, faces: Sequence[int]) -> Point:
    exact = sum(faces) / len(faces)
    # Halves go up, as people expect; Python's own rounding would take every second one down.
    average = int(exact / _STEP + 0.5) * _STEP
    return Point(on, len(faces) // FEWEST_ANSWERS * FEWEST_ANSWERS, average)


def answers_of_groups(meetings: Sequence[Meeting]) -> tuple[tuple[PledgeAnswer, ...], ...]:
    """Return the answers in several files by group, each once: one that was carried on to a next meeting is the same.

    Files of one group, told by its name, are that group's; a file without a name is a group of its own.
    """
    found: dict[str, dict[str, PledgeAnswer]] = {}
    seen: set[str] = set()
    for meeting in meetings:
        for one in meeting.pledge_answers:
            name = (one.group or meeting.group).strip().casefold() or meeting.id
            if one.id not in seen:
                found.setdefault(name, {})[one.id] = one
                seen.add(one.id)
    return tuple(tuple(group.values()) for group in found.values())


def all_answers(meetings: Sequence[Meeting]) -> tuple[PledgeAnswer, ...]:
    """Return the answers in several files, each once: one that was carried on to the next meeting is the same."""
    return tuple({one.id: one for meeting in meetings for one in meeting.pledge_answers}.values())


def all_promises(meetings: Sequence[Meeting]) -> tuple[Promise, ...]:
    """Return the promises in several files, each once: those with the same words count as one."""
    found: dict[str, Promise] = {}
    for meeting in meetings:
        for one in meeting.promises:
            found.setdefault(one.id, one)
    return tuple(found.values())


@in_a_document
def progress_as_document(meetings: Sequence[Meeting]) -> Document:
    """Return how each promise was kept over time, as a chart with its table; totals over all these meetings' files."""
    answers, promises, by_group = all_answers(meetings), all_promises(meetings), answers_of_groups(meetings)
    legend, drawing = faces_legend()
    media: dict[str, Media] = {**logo_media(meetings), **drawing}
    groups = {one.group.strip() for one in meetings if one.group.strip()}
    about = say("pledge.report_about", least=FEWEST_ANSWERS)
    blocks: list[Block] = [*logo(meetings), Paragraph("report-about", words(about)), *legend]
    if len(groups) > 1:
        blocks.append(Paragraph("report-groups", words(count("pledge.report_groups", len(groups)))))
    for number, promise in enumerate(promises, 1):
        made, drawn = _promise(promise, number, totals(by_group, promise.id))
        blocks += made
        media |= drawn
    blocks += _sentences(answers)
    if not promises:
        blocks.append(Paragraph("report-empty", words(say("pledge.empty"))))
    author = next(iter(groups)) if len(groups) == 1 else ""
    return Document(say("pledge.report_title"), tuple(blocks), kind="report", author=author, media=media)


def points_in_words(points: Sequence[Point]) -> str:
    """Return in a sentence how a promise was kept, from the first to the newest date."""
    if not points:
        return say("pledge.too_few", least=FEWEST_ANSWERS)
    first, last = points[0], points[-1]
    if len(points) == 1:
        return say("pledge.once", now=_of_five(last.average), when=_when(last.on))
    return say("pledge.over_time", now=_of_five(last.average), before=_of_five(first.average), when=_when(first.on))


def _promise(promise: Promise, number: int, points: Sequence[Point]) -> tuple[list[Block], dict[str, Media]]:
    key = f"report-{promise.id}"
    title = promise.text.strip() or say("pledge.no_words")
    blocks: list[Block] = [Heading(key, 2, words(title), str(number))]
    blocks.append(Paragraph(f"{key}-words", words(points_in_words(points))))
    if not points:
        return blocks, {}
    bars = tuple(Bar(_when(one.on), one.average, _of_five(one.average)) for one in points)
    headings = (say("pledge.column_when"), say("pledge.column_what", least=FEWEST_ANSWERS))
    chart = Chart(title, points_in_words(points), bars, headings, whole=FACES[-1])
    made, media = chart_blocks(chart, f"{key}-chart")
    return [*blocks, *made], media


def _sentences(answers: Sequence[PledgeAnswer]) -> Iterator[Block]:
    """Yield what people wrote, out of order and without dates, once enough of them wrote something."""
    said = sorted({one.sentence.strip() for one in answers if one.sentence.strip()}, key=str.casefold)
    if len(said) < FEWEST_ANSWERS:
        return
    yield Heading("report-sentences", 2, words(say("pledge.sentences")))
    items = (
        ListItem(f"report-sentence-{n}", (Paragraph(f"report-sentence-{n}-words", words(text)),))
        for n, text in enumerate(said)
    )
    yield ListBlock("report-sentences-list", tuple(items))


def _when(on: date | None) -> str:
    return dates.short_date(on) if on else say("after.no_date")


def _of_five(average: float) -> str:
    return say("pledge.of_five", number=f"{average:.1f}".removesuffix(".0"))
