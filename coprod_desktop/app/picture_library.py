"""One person's own pictures: sets that they brought in, which comes first, and what they chose for a word before."""

import csv
import io
import json
import zipfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path, PurePosixPath

from coprod_desktop.app import own_pictures
from coprod_desktop.app.own_pictures import NoPicture
from coprod_desktop.easyread.pictures import SHIPPED, Idea, PictureChoice
from coprod_desktop.errors import CoprodError, StoppedByPerson
from coprod_desktop.model.document import Media
from coprod_desktop.model.edits import ChosenPicture
from coprod_desktop.model.ids import new_id
from coprod_desktop.storage import files, places

MOST_PICTURES = 5_000
SHIPPED_SET = "shipped"
_BEFORE_OURS, _AFTER_OURS, _REMEMBERED = 6, 1, 12  # how strong an idea is beside ours, which have 1 to 5
_KINDS = {".png", ".jpg", ".jpeg", ".gif", ".bmp", ".webp", ".tif", ".tiff"}
_MOST_WORDS_REMEMBERED = 4
_TYPES = {"image/png": "png", "image/jpeg": "jpg"}


class NoPicturesThere(CoprodError):
    """A folder or zip file without a picture that can be used (fact: name)."""

    says = "studio.no_pictures_there"


@dataclass(frozen=True, slots=True)
class OwnPicture:
    """A picture of a set: its source, its file in the set's folder, what it shows, and the words that it is for."""

    source: str
    file: str
    alt: str
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PictureSet:
    """Pictures that were brought in together; `licence` says whose they are and what may be done with them."""

    id: str
    name: str
    licence: str = ""
    pictures: tuple[OwnPicture, ...] = ()


@dataclass(frozen=True, slots=True)
class _Kept:
    """What is written down beside the sets: their order, and the picture for a word."""

    order: tuple[str, ...] = (SHIPPED_SET,)
    remembered: tuple[tuple[str, str, str], ...] = ()


class PictureLibrary:
    """The person's pictures, in their own data folder. Every change is on disk at once.

    What of it cannot be read is left alone and left out.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder or places.data_folder() / "pictures"
        self._kept = self._read_kept()
        self._sets = {one.id: one for one in self._read_sets()}

    @property
    def order(self) -> tuple[str, ...]:
        """The ids of the sets, the first one first; SHIPPED_SET stands for ours."""
        known = tuple(one for one in self._kept.order if one in self._sets or one == SHIPPED_SET)
        return (*known, *(one for one in self._sets if one not in known))

    @property
    def sets(self) -> tuple[PictureSet, ...]:
        """The person's own sets, in their order."""
        return tuple(self._sets[one] for one in self.order if one in self._sets)

    def ideas(self) -> tuple[Idea, ...]:
        """Return the pictures with their words, for looking up: remembered ones first, then set by set."""
        order = self.order
        ours = order.index(SHIPPED_SET)
        found = [Idea(source, alt, (words,), _REMEMBERED) for words, source, alt in self._kept.remembered]
        for place, name in enumerate(order):
            for one in self._sets[name].pictures if name in self._sets else ():
                found.append(Idea(one.source, one.alt, one.words, _BEFORE_OURS if place < ours else _AFTER_OURS))
        return tuple(found)

    def media(self, source: str) -> Media | None:
        """Return the bytes of a picture of one of the sets, None when it is in none."""
        for one in self._sets.values():
            for picture in one.pictures:
                if picture.source == source:
                    return _media(self._folder / one.id / picture.file)
        return None

    def bring(self, path: Path, licence: str, stopped: Callable[[], bool] = lambda: False) -> tuple[PictureSet, int]:
        """Bring in a folder or a zip file; return the set and how many pictures could not be used.

        Words are read from the names of the files, and from a sheet (CSV) whose columns are the file and its words.
        Raises NoPicturesThere, StoppedByPerson, and what `files.write_whole` raises.
        """
        contents = dict(_contents(path))
        sheet = _words_of_sheets(contents)
        brought: list[tuple[OwnPicture, Media]] = []
        skipped = 0
        for name in [one for one in contents if PurePosixPath(one).suffix.lower() in _KINDS][:MOST_PICTURES]:
            if stopped():
                raise StoppedByPerson
            try:
                brought.append(_picture(name, contents[name](), sheet))
            except NoPicture:
                skipped += 1
        if not brought:
            raise NoPicturesThere(name=path.name)
        return self._keep_set(PictureSet(new_id("set"), path.stem, licence), brought), skipped

    def add(self, picture: ChosenPicture, words: tuple[str, ...], name: str) -> None:
        """Keep one picture, in the set of this name. Raises what `files.write_whole` raises."""
        if picture.media is None:
            return
        known = next((one for one in self._sets.values() if one.name == name), PictureSet(new_id("set"), name))
        if all(one.source != picture.source for one in known.pictures):
            own = OwnPicture(picture.source, _file_name(picture.source, picture.media), picture.alt, words)
            self._keep_set(known, [(own, picture.media)])

    def put_first(self, set_id: str) -> None:
        """Let a set come before all others; SHIPPED_SET is ours. Raises what `files.write_whole` raises."""
        self._write_kept(replace(self._kept, order=(set_id, *(one for one in self.order if one != set_id))))

    def remove(self, set_id: str) -> None:
        """Forget a set. Versions keep the pictures that they use. Raises what `files.write_whole` raises."""
        self._write_kept(replace(self._kept, order=tuple(one for one in self.order if one != set_id)))
        if set_id in self._sets:
            files.write_whole(self._folder / set_id / "set.json", b"{}\n")
            del self._sets[set_id]

    def remember(self, words: str, choice: PictureChoice) -> None:
        """Suggest this picture for these words from now on. Raises what `files.write_whole` raises."""
        is_known = choice.source.startswith(SHIPPED) or self.media(choice.source) is not None
        if not words or len(words.split()) > _MOST_WORDS_REMEMBERED or not is_known:
            return
        others = tuple(one for one in self._kept.remembered if one[0] != words)
        self._write_kept(replace(self._kept, remembered=(*others, (words, choice.source, choice.alt))))

    def _keep_set(self, one: PictureSet, brought: Iterable[tuple[OwnPicture, Media]]) -> PictureSet:
        folder = self._folder / one.id
        files.make_folder(folder)
        pictures = dict.fromkeys(one.pictures)
        for picture, media in brought:
            files.write_whole(folder / picture.file, media.content)
            pictures[picture] = None
        kept = replace(one, pictures=tuple(pictures))
        files.write_whole(folder / "set.json", _as_json(asdict(kept)))
        is_new = one.id not in self._sets
        self._sets[one.id] = kept
        if is_new:
            self.put_first(one.id)
        return kept

    def _write_kept(self, kept: _Kept) -> None:
        files.make_folder(self._folder)
        files.write_whole(self._folder / "library.json", _as_json(asdict(kept)))
        self._kept = kept

    def _read_kept(self) -> _Kept:
        try:
            data = json.loads((self._folder / "library.json").read_bytes())
            remembered = tuple((str(words), str(source), str(alt)) for words, source, alt in data["remembered"])
            return _Kept(tuple(str(one) for one in data["order"]), remembered)
        except (OSError, ValueError, KeyError, TypeError):
            return _Kept()

    def _read_sets(self) -> Iterator[PictureSet]:
        for path in sorted(self._folder.glob("*/set.json")):
            try:
                data = json.loads(path.read_bytes())
                pictures = tuple(
                    OwnPicture(one["source"], one["file"], one["alt"], tuple(one["words"])) for one in data["pictures"]
                )
                yield PictureSet(data["id"], data["name"], data["licence"], pictures)
            except (OSError, ValueError, KeyError, TypeError):
                continue


def _picture(name: str, content: bytes, sheet: dict[str, tuple[str, ...]]) -> tuple[OwnPicture, Media]:
    from_name = own_pictures.words_of(PurePosixPath(name).stem)
    words = sheet.get(PurePosixPath(name).name.lower(), ()) or own_pictures.phrases_of(from_name.lower())
    chosen = own_pictures.made_ready(content, words[0] if words[0] else from_name, name)
    assert chosen.media is not None
    file = _file_name(chosen.source, chosen.media)
    return OwnPicture(chosen.source, file, chosen.alt, tuple(one for one in words if one)), chosen.media


def _file_name(source: str, media: Media) -> str:
    return f"{source.partition(':')[2]}.{_TYPES[media.media_type]}"


def _contents(path: Path) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """Yield the files of a folder or a zip with what reads them; what is far too large is left out."""
    if path.is_dir():
        for one in sorted(path.rglob("*")):
            if one.is_file() and one.stat().st_size <= own_pictures.MOST_BYTES:
                yield one.relative_to(path).as_posix(), one.read_bytes
        return
    try:
        with zipfile.ZipFile(path) as archive:
            for info in archive.infolist():
                if not info.is_dir() and info.file_size <= own_pictures.MOST_BYTES:
                    content = archive.read(info)
                    yield info.filename, lambda content=content: content  # type: ignore[misc]
    except (OSError, zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as error:
        raise NoPicturesThere(name=path.name) from error


def _words_of_sheets(contents: dict[str, Callable[[], bytes]]) -> dict[str, tuple[str, ...]]:
    """Return the words of each file, as sheets say: the file in the first column, its words in those after it."""
    found: dict[str, tuple[str, ...]] = {}
    for name, read in contents.items():
        if PurePosixPath(name).suffix.lower() != ".csv":
            continue
        text = read().decode("utf-8-sig", "replace")
        for row in csv.reader(io.StringIO(text)):
            words = [word.strip().lower() for cell in row[1:] for word in cell.split(";")]
            if row and any(words):
                found[PurePosixPath(row[0].strip()).name.lower()] = tuple(word for word in words if word)
    return found


def _media(path: Path) -> Media | None:
    try:
        return Media("image/jpeg" if path.suffix == ".jpg" else "image/png", path.read_bytes())
    except OSError:
        return None


def _as_json(data: object) -> bytes:
    return json.dumps(data, ensure_ascii=False, indent=1).encode("utf-8", "backslashreplace") + b"\n"
