"""What can be done in the studio: each with its words, its key, and its place in the studio's own menu."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from coprod_desktop.gui.theme import Theme
from coprod_desktop.strings import say


@dataclass(frozen=True, slots=True)
class StudioCommand:
    """A command: `key` names its words, "studio.command.<key>"; `is_choice` ones stay pressed."""

    key: str
    shortcut: str = ""
    icon: str = ""
    is_choice: bool = False


COMMANDS = (
    StudioCommand("done", "Ctrl+Return", "check"),
    StudioCommand("listen_row", "Ctrl+Shift+L", "speaker-high"),
    StudioCommand("picture", "Ctrl+Shift+P", "image"),
    StudioCommand("paste_picture", "Ctrl+Alt+P", "clipboard-text"),
    StudioCommand("picture_sets", "", "folder-open"),
    StudioCommand("add", "Ctrl+Shift+A", "plus"),
    StudioCommand("split", "Ctrl+Shift+Return", "scissors"),
    StudioCommand("join", "Ctrl+Shift+J", "link"),
    StudioCommand("up", "Alt+Up", "arrow-up"),
    StudioCommand("down", "Alt+Down", "arrow-down"),
    StudioCommand("remove", "Ctrl+Shift+X", "trash"),
    StudioCommand("next_thing", "Ctrl+G", "arrow-down"),
    StudioCommand("previous_thing", "Ctrl+Shift+G", "arrow-up"),
    StudioCommand("other_side", "Ctrl+T", "arrows-left-right"),
    StudioCommand("show_paper", "Ctrl+1", "file-text", is_choice=True),
    StudioCommand("show_things", "Ctrl+2", "check-circle", is_choice=True),
    StudioCommand("show_pages", "Ctrl+3", "files", is_choice=True),
    StudioCommand("front", "Ctrl+4", "article"),
    StudioCommand("readers", "Ctrl+5", "users"),
    StudioCommand("make", "", "files"),
    StudioCommand("bring_back", "", "arrow-u-up-left"),
    StudioCommand("print_ledger", "", "list-dashes"),
    StudioCommand("begin_again", "", "arrow-counter-clockwise"),
)
_MENU = (
    *("done", "listen_row", "-", "picture", "paste_picture", "picture_sets", "-"),
    *("add", "split", "join", "up", "down", "remove", "-"),
    *("next_thing", "previous_thing", "other_side", "-", "show_paper", "show_things", "show_pages", "-"),
    *("front", "readers", "make", "bring_back", "print_ledger", "-", "begin_again"),
)


class StudioCommands:
    """The commands of one studio, as Qt actions, by key. They work while the studio is shown."""

    def __init__(self, page: QWidget, theme: Theme) -> None:
        self._theme = theme
        self._actions = {one.key: _action(one, page) for one in COMMANDS}
        self._take_icons()
        theme.changed.connect(self._take_icons)

    def __getitem__(self, key: str) -> QAction:
        return self._actions[key]

    def connect(self, key: str, do: Callable[[], object]) -> None:
        """Say what a command does."""
        self._actions[key].triggered.connect(lambda *_: do())

    def fill(self, menu: QMenu) -> None:
        """Put every command into the studio's menu."""
        for key in _MENU:
            if key == "-":
                menu.addSeparator()
            else:
                menu.addAction(self._actions[key])

    def _take_icons(self) -> None:
        for one in COMMANDS:
            if one.icon:
                self._actions[one.key].setIcon(self._theme.button_icon(one.icon))


def _action(command: StudioCommand, page: QWidget) -> QAction:
    action = QAction(say(f"studio.command.{command.key}"), page)
    if command.shortcut:
        action.setShortcut(QKeySequence(command.shortcut))
    # In the whole window, so from the toolbar too. Menu and page are hidden elsewhere, and the keys with them.
    action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
    action.setCheckable(command.is_choice)
    page.addAction(action)
    return action
