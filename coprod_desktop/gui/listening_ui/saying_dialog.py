"""Say it like this: names and words that people teach by spelling them as they sound."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget

from coprod_desktop.gui.a11y import announce, in_tab_order
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.dialogs.foot import set_on_foot
from coprod_desktop.gui.dialogs.sizes import comfortable
from coprod_desktop.gui.editors.form import Form, LineField
from coprod_desktop.gui.flow_layout import FlowLayout
from coprod_desktop.gui.meeting_desk import MeetingDesk
from coprod_desktop.gui.panels.plain_label import PlainLabel
from coprod_desktop.gui.panels.sheet import Sheet
from coprod_desktop.gui.panels.short_list import ShortList
from coprod_desktop.gui.shell import Shell
from coprod_desktop.gui.theme import as_main_action, as_quiet
from coprod_desktop.model import edits
from coprod_desktop.model.ids import new_id
from coprod_desktop.model.meeting import Saying
from coprod_desktop.strings import say

LONGEST = 80


class SayingDialog(QDialog):
    """Teaches how words are said; what is taught travels in the meeting file."""

    def __init__(self, shell: Shell, desk: MeetingDesk, written: str = "") -> None:
        super().__init__(shell.window_widget)
        self._shell, self._desk = shell, desk
        self.setWindowTitle(say("listening.saying.title"))
        sheet = Sheet(shell.theme, self)
        about = PlainLabel()
        about.setText(say("listening.saying.about"))
        as_quiet(about)
        self.form = Form(shell.theme, sheet)
        self.written, self.said = LineField(self.form), LineField(self.form)
        for name in ("written", "said"):
            field = getattr(self, name)
            field.setMaxLength(LONGEST)
            self.form.add(say(f"listening.saying.{name}"), field, say(f"listening.saying.{name}.hint"))
        self.written.show_text(written.strip()[:LONGEST])
        self.listen, self.keep = (Button(say(f"listening.saying.{key}"), self.form) for key in ("listen", "keep"))
        as_main_action(self.keep)
        self.form.add_plain(self._row(self.listen, self.keep))
        self.list = ShortList(self.form, most_lines=8)
        self.list.currentRowChanged.connect(self._choose)
        self.form.add(say("listening.saying.list"), self.list)
        self.remove = Button(say("listening.saying.remove"), self.form)
        self.form.add_plain(self._row(self.remove))
        sheet.body.addWidget(about)
        sheet.body.addWidget(self.form)
        sheet.body.addStretch()
        set_on_foot(self, sheet, say("listening.close"))
        self.finished.connect(self._end)
        self.listen.clicked.connect(self._listen)
        self.keep.clicked.connect(self._keep)
        self.remove.clicked.connect(self._remove)
        self._show_list()
        in_tab_order(self.written, self.said, self.listen, self.keep, self.list, self.remove)
        self.resize(comfortable(self, shell.theme, 66, 66))
        (self.said if written.strip() else self.written).setFocus()

    def _row(self, *buttons: Button) -> QWidget:
        row = QWidget(self.form)
        flow = FlowLayout(row)
        flow.setSpacing(self._shell.theme.space(0.75))
        for button in buttons:
            button.setParent(row)
            flow.addWidget(button)
        return row

    @property
    def _sayings(self) -> tuple[Saying, ...]:
        return self._desk.session.meeting.sayings

    def _show_list(self) -> None:
        self.list.show_lines([f"{one.written}: {one.said}" for one in self._sayings])
        self.remove.setVisible(bool(self._sayings))

    def _choose(self, row: int) -> None:
        if 0 <= row < len(self._sayings) and self.list.hasFocus():
            chosen = self._sayings[row]
            self.written.show_text(chosen.written)
            self.said.show_text(chosen.said)

    def _listen(self) -> None:
        words = self.said.text().strip() or self.written.text().strip()
        if words:
            self._shell.listening.say(words)

    def _keep(self) -> None:
        written, said = (" ".join(field.text().split()) for field in (self.written, self.said))
        for field, words, key in ((self.said, said, "no_said"), (self.written, written, "no_written")):
            self.form.tell_problem(field, "" if words else say(f"listening.saying.{key}"))
            if not words:
                field.setFocus()
        if not (written and said):
            return
        same = next((one for one in self._sayings if one.written == written), None)
        self._desk.apply(edits.put_saying(Saying(same.id if same else new_id("saying"), written, said)))
        self._changed(say("listening.saying.kept", word=written))
        self.written.clear()
        self.said.clear()
        self.written.setFocus()

    def _remove(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._sayings):
            gone = self._sayings[row]
            self._desk.apply(edits.remove_saying(gone))
            self._changed(say("listening.saying.removed", word=gone.written))

    def _changed(self, words: str) -> None:
        self._shell.listening.forget_scripts()
        self._show_list()
        announce(self.window(), words)

    def _end(self, _result: int) -> None:
        self._shell.listening.stop()
