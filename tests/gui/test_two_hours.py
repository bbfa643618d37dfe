"""Two hours of reading: real voice and worker, and a clock that does not wait. Nothing may grow."""

import gc
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from coprod_desktop.gui.sound import Reader
from coprod_desktop.speech import script, voices
from coprod_desktop.speech.sound import VoiceSettings
from coprod_desktop.speech.speaker import Speaker
from tests.gui.listening_stand_ins import QuickSink
from tests.speech.utterances import policy_paper

MINUTES = 120
PACE = 150
SETTLED = 10  # minutes until libraries have taken what they need
MEBIBYTE = 1024 * 1024


def resident(process: int | str) -> float:
    """Return the megabytes that a process holds."""
    return int(Path(f"/proc/{process}/statm").read_text().split()[1]) * 4096 / MEBIBYTE


@pytest.mark.task
@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="memory is read from /proc")
@pytest.mark.parametrize("voice", [voices.PLAIN, voices.first()])
def test_two_hours_of_reading_take_no_more_memory(qtbot: QtBot, voice: str) -> None:
    sink, speaker = QuickSink(), Speaker()
    reader = Reader(sink=sink, voice=speaker)
    reader.set_settings(VoiceSettings(voice, PACE))
    said = script.of_document(policy_paper(PACE * MINUTES * 11 // 10))
    reader.start(said)
    window, worker = [], []
    for minute in range(1, MINUTES + 1):
        while sink.seconds < minute * 60:
            if sink.is_empty():
                qtbot.waitUntil(lambda: not sink.is_empty() or not reader.is_reading, timeout=20_000)
            assert reader.is_reading
            sink.move_on()
        gc.collect()
        assert speaker.process_id is not None
        window.append(resident("self"))
        worker.append(resident(speaker.process_id))
    reader.close()
    print(f"{voice}: window", *map(round, window[::10]), "worker", *(round(one, 1) for one in worker[::10]))
    assert max(window[SETTLED:]) < window[SETTLED] + 8
    assert max(worker[SETTLED:]) < worker[SETTLED] + 4
