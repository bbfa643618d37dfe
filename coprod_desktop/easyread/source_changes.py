"""What a changed paper means for its easy read version: which sentences are new, changed or gone, and which rows."""

from dataclasses import dataclass, replace

from coprod_desktop.model.easy_read_version import DraftRow, EasyReadVersion, SourceLine
from coprod_desktop.model.lasting import keep_sentence_ids
from coprod_desktop.model.meeting import SourceSentence


@dataclass(frozen=True, slots=True)
class SourceChange:
    """The ledger for the paper as it is now, and how much of it is not as it was."""

    lines: tuple[SourceLine, ...]
    new: int = 0
    changed: int = 0
    gone: int = 0

    @property
    def is_any(self) -> bool:
        """Whether there is anything to take in."""
        return bool(self.new or self.changed or self.gone)


def compare(version: EasyReadVersion, sentences: tuple[SourceSentence, ...]) -> SourceChange:
    """Return what became of a version's source, whose sentences are `sentences` now.

    A sentence keeps its id as long as half of its words stay. One that is gone stays in the ledger, at the end, while
    rows come from it.
    """
    before = {line.id: line for line in version.lines}
    known = tuple(SourceSentence(one.id, one.block_id, 0, 0, one.text) for one in version.lines if not one.is_gone)
    lines = [_line(one, before.get(one.id)) for one in keep_sentence_ids(known, sentences)]
    there = {line.id for line in lines}
    in_rows = {source for row in version.rows for source in row.sources}
    gone = [line for line in version.lines if line.id not in there]
    kept = [replace(line, is_gone=True, is_looked_at=False) for line in gone if line.id in in_rows]
    return SourceChange(
        (*lines, *(before[line.id] if before[line.id].is_gone else line for line in kept)),
        new=sum(1 for line in lines if line.id not in before),
        changed=sum(1 for line in lines if line.id in before and line.text != before[line.id].text),
        gone=sum(1 for line in gone if not line.is_gone),
    )


def rows_touched(version: EasyReadVersion) -> tuple[DraftRow, ...]:
    """Return the rows that come from sentences which changed or went since somebody looked at them."""
    touched = {line.id for line in version.lines if (line.was or line.is_gone) and not line.is_looked_at}
    return tuple(row for row in version.rows if touched.intersection(row.sources))


def _line(sentence: SourceSentence, before: SourceLine | None) -> SourceLine:
    if before is None:
        return SourceLine(sentence.id, sentence.text, sentence.block_id, is_new=True)
    if before.text == sentence.text:
        return replace(before, block_id=sentence.block_id)
    was = before.was or before.text
    return replace(before, text=sentence.text, block_id=sentence.block_id, was=was, is_looked_at=False)
