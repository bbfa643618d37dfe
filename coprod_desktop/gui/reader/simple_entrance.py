"""The way into the simple view and out of it again."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from coprod_desktop.storage.places import MEETING_SUFFIX

if TYPE_CHECKING:
    from coprod_desktop.gui.desks import Desks
    from coprod_desktop.gui.main_window import MainWindow
    from coprod_desktop.gui.reader.simple_desk import SimpleDesk


_KEYS_HERE = {"next_word": "next_word", "say_something": "say", "my_page": "mine", "print": "print"}


class SimpleEntrance(QObject):
    """Turns the simple view on and off, and lets it follow the paper that is opened."""

    def __init__(self, window: MainWindow, desks: Desks) -> None:
        super().__init__(window)
        self._window, self._desks = window, desks

    @cached_property
    def desk(self) -> SimpleDesk:
        """What the simple view does; made when somebody first wants it."""
        from coprod_desktop.gui.reader.simple_desk import SimpleDesk

        desk = SimpleDesk(self._window, self._desks.papers, self._papers_before)
        desk.everything_asked.connect(lambda: self.turn(is_on=False))
        desk.open_asked.connect(lambda: self._desks.papers.choose())
        desk.file_chosen.connect(self._desks.open_file)
        return desk

    def turn(self, *, is_on: bool) -> None:
        """Show the simple view, or the whole program, from now on."""
        papers = self._desks.papers
        was_on_paper = self._window.page is papers.page or (not is_on and self.desk.is_on_paper)
        papers.reader.keep_place()
        self._window.turn_simple(is_on=is_on)
        papers.reader.follows_page = not is_on
        if was_on_paper and is_on:
            self.desk.show_paper()
        elif was_on_paper:
            papers.show_again()
        elif is_on:
            self.desk.show_home()
        else:
            self._desks.show_start()

    @property
    def commands(self) -> tuple[str, ...]:
        """The commands whose keys do the same here, while a paper is shown."""
        return tuple(_KEYS_HERE) if self.desk.is_on_paper else ()

    def do_command(self, command: str) -> None:
        """Do in the simple view what a key does in the whole program."""
        self._window.commands[command].setChecked(False)  # nothing stays open beside the paper here
        if command in self.commands:
            self.desk.do(_KEYS_HERE[command])

    def let_go(self) -> None:
        """Ask what runs to end, and start nothing more; for closing the program."""
        if "desk" in self.__dict__:
            self.desk.let_go()

    def follow(self) -> None:
        """Show the paper that was just opened, if the simple view is on."""
        if self._window.is_simple:
            self.desk.show_paper()
            self._desks.show_what_can_be_done()

    def _papers_before(self) -> list[Path]:
        return [path for path in self._window.remembered.recent() if path.suffix.lower() != MEETING_SUFFIX]
