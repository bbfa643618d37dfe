"""The speaker with its real worker and the real voice."""

import os
import signal
import sys
import threading
from collections.abc import Iterator, Sequence

import pytest

from coprod_desktop.errors import StoppedByPerson
from coprod_desktop.speech import script, voices
from coprod_desktop.speech.errors import Silent, UnknownVoice, VoiceLost
from coprod_desktop.speech.script import Kind, Utterance
from coprod_desktop.speech.sound import Sound, VoiceSettings
from coprod_desktop.speech.speaker import Speaker
from coprod_desktop.workers import Limits, Worker
from tests.builders import heading, paper, paragraph
from tests.speech.sounds import RATE_HZ, highest, levels, mean_level, silent_share
from tests.speech.utterances import LETTER, PLAIN, POLICY, measured_pace, policy_paper, said

NORMAL = VoiceSettings(voices.PLAIN)


@pytest.fixture(scope="module")
def speaker() -> Iterator[Speaker]:
    with Speaker() as one:
        yield one


def marked(utterance: Utterance, speaker: Speaker) -> list[str]:
    shift = utterance.start
    return [
        utterance.written[word.start - shift : word.end - shift] for word in speaker.render(utterance, NORMAL).words
    ]


def test_a_sentence_is_as_long_as_its_words_take(speaker: Speaker) -> None:
    sound = speaker.render(said("People told us that they want longer breaks and clearer letters."), NORMAL)
    assert sound.rate_hz == RATE_HZ
    assert 2.5 < sound.seconds < 6


def test_a_sentence_has_sound_from_beginning_to_end_and_is_not_clipped(speaker: Speaker) -> None:
    sound = speaker.render(said("People told us that they want longer breaks and clearer letters."), NORMAL)
    assert silent_share(sound.samples) < 0.15
    assert max(levels(sound.samples)[-5:]) > 60
    assert highest(sound.samples) < 32000


def test_every_word_is_marked_once_in_order_inside_the_sound(speaker: Speaker) -> None:
    text = " ".join(POLICY)
    for utterance in script.of_document(paper(paragraph(text))):
        sound = speaker.render(utterance, NORMAL)
        starts = [word.start for word in sound.words]
        times = [word.at_sample for word in sound.words]
        assert starts == sorted(set(starts))
        assert times == sorted(times)
        assert times[0] >= 0
        assert times[-1] < len(sound.samples) // 2
        assert all(utterance.start <= word.start < word.end <= utterance.end for word in sound.words)


def test_each_written_word_is_marked_where_nothing_is_said_differently(speaker: Speaker) -> None:
    text = "Families, carers – and “well-known” friends – don’t always agree."
    assert marked(said(text), speaker) == [word for word in text.split() if word != "–"]


def test_a_sum_is_marked_whole_while_its_words_are_said(speaker: Speaker) -> None:
    assert marked(said("It cost (£12.50) on 12 March 2025."), speaker) == [
        "It",
        "cost",
        "(£12.50)",
        "on",
        "12 March 2025.",
    ]


def test_words_that_are_not_written_are_not_marked(speaker: Speaker) -> None:
    (numbered,) = script.of_document(paper(heading("Short breaks", number="3")))
    sound = speaker.render(numbered, NORMAL)
    assert [word.start for word in sound.words] == [0, 6]
    assert sound.words[0].at_sample > RATE_HZ * 0.2


def test_marks_stay_right_after_signs_outside_the_basic_plane(speaker: Speaker) -> None:
    assert marked(said("Tea 😀 and café £5 now"), speaker)[-3:] == ["café", "£5", "now"]


@pytest.mark.parametrize("text", [POLICY, PLAIN, LETTER], ids=["policy", "plain", "letter"])
@pytest.mark.parametrize("pace", [80, 140, 200, 300, 450])
def test_the_pace_is_what_a_listener_measures_whatever_the_text(
    speaker: Speaker, pace: int, text: Sequence[str]
) -> None:
    assert measured_pace(speaker, text, VoiceSettings(voices.PLAIN, words_a_minute=pace)) == pytest.approx(
        pace, rel=0.05
    )


def test_what_is_said_before_a_document_is_as_fast_as_the_document(speaker: Speaker) -> None:
    said = script.with_opening(paper(*(paragraph(line, f"p{n}") for n, line in enumerate(PLAIN))))
    assert {utterance.haste for utterance in said} == {said[-1].haste}


def test_utterances_of_different_texts_keep_their_own_paces_side_by_side(speaker: Speaker) -> None:
    plain, policy = (script.of_document(paper(paragraph(text[0]))) for text in (PLAIN, POLICY))
    settings, together = VoiceSettings(voices.PLAIN), list[float]()
    said = (*plain, *policy, *plain)
    speaker.render_all(said, settings, lambda _, sound: together.append(sound.seconds))
    assert together == pytest.approx([speaker.render(one, settings).seconds for one in said], rel=0.02)


def test_the_volume_makes_the_sound_louder_and_softer(speaker: Speaker) -> None:
    loud = speaker.render(said("Can you hear me well?"), NORMAL)
    soft = speaker.render(said("Can you hear me well?"), VoiceSettings(voices.PLAIN, volume=0.25))
    assert mean_level(soft.samples) == pytest.approx(mean_level(loud.samples) / 4, rel=0.15)


def test_the_pitch_changes_the_sound_and_hardly_its_length(speaker: Speaker) -> None:
    low = speaker.render(said("Can you hear me well?"), VoiceSettings(voices.PLAIN, pitch=10))
    high = speaker.render(said("Can you hear me well?"), VoiceSettings(voices.PLAIN, pitch=90))
    assert low.samples != high.samples
    assert low.seconds == pytest.approx(high.seconds, rel=0.1)


def is_the_same(one: Sound, other: Sound) -> bool:
    """Whether two renderings say the same: the voice has a flutter, so samples and times differ a little."""
    texts = [[(word.start, word.end) for word in sound.words] for sound in (one, other)]
    return texts[0] == texts[1] and abs(one.seconds - other.seconds) < 0.02 * one.seconds


def test_settings_of_one_sentence_do_not_stick_to_the_next(speaker: Speaker) -> None:
    before = speaker.render(said("The same again."), NORMAL)
    speaker.render(said("Something else."), VoiceSettings("cel/cy", 300, 90, 0.3))
    after = speaker.render(said("The same again."), NORMAL)
    assert is_the_same(before, after)
    assert mean_level(after.samples) == pytest.approx(mean_level(before.samples), rel=0.1)


def test_an_unknown_voice_is_said_in_plain_words(speaker: Speaker) -> None:
    with pytest.raises(UnknownVoice):
        speaker.render(said("Hello."), VoiceSettings("xx/nobody"))
    assert speaker.render(said("Hello."), NORMAL).samples


def test_signs_without_words_are_silence_and_no_failure(speaker: Speaker) -> None:
    dash = Utterance("b", 0, 1, "–", "–", (), Kind.SENTENCE)
    assert speaker.render(dash, NORMAL).words == ()


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="killed by signal")
def test_a_voice_that_is_killed_is_started_again_and_says_the_same_sentence() -> None:
    with Speaker() as speaker:
        before = speaker.render(said("We carry on from here."), NORMAL)
        first = speaker.process_id
        assert first is not None
        os.kill(first, signal.SIGKILL)
        assert is_the_same(speaker.render(said("We carry on from here."), NORMAL), before)
        assert speaker.process_id != first


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="killed by signal")
def test_a_voice_that_dies_in_mid_sentence_is_asked_again() -> None:
    long = said("The group agreed what it would do next. " * 150)
    with Speaker() as speaker:
        whole = speaker.render(long, NORMAL)
        process_id = speaker.process_id
        assert process_id is not None
        killer = threading.Timer(0.05, os.kill, (process_id, signal.SIGKILL))
        killer.start()
        assert is_the_same(speaker.render(long, NORMAL), whole)
        killer.join()


def test_a_voice_that_dies_each_time_is_given_up() -> None:
    dying = Worker("speech", limits=Limits(seconds=10), command=(sys.executable, "-c", "raise SystemExit(3)"))
    with Speaker(dying) as speaker, pytest.raises(VoiceLost):
        speaker.render(said("Hello."), NORMAL)


def test_a_voice_that_says_it_is_done_and_made_no_sound_is_found_out() -> None:
    mute = "from coprod_desktop.workers import Answer, serve; serve(lambda header, payload, progress: Answer({}))"
    worker = Worker("speech", limits=Limits(seconds=10), command=(sys.executable, "-c", mute))
    with Speaker(worker) as speaker, pytest.raises(Silent):
        speaker.render(said("Hello."), NORMAL)


ZEROS = """
from coprod_desktop.workers import Answer, serve
def answer(header, payload, progress):
    for place, _ in enumerate(header["texts"]):
        progress({"place": place, "rate_hz": 16000, "words": []}, bytes(32000))
    return Answer({})
serve(answer)
"""


def test_a_voice_that_sends_nothing_but_silence_is_found_out() -> None:
    worker = Worker("speech", limits=Limits(seconds=10), command=(sys.executable, "-c", ZEROS))
    taken: list[Sound] = []
    with Speaker(worker) as speaker, pytest.raises(Silent):
        speaker.render_all([said("Hello."), said("Good evening.")], NORMAL, lambda _, sound: taken.append(sound))
    assert taken == []


def test_the_softest_voice_is_not_taken_for_a_silent_one(speaker: Speaker) -> None:
    for voice in (voices.PLAIN, voices.first()):
        assert speaker.render(said("Yes."), VoiceSettings(voice, volume=0.02)).samples


@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="held by signal")
def test_a_voice_that_hangs_is_left_behind_and_the_same_sentence_is_said() -> None:
    with Speaker(Worker("speech", limits=Limits(seconds=1.5))) as speaker:
        before = speaker.render(said("We carry on from here."), NORMAL)
        hung = speaker.process_id
        assert hung is not None
        os.kill(hung, signal.SIGSTOP)
        assert is_the_same(speaker.render(said("We carry on from here."), NORMAL), before)
        assert speaker.process_id != hung


def test_a_sentence_can_be_stopped_while_it_is_rendered() -> None:
    with Speaker() as speaker:
        speaker.get_ready()
        asked = threading.Event()

        def stopped() -> bool:
            asked.set()
            return True

        with pytest.raises(StoppedByPerson):
            speaker.render(said("The group agreed what it would do next. " * 1500), NORMAL, stopped)
        assert asked.is_set()
        assert speaker.render(said("Still here."), NORMAL).samples


def test_ten_thousand_words_come_whole_in_one_utterance(speaker: Speaker) -> None:
    sound = speaker.render(
        said("The group agreed what it would do next. " * 1250), VoiceSettings(voices.PLAIN, words_a_minute=300)
    )
    assert len(sound.words) == 10_000
    assert sound.seconds / 60 == pytest.approx(10_000 / 300, rel=0.35)


@pytest.mark.task
@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="killed by signal")
def test_fifty_kills_lose_no_sentence() -> None:
    utterances = script.of_document(policy_paper(600))[:50]
    with Speaker() as speaker:
        before = [speaker.render(utterance, NORMAL) for utterance in utterances]
        after = []
        for utterance in utterances:
            assert speaker.process_id is not None
            os.kill(speaker.process_id, signal.SIGKILL)
            after.append(speaker.render(utterance, NORMAL))
    assert all(map(is_the_same, after, before))
