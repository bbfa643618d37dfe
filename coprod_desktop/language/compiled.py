"""Keeps word lists that were read once, so that the next start need not read TOML and make forms again."""

import hashlib
import os
from collections.abc import Mapping
from pathlib import Path

import coprod_desktop
from coprod_desktop import assets

MOST_KEPT = 6
"""How many compiled lists stay in the cache folder: the shipped ones, some of the person's own, and room."""

_MAKERS = (
    "entry.py",
    "entry_reading.py",
    "compiled.py",
    "kept_lists.py",
    "word_lists.py",
    "folding.py",
    "forms.py",
    "inflect.py",
    "irregular.py",
)


def key_of(files: Mapping[str, bytes]) -> str:
    """Return a key that changes with any byte of any list, and with the code that compiles them.

    What is found under it can therefore never be out of date.
    """
    digest = hashlib.blake2b(coprod_desktop.__version__.encode(), digest_size=16)
    for name in _MAKERS:
        source = Path(__file__).with_name(name)
        # A bundle has no source files; there the version alone says which code it is.
        digest.update(source.read_bytes() if source.is_file() else name.encode())
    for name, content in files.items():
        digest.update(f"\n{name} {len(content)}\n".encode("utf-8", "surrogateescape"))
        digest.update(content)
    return digest.hexdigest()


def read(key: str) -> bytes | None:
    """Return what was kept under the key, or None when there is nothing whole."""
    try:
        seal, _, payload = _path(key).read_bytes().partition(b"\n")
    except OSError:
        return None
    return payload if seal == _seal(payload) else None


def write(key: str, payload: bytes) -> None:
    """Keep this under the key; a folder that cannot be written costs only time at the next start."""
    path = _path(key)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = path.with_name(f"{path.name}.{os.getpid()}.draft")
        draft.write_bytes(_seal(payload) + b"\n" + payload)
        draft.replace(path)
        newest_first = sorted(path.parent.glob("words-*.json"), key=lambda one: one.stat().st_mtime, reverse=True)
        for old in newest_first[MOST_KEPT:]:
            old.unlink(missing_ok=True)
    except OSError:
        return


def _seal(payload: bytes) -> bytes:
    return hashlib.blake2b(payload, digest_size=16).hexdigest().encode()


def _path(key: str) -> Path:
    return assets.cache_folder("words") / f"words-{key}.json"
