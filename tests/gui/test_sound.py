"""The reader: marks that follow the sound, and buttons that work at once. The clock is simulated."""

import json
import os
import shutil
import statistics
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from coprod_desktop import strings
from coprod_desktop.gui.sound import Reader
from coprod_desktop.gui.sound_out import NoDevice
from coprod_desktop.speech import script
from coprod_desktop.speech.errors import UnknownVoice
from coprod_desktop.speech.script import Utterance
from tests.builders import paper, paragraph
from tests.gui.listening_stand_ins import RATE_HZ, WORD_SAMPLES, FakeSink, FakeVoice

THREE = script.of_document(paper(paragraph("Carers met today. They want breaks. We said yes.")))


class Log:
    """Everything a reader told, in order."""

    def __init__(self, reader: Reader, sink: FakeSink) -> None:
        self.told: list[str] = []
        self.words: list[tuple[str, int]] = []
        text = "Carers met today. They want breaks. We said yes."
        reader.sentence_started.connect(lambda utterance: self.told.append(utterance.written))
        reader.word_started.connect(lambda _, start, end: self.words.append((text[start:end], sink.played_samples())))
        reader.finished.connect(lambda: self.told.append("finished"))
        reader.paused.connect(lambda: self.told.append("paused"))
        reader.resumed.connect(lambda: self.told.append("resumed"))
        reader.failed.connect(self.told.append)

    @property
    def said(self) -> list[str]:
        return [word for word, _ in self.words]


@pytest.fixture
def sink() -> FakeSink:
    return FakeSink()


@pytest.fixture
def voice() -> FakeVoice:
    return FakeVoice()


@pytest.fixture
def reader(qtbot: QtBot, sink: FakeSink, voice: FakeVoice) -> Iterator[Reader]:
    reader = Reader(sink=sink, voice=voice)
    yield reader
    reader.close()


@pytest.fixture
def log(reader: Reader, sink: FakeSink) -> Log:
    return Log(reader, sink)


Listen = Callable[[float], None]


@pytest.fixture
def listen(qtbot: QtBot, reader: Reader, sink: FakeSink) -> Listen:
    """Return a function that lets so many seconds of listening pass; time stands still while the voice renders."""

    def pass_time(seconds: float) -> None:
        for _ in range(round(seconds * 100)):
            if reader.is_reading and not reader.is_paused and sink.is_empty():
                qtbot.waitUntil(lambda: not sink.is_empty() or not reader.is_reading)
            sink.move_on()

    return pass_time


def test_sentences_are_told_in_order_and_then_the_end(reader: Reader, log: Log, listen: Listen) -> None:
    reader.start(THREE)
    listen(4)
    assert log.told == ["Carers met today.", "They want breaks.", "We said yes.", "finished"]
    assert not reader.is_reading


def test_each_word_is_marked_as_its_sound_begins(reader: Reader, log: Log, listen: Listen) -> None:
    reader.start(THREE)
    listen(4)
    assert " ".join(log.said) == "Carers met today. They want breaks. We said yes."
    first = [at for _, at in log.words[:3]]
    assert first == [0, WORD_SAMPLES, 2 * WORD_SAMPLES]


def test_sentences_stand_apart_by_a_pause(reader: Reader, log: Log, listen: Listen) -> None:
    reader.start(THREE)
    listen(4)
    begins = dict(log.words)["They"]
    assert begins - 3 * WORD_SAMPLES == pytest.approx(0.4 * RATE_HZ, abs=20)


def test_all_that_was_rendered_is_heard(reader: Reader, sink: FakeSink, listen: Listen) -> None:
    reader.start(THREE)
    listen(4)
    assert len(bytes(sink.heard).replace(b"\0\0", b"")) // 2 == 9 * WORD_SAMPLES


def test_reading_starts_where_it_is_asked_to(reader: Reader, log: Log, listen: Listen) -> None:
    reader.start(THREE, 2)
    listen(0.1)
    assert (log.told, reader.place) == (["We said yes."], 2)


def test_nothing_starts_by_itself(reader: Reader, sink: FakeSink, voice: FakeVoice, qtbot: QtBot) -> None:
    reader.get_ready()
    qtbot.waitUntil(lambda: bool(voice.asked))
    assert (sink.starts, reader.is_reading) == (0, False)


def test_pausing_is_silent_at_once_and_marks_nothing(reader: Reader, sink: FakeSink, log: Log, listen: Listen) -> None:
    reader.start(THREE)
    listen(0.15)
    reader.pause()
    heard = len(sink.heard)
    listen(2)
    assert sink.is_silent
    assert (len(sink.heard), log.said) == (heard, ["Carers", "met"])
    assert reader.is_paused
    assert reader.is_reading


def test_going_on_continues_at_the_same_word(reader: Reader, log: Log, listen: Listen) -> None:
    reader.start(THREE)
    listen(0.15)
    reader.pause()
    reader.resume()
    listen(0.1)
    assert log.said == ["Carers", "met", "today."]
    assert log.told == ["Carers met today.", "paused", "resumed"]


def test_pausing_before_the_first_sound_holds_it_back(
    reader: Reader, sink: FakeSink, voice: FakeVoice, log: Log, qtbot: QtBot, listen: Listen
) -> None:
    voice.gate.clear()
    reader.start(THREE)
    reader.pause()
    voice.gate.set()
    qtbot.waitUntil(lambda: len(voice.asked) == 3)
    listen(0.5)
    assert sink.starts == 0
    reader.resume()
    listen(0.1)
    assert log.told == ["paused", "resumed", "Carers met today."]


def test_stopping_is_silent_at_once(reader: Reader, sink: FakeSink, listen: Listen) -> None:
    reader.start(THREE)
    listen(0.15)
    reader.stop()
    assert sink.is_silent
    assert not reader.is_reading


def test_stopping_forgets_words_on_their_way(
    reader: Reader, sink: FakeSink, voice: FakeVoice, log: Log, qtbot: QtBot
) -> None:
    voice.gate.clear()
    reader.start(THREE)
    qtbot.waitUntil(lambda: len(voice.asked) == 1)
    reader.stop()
    voice.gate.set()
    # The thread works in order: once it has said this, the old sentence has come and gone.
    reader.get_ready()
    qtbot.waitUntil(lambda: voice.asked[-1][0] == "")
    assert (log.told, log.words, sink.starts) == ([], [], 0)


def test_stopping_from_a_mark_tells_nothing_more(reader: Reader, log: Log, listen: Listen) -> None:
    reader.word_started.connect(lambda *_: reader.stop())
    reader.start(THREE)
    listen(1)
    assert (log.told, log.said) == (["Carers met today."], ["Carers"])


def test_next_goes_on_at_once(reader: Reader, sink: FakeSink, log: Log, listen: Listen) -> None:
    reader.start(THREE)
    listen(0.15)
    reader.next()
    assert log.told == ["Carers met today.", "They want breaks."]
    assert sink.starts == 2
    listen(0.05)
    assert log.said[-1] == "They"


def test_back_goes_to_the_sentence_before_at_once(reader: Reader, log: Log, listen: Listen) -> None:
    reader.start(THREE, 1)
    listen(0.15)
    reader.back()
    listen(0.15)
    assert log.told == ["They want breaks.", "Carers met today."]
    assert log.said[-2:] == ["Carers", "met"]


def test_back_at_the_first_sentence_says_it_again(reader: Reader, log: Log, listen: Listen) -> None:
    reader.start(THREE)
    listen(0.15)
    reader.back()
    listen(0.05)
    assert log.told == ["Carers met today.", "Carers met today."]


def test_going_back_does_not_ask_the_voice_again(reader: Reader, voice: FakeVoice, listen: Listen) -> None:
    reader.start(THREE)
    listen(0.8)
    asked = len(voice.asked)
    reader.back()
    listen(0.1)
    assert len(voice.asked) == asked


def test_next_after_the_last_sentence_finishes(reader: Reader, log: Log, listen: Listen) -> None:
    reader.start(THREE, 2)
    listen(0.15)
    reader.next()
    assert log.told == ["We said yes.", "finished"]


def test_next_while_paused_reads_on(reader: Reader, log: Log, listen: Listen) -> None:
    reader.start(THREE)
    listen(0.15)
    reader.pause()
    reader.next()
    listen(0.1)
    assert not reader.is_paused
    assert log.told == ["Carers met today.", "paused", "resumed", "They want breaks."]


def test_buttons_do_nothing_when_nothing_is_read(reader: Reader, sink: FakeSink, log: Log) -> None:
    for press in (reader.pause, reader.resume, reader.next, reader.back, reader.stop):
        press()
    assert (log.told, sink.starts) == ([], 0)


def test_another_pace_goes_on_from_the_word_being_said(
    reader: Reader, voice: FakeVoice, log: Log, listen: Listen
) -> None:
    reader.start(THREE)
    listen(0.15)
    reader.set_speed(300)
    listen(0.15)
    assert log.said == ["Carers", "met", "met", "today."]
    assert voice.asked[-1][1].words_a_minute == 300


def test_another_pace_while_paused_stays_silent_and_keeps_the_word(
    reader: Reader, sink: FakeSink, log: Log, listen: Listen
) -> None:
    reader.start(THREE)
    listen(0.15)
    reader.pause()
    reader.set_speed(300)
    listen(0.5)
    assert sink.is_silent
    reader.resume()
    listen(0.05)
    assert log.said == ["Carers", "met", "met"]


def test_the_voice_works_only_a_few_sentences_ahead(
    reader: Reader, voice: FakeVoice, qtbot: QtBot, listen: Listen
) -> None:
    long = script.of_document(paper(paragraph("It goes on. " * 50)))
    reader.start(long)
    listen(0.1)
    reader.get_ready()
    qtbot.waitUntil(lambda: voice.asked[-1][0] == "")
    assert len(voice.asked) - 1 <= 4


def test_a_long_script_is_read_to_its_end(reader: Reader, log: Log, listen: Listen) -> None:
    long = script.of_document(paper(paragraph("It goes on. " * 40)))
    reader.start(long)
    listen(40)
    assert log.told == ["It goes on."] * 40 + ["finished"]


def test_a_thousand_pauses_lose_nothing(reader: Reader, sink: FakeSink, log: Log, listen: Listen) -> None:
    long = script.of_document(paper(paragraph("It goes on and on. " * 60)))
    reader.start(long)
    for _ in range(1000):
        listen(0.02)
        reader.pause()
        reader.resume()
    listen(60)
    assert log.told.count("It goes on and on.") == 60
    assert len(bytes(sink.heard).replace(b"\0\0", b"")) // 2 == 60 * 5 * WORD_SAMPLES


def test_starting_again_drops_what_was_read(reader: Reader, log: Log, listen: Listen) -> None:
    reader.start(THREE)
    listen(0.15)
    reader.start(THREE, 2)
    listen(2)
    assert log.told == ["Carers met today.", "We said yes.", "finished"]


def test_a_voice_that_fails_is_told_once_in_a_sentence(
    reader: Reader, voice: FakeVoice, log: Log, qtbot: QtBot, listen: Listen
) -> None:
    voice.trouble = UnknownVoice()
    reader.start(THREE)
    qtbot.waitUntil(lambda: not reader.is_reading)
    listen(1)
    assert log.told == [strings.say("speech.unknown_voice")]


def test_where_nothing_can_be_played_it_is_told_once_in_a_sentence(
    reader: Reader, sink: FakeSink, log: Log, qtbot: QtBot, listen: Listen
) -> None:
    sink.trouble = NoDevice()
    reader.start(THREE)
    qtbot.waitUntil(lambda: not reader.is_reading)
    listen(1)
    assert log.told == [strings.say("speech.no_device")]


def test_headphones_that_are_pulled_out_stop_the_reading(
    reader: Reader, sink: FakeSink, log: Log, listen: Listen
) -> None:
    reader.start(THREE)
    listen(0.15)
    sink.device_is_gone = True
    listen(0.05)
    assert log.told == ["Carers met today.", strings.say("speech.no_device")]
    assert not reader.is_reading


def test_an_empty_script_is_told_in_a_sentence(reader: Reader, log: Log) -> None:
    reader.start(())
    assert log.told == [strings.say("speech.nothing_to_say")]


def test_each_change_of_state_is_told(reader: Reader, listen: Listen) -> None:
    states: list[tuple[bool, bool]] = []
    reader.state_changed.connect(lambda: states.append((reader.is_reading, reader.is_paused)))
    reader.start(THREE)
    listen(0.1)
    reader.pause()
    reader.resume()
    reader.stop()
    assert states == [(True, False), (True, True), (True, False), (False, False)]


def test_closing_ends_the_voice_and_the_thread(qtbot: QtBot, sink: FakeSink) -> None:
    voice = FakeVoice()
    voice.gate.clear()
    reader = Reader(sink=sink, voice=voice)
    reader.start(THREE)
    qtbot.waitUntil(lambda: bool(voice.asked))
    reader.close()
    assert voice.is_closed
    assert not [one for one in threading.enumerate() if one.name.startswith("reading-aloud")]


def test_the_real_voice_is_followed_word_by_word(qtbot: QtBot) -> None:
    class AnyRate(FakeSink):
        def start(self, rate_hz: int, on_tick: Callable[[], None]) -> None:
            super().start(RATE_HZ, on_tick)

    sink = AnyRate()
    reader = Reader(sink=sink)
    words: list[int] = []
    sentences: list[Utterance] = []
    reader.word_started.connect(lambda _, start, end: words.append(start))
    reader.sentence_started.connect(sentences.append)
    reader.set_speed(450)
    reader.start(THREE)
    while reader.is_reading:
        if sink.is_empty():
            qtbot.waitUntil(lambda: not sink.is_empty() or not reader.is_reading, timeout=10_000)
        sink.move_on()
    reader.close()
    assert words == [0, 7, 11, 18, 23, 28, 36, 39, 44]
    assert tuple(sentences) == tuple(THREE)


def test_importing_the_reader_does_not_import_qts_sound() -> None:
    look = "import sys, coprod_desktop.gui.sound; sys.exit('PySide6.QtMultimedia' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", look], check=False).returncode == 0


def test_getting_the_sound_ready_on_another_thread_imports_nothing_of_qt() -> None:
    look = (
        "import sys, threading, coprod_desktop.gui.sound_out as out; before = {*sys.modules};"
        "thread = threading.Thread(target=out.bring_near); thread.start(); thread.join();"
        "sys.exit(any('PySide6' in one for one in {*sys.modules} - before))"
    )
    assert subprocess.run([sys.executable, "-c", look], check=False).returncode == 0


def test_without_the_sound_library_the_reason_is_said_and_nothing_breaks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", None)
    assert not Reader.can_play()
    assert Reader.why_silent() == strings.say("speech.no_sound_library")


needs_a_sound_server = pytest.mark.skipif(
    not shutil.which("pulseaudio") or not shutil.which("parec"), reason="needs PulseAudio"
)


def heard_on_a_null_sink(program: str, folder: Path) -> dict[str, Any]:
    """Run a program that listens to what is really played, and return what it measured."""
    environment = {**os.environ, "XDG_RUNTIME_DIR": str(folder), "HOME": str(folder), "QT_QPA_PLATFORM": "offscreen"}
    environment.pop("PULSE_SERVER", None)
    hearing = subprocess.run(
        [sys.executable, "-m", program], env=environment, capture_output=True, timeout=120, check=False
    )
    assert hearing.returncode == 0, hearing.stderr.decode()
    measured: dict[str, Any] = json.loads(hearing.stdout)
    return measured


@pytest.mark.task
@needs_a_sound_server
def test_marks_fall_within_50_milliseconds_of_what_is_heard(tmp_path: Path) -> None:
    measured = heard_on_a_null_sink("tests.gui.hear_a_null_sink", tmp_path)
    assert len(measured["ahead_ms"]) == 9
    assert all(abs(ahead) < 50 for ahead in measured["ahead_ms"])
    assert measured["sound_after_pause_ms"] < 20
    assert measured["sound_after_stop_ms"] < 20


@pytest.mark.task
@needs_a_sound_server
def test_a_paper_of_100_pages_is_heard_at_once_followed_and_stopped_at_once(tmp_path: Path) -> None:
    measured = heard_on_a_null_sink("tests.gui.hear_a_long_paper", tmp_path)
    assert measured["first_sound"] < 200
    assert statistics.median(map(abs, measured["marked_before_heard"])) < 50
    assert measured["sound_after_pause"] < 20
    assert measured["sound_after_stop"] < 20
