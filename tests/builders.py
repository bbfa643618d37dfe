"""Small values for tests: documents, people and meetings that read like what they stand for."""

from datetime import date, time

from coprod_desktop.model import document as doc
from coprod_desktop.model.meeting import AgendaItem, Meeting, Person, Purpose, Role
from coprod_desktop.model.order import spread


def paragraph(text: str, block_id: str = "b1") -> doc.Paragraph:
    return doc.Paragraph(block_id, doc.words(text))


def heading(text: str, level: int = 1, block_id: str = "h1", number: str = "") -> doc.Heading:
    return doc.Heading(block_id, level, doc.words(text), number)


def bullets(*texts: str, block_id: str = "list") -> doc.ListBlock:
    return doc.ListBlock(
        block_id,
        tuple(
            doc.ListItem(f"{block_id}-{n}", (paragraph(text, f"{block_id}-{n}-p"),)) for n, text in enumerate(texts, 1)
        ),
    )


def table(*rows: tuple[str, ...], block_id: str = "table", header_rows: int = 1) -> doc.Table:
    return doc.Table(
        block_id,
        tuple(
            doc.Row(
                tuple(
                    doc.Cell((paragraph(text, f"{block_id}-{r}-{c}"),), is_header=r < header_rows)
                    for c, text in enumerate(row)
                )
            )
            for r, row in enumerate(rows)
        ),
        header_rows,
    )


def paper(*blocks: doc.Block, title: str = "Short breaks for carers") -> doc.Document:
    return doc.Document(title, blocks)


def meeting() -> Meeting:
    """Return a meeting with two co-chairs and four items, each presented by two people."""
    people = (
        Person("sam", "Sam Okafor", frozenset({Role.CO_CHAIR})),
        Person("jo", "Jo Pritchard", frozenset({Role.CO_CHAIR})),
        Person("ade", "Ade Bello", frozenset({Role.PRESENTER})),
        Person("win", "Winnie Hughes", frozenset({Role.MEMBER})),
    )
    titles = ("Welcome", "Short breaks", "Travel to the day centre", "What happens next")
    items = tuple(
        AgendaItem(f"item-{n}", title, order, Purpose.ASK, asked_by="win", presenters=("ade", "sam"), minutes=10 + n)
        for n, (title, order) in enumerate(zip(titles, spread(len(titles)), strict=True), 1)
    )
    return Meeting(
        "meeting-1",
        "Carers' board",
        "Northfield carers and council",
        date(2026, 12, 9),
        time(10, 30),
        "Northfield Library, Room 2",
        people=people,
        items=items,
    )
