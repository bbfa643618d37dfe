"""The windows about listening: the voice, big words, what people teach, practice, and sound to take away."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from coprod_desktop.gui.listening_ui.big_words import BigWords
from coprod_desktop.gui.listening_ui.in_dialogs import ListenButton
from coprod_desktop.gui.listening_ui.rehearsal_dialog import RehearsalDialog, in_words, where_you_are
from coprod_desktop.gui.listening_ui.saying_dialog import SayingDialog
from coprod_desktop.gui.listening_ui.sound_dialog import SoundDialog
from coprod_desktop.gui.listening_ui.voice_dialog import VoiceDialog
from coprod_desktop.gui.main_window import MainWindow
from coprod_desktop.gui.theme import Look
from coprod_desktop.speech import voices
from tests.a11y.audit import audit
from tests.a11y.audit import in_words as faults_in_words
from tests.builders import heading, paper, paragraph
from tests.gui.windows import LOOKS, Sound, main_window, meeting_of, open_dialog, press, show_paper

CONTROL = Qt.KeyboardModifier.ControlModifier
SPOKEN = paper(
    heading("Breaks", block_id="h1"),
    paragraph("Carers met today. They want breaks.", "b1"),
    heading("Tea", block_id="h2"),
    paragraph("Then we had tea.", "b2"),
)
_LONGEST_MS = 20_000


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    window = main_window(qtbot)
    show_paper(qtbot, window, SPOKEN)
    return window


def hear_until(qtbot: QtBot, sound: Sound, is_so: Callable[[], bool]) -> None:
    def step() -> bool:
        sound.sink.move_on()
        return is_so()

    qtbot.waitUntil(step, timeout=_LONGEST_MS)


def said(sound: Sound) -> list[str]:
    return [words for words, _ in sound.voice.asked if words]


@pytest.fixture
def voice_dialog(qtbot: QtBot, window: MainWindow) -> VoiceDialog:
    dialog = open_dialog(qtbot, window, "voice")
    assert isinstance(dialog, VoiceDialog)
    qtbot.waitUntil(lambda: dialog.voice.count() > 3, timeout=_LONGEST_MS)
    return dialog


def test_a_voice_that_is_chosen_is_heard_and_remembered(
    qtbot: QtBot, window: MainWindow, voice_dialog: VoiceDialog, fake_sound: Sound
) -> None:
    voice_dialog.voice.setCurrentIndex(voice_dialog.voice.findData("cel/cy"))
    voice_dialog.try_.click()
    qtbot.waitUntil(lambda: "This is how I sound." in said(fake_sound), timeout=_LONGEST_MS)
    assert fake_sound.voice.asked[-1][1].voice == "cel/cy"
    assert window.remembered.listeners.way.voice == "cel/cy"


def test_each_person_has_a_speed_of_their_own(window: MainWindow, voice_dialog: VoiceDialog) -> None:
    voice_dialog.new_name.setText("Ana")
    voice_dialog.add.click()
    voice_dialog.speed.setValue(90)
    voice_dialog.listener.setCurrentIndex(0)
    assert window.listening.words_a_minute != 90
    voice_dialog.listener.setCurrentIndex(voice_dialog.listener.findData("Ana"))
    assert window.listening.words_a_minute == 90
    assert window.bar.speed.value() == 90
    assert window.remembered.listeners.choosing("Ana").way.words_a_minute == 90


def test_a_person_without_a_name_is_not_added(window: MainWindow, voice_dialog: VoiceDialog) -> None:
    voice_dialog.add.click()
    assert voice_dialog.form.problem_with(voice_dialog.new_name)
    assert window.listening.listeners.names == ()


def test_voices_of_these_islands_are_offered_and_the_others_on_request(voice_dialog: VoiceDialog) -> None:
    near = voice_dialog.voice.count()
    voice_dialog.all_voices.click()
    assert voice_dialog.voice.count() > near + 50


def test_it_is_said_whether_the_marked_word_is_certain(voice_dialog: VoiceDialog) -> None:
    told = set()
    for voice in (voices.PLAIN, voices.installed()[0].id):
        voice_dialog.voice.setCurrentIndex(voice_dialog.voice.findData(voice))
        told.add(voice_dialog.about.text())
    assert len(told) == (2 if voices.first() == voices.PICO else 1)


def test_big_words_show_the_sentence_and_the_word_being_said(
    qtbot: QtBot, window: MainWindow, fake_sound: Sound
) -> None:
    dialog = open_dialog(qtbot, window, "big_words")
    assert isinstance(dialog, BigWords)
    press(qtbot, Qt.Key.Key_F5)
    heard: list[tuple[str, str]] = []

    def note() -> bool:
        now = (dialog.sentence.words, dialog.sentence.word)
        if now not in heard:
            heard.append(now)
        return now[0] == "They want breaks."

    hear_until(qtbot, fake_sound, note)
    assert ("Carers met today.", "met") in heard


def test_big_words_are_as_large_as_the_window_allows(qtbot: QtBot, window: MainWindow) -> None:
    dialog = open_dialog(qtbot, window, "big_words")
    assert isinstance(dialog, BigWords)
    dialog.sentence.show_sentence("Tea.")
    short = dialog.sentence.widget().font().pointSize()
    dialog.sentence.show_sentence("Carers told us that they want breaks which they can choose for themselves. " * 3)
    long = dialog.sentence.widget().font().pointSize()
    assert short > 2 * long
    assert dialog.sentence.widget().height() <= dialog.sentence.viewport().height()


def test_what_is_taught_is_kept_in_the_meeting_and_heard(qtbot: QtBot, window: MainWindow, fake_sound: Sound) -> None:
    window.desks.open_sample()
    dialog = open_dialog(qtbot, window, "say_like_this")
    assert isinstance(dialog, SayingDialog)
    dialog.written.setText("Okafor")
    dialog.said.setText("oh car for")
    dialog.listen.click()
    qtbot.waitUntil(lambda: "oh car for" in said(fake_sound), timeout=_LONGEST_MS)
    dialog.keep.click()
    assert [(one.written, one.said) for one in meeting_of(window).sayings] == [("Okafor", "oh car for")]
    assert window.listening.taught()["Okafor"] == "oh car for"
    dialog.remove.click()
    assert meeting_of(window).sayings == ()


def test_nothing_half_is_taught(qtbot: QtBot, window: MainWindow) -> None:
    window.desks.open_sample()
    dialog = open_dialog(qtbot, window, "say_like_this")
    assert isinstance(dialog, SayingDialog)
    dialog.written.setText("Okafor")
    dialog.keep.click()
    assert dialog.form.problem_with(dialog.said)
    assert meeting_of(window).sayings == ()


def test_what_is_chosen_on_the_page_is_heard_and_no_more(qtbot: QtBot, window: MainWindow, fake_sound: Sound) -> None:
    view = window.desks.papers.page.view
    view.setFocus()
    view.go_to("b1", 11, 27)
    press(qtbot, Qt.Key.Key_F5, CONTROL)
    qtbot.waitUntil(lambda: len(said(fake_sound)) == 2, timeout=_LONGEST_MS)
    assert said(fake_sound) == ["today.", "They want"]


def test_the_control_that_has_the_focus_can_be_heard(qtbot: QtBot, window: MainWindow, fake_sound: Sound) -> None:
    window.commands["look_up"].trigger()
    window.desks.words.page.field.setFocus()
    window.commands["hear_here"].trigger()
    qtbot.waitUntil(lambda: bool(said(fake_sound)), timeout=_LONGEST_MS)
    assert any("look up" in words.lower() or "word" in words.lower() for words in said(fake_sound))


def test_a_message_can_be_heard(qtbot: QtBot, window: MainWindow, fake_sound: Sound) -> None:
    window.tell("Your meeting is saved.")
    window.commands["hear_here"].trigger()
    qtbot.waitUntil(lambda: "Your meeting is saved." in said(fake_sound), timeout=_LONGEST_MS)


def test_the_next_heading_is_a_key_away(qtbot: QtBot, window: MainWindow, fake_sound: Sound) -> None:
    view = window.desks.papers.page.view
    view.go_to("h1", 0, 0)
    window.commands["listen"].trigger()
    hear_until(qtbot, fake_sound, lambda: window.listening.now is not None)
    window.commands["next_heading"].trigger()
    hear_until(qtbot, fake_sound, lambda: window.listening.now is not None and window.listening.now.block_id == "h2")
    window.commands["previous_heading"].trigger()
    hear_until(qtbot, fake_sound, lambda: window.listening.now is not None and window.listening.now.block_id == "h1")


class Clock:
    """A clock that is moved on by hand."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def practice(qtbot: QtBot, window: MainWindow, clock: Clock) -> RehearsalDialog:
    dialog = RehearsalDialog(window, SPOKEN, {"Tea": 5}, clock)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitUntil(dialog.start.isEnabled, timeout=_LONGEST_MS)
    return dialog


def test_practice_tells_who_is_behind_and_who_is_ahead(practice: RehearsalDialog, clock: Clock) -> None:
    practice.start.click()
    clock.now += 60
    practice.next.click()
    assert "behind" in practice.cue.text()
    assert practice.line.words == "Carers met today."


def test_practice_ends_with_the_time_that_it_took(practice: RehearsalDialog, clock: Clock) -> None:
    practice.start.click()
    clock.now += 30
    for _ in practice.rehearsal.lines:
        practice.next.click()
    assert "30 seconds" in practice.cue.text()


def test_one_part_can_be_practised_with_the_minutes_of_its_item(qtbot: QtBot, practice: RehearsalDialog) -> None:
    practice.part.setCurrentIndex(practice.part.findText("Tea"))
    qtbot.waitUntil(lambda: len(practice.rehearsal.lines) == 2, timeout=_LONGEST_MS)
    assert "5 minutes" in practice.takes.text()


@pytest.mark.parametrize(("ahead", "word"), [(5, "on time"), (-5, "on time"), (30, "ahead"), (-30, "behind")])
def test_a_few_seconds_are_on_time(ahead: float, word: str) -> None:
    assert word in where_you_are(90, ahead)


def test_times_are_told_in_minutes_and_seconds() -> None:
    assert [in_words(one) for one in (0, 1, 60, 130)] == ["0 seconds", "1 second", "1 minute", "2 minutes 10 seconds"]


def test_sound_is_saved_into_the_folder_that_is_chosen(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "out"))
    dialog = open_dialog(qtbot, window, "save_sound")
    assert isinstance(dialog, SoundDialog)
    dialog.save.click()
    qtbot.waitUntil(lambda: not dialog.work.is_busy, timeout=_LONGEST_MS)
    (folder,) = (tmp_path / "out").iterdir()
    assert sorted(path.name for path in folder.iterdir()) == ["01 - Breaks.mp3", "02 - Tea.mp3"]
    assert folder.name in dialog.told.text()


def test_there_is_something_to_tick_before_anything_is_saved(qtbot: QtBot, window: MainWindow) -> None:
    dialog = open_dialog(qtbot, window, "save_sound")
    assert isinstance(dialog, SoundDialog)
    for box in dialog.kinds.values():
        box.setChecked(False)
    dialog.save.click()
    assert dialog.told.text()


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS.keys())
def test_every_window_about_listening_is_sound(qtbot: QtBot, look: Look) -> None:
    window = main_window(qtbot, look)
    window.desks.open_sample()
    for command in ("voice", "big_words", "say_like_this", "rehearse", "save_sound"):
        dialog: QWidget = open_dialog(qtbot, window, command)
        if isinstance(dialog, RehearsalDialog):
            qtbot.waitUntil(dialog.start.isEnabled, timeout=_LONGEST_MS)
        if isinstance(dialog, VoiceDialog):
            qtbot.waitUntil(lambda dialog=dialog: dialog.voice.count() > 3, timeout=_LONGEST_MS)
        for _ in range(3):  # words that came late move what stands below them
            QApplication.processEvents()
        assert (command, faults_in_words(audit(dialog))) == (command, "")
        dialog.close()


def test_all_the_words_of_a_dialog_are_heard_with_the_usual_key(
    qtbot: QtBot, window: MainWindow, fake_sound: Sound
) -> None:
    dialog = open_dialog(qtbot, window, "save_sound")
    assert isinstance(dialog, SoundDialog)
    press(qtbot, Qt.Key.Key_F5)
    hear_until(qtbot, fake_sound, lambda: any("DAISY" in words for words in said(fake_sound)))
    heard = " ".join(said(fake_sound))
    assert heard.index("Save as sound") < heard.index("The sound has your voice") < heard.index("one MP3 for each")


@pytest.mark.parametrize("name", ["save_sound", "voice", "about"])
def test_a_dialog_has_a_button_at_its_foot_that_reads_it_and_pauses(
    qtbot: QtBot, window: MainWindow, fake_sound: Sound, name: str
) -> None:
    dialog = open_dialog(qtbot, window, name)
    button = dialog.findChild(ListenButton)
    assert button is not None
    assert button.isVisible()
    assert button.text() == "Listen"
    button.click()
    hear_until(qtbot, fake_sound, lambda: bool(said(fake_sound)) and not fake_sound.sink.is_silent)
    assert button.text() == "Pause"
    button.click()
    assert fake_sound.sink.is_silent
    assert window.listening.is_paused


def test_a_dialog_can_be_listened_to_before_anything_was_opened(qtbot: QtBot) -> None:
    window = main_window(qtbot)
    dialog = open_dialog(qtbot, window, "about")
    button = dialog.findChild(ListenButton)
    assert button is not None
    assert button.isVisible()


def test_in_a_dialog_the_control_with_the_focus_is_heard_and_stops_at_once(
    qtbot: QtBot, window: MainWindow, fake_sound: Sound
) -> None:
    dialog = open_dialog(qtbot, window, "save_sound")
    assert isinstance(dialog, SoundDialog)
    dialog.by_word.setFocus()
    press(qtbot, Qt.Key.Key_F5, CONTROL)
    hear_until(qtbot, fake_sound, lambda: bool(said(fake_sound)))
    assert said(fake_sound) == ["Mark each word, not only each sentence"]
    press(qtbot, Qt.Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
    assert not window.listening.is_reading


def test_a_dialog_says_nothing_by_itself(qtbot: QtBot, window: MainWindow, fake_sound: Sound) -> None:
    open_dialog(qtbot, window, "save_sound")
    qtbot.wait(50)
    assert (said(fake_sound), window.listening.is_reading) == ([], False)
