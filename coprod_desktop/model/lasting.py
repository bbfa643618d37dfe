"""Ids that last: a new version of a paper keeps the ids of what is still in it.

Decisions, notes, the ledger and sign-off hang on ids of blocks and sentences. Blocks are matched by what they say,
first word for word wherever they stand, then the most alike of the rest.
"""

from collections import defaultdict, deque
from collections.abc import Iterable
from dataclasses import dataclass, replace

from coprod_desktop.model.document import (
    Block,
    Cell,
    Document,
    Heading,
    ListBlock,
    ListItem,
    Note,
    Paragraph,
    Picture,
    PictureRow,
    Row,
    Run,
    Table,
    plain_text,
    walk,
)
from coprod_desktop.model.ids import new_id
from coprod_desktop.model.meeting import Paper, SourceSentence

# Two texts are the same one, edited, when they share at least half of their words.
_ALIKE = 0.5
# Comparing everything with everything in a paper that is new from end to end would only take time.
_MOST_COMPARISONS = 1_000_000

_Key = tuple[str, str]


def keep_ids(old: Paper, new: Paper) -> Paper:
    """Return the new version under the old paper's id, with the ids of blocks and sentences that are still there."""
    ids = _matched_blocks(old.document, new.document)
    document = _with_ids(new.document, ids)
    moved = tuple(replace(one, block_id=ids.get(one.block_id, one.block_id)) for one in new.sentences)
    return replace(new, id=old.id, document=document, sentences=_matched_sentences(old.sentences, moved))


@dataclass(frozen=True, slots=True)
class _Seen:
    """A block as it is compared: kind and words."""

    id: str
    key: _Key

    @property
    def words(self) -> frozenset[str]:
        return frozenset(self.key[1].split())


def _matched_blocks(old: Document, new: Document) -> dict[str, str]:
    before, after = list(_seen(old)), list(_seen(new))
    ids = _same(before, after)
    taken = set(ids.values())
    ids |= _alike([one for one in before if one.id not in taken], [one for one in after if one.id not in ids])
    ids |= _list_items(old, new, ids)
    old_ids = {one.id for one in before} | {item.id for item in _items(old)}
    new_ids = {one.id for one in after} | {item.id for item in _items(new)}
    # Importers count from one each time, so a block that is new may carry an id that meant another one.
    return ids | {one: new_id("block") for one in new_ids & old_ids if one not in ids}


def _seen(document: Document) -> Iterable[_Seen]:
    return (_Seen(block.id, (type(block).__name__, _words(block))) for block in walk(document.blocks))


def _words(block: Block) -> str:
    match block:
        case Heading() | Paragraph():
            return plain_text(block)
        case Picture(source=source, alt=alt):
            return f"{source} {alt}"
        case _:
            inner = walk((block,))
            return "\n".join(plain_text(one) for one in inner if isinstance(one, Heading | Paragraph))


def _same(before: list[_Seen], after: list[_Seen]) -> dict[str, str]:
    waiting: dict[_Key, deque[str]] = defaultdict(deque)
    for one in before:
        waiting[one.key].append(one.id)
    return {one.id: waiting[one.key].popleft() for one in after if waiting[one.key]}


def _alike(before: list[_Seen], after: list[_Seen]) -> dict[str, str]:
    if len(before) * len(after) > _MOST_COMPARISONS:
        return {}
    left = {one.id: (one.key[0], one.words) for one in before}
    ids: dict[str, str] = {}
    for one in after:
        kind, words = one.key[0], one.words
        scores = [(_share(words, theirs), old_id) for old_id, (what, theirs) in left.items() if what == kind]
        best, old_id = max(scores, key=lambda scored: scored[0], default=(0.0, ""))
        if best >= _ALIKE:
            ids[one.id] = old_id
            del left[old_id]
    return ids


def _share(ours: frozenset[str], theirs: frozenset[str]) -> float:
    return len(ours & theirs) / max(len(ours), len(theirs), 1)


def _list_items(old: Document, new: Document, ids: dict[str, str]) -> dict[str, str]:
    # An item is the same one when its first block is; items have ids of their own beside their blocks'.
    homes = {item.blocks[0].id: item.id for item in _items(old) if item.blocks}
    found: dict[str, str] = {}
    for item in _items(new):
        home = homes.get(ids.get(item.blocks[0].id, "")) if item.blocks else None
        if home is not None:
            found[item.id] = home
    return found


def _items(document: Document) -> Iterable[ListItem]:
    return (item for block in walk(document.blocks) if isinstance(block, ListBlock) for item in block.items)


def _matched_sentences(old: tuple[SourceSentence, ...], new: tuple[SourceSentence, ...]) -> tuple[SourceSentence, ...]:
    before = [_Seen(one.id, (one.block_id, one.text)) for one in old]
    after = [_Seen(str(place), (one.block_id, one.text)) for place, one in enumerate(new)]
    ids = _same(before, after)
    for compare in (_same_words, _alike):
        taken = set(ids.values())
        ids |= compare([one for one in before if one.id not in taken], [one for one in after if one.id not in ids])
    known = {one.id for one in old}
    names = (ids.get(str(place)) or _unless(one.id, known) for place, one in enumerate(new))
    return tuple(replace(one, id=name) for one, name in zip(new, names, strict=True))


def _same_words(before: list[_Seen], after: list[_Seen]) -> dict[str, str]:
    # A sentence that moved to another block.
    return _same(
        [replace(one, key=("", one.key[1])) for one in before], [replace(one, key=("", one.key[1])) for one in after]
    )


def _unless(name: str, known: set[str]) -> str:
    return new_id("sentence") if name in known else name


def _with_ids(document: Document, ids: dict[str, str]) -> Document:
    return replace(document, blocks=tuple(_renamed(block, ids) for block in document.blocks))


def _renamed(block: Block, ids: dict[str, str]) -> Block:
    name = ids.get(block.id, block.id)
    match block:
        case Heading() | Paragraph():
            return replace(block, id=name, runs=_runs(block.runs, ids))
        case ListBlock(items=items):
            return replace(block, id=name, items=tuple(_renamed_item(item, ids) for item in items))
        case Table(rows=rows, caption=caption):
            renamed = tuple(Row(tuple(_renamed_cell(cell, ids) for cell in row.cells)) for row in rows)
            return replace(block, id=name, rows=renamed, caption=_runs(caption, ids))
        case PictureRow(sentences=sentences, picture=picture):
            return replace(
                block,
                id=name,
                sentences=tuple(
                    replace(one, id=ids.get(one.id, one.id), runs=_runs(one.runs, ids)) for one in sentences
                ),
                picture=replace(picture, id=ids.get(picture.id, picture.id)) if picture else None,
            )
        case Note(blocks=blocks):
            return replace(block, id=name, blocks=tuple(_renamed(inner, ids) for inner in blocks))
        case Picture():
            return replace(block, id=name)


def _renamed_item(item: ListItem, ids: dict[str, str]) -> ListItem:
    return ListItem(ids.get(item.id, item.id), tuple(_renamed(inner, ids) for inner in item.blocks))


def _renamed_cell(cell: Cell, ids: dict[str, str]) -> Cell:
    return replace(cell, blocks=tuple(_renamed(inner, ids) for inner in cell.blocks))


def _runs(runs: tuple[Run, ...], ids: dict[str, str]) -> tuple[Run, ...]:
    return tuple(replace(run, note=ids.get(run.note, run.note), link=_link(run.link, ids)) for run in runs)


def _link(link: str, ids: dict[str, str]) -> str:
    return f"#{ids.get(link[1:], link[1:])}" if link.startswith("#") else link


def keep_sentence_ids(old: tuple[SourceSentence, ...], new: tuple[SourceSentence, ...]) -> tuple[SourceSentence, ...]:
    """Return new sentences with the ids of the old ones that are still there, edited or not."""
    return _matched_sentences(old, new)
