"""What can be asked for and what comes of it, apart from the making itself, which brings every writer with it."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from coprod_desktop.errors import StoppedByPerson
from coprod_desktop.model.own_profile import OwnProfile


class StoppedPartWay(StoppedByPerson):
    """A person stopped the making when some files were finished; those stay (facts: number, of, folder)."""

    says = "app.stopped_part_way"


class Version(StrEnum):
    """A form of a document."""

    STANDARD = "standard"
    LARGE_PRINT = "large-print"
    GIANT_PRINT = "giant-print"
    EASY_READ = "easy-read"
    SIMPLE_WORDS = "simple-words"
    DYSLEXIA_FRIENDLY = "dyslexia-friendly"
    OWN = "own"
    WORD_LIST = "word-list"
    AUDIO = "audio"


class Form(StrEnum):
    """A kind of file for the versions to read; its value is the ending of its name."""

    WORD = "docx"
    PDF = "pdf"
    PAGE = "html"
    OPEN_DOCUMENT = "odt"
    BOOK = "epub"
    TEXT = "txt"
    BRAILLE = "brf"

    @property
    def has_size(self) -> bool:
        """False for files without letter sizes, which are the same for every size of print."""
        return self not in (Form.TEXT, Form.BRAILLE)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which versions to make, how large (points), as which files, and how fast to speak (words a minute).

    `own` are the looks of people's own that `Version.OWN` stands for. `paper` is the key of a colour of paper for all
    versions, "" for each one's own. `contact` is who to ask for another format, "" where nobody is named.
    `has_words_inside` asks for the words in the paper as the last part of each version too.

    `keep` are files that are never written over, such as the one that the versions are made from.
    """

    versions: frozenset[Version]
    forms: tuple[Form, ...] = (Form.WORD, Form.PDF)
    large_print_pt: float = 18
    giant_print_pt: float = 24
    words_a_minute: int = 150
    own: tuple[OwnProfile, ...] = ()
    paper: str = ""
    contact: str = ""
    keep: tuple[Path, ...] = ()
    has_words_inside: bool = False


@dataclass(frozen=True, slots=True)
class LookAt:
    """Something that a person should look at, and in which file."""

    file: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Made:
    """What was made, what needs a person's eye, and what could not be made."""

    folder: Path
    files: tuple[Path, ...]
    look_at: tuple[LookAt, ...]
    failed: tuple[LookAt, ...] = ()


Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class Hooks:
    """How `make` talks to who is waiting: `progress(done, of, file name)` and `stopped()`."""

    progress: Progress = lambda done, of, words: None
    stopped: Callable[[], bool] = lambda: False
