"""Gives a meeting a password, changes it, or takes it away."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout

from coprod_desktop.app import password_worker
from coprod_desktop.app.password_words import strength_in_words
from coprod_desktop.errors import CoprodError
from coprod_desktop.gui.a11y import announce, in_tab_order
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.dialogs.sizes import comfortable
from coprod_desktop.gui.editors.form import Form, Pause
from coprod_desktop.gui.flow_layout import FlowingFoot
from coprod_desktop.gui.jobs import Latest
from coprod_desktop.gui.locking.password_field import PasswordField, show_box
from coprod_desktop.gui.one_line import OneLine
from coprod_desktop.gui.panels.plain_label import PlainLabel
from coprod_desktop.gui.panels.sheet import Sheet
from coprod_desktop.gui.shell import Shell
from coprod_desktop.gui.theme import as_main_action
from coprod_desktop.model.meeting import Meeting
from coprod_desktop.storage.locking import LONGEST_HINT, Lock
from coprod_desktop.strings import say


class PasswordDialog(QDialog):
    """The password twice, a hint, and plain words about what it does.

    Signals:
        chosen: the Lock that the meeting is to have, None for no password any more
    """

    chosen = Signal(object)

    def __init__(self, shell: Shell, meeting: Meeting, *, is_locked: bool) -> None:
        super().__init__(shell.window_widget)
        self._meeting, self._is_locked = meeting, is_locked
        self._work = Latest(self)
        self._work.ready.connect(self._take)
        self._work.failed.connect(self._tell_problem)
        self._work.busy_changed.connect(self._show_busy)
        self.setWindowTitle(say("locking.title"))
        self.sheet = Sheet(shell.theme, self)
        self.form = Form(shell.theme, self.sheet)
        self.password, self.again = PasswordField(self.form), PasswordField(self.form)
        self.hint, self.strength = OneLine(self.form), PlainLabel(self.form)
        self.hint.setMaxLength(LONGEST_HINT)
        self._pause = Pause(self)
        self._pause.over.connect(self._say_strength)
        self.password.textChanged.connect(self._show_strength)
        for field in (self.password, self.again, self.hint):
            field.returnPressed.connect(self._lock)
        self._fill()
        self._add_buttons()
        self.finished.connect(self._end)
        self.resize(comfortable(self, shell.theme, 72, 84))
        self.password.setFocus()

    def _fill(self) -> None:
        for key in ("is_locked_now" if self._is_locked else "what_it_does", "forgotten_later"):
            words = PlainLabel(self.sheet)
            words.setText(say(f"locking.{key}"))
            self.sheet.body.addWidget(words)
        self.form.add(say("locking.new_password"), self.password, say("locking.new_password_hint"))
        self.form.add_plain(self.strength)
        self.form.add(say("locking.again"), self.again)
        self.show_box = show_box(self.form, self.password, self.again)
        self.form.add_plain(self.show_box)
        self.form.add(say("locking.hint"), self.hint, say("locking.hint_hint"))
        self.strength.hide()
        in_tab_order(self.password, self.again, self.show_box, self.hint)
        self.sheet.body.addWidget(self.form)
        self.sheet.body.addStretch()

    def _add_buttons(self) -> None:
        self.lock = Button(say("locking.change" if self._is_locked else "locking.lock"), self)
        as_main_action(self.lock)
        self.lock.clicked.connect(self._lock)
        self.take_away = Button(say("locking.take_away"), self)
        self.take_away.clicked.connect(partial(self._take, None))
        self.take_away.setVisible(self._is_locked)
        cancel = Button(say("locking.cancel"), self)
        cancel.clicked.connect(self.reject)
        buttons = FlowingFoot()  # three in a row are wider than a small screen in the largest letters
        for button in (self.lock, *((self.take_away,) if self._is_locked else ()), cancel):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.addWidget(self.sheet, 1)
        column.addLayout(buttons)

    def _show_strength(self, password: str) -> None:
        self.strength.setText(strength_in_words(password, self._meeting))
        self.strength.setVisible(bool(password))
        self._pause.begin()

    def _say_strength(self) -> None:
        if self.strength.text():
            announce(self, self.strength.text())

    def _lock(self) -> None:
        password, again, hint = self.password.text(), self.again.text(), self.hint.text()
        if self._work.is_busy:
            return
        told_by_hint = bool(password) and password.casefold() in hint.casefold()
        self.form.tell_problem(self.password, "" if password else say("locking.no_password"))
        self.form.tell_problem(self.again, "" if password == again else say("locking.not_the_same"))
        self.form.tell_problem(self.hint, say("locking.hint_tells") if told_by_hint else "")
        wrong = next((one for one in (self.password, self.again, self.hint) if self.form.problem_with(one)), None)
        if wrong is not None:
            wrong.setFocus()
            return
        self._work.request(lambda ticket: password_worker.new_lock(password, hint, ticket.stopped))

    def _take(self, lock: Lock | None) -> None:
        self.accept()
        self.chosen.emit(lock)

    def _tell_problem(self, error: CoprodError) -> None:
        self.strength.setText(strength_in_words(self.password.text(), self._meeting))
        self.form.tell_problem(self.password, say(error.says, **error.facts))
        self.password.setFocus()

    def _show_busy(self, is_busy: bool) -> None:
        for widget in (self.lock, self.take_away):
            widget.setEnabled(not is_busy)
        if is_busy:
            self.strength.setText(say("locking.making"))
            announce(self, self.strength.text())

    def _end(self) -> None:
        for field in (self.password, self.again):
            field.clear()
        self._work.forget()
        self.deleteLater()
