"""The voices on this computer."""

from coprod_desktop.speech import voices


def test_british_voices_come_first_and_then_welsh() -> None:
    languages = [voice.language for voice in voices.installed()]
    assert languages[:2] == ["en-GB", "en-GB"]
    assert languages.index("cy") == languages.count("en-GB")


def test_the_voice_that_is_used_unless_another_is_chosen_is_installed() -> None:
    assert voices.installed()[0].id == voices.first()


def test_every_voice_has_an_id_of_its_own_and_a_name() -> None:
    found = voices.installed()
    assert len({voice.id for voice in found}) == len(found) > 100
    assert all(voice.name and voice.language for voice in found)


def test_made_up_languages_are_not_offered() -> None:
    assert not [voice for voice in voices.installed() if voice.name in ("Klingon", "Esperanto")]
