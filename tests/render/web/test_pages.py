"""A version as a web page: one file, right for a screen reader, fetching nothing."""

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html

from coprod_desktop import importing
from coprod_desktop.model import document as doc
from coprod_desktop.render import html_check, html_writer, making, planning, profiles
from coprod_desktop.render.colours import CREAM
from coprod_desktop.render.plan import Plan
from tests.render import samples
from tests.render.samples import cell, h, listed, p, png, table
from tests.render.test_any_document import Inventor
from tests.render.versions import PROFILES, plan_of
from tests.render.web.browser import violations


def page_of(*blocks: doc.Block) -> html.HtmlElement:
    return parsed(html_writer.write(plan_of(*blocks)))


def parsed(content: bytes) -> html.HtmlElement:
    return html.document_fromstring(content, parser=html.HTMLParser(encoding="utf-8"))


def rules(content: bytes, plan: Plan) -> set[str]:
    return {fault.rule for fault in html_check.check(content, plan).faults}


def test_a_web_page_is_made_and_passes_its_check() -> None:
    made = making.make(samples.everything(), profiles.large_print(), "html")
    assert made.content.startswith(b"<!DOCTYPE html>")


def test_the_same_plan_gives_the_same_bytes() -> None:
    plan = planning.plan(samples.everything(), profiles.standard())
    assert html_writer.write(plan) == html_writer.write(plan)


@pytest.mark.parametrize("look", PROFILES)
def test_any_document_makes_a_sound_page(look: str) -> None:
    for seed in range(12):
        plan = planning.plan(Inventor(seed).document(), PROFILES[look])
        assert html_check.check(html_writer.write(plan), plan).faults == (), f"seed {seed}"


def test_items_keep_their_numbers() -> None:
    page = page_of(h(1, "Money", "3"), p("Words."))
    assert page.find(".//h2").text_content().split() == ["3", "Money"]


def test_a_numbered_list_counts_as_it_did() -> None:
    numbered = page_of(listed("one", "two", style="lower-roman", start=3)).find(".//ol")
    assert (numbered.get("type"), numbered.get("start")) == ("i", "3")


def test_heads_of_a_table_say_what_they_head() -> None:
    page = page_of(table((cell("Day", header=True), "Time"), (cell("Monday", header=True), "9 am"), caption="Times"))
    assert [head.get("scope") for head in page.iter("th")] == ["col", "col", "row"]
    assert page.find(".//caption").text_content() == "Times"


def test_a_table_that_is_too_wide_moves_by_keyboard() -> None:
    around = page_of(table(("Day", "Time"), ("Monday", "9 am"), caption="Times")).find(".//div[@class='table']")
    assert (around.get("tabindex"), around.get("aria-label")) == ("0", "Times")


def test_pictures_are_in_the_page_with_their_words() -> None:
    document = doc.Document(
        "A", (doc.Picture("b", "a.png", "A house"),), media={"a.png": doc.Media("image/png", png())}
    )
    image = parsed(html_writer.write(planning.plan(document, profiles.standard()))).find(".//img")
    assert image.get("alt") == "A house"
    assert image.get("src").startswith("data:image/png;base64,")


def test_words_in_another_language_say_so() -> None:
    page = page_of(doc.Paragraph("b", (doc.Run("Croeso", language="cy"),)))
    assert page.find(".//span[@lang='cy']").text == "Croeso"


def test_a_note_and_its_mention_lead_to_each_other() -> None:
    note = doc.Note("n1", (p("Where it comes from."),))
    page = page_of(doc.Paragraph("b1", (doc.Run("Carers save money."), doc.Run("", note="n1"))), note)
    there, back = page.findall(".//a")
    assert page.get_element_by_id(there.get("href")[1:]).text_content().startswith("Note")
    assert page.get_element_by_id(back.get("href")[1:]).text_content().startswith("Carers save money")


def test_letter_sizes_follow_the_size_that_the_reader_chose() -> None:
    style = page_of(p("a")).find(".//style").text
    assert "font-size: 1.167rem" in style


def test_the_page_prints_at_the_size_of_its_version() -> None:
    plan = planning.plan(samples.agenda(), profiles.giant_print(28))
    printing = parsed(html_writer.write(plan)).find(".//style").text.partition("@media print")[2]
    assert "font-size: 28pt" in printing


def test_colours_are_those_of_the_profile() -> None:
    plan = planning.plan(samples.agenda(), replace(profiles.standard(), colours=CREAM))
    assert "background: #FFF8E7" in parsed(html_writer.write(plan)).find(".//style").text


def test_a_page_reads_back_as_the_same_words() -> None:
    source = samples.agenda()
    read = importing.read_bytes("a.html", html_writer.write(planning.plan(source, profiles.standard()))).document
    said, wanted = ([doc.plain_text(block) for block in doc.text_blocks(one)] for one in (read, source))
    heard = " ".join(" ".join(said).split())
    assert [text for text in wanted if " ".join(text.split()) not in heard] == []


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        (b' lang="en-GB"', b"", "WCAG 3.1.1"),
        (b"<title>", b"<title>x", "WCAG 2.4.2"),
        (b"<h2", b"<h4", "PDF-19"),
        (b"Carers", b"Parsnips", "13.4"),
        (b' scope="col"', b"", "WCAG 1.3.1"),
        (b' alt="', b' data="', "WCAG 1.1.1"),
        (b'src="data:', b'src="https://example.org/', "HTML-04"),
        (b"<style>", b"<script>x</script><style>", "HTML-04"),
        (b"<style>", b"<style>@import 'x';", "HTML-04"),
        (b'href="#at-', b'href="#no-', "HTML-03"),
        (b'id="contents-title"', b'id="after-contents"', "HTML-02"),
    ],
)
def test_a_planted_fault_is_caught(old: bytes, new: bytes, rule: str) -> None:
    plan = planning.plan(samples.everything(), profiles.standard())
    content = html_writer.write(plan)
    assert old in content
    assert rule in rules(content.replace(old, new), plan)


@pytest.mark.task
@pytest.mark.parametrize("look", PROFILES)
@pytest.mark.parametrize("sample", ["council_paper", "agenda", "easy_read", "everything"])
def test_axe_core_finds_nothing(sample: str, look: str, tmp_path: Path) -> None:
    plan = planning.plan(getattr(samples, sample)(), PROFILES[look])
    found = violations(html_writer.write(plan), tmp_path)
    assert [(one["id"], [node["html"] for node in one["nodes"]][:2]) for one in found] == []


@pytest.mark.task
def test_axe_core_finds_what_is_wrong(tmp_path: Path) -> None:
    plan = planning.plan(samples.everything(), profiles.standard())
    spoilt = html_writer.write(plan).replace(b' lang="en-GB"', b"").replace(b' alt="', b' data="')
    assert {"html-has-lang", "image-alt"} <= {one["id"] for one in violations(spoilt, tmp_path)}


def test_a_long_date_may_break_after_its_weekday_where_the_window_is_narrow() -> None:
    page = page_of(p("We meet on Thursday 20 November 2025 at 10:30 am."))
    said = "".join(page.itertext())
    assert "Thursday 20\u00a0November\u00a02025" in said
    assert "10:30\u00a0am" in said
