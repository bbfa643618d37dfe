"""Where the commands lead: papers, the meeting, words and help, each brought in when it is first needed.

The window opens at once because none of these is imported before somebody asks for it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QFileDialog

from coprod_desktop.gui.a11y import in_tab_order, tab_stops
from coprod_desktop.gui.actions import ON_A_PAPER
from coprod_desktop.gui.finding.meeting_words import MeetingWords
from coprod_desktop.gui.jobs import Latest
from coprod_desktop.strings import say

if TYPE_CHECKING:
    from coprod_desktop.app.recovery import Unfinished
    from coprod_desktop.app.session import Session
    from coprod_desktop.gui.listening_ui.desk import ListeningDesk
    from coprod_desktop.gui.locking.opening import Opening
    from coprod_desktop.gui.main_window import MainWindow
    from coprod_desktop.gui.meeting_desk import MeetingDesk
    from coprod_desktop.gui.paper_desk import PaperDesk
    from coprod_desktop.gui.reader.simple_entrance import SimpleEntrance
    from coprod_desktop.gui.studio.entrance import Entrance
    from coprod_desktop.gui.studio.studio_desk import StudioDesk
    from coprod_desktop.gui.word_desk import WordDesk

MEETING_SUFFIX = ".coprod"
NOTES_SUFFIX = ".coprod-notes"
_AFTER_THE_WINDOW_MS = 250  # the window has come up by then, and looking takes nothing from it


class Desks(QObject):
    """What can be worked on in one window: one paper, one meeting, and the words."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.meeting: MeetingDesk | None = None
        self._looking = Latest(self)
        self._looking.ready.connect(self._offer)
        self.meeting_words = MeetingWords(window, self)
        self._connect()

    @cached_property
    def papers(self) -> PaperDesk:
        """Where papers are read."""
        from coprod_desktop.gui.paper_desk import PaperDesk

        desk = PaperDesk(self._window)
        desk.shown.connect(self.show_what_can_be_done)
        desk.shown.connect(lambda: self.simple.follow())
        desk.reader.sheets.shown.connect(self.show_what_can_be_done)
        desk.reader.forgotten.connect(self.show_start)
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
        opening.opened.connect(self._start_meeting)
        return opening

    @cached_property
    def studio(self) -> StudioDesk:
        """Where easy read versions are made."""
        from coprod_desktop.gui.studio.studio_desk import StudioDesk

        desk = StudioDesk(self._window)
        desk.shown.connect(self.show_what_can_be_done)
        self._window.menuBar().insertMenu(self._window.menuBar().actions()[-1], desk.menu)
        in_tab_order(desk.page.editor.stops[-1], *tab_stops(self._window.bar))  # the bar is older, and stands below
        return desk

    @cached_property
    def into_studio(self) -> Entrance:
        """The ways into the studio."""
        from coprod_desktop.gui.studio.entrance import Entrance

        return Entrance(self._window, self.studio, self._start_meeting, lambda: self._window.remembered.name)

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

    def open_sample(self) -> None:
        """Open the sample meeting as a new one, so that trying things out changes nothing that is shipped."""
        from coprod_desktop.app.session import Session
        from coprod_desktop.app.sources import sample_meeting

        self._start_meeting(Session.start_from(sample_meeting(), self._window.remembered.name))

    def new_meeting(self) -> None:
        """Start a meeting with a blank agenda."""
        from coprod_desktop.app.session import Session

        desk = self._start_meeting(Session.new(self._window.remembered.name))
        desk.page.details.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def offer_unfinished(self) -> None:
        """Look for work that is in no file, and offer to bring it back; then tidy what nobody needs any more."""
        QTimer.singleShot(_AFTER_THE_WINDOW_MS, self, lambda: self._looking.request(lambda _: _unfinished()))

    def _offer(self, found: tuple[Unfinished, ...]) -> None:
        from coprod_desktop.gui.panels.message_strip import Offer

        for one in found[:1]:
            words = say("gui.unfinished", title=one.title or say("gui.meeting.untitled"))
            self._window.tell(words, Offer(say("gui.unfinished.open"), partial(self.opening.bring_back, one)))

    def close(self) -> None:
        """Let go of everything; for closing the window."""
        self._looking.wait()
        self.meeting_words.wait()
        self._end_meeting()
        if "papers" in self.__dict__:
            self.papers.wait()
        if "words" in self.__dict__:
            self.words.wait()
        if "studio" in self.__dict__:
            self.into_studio.wait()
            self.studio.wait()
        if "listening" in self.__dict__:
            self.listening.wait()

    def settle(self) -> None:
        """Send what was typed in the meeting and not sent yet."""
        if self.meeting is not None:
            self.meeting.page.settle()
        if self._is_on_studio():
            self.studio.settle()

    def look_up(self, term: str) -> None:
        """Go to where words are looked up, with this one."""
        self._look_up()
        self.words.page.look_up(term)

    def show_what_can_be_done(self) -> None:
        """Switch commands on and off for the page that is shown."""
        commands, on_paper = self._window.commands, self._is_on_paper()
        on_meeting = self._is_on_meeting()
        on_studio = self._is_on_studio()
        meeting = self.meeting if on_meeting or on_studio or (on_paper and self.papers.is_of_meeting) else None
        if "studio" in self.__dict__:
            self.studio.menu.menuAction().setVisible(on_studio)
        for key in ("save", "save_as", "combine", "history", "copy_without_needs", "password"):
            commands[key].setEnabled(meeting is not None)
        for key in ("next_word", "previous_word", *ON_A_PAPER):
            commands[key].setEnabled(on_paper)
        if not on_paper:
            commands["hard_words"].setEnabled(False)
        for key in ("versions", "print"):
            commands[key].setEnabled(meeting is not None or on_paper)
        commands["listen"].setEnabled(meeting is not None or on_paper or self._is_on_readers_page())
        commands["back_to_meeting"].setVisible(self.meeting is not None and not on_meeting)
        undo, redo = (meeting.session.undo_name, meeting.session.redo_name) if meeting else ("", "")
        for key, name in (("undo", undo), ("redo", redo)):
            commands[key].setEnabled(bool(name))
            words = name.replace("&", "&&")  # what people write is no shortcut
            commands[key].setText(say(f"gui.command.{key}_what", what=words) if name else say(f"gui.command.{key}"))
        self.meeting_words.show_what_can_be_done(is_on_meeting=on_meeting or on_studio, is_on_paper=on_paper)

    def _connect(self) -> None:
        commands: dict[str, Callable[[], object]] = {
            "start": self.show_start,
            "back_to_meeting": self.show_meeting,
            "read_feedback": self._choose_feedback,
            "simple_view": lambda: self.simple.turn(is_on=self._window.is_simple),
            "say_label": lambda: self.simple.desk.say_label(),
            "paste_paper": lambda: self.papers.paste(),
            "read_paper": lambda: self.papers.choose(),
            "make_easy_read": self._make_easy_read,
            "new_meeting": self.new_meeting,
            "open_meeting": self._choose_meeting,
            "look_up": self._look_up,
            "save": lambda: self._with_meeting(lambda desk: desk.save()),
            "save_as": lambda: self._with_meeting(lambda desk: desk.save_as()),
            "combine": lambda: self._with_meeting(lambda desk: desk.combining.choose()),
            "history": lambda: self._with_meeting(lambda desk: desk.combining.show_history()),
            "copy_without_needs": lambda: self._with_meeting(lambda desk: desk.people.choose_copy()),
            "password": lambda: self._with_meeting(lambda desk: desk.locking.choose()),
            "undo": lambda: self._with_meeting(lambda desk: desk.undo()),
            "redo": lambda: self._with_meeting(lambda desk: desk.redo()),
            "versions": self._versions,
            "print": self._print,
            "hard_words": lambda: self.papers.open_words(),
            "next_word": self._next_hard_word,
            "previous_word": lambda: self.papers.page.step_word(-1),
            "hear_here": lambda: self.listening.hear_here(),
            "voice": lambda: self.listening.choose_voice(),
            "big_words": lambda: self.listening.show_big_words(),
            "say_like_this": lambda: self.listening.teach(),
            "rehearse": lambda: self.listening.rehearse(),
            "save_sound": lambda: self.listening.save_sound(),
            "help": self._help,
            "about": self._about,
            "quit": self._window.close,
        }
        commands |= {key: partial(self._do_as_reader, key) for key in ON_A_PAPER}
        for key, do in commands.items():
            self._window.commands.connect(key, do)
        self._window.start_page.chosen.connect(lambda key: self._window.commands[key].trigger())
        self._window.start_page.file_chosen.connect(lambda path: self.open_file(Path(path)))

    def _next_hard_word(self) -> None:
        if self._is_on_paper():
            self.papers.page.step_word(1)

    def _do_as_reader(self, key: str) -> None:
        if self._is_on_paper():  # some keys mean the like on a meeting
            self.papers.readers_actions[key]()

    def _start_meeting(self, session: Session) -> MeetingDesk:
        from coprod_desktop.gui.meeting_desk import MeetingDesk

        left_unsaved = self._end_meeting()
        desk = self.meeting = MeetingDesk(self._window, session)
        desk.read_asked.connect(partial(self.papers.show_from_meeting, desk))
        desk.easy_read_asked.connect(lambda paper_id: self.studio.open(desk, paper_id))
        desk.changed.connect(self.show_what_can_be_done)
        desk.page.stage_changed.connect(lambda _: self._window.let_bar_follow(desk.page.stage_page))
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
        self.papers.end_meeting()
        if "studio" in self.__dict__:
            self.studio.end_meeting()
        is_saved = self.meeting.close()
        self.meeting = None
        return not is_saved

    def _with_meeting(self, do: Callable[[MeetingDesk], None]) -> None:
        if self.meeting is not None:
            if self._is_on_studio():
                self.studio.settle()
            do(self.meeting)

    def _choose_feedback(self) -> None:
        title, kinds = say("reader.received.open"), say("reader.tell.kinds")
        name, _ = QFileDialog.getOpenFileName(self._window, title, "", kinds)
        if name:
            self.papers.receive(Path(name), self.meeting)

    def _choose_meeting(self) -> None:
        kinds = say("gui.open.meeting_kinds")
        name, _ = QFileDialog.getOpenFileName(self._window, say("gui.open.meeting"), "", kinds)
        if name:
            self.open_meeting(Path(name))

    def _look_up(self) -> None:
        self._window.listening.offer_document(None)
        self._window.show_page(self.words.page, say("gui.look_up.title"))
        self.words.page.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.show_what_can_be_done()

    def _make_easy_read(self) -> None:
        """Make the paper on the page easy read, or ask which one."""
        if not self._is_on_paper() or self.papers.page.paper is None:
            self.into_studio.choose()
        elif self.meeting is not None and self.papers.paper_id:
            self.studio.open(self.meeting, self.papers.paper_id)
        else:
            self.into_studio.open_paper(self.papers.page.paper)

    def _versions(self) -> None:
        if self._is_on_studio():
            self.studio.make()
        elif self._is_on_paper():
            self.papers.versions()
        elif self.meeting is not None:
            self.show_meeting()
            self.meeting.page.go_to("versions")

    def _print(self) -> None:
        if self._is_on_paper():
            self.papers.print()
        elif self.meeting is not None:
            self.meeting.print()

    def _help(self) -> None:
        from coprod_desktop.gui.dialogs.help_window import HelpWindow

        HelpWindow(self._topic(), self._window.theme, self._window).open()

    def _about(self) -> None:
        from coprod_desktop.gui.dialogs.about import AboutWindow

        AboutWindow(self._window.theme, self._window).open()

    def _topic(self) -> str:
        """Return the help topic for where the person is."""
        if self._is_on_paper():
            return "reading"
        if self._is_on_studio():
            return "easy-read"
        if self.meeting is not None and self._is_on_meeting():
            return self.meeting.page.stage
        return "start" if self._window.page is self._window.start_page else "look-up"

    def _is_on_paper(self) -> bool:
        # The desk is not made just to answer this.
        return "papers" in self.__dict__ and self._window.page is self.papers.page

    def _is_on_studio(self) -> bool:
        return "studio" in self.__dict__ and self._window.page is self.studio.page and self.studio.is_open

    def _is_on_readers_page(self) -> bool:
        """Say whether a page is shown that was made of a paper: my page, its words, or the simple view."""
        return "papers" in self.__dict__ and (
            self._window.page in self.papers.reader.sheets.pages or self._window.is_simple
        )

    def _is_on_meeting(self) -> bool:
        return self.meeting is not None and self._window.page is self.meeting.page


def _unfinished() -> tuple[Unfinished, ...]:
    from coprod_desktop.app import recovery

    found = recovery.unfinished()
    recovery.tidy()
    return found
