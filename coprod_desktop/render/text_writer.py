"""Writes a plan as plain text: lines that fit a small window, headings underlined, rows of tables as lines."""

import re
import textwrap
from collections.abc import Iterator

from coprod_desktop.render.plain_lines import Line, lines
from coprod_desktop.render.plan import Plan
from coprod_desktop.render.plan_reading import printed_text, printed_words
from coprod_desktop.render.report import Remark, Report

WIDTH = 72
_STEP = 3
# How far in the words of a list inside lists may stand, with its label.
_DEEPEST = 40
_UNDERLINES = "=-~"
_MARK = "--- {} ---"
# Old programs on Windows take a file for UTF-8 only when it starts like this.
_MARK_OF_UTF8 = b"\xef\xbb\xbf"
_NEW_LINE = "\r\n"


def write(plan: Plan) -> bytes:
    """Return the text of a plan in UTF-8, no line longer than WIDTH unless one word is."""
    written: list[str] = []
    for line in lines(plan):
        if written and not line.is_close:
            written.append("")
        written.extend(_set(line))
    text = _NEW_LINE.join([*written, ""])
    return _MARK_OF_UTF8 + text.encode("utf-8", errors="ignore")


def check(content: bytes, plan: Plan) -> Report:
    """Return what is wrong with a text: words that are missing or in another order, and lines that are too long."""
    text = content.decode("utf-8-sig")
    said = iter(text.split())
    faults = []
    if not all(word in said for word in _encodable(printed_words(plan))):
        faults.append(Remark("13.4", "words of the plan are missing"))
    unbreakable = max((len(piece) for piece in re.split("[ \n]+", printed_text(plan))), default=0)
    if any(len(line) > max(WIDTH, unbreakable + _DEEPEST) for line in text.splitlines()):
        faults.append(Remark("LP-23", "a line is too long"))
    return Report(tuple(faults))


def _encodable(words: list[str]) -> Iterator[str]:
    return (kept for word in words if (kept := word.encode("utf-8", errors="ignore").decode()))


def _set(line: Line) -> Iterator[str]:
    match line.kind:
        case "title" | "heading":
            wrapped = list(_wrapped(line.text, "", ""))
            yield from wrapped
            longest = max((len(one) for one in wrapped), default=0)
            yield _UNDERLINES[min(line.level, len(_UNDERLINES) - 1)] * longest
        case "mark":
            yield from _wrapped(_MARK.format(line.text), "", "")
        case "contents":
            indent = " " * _STEP * (line.depth - 1)
            yield from _wrapped(line.text, indent, indent + " " * _STEP)
        case "item" if line.label:
            outer, inner = " " * _STEP * (line.depth - 1), " " * _STEP * line.depth
            label = f"{line.label} ".ljust(_STEP)
            yield from _wrapped(line.text, outer + label, inner)
        case _:
            indent = " " * _STEP * line.depth
            yield from _wrapped(line.text, indent, indent)


def _wrapped(text: str, first: str, rest: str) -> Iterator[str]:
    """Yield the lines of a paragraph; what must not be split (LP-22) is not."""
    pieces = text.split("\n")
    for number, piece in enumerate(pieces):
        indents = (first if number == 0 else rest), rest
        found = textwrap.wrap(
            piece,
            WIDTH,
            initial_indent=indents[0],
            subsequent_indent=indents[1],
            break_long_words=False,
            break_on_hyphens=False,
        )
        yield from (
            one.replace("\u00a0", " ").replace("\u2011", "-").rstrip() for one in found or [indents[0].rstrip()]
        )
