"""People's own words: joined to the shipped lists, compared, combined, and carried in files."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop.language import list_files, own_lists
from coprod_desktop.language.entry import Entry, ShortForm
from coprod_desktop.language.lexicon import Lexicon
from coprod_desktop.model.meeting import OwnWord

HUB = OwnWord("1", "the Hub", "The room where we meet.", "Our room.", "our meeting room", "")
BOARD = OwnWord(
    "2", "carers' board", "A group of carers.", short_form="NCB", also_written="carers' council; board of carers"
)
SHIPPED = Lexicon(
    (
        Entry("national childbirth body", "A body.", short_forms=(ShortForm("NCB"),)),
        Entry("hub", "A place with many services."),
    )
)


def said(words: tuple[OwnWord, ...]) -> list[tuple[str, ...]]:
    return [
        (one.term, one.meaning, one.easy_meaning, one.say_instead, one.short_form, one.also_written) for one in words
    ]


def test_own_words_are_found_beside_the_shipped_ones() -> None:
    lexicon = SHIPPED.joined([own_lists.as_entry(HUB)])
    assert [match.entry.meaning for match in lexicon.find("Come to the Hub, a hub.")] == [
        HUB.meaning,
        "A place with many services.",
    ]


def test_own_letters_win_over_those_of_a_shipped_entry() -> None:
    [match] = SHIPPED.joined([own_lists.as_entry(BOARD)]).find("Ask the NCB.")
    assert (match.entry.term, match.others) == (BOARD.term, ())


def test_the_shipped_entry_keeps_its_other_forms() -> None:
    [match] = SHIPPED.joined([own_lists.as_entry(BOARD)]).find("A national childbirth body.")
    assert match.entry.term == "national childbirth body"


def test_an_own_word_takes_the_place_of_the_shipped_one() -> None:
    own = own_lists.as_entry(OwnWord("3", "Hub", "Our café."))
    assert [entry.meaning for entry in SHIPPED.joined([own]).look_up("hub")] == ["Our café."]


def test_the_other_wordings_of_an_own_word_are_found_too() -> None:
    found = Lexicon(()).joined([own_lists.as_entry(BOARD)]).find("The board of carers met the carers' council.")
    assert [one.entry.term for one in found] == [BOARD.term, BOARD.term]


def test_a_toml_list_keeps_wordings_and_further_short_forms() -> None:
    text = b'[[entry]]\nterm = "hub"\nmeaning = "A place."\nforms = ["base"]\nshort_forms = ["HB", "HUB"]\n'
    (word,) = list_files.read("mine.toml", text).words
    assert (word.short_form, word.also_written) == ("HB", "base; HUB")


def test_no_own_words_leave_the_lexicon_as_it_is() -> None:
    assert SHIPPED.joined(()) is SHIPPED


def test_a_term_in_capitals_is_met_only_in_capitals() -> None:
    lexicon = Lexicon((own_lists.as_entry(OwnWord("1", "CARE", "Our newsletter.")),))
    assert [match.text for match in lexicon.find("CARE is out. We care.")] == ["CARE"]


def test_a_changed_word_keeps_its_place_and_its_id() -> None:
    changed = own_lists.with_word((HUB, BOARD), OwnWord("9", "The hub", "Another room."))
    assert [(one.id, one.meaning) for one in changed] == [("1", "Another room."), ("2", "A group of carers.")]


def test_two_lists_compared_say_what_differs() -> None:
    other = OwnWord("7", "The Hub", "A new room.")
    new = OwnWord("8", "fob", "A key for the door.")
    found = own_lists.compare((HUB, BOARD), (other, BOARD, new))
    assert (found.same, found.only_here, found.only_there) == ((BOARD,), (), (new,))
    assert found.different == ((HUB, other),)


def test_a_list_that_says_less_about_a_word_says_nothing_else() -> None:
    ours = OwnWord("1", "fob", "A key.", say_instead="key")
    assert own_lists.compare((ours,), (OwnWord("2", "fob", "A key."),)).same == (ours,)


def test_what_only_one_list_says_is_never_lost() -> None:
    ours, theirs = OwnWord("1", "fob", "A key.", say_instead="key"), OwnWord("2", "fob", "A door key.")
    assert own_lists.combine((ours,), (theirs,), theirs_win=True) == (
        OwnWord("1", "fob", "A door key.", say_instead="key"),
    )


@pytest.mark.parametrize(("theirs_win", "meaning"), [(False, HUB.meaning), (True, "A new room.")])
def test_two_lists_combined_have_each_word_once(theirs_win: bool, meaning: str) -> None:
    there = (OwnWord("7", "the hub", "A new room."), OwnWord("8", "fob", "A key for the door."))
    combined = own_lists.combine((HUB, BOARD), there, theirs_win=theirs_win)
    assert [one.meaning for one in combined] == [meaning, BOARD.meaning, "A key for the door."]


def test_a_list_comes_back_from_csv_as_it_was() -> None:
    back = list_files.read_csv("list.csv", list_files.write_csv((HUB, BOARD)))
    assert (said(back.words), back.problems) == (said((HUB, BOARD)), ())


def test_csv_begins_with_the_mark_that_excel_looks_for_and_names_its_columns() -> None:
    lines = list_files.write_csv((HUB,)).decode("utf-8").splitlines()
    assert lines[0] == "\ufeffWord,Meaning,Easy meaning,Say instead,Short form,Other ways to say it"


def test_a_spreadsheet_never_takes_a_word_for_a_formula() -> None:
    word = OwnWord("1", "=SUM(A1)", "A sum.")
    written = list_files.write_csv((word,))
    assert b"'=SUM(A1)" in written
    assert list_files.read_csv("x.csv", written).words[0].term == "=SUM(A1)"


@pytest.mark.parametrize(
    "content",
    [
        "Meaning;Word\r\nA café.;hub\r\n".encode("cp1252"),
        "Word\tMeaning\nhub\tA café.\n".encode("utf-16"),
        "term,meaning,colour\nhub,A café.,blue\n".encode(),
    ],
)
def test_csv_of_other_programs_is_read(content: bytes) -> None:
    assert [(one.term, one.meaning) for one in list_files.read("list.csv", content).words] == [("hub", "A café.")]


def test_a_list_comes_back_from_toml_as_it_was() -> None:
    found = list_files.read("own.toml", list_files.write_toml((HUB, BOARD), ["quorum"]))
    assert (said(found.words), found.never, found.problems) == (said((HUB, BOARD)), ("quorum",), ())


@given(
    st.lists(
        st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=40), min_size=2, max_size=2
    )
)
def test_any_letters_come_back_from_toml(texts: list[str]) -> None:
    word = OwnWord("1", "term " + texts[0].strip(), "meaning " + texts[1].strip())
    found = list_files.read("own.toml", list_files.write_toml((word,)))
    assert [(one.term, one.meaning) for one in found.words] == [(word.term.strip(), word.meaning.strip())]


def test_a_row_without_a_meaning_is_told_and_the_others_are_read() -> None:
    found = list_files.read("list.csv", b"Word,Meaning\nhub,\nfob,A key.\n")
    assert [one.term for one in found.words] == ["fob"]
    [problem] = found.problems
    assert (problem.file, problem.entry, problem.field) == ("list.csv", "hub", "Meaning")
    assert all((problem.what, problem.do))


def test_a_file_without_column_names_says_what_to_write() -> None:
    [problem] = list_files.read("list.csv", b"hub,A room.\n").problems
    assert "Word, Meaning" in problem.do


@given(st.binary(max_size=300), st.sampled_from(["a.csv", "a.toml"]))
def test_no_bytes_break_the_reading_of_a_list(content: bytes, name: str) -> None:
    found = list_files.read(name, content)
    assert all(one.term and one.meaning for one in found.words)


@pytest.mark.parametrize(
    "header", ["Term,Definition", "Acronym:,Stands for", "Notes;Phrase;What it means", "\ufeffTerm\tMeaning"]
)
def test_the_columns_may_have_the_names_that_other_lists_use(header: str) -> None:
    gap = next(one for one in (";", "\t", ",") if one in header)
    row = gap.join(["x"] * header.count(gap))
    found = list_files.read_csv("list.csv", f"{header}\n{row}{gap}Good\n".encode())
    assert [(one.term, one.meaning) for one in found.words] == [("x", "Good")]


def test_a_toml_file_of_another_kind_says_what_to_write() -> None:
    found = list_files.read("list.toml", b'[[word]]\nterm = "x"\n')
    assert (found.words, len(found.problems)) == ((), 1)
    assert "[[entry]]" in found.problems[0].do


def test_a_list_that_is_too_long_is_cut_and_told() -> None:
    rows = "".join(f"word {n},Meaning.\n" for n in range(list_files.MOST_WORDS + 1))
    found = list_files.read("list.csv", f"Word,Meaning\n{rows}".encode())
    assert (len(found.words), len(found.problems)) == (list_files.MOST_WORDS, 1)
