"""The whole chain: the real voice, its worker and the reader, with a clock that does not wait. Nothing may be lost."""

import itertools
import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from coprod_desktop.gui.sound import Reader
from coprod_desktop.speech import script, voices
from coprod_desktop.speech.script import Script, Utterance
from coprod_desktop.speech.sound import VoiceSettings
from coprod_desktop.speech.speaker import Speaker
from tests.gui.listening_stand_ins import QuickSink
from tests.gui.test_two_hours import resident
from tests.speech.utterances import policy_paper

NORMAL = VoiceSettings(voices.PLAIN, 200)


class Chain:
    """A reader with the real voice, and everything that it told."""

    def __init__(self, qtbot: QtBot) -> None:
        self.sink, self.speaker = QuickSink(), Speaker()
        self.reader = Reader(sink=self.sink, voice=self.speaker)
        self.reader.set_settings(NORMAL)
        self.sentences: list[Utterance] = []
        self.words: list[tuple[str, int]] = []
        self.failures: list[str] = []
        self.reader.sentence_started.connect(self.sentences.append)
        self.reader.word_started.connect(lambda block, start, _: self.words.append((block, start)))
        self.reader.failed.connect(self.failures.append)
        self._qtbot = qtbot

    def read(self, said: Script, disturb: Callable[[int], None] = lambda _: None) -> None:
        """Read to the end; `disturb` is called twenty times in each second heard, with the count of those calls."""
        self.reader.start(said)
        for count in itertools.count():
            if self.sink.is_empty():
                self._qtbot.waitUntil(lambda: not self.sink.is_empty() or not self.reader.is_reading, timeout=20_000)
            if not self.reader.is_reading:
                return
            disturb(count)
            self.sink.move_on()


@pytest.fixture
def chain(qtbot: QtBot) -> Iterator[Chain]:
    chain = Chain(qtbot)
    yield chain
    chain.reader.close()


def written_words(said: Script) -> list[tuple[str, int]]:
    """Return the block and place of every word that its sound has a time for."""
    with Speaker() as speaker:
        return [(one.block_id, word.start) for one in said for word in speaker.render(one, NORMAL).words]


@pytest.mark.task
def test_a_thousand_pauses_lose_no_sentence_no_word_and_no_sample(chain: Chain) -> None:
    said = script.of_document(policy_paper(700))
    chain.read(said)
    whole = chain.sink.samples
    chain.sentences.clear()
    chain.words.clear()
    pauses = 0

    def pause(_: int) -> None:
        nonlocal pauses
        if pauses >= 1000:
            return
        chain.reader.pause()
        heard = chain.sink.seconds
        chain.sink.move_on()
        assert chain.sink.seconds == heard
        chain.reader.resume()
        pauses += 1

    chain.read(said, pause)
    assert pauses == 1000
    assert chain.sentences == list(said)
    assert chain.words == written_words(said)
    assert chain.sink.samples - whole == pytest.approx(whole, rel=0.01)
    assert not chain.failures


@pytest.mark.task
def test_a_voice_changed_a_hundred_times_in_mid_sentence_goes_on_at_the_same_word(chain: Chain) -> None:
    said = script.of_document(policy_paper(700))
    others = itertools.cycle((f"{voices.PLAIN}+f3", voices.first(), "gmw/en-GB-scotland", voices.PLAIN))
    changes = 0

    def change(count: int) -> None:
        nonlocal changes
        if count % 31 == 30 and changes < 100:
            before = chain.words[-1]
            chain.reader.set_settings(VoiceSettings(next(others), 200))
            changes += 1
            # What was said is not said anew from the beginning, and nothing is passed over.
            places.append((len(chain.words), before))

    places: list[tuple[int, tuple[str, int]]] = []
    chain.read(said, change)
    assert changes == 100
    assert list(dict.fromkeys(chain.sentences)) == list(said)
    assert all(chain.words[at] in (before, chain.words[at - 1]) for at, before in places)
    assert set(chain.words) >= set(written_words(said))
    assert not chain.failures


@pytest.mark.task
@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="killed by signal")
def test_a_worker_killed_fifty_times_while_it_reads_loses_no_sentence_and_no_word(chain: Chain) -> None:
    said = script.of_document(policy_paper(2500))
    kills: list[int] = []

    def kill(count: int) -> None:
        process = chain.speaker.process_id
        if count % 20 == 19 and len(kills) < 50 and process is not None and process not in kills:
            kills.append(process)
            os.kill(process, signal.SIGKILL)

    chain.read(said, kill)
    assert len(kills) == 50
    assert chain.sentences == list(said)
    assert chain.words == written_words(said)
    assert not chain.failures


@pytest.mark.task
@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="memory is read from /proc")
def test_ten_thousand_words_in_one_go_are_heard_whole_and_take_no_more_memory(chain: Chain) -> None:
    said = script.of_document(policy_paper(10_000))
    held: list[tuple[float, float]] = []

    def look(count: int) -> None:
        if count % 6000 == 5999 and chain.speaker.process_id is not None:
            held.append((resident("self"), resident(chain.speaker.process_id)))

    chain.read(said, look)
    print("window and worker, MB, each five minutes:", held)
    assert chain.sentences == list(said)
    assert chain.sink.seconds / 60 == pytest.approx(10_000 / 200, rel=0.1)
    window, worker = zip(*held, strict=True)
    # The sentences themselves stay: they are said as they are needed.
    assert max(window) < window[0] + 20
    assert max(worker) < worker[0] + 4
