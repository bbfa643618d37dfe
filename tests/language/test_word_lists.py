"""Loading word lists: whole ones, broken ones, and the kept copy that must never be out of date."""

import os
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop.language import word_lists
from coprod_desktop.language.entry import Cues, Entry, SayInstead, ShortForm
from coprod_desktop.model.finding import Kind

WHOLE = """
topic = "money"

[[entry]]
term = "direct payment"
forms = ["direct payments"]
short_forms = [{ text = "DP", capitals_only = true }]
meaning = "Money from the council to buy your own support."
easy_meaning = "Money to buy your own support."
say_instead = { text = "money for your support", part_of_speech = "noun" }
caught = "She has a direct payment."
not_caught = "He pays direct."
cues = { needs_any = ["council"], never_with = ["bank"] }
nation = ["England", "Wales"]
kind = "jargon"
see_also = ["personal budget"]
say = "direct payment"
checked_on = 2026-09-30
needs_review = true
capitals_only = false
reason = ""
"""
SMALL = '[[entry]]\nterm = "{term}"\nmeaning = "A word."\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    lists = tmp_path / "lists"
    lists.mkdir()
    return lists


def _write(folder: Path, name: str, text: str) -> None:
    (folder / name).write_text(text, encoding="utf-8")


def _terms(folder: Path) -> list[str]:
    return [entry.term for entry in word_lists.load(folder).entries]


def test_every_field_of_an_entry_is_read(folder: Path) -> None:
    _write(folder, "money.toml", WHOLE)
    assert word_lists.load(folder).entries == (
        Entry(
            term="direct payment",
            meaning="Money from the council to buy your own support.",
            kind=Kind.JARGON,
            forms=("direct payments",),
            short_forms=(ShortForm("DP", True),),
            easy_meaning="Money to buy your own support.",
            say_instead=SayInstead("money for your support", "noun"),
            caught="She has a direct payment.",
            not_caught="He pays direct.",
            cues=Cues(("council",), ("bank",)),
            topic="money",
            nation=("England", "Wales"),
            see_also=("personal budget",),
            say="direct payment",
            checked_on=date(2026, 9, 30),
            needs_review=True,
        ),
    )


def test_the_kept_copy_is_the_same_as_the_first_reading(folder: Path) -> None:
    _write(folder, "money.toml", WHOLE)
    _write(folder, "broken.toml", "[[entry]\n")
    assert word_lists.load(folder) == word_lists.load(folder)


def test_a_changed_list_is_read_afresh_even_with_the_same_size_and_time(folder: Path) -> None:
    _write(folder, "a.toml", SMALL.format(term="one"))
    assert _terms(folder) == ["one"]
    before = (folder / "a.toml").stat()
    _write(folder, "a.toml", SMALL.format(term="two"))
    os.utime(folder / "a.toml", ns=(before.st_atime_ns, before.st_mtime_ns))
    assert _terms(folder) == ["two"]


def test_an_added_and_a_taken_list_show_at_once(folder: Path) -> None:
    _write(folder, "a.toml", SMALL.format(term="one"))
    assert _terms(folder) == ["one"]
    _write(folder, "b.toml", SMALL.format(term="two"))
    assert _terms(folder) == ["one", "two"]
    (folder / "a.toml").unlink()
    assert _terms(folder) == ["two"]


@pytest.mark.parametrize("damage", [b"", b"\x00\xff", b"{}", b"0123\n{}", b"[" * 100_000])
def test_a_damaged_kept_copy_is_made_anew(folder: Path, tmp_path: Path, damage: bytes) -> None:
    _write(folder, "a.toml", SMALL.format(term="one"))
    word_lists.load(folder)
    (kept,) = (tmp_path / "user-data" / "cache" / "words").glob("words-*.json")
    whole = kept.read_bytes()
    kept.write_bytes(damage)
    assert _terms(folder) == ["one"]
    assert kept.read_bytes() == whole


def test_one_changed_letter_in_the_kept_copy_is_noticed(folder: Path, tmp_path: Path) -> None:
    _write(folder, "a.toml", SMALL.format(term="one"))
    word_lists.load(folder)
    (kept,) = (tmp_path / "user-data" / "cache" / "words").glob("words-*.json")
    kept.write_bytes(kept.read_bytes().replace(b'"one"', b'"two"'))
    assert _terms(folder) == ["one"]


def test_a_cache_folder_that_cannot_be_made_costs_only_time(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "user-data").write_text("a file where a folder should be")
    _write(folder, "a.toml", SMALL.format(term="one"))
    assert _terms(folder) == ["one"]


def test_an_empty_folder_and_a_missing_one_hold_no_words(folder: Path) -> None:
    assert word_lists.load(folder) == word_lists.load(folder / "missing") == word_lists.WordLists(())


@pytest.mark.parametrize(
    ("line", "field"),
    [
        ("term = 3", "term"),
        ('term = ""', "term"),
        ('forms = "one"', "forms"),
        ("forms = [1]", "forms"),
        ("short_forms = [{ capitals_only = true }]", "short_forms"),
        ("short_forms = 3", "short_forms"),
        ('short_forms = [{ text = "A", capitals_only = "yes" }]', "short_forms"),
        ("say_instead = { part_of_speech = 'noun' }", "say_instead"),
        ("say_instead = { text = 'x', part_of_speech = 'thing' }", "say_instead"),
        ("cues = { needs = ['x'] }", "cues"),
        ("cues = ['x']", "cues"),
        ("nation = ['France']", "nation"),
        ("nation = 'England'", "nation"),
        ("kind = 'word'", "kind"),
        ("checked_on = 'today'", "checked_on"),
        ("needs_review = 'no'", "needs_review"),
        ("capitals_only = 1", "capitals_only"),
        ("easy_meaning = '" + "x" * 500 + "'", "easy_meaning"),
    ],
)
def test_a_broken_entry_says_where_what_and_what_to_do_and_the_others_load(folder: Path, line: str, field: str) -> None:
    term = "" if line.startswith("term") else 'term = "bad one"\n'
    _write(folder, "a.toml", SMALL.format(term="good one") + f'[[entry]]\n{term}meaning = "A word."\n{line}\n')
    _write(folder, "b.toml", SMALL.format(term="another"))
    lists = word_lists.load(folder)
    (problem,) = lists.problems
    assert [entry.term for entry in lists.entries] == ["good one", "another"]
    assert (problem.file, problem.field) == ("a.toml", field)
    assert problem.entry == ("bad one" if term else "entry 2")
    assert problem.what.endswith(".")
    assert problem.do.endswith(".")


@pytest.mark.parametrize("missing", ["term", "meaning"])
def test_an_entry_without_term_or_meaning_is_a_problem(folder: Path, missing: str) -> None:
    lines = [line for line in SMALL.format(term="one").splitlines() if not line.startswith(missing)]
    _write(folder, "a.toml", "\n".join(lines))
    (problem,) = word_lists.load(folder).problems
    assert problem.field == missing


def test_an_unknown_field_is_told_but_the_word_still_works(folder: Path) -> None:
    _write(folder, "a.toml", SMALL.format(term="one") + 'see_alos = ["two"]\n')
    lists = word_lists.load(folder)
    assert [entry.term for entry in lists.entries] == ["one"]
    assert [problem.field for problem in lists.problems] == ["see_alos"]


@pytest.mark.parametrize("content", [b"[[entry]\n", b"\xff\xfe", b"entry = 3\n", b"= = =", b'term = "x\n'])
def test_a_broken_file_is_told_and_the_others_load(folder: Path, content: bytes) -> None:
    (folder / "a.toml").write_bytes(content)
    _write(folder, "b.toml", SMALL.format(term="two"))
    lists = word_lists.load(folder)
    assert [entry.term for entry in lists.entries] == ["two"]
    assert [problem.file for problem in lists.problems] == ["a.toml"]


def test_a_folder_named_like_a_list_is_told(folder: Path) -> None:
    (folder / "a.toml").mkdir()
    assert [problem.file for problem in word_lists.load(folder).problems] == ["a.toml"]


def test_a_file_with_windows_line_ends_and_a_mark_at_its_start_loads(folder: Path) -> None:
    (folder / "a.toml").write_bytes(b"\xef\xbb\xbf" + SMALL.format(term="one").replace("\n", "\r\n").encode())
    assert _terms(folder) == ["one"]


@given(st.binary(max_size=200))
def test_any_bytes_at_all_give_entries_or_problems(content: bytes) -> None:
    lists = word_lists.parse("any.toml", content)
    assert all(problem.what and problem.do for problem in lists.problems)
