"""What one window works on: papers, the meeting, words and sound, each brought in when it is first needed.

The window opens at once because none of these is imported before somebody asks for it.
"""

from __future__ import annotations

from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer

from coprod_desktop.gui import letters
from coprod_desktop.gui.a11y import in_tab_order, tab_stops
from coprod_desktop.gui.finding.meeting_words import MeetingWords
from coprod_desktop.gui.jobs import Latest
from coprod_desktop.gui.leading import Leading
from coprod_desktop.gui.switching import switch_commands
from coprod_desktop.storage.places import MEETING_SUFFIX
from coprod_desktop.strings import say

if TYPE_CHECKING:
    from coprod_desktop.app.recovery import Unfinished
    from coprod_desktop.app.session import Session
    from coprod_desktop.gui.listening_ui.desk import ListeningDesk
    from coprod_desktop.gui.locking.opening import Opening
    from coprod_desktop.gui.main_window import MainWindow
    from coprod_desktop.gui.meeting_desk import MeetingDesk
    from coprod_desktop.gui.paper_desk import PaperDesk
    from coprod_desktop.gui.reader.sheet_page import SheetPage
    from coprod_desktop.gui.reader.simple_entrance import SimpleEntrance
    from coprod_desktop.gui.sharing.shared_folder_desk import SharedFolderDesk
    from coprod_desktop.gui.studio.entrance import Entrance
    from coprod_desktop.gui.studio.studio_desk import StudioDesk
    from coprod_desktop.gui.tour.tour import Tour
    from coprod_desktop.gui.word_desk import WordDesk

NOTES_SUFFIX = ".coprod-notes"
_AFTER_THE_WINDOW_MS = 250  # the window has come up by then, and looking takes nothing from it


class Desks(QObject):
    """What can be worked on in one window: one paper, one meeting, and the words."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.meeting: MeetingDesk | None = None
        self._tidying = Latest(self)
        self._looking = Latest(self)
        self._looking.ready.connect(self._offer)
        self._lettering = Latest(self)
        self._lettering.ready.connect(lambda _: self._take_letters())
        self.meeting_words = MeetingWords(window, self)
        Leading(window, self)

    @cached_property
    def papers(self) -> PaperDesk:
        """Where papers are read."""
        from coprod_desktop.gui.paper_desk import PaperDesk

        desk = PaperDesk(self._window)
        desk.shown.connect(self.show_what_can_be_done)
        desk.shown.connect(lambda: self.simple.follow())
        desk.reader.sheets.shown.connect(self.show_what_can_be_done)
        desk.reader.forgotten.connect(self.show_start)
        desk.row_asked.connect(
            lambda meeting, paper_id, row_id, note: self.into_studio.show_row(
                meeting, paper_id, row_id, note, desk.show_again
            )
        )
        return desk

    @cached_property
    def simple(self) -> SimpleEntrance:
        """The way into the simple view."""
        from coprod_desktop.gui.reader.simple_entrance import SimpleEntrance

        return SimpleEntrance(self._window, self)

    @cached_property
    def opening(self) -> Opening:
        """Where meetings are opened."""
        from coprod_desktop.gui.locking.opening import Opening

        opening = Opening(self._window, lambda: self._window.remembered.name)
        opening.opened.connect(self.start_meeting)
        return opening

    @cached_property
    def studio(self) -> StudioDesk:
        """Where easy read versions are made."""
        from coprod_desktop.gui.studio.studio_desk import StudioDesk

        desk = StudioDesk(self._window)
        desk.shown.connect(self.show_what_can_be_done)
        desk.gone.connect(lambda: self.show_meeting() if self._window.page is desk.page else None)
        self._window.menuBar().insertMenu(self._window.menuBar().actions()[-1], desk.menu)
        in_tab_order(desk.page.editor.stops[-1], *tab_stops(self._window.bar))  # the bar is older, and stands below
        return desk

    @cached_property
    def into_studio(self) -> Entrance:
        """The ways into the studio."""
        from coprod_desktop.gui.studio.entrance import Entrance

        return Entrance(self._window, self.studio, self.start_meeting, lambda: self._window.remembered.name)

    @cached_property
    def words(self) -> WordDesk:
        """Where words are looked up."""
        from coprod_desktop.gui.word_desk import WordDesk

        return WordDesk(self._window, lambda: self.meeting)

    @cached_property
    def listening(self) -> ListeningDesk:
        """Where the voice, big words, practice and sound to take away are."""
        from coprod_desktop.gui.listening_ui.desk import ListeningDesk

        return ListeningDesk(self._window)

    @cached_property
    def shared(self) -> SharedFolderDesk:
        """Where words, templates and the address book are shared."""
        from coprod_desktop.gui.sharing.shared_folder_desk import SharedFolderDesk

        desk = SharedFolderDesk(self._window, self._window.remembered)
        desk.came.connect(self._show_shared_words)
        return desk

    @cached_property
    def tour(self) -> Tour:
        """The tour of a first meeting."""
        from coprod_desktop.gui.tour.tour import Tour

        return Tour(self._window, self)

    @property
    def is_on_paper(self) -> bool:
        """Whether a paper is shown."""
        # The desk is not made just to answer this.
        return "papers" in self.__dict__ and self._window.page is self.papers.page

    @property
    def is_on_words(self) -> bool:
        """Whether words are looked up."""
        return "words" in self.__dict__ and self._window.page is self.words.page

    @property
    def is_on_studio(self) -> bool:
        """Whether an easy read version is being made."""
        return "studio" in self.__dict__ and self._window.page is self.studio.page and self.studio.is_open

    @property
    def is_on_meeting(self) -> bool:
        """Whether a stage of the meeting is shown."""
        return self.meeting is not None and self._window.page is self.meeting.page

    @property
    def is_on_readers_page(self) -> bool:
        """Whether a page is shown that was made of a paper: my page, its words, or the simple view."""
        return self.sheet is not None or ("papers" in self.__dict__ and self._window.is_simple)

    @property
    def simple_commands(self) -> tuple[str, ...]:
        """The commands whose keys do the same in the simple view, while it shows a paper."""
        return self.simple.commands if self._window.is_simple and "papers" in self.__dict__ else ()

    @property
    def sheet(self) -> SheetPage | None:
        """My page or the words of a paper, while one of them is shown."""
        pages = self.papers.reader.sheets.pages if "papers" in self.__dict__ else ()
        return next((page for page in pages if page is self._window.page), None)

    def show_start(self) -> None:
        """Go to the Start page, or to that of the simple view."""
        window = self._window
        if window.is_simple:
            self.simple.desk.show_home()
            return
        if window.can_listen:
            window.listening.offer_document(None)
        window.start_page.show_recent(window.remembered.recent())
        window.show_page(window.start_page, "")
        window.start_page.cards["read_paper"].setFocus(Qt.FocusReason.OtherFocusReason)
        self.show_what_can_be_done()

    def show_meeting(self) -> None:
        """Go to the meeting that is open."""
        if self.meeting is not None:
            self._window.show_page(self.meeting.page, self.meeting.session.meeting.title)
            self._window.let_bar_follow(self.meeting.page.stage_page)
            self._window.listening.offer_document(self.meeting.agenda_document)
            self.show_what_can_be_done()

    def open_file(self, path: Path) -> None:
        """Open a paper or a meeting, told apart by its name."""
        if path.suffix.lower() == MEETING_SUFFIX:
            self.open_meeting(path)
        elif path.suffix.lower() == NOTES_SUFFIX:
            self.papers.receive(path, self.meeting)
        else:
            self.papers.open(path)

    def open_meeting(self, path: Path) -> None:
        """Open a meeting file, with edits that a crash left behind."""
        self.opening.open(path)

    def open_sample(self) -> MeetingDesk:
        """Open the sample meeting as a new one, so that trying things out changes nothing that is shipped."""
        from coprod_desktop.app.session import Session
        from coprod_desktop.app.sources import sample_meeting

        return self.start_meeting(Session.start_from(sample_meeting(), self._window.remembered.name))

    def new_meeting(self) -> None:
        """Start a meeting with a blank agenda."""
        from coprod_desktop.app.session import Session

        desk = self.start_meeting(Session.new(self._window.remembered.name))
        desk.page.details.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def offer_unfinished(self) -> None:
        """Look for work that is in no file, and offer to bring it back; then tidy what nobody needs any more."""
        QTimer.singleShot(_AFTER_THE_WINDOW_MS, self, lambda: self._looking.request(lambda _: _unfinished()))

    def make_letters(self) -> None:
        """Make the bold letters of the window's language where they have to be made, once the window is up."""
        if letters.need_bold():
            QTimer.singleShot(
                _AFTER_THE_WINDOW_MS, self, lambda: self._lettering.request(lambda _: letters.make_bold())
            )

    def _take_letters(self) -> None:
        letters.load_bold(letters.ARIAL_LETTERS)
        self._window.theme.choose(self._window.theme.look)

    def look_into_shared_folder(self) -> None:
        """Look into the folder that is shared, if one is, once the window is up."""
        if self._window.remembered.has_shared_folder:
            QTimer.singleShot(_AFTER_THE_WINDOW_MS, self, lambda: self.shared.look_now())

    def _show_shared_words(self) -> None:
        if self.is_on_words:
            self.words.page.ask_again()

    def _offer(self, found: tuple[Unfinished, ...]) -> None:
        from coprod_desktop.gui.panels.message_strip import Offer

        for one in found[:1]:
            words = say("gui.unfinished", title=one.title or say("gui.meeting.untitled"))
            self._window.tell(words, Offer(say("gui.unfinished.open"), partial(self.opening.bring_back, one)))

    def close(self) -> None:
        """Let go of everything; for closing the window."""
        self._looking.let_go()
        self._lettering.let_go()
        self._tidying.let_go()
        if "shared" in self.__dict__:
            self.shared.let_go()
        self.meeting_words.let_go()
        if "opening" in self.__dict__:
            self.opening.let_go()
        self._end_meeting()
        if "papers" in self.__dict__:
            self.papers.let_go()
            self.simple.let_go()
        if "words" in self.__dict__:
            self.words.let_go()
        if "studio" in self.__dict__:
            self.into_studio.let_go()
            self.studio.let_go()
        if "listening" in self.__dict__:
            self.listening.let_go()

    def settle(self) -> None:
        """Send what was typed in the meeting and not sent yet."""
        if self.meeting is not None:
            self.meeting.page.settle()
        if self.is_on_studio:
            self.studio.settle()

    def show_what_can_be_done(self) -> None:
        """Switch commands on and off for the page that is shown."""
        if "studio" in self.__dict__:
            self.studio.menu.menuAction().setVisible(self.is_on_studio)
        switch_commands(self._window.commands, self)
        self.meeting_words.show_what_can_be_done(
            is_on_meeting=self.is_on_meeting or self.is_on_studio, is_on_paper=self.is_on_paper
        )
        for key in self.simple_commands:
            self._window.commands[key].setEnabled(True)

    def look_up(self, term: str = "") -> None:
        """Go to where words are looked up, with this one where one is given."""
        self._window.listening.offer_document(None)
        self._window.show_page(self.words.page, say("gui.look_up.title"))
        self.words.page.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.words.page.field.selectAll()
        self.show_what_can_be_done()
        if term:
            self.words.page.look_up(term)

    def start_meeting(self, session: Session) -> MeetingDesk:
        """Show this meeting in place of the one that is open."""
        from coprod_desktop.gui.meeting_desk import MeetingDesk

        left_unsaved = False
        while self.meeting is not None:  # while the last save runs, another meeting may come that was asked for before
            left_unsaved = self._end_meeting() or left_unsaved
        desk = self.meeting = MeetingDesk(self._window, session)
        desk.read_asked.connect(partial(self.papers.show_from_meeting, desk))
        desk.easy_read_asked.connect(lambda paper_id: self.studio.open(desk, paper_id))
        desk.changed.connect(self.show_what_can_be_done)
        desk.stages.back_asked.connect(self.show_meeting)
        desk.page.stage_changed.connect(lambda _: self._window.let_bar_follow(desk.page.stage_page))
        desk.page.stage_changed.connect(lambda _: self._window.go_on())
        self.show_meeting()
        if session.meeting.items:
            desk.page.go_to("agenda")
        if left_unsaved:
            self.offer_unfinished()
        desk.combining.look_beside()
        if session.warnings:
            self._window.tell(" ".join(session.warnings))
        return desk

    def _end_meeting(self) -> bool:
        """Let go of the meeting; return whether it has work that is in no file yet."""
        if self.meeting is None:
            return False
        ending, self.meeting = self.meeting, None
        self.papers.end_meeting()
        if "studio" in self.__dict__:
            self.studio.end_meeting()
        held = ending.page.__dict__
        # WORKAROUND PySide 6.11: a page that was shown is counted once too often, and would keep all that is on it.
        ending.page.destroyed.connect(lambda: held.clear())
        is_saved = ending.close()
        ending.deleteLater()  # the window outlives it, and would keep all its meetings
        QTimer.singleShot(_AFTER_THE_WINDOW_MS, self, lambda: self._tidying.request(lambda _: _give_back()))
        return not is_saved


def _give_back() -> None:
    from coprod_desktop.gui.memory import give_back

    give_back()


def _unfinished() -> tuple[Unfinished, ...]:
    from coprod_desktop.app import recovery

    found = recovery.unfinished()
    recovery.tidy()
    return found
