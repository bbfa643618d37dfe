"""Plays beeps through the real player on a PulseAudio sink without a card, and records what comes out.

A program of its own, for Qt's sound keeps to the first server that it finds. Prints JSON: by how many milliseconds each
mark came before its beep was heard, and how long sound went on after pause and stop.
"""

import json
import math
import time
from array import array
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QTimer

from coprod_desktop.gui.sound import Reader
from coprod_desktop.speech import script
from coprod_desktop.speech.script import Utterance
from coprod_desktop.speech.sound import Sound, VoiceSettings, WordTime
from tests.builders import paper, paragraph
from tests.gui.null_sink import RATE_HZ, Ear, null_sink

_BEEP = array("h", [round(12000 * math.sin(n * 0.3)) for n in range(RATE_HZ // 10)]).tobytes()
_SILENCE = bytes(RATE_HZ // 8 * 2)


class BeepVoice:
    """Says each word as a beep of a tenth of a second and an eighth of silence."""

    def get_ready(self, settings: VoiceSettings | None = None) -> None: ...

    def render(self, utterance: Utterance, settings: VoiceSettings, stopped: Callable[[], bool] | None = None) -> Sound:
        count = len(utterance.written.split())
        word = len(_BEEP + _SILENCE) // 2
        return Sound((_BEEP + _SILENCE) * count, RATE_HZ, tuple(WordTime(n, n + 1, n * word) for n in range(count)))

    def close(self) -> None: ...


def measured(ear: Ear) -> dict[str, object]:
    application = QCoreApplication([])
    reader = Reader(voice=BeepVoice())
    marks: list[float] = []
    after: dict[str, float] = {}

    def silent_for(name: str, press: Callable[[], None]) -> None:
        press()
        pressed = time.perf_counter()
        QTimer.singleShot(200, lambda: after.__setitem__(name, max(0.0, ear.last - pressed)))

    def count(*_: object) -> None:
        marks.append(time.perf_counter())
        if len(marks) == 10:
            # In the middle of the beep.
            QTimer.singleShot(50, lambda: silent_for("pause", reader.pause))
            QTimer.singleShot(300, reader.resume)
        if len(marks) == 12:
            QTimer.singleShot(50, lambda: silent_for("stop", reader.stop))
            QTimer.singleShot(400, application.quit)

    reader.word_started.connect(count)
    reader.failed.connect(lambda sentence: (print(sentence), application.exit(1)))
    reader.start(script.of_document(paper(paragraph("One two six. " * 6))))
    QTimer.singleShot(20_000, lambda: application.exit(1))
    status = application.exec()
    reader.close()
    if status:
        raise SystemExit("nothing was heard")
    return {
        "ahead_ms": [
            round((heard - marked) * 1000, 1) for marked, heard in zip(marks[:9], ear.beginnings, strict=False)
        ],
        "sound_after_pause_ms": round(after["pause"] * 1000, 1),
        "sound_after_stop_ms": round(after["stop"] * 1000, 1),
    }


def main() -> None:
    with null_sink() as ear:
        print(json.dumps(measured(ear)))


if __name__ == "__main__":
    main()
