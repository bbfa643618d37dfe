"""Charts on the page: in the letters of the version, as lines and areas, with their table."""

import io
import re
from dataclasses import replace

import pikepdf
import pytest

from coprod_desktop.model import document as doc
from coprod_desktop.model.charts import Bar, Chart, chart_blocks
from coprod_desktop.render import docx_check, docx_writer, pdf_writer, planning, preflight, profiles
from coprod_desktop.render.pictures import chart_room_mm
from coprod_desktop.render.plan import Figure, Plan
from coprod_desktop.render.profiles import Profile

CHART = Chart(
    "Short breaks taken",
    "Bar chart. Short breaks taken rose each year, from 210 to 431.",
    (Bar("2024", 210), Bar("2025", 322), Bar("2026", 431)),
    ("Year", "Short breaks"),
)


def plan(profile: Profile, chart: Chart = CHART) -> Plan:
    blocks, media = chart_blocks(chart, "c1")
    return planning.plan(doc.Document("How we did", blocks, media=media), profile)


def figures(made: Plan) -> list[Figure]:
    return [block for block in made.blocks if isinstance(block, Figure)]


@pytest.mark.parametrize("profile", [profiles.standard(), profiles.giant_print(28)], ids=["standard", "giant"])
def test_a_chart_fills_the_width_so_that_its_letters_have_the_size_of_the_version(profile: Profile) -> None:
    made = plan(profile)
    assert [figure.width_mm for figure in figures(made)] == [profile.text_width_mm]
    size_mm = float(re.findall(rb"scale\(([\d.]+)", made.media["chart:c1"].content)[0])
    assert size_mm == pytest.approx(profile.body_pt * 25.4 / 72, abs=0.001)


def test_a_chart_passes_the_checks_of_both_kinds_of_file() -> None:
    made = plan(profiles.large_print())
    assert preflight.check_pdf(pdf_writer.write(made), made).passed
    assert docx_check.check(docx_writer.write(made), made).passed


def test_a_chart_is_lines_and_areas_in_a_pdf() -> None:
    made = plan(profiles.standard())
    with pikepdf.open(io.BytesIO(pdf_writer.write(made))) as pdf:
        kinds = {str(one.get("/Subtype")) for one in pdf.objects if isinstance(one, pikepdf.Stream)}
    assert "/Form" in kinds
    assert "/Image" not in kinds


def test_a_chart_taller_than_the_page_gives_way_to_its_words_and_its_table() -> None:
    months = Chart(
        "Calls", "Bar chart. Calls stayed the same.", tuple(Bar(f"Month {n}", 5) for n in range(12)), ("Month", "Calls")
    )
    assert figures(plan(profiles.giant_print(36), months)) == []


def test_a_tall_chart_draws_closer_so_that_its_heading_stays_above_it() -> None:
    tall = replace(CHART, bars=tuple(Bar(name, 10 + place) for place, name in enumerate("ABCDEF")))
    giant = profiles.giant_print(28)
    assert figures(plan(giant, tall))[0].height_mm < chart_room_mm(giant)
    assert figures(plan(giant, tall))[0].height_mm < 2 * figures(plan(giant))[0].height_mm
