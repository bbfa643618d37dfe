"""What others do to the meeting's file while it is open here: in a shared folder, by sync programs, by hand."""

from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from coprod_desktop.app.copies import copies_beside
from coprod_desktop.errors import CoprodError
from coprod_desktop.storage import files, meeting_file
from coprod_desktop.storage.locking import IsLocked
from coprod_desktop.storage.members import Opened


class News(Enum):
    """What became of the file."""

    NOTHING = auto()
    NEWER = auto()  # somebody saved what is not here
    OLDER = auto()  # an earlier state came back, as sync programs do
    GONE = auto()
    RENAMED = auto()
    COPY = auto()  # another file of the same meeting came to lie beside it


@dataclass(frozen=True, slots=True)
class Marks:
    """What tells cheaply that something changed: the file's own marks, and the names of meeting files beside it."""

    file: tuple[int, int, int] | None
    beside: frozenset[str]


@dataclass(frozen=True, slots=True)
class Known:
    """What the session knows: its file, the digest that this should have, what was in it, and the marks last seen."""

    path: Path
    digest: str
    opened: Opened
    marks: Marks | None = None


@dataclass(frozen=True, slots=True)
class Seen:
    """What was seen; `who` saved it ("" when nobody can tell), `name` is that of another file where there is one.

    `digest` is that of an older copy, which holds nothing that is not here.
    """

    news: News
    marks: Marks | None
    who: str = ""
    name: str = ""
    digest: str = ""


def look(known: Known) -> Seen:
    """Return what became of a file since it was last looked at. Reads it only when its marks have changed."""
    marks = _marks(known.path)
    if marks == known.marks:
        return Seen(News.NOTHING, marks)
    if marks.file is None:
        return _gone(known, marks)
    digest = files.digest(known.path)
    if digest in ("", known.digest):
        came = known.marks is not None and bool(marks.beside - known.marks.beside)
        return Seen(News.COPY if came else News.NOTHING, marks)
    return _changed(known, marks, digest)


def _changed(known: Known, marks: Marks, digest: str) -> Seen:
    try:
        found = meeting_file.read(known.path, known.opened.lock)
    except IsLocked:
        return Seen(News.NEWER, marks)
    except CoprodError:
        # A sync program may still be writing it: the next look tells. A save meanwhile does not write over it.
        return Seen(News.NOTHING, known.marks)
    ours = {one.id for one in known.opened.revisions}
    theirs = [one for one in found.revisions if one.id not in ours]
    if theirs or found.meeting.id != known.opened.meeting.id:
        return Seen(News.NEWER, marks, theirs[-1].who if theirs else "")
    return Seen(News.NOTHING if found.head == known.opened.head else News.OLDER, marks, digest=digest)


def _gone(known: Known, marks: Marks) -> Seen:
    if known.marks is not None and known.marks.file is None:
        return Seen(News.NOTHING, marks)
    new = marks.beside - (known.marks.beside if known.marks else frozenset())
    copies = copies_beside(known.path, known.opened.meeting.id, known.opened.lock) if new else ()
    name = next((one.path.name for one in copies if one.path.name in new), "")
    return Seen(News.RENAMED if name else News.GONE, marks, name=name)


def _marks(path: Path) -> Marks:
    try:
        beside = frozenset(one.name for one in path.parent.glob(f"*{meeting_file.SUFFIX}") if one.name != path.name)
    except OSError:
        beside = frozenset()
    try:
        found = path.stat()
    except OSError:
        return Marks(None, beside)
    return Marks((found.st_mtime_ns, found.st_size, found.st_ino), beside)
