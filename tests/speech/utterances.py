"""Things to say, for tests."""

from pathlib import Path

from coprod_desktop.model import document as doc
from coprod_desktop.speech import script
from coprod_desktop.speech.script import Utterance
from tests import builders

POLICY = tuple(Path(__file__).with_name("policy.txt").read_text(encoding="utf-8").split("\n")[:-1])


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
