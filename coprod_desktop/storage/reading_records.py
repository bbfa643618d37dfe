"""What readers keep about papers: one small file for each paper, in the user's own data folder.

A file is named by its paper's fingerprint, so neither its name nor a list of names says what anybody read.
"""

import json
import zlib
from collections.abc import Iterator
from pathlib import Path

from coprod_desktop.errors import CoprodError
from coprod_desktop.model.reading import Reading
from coprod_desktop.storage import files, places
from coprod_desktop.storage.codec import Decoder, Encoder, NotOurShape
from coprod_desktop.strings import say

FORMAT = 1
LARGEST_FILE = 16 * 1024 * 1024
_SUFFIX = ".json"


class NotesNotRead(CoprodError):
    """The notes about a paper could not be read; they were set aside (fact: name)."""

    says = "notes.not_read"


class NotesAreNewer(CoprodError):
    """The notes about a paper were made by a newer program; they are left as they are."""

    says = "notes.newer"


def load(paper: str) -> Reading | None:
    """Return what is kept about a paper, None when nothing is.

    Raises NotesAreNewer, or NotesNotRead when the file is damaged: it is set aside first, never written over.
    """
    path = _file(paper)
    try:
        return _read(path)
    except FileNotFoundError:
        return None
    except NotesAreNewer:
        raise
    except (OSError, ValueError, LookupError, TypeError, RecursionError, zlib.error) as error:
        try:
            place = files.set_aside(path, say("storage.set_aside_name"))
        except OSError:
            place = path
        raise NotesNotRead(name=place.name) from error


def save(reading: Reading) -> None:
    """Save what is kept about a paper: on disk when this returns. Raises what `files.write_whole` raises."""
    tree = {"format": FORMAT, "reading": Encoder({}).encode(reading)}
    content = json.dumps(tree, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    files.write_whole(_file(reading.paper), content)


def forget(paper: str) -> None:
    """Remove every file about a paper, those set aside included. Raises files.CannotWrite."""
    for path in _folder().glob(f"*{paper}*"):
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise files.explained(error, path) from error
    files.sweep_left_drafts(_file(paper))
    files.sync_folder(_folder())


def everything() -> Iterator[Reading]:
    """Yield all that is kept and can be read."""
    for path in sorted(_folder().glob(f"*{_SUFFIX}")):
        try:
            yield _read(path)
        except (OSError, ValueError, LookupError, TypeError, RecursionError, NotesAreNewer):
            continue  # whoever opens its paper is told


def _read(path: Path) -> Reading:
    with path.open("rb") as source:
        content = source.read(LARGEST_FILE + 1)
    if len(content) > LARGEST_FILE:
        raise NotOurShape(path.name)
    tree = json.loads(content.decode("utf-8", "surrogatepass"))
    if tree["format"] > FORMAT:
        raise NotesAreNewer
    return Decoder({}).decode(Reading, tree["reading"])


def _file(paper: str) -> Path:
    return _folder() / f"{paper}{_SUFFIX}"


def _folder() -> Path:
    return places.reading_folder()
