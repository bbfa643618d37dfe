import io
import os
import subprocess
import sys
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from coprod_desktop.model import document as doc
from coprod_desktop.render import coverage, fonts, planning, profiles
from coprod_desktop.render.making import Versions
from coprod_desktop.render.plan import Words
from coprod_desktop.render.plan_reading import all_blocks, words_of
from coprod_desktop.render.writers import Form


def cold(folder: Path) -> str:
    """Return the first characters' widths, printed by a fresh process that keeps its fonts in this folder."""
    code = (
        "from coprod_desktop.render import fonts; import hashlib;"
        "print(hashlib.sha256(fonts.face('Arimo', True).content).hexdigest())"
    )
    environment = {**os.environ, "COPROD_DATA_FOLDER": str(folder)}
    return subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    ).stdout.strip()


def test_the_bold_is_really_bold_and_has_a_name_of_its_own() -> None:
    bold = TTFont(io.BytesIO(fonts.face("Arimo", True).content))
    assert "fvar" not in bold
    assert bold["name"].getDebugName(6) == "Arimo-Bold"
    assert fonts.face("Arimo", True).widths["i"] > fonts.face("Arimo", False).widths["i"]


def test_bold_letters_have_the_widths_of_arial_bold() -> None:
    # Arial Bold: a 1139, i 569, m 1821 of 2048 units.
    widths = fonts.face("Arimo", True).widths
    assert [round(widths[letter] * 2048) for letter in "aim"] == [1139, 569, 1821]


def test_the_bold_is_cut_once_and_kept(tmp_path: Path) -> None:
    first = cold(tmp_path)
    (kept,) = (tmp_path / "cache" / "fonts").iterdir()
    before = kept.stat().st_mtime_ns
    assert cold(tmp_path) == first
    assert kept.stat().st_mtime_ns == before


def test_a_damaged_copy_is_made_again(tmp_path: Path) -> None:
    first = cold(tmp_path)
    (kept,) = (tmp_path / "cache" / "fonts").iterdir()
    kept.write_bytes(kept.read_bytes()[:1000])
    assert cold(tmp_path) == first


def test_a_folder_that_cannot_be_written_does_not_stop_the_work(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where the folder should be")
    assert len(cold(tmp_path)) == 64


@pytest.mark.parametrize("character", "ŵŷẃ→€£–’½")
def test_every_character_of_british_papers_is_printed_by_some_face(character: str) -> None:
    assert fonts.family_for(character, "Atkinson Hyperlegible")


def test_another_face_stands_in_only_where_it_must() -> None:
    split = list(coverage.in_typefaces(Words("Mae’r cŵn yma"), "Atkinson Hyperlegible"))
    assert [(one.text, one.family) for one in split] == [("Mae’r c", ""), ("ŵ", "Arimo"), ("n yma", "")]


def test_a_sign_that_no_face_has_is_named_in_brackets() -> None:
    (before, sign) = coverage.in_typefaces(Words("Done ★"), "Arimo")
    assert (before.printed, sign.text, sign.printed) == ("Done ", "★", "[black star]")


def test_many_letters_of_another_script_are_counted_not_spelled_out() -> None:
    (words,) = coverage.in_typefaces(Words("مرحبا"), "Arimo")
    assert words.printed == "[5 Arabic letters]"


def test_a_name_in_letters_that_we_lack_is_told_once_with_the_name() -> None:
    name = "محمد اقبال"
    document = doc.Document("Agenda", (doc.Paragraph("p", (doc.Run(f"Co-chair: {name}"),)),), kind="agenda")
    made = Versions(document)
    assert [one for one in made.make(profiles.standard(), "pdf").look_at if "letters" in one] == [
        f"Our print letters have no Arabic letters: ‘{name}’. The PDF says in brackets how many there are. "
        "Other files, such as Word, show them."
    ]


@pytest.mark.parametrize("form", ["docx", "html", "odt", "epub", "txt"])
def test_files_that_show_any_letters_keep_a_name_as_it_is_spelt_and_have_nothing_to_tell(form: Form) -> None:
    name = "র\u200d্যাব বি"
    document = doc.Document("Agenda", (doc.Paragraph("p", (doc.Run(f"Co-chair: {name}"),)),), kind="agenda")
    plan = planning.plan(document, profiles.standard())
    assert name in "".join(words.text for block in all_blocks(plan.blocks) for words in words_of(block))
    assert not [one for one in Versions(document).make(profiles.standard(), form).look_at if "letters" in one]


def test_braille_counts_letters_that_it_has_no_signs_for_and_says_so() -> None:
    document = doc.Document("Agenda", (doc.Paragraph("p", (doc.Run("Co-chair: محمد"),)),), kind="agenda")
    made = Versions(document).make(profiles.standard(), "brf")
    assert b"'" not in made.content
    assert made.look_at[0].startswith("English braille has no signs for these names or words: ‘محمد’.")


@pytest.mark.parametrize(
    ("words", "printed"),
    [("王：小", "[2 Chinese letters]"), ("ভা", "[2 Bengali letters]"), ("★★", "[black star][black star]")],
)
def test_letters_in_a_row_are_counted_and_other_signs_are_named(words: str, printed: str) -> None:
    assert "".join(one.printed for one in coverage.in_typefaces(Words(words), "Arimo")) == printed


def test_lines_below_the_title_may_have_letters_that_we_lack() -> None:
    document = doc.Document("رابطہ", (doc.Paragraph("p", (doc.Run("Yes."),)),), status="Draft by محمد")
    made = Versions(document).make(profiles.large_print(), "pdf", ("Ask: رابطہ.",))
    assert made.content.startswith(b"%PDF")
