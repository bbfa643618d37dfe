"""How soon and how truly a paper is heard: the real window on a sound server without a card, its output recorded."""

import json
import shutil
import statistics
import sys
from pathlib import Path

from tests.benchmarks.measuring import Row, lines_of

_NEEDED = ("pulseaudio", "parec")
_ENVIRONMENT = {"QT_QPA_PLATFORM": "offscreen"}


def rows(folder: Path) -> list[Row]:
    """Return the figures; none where there is no sound server to ask."""
    if not all(map(shutil.which, _NEEDED)):
        print("listening is left out: it needs PulseAudio", file=sys.stderr)
        return []
    home = folder / "sound"
    home.mkdir()
    environment = {**_ENVIRONMENT, "HOME": str(home), "XDG_RUNTIME_DIR": str(home)}
    paper = json.loads(lines_of("tests.gui.hear_a_long_paper", environment=environment)[-1])
    beeps = json.loads(lines_of("tests.gui.hear_a_null_sink", environment=environment)[-1])
    marked = statistics.median(map(abs, paper["marked_before_heard"]))
    return [
        Row("from Listen to the first sound, paper of 100 pages", paper["first_sound"], "ms", "200 ms"),
        Row("mark and sound apart, beeps, the worst of 9", max(map(abs, beeps["ahead_ms"])), "ms", "50 ms"),
        Row("mark and sound apart, sentences of a voice, median", marked, "ms", "50 ms"),
        Row("sound after pause", paper["sound_after_pause"], "ms", "20 ms"),
        Row("sound after stop", paper["sound_after_stop"], "ms", "20 ms"),
    ]
