"""Writing a script as one file, sentence by sentence, whatever the form: whole or not at all."""

import os
import secrets
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from coprod_desktop.errors import StoppedByPerson
from coprod_desktop.speech.errors import CannotWriteAudio, NothingToSay
from coprod_desktop.speech.script import Utterance
from coprod_desktop.speech.sound import Sound, VoiceSettings
from coprod_desktop.speech.speaker import Speaker
from coprod_desktop.speech.timeline import Timeline

OnProgress = Callable[[int, int], None]


class Recording(Protocol):
    """A file being written."""

    def add(self, place: int, sound: Sound) -> None:
        """Add the next utterance of the script, and the silence after it."""
        ...

    def finish(self) -> float:
        """Write what is left, close the file, and return its seconds."""
        ...

    def close(self) -> None:
        """Let go of the file, finished or not."""
        ...


def export(  # noqa: PLR0913  # all of them are the caller's own choices, and none belongs with another
    begin: Callable[[Path, str, Timeline], Recording],
    script: Sequence[Utterance],
    settings: VoiceSettings,
    path: Path,
    *,
    title: str,
    on_progress: OnProgress | None = None,
    stopped: Callable[[], bool] | None = None,
) -> float:
    """Write a script as one file, with a chapter for each heading, and return its seconds.

    `begin` opens a file of the wanted kind, given its place, its title and its chapters. `on_progress` is told
    (utterances done, utterances in all); `stopped` is asked on other threads too. The file appears whole or not at all.
    Raises CannotWriteAudio, NothingToSay, StoppedByPerson, and what `Speaker.render` raises.
    """
    if not script:
        raise NothingToSay
    draft = path.with_name(f".{secrets.token_hex(8)}.draft")
    stopped = stopped or (lambda: False)
    try:
        try:
            recording = begin(draft, title, Timeline(title, script, settings))
            try:
                with Speaker() as speaker:
                    take = _taking(recording, len(script), on_progress, stopped)
                    speaker.render_all(script, settings, take, stopped)
                seconds = recording.finish()
            finally:
                recording.close()
            _push_to_disk(draft)
            if stopped():
                raise StoppedByPerson
            draft.replace(path)
        finally:
            draft.unlink(missing_ok=True)
    except OSError:
        raise CannotWriteAudio(path=str(path)) from None
    return seconds


def _taking(
    recording: Recording, of: int, on_progress: OnProgress | None, stopped: Callable[[], bool]
) -> Callable[[int, Sound], None]:
    def take(place: int, sound: Sound) -> None:
        if stopped():
            raise StoppedByPerson
        recording.add(place, sound)
        if on_progress is not None:
            on_progress(place + 1, of)

    return take


def _push_to_disk(path: Path) -> None:
    with path.open("rb+") as written:
        os.fsync(written.fileno())
