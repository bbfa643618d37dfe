"""Reports over several meetings, each read from its own file, none of them changed; and the group's logo."""

from collections.abc import Sequence
from pathlib import Path

from coprod_desktop.coproduction.pledge_report import progress_as_document
from coprod_desktop.coproduction.reports import record_as_document
from coprod_desktop.errors import CoprodError
from coprod_desktop.model.document import Document, Media
from coprod_desktop.model.meeting import Meeting
from coprod_desktop.storage import meeting_file

LARGEST_LOGO_BYTES = 5 * 1024 * 1024
_KINDS = {".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".svg": "image/svg+xml"}


class NoLogo(CoprodError):
    """A file that cannot be a logo: too big, gone, or no picture (fact: name)."""

    says = "pledge.no_logo"


def meetings_of(paths: Sequence[Path], known: Sequence[Meeting] = ()) -> tuple[Meeting, ...]:
    """Return the meetings in these files behind those that are known, each once.

    Raises what `meeting_file.read` raises, for the first file that cannot be read.
    """
    found = {one.id: one for one in known}
    for path in paths:
        meeting = meeting_file.read(path).meeting
        found.setdefault(meeting.id, meeting)
    return tuple(found.values())


def record_of(known: Sequence[Meeting], paths: Sequence[Path]) -> Document:
    """Return where co-production happened and what difference it made, over these meetings. Raises as above."""
    return record_as_document(meetings_of(paths, known))


def progress_of(known: Sequence[Meeting], paths: Sequence[Path]) -> Document:
    """Return how the pledge was kept, added up over these meetings. Raises as above."""
    return progress_as_document(meetings_of(paths, known))


def read_logo(path: Path) -> Media:
    """Return the picture in a file. Raises NoLogo when it is none, or too big to travel in every meeting."""
    from coprod_desktop.model.document import Picture
    from coprod_desktop.render import making, profiles

    kind = _KINDS.get(path.suffix.lower())
    try:
        if kind is None or path.stat().st_size > LARGEST_LOGO_BYTES:
            raise NoLogo(name=path.name)
        logo = Media(kind, path.read_bytes())
    except OSError as error:
        raise NoLogo(name=path.name) from error
    trial = Document("Logo", (Picture("logo", "logo", "Logo"),), media={"logo": logo})
    if making.make(trial, profiles.standard(), "pdf").look_at:
        raise NoLogo(name=path.name)
    return logo
