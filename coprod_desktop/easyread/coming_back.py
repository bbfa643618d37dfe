"""An easy read version that was edited in another program comes back: which rows are not as they were.

What went out is compared with what came back, both read in the same way, so that what only the file format does is
no change.
"""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from coprod_desktop.easyread.from_word import rows_of
from coprod_desktop.easyread.rules.shape import BULLET
from coprod_desktop.model.document import Document, Heading, Media, Paragraph, PictureRow, plain_text
from coprod_desktop.model.easy_read_version import DraftRow, EasyReadVersion, row_of
from coprod_desktop.model.edits import Change, RowChange
from coprod_desktop.model.ids import new_id
from coprod_desktop.strings import say

_STILL_THE_SAME = 0.34
"""How much of two rows must be the same words before the one counts as the other, changed."""
_SAME_PAPER = 0.2
"""How much of what went out must be there again, or it is another paper."""
_PICTURES_SAME = 0.5


@dataclass(frozen=True, slots=True)
class ComeBack:
    """What is not as it went out: rows to take in or not, and words beside the rows (cover, word list, last page)."""

    changes: tuple[RowChange, ...] = ()
    beside: tuple[str, ...] = ()
    is_other_paper: bool = False


@dataclass(frozen=True, slots=True)
class _Item:
    """A row of a file, with the id of the row of the version that it is, "" for none."""

    row: DraftRow
    row_id: str = ""

    @property
    def key(self) -> tuple[str, bool]:
        return _tidy(" ".join((self.row.number, *self.row.sentences))), bool(self.row.heading_level)


def compare(version: EasyReadVersion, exported: Document, went_out: Document, came_back: Document) -> ComeBack:
    """Return what changed between the file that went out and the one that came back.

    `exported` is the Document that the file was made from, `went_out` that file read again.
    """
    before = _named(exported, rows_of(went_out), {row.id for row in version.rows})
    after = [_Item(row) for row in rows_of(came_back)]
    pairs = list(_pairs(before, after))
    same = sum(1 for old, new in pairs if old and new)
    if before and same < _SAME_PAPER * len(before):
        return ComeBack(is_other_paper=True)
    beside = tuple(text for old, new in pairs for text in _beside(old, new))
    with_pictures = _pictures_are_comparable(pairs)
    media = came_back.media if with_pictures else {}
    return ComeBack(tuple(_changes(version, pairs, media, with_pictures=with_pictures)), beside)


_Pair = tuple[_Item | None, _Item | None]


def _named(exported: Document, rows: Sequence[DraftRow], ids: set[str]) -> list[_Item]:
    """Return the rows of the file that went out with the ids that they have in the version."""
    blocks = [one for one in exported.blocks if isinstance(one, Heading | Paragraph | PictureRow)]
    texts = [_block_text(one) for one in blocks]
    items = [_Item(row) for row in rows]
    for tag, a, b, c, d in _matched(texts, [one.key[0] for one in items]):
        if tag == "equal" or (tag == "replace" and b - a == d - c):
            for block, place in zip(blocks[a:b], range(c, d), strict=True):
                items[place] = replace(items[place], row_id=block.id if block.id in ids else "")
    return items


def _block_text(block: Heading | Paragraph | PictureRow) -> str:
    if isinstance(block, PictureRow):
        return _tidy(" ".join(plain_text(one) for one in block.sentences))
    number = block.number if isinstance(block, Heading) else ""
    return _tidy(f"{number} {plain_text(block)}")


def _pairs(before: list[_Item], after: list[_Item]) -> Iterator[_Pair]:
    """Yield each row before with what it is now, in the order of now; None where there is no other side."""
    for tag, a, b, c, d in _matched([one.key for one in before], [one.key for one in after]):
        if tag == "equal":
            yield from zip(before[a:b], after[c:d], strict=True)
        else:
            yield from _aligned(before[a:b], after[c:d])


def _matched(before: Sequence[Hashable], after: Sequence[Hashable]) -> list[tuple[str, int, int, int, int]]:
    return list(SequenceMatcher(None, before, after, autojunk=False).get_opcodes())


def _aligned(before: list[_Item], after: list[_Item]) -> Iterator[_Pair]:
    """Pair what is most alike, in order; as many rows as before in a gap are the same rows, said anew."""
    if len(before) == len(after):
        yield from zip(before, after, strict=True)
        return
    at_old = at_new = 0
    for old, new in _best_pairs(before, after):
        yield from ((one, None) for one in before[at_old:old])
        yield from ((None, one) for one in after[at_new:new])
        yield before[old], after[new]
        at_old, at_new = old + 1, new + 1
    yield from ((one, None) for one in before[at_old:])
    yield from ((None, one) for one in after[at_new:])


def _best_pairs(before: list[_Item], after: list[_Item]) -> list[tuple[int, int]]:
    """Return the places of rows that belong together, in order, so that the sum of their likeness is largest."""
    olds, news = [_word_set(one) for one in before], [_word_set(one) for one in after]
    best = [[0.0] * (len(news) + 1) for _ in range(len(olds) + 1)]
    for i in reversed(range(len(olds))):
        for j in reversed(range(len(news))):
            alike = _likeness(olds[i], news[j])
            best[i][j] = max(best[i + 1][j], best[i][j + 1], alike + best[i + 1][j + 1] if alike else 0.0)
    pairs: list[tuple[int, int]] = []
    i = j = 0
    while i < len(olds) and j < len(news):
        if best[i][j] == best[i + 1][j]:
            i += 1
        elif best[i][j] == best[i][j + 1]:
            j += 1
        else:
            pairs.append((i, j))
            i, j = i + 1, j + 1
    return pairs


def _word_set(item: _Item) -> frozenset[str]:
    return frozenset(item.key[0].casefold().split())


def _likeness(old: frozenset[str], new: frozenset[str]) -> float:
    """Return the share of words that two rows have in common, 0 when it is too small for the same row."""
    share = len(old & new) / max(len(old | new), 1)
    return share if share >= _STILL_THE_SAME else 0.0


def _pictures_are_comparable(pairs: Sequence[_Pair]) -> bool:
    """Return whether pictures came back as they went out; a program that draws all of them anew says nothing."""
    both = [(old.row.picture, new.row.picture) for old, new in pairs if old and new and old.row.picture]
    return not both or sum(1 for one, other in both if one == other) >= _PICTURES_SAME * len(both)


def _changes(
    version: EasyReadVersion, pairs: Sequence[_Pair], media: Mapping[str, Media], *, with_pictures: bool
) -> Iterator[RowChange]:
    lost = {old.key: old for old, new in pairs if old and not new and old.row_id}
    came = {new.key for old, new in pairs if new and not old}
    below = ""
    for old, new in pairs:
        if old and not old.row_id:
            continue
        here = row_of(version, old.row_id) if old else None
        if old and here and new:
            yield from _changes_of(here, old, new, media, with_pictures=with_pictures)
            below = here.id
        elif here and old and old.key not in came:
            yield RowChange(Change.REMOVED, here)
        elif new and new.key in lost and (moved := row_of(version, lost[new.key].row_id)):
            yield RowChange(Change.MOVED, moved, moved, below)
            below = moved.id
        elif new:
            row = replace(new.row, id=new_id("row"), number="")
            if row.picture not in media:
                row = replace(row, picture="", picture_alt="")
            yield RowChange(Change.ADDED, None, row, below, _of(media, row.picture))
            below = row.id


def _changes_of(
    here: DraftRow, old: _Item, new: _Item, media: Mapping[str, Media], *, with_pictures: bool
) -> Iterator[RowChange]:
    if old.key != new.key:
        level = here.heading_level if old.row.heading_level == new.row.heading_level else new.row.heading_level
        words = replace(here, sentences=_as_here(here, old.row.sentences, new.row), heading_level=level)
        yield RowChange(Change.WORDS, here, words)
    if with_pictures and old.row.picture != new.row.picture:
        pictured = replace(here, picture=new.row.picture, picture_alt=new.row.picture_alt)
        yield RowChange(Change.PICTURE, here, pictured, media=_of(media, new.row.picture))


def _as_here(here: DraftRow, old: tuple[str, ...], new: DraftRow) -> tuple[str, ...]:
    """Return sentences that came back as rows keep them: with their bullets, without the number of the row."""
    kept = {_tidy(sentence.removeprefix(BULLET)): sentence for sentence in here.sentences}
    lists = [place for place, sentence in enumerate(here.sentences) if sentence.startswith(BULLET)]
    number = _tidy(f"{here.number}.") if here.number.isalnum() else _tidy(here.number)
    said: list[str] = []
    for place, sentence in enumerate(new.sentences):
        text = " ".join(sentence.split())
        if place == 0 and number and text.startswith((f"{number} ", f"{here.number} ")):
            text = text.partition(" ")[2]
        if _tidy(text) in kept:
            said.append(kept[_tidy(text)])
        else:
            is_line = bool(lists) and place >= lists[0] and len(old) == len(here.sentences)
            said.append(f"{BULLET}{text.removeprefix(BULLET)}" if is_line else text)
    return tuple(said)


def _beside(old: _Item | None, new: _Item | None) -> Iterator[str]:
    """Yield what differs outside the rows; a new paragraph is a row."""
    if old is None or old.row_id:
        return
    before = " ".join(old.row.sentences)
    if new is None:
        yield say("easyread.back_beside_gone", words=before)
    elif old.key != new.key:
        yield say("easyread.back_beside", before=before, after=" ".join(new.row.sentences))


def _of(media: Mapping[str, Media], source: str) -> dict[str, Media]:
    return {source: media[source]} if source in media else {}


def _tidy(text: str) -> str:
    return " ".join(text.replace(BULLET, " ").split())
