"""Printing with the true pages in sight, and advice in plain words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from coprod_desktop.app import own_profiles, printing
from coprod_desktop.app.printing import Pages
from coprod_desktop.checker import Decided
from coprod_desktop.gui.a11y import announce
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.dialogs.sizes import comfortable
from coprod_desktop.gui.jobs import Latest
from coprod_desktop.gui.panels.plain_label import PlainLabel
from coprod_desktop.gui.printing import press
from coprod_desktop.gui.printing.press import Press
from coprod_desktop.gui.printing.print_fields import PrintFields
from coprod_desktop.gui.printing.sides import Sides
from coprod_desktop.gui.shell import Shell
from coprod_desktop.gui.theme import as_main_action, as_quiet
from coprod_desktop.language.lexicon import Lexicon
from coprod_desktop.model.document import Document
from coprod_desktop.model.own_profile import OwnProfile
from coprod_desktop.strings import count, say


@dataclass(frozen=True, slots=True)
class ToPrint:
    """What may be printed: its documents, off the window's thread; who to ask; and looks that a meeting carries.

    With `size_pt` the look that has letters of this size, or the next larger one, is the one to begin with.
    """

    documents: Callable[[Lexicon], Sequence[Document | Decided]]
    contact: str = ""
    looks: tuple[OwnProfile, ...] = ()
    size_pt: float = 0.0


@dataclass(frozen=True, slots=True)
class _LaidOut:
    titles: tuple[str, ...]
    pages: Pages


class PrintDialog(QDialog):
    """Chooses what to print and how, shows the pages, and prints them."""

    def __init__(self, shell: Shell, to_print: ToPrint) -> None:
        super().__init__(shell.window_widget)
        self._shell, self._to_print = shell, to_print
        self.setWindowTitle(say("printing.title"))
        sides = Sides(shell.theme, self)
        sheet, self.view = sides.sheet, sides.view
        self.fields = PrintFields(shell.theme, sheet)
        self.fields.begin_with(to_print.size_pt)
        self.advice = PlainLabel()
        as_quiet(self.advice)
        self.words = PlainLabel()
        for widget in (self.fields, self.advice):
            sheet.body.addWidget(widget)
        sheet.body.addStretch()
        column = QVBoxLayout(self)
        column.addWidget(sides, 1)
        column.addWidget(self.words)
        column.addWidget(self._buttons())
        self._start()
        self.resize(comfortable(self, shell.theme, 110, 80))
        self._lay_out()
        self.fields.look.setFocus()

    def _start(self) -> None:
        self._laying_out, self._looks = Latest(self), Latest(self)
        self._laying_out.ready.connect(self._show_pages)
        self._laying_out.failed.connect(lambda error: self._tell(say(error.says, **error.facts)))
        self._looks.ready.connect(self.fields.show_looks)
        self._press = Press(self)
        self._press.progressed.connect(lambda done, of: self.words.setText(say("printing.sending", done=done, of=of)))
        self._press.finished.connect(self._finish)
        self._press.failed.connect(lambda: self._tell(say("printing.failed")))
        self.fields.wish_changed.connect(self._lay_out)
        self.fields.advice_changed.connect(self._advise)
        self.finished.connect(self._end)
        self._looks.request(lambda _: own_profiles.all_looks(self._to_print.looks)[0])

    def _buttons(self) -> QWidget:
        box = QDialogButtonBox(self)
        self.print_button = Button(say("printing.print"), self)
        as_main_action(self.print_button)
        self.print_button.setDefault(True)
        self.print_button.clicked.connect(self._print)
        box.addButton(self.print_button, QDialogButtonBox.ButtonRole.ActionRole)
        box.addButton(Button(say("printing.close"), self), QDialogButtonBox.ButtonRole.RejectRole)
        box.rejected.connect(self.reject)
        self.print_button.setEnabled(False)
        return box

    def _lay_out(self) -> None:
        wish, place = self.fields.wish(self._to_print.contact), max(0, self.fields.what.currentIndex())
        self.print_button.setEnabled(False)
        self._laying_out.request(lambda _: self._laid_out(wish, place))

    def _laid_out(self, wish: printing.Wish, place: int) -> _LaidOut:
        lexicon = self._shell.lexicon()
        documents = self._to_print.documents(lexicon)
        titles = tuple((one if isinstance(one, Document) else one.document).title for one in documents)
        return _LaidOut(titles, printing.pages(documents[place], wish, lexicon))

    def _show_pages(self, laid_out: _LaidOut) -> None:
        self.fields.show_titles(laid_out.titles)
        self.fields.show_count(laid_out.pages.count)
        self.view.show_pages(laid_out.pages)
        self.print_button.setEnabled(bool(self.fields.printer.currentData()))
        self._advise()

    def _advise(self) -> None:
        if self.view.pages is None:
            return
        fields = self.fields
        said = printing.advice(
            self.view.pages,
            len(fields.pages()),
            on_both_sides=fields.both_sides.isChecked(),
            prints_colour=fields.colour.isChecked(),
        )
        missing = () if fields.printer.currentData() else (say("printing.no_printer_more"),)
        self.advice.setText("\n".join((*missing, *said)))

    def _print(self) -> None:
        if self.view.pages is None or self._press.is_busy:
            return
        fields = self.fields
        printer = press.printer_called(str(fields.printer.currentData()))
        title = self.view.pages.plan.title
        press.make_ready(printer, title, copies=fields.copies.value(), on_both_sides=fields.both_sides.isChecked())
        self._press.print(printer, self.view.pages, fields.pages(), prints_paper=fields.colour.isChecked())

    def _finish(self) -> None:
        self._tell(count("printing.sent", len(self.fields.pages()), printer=self.fields.printer.currentText()))

    def _tell(self, words: str) -> None:
        self.words.setText(words)
        announce(self, words)

    def _end(self, _result: int) -> None:
        self._press.stop()
        self._laying_out.let_go()
        self._looks.let_go()
        self.deleteLater()
