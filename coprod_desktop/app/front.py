"""The lines under the title that say which other formats there are and how to ask for one (LP-46)."""

import re
from dataclasses import replace

from coprod_desktop.app.versions import Version, Wanted
from coprod_desktop.model.document import Document, Paragraph, plain_text
from coprod_desktop.strings import in_a_document, say

_FORMATS = (
    Version.STANDARD,
    Version.LARGE_PRINT,
    Version.GIANT_PRINT,
    Version.EASY_READ,
    Version.DYSLEXIA_FRIENDLY,
    Version.AUDIO,
)


def lines(document: Document, version: Version, wanted: Wanted) -> tuple[str, ...]:
    """Return the lines for one version: only what is made in the same go is promised.

    An agenda says so in words of its own, a word list belongs to a paper that does, and nobody else gave out my page.
    """
    if document.kind in ("agenda", "my-page") or version is Version.WORD_LIST:
        return ()
    others = [one for one in _FORMATS if one in wanted.versions and one is not version]
    names = [say(f"printing.format_{one.value.replace('-', '_')}") for one in others]
    also = (say("printing.also_as", formats=_listed(names)),) if names else ()
    contact = " ".join(wanted.contact.split()).rstrip(".")
    # ER-41: easy read does not take the place of talking.
    together = (say("printing.go_through"),) if version is Version.EASY_READ else ()
    return (*also, say("printing.ask_contact", contact=contact) if contact else say("printing.ask_sender"), *together)


@in_a_document
def without_lines(document: Document) -> Document:
    """Return a document that comes back from Word without these lines: they belong to the file, not to the paper."""
    ours = tuple(
        re.compile(re.escape(line).replace("VARIES", ".+"))
        for line in (
            say("printing.also_as", formats="VARIES"),
            say("printing.ask_contact", contact="VARIES"),
            say("printing.ask_sender"),
            say("printing.go_through"),
        )
    )
    kept = (
        block
        for block in document.blocks
        if not (isinstance(block, Paragraph) and any(one.fullmatch(plain_text(block).strip()) for one in ours))
    )
    return replace(document, blocks=tuple(kept))


def _listed(names: list[str]) -> str:
    if len(names) == 1:
        return names[0]
    return say("printing.and", first=", ".join(names[:-1]), last=names[-1])
