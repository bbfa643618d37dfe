"""The foot of a page that makes files: the button, how far the work is, what was made and what to look at."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QLabel, QProgressBar, QVBoxLayout, QWidget

from coprod_desktop.gui.a11y import announce, labelled
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.flow_layout import FlowLayout
from coprod_desktop.gui.panels.plain_label import PlainLabel
from coprod_desktop.gui.panels.sheet import Sheet
from coprod_desktop.gui.panels.short_list import ShortList
from coprod_desktop.gui.theme import Theme, as_heading, as_main_action
from coprod_desktop.strings import say


class MakingPanel(QWidget):
    """Starts the making of files, shows how far it is, and then what came of it.

    `make` is what its button says, and `where` what it asks when files need a folder. `lists` are the keys of the lists
    below the result, in their order, such as "packs.failed"; an empty one is not shown.

    Signals:
        pressed: somebody wants the files; the page says what, and `choose_folder` asks where
        cancel_asked: stop making
    """

    pressed = Signal()
    cancel_asked = Signal()

    def __init__(self, theme: Theme, page: Sheet, make: str, where: str, lists: Sequence[str]) -> None:
        super().__init__(page)
        self._theme, self._page, self._where = theme, page, where
        self._folder: Path | None = None
        self.make = Button(make, self)
        as_main_action(self.make)
        self.make.clicked.connect(lambda: self.pressed.emit())
        self.cancel = Button(say("gui.making.cancel"), self)
        self.cancel.clicked.connect(lambda: self.cancel_asked.emit())
        self.open_folder = Button(say("gui.making.open_folder"), self)
        self.open_folder.clicked.connect(self._open_folder)
        self.progress = QProgressBar(self)
        self.progress.setAccessibleName(say("gui.making.progress"))
        self.now, self.words, self.more = PlainLabel(self), PlainLabel(self), PlainLabel(self)
        as_heading(self.words)
        self.lists: dict[str, ShortList] = {}
        self._labels: dict[str, QLabel] = {}
        for key in lists:
            self.lists[key] = ShortList(self)
            self._labels[key] = labelled(say(key), self.lists[key])
            self._labels[key].setWordWrap(True)
        self._lay_out()
        self._show_result(is_there=False)
        self._show_busy(is_busy=False)

    def choose_folder(self) -> Path | None:
        """Ask where to put the files; None when the person gives none."""
        start = str(self._folder or Path.home())
        folder = QFileDialog.getExistingDirectory(self, self._where, start)
        return Path(folder) if folder else None

    def begin(self) -> None:
        """Show that the work began."""
        self._show_result(is_there=False)
        self._show_busy(is_busy=True)
        self.progress.setRange(0, 0)
        self.now.setText("")
        self.cancel.setFocus(Qt.FocusReason.OtherFocusReason)
        self._bring_into_sight(self.now)

    def show_progress(self, done: int, of: int, file: str) -> None:
        """Show how far the work is."""
        self.progress.setRange(0, of)
        self.progress.setValue(done)
        self.now.setText(say("gui.making.now", file=file) if file else "")

    def show_made(self, folder: Path, words: str, more: str, lines: Mapping[str, Sequence[str]]) -> None:
        """Show what was made: a heading, a sentence more, and lines for the lists by their keys."""
        self._folder = folder
        self.more.setText(more)
        for key, listed in self.lists.items():
            listed.show_lines(list(lines.get(key, ())))
        self._show_result(is_there=True)
        self.show_stopped(words)

    def show_stopped(self, words: str) -> None:
        """Show why nothing more is made."""
        self._show_busy(is_busy=False)
        self.words.setText(words)
        self.words.show()
        self.make.setFocus(Qt.FocusReason.OtherFocusReason)
        self._bring_into_sight(self.words)
        announce(self.window(), words)

    def _bring_into_sight(self, label: QWidget) -> None:
        # It stands below the button; it has its place once the page is laid out anew.
        QTimer.singleShot(0, self, lambda: self._page.ensureWidgetVisible(label, 0, self._theme.space(6)))

    def _open_folder(self) -> None:
        if self._folder:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    def _lay_out(self) -> None:
        column, actions = QVBoxLayout(self), FlowLayout(gap=self._theme.space(1))
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.space(1.5))
        for button in (self.make, self.cancel, self.open_folder):
            actions.addWidget(button)
        column.addLayout(actions)
        for told in (self.progress, self.now, self.words, self.more):
            column.addWidget(told)
        for key, listed in self.lists.items():
            column.addWidget(self._labels[key])
            column.addWidget(listed)

    def _show_busy(self, *, is_busy: bool) -> None:
        self.make.setEnabled(not is_busy)
        for widget in (self.cancel, self.progress, self.now):
            widget.setVisible(is_busy)

    def _show_result(self, *, is_there: bool) -> None:
        for key, listed in self.lists.items():
            for widget in (self._labels[key], listed):
                widget.setVisible(is_there and listed.count() > 0)
        self.words.setVisible(is_there)
        self.open_folder.setVisible(is_there)
        self.more.setVisible(is_there and bool(self.more.text()))
