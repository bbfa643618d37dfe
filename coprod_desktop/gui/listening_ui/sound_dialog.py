"""Save as sound: which forms, and where to."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QVBoxLayout

from coprod_desktop.app.audio_books import Away, Hooks, Kind, take_away
from coprod_desktop.app.audio_files import OneFile, one_file
from coprod_desktop.errors import CoprodError
from coprod_desktop.gui.a11y import announce
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.dialogs.sizes import comfortable
from coprod_desktop.gui.jobs import Latest, Ticket
from coprod_desktop.gui.panels.plain_label import PlainLabel
from coprod_desktop.gui.panels.sheet import Sheet
from coprod_desktop.gui.shell import Shell
from coprod_desktop.gui.theme import as_main_action, as_quiet
from coprod_desktop.gui.tick_box import TickBox
from coprod_desktop.model.document import Document
from coprod_desktop.strings import count, say

_TOGETHER = (Kind.EPUB, Kind.DAISY, Kind.PAGE)  # words and sound


class SoundDialog(QDialog):
    """Takes a document away as sound, in the voice and at the pace of the one who listens."""

    def __init__(self, shell: Shell, document: Document) -> None:
        super().__init__(shell.window_widget)
        self._shell, self._document = shell, document
        self.setWindowTitle(say("listening.save.title"))
        sheet = Sheet(shell.theme, self)
        about = PlainLabel()
        about.setText(say("listening.save.about"))
        as_quiet(about)
        sheet.body.addWidget(about)
        self.kinds: dict[Kind | OneFile, TickBox] = {
            kind: TickBox(say(f"listening.save.{kind.value}"), sheet) for kind in (Kind.TRACKS, *OneFile, *_TOGETHER)
        }
        for kind, box in self.kinds.items():
            box.setChecked(kind is Kind.TRACKS)
            sheet.body.addWidget(box)
        self.by_word = TickBox(say("listening.save.by_word"), sheet)
        self.told = PlainLabel()
        sheet.body.addWidget(self.by_word)
        sheet.body.addWidget(self.told)
        sheet.body.addStretch()
        self.save, self.cancel = Button(say("listening.save.save"), self), Button(say("listening.save.cancel"), self)
        as_main_action(self.save)
        self.save.clicked.connect(self._choose)
        self.cancel.clicked.connect(self._cancel)
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.save, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self.cancel, QDialogButtonBox.ButtonRole.ActionRole)
        column = QVBoxLayout(self)
        column.addWidget(sheet, 1)
        column.addWidget(buttons)
        self.work = Latest(self)
        self.work.progressed.connect(self._show_progress)
        self.work.ready.connect(self._show_done)
        self.work.failed.connect(self._show_trouble)
        self.work.busy_changed.connect(lambda is_busy: self.save.setEnabled(not is_busy))
        self.finished.connect(self._end)
        self.resize(comfortable(self, shell.theme, 66, 60))

    def _choose(self) -> None:
        kinds = frozenset(kind for kind, box in self.kinds.items() if box.isChecked())
        if not kinds:
            self._tell(say("listening.save.nothing_chosen"))
            return
        name = QFileDialog.getExistingDirectory(self, say("listening.save.where"), str(Path.home()))
        if name:
            self._make(kinds, Path(name))

    def _make(self, kinds: frozenset[Kind | OneFile], folder: Path) -> None:
        listening, document, by_word = self._shell.listening, self._document, self.by_word.isChecked()
        listening.stop()
        settings = listening.settings

        def work(ticket: Ticket) -> tuple[Path, ...]:
            books = frozenset(kind for kind in kinds if isinstance(kind, Kind))
            wanted = Away(books, settings, listening.taught(), by_word)
            hooks = Hooks(lambda done, of: ticket.tell(done, of, ""), ticket.stopped)
            made = [one_file(document, form, wanted, folder, hooks) for form in OneFile if form in kinds]
            return (*made, *(take_away(document, wanted, folder, hooks) if books else ()))

        self._tell(say("listening.save.busy"))
        self.work.request(work)

    def _cancel(self) -> None:
        if self.work.is_busy:
            self.work.cancel()
            self._tell(say("listening.save.stopped"))
        else:
            self.reject()

    def _show_progress(self, done: int, of: int, _words: str) -> None:
        self.told.setText(say("listening.cli.progress", percent=100 * done // max(1, of)))

    def _show_done(self, made: tuple[Path, ...]) -> None:
        names = "\n".join(path.name for path in made)
        self._tell(f"{count('listening.save.done', len(made), folder=made[0].parent)}\n{names}")

    def _show_trouble(self, error: CoprodError) -> None:
        self._tell(say(error.says, **error.facts))

    def _tell(self, words: str) -> None:
        self.told.setText(words)
        announce(self.window(), words)

    def _end(self, _result: int) -> None:
        self.work.cancel()
        self.work.let_go()
        self.deleteLater()
