"""How good drafting is: sentences of care papers, and drafts of them that a person has read and judged.

`drafting/sentences.txt` was written before the rules that it measures; `drafting/second.txt` and those that follow
after them, and none was looked at while a rule was made. Later sets were mended by what their first reading showed
wrong, so FIRST_DRAFTS keeps what that reading found. `drafting/judged.tsv` holds each changed draft that was read, with
the verdict. A draft that is not in it (a rule has changed) counts as not read, never as right.
"""

from dataclasses import dataclass
from pathlib import Path

from coprod_desktop.easyread.hard_words import HardWords
from coprod_desktop.easyread.rules import RULES
from coprod_desktop.easyread.rules.rule import apply_all
from coprod_desktop.language.lexicon import Lexicon

FOLDER = Path(__file__).parent / "drafting"
FILES = (
    "sentences.txt",
    "second.txt",
    "third.txt",
    "fourth.txt",
    "fifth.txt",
    "sixth.txt",
    "seventh.txt",
    "eighth.txt",
    "ninth.txt",
)
LONG_WORDS = 20
NEW_LINE = " | "
"""What stands between the sentences of a draft in judged.tsv."""


@dataclass(frozen=True, slots=True)
class DraftScore:
    """What drafting did with one file of sentences; `wrong` and `not_read` hold the source sentences."""

    sentences: int
    changed: int
    wrong: tuple[str, ...]
    not_read: tuple[str, ...]
    long: int
    long_in_parts: int

    @property
    def right(self) -> int:
        return self.changed - len(self.wrong) - len(self.not_read)


@dataclass(frozen=True, slots=True)
class FirstDrafts:
    """What the first reading of one file found, with the parser: written down once, before anything was mended."""

    file: str
    sentences: int
    changed: int
    accepted: int
    long: int
    long_in_parts: int


FIRST_DRAFTS = (
    FirstDrafts("third.txt", 391, 94, 85, 58, 20),
    FirstDrafts("fourth.txt", 169, 73, 65, 18, 7),
    FirstDrafts("fifth.txt", 193, 78, 75, 26, 6),
    FirstDrafts("sixth.txt", 338, 181, 171, 51, 19),
    FirstDrafts("seventh.txt", 111, 49, 49, 0, 0),
    FirstDrafts("eighth.txt", 50, 36, 36, 27, 19),
    FirstDrafts("ninth.txt", 60, 46, 44, 0, 0),
)


def drafted(text: str, words: HardWords) -> tuple[str, ...]:
    """Return the sentences that drafting makes of one sentence, outside any paper."""
    return apply_all(RULES, words.with_plain_words(words.in_full(text)))[0]


def score(name: str, lexicon: Lexicon) -> DraftScore:
    """Return how drafting does on one file of sentences."""
    verdicts = _verdicts()
    words = HardWords(lexicon)
    drafts = {text: drafted(text, words) for text in (FOLDER / name).read_text(encoding="utf-8").splitlines()}
    changed = {text: NEW_LINE.join(parts) for text, parts in drafts.items() if parts != (text,)}
    long = [text for text in drafts if len(text.split()) > LONG_WORDS]
    return DraftScore(
        len(drafts),
        len(changed),
        tuple(text for text, draft in changed.items() if verdicts.get((text, draft)) == "wrong"),
        tuple(text for text, draft in changed.items() if (text, draft) not in verdicts),
        len(long),
        sum(1 for text in long if len(drafts[text]) > 1),
    )


def _verdicts() -> dict[tuple[str, str], str]:
    lines = (FOLDER / "judged.tsv").read_text(encoding="utf-8").splitlines()
    judged = (line.split("\t") for line in lines)
    return {(source, draft): verdict for verdict, source, draft in judged}


def table(scores: dict[str, DraftScore]) -> str:
    """Return the scores as a Markdown table."""
    head = (
        "| Sentences | Number | Changed | Right | Wrong | Not read | Over 20 words | Of these in parts |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    )
    return "\n".join((*head, *(_line(name, one) for name, one in scores.items())))


def first_table() -> str:
    """Return what first readings found as a Markdown table."""
    head = ("| First reading | Sentences | Changed | Accepted | Over 20 words | Of these in parts |",)
    rule = ("| --- | ---: | ---: | ---: | ---: | ---: |",)
    return "\n".join((*head, *rule, *map(_first_line, FIRST_DRAFTS)))


def _first_line(one: FirstDrafts) -> str:
    share = f"{one.accepted} ({one.accepted / one.changed:.0%})"
    parts = f"{one.long_in_parts} ({one.long_in_parts / max(1, one.long):.0%})"
    return f"| {one.file} | {one.sentences} | {one.changed} | {share} | {one.long} | {parts} |"


def _line(name: str, one: DraftScore) -> str:
    share = f"{one.right} ({one.right / max(1, one.changed):.0%})"
    parts = f"{one.long_in_parts} ({one.long_in_parts / max(1, one.long):.0%})"
    cells = (name, one.sentences, one.changed, share, len(one.wrong), len(one.not_read), one.long, parts)
    return f"| {' | '.join(map(str, cells))} |"
