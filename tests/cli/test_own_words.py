"""coprod check with a list of one's own, and what a meeting's people decided about words."""

from pathlib import Path

from coprod_desktop.app.session import Session
from coprod_desktop.model import edits
from coprod_desktop.model.meeting import Choice, OwnWord, Paper, WordDecision
from tests import builders
from tests.cli.running import coprod, paper


def test_words_of_a_list_of_ones_own_are_found(tmp_path: Path) -> None:
    own = tmp_path / "own.csv"
    own.write_text("Word,Meaning\nflumpet,A party for the street.\n", encoding="utf-8")
    told = coprod("check", paper(tmp_path, "We hold a flumpet.\n"), "--own-words", own, "--format", "json").json
    assert [one["meaning"] for one in told["findings"]] == ["A party for the street."]


def test_what_is_wrong_in_a_list_is_told_and_the_rest_is_used(tmp_path: Path) -> None:
    own = tmp_path / "own.csv"
    own.write_text("Word,Meaning\nflumpet,A party.\nhub,\n", encoding="utf-8")
    ran = coprod("check", paper(tmp_path, "We hold a flumpet.\n"), "--own-words", own)
    assert "A party." in ran.out
    assert "own.csv, hub, Meaning" in ran.out


def test_a_list_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    ran = coprod("check", paper(tmp_path), "--own-words", tmp_path / "gone.csv")
    assert ran.status == 3
    assert "gone.csv" in ran.err


def test_a_meeting_is_checked_with_its_own_words_and_what_was_decided(tmp_path: Path) -> None:
    document = builders.paper(builders.paragraph("Reablement helps the flumpet. Safeguarding matters."))
    session = Session.new()
    session.apply(edits.add_paper(Paper("p", "Paper", document)))
    session.apply(edits.put_own_word(OwnWord("w", "flumpet", "A party for the street.")))
    session.apply(edits.add_word_decision(WordDecision("safeguarding", Choice.KEEP, "p")))
    session.apply(edits.add_word_decision(WordDecision("reablement", Choice.REPLACE, "p", replacement="help")))
    session.save(tmp_path / "meeting.coprod")
    session.close()
    told = coprod("check", tmp_path / "meeting.coprod", "--format", "json").json
    assert "Help helps the flumpet." in told["text"]
    found = {one["term"] for one in told["findings"]}
    assert "flumpet" in found
    assert not found & {"safeguarding", "reablement"}
