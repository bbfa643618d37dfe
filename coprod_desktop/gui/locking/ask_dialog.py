"""Asks for the password of a meeting, and tries it while the window stays awake."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout

from coprod_desktop.app import password_worker
from coprod_desktop.errors import CoprodError
from coprod_desktop.gui.a11y import announce
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.dialogs.sizes import comfortable
from coprod_desktop.gui.editors.form import Form
from coprod_desktop.gui.jobs import Latest
from coprod_desktop.gui.locking.password_field import PasswordField, show_box
from coprod_desktop.gui.panels.plain_label import PlainLabel
from coprod_desktop.gui.panels.sheet import Sheet
from coprod_desktop.gui.shell import Shell
from coprod_desktop.gui.theme import as_main_action, as_quiet
from coprod_desktop.storage.locking import ClosedLock, IsLocked, Lock
from coprod_desktop.strings import say


class AskPasswordDialog(QDialog):
    """One field, tried as often as the person likes.

    Signals:
        opened: the Lock with its key, or None when there is no password any more
    """

    opened = Signal(object)

    def __init__(self, shell: Shell, asked: IsLocked, find: Callable[[], ClosedLock | None]) -> None:
        """`find` reads how the meeting is locked; it is called off the window's thread."""
        super().__init__(shell.window_widget)
        self._find = find
        self._work = Latest(self)
        self._work.ready.connect(self._take)
        self._work.failed.connect(self._tell_problem)
        self._work.busy_changed.connect(self._show_busy)
        self.setWindowTitle(say("locking.open_title"))
        self.sheet = Sheet(shell.theme, self)
        self.form = Form(shell.theme, self.sheet)
        self.password = PasswordField(self.form)
        self.password.returnPressed.connect(self._try)
        self._fill(str(asked.facts.get("name") or ""), str(asked.facts.get("hint") or ""))
        self.open_button, self.cancel = Button(say("locking.open"), self), Button(say("locking.cancel"), self)
        as_main_action(self.open_button)
        self.open_button.clicked.connect(self._try)
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.open_button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self.cancel, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.sheet, 1)
        column.addWidget(buttons)
        self.finished.connect(self._end)
        self.resize(comfortable(self, shell.theme, 60, 48))
        self.password.setFocus()

    def problem(self) -> str:
        """Return what is said under the field, "" when nothing is."""
        return self.form.problem_with(self.password)

    def _fill(self, name: str, hint: str) -> None:
        lines = [say("locking.has_one", name=name) if name else say("locking.work_has_one")]
        lines += [say("locking.hint_is", hint=hint)] if hint else []
        for line in lines:
            words = PlainLabel(self.sheet)
            words.setText(line)
            self.sheet.body.addWidget(words)
        self.form.add(say("locking.password"), self.password)
        self.form.add_plain(show_box(self.form, self.password))
        self.waiting = PlainLabel(self.form)
        self.waiting.hide()
        self.form.add_plain(self.waiting)
        forgotten = PlainLabel(self.form)
        forgotten.setText(say("locking.forgotten"))
        as_quiet(forgotten)
        self.form.add_plain(forgotten)
        self.sheet.body.addWidget(self.form)
        self.sheet.body.addStretch()

    def _try(self) -> None:
        password = self.password.text()
        if self._work.is_busy:
            return
        self.form.tell_problem(self.password, "" if password else say("locking.no_password"))
        if password:
            find = self._find
            self._work.request(lambda ticket: _opened(find(), password, ticket.stopped))

    def _take(self, lock: Lock | None) -> None:
        self.accept()
        self.opened.emit(lock)

    def _tell_problem(self, error: CoprodError) -> None:
        self.form.tell_problem(self.password, "")  # the same words again are news, and are said again
        self.form.tell_problem(self.password, say(error.says, **error.facts))
        self.password.setFocus()
        self.password.selectAll()

    def _show_busy(self, is_busy: bool) -> None:
        self.waiting.setText(say("locking.trying") if is_busy else "")
        self.waiting.setVisible(is_busy)
        if is_busy:
            announce(self, self.waiting.text())
        self.password.setReadOnly(is_busy)
        self.open_button.setEnabled(not is_busy)

    def _end(self) -> None:
        self.password.clear()
        self._work.forget()
        self.deleteLater()


def _opened(closed: ClosedLock | None, password: str, stopped: Callable[[], bool]) -> Lock | None:
    return password_worker.opened(closed, password, stopped) if closed is not None else None
