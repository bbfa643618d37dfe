"""Joins the view for the room to the meeting: opens it on the whole window, keeps what is decided, learns words."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from coprod_desktop.app.session import Session
from coprod_desktop.gui.shell import Shell
from coprod_desktop.gui.today.today_page import TodayPage
from coprod_desktop.gui.today.today_stage import TodayStage
from coprod_desktop.language import own_lists
from coprod_desktop.model import edits
from coprod_desktop.model.ids import new_id
from coprod_desktop.model.meeting import OwnWord
from coprod_desktop.strings import say


class TodayDesk(QObject):
    """The view for the room of one meeting."""

    def __init__(self, shell: Shell, session: Session, stage: TodayStage, go_back: Callable[[], None]) -> None:
        super().__init__(stage)
        self._shell, self._session, self._stage, self._go_back = shell, session, stage, go_back
        self._page: TodayPage | None = None
        self._unsubscribe = session.subscribe(self._show)
        stage.start_asked.connect(self.start)

    @property
    def page(self) -> TodayPage:
        """The view, made when it is first opened."""
        if self._page is None:
            self._page = TodayPage(self._shell.theme, self._shell.window_widget)
            self._page.edited.connect(self._stage.edited)
            self._page.word_asked.connect(self._learn)
            self._page.left.connect(self._leave)
        return self._page

    def start(self) -> None:
        """Open the view at the first item."""
        meeting = self._session.meeting
        self._shell.show_page(self.page, say("today.title"), is_calm=True)
        self.page.begin(meeting)

    def let_go(self) -> None:
        """Close the view; for closing the meeting."""
        self._unsubscribe()
        if self._page is not None:
            self._page.settle()
            self._page.stop()
            self._page.deleteLater()
            self._page = None

    def _show(self) -> None:
        if self._page is not None and self._page.isVisible():
            self._page.show_meeting(self._session.meeting)

    def _leave(self) -> None:
        self.page.settle()
        self.page.stop()
        self._go_back()

    def _learn(self, word: str) -> None:
        known = own_lists.find(self._session.meeting.own_words, word)
        if known is None:
            self._stage.edited.emit(edits.put_own_word(OwnWord(new_id("word"), word, say("today.word_meaning"))))
        self._shell.tell(say("today.word_kept" if known is None else "today.word_known", word=word))
