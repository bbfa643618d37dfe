"""People from a list that somebody keeps in a spreadsheet (CSV).

A list has one line for each person and a first line that names the columns. Only the name must be there. What we do
not understand about a need is kept, word for word, as other support; nothing is dropped in silence.
"""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from coprod_desktop.errors import CoprodError
from coprod_desktop.model.ids import new_id
from coprod_desktop.model.meeting import Person, Role, Side
from coprod_desktop.model.needs import LEAST_LARGE_PT, MOST_LARGE_PT, Format, Needs, Support
from coprod_desktop.strings import count, say

Kind = TypeVar("Kind", bound=StrEnum)

MOST_PEOPLE = 2_000
_MOSTLY = 0.5
MOST_BYTES = 5 * 1024 * 1024

_COLUMNS = {
    "name": ("name", "full name", "person", "known as", "preferred name", "attendee", "participant"),
    "first_name": ("first name", "forename", "given name"),
    "last_name": ("last name", "surname", "family name"),
    "roles": ("comes as", "role", "roles", "role at the meeting", "role in the meeting"),
    "sides": ("speaks from", "speaks for", "side", "sides", "represents"),
    "email": ("email", "e mail", "email address", "e mail address", "mail"),
    "phone": ("phone", "telephone", "mobile", "tel", "phone number", "telephone number", "mobile number"),
    "address": ("address", "postal address", "home address", "address 1", "address line 1"),
    "address_2": ("address 2", "address line 2"),
    "town": ("town", "city", "town or city"),
    "postcode": ("postcode", "post code"),
    "best_way": ("best way to reach", "contact by", "best way", "preferred contact", "how to reach"),
    "formats": (
        "format", "formats", "wants", "preferred format", "format wanted", "information format",
        "how would you like papers", "how would you like your papers", "how would you like information",
        "alternative format", "accessible format",
    ),
    "size_pt": ("size", "point size", "print size", "font size", "letter size", "text size"),
    "paper": ("paper", "paper colour", "colour of paper", "coloured paper"),
    "support": (
        "support", "needs", "access needs", "support needed", "access", "access requirements", "communication needs",
        "support at the meeting", "adjustments", "reasonable adjustments",
    ),
    "expenses": ("expenses",),
    "payment": ("payment",),
}  # fmt: skip
_TELLING = {
    "format": "formats", "formats": "formats", "email": "email", "mobile": "phone",
    "phone": "phone", "telephone": "phone", "access": "support", "adjustments": "support", "dietary": "support",
    "diet": "support", "postcode": "postcode",
}  # fmt: skip
"""Words in a longer name or question that say what its column is for."""
_ADDRESS = ("address", "address_2", "town", "postcode")
_SIZE_BESIDE = re.compile(r"^(.*?)[\s,(]*(\d{2})\s*(?:pt|points?)?\)?$", re.IGNORECASE)
_NO_SIZE = frozenset({"", "0", "-", "–", "no", "none", "n/a", "standard", "normal"})
_SEPARATOR = re.compile(r"sep=.\r?\n", re.IGNORECASE)  # a line that spreadsheets write for one another
_PLAIN = ("email", "phone", "address", "best_way", "paper", "expenses", "payment")
_OTHER_WORDS = {
    "large": "large-print", "big print": "large-print", "easyread": "easy-read", "plain": "simple-words",
    "plain english": "simple-words", "read aloud": "read-to-me", "electronic": "electronic-file",
    "word file": "electronic-file", "print": "standard", "carer": "family-carer", "user-led": "user-led-organisation",
    "chair": "co-chair", "cochair": "co-chair", "speaker": "presenter", "notes": "note-taker",
    "hearing loop": "loop", "induction loop": "loop", "sign language": "interpreter", "bsl": "interpreter",
    "bsl interpreter": "interpreter", "sign language interpreter": "interpreter", "wheelchair user": "step-free",
    "level access": "step-free", "personal assistant": "supporter", "pa": "supporter",
    "standard print": "standard", "wheelchair access": "step-free",
    "quiet space": "quiet-room", "council": "organisation", "staff": "organisation",
}  # fmt: skip
_SAYS_MORE = frozenset({"sign language", "bsl", "bsl interpreter", "sign language interpreter", "wheelchair user"})
"""Words for support that say more than the box that they tick, so that they are kept beside it."""


class PeopleNotRead(CoprodError):
    """A list of people that could not be opened or is not one (fact: name)."""

    says = "people.list_not_read"


class NoNames(CoprodError):
    """A list without a column of names (fact: name)."""

    says = "people.list_no_names"


class TooManyPeople(CoprodError):
    """More people than we take at once (facts: name, most)."""

    says = "people.list_too_long"


@dataclass(frozen=True, slots=True)
class PeopleList:
    """The people in a list with their records, and what somebody should look at, as sentences."""

    people: tuple[Person, ...] = ()
    records: tuple[Needs, ...] = ()
    look_at: tuple[str, ...] = ()


def read_list(path: Path) -> PeopleList:
    """Return the people in a CSV file. Raises PeopleNotRead, NoNames or TooManyPeople."""
    try:
        with path.open("rb") as source:
            content = source.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        raise PeopleNotRead(name=path.name) from error
    if len(content) > MOST_BYTES or (b"\0" in content[:1000] and not _utf16(content)):
        raise PeopleNotRead(name=path.name)
    return _people_in(_text(content), path.name)


def _people_in(text: str, file: str) -> PeopleList:
    rows = list(_rows(text))
    columns = _columns(rows[0][1]) if rows else []
    if not {"name", "first_name", "last_name"} & set(columns):
        raise NoNames(name=file)
    if len(rows) - 1 > MOST_PEOPLE:
        raise TooManyPeople(name=file, most=f"{MOST_PEOPLE:,}")
    people, records, look_at = [], [], []
    unknown = [place for place, name in enumerate(rows[0][1]) if not columns[place] and name.strip()]
    filled = [place for place in unknown if any(place < len(row) and row[place].strip() for _, row in rows[1:])]
    look_at += [say("people.list_column", column=rows[0][1][place].strip()) for place in filled]
    for line, row in rows[1:]:
        cells = {column: cell.strip() for column, cell in zip(columns, row, strict=False) if column and cell.strip()}
        given = _put_together(cells)
        if "name" not in given:
            look_at.append(say("people.list_line_no_name", line=line))
            continue
        person, record, remarks = _read_person(given)
        people.append(person)
        records += [] if record.is_blank else [record]
        look_at += [say("people.list_line", name=person.name, remark=remark) for remark in remarks]
    return PeopleList(tuple(people), tuple(records), tuple(look_at))


def _put_together(cells: dict[str, str]) -> dict[str, str]:
    """Return the cells with a name and an address from several columns, and a size that stood beside its format."""
    given = dict(cells)
    parts = [given.pop(part) for part in ("first_name", "last_name") if part in given]
    if parts:
        given.setdefault("name", " ".join(parts))
    address = [given.pop(part) for part in _ADDRESS if part in given]
    if address:
        given["address"] = "\n".join(address)
    beside = _SIZE_BESIDE.match(given.get("formats", ""))
    if beside and beside[1].strip() and "size_pt" not in given:
        given["formats"], given["size_pt"] = beside[1].strip(), beside[2]
    return given


def _read_person(given: dict[str, str]) -> tuple[Person, Needs, list[str]]:
    person_id = new_id("person")
    remarks: list[str] = []
    roles, other_roles = _chosen(Role, given.get("roles", ""))
    sides, other_sides = _chosen(Side, given.get("sides", ""))
    formats, other_formats = _chosen(Format, given.get("formats", ""))
    support, other_support = _chosen(Support, given.get("support", ""))
    size, size_words = _size(given.get("size_pt", ""))
    in_own_words = [*other_formats, *other_support, *size_words]
    if in_own_words:
        remarks.append(say("people.list_own_words", words=", ".join(in_own_words)))
    if other_roles:
        remarks.append(say("people.list_role", words=", ".join(other_roles)))
    person = Person(person_id, given["name"], roles, sides, ", ".join(other_sides))
    plain = {name: given.get(name, "") for name in _PLAIN}
    record = Needs(
        person_id,
        formats,
        size,
        support=support,
        support_words=", ".join(dict.fromkeys([*in_own_words, *_says_more(given.get("support", ""))])),
        is_flagged=bool(formats or support or in_own_words),
        **plain,  # type: ignore[arg-type]
    )
    return person, record, remarks


def _chosen(kind: type[Kind], cell: str) -> tuple[frozenset[Kind], list[str]]:
    known = {one.value: one for one in kind} | {_words(one).lower(): one for one in kind}
    chosen, others = set(), []
    for part in _parts(cell):
        # "Easy read and audio" are two, "a chair with arms and a cushion" is one.
        joined = [_known(known, one) for one in re.split(r"\s+(?:and|&)\s+", part)]
        found = _known(known, part)
        if found is not None:
            chosen.add(found)
        elif all(joined):
            chosen.update(one for one in joined if one)
        elif part.strip():
            others.append(part.strip())
    return frozenset(chosen), others


def _known(known: dict[str, Kind], part: str) -> Kind | None:
    words = " ".join(part.lower().split())
    return known.get(words) or known.get(words.replace(" ", "-")) or known.get(_OTHER_WORDS.get(words, ""))


def _parts(cell: str) -> list[str]:
    return re.split(r"[;/\n,]", cell)


def _says_more(cell: str) -> Iterator[str]:
    return (part.strip() for part in _parts(cell) if " ".join(part.lower().split()) in _SAYS_MORE)


def _words(one: StrEnum) -> str:
    """Return the words that stand for a role, side, format or kind of support in a list."""
    area = {Role: "role", Side: "side", Format: "format", Support: "support"}[type(one)]
    return say(f"people.{area}_{one.value}")


def _size(cell: str) -> tuple[int, list[str]]:
    number = cell.lower().removesuffix("point").removesuffix("pt").strip()
    if number in _NO_SIZE:
        return 0, []
    if number.isascii() and number.isdigit() and LEAST_LARGE_PT <= int(number[:3]) <= MOST_LARGE_PT:
        return int(number), []
    return 0, [say("people.list_size", words=cell)]


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    text = _SEPARATOR.sub("", text, count=1) if _SEPARATOR.match(text) else text
    first = text.partition("\n")[0]
    delimiter = max((",", ";", "\t"), key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error:  # a cell that is longer than a spreadsheet's
            continue
        if any(cell.strip() for cell in row):
            yield reader.line_num, row


def _columns(names: list[str]) -> list[str]:
    """Return what each column is for: by its whole name, else by a word in it where no other column is for that."""
    plain = [" ".join(re.sub(r"[^\w]|_", " ", name.lower()).split()) for name in names]
    found = [next((column for column, known in _COLUMNS.items() if words in known), "") for words in plain]
    for place, words in enumerate(plain):
        told = next((_TELLING[word] for word in words.split() if word in _TELLING), "")
        if not found[place] and told not in found:
            found[place] = told
    return found


def _utf16(content: bytes) -> str:
    """Return which UTF-16 a file is in, "" when in none: by its mark, or by the half of plain letters that is empty."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "utf-16"
    even, odd = content[:200:2], content[1:200:2]
    if odd.count(0) > len(odd) * _MOSTLY and not even.count(0):
        return "utf-16-le"
    return "utf-16-be" if even.count(0) > len(even) * _MOSTLY and not odd.count(0) else ""


def _text(content: bytes) -> str:
    if sort := _utf16(content):
        return content.decode(sort, "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:  # what older spreadsheets on Windows write
        return content.decode("cp1252", "replace")


def told(found: PeopleList, already: int) -> str:
    """Return in words how many people came, and how many were there already."""
    words = count("people.brought", len(found.people) - already)
    return f"{words} {count('people.already', already)}" if already else words
