import io
from dataclasses import replace

import pikepdf
import pytest

from coprod_desktop import strings
from coprod_desktop.model import document as doc
from coprod_desktop.render import making, pdf_writer, preflight, profiles
from coprod_desktop.render.plan import Plan
from coprod_desktop.render.report import OurFault
from tests import builders
from tests.render import samples
from tests.render.tag_reading import read_tags


@pytest.mark.parametrize("form", ["pdf", "docx"])
def test_a_version_is_made_and_says_what_to_look_at(form: making.Form) -> None:
    made = making.make(samples.council_paper(), profiles.large_print(), form)
    assert made.content[:4] == {"pdf": b"%PDF", "docx": b"PK\x03\x04"}[form]
    assert any("Report to" in sentence for sentence in made.look_at)


def test_large_print_marks_the_pages_of_the_standard_version() -> None:
    made = making.make(samples.council_paper(), profiles.large_print(), "pdf")
    said = read_tags(made.content).said
    assert said.index("Print page 2") < said.index("Print page 3") < said.index("Print page 4")


def test_the_standard_version_has_no_print_page_marks() -> None:
    assert "Print page" not in read_tags(making.make(samples.council_paper(), profiles.standard(), "pdf").content).said


def test_a_version_with_a_fault_of_ours_is_not_given_out(monkeypatch: pytest.MonkeyPatch) -> None:
    def without_language(plan: Plan) -> bytes:
        out = io.BytesIO()
        with pikepdf.open(io.BytesIO(good(plan))) as pdf:
            del pdf.Root.Lang
            pdf.save(out)
        return out.getvalue()

    good = pdf_writer.write
    monkeypatch.setattr(pdf_writer, "write", without_language)
    with pytest.raises(OurFault) as refused:
        making.make(samples.agenda(), profiles.standard(), "pdf")
    assert "not saved" in strings.say(refused.value.says, **refused.value.facts)


def test_what_a_check_reports_names_no_words_of_the_document() -> None:
    plan = making.planning.plan(samples.agenda(), profiles.standard())
    other = making.planning.plan(samples.council_paper(), profiles.standard())
    faults = preflight.check_pdf(pdf_writer.write(other), plan).faults
    assert faults
    assert not any("Okafor" in fault.message or "breaks" in fault.message for fault in faults)


def test_a_word_list_has_no_marks_of_printed_pages() -> None:
    words = tuple(builders.paragraph("A word and what it means. " * 40, f"b{number}") for number in range(30))
    plain, word_list = (doc.Document("Words", words, kind=kind) for kind in ("paper", "word-list"))
    said = [read_tags(making.make(one, profiles.large_print(), "pdf").content).said for one in (plain, word_list)]
    assert ["Print page" in words for words in said] == [True, False]


@pytest.mark.parametrize("kind", ["cards", "helper-sheet", "covering-page", "badges", "form"])
def test_a_sheet_of_ones_own_has_no_marks_of_printed_pages(kind: str) -> None:
    own = replace(samples.council_paper(), kind=kind)
    assert making.print_pages(own, profiles.large_print()) == ()


def test_versions_made_one_after_the_other_are_the_same_as_each_made_alone() -> None:
    paper = samples.council_paper()
    large, standard, front = profiles.large_print(), profiles.standard(), ("Ask us for braille.",)
    wishes: list[tuple[profiles.Profile, making.Form, tuple[str, ...]]] = [
        (large, "html", ()),
        (large, "html", front),
        (standard, "txt", front),
        (standard, "html", front),
        (large, "html", front),
    ]
    together = making.Versions(paper)
    for wish in wishes:
        assert together.make(*wish) == making.make(paper, *wish)
