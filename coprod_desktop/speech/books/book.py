"""What every kind of book is made from: one recording, its document, and the pictures to show."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from coprod_desktop.model.document import Document, Media
from coprod_desktop.speech.books.recording import Track

ENDINGS = {"image/png": "png", "image/jpeg": "jpg", "image/gif": "gif", "image/svg+xml": "svg"}


@dataclass(frozen=True, slots=True)
class Book:
    """A document that was recorded; `voice` is the name of the voice, `pictures` their bytes by source."""

    document: Document
    tracks: tuple[Track, ...]
    voice: str
    pictures: Mapping[str, Media] = field(default_factory=dict)

    @property
    def title(self) -> str:
        """The title, never empty."""
        return self.document.title.strip() or self.tracks[0].part.title

    @property
    def seconds(self) -> float:
        """How long all tracks take together."""
        return sum(track.seconds for track in self.tracks)

    @property
    def identifier(self) -> str:
        """An address that stays the same for the same words, as readers keep places by it."""
        said = "\0".join(clip.utterance.written for track in self.tracks for clip in track.clips)
        digits = hashlib.sha256(f"{self.title}\0{said}".encode("utf-8", "replace")).hexdigest()[:32]
        return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"


def picture_names(book: Book) -> dict[str, str]:
    """Return the file name of each picture that a book can show, by source."""
    shown = [(source, media) for source, media in book.pictures.items() if media.media_type in ENDINGS]
    return {source: f"picture{number}.{ENDINGS[media.media_type]}" for number, (source, media) in enumerate(shown, 1)}


def clock(seconds: float) -> str:
    """Return a time as h:mm:ss.mmm."""
    whole, thousandths = divmod(round(seconds * 1000), 1000)
    return f"{whole // 3600}:{whole // 60 % 60:02}:{whole % 60:02}.{thousandths:03}"


def total(seconds: Sequence[float]) -> float:
    """Return times added up as they are written: in thousandths."""
    return sum(round(one * 1000) for one in seconds) / 1000
