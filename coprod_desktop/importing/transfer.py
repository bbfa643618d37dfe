"""An imported paper as bytes, for the pipe between a worker and its parent."""

import io
import pickle
from typing import Any

from coprod_desktop.importing.imported import Brought, Doubt, Imported
from coprod_desktop.model import document as doc

_KINDS: tuple[type, ...] = (
    *(doc.Run, doc.Heading, doc.Paragraph, doc.ListItem, doc.ListBlock, doc.Cell, doc.Row, doc.Table, doc.Picture),
    *(doc.PictureRow, doc.Note, doc.Media, doc.PageStart, doc.Document, Imported, Brought, Doubt),
)
_KNOWN = {(kind.__module__, kind.__qualname__): kind for kind in _KINDS}


def pack(imported: Imported) -> bytes:
    """Return the bytes that `unpack` understands."""
    return pickle.dumps(imported, protocol=5)


def unpack(content: bytes) -> Imported:
    """Return the paper that `pack` was given.

    Raises ValueError for anything else: a worker that a hostile file has taken over gets no other value, and no code,
    into this process.
    """
    try:
        imported = _Values(io.BytesIO(content)).load()
    except (pickle.UnpicklingError, EOFError, TypeError, AttributeError, IndexError, KeyError, RecursionError) as error:
        raise ValueError("not a paper") from error
    if not isinstance(imported, Imported):
        raise ValueError("not a paper")
    return imported


class _Values(pickle.Unpickler):
    """Rebuilds the values of a document and nothing else."""

    def find_class(self, module: str, name: str) -> Any:
        try:
            return _KNOWN[module, name]
        except KeyError:
            raise pickle.UnpicklingError(name) from None
