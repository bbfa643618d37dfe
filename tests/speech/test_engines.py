"""The engines behind the driver: the pleasant voice for real, and those of other systems with stand-ins."""

import stat
from array import array
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from coprod_desktop.speech import engines, system_voices, voices
from coprod_desktop.speech.engines import Manner
from coprod_desktop.speech.engines.engine import without_silent_edges
from coprod_desktop.speech.engines.estimating import estimated_words
from coprod_desktop.speech.engines.system import SapiEngine, SayEngine, sapi_rate
from coprod_desktop.speech.errors import UnknownVoice
from coprod_desktop.speech.sound import VoiceSettings
from coprod_desktop.speech.speaker import Speaker
from tests.speech.sounds import highest, mean_level
from tests.speech.utterances import LETTER, PLAIN, POLICY, measured_pace, said

NORMAL = Manner(150, 50, 0.3)
SENTENCE = "People told us that they want longer breaks, and clearer letters."

pleasant = pytest.mark.skipif(voices.first() != voices.PICO, reason="no wheel of the pleasant voice for this system")


def tone(seconds: float, rate_hz: int = 1000) -> bytes:
    return array("h", [9000, -9000] * round(seconds * rate_hz / 2)).tobytes()


@pleasant
def test_the_pleasant_voice_reads_unless_another_is_chosen() -> None:
    with Speaker() as speaker:
        sound = speaker.render(said(SENTENCE), VoiceSettings())
    assert sound.rate_hz == 16000
    assert 3 < sound.seconds < 6
    assert highest(sound.samples) < 32000


@pleasant
def test_all_voices_are_about_equally_loud() -> None:
    with Speaker() as speaker:
        loudness = [
            mean_level(speaker.render(said(SENTENCE), VoiceSettings(voice)).samples)
            for voice in (voices.PICO, voices.PLAIN, "cel/cy")
        ]
    assert max(loudness) < 1.4 * min(loudness)


@pleasant
@pytest.mark.parametrize("text", [POLICY, PLAIN, LETTER], ids=["policy", "plain", "letter"])
@pytest.mark.parametrize("pace", [80, 450])
def test_the_pleasant_voice_keeps_the_pace_that_was_asked_for(pace: int, text: Sequence[str]) -> None:
    with Speaker() as speaker:
        assert measured_pace(speaker, text, VoiceSettings(voices.PICO, pace)) == pytest.approx(pace, rel=0.05)


@pleasant
def test_signs_that_mean_something_to_the_pleasant_voice_are_words_to_nobody() -> None:
    engine = engines.start("pico")
    plain, _ = engine.render("one two three", NORMAL)
    marked, _ = engine.render('<speed level="500"> one two three </speed>\x00 & one two three', NORMAL)
    assert len(marked) > 2 * len(plain)


def test_a_voice_that_tells_no_times_has_each_word_marked_once_in_order() -> None:
    samples = tone(1.0) + bytes(400) + tone(1.0)
    found = estimated_words("We met in May, and we agreed.", samples, 1000)
    assert [(word.start, word.end) for word in found] == [
        (0, 2),
        (3, 6),
        (7, 9),
        (10, 14),
        (15, 18),
        (19, 21),
        (22, 29),
    ]
    times = [word.at_sample for word in found]
    assert times == sorted(times)
    assert times[-1] < len(samples) // 2


def test_the_word_after_a_pause_is_marked_when_the_pause_is_over() -> None:
    samples = tone(0.8) + bytes(600) + tone(1.2)
    found = estimated_words("We met in May, and we all agreed.", samples, 1000)
    assert found[4].at_sample == pytest.approx(1100, abs=10)


def test_silence_around_a_sentence_is_left_to_whoever_plays_it() -> None:
    samples = bytes(800) + tone(0.5) + bytes(2000)
    assert len(without_silent_edges(samples, 1000)) / 2 == pytest.approx(525, abs=10)


def test_sound_that_is_silent_throughout_is_no_sound() -> None:
    assert without_silent_edges(bytes(2000), 1000) == b""


def test_the_voices_of_macos_are_listed_british_first() -> None:
    listed = (
        "Alex                en_US    # Most people\n"
        "Daniel              en_GB    # Hello\n"
        "Anna (Enhanced)     de_DE    # Hallo\n"
    )
    assert [voice[0] for voice in system_voices.of_say_list(listed)] == [
        "system/Daniel",
        "system/Alex",
        "system/Anna (Enhanced)",
    ]


@pytest.fixture
def say_command(tmp_path: Path) -> str:
    """Return a command that is asked as the one of macOS is, and writes a second of sound."""
    command = tmp_path / "say"
    command.write_text(
        "#!/usr/bin/env python3\nimport sys, wave\nasked = sys.argv\nassert asked[1] == '-v' and asked[3] == '-r'\n"
        "out = asked[asked.index('-o') + 1]\nassert open(asked[asked.index('-f') + 1]).read()\n"
        "with wave.open(out, 'wb') as sound:\n    sound.setparams((1, 2, 22050, 0, 'NONE', ''))\n"
        "    sound.writeframes((9000).to_bytes(2, 'little') * 22050)\n",
        encoding="utf-8",
    )
    command.chmod(command.stat().st_mode | stat.S_IXUSR)
    return str(command)


def test_the_command_of_macos_is_asked_for_a_file_of_samples(say_command: str) -> None:
    engine = SayEngine(say_command)
    engine.use_voice("system/Daniel")
    samples, words = engine.render("Hello there.", Manner(150, 50, 0.5))
    assert len(samples) == 2 * 22050
    assert highest(samples) == 4500
    assert len(words) == 2


def test_a_voice_of_macos_cannot_be_an_option_of_its_command(say_command: str) -> None:
    with pytest.raises(UnknownVoice):
        SayEngine(say_command).use_voice("system/-o")


class FakeCom:
    """Answers as Windows' speech does, with half a second of sound."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.Format = type("Format", (), {"Type": 0})()
        self.Voice: Any = None
        self.AudioOutputStream: Any = None
        self.Rate = self.Volume = 0

    def SetId(self, identifier: str) -> None:
        if "Nobody" in identifier:
            raise OSError

    def Speak(self, _text: str, _flags: int) -> None:
        assert self.AudioOutputStream.Format.Type == 22

    def GetData(self) -> bytes:
        return tone(0.5, 22050)


def test_the_voices_of_windows_speak_into_memory() -> None:
    engine = SapiEngine(FakeCom)
    engine.use_voice("system/HKEY_LOCAL_MACHINE\\Hazel")
    samples, words = engine.render("Hello there.", NORMAL)
    assert len(samples) > 20000
    assert len(words) == 2


def test_a_voice_of_windows_that_is_gone_is_told() -> None:
    with pytest.raises(UnknownVoice):
        SapiEngine(FakeCom).use_voice("system/Nobody")


def test_the_rate_of_windows_rises_with_the_pace_and_stays_in_its_range() -> None:
    rates = [sapi_rate(pace) for pace in (80, 120, 165, 250, 450)]
    assert rates == sorted(rates)
    assert rates[0] >= -10
    assert rates[2] == 0
    assert rates[-1] <= 10
