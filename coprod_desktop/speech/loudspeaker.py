"""Playing without a window: a script read aloud through the computer's own sound, for the command line."""

import contextlib
import os
import queue
import threading
from collections.abc import Callable, Generator, Iterator, Sequence
from typing import Any

from coprod_desktop.errors import CoprodError, StoppedByPerson
from coprod_desktop.speech.errors import NoLoudspeaker
from coprod_desktop.speech.pauses import pause_after
from coprod_desktop.speech.script import Utterance
from coprod_desktop.speech.sound import Sound, VoiceSettings
from coprod_desktop.speech.speaker import Speaker

_AHEAD = 4  # utterances rendered before they are heard
_LOOK_SECONDS = 0.05
_BUFFER_MS = 100
_BYTES_A_SAMPLE = 2

Stopped = Callable[[], bool]


def play(
    script: Sequence[Utterance], settings: VoiceSettings, on_said: Callable[[int], None], stopped: Stopped
) -> None:
    """Read a script aloud to its end; `on_said` is told the place of each utterance as it begins.

    Raises NoLoudspeaker, StoppedByPerson soon after `stopped` is true, and what `Speaker.render` raises.
    """
    with Speaker() as speaker:
        rendering = _Rendering(speaker, script, settings, stopped)
        first = rendering.next()
        if first is None:
            return
        with _opened(first[1].rate_hz) as device:
            feeding = _Feeding(rendering, first, script, settings)
            device.start(feeding.stream())
            said = -1
            while not feeding.is_over.wait(_LOOK_SECONDS):
                if stopped():
                    raise StoppedByPerson
                if feeding.place != said:
                    said = feeding.place
                    on_said(said)
            device.stop()
    if feeding.failure is not None:
        raise feeding.failure


class _Rendering:
    """Sounds made on a thread of their own, a few ahead of what is heard."""

    def __init__(
        self, speaker: Speaker, script: Sequence[Utterance], settings: VoiceSettings, stopped: Stopped
    ) -> None:
        self._sounds: queue.Queue[tuple[int, Sound] | CoprodError | None] = queue.Queue(_AHEAD)
        self._stopped = stopped
        self._thread = threading.Thread(target=self._run, args=(speaker, script, settings), daemon=True)
        self._thread.start()

    def next(self) -> tuple[int, Sound] | None:
        """Return the next place and its sound, None after the last one. Raises what went wrong."""
        found = self._sounds.get()
        if isinstance(found, CoprodError):
            raise found
        return found

    def _run(self, speaker: Speaker, script: Sequence[Utterance], settings: VoiceSettings) -> None:
        try:
            speaker.render_all(script, settings, lambda place, sound: self._put((place, sound)), self._stopped)
            self._put(None)
        except CoprodError as error:
            self._put(error)

    def _put(self, one: tuple[int, Sound] | CoprodError | None) -> None:
        while not self._stopped():
            with contextlib.suppress(queue.Full):
                self._sounds.put(one, timeout=_LOOK_SECONDS)
                return


class _Feeding:
    """Gives the device its samples as it asks for them, on the device's own thread."""

    def __init__(
        self, rendering: _Rendering, first: tuple[int, Sound], script: Sequence[Utterance], settings: VoiceSettings
    ) -> None:
        self._rendering, self._first = rendering, first
        self._script, self._settings = script, settings
        self.place = -1
        self.is_over = threading.Event()
        self.failure: CoprodError | None = None

    def stream(self) -> Generator[bytes, int, None]:
        """Return a generator that is sent how many samples are wanted, begun as the device needs it."""
        generator = self._samples()
        next(generator)
        return generator

    def _samples(self) -> Generator[bytes, int, None]:
        wanted = yield b""
        waiting = bytearray()
        try:
            for piece in self._pieces():
                waiting += piece
                while len(waiting) >= wanted * _BYTES_A_SAMPLE:
                    given = bytes(waiting[: wanted * _BYTES_A_SAMPLE])
                    del waiting[: len(given)]
                    wanted = yield given
            yield bytes(waiting)
        except CoprodError as error:
            self.failure = error
        finally:
            self.is_over.set()

    def _pieces(self) -> Iterator[bytes]:
        found: tuple[int, Sound] | None = self._first
        while found is not None:
            self.place, sound = found
            following = self._script[self.place + 1] if self.place + 1 < len(self._script) else None
            pause = pause_after(self._script[self.place], following, self._settings)
            yield sound.samples
            yield bytes(_BYTES_A_SAMPLE * round(pause * sound.rate_hz))
            found = self._rendering.next()


@contextlib.contextmanager
def _opened(rate_hz: int) -> Iterator[Any]:
    try:
        import miniaudio
    except ImportError:
        raise NoLoudspeaker from None
    with _quiet():
        try:
            device = miniaudio.PlaybackDevice(miniaudio.SampleFormat.SIGNED16, 1, rate_hz, _BUFFER_MS)
        except miniaudio.MiniaudioError:
            raise NoLoudspeaker from None
    try:
        yield device
    finally:
        device.close()


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """Keep to themselves the lines that the system's sound library writes where there is no sound card."""
    kept = os.dup(2)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nowhere)
