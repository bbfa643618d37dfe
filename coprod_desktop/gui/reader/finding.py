"""Finding words in the paper on the page."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from coprod_desktop.gui.panels.reading_page import ReadingPage
from coprod_desktop.strings import say


class Finding(QObject):
    """Joins the find bar to the page; `before_jump` is called before the reader is taken elsewhere."""

    def __init__(self, page: ReadingPage, before_jump: Callable[[], None]) -> None:
        super().__init__(page)
        self._page, self._before_jump = page, before_jump
        self._last = ""
        page.find_bar.asked.connect(self._find)
        page.find_bar.left.connect(self._leave)

    def step(self, *, is_back: bool) -> None:
        """Go to the next place with the words that were looked for, or to the one before."""
        self._page.find_bar.ask(is_back=is_back)

    def _find(self, words: str, is_back: bool) -> None:
        view, bar = self._page.view, self._page.find_bar
        if words != self._last:
            self._before_jump()
            self._last = words
        if view.find_words(words, is_back=is_back):
            number, of = view.which_of(words)
            bar.tell(say("reader.find.found", place=number, of=of) if of > 1 else say("reader.find.once"))
        else:
            bar.tell(say("reader.find.none", words=words))

    def _leave(self) -> None:
        self._page.find_bar.hide()
        self._page.go_to_paper()
