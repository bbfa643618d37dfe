"""Writes a plan as a Word file (documents.md section 5, standards section 8). It decides nothing: the plan has."""

from collections.abc import Iterator
from itertools import groupby

from coprod_desktop.render.docx_blocks import BlockWriter, Shared
from coprod_desktop.render.docx_fonts import add_font_table, face
from coprod_desktop.render.docx_furniture import later_section, section
from coprod_desktop.render.docx_lists import Numbering
from coprod_desktop.render.docx_notes import add_footnotes, arranged, footnotes
from coprod_desktop.render.docx_package import NUMBERING, STYLES, THEME, WordFile, template
from coprod_desktop.render.docx_pictures import PictureStore
from coprod_desktop.render.docx_settings import add_properties, add_settings, background
from coprod_desktop.render.docx_styles import styles
from coprod_desktop.render.docx_words import Targets
from coprod_desktop.render.docx_xml import Element, W, w
from coprod_desktop.render.plan import Figure, Plan
from coprod_desktop.render.plan_reading import all_blocks, words_of


def write(plan: Plan) -> bytes:
    """Return the Word file of a plan; the same plan gives the same bytes."""
    plan = arranged(plan)
    document = template("document.xml")
    file = WordFile(document)
    shared = _shared(plan)
    body = document.find(f"{W}body")
    assert body is not None, "our template has a body"
    for colour in background(plan):
        body.addprevious(colour)
    body.extend(_sections(plan, file, BlockWriter(plan, file.main, shared)))
    add_footnotes(file, plan, lambda part, note: BlockWriter(plan, part, shared).footnote(note))
    _add_looks(file, plan, shared)
    add_properties(file, plan)
    return file.to_bytes()


def _sections(plan: Plan, file: WordFile, writer: BlockWriter) -> Iterator[Element]:
    """Yield the blocks, upright pages and those on their side each in a section of their own."""
    pages = section(plan, file.main)
    at_foot = footnotes(plan)
    flow = [block for block in plan.blocks if block.id not in at_foot]
    groups = [(turned, list(group)) for turned, group in groupby(flow, key=lambda one: one.id in plan.landscape)]
    for number, (_, blocks) in enumerate(groups):
        yield from writer.write(blocks)
        if number + 1 < len(groups):
            # A section ends in a paragraph; a small one without words, since a table is none.
            end = w("p", w("pPr", w("spacing", before=0, after=0, line=20, lineRule="exact"), pages))
            yield end
            pages = later_section(plan, is_landscape=groups[number + 1][0])
    yield pages


def _shared(plan: Plan) -> Shared:
    figures = [block for block in all_blocks(plan.blocks) if isinstance(block, Figure)]
    return Shared(Targets(plan), Numbering(plan.profile), PictureStore(plan, figures))


def _add_looks(file: WordFile, plan: Plan, shared: Shared) -> None:
    families = [plan.profile.family, *(words.family for block in all_blocks(plan.blocks) for words in words_of(block))]
    used = [family for family in families if family]
    file.main.add(STYLES, styles(plan.profile, plan.language))
    file.main.add(NUMBERING, shared.numbering.part())
    add_font_table(file.main, used)
    file.main.add(THEME, template("theme.xml"))
    add_settings(file, plan, has_own_fonts=any(face(family).package for family in used))
