"""A small file that takes what a reader says to those who write: readable JSON, and nothing but the chosen notes."""

import json
from pathlib import Path

from coprod_desktop.errors import CoprodError
from coprod_desktop.model.reading import Feedback
from coprod_desktop.storage import files
from coprod_desktop.storage.codec import Decoder, Encoder
from coprod_desktop.strings import say

SUFFIX = ".coprod-notes"
FORMAT = 1
LARGEST_FILE = 4 * 1024 * 1024
MOST_NOTES = 2_000


class FeedbackNotRead(CoprodError):
    """A file that holds nothing that a reader said, or cannot be read; it is as it was (fact: name)."""

    says = "notes.file_not_read"


class FeedbackIsNewer(FeedbackNotRead):
    """A file of a newer program."""

    says = "notes.file_newer"


def write(path: Path, feedback: Feedback) -> None:
    """Write what a reader says to a file. Raises what `files.write_whole` raises."""
    tree = {"about_this_file": say("notes.about_file"), "format": FORMAT, "feedback": Encoder({}).encode(feedback)}
    files.write_whole(path, f"{json.dumps(tree, ensure_ascii=False, indent=2)}\n".encode("utf-8", "surrogatepass"))


def read(path: Path) -> Feedback:
    """Return what a reader says in a file. Raises FeedbackNotRead or FeedbackIsNewer."""
    try:
        with path.open("rb") as source:
            content = source.read(LARGEST_FILE + 1)
        if len(content) > LARGEST_FILE:
            raise FeedbackNotRead(name=path.name)
        tree = json.loads(content.decode("utf-8", "surrogatepass"))
        if tree["format"] > FORMAT:
            raise FeedbackIsNewer(name=path.name)
        feedback = Decoder({}).decode(Feedback, tree["feedback"])
    except (OSError, ValueError, LookupError, TypeError, RecursionError) as error:
        raise FeedbackNotRead(name=path.name) from error
    if len(feedback.notes) > MOST_NOTES:
        raise FeedbackNotRead(name=path.name)
    return feedback
