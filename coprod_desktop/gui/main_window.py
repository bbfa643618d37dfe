"""The window: one page at a time between the bar at the top and the reading bar at the foot."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from coprod_desktop.errors import CoprodError
from coprod_desktop.gui import colours
from coprod_desktop.gui.actions import Actions
from coprod_desktop.gui.listening import Listening
from coprod_desktop.gui.menus import fill_menus
from coprod_desktop.gui.panels.message_strip import MessageStrip
from coprod_desktop.gui.panels.reading_bar import ReadingBar
from coprod_desktop.gui.panels.start_page import StartPage
from coprod_desktop.gui.panels.top_bar import TopBar
from coprod_desktop.gui.panels.waiting_strip import WaitingStrip
from coprod_desktop.gui.remembered import Remembered
from coprod_desktop.gui.theme import STEP_PERCENT, Look, Theme
from coprod_desktop.strings import say

MEETING_SUFFIX = ".coprod"


class MainWindow(QMainWindow):
    """Shows the Start page and, from there, papers, meetings and words."""

    def __init__(self, theme: Theme, remembered: Remembered) -> None:
        super().__init__()
        self.theme, self._remembered = theme, remembered
        self._lexicon = None
        self._meeting_desk = None
        self.commands = Actions(self, theme)
        self._top = TopBar(self.commands, theme, self)
        self.message = MessageStrip(theme, self)
        self.waiting = WaitingStrip(theme, self)
        self.bar = ReadingBar(self.commands, theme, self)
        self.listening = Listening(self.commands, self.bar, remembered.words_a_minute, self)
        self.start_page = StartPage(theme, self)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.start_page)
        self._build()
        self._connect()
        self.setAcceptDrops(True)
        self.show_start()
        self.resize(1180, 800)


    @property
    def window_widget(self) -> QWidget:
        """The window, as the parent of pages and dialogs."""
        return self

    def show_page(self, page: QWidget, title: str) -> None:
        """Show a page, and its title on the window."""
        if self._pages.indexOf(page) < 0:
            self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        self.message.hide()
        self.bar.setVisible(page is not self.start_page)
        self._show_title(title)
        self._show_what_can_be_done()

    def tell(self, words: str, *, act: str = "", do: Callable[[], object] | None = None) -> None:
        """Show a message that stays, and say it."""
        self.message.tell(words, act=act, do=do)

    def tell_error(self, error: CoprodError) -> None:
        """Show the sentence of a failure."""
        self.tell(say(error.says, **error.facts))

    def wait_for(self, words: str, cancel: Callable[[], object]) -> None:
        """Show that something is going on, with a way to stop it; "" when it is over."""
        self.waiting.wait_for(words, cancel)

    def remember_file(self, path: Path) -> None:
        """Put a file at the top of those that were open."""
        self._remembered.add_recent(path)

    def lexicon(self):
        """The word lists; called off the window's thread, since reading them takes a moment."""
        if self._lexicon is None:
            from coprod_desktop.language.lexicon import Lexicon

            self._lexicon = Lexicon.load()
        return self._lexicon

    def show_start(self) -> None:
        """Go to the Start page."""
        self.listening.offer_document(None)
        self.start_page.show_recent(self._remembered.recent())
        self.show_page(self.start_page, "")
        next(iter(self.start_page.cards.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def open_file(self, path: Path) -> None:
        """Open a paper or a meeting, told apart by its name."""
        if path.suffix.lower() == MEETING_SUFFIX:
            self.open_meeting(path)
        else:
            self.papers.open(path)

    def open_meeting(self, path: Path) -> None:
        """Open a meeting file."""
        from coprod_desktop.app.session import Session

        try:
            session = Session.open(path, self._remembered.name)
        except CoprodError as error:
            self.tell_error(error)
            return
        self._start_meeting(session)
        self.remember_file(path)
        for warning in session.warnings:
            self.tell(warning)

    def new_meeting(self) -> None:
        """Start a meeting with a blank agenda."""
        from coprod_desktop.app.session import Session

        self._start_meeting(Session.new(self._remembered.name))

    def open_sample(self) -> None:
        """Open the sample meeting as a new one, so that trying things out changes nothing that is shipped."""
        from coprod_desktop.app.sources import sample_meeting

        self.open_meeting(sample_meeting())

    def offer_unfinished(self) -> None:
        """Offer to bring back work that was not saved when the program ended."""
        from coprod_desktop.app import recovery

        for one in recovery.unfinished()[:1]:
            words = say("gui.unfinished", title=one.title or say("gui.meeting.untitled"))
            self.tell(words, act=say("gui.unfinished.open"), do=lambda: self._recover(one))

    @cached_property
    def papers(self):
        """Where papers are read; made at the first paper, so that the window opens at once."""
        from coprod_desktop.gui.paper_desk import PaperDesk

        return PaperDesk(self)

    @cached_property
    def look_up_page(self):
        """Where words are looked up."""
        from coprod_desktop.gui.word_desk import WordDesk

        return WordDesk(self).page

    @property
    def meeting(self):
        """The meeting that is open, or None."""
        return self._meeting_desk

    def closeEvent(self, event: QCloseEvent) -> None:
        self._end_meeting()
        if "papers" in self.__dict__:
            self.papers.wait()
        self.listening.close()
        self._remembered.keep_look(self.theme.look)
        self._remembered.keep_speed(self.listening.words_a_minute)
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        for url in event.mimeData().urls()[:1]:
            self.open_file(Path(url.toLocalFile()))

    def _build(self) -> None:
        fill_menus(self.menuBar(), self.commands)
        middle = QWidget(self)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self._top, self.waiting, self.message):
            column.addWidget(widget)
        column.addWidget(self._pages, 1)
        column.addWidget(self.bar)
        self.setCentralWidget(middle)

    def _connect(self) -> None:
        do = {
            "start": self.show_start,
            "back_to_meeting": self.show_meeting,
            "read_paper": lambda: self.papers.choose(),
            "make_easy_read": lambda: self.papers.choose(as_easy_read=True),
            "new_meeting": self.new_meeting,
            "open_meeting": self._choose_meeting,
            "look_up": self._look_up,
            "save": lambda: self._meeting_desk and self._meeting_desk.save(),
            "save_as": lambda: self._meeting_desk and self._meeting_desk.save_as(),
            "undo": lambda: self._meeting_desk and self._meeting_desk.undo(),
            "redo": lambda: self._meeting_desk and self._meeting_desk.redo(),
            "versions": self._versions,
            "quit": self.close,
            "bigger": lambda: self._resize_text(STEP_PERCENT),
            "smaller": lambda: self._resize_text(-STEP_PERCENT),
            "usual_size": lambda: self._resize_text(100 - self.theme.look.percent),
            "hard_words": lambda: self.papers.page.open_words(is_open=self.commands["hard_words"].isChecked()),
            "next_word": lambda: self.papers.page.step_word(1),
            "previous_word": lambda: self.papers.page.step_word(-1),
            "help": self._help,
            "about": self._about,
        }
        for key, action in do.items():
            self.commands.connect(key, action)
        for name in ("light", "dark", "contrast"):
            self.commands.connect(name, lambda name=name: self._recolour(name))
        self.commands[self.theme.colours.name].setChecked(True)
        self.start_page.chosen.connect(lambda key: self.commands[key].trigger())
        self.start_page.file_chosen.connect(lambda path: self.open_file(Path(path)))
        self.listening.failed.connect(self.tell)

    def _start_meeting(self, session) -> None:
        from coprod_desktop.gui.meeting_desk import MeetingDesk

        self._end_meeting()
        desk = MeetingDesk(self, session)
        self._meeting_desk = desk
        desk.read_asked.connect(lambda document, title, warnings: self.papers.show_document(document, title, warnings))
        desk.easy_read_asked.connect(lambda document: self.papers.draft(document))
        desk.changed.connect(self._show_what_can_be_done)
        self.show_meeting()
        if session.path is None:
            desk.page.details.title.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            desk.page.go_to("agenda")

    def show_meeting(self) -> None:
        """Go to the meeting that is open."""
        if self._meeting_desk is not None:
            self.show_page(self._meeting_desk.page, self._meeting_desk.session.meeting.title)
            self.listening.offer_document(self._meeting_desk.agenda_document)

    def _end_meeting(self) -> None:
        if self._meeting_desk is not None:
            self._meeting_desk.close()
            self._meeting_desk = None

    def _choose_meeting(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, say("gui.open.meeting"), "", say("gui.open.meeting_kinds"))
        if name:
            self.open_meeting(Path(name))

    def _look_up(self) -> None:
        self.show_page(self.look_up_page, say("gui.look_up.title"))
        self.look_up_page.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _versions(self) -> None:
        if self._is_on_paper():
            self.papers.versions()
        elif self._meeting_desk is not None:
            self.show_meeting()
            self._meeting_desk.page.go_to("versions")

    def _is_on_paper(self) -> bool:
        return "papers" in self.__dict__ and self._pages.currentWidget() is self.papers.page

    def _resize_text(self, by: int) -> None:
        look = self.theme.look
        self.theme.choose(Look(look.percent + by, look.colours))
        self._remembered.keep_look(self.theme.look)

    def _recolour(self, name: str) -> None:
        self.theme.choose(Look(self.theme.look.percent, colours.named(name)))
        self._remembered.keep_look(self.theme.look)

    def _help(self) -> None:
        from coprod_desktop.gui.dialogs.help_window import HelpWindow

        HelpWindow(self._topic(), self.theme, self).open()

    def _topic(self) -> str:
        """Return the help topic for where the person is."""
        if self._is_on_paper():
            return "reading"
        if self._meeting_desk is not None and self._pages.currentWidget() is self._meeting_desk.page:
            return self._meeting_desk.page.stage
        return "start" if self._pages.currentWidget() is self.start_page else "look-up"

    def _about(self) -> None:
        from coprod_desktop.gui.dialogs.about import about

        about(self)

    def _show_title(self, title: str) -> None:
        name = say("gui.program")
        self.setWindowTitle(f"{title} – {name}" if title else name)

    def _show_what_can_be_done(self) -> None:
        desk, page = self._meeting_desk, self._pages.currentWidget()
        on_meeting = desk is not None and page is desk.page
        on_paper = self._is_on_paper()
        for key in ("save", "save_as"):
            self.commands[key].setEnabled(on_meeting)
        for key in ("hard_words", "next_word", "previous_word"):
            self.commands[key].setEnabled(on_paper)
        self.commands["versions"].setEnabled(on_meeting or on_paper)
        self.commands["listen"].setEnabled(on_meeting or on_paper)
        self.commands["back_to_meeting"].setVisible(desk is not None and not on_meeting)
        undo = desk.session.undo_name if desk and on_meeting else ""
        redo = desk.session.redo_name if desk and on_meeting else ""
        for key, name in (("undo", undo), ("redo", redo)):
            self.commands[key].setEnabled(bool(name))
            self.commands[key].setText(say(f"gui.command.{key}_what", what=name) if name else say(f"gui.command.{key}"))
