"""What is said, heard back by an offline recogniser that does not know what to expect: nothing missing, in order, once.

The recogniser comes with `make prove`. It is asked about MP3 and Ogg files, about what the window plays, and about
recordings in which a fault was put on purpose.
"""

import random
from collections.abc import Sequence
from pathlib import Path

import pytest

from coprod_desktop.model import document as doc
from coprod_desktop.speech import mp3, script, voices
from coprod_desktop.speech.sound import Sound, VoiceSettings
from coprod_desktop.speech.speaker import Speaker
from tests.builders import paper, paragraph

pytestmark = pytest.mark.task

SENTENCES = (
    "Family members asked for a break every month.",
    "The council will publish the minutes on Friday.",
    "Members agreed to share the chair with somebody who uses services.",
    "Nobody should pay more than they can afford.",
    "The day centre opens again after the summer holiday.",
    "Please bring your questions about direct payments.",
    "Support workers need training before they visit people at home.",
    "We heard that the forms were too long and too hard to read.",
    "The bus to the hospital was cancelled without warning.",
    "Two people with learning disabilities led the interview panel.",
    "A new garden was planted beside the main entrance.",
    "Everybody must have the papers one week before the meeting.",
)
# Slow, and set apart by clear pauses: a recogniser made for human voices has to follow.
SLOWLY = 120
APART = 2.5
BOTH = pytest.mark.parametrize("voice", [voices.PICO, voices.PLAIN])


def said(order: Sequence[int]) -> script.Script:
    return script.of_document(paper(*(paragraph(SENTENCES[place], f"p{n}") for n, place in enumerate(order))))


def manner(voice: str) -> VoiceSettings:
    return VoiceSettings(voice, SLOWLY, sentence_pause=APART)


def heard(order: Sequence[int], voice: str, folder: Path) -> list[int]:
    """Return what is heard in an MP3 file that says the sentences in this order."""
    ear = pytest.importorskip("tests.speech.ear")
    path = folder / "said.mp3"
    mp3.export(said(order), manner(voice), path, title="")
    return list(ear.Ear(SENTENCES).hears(ear.of_file(path)))


@BOTH
def test_every_sentence_of_a_file_is_heard_once_and_in_order(voice: str, tmp_path: Path) -> None:
    assert heard(range(12), voice, tmp_path) == list(range(12))


@BOTH
@pytest.mark.parametrize("seed", range(3))
def test_sentences_in_any_order_are_heard_in_that_order(voice: str, seed: int, tmp_path: Path) -> None:
    order = random.Random(seed).sample(range(12), 12)
    assert heard(order, voice, tmp_path) == order


@BOTH
@pytest.mark.parametrize("missing", [0, 3, 7, 11])
def test_a_sentence_that_is_missing_is_noticed(voice: str, missing: int, tmp_path: Path) -> None:
    order = [place for place in range(12) if place != missing]
    assert heard(order, voice, tmp_path) == order


@BOTH
@pytest.mark.parametrize("first", [0, 10])
def test_two_sentences_that_changed_places_are_noticed(voice: str, first: int, tmp_path: Path) -> None:
    order = [*range(first), first + 1, first, *range(first + 2, 12)]
    assert heard(order, voice, tmp_path) == order


@BOTH
@pytest.mark.parametrize("twice", [0, 5, 11])
def test_a_sentence_that_is_said_twice_is_noticed(voice: str, twice: int, tmp_path: Path) -> None:
    order = [*range(twice + 1), *range(twice, 12)]
    assert heard(order, voice, tmp_path) == order


@BOTH
def test_a_worker_killed_after_each_sentence_still_says_each_once(voice: str) -> None:
    ear = pytest.importorskip("tests.speech.ear")
    pieces: list[bytes] = []
    with Speaker() as speaker:

        def take(_: int, sound: Sound) -> None:
            pieces.append(ear.resampled(sound.samples, sound.rate_hz) + bytes(2 * ear.RATE_HZ))
            speaker.kill()

        for one in said(range(12)):
            take(0, speaker.render(one, manner(voice)))
    assert ear.Ear(SENTENCES).hears(b"".join(pieces)) == list(range(12))


@BOTH
def test_a_list_a_table_and_a_heading_are_heard_in_reading_order(voice: str, tmp_path: Path) -> None:
    ear = pytest.importorskip("tests.speech.ear")
    cells = (doc.Cell((paragraph(SENTENCES[2], "c1"),)), doc.Cell((paragraph(SENTENCES[3], "c2"),)))
    # The recogniser is sure of this one at the speed of a heading as well.
    document = paper(
        doc.Heading("h", 1, doc.words(SENTENCES[5])),
        doc.ListBlock("l", (doc.ListItem("item", (paragraph(SENTENCES[1], "i1"),)),), "bullet"),
        doc.Table("t", (doc.Row(cells),)),
        paragraph(SENTENCES[4], "last"),
    )
    path = tmp_path / "said.mp3"
    mp3.export(script.of_document(document), manner(voice), path, title="")
    assert ear.Ear(SENTENCES).hears(ear.of_file(path)) == [5, 1, 2, 3, 4]
