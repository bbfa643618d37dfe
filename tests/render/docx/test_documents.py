"""The whole way: a document becomes a plan, a Word file, and passes its check."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coprod_desktop.model.document import Document, Paragraph, Run
from coprod_desktop.render import colours, docx_check, docx_writer, planning, profiles
from coprod_desktop.render.plan import Contents, ContentsEntry, Figure, Text, Words
from tests.builders import bullets, heading, paper, table
from tests.render.docx import documents, plans

BY_NAME = [pytest.param(profile, id=name) for name, profile in plans.PROFILES.items()]
ANY_TEXT = st.text(max_size=40)
RUNS = st.builds(
    Run,
    ANY_TEXT,
    bold=st.booleans(),
    italic=st.booleans(),
    link=st.sampled_from(("", "#h1", "#no", "https://example.org.uk/ü", "mailto:a@b.uk")),
    language=st.sampled_from(("", "cy", "ur")),
)


def faults(document: Document, profile: profiles.Profile) -> list[str]:
    plan = planning.plan(document, profile)
    report = docx_check.check(docx_writer.write(plan), plan)
    return [f"{remark.rule} {remark.message}" for remark in report.faults]


@pytest.mark.parametrize("profile", BY_NAME)
def test_a_document_with_everything_passes_in_every_profile(profile: profiles.Profile) -> None:
    assert faults(documents.everything(), profile) == []


@pytest.mark.parametrize("paper_colour", [colours.CREAM, colours.PALE_YELLOW], ids=lambda one: one.key)
def test_coloured_paper_and_bolder_letters_pass(paper_colour: colours.Colours) -> None:
    profile = replace(profiles.large_print(), colours=paper_colour, bolder=True)
    assert faults(documents.everything(), profile) == []


def test_an_empty_document_passes() -> None:
    assert faults(Document("", ()), profiles.large_print()) == []


@given(runs=st.lists(RUNS, max_size=6), title=ANY_TEXT)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_people_typed_comes_out_whole(runs: list[Run], title: str) -> None:
    typed = Paragraph("p", tuple(runs))
    document = paper(heading("Top"), typed, bullets("one", title), table(("a", title), ("b", "c")), title=title)
    assert faults(document, profiles.large_print()) == []


# A plan may hold anything, even half a character that a broken file left behind.
ANY_CHARACTERS = st.text(st.characters(), max_size=30).map("Words {}".format)


@given(said=ANY_CHARACTERS, header=ANY_CHARACTERS, address=ANY_CHARACTERS, alt=ANY_CHARACTERS)
@settings(max_examples=60, deadline=None)
def test_whatever_a_plan_holds_becomes_a_file_that_opens(said: str, header: str, address: str, alt: str) -> None:
    link = Words(said, link=f"https://example.org.uk/{address}", link_title=address)
    plan = plans.plan(
        profiles.large_print(),
        Contents("c", "Contents", (ContentsEntry("h", f"{said} {header}", 1),), "page"),
        plans.heading(profiles.large_print(), "h", 1, f"{said} {header}"),
        Text("t", (Words(said), link, Words(header, bold=True))),
        Figure("f", "house", 30.0, 30.0, alt),
        header=f"Draft {header}",
        title=f"Title {said}",
    )
    report = docx_check.check(docx_writer.write(plan), plan)
    assert report.faults == ()


@pytest.mark.task
def test_five_hundred_pages_are_written_and_checked_in_time() -> None:
    from time import process_time

    plan = planning.plan(documents.long(330), profiles.large_print())
    start = process_time()
    content = docx_writer.write(plan)
    written = process_time()
    assert docx_check.check(content, plan).faults == ()
    assert written - start < 5.0
    assert process_time() - written < 5.0
