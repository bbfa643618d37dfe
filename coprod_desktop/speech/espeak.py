"""The eSpeak NG library, bound by hand: text in, sound and word events out. For a worker process only.

The library is C: it can end the process it lives in, and pyttsx3's own binding crashes on long texts, so it is never
loaded beside the window, and this binding passes lengths in bytes, asks it not to exit, and names its data folder.
"""

import ctypes
import os
import shutil
import sys
import tempfile
from ctypes import POINTER, c_char_p, c_int, c_short, c_size_t, c_uint, c_void_p
from dataclasses import dataclass
from pathlib import Path

from coprod_desktop.speech.errors import NoVoice, UnknownVoice

_SYNCHRONOUS = 2
_DO_NOT_EXIT = 0x8000
_UTF8 = 1
_END_PAUSE = 0x1000
_WORD = 1
_LIST_ENDS = 0
_OK = 0
_BUFFER_MS = 200
# The library keeps the path in 160 bytes and cuts it without a word.
_LONGEST_DATA_PATH = 150

RATE, VOLUME, PITCH, WORD_GAP = 1, 2, 3, 7


class _Id(ctypes.Union):
    _fields_ = (("number", c_int), ("name", c_char_p), ("string", ctypes.c_char * 8))


class _Event(ctypes.Structure):
    _fields_ = (
        ("type", c_int),
        ("unique_identifier", c_uint),
        ("text_position", c_int),
        ("length", c_int),
        ("audio_position", c_int),
        ("sample", c_int),
        ("user_data", c_void_p),
        ("id", _Id),
    )


_Callback = ctypes.CFUNCTYPE(c_int, POINTER(c_short), c_int, POINTER(_Event))


@dataclass(frozen=True, slots=True)
class WordEvent:
    """The library began a word: the code point it stands at, and the sample at which its sound begins."""

    position: int
    at_sample: int


class Espeak:
    """One loaded library. It holds one voice at a time and is used from one thread; `stop` may come from any."""

    def __init__(self, library: Path, data: Path) -> None:
        """Load the library. Raises NoVoice when it or its data is missing or does not start."""
        if not (data / "phontab").is_file():
            raise NoVoice
        try:
            self._library = ctypes.CDLL(str(library))
        except OSError:
            raise NoVoice from None
        self._library.espeak_Synth.argtypes = (
            c_void_p, c_size_t, c_uint, c_int, c_uint, c_uint, POINTER(c_uint), c_void_p,
        )  # fmt: skip
        self._library.espeak_Initialize.argtypes = (c_int, c_int, c_char_p, c_int)
        path = _path_bytes(short_path(data))
        self.rate_hz: int = self._library.espeak_Initialize(_SYNCHRONOUS, _BUFFER_MS, path, _DO_NOT_EXIT)
        if self.rate_hz <= 0:
            raise NoVoice
        self._pieces: list[bytes] = []
        self._events: list[WordEvent] = []
        self._is_stopped = False
        # Held here, because the library keeps only the address.
        self._callback = _Callback(self._take)
        self._library.espeak_SetSynthCallback(self._callback)

    def use_voice(self, identifier: str) -> None:
        """Change to a voice such as "gmw/en" or "gmw/en+f3". Raises UnknownVoice and keeps the voice it had."""
        if self._library.espeak_SetVoiceByName(identifier.encode()) != _OK:
            raise UnknownVoice

    def set(self, parameter: int, value: int) -> None:
        """Set RATE (the library's own words a minute), VOLUME (100 is its normal), PITCH (0 to 100) or WORD_GAP."""
        self._library.espeak_SetParameter(parameter, value, 0)

    def render(self, text: str) -> tuple[bytes, tuple[WordEvent, ...]]:
        """Return the sound of a text, 16 bit and one channel, and where its words begin; cut short by `stop`.

        The silence at its end is left out: pauses belong to whoever plays it.
        """
        self._pieces, self._events, self._is_stopped = [], [], False
        # A null byte would end the text early.
        encoded = text.replace("\0", " ").encode("utf-8", "replace") + b"\0"
        self._library.espeak_Synth(encoded, len(encoded), 0, _UTF8, 0, _UTF8 | _END_PAUSE, None, None)
        return _without_silent_end(self._pieces), tuple(self._events)

    def stop(self) -> None:
        """Cut the rendering that is under way short."""
        self._is_stopped = True

    def _take(self, samples: "ctypes._Pointer[c_short]", count: int, events: "ctypes._Pointer[_Event]") -> int:
        place = 0
        while (event := events[place]).type != _LIST_ENDS:
            if event.type == _WORD and event.text_position > 0:
                at_sample = event.audio_position * self.rate_hz // 1000
                self._events.append(WordEvent(event.text_position - 1, at_sample))
            place += 1
        if samples and count > 0:
            self._pieces.append(ctypes.string_at(samples, count * 2))
        return int(self._is_stopped)


def _without_silent_end(pieces: list[bytes]) -> bytes:
    """Return the pieces as one; only the last ones are looked into, for a copy of all the sound takes time."""
    while pieces:
        last = pieces.pop()
        if sounding := len(last.rstrip(b"\0")):
            return b"".join((*pieces, last[: sounding + sounding % 2]))
    return b""


def short_path(data: Path) -> Path:
    """Return the data folder, or a short way to it when its own path is longer than the library can hold."""
    if len(_path_bytes(data)) <= _LONGEST_DATA_PATH:
        return data
    try:
        link = Path(tempfile.mkdtemp(prefix="coprod-voices-")) / "data"
        link.symlink_to(data, target_is_directory=True)
    except OSError:
        return _copied(data)
    return link


def _copied(data: Path) -> Path:
    """Return one copy of the data for all worker processes; made whole beside its place, then moved there."""
    home = Path(tempfile.gettempdir()) / f"coprod-voices-{int((data / 'phontab').stat().st_mtime)}"
    if not home.is_dir():
        draft = Path(tempfile.mkdtemp(prefix="coprod-voices-"))
        shutil.copytree(data, draft, dirs_exist_ok=True)
        try:
            draft.rename(home)
        except OSError:
            # Another worker was quicker, or the place is taken; this copy is as good.
            return draft
    return home


def _path_bytes(path: Path) -> bytes:
    # The library opens files through C, which on Windows reads paths in the system's own code page.
    return str(path).encode("mbcs") if sys.platform == "win32" else os.fsencode(path)
