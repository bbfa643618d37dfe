"""How well small rules do on cases labelled by hand: forms of words, ends of sentences, passives and their like.

The files in `tests/checker/writing/labelled` were written before anyone saw what the rules make of them. In most,
square brackets mark what must be found. In `sentence-ends.txt` a bar stands where a sentence ends. In `forms.txt` a
term, and whether it is a verb, is followed by its forms.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from coprod_desktop.checker import Family
from coprod_desktop.language import sentences
from coprod_desktop.language.entry import Entry, SayInstead
from coprod_desktop.language.matching import Matcher
from tests.checker.examples import writing
from tests.checker.writing.marked import marked, plain

FOLDER = Path(__file__).parent.parent / "checker" / "writing" / "labelled"
MARKED = (
    ("Passives", Family.PASSIVES, ("passives.txt", "passives-second.txt", "passives-third.txt"), 0.95),
    (
        "Double negatives",
        Family.DOUBLE_NEGATIVES,
        ("negatives.txt", "negatives-second.txt", "negatives-third.txt"),
        0.95,
    ),
    ("Unexplained short forms", Family.UNKNOWN_SHORT_FORMS, ("short-forms.txt", "short-forms-second.txt"), 0.95),
)
FORMS_AIM, ENDS_AIM = 0.99, 0.98
OWNER = ("'s", "’s", "'", "’")
LEAD = "We saw "
VERB = " (verb)"


@dataclass(frozen=True, slots=True)
class Judged:
    """How many cases a set has, which parts were found and right, and the cases that went wrong."""

    name: str
    cases: int
    recall: float
    precision: float | None
    aim: float
    wrong: tuple[str, ...]


def judge_all() -> tuple[Judged, ...]:
    """Return every set, judged as the rules are today."""
    marks = (judge_marked(name, family, files, aim) for name, family, files, aim in MARKED)
    return (judge_forms(), *marks, judge_ends())


def judge_marked(name: str, family: Family, files: tuple[str, ...], aim: float = 0.95) -> Judged:
    """Judge one family of findings on the sentences of some files."""
    right = found_in_all = marked_in_all = 0
    wrong = []
    cases = [case for file in files for case in _lines(file)]
    for case in cases:
        found, wanted = writing(family, plain(case)), marked(case)
        hits = sum(any(one.split()[-1] in other or other in one for other in wanted) for one in found)
        right, found_in_all = right + min(hits, len(wanted)), found_in_all + len(found)
        marked_in_all += len(wanted)
        if not hits == len(found) == len(wanted):
            wrong.append(f"{case}  ->  {found}")
    return Judged(name, len(cases), right / marked_in_all, right / found_in_all, aim, tuple(wrong))


def judge_ends() -> Judged:
    """Judge where sentences end: a case is right when each of its sentences ends where the bars stand."""
    cases = _lines("sentence-ends.txt")
    wrong = []
    for case in cases:
        text = case.replace("|", " ")
        cut = "|".join(text[span.start : span.end] for span in sentences.split(text))
        if cut != case:
            wrong.append(f"{case}  ->  {cut}")
    return Judged("Sentence ends", len(cases), 1 - len(wrong) / len(cases), None, ENDS_AIM, tuple(wrong))


def judge_forms() -> Judged:
    """Judge whether a term is found in each form that people write, given the term alone."""
    cases = list(_forms())
    wrong = tuple(f"{term}: {form}" for term, form in cases if not _finds(term, form))
    return Judged("Inflected forms", len(cases), 1 - len(wrong) / len(cases), None, FORMS_AIM, wrong)


def _forms() -> Iterator[tuple[str, str]]:
    for line in _lines("forms.txt"):
        term, *forms = line.split(" | ")
        yield from ((term, form) for form in forms)


def _finds(term: str, form: str) -> bool:
    ends = {len(LEAD) + len(form.removesuffix(owner)) for owner in ("", *OWNER)}
    instead = SayInstead("do", "verb") if term.endswith(VERB) else None  # as the lists say which terms are verbs
    entry = Entry(term.removesuffix(VERB), "x", say_instead=instead)
    found = Matcher([entry]).find(f"{LEAD}{form} today.")
    return any(match.start == len(LEAD) and match.end in ends for match in found)


def _lines(file: str) -> list[str]:
    return (FOLDER / file).read_text(encoding="utf-8").splitlines()


# What the newest cases of each set, by themselves, showed when they were first tried: found, and precision.
FIRST_TRIED = {
    "Inflected forms": "87.7%",
    "Passives": "90.0%, 90.0%",
    "Double negatives": "86.7%, 96.3%",
    "Unexplained short forms": "100.0%, 87.5%",
    "Sentence ends": "94.0%",
}


def table(judged: tuple[Judged, ...]) -> str:
    """Return the sets as a Markdown table."""
    head = (
        "| Cases labelled by hand | Cases | Aim | Newest cases when first tried | Found now | Precision now |",
        "| --- | ---: | ---: | ---: | ---: | ---: |",
    )
    rows = (
        f"| {one.name} | {one.cases} | {one.aim:.0%} | {FIRST_TRIED[one.name]} | {one.recall:.1%} | "
        f"{'' if one.precision is None else f'{one.precision:.1%}'} |"
        for one in judged
    )
    return "\n".join((*head, *rows))
