"""Which families of findings are looked for: one box to tick for each."""

from functools import partial

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from coprod_desktop.checker import Family
from coprod_desktop.checker.settings import USUAL_FAMILIES
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.panels.fold import Fold
from coprod_desktop.gui.theme import Theme
from coprod_desktop.gui.tick_box import TickBox
from coprod_desktop.strings import say


class WhatToLookFor(Fold):
    """Folded away, since most people take what is usual.

    Signals:
        chosen: a frozenset of the families to look for
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(say("writing.look_for"), theme, parent)
        self._families = USUAL_FAMILIES
        self.boxes = {family: TickBox(say(f"writing.family.{family.value}"), self.inside) for family in Family}
        for family, box in self.boxes.items():
            box.toggled.connect(partial(self._turn_family, family))
            self.body.addWidget(box)
        self.usual = Button(say("writing.look_for_usual"), self.inside)
        self.usual.clicked.connect(lambda: self._choose(USUAL_FAMILIES))
        self.body.addWidget(self.usual)
        self.show_families(USUAL_FAMILIES)

    def show_families(self, families: frozenset[Family]) -> None:
        """Tick these families."""
        self._families = families
        for family, box in self.boxes.items():
            with QSignalBlocker(box):
                box.setChecked(family in families)
        self.usual.setEnabled(families != USUAL_FAMILIES)

    def _turn_family(self, family: Family, is_on: bool) -> None:
        self._choose(self._families | {family} if is_on else self._families - {family})

    def _choose(self, families: frozenset[Family]) -> None:
        self.show_families(families)
        self.chosen.emit(families)
