"""What an earlier run put into the folder of packs, so that the next one makes only what changed.

The record holds fingerprints and file names, no needs and no words of a paper.
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import coprod_desktop
from coprod_desktop.app.packs import Look
from coprod_desktop.errors import CoprodError
from coprod_desktop.storage import files
from coprod_desktop.storage.codec import Encoder

RECORD = ".coprod-packs.json"
_FORMAT = 1
_LARGEST_RECORD = 16 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Kept:
    """One file as we made it: what it was made from, and what was in it."""

    made_from: str
    content: str


@dataclass(slots=True)
class Records:
    """The files of one folder of packs, by their path inside it."""

    folder: Path
    kept: dict[str, Kept] = field(default_factory=dict)

    @classmethod
    def read(cls, folder: Path) -> "Records":
        """Return the record of a folder; an empty one where there is none or it cannot be read."""
        try:
            with (folder / RECORD).open("rb") as source:
                given = json.loads(source.read(_LARGEST_RECORD))
            kept = {str(name): Kept(str(one["made_from"]), str(one["content"])) for name, one in given["files"].items()}
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
            return cls(folder)
        return cls(folder, {name: one for name, one in kept.items() if _is_inside(folder, name)})

    def is_as_made(self, name: str) -> bool:
        """Return whether a file is still there, and nobody has changed it since we made it."""
        kept = self.kept.get(name)
        return kept is not None and files.digest(self.folder / name) == kept.content

    def is_right(self, name: str, made_from: str) -> bool:
        """Return whether a file is there, unchanged, and made from exactly this."""
        kept = self.kept.get(name)
        return kept is not None and kept.made_from == made_from and self.is_as_made(name)

    def note(self, name: str, made_from: str, content: bytes) -> None:
        """Note down a file that was made."""
        self.kept[name] = Kept(made_from, hashlib.sha256(content).hexdigest())

    def save(self) -> None:
        """Write the record. Where there is no room, the next run makes everything again."""
        tree = {name: {"made_from": one.made_from, "content": one.content} for name, one in sorted(self.kept.items())}
        text = json.dumps({"format": _FORMAT, "files": tree}, ensure_ascii=False, indent=1)
        try:
            files.write_whole(self.folder / RECORD, text.encode("utf-8", "backslashreplace"))
        except CoprodError:
            return


def fingerprint_of(value: object) -> str:
    """Return what two documents, or other values, have in common only when everything in them is the same."""
    found: dict[str, bytes] = {}
    tree = Encoder(found).encode(value)
    return _digest((json.dumps(tree, ensure_ascii=True, sort_keys=True),))


def fingerprint_of_version(document: str, look: Look, more: str = "") -> str:
    """Return the fingerprint of one version of a document, whose own fingerprint is given."""
    return _digest((coprod_desktop.__version__, document, look.wording.value, repr(look.profile), look.form, more))


def _digest(parts: Iterable[str]) -> str:
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def _is_inside(folder: Path, name: str) -> bool:
    # A record that somebody wrote by hand must not lead out of the folder.
    path = Path(name)
    return not path.is_absolute() and ".." not in path.parts and bool(path.parts)
