"""The group's own pledge as documents: the pledge itself, the paper on which people answer, and a starting set."""

import tomllib
from collections.abc import Iterator
from functools import cache

from coprod_desktop import assets
from coprod_desktop.coproduction.reports import logo, logo_media
from coprod_desktop.coproduction.template_pages import labelled
from coprod_desktop.coproduction.writing_space import MEDIA
from coprod_desktop.model.document import Block, Document, Heading, Media, Paragraph, Picture, Run, words
from coprod_desktop.model.meeting import Meeting
from coprod_desktop.model.pledge import FACES, Promise
from coprod_desktop.strings import in_a_document, say

_FACES, _LEGEND = "faces", "faces-legend"
_FACE_NAMES = dict(zip(FACES, ("not_at_all", "a_little", "half", "mostly", "fully"), strict=True))
_WIDTH, _HEIGHT, _LEGEND_HEIGHT = 160, 56, 22  # millimetres
_RADIUS = 10
_LETTERS, _LINE = 8.5, 9.5
"""Millimetres of the words below the faces, as large as the letters of giant print (24 point), and of their lines."""


@cache
def starting_set() -> tuple[Promise, ...]:
    """Return promises to begin with, which every group makes its own."""
    given = tomllib.loads(assets.resource("templates", "promises.toml").read_text(encoding="utf-8"))
    return tuple(Promise(one["id"], one["text"], one["good"]) for one in given["promise"])


def face_in_words(face: int) -> str:
    """Return what a face says, from "Not at all" to "Fully"."""
    return say(f"pledge.face_{_FACE_NAMES[face]}")


@in_a_document
def pledge_as_document(meeting: Meeting) -> Document:
    """Return the pledge: each promise with what good looks like."""
    blocks: list[Block] = [*logo([meeting]), Paragraph("pledge-about", words(say("pledge.about")))]
    for number, promise in enumerate(meeting.promises, 1):
        key = f"promise-{promise.id}"
        blocks.append(Heading(key, 2, words(promise.text.strip() or say("pledge.no_words")), str(number)))
        if promise.good.strip():
            label = Run(say("pledge.good_label") + " ", bold=True)
            blocks.append(Paragraph(f"{key}-good", (label, Run(promise.good.strip()))))
    if not meeting.promises:
        blocks.append(Paragraph("pledge-empty", words(say("pledge.empty"))))
    title = say("pledge.title")
    return Document(title, tuple(blocks), kind="pledge", author=meeting.group, media=logo_media([meeting]))


@in_a_document
def answer_form_as_document(meeting: Meeting) -> Document:
    """Return the paper on which somebody says how the pledge was kept, with five faces for each promise."""
    blocks: list[Block] = [*logo([meeting]), Paragraph("form-about", words(say("pledge.form_about")))]
    blocks.append(faces_in_words())
    for number, promise in enumerate(meeting.promises, 1):
        blocks += _question(promise, number)
    blocks += labelled("form-sentence", say("pledge.form_sentence"), "", 3)
    blocks.append(Paragraph("form-private", words(say("pledge.form_private"))))
    media = {**MEDIA, **logo_media([meeting]), _FACES: _faces()}
    return Document(say("pledge.form_title"), tuple(blocks), kind="form", author=meeting.group, media=media)


def _question(promise: Promise, number: int) -> Iterator[Block]:
    key = f"form-{promise.id}"
    yield Heading(key, 2, words(promise.text.strip() or say("pledge.no_words")), str(number))
    said = ", ".join(face_in_words(face) for face in FACES)
    yield Picture(f"{key}-faces", _FACES, say("pledge.faces_alt", faces=said), width_mm=_WIDTH)


def faces_legend() -> tuple[tuple[Block, ...], dict[str, Media]]:
    """Return a picture of the five faces, and in words what each stands for, in letters of the document's own size."""
    picture = Picture("faces-legend", _LEGEND, say("pledge.legend_alt"), width_mm=_WIDTH)
    return (picture, faces_in_words()), {_LEGEND: _row(_LEGEND_HEIGHT, has_boxes=False)}


def faces_in_words() -> Paragraph:
    """Return what the faces say from left to right, with their numbers."""
    told = [say("pledge.face_number", number=face, face=face_in_words(face)) for face in FACES]
    return Paragraph("faces-in-words", words(say("pledge.faces_from_left", faces=", ".join(told))))


def face_drawing(face: int) -> bytes:
    """Return one face alone as an SVG drawing."""
    side = 2 * (_RADIUS + 1)
    return _svg(side, side, _head(face, side / 2))


def _faces() -> Media:
    return _row(_HEIGHT, has_boxes=True)


def _row(height: int, *, has_boxes: bool) -> Media:
    step = _WIDTH / len(FACES)
    places = [(face, step * (place + 0.5)) for place, face in enumerate(FACES)]
    drawn = "".join(_head(face, x) + (_below(face, x) if has_boxes else "") for face, x in places)
    return Media("image/svg+xml", _svg(_WIDTH, height, drawn))


def _svg(width: float, height: float, drawn: str) -> bytes:
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}">{drawn}</svg>'.encode()


def _head(face: int, x: float) -> str:
    """Draw a face: the mouth turns from down to up."""
    bend = (face - 3) * 3.2
    y = _RADIUS + 1
    head = f'<circle cx="{x:g}" cy="{y}" r="{_RADIUS}" fill="#fff" stroke="#000" stroke-width="0.9"/>'
    eyes = "".join(f'<circle cx="{x + side:g}" cy="{y - 3}" r="1.3"/>' for side in (-3.5, 3.5))
    mouth_y = y + 4 - bend / 3
    curve = f"M{x - 5:g} {mouth_y:.2f}Q{x:g} {mouth_y + bend:.2f} {x + 5:g} {mouth_y:.2f}"
    return head + eyes + f'<path d="{curve}" fill="none" stroke="#000" stroke-width="1.1" stroke-linecap="round"/>'


def _below(face: int, x: float) -> str:
    """Write below a face what it says, with a box to tick."""
    look = f'font-family="Arimo, Arial, sans-serif" font-size="{_LETTERS}" text-anchor="middle"'
    first, _, rest = face_in_words(face).partition(" ")
    lines = [f'<text x="{x:g}" y="{31 + _LINE * n:g}" {look}>{line}</text>' for n, line in enumerate((first, rest))]
    box = f'<rect x="{x - 4.5:g}" y="45" width="9" height="9" fill="#fff" stroke="#000" stroke-width="0.7"/>'
    return "".join(lines) + box
