"""What to look at in a version that people are working on: each row, beside what the paper says (ER-03 to ER-36)."""

from collections.abc import Iterator

from coprod_desktop.easyread import faithful, short_forms
from coprod_desktop.easyread.checks import RowFinding, check_row
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

    def of_row(self, row: DraftRow, around: "Around") -> Iterator[RowFinding]:
        """Yield what to look at in one row."""
        yield from check_row(row)
        yield from self._lost(row, around)
        yield from self._invented(row, around)
        yield from _paper_changed(row, around)
        yield from (RowFinding(row.id, REMARK, message, is_wish=True) for message in row.look_at)

    def _lost(self, row: DraftRow, around: "Around") -> Iterator[RowFinding]:
        """Yield each fact of a source sentence that none of its rows holds; told in the first of these rows."""
        for source in row.sources:
            line = around.lines.get(source)
            rows = around.rows.get(source, ())
            if line is None or line.is_gone or not rows or rows[0].id != row.id:
                continue
            drafted = "\n".join(sentence for one in rows for sentence in (one.number, *one.sentences))
            for fact in faithful.missing_as_told(self._source(line), drafted):
                yield RowFinding(row.id, "ER-30", say(f"easyread.missing_{fact.kind}", words=fact.text))

    def _invented(self, row: DraftRow, around: "Around") -> Iterator[RowFinding]:
        lines = [around.lines[source] for source in row.sources if source in around.lines]
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


class Around:
    """What a row is looked at beside: the source sentences of a version and their rows."""

    def __init__(self, version: EasyReadVersion) -> None:
        self.lines = {line.id: line for line in version.lines}
        self.rows: dict[str, list[DraftRow]] = {}
        for row in version.rows:
            for source in row.sources:
                self.rows.setdefault(source, []).append(row)

    def of(self, row: DraftRow) -> tuple[object, ...]:
        """Return all that the findings of a row rest on beside the row itself."""
        return tuple((self.lines.get(one), tuple(self.rows.get(one, ()))) for one in row.sources)


def explained_words(version: EasyReadVersion, lexicon: Lexicon) -> tuple[tuple[str, str], ...]:
    """Return each term that the rows use and the word lists explain, with its meaning, by the alphabet (ER-15)."""
    words = HardWords(lexicon)
    for row in version.rows:
        for _ in words.explain("\n".join(row.sentences)):
            pass
    return words.explained


def _paper_changed(row: DraftRow, around: Around) -> Iterator[RowFinding]:
    for source in row.sources:
        line = around.lines.get(source)
        if line is None or line.is_looked_at:
            continue
        if line.is_gone:
            yield RowFinding(row.id, PAPER, say("easyread.source_gone", words=line.text))
        elif line.was:
            yield RowFinding(row.id, PAPER, say("easyread.source_changed", before=line.was, after=line.text))
