"""Turns the tables of a word list file into entries, and says in plain words what is wrong with those it cannot."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from coprod_desktop.language.entry import LIST_KINDS, NATIONS, PARTS_OF_SPEECH, Cues, Entry, SayInstead, ShortForm
from coprod_desktop.model.finding import Kind
from coprod_desktop.strings import say

MAX_TEXT = 400
"""The longest text of a field, in characters. A list is made of short sentences; more is a mistake."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong in a word list: where it is, what it is, and what to do. Empty parts do not apply."""

    file: str
    entry: str
    field: str
    what: str
    do: str


class _Wrong(Exception):
    """A field that cannot be used: the names of the two sentences about it, and facts for them."""

    def __init__(self, what: str, do: str, **facts: object) -> None:
        super().__init__(what)
        self.what = what
        self.do = do
        self.facts = facts


def read_table(file: str, table: Mapping[str, Any]) -> tuple[list[Entry], list[Problem]]:
    """Return the good entries of one list and a Problem for each of the others.

    A field with a name that we do not know is a Problem too, but its entry still counts: a slip of the pen in
    ``see_alos`` must not lose a word.
    """
    rows = table.get("entry", [])
    if not isinstance(rows, list):
        return [], [Problem(file, "", "entry", say("words.entry_not_table"), say("words.do_entry_table"))]
    entries: list[Entry] = []
    problems: list[Problem] = []
    for place, row in enumerate(rows, 1):
        name = _name(row, place)
        try:
            entry = _entry(row, str(table.get("topic", "")))
        except _FieldWrong as wrong:
            problems.append(_problem(file, name, wrong.field, wrong.reason))
            continue
        entries.append(entry)
        problems += [
            Problem(file, name, field, say("words.field_unknown"), say("words.do_field_unknown"))
            for field in row
            if field not in _FIELDS
        ]
    return entries, problems


class _FieldWrong(Exception):
    def __init__(self, field: str, reason: _Wrong) -> None:
        super().__init__(field)
        self.field = field
        self.reason = reason


def _name(row: object, place: int) -> str:
    term = row.get("term") if isinstance(row, dict) else None
    return term if isinstance(term, str) and term else say("words.entry_number", number=place)


def _problem(file: str, name: str, field: str, wrong: _Wrong) -> Problem:
    return Problem(
        file, name, field, say(f"words.{wrong.what}", **wrong.facts), say(f"words.{wrong.do}", **wrong.facts)
    )


def _entry(row: object, topic: str) -> Entry:
    if not isinstance(row, dict):
        raise _FieldWrong("entry", _Wrong("entry_not_table", "do_entry_table"))
    fields: dict[str, Any] = {"topic": topic}
    for field, read in _FIELDS.items():
        if field not in row:
            continue
        try:
            fields[field] = read(row[field])
        except _Wrong as wrong:
            raise _FieldWrong(field, wrong) from None
    for field in ("term", "meaning"):
        if not fields.get(field):
            raise _FieldWrong(field, _Wrong("field_missing", "do_field_missing"))
    return Entry(**fields)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise _Wrong("field_not_text", "do_field_text")
    if len(value) > MAX_TEXT:
        raise _Wrong("field_too_long", "do_field_shorter", most=MAX_TEXT)
    return value.strip()


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise _Wrong("field_not_list", "do_field_list")
    return tuple(text for item in value if (text := _text(item)))


def _yes_or_no(value: object) -> bool:
    if not isinstance(value, bool):
        raise _Wrong("field_not_yes_no", "do_field_yes_no")
    return value


def _one_of(allowed: tuple[str, ...]) -> Callable[[object], str]:
    def read(value: object) -> str:
        text = _text(value)
        if text not in allowed:
            raise _Wrong("field_not_one_of", "do_field_one_of", allowed=", ".join(allowed))
        return text

    return read


_nation = _one_of(NATIONS)
_kind = _one_of(tuple(kind.value for kind in LIST_KINDS))
_part_of_speech = _one_of(PARTS_OF_SPEECH)


def _nations(value: object) -> tuple[str, ...]:
    return tuple(_nation(nation) for nation in _texts(value))


def _date(value: object) -> date:
    if isinstance(value, date):
        return date(value.year, value.month, value.day)
    raise _Wrong("field_not_date", "do_field_date")


def _short_forms(value: object) -> tuple[ShortForm, ...]:
    if not isinstance(value, list):
        raise _Wrong("field_not_list", "do_short_forms")
    return tuple(_short_form(item) for item in value)


def _short_form(value: object) -> ShortForm:
    if isinstance(value, str):
        return ShortForm(_text(value))
    if not isinstance(value, dict) or not value.get("text"):
        raise _Wrong("short_form_wrong", "do_short_forms")
    return ShortForm(_text(value["text"]), _yes_or_no(value.get("capitals_only", True)))


def _say_instead(value: object) -> SayInstead | None:
    if isinstance(value, str):
        return SayInstead(_text(value)) if value else None
    if not isinstance(value, dict) or not value.get("text"):
        raise _Wrong("say_instead_wrong", "do_say_instead")
    return SayInstead(_text(value["text"]), _part_of_speech(value.get("part_of_speech", "phrase")))


def _cues(value: object) -> Cues:
    if not isinstance(value, dict) or set(value) - {"needs_any", "never_with"}:
        raise _Wrong("cues_wrong", "do_cues")
    return Cues(_texts(value.get("needs_any", [])), _texts(value.get("never_with", [])))


_FIELDS: dict[str, Callable[[object], object]] = {
    "term": _text,
    "forms": _texts,
    "short_forms": _short_forms,
    "meaning": _text,
    "easy_meaning": _text,
    "say_instead": _say_instead,
    "caught": _text,
    "not_caught": _text,
    "cues": _cues,
    "topic": _text,
    "nation": _nations,
    "kind": lambda value: Kind(_kind(value)),
    "see_also": _texts,
    "say": _text,
    "checked_on": _date,
    "needs_review": _yes_or_no,
    "capitals_only": _yes_or_no,
    "reason": _text,
}
