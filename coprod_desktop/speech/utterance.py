"""What is said in one breath, and where it is written."""

from dataclasses import dataclass
from enum import StrEnum

from coprod_desktop.speech.spoken import SaidSpan


class Kind(StrEnum):
    """What an utterance reads."""

    HEADING = "heading"
    SENTENCE = "sentence"
    LIST_ITEM = "list item"
    TABLE_CELL = "table cell"
    PICTURE = "picture"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Utterance:
    """One thing said in one breath: a sentence, a heading, a cell.

    `start` and `end` are code points in the plain text of the block `block_id`, and `written` is that stretch.
    `spoken` is what the voice says; `map` leads from it to code points of the block. Words that are said but not
    written, such as a list number or "Picture:", are not in the map. For a table's caption `block_id` is the table,
    for a picture's words the picture, counted in the caption or in `alt`. A NUMBER is a list number whose item begins
    with something that has no words of its own; nothing is written for it. `haste` is what the pace chosen is
    multiplied by to be the pace of policy text that gives it: see `pace.haste`.
    """

    block_id: str
    start: int
    end: int
    written: str
    spoken: str
    map: tuple[SaidSpan, ...]
    kind: Kind
    level: int = 0
    haste: float = 1.0
