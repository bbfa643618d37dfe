from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from docx.table import _Row

from coprod_desktop.app import front, studio, studio_word
from coprod_desktop.app.versions import Version, Wanted
from coprod_desktop.easyread.coming_back import ComeBack
from coprod_desktop.easyread.pictures import PictureIndex
from coprod_desktop.language.lexicon import Lexicon
from coprod_desktop.model import edits
from coprod_desktop.model.easy_read_version import EasyReadVersion, Reason
from coprod_desktop.model.edits import Change
from coprod_desktop.model.meeting import Meeting, Paper
from coprod_desktop.render import planning, profiles, writers
from tests import builders

TEXTS = (
    "The bus to the day centre stops on Monday 3 May 2027.",
    "Carers asked the council for a new bus.",
    "The council has £5,000 for a bus.",
    "You can ring us on 01632 960 123.",
    "We will bring: tea, cake, and fruit.",
    "The next meeting is in the library.",
)


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon.load()


@pytest.fixture(scope="module")
def version(lexicon: Lexicon) -> EasyReadVersion:
    texts = (builders.paragraph(text, f"b{place}") for place, text in enumerate(TEXTS, 1))
    paper = Paper("p", "The bus", builders.paper(*texts, title="The bus"))
    return studio.begin(Meeting("m", papers=(paper,)), "p", lexicon, PictureIndex.load())


@pytest.fixture
def file(version: EasyReadVersion, lexicon: Lexicon, tmp_path: Path) -> Path:
    """Return the Word file that is made of the version."""
    plan = planning.plan(studio.as_document(version, lexicon), profiles.easy_read())
    path = tmp_path / "the-bus.docx"
    path.write_bytes(writers.written(plan, "docx")[0])
    return path


def edited(path: Path, change: Callable[[list[_Row]], None]) -> Path:
    """Return the file after a change of its rows in Word."""
    word = docx.Document(str(path))
    change([row for table in word.tables for row in table.rows])
    word.save(str(path))
    return path


def row_with(rows: list[_Row], words: str) -> _Row:
    return next(row for row in rows if words in row.cells[1].text)


def say_instead(row: _Row, words: str) -> None:
    first = row.cells[1].paragraphs[0]
    for run in first.runs[1:]:
        run.text = ""
    first.runs[0].text = words


def kinds(found: ComeBack) -> list[Change]:
    return [one.kind for one in found.changes]


def taken(version: EasyReadVersion, found: ComeBack) -> EasyReadVersion:
    edit = edits.take_back(version.id, found.changes, "taken out in Word")
    return edit.apply(Meeting("m", easy_reads=(version,))).easy_reads[0]


def test_a_file_that_nobody_changed_brings_nothing_back(version: EasyReadVersion, file: Path, lexicon: Lexicon) -> None:
    assert studio_word.bring_back(version, file, lexicon) == ComeBack()


def test_the_lines_about_other_formats_are_no_rows(version: EasyReadVersion, lexicon: Lexicon, tmp_path: Path) -> None:
    document = studio.as_document(version, lexicon)
    wanted = Wanted(frozenset({Version.EASY_READ, Version.AUDIO, Version.STANDARD}))
    lines = front.lines(document, Version.EASY_READ, wanted)
    plan = planning.plan(document, profiles.easy_read(), front=lines)
    path = tmp_path / "the-bus.docx"
    path.write_bytes(writers.written(plan, "docx")[0])
    assert studio_word.bring_back(version, path, lexicon) == ComeBack()


def test_words_that_were_changed_in_word_come_back_to_their_row(
    version: EasyReadVersion, file: Path, lexicon: Lexicon
) -> None:
    edited(file, lambda rows: say_instead(row_with(rows, "£5,000"), "There is £5,000 for a new bus."))
    found = studio_word.bring_back(version, file, lexicon)
    assert kinds(found) == [Change.WORDS]
    after = taken(version, found)
    row = next(row for row in after.rows if "There is £5,000 for a new bus." in row.sentences)
    assert row.sources == found.changes[0].before.sources  # type: ignore[union-attr]  # a changed row has one
    assert row.picture == found.changes[0].before.picture  # type: ignore[union-attr]


def test_a_row_that_was_deleted_in_word_is_left_out_with_a_reason(
    version: EasyReadVersion, file: Path, lexicon: Lexicon
) -> None:
    edited(file, lambda rows: row_with(rows, "Carers asked")._tr.getparent().remove(row_with(rows, "Carers asked")._tr))
    found = studio_word.bring_back(version, file, lexicon)
    assert kinds(found) == [Change.REMOVED]
    line = next(line for line in taken(version, found).lines if line.text.startswith("Carers asked"))
    assert (line.reason, line.note) == (Reason.OTHER, "taken out in Word")


def test_a_row_that_was_written_in_word_comes_in_at_its_place(
    version: EasyReadVersion, file: Path, lexicon: Lexicon
) -> None:
    def change(rows: list[_Row]) -> None:
        cell = row_with(rows, "Carers asked").cells[1]
        cell.paragraphs[0].insert_paragraph_before("Many people use it. They are sad.")

    edited(file, change)
    found = studio_word.bring_back(version, file, lexicon)
    assert kinds(found) == [Change.WORDS]
    first = found.changes[0].after
    assert first is not None
    assert first.sentences[:2] == ("Many people use it.", "They are sad.")


def test_a_row_that_was_moved_in_word_moves(version: EasyReadVersion, file: Path, lexicon: Lexicon) -> None:
    edited(file, lambda rows: rows[-1]._tr.addnext(row_with(rows, "£5,000")._tr))
    found = studio_word.bring_back(version, file, lexicon)
    assert kinds(found) == [Change.MOVED]
    assert "£5,000" in " ".join(taken(version, found).rows[-1].sentences)


def test_a_picture_that_was_taken_away_in_word_goes(version: EasyReadVersion, file: Path, lexicon: Lexicon) -> None:
    def change(rows: list[_Row]) -> None:
        cell = row_with(rows, "Carers asked").cells[0]
        for run in [run for paragraph in cell.paragraphs for run in paragraph.runs]:
            run._r.getparent().remove(run._r)

    edited(file, change)
    found = studio_word.bring_back(version, file, lexicon)
    assert kinds(found) == [Change.PICTURE]
    row = next(row for row in taken(version, found).rows if "Carers asked" in " ".join(row.sentences))
    assert row.picture == ""


def test_words_of_the_cover_that_changed_are_said_and_not_taken(
    version: EasyReadVersion, file: Path, lexicon: Lexicon
) -> None:
    word = docx.Document(str(file))
    help_to_read = next(one for one in word.paragraphs if "help you read" in one.text)
    help_to_read.runs[0].text = "Ask Sam to read this with you."
    word.save(str(file))
    found = studio_word.bring_back(version, file, lexicon)
    assert found.changes == ()
    assert "Ask Sam to read this with you." in found.beside[0]


def test_another_paper_is_refused(version: EasyReadVersion, lexicon: Lexicon, tmp_path: Path) -> None:
    word = docx.Document()
    for words in ("Minutes of the stamp club.", "A penny black was shown.", "Nobody came late."):
        word.add_paragraph(words)
    word.save(str(tmp_path / "stamps.docx"))
    with pytest.raises(studio_word.AnotherPaper):
        studio_word.bring_back(version, tmp_path / "stamps.docx", lexicon)


def test_rows_keep_their_bullets_and_numbers(version: EasyReadVersion, lexicon: Lexicon, tmp_path: Path) -> None:
    row = replace(version.rows[0], sentences=("We will bring:", "• tea", "• cake"), number="2")
    listed = replace(version, rows=(row, *version.rows[1:]))
    plan = planning.plan(studio.as_document(listed, lexicon), profiles.easy_read())
    path = tmp_path / "listed.docx"
    path.write_bytes(writers.written(plan, "docx")[0])

    def change(rows: list[_Row]) -> None:
        row_with(rows, "We will bring").cells[1].paragraphs[-1].runs[0].text = "fruit"

    found = studio_word.bring_back(listed, edited(path, change), lexicon)
    assert [one.after.sentences for one in found.changes if one.after] == [("We will bring:", "• tea", "• fruit")]
