"""Edits of an easy read version's ledger: what was looked at, what matters, what is left out and why."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from coprod_desktop.model.easy_read_version import EasyReadVersion, SourceLine
from coprod_desktop.model.edits.easy_read import RowPlace, WhyNot, in_version, without_rows
from coprod_desktop.model.edits.edit import Edit

_Change = Callable[[SourceLine], SourceLine]


def look_at_row(place: RowPlace) -> Edit:
    """Return the edit that notes that somebody looked at a row and all that it was made from."""

    def apply(version: EasyReadVersion) -> EasyReadVersion:
        sources = {source for row in version.rows if row.id == place.row_id for source in row.sources}
        return _with_lines(version, sources, _looked_at)

    return Edit("edits.look_at_row", {}, in_version(place.version_id, apply), place.row_id)


def look_at_line(version_id: str, sentence_id: str) -> Edit:
    """Return the edit that notes that somebody looked at a source sentence."""

    def apply(version: EasyReadVersion) -> EasyReadVersion:
        return _with_lines(version, (sentence_id,), _looked_at)

    return Edit("edits.look_at_line", {}, in_version(version_id, apply), sentence_id)


def mark_line(version_id: str, sentence_id: str, *, matters: bool) -> Edit:
    """Return the edit that marks a source sentence as one that matters, or takes the mark away."""

    def apply(version: EasyReadVersion) -> EasyReadVersion:
        return _with_lines(version, (sentence_id,), lambda line: replace(line, matters=matters))

    name = "edits.mark_line" if matters else "edits.unmark_line"
    return Edit(name, {}, in_version(version_id, apply), sentence_id)


def leave_out_line(version_id: str, sentence_id: str, why: WhyNot) -> Edit:
    """Return the edit that leaves a source sentence out, with the rows that come from nothing else."""

    def apply(version: EasyReadVersion) -> EasyReadVersion:
        return _without(version, {sentence_id}, why)

    return Edit("edits.leave_out_line", {}, in_version(version_id, apply), sentence_id)


def keep_what_matters(version_id: str, why: WhyNot) -> Edit:
    """Return the edit that leaves out every sentence that is not marked; headings stay, and so does all with no mark.

    Nothing changes while nothing is marked.
    """

    def apply(version: EasyReadVersion) -> EasyReadVersion:
        if not any(line.matters for line in version.lines):
            return version
        headings = {source for row in version.rows if row.heading_level for source in row.sources}
        return _without(version, {line.id for line in version.lines if not line.matters} - headings, why)

    return Edit("edits.keep_what_matters", {}, in_version(version_id, apply), version_id)


def take_in_source(version_id: str, lines: tuple[SourceLine, ...]) -> Edit:
    """Return the edit that takes in the paper as it is now; `lines` say what changed, row by row."""

    def apply(version: EasyReadVersion) -> EasyReadVersion:
        return replace(version, lines=lines)

    return Edit("edits.take_in_source", {}, in_version(version_id, apply), version_id)


def _with_lines(
    version: EasyReadVersion, ids: Iterable[str], change: Callable[[SourceLine], SourceLine]
) -> EasyReadVersion:
    wanted = set(ids)
    return replace(version, lines=tuple(change(line) if line.id in wanted else line for line in version.lines))


def _looked_at(line: SourceLine) -> SourceLine:
    return replace(line, is_looked_at=True, was="", is_new=False)


def _without(version: EasyReadVersion, ids: set[str], why: WhyNot) -> EasyReadVersion:
    rows = {row.id for row in version.rows if row.sources and ids.issuperset(row.sources)}
    version = without_rows(version, rows, why)
    # A row that is made from something else too stays, and the sentence is no longer one of its sources.
    kept = tuple(replace(row, sources=tuple(one for one in row.sources if one not in ids)) for row in version.rows)
    version = replace(version, rows=kept)
    return _with_lines(version, ids, lambda line: line if line.reason else _left_out(line, why))


def _left_out(line: SourceLine, why: WhyNot) -> SourceLine:
    return replace(line, reason=why.reason, note=why.note, is_looked_at=True, was="", is_new=False)
