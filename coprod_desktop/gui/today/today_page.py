"""In the meeting: the item now in big letters, time left in words, cards raised, and room for what is decided.

Nothing moves and nothing makes a sound. The words about time change when a minute has passed, and that is all.
"""

import time

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QWidget

from coprod_desktop.coproduction.agenda_document import purpose_in_words
from coprod_desktop.coproduction.cards import cards
from coprod_desktop.coproduction.running import Running, is_break_due, moved, time_left_in_words
from coprod_desktop.coproduction.timetable import Slot, timetable
from coprod_desktop.gui.a11y import announce, in_tab_order
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.dates import in_a_row
from coprod_desktop.gui.editors.form import Form, LineField, TextField
from coprod_desktop.gui.flow_layout import FlowLayout
from coprod_desktop.gui.panels.plain_label import PlainLabel
from coprod_desktop.gui.panels.sheet import Sheet
from coprod_desktop.gui.theme import Theme, as_main_action, as_problem, as_quiet
from coprod_desktop.gui.today.card_row import CardRow
from coprod_desktop.model import edits
from coprod_desktop.model.meeting import Meeting, presenters
from coprod_desktop.strings import say

_LOOK_EVERY_MS = 10_000
_SECONDS = 60
_BIG, _BIGGEST = 1.6, 2.4  # steps of the type scale


class TodayPage(Sheet):
    """The view for the room.

    Signals:
        edited: the Edit that the person made
        word_asked: a word that nobody knew, to be put into the word list
        left: the person is done with this view
    """

    edited = Signal(object)
    word_asked = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._theme = theme
        self._meeting = Meeting("")
        self._slots: tuple[Slot, ...] = ()
        self._running, self._began = Running(), time.monotonic()
        self.where, self.title, self.who = PlainLabel(), PlainLabel(), PlainLabel()
        self.purpose, self.left_words, self.next_words = PlainLabel(), PlainLabel(), PlainLabel()
        self.break_words = PlainLabel()
        as_problem(self.break_words)
        as_quiet(self.where)
        as_quiet(self.next_words)
        self.back, self.next = Button(say("today.back")), Button(say("today.next"))
        as_main_action(self.next)
        self.leave = Button(say("today.leave"))
        self.leave.clicked.connect(lambda: self.left.emit())
        self.cards = CardRow(theme, self)
        self.decision, self.word = TextField(theme, self, 3), LineField(self)
        self.form = Form(theme, self)
        self.add_word = Button(say("today.add_word"))
        self._lay_out()
        self._connect()
        theme.changed.connect(self._take_sizes)
        self._take_sizes()

    def begin(self, meeting: Meeting) -> None:
        """Begin at the first item, with the clock at nothing."""
        self._began = time.monotonic()
        self._running = Running()
        self.show_meeting(meeting)
        self._clock.start()
        self.next.setFocus()

    def stop(self) -> None:
        """Let the clock rest, once somebody has left the view."""
        self._clock.stop()

    def show_meeting(self, meeting: Meeting) -> None:
        """Show the meeting as it is now, at the same item as before."""
        here = self._slot.item.id if self._slot else ""
        self._meeting, self._slots = meeting, timetable(meeting)
        places = [slot.item.id for slot in self._slots]
        place = places.index(here) if here in places else min(self._running.place, max(len(places) - 1, 0))
        self._running = Running(place, self._running.item_began, self._running.since_break)
        self.cards.show_cards(cards(meeting))
        self._show()

    def settle(self) -> None:
        """Send what was typed and not sent yet."""
        self.decision.pause.end()

    @property
    def _slot(self) -> Slot | None:
        return self._slots[self._running.place] if self._slots else None

    def _now(self) -> float:
        return (time.monotonic() - self._began) / _SECONDS

    def _move(self, by: int) -> None:
        self.settle()
        before, self._running = self._running, moved(self._running, self._slots, by, self._now())
        if before is not self._running:
            self.cards.lower_all()
            self._show()
            announce(self.window(), " ".join((self.where.text(), self.title.text(), self.who.text())))

    def _show(self) -> None:
        slot, item = self._slot, self._slot.item if self._slot else None
        is_break = item is not None and item.is_break
        self.title.setText(_title(item.title if item else "", is_break=is_break, is_there=slot is not None))
        self.where.setText(self._place_in_words())
        who = [one.name for one in presenters(self._meeting, item) if one.name] if item and not is_break else []
        self.who.setText(say("today.with", names=in_a_row(who)) if who else "")
        self.purpose.setText(purpose_in_words(item) if item and not is_break else "")
        following = self._slots[self._running.place + 1] if self._running.place + 1 < len(self._slots) else None
        words = _title(following.item.title, is_break=following.item.is_break, is_there=True) if following else ""
        self.next_words.setText(say("today.then", title=words) if words else say("today.last") if slot else "")
        for label in (self.who, self.purpose, self.next_words):
            label.setVisible(bool(label.text()))
        self.back.setEnabled(self._running.place > 0)
        self.next.setEnabled(following is not None)
        self.form.setVisible(slot is not None and not is_break)
        self._show_decision()
        self._show_time()

    def _place_in_words(self) -> str:
        if self._slot is None:
            return ""
        if not self._slot.number:
            return say("today.a_break")
        numbered = sum(1 for slot in self._slots if slot.number)
        return say("today.item_of", number=self._slot.number, of=numbered)

    def _show_decision(self) -> None:
        item_id = self._slot.item.id if self._slot else ""
        said = next((one.decision for one in self._meeting.outcomes if one.id == item_id), "")
        if not self.decision.hasFocus() or self.decision.property("item") != item_id:
            with QSignalBlocker(self.decision):
                self.decision.show_text(said)
        self.decision.setProperty("item", item_id)

    def _show_time(self) -> None:
        now = self._now()
        self.left_words.setText(time_left_in_words(self._running, self._slots, now))
        self.left_words.setVisible(bool(self.left_words.text()))
        words = say("today.break_due") if is_break_due(self._running, self._slots, now) else ""
        if words and words != self.break_words.text():
            announce(self.window(), words)
        self.break_words.setText(words)
        self.break_words.setVisible(bool(words))

    def _keep_decision(self, words: str) -> None:
        item_id = str(self.decision.property("item") or "")
        if item_id:
            self.edited.emit(edits.set_outcome(item_id, decision=words.strip()))

    def _ask_word(self) -> None:
        word = self.word.text().strip()
        if word:
            self.word.clear()
            self.word_asked.emit(word)

    def _connect(self) -> None:
        self._clock = QTimer(self, interval=_LOOK_EVERY_MS)
        self._clock.timeout.connect(self._show_time)
        self.back.clicked.connect(lambda: self._move(-1))
        self.next.clicked.connect(lambda: self._move(1))
        self.add_word.clicked.connect(self._ask_word)
        self.word.returnPressed.connect(self._ask_word)
        self.decision.settled.connect(self._keep_decision)
        # Page Down and Page Up are also what a presenter's clicker sends.
        QShortcut(QKeySequence("Esc"), self).activated.connect(self.left)
        for keys, by in (("PgDown", 1), ("PgUp", -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(lambda by=by: self._move(by))

    def _lay_out(self) -> None:
        row, words_row = FlowLayout(gap=self._theme.space(1)), FlowLayout(gap=self._theme.space(1))
        for button in (self.next, self.back, self.leave):
            row.addWidget(button)
        self.form.add(say("today.decision"), self.decision)
        self.word_form = Form(self._theme, self)
        self.word_form.add(say("today.word"), self.word, say("today.word_hint"))
        words_row.addWidget(self.add_word)
        keys = QLabel(say("today.keys"))
        keys.setWordWrap(True)
        as_quiet(keys)
        self.body.addLayout(row)  # above all, so that at any size what has the keys leaves the item now in sight
        for widget in (self.where, self.title, self.who, self.purpose, self.left_words, self.break_words):
            self.body.addWidget(widget)
        self.body.addWidget(self.next_words)
        self.body.addWidget(keys)
        self.body.addWidget(self.cards)
        self.body.addWidget(self.form)
        self.body.addWidget(self.word_form)
        self.body.addLayout(words_row)
        self.body.addStretch()
        cards = (*self.cards.buttons.values(), self.cards.all_down)
        in_tab_order(self.next, self.back, self.leave, *cards, self.decision, self.word, self.add_word)

    def _take_sizes(self) -> None:
        theme = self._theme
        self.title.setFont(theme.font(_BIGGEST, bold=True))
        self.left_words.setFont(theme.font(_BIG, bold=True))
        for label in (self.where, self.who, self.purpose, self.next_words):
            label.setFont(theme.font(_BIG))


def _title(title: str, *, is_break: bool, is_there: bool) -> str:
    if not is_there:
        return say("today.nothing")
    return title.strip() or say("agenda.break" if is_break else "agenda.item_no_title")
