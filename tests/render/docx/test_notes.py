"""Notes in a Word file are Word's own footnotes, and as big as the words around them."""

from dataclasses import replace

import pytest

from coprod_desktop.render import docx_check, docx_writer, profiles
from coprod_desktop.render.plan import Contents, ContentsEntry, NoteText, PlanBlock, Text, Words
from tests.render.docx import plans
from tests.render.docx.opened import SETTINGS, Element, W, add, edited, first, names, part, run_properties, text

LARGE = profiles.large_print()
FOOTNOTES = "word/footnotes.xml"
MARK = Words("(Note\u00a01)", link="#n", link_title="Note 1", note="n")
MENTION = Text("t", (Words("Carers said so "), MARK, Words(".")))
NOTE = NoteText("n", "Note\u00a01", (plans.text("n-1", "At the meeting in May."),), "t", "Back")
ABOVE = plans.heading(LARGE, "plan-notes", 1, "Notes")


def written(*blocks: PlanBlock) -> bytes:
    return docx_writer.write(plans.plan(LARGE, *blocks))


def said(element: Element) -> str:
    return " ".join(text(element).split())


def notes(content: bytes) -> list[Element]:
    return [each for each in part(content, FOOTNOTES) if each.get(f"{W}type") is None]


def test_a_note_is_a_footnote_that_its_mark_leads_to() -> None:
    content = written(MENTION, ABOVE, NOTE)
    mark = first(part(content), "footnoteReference")
    (note,) = notes(content)
    assert (note.get(f"{W}id"), said(note)) == (mark.get(f"{W}id"), ": At the meeting in May.")


def test_word_counts_the_number_in_the_mark_and_before_the_note() -> None:
    content = written(MENTION, ABOVE, NOTE)
    paragraph = next(each for each in part(content).iter(f"{W}p") if text(each).startswith("Carers"))
    assert text(paragraph) == "Carers said so (Note\u00a0)."
    assert first(notes(content)[0], "footnoteRef") is not None


def test_the_heading_above_the_notes_goes_with_them() -> None:
    assert "Notes" not in text(part(written(MENTION, ABOVE, NOTE)))


def test_the_contents_list_has_no_line_for_the_heading_that_went() -> None:
    entries = (ContentsEntry("a", "First", 1), ContentsEntry("plan-notes", "Notes", 1))
    listed = Contents("plan-contents", "Contents", entries, "page")
    content = written(listed, plans.heading(LARGE, "a", 1, "First"), MENTION, ABOVE, NOTE)
    assert "Notes" not in text(part(content))


def test_a_note_that_nothing_mentions_stays_in_the_text() -> None:
    alone = replace(NOTE, id="m", label="Note\u00a02", back_to="")
    body = part(written(MENTION, ABOVE, NOTE, alone))
    assert "Notes" in text(body)
    assert "Note\u00a02:" in text(body)


def test_a_note_that_word_would_count_otherwise_keeps_its_number_as_text() -> None:
    content = written(Text("t", (replace(MARK, text="(Note\u00a07)"),)), ABOVE, replace(NOTE, label="Note\u00a07"))
    assert FOOTNOTES not in names(content)
    assert "Note\u00a07:" in text(part(content))


def test_a_note_with_a_table_stays_in_the_text() -> None:
    table = plans.grid(LARGE, "g", [("What", "When"), ("Papers", "May")])
    assert FOOTNOTES not in names(written(MENTION, ABOVE, replace(NOTE, blocks=(table,))))


def test_a_second_mention_leads_to_the_first_mark() -> None:
    body = part(written(MENTION, replace(MENTION, id="u"), ABOVE, NOTE))
    (again,) = body.iter(f"{W}hyperlink")
    marked = next(each for each in body.iter(f"{W}bookmarkStart") if each.get(f"{W}name") == again.get(f"{W}anchor"))
    assert len(list(body.iter(f"{W}footnoteReference"))) == 1
    following = marked.getnext()
    assert following is not None
    assert following.find(f"{W}footnoteReference") is not None


def test_the_settings_name_the_lines_above_notes_where_there_are_notes() -> None:
    assert first(part(written(MENTION, ABOVE, NOTE), SETTINGS), "footnotePr") is not None
    assert not list(part(written(MENTION), SETTINGS).iter(f"{W}footnotePr"))


@pytest.mark.parametrize("blocks", [(MENTION, ABOVE, NOTE), (MENTION, MENTION, ABOVE, NOTE)])
def test_the_check_has_nothing_against_footnotes(blocks: tuple[PlanBlock, ...]) -> None:
    plan = plans.plan(LARGE, *blocks)
    assert docx_check.check(docx_writer.write(plan), plan).faults == ()


@pytest.mark.parametrize(
    ("name", "value", "says"), [("vertAlign", "superscript", "raised"), ("sz", "24", "small")], ids=["raised", "small"]
)
def test_the_check_finds_notes_that_are_small_or_raised(name: str, value: str, says: str) -> None:
    def plant(root: Element) -> None:
        for run in root.iter(f"{W}r"):
            add(run_properties(run), name, len(run_properties(run)), val=value)

    plan = plans.plan(LARGE, MENTION, ABOVE, NOTE)
    faults = docx_check.check(edited(docx_writer.write(plan), FOOTNOTES, plant), plan).faults
    assert any(says in str(fault) for fault in faults)


def test_the_check_finds_words_that_a_footnote_lost() -> None:
    def plant(root: Element) -> None:
        list(root.iter(f"{W}t"))[-1].text = "At the meeting."

    plan = plans.plan(LARGE, MENTION, ABOVE, NOTE)
    faults = docx_check.check(edited(docx_writer.write(plan), FOOTNOTES, plant), plan).faults
    assert [fault.rule for fault in faults] == ["13.4"]
