"""eSpeak NG: every voice of these islands, with true word times."""

import re
from pathlib import Path

import espeakng_loader

from coprod_desktop.speech import espeak
from coprod_desktop.speech.engines.engine import Manner
from coprod_desktop.speech.pace import espeak_settings
from coprod_desktop.speech.word_events import TimedWord, timed_words

# A capital A by itself is said like the article in "a cup". The ordinal sign is said as the letter's name.
_LETTER_A = re.compile(
    r"(?<=[A-Z0-9]\s)A(?=\W|$)|(?<=[a-z]\s)A(?![\w'’]|\s[A-Z][a-z])"
    r"|(?<!\S)A(?=\s(?:and\s)?[A-Z](?!\w)|['’]s|[.,:;)?!])|(?<=\s)A(?=$)"
)
_NAMED_A = "ª"


class EspeakEngine:
    """The library as an engine."""

    longest_piece = 3000  # so that a whole book never stands in memory as sound

    def __init__(self) -> None:
        """Start the library. Raises NoVoice when it cannot be."""
        self._library = _shared_library()
        self._set: dict[int, int] = {}
        self.rate_hz = self._library.rate_hz

    def use_voice(self, voice: str) -> None:
        """Change to a voice such as "gmw/en" or "gmw/en+f3". Raises UnknownVoice and keeps the voice it had."""
        self._library.use_voice(voice)
        # The library sets some values anew with each voice.
        self._set.clear()

    def render(self, piece: str, manner: Manner) -> tuple[bytes, tuple[TimedWord, ...]]:
        """Return the sound of a piece and its words."""
        rate, gap = espeak_settings(piece, manner.words_a_minute)
        self._put(espeak.RATE, rate)
        self._put(espeak.WORD_GAP, gap)
        self._put(espeak.PITCH, manner.pitch)
        self._put(espeak.VOLUME, round(100 * manner.level))
        samples, events = self._library.render(_LETTER_A.sub(_NAMED_A, piece) if "A" in piece else piece)
        return samples, timed_words(piece, events, len(samples) // 2)

    def stop(self) -> None:
        """Cut the rendering short."""
        self._library.stop()

    def _put(self, parameter: int, value: int) -> None:
        if self._set.get(parameter) != value:
            self._library.set(parameter, value)
            self._set[parameter] = value


_libraries: list[espeak.Espeak] = []


def _shared_library() -> espeak.Espeak:
    # The library has one state for the whole process; a second start would pull it from under the first engine.
    if not _libraries:
        _libraries.append(
            espeak.Espeak(Path(espeakng_loader.get_library_path()), Path(espeakng_loader.get_data_path()))
        )
    return _libraries[0]
