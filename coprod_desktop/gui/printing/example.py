"""A short paper on which a look can be tried out: heading, list, table and what is hard to tell apart."""

from coprod_desktop.model.document import (
    Block,
    Cell,
    Document,
    Heading,
    ListBlock,
    ListItem,
    Paragraph,
    Row,
    Table,
    words,
)
from coprod_desktop.strings import say


def example() -> Document:
    """Return the paper."""
    items = tuple(
        ListItem(
            f"example-item-{number}",
            (_paragraph(f"example-item-{number}-words", say(f"printing.example_item_{number}")),),
        )
        for number in (1, 2, 3)
    )
    rows = tuple(
        Row(
            tuple(
                Cell((_paragraph(f"example-{row}-{column}", say(f"printing.example_cell_{row}_{column}")),))
                for column in (1, 2)
            )
        )
        for row in (1, 2, 3)
    )
    blocks: tuple[Block, ...] = (
        _paragraph("example-1", say("printing.example_first")),
        Heading("example-2", 1, words(say("printing.example_heading"))),
        _paragraph("example-3", say("printing.example_second")),
        ListBlock("example-4", items),
        _paragraph("example-5", say("printing.example_third")),
        Table("example-6", rows, header_rows=1),
    )
    return Document(say("printing.example_title"), blocks)


def _paragraph(block_id: str, text: str) -> Paragraph:
    return Paragraph(block_id, words(text))
