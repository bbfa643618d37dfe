"""The engines behind our pyttsx3 driver, one module each, chosen by the first part of a voice's id."""

from coprod_desktop.speech.engines.engine import Engine, Manner
from coprod_desktop.speech.errors import UnknownVoice

__all__ = ["Engine", "Manner", "engine_of"]


def engine_of(voice: str) -> str:
    """Return the name of the engine that a voice belongs to: "pico", "hibari", "piper", "system", or "espeak"."""
    first = voice.partition("/")[0]
    return first if first in ("pico", "hibari", "piper", "system") else "espeak"


def start(name: str) -> Engine:
    """Start an engine. Raises NoVoice or UnknownVoice when what it needs is not on this computer."""
    # Each brings its own library in, which the others must not wait for.
    match name:
        case "espeak":
            from coprod_desktop.speech.engines.espeak import EspeakEngine

            return EspeakEngine()
        case "pico":
            from coprod_desktop.speech.engines.pico import PicoEngine

            return PicoEngine()
        case "hibari":
            from coprod_desktop.speech.engines.hibari import HibariEngine

            return HibariEngine()
        case "piper":
            from coprod_desktop.speech.engines.piper import PiperEngine

            return PiperEngine()
        case "system":
            from coprod_desktop.speech.engines import system

            return system.engine()
    raise UnknownVoice
