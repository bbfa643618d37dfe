"""A version as an OpenDocument text: real styles, opened by LibreOffice, read back by our own reader."""

import io
import re
import subprocess
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from coprod_desktop import importing
from coprod_desktop.model import document as doc
from coprod_desktop.render import odt_check, odt_writer, planning, profiles
from coprod_desktop.render.odt_xml import named
from coprod_desktop.render.plan import Plan
from coprod_desktop.render.plan_reading import printed_words
from tests.render import samples
from tests.render.samples import h, listed, p, png, table
from tests.render.test_any_document import Inventor
from tests.render.versions import PROFILES, plan_of


def parts_of(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def body_of(*blocks: doc.Block) -> etree._Element:
    return etree.fromstring(parts_of(odt_writer.write(plan_of(*blocks)))["content.xml"])


def read_back(plan: Plan) -> doc.Document:
    return importing.read_bytes("a.odt", odt_writer.write(plan)).document


def with_part(content: bytes, name: str, old: bytes, new: bytes) -> bytes:
    parts = parts_of(content)
    assert old in parts[name]
    parts[name] = parts[name].replace(old, new)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for one, part in parts.items():
            archive.writestr(one, part)
    return out.getvalue()


def test_the_same_plan_gives_the_same_bytes() -> None:
    plan = planning.plan(samples.everything(), profiles.standard())
    assert odt_writer.write(plan) == odt_writer.write(plan)


@pytest.mark.parametrize("look", PROFILES)
def test_any_document_makes_a_sound_file(look: str) -> None:
    for seed in range(12):
        plan = planning.plan(Inventor(seed).document(), PROFILES[look])
        assert odt_check.check(odt_writer.write(plan), plan).faults == (), f"seed {seed}"


def test_headings_are_real_and_keep_their_numbers() -> None:
    headings = list(read_back(plan_of(h(1, "Money", "3"), p("a"), h(2, "Fares"), p("b"))).blocks)
    said = [(block.level, doc.plain_text(block)) for block in headings if isinstance(block, doc.Heading)]
    assert [(level - said[0][0], " ".join(text.split())) for level, text in said[-2:]] == [(1, "3 Money"), (2, "Fares")]


def test_a_numbered_list_comes_back_as_it_was() -> None:
    read = read_back(plan_of(p("a"), listed("one", "two", style="lower-roman", start=3)))
    (found,) = [block for block in read.blocks if isinstance(block, doc.ListBlock)]
    assert (found.style, found.start, len(found.items)) == ("lower-roman", 3, 2)


def test_a_table_comes_back_with_its_head_and_spans() -> None:
    source = table(("Day", "Morning", "Evening"), ("Monday", samples.cell("Closed", along=2)), caption="Times")
    (found,) = [block for block in read_back(plan_of(p("a"), source)).blocks if isinstance(block, doc.Table)]
    assert found.header_rows == 1
    assert [cell.column_span for cell in found.rows[1].cells] == [1, 2]
    assert "".join(run.text for run in found.caption) == "Times"


def test_a_picture_comes_back_with_its_words() -> None:
    media = {"a.png": doc.Media("image/png", png())}
    plan = planning.plan(
        doc.Document("A", (p("a"), doc.Picture("b", "a.png", "A house")), media=media), profiles.standard()
    )
    (found,) = [block for block in read_back(plan).blocks if isinstance(block, doc.Picture)]
    assert found.alt == "A house"


def test_a_decorative_picture_says_so() -> None:
    media = {"a.png": doc.Media("image/png", png())}
    picture = doc.Picture("b", "a.png", is_decorative=True)
    plan = planning.plan(doc.Document("A", (p("a"), picture), media=media), profiles.standard())
    (found,) = [block for block in read_back(plan).blocks if isinstance(block, doc.Picture)]
    assert found.is_decorative


def test_words_in_another_language_say_so() -> None:
    read = read_back(plan_of(doc.Paragraph("b", (doc.Run("Croeso ", language="cy"), doc.Run("to the board.")))))
    assert doc.Run("Croeso", language="cy") in [
        doc.Run(run.text.strip(), language=run.language) for block in doc.text_blocks(read) for run in block.runs
    ]


def test_the_page_is_a4_with_a_header_on_all_pages_but_the_first() -> None:
    plan = planning.plan(samples.council_paper(), profiles.large_print())
    styles = etree.fromstring(parts_of(odt_writer.write(plan))["styles.xml"])
    pages = {page.get(named("style:name")): page for page in styles.iter(named("style:master-page"))}
    assert pages["First"].find(named("style:header")) is None
    assert pages["Standard"].find(named("style:header")) is not None
    assert b"210mm" in etree.tostring(styles)


@pytest.mark.parametrize(
    ("part", "old", "new", "rule"),
    [
        ("content.xml", b"Carers", b"Parsnips", "13.4"),
        ("content.xml", b'outline-level="2"', b'outline-level="4"', "DOC-04"),
        ("content.xml", b"<svg:title>", b"<svg:title/><svg:title>", "DOC-01"),
        ("content.xml", b'"as-char"', b'"page"', "DOC-05"),
        ("meta.xml", b"<dc:title>", b"<dc:title>x", "DOC-10"),
        ("styles.xml", b'fo:language="en"', b'fo:language="fr"', "DOC-11"),
        ("styles.xml", b'"14pt"', b'"6pt"', "LP-08"),
        ("mimetype", b"opendocument", b"document", "ODT-01"),
        ("META-INF/manifest.xml", b"styles.xml", b"style.xml", "ODT-02"),
        ("content.xml", b"picture1.", b"picture9.", "ODT-02"),
    ],
)
def test_a_planted_fault_is_caught(part: str, old: bytes, new: bytes, rule: str) -> None:
    plan = planning.plan(samples.everything(), profiles.standard())
    spoilt = with_part(odt_writer.write(plan), part, old, new)
    assert rule in {fault.rule for fault in odt_check.check(spoilt, plan).faults}


@pytest.mark.task
@pytest.mark.parametrize("look", PROFILES)
def test_libreoffice_prints_every_word(look: str, tmp_path: Path) -> None:
    for sample in (samples.council_paper(), samples.everything(), samples.easy_read()):
        plan = planning.plan(sample, PROFILES[look])
        path = tmp_path / "a.odt"
        path.write_bytes(odt_writer.write(plan))
        home = f"-env:UserInstallation={(tmp_path / 'office').as_uri()}"
        command = ["soffice", home, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(path)]
        subprocess.run(command, capture_output=True, timeout=120, check=True)
        told = subprocess.run(["pdftotext", "-layout", tmp_path / "a.pdf", "-"], capture_output=True, check=True).stdout
        printed = squeezed(told.decode("utf-8"))
        missing = [word for word in printed_words(plan) if squeezed(word) not in printed]
        assert missing == []


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def test_the_values_of_a_row_stay_on_one_page() -> None:
    made = table(("Month", "People", "Cost"), ("December", "12", "£3"), ("January", "9", "£2"))
    written = parts_of(odt_writer.write(plan_of(made, profile=profiles.large_print())))["content.xml"]
    styles = [one.get(named("text:style-name")) for one in etree.fromstring(written).iter(named("text:p"))]
    assert styles[-6:] == ["Label", "Value_kept", "Value_end"] * 2
