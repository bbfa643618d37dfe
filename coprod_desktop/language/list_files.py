"""Own word lists as files: CSV for a spreadsheet, and TOML as the shipped lists are written."""

import csv
import io
import json
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from coprod_desktop.language.entry import Entry
from coprod_desktop.language.entry_reading import MAX_TEXT, Problem, read_table
from coprod_desktop.language.own_lists import wordings
from coprod_desktop.model.ids import new_id
from coprod_desktop.model.meeting import OwnWord
from coprod_desktop.strings import say

MOST_BYTES = 5_000_000
"""The largest list that is read."""

MOST_WORDS = 5_000
"""How many words of one list are read."""

_FIELDS = ("term", "meaning", "easy_meaning", "say_instead", "short_form", "also_written")
_NAMED_OTHERWISE = {
    **dict.fromkeys(("phrase", "jargon", "acronym", "abbreviation", "words"), "term"),
    **dict.fromkeys(("definition", "what it means", "explanation", "description", "stands for"), "meaning"),
    **dict.fromkeys(("use instead", "plain words", "plain english", "alternative"), "say_instead"),
}
"""Names that the columns have in lists of other people, which is nothing that we show."""
_AROUND_NAMES = " \t:*\ufeff\u00a0"
_BOM = b"\xef\xbb\xbf"  # without it Excel takes UTF-8 for another encoding
# A spreadsheet runs a cell that begins so as a formula.
_FORMULA = ("=", "+", "-", "@")


@dataclass(frozen=True, slots=True)
class ListFile:
    """What a file holds: its good words, the terms that somebody never wants marked, and what is wrong."""

    words: tuple[OwnWord, ...] = ()
    never: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


def read(name: str, content: bytes) -> ListFile:
    """Return the words in a file, told apart by its name: .toml, and CSV otherwise. Nothing is raised."""
    if len(content) > MOST_BYTES:
        return _broken(name, "list_too_large", "do_smaller_list", most=MOST_BYTES // 1_000_000)
    if not name.lower().endswith(".toml"):
        return read_csv(name, content)
    found = read_toml(name, content)
    if content.strip() and found == ListFile():
        return _broken(name, "list_without_words", "do_list_without_words")
    return found


def read_toml(name: str, content: bytes) -> ListFile:
    """Return the words of a TOML list in the format of the shipped ones, which may have none yet."""
    try:
        table = tomllib.loads(content.decode("utf-8-sig").replace("\r\n", "\n"))
    except UnicodeDecodeError:
        return _broken(name, "file_not_utf8", "do_save_utf8")
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        return _broken(name, "file_not_toml", "do_mend_toml", where=error)
    entries, problems = read_table(name, table)
    never = table.get("never", [])
    kept = tuple(one for one in never if isinstance(one, str)) if isinstance(never, list) else ()
    return _limited(name, ListFile(tuple(_own(entry) for entry in entries), kept, tuple(problems)))


def read_csv(name: str, content: bytes) -> ListFile:
    """Return the words of a CSV list, as Excel or LibreOffice save it. Its first row names the columns."""
    text = _decoded(content)
    if text is None:
        return _broken(name, "file_not_utf8", "do_save_utf8")
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text)))
    except csv.Error:
        return _broken(name, "csv_torn", "do_csv_again")
    columns = _columns(rows[0]) if rows else {}
    if not {"term", "meaning"} <= columns.keys():
        return _broken(name, "csv_no_header", "do_csv_header", header=", ".join(_headers()))
    words: list[OwnWord] = []
    problems: list[Problem] = []
    for number, row in enumerate(rows[1:], 2):
        if any(cell.strip() for cell in row):
            fields = {field: _cell(row, column) for field, column in columns.items()}
            problem = _problem(name, number, fields)
            if problem:
                problems.append(problem)
            else:
                words.append(OwnWord(new_id("word"), **fields))
    return _limited(name, ListFile(tuple(words), (), tuple(problems)))


def write_csv(words: Iterable[OwnWord]) -> bytes:
    """Return a list as CSV that Excel and LibreOffice open with every letter right."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(_headers())
    for word in words:
        writer.writerow([_safe(getattr(word, field)) for field in _FIELDS])
    return _BOM + out.getvalue().encode("utf-8", "replace")


def write_toml(words: Iterable[OwnWord], never: Iterable[str] = ()) -> bytes:
    """Return a list as TOML, in the format of the shipped lists."""
    lines = [f"never = [{', '.join(map(_quoted, never))}]\n"] if (never := tuple(never)) else []
    for word in words:
        lines.append("[[entry]]")
        lines += [f"{field} = {_quoted(value)}" for field in _FIELDS[:4] if (value := getattr(word, field))]
        if word.short_form:
            capitals = "true" if word.short_form.isupper() else "false"
            lines.append(f"short_forms = [{{ text = {_quoted(word.short_form)}, capitals_only = {capitals} }}]")
        if forms := wordings(word):
            lines.append(f"forms = [{', '.join(map(_quoted, forms))}]")
        lines.append("")
    return "\n".join(lines).encode("utf-8", "replace")


def _own(entry: Entry) -> OwnWord:
    return OwnWord(
        new_id("word"),
        entry.term,
        entry.meaning,
        entry.easy_meaning,
        entry.say_instead.text if entry.say_instead else "",
        entry.short_forms[0].text if entry.short_forms else "",
        # A word of one's own has one short form; the others are found as other wordings.
        "; ".join((*entry.forms, *(short.text for short in entry.short_forms[1:]))),
    )


def _limited(name: str, found: ListFile) -> ListFile:
    if len(found.words) <= MOST_WORDS:
        return found
    problem = Problem(name, "", "", say("words.list_too_long", most=MOST_WORDS), say("words.do_split_list"))
    return ListFile(found.words[:MOST_WORDS], found.never, (*found.problems, problem))


def _broken(name: str, what: str, do: str, **facts: object) -> ListFile:
    return ListFile(problems=(Problem(name, "", "", say(f"words.{what}", **facts), say(f"words.{do}", **facts)),))


def _decoded(content: bytes) -> str | None:
    encodings = ("utf-16",) if content[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig", "cp1252")
    for encoding in encodings:
        try:
            return content.decode(encoding).replace("\0", "")
        except UnicodeDecodeError:
            continue
    return None


def _delimiter(text: str) -> str:
    header = text.partition("\n")[0]
    return max((",", ";", "\t"), key=header.count)


def _headers() -> list[str]:
    return [say(f"words.column_{field}") for field in _FIELDS]


def _columns(header: list[str]) -> dict[str, int]:
    ours = {key: field for field, shown in zip(_FIELDS, _headers(), strict=True) for key in (field, shown.lower())}
    names = _NAMED_OTHERWISE | ours
    # The first of two columns with one name is the one that is meant: "Acronym", and then "Term" in full.
    named = reversed(list(enumerate(header)))
    found = {names.get(cell.strip(_AROUND_NAMES).lower(), ""): column for column, cell in named}
    return {field: column for field, column in found.items() if field}


def _cell(row: list[str], column: int) -> str:
    text = " ".join(row[column].split()) if column < len(row) else ""
    return text[1:] if text.startswith("'") and text[1:].startswith(_FORMULA) else text


def _safe(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text


def _problem(name: str, number: int, fields: Mapping[str, str]) -> Problem | None:
    entry = fields["term"] or say("words.row_number", number=number)
    for field in ("term", "meaning"):
        if not fields[field]:
            shown = say(f"words.column_{field}")
            return Problem(name, entry, shown, say("words.field_missing"), say("words.do_field_missing"))
    for field, text in fields.items():
        if len(text) > MAX_TEXT:
            shown = say(f"words.column_{field}")
            what = say("words.field_too_long", most=MAX_TEXT)
            return Problem(name, entry, shown, what, say("words.do_field_shorter"))
    return None


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
