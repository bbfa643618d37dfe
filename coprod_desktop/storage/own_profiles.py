"""The looks that a person made for their versions: one readable file, saved whole."""

import json
from pathlib import Path

from coprod_desktop import strings
from coprod_desktop.model.own_profile import OwnProfile
from coprod_desktop.storage import files, places
from coprod_desktop.storage.codec import Decoder, Encoder, NotOurShape

_LARGEST_FILE = 1024 * 1024


def file() -> Path:
    """Return where the looks are kept."""
    return places.data_folder() / "looks.json"


def load(path: Path | None = None) -> tuple[tuple[OwnProfile, ...], tuple[str, ...]]:
    """Return the looks, and a sentence for people when the file could not be read and was set aside."""
    path = path or file()
    try:
        with path.open("rb") as source:
            content = source.read(_LARGEST_FILE + 1)
        if len(content) > _LARGEST_FILE:
            raise NotOurShape("too big")
        return Decoder({}).decode(tuple[OwnProfile, ...], json.loads(content.decode())), ()
    except FileNotFoundError:
        return (), ()
    except OSError:
        return (), (strings.say("storage.looks_not_read"),)
    except (ValueError, RecursionError):
        return (), (_set_aside(path),)


def save(profiles: tuple[OwnProfile, ...], path: Path | None = None) -> None:
    """Save the looks whole. Raises what `files.write_whole` raises."""
    written = json.dumps(Encoder({}).encode(profiles), ensure_ascii=False, indent=2)
    files.write_whole(path or file(), f"{written}\n".encode())


def _set_aside(path: Path) -> str:
    try:
        place = files.set_aside(path, strings.say("storage.set_aside_name"))
    except OSError:
        return strings.say("storage.looks_not_read")
    return strings.say("storage.looks_set_aside", name=place.name)
