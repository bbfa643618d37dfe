"""Which items of an agenda are for the reader: joins the panel to what is kept about the paper."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from PySide6.QtCore import QObject

from coprod_desktop.app import my_items
from coprod_desktop.app.reading_notes import PaperNotes
from coprod_desktop.errors import CoprodError
from coprod_desktop.gui.panels.message_strip import Offer
from coprod_desktop.gui.panels.reading_page import ReadingPage
from coprod_desktop.gui.reader.items_panel import ItemsPanel
from coprod_desktop.gui.shell import Shell
from coprod_desktop.strings import say

_KEY = "my_items"


class OwnItems(QObject):
    """The items that the reader ticked; `kept` returns what is kept about the paper, None while there is no paper."""

    def __init__(self, shell: Shell, page: ReadingPage, kept: Callable[[], PaperNotes | None]) -> None:
        super().__init__(page)
        self._shell, self._page, self._kept = shell, page, kept
        self._shown = -1

    @cached_property
    def panel(self) -> ItemsPanel:
        """The panel beside the agenda."""
        panel = ItemsPanel(self._shell.theme, self._page)
        panel.name_asked.connect(self._look_for)
        panel.ticked.connect(self._keep)
        panel.next_asked.connect(self._go_on)
        panel.closed.connect(self._page.close_side)
        self._page.add_side(_KEY, panel, lambda: panel.name)
        return panel

    def open_or_close(self) -> None:
        """Open or close the panel, as its command is ticked."""
        kept = self._kept()
        if not self._shell.commands[_KEY].isChecked() or kept is None:
            self._page.close_side()
            return
        found = my_items.items(kept.document)
        if not found:
            self._shell.commands[_KEY].setChecked(False)
            self._shell.tell(say("reader.items.no_agenda"))
            return
        self._shown = -1
        self.panel.show_items(found, frozenset(kept.reading.my_items))
        self._page.open_side(_KEY)

    def offer(self, kept: PaperNotes) -> None:
        """Ask who opens an agenda which items are for them, as long as they have not said it yet."""
        if my_items.is_agenda(kept.document) and not kept.reading.my_items:
            open_it = Offer(say("reader.command.my_items"), self._shell.commands[_KEY].trigger)
            self._shell.tell(say("reader.items.offer"), open_it)

    def _look_for(self, name: str) -> None:
        kept = self._kept()
        if kept is not None:
            self.panel.tick(my_items.naming(kept.document, name))

    def _keep(self, mine: tuple[str, ...]) -> None:
        kept = self._kept()
        if kept is None:
            return
        try:
            kept.keep_my_items(mine)
        except CoprodError as error:
            self._shell.tell_error(error)

    def _go_on(self) -> None:
        mine = self.panel.mine
        if mine:
            self._shown = (self._shown + 1) % len(mine)
            self._page.jumped.emit()
            self._page.view.come_back_to(mine[self._shown], 0)
