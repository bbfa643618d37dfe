"""The menus: every command has a place here, so that nothing rests on a shortcut or a mouse."""

from PySide6.QtWidgets import QMenu, QMenuBar

from coprod_desktop.gui.actions import Actions
from coprod_desktop.strings import say

MENUS = {
    "file": (
        "start",
        "back_to_meeting",
        "-",
        "read_paper",
        "paste_paper",
        "make_easy_read",
        "look_up",
        "-",
        "new_meeting",
        "open_meeting",
        "save",
        "save_as",
        "-",
        "combine",
        "history",
        "-",
        "copy_without_needs",
        "password",
        "-",
        "shared_folder",
        "-",
        "versions",
        "print",
        "-",
        "quit",
    ),
    "edit": ("undo", "redo", "-", "find", "find_next", "find_before"),
    "view": ("bigger", "smaller", "usual_size", "-", "light", "dark", "contrast", "-", "english", "welsh"),
    "listen": (
        "listen",
        "stop",
        "hear_here",
        "-",
        "previous_sentence",
        "next_sentence",
        "previous_spoken_word",
        "next_spoken_word",
        "previous_heading",
        "next_heading",
        "-",
        "faster",
        "slower",
        "voice",
        "-",
        "big_words",
        "say_like_this",
        "rehearse",
        "save_sound",
    ),
    "words": ("hard_words", "next_word", "previous_word", "-", "check_writing", "check_spelling", "mark_spelling"),
    "help": ("help", "tour", "whats_new", "-", "about"),
}
READERS_MENUS = {
    "paper": (
        "read_feedback",
        "-",
        "find",
        "find_next",
        "find_before",
        "headings",
        "where_was_i",
        "my_items",
        "enlarge",
        "-",
        "looks",
        "ruler",
        "-",
        "explain_in_text",
        "word_list",
        "-",
        "forget_paper",
        "-",
        "simple_view",
        "say_label",
    ),
    "my_notes": ("say_something", "mark_bit", "-", "my_page", "tell_writers", "have_read", "-", "received"),
}
_LAST = "help"


def fill_menus(bar: QMenuBar, commands: Actions) -> None:
    """Put every command into its menu."""
    for name, keys in MENUS.items():
        if name == _LAST:
            for readers, theirs in READERS_MENUS.items():
                _fill(bar.addMenu(say(f"reader.menu.{readers}")), theirs, commands)
        _fill(bar.addMenu(say(f"gui.menu.{name}")), keys, commands)


def _fill(menu: QMenu, keys: tuple[str, ...], commands: Actions) -> None:
    for key in keys:
        if key == "-":
            menu.addSeparator()
        else:
            menu.addAction(commands[key])
