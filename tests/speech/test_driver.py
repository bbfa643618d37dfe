"""Our driver behind pyttsx3's Engine API, with the real voice."""

import threading
import wave
from pathlib import Path
from typing import Any

import pytest
import pyttsx3

from coprod_desktop.speech import driver, voices
from tests.speech.sounds import RATE_HZ, mean_level


class Listener:
    """What an engine told its listeners."""

    def __init__(self, engine: Any) -> None:
        self.names: list[str] = []
        self.completed: list[bool] = []
        self.words: list[tuple[int, int]] = []
        self.samples: list[bytes] = []
        self.errors: list[Exception] = []
        engine.connect("started-utterance", lambda name: self.names.append(name))
        engine.connect("finished-utterance", lambda name, completed: self.completed.append(completed))
        engine.connect("started-word", lambda name, location, length: self.words.append((location, length)))
        engine.connect("sound", lambda name, samples, rate_hz, words: self.samples.append(samples))
        engine.connect("error", lambda name, exception: self.errors.append(exception))


@pytest.fixture
def engine() -> Any:
    driver.register()
    # pyttsx3.init would hand out the engine of an earlier test, with its listeners.
    engine = pyttsx3.Engine(driver.NAME)
    # The one voice whose word times are true, and its rate that of `sounds`.
    engine.setProperty("voice", voices.PLAIN)
    engine.runAndWait()
    return engine


@pytest.fixture
def heard(engine: Any) -> Listener:
    return Listener(engine)


def test_pyttsx3_finds_the_driver_by_its_name() -> None:
    driver.register()
    assert str(pyttsx3.init(driver.NAME)) == driver.NAME


def test_queued_utterances_are_all_rendered_with_their_names(engine: Any, heard: Listener) -> None:
    for name in ("first", "second", "third"):
        engine.say(f"This is the {name} sentence.", name)
    engine.runAndWait()
    assert heard.names == ["first", "second", "third"]
    assert heard.completed == [True, True, True]
    assert all(len(samples) > RATE_HZ for samples in heard.samples)


def test_speaking_again_and_again_never_falls_silent(engine: Any, heard: Listener) -> None:
    for number in range(5):
        engine.say("This is said again.", f"{number}")
        engine.runAndWait()
    assert heard.names == ["0", "1", "2", "3", "4"]
    lengths = [len(samples) for samples in heard.samples]
    assert min(lengths) > 0.99 * max(lengths) > 0


def test_a_thousand_queued_utterances_do_not_run_out_of_stack(engine: Any, heard: Listener) -> None:
    for number in range(1000):
        engine.say("Yes.", f"{number}")
    engine.runAndWait()
    assert heard.names == [f"{number}" for number in range(1000)]


def test_speaking_works_from_a_thread(engine: Any, heard: Listener) -> None:
    def speak() -> None:
        engine.say("Said in a thread.")
        engine.runAndWait()

    thread = threading.Thread(target=speak)
    thread.start()
    thread.join()
    assert len(heard.samples) == 1


def test_word_places_are_code_points_of_whole_words_from_the_first(engine: Any, heard: Listener) -> None:
    text = "Zoë’s 😀 well-known café, don’t wait."
    engine.say(text)
    engine.runAndWait()
    assert [text[at : at + length] for at, length in heard.words] == ["Zoë’s", "well-known", "café,", "don’t", "wait."]


@pytest.mark.parametrize("words", [3000, 10_000])
def test_a_text_of_many_words_is_rendered_in_one_go(engine: Any, heard: Listener, words: int) -> None:
    # The stock driver ends the process at about 3,000.
    engine.say("The group agreed what it would do next. " * (words // 8))
    engine.runAndWait()
    assert len(heard.words) == words
    assert heard.words == sorted(heard.words)
    assert sum(map(len, heard.samples)) / 2 / RATE_HZ > words / 4.5
    assert heard.completed == [True]


def test_a_file_is_whole_when_the_engine_returns(engine: Any, tmp_path: Path) -> None:
    engine.save_to_file("This goes into a file.", str(tmp_path / "said.wav"))
    engine.runAndWait()
    with wave.open(str(tmp_path / "said.wav")) as sound:
        assert (sound.getnchannels(), sound.getsampwidth(), sound.getframerate()) == (1, 2, RATE_HZ)
        assert 1.0 < sound.getnframes() / RATE_HZ < 2.5
    assert [path.name for path in tmp_path.iterdir()] == ["said.wav"]


def test_a_file_that_cannot_be_written_is_told_and_speech_goes_on(engine: Any, heard: Listener, tmp_path: Path) -> None:
    engine.save_to_file("No such folder.", str(tmp_path / "missing" / "said.wav"))
    engine.say("Still here.")
    engine.runAndWait()
    assert isinstance(heard.errors[0], OSError)
    assert len(heard.samples) == 1


def test_stopping_cuts_a_long_text_short_and_drops_what_is_queued(engine: Any, heard: Listener) -> None:
    engine.connect("sound", lambda **_: engine.stop())
    engine.say("The group agreed what it would do next. " * 2000, "long")
    engine.say("Never said.", "dropped")
    engine.runAndWait()
    assert heard.names == ["long"]
    assert heard.completed == [False]
    assert len(heard.samples) == 1


def test_an_engine_with_nothing_to_do_returns_at_once(engine: Any, heard: Listener) -> None:
    engine.runAndWait()
    engine.setProperty("rate", 200)
    engine.runAndWait()
    engine.runAndWait()
    assert engine.getProperty("rate") == 200
    assert heard.names == []


def test_speech_works_again_after_stopping(engine: Any, heard: Listener) -> None:
    engine.say("Stopped.")
    engine.stop()
    engine.say("Said.", "after")
    engine.runAndWait()
    assert heard.names[-1] == "after"
    assert heard.completed[-1]


def test_a_loop_outside_works_through_the_queue(engine: Any, heard: Listener) -> None:
    engine.say("One.", "one")
    engine.say("Two.", "two")
    engine.startLoop(False)
    for _ in range(4):
        engine.iterate()
    engine.endLoop()
    assert heard.names == ["one", "two"]


@pytest.mark.parametrize(
    ("name", "given", "kept"),
    [("rate", 1000, 450), ("rate", 10, 80), ("volume", 3, 1.0), ("volume", -1, 0.0), ("pitch", 300, 100)],
)
def test_properties_are_kept_in_range(engine: Any, name: str, given: float, kept: float) -> None:
    before = engine.getProperty(name)
    engine.setProperty(name, given)
    engine.runAndWait()
    assert engine.getProperty(name) == kept
    engine.setProperty(name, before)
    engine.runAndWait()


def test_an_unknown_voice_is_an_error_and_the_old_one_stays(engine: Any, heard: Listener) -> None:
    before = engine.getProperty("voice")
    engine.setProperty("voice", "xx/nobody")
    engine.runAndWait()
    assert len(heard.errors) == 1
    assert engine.getProperty("voice") == before


def test_an_unknown_property_is_a_key_error(engine: Any) -> None:
    with pytest.raises(KeyError):
        engine.getProperty("mood")


def test_the_first_voice_on_the_list_is_british(engine: Any) -> None:
    assert engine.getProperty("voices")[0].languages == ["en-GB"]


def test_voices_are_of_one_loudness(engine: Any, heard: Listener) -> None:
    for voice in ("gmw/en", "gmw/en+f3", "gmw/en-GB-scotland", "cel/cy"):
        engine.setProperty("voice", voice)
        engine.say("We would like to talk about longer breaks.")
        engine.runAndWait()
    measured = [mean_level(samples) for samples in heard.samples]
    assert max(measured) < 1.25 * min(measured)


def seconds(engine: Any, heard: Listener, text: str) -> float:
    heard.samples.clear()
    engine.say(text)
    engine.runAndWait()
    return sum(map(len, heard.samples)) / 2 / RATE_HZ


def test_a_capital_a_among_letters_is_said_as_a_letter(engine: Any, heard: Listener) -> None:
    # The ordinal sign is said as the name of the letter, the small letter as the article.
    as_letter, name, article = (seconds(engine, heard, f"the L {sign} said") for sign in "Aªa")
    assert as_letter == pytest.approx(name, abs=0.02)
    assert abs(as_letter - article) > 0.04


def test_a_capital_a_at_the_start_of_a_sentence_is_an_article(engine: Any, heard: Listener) -> None:
    capital, small = seconds(engine, heard, "A carer came."), seconds(engine, heard, "a carer came.")
    assert capital == pytest.approx(small, abs=0.02)


def test_nothing_is_rendered_before_the_engine_runs(engine: Any, heard: Listener) -> None:
    engine.say("First.", "first")
    engine.runAndWait()
    engine.say("Second.", "second")
    assert heard.names == ["first"]
    engine.runAndWait()
    assert heard.names == ["first", "second"]
