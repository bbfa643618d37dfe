"""A consultation: the fifteen questions, the time that people have, elections in the way, and a page of answers.

The questions are the four of the Gunning case and the government's eleven Consultation Principles (CO-07, CO-08), in
our own words; none of them is ever ticked off for people.
"""

from collections.abc import Iterator
from datetime import date

from coprod_desktop import strings
from coprod_desktop.model import dates
from coprod_desktop.model.consultation import Consultation, Duty, answer_to
from coprod_desktop.model.document import Block, Document, Heading, Paragraph, Run, words
from coprod_desktop.model.meeting import AgendaItem, Meeting

GUNNING = ("gunning-1", "gunning-2", "gunning-3", "gunning-4")
PRINCIPLES = (
    "principle-1",
    "principle-2",
    "principle-3",
    "principle-4",
    "principle-5",
    "principle-6",
    "principle-7",
    "principle-8",
    "principle-9",
    "principle-10",
    "principle-11",
)
QUESTIONS = (*GUNNING, *PRINCIPLES)

MUCH_USED_WEEKS = 6
ANSWER_WEEKS = 12  # CO-09: an answer is published within 12 weeks
_WEEK = 7


def time_in_words(consultation: Consultation) -> str:
    """Return how long people have, in weeks and days, "" while a day is missing."""
    opens, closes = consultation.opens, consultation.closes
    if opens is None or closes is None:
        return ""
    if closes < opens:
        return strings.say("power.consultation_backwards")
    weeks, days = divmod((closes - opens).days, _WEEK)
    parts = [strings.count("power.weeks", weeks)] if weeks else []
    parts += [strings.count("power.days", days)] if days or not weeks else []
    return strings.say("power.consultation_time", time=" ".join(parts))


def warnings_of(consultation: Consultation) -> tuple[str, ...]:
    """Return what people should look at: days in the wrong order, little time, elections, a late answer."""
    return tuple(_warnings(consultation))


def _warnings(consultation: Consultation) -> Iterator[str]:
    opens, closes = consultation.opens, consultation.closes
    if opens and closes:
        if closes < opens:
            yield strings.say("power.consultation_backwards")
        elif (closes - opens).days < MUCH_USED_WEEKS * _WEEK:
            yield strings.say("power.consultation_short", weeks=MUCH_USED_WEEKS)
    if closes and consultation.decided_on and consultation.decided_on <= closes:
        yield strings.say("power.consultation_decided_early")
    if closes and consultation.answered_on and (consultation.answered_on - closes).days > ANSWER_WEEKS * _WEEK:
        yield strings.say("power.consultation_late_answer", weeks=ANSWER_WEEKS)
    for period in consultation.elections:
        if opens and _is_within(opens, period.starts, period.ends):
            yield strings.say("power.consultation_election", name=period.name or strings.say("power.an_election"))


@strings.in_a_document
def consultation_document(meeting: Meeting, item: AgendaItem) -> Document:
    """Return the page that says how people are asked, with every question and its answer or that there is none."""
    consultation = item.consultation or Consultation()
    title = item.title.strip() or strings.say("agenda.item_no_title")
    blocks: list[Block] = [Paragraph("consultation-about", words(strings.say("power.page_about", title=title)))]
    blocks += _facts(consultation)
    for part, questions in (("gunning", GUNNING), ("principles", PRINCIPLES)):
        blocks.append(Heading(f"consultation-{part}", 2, words(strings.say(f"power.page_{part}"))))
        for number, question in enumerate(questions, 1):
            blocks += _answered(consultation, question, number)
    name = meeting.title.strip()
    return Document(strings.say("power.page_title", title=title), tuple(blocks), kind="form", author=name)


def _facts(consultation: Consultation) -> Iterator[Block]:
    facts = {
        "duty": _duty(consultation),
        "opens": _day(consultation.opens),
        "closes": _day(consultation.closes),
        "time": time_in_words(consultation),
        "decided_on": _day(consultation.decided_on),
        "answered_on": _day(consultation.answered_on),
    }
    for name, value in facts.items():
        text = value or strings.say("power.page_not_said")
        yield Paragraph(f"consultation-{name}", (Run(f"{strings.say(f'power.page_{name}')} ", bold=True), Run(text)))
    for number, period in enumerate(consultation.elections, 1):
        facts_of = {"name": period.name, "starts": _day(period.starts), "ends": _day(period.ends)}
        yield Paragraph(f"consultation-election-{number}", words(strings.say("power.page_election", **facts_of)))


def _answered(consultation: Consultation, question: str, number: int) -> Iterator[Block]:
    yield Heading(f"consultation-{question}", 3, words(strings.say(f"power.question_{question}")), str(number))
    answer = answer_to(consultation, question).strip() or strings.say("power.page_no_answer")
    for part, text in enumerate([line.strip() for line in answer.splitlines() if line.strip()], 1):
        yield Paragraph(f"consultation-{question}-{part}", words(text))


def _duty(consultation: Consultation) -> str:
    if consultation.duty is Duty.NOT_SAID:
        return ""
    words_of = strings.say(f"power.duty_{consultation.duty.value}")
    law = consultation.law.strip() if consultation.duty is Duty.LAW else ""
    return f"{words_of}: {law}" if law else words_of


def _is_within(day: date, starts: date | None, ends: date | None) -> bool:
    return starts is not None and ends is not None and starts <= day <= ends


def _day(day: date | None) -> str:
    return dates.date_in_full(day) if day else ""
