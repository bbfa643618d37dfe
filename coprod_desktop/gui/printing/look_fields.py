"""The fields in which somebody makes a look of their own."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QSpinBox, QWidget

from coprod_desktop.gui.a11y import in_tab_order
from coprod_desktop.gui.editors.form import Form, LineField, keep_from_wheel
from coprod_desktop.gui.printing.print_fields import LINES_OF_A_TICK, narrow
from coprod_desktop.gui.theme import Theme
from coprod_desktop.gui.tick_box import TickBox
from coprod_desktop.model.own_profile import OwnProfile
from coprod_desktop.render.own_profiles import LANDSCAPE
from coprod_desktop.strings import say

BASES = ("standard", "large-print", "giant-print", "easy-read", "dyslexia-friendly")
_USUAL_POINTS = {"standard": 14, "large-print": 18, "giant-print": 24, "easy-read": 16, "dyslexia-friendly": 14}
_OUR_FAMILIES = ("Arimo", "Atkinson Hyperlegible")
_PAPERS = ("", "white", "cream", "pale-yellow", "pale-blue", "pale-green", "pale-pink", "white-on-black")
_INKS = ("", "#000000", "#0B1F4B", "#3B1F0B", "#0B3B1F")
# Wider than what is allowed, so that the reason can be given where somebody asks for more.
_POINTS, _PITCH, _MARGIN_MM, _LETTERS, _WORDS = (6, 96), (100, 300), (5, 60), (0, 40), (0, 100)
_USUAL_PITCH, _USUAL_MARGIN_MM = 140, 25


class LookFields(Form):
    """Labelled fields for every part of a look.

    Signals:
        changed: something was chosen or written
    """

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.name = LineField(self)
        self.based_on, self.family, self.paper, self.ink = (QComboBox(self) for _ in range(4))
        self.points, self.pitch, self.margin, self.letters, self.gaps = (QSpinBox(self) for _ in range(5))
        self.bolder = TickBox(say("printing.look_bolder"), self)
        self.turned = TickBox(say("printing.look_turned"), self)
        self._fill()
        for key, field in self._fields().items():
            self.add(say(f"printing.look_{key}"), field, say(f"printing.look_{key}_hint") if key in _HINTED else "")
        for box in (self.bolder, self.turned):
            box.setMinimumHeight(box.fontMetrics().lineSpacing() * LINES_OF_A_TICK)
            self.add_plain(box)
        in_tab_order(*self._fields().values(), self.bolder, self.turned)
        self._connect()

    def look(self) -> OwnProfile:
        """Return the look as it is chosen now."""
        return OwnProfile(
            name=self.name.text().strip(),
            based_on=str(self.based_on.currentData()),
            size_pt=float(self.points.value()),
            family=str(self.family.currentData()),
            is_bolder=self.bolder.isChecked(),
            line_pitch=self.pitch.value() / 100,
            letter_em=self.letters.value() / 100,
            word_em=self.gaps.value() / 100,
            margin_mm=float(self.margin.value()),
            paper=str(self.paper.currentData()),
            ink=str(self.ink.currentData()),
            wide_tables=LANDSCAPE if self.turned.isChecked() else "",
        )

    def show_look(self, look: OwnProfile) -> None:
        """Show a look that was made before."""
        self.name.show_text(look.name)
        for combo, value in ((self.based_on, look.based_on), (self.paper, look.paper), (self.ink, look.ink)):
            combo.setCurrentIndex(max(0, combo.findData(value)))
        self._choose_family(look.family)
        self.points.setValue(round(look.size_pt) or _USUAL_POINTS[look.based_on])
        self.pitch.setValue(round(look.line_pitch * 100) or _USUAL_PITCH)
        self.margin.setValue(round(look.margin_mm) or _USUAL_MARGIN_MM)
        self.letters.setValue(round(look.letter_em * 100))
        self.gaps.setValue(round(look.word_em * 100))
        self.bolder.setChecked(look.is_bolder)
        self.turned.setChecked(look.wide_tables == LANDSCAPE)

    def offer_families(self, names: Iterable[str]) -> None:
        """Add the typefaces of this computer."""
        for name in names:
            if self.family.findData(name) < 0:
                self.family.addItem(name, name)

    def _fields(self) -> dict[str, QWidget]:
        return {
            "name": self.name,
            "based_on": self.based_on,
            "size": self.points,
            "family": self.family,
            "pitch": self.pitch,
            "paper": self.paper,
            "ink": self.ink,
            "letters": self.letters,
            "gaps": self.gaps,
            "margin": self.margin,
        }

    def _fill(self) -> None:
        for combo in (self.based_on, self.family, self.paper, self.ink):
            narrow(combo)
        for key in BASES:
            self.based_on.addItem(say(f"printing.base_{key.replace('-', '_')}"), key)
        for name in _OUR_FAMILIES:
            self.family.addItem(name, name)
        for key in _PAPERS:
            self.paper.addItem(say(f"printing.paper_{key.replace('-', '_') or 'usual'}"), key)
        for place, ink in enumerate(_INKS):
            self.ink.addItem(say(f"printing.ink_{place}"), ink)
        numbers = ((self.points, _POINTS), (self.margin, _MARGIN_MM), (self.letters, _LETTERS), (self.gaps, _WORDS))
        for box, (least, most) in numbers:
            box.setRange(least, most)
        self.points.setSuffix(say("printing.unit_points"))
        self.margin.setSuffix(say("printing.unit_mm"))
        for box in (self.letters, self.gaps):
            box.setSuffix(say("printing.unit_percent"))
        self.pitch.setRange(*_PITCH)
        self.pitch.setSingleStep(10)
        self.pitch.setSuffix(say("printing.unit_of_letters"))
        for field in self._fields().values():
            if field is not self.name:
                keep_from_wheel(field)

    def _connect(self) -> None:
        self.name.settled.connect(lambda _: self.changed.emit())
        self.based_on.currentIndexChanged.connect(self._take_base)
        for combo in (self.family, self.paper, self.ink):
            combo.currentIndexChanged.connect(lambda _: self.changed.emit())
        for box in (self.points, self.pitch, self.margin, self.letters, self.gaps):
            box.valueChanged.connect(lambda _: self.changed.emit())
        for tick in (self.bolder, self.turned):
            tick.toggled.connect(lambda _: self.changed.emit())

    def _take_base(self) -> None:
        """Go to the usual size of another base: what is under its least one would only be refused."""
        self.points.setValue(_USUAL_POINTS[str(self.based_on.currentData())])
        self.changed.emit()

    def _choose_family(self, family: str) -> None:
        if family and self.family.findData(family) < 0:
            self.family.addItem(family, family)
        self.family.setCurrentIndex(max(0, self.family.findData(family)))


_HINTED = frozenset({"name", "based_on", "letters"})
