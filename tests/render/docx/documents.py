"""A document with every kind of block, the way people's papers are: for the whole way from document to Word file."""

from coprod_desktop.model.document import (
    Cell,
    Document,
    Heading,
    ListBlock,
    ListItem,
    Media,
    Note,
    Paragraph,
    Picture,
    PictureRow,
    Row,
    Run,
    Table,
)
from tests.builders import bullets, heading, paragraph, table
from tests.render.docx.plans import HOUSE, POINT


def everything() -> Document:
    blocks = (
        heading("Why we ask", 1, "why", "1"),
        Paragraph(
            "why-1",
            (
                Run("Carers told us that "),
                Run("short  breaks", bold=True, italic=True),
                Run(" help them\tmost. See "),
                Run("our survey", link="https://www.example.org.uk/survey?a=1&b=two words"),
                Run(" and "),
                Run("the table", link="#t-1"),
                Run("."),
                Run("1", note="note-1"),
                Run(" In Welsh: "),
                Run("gofalwr di-dâl yn y tŷ", language="cy"),
                Run(".\nPhone 0300 123 4567 by 9 December 2026 → soon ✓"),
            ),
        ),
        heading("What you can choose", 2, "choices", "1.1"),
        paragraph("You can choose:", "choose"),
        _nested_list(),
        ListBlock("l-2", (ListItem("l-2-1", (paragraph("Talk to us.", "p-2-1"),)),), "decimal"),
        ListBlock("l-3", (ListItem("l-3-1", (paragraph("Start at nine.", "p-3-1"),)),), "decimal", 9),
        ListBlock("l-4", (ListItem("l-4-1", (bullets("In a list in a list", block_id="l-4-in"),)),), "upper-roman", 3),
        heading("What it costs", 1, "costs", "2"),
        _priced(),
        table(("What", "Who", "By when", "Cost"), ("Papers", "Sam", "25 November", "£10"), block_id="t-2"),
        table(("A table", "without a head"), ("one", "two"), block_id="t-3", header_rows=0),
        _joined(),
        Picture("pic-1", "house.svg", "A house with a blue door", width_mm=40),
        Picture("pic-2", "point.png", is_decorative=True),
        Picture("pic-3", "openmoji:1F3E0", ""),
        Picture("pic-4", "lost.png", "A picture that is not there"),
        heading("In short", 4, "short"),
        *_rows(),
        Note("note-1", (paragraph("The group met on 3 November.", "note-1-p"), bullets("with friends"))),
        Note("note-2", (paragraph("Nothing mentions this note.", "note-2-p"),)),
    )
    media = {"house.svg": Media("image/svg+xml", HOUSE), "point.png": Media("image/png", POINT)}
    return Document("Short breaks & carers", blocks, status="Draft", author="Northfield carers", media=media)


def long(sections: int) -> Document:
    """Return a paper of about two large print pages for every section."""
    words = "Carers asked for breaks that they can plan, and for a say in how the money is spent. " * 3
    blocks = []
    for number in range(1, sections + 1):
        blocks += [
            Heading(f"h-{number}", 1, (Run(f"Section {number}"),), str(number)),
            *(
                Paragraph(f"p-{number}-{part}", (Run(words), Run("Bold words", bold=True), Run(f" in part {part}.")))
                for part in range(4)
            ),
            bullets("a day away", "a night away", "help at home", block_id=f"l-{number}"),
            table(("What", "By when"), *(("Send the papers", "25 November"),) * 4, block_id=f"t-{number}"),
        ]
    return Document("A long paper", tuple(blocks))


def _nested_list() -> ListBlock:
    inner = ListBlock("l-in", (ListItem("l-in-1", (paragraph("with a friend", "p-in-1"),)),), "lower-letter")
    first = ListItem("l-1-1", (paragraph("a day away", "p-1-1"), paragraph("It starts at 10am.", "p-1-1b")))
    return ListBlock("l-1", (first, ListItem("l-1-2", (paragraph("a night away", "p-1-2"), inner))))


def _priced() -> Table:
    return Table("t-1", table(("Break", "Price"), ("Day", "£180"), ("Night", "£410")).rows, 1, (Run("Prices"),))


def _joined() -> Table:
    def cell(text: str, **look: int | bool) -> Cell:
        return Cell((paragraph(text, f"joined-{text}"),), **look)  # type: ignore[arg-type]

    rows = (
        Row((cell("Both", column_span=2, is_header=True),)),
        Row((cell("Away", row_span=2, is_header=True), cell("By day"))),
        Row((cell("By night"),)),
        Row((cell("At home", is_header=True), Cell((bullets("alone", "with help"),)))),
    )
    return Table("t-4", rows, 1)


def _rows() -> tuple[PictureRow, ...]:
    picture = Picture("row-pic", "openmoji:1F3E0", "A house", is_decorative=True)
    return (
        PictureRow("row-1", (paragraph("You can have a short break.", "row-1-a"),), picture),
        PictureRow("row-2", (paragraph("You choose the day.", "row-2-a"), paragraph("You do not pay.", "row-2-b"))),
    )
