"""The window's side of a voice: utterances in, sound out, whatever becomes of the process behind it."""

import logging
from collections.abc import Callable, Sequence
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
_TOGETHER = 50  # utterances asked for at once: as many as the worker can be ahead of whoever writes their sound
_FIRST_WORD = "Hello."
_USUAL_RATE_HZ = 22050
_TROUBLE = (WorkerDied, WorkerTooSlow, WorkerTooBig)
_LOOKED_AT = 61  # each so many samples one is looked at: some hundred in the shortest word
_FAINTEST = 8  # of 32,768: what the quietest setting still makes
_MEBIBYTE = 1024 * 1024
# A piece of sound takes milliseconds; ten thousand words in one utterance at the slowest pace are 330 MB.
_LIMITS = Limits(seconds=10.0, memory_bytes=1024 * _MEBIBYTE, answer_bytes=1024 * _MEBIBYTE)


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

    def get_ready(self, settings: VoiceSettings | None = None) -> None:
        """Start the worker and its voice now, so that the first utterance does not wait for them.

        Raises what `render` raises.
        """
        # A word that nobody hears: a voice reads its files, and measures how loud it is, when it first speaks.
        self._worker.ask(_request((_FIRST_WORD,), settings or VoiceSettings()))

    def render(self, utterance: Utterance, settings: VoiceSettings, stopped: Callable[[], bool] | None = None) -> Sound:
        """Return an utterance as sound, its words placed in the written text of its block.

        A worker that dies, hangs or makes no sound is started anew and asked again. Raises Silent, VoiceLost, NoVoice,
        UnknownVoice, or StoppedByPerson after `stopped` returns true or `kill` was called.
        """
        for tries_left in reversed(range(_TRIES)):
            heard: list[Sound] = []
            try:
                self._ask([utterance], settings, heard.append, stopped)
            except _TROUBLE as trouble:
                _log.info("the voice was lost: %s; tries left: %s", type(trouble).__name__, tries_left)
                continue
            if heard and _is_heard(heard[0], utterance, settings):
                return heard[0]
            _log.info("the voice was silent; tries left: %s", tries_left)
            self._worker.kill()
            if not tries_left:
                raise Silent
        raise VoiceLost

    def render_all(
        self,
        utterances: Sequence[Utterance],
        settings: VoiceSettings,
        take: Callable[[int, Sound], None],
        stopped: Callable[[], bool] | None = None,
    ) -> None:
        """Tell `take`, on this thread, the place and sound of each utterance in order, once each.

        The worker renders on while `take` is at work. Raises what `render` raises, and what `take` raises.
        """
        done = 0

        def deliver(sound: Sound) -> None:
            nonlocal done
            if not _is_heard(sound, utterances[done], settings):
                raise WorkerDied
            take(done, sound)
            done += 1

        while done < len(utterances):
            try:
                self._ask(_at_the_pace_of_the_first(utterances[done : done + _TOGETHER]), settings, deliver, stopped)
            except _TROUBLE as trouble:
                _log.info("the voice was lost: %s; it goes on alone", type(trouble).__name__)
                deliver(self.render(utterances[done], settings, stopped))

    def kill(self) -> None:
        """End what is being rendered at once; the next utterance gets a new worker."""
        self._worker.kill()

    def close(self) -> None:
        """End the worker."""
        self._worker.close()

    def _ask(
        self,
        utterances: Sequence[Utterance],
        settings: VoiceSettings,
        take: Callable[[Sound], None],
        stopped: Callable[[], bool] | None,
    ) -> None:
        """Ask the worker for utterances and tell `take` the sound of each, in order."""
        collected = _Collected(utterances, take)
        if any(utterance.spoken.strip() for utterance in utterances):
            texts = [utterance.spoken for utterance in utterances]
            self._worker.ask(_request(texts, settings, utterances[0].haste), on_progress=collected.add, stopped=stopped)
        collected.finish()


class _Collected:
    """Pieces of sound on their way, put together into one sound for each utterance."""

    def __init__(self, utterances: Sequence[Utterance], take: Callable[[Sound], None]) -> None:
        self._utterances, self._take = utterances, take
        self._place = 0
        self._rate_hz = _USUAL_RATE_HZ
        self._pieces: list[bytes] = []
        self._words: list[tuple[int, int, int]] = []

    def add(self, piece: Answer) -> None:
        """Add a piece; the first of a later utterance closes those before it."""
        while self._place < piece.header["place"]:
            self._close()
        before = sum(map(len, self._pieces)) // 2
        self._words.extend((start, end, at_sample + before) for start, end, at_sample in piece.header["words"])
        self._pieces.append(piece.payload)
        self._rate_hz = piece.header["rate_hz"]

    def finish(self) -> None:
        """Close the last utterance, and any after it that made no sound."""
        while self._place < len(self._utterances):
            self._close()

    def _close(self) -> None:
        utterance, pieces = self._utterances[self._place], self._pieces
        samples = pieces[0] if len(pieces) == 1 else b"".join(pieces)
        sound = Sound(samples, self._rate_hz, tuple(words_on_the_page(self._words, utterance)))
        self._place, self._pieces, self._words = self._place + 1, [], []
        self._take(sound)


def _is_heard(sound: Sound, utterance: Utterance, settings: VoiceSettings) -> bool:
    # A voice's word that it is done proves nothing; samples do, and not when all of them are silence.
    if not any(map(str.isalnum, utterance.spoken)) or settings.volume <= 0:
        return True
    some = memoryview(sound.samples).cast("h")[::_LOOKED_AT]
    return max(map(abs, some), default=0) >= _FAINTEST


def _at_the_pace_of_the_first(utterances: Sequence[Utterance]) -> Sequence[Utterance]:
    haste = utterances[0].haste
    end = next((place for place, one in enumerate(utterances) if one.haste != haste), len(utterances))
    return utterances[:end]


def _request(texts: Sequence[str], settings: VoiceSettings, haste: float = 1.0) -> dict[str, object]:
    return {
        "texts": texts,
        "voice": settings.voice or voices.first(),
        "words_a_minute": settings.words_a_minute,
        "haste": haste,
        "pitch": settings.pitch,
        "volume": settings.volume,
    }
