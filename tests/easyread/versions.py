"""Easy read versions written short, for the tests of the studio."""

from coprod_desktop.easyread import starting
from coprod_desktop.model import document as doc
from coprod_desktop.model import edits
from coprod_desktop.model.easy_read_version import EasyReadVersion
from coprod_desktop.model.edits import Edit
from coprod_desktop.model.meeting import Meeting
from tests import builders
from tests.easyread.drafts import draft_document

TEXTS = ("We will ask carers at 17:00.", "The council has £5,000 for buses.", "Staff must not close the hall.")


def paper_of(*texts: str) -> doc.Document:
    """Return a paper with a paragraph for each text."""
    return builders.paper(*(builders.paragraph(text, f"b{place}") for place, text in enumerate(texts, 1)))


def begun(*texts: str) -> EasyReadVersion:
    """Return the version that begins from a paper of these texts."""
    document = paper_of(*(texts or TEXTS))
    return starting.from_draft(draft_document(document), document, "paper-1")


def after(version: EasyReadVersion, *steps: Edit) -> EasyReadVersion:
    """Return a version after some edits."""
    meeting = Meeting("m", easy_reads=(version,))
    for step in steps:
        meeting = step.apply(meeting)
    return meeting.easy_reads[0]


def place(version: EasyReadVersion, number: int = 0) -> edits.RowPlace:
    """Return the place of a row, counted from 0."""
    return edits.RowPlace(version.id, version.rows[number].id)


def said(version: EasyReadVersion) -> list[str]:
    """Return the words of each row."""
    return [" ".join(row.sentences) for row in version.rows]
