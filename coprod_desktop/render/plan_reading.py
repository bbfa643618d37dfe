"""What writers and checks ask of a plan: its blocks in reading order, and the words that it prints."""

from collections.abc import Iterable, Iterator

from coprod_desktop.render.plan import (
    Contents,
    GridTable,
    ItemList,
    NoteText,
    PictureWords,
    Plan,
    PlanBlock,
    Text,
    TextHeading,
    TitleBlock,
    Words,
)


def all_blocks(blocks: Iterable[PlanBlock]) -> Iterator[PlanBlock]:
    """Yield every block in reading order, each before what it holds."""
    for block in blocks:
        yield block
        match block:
            case ItemList(items=items):
                yield from all_blocks(inner for item in items for inner in item.blocks)
            case GridTable(rows=rows):
                yield from all_blocks(inner for row in rows for cell in row.cells for inner in cell.blocks)
            case PictureWords(figure=figure, sentences=sentences):
                yield from ([figure] if figure else [])
                yield from all_blocks(sentences)
            case NoteText(blocks=inside):
                yield from all_blocks(inside)


def words_of(block: PlanBlock) -> tuple[Words, ...]:
    """Return the words that a block holds itself."""
    return block.words if isinstance(block, TitleBlock | TextHeading | Text) else ()


def link_targets(blocks: Iterable[PlanBlock]) -> frozenset[str]:
    """Return the ids that something in these blocks leads to: links, the contents list, notes and the way back."""
    found: set[str] = set()
    for block in all_blocks(blocks):
        found.update(words.link[1:] for words in words_of(block) if words.link.startswith("#"))
        match block:
            case Contents(entries=entries):
                found.update(entry.target for entry in entries)
            case NoteText(back_to=back_to):
                found.add(back_to)
    return frozenset(found)


def note_label(note: NoteText) -> str:
    """Return what stands before the words of a note."""
    return f"{note.label}:"


def printed_words(plan: Plan) -> list[str]:
    """Return every word of the body in reading order; labels of lists and page numbers are not among them."""
    return printed_text(plan).split()


def printed_text(plan: Plan) -> str:
    """Return the same as one text, white space as the plan has it."""
    return " ".join(_lines(plan))


def heading_words(plan: Plan) -> list[str]:
    """Return the words of every heading, the title's first, each with single spaces."""
    said = []
    for block in plan.blocks:
        match block:
            case TitleBlock():
                said.append(_text(block))
            case Contents(title=title):
                said.append(title)
            case TextHeading(number=number):
                said.append(f"{number} {_text(block)}")
    return [" ".join(one.split()) for one in said]


def _lines(plan: Plan) -> Iterator[str]:
    for block in all_blocks(plan.blocks):
        match block:
            case TitleBlock(status=status, lines=lines):
                yield from (_text(block), status, *lines)
            case Contents(title=title, entries=entries):
                yield from (title, *(entry.text for entry in entries))
            case TextHeading(number=number):
                yield from (number, _text(block))
            case NoteText():
                yield note_label(block)
            case Text():
                yield _text(block)


def _text(block: PlanBlock) -> str:
    return "".join(words.text for words in words_of(block))
