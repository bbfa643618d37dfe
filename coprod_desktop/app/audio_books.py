"""Taking a document away as sound: rendered once, and put into every form that was asked for."""

import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path

from coprod_desktop.app.naming import each_once, plain_file_name
from coprod_desktop.app.pictures import picture_file
from coprod_desktop.app.placing import place_for, put, ready_folder
from coprod_desktop.model import document as doc
from coprod_desktop.speech import voices
from coprod_desktop.speech.books.book import Book
from coprod_desktop.speech.books.daisy import daisy
from coprod_desktop.speech.books.epub import epub
from coprod_desktop.speech.books.follow import follow
from coprod_desktop.speech.books.parts import parts
from coprod_desktop.speech.books.recording import Hooks, Track, record
from coprod_desktop.speech.sound import VoiceSettings
from coprod_desktop.strings import say

__all__ = ["Away", "Hooks", "Kind", "take_away"]


class Kind(StrEnum):
    """A form of sound to take away."""

    TRACKS = "tracks"
    EPUB = "epub"
    DAISY = "daisy"
    PAGE = "page"


@dataclass(frozen=True, slots=True)
class Away:
    """What to take away and how it is read.

    `say` teaches words, as for `speech.script`. `by_word` lets the EPUB and the page follow word by word.
    """

    kinds: frozenset[Kind]
    settings: VoiceSettings = field(default_factory=VoiceSettings)
    say: Mapping[str, str] = field(default_factory=dict)
    by_word: bool = False
    voice: str = ""


def take_away(document: doc.Document, wanted: Away, folder: Path, hooks: Hooks | None = None) -> tuple[Path, ...]:
    """Render a document once and write each wanted form; return the files and folders made, in order of Kind.

    Raises NothingToSay, NoFolder, NoRoom, NotSaved, StoppedByPerson, and what the voice raises; then nothing of a
    form that was not finished stays.
    """
    ready_folder(folder)
    found = parts(document, wanted.say, wanted.settings.words_a_minute)
    with tempfile.TemporaryDirectory(prefix=".coprod-sound-", dir=folder) as workshop:
        paths = [Path(workshop) / f"part{number}.mp3" for number in range(1, len(found) + 1)]
        tracks = record(found, wanted.settings, paths, document.title, hooks or Hooks())
        voice = wanted.voice or voices.named(wanted.settings.voice)
        book = Book(document, tracks, voice, _pictures(document))
        name = plain_file_name(book.title)
        return tuple(_write(book, kind, wanted, folder / name) for kind in Kind if kind in wanted.kinds)


def track_names(tracks: tuple[Track, ...]) -> tuple[str, ...]:
    """Return file names that stand in the order of the tracks wherever names are sorted."""
    digits = max(2, len(str(len(tracks))))
    named = (f"{number:0{digits}} - {plain_file_name(track.part.title)}" for number, track in enumerate(tracks, 1))
    return tuple(f"{name}.mp3" for name in each_once(named))


def _write(book: Book, kind: Kind, wanted: Away, start: Path) -> Path:
    match kind:
        case Kind.TRACKS:
            files = dict(zip(track_names(book.tracks), _sounds(book), strict=True))
            return _folder(start, say("listening.away.tracks"), files)
        case Kind.DAISY:
            sounds = {f"part{number}.mp3": sound for number, sound in enumerate(_sounds(book), 1)}
            return _folder(start, say("listening.away.daisy"), {**daisy(book, date.today()), **sounds})
        case Kind.EPUB:
            return _file(start, say("listening.away.epub"), "epub", epub(book, by_word=wanted.by_word))
        case Kind.PAGE:
            return _file(start, say("listening.away.page"), "html", follow(book, by_word=wanted.by_word))


def _sounds(book: Book) -> list[bytes]:
    return [track.path.read_bytes() for track in book.tracks]


def _file(start: Path, kind: str, suffix: str, content: bytes) -> Path:
    path = place_for(start.with_name(f"{start.name} - {kind}.{suffix}"))
    put(path, content)
    return path


def _folder(start: Path, kind: str, files: Mapping[str, bytes]) -> Path:
    """Make a folder of its own for files that belong together; one that is there already is left alone."""
    path = place_for(start.with_name(f"{start.name} - {kind}"))
    ready_folder(path)
    for name, content in files.items():
        put(path / name, content)
    return path


def _pictures(document: doc.Document) -> dict[str, doc.Media]:
    shown = (block for block in doc.walk(document.blocks) if isinstance(block, doc.Picture))
    found = {picture.source: picture_file(picture, document) for picture in shown}
    return {source: media for source, media in found.items() if media is not None}
