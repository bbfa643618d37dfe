"""Pages that only some people get in their packs."""

from collections.abc import Mapping

from coprod_desktop.language.lexicon import Lexicon
from coprod_desktop.model.document import Document
from coprod_desktop.model.meeting import Meeting


def pages_of_everyone(meeting: Meeting, lexicon: Lexicon) -> Mapping[str, tuple[Document, ...]]:
    """Return the pages of those who get some, by a person's id: a presenter's helper sheets."""
    return {}
