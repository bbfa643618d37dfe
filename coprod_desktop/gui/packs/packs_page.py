"""The Packs stage: who gets what, one button that makes it all, and what came of it."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QComboBox, QFileDialog, QLabel, QProgressBar, QWidget

from coprod_desktop.app import what_was_checked
from coprod_desktop.app.packs import Look, PackMade, PacksMade, Trouble, Wish, Wording
from coprod_desktop.app.packs_wishes import wishes
from coprod_desktop.gui.a11y import announce, labelled
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.dates import in_a_row
from coprod_desktop.gui.editors.form import keep_from_wheel
from coprod_desktop.gui.flow_layout import FlowLayout
from coprod_desktop.gui.panels.plain_label import PlainLabel
from coprod_desktop.gui.panels.short_list import ShortList
from coprod_desktop.gui.panels.stage_page import StagePage
from coprod_desktop.gui.theme import Theme, as_heading, as_main_action
from coprod_desktop.gui.tick_box import TickBox
from coprod_desktop.model.meeting import Meeting, needs_of
from coprod_desktop.render.label_sizes import SHEETS
from coprod_desktop.strings import count, say


class PacksPage(StagePage):
    """The stage in which everybody's pack is made.

    Signals:
        make_asked: the folder to make the packs in
        cancel_asked: stop making
    """

    make_asked = Signal(Path)
    cancel_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, say("packs.title"), say("packs.intro"))
        self._folder: Path | None = None
        self.who, self.who_label = self._list("packs.who")
        self.with_audio = TickBox(say("packs.with_audio"))
        self.with_audio.setChecked(True)
        self.labels = QComboBox()
        keep_from_wheel(self.labels)
        for number in SHEETS:
            self.labels.addItem(say(f"packs.labels_{number}"), number)
        self.labels_label = labelled(say("packs.labels"), self.labels, say("packs.labels_hint"))
        self.make = Button(say("packs.make"))
        as_main_action(self.make)
        self.make.clicked.connect(self._ask)
        self.cancel = Button(say("packs.cancel"))
        self.cancel.clicked.connect(lambda: self.cancel_asked.emit())
        self.open_folder = Button(say("packs.open_folder"))
        self.open_folder.clicked.connect(self._open_folder)
        self.progress = QProgressBar()
        self.progress.setAccessibleName(say("packs.progress"))
        self.now, self.words = PlainLabel(), PlainLabel()
        as_heading(self.words)
        self.more = PlainLabel()
        self.made, self.made_label = self._list("packs.folders")
        self.checked, self.checked_label = self._list("checked.title")
        self.failed, self.failed_label = self._list("packs.failed")
        self.look_at, self.look_at_label = self._list("packs.look_at")
        self._lay_out()
        self._show_result(is_there=False)
        self._show_busy(is_busy=False)

    def show_meeting(self, meeting: Meeting) -> None:
        """Show who gets what as things are now."""
        found = wishes(meeting)
        self.who.show_lines([_wish_in_words(one) for one in found], [one.person_id for one in found])
        for widget in (self.who, self.who_label):
            widget.setVisible(bool(found))
        self.intro.setText(say("packs.intro") if found else say("packs.nobody"))
        is_posted = any(needs_of(meeting, one.person_id).address.strip() and not one.is_by_email for one in found)
        self.labels.setVisible(is_posted)
        self.labels_label.setVisible(is_posted)
        self.with_audio.setVisible(any(look.profile is None for one in found for look in one.looks))

    def begin(self) -> None:
        """Show that the work began."""
        self._show_result(is_there=False)
        self._show_busy(is_busy=True)
        self.progress.setRange(0, 0)
        self.cancel.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(self.now, 0, self.theme.space(4)))

    def show_progress(self, done: int, of: int, file: str) -> None:
        """Show how far the work is."""
        self.progress.setRange(0, of)
        self.progress.setValue(done)
        self.now.setText(say("packs.now", file=file) if file else "")

    def show_made(self, made: PacksMade) -> None:
        """Show what was made, what could not be, and what a person should look at."""
        self._folder = made.folder
        self._finish(count("packs.made_heading", len(made.packs)))
        self.more.setText(say("packs.made_files", written=made.written, kept=made.kept, removed=made.removed))
        to_send = [count("packs.to_send_line", len(made.to_send))] if made.to_send else []
        self.made.show_lines([*to_send, *map(_pack_in_words, made.packs)])
        self.failed.show_lines(list(_in_lines(made.failed)))
        self.look_at.show_lines(list(_in_lines(made.look_at)))
        self.checked.show_lines(list(what_was_checked.sentences(name for one in made.packs for name in one.files)))
        self._show_result(is_there=True)

    def show_stopped(self, words: str) -> None:
        """Show why nothing more was made."""
        self._finish(words)

    def _ask(self) -> None:
        start = str(self._folder or Path.home())
        folder = QFileDialog.getExistingDirectory(self, say("packs.choose_folder"), start)
        if folder:
            self.make_asked.emit(Path(folder))

    def _open_folder(self) -> None:
        if self._folder:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    def _finish(self, words: str) -> None:
        self._show_busy(is_busy=False)
        self.words.setText(words)
        self.words.show()
        self.make.setFocus(Qt.FocusReason.OtherFocusReason)
        # The words stand below the button; they have their place once the page is laid out anew.
        QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(self.words, 0, self.theme.space(6)))
        announce(self.window(), words)

    def _lay_out(self) -> None:
        actions = FlowLayout(gap=self.theme.space(1))
        for button in (self.make, self.cancel, self.open_folder):
            actions.addWidget(button)
        for asked in (self.who_label, self.who, self.with_audio, self.labels_label):
            self.body.addWidget(asked)
        self.body.addWidget(self.labels, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addLayout(actions)
        for told in (self.progress, self.now, self.words, self.more):
            self.body.addWidget(told)
        for label, lines in self._lists():
            self.body.addWidget(label)
            self.body.addWidget(lines)
        self.body.addStretch()

    def _lists(self) -> tuple[tuple[QLabel, ShortList], ...]:
        return (
            (self.failed_label, self.failed),
            (self.look_at_label, self.look_at),
            (self.made_label, self.made),
            (self.checked_label, self.checked),
        )

    def _list(self, key: str) -> tuple[ShortList, QLabel]:
        lines = ShortList(self)
        label = labelled(say(key), lines)
        label.setWordWrap(True)
        return lines, label

    def _show_busy(self, *, is_busy: bool) -> None:
        self.make.setEnabled(not is_busy)
        for widget in (self.cancel, self.progress, self.now):
            widget.setVisible(is_busy)

    def _show_result(self, *, is_there: bool) -> None:
        for label, lines in self._lists():
            for listed in (label, lines):
                listed.setVisible(is_there and lines.count() > 0)
        for told in (self.words, self.more, self.open_folder):
            told.setVisible(is_there)


def _wish_in_words(wish: Wish) -> str:
    named = ((one.form, _look_in_words(one)) for one in wish.looks)
    looks = dict.fromkeys(say(f"packs.form_{form}", look=look) for form, look in named)
    paper = say("packs.on_paper", paper=wish.paper) if wish.paper else ""
    return say("packs.who_line", name=wish.name, looks=in_a_row(list(looks)), paper=paper)


def _look_in_words(look: Look) -> str:
    if look.profile is None:
        return ""
    if look.wording is Wording.EASY_READ:
        return say("packs.look_easy_draft", points=f"{look.profile.body_pt:g}")
    return say("packs.look_simple", look=look.profile.name) if look.wording is Wording.SIMPLE else look.profile.name


def _pack_in_words(made: PackMade) -> str:
    return count("packs.made_one", len(made.files), name=made.folder.name)


def _in_lines(troubles: Iterable[Trouble]) -> Iterable[str]:
    for one in troubles:
        yield ": ".join(part for part in (one.name, one.file, one.sentence) if part)
