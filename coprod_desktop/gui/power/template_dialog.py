"""Agendas to start from: ours, one for each kind of meeting, and the user's own."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog

from coprod_desktop.app.own_templates import OwnTemplate, fresh_items, own_templates, remove_template
from coprod_desktop.coproduction.agenda_templates import TEMPLATES, template_items
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.dialogs.foot import set_on_foot
from coprod_desktop.gui.dialogs.sizes import comfortable
from coprod_desktop.gui.panels.plain_label import PlainLabel
from coprod_desktop.gui.panels.sheet import Sheet
from coprod_desktop.gui.panels.short_list import ShortList
from coprod_desktop.gui.shell import Shell
from coprod_desktop.gui.theme import as_main_action, as_quiet
from coprod_desktop.model import edits
from coprod_desktop.model.arrangements import MeetingKind
from coprod_desktop.model.meeting import AgendaItem
from coprod_desktop.strings import say

_OWN = "own:"


class TemplateDialog(QDialog):
    """Asks which template, shows what is in it, and puts its items on the agenda.

    Signals:
        chosen: the Edits that put the items on the agenda and set the kind of meeting
    """

    chosen = Signal(object)

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell.window_widget)
        self.setWindowTitle(say("templates.button_template"))
        self._own: tuple[OwnTemplate, ...] = ()
        sheet = Sheet(shell.theme, self)
        self.list = ShortList(sheet)
        self.list.setAccessibleName(say("templates.list"))
        self.list.currentItemChanged.connect(lambda *_: self._show_inside())
        self.inside = PlainLabel(sheet)
        as_quiet(self.inside)
        for widget in (self.list, self.inside):
            sheet.body.addWidget(widget)
        sheet.body.addStretch()
        self.use, self.remove = Button(say("templates.use"), self), Button(say("templates.remove"), self)
        as_main_action(self.use)
        self.use.clicked.connect(self._use)
        self.remove.clicked.connect(self._remove)
        set_on_foot(self, sheet, say("gui.message.close"), self.use, self.remove)
        self.resize(comfortable(self, shell.theme, 60, 56))
        self._fill()
        self.list.setFocus()

    def _fill(self) -> None:
        self._own = own_templates()
        lines = [say(f"power.kind_{kind.value}") for kind in TEMPLATES]
        keys: list[str] = [kind.value for kind in TEMPLATES]
        lines += [say("templates.own_line", name=one.name) for one in self._own]
        keys += [f"{_OWN}{number}" for number in range(len(self._own))]
        self.list.show_lines(lines, keys)
        self._show_inside()

    def _chosen_own(self) -> OwnTemplate | None:
        key = self.list.chosen_key
        return self._own[int(key.removeprefix(_OWN))] if key.startswith(_OWN) else None

    def _items(self) -> tuple[MeetingKind, tuple[AgendaItem, ...]]:
        if (own := self._chosen_own()) is not None:
            return own.kind, fresh_items(own)
        kind = MeetingKind(self.list.chosen_key)
        return kind, template_items(kind)

    def _show_inside(self) -> None:
        _, items = self._items()
        titles = [one.title or say("agenda.break") for one in items]
        self.inside.setText("\n".join(titles))
        self.remove.setEnabled(self._chosen_own() is not None)

    def _use(self) -> None:
        kind, items = self._items()
        self.chosen.emit((edits.arrange(kind=kind), edits.put_items(items, "edits.put_template")))
        self.accept()

    def _remove(self) -> None:
        if (own := self._chosen_own()) is not None:
            remove_template(own)
            self._fill()
