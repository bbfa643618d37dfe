"""A PulseAudio sink without a card, and an ear on its monitor: what is really played, as it is heard."""

import contextlib
import subprocess
import threading
import time
from array import array
from collections.abc import Iterator

RATE_HZ = 22050
SINK = "listening"


class Ear:
    """Records the sink's monitor; `beginnings` are the times at which sound began, `last` when it was last heard.

    Sound begins where it is louder than `loud` (of 32,768) after `apart` seconds without.
    """

    def __init__(self, loud: int = 2000, apart: float = 0.08) -> None:
        self._loud, self._apart = loud, apart
        self.beginnings: list[float] = []
        self.last = 0.0
        self.is_listening = threading.Event()
        self._recorder = subprocess.Popen(
            ["parec", "-d", f"{SINK}.monitor", "--format=s16le", f"--rate={RATE_HZ}", "--channels=1",
             "--latency-msec=5"],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        source = self._recorder.stdout
        assert source is not None
        while piece := source.read1(1024):  # type: ignore[attr-defined]  # a pipe is buffered
            now = time.perf_counter()
            self.is_listening.set()
            if max(map(abs, array("h", piece[: len(piece) // 2 * 2])), default=0) > self._loud:
                if now - self.last > self._apart:
                    self.beginnings.append(now)
                self.last = now

    def close(self) -> None:
        self._recorder.terminate()
        self._recorder.wait()


@contextlib.contextmanager
def null_sink(loud: int = 2000, apart: float = 0.08) -> Iterator[Ear]:
    """Yield an ear on a sound server of our own, once it answers."""
    server = subprocess.Popen(
        ["pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--log-target=stderr", "--log-level=error",
         "-L", f"module-null-sink sink_name={SINK}", "-L", "module-native-protocol-unix"],
    )  # fmt: skip
    try:
        ear = _listening(loud, apart)
        yield ear
        ear.close()
    finally:
        server.terminate()
        server.wait()


def _listening(loud: int, apart: float) -> Ear:
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        ear = Ear(loud, apart)
        if ear.is_listening.wait(0.4):
            return ear
        ear.close()
    raise SystemExit("the sound server did not start")
