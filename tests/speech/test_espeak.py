"""The library's binding, where it differs from what pyttsx3 does."""

import sys
from pathlib import Path

import espeakng_loader
import pytest

from coprod_desktop.speech.errors import NoVoice
from coprod_desktop.speech.espeak import Espeak, short_path

LIBRARY = Path(espeakng_loader.get_library_path())
DATA = Path(espeakng_loader.get_data_path())


def test_missing_data_is_a_failure_and_does_not_end_the_process(tmp_path: Path) -> None:
    with pytest.raises(NoVoice):
        Espeak(LIBRARY, tmp_path)


def test_a_library_that_cannot_be_loaded_is_a_failure(tmp_path: Path) -> None:
    broken = tmp_path / "broken.so"
    broken.write_bytes(b"not a library")
    with pytest.raises(NoVoice):
        Espeak(broken, DATA)


@pytest.mark.skipif(sys.platform == "win32", reason="the data is copied there, not linked")
def test_data_in_a_deep_folder_is_reached_by_a_short_path(tmp_path: Path) -> None:
    deep = tmp_path / ("d" * 90) / ("e" * 90)
    deep.mkdir(parents=True)
    (deep / "phontab").write_bytes(b"x")
    way = short_path(deep)
    assert len(str(way)) <= 150
    assert (way / "phontab").read_bytes() == b"x"


def test_data_in_a_shallow_folder_is_used_where_it_is(tmp_path: Path) -> None:
    assert short_path(Path("/short")) == Path("/short")
