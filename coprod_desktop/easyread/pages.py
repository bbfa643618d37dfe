"""A version that people work on as a Document: cover, help to read, rows, hard words, who checked it, contact."""

from collections.abc import Iterator
from dataclasses import replace

from coprod_desktop.easyread import sign_off
from coprod_desktop.easyread.rules.shape import BULLET
from coprod_desktop.easyread.version import as_document
from coprod_desktop.model.dates import date_in_full
from coprod_desktop.model.document import (
    COVER_ROW,
    ROOM_TO_WRITE,
    Block,
    Document,
    Heading,
    Media,
    Paragraph,
    Picture,
    PictureRow,
    Run,
    words,
)
from coprod_desktop.model.easy_read import EasyReadDraft
from coprod_desktop.model.easy_read_version import DraftRow, EasyReadVersion
from coprod_desktop.strings import in_a_document, say


@in_a_document
def of_version(
    version: EasyReadVersion, hard_words: tuple[tuple[str, str], ...], *, words_alone: bool = False
) -> Document:
    """Return what readers get: kind "easy-read", or with `words_alone` the same rows without pictures (ER-42).

    `hard_words` are what `watching.explained_words` gives. The status on every page is the one that readers gave it.
    Who made it, how to get help to read it and whom to ask stand on it only where they are filled in.
    """
    rows = tuple(replace(row, sentences=_said(row)) for row in version.rows)
    draft = EasyReadDraft(version.title, rows, (), hard_words)
    document = as_document(draft, media=version.media)
    front = tuple(_front(version, has_cover=_has_cover(version) and not words_alone))
    body = tuple(block for block in document.blocks if block.id != "easy-read-help")
    place = 1 if body and isinstance(body[0], Heading) and " ".join(rows[0].sentences) == version.title else 0
    level = min((row.heading_level for row in rows if row.heading_level), default=1)
    blocks = (*body[:place], *front, *body[place:], *_last(version, level))
    without_pictures = words_alone or not version.has_pictures
    status = sign_off.status_in_words(version)
    if words_alone:
        status = say("easyread.status_simple_words")
    return replace(
        document,
        blocks=tuple(_plain(blocks)) if without_pictures else blocks,
        status=status,
        author=version.front.made_by,
        media=_room_to_write(document) if without_pictures else {**document.media, **_cover_media(version)},
    )


def _room_to_write(document: Document) -> dict[str, Media]:
    return {key: one for key, one in document.media.items() if key.startswith(ROOM_TO_WRITE)}


def _said(row: DraftRow) -> tuple[str, ...]:
    return tuple(sentence for sentence in row.sentences if sentence.strip().strip(BULLET.strip()).strip())


def _has_cover(version: EasyReadVersion) -> bool:
    """Tell whether there is enough for a page in front: a title and how to get help are none."""
    front = version.front
    return bool(front.picture or front.about or front.made_by)


def _front(version: EasyReadVersion, *, has_cover: bool) -> Iterator[Block]:
    front = version.front
    # Writers know a cover by this id and what begins with it, and give it a page of its own.
    name = COVER_ROW if has_cover else "easy-read-front"
    lines = [
        front.about,
        say("easyread.made_by", who=front.made_by) if front.made_by else "",
        date_in_full(front.on) if front.on else "",
        front.help_to_read or say("easyread.help_to_read"),
    ]
    sentences = tuple(Paragraph(f"{name}-{place}", words(line)) for place, line in enumerate(filter(None, lines), 1))
    if front.picture:
        is_decorative = not front.picture_alt
        picture = Picture(f"{name}-picture", front.picture, front.picture_alt, is_decorative)
        yield PictureRow(name, sentences, picture)
    else:
        yield from sentences


def _cover_media(version: EasyReadVersion) -> dict[str, Media]:
    source = version.front.picture
    return {source: version.media[source]} if source in version.media else {}


def _last(version: EasyReadVersion, level: int) -> Iterator[Block]:
    if lines := sign_off.checked_by(version):
        yield Heading("easy-read-checked", level, words(say("easyread.checked_heading")))
        yield from (Paragraph(f"easy-read-checked-{place}", words(line)) for place, line in enumerate(lines, 1))
    if version.front.contact:
        yield Heading("easy-read-contact", level, words(say("easyread.contact_heading")))
        yield Paragraph("easy-read-contact-words", words(version.front.contact))


def _plain(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Yield blocks with each row as a paragraph, one sentence on a line (ER-05)."""
    for block in blocks:
        if isinstance(block, PictureRow):
            runs: list[Run] = []
            for place, sentence in enumerate(block.sentences):
                runs.extend((*(words("\n") if place else ()), *sentence.runs))
            if runs:
                yield Paragraph(block.id, tuple(runs))
        elif not isinstance(block, Picture) or block.source.startswith(ROOM_TO_WRITE):
            yield block
        elif block.alt:
            yield Paragraph(block.id, words(block.alt))
