"""A look of one's own: chosen on one side, and the true page that comes of it on the other."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from coprod_desktop.app import own_profiles, printing
from coprod_desktop.app.printing import Pages
from coprod_desktop.errors import CoprodError
from coprod_desktop.gui.a11y import announce
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.dialogs.sizes import comfortable
from coprod_desktop.gui.jobs import Latest
from coprod_desktop.gui.panels.plain_label import PlainLabel
from coprod_desktop.gui.printing.look_fields import LookFields
from coprod_desktop.gui.printing.sides import Sides
from coprod_desktop.gui.shell import Shell
from coprod_desktop.gui.theme import as_main_action, as_problem
from coprod_desktop.model.document import Document
from coprod_desktop.model.own_profile import OwnProfile
from coprod_desktop.render import installed_fonts
from coprod_desktop.render import own_profiles as looks
from coprod_desktop.strings import say


class LookDialog(QDialog):
    """Makes or changes a look of somebody's own, shown on the pages of `document`.

    Signals:
        kept: the OwnProfile as it was kept
    """

    kept = Signal(object)

    def __init__(self, shell: Shell, document: Document, look: OwnProfile) -> None:
        super().__init__(shell.window_widget)
        self._theme, self._document, self._look = shell.theme, document, look
        self.setWindowTitle(say("printing.look_title"))
        sides = Sides(shell.theme, self)
        sheet, self.view = sides.sheet, sides.view
        self.fields = LookFields(shell.theme, sheet)
        self.problem = PlainLabel()
        as_problem(self.problem)
        self.problem.hide()
        sheet.body.addWidget(self.fields)
        sheet.body.addStretch()
        column = QVBoxLayout(self)
        column.addWidget(sides, 1)
        column.addWidget(self.problem)
        column.addWidget(self._buttons())
        self._laying_out, self._looking = Latest(self), Latest(self)
        self._laying_out.ready.connect(self._show_pages)
        self._laying_out.failed.connect(self._refuse)
        self._looking.ready.connect(self.fields.offer_families)
        self.fields.show_look(look)
        self.fields.changed.connect(self._lay_out)
        self.finished.connect(self._end)
        self.resize(comfortable(self, shell.theme, 110, 80))
        self._looking.request(lambda _: installed_fonts.offered())
        self._lay_out()
        self.fields.name.setFocus()

    def look(self) -> OwnProfile:
        """Return the look as it is chosen now."""
        return replace(self.fields.look(), id=self._look.id)

    def _buttons(self) -> QWidget:
        box = QDialogButtonBox(self)
        self.save = Button(say("printing.look_keep"), self)
        as_main_action(self.save)
        self.save.clicked.connect(self._keep)
        box.addButton(self.save, QDialogButtonBox.ButtonRole.ActionRole)
        box.addButton(Button(say("printing.cancel"), self), QDialogButtonBox.ButtonRole.RejectRole)
        box.rejected.connect(self.reject)
        return box

    def _lay_out(self) -> None:
        look, document = self.look(), self._document
        self._laying_out.request(lambda _: printing.of_document(document, looks.made(look)))

    def _show_pages(self, pages: Pages) -> None:
        self._tell("")
        self.view.show_pages(pages)

    def _refuse(self, error: CoprodError) -> None:
        self._tell(refusal_in_words(error))

    def _tell(self, words: str) -> None:
        if words and words != self.problem.text():
            announce(self, words)
        self.problem.setText(words)
        self.problem.setVisible(bool(words))
        self.save.setEnabled(not words)

    def _keep(self) -> None:
        try:
            look = own_profiles.keep(self.look())
        except CoprodError as error:
            self._tell(refusal_in_words(error))
            self.save.setEnabled(True)
            self.fields.name.setFocus()
            return
        self.kept.emit(look)
        self.accept()

    def _end(self, _result: int) -> None:
        self._laying_out.let_go()
        self._looking.let_go()
        self.deleteLater()


def refusal_in_words(error: CoprodError) -> str:
    """Return why a look is refused, with the rule that the table of rules explains."""
    said = say(error.says, **error.facts)
    rule = getattr(error, "rule", "")
    return say("printing.refused", reason=said, rule=rule) if rule else said
