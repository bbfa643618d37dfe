"""The main paths through the program by keyboard, as steps; what Orca says on each is kept in `orca/`."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import docx

from coprod_desktop.model import edits
from tests.gui.copies import change, two_copies

_NAMES = {"Return": "Enter", "Page_Down": "Page Down", "Page_Up": "Page Up", "Escape": "Escape", "space": "Space"}


@dataclass(frozen=True, slots=True)
class Step:
    """What a person does: `words` tell it; `keys` are pressed after `types` was typed, then so many seconds pass."""

    words: str
    keys: tuple[str, ...] = ()
    types: str = ""
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class SpokenPath:
    """A path: `prepare` puts files into a folder and returns the arguments that the program is opened with."""

    name: str
    title: str
    prepare: Callable[[Path], Sequence[str]]
    opening: str
    steps: tuple[Step, ...]


def press(*keys: str, seconds: float = 0.0) -> Step:
    """Return the step of pressing these keys one after the other."""
    return Step(", ".join(_in_words(key) for key in keys), keys, seconds=seconds)


def types(words: str, *keys: str) -> Step:
    """Return the step of typing words where the focus is, and pressing keys after them."""
    after = "".join(f", {_in_words(key)}" for key in keys)
    return Step(f"Types “{words}”{after}", keys, words)


def _in_words(key: str) -> str:
    return "+".join(_NAMES.get(part, part.capitalize() if len(part) > 1 else part) for part in key.split("+"))


def _nothing(_: Path) -> Sequence[str]:
    return ()


def _sample(_: Path) -> Sequence[str]:
    return ("--sample",)


def _paper(folder: Path) -> Sequence[str]:
    """Write a Word paper of the kind that carers are sent."""
    made = docx.Document()
    made.core_properties.title = "Short breaks review"
    made.add_heading("Short breaks review", 1)
    made.add_paragraph("The integrated care board will review short breaks. Families are asked what matters to them.")
    made.add_heading("What families told us", 2)
    made.add_paragraph("A direct payment is hard to manage alone. Breaks at weekends are full.")
    made.add_heading("The proposal", 2)
    made.add_paragraph("We plan to close the day service in May. Nothing is decided yet.")
    path = folder / "Short breaks review.docx"
    made.save(str(path))
    return (str(path),)


def _board(folder: Path) -> Sequence[str]:
    """Write a meeting that has no date, so that it is asked the same on every day."""
    ours, theirs = two_copies(folder)
    theirs.unlink()
    return (str(ours),)


def _two_copies(folder: Path) -> Sequence[str]:
    """Write a meeting that both co-chairs have changed in one place."""
    place = folder / "shared"
    place.mkdir(exist_ok=True)
    ours, theirs = two_copies(place)
    change(ours, "Sam", [edits.set_title("Our board")])
    change(theirs, "Jo", [edits.set_title("Everybody’s board")])
    return (str(ours),)


LOOKS_AT_STAGE = "The sample meeting opens"
PATHS: tuple[SpokenPath, ...] = (
    SpokenPath(
        "start",
        "The Start page: what can be done here",
        _nothing,
        "The program opens",
        (press("Tab"), press("Tab"), press("Tab"), press("Tab"), press("Tab")),
    ),
    SpokenPath(
        "read",
        "A carer reads a Word paper that came by email",
        _paper,
        "The paper is opened with a double click",
        (
            press("Down"),
            press("Ctrl+J"),
            press("Down", "Down"),
            press("Return"),
            press("Ctrl+B"),
            press("Ctrl+F"),
            types("nothing is", "Return"),
            press("Escape"),
            press("F4"),
            press("Tab"),
            press("Down"),
            press("Escape"),
        ),
    ),
    SpokenPath(
        "hard-words",
        "The next hard word and its meaning",
        _paper,
        "The paper is opened with a double click",
        (
            press("F7"),
            press("F7"),
            press("Tab"),
            press("Tab"),
            press("Tab"),
            press("Escape"),
            press("Ctrl+Shift+H"),
            press("Ctrl+Shift+H"),
        ),
    ),
    SpokenPath(
        "what-i-want-to-say",
        "A card, a note and my page",
        _paper,
        "The paper is opened with a double click",
        (
            press("Down", "Down", "Down"),
            press("F9"),
            press("Tab", "Tab", "Tab"),
            press("Return"),
            press("Tab"),
            press("Tab"),
            press("Tab"),
            types("Who manages it for me?"),
            press("Escape"),
            press("F8"),
            press("Ctrl+Shift+M"),
            press("Down"),
            press("Down"),
            press("Down"),
        ),
    ),
    SpokenPath(
        "listen",
        "Listen and stop: the program’s own voice reads, and Orca must not talk over it",
        _paper,
        "The paper is opened with a double click",
        (press("F5", seconds=1), press("F5"), press("F5", seconds=1), press("Shift+F5"), press("F8")),
    ),
    SpokenPath(
        "new-meeting",
        "A new meeting, and an item on its agenda",
        _nothing,
        "The program opens",
        (
            press("Tab"),
            press("Return"),
            types("Our own board", "Tab"),
            press("Tab"),
            types("soon", "Tab"),
            press("Shift+Tab"),
            press("Shift+Tab", "Shift+Tab", "Shift+Tab"),
            press("Down", "Down"),
            press("Tab"),
            press("Return"),
            types("Short breaks", "Tab"),
            press("Ctrl+Z"),
        ),
    ),
    SpokenPath(
        "people",
        "People, and what each of them needs",
        _sample,
        LOOKS_AT_STAGE,
        (press("Up"), press("Tab"), press("Down"), *(press("Tab") for _ in range(10))),
    ),
    SpokenPath(
        "power",
        "The power check: from a question to its place",
        _board,
        "A meeting is opened with a double click",
        (*(press("Tab") for _ in range(11)), press("Return"), press("Tab")),
    ),
    SpokenPath(
        "easy-read",
        "A paper becomes an easy read draft, and a row is made plainer",
        _sample,
        LOOKS_AT_STAGE,
        (
            press("Down"),
            press("Tab", "Tab", "Tab", "Tab"),
            press("Return", seconds=8),
            press("Down", "Down"),
            *(press("Tab") for _ in range(12)),
        ),
    ),
    SpokenPath(
        "packs",
        "Everybody’s packs",
        _sample,
        LOOKS_AT_STAGE,
        (
            press("Home", "Down", "Down", "Down", "Down", "Down", "Down"),
            press("Tab"),
            press("Down"),
            press("Tab"),
            press("Tab"),
        ),
    ),
    SpokenPath(
        "combine",
        "Both co-chairs changed the title: combining asks",
        _two_copies,
        "The meeting is opened with a double click",
        (press("Shift+Tab", "Shift+Tab"), press("Return", seconds=3), *(press("Tab") for _ in range(6))),
    ),
    SpokenPath(
        "simple-view",
        "Simple view: one step after the other, and a card",
        _paper,
        "The paper is opened with a double click",
        (
            press("F12"),
            *(press("Tab") for _ in range(4)),
            press("F2", seconds=2),
            press("Return"),
            press("Tab", "Tab", "Tab"),
            press("Return"),
            press("Escape"),
            press("Page_Down"),
        ),
    ),
)
