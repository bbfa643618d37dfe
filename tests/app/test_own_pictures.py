import io
import zipfile
from pathlib import Path

import pytest
from PIL import Image

from coprod_desktop.app import own_pictures
from coprod_desktop.app.own_pictures import LONGEST_SIDE, NoPicture
from coprod_desktop.app.picture_library import SHIPPED_SET, NoPicturesThere, PictureLibrary
from coprod_desktop.easyread.pictures import PictureChoice, PictureIndex

ORIENTATION, GPS = 0x0112, 0x8825


def photo(size: tuple[int, int] = (3000, 1500)) -> bytes:
    """Return a photo that lies on its side, and says where it was taken."""
    image = Image.new("RGB", size, "red")
    image.paste("blue", (0, 0, size[0] // 2, size[1]))
    exif = image.getexif()
    exif[ORIENTATION] = 6
    exif.get_ifd(GPS)[1] = "N"
    exif[0x010F] = "A camera"
    out = io.BytesIO()
    image.save(out, "JPEG", exif=exif)
    return out.getvalue()


def drawing(colour: str = "green") -> bytes:
    out = io.BytesIO()
    Image.new("RGBA", (40, 40), colour).save(out, "PNG")
    return out.getvalue()


@pytest.fixture
def library(tmp_path: Path) -> PictureLibrary:
    return PictureLibrary(tmp_path / "pictures")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with two pictures, a sheet of words, and something else."""
    folder = tmp_path / "Our people"
    folder.mkdir()
    (folder / "support_worker-2.png").write_bytes(drawing())
    (folder / "hall.jpg").write_bytes(photo((60, 30)))
    (folder / "words.csv").write_text("hall.jpg,day centre;the hall\n", encoding="utf-8")
    (folder / "broken.png").write_bytes(b"no picture")
    (folder / "notes.txt").write_text("x", encoding="utf-8")
    return folder


def test_a_photo_is_turned_upright_and_shrunk() -> None:
    made = own_pictures.made_ready(photo(), "Our hall")
    assert made.media is not None
    image = Image.open(io.BytesIO(made.media.content))
    assert image.size == (LONGEST_SIDE // 2, LONGEST_SIDE)
    assert image.getpixel((5, 5))[2] > 200  # type: ignore[index]


def test_a_photo_loses_where_and_with_what_it_was_taken() -> None:
    made = own_pictures.made_ready(photo(), "Our hall")
    assert made.media is not None
    assert not Image.open(io.BytesIO(made.media.content)).getexif()
    assert b"camera" not in made.media.content


def test_the_same_picture_has_the_same_source() -> None:
    assert own_pictures.made_ready(drawing(), "a").source == own_pictures.made_ready(drawing(), "b").source


def test_a_picture_keeps_what_is_see_through() -> None:
    made = own_pictures.made_ready(drawing("#00000000"), "Nothing")
    assert made.media is not None
    assert Image.open(io.BytesIO(made.media.content)).mode == "RGBA"


@pytest.mark.parametrize("content", [b"", b"no picture", drawing()[:60], b"\xff\xd8\xff" + bytes(40)])
def test_what_is_no_picture_is_said_so(content: bytes) -> None:
    with pytest.raises(NoPicture):
        own_pictures.made_ready(content, "x", "x.png")


@pytest.mark.parametrize(
    ("stem", "words"),
    [
        ("support_worker-2", "support worker"),
        ("Day centre (3)", "Day centre"),
        ("12", "12"),
        ("a--b", "a b"),
        ("0412_SupportWorker", "Support Worker"),
        ("2 people", "2 people"),
    ],
)
def test_words_are_read_from_the_name_of_a_file(stem: str, words: str) -> None:
    assert own_pictures.words_of(stem) == words


def test_a_photo_of_somebody_somewhere_fits_the_person_and_the_place() -> None:
    assert own_pictures.phrases_of("sam at the day centre") == ("sam at the day centre", "sam", "day centre")
    assert own_pictures.phrases_of("support worker") == ("support worker",)
    assert own_pictures.phrases_of("at the library") == ("at the library",)


def test_a_folder_comes_in_with_words_from_names_and_from_a_sheet(library: PictureLibrary, folder: Path) -> None:
    brought, skipped = library.bring(folder, "Our own photos")
    assert {picture.words for picture in brought.pictures} == {("support worker",), ("day centre", "the hall")}
    assert (brought.name, brought.licence, skipped) == ("Our people", "Our own photos", 1)


def test_a_zip_file_comes_in_like_a_folder(library: PictureLibrary, folder: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "set.zip", "w") as archive:
        for path in folder.iterdir():
            archive.write(path, f"inner/{path.name}")
    brought, _ = library.bring(tmp_path / "set.zip", "")
    assert len(brought.pictures) == 2


def test_ones_own_set_is_suggested_before_ours(library: PictureLibrary, folder: Path) -> None:
    brought, _ = library.bring(folder, "")
    first = PictureIndex.load(library.ideas()).suggest("Your support worker can come.", 1)[0]
    assert first.source in {picture.source for picture in brought.pictures}


def test_ours_come_first_again_when_they_are_put_first(library: PictureLibrary, folder: Path) -> None:
    library.bring(folder, "")
    library.put_first(SHIPPED_SET)
    assert (
        PictureIndex.load(library.ideas()).suggest("Your support worker can come.", 1)[0].source.startswith("drawing:")
    )


def test_a_correction_is_remembered_the_next_time(library: PictureLibrary, tmp_path: Path) -> None:
    library.remember("bus", PictureChoice("drawing:going-by-bus", "A bus", "bus", 1.0))
    again = PictureLibrary(tmp_path / "pictures")
    assert PictureIndex.load(again.ideas()).suggest("The bus is free.", 1)[0].source == "drawing:going-by-bus"


def test_sets_are_there_again_with_their_pictures(library: PictureLibrary, folder: Path, tmp_path: Path) -> None:
    brought, _ = library.bring(folder, "Ours")
    again = PictureLibrary(tmp_path / "pictures")
    assert again.sets == library.sets
    assert all(again.media(picture.source) for picture in brought.pictures)


def test_a_set_can_be_deleted(library: PictureLibrary, folder: Path, tmp_path: Path) -> None:
    brought, _ = library.bring(folder, "")
    library.remove(brought.id)
    assert library.sets == ()
    assert PictureLibrary(tmp_path / "pictures").sets == ()


def test_a_folder_without_pictures_is_said_so(library: PictureLibrary, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "bad.zip").write_bytes(b"no zip")
    for name in ("empty", "bad.zip"):
        with pytest.raises(NoPicturesThere):
            library.bring(tmp_path / name, "")


def test_a_library_that_cannot_be_read_is_left_alone(tmp_path: Path) -> None:
    folder = tmp_path / "pictures"
    (folder / "set-1").mkdir(parents=True)
    (folder / "set-1" / "set.json").write_text("{broken", encoding="utf-8")
    (folder / "library.json").write_text("[]", encoding="utf-8")
    assert PictureLibrary(folder).sets == ()
    assert (folder / "set-1" / "set.json").read_text(encoding="utf-8") == "{broken"
