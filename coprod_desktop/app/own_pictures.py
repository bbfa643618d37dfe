"""Pictures that people bring: made ready for print, and without what a camera writes into them."""

import hashlib
import io
import re
import warnings
from pathlib import Path

from PIL import Image, ImageOps

from coprod_desktop.easyread.pictures import OWN
from coprod_desktop.errors import CoprodError
from coprod_desktop.model.document import Media
from coprod_desktop.model.edits import ChosenPicture

MOST_BYTES = 60 * 1024 * 1024
LONGEST_SIDE = 1200
"""Pixels: 60 mm across, as a row shows it, need 700 at the 300 dots an inch of a good printer."""
_QUALITY = 88
_NEW_WORD = re.compile(r"(?<=[a-z])(?=[A-Z])")
_BETWEEN_THINGS = re.compile(
    r" (?:at|in|on|with|and|of|outside|inside|near|by|from|to|for) (?:the |a |an |our |my |your |their )?"
)
_DIGITS_OF_A_COUNT = 2
"""A longer number at the start of a name is a picture's number in its set; "2 people" is a count."""


class NoPicture(CoprodError):
    """A file that is no picture we can use (fact: name)."""

    says = "studio.no_such_picture"


class PictureTooLarge(CoprodError):
    """A picture file that is too large to be one for a page (facts: name, most)."""

    says = "studio.picture_too_large"


def read(path: Path, alt: str = "") -> ChosenPicture:
    """Return the picture in a file, ready for a row. Raises NoPicture or PictureTooLarge."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise PictureTooLarge(name=path.name, most=MOST_BYTES // 1024 // 1024)
        content = path.read_bytes()
    except OSError as error:
        raise NoPicture(name=path.name) from error
    return made_ready(content, alt or words_of(path.stem), path.name)


def made_ready(content: bytes, alt: str, name: str = "") -> ChosenPicture:
    """Return a picture turned upright, shrunk to what print needs, and with nothing in it but what is seen.

    Where a photo was taken, when and with what is not kept. The same picture always has the same source. Raises
    NoPicture.
    """
    try:
        with warnings.catch_warnings():
            # Pillow warns of files that claim more pixels than any camera makes.
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(content)) as opened:
                media = _bare(opened)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        # Pillow raises these for broken files, and nothing else can be done with one.
        raise NoPicture(name=name) from error
    return ChosenPicture(f"{OWN}{hashlib.sha256(media.content).hexdigest()[:32]}", alt, media)


def words_of(stem: str) -> str:
    """Return the words in the name of a file: "support_worker-2" and "0412_SupportWorker" are "support worker"."""
    apart = _NEW_WORD.sub(" ", stem.replace("_", " ").replace("-", " "))
    words = apart.split()
    while len(words) > 1 and words[-1].strip("()").isdigit():
        words.pop()
    while len(words) > 1 and words[0].strip("()").isdigit() and len(words[0].strip("()")) > _DIGITS_OF_A_COUNT:
        words.pop(0)
    return " ".join(words)


def phrases_of(words: str) -> tuple[str, ...]:
    """Return what the words of a file's name stand for: all of them, then the things that a small word parts.

    A photo "sam at the day centre" fits "Sam will come" and "The day centre will open" as well.
    """
    parts = [one.strip() for one in _BETWEEN_THINGS.split(words)]
    return tuple(dict.fromkeys(one for one in (words, *parts) if one)) if all(parts) else (words,)


def _bare(opened: Image.Image) -> Media:
    upright = ImageOps.exif_transpose(opened)
    has_holes = "A" in upright.mode or "transparency" in upright.info
    plain = upright.convert("RGBA" if has_holes else "RGB")
    plain.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    # A new picture from the bare pixels: whatever else the file held is not in it.
    bare = Image.new(plain.mode, plain.size)
    bare.paste(plain)
    out = io.BytesIO()
    if opened.format == "JPEG" and not has_holes:
        bare.save(out, "JPEG", quality=_QUALITY)
        return Media("image/jpeg", out.getvalue())
    bare.save(out, "PNG", optimize=True)
    return Media("image/png", out.getvalue())
