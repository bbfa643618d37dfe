"""Findings as the command line gives them: one object for programs, or lines for people."""

from collections.abc import Iterable, Iterator
from typing import Any

from coprod_desktop.model.document import Document, Heading, plain_text, text_blocks
from coprod_desktop.model.finding import Finding
from coprod_desktop.strings import say


def whole_text(document: Document) -> str:
    """Return all the text of a document, its blocks joined by a line end."""
    return "\n".join(plain_text(block) for block in text_blocks(document))


def as_json(document: Document, findings: Iterable[Finding]) -> dict[str, Any]:
    """Return the text as checked, and the findings with code points into that text."""
    starts: dict[str, int] = {}
    place = 0
    for block in text_blocks(document):
        starts[block.id] = place
        place += len(plain_text(block)) + 1
    return {"text": whole_text(document), "findings": [_fields(one, starts[one.block_id]) for one in findings]}


def _fields(finding: Finding, block_start: int) -> dict[str, Any]:
    return {
        "start": block_start + finding.start,
        "end": block_start + finding.end,
        "text": finding.text,
        "kind": finding.kind.value,
        "rule": finding.rule,
        "term": finding.term,
        "meaning": finding.meaning,
        "easy_meaning": finding.easy_meaning,
        "say_instead": finding.say_instead,
        "message": finding.message,
    }


def as_lines(document: Document, findings: Iterable[Finding]) -> Iterator[str]:
    """Yield the findings for people: each place once, with what was found there and what it means."""
    places = dict(_places(document))
    current = None
    for finding in findings:
        if finding.block_id != current:
            if current is not None:
                yield ""
            current = finding.block_id
            yield places[current]
        yield f"  {shortened(finding.text)}: {finding.message}"


def _places(document: Document) -> Iterator[tuple[str, str]]:
    """Yield the id of each block, and where it stands in words: "“Short breaks”, paragraph 2"."""
    heading, number = "", 0
    for block in text_blocks(document):
        if isinstance(block, Heading):
            heading, number = shortened(f"{block.number} {plain_text(block)}".strip()), 0
            name = say("words.line_heading", heading=heading)
        else:
            number += 1
            key = "words.line_paragraph_under" if heading else "words.line_paragraph"
            name = say(key, heading=heading, number=number)
        yield block.id, name


MOST_SHOWN = 60


def shortened(text: str) -> str:
    """Return a text on one line, its middle left out when it is long."""
    line = " ".join(text.split())
    if len(line) <= MOST_SHOWN:
        return line
    half = MOST_SHOWN // 2
    return f"{line[:half].rstrip()} … {line[-half:].lstrip()}"
