"""Words, templates and the address book in a folder that several people share, through a sync program at its worst."""

import os
import random
import shutil
import time
from pathlib import Path

import pytest

from coprod_desktop.app import own_templates
from coprod_desktop.app.address_book import AddressBook
from coprod_desktop.app.own_words import OwnWords
from coprod_desktop.app.shared_folder import Chosen, Looked, SharedFolder
from coprod_desktop.model.meeting import OwnWord, Person
from coprod_desktop.model.needs import Needs
from coprod_desktop.storage.lock import FileLock, lock_file
from coprod_desktop.storage.merging.entries import marks_of, merge
from coprod_desktop.storage.shared_list import ListNotReadable, SharedFolderGone, WritingElsewhere
from tests import builders


class Computer:
    """One person's computer: lists of its own, and the folder as its sync program shows it."""

    def __init__(self, who: str, data: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.who, self.folder, self._data, self._patch = who, folder, data, monkeypatch
        self.use()
        self.words, self.book = OwnWords(), AddressBook()
        self._shared = SharedFolder(self.words, self.book)

    def use(self) -> "Computer":
        """Let the program's own data be this computer's."""
        self._patch.setenv("COPROD_DATA_FOLDER", str(self._data))
        return self

    def look(self, *, has_people: bool = False) -> Looked:
        return self.use()._shared.look(Chosen(self.folder, has_people), self.who)

    def put(self, term: str, meaning: str, **more: str) -> None:
        self.words.put(OwnWord(f"id-{self.who}-{term}", term, meaning, **more))

    def remove(self, term: str) -> None:
        self.words.remove(next(one for one in self.words.words if one.term == term))

    def says(self) -> dict[str, str]:
        return {one.term: one.meaning for one in self.words.words}

    @property
    def shared(self) -> SharedFolder:
        return self._shared


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "shared").mkdir()
    return tmp_path / "shared"


@pytest.fixture
def sam(tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Computer:
    return Computer("Sam", tmp_path / "sam", folder, monkeypatch)


@pytest.fixture
def jo(tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Computer:
    return Computer("Jo", tmp_path / "jo", folder, monkeypatch)


def both_know(sam: Computer, jo: Computer, **words: str) -> None:
    for term, meaning in words.items():
        sam.put(term, meaning)
    sam.look()
    jo.look()


def test_words_of_each_come_to_the_other(sam: Computer, jo: Computer) -> None:
    sam.put("hub", "A place to meet")
    jo.put("respite", "A rest for carers")
    sam.look()
    assert jo.look().came["words"] == 1
    sam.look()
    assert sam.says() == jo.says() == {"hub": "A place to meet", "respite": "A rest for carers"}


def test_a_word_keeps_all_that_is_said_about_it(sam: Computer, jo: Computer) -> None:
    more = {"easy_meaning": "A place", "say_instead": "centre", "short_form": "HB", "also_written": "hubs; the hub"}
    sam.put("hub", 'A "place" to meet\\eat', **more)
    sam.look()
    jo.look()
    (word,) = jo.words.words
    assert (word.meaning, word.also_written, word.short_form) == ('A "place" to meet\\eat', "hubs; the hub", "HB")


def test_a_look_when_nothing_changed_writes_nothing(sam: Computer, jo: Computer, folder: Path) -> None:
    both_know(sam, jo, hub="A place")
    before = (folder / "own-words.toml").stat().st_mtime_ns
    for computer in (sam, jo, sam):
        assert computer.look().came["words"] == 0
    assert (folder / "own-words.toml").stat().st_mtime_ns == before


def test_who_wrote_last_is_known(sam: Computer, jo: Computer) -> None:
    both_know(sam, jo, hub="A place")
    assert jo.look().who == "Sam"


def test_what_one_removes_goes_for_all(sam: Computer, jo: Computer) -> None:
    both_know(sam, jo, hub="A place", tender="An offer")
    sam.remove("hub")
    sam.look()
    jo.look()
    assert jo.says() == {"tender": "An offer"}


def test_what_one_removes_and_the_other_changes_stays(sam: Computer, jo: Computer) -> None:
    both_know(sam, jo, hub="A place")
    sam.remove("hub")
    sam.look()
    jo.put("hub", "A place for all")
    jo.look()
    sam.look()
    assert sam.says() == jo.says() == {"hub": "A place for all"}


def test_different_fields_of_one_word_are_joined(sam: Computer, jo: Computer) -> None:
    both_know(sam, jo, hub="A place")
    sam.put("hub", "A place to meet")
    jo.put("hub", "A place", easy_meaning="Where we meet")
    sam.look()
    jo.look()
    sam.look()
    (word,) = sam.words.words
    assert (word.meaning, word.easy_meaning) == ("A place to meet", "Where we meet")
    assert sam.shared.clashes() == () == jo.use().shared.clashes()


def test_the_longer_wording_of_a_word_that_both_changed_stays_and_the_other_is_kept(
    sam: Computer, jo: Computer
) -> None:
    both_know(sam, jo, hub="A place")
    sam.put("hub", "From Sam")
    jo.put("hub", "From Jo")
    sam.look()
    jo.look()
    assert jo.says() == {"hub": "From Sam"}
    (clash,) = jo.shared.clashes()
    assert jo.shared.in_words(clash) == ("hub: From Sam", "hub: From Jo")
    jo.shared.use_other(clash)
    assert jo.shared.clashes() == ()
    jo.look()
    sam.look()
    assert sam.says() == {"hub": "From Jo"}


def test_what_is_never_marked_stays_with_the_person(sam: Computer, jo: Computer, folder: Path) -> None:
    sam.words.never_mark("tender")
    both_know(sam, jo, hub="A place")
    assert sam.words.never == {"tender"}
    assert jo.words.never == frozenset()
    assert "tender" not in (folder / "own-words.toml").read_text(encoding="utf-8")


def test_undo_takes_back_ones_own_change_and_nobody_elses(sam: Computer, jo: Computer) -> None:
    both_know(sam, jo, hub="A place")
    sam.put("tender", "An offer")
    jo.put("respite", "A rest")
    jo.look()
    sam.look()
    sam.words.undo()
    assert set(sam.says()) == {"hub", "respite"}


def test_a_word_added_while_a_look_goes_on_stays(sam: Computer, jo: Computer) -> None:
    both_know(sam, jo, hub="A place")
    jo.put("respite", "A rest")
    jo.look()
    before = {"hub": {"meaning": "A place"}}
    now = before | {"tender": {"meaning": "An offer"}}
    shared = before | {"respite": {"meaning": "A rest"}}
    merged = merge((marks_of(before),), now, shared, frozenset({"meaning"}))
    assert set(merged.entries) == {"hub", "respite", "tender"}


def test_templates_are_shared_changed_and_deleted(sam: Computer, jo: Computer) -> None:
    sam.use()
    own_templates.save_template("Our forum", builders.meeting())
    sam.look()
    jo.look()
    (template,) = own_templates.own_templates()
    assert (template.name, len(template.items)) == ("Our forum", 4)
    own_templates.remove_template(template)
    jo.look()
    sam.look()
    assert own_templates.own_templates() == ()


def test_the_address_book_is_shared_only_when_that_is_chosen(sam: Computer, jo: Computer, folder: Path) -> None:
    sam.book.put(Person("p1", "Winnie"), Needs("p1", phone="01632 960001"))
    sam.look()
    assert not (folder / "address-book.json").exists()
    sam.look(has_people=True)
    jo.look(has_people=True)
    (known,) = jo.book.people
    assert (known.person.name, known.record.phone) == ("Winnie", "01632 960001")


def test_two_people_change_one_persons_record(sam: Computer, jo: Computer) -> None:
    sam.book.put(Person("p1", "Winnie"), Needs("p1", phone="1"))
    sam.look(has_people=True)
    jo.look(has_people=True)
    sam.book.put(Person("p1", "Winnie Akoto"), Needs("p1", phone="1"))
    jo.book.put(Person("p1", "Winnie"), Needs("p1", phone="2"))
    for computer in (sam, jo, sam):
        computer.look(has_people=True)
    (known,) = sam.book.people
    assert (known.person.name, known.record.phone) == ("Winnie Akoto", "2")


def test_somebody_taken_out_of_the_book_is_in_no_file_of_the_folder(
    sam: Computer, jo: Computer, folder: Path, tmp_path: Path
) -> None:
    sam.book.put(Person("p1", "Winnie"), Needs("p1", phone="01632 960001"))
    sam.look(has_people=True)
    shutil.copy(folder / "address-book.json", folder / "address-book-JOS-PC.json")
    sam.book.remove("p1")
    sam.look(has_people=True)
    jo.look(has_people=True)
    assert jo.book.people == ()
    everywhere = [one.read_bytes() for one in tmp_path.rglob("*") if one.is_file()]
    assert not [one for one in everywhere if b"01632" in one or b"Winnie" in one]


def test_a_field_of_a_newer_program_survives(sam: Computer, jo: Computer, folder: Path) -> None:
    sam.book.put(Person("p1", "Winnie"), Needs("p1"))
    sam.look(has_people=True)
    path = folder / "address-book.json"
    path.write_text(path.read_text(encoding="utf-8").replace('"person.name"', '"person.sign": "BSL", "person.name"'))
    jo.look(has_people=True)
    jo.book.put(Person("p1", "Winnie A"), Needs("p1"))
    jo.look(has_people=True)
    written = path.read_text(encoding="utf-8")
    assert "BSL" in written
    assert "Winnie A" in written


@pytest.mark.parametrize(
    "name",
    [
        "own-words-SAMS-LAPTOP.toml",
        "own-words (1).toml",
        "own-words (conflicted copy 2026-11-22 201500).toml",
        "own-words.sync-conflict-20261122-201500-ABCDEFG.toml",
        "own-words_conflict-20261122.toml",
        "Own-words (Jo's conflicted copy).toml",
    ],
)
def test_a_conflicting_copy_is_combined_and_put_away(sam: Computer, jo: Computer, folder: Path, name: str) -> None:
    both_know(sam, jo, hub="A place", tender="An offer")
    path = folder / "own-words.toml"
    before = path.read_bytes()
    jo.put("respite", "A rest")
    jo.remove("tender")
    jo.look()
    copy = path.read_bytes()
    path.write_bytes(before)  # Jo was offline: the folder elsewhere still has the list as it was
    sam.put("hub", "A place to meet")
    sam.look()
    (folder / name).write_bytes(copy)
    sam.look()
    assert sam.says() == {"hub": "A place to meet", "respite": "A rest"}
    assert {one.name for one in folder.iterdir() if one.is_file()} == {"own-words.toml", "agenda-templates.json"}
    jo.look()
    assert jo.says() == sam.says()


def test_an_older_list_that_comes_back_takes_nothing_away(sam: Computer, jo: Computer, folder: Path) -> None:
    both_know(sam, jo, hub="A place")
    path = folder / "own-words.toml"
    stale = path.read_bytes()
    sam.put("tender", "An offer")
    sam.put("hub", "A place to meet")
    sam.look()
    jo.look()
    path.write_bytes(stale)
    jo.look()
    assert jo.says() == {"hub": "A place to meet", "tender": "An offer"}
    assert b"tender" in path.read_bytes()


def test_an_older_copy_beside_the_list_changes_nothing_back(sam: Computer, jo: Computer, folder: Path) -> None:
    both_know(sam, jo, hub="A place")
    shutil.copy(folder / "own-words.toml", folder / "own-words (1).toml")
    stale = (folder / "own-words (1).toml").read_bytes()
    (folder / "own-words (1).toml").unlink()
    sam.put("hub", "A place to meet")
    sam.look()
    (folder / "own-words (1).toml").write_bytes(stale)
    jo.look()
    assert jo.says() == {"hub": "A place to meet"}
    assert jo.shared.clashes() == ()


def test_a_list_that_is_only_half_there_takes_nothing_away_and_is_not_overwritten(
    sam: Computer, jo: Computer, folder: Path
) -> None:
    both_know(sam, jo, hub="A place", tender="An offer")
    path = folder / "own-words.toml"
    whole = path.read_bytes()
    half = whole[: whole.rindex(b"[[entry]]")]  # the sharpest cut: what is there reads as a whole list
    path.write_bytes(half)
    sam.put("respite", "A rest")
    looked = sam.look()
    assert isinstance(looked.trouble, ListNotReadable)
    assert path.read_bytes() == half
    path.write_bytes(whole)
    assert sam.look().trouble is None
    assert set(sam.says()) == {"hub", "tender", "respite"}


@pytest.mark.parametrize("content", [b"", b"\0" * 500, b"<<<<<<< HEAD\n", b"[shared]\nrevision = 1\n"])
def test_an_empty_or_broken_list_takes_nothing_away(sam: Computer, jo: Computer, folder: Path, content: bytes) -> None:
    both_know(sam, jo, hub="A place")
    (folder / "own-words.toml").write_bytes(content)
    sam.look()
    assert sam.says() == {"hub": "A place"}


def test_a_list_that_is_gone_is_written_again(sam: Computer, jo: Computer, folder: Path) -> None:
    both_know(sam, jo, hub="A place")
    (folder / "own-words.toml").unlink()
    assert sam.look().trouble is None
    assert b"A place" in (folder / "own-words.toml").read_bytes()


def test_a_list_that_was_renamed_by_hand_is_taken_in_under_its_other_name(
    sam: Computer, jo: Computer, folder: Path
) -> None:
    both_know(sam, jo, hub="A place")
    jo.put("respite", "A rest")
    jo.look()
    (folder / "own-words.toml").rename(folder / "own-words old.toml")
    sam.look()
    assert set(sam.says()) == {"hub", "respite"}


def test_a_folder_that_is_gone_leaves_the_last_copy_and_comes_back(sam: Computer, jo: Computer, folder: Path) -> None:
    both_know(sam, jo, hub="A place")
    folder.rename(folder.with_name("away"))
    looked = sam.look()
    assert isinstance(looked.trouble, SharedFolderGone)
    assert looked.trouble.facts["folder"] == str(folder)
    assert not folder.exists()
    sam.put("tender", "An offer")
    folder.with_name("away").rename(folder)
    assert sam.look().trouble is None
    jo.look()
    assert set(jo.says()) == {"hub", "tender"}


def test_a_list_changed_by_hand_is_taken_in_with_what_was_removed(sam: Computer, jo: Computer, folder: Path) -> None:
    both_know(sam, jo, hub="A place", tender="An offer")
    path = folder / "own-words.toml"
    words = path.read_text(encoding="utf-8")
    entry = words[words.index('[[entry]]\nterm = "tender"') : words.index("# The end")]
    path.write_text(words.replace(entry, "").replace("A place", "A place to meet"), encoding="utf-8")
    sam.look()
    jo.look()
    assert sam.says() == jo.says() == {"hub": "A place to meet"}


def test_somebody_who_writes_is_named_and_their_list_is_left_alone(
    sam: Computer, jo: Computer, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(time, "sleep", lambda _: None)
    both_know(sam, jo, hub="A place")
    before = (folder / "own-words.toml").read_bytes()
    hold = FileLock.take(folder / "own-words.toml", "Jo")
    sam.put("tender", "An offer")
    looked = sam.look()
    assert isinstance(looked.trouble, WritingElsewhere)
    assert looked.trouble.facts["who"] == "Jo"
    assert (folder / "own-words.toml").read_bytes() == before
    hold.release()
    assert sam.look().trouble is None
    assert b"tender" in (folder / "own-words.toml").read_bytes()


def test_a_list_is_written_once_the_other_lets_go(
    sam: Computer, jo: Computer, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    both_know(sam, jo, hub="A place")
    holds = [FileLock.take(folder / "own-words.toml", "Jo")]

    def let_go(_seconds: float) -> None:
        for hold in holds:
            hold.release()
        holds.clear()

    monkeypatch.setattr(time, "sleep", let_go)
    sam.put("tender", "An offer")
    assert sam.look().trouble is None
    assert holds == []


def test_a_hold_that_another_computer_left_is_taken_over_after_ten_minutes(
    sam: Computer, jo: Computer, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(time, "sleep", lambda _: None)
    both_know(sam, jo, hub="A place")
    left = lock_file(folder / "own-words.toml")
    left.write_text('{"who": "Mei", "computer": "MEIS-PC", "process": 1, "since": "2026-11-22T10:00+00:00"}')
    sam.put("tender", "An offer")
    assert isinstance(sam.look().trouble, WritingElsewhere)
    os.utime(left, (1, 1))
    assert sam.look().trouble is None


def test_somebody_who_writes_between_our_reading_and_writing_loses_nothing(
    sam: Computer, jo: Computer, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    both_know(sam, jo, hub="A place")
    jo.put("respite", "A rest")
    sam.put("tender", "An offer")
    take = FileLock.take
    calls: list[Path] = []

    def take_late(path: Path, who: str, **more: bool) -> FileLock:
        if not calls:
            calls.append(path)
            jo.look()
            sam.use()
        return take(path, who, **more)

    monkeypatch.setattr(FileLock, "take", take_late)
    sam.look()
    assert set(sam.says()) == {"hub", "respite", "tender"}


def test_the_folder_never_shows_half_a_list(sam: Computer, jo: Computer, folder: Path) -> None:
    both_know(sam, jo, hub="A place")
    names = {one.name for one in folder.iterdir()}
    assert names == {"own-words.toml", "agenda-templates.json"}


def sync(source: Path, target: Path, known: dict[Path, bytes], chance: random.Random) -> None:
    """Carry the list from one computer's folder to another's as sync programs do: what both changed lies beside it."""
    ours, theirs = source / "own-words.toml", target / "own-words.toml"
    if not ours.exists():
        return
    content = ours.read_bytes()
    is_changed_there = theirs.exists() and theirs.read_bytes() not in (known.get(target), content)
    if is_changed_there:
        (target / f"own-words (conflicted copy {chance.randrange(10**6)}).toml").write_bytes(content)
    else:
        theirs.write_bytes(content)
        known[target] = content


def exchange_at_random(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int) -> None:
    """Let three people write and sync in any order, and see that all end with one list that lost no word."""
    chance = random.Random(seed)
    known: dict[Path, bytes] = {}
    people = []
    for who in ("Sam", "Jo", "Mei"):
        (tmp_path / f"folder-{who}").mkdir()
        people.append(Computer(who, tmp_path / who, tmp_path / f"folder-{who}", monkeypatch))
    kept, removed = set[str](), set[str]()
    for step in range(30):
        one = chance.choice(people)
        match chance.randrange(5):
            case 0:
                kept.add(f"word {step}")
                one.put(f"word {step}", f"Said by {one.who}")
            case 1 if one.words.words:
                term = chance.choice(one.words.words).term
                one.put(term, f"{one.who} at {step}")
                kept.add(term)
            case 2 if chance.random() < 0.3 and one.words.words:
                removed.add(term := chance.choice(one.words.words).term)
                one.remove(term)
            case 3:
                one.look()
            case _:
                sync(one.folder, chance.choice([two for two in people if two is not one]).folder, known, chance)
    for _ in range(4):  # in the end everybody is online
        for one in people:
            one.look()
            for two in people:
                if two is not one:
                    sync(one.folder, two.folder, known, chance)
                    two.look()
    assert people[0].says() == people[1].says() == people[2].says()
    assert kept - removed <= set(people[0].says())


@pytest.mark.parametrize("seed", [1, 3])
def test_three_people_with_a_slow_folder_lose_no_word(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    exchange_at_random(tmp_path, monkeypatch, seed)


@pytest.mark.task
@pytest.mark.parametrize("seed", range(60))
def test_three_people_with_a_slow_folder_lose_no_word_in_sixty_histories(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    exchange_at_random(tmp_path, monkeypatch, seed)
