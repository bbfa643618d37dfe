"""How words, templates and people of the address book are written as lists that several people share."""

import dataclasses
import json
import tomllib
from collections.abc import Iterable
from typing import TypeVar

from coprod_desktop.app.address_book import Known
from coprod_desktop.app.own_templates import OwnTemplate
from coprod_desktop.language import list_files, own_lists
from coprod_desktop.model.ids import new_id
from coprod_desktop.model.meeting import OwnWord, Person
from coprod_desktop.model.needs import Needs
from coprod_desktop.storage.codec import Decoder, Encoder, Json, NotOurShape
from coprod_desktop.storage.members import as_json
from coprod_desktop.storage.merging.entries import Entries, Fields
from coprod_desktop.storage.shared_list import Form, State

T = TypeVar("T")

# A sync program may show the beginning of a file first, and a list that seems shorter would look like words removed.
_END = b"# The end of the list.\n"


def word_entries(words: Iterable[OwnWord]) -> Entries:
    """Return words as entries; one that its file could not hold, such as one without a meaning, is left out."""
    words = tuple(words)
    content = list_files.write_toml(words)
    found = list_files.read_toml("", content)
    if found.problems:  # rare: look at each by itself
        read = (list_files.read_toml("", list_files.write_toml([one])) for one in words)
        return _of_words(word for one in read if not one.problems for word in one.words)
    return _of_words(found.words)


def words_of(entries: Entries, before: tuple[OwnWord, ...]) -> tuple[OwnWord, ...]:
    """Return entries as words, with the ids that they had `before`; words that cannot be shared stay."""
    known = {own_lists.key_of(one.term): one for one in before}
    shared = word_entries(before)
    words = []
    for key, fields in entries.items():
        texts = {name: value for name, value in fields.items() if name in WORDS.known and isinstance(value, str)}
        if texts.get("term") and texts.get("meaning"):
            words.append(OwnWord(known[key].id if key in known else new_id("word"), **texts))
    return (*words, *(one for key, one in known.items() if key not in shared))


def template_entries(templates: Iterable[OwnTemplate]) -> Entries:
    """Return templates as entries."""
    return {one.name.casefold(): Encoder({}).encode(one) for one in templates}


def template_of(fields: Fields) -> OwnTemplate | None:
    """Return an entry as a template, None where it is none."""
    return _decoded(OwnTemplate, dict(fields))


def person_entries(people: Iterable[Known]) -> Entries:
    """Return people of the address book as entries, each field of person and record by itself."""
    return {one.id: _flat("person", one.person) | _flat("record", one.record) for one in people}


def people_of(entries: Entries) -> tuple[Known, ...]:
    """Return entries as people; what is none is left out."""
    found = (known_of(key, fields) for key, fields in entries.items())
    return tuple(one for one in found if one is not None)


def known_of(key: str, fields: Fields) -> Known | None:
    """Return an entry as somebody in the address book, None where it is nobody."""
    person = _decoded(Person, {"id": key, "name": ""} | _part("person", fields))
    record = _decoded(Needs, {"id": key} | _part("record", fields))
    return Known(key, person, record) if person is not None and record is not None else None


def _of_words(words: Iterable[OwnWord]) -> Entries:
    named = {own_lists.key_of(one.term): one for one in words}
    return {key: {name: text for name in _WORD_FIELDS if (text := getattr(one, name))} for key, one in named.items()}


def _flat(part: str, value: Person | Needs) -> dict[str, Json]:
    return {f"{part}.{name}": one for name, one in Encoder({}).encode(value).items()}


def _part(part: str, fields: Fields) -> dict[str, Json]:
    start = f"{part}."
    return {name.removeprefix(start): value for name, value in fields.items() if name.startswith(start)}


def _decoded(kind: type[T], tree: Json) -> T | None:
    try:
        return Decoder({}).decode(kind, tree)
    except (NotOurShape, ValueError, TypeError):
        return None


def _read_words(content: bytes) -> State:
    found = list_files.read_toml(WORDS.name, content)
    if found.problems:
        raise ValueError(WORDS.name)
    header = tomllib.loads(content.decode("utf-8-sig").replace("\r\n", "\n")).get("shared", {})
    if header and not content.replace(b"\r\n", b"\n").rstrip().endswith(_END.rstrip()):
        raise ValueError(WORDS.name)
    return _state(_of_words(found.words), header)


def _write_words(state: State) -> bytes:
    header = "\n".join(f"{name} = {json.dumps(value)}" for name, value in _header(state).items())
    words = list_files.write_toml(words_of(state.entries, ()))
    return b"\n".join((b"[shared]", header.encode("ascii"), b"", words, _END))


def _read_json(content: bytes) -> State:
    tree = json.loads(content)
    entries = tree["entries"]
    if not isinstance(entries, dict) or not all(isinstance(one, dict) for one in entries.values()):
        raise ValueError("entries")
    return _state(entries, tree["shared"])


def _write_json(state: State) -> bytes:
    return as_json({"shared": _header(state), "entries": state.entries})


def _header(state: State) -> dict[str, Json]:
    return {"revision": state.revision, "past": list(state.past), "who": state.who, "when": state.when}


def _state(entries: Entries, header: dict[str, Json]) -> State:
    past = tuple(str(one) for one in header.get("past", ()))
    revision, who, when = (str(header.get(name, "")) for name in ("revision", "who", "when"))
    return State(entries, revision, past, who, when)


def _fields_of(kind: type, part: str = "") -> frozenset[str]:
    return frozenset(f"{part}{one.name}" for one in dataclasses.fields(kind))


_WORD_FIELDS = tuple(one.name for one in dataclasses.fields(OwnWord) if one.name != "id")
WORDS = Form("own-words.toml", frozenset(_WORD_FIELDS), _read_words, _write_words)
TEMPLATES = Form("agenda-templates.json", _fields_of(OwnTemplate), _read_json, _write_json)
PEOPLE = Form(
    "address-book.json",
    _fields_of(Person, "person.") | _fields_of(Needs, "record."),
    _read_json,
    _write_json,
    private=True,
)
