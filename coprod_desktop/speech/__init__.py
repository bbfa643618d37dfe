"""A Document becomes a spoken script, and the script becomes sound with word times.

``script.of_document`` makes the script, ``speaker.Speaker`` renders it in a worker, ``mp3.export`` and ``ogg.export``
write a file, and ``voices.installed`` lists who can read it.
"""

import importlib
from typing import TYPE_CHECKING, Any

from coprod_desktop.speech.sound import Sound, VoiceSettings, WordTime

if TYPE_CHECKING:
    from coprod_desktop.speech import mp3, ogg, pauses, script, speaker, voices

__all__ = ["Sound", "VoiceSettings", "WordTime", "mp3", "ogg", "pauses", "script", "speaker", "voices"]


def __getattr__(name: str) -> Any:
    # Loaded when first used: the speech worker needs none of these, and the first sound waits for it to start.
    if name in __all__:
        return importlib.import_module(f"{__name__}.{name}")
    raise AttributeError(name)
