"""What to look at in an easy read version: its own rules, and those of the checker for easy read, row by row."""

from collections.abc import Iterator

from coprod_desktop import checker
from coprod_desktop.checker import Family
from coprod_desktop.easyread.checks import RowFinding, check_whole
from coprod_desktop.easyread.hard_words import explained_by_somebody
from coprod_desktop.easyread.rules.shape import BULLET
from coprod_desktop.easyread.short_forms import WELL_KNOWN
from coprod_desktop.easyread.watching import Around, Watch
from coprod_desktop.language import inflect
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
PASSIVE = "ER-21"
"""The rule of a sentence that does not say who does something; who it is only a person can find out."""
_EXPLAINED = (Kind.JARGON, Kind.SHORT_FORM, Kind.MEETING_WORD)


class Looking:
    """Looks at rows against one state of the paper; `names` are people in whose names nothing is found."""

    def __init__(self, version: EasyReadVersion, lexicon: Lexicon, names: tuple[str, ...] = ()) -> None:
        self._watch = Watch(version, lexicon)
        self._known: dict[str, tuple[object, tuple[RowFinding, ...]]] = {}
        self._lexicon = lexicon
        self._settings = checker.Settings(profile="easy-read", families=_FAMILIES, names=names)

    def of_version(self, version: EasyReadVersion) -> tuple[RowFinding, ...]:
        """Return what to look at in a version: row by row, and last what concerns the whole."""
        explained = _explained(version)
        around = Around(version)
        before, self._known = self._known, {}
        found: list[RowFinding] = []
        for row in version.rows:
            # A row is looked at again only when it, what it came from, or its fellow rows are not as they were.
            key = (row, around.of(row), explained)
            known = before.get(row.id)
            seen = known[1] if known and known[0] == key else self._of_row(row, around, explained)
            self._known[row.id] = (key, seen)
            found.extend(seen)
        return (*found, *check_whole(len(version.rows)))

    def _of_row(self, row: DraftRow, around: Around, explained: frozenset[str]) -> tuple[RowFinding, ...]:
        return tuple(_rules_first([*self._watch.of_row(row, around), *self._words(row, explained)]))

    def _words(self, row: DraftRow, explained: frozenset[str]) -> Iterator[RowFinding]:
        document = Document("", tuple(_blocks(row)))
        for finding in checker.check(document, self._lexicon, self._settings):
            if finding.text in WELL_KNOWN:
                continue
            if finding.kind in _EXPLAINED:
                if not explained.intersection((finding.term.lower(), finding.text.lower())):
                    message = say("studio.hard_word", words=finding.text)
                    yield RowFinding(row.id, "ER-14", message, words=finding.text)
            else:
                yield RowFinding(row.id, finding.rule, _message(finding), finding.rule in _WISHES, finding.text)


def _explained(version: EasyReadVersion) -> frozenset[str]:
    """Return the words that the rows explain, in small letters and in both numbers."""
    terms = {explained_by_somebody(sentence).lower() for row in version.rows for sentence in row.sentences} - {""}
    return frozenset((*terms, *map(inflect.plural, terms)))


def _blocks(row: DraftRow) -> Iterator[Block]:
    for place, sentence in enumerate(row.sentences):
        text = words(sentence.removeprefix(BULLET))
        yield Heading(f"{row.id}#{place}", 1, text) if row.heading_level else Paragraph(f"{row.id}#{place}", text)


def _message(finding: Finding) -> str:
    if finding.rule == PASSIVE:
        return say("studio.passive", words=finding.text)
    if finding.message:
        return finding.message
    if finding.say_instead:
        return say("studio.say_instead", words=finding.text, instead=finding.say_instead)
    return say("studio.hard_word", words=finding.text)


def _rules_first(findings: list[RowFinding]) -> list[RowFinding]:
    once = dict.fromkeys(findings)
    return sorted(once, key=lambda one: one.is_wish)
