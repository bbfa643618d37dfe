"""The choices at the printer: what, in which look, on which printer, which pages, how many."""

from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QSpinBox, QWidget

from coprod_desktop.app.printing import Wish
from coprod_desktop.app.versions import Version
from coprod_desktop.gui.a11y import in_tab_order
from coprod_desktop.gui.editors.form import Form, keep_from_wheel
from coprod_desktop.gui.printing import press
from coprod_desktop.gui.theme import Theme
from coprod_desktop.gui.tick_box import TickBox
from coprod_desktop.model.own_profile import OwnProfile
from coprod_desktop.strings import say

_MOST_COPIES = 99
_FEWEST_LETTERS = 12
LINES_OF_A_TICK = 2
"""How high a box to tick is whose words may run over two lines."""
_SIZES = {Version.STANDARD: (14,), Version.LARGE_PRINT: (16, 18, 20, 22), Version.GIANT_PRINT: (24, 28, 36)}
_PLAIN = (Version.DYSLEXIA_FRIENDLY, Version.EASY_READ, Version.WORD_LIST)


def narrow(combo: QComboBox) -> None:
    """Let a choice be as narrow as the form: a long name must not push the page off the window."""
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(_FEWEST_LETTERS)


class PrintFields(Form):
    """Labelled fields for one printing.

    Signals:
        wish_changed: other pages have to be laid out
        advice_changed: the same pages, printed another way
    """

    wish_changed = Signal()
    advice_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.what, self.look, self.printer = (QComboBox(self) for _ in range(3))
        self.first, self.last, self.copies = (QSpinBox(self) for _ in range(3))
        self.both_sides = TickBox(say("printing.both_sides"), self)
        self.both_sides.setChecked(True)
        self.colour = TickBox(say("printing.print_colour"), self)
        self._fill()
        fields = {
            "what": self.what,
            "look": self.look,
            "printer": self.printer,
            "first": self.first,
            "last": self.last,
            "copies": self.copies,
        }
        for combo in (self.what, self.look, self.printer):
            narrow(combo)
        for key, field in fields.items():
            self.add(say(f"printing.field_{key}"), field)
            keep_from_wheel(field)
        in_tab_order(*fields.values(), self.both_sides, self.colour)
        for box in (self.both_sides, self.colour):
            box.setMinimumHeight(box.fontMetrics().lineSpacing() * LINES_OF_A_TICK)
            self.add_plain(box)
            box.toggled.connect(lambda _: self.advice_changed.emit())
        for combo in (self.what, self.look):
            combo.currentIndexChanged.connect(lambda _: self.wish_changed.emit())
        for number in (self.first, self.last):
            number.valueChanged.connect(lambda _: self.advice_changed.emit())

    def wish(self, contact: str) -> Wish:
        """Return what is chosen; `contact` is who to ask for another format."""
        version, size_pt, own = self.look.currentData()
        return Wish(version, size_pt, own, contact=contact)

    def pages(self) -> range:
        """Return the pages that are chosen, counted from 0."""
        return range(self.first.value() - 1, max(self.first.value(), self.last.value()))

    def show_titles(self, titles: Iterable[str]) -> None:
        """Show what there is to print, once; what was chosen stays chosen."""
        if self.what.count():
            return
        with QSignalBlocker(self.what):
            for title in titles:
                self.what.addItem(title)

    def begin_with(self, size_pt: float) -> None:
        """Choose the first look with letters of this size or larger; the largest where there is none."""
        sizes = [self.look.itemData(row)[1] for row in range(self.look.count())]
        fitting = [row for row, size in enumerate(sizes) if size >= size_pt]
        self.look.setCurrentIndex(fitting[0] if fitting else sizes.index(max(sizes)))

    def show_looks(self, looks: Iterable[OwnProfile]) -> None:
        """Add looks of people's own."""
        for look in looks:
            self.look.addItem(say("printing.look_own", name=look.name), (Version.OWN, 0.0, look))

    def show_count(self, pages: int) -> None:
        """Take the pages that there are: all of them, for what is laid out anew."""
        for box, value in ((self.first, 1), (self.last, pages)):
            with QSignalBlocker(box):
                box.setRange(1, pages)
                box.setValue(value)

    def _fill(self) -> None:
        for version, sizes in _SIZES.items():
            for size in sizes:
                words = say(f"render.name_{version.value.replace('-', '_')}", size=size)
                self.look.addItem(words[:1].upper() + words[1:], (version, float(size), None))
        for version in _PLAIN:
            words = say(f"printing.version_{version.value.replace('-', '_')}")
            self.look.addItem(words, (version, 0.0, None))
        for name in press.printer_names():
            self.printer.addItem(name, name)
        if not self.printer.count():
            self.printer.addItem(say("printing.no_printer"), "")
        self.copies.setRange(1, _MOST_COPIES)
        self.show_count(1)
