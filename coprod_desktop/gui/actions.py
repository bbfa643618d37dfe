"""Every command: its words, its key, its icon, and one place to be switched off."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from coprod_desktop.gui.theme import Theme
from coprod_desktop.strings import say


@dataclass(frozen=True, slots=True)
class Command:
    """A command: `key` names its words in the catalogue, "command.<key>"."""

    key: str
    shortcuts: tuple[str, ...] = ()
    icon: str = ""
    is_choice: bool = False


COMMANDS = (
    Command("start", ("Alt+Home",), "house"),
    Command("back_to_meeting", ("Alt+M",), "arrow-left"),
    Command("read_paper", ("Ctrl+O",), "book-open"),
    Command("new_meeting", ("Ctrl+N",), "users-three"),
    Command("open_meeting", ("Ctrl+Shift+O",), "folder-open"),
    Command("make_easy_read", ("Ctrl+Shift+E",), "image"),
    Command("look_up", ("Ctrl+L",), "magnifying-glass"),
    Command("save", ("Ctrl+S",), "floppy-disk"),
    Command("save_as", ("Ctrl+Shift+S",)),
    Command("versions", ("Ctrl+E",), "files"),
    Command("quit", ("Ctrl+Q",)),
    Command("undo", ("Ctrl+Z",), "arrow-u-up-left"),
    Command("redo", ("Ctrl+Shift+Z", "Ctrl+Y"), "arrow-u-up-right"),
    Command("bigger", ("Ctrl++", "Ctrl+="), "magnifying-glass-plus"),
    Command("smaller", ("Ctrl+-",), "magnifying-glass-minus"),
    Command("usual_size", ("Ctrl+0",)),
    Command("light", (), "sun", is_choice=True),
    Command("dark", (), "moon", is_choice=True),
    Command("contrast", (), "circle-half", is_choice=True),
    Command("listen", ("F5",), "speaker-high"),
    Command("stop", ("Shift+F5",), "stop"),
    Command("next_sentence", ("Alt+Right",), "skip-forward"),
    Command("previous_sentence", ("Alt+Left",), "skip-back"),
    Command("faster", ("Ctrl+Alt+Up",)),
    Command("slower", ("Ctrl+Alt+Down",)),
    Command("next_word", ("F7",)),
    Command("previous_word", ("Shift+F7",)),
    Command("hard_words", ("Ctrl+H",), "list-dashes", is_choice=True),
    Command("help", ("F1",), "question"),
    Command("about"),
)


class Actions:
    """The commands of one window, as Qt actions, by key."""

    def __init__(self, window: QWidget, theme: Theme) -> None:
        self._theme = theme
        self._actions = {command.key: _action(command, window) for command in COMMANDS}
        self.take_icons()
        theme.changed.connect(self.take_icons)

    def __getitem__(self, key: str) -> QAction:
        return self._actions[key]

    def connect(self, key: str, do: Callable[[], object]) -> None:
        """Say what a command does."""
        self._actions[key].triggered.connect(lambda *_: do())

    def take_icons(self) -> None:
        """Draw the icons in the colours of the look."""
        for command in COMMANDS:
            if command.icon:
                self._actions[command.key].setIcon(self._theme.button_icon(command.icon))


def _action(command: Command, window: QWidget) -> QAction:
    action = QAction(say(f"gui.command.{command.key}"), window)
    action.setShortcuts([QKeySequence(keys) for keys in command.shortcuts])
    action.setCheckable(command.is_choice)
    window.addAction(action)
    return action
