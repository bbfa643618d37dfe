"""What readers said: who checked it, as they want to be named, when, what they said, and what was changed."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QVBoxLayout, QWidget

from coprod_desktop.easyread import sign_off
from coprod_desktop.gui.a11y import labelled
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.dates import date_in_full
from coprod_desktop.gui.dialogs.foot import set_on_foot
from coprod_desktop.gui.dialogs.sizes import comfortable
from coprod_desktop.gui.editors.form import Form, LineField, TextField, keep_from_wheel
from coprod_desktop.gui.flow_layout import FlowLayout
from coprod_desktop.gui.panels.plain_label import PlainLabel
from coprod_desktop.gui.panels.sheet import Sheet
from coprod_desktop.gui.panels.short_list import ShortList
from coprod_desktop.gui.shell import Shell
from coprod_desktop.gui.theme import as_main_action, as_subheading
from coprod_desktop.gui.tick_box import TickBox
from coprod_desktop.model import edits
from coprod_desktop.model.easy_read_version import EasyReadVersion, Naming, ReaderCheck, good_checks
from coprod_desktop.model.ids import new_id
from coprod_desktop.strings import say


class ReadersDialog(QDialog):
    """The record of readers, kept as it is written.

    Signals:
        edited: the Edit
        form_asked: the form for readers is to be printed
    """

    edited = Signal(object)
    form_asked = Signal()

    def __init__(self, shell: Shell, version: EasyReadVersion) -> None:
        super().__init__(shell.window_widget)
        self._version = version
        self.setWindowTitle(say("studio.readers.title"))
        self._sheet = Sheet(shell.theme, self)
        self._state = PlainLabel(self._sheet)
        as_subheading(self._state)
        self.changes = ShortList(self._sheet)
        self._changes_label = labelled(say("studio.readers.changes"), self.changes)
        self.list = ShortList(self._sheet)
        self._list_label = labelled(say("studio.readers.list"), self.list)
        self.list.currentItemChanged.connect(lambda *_: self._show_reader())
        self.add, self.remove = Button(say("studio.readers.add"), self), Button(say("studio.readers.remove"), self)
        self.again = Button(say("studio.readers.again"), self)
        self.form = Button(say("studio.readers.form"), self)
        self._reader = ReaderForm(shell, self._sheet)
        self.by_readers = TickBox(say("studio.readers.by_readers"), self._sheet)
        about = Form(shell.theme, self._sheet)
        self.group = LineField(about)
        about.add(say("studio.readers.group"), self.group)
        self._build(about)
        self.show_version(version)
        self.resize(comfortable(self, shell.theme, 75, 80))

    @property
    def reader(self) -> "ReaderForm":
        """The form for one reader."""
        return self._reader

    def show_version(self, version: EasyReadVersion) -> None:
        """Show where a version stands with its readers now."""
        self._version = version
        self._state.setText(sign_off.what_is_missing(version))
        changes = sign_off.changes_since_check(version)
        self.changes.show_lines(changes)
        for widget in (self.changes, self._changes_label):
            widget.setVisible(bool(changes))
        good = {one.id for one in good_checks(version)}
        self.list.show_lines([_line(one, good) for one in version.checks], [one.id for one in version.checks])
        for widget in (self.list, self._list_label):
            widget.setVisible(bool(version.checks))
        self.remove.setEnabled(bool(version.checks))
        self.again.setVisible(sign_off.state_of(version) is sign_off.State.CHANGED)
        self.by_readers.setChecked(version.is_by_readers)
        self.group.show_text(version.group)
        self._show_reader()

    def _build(self, about: Form) -> None:
        buttons = FlowLayout()
        for button in (self.add, self.remove, self.again, self.form):
            buttons.addWidget(button)
        as_main_action(self.add)
        body = self._sheet.body
        for widget in (self._state, self._changes_label, self.changes, self._list_label, self.list):
            body.addWidget(widget)
        body.addLayout(buttons)
        body.addWidget(self._reader)
        body.addWidget(self.by_readers)
        body.addWidget(about)
        body.addStretch(1)
        set_on_foot(self, self._sheet, say("gui.message.close"))
        self.add.clicked.connect(self._add)
        self.remove.clicked.connect(self._remove)
        self.again.clicked.connect(lambda: self.edited.emit(edits.confirm_readers(self._version.id, date.today())))
        self.form.clicked.connect(lambda: self.form_asked.emit())
        self._reader.changed.connect(lambda one: self.edited.emit(edits.put_reader(self._version.id, one)))
        self.by_readers.clicked.connect(lambda _: self._set_readers())
        self.group.settled.connect(lambda _: self._set_readers())

    def done(self, result: int) -> None:
        """Close the window, with what was typed last kept."""
        self._reader.settle()
        self.group.pause.end()
        super().done(result)

    def _add(self) -> None:
        self._reader.settle()
        check = ReaderCheck(new_id("reader"), on=date.today())
        self.edited.emit(edits.put_reader(self._version.id, check))
        self.list.choose(check.id)
        self._reader.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self) -> None:
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit(edits.remove_reader(self._version.id, self.list.chosen_key))

    def _set_readers(self) -> None:
        group, is_on = self.group.text().strip(), self.by_readers.isChecked()
        if (group, is_on) != (self._version.group, self._version.is_by_readers):
            self.edited.emit(edits.set_readers(self._version.id, group, is_by_readers=is_on))

    def _show_reader(self) -> None:
        key = self.list.chosen_key
        self._reader.show_reader(next((one for one in self._version.checks if one.id == key), None))


class ReaderForm(QWidget):
    """One reader.

    Signals:
        changed: the ReaderCheck as it is written now
    """

    changed = Signal(object)

    def __init__(self, shell: Shell, parent: QWidget) -> None:
        super().__init__(parent)
        self._check: ReaderCheck | None = None
        self._form = Form(shell.theme, self)
        self.name = LineField(self._form)
        self.naming = QComboBox(self._form)
        for naming in Naming:
            self.naming.addItem(say(f"studio.naming.{naming.name.lower()}"), naming)
        keep_from_wheel(self.naming)
        self.may_print = TickBox(say("studio.readers.may_print"), self._form)
        self.said, self.did = TextField(shell.theme, self._form, 2), TextField(shell.theme, self._form, 2)
        self.is_yes = TickBox(say("studio.readers.is_yes"), self._form)
        self._form.add(say("studio.readers.name"), self.name, say("studio.readers.name.hint"))
        self._form.add(say("studio.readers.naming"), self.naming)
        self._form.add_plain(self.may_print)
        self._form.add(say("studio.readers.said"), self.said)
        self._form.add(say("studio.readers.changed"), self.did)
        self._form.add_plain(self.is_yes)
        for text in (self.said, self.did):
            text.setMaximumHeight(text.minimumHeight())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._form)
        for field in (self.name, self.said, self.did):
            field.settled.connect(lambda _: self._tell())
        self.naming.currentIndexChanged.connect(lambda _: self._tell())
        for box in (self.may_print, self.is_yes):
            box.clicked.connect(lambda _: self._tell())

    def show_reader(self, check: ReaderCheck | None) -> None:
        """Show a reader, or nothing."""
        if self._check is not None and (check is None or check.id != self._check.id):
            self.settle()
        self._check = None  # what is shown is not what was typed
        self.setVisible(check is not None)
        if check is not None:
            self.name.show_text(check.name)
            self.said.show_text(check.said)
            self.did.show_text(check.changed)
            self.naming.setCurrentIndex(list(Naming).index(check.naming))
            self.may_print.setChecked(check.may_print)
            self.is_yes.setChecked(check.is_yes)
        self._check = check

    def settle(self) -> None:
        """Send what was typed and not sent yet."""
        for field in (self.name, self.said, self.did):
            field.pause.end()

    def _tell(self) -> None:
        if self._check is None:
            return
        check = replace(
            self._check,
            name=self.name.text().strip(),
            naming=list(Naming)[self.naming.currentIndex()],
            may_print=self.may_print.isChecked(),
            said=self.said.toPlainText().strip(),
            changed=self.did.toPlainText().strip(),
            is_yes=self.is_yes.isChecked(),
        )
        if check != self._check:
            self.changed.emit(check)


def _line(check: ReaderCheck, good: set[str]) -> str:
    name = check.name or say("studio.readers.no_name")
    when = date_in_full(check.on) if check.on else ""
    key = "yes" if check.id in good else ("yes_before" if check.is_yes else "not_yet")
    return " · ".join(part for part in (name, when, say(f"studio.readers.{key}")) if part)
