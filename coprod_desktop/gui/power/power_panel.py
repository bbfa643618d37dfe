"""The power check beside the agenda: three questions at most at a time, each with why, a way there, and a way out."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QVBoxLayout, QWidget

from coprod_desktop.coproduction.power_check import Checked, Remark, check, remarks_shown
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.dates import short_date
from coprod_desktop.gui.editors.form import Form, LineField
from coprod_desktop.gui.flow_layout import FlowLayout
from coprod_desktop.gui.jobs import Latest
from coprod_desktop.gui.panels.fold import Fold
from coprod_desktop.gui.panels.plain_label import PlainLabel
from coprod_desktop.gui.theme import Theme, as_heading, as_quiet, as_subheading
from coprod_desktop.model import edits
from coprod_desktop.model.arrangements import SetAside
from coprod_desktop.model.meeting import Meeting
from coprod_desktop.strings import count, say


class PowerPanel(QWidget):
    """What the power check says about the meeting as it is now; the check runs off the window's thread.

    Signals:
        edited: the Edit that sets a question aside, or looks at it again
        went: a place ("people", "details" or "item"), the rule, and the id of what to look at there
        checked: what the check said is on the screen
    """

    edited = Signal(object)
    went = Signal(str, str, str)
    checked = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown = Checked()
        self._cards: list[QWidget] = []
        self._backs: list[Button] = []
        self._heading, self._intro, self._shares = QLabel(say("power.check"), self), QLabel(self), QLabel(self)
        as_heading(self._heading)
        for label in (self._intro, self._shares):
            label.setWordWrap(True)
            as_quiet(label)
        self._open = QVBoxLayout()
        self.more, self.aside = Fold("", theme, self), Fold("", theme, self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for widget in (self._heading, self._intro):
            self._column.addWidget(widget)
        self._column.addLayout(self._open)
        for fold in (self.more, self.aside):
            self._column.addWidget(fold)
        self._column.addWidget(self._shares)
        self._work = Latest(self)
        self._work.ready.connect(self._show)
        theme.changed.connect(self._take_sizes)
        self._take_sizes()
        self.setVisible(False)

    def show_meeting(self, meeting: Meeting) -> None:
        """Check a meeting and show what comes of it."""
        self._work.request(lambda _: check(meeting, date.today()))

    def let_go(self) -> None:
        """Ask what runs to end, and start nothing more; for closing the meeting."""
        self._work.let_go()

    @property
    def questions(self) -> tuple["Question", ...]:
        """The questions that are shown open."""
        return tuple(self._questions_in(self))

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What the Tab key visits, in order."""
        shown = [stop for one in self._questions_in(self) for stop in one.stops]
        waiting = [stop for one in self._questions_in(self.more.inside) for stop in one.stops]
        return *shown, self.more.button, *waiting, self.aside.button, *self._backs

    def _questions_in(self, parent: QWidget) -> list["Question"]:
        return [one for one in self._cards if isinstance(one, Question) and one.parentWidget() is parent]

    def _show(self, checked: object) -> None:
        assert isinstance(checked, Checked)
        self.setVisible(checked != Checked())
        if checked != self._shown:
            self._shown = checked
            self._fill(checked)
        self.checked.emit()

    def _fill(self, checked: Checked) -> None:
        focus = QApplication.focusWidget()
        held = next((card for card in self._cards if focus is not None and card.isAncestorOf(focus)), None)
        self._make_cards(checked)
        if held is not None and held not in self._cards:
            # Who has put a question aside goes on with the next one, and not somewhere else on the page.
            stays = [*(one.go for one in self.questions), self.aside.button]
            stays[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_cards(self, checked: Checked) -> None:
        before: list[QWidget] = self._cards
        self._backs.clear()
        shown, waiting = remarks_shown(checked.remarks)
        self._cards = [
            *[self._question(one, self, self._open) for one in shown],
            *[self._question(one, self.more.inside, self.more.body) for one in waiting],
            *[self._kept(kept, one) for kept, one in checked.set_aside],
        ]
        for card in (one for one in before if one not in self._cards):
            card.hide()
            card.deleteLater()
        self._intro.setText(say("power.check_intro" if checked.remarks else "power.check_none"))
        self._shares.setText(checked.shares)
        self._shares.setVisible(bool(checked.shares))
        for fold, key, number in (
            (self.more, "power.check_more", len(waiting)),
            (self.aside, "power.check_set_aside", len(checked.set_aside)),
        ):
            fold.setVisible(number > 0)
            fold.show_title(count(key, number))

    def _question(self, remark: Remark, parent: QWidget, column: QVBoxLayout) -> "Question":
        """Return a card with a remark: the one that asked it before, where somebody may be writing, or a new one."""
        asked = (one for one in self._questions_in(parent) if one.asks(remark))
        card = next(asked, None) or self._new_question(remark, parent)
        card.show_remark(remark)
        column.addWidget(card)
        return card

    def _new_question(self, remark: Remark, parent: QWidget) -> "Question":
        card = Question(remark, self._theme, parent)
        card.edited.connect(self.edited)
        card.went.connect(self.went)
        return card

    def _kept(self, kept: SetAside, remark: Remark) -> QWidget:
        card = QWidget(self.aside.inside)
        column = QVBoxLayout(card)
        column.setContentsMargins(0, 0, 0, 0)
        words = PlainLabel(card)
        words.setText(say("power.set_aside_told", says=remark.says, day=short_date(kept.on), reason=kept.reason))
        back = Button(say("power.take_back"), card)
        back.setAccessibleDescription(remark.says)
        self._backs.append(back)
        back.clicked.connect(lambda: self.edited.emit(edits.take_rule_back(kept.id)))
        column.addWidget(words)
        _row(column, [back], self._theme)
        self.aside.body.addWidget(card)
        return card

    def _take_sizes(self) -> None:
        for layout in (self._column, self._open):
            layout.setSpacing(self._theme.space(1))


class Question(QFrame):
    """One question: what is so, why it matters, what to do, one press to the place, and a way to set it aside.

    Whose advice it rests on waits folded away.

    Signals:
        edited: the Edit that sets it aside
        went: the place, the rule, and the id of what to look at there
    """

    edited = Signal(object)
    went = Signal(str, str, str)

    def __init__(self, remark: Remark, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.remark = remark
        self._theme = theme
        self.setProperty("look", "panel")
        self._says, self._why, self._mend = PlainLabel(self), PlainLabel(self), PlainLabel(self)
        as_subheading(self._says)
        as_quiet(self._why)
        self.go, self.aside = Button(say(f"power.go_{remark.place}"), self), Button(say("power.set_aside"), self)
        self.go.clicked.connect(lambda: self.went.emit(self.remark.place, self.remark.rule, self.remark.about))
        self.aside.clicked.connect(self._ask_reason)
        self.source = Fold(say("power.comes_from"), theme, self)
        comes_from = PlainLabel(self.source.inside)
        comes_from.setText(remark.comes_from)
        as_quiet(comes_from)
        self.source.body.addWidget(comes_from)
        self._form = Form(theme, self)
        self.reason = LineField(self._form)
        self._form.add(say("power.set_aside_reason"), self.reason)
        self.keep = Button(say("power.set_aside_keep"), self._form)
        self.keep.clicked.connect(self._keep)
        self.reason.returnPressed.connect(self._keep)
        self._form.add_plain(self.keep)
        self._form.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.space(1), theme.space(1), theme.space(1), theme.space(1))
        column.setSpacing(theme.space(0.75))
        for label in (self._says, self._why, self._mend):
            column.addWidget(label)
        _row(column, [self.go, self.aside], theme)
        column.addWidget(self._form)
        column.addWidget(self.source)
        self.show_remark(remark)

    def asks(self, remark: Remark) -> bool:
        """Whether this is the question of a remark, whatever its words are by now."""
        return (self.remark.rule, self.remark.about) == (remark.rule, remark.about)

    def show_remark(self, remark: Remark) -> None:
        """Show what is so by now; a reason that is being written stays."""
        self.remark = remark
        for label, words in ((self._says, remark.says), (self._why, remark.why), (self._mend, remark.mend)):
            label.setText(words)
        for button in (self.go, self.aside, self.source.button):
            button.setAccessibleDescription(remark.says)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What the Tab key visits, in order."""
        return self.go, self.aside, self.reason, self.keep, self.source.button

    def _ask_reason(self) -> None:
        self._form.show()
        self.reason.setFocus()

    def _keep(self) -> None:
        reason = self.reason.text().strip()
        self._form.tell_problem(self.reason, "" if reason else say("power.set_aside_no_reason"))
        if reason:
            self.edited.emit(edits.set_rule_aside(self.remark.rule, reason, date.today()))


def _row(column: QVBoxLayout, buttons: Iterable[Button], theme: Theme) -> None:
    row = FlowLayout(gap=theme.space(0.75))
    for button in buttons:
        row.addWidget(button)
    column.addLayout(row)
