"""How an easy read version begins: from a draft of a paper, or from rows that were made elsewhere."""

from dataclasses import replace

from coprod_desktop.model.document import Document
from coprod_desktop.model.easy_read import EasyReadDraft, Fate
from coprod_desktop.model.easy_read_version import DraftRow, EasyReadVersion, Front, Reason, SourceLine
from coprod_desktop.model.ids import new_id
from coprod_desktop.strings import say


def from_draft(draft: EasyReadDraft, document: Document, paper_id: str) -> EasyReadVersion:
    """Return the version that people go on with: the draft's rows, and every source sentence still to be looked at.

    What the drafting left out has its reason already. Pictures of the source that rows use come along.
    """
    lines = tuple(
        SourceLine(
            line.sentence.id,
            line.sentence.text,
            line.sentence.block_id,
            is_looked_at=line.fate is Fate.LEFT_OUT,
            reason=Reason.OTHER if line.fate is Fate.LEFT_OUT else None,
            note=line.reason,
        )
        for line in draft.ledger
    )
    rows = tuple(replace(row, look_at=row.notes, notes=()) for row in draft.rows)
    used = {row.picture for row in draft.rows}
    media = {key: content for key, content in document.media.items() if key in used}
    return EasyReadVersion(new_id("easyread"), paper_id, draft.title, rows, lines, media=media)


def from_rows(rows: tuple[DraftRow, ...], document: Document, paper_id: str) -> EasyReadVersion:
    """Return a version of rows that were made elsewhere: each is its own source, and is looked at already."""
    lines: list[SourceLine] = []
    sourced: list[DraftRow] = []
    for row in rows:
        ids = tuple(f"{row.id}-s{place}" for place in range(1, len(row.sentences) + 1))
        lines.extend(
            SourceLine(one, text, row.id, is_looked_at=True) for one, text in zip(ids, row.sentences, strict=True)
        )
        sourced.append(replace(row, sources=ids))
    title = document.title or say("easyread.untitled")
    media = {key: content for key, content in document.media.items() if key in {row.picture for row in rows}}
    return EasyReadVersion(new_id("easyread"), paper_id, title, tuple(sourced), tuple(lines), Front(), media=media)
