"""The window's side of a voice: utterances in, sound out, whatever becomes of the process behind it."""

import logging
from collections.abc import Callable
from types import TracebackType
from typing import Self

from coprod_desktop.speech import voices
from coprod_desktop.speech.errors import Silent, VoiceLost
from coprod_desktop.speech.page_words import words_on_the_page
from coprod_desktop.speech.script import Utterance
from coprod_desktop.speech.sound import Sound, VoiceSettings
from coprod_desktop.workers import Answer, Limits, Worker, WorkerDied, WorkerTooBig, WorkerTooSlow

_log = logging.getLogger(__name__)

_TRIES = 3
_USUAL_RATE_HZ = 22050
_MEBIBYTE = 1024 * 1024
# A piece of sound takes milliseconds; ten thousand words in one utterance at the slowest pace are 330 MB.
_LIMITS = Limits(seconds=15.0, memory_bytes=1024 * _MEBIBYTE, answer_bytes=1024 * _MEBIBYTE)


class Speaker:
    """Renders utterances in a worker process, started when first needed and again after a crash.

    `render` may be called from any one thread at a time that is not the window's; `kill` and `close` from any.
    """

    def __init__(self, worker: Worker | None = None) -> None:
        self._worker = worker or Worker("speech", limits=_LIMITS)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def process_id(self) -> int | None:
        """The system's number for the worker, or None while there is none."""
        return self._worker.process_id

    def get_ready(self) -> None:
        """Start the worker and its voice now, so that the first utterance does not wait for them.

        Raises what `render` raises.
        """
        self._worker.ask(_request("", VoiceSettings()))

    def render(self, utterance: Utterance, settings: VoiceSettings, stopped: Callable[[], bool] | None = None) -> Sound:
        """Return an utterance as sound, its words placed in the written text of its block.

        A worker that dies, hangs or makes no sound is started anew and asked again. Raises Silent, VoiceLost, NoVoice,
        UnknownVoice, or StoppedByPerson after `stopped` returns true or `kill` was called.
        """
        for tries_left in reversed(range(_TRIES)):
            try:
                samples, rate_hz, words = self._ask(utterance.spoken, settings, stopped)
            except (WorkerDied, WorkerTooSlow, WorkerTooBig) as trouble:
                _log.info("the voice was lost: %s; tries left: %s", type(trouble).__name__, tries_left)
                continue
            # A voice's word that it is done proves nothing; samples do.
            if samples or not any(map(str.isalnum, utterance.spoken)) or settings.volume <= 0:
                return Sound(samples, rate_hz, tuple(words_on_the_page(words, utterance)))
            _log.info("the voice was silent; tries left: %s", tries_left)
            self._worker.kill()
            if not tries_left:
                raise Silent
        raise VoiceLost

    def kill(self) -> None:
        """End what is being rendered at once; the next utterance gets a new worker."""
        self._worker.kill()

    def close(self) -> None:
        """End the worker."""
        self._worker.close()

    def _ask(
        self, text: str, settings: VoiceSettings, stopped: Callable[[], bool] | None
    ) -> tuple[bytes, int, list[tuple[int, int, int]]]:
        pieces: list[bytes] = []
        words: list[tuple[int, int, int]] = []
        rate_hz = [_USUAL_RATE_HZ]

        def take(piece: Answer) -> None:
            before = sum(map(len, pieces)) // 2
            words.extend((start, end, at_sample + before) for start, end, at_sample in piece.header["words"])
            pieces.append(piece.payload)
            rate_hz[0] = piece.header["rate_hz"]

        if text.strip():
            self._worker.ask(_request(text, settings), on_progress=take, stopped=stopped)
        return b"".join(pieces), rate_hz[0], words


def _request(text: str, settings: VoiceSettings) -> dict[str, object]:
    return {
        "text": text,
        "voice": settings.voice or voices.first(),
        "words_a_minute": settings.words_a_minute,
        "pitch": settings.pitch,
        "volume": settings.volume,
    }
