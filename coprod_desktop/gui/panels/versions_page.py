"""Making versions: which ones, how large, as what, where; then what was made and what to look at."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGroupBox, QLabel, QVBoxLayout, QWidget

from coprod_desktop.app import what_was_checked
from coprod_desktop.app.versions import Form, Made, Version, Wanted
from coprod_desktop.gui.a11y import labelled
from coprod_desktop.gui.flow_layout import FlowLayout
from coprod_desktop.gui.panels.making_panel import MakingPanel
from coprod_desktop.gui.panels.plain_label import PlainLabel
from coprod_desktop.gui.panels.sheet import Sheet
from coprod_desktop.gui.printing.own_looks import OwnLooks
from coprod_desktop.gui.theme import Theme, as_quiet, as_title
from coprod_desktop.gui.tick_box import TickBox
from coprod_desktop.strings import count, say

_LARGE, _GIANT = (16, 18, 20, 22), (24, 28, 36)
_OFFERED = tuple(version for version in Version if version is not Version.OWN)
_USUAL = frozenset({Version.STANDARD, Version.LARGE_PRINT, Version.EASY_READ, Version.WORD_LIST})
_USUAL_FORMS = frozenset({Form.WORD, Form.PDF})
_LISTS = ("gui.versions.files", "gui.versions.look_at", "checked.title")


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
        self._heading = QLabel(say("gui.versions.title"))
        as_title(self._heading)
        self._intro = PlainLabel()
        self._intro.setText(say("gui.versions.intro"))
        as_quiet(self._intro)
        self.boxes = {version: self._box(f"gui.versions.{version.value}", version in _USUAL) for version in _OFFERED}
        self.words_inside = self._box("gui.versions.words-inside", is_on=False)
        self.large, self.giant = self._sizes(_LARGE, 18), self._sizes(_GIANT, 24)
        self.looks = OwnLooks(theme, self)
        self.forms = {form: self._box(f"formats.as_{form.value}", form in _USUAL_FORMS) for form in Form}
        for widget in (self._heading, self._intro, self._choices(), self._kinds()):
            self.body.addWidget(widget)
        # After the choices are on the page: Tab visits them first.
        self.making = MakingPanel(theme, self, say("gui.versions.make"), say("gui.versions.choose_folder"), _LISTS)
        self.making.pressed.connect(self._ask)
        self.making.cancel_asked.connect(self.cancel_asked)
        self.body.addWidget(self.making)
        self.body.addStretch()

    def wanted(self) -> Wanted:
        """Return what is ticked."""
        return Wanted(
            frozenset(version for version, box in self.boxes.items() if box.isChecked())
            | ({Version.OWN} if self.looks.chosen() else frozenset()),
            tuple(form for form, box in self.forms.items() if box.isChecked()),
            self.large.currentData(),
            self.giant.currentData(),
            own=self.looks.chosen(),
            has_words_inside=self.words_inside.isChecked(),
        )

    def show_easy_read(self, signed_off: int, drafts: int) -> None:
        """Say what the easy read would be, for so many papers that readers signed off and so many that they did not."""
        if signed_off and drafts:
            words = say("gui.versions.easy-read_some", signed_off=signed_off, drafts=drafts)
        else:
            words = say("gui.versions.easy-read_signed_off" if signed_off else "gui.versions.easy-read")
        self.boxes[Version.EASY_READ].show_words(words)

    def show_made(self, made: Made) -> None:
        """Show what was made, what failed, and what a person should look at."""
        look_at = [f"{one.file}: {one.sentence}" for one in (*made.failed, *made.look_at)]
        checked = list(what_was_checked.sentences(path.name for path in made.files))
        lines = dict(zip(_LISTS, ([path.name for path in made.files], look_at, checked), strict=True))
        self.making.show_made(made.folder, count("gui.versions.made", len(made.files), folder=made.folder), "", lines)

    def _ask(self) -> None:
        wanted = self.wanted()
        if not wanted.versions or (not wanted.forms and wanted.versions != {Version.AUDIO}):
            self.making.show_stopped(say("gui.versions.nothing"))
        elif folder := self.making.choose_folder():
            self.make_asked.emit(wanted, folder)

    def _choices(self) -> QWidget:
        group = QGroupBox(say("gui.versions.which"))
        column = QVBoxLayout(group)
        sizes = {Version.LARGE_PRINT: self.large, Version.GIANT_PRINT: self.giant}
        for version, box in self.boxes.items():
            column.addWidget(box)
            if version is Version.WORD_LIST:
                column.addWidget(self.words_inside)
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
