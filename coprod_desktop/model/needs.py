"""What each person needs, in the six steps of the Accessible Information Standard (AIS-03).

These are health data. They are kept in a part of the meeting file of their own (needs.json), which a copy for others
leaves out; a copy without them says nothing about them, and does not delete them.
"""

from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum

STANDARD_PT = 14
LEAST_LARGE_PT = 16
MOST_LARGE_PT = 36


class Format(StrEnum):
    """A form in which a person wants what others get in print (AIS-06); one person may want several."""

    STANDARD = "standard"
    LARGE_PRINT = "large-print"
    EASY_READ = "easy-read"
    SIMPLE_WORDS = "simple-words"
    AUDIO = "audio"
    READ_TO_ME = "read-to-me"
    ELECTRONIC_FILE = "electronic-file"
    BRAILLE = "braille"


class Support(StrEnum):
    """Help at the meeting itself."""

    INTERPRETER = "interpreter"
    SUPPORTER = "supporter"
    STEP_FREE = "step-free"
    LOOP = "loop"
    BREAKS = "breaks"
    QUIET_ROOM = "quiet-room"
    PHONE_REPLY = "phone-reply"
    HELP_TO_LEAVE = "help-to-leave"


@dataclass(frozen=True, slots=True)
class Needs:
    """The private record of one person; `id` is the person's.

    `size_pt` is the size of large print, and of the other printed formats when it is larger than theirs; 0 means no
    size was asked for. `paper` is a colour in words ("yellow"), `font` "Arimo", "Atkinson Hyperlegible" or "" for no
    wish. `expenses` and `payment` say in words what was agreed. `leaving` says who helps the person out in an
    emergency.

    The six steps: `asked_on`, `recorded_on`, `is_flagged` (shown to those who send things), `may_be_shared` with
    `shared_with` in words, `met_on` and `review_on`.

    An erased record stays as its id with `is_erased`, so that "erased" differs from "never seen".
    """

    id: str
    formats: frozenset[Format] = frozenset()
    size_pt: int = 0
    paper: str = ""
    font: str = ""
    is_bolder: bool = False
    support: frozenset[Support] = frozenset()
    support_words: str = ""
    leaving: str = ""
    email: str = ""
    phone: str = ""
    address: str = ""
    best_way: str = ""
    expenses: str = ""
    payment: str = ""
    mentor: str = ""
    training: str = ""
    stress: str = ""
    helps: str = ""
    wants_chat_before: bool = False
    wants_chat_after: bool = False
    asked_on: date | None = None
    recorded_on: date | None = None
    is_flagged: bool = False
    may_be_shared: bool = False
    shared_with: str = ""
    met_on: date | None = None
    review_on: date | None = None
    is_erased: bool = False

    @property
    def is_blank(self) -> bool:
        """Whether nothing at all is written in the record."""
        return self in (Needs(self.id), Needs(self.id, is_erased=True))


_WAYS_TO_REACH = ("email", "phone", "address", "best_way")
_STEPS = ("asked_on", "recorded_on", "is_flagged", "may_be_shared", "shared_with", "met_on", "review_on")


def needs_anything(record: Needs) -> bool:
    """Return whether a record asks for something, ways to reach a person and the steps of the record left out."""
    left_out = ("id", "is_erased", "expenses", "payment", *_WAYS_TO_REACH, *_STEPS)
    asked = (field for field in fields(Needs) if field.name not in left_out)
    return any(getattr(record, field.name) != field.default for field in asked)
