"""Putting files that we make into a folder, without writing over what a person made or changed."""

import tempfile
import zipfile
from collections.abc import Iterable
from pathlib import Path

from coprod_desktop.app.naming import numbered
from coprod_desktop.errors import CoprodError
from coprod_desktop.storage.files import CannotWrite, DiskFull, make_folder, write_whole

# What only our own files say: their program, and for sound how its tag begins behind the title.
_WORD_PROGRAM = b"<Application>Coprod Desktop</Application>"
_PDF_PROGRAM = "Coprod Desktop"
_MP3_BEGINNING = b"TLAN\x00\x00\x00\x04\x00\x00\x00engTLEN"
_MP3_TITLE_BYTES = 64 * 1024


class NoFolder(CoprodError):
    """Nothing can be put into a folder (fact: folder)."""

    says = "app.no_folder"


class NoRoom(CoprodError):
    """There is no room left on the disk (fact: name)."""

    says = "app.no_room"


class NotSaved(CoprodError):
    """One file could not be saved; one of the same name is as it was (fact: name)."""

    says = "app.not_saved"


def ready_folder(folder: Path) -> None:
    """Make the folder where there is none, and try that it takes files. Raises NoFolder."""
    try:
        make_folder(folder)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except (CannotWrite, OSError) as error:
        raise NoFolder(folder=str(folder)) from error


def place_for(path: Path, keep: Iterable[Path] = ()) -> Path:
    """Return where a file may be put: `path`, or the same with a number where that would write over a person's work.

    Only what this program wrote, and nobody has changed since, is written over; never one of `keep`.
    """
    kept = tuple(keep)
    number, place = 1, path
    while not _may_replace(place, kept):
        number += 1
        place = path.with_name(f"{numbered(path.stem, number)}{path.suffix}")
    return place


def put(path: Path, content: bytes) -> None:
    """Write a whole file. Raises NoRoom or NotSaved, and then what was there before is as it was."""
    try:
        write_whole(path, content)
    except DiskFull as error:
        raise NoRoom(name=path.name) from error
    except CannotWrite as error:
        raise NotSaved(name=path.name) from error


def _may_replace(path: Path, keep: tuple[Path, ...]) -> bool:
    if not path.exists():
        return not path.is_symlink()
    if not path.is_file() or any(one.exists() and one.samefile(path) for one in keep):
        return False
    try:
        return _is_as_we_made_it(path)
    except OSError:
        return False


def _is_as_we_made_it(path: Path) -> bool:
    match path.suffix:
        case ".docx":
            return _is_our_word_file(path)
        case ".pdf":
            content = path.read_bytes()
            # Whoever adds a note to a PDF adds a second end to it.
            from coprod_desktop.render import pdf_reading  # which brings a library of its own with it

            return content.count(b"startxref") == 1 and pdf_reading.program_of(content) == _PDF_PROGRAM
        case _:
            with path.open("rb") as source:
                return _MP3_BEGINNING in source.read(_MP3_TITLE_BYTES)


def _is_our_word_file(path: Path) -> bool:
    # Word and LibreOffice write their own names when somebody saves a changed file.
    try:
        with zipfile.ZipFile(path) as archive:
            return _WORD_PROGRAM in archive.read("docProps/app.xml")
    except (zipfile.BadZipFile, KeyError):
        return False
