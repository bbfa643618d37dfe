"""Pictures are looked through by topic: each has one, ours come first, and a search can keep to one topic."""

from functools import cache

from coprod_desktop.easyread import picture_names, picture_topics
from coprod_desktop.easyread.picture_topics import OWN_PICTURES, Topics
from coprod_desktop.easyread.pictures import Idea, PictureIndex
from coprod_desktop.strings import say


@cache
def shipped() -> PictureIndex:
    return PictureIndex.load()


def test_every_shipped_picture_has_a_topic() -> None:
    sources = [idea.source for idea in shipped().ideas] + [one.source for one in picture_names.load()]
    assert [source for source in sources if not picture_topics.shipped().of(source)] == []


def test_every_topic_has_pictures_to_choose_from_and_a_name() -> None:
    topics = shipped().topics()
    assert topics == picture_topics.shipped().names
    assert [
        topic for topic in topics if len(shipped().of_topic(topic)) < 15 or not say(f"pictures.topic.{topic}")
    ] == []


def test_every_drawing_that_a_topic_names_is_there() -> None:
    ours = {idea.source for idea in shipped().ideas if idea.source.startswith("drawing:")}
    placed = {source for source in ours if picture_topics.shipped().of(source)}
    assert placed == ours


def test_a_code_by_itself_goes_before_a_stretch_that_it_lies_in() -> None:
    topics = Topics(({"id": "wide", "codes": ["1F400-1F4FF"]}, {"id": "narrow", "codes": ["1F415"]}))
    assert (topics.of("openmoji:1F415-200D"), topics.of("openmoji:1F416"), topics.of("openmoji:1F600")) == (
        "narrow",
        "wide",
        "",
    )


def test_a_picture_that_nobody_knows_has_no_topic() -> None:
    assert picture_topics.shipped().of("openmoji:not a code") == ""


def test_pictures_of_ones_own_are_a_topic_that_comes_first() -> None:
    index = PictureIndex((Idea("own:abc", "Our hall", ("hall",)), Idea("drawing:bus", "A bus", ("bus",))))
    assert index.topics()[0] == OWN_PICTURES
    assert [choice.alt for choice in index.of_topic(OWN_PICTURES)] == ["Our hall"]


def test_a_topic_shows_each_picture_once_and_the_chosen_ones_first() -> None:
    sources = [choice.source for choice in shipped().of_topic("health")]
    assert len(sources) == len(set(sources))
    assert sources[0].startswith("drawing:")


def test_a_search_can_keep_to_one_topic() -> None:
    found = shipped().search("bank", topic="money")
    assert found
    assert {picture_topics.shipped().of(choice.source) for choice in found} == {"money"}


def test_a_topic_is_found_by_typing_its_name() -> None:
    assert len(shipped().search("animals")) == 40
