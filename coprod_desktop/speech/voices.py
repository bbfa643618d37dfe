"""The voices on this computer, found by their files: no engine is loaded beside the window."""

import importlib.util
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from coprod_desktop import strings
from coprod_desktop.speech import espeak_voices, system_voices
from coprod_desktop.speech.errors import NoSuchVoice

PLAIN = espeak_voices.FIRST
"""The voice that is always there."""

PICO = "pico/en-GB"
_PICO_FOREIGN = {"en-US": "american", "de-DE": "german", "es-ES": "spanish", "fr-FR": "french", "it-IT": "italian"}


@dataclass(frozen=True, slots=True)
class Voice:
    """A voice: its id for VoiceSettings, its name for people, and its language as a BCP 47 tag.

    `tells_words` is true where the voice says when each word begins; for others it is worked out.
    """

    id: str
    name: str
    language: str
    tells_words: bool = False


@cache
def first() -> str:
    """Return the id of the voice that reads when nobody chose one: the most pleasant British one that is here."""
    return PICO if _is_here("py_nanotts") else PLAIN


@cache
def installed() -> tuple[Voice, ...]:
    """Return every voice that came with the program or the system, the first choice first, foreign ones last.

    Voices from the person's voices folder are not among them: see `voice_folder`.
    """
    hibari = _hibari()
    natural = [*_pico({"en-GB": "british"}), *(voice for voice in hibari if voice.language == "en-GB")]
    foreign = [voice for voice in hibari if voice.language != "en-GB"]
    plain = [Voice(*one, tells_words=True) for one in espeak_voices.found()]
    ours = [voice for voice in plain if voice.id in espeak_voices.OURS]
    others = [*_pico(_PICO_FOREIGN), *(voice for voice in plain if voice.id not in espeak_voices.OURS)]
    system = [Voice(*one) for one in system_voices.found()]
    return (*natural, *ours, *system, *foreign, *sorted(others, key=lambda voice: voice.name))


def named(identifier: str, voices: Iterable[Voice] = ()) -> str:
    """Return the name of a voice for people, or "" for one that is not on this computer."""
    wanted = identifier or first()
    return next((voice.name for voice in (*voices, *installed()) if voice.id == wanted), "")


def _pico(names: Mapping[str, str]) -> list[Voice]:
    if not _is_here("py_nanotts"):
        return []
    return [Voice(f"pico/{tag}", strings.say(f"speech.voice_pico_{name}"), tag) for tag, name in names.items()]


def _hibari() -> list[Voice]:
    if not (_is_here("hibari") and _is_here("onnxruntime")):
        return []
    from coprod_desktop.speech.engines.hibari import NAMES, model_path

    return [
        Voice(f"hibari/{name}", strings.say(f"speech.voice_hibari_{name}"), language)
        for name, language in NAMES.items()
        if model_path(name) is not None
    ]


def _is_here(package: str) -> bool:
    return package in sys.modules or importlib.util.find_spec(package) is not None


def folder_voice(path: Path, name: str, language: str) -> Voice:
    """Return the voice that stands in a file of the voices folder."""
    return Voice(f"piper/{path}", strings.say("speech.voice_yours", name=name), language)


def matching(written: str, voices: Iterable[Voice] = ()) -> str:
    """Return the id of the voice that somebody means by its name, its id, or a part of its name.

    Raises NoSuchVoice when there is none.
    """
    wanted, known = written.strip().casefold(), (*voices, *installed())
    exact = (voice.id for voice in known if wanted in (voice.id.casefold(), voice.name.casefold()))
    partly = (voice.id for voice in known if wanted and wanted in voice.name.casefold())
    found = next(iter((*exact, *partly)), "")
    if not found:
        raise NoSuchVoice(name=written)
    return found
