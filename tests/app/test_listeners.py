"""How people like to be read to, remembered for each by name."""

from coprod_desktop.app import listeners
from coprod_desktop.app.listeners import ANYBODY, Listeners
from coprod_desktop.speech.sound import VoiceSettings
from coprod_desktop.storage.settings import Settings

SLOW = VoiceSettings("cel/cy", 100, 70, 0.5, 2.0, 3.0)


def test_each_person_keeps_their_own_way_through_the_settings() -> None:
    chosen = Listeners().choosing("Ana").liking(SLOW).choosing("Bel")
    again = listeners.from_settings(listeners.into_settings(chosen, Settings()))
    assert again.chosen == "Bel"
    assert again.names == ("Ana", "Bel")
    assert again.choosing("Ana").way == SLOW


def test_somebody_new_begins_with_what_is_heard_now() -> None:
    assert Listeners().liking(SLOW).choosing("Ana").way == SLOW


def test_a_way_that_somebody_wrote_into_the_file_is_kept_in_range() -> None:
    given = {"Ana": {"words_a_minute": 9000, "pitch": -4, "volume": 7.0, "voice": 3, "sentence_pause": 99.0}}
    way = listeners.from_settings(Settings(listener="Ana", listeners=dict(given))).way
    assert way == VoiceSettings("", 450, 0, 1.0, 5.0, 1.0)


def test_a_listener_who_is_nobody_and_a_way_that_is_none_are_passed_over() -> None:
    found = listeners.from_settings(Settings(listener="Gone", listeners={"Ana": "fast"}))
    assert (found.chosen, found.names) == (ANYBODY, ())


def test_who_is_forgotten_listens_no_more() -> None:
    assert Listeners().choosing("Ana").without("Ana") == Listeners()


def test_the_settings_of_an_earlier_version_are_what_anybody_hears() -> None:
    found = listeners.from_settings(Settings(voice="cel/cy", words_a_minute=200))
    assert found.way == VoiceSettings("cel/cy", 200)
