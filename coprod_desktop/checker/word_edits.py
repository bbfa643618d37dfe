"""Edits inside the runs of a block: words put in the place of others, the looks of all the rest kept."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from coprod_desktop.model.document import Block, Document, Heading, ListBlock, Note, Paragraph, PictureRow, Run, Table


@dataclass(frozen=True, slots=True)
class WordEdit:
    """Put `text` where `start` to `end` was (code points); with `is_bold`, the words that are there become bold."""

    start: int
    end: int
    text: str = ""
    is_bold: bool = False


Edits = dict[str, list[WordEdit]]
"""The edits of each block, by its id, in reading order and never overlapping."""


def edited(document: Document, edits: Edits) -> Document:
    """Return the document with the edits made; every block and run that has none is the same value as before."""
    return replace(document, blocks=tuple(_block(block, edits) for block in document.blocks)) if edits else document


def span_after(edits: Sequence[WordEdit], start: int, end: int) -> tuple[int, int]:
    """Return where a stretch of a block stands once its edits are made."""
    first = start + sum(_growth(edit) for edit in edits if edit.end <= start)
    last = end + sum(_growth(edit) for edit in edits if edit.end <= end and edit.start < end)
    return first, max(first, last)


def _growth(edit: WordEdit) -> int:
    return 0 if edit.is_bold else len(edit.text) - (edit.end - edit.start)


def _block(block: Block, edits: Edits) -> Block:
    match block:
        case Heading() | Paragraph():
            return replace(block, runs=_runs(block.runs, edits[block.id])) if edits.get(block.id) else block
        case ListBlock(items=items):
            return replace(block, items=tuple(replace(one, blocks=_inside(one.blocks, edits)) for one in items))
        case Table(rows=rows):
            return replace(
                block,
                rows=tuple(
                    replace(row, cells=tuple(replace(cell, blocks=_inside(cell.blocks, edits)) for cell in row.cells))
                    for row in rows
                ),
            )
        case PictureRow(sentences=sentences):
            changed = (replace(one, runs=_runs(one.runs, edits.get(one.id, []))) for one in sentences)
            return replace(block, sentences=tuple(changed))
        case Note(blocks=blocks):
            return replace(block, blocks=_inside(blocks, edits))
        case _:
            return block


def _inside(blocks: tuple[Block, ...], edits: Edits) -> tuple[Block, ...]:
    return tuple(_block(block, edits) for block in blocks)


def _runs(runs: tuple[Run, ...], edits: Sequence[WordEdit]) -> tuple[Run, ...]:
    for edit in reversed(edits):
        runs = tuple(_with_edit(runs, edit))
    return runs


def _with_edit(runs: tuple[Run, ...], edit: WordEdit) -> Iterator[Run]:
    starts = [0]
    for run in runs:
        starts.append(starts[-1] + len(run.text))
    if edit.is_bold:
        yield from _bold(runs, starts, edit)
        return
    # Words put in look like the first of those that go, and words added like those that they follow.
    is_added = edit.start == edit.end
    home = max(0, min(bisect_right(starts, edit.start - is_added) - 1, len(runs) - 1))
    for place, (run, start) in enumerate(zip(runs, starts, strict=False)):
        before, after = run.text[: max(0, edit.start - start)], run.text[max(0, edit.end - start) :]
        if place != home:
            yield from _piece(run, before + after if start < edit.start else after)
            continue
        if before:
            yield replace(run, text=before, note="")
        # A mark of a note stands behind its run: it stays behind all that the run becomes.
        link = "" if is_added else run.link
        new = replace(run, text=edit.text, link=link, note="" if after else run.note)
        if new.text or new.note:
            yield new
        if after:
            yield replace(run, text=after)


def _piece(run: Run, text: str) -> Iterator[Run]:
    if text == run.text:
        yield run
    elif text or run.note:
        yield replace(run, text=text)


def _bold(runs: tuple[Run, ...], starts: list[int], edit: WordEdit) -> Iterator[Run]:
    for run, start in zip(runs, starts, strict=False):
        first, last = max(0, edit.start - start), max(0, edit.end - start)
        before, middle, after = run.text[:first], run.text[first:last], run.text[last:]
        if not middle or run.bold:
            yield run
            continue
        if before:
            yield replace(run, text=before, note="")
        yield replace(run, text=middle, bold=True, note="" if after else run.note)
        if after:
            yield replace(run, text=after)
