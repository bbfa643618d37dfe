"""A version as a file for braille printers and displays."""

import random
import shutil
import subprocess

import pytest

from coprod_desktop.model import document as doc
from coprod_desktop.render import braille_translation, braille_writer, making, plain_lines, planning, profiles
from coprod_desktop.render.braille_code import uncontracted
from coprod_desktop.render.plan import Plan
from tests.render import samples
from tests.render.samples import h, listed, p
from tests.render.test_any_document import Inventor

OURS = braille_translation.ours()
_WORDS = "Board carer NHS £12 3.5 10:30 it’s (note) a/b x@y.z “Yes” 50% é Siân Ŵyn e-mail & GPs"
HAS_LIBLOUIS = shutil.which("lou_translate") is not None


def plan_of(document: doc.Document) -> Plan:
    return planning.plan(document, plain_lines.without_sizes(profiles.standard()))


def pages_of(*blocks: doc.Block, title: str = "A paper") -> list[list[str]]:
    content, report = braille_writer.write(plan_of(doc.Document(title, blocks)), OURS)
    assert report.passed
    return [page.splitlines() for page in content.decode("ascii").split("\f")]


@pytest.mark.parametrize(
    ("print_", "braille"),
    [
        ("Hello", ",hello"),
        ("NHS", ",,nhs"),
        ("NHSx McD", ",,nhs,'x ,mc,d"),
        ("14 May 2026:", "#ad ,may #bjbf3"),
        ("£1,846.50", "@l#a1hdf4ej"),
        ("10:30", "#aj3#cj"),
        ("3a 3x", "#c;a #cx"),
        ("it’s (see)", 'it\'s "<see">'),
        ("a@b.c/d", "a@ab4c_/d"),
        ("ŵ é ô", "^%w ^/e ^%o"),
        ("50% & ½", "#ej.0 @& #a/b"),
        ("• one", "_4 one"),
        ("“Yes”", "8,yes0"),
        ("☐", ".<ballot box.>"),
    ],
)
def test_each_sign_has_its_braille(print_: str, braille: str) -> None:
    assert uncontracted(print_) == braille


@pytest.mark.task
@pytest.mark.parametrize("seed", range(40))
def test_our_braille_is_that_of_liblouis(seed: int) -> None:
    if not HAS_LIBLOUIS:
        pytest.fail("Please run `sh tools/set_up.sh prove` first: liblouis is not there.", pytrace=False)
    dice = random.Random(seed)
    words = [
        "Board",
        "carer",
        "NHS",
        "£12",
        "3.5",
        "10:30",
        "it’s",
        "(note)",
        "a/b",
        "x@y.z",
        "“Yes”",
        "50%",
        "é",
        "Siân",
        "Ŵyn",
        "e-mail",
        "&",
        "GPs",
    ]
    line = " and ".join(dice.choices(words, k=8))  # two numbers side by side are written as one
    command = ["lou_translate", "-f", "en-us-brf.dis,en-ueb-g1.ctb"]
    told = subprocess.run(command, input=line + "\n", capture_output=True, encoding="utf-8", check=True).stdout
    assert uncontracted(line) == told.strip().lower()


def test_pages_are_40_by_25_and_numbered() -> None:
    pages = pages_of(*(p("Carers asked for breaks that can be booked by phone. " * 3) for _ in range(12)))
    assert len(pages) > 1
    assert all(len(page) == 25 and max(map(len, page)) == 40 for page in pages)
    assert [page[-1].strip() for page in pages[:2]] == ["#a", "#b"]


def test_a_heading_is_in_the_middle_and_never_alone_at_the_foot() -> None:
    for before in range(18, 24):
        pages = pages_of(*(p("x") for _ in range(before // 2)), h(1, "Money"), p("Words."))
        page = next(page for page in pages if any(",money" in line for line in page))
        at = next(number for number, line in enumerate(page) if ",money" in line)
        assert page[at].startswith(" " * 15)
        assert any(",words4" in line for line in page[at:])


def test_the_contents_list_names_the_pages_of_the_braille() -> None:
    document = samples.council_paper()
    content, _ = braille_writer.write(plan_of(document), OURS)
    pages = content.decode("ascii").split("\f")
    listed_line = next(line for line in pages[0].splitlines() if ",what we suggest" in line)
    page = uncontracted(str(next(n for n, one in enumerate(pages[1:], 2) if "#c ,what we suggest" in one)))
    assert listed_line.endswith(f" {page}")


def test_items_hang_from_their_numbers() -> None:
    page = pages_of(listed("one two three four five six seven eight nine", "ten", style="decimal"))[0]
    assert [line for line in page[:-1] if line][1:] == [
        "#a4 one two three four five six seven",
        "  eight nine",
        "#b4 ten",
    ]


def test_a_version_says_which_braille_it_is() -> None:
    made = making.make(samples.agenda(), profiles.standard(), "brf")
    assert any("grade 2" in one if HAS_LIBLOUIS else "grade 1" in one for one in made.look_at)
    assert any("reads braille" in one for one in made.look_at)


def test_without_liblouis_our_own_code_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert braille_translation.best().says == "render.braille_uncontracted"


@pytest.mark.parametrize("seed", range(20))
def test_any_document_makes_sound_braille(seed: int) -> None:
    _, report = braille_writer.write(plan_of(Inventor(seed).document()), OURS)
    assert report.faults == ()


@pytest.mark.skipif(not HAS_LIBLOUIS, reason="liblouis is not installed")
@pytest.mark.parametrize("seed", range(5))
def test_any_document_makes_sound_contracted_braille(seed: int) -> None:
    _, report = braille_writer.write(plan_of(Inventor(seed).document()))
    assert report.faults == ()
