import json
from pathlib import Path

import pytest

from coprod_desktop.storage.settings import MOST_RECENT_FILES, Settings, load_settings, save_settings


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings.json"


def test_settings_come_back_as_they_were(path: Path) -> None:
    settings = Settings("Siân", 200, "dark", recent_files=("/a.coprod",), voice="espeak:cy")
    save_settings(settings, path)
    assert load_settings(path).settings == settings


def test_without_a_file_the_standard_settings_are_used(path: Path) -> None:
    assert load_settings(path).settings == Settings()
    assert load_settings(path).warnings == ()


def test_settings_live_in_the_users_own_folder() -> None:
    save_settings(Settings("Jo"))
    assert load_settings().settings.who == "Jo"


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff\xfe", b"null", b"[" * 100_000, b" " * 2_000_000])
def test_settings_that_cannot_be_read_are_set_aside_and_told(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    loaded = load_settings(path)
    assert loaded.settings == Settings()
    assert "settings (could not be read).json" in loaded.warnings[0]
    assert path.with_name("settings (could not be read).json").read_bytes() == content


def test_a_second_unreadable_file_does_not_push_out_the_first(path: Path) -> None:
    for content in (b"first", b"second"):
        path.write_bytes(content)
        load_settings(path)
    assert {one.read_bytes() for one in path.parent.glob("settings (*")} == {b"first", b"second"}


def test_values_of_a_newer_version_survive(path: Path) -> None:
    path.write_text('{"text_size_percent": 150, "sign_language": "BSL"}')
    save_settings(load_settings(path).settings, path)
    assert json.loads(path.read_text())["sign_language"] == "BSL"


def test_one_value_that_makes_no_sense_does_not_spoil_the_others(path: Path) -> None:
    path.write_text('{"text_size_percent": "huge", "palette": "dark"}')
    assert load_settings(path).settings == Settings(palette="dark")


@pytest.mark.parametrize(("given", "used"), [(-5, 100), (99, 100), (250, 250), (10_000, 300)])
def test_text_size_stays_within_what_screens_can_show(path: Path, given: int, used: int) -> None:
    path.write_text(json.dumps({"text_size_percent": given}))
    assert load_settings(path).settings.text_size_percent == used


def test_the_file_used_last_comes_first_and_only_once() -> None:
    settings = Settings()
    for name in ("a", "b", "a"):
        settings = settings.with_recent_file(Path(name))
    assert settings.recent_files == ("a", "b")


def test_only_so_many_recent_files_are_kept() -> None:
    settings = Settings()
    for number in range(30):
        settings = settings.with_recent_file(Path(str(number)))
    assert len(settings.recent_files) == MOST_RECENT_FILES
