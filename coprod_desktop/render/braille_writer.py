"""Writes a plan as a file for braille printers and displays (BRF)."""

from collections.abc import Iterable
from dataclasses import replace

from coprod_desktop import strings
from coprod_desktop.render import braille_translation, coverage
from coprod_desktop.render.braille_pages import HEIGHT, WIDTH, broken, pages, words
from coprod_desktop.render.braille_translation import Braille, NotTranslated
from coprod_desktop.render.plain_lines import Line, lines
from coprod_desktop.render.plan import Plan
from coprod_desktop.render.remarks import quote
from coprod_desktop.render.report import Remark, Report

_NEW_LINE = "\r\n"
_NEW_PAGE = "\f"
# ASCII braille: the space and the 63 other patterns of six dots, small letters for capitals.
_SIGNS = frozenset(map(chr, range(0x20, 0x60))) | frozenset("abcdefghijklmnopqrstuvwxyz{|}~")


def write(plan: Plan, braille: Braille | None = None) -> tuple[bytes, Report]:
    """Return the braille of a plan and what its check says: which braille it is, and that a person has to feel it."""
    braille = braille or braille_translation.best()
    paragraphs, unsaid = _in_latin_letters(lines(plan))
    try:
        translated = braille.translate([_with_label(line) for line in paragraphs])
    except NotTranslated:
        braille = braille_translation.ours()
        translated = braille.translate([_with_label(line) for line in paragraphs])
    made = pages([broken(line, text) for line, text in zip(paragraphs, translated, strict=True)])
    content = _NEW_PAGE.join("".join(f"{line}{_NEW_LINE}" for line in page) for page in made)
    letters = [Remark("BRL-05", strings.say("render.braille_letters", text=quote(", ".join(unsaid))))] if unsaid else []
    said = (
        *letters,
        Remark("BRL-01", strings.say(braille.says)),
        Remark("BRL-02", strings.say("render.braille_reader")),
    )
    return content.encode("ascii", errors="replace"), Report(_faults(content, translated), said)


def _in_latin_letters(paragraphs: Iterable[Line]) -> tuple[list[Line], tuple[str, ...]]:
    """Return the lines without letters that English braille does not have, and the words that were in them."""
    made, unsaid = [], dict[str, None]()
    for line in paragraphs:
        text, found = coverage.in_latin_letters(line.text)
        made.append(replace(line, text=text))
        unsaid |= dict.fromkeys(found)
    return made, tuple(unsaid)


def _faults(content: str, translated: list[str]) -> tuple[Remark, ...]:
    faults = []
    for page in content.split(_NEW_PAGE):
        rows = page.splitlines()
        if len(rows) != HEIGHT or any(len(row) > WIDTH for row in rows):
            faults.append(Remark("BRL-03", f"a page is not {WIDTH} by {HEIGHT} signs"))
    if not set(content) <= _SIGNS | set(_NEW_LINE + _NEW_PAGE):
        faults.append(Remark("BRL-04", "a sign is not braille"))
    # A word that is longer than a line is cut, so the signs are compared without the white between them.
    found = "".join(words(content))
    place = 0
    for text in translated:
        for word in text.split():
            place = found.find(word[: WIDTH // 4], place)
            if place < 0:
                return (*faults, Remark("13.4", "words of the plan are missing"))
    return tuple(faults)


def _with_label(line: Line) -> str:
    # A bullet of its own sign is UEB's; numbers are said as they are printed.
    return f"{line.label} {line.text}" if line.label else line.text
