"""The cover and the last page: title, what it is about, who made it, help to read it, whom to ask."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog

from coprod_desktop.gui.a11y import in_tab_order
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.dialogs.foot import set_on_foot
from coprod_desktop.gui.dialogs.sizes import comfortable
from coprod_desktop.gui.editors.form import Form, LineField, TextField
from coprod_desktop.gui.panels.sheet import Sheet
from coprod_desktop.gui.shell import Shell
from coprod_desktop.gui.theme import as_main_action
from coprod_desktop.gui.tick_box import TickBox
from coprod_desktop.model import edits
from coprod_desktop.model.easy_read_version import DraftRow, EasyReadVersion
from coprod_desktop.strings import say


class FrontDialog(QDialog):
    """A form for what stands before and behind the rows.

    Signals:
        edited: the Edit
    """

    edited = Signal(object)

    def __init__(self, shell: Shell, version: EasyReadVersion, cover: DraftRow | None) -> None:
        """Show the form; `cover` is the row whose picture may stand on the cover."""
        super().__init__(shell.window_widget)
        self._version, self._cover = version, cover
        self.setWindowTitle(say("studio.front.title"))
        sheet = Sheet(shell.theme, self)
        form = Form(shell.theme, sheet)
        self.title, self.made_by = LineField(form), LineField(form)
        self.about, self.help, self.contact = (TextField(shell.theme, form, 2) for _ in range(3))
        front = version.front
        shown: dict[str, tuple[LineField | TextField, str]] = {
            "name": (self.title, version.title),
            "about": (self.about, front.about),
            "made_by": (self.made_by, front.made_by),
            "help": (self.help, front.help_to_read or say("easyread.help_to_read")),
            "contact": (self.contact, front.contact),
        }
        for key, (field, words) in shown.items():
            form.add(say(f"studio.front.{key}"), field)
            field.show_text(words)
            if isinstance(field, TextField):
                field.setMaximumHeight(field.minimumHeight())
        self.with_date = TickBox(say("studio.front.with_date"), form)
        self.with_date.setChecked(front.on is not None)
        self.with_cover = TickBox(say("studio.front.with_cover"), form)
        self.with_cover.setChecked(bool(front.picture))
        self.with_cover.setVisible(bool(front.picture or (cover and cover.picture)))
        self.with_pictures = TickBox(say("studio.front.with_pictures"), form)
        self.with_pictures.setChecked(version.has_pictures)
        for box in (self.with_date, self.with_cover, self.with_pictures):
            form.add_plain(box)
        in_tab_order(self.title, self.about, self.made_by, self.help, self.contact, self.with_date)
        sheet.body.addWidget(form)
        sheet.body.addStretch(1)
        self.keep = Button(say("studio.front.keep"), self)
        as_main_action(self.keep)
        self.keep.clicked.connect(self._keep)
        set_on_foot(self, sheet, say("studio.cancel"), self.keep)
        self.resize(comfortable(self, shell.theme, 65, 70))
        self.title.setFocus()

    def _keep(self) -> None:
        front = replace(
            self._version.front,
            about=self.about.toPlainText().strip(),
            made_by=self.made_by.text().strip(),
            contact=self.contact.toPlainText().strip(),
            help_to_read=self._help(),
            on=(self._version.front.on or date.today()) if self.with_date.isChecked() else None,
        )
        if not self.with_cover.isChecked():
            front = replace(front, picture="", picture_alt="")
        elif not front.picture and self._cover is not None:
            front = replace(front, picture=self._cover.picture, picture_alt=self._cover.picture_alt)
        title = self.title.text().strip() or self._version.title
        self.edited.emit(edits.set_front(self._version.id, title, front, has_pictures=self.with_pictures.isChecked()))
        self.accept()

    def _help(self) -> str:
        # What the program says by itself stays free to be said better in a later one.
        words = self.help.toPlainText().strip()
        return "" if words == say("easyread.help_to_read") else words
