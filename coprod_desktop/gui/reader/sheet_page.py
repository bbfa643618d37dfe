"""A page of the reader's own to read, hear, save and print: my page, my cards, the words of a paper."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QMenu, QSplitter, QVBoxLayout, QWidget

from coprod_desktop.app.naming import plain_file_name
from coprod_desktop.gui.a11y import in_tab_order, tab_stops
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.jobs import Latest
from coprod_desktop.gui.panels.command_button import CommandButton
from coprod_desktop.gui.panels.reading_view import ReadingView
from coprod_desktop.gui.reader.button_strip import ButtonStrip
from coprod_desktop.gui.shell import Shell
from coprod_desktop.gui.theme import as_main_action
from coprod_desktop.model.document import Document
from coprod_desktop.strings import say

_LETTERS_FOR_BOTH = 95  # across


class SheetPage(QWidget):
    """Shows one document with what can be done with it.

    Signals:
        left: the person wants to go back to the paper
    """

    left = Signal()

    def __init__(self, shell: Shell, parent: QWidget) -> None:
        super().__init__(parent)
        self._shell = shell
        self.document = Document("", ())
        self._panel: QWidget | None = None
        self._saving = Latest(self)
        self._saving.ready.connect(self._tell_saved)
        self._saving.failed.connect(shell.tell_error)
        self._strip = ButtonStrip(shell.theme, self)
        self.back = self.add_button("reader.sheet.back", self.left.emit)
        self._strip.add(CommandButton(shell.commands["listen"], shell.theme, self))
        self.print = self.add_button("reader.sheet.print", self._print)
        as_main_action(self.print)
        self.view = ReadingView(shell.theme, self)
        self.split = QSplitter(self)
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._strip)
        column.addWidget(self.split, 1)

    @cached_property
    def choices(self) -> QMenu:
        """What else can be done with the page."""
        self.more = Button(say("reader.sheet.more"), self)
        self._strip.add(self.more)
        choices = QMenu(self.more)
        self.more.setMenu(choices)
        return choices

    def add_button(self, key: str, do: Callable[[], object]) -> Button:
        """Add a button for something more that can be done."""
        button = Button(say(key), self)
        button.clicked.connect(lambda _=False: do())
        self._strip.add(button)
        return button

    def add_choice(self, key: str, do: Callable[[], object]) -> QAction:
        """Add something more that can be done behind one button, so that few are left to choose from."""
        # One that Qt makes becomes invalid for Python when some other object is deleted; one made here does not.
        choice = QAction(say(key), self.choices)
        self.choices.addAction(choice)
        choice.triggered.connect(lambda _=False: do())
        return choice

    def add_panel(self, key: str, panel: QWidget) -> QAction:
        """Add a panel that stands beside the page, or in its place where there is no room, and what opens it."""
        panel.hide()
        self.split.addWidget(panel)
        self.split.setSizes([5000, 3000])
        self._panel = panel
        self.opens_panel = self.add_choice(key, self._make_room)
        self.opens_panel.setCheckable(True)
        return self.opens_panel

    def order_stops(self) -> None:
        """Let Tab visit the buttons first, whichever was made last."""
        in_tab_order(*tab_stops(self._strip), *tab_stops(self.split))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        if self._panel is None:
            return
        self._panel.setVisible(self.opens_panel.isChecked())
        has_room = self.width() > self.fontMetrics().averageCharWidth() * _LETTERS_FOR_BOTH
        self.view.setVisible(has_room or self._panel.isHidden())

    def show_document(self, document: Document) -> None:
        """Show a document from its beginning, or in its place where it was shown already."""
        had, self.document = self.document.title, document
        if had == document.title:
            self.view.show_changed(document)
        else:
            self.view.show_document(document)

    def save_as(self, path: Path) -> None:
        """Save what is shown in the reader's own size; Word or PDF, by the name of the file."""
        document, percent = self.document, self._shell.theme.look.percent
        self._saving.request(lambda _: _saved(document, percent, path))

    def let_go(self) -> None:
        """Ask what runs to end, and start nothing more; for closing the program."""
        self._saving.let_go()

    def _print(self) -> None:
        from coprod_desktop.app.my_page import size_pt_for
        from coprod_desktop.gui.printing.print_dialog import PrintDialog, ToPrint

        document, size_pt = self.document, size_pt_for(self._shell.theme.look.percent)
        PrintDialog(self._shell, ToPrint(lambda _: (document,), size_pt=size_pt)).open()

    def ask_where(self) -> None:
        """Ask where to save a copy, and save it."""
        name = f"{plain_file_name(self.document.title)}.docx"
        chosen, kind = QFileDialog.getSaveFileName(self, say("reader.sheet.save"), name, say("reader.sheet.kinds"))
        if chosen:
            path = Path(chosen)
            suffix = ".pdf" if "pdf" in kind else ".docx"
            self.save_as(path if path.suffix.lower() in (".pdf", ".docx") else path.with_name(path.name + suffix))

    def _tell_saved(self, path: Path) -> None:
        self._shell.tell(say("reader.sheet.saved", name=path.name, folder=path.parent.name))


def _saved(document: Document, percent: int, path: Path) -> Path:
    from coprod_desktop.app import my_page

    my_page.save(document, percent, path)
    return path
