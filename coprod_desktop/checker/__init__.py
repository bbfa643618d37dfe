"""Text in, findings out, with the word lists."""

from coprod_desktop.checker import report
from coprod_desktop.checker.checking import check, check_block, learn
from coprod_desktop.checker.decisions import Decided, apply, carry_out, remaining
from coprod_desktop.checker.hard_words import HardWord, hard_words, with_word_list, word_list
from coprod_desktop.checker.learned import Learned
from coprod_desktop.checker.settings import Family, Profile, Settings

__all__ = [
    "Decided",
    "Family",
    "HardWord",
    "Learned",
    "Profile",
    "Settings",
    "apply",
    "carry_out",
    "check",
    "check_block",
    "hard_words",
    "learn",
    "remaining",
    "report",
    "with_word_list",
    "word_list",
]
