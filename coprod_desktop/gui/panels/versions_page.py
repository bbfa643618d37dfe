"""Making versions: which ones, how large, as what, where; then what was made and what to look at."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QGroupBox,
    QLabel,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from coprod_desktop.app import what_was_checked
from coprod_desktop.app.versions import Form, Made, Version, Wanted
from coprod_desktop.gui.a11y import announce, labelled
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.flow_layout import FlowLayout
from coprod_desktop.gui.panels.plain_label import PlainLabel
from coprod_desktop.gui.panels.sheet import Sheet
from coprod_desktop.gui.panels.short_list import ShortList
from coprod_desktop.gui.printing.own_looks import OwnLooks
from coprod_desktop.gui.theme import Theme, as_heading, as_main_action, as_quiet, as_title
from coprod_desktop.gui.tick_box import TickBox
from coprod_desktop.strings import count, say

_LARGE, _GIANT = (16, 18, 20, 22), (24, 28, 36)
_OFFERED = tuple(version for version in Version if version is not Version.OWN)
_USUAL = frozenset({Version.STANDARD, Version.LARGE_PRINT, Version.EASY_READ, Version.WORD_LIST})
_USUAL_FORMS = frozenset({Form.WORD, Form.PDF})


class VersionsPage(Sheet):
    """The choice of versions, and what came of it.

    Signals:
        make_asked: a Wanted and the folder to make it in
        cancel_asked: stop making
    """

    make_asked = Signal(object, Path)
    cancel_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._theme = theme
        self._folder: Path | None = None
        self._heading = QLabel(say("gui.versions.title"))
        as_title(self._heading)
        self._intro = PlainLabel()
        self._intro.setText(say("gui.versions.intro"))
        as_quiet(self._intro)
        self.boxes = {version: self._box(f"gui.versions.{version.value}", version in _USUAL) for version in _OFFERED}
        self.large, self.giant = self._sizes(_LARGE, 18), self._sizes(_GIANT, 24)
        self.looks = OwnLooks(theme, self)
        self.forms = {form: self._box(f"formats.as_{form.value}", form in _USUAL_FORMS) for form in Form}
        self.make = Button(say("gui.versions.make"))
        as_main_action(self.make)
        self.make.clicked.connect(self._ask)
        self.cancel = Button(say("gui.versions.cancel"))
        self.cancel.clicked.connect(lambda: self.cancel_asked.emit())
        self.progress = QProgressBar()
        self.progress.setAccessibleName(say("gui.versions.progress"))
        self.words = PlainLabel()
        as_heading(self.words)
        self.open_folder = Button(say("gui.versions.open_folder"))
        self.open_folder.clicked.connect(self._open_folder)
        self.files, self.look_at, self.checked = ShortList(self), ShortList(self), ShortList(self)
        self._files_label = labelled(say("gui.versions.files"), self.files)
        self._look_label = labelled(say("gui.versions.look_at"), self.look_at)
        self._checked_label = labelled(say("checked.title"), self.checked)
        for label in (self._files_label, self._look_label, self._checked_label):
            label.setWordWrap(True)
        for widget in (self._heading, self._intro, self._choices(), self._kinds()):
            self.body.addWidget(widget)
        actions = FlowLayout(gap=theme.space(1))
        for button in (self.make, self.cancel, self.open_folder):
            actions.addWidget(button)
        self.body.addLayout(actions)
        for told in (self.progress, self.words, self._files_label, self.files, self._look_label, self.look_at):
            self.body.addWidget(told)
        self.body.addWidget(self._checked_label)
        self.body.addWidget(self.checked)
        self.body.addStretch()
        self._show_result(is_there=False)
        self._show_busy(is_busy=False)

    def wanted(self) -> Wanted:
        """Return what is ticked."""
        return Wanted(
            frozenset(version for version, box in self.boxes.items() if box.isChecked())
            | ({Version.OWN} if self.looks.chosen() else frozenset()),
            tuple(form for form, box in self.forms.items() if box.isChecked()),
            self.large.currentData(),
            self.giant.currentData(),
            own=self.looks.chosen(),
        )

    def begin(self) -> None:
        """Show that the work began."""
        self._show_result(is_there=False)
        self._show_busy(is_busy=True)
        self.progress.setRange(0, 0)
        self.cancel.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_progress(self, done: int, of: int, file: str) -> None:
        """Show how far the work is."""
        self.progress.setRange(0, of)
        self.progress.setValue(done)
        self._intro.setText(say("gui.versions.now", file=file) if file else "")

    def show_made(self, made: Made) -> None:
        """Show what was made, what failed, and what a person should look at."""
        self._folder = made.folder
        self._finish(count("gui.versions.made", len(made.files), folder=made.folder))
        self.files.show_lines([path.name for path in made.files])
        self.look_at.show_lines([f"{one.file}: {one.sentence}" for one in (*made.failed, *made.look_at)])
        self.checked.show_lines(list(what_was_checked.sentences(path.name for path in made.files)))
        self._show_result(is_there=True)

    def show_stopped(self, words: str) -> None:
        """Show why nothing more was made."""
        self._finish(words)

    def _finish(self, words: str) -> None:
        self._intro.setText(say("gui.versions.intro"))
        self._show_busy(is_busy=False)
        self.words.setText(words)
        self.words.show()
        self.make.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self.window(), words)

    def _ask(self) -> None:
        wanted = self.wanted()
        if not wanted.versions or (not wanted.forms and wanted.versions != {Version.AUDIO}):
            self._finish(say("gui.versions.nothing"))
            return
        start = str(self._folder or Path.home())
        folder = QFileDialog.getExistingDirectory(self, say("gui.versions.choose_folder"), start)
        if folder:
            self.make_asked.emit(wanted, Path(folder))

    def _open_folder(self) -> None:
        if self._folder:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    def _choices(self) -> QWidget:
        group = QGroupBox(say("gui.versions.which"))
        column = QVBoxLayout(group)
        sizes = {Version.LARGE_PRINT: self.large, Version.GIANT_PRINT: self.giant}
        for version, box in self.boxes.items():
            column.addWidget(box)
            if size := sizes.get(version):
                row = FlowLayout(gap=self._theme.space(1))
                row.setContentsMargins(self._theme.space(3), 0, 0, 0)
                row.addWidget(labelled(say(f"gui.versions.{version.value}.size"), size))
                row.addWidget(size)
                column.addLayout(row)
                box.toggled.connect(size.setEnabled)
                size.setEnabled(box.isChecked())
        column.addWidget(self.looks)
        return group

    def _kinds(self) -> QWidget:
        group = QGroupBox(say("gui.versions.as"))
        column = QVBoxLayout(group)
        for box in self.forms.values():
            column.addWidget(box)
        return group

    def _box(self, key: str, is_on: bool) -> TickBox:
        box = TickBox(say(key))
        box.setChecked(is_on)
        return box

    def _sizes(self, points: tuple[int, ...], usual: int) -> QComboBox:
        combo = QComboBox()
        for size in points:
            combo.addItem(say("gui.versions.points", number=size), size)
        combo.setCurrentIndex(points.index(usual))
        return combo

    def _show_busy(self, *, is_busy: bool) -> None:
        self.make.setEnabled(not is_busy)
        self.cancel.setVisible(is_busy)
        self.progress.setVisible(is_busy)

    def _show_result(self, *, is_there: bool) -> None:
        for widget in (self._files_label, self.files, self.open_folder):
            widget.setVisible(is_there)
        for label, lines in ((self._look_label, self.look_at), (self._checked_label, self.checked)):
            for listed in (label, lines):
                listed.setVisible(is_there and lines.count() > 0)
        self.words.setVisible(is_there)
