"""The person's own voices: Piper files that they put into their voices folder, tried before they are offered."""

import json
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from coprod_desktop.errors import CoprodError, StoppedByPerson
from coprod_desktop.speech import voices
from coprod_desktop.speech.script import Kind, Utterance
from coprod_desktop.speech.sound import VoiceSettings
from coprod_desktop.speech.speaker import Speaker
from coprod_desktop.speech.voices import Voice
from coprod_desktop.storage import files, places
from coprod_desktop.strings import say

_TRIED = "tried.json"
_LARGEST_DESCRIPTION = 4 * 1024 * 1024
_MOST_VOICES = 60
_NEEDED = ("audio", "espeak", "phoneme_id_map")
_PHRASE = "We plan each meeting together."


@dataclass(frozen=True, slots=True)
class Looked:
    """What is in the voices folder: the voices that can be used, and sentences about those that cannot."""

    voices: tuple[Voice, ...] = ()
    problems: tuple[str, ...] = ()


def usable_voices() -> tuple[Voice, ...]:
    """Return the voices that were tried before and have not changed since; reads no sound and starts nothing."""
    tried = _read_tried()
    return tuple(_voice(model) for model in _models() if tried.get(model.name) == _stamp(model))


def look(stopped: Callable[[], bool] = lambda: False) -> Looked:
    """Try each voice in the folder that is new or changed, and return what can be used.

    Each is checked, loaded in a worker and asked for a sentence. Raises StoppedByPerson.
    """
    tried, good, problems = _read_tried(), [], []
    for model in _models():
        if tried.get(model.name) != _stamp(model):
            problem = _problem(model) or _trial(model, stopped)
            if problem:
                problems.append(problem)
                continue
            tried[model.name] = _stamp(model)
        good.append(_voice(model))
    with suppress(files.CannotWrite):  # then they are tried again the next time
        files.write_whole(places.voices_folder() / _TRIED, json.dumps(tried, indent=1).encode())
    return Looked(tuple(good), tuple(problems))


def _models() -> Iterator[Path]:
    with suppress(OSError):
        yield from sorted(places.voices_folder().glob("*.onnx"))[:_MOST_VOICES]


def _description(model: Path) -> dict[str, object]:
    try:
        with model.with_name(f"{model.name}.json").open("rb") as source:
            given = json.loads(source.read(_LARGEST_DESCRIPTION))
    except (OSError, ValueError, RecursionError):
        return {}
    return given if isinstance(given, dict) else {}


def _problem(model: Path) -> str:
    """Return a sentence about a voice whose second file is missing or is none, "" when both look right."""
    if not model.with_name(f"{model.name}.json").is_file():
        return say("listening.folder.no_pair", name=model.name)
    given = _description(model)
    return (
        ""
        if all(isinstance(given.get(key), dict) for key in _NEEDED)
        else say("listening.folder.not_piper", name=model.name)
    )


def _trial(model: Path, stopped: Callable[[], bool]) -> str:
    """Return a sentence about a voice that does not speak, "" for one that does."""
    said = Utterance("", 0, len(_PHRASE), _PHRASE, _PHRASE, (), Kind.SENTENCE)
    try:
        with Speaker() as speaker:
            speaker.render(said, VoiceSettings(f"piper/{model}"), stopped)
    except StoppedByPerson:
        raise
    except CoprodError as error:
        key = "no_engine" if error.says == "speech.no_voice" else "silent"
        return say(f"listening.folder.{key}", name=model.name)
    return ""


def _voice(model: Path) -> Voice:
    given = _description(model)
    language = given.get("language")
    code = language.get("code") if isinstance(language, dict) else None
    return voices.folder_voice(model, _name(model), str(code or model.name.partition("-")[0]).replace("_", "-"))


def _name(model: Path) -> str:
    # "en_GB-alba-medium" is "Alba".
    parts = model.stem.split("-")
    return (parts[1] if len(parts) > 1 else parts[0]).replace("_", " ").strip().capitalize()


def _stamp(model: Path) -> str:
    with suppress(OSError):
        about = model.stat()
        return f"{about.st_size} {about.st_mtime_ns}"
    return ""


def _read_tried() -> dict[str, str]:
    try:
        given = json.loads((places.voices_folder() / _TRIED).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return {str(name): str(stamp) for name, stamp in given.items()} if isinstance(given, dict) else {}
