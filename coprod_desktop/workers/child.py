"""One running child process, and the certain end of it."""

import contextlib
import os
import signal
import subprocess
import sys
import sysconfig
import threading
from collections import deque
from pathlib import Path
from typing import IO

if sys.platform == "linux":
    import fcntl

_PACKAGE_HOME = Path(__file__).resolve().parents[2]

_ROOM_BYTES = 1 << 20  # the most that Linux gives anybody

_KEPT_STDERR_LINES = 40
_KEPT_LINE_BYTES = 400


def command_for(kind: str) -> tuple[str, ...]:
    """Return the command that starts a worker of this kind, from a checkout, an install or a bundle."""
    if getattr(sys, "frozen", False):
        return (sys.executable, "--worker", kind)
    return (sys.executable, "-m", "coprod_desktop", "--worker", kind)


class Child:
    """A process with a pipe each way; what it writes on standard error is kept, cut short, for the log."""

    def __init__(self, command: tuple[str, ...]) -> None:
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=_environment(),
            # Ctrl-C in a terminal is for the program; and a group can be ended whole, with what a child started.
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self.requests = self._process.stdin
        self.answers = self._process.stdout
        _make_room(self.answers)
        self.was_ended = False
        self._last_words: deque[bytes] = deque(maxlen=_KEPT_STDERR_LINES)
        self._drain = threading.Thread(target=self._keep_stderr, name="worker-stderr", daemon=True)
        self._drain.start()

    @property
    def process_id(self) -> int:
        """The system's number for the process."""
        return self._process.pid

    def is_running(self) -> bool:
        """Tell whether the process is still there and nobody has ended it."""
        return not self.was_ended and self._process.poll() is None

    def end(self) -> None:
        """End the process and what it started, now; from any thread, any number of times."""
        self.was_ended = True
        if sys.platform == "win32":
            self._process.kill()
        else:
            # The group may outlive its leader, and hold the pipe open.
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self._process.pid, signal.SIGKILL)

    def finish(self) -> int:
        """End the process, reap it and close its pipes; return its exit status."""
        self.end()
        status = self._process.wait()
        # Bytes that never left are for nobody; the other end is gone.
        with contextlib.suppress(OSError):
            self.requests.close()
        self._drain.join()
        self.answers.close()
        return status

    def last_words(self) -> str:
        """Return the end of what the process wrote on standard error: places in code, never text of a document."""
        return b"".join(self._last_words).decode("utf-8", "replace")

    def _keep_stderr(self) -> None:
        assert self._process.stderr is not None
        with self._process.stderr as source:
            while line := source.readline(_KEPT_LINE_BYTES):
                self._last_words.append(line)


def _make_room(pipe: IO[bytes]) -> None:
    """Let the child go on while we are busy: the sound of some sentences is more than a pipe usually holds."""
    if sys.platform == "linux":
        # Somebody with very many pipes is not given more.
        with contextlib.suppress(OSError):
            fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, _ROOM_BYTES)


def _environment() -> dict[str, str]:
    """Return the environment in which the child finds this same package, and nothing in the current folder."""
    environment = {**os.environ, "PYTHONSAFEPATH": "1"}
    # An installed package is found anyway, and its folder must not come before the standard library.
    if str(_PACKAGE_HOME) not in (sysconfig.get_path("purelib"), sysconfig.get_path("platlib")):
        others = environment.get("PYTHONPATH")
        environment["PYTHONPATH"] = os.pathsep.join(filter(None, (str(_PACKAGE_HOME), others)))
    return environment
