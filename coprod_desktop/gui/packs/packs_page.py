"""The Packs stage: who gets what, one button that makes it all, and what came of it."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from coprod_desktop.app import what_was_checked
from coprod_desktop.app.packs import Look, PackMade, PacksMade, Trouble, Wish, Wording
from coprod_desktop.app.packs_wishes import wishes
from coprod_desktop.gui.a11y import labelled
from coprod_desktop.gui.dates import in_a_row
from coprod_desktop.gui.editors.form import keep_from_wheel
from coprod_desktop.gui.panels.making_panel import MakingPanel
from coprod_desktop.gui.panels.short_list import ShortList
from coprod_desktop.gui.panels.stage_page import StagePage
from coprod_desktop.gui.theme import Theme
from coprod_desktop.gui.tick_box import TickBox
from coprod_desktop.model.meeting import Meeting, needs_of
from coprod_desktop.render.label_sizes import SHEETS
from coprod_desktop.strings import count, say

_LISTS = ("packs.failed", "packs.look_at", "packs.folders", "checked.title")


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
        self.who = ShortList(self)
        self.who_label = labelled(say("packs.who"), self.who)
        self.who_label.setWordWrap(True)
        self.with_audio = TickBox(say("packs.with_audio"))
        self.with_audio.setChecked(True)
        self.labels = QComboBox()
        keep_from_wheel(self.labels)
        for number in SHEETS:
            self.labels.addItem(say(f"packs.labels_{number}"), number)
        self.labels_label = labelled(say("packs.labels"), self.labels, say("packs.labels_hint"))
        for asked in (self.who_label, self.who, self.with_audio, self.labels_label):
            self.body.addWidget(asked)
        self.body.addWidget(self.labels, 0, Qt.AlignmentFlag.AlignLeft)
        # After the choices are on the page: Tab visits them first.
        self.making = MakingPanel(theme, self, say("packs.make"), say("packs.choose_folder"), _LISTS)
        self.making.pressed.connect(self._ask)
        self.making.cancel_asked.connect(self.cancel_asked)
        self.body.addWidget(self.making)
        self.body.addStretch()

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

    def show_made(self, made: PacksMade) -> None:
        """Show what was made, what could not be, and what a person should look at."""
        to_send = [count("packs.to_send_line", len(made.to_send))] if made.to_send else []
        folders = [*to_send, *map(_pack_in_words, made.packs)]
        checked = list(what_was_checked.sentences(name for one in made.packs for name in one.files))
        told = (list(_in_lines(made.failed)), list(_in_lines(made.look_at)), folders, checked)
        self.making.show_made(made.folder, _heading(made), _files(made), dict(zip(_LISTS, told, strict=True)))

    def _ask(self) -> None:
        if folder := self.making.choose_folder():
            self.make_asked.emit(folder)


def _heading(made: PacksMade) -> str:
    """Return that the packs are ready, unless something in them could not be made."""
    if made.failed:
        return count("packs.made_in_part", len(made.failed))
    return count("packs.made_heading", len(made.packs))


def _files(made: PacksMade) -> str:
    return say("packs.made_files", written=made.written, kept=made.kept, removed=made.removed)


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
