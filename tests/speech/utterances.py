"""Things to say, for tests."""

from collections.abc import Sequence
from pathlib import Path

from coprod_desktop.model import document as doc
from coprod_desktop.speech import pauses, script
from coprod_desktop.speech.script import Utterance
from coprod_desktop.speech.sound import VoiceSettings
from coprod_desktop.speech.speaker import Speaker
from tests import builders


def _lines(name: str) -> tuple[str, ...]:
    return tuple(Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines())


POLICY = _lines("policy.txt")
PLAIN = _lines("plain.txt")
LETTER = _lines("letter.txt")


def said(text: str) -> Utterance:
    """Return the one utterance that says `text`."""
    return script.of_document(builders.paper(builders.heading(text, block_id="b1")))[0]


def policy_paper(words: int, a_heading_every: int = 297) -> doc.Document:
    """Return a paper of at least so many words of policy prose, with headings."""
    blocks: list[doc.Block] = []
    count = section = since = 0
    while count < words:
        for number, sentence in enumerate(POLICY):
            if since == 0:
                section += 1
                blocks.append(builders.heading(f"Part number {section}", 2, f"h{section}"))
            blocks.append(builders.paragraph(sentence, f"p{section}-{count}-{number}"))
            since = (since + len(sentence.split())) if since < a_heading_every else 0
            count += len(sentence.split())
    return builders.paper(*blocks)


def measured_pace(speaker: Speaker, text: Sequence[str], settings: VoiceSettings) -> float:
    """Return the words a minute of paragraphs, with the pauses between sentences."""
    said = script.of_document(builders.paper(*(builders.paragraph(line, f"p{n}") for n, line in enumerate(text))))
    seconds = sum(
        speaker.render(one, settings).seconds + pauses.pause_after(one, following, settings)
        for one, following in zip(said, [*said[1:], None], strict=True)
    )
    return sum(len(one.written.split()) for one in said) / seconds * 60
