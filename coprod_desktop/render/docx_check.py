"""Checks a finished Word file against the standards (sections 8 and 13), whoever wrote it and however."""

from collections.abc import Callable, Iterable, Iterator

from coprod_desktop.render import docx_check_file as whole
from coprod_desktop.render import docx_check_look as look
from coprod_desktop.render import docx_check_structure as structure
from coprod_desktop.render.docx_check_remarks import remark
from coprod_desktop.render.docx_notes import arranged
from coprod_desktop.render.docx_reading import ReadFile, UnreadableFile, read
from coprod_desktop.render.plan import Plan
from coprod_desktop.render.report import Remark, Report

Rule = Callable[[ReadFile, Plan], Iterator[Remark]]

FAULTS: tuple[Rule, ...] = (
    whole.title,
    whole.languages,
    whole.open_to_all,
    whole.page_size,
    whole.one_column,
    whole.hyphenation,
    whole.page_numbers,
    whole.header,
    whole.contents,
    structure.words,
    structure.headings,
    structure.kept_together,
    structure.blanks,
    structure.lists,
    structure.tables,
    structure.pictures,
    structure.in_line,
    look.sizes,
    look.italics,
    look.underlines,
    look.capitals,
    look.alignment,
    look.indents,
    look.directions,
    look.line_spacing,
    look.colours,
    look.typefaces,
)
"""What must never leave the program: a breach is our mistake."""

LOOK_AT: tuple[Rule, ...] = (
    whole.contents_without_pages,
    structure.typed_labels,
    structure.plain_tables,
    structure.links,
)
"""What comes from the document itself, and what a person should know."""


def check(content: bytes, plan: Plan) -> Report:
    """Return what is wrong with the Word file of a plan, and what a person should look at; never raises."""
    try:
        file = read(content)
    except UnreadableFile:
        return Report(faults=(remark("DOC-00", "unreadable"),))
    plan = arranged(plan)
    return Report(_apply(FAULTS, file, plan), _apply(LOOK_AT, file, plan))


def _apply(rules: Iterable[Rule], file: ReadFile, plan: Plan) -> tuple[Remark, ...]:
    # The same remark about the same words says nothing new.
    return tuple(dict.fromkeys(one for rule in rules for one in rule(file, plan)))
