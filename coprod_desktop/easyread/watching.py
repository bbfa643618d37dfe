"""What to look at in a version that people are working on: each row, beside what the paper says (ER-03 to ER-36)."""

from collections.abc import Iterator

from coprod_desktop.easyread import faithful, short_forms
from coprod_desktop.easyread.checks import RowFinding, check_row, check_whole
from coprod_desktop.easyread.facts import FactKind
from coprod_desktop.easyread.hard_words import HardWords
from coprod_desktop.language.lexicon import Lexicon
from coprod_desktop.model.easy_read_version import DraftRow, EasyReadVersion, SourceLine
from coprod_desktop.strings import say

REMARK = "remark"
"""The rule of a finding that the drafting left on a row for a person to settle."""
PAPER = "paper"
"""The rule of a finding that says that the paper changed."""


class Watch:
    """Looks at rows with the word lists at hand; one Watch is for one state of the paper."""

    def __init__(self, version: EasyReadVersion, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._explained = short_forms.explained_in("\n".join(line.text for line in version.lines))
        self._in_full: dict[str, str] = {}

    def of_version(self, version: EasyReadVersion) -> tuple[RowFinding, ...]:
        """Return what to look at in every row, in the order of the rows, and at the end in the version as a whole."""
        sight = _Sight(version)
        found = [finding for row in version.rows for finding in self._of_row(row, sight)]
        return (*found, *check_whole(len(version.rows)))

    def of_row(self, version: EasyReadVersion, row: DraftRow) -> tuple[RowFinding, ...]:
        """Return what to look at in one row of a version."""
        return tuple(self._of_row(row, _Sight(version)))

    def _of_row(self, row: DraftRow, sight: "_Sight") -> Iterator[RowFinding]:
        yield from check_row(row)
        yield from self._lost(row, sight)
        yield from self._invented(row, sight)
        yield from _paper_changed(row, sight)
        yield from (RowFinding(row.id, REMARK, message, is_wish=True) for message in row.look_at)

    def _lost(self, row: DraftRow, sight: "_Sight") -> Iterator[RowFinding]:
        """Yield each fact of a source sentence that none of its rows holds; told in the first of these rows."""
        for source in row.sources:
            line = sight.lines.get(source)
            rows = sight.rows.get(source, ())
            if line is None or line.is_gone or not rows or rows[0].id != row.id:
                continue
            drafted = "\n".join(sentence for one in rows for sentence in (one.number, *one.sentences))
            for fact in faithful.missing(self._source(line), drafted):
                yield RowFinding(row.id, "ER-30", say(f"easyread.missing_{fact.kind}", words=fact.text))

    def _invented(self, row: DraftRow, sight: "_Sight") -> Iterator[RowFinding]:
        lines = [sight.lines[source] for source in row.sources if source in sight.lines]
        if not lines:
            return
        source = "\n".join(f"{line.text}\n{self._source(line)}" for line in lines)
        text = "\n".join(row.sentences)
        explained = {one for each in HardWords(self._lexicon).explain(text) for one in each.sentences}
        own = "\n".join(sentence for sentence in row.sentences if sentence not in explained)
        for fact in faithful.added(source, own):
            if fact.kind is not FactKind.KEY_WORD or fact.value in ("not", "must"):
                yield RowFinding(row.id, "ER-30", say("easyread.added", words=fact.text), words=fact.text)

    def _source(self, line: SourceLine) -> str:
        if line.text not in self._in_full:
            full = HardWords(self._lexicon).in_full(short_forms.spell_out(line.text, self._explained))
            self._in_full[line.text] = full
        return self._in_full[line.text]


class _Sight:
    """Source lines and rows by the id of the sentence."""

    def __init__(self, version: EasyReadVersion) -> None:
        self.lines = {line.id: line for line in version.lines}
        self.rows: dict[str, list[DraftRow]] = {}
        for row in version.rows:
            for source in row.sources:
                self.rows.setdefault(source, []).append(row)


def explained_words(version: EasyReadVersion, lexicon: Lexicon) -> tuple[tuple[str, str], ...]:
    """Return each term that the rows use and the word lists explain, with its meaning, by the alphabet (ER-15)."""
    words = HardWords(lexicon)
    for row in version.rows:
        for _ in words.explain("\n".join(row.sentences)):
            pass
    return words.explained


def _paper_changed(row: DraftRow, sight: _Sight) -> Iterator[RowFinding]:
    for source in row.sources:
        line = sight.lines.get(source)
        if line is None or line.is_looked_at:
            continue
        if line.is_gone:
            yield RowFinding(row.id, PAPER, say("easyread.source_gone", words=line.text))
        elif line.was:
            yield RowFinding(row.id, PAPER, say("easyread.source_changed", before=line.was, after=line.text))
