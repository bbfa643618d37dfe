"""Where spelling is joined to the meeting: checking off the window's thread, marks, the next word, and the list."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from coprod_desktop.app.find_replace import FoundPlace, replace_all, replace_one, where_in_words
from coprod_desktop.app.own_spellings import OwnSpellings
from coprod_desktop.app.spelling import Terms, everywhere, known_words, mistakes, unknown_in
from coprod_desktop.errors import CoprodError
from coprod_desktop.gui.editors.form import TextField
from coprod_desktop.gui.finding.going import go_to
from coprod_desktop.gui.jobs import Latest
from coprod_desktop.gui.panels.message_strip import Offer
from coprod_desktop.gui.shell import Shell
from coprod_desktop.gui.spelling.marks import FieldMarks
from coprod_desktop.gui.spelling.spelling_dialog import Checked, SpellingDialog
from coprod_desktop.language.spelling.reading import KnownWords
from coprod_desktop.model.document import Span
from coprod_desktop.model.meeting import Meeting
from coprod_desktop.model.texts import texts
from coprod_desktop.strings import say

if TYPE_CHECKING:
    from coprod_desktop.gui.desks import Desks

_PAUSE_MS = 500  # after the last change, so that nothing is marked while somebody is busy


class SpellingDesk(QObject):
    """The spelling of whatever meeting is open in one window."""

    def __init__(self, shell: Shell, desks: Desks) -> None:
        super().__init__(desks)
        self._shell, self._desks = shell, desks
        self._terms: Terms | None = None
        self._last: FoundPlace | None = None
        self.are_marks_on = True
        self._marking, self._checking = Latest(self), Latest(self)
        self._marking.ready.connect(self._show_marks)
        self._checking.ready.connect(lambda answer: answer[0](answer[1]))
        self._checking.failed.connect(shell.tell_error)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._mark)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow)
        shell.theme.changed.connect(self.mark_soon)

    @cached_property
    def own(self) -> OwnSpellings:
        """The words that this person knows to be right."""
        return OwnSpellings()

    def mark_soon(self) -> None:
        """Look at the fields again after a moment in which nothing happens."""
        if self._desks.meeting is not None:
            self._pause.start()

    def turn_marks(self, *, are_on: bool) -> None:
        """Mark words from now on, or take the marks away; the list of words stays."""
        self.are_marks_on = are_on
        self._mark()

    def step(self) -> None:
        """Go to the next word that may be wrong, after the last one, and say what it is."""
        self._check(self._go_on)

    def open(self, start: FoundPlace | None = None) -> None:
        """List the words that may be wrong, with what can be done."""
        dialog = SpellingDialog(self._shell)
        dialog.change_asked.connect(partial(self._change, dialog))
        dialog.add_asked.connect(partial(self._add, dialog))
        dialog.ignore_asked.connect(partial(self._ignore, dialog))
        dialog.went.connect(self._go)
        dialog.finished.connect(lambda _: self._checking.forget())  # the answer would come to a dialog that is gone
        dialog.open()
        self._check(lambda checked: dialog.show_checked(checked, start=start))

    def let_go(self) -> None:
        """Ask what runs to end, and start nothing more; for closing the window."""
        self._pause.stop()
        for work in (self._marking, self._checking):
            work.let_go()

    def _check(self, then: Callable[[Checked], None]) -> None:
        self._desks.settle()
        meeting = self._meeting

        def work(_: object) -> tuple[Callable[[Checked], None], Checked]:
            known = self._known(meeting)
            return then, Checked(meeting, known, mistakes(meeting, known))

        self._checking.request(work)

    def _known(self, meeting: Meeting) -> KnownWords:
        lexicon = self._shell.lexicon()
        if self._terms is None or self._terms.lexicon is not lexicon:
            self._terms = Terms.of(lexicon)
        return known_words(meeting, self._terms, self.own)

    def _go_on(self, checked: Checked) -> None:
        if not checked.mistakes:
            self._shell.tell(say("spelling.check.none"))
            return
        self._go(_after(checked, self._last))

    def _go(self, found: FoundPlace) -> None:
        self._last = found
        go_to(self._desks, found)
        where = where_in_words(self._meeting, found.placed.place)
        more = Offer(say("spelling.check.more"), lambda: self.open(found))
        self._shell.tell(say("spelling.check.at", word=found.words, where=where), more)

    def _change(self, dialog: SpellingDialog, found: FoundPlace, instead: str, is_everywhere: bool) -> None:
        desk, wanted = self._desks.meeting, everywhere(found.words)
        if desk is None:
            return

        def change(checked: Checked) -> None:
            same = [one for one in checked.mistakes if one.words == found.words]
            desk.apply(replace_all(same, instead, wanted) if is_everywhere else replace_one(found, instead, wanted))
            self._check_again(dialog, say("spelling.check.changed", word=found.words))

        self._check(change)

    def _add(self, dialog: SpellingDialog, word: str) -> None:
        self._keep(dialog, lambda: self.own.add(word), say("spelling.check.added", word=word))

    def _ignore(self, dialog: SpellingDialog, word: str) -> None:
        keep = partial(self.own.ignore, word, self._meeting.id)
        self._keep(dialog, keep, say("spelling.check.ignored", word=word))

    def _keep(self, dialog: SpellingDialog, keep: Callable[[], None], said: str) -> None:
        try:
            keep()
        except CoprodError as error:
            self._shell.tell_error(error)
            said = say(error.says, **error.facts)
        self._check_again(dialog, said)

    def _check_again(self, dialog: SpellingDialog, said: str) -> None:
        self._check(lambda checked: dialog.show_checked(checked, said))
        self.mark_soon()

    def _follow(self, *_: object) -> None:
        self.mark_soon()

    def _mark(self) -> None:
        meeting, written = self._meeting, [field.toPlainText() for field in self._fields()]
        if not self.are_marks_on:
            self._show_marks({})
        elif any(written):
            self._marking.request(lambda _: self._spans(meeting, written))

    def _spans(self, meeting: Meeting, written: list[str]) -> dict[str, tuple[Span, ...]]:
        known = self._known(meeting)
        return {text: unknown_in(text, known) for text in written}

    def _show_marks(self, found: dict[str, tuple[Span, ...]]) -> None:
        colour = QColor(self._shell.theme.colours.accent)
        for field in self._fields():
            text = field.toPlainText()
            marks = field.findChild(FieldMarks)
            if not isinstance(marks, FieldMarks):
                marks = FieldMarks(field)
                field.text_shown.connect(self.mark_soon)
                field.settled.connect(self._follow)
            marks.show_spans(text, found.get(text, ()), colour)

    def _fields(self) -> list[TextField]:
        if self._desks.meeting is None:
            return []
        return [one for one in self._shell.window_widget.findChildren(TextField) if one.isVisible()]

    @property
    def _meeting(self) -> Meeting:
        return self._desks.meeting.session.meeting if self._desks.meeting else Meeting("")


def _after(checked: Checked, last: FoundPlace | None) -> FoundPlace:
    """Return the first word after the last one in the order of the meeting, also when that was put right meanwhile."""
    if last is None:
        return checked.mistakes[0]
    order = {placed.place: number for number, placed in enumerate(texts(checked.meeting))}

    def place(found: FoundPlace) -> tuple[int, int]:
        return order.get(found.placed.place, -1), found.span.start

    return next((one for one in checked.mistakes if place(one) > place(last)), checked.mistakes[0])
