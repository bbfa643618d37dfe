"""Leads a newcomer through the sample meeting, one stage after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from coprod_desktop.gui.a11y import in_tab_order, tab_stops
from coprod_desktop.gui.tour.tour_strip import TourStrip
from coprod_desktop.model.meeting import papers

if TYPE_CHECKING:
    from coprod_desktop.gui.desks import Desks
    from coprod_desktop.gui.main_window import MainWindow

_READING = "reading"
STEPS = ("details", "people", "agenda", "papers", _READING, "versions", "support", "packs", "today", "after", "pledge")
"""The stages in their order, and the paper to read between two of them."""


class Tour(QObject):
    """The tour of one window. `step` is the place in STEPS."""

    def __init__(self, window: MainWindow, desks: Desks) -> None:
        super().__init__(window)
        self._window, self._desks = window, desks
        self.step = 0
        self.strip = TourStrip(window.theme, window)
        self.strip.stepped.connect(self._go)
        self.strip.closed.connect(self.end)
        self.strip.listen_asked.connect(lambda words: window.listening.say(words))
        self.strip.hide()
        window.put_above(self.strip)
        in_tab_order(*tab_stops(window.top)[-1:], *tab_stops(self.strip))

    def begin(self) -> None:
        """Open the sample meeting as a new one and begin; whatever else is open is kept, as it is when one leaves."""
        self.strip.make_room()
        self.strip.show()  # before the pages, which give it room
        self._desks.open_sample()
        self.step = 0
        self._show()

    def end(self) -> None:
        """Take the strip away; the sample stays open to try things out."""
        self.strip.hide()
        self._window.page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go(self, by: int) -> None:
        self.step = max(0, min(self.step + by, len(STEPS) - 1))
        self._show()

    def _show(self) -> None:
        key = STEPS[self.step]
        desk = self._desks.meeting
        if desk is None or not papers(desk.session.meeting):  # the sample was left in the middle of the tour
            desk = self._desks.open_sample()
        if key == _READING:
            desk.read_asked.emit(papers(desk.session.meeting)[0].id)
        else:
            self._desks.show_meeting()
            desk.page.go_to(key)
        self.strip.show_step(key, self.step + 1, len(STEPS))
        # From here one key goes on; the page below is a Tab away.
        (self.strip.next if self.strip.next.isVisible() else self.strip.close_button).setFocus()
