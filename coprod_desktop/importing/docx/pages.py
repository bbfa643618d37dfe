"""On which page a paragraph begins, as far as a Word file tells: Word notes it down when it saves what it showed."""

from coprod_desktop.importing.docx.names import Element, W

_BREAK, _WORDS = f"{W}lastRenderedPageBreak", f"{W}t"


class PrintedPages:
    """Counts the pages of a document's body, one paragraph after the other; many programs note down none."""

    def __init__(self, root: Element | None = None) -> None:
        has_pages = root is not None and next(root.iter(_BREAK), None) is not None
        self._page = 1 if has_pages else 0

    def of(self, paragraph: Element) -> str:
        """Return the page on which a paragraph begins, "" where that is not known; asked once for each, in order."""
        if not self._page:
            return ""
        begins = 0
        for one in paragraph.iter(_BREAK, _WORDS):
            if one.tag == _BREAK:
                self._page += 1
            elif not begins:
                begins = self._page
        return str(begins or self._page)

    def end(self) -> None:
        """Tell of no more pages: what follows the body, such as notes, stands on any of them."""
        self._page = 0
