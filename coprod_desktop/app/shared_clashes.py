"""What two people changed at once in a shared list: the wording that did not stay waits here for an answer."""

import json
from dataclasses import dataclass
from pathlib import Path

from coprod_desktop.storage import files
from coprod_desktop.storage.codec import Json
from coprod_desktop.storage.members import as_json
from coprod_desktop.storage.merging.entries import Clash, Fields

_MOST_BYTES = 20 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class KeptClash:
    """A Clash of a list ("words", "templates", "people")."""

    list: str
    key: str
    kept: Fields
    other: Fields


class KeptClashes:
    """The clashes that nobody answered yet, in a file of this computer's own."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def all(self) -> tuple[KeptClash, ...]:
        """Return the clashes, the oldest first."""
        try:
            with self._path.open("rb") as source:
                found = json.loads(source.read(_MOST_BYTES))
            return tuple(_clash(one) for one in found)
        except (OSError, ValueError, LookupError, TypeError, RecursionError):
            return ()

    def add(self, name: str, clashes: tuple[Clash, ...]) -> None:
        """Keep clashes of a list. Raises what `files.write_whole` raises."""
        new = tuple(KeptClash(name, one.key, one.kept, one.other) for one in clashes)
        before = self.all()
        if added := tuple(one for one in new if one not in before):
            files.make_folder(self._path.parent)
            self._write((*before, *added))

    def forget(self, clash: KeptClash) -> None:
        """Take an answered clash away. Raises what `files.write_whole` raises."""
        self._write(tuple(one for one in self.all() if one != clash))

    def _write(self, clashes: tuple[KeptClash, ...]) -> None:
        tree: Json = [{"list": one.list, "key": one.key, "kept": one.kept, "other": one.other} for one in clashes]
        files.write_whole(self._path, as_json(tree))


def _clash(tree: Json) -> KeptClash:
    return KeptClash(str(tree["list"]), str(tree["key"]), dict(tree["kept"]), dict(tree["other"]))
