"""The reader's own pages: my page, my cards, and the words of a paper, made off the window's thread."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from PySide6.QtCore import QObject, Signal

from coprod_desktop.app.reading_notes import PaperNotes
from coprod_desktop.coproduction.my_page import MyPage, as_cards, as_document
from coprod_desktop.errors import CoprodError
from coprod_desktop.gui.jobs import Latest
from coprod_desktop.gui.reader.my_page_panel import MyPagePanel
from coprod_desktop.gui.reader.sheet_page import SheetPage
from coprod_desktop.gui.shell import Shell
from coprod_desktop.model.document import Document
from coprod_desktop.model.meeting import Meeting
from coprod_desktop.model.reading import NameToSay, Reading
from coprod_desktop.strings import say


class Sheets(QObject):
    """Makes and shows the reader's pages. `go_back` shows the paper again.

    Signals:
        shown: one of the pages is shown now
    """

    shown = Signal()

    def __init__(self, shell: Shell, parent: QObject, go_back: Callable[[], object]) -> None:
        super().__init__(parent)
        self._shell, self._go_back = shell, go_back
        self._kept: PaperNotes | None = None
        self._meeting: Meeting | None = None
        self._page = MyPage("")
        self._others: tuple[Reading, ...] = ()
        self._are_cards = False
        self._making = Latest(self)
        self._making.ready.connect(self._show)
        self._making.failed.connect(shell.tell_error)
        self._listing = Latest(self)
        self._listing.ready.connect(self._show_words)
        self._listing.failed.connect(shell.tell_error)

    @cached_property
    def page(self) -> SheetPage:
        """Where my page and my cards are shown."""
        page = SheetPage(self._shell, self._shell.window_widget)
        page.left.connect(self._leave)
        page.add_choice("reader.sheet.save", page.ask_where)
        self.switch = page.add_choice("reader.sheet.cards", self._switch)
        self.large = page.add_choice("reader.sheet.large", self.show_large)
        self.panel = MyPagePanel(self._shell.theme, page)
        self.panel.names_changed.connect(self._keep_names)
        self.panel.others_changed.connect(self._take_others)
        self.panel.listen_asked.connect(self._shell.listening.say)
        page.add_panel("reader.sheet.names", self.panel)
        page.order_stops()
        return page

    @cached_property
    def words_page(self) -> SheetPage:
        """Where the words of a paper are shown."""
        page = SheetPage(self._shell, self._shell.window_widget)
        page.left.connect(self._leave)
        page.add_button("reader.sheet.save", page.ask_where)
        page.order_stops()
        return page

    def open(self, kept: PaperNotes, meeting: Meeting | None) -> None:
        """Show my page for a paper, or for the whole meeting that it belongs to."""
        self._kept, self._meeting, self._are_cards = kept, meeting, False
        self._others = ()
        self._make(is_new=True)

    def list_words(self, made: Callable[[], Document]) -> None:
        """Show the words of a paper with their meanings."""
        self._listing.request(lambda _: made())

    def show_large(self) -> None:
        """Show the cards one at a time, as large as the screen."""
        from coprod_desktop.gui.reader.large_cards import LargeCards

        if self._page.sayings:
            cards = LargeCards(self._shell, self._page.sayings)
            cards.setModal(True)
            cards.showFullScreen()

    def let_go(self) -> None:
        """Ask what runs to end, and start nothing more; for closing the program."""
        self._making.let_go()
        self._listing.let_go()
        for name in ("page", "words_page"):
            if name in self.__dict__:
                getattr(self, name).let_go()

    def _make(self, *, is_new: bool = False) -> None:
        kept, meeting, chosen = self._kept, self._meeting, self._others
        if kept is not None:
            self._making.request(lambda _: (is_new, *self._made(kept, meeting, chosen)))

    def _made(
        self, kept: PaperNotes, meeting: Meeting | None, chosen: tuple[Reading, ...]
    ) -> tuple[MyPage, tuple[Reading, ...]]:
        from coprod_desktop.app import my_page

        lexicon = self._shell.lexicon()
        if meeting is not None:
            return my_page.of_meeting(meeting, lexicon), ()
        return my_page.of_paper(kept, chosen, lexicon), my_page.others_with_notes(kept.reading)

    def _show(self, made: tuple[bool, MyPage, tuple[Reading, ...]]) -> None:
        is_new, self._page, others = made
        page = self.page
        document = as_cards(self._page) if self._are_cards else as_document(self._page)
        if is_new:
            self._put_in_window(page, document.title)
        page.show_document(document)
        self.switch.setText(say("reader.sheet.whole" if self._are_cards else "reader.sheet.cards"))
        self.large.setVisible(bool(self._page.sayings))
        self.panel.show_names(self._page.names)
        if is_new:
            self._offered = others
            self.panel.show_others(others)
            self._shell.listening.offer_view(page.view)
            self.shown.emit()

    def _put_in_window(self, page: SheetPage, title: str) -> None:
        """Show a page that is still to be filled: a screen reader says its words if the focus comes before them."""
        self._shell.show_page(page, title, listens=True, is_alone=self._shell.meeting() is None)
        page.view.setFocus()

    @property
    def pages(self) -> tuple[SheetPage, ...]:
        """The pages that there are so far."""
        made = self.__dict__
        return tuple(made[name] for name in ("page", "words_page") if name in made)

    def _show_words(self, document: Document) -> None:
        self._put_in_window(self.words_page, document.title)
        self.words_page.show_document(document)
        self._shell.listening.offer_view(self.words_page.view)
        self.shown.emit()

    def _switch(self) -> None:
        self._are_cards = not self._are_cards
        self._make()

    def _take_others(self, papers: tuple[str, ...]) -> None:
        self._others = tuple(one for one in self._offered if one.paper in papers)
        self._make()

    def _keep_names(self, names: tuple[NameToSay, ...]) -> None:
        if self._kept is None:
            return
        try:
            self._kept.keep_names(names)
        except CoprodError as error:
            self._shell.tell_error(error)
        self._make()

    def _leave(self) -> None:
        self._go_back()
