"""What a document explains by itself, and from which place on."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Explanation:
    """A document explains `key` in one block: some letters, or a term of the lists.

    Uses from `start` on need no explaining; `long` is what the letters stand for, or "".
    """

    key: str
    start: int
    long: str = ""


@dataclass(frozen=True, slots=True)
class Learned:
    """The explanations of a document by block, and the order of its blocks.

    `beside` are those that a block alone does not show: two cells of a table, or words and their note.
    """

    order: Mapping[str, int] = field(default_factory=dict)
    by_block: Mapping[str, tuple[Explanation, ...]] = field(default_factory=dict)
    first: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    beside: Mapping[str, tuple[Explanation, ...]] = field(default_factory=dict)

    def explains(self, key: str, block_id: str, start: int) -> bool:
        """Tell whether the document has explained the key by this place."""
        place = self.first.get(key)
        return place is not None and place <= (self.order.get(block_id, len(self.order)), start)

    def with_block(self, block_id: str, explanations: Iterable[Explanation]) -> "Learned":
        """Return what is learned when one block has changed; a block we did not know comes last."""
        order = self.order if block_id in self.order else {**self.order, block_id: len(self.order)}
        return learned(order, {**self.by_block, block_id: tuple(explanations)}, self.beside)


def learned(
    order: Mapping[str, int],
    by_block: Mapping[str, tuple[Explanation, ...]],
    beside: Mapping[str, tuple[Explanation, ...]],
) -> Learned:
    """Return what blocks explain, alone and with what stands beside them, ready to ask."""
    first: dict[str, tuple[int, int]] = {}
    for found in (by_block, beside):
        for block_id, explanations in found.items():
            for one in explanations:
                place = (order[block_id], one.start)
                first[one.key] = min(place, first.get(one.key, place))
    return Learned(order, {block_id: found for block_id, found in by_block.items() if found}, first, beside)
