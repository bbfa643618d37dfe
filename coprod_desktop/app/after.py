"""Reports over several meetings: each read from its own file, none of them changed."""

from collections.abc import Sequence
from pathlib import Path

from coprod_desktop.coproduction.reports import record_as_document
from coprod_desktop.model.document import Document
from coprod_desktop.model.meeting import Meeting
from coprod_desktop.storage import meeting_file


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
