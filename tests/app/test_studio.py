from dataclasses import replace

import pytest

from coprod_desktop.app import page_preview, studio
from coprod_desktop.app.studio_findings import Looking
from coprod_desktop.easyread import ledger, sentences
from coprod_desktop.easyread.checks import RowFinding
from coprod_desktop.easyread.pictures import PictureIndex
from coprod_desktop.language.lexicon import Lexicon
from coprod_desktop.model import document as doc
from coprod_desktop.model import edits
from coprod_desktop.model.easy_read_version import EasyReadVersion
from coprod_desktop.model.meeting import AGENDA, Choice, Meeting, Paper, WordDecision
from tests import builders


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon.load()


@pytest.fixture(scope="module")
def pictures() -> PictureIndex:
    return PictureIndex.load()


def meeting_of(document: doc.Document) -> Meeting:
    paper = Paper("p", document.title, document, sentences.of_document(document))
    return replace(builders.meeting(), papers=(paper,))


def paper(*texts: str) -> doc.Document:
    return builders.paper(*(builders.paragraph(text, f"b{place}") for place, text in enumerate(texts, 1)))


def found(version: EasyReadVersion, lexicon: Lexicon) -> list[RowFinding]:
    return list(Looking(version, lexicon).of_version(version))


def with_words(version: EasyReadVersion, *sentences: str) -> EasyReadVersion:
    return replace(version, rows=(replace(version.rows[0], sentences=sentences), *version.rows[1:]))


def test_a_version_begins_with_what_was_decided_about_words(lexicon: Lexicon, pictures: PictureIndex) -> None:
    meeting = meeting_of(paper("The council does commissioning for home care."))
    decision = WordDecision("commissioning", Choice.REPLACE, "p", replacement="buying")
    decided = replace(meeting, word_decisions=(decision,))
    version = studio.begin(decided, "p", lexicon, pictures)
    assert version.lines[0].text == "The council does buying for home care."
    assert version.lines[0].id == meeting.papers[0].sentences[0].id or version.lines[0].block_id == "b1"


def test_the_agenda_becomes_rows_too(lexicon: Lexicon, pictures: PictureIndex) -> None:
    version = studio.begin(builders.meeting(), AGENDA, lexicon, pictures)
    assert any("Short breaks" in " ".join(row.sentences) for row in version.rows)
    assert not studio.source_change(builders.meeting(), version, lexicon).is_any


def test_a_changed_agenda_touches_its_rows(lexicon: Lexicon, pictures: PictureIndex) -> None:
    meeting = builders.meeting()
    version = studio.begin(meeting, AGENDA, lexicon, pictures)
    changed = edits.change_item("item-2", title="Short breaks and holidays").apply(meeting)
    assert studio.source_change(changed, version, lexicon).changed == 1


def test_an_easy_read_paper_comes_in_as_its_rows(lexicon: Lexicon, pictures: PictureIndex) -> None:
    rows = tuple(
        doc.Row(
            (
                doc.Cell((doc.Picture(f"pic{n}", f"media:{n}", "A hall"),)),
                doc.Cell((builders.paragraph(f"We meet in hall {n}. You can come.", f"t{n}"),)),
            )
        )
        for n in range(1, 5)
    )
    media = {f"media:{n}": doc.Media("image/png", b"x") for n in range(1, 5)}
    document = replace(builders.paper(doc.Table("t", rows)), media=media)
    version = studio.begin(meeting_of(document), "p", lexicon, pictures)
    assert [row.picture for row in version.rows] == ["media:1", "media:2", "media:3", "media:4"]
    assert version.rows[0].sentences == ("We meet in hall 1.", "You can come.")
    assert set(version.media) == set(media)
    assert ledger.progress(version) == "8 of 8 sentences looked at"


def test_a_plain_paper_with_a_picture_is_no_easy_read(lexicon: Lexicon, pictures: PictureIndex) -> None:
    document = builders.paper(doc.Picture("pic", "media:1", "A hall"), builders.paragraph("We meet on 12/3/2027."))
    version = studio.begin(meeting_of(document), "p", lexicon, pictures)
    assert "We meet on Friday 12 March 2027." in {sentence for row in version.rows for sentence in row.sentences}


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        (("We will ask very many carers what they think of the new short breaks and of the old ones.",), "ER-03"),
        (("You can pay by direct payment.",), "ER-14"),
        (("The plan was written by carers.",), "ER-21"),
        (("We will not say no to nobody.",), "ER-22"),
        (("It starts at 17:00.",), "ER-26"),
        (("We come, because we want to.",), "ER-04"),
        (("The authorisation is ready.",), "ER-12"),
    ],
)
def test_each_easy_read_rule_is_looked_at(
    words: tuple[str, ...], rule: str, lexicon: Lexicon, pictures: PictureIndex
) -> None:
    version = studio.begin(meeting_of(paper("We will ask carers.")), "p", lexicon, pictures)
    assert rule in {one.rule for one in found(with_words(version, *words), lexicon)}


@pytest.mark.parametrize(
    ("source", "words", "missing"),
    [
        ("The hall has 40 seats.", "The hall has seats.", "40"),
        ("We meet Priya Nair.", "We meet her.", "Priya"),
        ("Come on 6 August 2027.", "Come in August.", "6 August 2027"),
        ("You must not smoke.", "You must smoke.", "not"),
        ("Staff must help.", "Staff help.", "must"),
        ("It costs £12.", "It costs money.", "£12"),
    ],
)
def test_a_fact_of_the_paper_that_is_not_in_its_rows_is_named(
    source: str, words: str, missing: str, lexicon: Lexicon, pictures: PictureIndex
) -> None:
    version = studio.begin(meeting_of(paper(source)), "p", lexicon, pictures)
    messages = [one.message for one in found(with_words(version, words), lexicon) if one.rule == "ER-30"]
    assert any(f"“{missing}”" in message or missing in message for message in messages)


def test_a_not_that_was_put_in_is_named(lexicon: Lexicon, pictures: PictureIndex) -> None:
    version = studio.begin(meeting_of(paper("Carers can choose.")), "p", lexicon, pictures)
    changed = with_words(version, "Carers cannot choose.")
    assert any("The draft says" in one.message for one in found(changed, lexicon))


def test_a_hard_word_that_the_rows_explain_is_no_finding(lexicon: Lexicon, pictures: PictureIndex) -> None:
    version = studio.begin(meeting_of(paper("You can have a direct payment.")), "p", lexicon, pictures)
    assert "ER-14" not in {one.rule for one in found(version, lexicon)}


def test_looking_again_after_an_edit_gives_what_a_fresh_look_gives(lexicon: Lexicon, pictures: PictureIndex) -> None:
    version = studio.begin(meeting_of(paper("We meet at 17:00. It costs £5.", "Come.")), "p", lexicon, pictures)
    looking = Looking(version, lexicon)
    looking.of_version(version)
    changed = with_words(version, "We meet.")
    assert looking.of_version(changed) == Looking(changed, lexicon).of_version(changed)


def test_the_pages_tell_where_each_row_stands(lexicon: Lexicon, pictures: PictureIndex) -> None:
    texts = [f"We will ask carers what they think of plan {n}." for n in range(12)]
    version = studio.begin(meeting_of(paper(*texts)), "p", lexicon, pictures)
    preview = page_preview.preview(studio.as_document(version, lexicon))
    assert preview.pages > 2
    assert preview.page_of_row[version.rows[0].id] == 1  # after the cover, which has a page of its own
    assert preview.page_of_row[version.rows[-1].id] > 1


@pytest.mark.parametrize(
    "document",
    [
        paper(" ".join(["word"] * 5000) + "."),
        paper("no full stops here but many words " * 60),
        builders.paper(builders.table(("Name", "Day"), ("Ann", "Monday"), ("Ben", "Friday"))),
        builders.paper(doc.Picture("a", "media:a"), doc.Picture("b", "media:b", "A hall")),
        builders.paper(),
        paper("Mae’r cyfarfod ddydd Llun. Le bus est gratuit. We meet."),
    ],
    ids=["one sentence of 5,000 words", "no full stops", "tables only", "pictures only", "nothing", "languages"],
)
def test_odd_papers_become_versions_that_print(
    document: doc.Document, lexicon: Lexicon, pictures: PictureIndex
) -> None:
    version = studio.begin(meeting_of(document), "p", lexicon, pictures)
    assert all(one.fate is not None for one in ledger.accounts(version))
    assert studio.as_document(version, lexicon).kind == "easy-read"
    assert page_preview.preview(studio.as_document(version, lexicon)).pages > 0
    found(version, lexicon)


def test_who_does_it_is_asked_where_the_paper_does_not_say(lexicon: Lexicon, pictures: PictureIndex) -> None:
    text = "The hall was closed in May."
    version = studio.begin(meeting_of(paper(text)), "p", lexicon, pictures)
    assert version.rows[0].sentences == (text,)
    asked = [one for one in found(version, lexicon) if one.rule == "ER-21"]
    assert [one.is_wish for one in asked] == [True]
    assert "Find out who" in asked[0].message
