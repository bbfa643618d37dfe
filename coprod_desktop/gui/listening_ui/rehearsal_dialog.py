"""Practice for presenters: the part in large letters, the time it takes, a cue at each minute, ahead or behind."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from coprod_desktop.app.rehearsal import Rehearsal, rehearse
from coprod_desktop.gui.a11y import announce, in_tab_order, labelled
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.dialogs.sizes import comfortable
from coprod_desktop.gui.editors.form import keep_from_wheel
from coprod_desktop.gui.flow_layout import FlowLayout
from coprod_desktop.gui.jobs import Latest
from coprod_desktop.gui.listening_ui.big_words import BigSentence
from coprod_desktop.gui.listening_ui.in_dialogs import OWN_LISTEN
from coprod_desktop.gui.panels.plain_label import PlainLabel
from coprod_desktop.gui.panels.reading_bar import FASTEST, SLOWEST, STEP
from coprod_desktop.gui.panels.sheet import Sheet
from coprod_desktop.gui.shell import Shell
from coprod_desktop.gui.theme import as_main_action, as_quiet, as_subheading
from coprod_desktop.model.document import Document
from coprod_desktop.speech.books.parts import sections
from coprod_desktop.strings import count, say

_TICK_MS = 500
_ON_TIME_SECONDS = 10.0
_MOST_HARD_WORDS = 12
_USUAL_PACE = 130  # words a minute: how people speak to a room

Clock = Callable[[], float]


class RehearsalDialog(QDialog):
    """One line at a time; Space or Next goes on. Nothing is recorded and nothing is kept."""

    def __init__(
        self, shell: Shell, document: Document, minutes: Mapping[str, int], clock: Clock = time.monotonic
    ) -> None:
        """`minutes` are what the agenda gives to items, by their title."""
        super().__init__(shell.window_widget)
        self._shell, self._document, self._minutes, self._clock = shell, document, minutes, clock
        self.rehearsal = Rehearsal(document.title, (), 0.0)
        self._place, self._began, self._told_minute = 0, -1.0, 0
        self.setWindowTitle(say("listening.practice.title", title=document.title))
        self.setProperty(OWN_LISTEN, True)
        self.takes, self.cue, self.hard = PlainLabel(), PlainLabel(), PlainLabel()
        as_subheading(self.cue)
        as_quiet(self.hard)
        self.line = BigSentence(shell.theme, self)
        self._choices = QWidget(self)
        self.part = self._parts()
        self.pace = QSpinBox(self)
        self.pace.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.pace.setRange(SLOWEST, FASTEST)
        self.pace.setSingleStep(STEP)
        self.pace.setValue(_USUAL_PACE)
        self.pace.setKeyboardTracking(False)
        self.pace.valueChanged.connect(self._prepare)
        self.start, self.back, self.next, self.hear, self.stop = (
            Button(say(f"listening.practice.{key}"), self) for key in ("start", "back", "next", "hear", "stop")
        )
        as_main_action(self.start)
        self._lay_out()
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._work = Latest(self)
        self._work.ready.connect(self._take)
        self._work.failed.connect(shell.tell_error)
        self.finished.connect(self._end)
        self.resize(comfortable(self, shell.theme, 90, 70))
        self._prepare()

    def _lay_out(self) -> None:
        sheet = Sheet(self._shell.theme, self)
        for words in (self.takes, self.hard):
            sheet.body.addWidget(words)
        choices = FlowLayout(self._choices)
        choices.setContentsMargins(0, 0, 0, 0)
        choices.setSpacing(self._shell.theme.space(1.5))
        for key, field in (("part", self.part), ("pace", self.pace)):
            pair = QWidget(self._choices)
            together = QHBoxLayout(pair)
            together.setContentsMargins(0, 0, 0, 0)
            field.setParent(pair)
            together.addWidget(labelled(say(f"listening.practice.{key}"), field))
            together.addWidget(field)
            choices.addWidget(pair)
        in_tab_order(self.part, self.pace, self.line, self.start, self.back, self.next, self.hear, self.stop)
        sheet.body.addWidget(self.cue)
        sheet.body.addWidget(self.line, 1)
        column = QVBoxLayout(self)
        column.addWidget(self._choices)
        column.addWidget(sheet, 1)
        flow = FlowLayout()
        flow.setSpacing(self._shell.theme.space(0.75))
        close = Button(say("listening.close"), self)
        close.clicked.connect(self.reject)
        for button in (self.start, self.back, self.next, self.hear, self.stop, close):
            flow.addWidget(button)
        column.addLayout(flow)
        self.start.clicked.connect(self._start)
        self.next.clicked.connect(lambda: self._go(self._place + 1))
        self.back.clicked.connect(lambda: self._go(self._place - 1))
        self.hear.clicked.connect(self._hear)
        self.stop.clicked.connect(self._stop)
        self._show_buttons()

    def _parts(self) -> QComboBox:
        """Return the choice of what to practise: all of it, or what stands under one heading."""
        field = QComboBox(self)
        keep_from_wheel(field)
        field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        field.setMinimumContentsLength(20)
        field.addItem(say("listening.practice.all"), self._document)
        for title, blocks in sections(self._document):
            field.addItem(title, Document(title, blocks))
        field.currentIndexChanged.connect(self._choose_part)
        return field

    def _choose_part(self) -> None:
        self._stop()
        self._place = 0
        self._prepare()

    def _planned(self, title: str) -> int:
        if self.part.currentIndex() == 0:
            return sum(self._minutes.values())
        return next((minutes for item, minutes in self._minutes.items() if item and item in title), 0)

    def _prepare(self) -> None:
        pace, document = self.pace.value(), self.part.currentData()
        minutes = self._planned(document.title)
        self.start.setEnabled(False)
        self.takes.setText(say("listening.practice.preparing"))
        self._work.request(lambda _: rehearse(document, self._shell.listening.taught(), pace, minutes))

    def _take(self, rehearsal: Rehearsal) -> None:
        self.rehearsal = rehearsal
        self.start.setEnabled(bool(rehearsal.lines))
        takes = say("listening.practice.takes", time=in_words(rehearsal.seconds))
        planned = rehearsal.planned_minutes
        more = count("listening.practice.planned", planned) if planned else ""
        self.takes.setText(f"{takes} {more}".strip())
        words = [f"{written} ({said})" for written, said in rehearsal.hard_words[:_MOST_HARD_WORDS]]
        self.hard.setText(say("listening.practice.hard", words=", ".join(words)) if words else "")
        self.hard.setVisible(bool(words))
        self._go(min(self._place, max(0, len(rehearsal.lines) - 1)))

    def _start(self) -> None:
        self._began, self._told_minute = self._clock(), 0
        self._timer.start()
        self._go(0)
        self._show_buttons()
        self.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def _stop(self) -> None:
        self._shell.listening.stop()
        if self._began >= 0:
            passed = in_words(self._clock() - self._began)
            self._tell(say("listening.practice.stopped", time=passed))
        self._began = -1.0
        self._timer.stop()
        self._show_buttons()

    def _go(self, place: int) -> None:
        lines = self.rehearsal.lines
        if place >= len(lines) > 0:
            self._finish()
            return
        self._place = max(0, place)
        if lines:
            self.line.show_sentence(lines[self._place].words)
        self._tick()

    def _finish(self) -> None:
        if self._began < 0:
            return
        passed = self._clock() - self._began
        told = say("listening.practice.done", time=in_words(passed), expected=in_words(self.rehearsal.seconds))
        self._began = -1.0
        self._timer.stop()
        self._show_buttons()
        self._tell(told)

    def _tick(self) -> None:
        if self._began < 0:
            self.cue.setText("")
            return
        passed = self._clock() - self._began
        self.cue.setText(where_you_are(passed, self.rehearsal.ahead_by(self._place, passed)))
        minute = int(passed // 60)
        if minute > self._told_minute:
            self._told_minute = minute
            announce(self.window(), self.cue.text())

    def _hear(self) -> None:
        if self.rehearsal.lines:
            self._shell.listening.say(self.rehearsal.lines[self._place].words)

    def _show_buttons(self) -> None:
        is_on = self._began >= 0
        self.start.setText(say("listening.practice.again" if is_on else "listening.practice.start"))
        # Whoever practises needs the room for the line.
        for widget in (self._choices, self.takes):
            widget.setVisible(not is_on)

    def _tell(self, words: str) -> None:
        self.cue.setText(words)
        announce(self.window(), words)

    def _end(self, _result: int) -> None:
        self._timer.stop()
        self._shell.listening.stop()
        self._work.let_go()
        self.deleteLater()


def where_you_are(passed: float, ahead: float) -> str:
    """Return the minutes that have passed, and whether that is ahead, behind or on time."""
    if abs(ahead) <= _ON_TIME_SECONDS:
        key = "on_time"
    else:
        key = "ahead" if ahead > 0 else "behind"
    return say(f"listening.practice.{key}", time=in_words(passed), by=in_words(abs(ahead)))


def in_words(seconds: float) -> str:
    """Return a time such as "2 minutes 10 seconds"."""
    minutes, rest = divmod(round(seconds), 60)
    parts = [count("listening.practice.minutes", minutes)] if minutes else []
    if rest or not minutes:
        parts.append(count("listening.practice.seconds", rest))
    return " ".join(parts)
