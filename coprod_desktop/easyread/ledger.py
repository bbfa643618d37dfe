"""The ledger as a Document to print: what became of each sentence of the paper."""

from collections import Counter

from coprod_desktop.model.document import Block, Cell, Document, Paragraph, Row, Table, words
from coprod_desktop.model.easy_read import EasyReadDraft, Fate, LedgerLine
from coprod_desktop.strings import count, say


def as_document(draft: EasyReadDraft) -> Document:
    """Return a count of each fate and a table with one row for each source sentence, in the order of the source."""
    blocks: list[Block] = [Paragraph("ledger-about", words(say("easyread.ledger_about")))]
    blocks += [
        Paragraph(f"ledger-count-{fate}", words(count(f"easyread.count_{fate.name.lower()}", number)))
        for fate, number in _counted(draft)
    ]
    if draft.ledger:
        blocks.append(_table(draft))
    return Document(say("easyread.ledger_title", title=draft.title), tuple(blocks), status=say("easyread.status"))


def _counted(draft: EasyReadDraft) -> list[tuple[Fate, int]]:
    counted = Counter(line.fate for line in draft.ledger)
    return [(fate, counted[fate]) for fate in Fate if counted[fate]]


def _table(draft: EasyReadDraft) -> Table:
    drafted = {row.id: " ".join(row.sentences) for row in draft.rows}
    header = _row(
        "ledger-header", (say("easyread.column_paper"), say("easyread.column_fate"), say("easyread.column_draft"))
    )
    lines = tuple(_row(f"ledger-{place}", _cells(line, drafted)) for place, line in enumerate(draft.ledger, 1))
    return Table("ledger", (_as_header(header), *lines), header_rows=1)


def _cells(line: LedgerLine, drafted: dict[str, str]) -> tuple[str, str, str]:
    fate = say(f"easyread.fate_{line.fate.name.lower()}")
    became = " ".join(drafted[row_id] for row_id in line.row_ids if row_id in drafted)
    # The words that stayed as they were are not printed twice.
    shown = say("easyread.same_words") if line.fate is Fate.KEPT else became
    return line.sentence.text, fate, line.reason or shown


def _row(row_id: str, texts: tuple[str, ...]) -> Row:
    return Row(tuple(Cell((Paragraph(f"{row_id}-{place}", words(text)),)) for place, text in enumerate(texts)))


def _as_header(row: Row) -> Row:
    return Row(tuple(Cell(cell.blocks, is_header=True) for cell in row.cells))
