"""Every command: its words, its key, its icon, and one place to be switched off."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from coprod_desktop.gui.theme import Theme
from coprod_desktop.strings import say


@dataclass(frozen=True, slots=True)
class Command:
    """A command: `key` names its words in the catalogue, "command.<key>", or the reader's where it is a reader's.

    With `words_key` its words are under that key.
    """

    key: str
    shortcuts: tuple[str, ...] = ()
    icon: str = ""
    is_choice: bool = False
    is_readers: bool = False
    words_key: str = ""

    @property
    def words(self) -> str:
        """What it says on its button and in its menu."""
        if self.words_key:
            return say(self.words_key)
        return say(f"reader.command.{self.key}" if self.is_readers else f"gui.command.{self.key}")


COMMANDS = (
    Command("start", ("Alt+Home",), "house"),
    Command("back_to_meeting", ("Alt+M",), "arrow-left"),
    Command("read_paper", ("Ctrl+O",), "book-open"),
    Command("paste_paper", ("Ctrl+Shift+V",)),
    Command("new_meeting", ("Ctrl+N",), "users-three"),
    Command("open_meeting", ("Ctrl+Shift+O",), "folder-open"),
    Command("make_easy_read", ("Ctrl+Shift+E",), "image"),
    Command("look_up", ("Ctrl+L",), "magnifying-glass"),
    Command("save", ("Ctrl+S",), "floppy-disk"),
    Command("save_as", ("Ctrl+Shift+S",)),
    Command("combine"),
    Command("history"),
    Command("copy_without_needs"),
    Command("password"),
    Command("shared_folder", words_key="shared.command"),
    Command("versions", ("Ctrl+E",), "files"),
    Command("print", ("Ctrl+P",), "printer"),
    Command("quit", ("Ctrl+Q",)),
    Command("undo", ("Ctrl+Z",), "arrow-u-up-left"),
    Command("redo", ("Ctrl+Shift+Z", "Ctrl+Y"), "arrow-u-up-right"),
    Command("bigger", ("Ctrl++", "Ctrl+="), "magnifying-glass-plus"),
    Command("smaller", ("Ctrl+-",), "magnifying-glass-minus"),
    Command("usual_size", ("Ctrl+0",)),
    Command("light", (), "sun", is_choice=True),
    Command("dark", (), "moon", is_choice=True),
    Command("contrast", (), "circle-half", is_choice=True),
    Command("english", (), is_choice=True, words_key="languages.english"),
    Command("welsh", (), is_choice=True, words_key="languages.welsh"),
    Command("listen", ("F5",), "speaker-high"),
    Command("stop", ("Shift+F5",), "stop"),
    Command("next_sentence", ("Alt+Right",), "skip-forward"),
    Command("previous_sentence", ("Alt+Left",), "skip-back"),
    Command("faster", ("Ctrl+Alt+Up",)),
    Command("slower", ("Ctrl+Alt+Down",)),
    Command("next_spoken_word", ("Alt+Shift+Right",)),
    Command("previous_spoken_word", ("Alt+Shift+Left",)),
    Command("next_heading", ("Alt+PgDown",)),
    Command("previous_heading", ("Alt+PgUp",)),
    Command("hear_here", ("Ctrl+F5",)),
    Command("big_words", ("F6",), "arrows-out"),
    Command("voice", ("Ctrl+Alt+V",), "speaker-high"),
    Command("say_like_this", ("Ctrl+Alt+S",)),
    Command("rehearse", ("Ctrl+Alt+R",)),
    Command("save_sound", ("Ctrl+Alt+E",)),
    Command("check_spelling", ("Ctrl+F7",), words_key="spelling.command_all"),
    Command("mark_spelling", is_choice=True, words_key="spelling.command_marks"),
    Command("check_writing", ("Ctrl+Shift+F7",), is_choice=True, words_key="writing.command"),
    Command("next_word", ("F7",)),
    Command("previous_word", ("Shift+F7",)),
    Command("hard_words", ("Ctrl+H",), "list-dashes", is_choice=True),
    Command("help", ("F1",), "question"),
    Command("tour", words_key="tour.command"),
    Command("whats_new", words_key="tour.whats_new"),
    Command("about"),
)


# What a reader of a paper can do.
READERS_COMMANDS = (
    Command("read_feedback", (), "chats", is_readers=True),
    Command("simple_view", ("F12",), "cards", is_choice=True, is_readers=True),
    Command("say_label", ("F2",), "speaker-high", is_readers=True),
    Command("find", ("Ctrl+F",), "magnifying-glass", is_readers=True),
    Command("find_next", ("F3",), is_readers=True),
    Command("find_before", ("Shift+F3",), is_readers=True),
    Command("headings", ("Ctrl+J",), "list-bullets", is_readers=True),
    Command("where_was_i", ("Ctrl+B",), "bookmark-simple", is_readers=True),
    Command("enlarge", ("F11",), "arrows-out", is_readers=True),
    Command("my_items", ("Ctrl+I",), "user-list", is_choice=True, is_readers=True),
    Command("looks", ("F4",), "text-aa", is_choice=True, is_readers=True),
    Command("ruler", ("Ctrl+R",), "ruler", is_choice=True, is_readers=True),
    Command("explain_in_text", ("Ctrl+Shift+H",), "text-underline", is_choice=True, is_readers=True),
    Command("word_list", (), "list-dashes", is_readers=True),
    Command("say_something", ("F9",), "chat-text", is_choice=True, is_readers=True),
    Command("mark_bit", ("F8",), "bookmark-simple", is_readers=True),
    Command("my_page", ("Ctrl+Shift+M",), "file-text", is_readers=True),
    Command("tell_writers", ("Ctrl+Shift+T",), "envelope-simple", is_readers=True),
    Command("received", (), "chats", is_choice=True, is_readers=True),
    Command("have_read", ("Ctrl+Shift+R",), "check-circle", is_readers=True),
    Command("forget_paper", (), "trash", is_readers=True),
)

_ALWAYS = frozenset({"read_feedback", "simple_view", "say_label"})
ON_A_PAPER = tuple(command.key for command in READERS_COMMANDS if command.key not in _ALWAYS)
"""The keys of what can be done only while a paper is on the page."""


class Actions:
    """The commands of one window, as Qt actions, by key."""

    def __init__(self, window: QWidget, theme: Theme) -> None:
        self._theme = theme
        self._actions = {command.key: _action(command, window) for command in (*COMMANDS, *READERS_COMMANDS)}
        self.take_icons()
        theme.changed.connect(self.take_icons)

    def __getitem__(self, key: str) -> QAction:
        return self._actions[key]

    def connect(self, key: str, do: Callable[[], object]) -> None:
        """Say what a command does."""
        self._actions[key].triggered.connect(lambda *_: do())

    def take_icons(self) -> None:
        """Draw the icons in the colours of the look."""
        for command in (*COMMANDS, *READERS_COMMANDS):
            if command.icon:
                self._actions[command.key].setIcon(self._theme.command_icon(command.icon))


def _action(command: Command, window: QWidget) -> QAction:
    action = QAction(command.words, window)
    action.setShortcuts([QKeySequence(keys) for keys in command.shortcuts])
    action.setCheckable(command.is_choice)
    action.setIconVisibleInMenu(not command.is_choice)  # it would stand in the place of the tick
    window.addAction(action)
    return action
