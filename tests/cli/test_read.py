"""coprod read."""

import contextlib
import sys
import types
from pathlib import Path

import miniaudio
import pytest

from coprod_desktop.cli.status import Status
from coprod_desktop.storage.settings import Settings, save_settings
from tests.cli.running import coprod, is_one_calm_sentence, names_in, paper


class Device:
    """A loudspeaker that takes sound as fast as it comes."""

    heard = bytearray()

    def __init__(self, *_: object) -> None:
        Device.heard = bytearray()

    def start(self, generator: object) -> None:
        assert isinstance(generator, types.GeneratorType)
        with contextlib.suppress(StopIteration):
            while True:
                Device.heard += generator.send(1024)

    def stop(self) -> None:
        """Nothing is waiting."""

    def close(self) -> None:
        """Nothing is open."""


@pytest.fixture
def loudspeaker(monkeypatch: pytest.MonkeyPatch) -> type[Device]:
    package = types.ModuleType("miniaudio")
    package.PlaybackDevice = Device  # type: ignore[attr-defined]
    package.MiniaudioError = OSError  # type: ignore[attr-defined]
    package.SampleFormat = types.SimpleNamespace(SIGNED16=2)  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "miniaudio", package)
    return Device


def test_a_paper_is_read_aloud(tmp_path: Path, loudspeaker: type[Device]) -> None:
    ran = coprod("read", paper(tmp_path))
    assert ran.status == Status.DONE
    assert len(loudspeaker.heard) / 2 / 16000 > 2


def test_where_there_is_no_sound_card_one_sentence_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "miniaudio", None)
    ran = coprod("read", paper(tmp_path))
    assert ran.status != Status.DONE
    assert "speaker" in ran.err
    assert "--out" in ran.err


def test_sound_is_saved_in_the_forms_that_are_asked_for(tmp_path: Path) -> None:
    folder = tmp_path / "sound"
    ran = coprod("read", paper(tmp_path), "--out", folder, "--as", "mp3,page,epub", "--speed", "300")
    assert ran.status == Status.DONE
    assert names_in(folder) == [
        "Our garden - audio.mp3",
        "Our garden - follow along.html",
        "Our garden - read and listen.epub",
    ]


def test_the_voices_are_listed() -> None:
    ran = coprod("read", "--voices")
    assert ran.status == Status.DONE
    assert "British English (en-GB)" in ran.out


@pytest.mark.parametrize("wrong", [("--speed", "20"), ("--speed", "fast"), ("--as", "vinyl"), ("--voice", "nobody")])
def test_what_cannot_be_asked_for_is_said_in_one_sentence(tmp_path: Path, wrong: tuple[str, str]) -> None:
    ran = coprod("read", paper(tmp_path), *wrong)
    assert ran.status != Status.DONE
    assert is_one_calm_sentence(ran.err) or wrong[0] == "--voice"


def test_a_file_must_be_named() -> None:
    assert coprod("read").status == Status.WRONG_USAGE


def remember(*, listener: str, **ways: dict[str, object]) -> None:
    save_settings(Settings(listener=listener, listeners=dict(ways)))


def seconds_of(folder: Path) -> float:
    (made,) = folder.glob("*.ogg")
    return float(miniaudio.get_file_info(str(made)).duration)


def test_one_ogg_file_has_the_pace_of_who_listened_last(tmp_path: Path) -> None:
    remember(listener="Ana", Ana={"words_a_minute": 90}, Bel={"words_a_minute": 400})
    for folder, named in (("last", ()), ("named", ("--listener", "bel")), ("asked", ("--speed", "400"))):
        assert coprod("read", paper(tmp_path), "--out", tmp_path / folder, "--as", "ogg", *named).status == Status.DONE
    slow, named, asked = (seconds_of(tmp_path / folder) for folder in ("last", "named", "asked"))
    assert slow > 2.5 * named
    assert named == pytest.approx(asked, rel=0.02)


def test_a_listener_whose_voice_is_gone_hears_the_usual_one(tmp_path: Path) -> None:
    remember(listener="Ana", Ana={"voice": "piper//gone.onnx"})
    assert coprod("read", paper(tmp_path), "--out", tmp_path / "sound").status == Status.DONE


def test_a_listener_whom_nobody_knows_is_said_in_plain_words(tmp_path: Path) -> None:
    ran = coprod("read", paper(tmp_path), "--out", tmp_path / "sound", "--listener", "Nobody")
    assert ran.status != Status.DONE
    assert "Nobody" in ran.err
