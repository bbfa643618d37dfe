"""The way out to the loudspeaker: a small protocol, and Qt's own sound behind it.

QtMultimedia is imported when something is first played: it costs start-up time, and on a computer without libpulse0
it cannot be imported at all.
"""

import contextlib
import importlib.util
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import QObject, Qt, QTimer

from coprod_desktop.errors import CoprodError

if TYPE_CHECKING:
    from PySide6.QtCore import QIODevice
    from PySide6.QtMultimedia import QAudioSink

BYTES_A_SAMPLE = 2

_BUFFER_SECONDS = 0.1
_TICK_MS = 10
# Qt counts what it handed to the system. This much later it is heard, even where there is no card to wait for.
_ON_ITS_WAY_SECONDS = 0.02


class NoDevice(CoprodError):
    """There is nothing to play on."""

    says = "speech.no_device"


class NoSoundLibrary(CoprodError):
    """Qt's sound cannot be loaded here."""

    says = "speech.no_sound_library"


class Sink(Protocol):
    """Takes 16 bit sound of one channel and plays it. `start` begins a new count; `stop` drops what was not heard.

    The sink calls `on_tick` while it plays, often enough to mark words as they are heard.
    """

    def get_ready(self) -> None:
        """Do now what `start` would wait for. Plays nothing, and tells no trouble: `start` does."""
        ...

    def start(self, rate_hz: int, on_tick: Callable[[], None]) -> None:
        """Begin to play what is written from now on. Raises NoDevice or NoSoundLibrary."""
        ...

    def write(self, samples: bytes) -> int:
        """Take as many bytes as there is room for, whole samples only, and return how many."""
        ...

    def played_samples(self) -> int:
        """Return how many samples have been heard since `start`."""
        ...

    def is_empty(self) -> bool:
        """Tell whether everything written has been heard."""
        ...

    def is_lost(self) -> bool:
        """Tell whether the device went away while playing."""
        ...

    def suspend(self) -> None:
        """Be silent and keep the place."""
        ...

    def resume(self) -> None:
        """Go on from the place."""
        ...

    def stop(self) -> None:
        """Be silent and forget."""
        ...


class QtSink(QObject):
    """Plays through Qt on the system's chosen device."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sink: QAudioSink | None = None
        self._device: QIODevice | None = None
        self._rate_hz = 1
        self._written_samples = 0
        self._on_tick: Callable[[], None] = lambda: None
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(lambda: self._on_tick())

    def get_ready(self) -> None:
        """Look for the device; the first look takes the system some time."""
        with contextlib.suppress(CoprodError):
            check()

    def start(self, rate_hz: int, on_tick: Callable[[], None]) -> None:
        """Begin to play what is written from now on. Raises NoDevice or NoSoundLibrary."""
        self.stop()
        self._sink = _open(rate_hz, self)
        self._rate_hz, self._on_tick = rate_hz, on_tick
        # The stubs leave out that a device which cannot be opened gives none.
        self._device = cast("QIODevice | None", self._sink.start())
        if self._device is None:
            self.stop()
            raise NoDevice
        self._timer.start()

    def write(self, samples: bytes) -> int:
        """Take as many bytes as there is room for, whole samples only, and return how many."""
        if self._sink is None or self._device is None:
            return 0
        room = self._sink.bytesFree() // BYTES_A_SAMPLE * BYTES_A_SAMPLE
        taken = self._device.write(samples[:room]) if room else 0
        self._written_samples += max(0, taken) // BYTES_A_SAMPLE
        return max(0, taken)

    def played_samples(self) -> int:
        """Return how many samples have been heard since `start`."""
        if self._sink is None:
            return 0
        heard = self._sink.processedUSecs() * self._rate_hz // 1_000_000
        # At the end nothing more comes, so all of it is counted.
        return min(self._written_samples, heard if self.is_empty() else heard - self._on_its_way())

    def _on_its_way(self) -> int:
        return round(self._rate_hz * _ON_ITS_WAY_SECONDS)

    def is_empty(self) -> bool:
        """Tell whether everything written has been heard."""
        from PySide6.QtMultimedia import QtAudio

        return self._sink is None or self._sink.state() == QtAudio.State.IdleState

    def is_lost(self) -> bool:
        """Tell whether the device went away while playing."""
        from PySide6.QtMultimedia import QtAudio

        return self._sink is not None and self._sink.error() in (QtAudio.Error.FatalError, QtAudio.Error.IOError)

    def suspend(self) -> None:
        """Be silent and keep the place."""
        self._timer.stop()
        if self._sink is not None:
            self._sink.suspend()

    def resume(self) -> None:
        """Go on from the place."""
        if self._sink is not None:
            self._sink.resume()
            self._timer.start()

    def stop(self) -> None:
        """Be silent and forget."""
        self._timer.stop()
        if self._sink is not None:
            self._sink.reset()
            self._sink.deleteLater()
        self._sink = self._device = None
        self._written_samples = 0


def bring_near() -> None:
    """Have Qt's sound read from the disk, on any thread, so that the window does not wait for the disk later.

    It is imported on the window's thread alone: PySide6 makes its types then, and a window that closes meanwhile
    takes the program down with it.
    """
    with contextlib.suppress(ImportError, OSError, ValueError):
        found = importlib.util.find_spec("PySide6.QtMultimedia")
        if found is not None and found.origin is not None:
            Path(found.origin).read_bytes()


def check() -> None:
    """Return when sound can be played. Raises NoDevice or NoSoundLibrary."""
    try:
        from PySide6.QtMultimedia import QMediaDevices
    except ImportError:
        raise NoSoundLibrary from None
    if QMediaDevices.defaultAudioOutput().isNull():
        raise NoDevice


def _open(rate_hz: int, parent: QObject) -> "QAudioSink":
    check()
    from PySide6.QtMultimedia import QAudioFormat, QAudioSink, QMediaDevices

    wanted = QAudioFormat()
    wanted.setSampleRate(rate_hz)
    wanted.setChannelCount(1)
    wanted.setSampleFormat(QAudioFormat.SampleFormat.Int16)
    sink = QAudioSink(QMediaDevices.defaultAudioOutput(), wanted, parent)
    sink.setBufferSize(round(rate_hz * _BUFFER_SECONDS) * BYTES_A_SAMPLE)
    return sink
