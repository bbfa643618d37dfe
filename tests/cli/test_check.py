from pathlib import Path

from coprod_desktop.app.sources import sample_meeting
from tests.cli.running import MINUTES, coprod, paper


def test_hard_words_are_told_with_their_place_and_meaning(tmp_path: Path) -> None:
    ran = coprod("check", paper(tmp_path))
    assert ran.status == 1
    assert "“Our garden”, paragraph 1" in ran.out
    assert "CQC" in ran.out
    assert "Care Quality Commission" in ran.out
    assert ran.out.endswith("1 thing to look at.\n")


def test_a_plain_paper_has_nothing_to_look_at(tmp_path: Path) -> None:
    ran = coprod("check", paper(tmp_path, "# Tea\n\nWe meet on Monday. Please bring a friend.\n"))
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == "We found no hard words and nothing else to look at.\n"


def test_positions_in_json_point_into_the_text() -> None:
    told = coprod("check", MINUTES, "--format", "json").json
    assert len(told["findings"]) > 20
    for one in told["findings"]:
        assert told["text"][one["start"] : one["end"]] == one["text"]


def test_positions_count_characters_and_not_bytes_or_halves(tmp_path: Path) -> None:
    told = coprod("check", paper(tmp_path, "# Tŷ 🏠\n\nThe 👩‍🦽 group asks the CQC.\n"), "--format", "json").json
    (found,) = (one for one in told["findings"] if one["text"] == "CQC")
    assert told["text"][found["start"] : found["end"]] == "CQC"


def test_json_says_what_each_finding_is() -> None:
    told = coprod("check", MINUTES, "--format", "json").json
    assert {"start", "end", "text", "kind", "rule", "term", "meaning", "say_instead", "message"} <= set(
        told["findings"][0]
    )
    assert "1 comment in the margin was left out." in told["warnings"]


def test_what_was_not_carried_over_is_told_too() -> None:
    ran = coprod("check", MINUTES)
    assert ran.status == 1
    assert "1 comment in the margin was left out." in ran.out


def test_easy_read_has_stricter_limits(tmp_path: Path) -> None:
    sentence = "We will all meet at the library on Monday next week, and then we go for tea.\n"
    path = paper(tmp_path, f"# Tea\n\n{sentence}")
    assert coprod("check", path).status == 0
    assert coprod("check", path, "--easy-read").status == 1


def test_a_meeting_is_checked_with_its_agenda_and_its_papers() -> None:
    told = coprod("check", sample_meeting(), "--format", "json").json
    assert told["text"].startswith("Group: ")
    assert "options appraisal" in told["text"]
    for one in told["findings"]:
        assert told["text"][one["start"] : one["end"]] == one["text"]


def test_the_parts_of_a_meeting_are_told_apart() -> None:
    ran = coprod("check", sample_meeting())
    assert "In “Agenda: Northfield Carers Board”:" in ran.out
    assert "In “Short breaks for family carers: options from April 2027”:" in ran.out
