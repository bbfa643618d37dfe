"""How the reader looks at a paper: the look of the page, the ruler, and pictures and tables made large."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from coprod_desktop.gui.models.page_text import Place
from coprod_desktop.gui.page_look import PageLook
from coprod_desktop.gui.panels.reading_page import ReadingPage
from coprod_desktop.gui.reader.ruler import Ruler
from coprod_desktop.gui.shell import Shell
from coprod_desktop.model.document import Block, Document, Picture, PictureRow, Table, walk
from coprod_desktop.strings import say

if TYPE_CHECKING:
    from coprod_desktop.gui.reader.looks_panel import LooksPanel


class Looking(QObject):
    """Joins what changes the look of the page to the theme, which remembers it."""

    def __init__(self, shell: Shell, page: ReadingPage) -> None:
        super().__init__(page)
        self._shell, self._page = shell, page
        self.ruler = Ruler(page.view, shell.theme)
        shell.theme.page_changed.connect(self._show_ruler)
        page.view.place_pressed.connect(self._enlarge_at)
        self._show_ruler()

    @cached_property
    def panel(self) -> LooksPanel:
        """The panel for the look of the page."""
        from coprod_desktop.gui.reader.looks_panel import LooksPanel

        panel = LooksPanel(self._shell.commands, self._shell.theme, self._page)
        panel.chosen.connect(self.choose)
        panel.closed.connect(self._page.close_side)
        self._page.add_side("looks", panel, lambda: panel.letters)
        return panel

    def open_or_close(self) -> None:
        """Open or close the panel, as its command is ticked."""
        self.panel.show()
        self._page.follow_command("looks")

    def choose(self, look: PageLook) -> None:
        """Let the page look another way, today and from now on."""
        self._shell.choose_page(look)

    def turn_ruler(self) -> None:
        """Lay the ruler on the page, or take it away."""
        is_on = self._shell.commands["ruler"].isChecked()
        self.choose(replace(self._shell.theme.page_look, has_ruler=is_on))

    def ruler_follows(self, block_id: str, start: int, end: int) -> None:
        """Let the ruler stand at the sentence that is being read aloud."""
        self.ruler.follow_span(block_id, start, end)

    def enlarge_here(self) -> None:
        """Make the picture or table where the reader is large, or the first one in sight."""
        view = self._page.view
        found = enlargeable(view.shown, view.place()) or next(
            (one for place in view.places_in_sight() if (one := enlargeable(view.shown, place))), None
        )
        if found is None:
            self._shell.tell(say("reader.enlarge.nothing"))
        else:
            self._open(found)

    def _enlarge_at(self, place: Place | None) -> None:
        if found := enlargeable(self._page.view.shown, place):
            self._open(found)

    def _open(self, block: Picture | Table) -> None:
        from coprod_desktop.gui.reader.enlarged import EnlargedDialog

        EnlargedDialog(self._shell, block, self._page.view.shown).open()

    def _show_ruler(self) -> None:
        is_on = self._shell.theme.page_look.has_ruler
        self._shell.commands["ruler"].setChecked(is_on)
        self.ruler.turn(is_on=is_on)


def enlargeable(document: Document, place: Place | None) -> Picture | Table | None:
    """Return the picture or table that a place belongs to, None where there is neither."""
    if place is None:
        return None
    for block in walk(document.blocks):
        if isinstance(block, Picture) and block.id == place.block_id:
            return block
        if isinstance(block, Table) and any(one.id == place.block_id for one in (block, *_inside(block))):
            return block
        if isinstance(block, PictureRow) and block.picture and place.block_id in {one.id for one in block.sentences}:
            return block.picture
    return None


def _inside(block: Table) -> tuple[Block, ...]:
    return tuple(walk((block,)))[1:]
