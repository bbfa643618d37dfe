"""Where things stand in a paper: the sentence at a place, the heading above it, and how far down it is."""

from bisect import bisect_right

from coprod_desktop.language import sentences
from coprod_desktop.model.document import Document, Heading, Paragraph, Picture, plain_text, walk
from coprod_desktop.model.reading import Quote

Quotable = Heading | Paragraph | Picture


class Quoting:
    """A paper made ready for quoting from."""

    def __init__(self, document: Document) -> None:
        self._blocks: list[Quotable] = [
            block for block in walk(document.blocks) if isinstance(block, Heading | Paragraph | Picture)
        ]
        self._places = {block.id: place for place, block in enumerate(self._blocks)}
        self._headings = [place for place, block in enumerate(self._blocks) if isinstance(block, Heading)]
        self._letters = [0]
        for block in self._blocks:
            self._letters.append(self._letters[-1] + len(words_of(block)))
        starts = ((self._places.get(one.block_id), one.label) for one in document.pages)
        self._pages = sorted((place, label) for place, label in starts if place is not None)

    def quote_at(self, block_id: str, at: int) -> Quote | None:
        """Return the sentence at a place, or the picture; None where there is none."""
        block = self._block(block_id)
        if block is None:
            return None
        text = words_of(block)
        spans = [] if isinstance(block, Picture) else list(sentences.split(text))
        for span in spans:
            if at < span.end:
                return self.quote(block_id, span.start, span.end)
        if spans:
            return self.quote(block_id, spans[-1].start, spans[-1].end)
        return self.quote(block_id, 0, len(text)) if text or isinstance(block, Picture) else None

    def quote(self, block_id: str, start: int, end: int) -> Quote | None:
        """Return a stretch of a block as a quote, with the heading above it."""
        block = self._block(block_id)
        if block is None:
            return None
        text, heading = words_of(block), self.heading_of(block_id)
        return Quote(
            block_id,
            start,
            end,
            text[start:end],
            text,
            is_heading=isinstance(block, Heading),
            under=plain_text(heading) if heading else "",
            number=heading.number if heading else "",
            page=self._page_of(block_id),
        )

    def find(self, quote: Quote) -> tuple[str, int, int] | None:
        """Return where a quote stands, in a text that may have other words around it; None where its block is gone."""
        block = self._block(quote.block_id)
        if block is None:
            return None
        text = words_of(block)
        if text[quote.start : quote.end] == quote.text:
            return quote.block_id, quote.start, quote.end
        at = text.find(quote.text)
        return (quote.block_id, at, at + len(quote.text)) if at >= 0 else (quote.block_id, 0, len(text))

    def heading_of(self, block_id: str) -> Heading | None:
        """Return the heading that a block stands under, itself where it is one; None in front of the first."""
        place = self._places.get(block_id)
        if place is None:
            return None
        found = bisect_right(self._headings, place) - 1
        heading = self._blocks[self._headings[found]] if found >= 0 else None
        return heading if isinstance(heading, Heading) else None

    def order(self, block_id: str) -> int:
        """Return where a block stands among all, those that are not there behind all others."""
        return self._places.get(block_id, len(self._blocks))

    def percent(self, block_id: str, at: int = 0) -> int:
        """Return how far down in the paper a place is, counted in letters, from 0 to 100."""
        place = self._places.get(block_id)
        if place is None or not self._letters[-1]:
            return 0
        return min(100, round(100 * (self._letters[place] + at) / self._letters[-1]))

    def _page_of(self, block_id: str) -> str:
        found = bisect_right(self._pages, self._places[block_id], key=lambda start: start[0]) - 1
        return self._pages[found][1] if found >= 0 else ""

    def _block(self, block_id: str) -> Quotable | None:
        place = self._places.get(block_id)
        return self._blocks[place] if place is not None else None


def words_of(block: Quotable) -> str:
    """Return the words of a block, those for a picture when it is one."""
    return block.alt if isinstance(block, Picture) else plain_text(block)
