"""Many utterances at once, with the real worker: in order, each once, whatever becomes of the process."""

import os
import signal

import pytest

from coprod_desktop.errors import StoppedByPerson
from coprod_desktop.speech import script, voices
from coprod_desktop.speech.sound import Sound, VoiceSettings
from coprod_desktop.speech.speaker import Speaker
from tests.speech.utterances import policy_paper

QUICK = VoiceSettings(voices.PLAIN, 300)


def rendered(words: int, kill_at: frozenset[int] = frozenset()) -> list[tuple[int, Sound]]:
    """Render so many words, killing the worker after some of the utterances."""
    said = script.of_document(policy_paper(words))
    found: list[tuple[int, Sound]] = []
    with Speaker() as speaker:

        def take(place: int, sound: Sound) -> None:
            found.append((place, sound))
            if place in kill_at and (number := speaker.process_id):
                os.kill(number, signal.SIGKILL)

        speaker.render_all(said, QUICK, take)
    assert len(found) == len(said)
    return found


def test_each_utterance_comes_once_and_in_order() -> None:
    found = rendered(1500)
    assert [place for place, _ in found] == list(range(len(found)))
    assert all(sound.samples for _, sound in found)


def test_a_worker_that_is_killed_half_way_loses_nothing_and_says_nothing_twice() -> None:
    whole = rendered(600)
    broken = rendered(600, frozenset({3, 9}))
    assert [place for place, _ in broken] == [place for place, _ in whole]
    lengths = [len(sound.samples) for _, sound in whole]
    assert [len(sound.samples) for _, sound in broken] == pytest.approx(lengths, rel=0.05)


def test_stopping_ends_it_with_what_was_taken() -> None:
    said = script.of_document(policy_paper(1500))
    taken: list[int] = []
    with Speaker() as speaker, pytest.raises(StoppedByPerson):
        speaker.render_all(said, QUICK, lambda place, _: taken.append(place), lambda: len(taken) > 5)
    assert taken == list(range(len(taken)))
    assert len(taken) < len(said)


@pytest.mark.task
def test_a_worker_killed_fifty_times_loses_nothing() -> None:
    found = rendered(3000, frozenset(range(0, 150, 3)))
    assert [place for place, _ in found] == list(range(len(found)))


@pytest.mark.task
def test_a_thousand_utterances_do_not_let_the_worker_grow() -> None:
    said = script.of_document(policy_paper(1500))
    sizes = []
    with Speaker() as speaker:
        for _ in range(8):
            speaker.render_all(said, VoiceSettings(words_a_minute=300), lambda *_: None)
            with open(f"/proc/{speaker.process_id}/statm", encoding="ascii") as memory:  # noqa: PTH123
                sizes.append(int(memory.read().split()[1]) * 4096)
    assert sizes[-1] < 1.15 * sizes[1]
