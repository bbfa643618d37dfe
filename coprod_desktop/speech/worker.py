"""The speech worker: a process of its own in which pyttsx3 and the voice live.

Asked with `texts`, `voice`, `words_a_minute`, `haste`, `pitch` and `volume`, it sends the sound piece by piece, each
with the `place` of its text, `rate_hz` and `words` ([start, end, at_sample] in the text and in this piece's samples).
Many texts at once keep it busy while the parent does something with their sound.
"""

from typing import Any

import pyttsx3

from coprod_desktop.speech import driver
from coprod_desktop.speech.word_events import TimedWord
from coprod_desktop.workers import Answer, Progress, serve


class Voicebox:
    """A pyttsx3 engine that answers one request at a time."""

    def __init__(self) -> None:
        driver.register()
        self._engine = pyttsx3.init(driver.NAME)
        self._engine.connect("sound", self._send)
        self._engine.connect("error", self._keep)
        self._progress: Progress | None = None
        self._failure: Exception | None = None

    def answer(self, header: dict[str, Any], progress: Progress) -> Answer:
        """Render texts one after the other. Raises what the driver raised, such as UnknownVoice."""
        self._progress, self._failure = progress, None
        self._engine.setProperty("voice", header["voice"])
        self._engine.setProperty("rate", header["words_a_minute"])
        self._engine.setProperty("haste", header["haste"])
        self._engine.setProperty("pitch", header["pitch"])
        self._engine.setProperty("volume", header["volume"])
        for place, text in enumerate(header["texts"]):
            self._engine.say(text, place)
        self._engine.runAndWait()
        if self._failure is not None:
            raise self._failure
        return Answer({})

    def _send(self, name: int, samples: bytes, rate_hz: int, words: tuple[TimedWord, ...]) -> None:
        assert self._progress is not None
        self._progress({"place": name, "rate_hz": rate_hz, "words": words}, samples)

    def _keep(self, exception: Exception, **_: object) -> None:
        self._failure = self._failure or exception


def main() -> None:
    """Answer the parent until it goes away. A voice that does not start is told with the first answer."""
    voicebox: Voicebox | None = None

    def handle(header: dict[str, Any], payload: bytes, progress: Progress) -> Answer:
        nonlocal voicebox
        if voicebox is None:
            voicebox = Voicebox()
        return voicebox.answer(header, progress)

    serve(handle)
