"""Where the commands about listening lead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QDialog

from coprod_desktop.gui.jobs import Latest
from coprod_desktop.gui.panels.reading_view import ReadingView
from coprod_desktop.model import meeting as meetings
from coprod_desktop.strings import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coprod_desktop.gui.main_window import MainWindow
    from coprod_desktop.speech.script import Utterance


class ListeningDesk(QObject):
    """Opens what belongs to listening, one window over the other."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._choosing = Latest(self)
        self._choosing.ready.connect(self._say_chosen)
        self._choosing.failed.connect(window.tell_error)

    def hear_here(self) -> None:
        """Read what is selected, else what has the focus, else the message that is shown."""
        focus = QApplication.focusWidget()
        if isinstance(focus, ReadingView) and focus.textCursor().hasSelection():
            self._hear_selected(focus)
            return
        from coprod_desktop.gui.listening_ui.hearing import words_at

        words = "\n".join(one for one in (self._message(), words_at(focus)) if one)
        self._window.listening.say(words or say("listening.here.nothing"))

    def choose_voice(self) -> None:
        """Open the voice and its settings."""
        from coprod_desktop.gui.listening_ui.voice_dialog import VoiceDialog

        VoiceDialog(self._window).open()

    def show_big_words(self) -> None:
        """Open big words."""
        from coprod_desktop.gui.listening_ui.big_words import BigWords

        BigWords(self._window).open()

    def teach(self) -> None:
        """Open the words that people teach; for a meeting, since they travel in its file."""
        from coprod_desktop.gui.listening_ui.saying_dialog import SayingDialog

        desk = self._window.desks.meeting
        if desk is None:
            self._window.tell(say("listening.saying.no_meeting"))
            return
        focus = QApplication.focusWidget()
        chosen = focus.textCursor().selectedText() if isinstance(focus, ReadingView) else ""
        self._open(SayingDialog(self._window, desk, chosen))

    def rehearse(self) -> None:
        """Open practice for what is on the page."""
        from coprod_desktop.gui.listening_ui.rehearsal_dialog import RehearsalDialog

        document = self._window.listening.offered()
        if document is None:
            self._window.tell(say("listening.nothing_here"))
        else:
            self._open(RehearsalDialog(self._window, document, self._minutes()))

    def save_sound(self) -> None:
        """Open what can be saved as sound."""
        from coprod_desktop.gui.listening_ui.sound_dialog import SoundDialog

        document = self._window.listening.offered()
        if document is None:
            self._window.tell(say("listening.nothing_here"))
        else:
            self._open(SoundDialog(self._window, document))

    def let_go(self) -> None:
        """Ask what runs to end, and start nothing more."""
        self._choosing.let_go()

    def _open(self, dialog: QDialog) -> None:
        dialog.open()

    def _hear_selected(self, view: ReadingView) -> None:
        places = view.selected()
        if places is None:
            return
        listening, document = self._window.listening, view.shown

        def choose(_: object) -> Sequence[Utterance]:
            from coprod_desktop.gui.listening_ui.hearing import selected
            from coprod_desktop.speech import script

            taught = listening.taught()
            return selected(script.of_document(document, taught), *places, taught)

        self._choosing.request(choose)

    def _say_chosen(self, chosen: Sequence[Utterance]) -> None:
        if chosen:
            self._window.listening.say_script(chosen, marks=True)

    def _message(self) -> str:
        window = self._window
        return window.message.words.text() if "message" in window.__dict__ and window.message.isVisible() else ""

    def _minutes(self) -> dict[str, int]:
        """Return how long each item of the meeting is planned to take, by its title; none away from a meeting."""
        desk = self._window.desks.meeting
        if desk is None or self._window.page is not desk.page:
            return {}
        return {item.title: item.minutes for item in meetings.agenda(desk.session.meeting)}
