"""Listening to a paper in the window, with a voice whose every word lasts a tenth of a second."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coprod_desktop.gui.main_window import MainWindow
from coprod_desktop.gui.panels.reading_view import ReadingView
from coprod_desktop.gui.sound_out import NoDevice
from tests.builders import heading, paper, paragraph
from tests.gui.windows import Sound, main_window, page_of, press, show_paper

ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
SPOKEN = paper(
    heading("Breaks", block_id="h1"),
    paragraph("Carers met today. They want breaks.", "b1"),
    paragraph("We said yes 👍 to that. Then we had tea.", "b2"),
)


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    window = main_window(qtbot)
    show_paper(qtbot, window, SPOKEN)
    return window


def view_of(window: MainWindow) -> ReadingView:
    return window.desks.papers.page.view


def marked(window: MainWindow) -> list[str]:
    """Return what is marked on the page: the sentence, and the word inside it."""
    return [selection.cursor.selectedText() for selection in view_of(window).extraSelections()]


def hear_until(qtbot: QtBot, sound: Sound, is_so: Callable[[], bool]) -> None:
    """Let time go by, ten milliseconds a step, until something is so."""

    def step() -> bool:
        sound.sink.move_on()
        return is_so()

    qtbot.waitUntil(step, timeout=20_000)


def hear(qtbot: QtBot, window: MainWindow, sound: Sound, sentence: str) -> None:
    """Listen until a sentence is marked."""
    hear_until(qtbot, sound, lambda: sentence in marked(window))


def caret_to(window: MainWindow, block_id: str, at: int) -> None:
    view_of(window).go_to(block_id, at, at)


def test_nothing_is_read_aloud_by_itself(qtbot: QtBot, window: MainWindow, fake_sound: Sound) -> None:
    qtbot.wait(50)
    assert fake_sound.sink.starts == 0
    assert [words for words, _ in fake_sound.voice.asked if words] == []


def test_listening_begins_at_the_sentence_of_the_caret(qtbot: QtBot, window: MainWindow, fake_sound: Sound) -> None:
    caret_to(window, "b1", 20)
    press(qtbot, Qt.Key.Key_F5)
    hear_until(qtbot, fake_sound, lambda: bool(marked(window)))
    assert marked(window)[0] == "They want breaks."


def test_the_word_being_said_is_marked_inside_its_sentence(qtbot: QtBot, window: MainWindow, fake_sound: Sound) -> None:
    caret_to(window, "b2", 0)
    press(qtbot, Qt.Key.Key_F5)
    heard: list[str] = []

    def note() -> bool:
        now = marked(window)
        if len(now) == 2 and now[1] not in heard:
            heard.append(now[1])
        return now[:1] == ["Then we had tea."]

    hear_until(qtbot, fake_sound, note)
    assert heard[:3] == ["We", "said", "yes"]
    assert "that." in heard or "that" in heard


def test_a_mark_is_underlined_as_well_as_coloured(qtbot: QtBot, window: MainWindow, fake_sound: Sound) -> None:
    press(qtbot, Qt.Key.Key_F5)
    hear_until(qtbot, fake_sound, lambda: bool(marked(window)))
    assert view_of(window).extraSelections()[0].format.fontUnderline()


def test_the_key_that_starts_also_pauses_and_goes_on(qtbot: QtBot, window: MainWindow, fake_sound: Sound) -> None:
    caret_to(window, "b1", 0)
    press(qtbot, Qt.Key.Key_F5)
    hear(qtbot, window, fake_sound, "Carers met today.")
    press(qtbot, Qt.Key.Key_F5)
    assert fake_sound.sink.is_silent
    assert window.commands["listen"].text() == "Go on"
    assert "Carers met today." in marked(window)
    press(qtbot, Qt.Key.Key_F5)
    assert window.commands["listen"].text() == "Pause"
    hear(qtbot, window, fake_sound, "They want breaks.")


def test_stopping_is_silent_at_once_and_takes_the_marks_away(
    qtbot: QtBot, window: MainWindow, fake_sound: Sound
) -> None:
    press(qtbot, Qt.Key.Key_F5)
    hear_until(qtbot, fake_sound, lambda: bool(marked(window)))
    press(qtbot, Qt.Key.Key_F5, SHIFT)
    assert fake_sound.sink.is_silent
    assert marked(window) == []
    assert window.commands["listen"].text() == "Listen"


def test_the_next_sentence_and_the_one_before_are_a_key_away(
    qtbot: QtBot, window: MainWindow, fake_sound: Sound
) -> None:
    caret_to(window, "b1", 0)
    press(qtbot, Qt.Key.Key_F5)
    hear(qtbot, window, fake_sound, "Carers met today.")
    press(qtbot, Qt.Key.Key_Right, ALT)
    hear(qtbot, window, fake_sound, "They want breaks.")
    press(qtbot, Qt.Key.Key_Left, ALT)
    hear(qtbot, window, fake_sound, "Carers met today.")


def test_next_and_back_say_nothing_while_nothing_is_read(qtbot: QtBot, window: MainWindow, fake_sound: Sound) -> None:
    press(qtbot, Qt.Key.Key_Right, ALT)
    press(qtbot, Qt.Key.Key_Left, ALT)
    assert fake_sound.sink.starts == 0


def test_reading_ends_after_the_last_sentence(qtbot: QtBot, window: MainWindow, fake_sound: Sound) -> None:
    caret_to(window, "b2", 30)
    press(qtbot, Qt.Key.Key_F5)
    hear(qtbot, window, fake_sound, "Then we had tea.")
    hear_until(qtbot, fake_sound, lambda: window.commands["listen"].text() == "Listen")
    assert marked(window) == []
    assert not window.commands["stop"].isVisible()


@pytest.mark.parametrize("leave", ["start", "look_up", "new_meeting"])
def test_another_page_ends_reading(qtbot: QtBot, window: MainWindow, fake_sound: Sound, leave: str) -> None:
    press(qtbot, Qt.Key.Key_F5)
    hear_until(qtbot, fake_sound, lambda: bool(marked(window)))
    window.commands[leave].trigger()
    assert fake_sound.sink.is_silent


def test_another_paper_ends_reading(qtbot: QtBot, window: MainWindow, fake_sound: Sound) -> None:
    press(qtbot, Qt.Key.Key_F5)
    hear_until(qtbot, fake_sound, lambda: bool(marked(window)))
    show_paper(qtbot, window, paper(paragraph("Another paper."), title="Another"))
    assert fake_sound.sink.is_silent
    assert marked(window) == []


def test_another_size_while_reading_keeps_the_marks(qtbot: QtBot, window: MainWindow, fake_sound: Sound) -> None:
    caret_to(window, "b1", 0)
    press(qtbot, Qt.Key.Key_F5)
    hear(qtbot, window, fake_sound, "Carers met today.")
    window.commands["bigger"].trigger()
    assert "Carers met today." in marked(window)


def test_the_sentence_being_read_is_kept_in_sight(qtbot: QtBot, fake_sound: Sound) -> None:
    window = main_window(qtbot)
    show_paper(qtbot, window, paper(*(paragraph(f"Sentence {n} here.", f"b{n}") for n in range(60))))
    caret_to(window, "b50", 0)
    view_of(window).verticalScrollBar().setValue(0)
    press(qtbot, Qt.Key.Key_F5)
    hear(qtbot, window, fake_sound, "Sentence 50 here.")
    [sentence, *_] = view_of(window).extraSelections()
    assert view_of(window).viewport().rect().contains(view_of(window).cursorRect(sentence.cursor))


def test_speed_is_chosen_by_keyboard_and_used(qtbot: QtBot, window: MainWindow, fake_sound: Sound) -> None:
    window.commands["faster"].trigger()
    window.commands["faster"].trigger()
    press(qtbot, Qt.Key.Key_F5)
    hear_until(qtbot, fake_sound, lambda: bool(marked(window)))
    speeds = {settings.words_a_minute for words, settings in fake_sound.voice.asked if words}
    assert speeds == {160}


def test_the_agenda_of_a_meeting_is_read_aloud(qtbot: QtBot, window: MainWindow, fake_sound: Sound) -> None:
    window.desks.open_sample()
    assert page_of(window).isVisible()
    press(qtbot, Qt.Key.Key_F5)
    hear_until(qtbot, fake_sound, lambda: len([words for words, _ in fake_sound.voice.asked if words]) > 0)
    assert window.commands["listen"].text() == "Pause"


def test_the_meaning_of_a_hard_word_is_heard(qtbot: QtBot, fake_sound: Sound) -> None:
    window = main_window(qtbot)
    show_paper(qtbot, window, paper(paragraph("An advocate can help you.")))
    press(qtbot, Qt.Key.Key_F7)
    panel = window.desks.papers.page.panel
    panel.listen.click()
    hear_until(qtbot, fake_sound, lambda: any("dvocate" in words for words, _ in fake_sound.voice.asked))
    assert marked(window) == []


def test_the_meaning_of_a_word_looked_up_is_heard_and_can_be_paused(qtbot: QtBot, fake_sound: Sound) -> None:
    window = main_window(qtbot)
    window.commands["look_up"].trigger()
    page = window.desks.words.page
    page.look_up("advocate")
    qtbot.waitUntil(lambda: page.term.text() == "advocate", timeout=20_000)
    page.listen.click()
    hear_until(qtbot, fake_sound, lambda: window.commands["stop"].isVisible())
    assert window.commands["listen"].isEnabled()
    window.commands["listen"].trigger()
    assert fake_sound.sink.is_silent


def test_where_there_is_no_sound_a_sentence_says_so_and_reading_goes_on(
    qtbot: QtBot, window: MainWindow, fake_sound: Sound
) -> None:
    fake_sound.sink.trouble = NoDevice()
    press(qtbot, Qt.Key.Key_F5)
    qtbot.waitUntil(window.message.isVisible, timeout=20_000)
    assert window.message.words.text().endswith(".")
    assert window.commands["listen"].text() == "Listen"
    press(qtbot, Qt.Key.Key_F7)
    assert window.desks.papers.page.panel.isVisible() == window.commands["hard_words"].isEnabled()


def test_a_loudspeaker_pulled_out_is_told_once(qtbot: QtBot, window: MainWindow, fake_sound: Sound) -> None:
    told: list[str] = []
    window.listening.failed.connect(told.append)
    press(qtbot, Qt.Key.Key_F5)
    hear_until(qtbot, fake_sound, lambda: bool(marked(window)))
    fake_sound.sink.device_is_gone = True
    hear_until(qtbot, fake_sound, lambda: bool(told))
    QApplication.processEvents()
    assert len(told) == 1
    assert marked(window) == []


def test_closing_the_window_while_it_reads_leaves_no_voice_running(
    qtbot: QtBot, window: MainWindow, fake_sound: Sound
) -> None:
    press(qtbot, Qt.Key.Key_F5)
    hear_until(qtbot, fake_sound, lambda: bool(marked(window)))
    window.close()
    assert fake_sound.sink.is_silent
    assert fake_sound.voice.is_closed


def test_the_words_of_the_start_page_are_heard_and_can_be_stopped_there(qtbot: QtBot, fake_sound: Sound) -> None:
    window = main_window(qtbot)
    window.commands["listen"].trigger()
    hear_until(qtbot, fake_sound, lambda: window.bar.isVisible())
    hear_until(qtbot, fake_sound, lambda: any("What would you like" in words for words, _ in fake_sound.voice.asked))
    window.commands["stop"].trigger()
    assert fake_sound.sink.is_silent
    assert not window.bar.isVisible()
