"""Every version of every sample passes the validators, and its tags say what the document says."""

import re
import threading
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import page as page_validation
import pytest

from coprod_desktop.model import document as doc
from coprod_desktop.render import pdf_writer, planning, preflight, profiles
from coprod_desktop.render.report import Report
from tests.render import samples
from tests.render.tag_reading import Tagged, read_tags
from tests.render.verapdf import VeraPdf
from tests.render.versions import PROFILES

SAMPLES = {
    "paper": samples.council_paper,
    "agenda": samples.agenda,
    "easy read": samples.easy_read,
    "everything": samples.everything,
}
VERSIONS = [(sample, look) for sample in SAMPLES for look in PROFILES]


def made(sample: str, look: str) -> bytes:
    return pdf_writer.write(planning.plan(SAMPLES[sample](), PROFILES[look]))


def test_every_version_passes_verapdf(tmp_path: Path, verapdf: VeraPdf) -> None:
    paths = []
    for sample, look in VERSIONS:
        paths.append(tmp_path / f"{sample} {look}.pdf")
        paths[-1].write_bytes(made(sample, look))
    assert {path.stem: rules for path, rules in verapdf.failed_rules(paths).items() if rules} == {}


@pytest.mark.parametrize(("sample", "look"), VERSIONS)
def test_a_version_passes_the_check_before_saving(sample: str, look: str) -> None:
    plan = planning.plan(SAMPLES[sample](), PROFILES[look])
    assert preflight.check_pdf(pdf_writer.write(plan), plan).faults == ()


@pytest.mark.parametrize("sample", SAMPLES)
@pytest.mark.parametrize("look", ["standard", "giant print 28"])
def test_the_tags_say_every_word_of_the_document_in_its_order(sample: str, look: str) -> None:
    source = SAMPLES[sample]()
    tagged = read_tags(made(sample, look))
    assert_in_order(source_texts(source), tagged.said)
    assert (tagged.untagged, tagged.read_twice, tagged.never_read, tagged.wrong_parents) == ("", 0, 0, 0)


def source_texts(source: doc.Document) -> Iterator[str]:
    """Yield each text of the document in order; notes come last, note marks and unprintable signs are cut out."""
    flowing = tuple(block for block in source.blocks if not isinstance(block, doc.Note))
    notes = tuple(block for block in source.blocks if isinstance(block, doc.Note))
    yield source.title
    for block in doc.text_blocks(doc.Document("", (*flowing, *notes))):
        for run in block.runs:
            if not run.note:
                yield from re.split(r"[✓]", unicodedata.normalize("NFC", run.text))


def assert_in_order(texts: Iterator[str], said: str) -> None:
    place = 0
    said = squeezed(said)
    for text in texts:
        found = said.find(squeezed(text), place)
        # A row of a table that became a list says its first cell once for all rows that it spans.
        assert found >= 0 or squeezed(text) in said, f"{text!r} is not read after {said[max(0, place - 40) : place]!r}"
        place = max(place, found)


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def test_a_plain_document_reads_back_with_nothing_added_and_nothing_lost() -> None:
    source = doc.Document(
        "Plain",
        (
            samples.h(1, "First part", "1"),
            samples.p("A line with ", samples.b("bold"), " words that is long enough to run over two lines or three."),
            samples.listed("one", (samples.p("two"), samples.listed("inner"))),
            samples.table(("Day", "Time"), ("Monday", "9 am")),
        ),
    )
    tagged = read_tags(pdf_writer.write(planning.plan(source, profiles.standard())))
    assert squeezed(tagged.said) == squeezed(
        "Plain 1 First part A line with bold words that is long enough to run over two lines or three."
        "• one • two • inner Day Time Monday 9 am"
    )


def test_words_stay_apart_where_a_line_ends() -> None:
    source = doc.Document("T", (samples.p("word " * 60),))
    tagged = read_tags(pdf_writer.write(planning.plan(source, profiles.giant_print(28))))
    assert tagged.said == "T This is the giant print version, 28 point. " + " ".join(["word"] * 60)


def tags_of(tagged: Tagged, words: str) -> tuple[str, ...]:
    return next(path for path, text in tagged.texts if words in text)


def test_each_kind_of_block_has_its_own_tag() -> None:
    tagged = read_tags(made("everything", "standard"))
    document = ("Document",)
    assert tags_of(tagged, "One of everything") == (*document, "H1")
    assert tags_of(tagged, "Pictures") == (*document, "H4")
    assert tags_of(tagged, "Alpha") == (*document, "L", "LI", "LBody")
    assert tags_of(tagged, "III.") == (*document, "L", "LI", "Lbl")
    assert tags_of(tagged, "inner one")[-6:] == ("L", "LI", "LBody", "L", "LI", "LBody")
    assert tags_of(tagged, "Opening times, part 1") == (*document, "Table", "Caption")
    assert tags_of(tagged, "Afternoon") == (*document, "Table", "THead", "TR", "TH", "P")
    assert tags_of(tagged, "Drop-in") == (*document, "Table", "TBody", "TR", "TD", "P")
    assert tags_of(tagged, "Monday") == (*document, "Table", "TBody", "TR", "TH", "P")
    assert tags_of(tagged, "the page on which") == (*document, "P", "Link")
    assert tags_of(tagged, "(Note")[-2:] == ("Reference", "Link")
    assert tags_of(tagged, "Part 1: travel and breaks") == (*document, "TOC", "TOCI", "Reference", "Link")


def test_easy_read_rows_are_a_picture_and_then_words_never_a_table() -> None:
    paths = [path for path, _ in read_tags(made("easy read", "easy read")).texts]
    assert ("Document", "Figure") in paths
    assert not any("Table" in path for path in paths)


def test_the_same_document_makes_the_same_bytes() -> None:
    source = samples.everything()
    plans = [planning.plan(source, profiles.large_print()) for _ in range(2)]
    assert pdf_writer.write(plans[0]) == pdf_writer.write(plans[1])


@pytest.mark.task
def test_a_long_document_passes_both_validators(tmp_path: Path, verapdf: VeraPdf) -> None:
    plan = planning.plan(samples.everything(25), profiles.large_print())
    content = pdf_writer.write(plan)
    path = tmp_path / "long.pdf"
    path.write_bytes(content)
    report = page_validation.validate_pdf_bytes(content, profile=page_validation.ValidationProfile.PDF_UA_1)
    assert report.document.page_count >= 50
    assert report.is_compliant
    assert preflight.check_pdf(content, plan).faults == ()
    assert verapdf.failed_rules([path]) == {path: []}


@pytest.mark.task
def test_the_words_of_a_long_document_are_read_back() -> None:
    source = samples.everything(25)
    tagged = read_tags(pdf_writer.write(planning.plan(source, profiles.standard())))
    assert_in_order(source_texts(source), tagged.said)


def test_a_document_of_very_many_headings_passes_the_check() -> None:
    blocks = (doc.Heading(f"h{number}", 1, doc.words(f"Item {number}")) for number in range(1500))
    plan = planning.plan(doc.Document("Many", tuple(blocks)), profiles.standard())
    content = pdf_writer.write(plan)
    found: list[Report] = []
    # Versions are made on threads, which have less room than a program's first one.
    thread = threading.Thread(target=lambda: found.append(preflight.check_pdf(content, plan)))
    thread.start()
    thread.join()
    assert found == [Report()]
