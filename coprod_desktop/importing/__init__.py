"""Papers that come in, of every kind in SUFFIXES, become a Document with warnings in plain words.

Whoever opens a file calls `open_paper`, which reads it in a worker process. `read_bytes` and `from_text` do the same
work in this process, for content that is known to be safe.
"""

from coprod_desktop.importing import errors
from coprod_desktop.importing.imported import Brought, Imported
from coprod_desktop.importing.kinds import SUFFIXES
from coprod_desktop.importing.opening import open_paper
from coprod_desktop.importing.reading import from_html, from_text, read_bytes
from coprod_desktop.importing.unsure import Unsure, unsure_places

__all__ = [
    "SUFFIXES",
    "Brought",
    "Imported",
    "Unsure",
    "errors",
    "from_html",
    "from_text",
    "open_paper",
    "read_bytes",
    "unsure_places",
]
