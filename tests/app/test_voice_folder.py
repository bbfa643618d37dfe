"""Voices that people put into their folder: looked at and tried before they are offered."""

import json

import pytest

from coprod_desktop.app import voice_folder
from coprod_desktop.storage import places

DESCRIPTION = {"audio": {"sample_rate": 22050}, "espeak": {"voice": "en-gb"}, "phoneme_id_map": {"_": [0]}}


@pytest.fixture(autouse=True)
def own_folder(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    monkeypatch.setenv(places.DATA_FOLDER_VARIABLE, str(tmp_path_factory.mktemp("data")))


def put(name: str, description: object = None) -> None:
    (places.voices_folder() / name).write_bytes(b"no model at all")
    if description is not None:
        (places.voices_folder() / f"{name}.json").write_text(json.dumps(description), encoding="utf-8")


def test_an_empty_folder_has_no_voices_and_no_problems() -> None:
    assert voice_folder.look() == voice_folder.Looked()


def test_a_voice_without_its_second_file_is_told_about() -> None:
    put("en_GB-alba-medium.onnx")
    (problem,) = voice_folder.look().problems
    assert "second file" in problem


def test_a_second_file_of_another_kind_is_told_about() -> None:
    put("en_GB-alba-medium.onnx", {"name": "something else"})
    (problem,) = voice_folder.look().problems
    assert "not a Piper voice" in problem


def test_a_voice_that_does_not_speak_is_never_offered() -> None:
    put("en_GB-alba-medium.onnx", DESCRIPTION)
    looked = voice_folder.look()
    assert looked.voices == ()
    assert len(looked.problems) == 1
    assert voice_folder.usable_voices() == ()


def test_a_damaged_note_of_what_was_tried_is_passed_over() -> None:
    (places.voices_folder() / "tried.json").write_text("{", encoding="utf-8")
    assert voice_folder.usable_voices() == ()
