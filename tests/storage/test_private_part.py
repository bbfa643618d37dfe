import json
from datetime import date
from pathlib import Path

from coprod_desktop.app.session import Session
from coprod_desktop.model import edits
from coprod_desktop.model.meeting import Meeting, Person, Side, needs_of, person
from coprod_desktop.model.needs import Format
from coprod_desktop.storage import meeting_file
from coprod_desktop.storage.codec import Decoder, Encoder
from coprod_desktop.storage.history import line_of, state_at
from coprod_desktop.storage.members import Opened, to_members, without_private

SIDE = frozenset({Side.LIVED_EXPERIENCE})


def saved(path: Path, *steps: edits.Edit) -> Session:
    """Return the session of a meeting that was saved after each step."""
    session = Session.new("Jo")
    session.apply(edits.add_person(Person("win", "Winnie Hughes")))
    session.apply(edits.add_person(Person("ade", "Ade Bello", sides=SIDE)))
    session.save(path)
    for step in steps:
        session.apply(step)
        session.save()
    return session


def shared_text(path: Path) -> str:
    """Return all that a copy without the private part says."""
    members, _ = meeting_file.read_members(path)
    return b"".join(without_private(members).values()).decode()


def test_needs_are_in_a_part_of_their_own_and_nowhere_else(tmp_path: Path) -> None:
    path = tmp_path / "board.coprod"
    saved(path, edits.change_needs("win", size_pt=20, phone="01632 960144")).close()
    members, _ = meeting_file.read_members(path)
    assert json.loads(members["needs.json"])["people"] == [{"id": "win", "size_pt": 20, "phone": "01632 960144"}]
    assert "01632" not in shared_text(path)
    assert "size_pt" not in shared_text(path)


def test_a_side_that_may_not_be_printed_is_in_the_private_part_only(tmp_path: Path) -> None:
    path = tmp_path / "board.coprod"
    saved(path, edits.change_person("win", sides=SIDE, side_words="I use a day centre")).close()
    assert "lived-experience" not in shared_text(path)
    assert "day centre" not in shared_text(path)
    found = person(meeting_file.read(path).meeting, "win")
    assert found is not None
    assert (found.sides, found.side_words) == (SIDE, "I use a day centre")


def test_a_side_that_may_be_printed_goes_along_with_a_copy(tmp_path: Path) -> None:
    path = tmp_path / "board.coprod"
    saved(path, edits.change_person("ade", is_side_printed=True)).close()
    assert "lived-experience" in shared_text(path)


def test_the_history_of_private_things_comes_back_from_the_file(tmp_path: Path) -> None:
    path = tmp_path / "board.coprod"
    session = saved(
        path,
        edits.change_needs("win", size_pt=20),
        edits.change_needs("win", size_pt=24, formats=frozenset({Format.AUDIO})),
        edits.remove_person("ade"),
    )
    session.close()
    opened = meeting_file.read(path)
    now = Encoder({}).encode(opened.meeting)
    line = line_of(opened.revisions, opened.head)
    sizes = [
        needs_of(Decoder({}).decode(Meeting, state_at(now, line, revision.id)), "win").size_pt for revision in line
    ]
    assert sizes == [24, 24, 20, 0]


def test_the_history_can_be_followed_in_a_copy_without_the_private_part(tmp_path: Path) -> None:
    path, copy = tmp_path / "board.coprod", tmp_path / "copy.coprod"
    saved(path, edits.change_needs("win", size_pt=20), edits.set_title("Carers' board")).close()
    members, _ = meeting_file.read_members(path)
    copy.write_bytes(meeting_file.to_bytes(without_private(members)))
    opened = meeting_file.read(copy)
    line = line_of(opened.revisions, opened.head)
    first = Decoder({}).decode(Meeting, state_at(Encoder({}).encode(opened.meeting), line, line[-1].id))
    assert opened.meeting.title == "Carers' board"
    assert [one.name for one in first.people] == ["Winnie Hughes", "Ade Bello"]
    assert opened.meeting.needs == ()


def test_an_erased_record_leaves_the_history_as_well(tmp_path: Path) -> None:
    path = tmp_path / "board.coprod"
    saved(path, edits.change_needs("win", phone="01632 960144"), edits.erase_needs("win")).close()
    members, _ = meeting_file.read_members(path)
    assert b"01632" not in b"".join(members.values())
    assert json.loads(members["needs.json"])["people"] == [{"id": "win", "is_erased": True}]


def test_what_was_known_of_a_person_who_is_gone_is_not_kept(tmp_path: Path) -> None:
    path = tmp_path / "board.coprod"
    saved(path, edits.change_needs("ade", phone="01632 960144"), edits.remove_person("ade")).close()
    members, _ = meeting_file.read_members(path)
    text = b"".join(members.values())
    assert b"01632" not in text
    assert b"lived-experience" not in text


def test_an_undone_erasure_brings_the_record_back() -> None:
    session = Session.new("Jo")
    session.apply(edits.add_person(Person("win", "Winnie Hughes")))
    session.apply(edits.change_needs("win", review_on=date(2027, 1, 1)))
    session.apply(edits.erase_needs("win"))
    session.undo()
    assert needs_of(session.meeting, "win").review_on == date(2027, 1, 1)
    session.close(keep_changes=False)


def test_a_copy_without_the_private_part_gets_none_of_its_own(tmp_path: Path) -> None:
    meeting = edits.add_person(Person("win", "Winnie Hughes")).apply(Meeting("m"))
    assert "needs.json" not in to_members(Opened(meeting))


def test_unsaved_needs_are_brought_back_after_a_crash(tmp_path: Path) -> None:
    path = tmp_path / "board.coprod"
    session = saved(path)
    session.apply(edits.change_needs("win", size_pt=36))
    session.close()
    again = Session.open(path)
    assert needs_of(again.meeting, "win").size_pt == 36
    again.close()
