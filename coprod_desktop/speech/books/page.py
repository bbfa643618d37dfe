"""A part as XHTML in which every mark has an id: the same for the EPUB, the DAISY book and the page to follow."""

import html
import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from coprod_desktop import strings
from coprod_desktop.model import document as doc
from coprod_desktop.speech.books.marks import Mark

_NOT_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")

PictureAddress = Callable[[str], str]
"""Gives the address of a picture by its source, "" where there is none to show."""


def body(blocks: Sequence[doc.Block], marks: Iterable[Mark], picture: PictureAddress) -> str:
    """Return the blocks as XHTML inside a body, what the marks stand for in spans with their ids."""
    page = _Page(marks, picture)
    return "\n".join((*page.opening(), *(page.block(block) for block in blocks)))


def escaped(text: str) -> str:
    """Return text for an XML file, without signs that no XML can hold."""
    return html.escape(_NOT_XML.sub("\ufffd", text))


class _Page:
    def __init__(self, marks: Iterable[Mark], picture: PictureAddress) -> None:
        self._marks: dict[str, list[Mark]] = {}
        for mark in marks:
            self._marks.setdefault(mark.block_id, []).append(mark)
        self._picture = picture

    def opening(self) -> Iterator[str]:
        """Yield what is said before the blocks: the title and the status of the document."""
        for mark in self._marks.get("", ()):
            yield f'<p class="opening"><span id="{mark.id}">{escaped(mark.written)}</span></p>'

    def block(self, block: doc.Block) -> str:
        """Return one block."""
        match block:
            case doc.Heading():
                number = f"{escaped(block.number)} " if block.number else ""
                level = min(block.level, 6)
                return f"<h{level}>{number}{self._runs(block.id, block.runs)}</h{level}>"
            case doc.Paragraph():
                return f"<p>{self._runs(block.id, block.runs)}</p>"
            case doc.ListBlock():
                return self._list(block)
            case doc.Table():
                return self._table(block)
            case doc.Picture():
                return self._figure(block)
            case doc.PictureRow():
                inner = "".join(self.block(one) for one in doc.child_blocks(block))
                return f'<div class="row">{inner}</div>'
            case doc.Note():
                return f'<div class="note">{"".join(map(self.block, block.blocks))}</div>'

    def _list(self, block: doc.ListBlock) -> str:
        items = "".join(f"<li>{''.join(map(self.block, item.blocks))}</li>" for item in block.items)
        if block.style == "bullet":
            return f"<ul>{items}</ul>"
        kind = {"decimal": "1", "lower-letter": "a", "upper-letter": "A", "lower-roman": "i", "upper-roman": "I"}
        return (
            f'<ol start="{block.start}" class="{escaped(block.style)}" type="{kind.get(block.style, "1")}">{items}</ol>'
        )

    def _table(self, table: doc.Table) -> str:
        caption = f"<caption>{self._runs(table.id, table.caption)}</caption>" if table.caption else ""
        rows = "".join(self._row(row, is_head=place < table.header_rows) for place, row in enumerate(table.rows))
        return f"<table>{caption}<tbody>{rows}</tbody></table>"

    def _row(self, row: doc.Row, *, is_head: bool) -> str:
        cells = ""
        for cell in row.cells:
            name = "th" if is_head or cell.is_header else "td"
            spans = f' colspan="{cell.column_span}"' if cell.column_span > 1 else ""
            spans += f' rowspan="{cell.row_span}"' if cell.row_span > 1 else ""
            cells += f"<{name}{spans}>{''.join(map(self.block, cell.blocks))}</{name}>"
        return f"<tr>{cells}</tr>"

    def _figure(self, picture: doc.Picture) -> str:
        address = self._picture(picture.source)
        alt = "" if picture.is_decorative else picture.alt
        mark = next(iter(self._marks.get(picture.id, ())), None)
        named = f' id="{mark.id}"' if mark else ""
        if address:
            return f'<p class="picture"><img{named} src="{escaped(address)}" alt="{escaped(alt)}"/></p>'
        if picture.is_decorative:
            return ""
        words = f"{strings.say('speech.picture')} {alt}" if alt else strings.say("speech.picture_without_words")
        return f'<p class="picture"{named}>{escaped(words)}</p>'

    def _runs(self, block_id: str, runs: Sequence[doc.Run]) -> str:
        """Return runs with their marks: cut where a mark or a run begins or ends."""
        text = "".join(run.text for run in runs)
        found = self._marks.get(block_id, ())
        out, at = [], 0
        for mark in found:
            out.append(_looks(runs, at, mark.start))
            out.append(f'<span id="{mark.id}">{_looks(runs, mark.start, mark.end)}</span>')
            at = mark.end
        out.append(_looks(runs, at, len(text)))
        return "".join(out)


def _looks(runs: Sequence[doc.Run], start: int, end: int) -> str:
    """Return the words from `start` to `end` with their bold, line breaks kept."""
    out, at = [], 0
    for run in runs:
        words = run.text[max(0, start - at) : max(0, end - at)]
        at += len(run.text)
        if words:
            said = escaped(words).replace("\n", "<br/>")
            out.append(f"<strong>{said}</strong>" if run.bold and words.strip() else said)
    return "".join(out)
