"""The front cover of an easy read version has a page of its own in every form (ER-32)."""

import io
import zipfile
from dataclasses import replace
from typing import Literal

import pypdfium2

from coprod_desktop.easyread import pages, starting
from coprod_desktop.model.document import COVER_ROW, Block
from coprod_desktop.model.easy_read_version import EasyReadVersion, Front
from coprod_desktop.render import html_check, html_writer, layout, planning, profiles, writers
from coprod_desktop.render.plan import Figure, Plan
from tests import builders
from tests.easyread.drafts import draft_document
from tests.easyread.versions import begun

FILES: tuple[tuple[Literal["docx", "odt"], str, str], ...] = (
    ("docx", "word/document.xml", "pageBreakBefore"),
    ("odt", "content.xml", "Start_"),
)
FRONT = Front(about="What we plan.", made_by="The group", picture="drawing:meeting")


def planned(version: EasyReadVersion, *, words_alone: bool = False) -> Plan:
    document = pages.of_version(version, (), words_alone=words_alone)
    return planning.plan(document, profiles.easy_read())


def test_what_follows_the_cover_begins_a_page() -> None:
    version = replace(begun(), front=FRONT)
    found = layout.lay_out(planned(version)).anchor_pages
    assert found[f"{COVER_ROW}-2"] == 0
    assert found[version.rows[0].id] == 1


def test_the_picture_of_a_cover_is_large() -> None:
    figures = [one for one in planned(replace(begun(), front=FRONT)).blocks if isinstance(one, Figure)]
    assert figures[0].width_mm >= 90


def test_a_title_alone_is_no_cover() -> None:
    assert planned(replace(begun(), front=Front())).page_starts == frozenset()


def test_simple_words_have_no_cover() -> None:
    assert planned(replace(begun(), front=FRONT), words_alone=True).page_starts == frozenset()


def test_word_and_opendocument_turn_the_page_too() -> None:
    plan = planned(replace(begun(), front=FRONT))
    for form, member, mark in FILES:
        content, _ = writers.written(plan, form)
        assert mark in zipfile.ZipFile(io.BytesIO(content)).read(member).decode()


def test_a_pdf_has_the_first_row_on_its_second_page() -> None:
    content, _ = writers.written(planned(replace(begun(), front=FRONT)), "pdf")
    with pypdfium2.PdfDocument(content) as pdf:
        first, second = (pdf[number].get_textpage().get_text_range() for number in (0, 1))
    assert "What we plan." in first
    assert "5pm" not in first
    assert "5pm" in second


def long_version() -> EasyReadVersion:
    """Return a version with headings and enough pages for a contents list."""
    parts: list[Block] = []
    for number in range(8):
        said = [f"We will meet {times} times in part {number}." for times in range(4)]
        parts.append(builders.heading(f"Part {number}", 2, f"h{number}"))
        parts.extend(builders.paragraph(text, f"b{number}-{place}") for place, text in enumerate(said))
    document = builders.paper(*parts)
    return replace(starting.from_draft(draft_document(document), document, "paper-1"), front=FRONT)


def test_the_contents_follow_the_cover_and_a_web_page_with_both_is_sound() -> None:
    plan = planned(long_version())
    assert plan.page_starts == {"plan-contents"}
    assert html_check.check(html_writer.write(plan), plan).faults == ()
