"""What to look at in an easy read version: its own rules, and those of the checker for easy read, row by row."""

from collections.abc import Iterator

from coprod_desktop import checker
from coprod_desktop.checker import Family
from coprod_desktop.easyread.checks import RowFinding
from coprod_desktop.easyread.rules.shape import BULLET
from coprod_desktop.easyread.short_forms import WELL_KNOWN
from coprod_desktop.easyread.watching import Watch
from coprod_desktop.language.lexicon import Lexicon
from coprod_desktop.model.document import Block, Document, Heading, Paragraph, words
from coprod_desktop.model.easy_read_version import DraftRow, EasyReadVersion
from coprod_desktop.model.finding import Finding, Kind
from coprod_desktop.strings import say

_FAMILIES = frozenset(
    {
        *(Family.JARGON, Family.MEETING_WORDS, Family.WORDS_ABOUT_PEOPLE, Family.SWAPS, Family.HARD_WORDS),
        *(Family.PASSIVES, Family.MANY_IDEAS, Family.SHORT_FORMS),
    }
)
# Better put right, but a sentence with one of these can be easy read.
_WISHES = frozenset({"ER-04", "ER-12", "ER-21"})
_EXPLAINED = (Kind.JARGON, Kind.SHORT_FORM, Kind.MEETING_WORD)


class Looking:
    """Looks at rows against one state of the paper; `names` are people in whose names nothing is found."""

    def __init__(self, version: EasyReadVersion, lexicon: Lexicon, names: tuple[str, ...] = ()) -> None:
        self._watch = Watch(version, lexicon)
        self._lexicon = lexicon
        self._settings = checker.Settings(profile="easy-read", families=_FAMILIES, names=names)

    def of_version(self, version: EasyReadVersion) -> tuple[RowFinding, ...]:
        """Return what to look at in a version: row by row, and last what concerns the whole."""
        words_found = self._words(version, version.rows)
        by_row: dict[str, list[RowFinding]] = {}
        for finding in (*self._watch.of_version(version), *words_found):
            by_row.setdefault(finding.row_id, []).append(finding)
        places = (*(row.id for row in version.rows), "")
        return tuple(finding for row_id in places for finding in _rules_first(by_row.get(row_id, [])))

    def of_row(self, version: EasyReadVersion, row: DraftRow) -> tuple[RowFinding, ...]:
        """Return what to look at in one row of a version."""
        return tuple(_rules_first([*self._watch.of_row(version, row), *self._words(version, (row,))]))

    def _words(self, version: EasyReadVersion, rows: tuple[DraftRow, ...]) -> Iterator[RowFinding]:
        explained = "\n".join(sentence for row in version.rows for sentence in row.sentences).lower()
        document = Document("", tuple(block for row in rows for block in _blocks(row)))
        for finding in checker.check(document, self._lexicon, self._settings):
            row_id = finding.block_id.rpartition("#")[0]
            if finding.text in WELL_KNOWN:
                continue
            if finding.kind in _EXPLAINED:
                if (
                    f"{finding.term.lower()} means:" not in explained
                    and f"{finding.text.lower()} means:" not in explained
                ):
                    message = say("studio.hard_word", words=finding.text)
                    yield RowFinding(row_id, "ER-14", message, words=finding.text)
            else:
                yield RowFinding(row_id, finding.rule, _message(finding), finding.rule in _WISHES, finding.text)


def _blocks(row: DraftRow) -> Iterator[Block]:
    for place, sentence in enumerate(row.sentences):
        text = words(sentence.removeprefix(BULLET))
        yield Heading(f"{row.id}#{place}", 1, text) if row.heading_level else Paragraph(f"{row.id}#{place}", text)


def _message(finding: Finding) -> str:
    if finding.message:
        return finding.message
    if finding.say_instead:
        return say("studio.say_instead", words=finding.text, instead=finding.say_instead)
    return say("studio.hard_word", words=finding.text)


def _rules_first(findings: list[RowFinding]) -> list[RowFinding]:
    once = dict.fromkeys(findings)
    return sorted(once, key=lambda one: one.is_wish)
