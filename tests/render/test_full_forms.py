"""Short forms say what they stand for to those who listen (technique PDF8)."""

import io

import pikepdf

from coprod_desktop.model import document as doc
from coprod_desktop.render import making, profiles
from tests.render.samples import p

PAPER = doc.Document(
    "Breaks", (p("The Integrated Care Board (ICB) met."), p("The ICB asked the CQC, the NHS and an ICB-wide group."))
)


def expansions(content: bytes) -> list[str]:
    with pikepdf.open(io.BytesIO(content)) as pdf:
        return [str(one.E) for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and "/E" in one]


def test_a_pdf_says_what_a_short_form_stands_for_where_its_words_were_not_just_said() -> None:
    versions = making.Versions(PAPER, {"CQC": "Care Quality Commission"})
    content = versions.make(profiles.large_print(), "pdf").content
    assert expansions(content) == ["Integrated Care Board", "Care Quality Commission"]


def test_a_web_page_says_so_too() -> None:
    content = making.make(PAPER, profiles.standard(), "html").content.decode()
    assert content.count('<abbr title="Integrated Care Board">ICB</abbr>') == 1


def test_a_paper_without_short_forms_has_none() -> None:
    plain = doc.Document("Breaks", (p("Carers rest (and walk)."),))
    assert expansions(making.make(plain, profiles.standard(), "pdf").content) == []
