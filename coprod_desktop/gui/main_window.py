"""The window: one page at a time between the bar at the top and the reading bar at the foot.

What the Start page does not show is made when it is first needed, so that the window is there at once.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QVBoxLayout, QWidget

from coprod_desktop import strings
from coprod_desktop.errors import CoprodError
from coprod_desktop.gui import colours
from coprod_desktop.gui.a11y import in_tab_order, last_stop, tab_stops
from coprod_desktop.gui.actions import Actions
from coprod_desktop.gui.desks import Desks
from coprod_desktop.gui.jobs import wait_for_all
from coprod_desktop.gui.menus import fill_menus
from coprod_desktop.gui.mistakes import Mistake
from coprod_desktop.gui.page_look import PageLook
from coprod_desktop.gui.panels.pages import Pages
from coprod_desktop.gui.panels.start_page import StartPage
from coprod_desktop.gui.panels.top_bar import TopBar
from coprod_desktop.gui.remembered import Remembered
from coprod_desktop.gui.screen import room_for
from coprod_desktop.gui.theme import STEP_PERCENT, Look, Theme
from coprod_desktop.strings import say

if TYPE_CHECKING:
    from coprod_desktop.app.address_book import AddressBook
    from coprod_desktop.app.own_words import OwnWords
    from coprod_desktop.checker import Family
    from coprod_desktop.gui.listening import Listening
    from coprod_desktop.gui.panels.message_strip import MessageStrip, Offer
    from coprod_desktop.gui.panels.reading_bar import ReadingBar
    from coprod_desktop.gui.panels.waiting_strip import WaitingStrip
    from coprod_desktop.language.lexicon import Lexicon
    from coprod_desktop.model.meeting import Meeting

_FIRST_SIZE = QSize(1180, 800)  # logical pixels, before the person makes it their own
_LINES_FOR_BAR = 24  # of text, from top to bottom
_PART_OF_SCREEN = 0.92  # on a small screen, with room for its own bars


class MainWindow(QMainWindow):
    """Holds what is always there, and shows one page at a time. What the pages do is in their desks."""

    def __init__(self, theme: Theme, remembered: Remembered) -> None:
        super().__init__()
        self.theme, self.remembered = theme, remembered
        self._lexicon: Lexicon | None = None
        self._lexicon_lock = Lock()
        self.commands = Actions(self, theme)
        self.top = TopBar(self.commands, theme, self)
        self.start_page = StartPage(theme, self)
        self._pages = Pages(self)
        self._page_listens = self._is_calm = False
        self._strip: QWidget | None = None
        self._build()
        self.desks = Desks(self)
        self._connect_look()
        self.commands.connect("listen", lambda: self.listening.toggle())
        self.is_opened_again = False
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._meet)
        self.show_language(strings.language())
        self.setAcceptDrops(True)
        self.resize(_FIRST_SIZE.boundedTo(room_for(self) * _PART_OF_SCREEN))
        self.desks.show_start()

    @property
    def window_widget(self) -> QWidget:
        """The window, as the parent of pages and dialogs."""
        return self

    @property
    def page(self) -> QWidget:
        """The page that is shown."""
        return self._pages.currentWidget() or self.start_page

    @cached_property
    def message(self) -> MessageStrip:
        """The strip for messages."""
        from coprod_desktop.gui.panels.message_strip import MessageStrip

        strip = MessageStrip(self.theme, self)
        self._above.addWidget(strip)
        in_tab_order(*tab_stops(self.top)[-1:], *tab_stops(strip))  # it is made last, and stands above the page
        return strip

    def put_above(self, strip: QWidget) -> None:
        """Put a strip between the bar at the top and the page; in a low window it takes the room of the bar below."""
        self._strip = strip
        self._above.addWidget(strip)

    @cached_property
    def waiting(self) -> WaitingStrip:
        """The strip that says what is going on."""
        from coprod_desktop.gui.panels.waiting_strip import WaitingStrip

        strip = WaitingStrip(self.theme, self)
        self._above.insertWidget(0, strip)
        return strip

    @cached_property
    def bar(self) -> ReadingBar:
        """The reading bar at the foot."""
        from coprod_desktop.gui.panels.reading_bar import ReadingBar

        bar = ReadingBar(self.commands, self.theme, self)
        bar.state_shown.connect(self._show_bar)
        bar.begun.connect(self.make_way)
        self.theme.changed.connect(self._show_bar)
        bar.hide()  # until a page is shown that can be listened to
        self._column.addWidget(bar)
        return bar

    @cached_property
    def listening(self) -> Listening:
        """Reading aloud."""
        from coprod_desktop.gui.listening import Listening

        listening = Listening(self, self.bar, self.remembered.listeners)
        listening.failed.connect(self.tell)
        listening.listeners_changed.connect(self.remembered.keep_listeners)
        return listening

    @property
    def can_listen(self) -> bool:
        """Whether there has been anything to read aloud yet."""
        return "listening" in self.__dict__

    def _meet(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Let a dialog over this window be listened to and have help, once somebody is in it."""
        dialog = now.window() if now is not None else None
        if isinstance(dialog, QDialog):
            from coprod_desktop.gui.help_topics import let_be_explained
            from coprod_desktop.gui.listening_ui.in_dialogs import is_over, let_be_heard

            if is_over(dialog, self):
                let_be_heard(dialog, self.listening, self)
                let_be_explained(dialog, self)

    def let_bar_follow(self, page: QWidget) -> None:
        """Let Tab visit the bar for listening after all of a page, since it stands below, whichever is older."""
        if "bar" in self.__dict__ and (last := last_stop(page)) is not None:
            in_tab_order(last, *tab_stops(self.bar))

    def show_page(
        self, page: QWidget, title: str, *, listens: bool = False, is_alone: bool = False, is_calm: bool = False
    ) -> None:
        """Show a page, and its title on the window; `listens` says that it has a Listen button of its own.

        A page that stands alone has no bar above it, and the bar below only while something is read aloud. A calm
        page has the whole window, whatever happens.
        """
        if self._pages.indexOf(page) < 0:
            self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        self.let_bar_follow(page)
        if "message" in self.__dict__:
            self.message.hide()
        self._page_listens, self._is_calm = listens, is_calm
        self.top.setVisible(not (is_alone or is_calm))
        self._show_bar()
        name = say("gui.program")
        self.setWindowTitle(f"{title} – {name}" if title else name)

    @property
    def is_low(self) -> bool:
        """Whether there is little room from top to bottom for letters of the size that was chosen."""
        return self.height() <= self.fontMetrics().lineSpacing() * _LINES_FOR_BAR

    def make_way(self) -> None:
        """Let a message go where there is little room, as the person goes on with something else."""
        if self.is_low and "message" in self.__dict__:
            self.message.hide()

    def go_on(self) -> None:
        """Let a message go that nothing can be done about, as the person goes on to another part of the meeting."""
        if "message" in self.__dict__ and not self.message.can_act:
            self.message.hide()

    def tell(self, words: str, offer: Offer | None = None) -> None:
        """Show a message that stays, and say it."""
        self.message.tell(words, offer)

    def tell_error(self, error: CoprodError, offer: Offer | None = None) -> None:
        """Show the sentence of a failure; a mistake of ours comes with its details to copy."""
        if offer is None and isinstance(error, Mistake):
            from coprod_desktop.gui.panels.message_strip import Offer

            offer = Offer(say("errors.copy_details"), lambda: self._copy_details(error.details))
        self.tell(say(error.says, **error.facts), offer)

    def _copy_details(self, details: str) -> None:
        QGuiApplication.clipboard().setText(details)
        self.tell(say("errors.details_copied"))

    def wait_for(self, words: str, cancel: Callable[[], object]) -> None:
        """Show that something is going on, with a way to stop it; "" when it is over."""
        self.waiting.wait_for(words, cancel)

    def show_progress(self, done: int, of: int) -> None:
        """Show how far what is going on is."""
        self.waiting.show_progress(done, of)

    def remember_file(self, path: Path) -> None:
        """Put a file at the top of those that were open."""
        self.remembered.add_recent(path)

    def forget_files(self, digests: frozenset[str]) -> None:
        """Take the files that these digests stand for out of the list of those that were open."""
        self.remembered.forget_recent(digests)

    @property
    def is_simple(self) -> bool:
        """Whether the simple view is on."""
        return self.commands["simple_view"].isChecked()

    def turn_simple(self, *, is_on: bool) -> None:
        """Show fewer doors, or all of them, today and from now on."""
        self.commands["simple_view"].setChecked(is_on)
        self.menuBar().setVisible(not is_on)
        self.remembered.keep_simple_view(is_on=is_on)

    def choose_page(self, look: PageLook) -> None:
        """Let the page of papers look another way, today and from now on."""
        self.theme.choose_page(look)
        self.remembered.keep_page_look(look)

    def show_language(self, language: str) -> None:
        """Tick the language that the window speaks, or will speak."""
        self.commands["english"].setChecked(language == strings.LANGUAGE)
        self.commands["welsh"].setChecked(language == "cy")

    def open_again(self) -> None:
        """Close the window, and let the program open another: with a new language, say."""
        self.is_opened_again = True
        self.close()

    @property
    def families(self) -> frozenset[Family]:
        """What is looked for when the writing of a paper is checked."""
        return self.remembered.families

    def choose_families(self, families: frozenset[Family]) -> None:
        """Look for these kinds of finding from now on."""
        self.remembered.keep_families(families)

    @cached_property
    def own_words(self) -> OwnWords:
        """The person's own words."""
        from coprod_desktop.app.own_words import OwnWords

        return OwnWords()

    @cached_property
    def address_book(self) -> AddressBook:
        """The people whom the person keeps for later."""
        from coprod_desktop.app.address_book import AddressBook

        return AddressBook()

    @property
    def shares_people(self) -> bool:
        """Whether the address book is in a folder that others can open."""
        chosen = self.remembered.shared_folder
        return chosen is not None and chosen.has_people

    def meeting(self) -> Meeting | None:
        """The meeting that is open, None when there is none."""
        return self.desks.meeting.session.meeting if self.desks.meeting else None

    def lexicon(self) -> Lexicon:
        """The word lists with own words; called off the window's thread, since reading them takes a moment."""
        desk = self.desks.meeting
        return self.own_words.lexicon(self.shipped_words(), desk.session.meeting if desk else None)

    def shipped_words(self) -> Lexicon:
        """The word lists that ship with the program."""
        with self._lexicon_lock:  # two jobs may ask at once, and one reading is enough
            if self._lexicon is None:
                from coprod_desktop.language.lexicon import Lexicon

                self._lexicon = Lexicon.load()
            return self._lexicon

    def closeEvent(self, event: QCloseEvent) -> None:
        self.desks.close()
        self.remembered.keep_look(self.theme.look)
        self.hide()  # all is kept: nobody has to watch how the last work comes to its end
        if self.can_listen:
            self.listening.close()
        wait_for_all()
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if "bar" in self.__dict__:
            self._show_bar()

    def _show_bar(self) -> None:
        """Show the reading bar; a page with a Listen button of its own has it only while something is read aloud."""
        if self._is_calm:
            if "bar" in self.__dict__:
                self.bar.hide()
        elif self.page is not self.start_page:
            is_crowded = self._strip is not None and self._strip.isVisibleTo(self)
            is_wanted = not self._page_listens and not (self.is_low and is_crowded)
            self.bar.leave_out_the_rest(is_left_out=self._page_listens and self.is_low)
            self.bar.setVisible(is_wanted or self.bar.is_reading)
        elif self.can_listen:
            self.bar.setVisible(self.bar.is_reading)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        for url in [one for one in event.mimeData().urls() if one.isLocalFile()][:1]:
            self.desks.open_file(Path(url.toLocalFile()))

    def _build(self) -> None:
        fill_menus(self.menuBar(), self.commands)
        middle = QWidget(self)
        self._column = QVBoxLayout(middle)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._above = QVBoxLayout()
        self._pages.addWidget(self.start_page)
        self._column.addWidget(self.top)
        self._column.addLayout(self._above)
        self._column.addWidget(self._pages, 1)
        self.setCentralWidget(middle)

    def _connect_look(self) -> None:
        self.commands.connect("bigger", lambda: self._resize_text(STEP_PERCENT))
        self.commands.connect("smaller", lambda: self._resize_text(-STEP_PERCENT))
        self.commands.connect("usual_size", lambda: self._resize_text(100 - self.theme.look.percent))
        for one in colours.ALL:
            self.commands.connect(one.name, self._recolour(one))
        self.commands[self.theme.colours.name].setChecked(True)

    def _resize_text(self, by: int) -> None:
        look = self.theme.look
        self._choose(Look(look.percent + by, look.colours))

    def _recolour(self, chosen: colours.Colours) -> Callable[[], None]:
        return lambda: self._choose(Look(self.theme.look.percent, chosen))

    def _choose(self, look: Look) -> None:
        self.theme.choose(look)
        self.remembered.keep_look(self.theme.look)
