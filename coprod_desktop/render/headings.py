"""Headings of a version: their levels put in order, and the list of them for the contents."""

from dataclasses import replace

from coprod_desktop.render.plan import ContentsEntry, PlanBlock, TextHeading, Words
from coprod_desktop.render.profiles import Profile

# The title is the first of PDF's six levels.
DEEPEST = 5
_AFTER_NUMBER = "\u00a0\u00a0"


def stepped(blocks: tuple[PlanBlock, ...], profile: Profile) -> tuple[PlanBlock, ...]:
    """Return the blocks with heading levels from 1 that never skip a step going down (PDF-19), and their sizes.

    What was equal stays equal, what was deeper stays deeper.
    """
    open_levels: list[int] = []
    made: list[PlanBlock] = []
    for block in blocks:
        if isinstance(block, TextHeading):
            while open_levels and open_levels[-1] >= block.level:
                open_levels.pop()
            open_levels.append(block.level)
            level = min(len(open_levels), DEEPEST)
            made.append(replace(block, level=level, size_pt=profile.heading_size_pt(level)))
        else:
            made.append(block)
    return tuple(made)


def entries(blocks: tuple[PlanBlock, ...], deepest: int) -> tuple[ContentsEntry, ...]:
    """Return what a contents list says, down to this level."""
    return tuple(
        ContentsEntry(block.id, said(block), block.level, _words(block), _number(block))
        for block in blocks
        if isinstance(block, TextHeading) and block.level <= deepest
    )


def _words(heading: TextHeading) -> tuple[Words, ...]:
    """Return a heading's number and words without links of their own: the whole line leads to the heading."""
    number = (Words(_number(heading)),) if heading.number else ()
    plain = (replace(one, bold=False, link="", link_title="") for one in heading.words)
    return (*number, *(replace(one, text=one.text.replace("\n", " ")) for one in plain))


def _number(heading: TextHeading) -> str:
    return f"{heading.number}{_AFTER_NUMBER}" if heading.number else ""


def said(heading: TextHeading) -> str:
    """Return a heading's number and words as one line."""
    words = " ".join("".join(run.printed for run in heading.words).split(" "))
    return _number(heading) + words.replace("\n", " ")
