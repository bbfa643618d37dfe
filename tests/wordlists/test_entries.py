"""Every entry of the shipped lists, one test a file, so that a failure names the entries to mend."""

import json
import tomllib
from datetime import date
from functools import cache
from pathlib import Path

import jsonschema
import pytest

from coprod_desktop import assets, checker
from coprod_desktop.checker import Family
from coprod_desktop.language import sentences, word_lists
from coprod_desktop.language.entry import Entry
from coprod_desktop.language.lexicon import Lexicon
from coprod_desktop.language.matching import Matcher
from coprod_desktop.model.document import Document, Paragraph, words
from coprod_desktop.model.finding import Kind

FILES = sorted(assets.word_list_folder().glob("*.toml"))
MOST_WORDS_IN_MEANING = 25
MOST_WORDS_IN_EASY_MEANING = 12
MOST_WORDS_IN_SENTENCE = 20
MOST_SENTENCES = 2

# Nearly everyone in the UK knows these; they have entries because people look them up.
WELL_KNOWN = frozenset({"NHS", "GP"})

# Other meanings are built on these, each of which has an entry of its own: there is no plainer way to name them.
BUILT_ON = frozenset({"learning disability", "autism", "dementia"})

# What a meaning must be free of. Passives and numbers are sometimes the plainest way to say a thing.
MEANING_FAMILIES = frozenset(
    {
        Family.UNKNOWN_SHORT_FORMS,
        Family.SHORT_LATIN,
        Family.SLASHES,
        Family.ROMAN_NUMERALS,
        Family.DOUBLE_NEGATIVES,
        Family.CAPITALS,
        Family.LONG_SENTENCES,
    }
)

each_file = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)


@cache
def _entries(path: Path) -> tuple[Entry, ...]:
    return word_lists.parse(path.name, path.read_bytes()).entries


@cache
def _lexicon() -> Lexicon:
    return Lexicon([entry for path in FILES for entry in _entries(path)])


def _count(text: str) -> int:
    return len(text.split())


def _plain(value: object) -> object:
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value


def test_there_are_word_lists() -> None:
    assert FILES


@each_file
def test_the_file_follows_the_schema(path: Path) -> None:
    schema = json.loads((assets.word_list_folder() / "schema.json").read_text(encoding="utf-8"))
    table = _plain(tomllib.loads(path.read_text(encoding="utf-8")))
    errors = jsonschema.Draft202012Validator(schema).iter_errors(table)
    assert [f"{error.json_path}: {error.message}" for error in errors] == []


@each_file
def test_every_entry_loads(path: Path) -> None:
    assert word_lists.parse(path.name, path.read_bytes()).problems == ()


@each_file
def test_each_term_is_caught_where_it_must_be(path: Path) -> None:
    missed = [entry.term for entry in _entries(path) if not _finds(entry, entry.caught)]
    assert missed == []


@each_file
def test_no_term_is_caught_where_it_must_not_be(path: Path) -> None:
    wrong = [entry.term for entry in _entries(path) if _finds(entry, entry.not_caught)]
    assert wrong == []


def _finds(entry: Entry, text: str) -> bool:
    """Tell whether the term is found, also where a longer term of another entry would hide it."""
    return bool(Matcher((entry,)).find(text))


@each_file
def test_meanings_are_short(path: Path) -> None:
    long = [
        f"{entry.term}: {_count(entry.meaning)} words"
        for entry in _entries(path)
        if _count(entry.meaning) > MOST_WORDS_IN_MEANING
        or len(sentences.split(entry.meaning)) > MOST_SENTENCES
        or _count(entry.easy_meaning) > MOST_WORDS_IN_EASY_MEANING
    ]
    assert long == []


@each_file
def test_no_sentence_of_a_meaning_is_long(path: Path) -> None:
    long = [
        entry.term
        for entry in _entries(path)
        for text in (entry.meaning, entry.reason)
        for span in sentences.split(text)
        if _count(text[span.start : span.end]) > MOST_WORDS_IN_SENTENCE
    ]
    assert long == []


@each_file
def test_meanings_pass_our_own_checker(path: Path) -> None:
    settings = checker.Settings(families=MEANING_FAMILIES)
    found = [
        f"{entry.term}: {finding.text} ({finding.rule})"
        for entry in _entries(path)
        for text in (entry.meaning, entry.easy_meaning)
        for finding in checker.check(_document(text), _lexicon(), settings)
    ]
    assert found == []


# "Hospital team" looks like a name put together by officials. In a meaning, which people have read, it is none.
GUESSED_NAMES = ("compound", "name-of-scheme", "official-pair")


@each_file
def test_no_meaning_needs_explaining(path: Path) -> None:
    families = frozenset({Family.JARGON, Family.SHORT_FORMS, Family.MEETING_WORDS})
    found = [
        f"{entry.term}: {finding.text}"
        for entry in _entries(path)
        for text in (entry.meaning, entry.easy_meaning)
        for finding in checker.check(_document(text), _lexicon(), checker.Settings(families=families))
        if finding.text.rstrip("s") not in WELL_KNOWN
        and finding.rule not in GUESSED_NAMES
        and finding.term not in BUILT_ON
        and not _is_itself(entry, finding.term)
        and not _is_spelled_by(entry, finding.text)
    ]
    assert found == []


def _is_spelled_by(entry: Entry, text: str) -> bool:
    """Tell whether these are the words that the letters of an entry stand for, which the meaning says and explains."""
    letters = "".join(word[0] for word in text.replace("-", " ").split())
    return entry.kind is Kind.SHORT_FORM and letters.casefold() in entry.term.casefold()


def _is_itself(entry: Entry, term: str) -> bool:
    """Tell whether a found term is part of the entry's own name: "Care Act" may be explained with "care"."""
    return term == entry.term or term.lower() in entry.term.lower()


def _document(text: str) -> Document:
    return Document("", (Paragraph("meaning", words(text)),))


@each_file
def test_words_about_people_say_why(path: Path) -> None:
    unkind = [entry.term for entry in _entries(path) if entry.kind is Kind.WORDS_ABOUT_PEOPLE and not entry.reason]
    assert unkind == []


def test_no_term_stands_in_two_entries_of_one_nation_without_a_cue() -> None:
    seen: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    for path in FILES:
        for entry in _entries(path):
            if entry.kind is not Kind.SWAP and not entry.cues.needs_any:
                seen.setdefault((entry.term, entry.nation), []).append(path.name)
    assert {term: files for (term, _), files in seen.items() if len(files) > 1} == {}
