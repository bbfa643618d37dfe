"""The ledger: what became of each sentence of the paper, how much is looked at, and both as a Document to print."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from coprod_desktop.model.document import Block, Cell, Document, Paragraph, Row, Table, words
from coprod_desktop.model.easy_read import Fate
from coprod_desktop.model.easy_read_version import DraftRow, EasyReadVersion, SourceLine
from coprod_desktop.strings import count, in_a_document, say


@dataclass(frozen=True, slots=True)
class Account:
    """One source sentence, what became of it (None when nothing has yet), and the rows it is in."""

    line: SourceLine
    fate: Fate | None
    rows: tuple[DraftRow, ...] = ()


def accounts(version: EasyReadVersion) -> tuple[Account, ...]:
    """Return what became of every source sentence, in the order of the paper; what is gone comes last."""
    by_source: dict[str, list[DraftRow]] = {}
    for row in version.rows:
        for source in row.sources:
            by_source.setdefault(source, []).append(row)
    return tuple(_account(line, tuple(by_source.get(line.id, ()))) for line in version.lines)


def fate_in_words(account: Account) -> str:
    """Return what became of a sentence, with the reason when it was left out."""
    line = account.line
    if line.is_gone:
        return say("easyread.fate_gone")
    if account.fate is None:
        return say("easyread.fate_nothing_yet")
    if account.fate is Fate.LEFT_OUT and line.reason is not None:
        reason = say(f"easyread.reason_{line.reason.name.lower()}")
        return say("easyread.fate_left_out_because", reason=line.note or reason)
    return say(f"easyread.fate_{account.fate.name.lower()}")


def progress(version: EasyReadVersion) -> str:
    """Return how much of the paper somebody has looked at, in words."""
    lines = [line for line in version.lines if not line.is_gone]
    if not lines:
        return say("easyread.progress_empty")
    done = sum(1 for line in lines if line.is_looked_at)
    return count("easyread.progress", len(lines), done=done)


@in_a_document
def as_document(version: EasyReadVersion) -> Document:
    """Return a count of each fate and a table with one row for each source sentence, in the order of the source."""
    all_of_it = accounts(version)
    blocks: list[Block] = [
        Paragraph("ledger-about", words(say("easyread.ledger_about"))),
        Paragraph("ledger-progress", words(progress(version))),
        *(Paragraph(f"ledger-count-{place}", words(text)) for place, text in enumerate(_counted(all_of_it), 1)),
    ]
    if all_of_it:
        blocks.append(_table(all_of_it))
    title = say("easyread.ledger_title", title=version.title)
    return Document(title, tuple(blocks))


def _account(line: SourceLine, rows: tuple[DraftRow, ...]) -> Account:
    if not rows:
        return Account(line, Fate.LEFT_OUT if line.reason is not None else None)
    said = _bare(line.text)
    if any(said and said in _bare(" ".join((row.number, *row.sentences))) for row in rows):
        return Account(line, Fate.KEPT, rows)
    is_joined = any(len(row.sources) > max(1, len(row.sentences)) for row in rows)
    return Account(line, Fate.JOINED if is_joined else Fate.CHANGED, rows)


def _bare(text: str) -> str:
    return " ".join(text.split()).rstrip(".;:, ").casefold()


def _counted(all_of_it: tuple[Account, ...]) -> Iterator[str]:
    counted = Counter(one.fate for one in all_of_it if not one.line.is_gone)
    for fate in Fate:
        if counted[fate]:
            yield count(f"easyread.count_{fate.name.lower()}", counted[fate])
    if counted[None]:
        yield count("easyread.count_nothing_yet", counted[None])


def _table(all_of_it: tuple[Account, ...]) -> Table:
    header = _row(
        "ledger-header", (say("easyread.column_paper"), say("easyread.column_fate"), say("easyread.column_draft"))
    )
    lines = tuple(_row(f"ledger-{place}", _cells(one)) for place, one in enumerate(all_of_it, 1))
    return Table("ledger", (_as_header(header), *lines), header_rows=1)


def _cells(account: Account) -> tuple[str, str, str]:
    became = " ".join(sentence for row in account.rows for sentence in row.sentences)
    # The words that stayed as they were are not printed twice.
    shown = say("easyread.same_words") if account.fate is Fate.KEPT else became
    return account.line.text, fate_in_words(account), shown or say("easyread.no_words")


def _row(row_id: str, texts: tuple[str, ...]) -> Row:
    return Row(tuple(Cell((Paragraph(f"{row_id}-{place}", words(text)),)) for place, text in enumerate(texts)))


def _as_header(row: Row) -> Row:
    return Row(tuple(Cell(cell.blocks, is_header=True) for cell in row.cells))
