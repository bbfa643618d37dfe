"""After an export we say what a machine checked and what a person should look at, and claim no more than that."""

import re

import pytest

from coprod_desktop import assets
from coprod_desktop.app import what_was_checked
from coprod_desktop.app.versions import Form
from coprod_desktop.strings import say


@pytest.mark.parametrize("form", Form)
def test_each_kind_of_file_says_what_was_checked_and_what_a_person_should_look_at(form: Form) -> None:
    checked, person = what_was_checked.sentences((f"A paper.{form.value}", "sound.mp3"))
    assert "hecked by machine" in checked
    assert person == say("checked.by_person")


def test_a_kind_of_which_there_are_several_files_is_said_once() -> None:
    assert len(what_was_checked.sentences(("a.pdf", "b.pdf", "a.docx"))) == 3


def test_sound_alone_is_not_said_to_be_checked() -> None:
    assert what_was_checked.sentences(("a.mp3",)) == ()


def test_the_program_never_says_that_anything_is_accessible() -> None:
    places = sorted(assets.resource("strings").rglob("*.po"))
    said = {place: place.read_text(encoding="utf-8") for place in places}
    found = {(place.parent.name, word) for place, text in said.items() for word in claims(text)}
    assert len(places) > 50
    assert not found


def claims(text: str) -> list[str]:
    """Return the words that claim it, but for the name of the standard that NHS England gave itself."""
    named = re.compile(r"Accessible Information Standard|Safon Gwybodaeth Hygyrch")
    return re.findall(r"(?i)\w*(?:accessib|hygyrch)\w*", named.sub("", text))
