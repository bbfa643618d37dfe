"""Decisions about words reach every version, can be undone, and travel in the meeting's file."""

import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from coprod_desktop.app import exporting, sources, word_decisions
from coprod_desktop.app.session import Session
from coprod_desktop.app.versions import Form, Version, Wanted
from coprod_desktop.language.lexicon import Lexicon
from coprod_desktop.model import edits
from coprod_desktop.model.document import Document, plain_text, text_blocks
from coprod_desktop.model.meeting import AGENDA, Choice, Meeting, OwnWord, Paper, Person, WordDecision
from tests import builders

LEXICON = Lexicon.load()
TEXT = "The council offers reablement to people. Reablement is free."


def meeting(*decisions: WordDecision, own: tuple[OwnWord, ...] = ()) -> Meeting:
    document = builders.paper(builders.heading("Home again"), builders.paragraph(TEXT, "b1"), title="Home again")
    made = replace(builders.meeting(), papers=(Paper("paper", "Home again", document),))
    return replace(made, word_decisions=decisions, own_words=own)


def written(document: Document) -> str:
    return "\n".join(plain_text(block) for block in text_blocks(document))


def paper_of(made: Meeting) -> str:
    return written(word_decisions.of_meeting(made, LEXICON)[1].document)


def word_file(path: Path) -> str:
    with zipfile.ZipFile(path) as opened:
        return opened.read("word/document.xml").decode("utf-8")


def make(made: Meeting, *versions: Version, folder: Path) -> dict[str, str]:
    wanted = Wanted(frozenset(versions), forms=(Form.WORD,))
    result = exporting.make(word_decisions.of_meeting(made, LEXICON), wanted, folder, LEXICON)
    assert not result.failed
    return {path.name: word_file(path) for path in result.files if path.name.startswith("Home again")}


def test_a_replaced_word_is_replaced_in_every_printed_version(tmp_path: Path) -> None:
    decided = meeting(WordDecision("reablement", Choice.REPLACE, "paper", replacement="help to get going again"))
    printed = (Version.STANDARD, Version.LARGE_PRINT, Version.EASY_READ)
    files = make(decided, *printed, folder=tmp_path)
    assert len(files) == len(printed)
    for name, words in files.items():
        assert "eablement" not in words, name
        assert "elp to get going again" in words, name


def test_an_explained_word_is_in_the_word_list_and_a_kept_one_is_not(tmp_path: Path) -> None:
    explained = make(meeting(WordDecision("reablement", Choice.EXPLAIN)), Version.WORD_LIST, folder=tmp_path / "a")
    kept = make(meeting(WordDecision("reablement", Choice.KEEP)), Version.WORD_LIST, folder=tmp_path / "b")
    assert "Reablement" in "".join(explained.values())
    assert "Reablement" not in "".join(kept.values())


def test_the_words_stand_at_the_end_of_each_version_where_that_is_asked_for(tmp_path: Path) -> None:
    decided = word_decisions.of_meeting(meeting(WordDecision("reablement", Choice.EXPLAIN)), LEXICON)
    versions = frozenset({Version.STANDARD, Version.LARGE_PRINT})
    wanted = Wanted(versions, forms=(Form.WORD,), has_words_inside=True)
    made = exporting.make(decided, wanted, tmp_path, LEXICON)
    files = [word_file(path) for path in made.files if path.name.startswith("Home again")]
    assert ["Words in this paper" in words for words in files] == [True, True]


def test_easy_read_explains_in_its_own_way_only(tmp_path: Path) -> None:
    [words] = make(meeting(WordDecision("reablement", Choice.EXPLAIN)), Version.EASY_READ, folder=tmp_path).values()
    assert "Reablement means" in words
    assert "reablement (" not in words


def test_a_decision_about_the_whole_meeting_holds_in_agenda_and_papers() -> None:
    made = meeting(WordDecision("reablement", Choice.REPLACE, replacement="help at home"))
    made = edits.change_item("item-2", title="Reablement for all").apply(made)
    agenda, paper = word_decisions.of_meeting(made, LEXICON)
    assert "Help at home for all" in written(agenda.document)
    assert "eablement" not in written(paper.document)


def test_a_decision_about_the_agenda_leaves_the_papers_alone() -> None:
    made = meeting(WordDecision("reablement", Choice.REPLACE, AGENDA, replacement="help at home"))
    assert paper_of(made) == f"Home again\n{TEXT}"


def test_a_decision_can_be_undone_and_done_again() -> None:
    session = Session.new()
    session.apply(edits.add_paper(meeting().papers[0]))
    session.apply(edits.add_word_decision(WordDecision("reablement", Choice.REPLACE, "paper", replacement="help")))
    assert session.undo_name == "use other words for reablement"
    assert "help" in paper_of(session.meeting)
    session.undo()
    assert paper_of(session.meeting) == f"Home again\n{TEXT}"
    session.redo()
    assert "reablement" not in paper_of(session.meeting)
    session.close(keep_changes=False)


def test_decisions_and_own_words_travel_in_the_meetings_file(tmp_path: Path) -> None:
    path = tmp_path / "meeting.coprod"
    session = Session.new()
    session.apply(edits.add_paper(meeting().papers[0]))
    session.apply(edits.put_own_word(OwnWord("w1", "Home Again", "Our group for people who left hospital.")))
    session.apply(edits.add_word_decision(WordDecision("reablement", Choice.KEEP, "paper")))
    session.save(path)
    session.close()
    opened = sources.open_source(path)
    _, paper = opened.decided(opened.lexicon())
    assert [one.term for one in paper.findings] == ["Home Again"]


def test_a_new_version_of_a_paper_keeps_what_was_decided_in_one_place() -> None:
    made = meeting()
    [_, finding] = [one for one in word_decisions.of_meeting(made, LEXICON)[1].written if one.term == "reablement"]
    decision = word_decisions.decide(made, "paper", finding, Choice.REPLACE, "this help")
    made = edits.add_word_decision(decision).apply(made)
    longer = f"From June the council offers reablement to people. {TEXT.partition('. ')[2]}"
    document = builders.paper(builders.paragraph("A new start.", "b1"), builders.paragraph(longer, "b2"))
    made = edits.replace_paper("paper", Paper("paper", "Home again", document)).apply(made)
    assert paper_of(made).endswith("offers reablement to people. This help is free.")


def test_nothing_is_looked_for_in_the_names_of_people_in_the_meeting() -> None:
    made = meeting()
    paper = replace(made.papers[0], document=builders.paper(builders.paragraph("Rose Carer offers reablement.")))
    made = replace(made, people=(Person("r", "Rose Carer"),), papers=(paper,))
    assert [one.text for one in word_decisions.of_meeting(made, LEXICON)[1].findings] == ["reablement"]


@pytest.mark.parametrize("paper_id", ["gone", ""])
def test_a_paper_that_is_not_there_is_empty(paper_id: str) -> None:
    assert word_decisions.of_paper(meeting(), paper_id, LEXICON).document.blocks == ()
