"""A document becomes an easy read draft: short sentences in rows, and a ledger of every source sentence.

Nothing is invented and nothing is dropped without a line in the ledger. Where a step is not sure it leaves the words
as they are, and the row says what to look at.
"""

import re
from dataclasses import dataclass, field, replace

from coprod_desktop.easyread import faithful, grammar_cuts, short_forms, units
from coprod_desktop.easyread.checks import MOST_WORDS, check_row
from coprod_desktop.easyread.facts import FactKind
from coprod_desktop.easyread.hard_words import HardWords
from coprod_desktop.easyread.pictures import PictureIndex
from coprod_desktop.easyread.rules import RULES, WORDING
from coprod_desktop.easyread.rules.rule import Rule, apply_all
from coprod_desktop.easyread.rules.shape import (
    BULLET,
    capital,
    closed_if_a_sentence,
    has_at_least,
    without_end,
    word_count,
)
from coprod_desktop.easyread.units import Line, Unit, UnitKind
from coprod_desktop.language.lexicon import Lexicon
from coprod_desktop.language.parsing import Parse
from coprod_desktop.model.document import Document
from coprod_desktop.model.easy_read import DraftRow, EasyReadDraft, Fate, LedgerLine
from coprod_desktop.model.meeting import SourceSentence
from coprod_desktop.strings import say

SURE_ENOUGH = 0.3
"""How certain a picture must be before it goes into a draft by itself."""

_SENTENCES_IN_A_ROW = 2
_SHORT_LIST_WORDS = 15
_SHORT_LIST_LINES = 6
_SHORT_SENTENCE_WORDS = 10
# A sentence that leans on the one before it stays in its row.
_LEANS_BACK = re.compile(r"(?:But|So|Also,|This|These|It|They|For example,|See|More detail:|That is,|Later,)\b")
# How an item of a written list ends when another follows; "or" makes it a choice and stays.
_LINE_TO_WRITE_ON = re.compile(r"[_ ]*_{5,}[_ ]*")
_END_OF_ITEM = re.compile(r"[;,](?: and)?$")
# What stands at the edge of a page and says nothing to a reader.
_PAGE_EDGE = re.compile(
    r"(?:Page )?\d+ (?:of|/) \d+|Page \d+|OFFICIAL(?:[ :–-]+SENSITIVE)?|Intentionally blank", re.IGNORECASE
)
_SAID_ALREADY_WORDS = 6
_EXPLAINED_BY_OTHERS = (FactKind.KEY_WORD,)


@dataclass(frozen=True, slots=True)
class _Drafted:
    """What one source sentence became."""

    source: SourceSentence
    sentences: tuple[str, ...]
    rules: tuple[str, ...]
    doubts: tuple[str, ...]
    fate: Fate
    number: str = ""


@dataclass(slots=True)
class _Book:
    """The rows and ledger lines written so far."""

    rows: list[DraftRow] = field(default_factory=list)
    lines: dict[str, LedgerLine] = field(default_factory=dict)
    row_ids: set[str] = field(default_factory=set)

    def add(self, row: DraftRow) -> DraftRow:
        """Write a row under an id of its own: its first source's, so that a new draft gives the same id."""
        wished = row.id or f"row-{row.sources[0] if row.sources else len(self.rows) + 1}"
        row_id, turn = wished, 1
        while row_id in self.row_ids:
            turn += 1
            row_id = f"{wished}-{turn}"
        self.row_ids.add(row_id)
        row = replace(row, id=row_id)
        self.rows.append(row)
        return row

    def account(self, drafted: _Drafted) -> None:
        """Write what became of a source sentence; its rows are filled in at the end."""
        source = drafted.source
        self.lines.setdefault(source.id, LedgerLine(source, drafted.fate, rules=drafted.rules))

    def leave_out(self, source: SourceSentence, reason: str) -> None:
        """Write that a source sentence has no row, and why."""
        self.lines.setdefault(source.id, LedgerLine(source, Fate.LEFT_OUT, reason=reason))


def draft(
    document: Document,
    sentences: tuple[SourceSentence, ...],
    lexicon: Lexicon,
    pictures: PictureIndex,
    parse: Parse | None = None,
) -> EasyReadDraft:
    """Return a draft of a document whose sentences are `sentences`; each of them has one line in the ledger.

    With a parser, what is still long after all rules is cut at its clauses. Notes stand at the end. Row ids
    follow from sentence ids, so the same source gives the same ids again.
    """
    explained = short_forms.explained_in("\n".join(one.text for one in sentences))
    drafter = _Drafter(explained, HardWords(lexicon), pictures, parse)
    for unit in units.of_document(document, sentences):
        drafter.draft(unit)
    return drafter.finished(document.title, sentences)


class _Drafter:
    """Drafts one document, unit by unit."""

    def __init__(
        self, explained: dict[str, str], hard_words: HardWords, pictures: PictureIndex, parse: Parse | None
    ) -> None:
        self._explained = explained
        self._hard_words = hard_words
        self._pictures = pictures
        self._parse = parse
        self._book = _Book()
        self._has_note_heading = False
        self._said: set[str] = set()

    def draft(self, unit: Unit) -> None:
        """Write the rows and ledger lines of one unit."""
        if unit.is_note and not self._has_note_heading:
            self._has_note_heading = True
            self._book.add(DraftRow("row-notes", (say("easyread.notes_heading"),), heading_level=2))
        match unit.kind:
            case UnitKind.HEADING:
                self._heading(unit)
            case UnitKind.TABLE_ROW:
                self._table_row(unit)
            case UnitKind.PICTURE:
                self._picture(unit)
            case _:
                self._text(unit)

    def finished(self, title: str, sentences: tuple[SourceSentence, ...]) -> EasyReadDraft:
        """Return the draft with every sentence in its ledger, in the order of the source."""
        rows_of: dict[str, list[str]] = {}
        for row in self._book.rows:
            for source in row.sources:
                rows_of.setdefault(source, []).append(row.id)
        ledger: list[LedgerLine] = []
        for sentence in sentences:
            line = self._book.lines.get(sentence.id)
            if line is None:
                line = LedgerLine(sentence, Fate.LEFT_OUT, reason=say("easyread.not_in_document"))
            ledger.append(replace(line, row_ids=tuple(rows_of.get(sentence.id, ()))))
        return EasyReadDraft(title, tuple(self._book.rows), tuple(ledger), self._hard_words.explained)

    def _heading(self, unit: Unit) -> None:
        read = [self._read(sentence, WORDING) for sentence in unit.sentences]
        words = " ".join(part for one in read for part in one.sentences)
        if not words:
            return
        number = unit.number or next((one.number for one in read if one.number), "")
        self._account(read)
        self._add(DraftRow("", (words,), _ids(read), heading_level=unit.level, number=number), read)

    def _text(self, unit: Unit) -> None:
        number = unit.number
        open_row: list[_Drafted] = []
        for place, sentence in enumerate(unit.sentences):
            drafted = self._read(sentence, RULES)
            if not drafted.sentences:
                continue
            self._book.account(drafted)
            if place == 0:
                number = number or drafted.number
                if unit.is_bullet:
                    drafted = replace(drafted, sentences=(_as_line(drafted), *drafted.sentences[1:]))
            if open_row and not _goes_with(open_row, drafted):
                self._rows(open_row, number)
                open_row, number = [], drafted.number
            open_row.append(drafted)
        if open_row:
            self._rows(open_row, number)

    def _rows(self, read: list[_Drafted], number: str) -> None:
        sentences = tuple(sentence for one in read for sentence in one.sentences)
        for place, group in enumerate(_groups(sentences)):
            row = DraftRow("", group, _ids(read), number=number if place == 0 else "")
            self._add(row, read if place == 0 else [])

    def _table_row(self, unit: Unit) -> None:
        read: list[_Drafted] = []
        lines: list[str] = []
        for line in unit.lines:
            header, value = self._cell(line.header), self._cell(line.value)
            read.extend((*header, *value))
            lines.extend(_labelled(line, header, value))
        if not lines:
            return
        self._account([replace(one, fate=Fate.JOINED) for one in read])
        notes = (say("easyread.table"),) if unit.is_first else ()
        self._add(DraftRow("", tuple(lines), tuple(dict.fromkeys(_ids(read)))), read, *notes)

    def _cell(self, sentences: tuple[SourceSentence, ...]) -> list[_Drafted]:
        return [drafted for one in sentences if (drafted := self._read(one, WORDING, takes_number=False)).sentences]

    def _picture(self, unit: Unit) -> None:
        if unit.picture and unit.picture.is_decorative:
            self._book.add(DraftRow(f"row-{unit.picture.id}", (), (), unit.picture.source))
        elif unit.picture:
            key = "easyread.source_picture" if unit.picture.alt else "easyread.source_picture_without_words"
            note = say(key, words=unit.picture.alt.rstrip("."))
            row = DraftRow(f"row-{unit.picture.id}", (), (), unit.picture.source, unit.picture.alt)
            row = replace(row, look_at=(note,), notes=(note,))
            self._book.add(row)

    def _read(self, source: SourceSentence, rules: tuple[Rule, ...], *, takes_number: bool = True) -> _Drafted:
        """Return what one sentence becomes, before it is put into a row."""
        text = " ".join(source.text.split())
        number, words = units.take_number(text) if takes_number else ("", text)
        words = _END_OF_ITEM.sub("", words.lstrip("•*·–—- ") or words)
        if _LINE_TO_WRITE_ON.fullmatch(text):
            return _Drafted(source, (text,), (), (), Fate.KEPT)
        useless = _why_useless(text, words)
        if useless:
            self._book.leave_out(source, say(useless))
            return _Drafted(source, (), (), (), Fate.LEFT_OUT)
        full = self._hard_words.in_full(short_forms.spell_out(words, self._explained))
        plain = self._hard_words.with_plain_words(full) if rules is RULES else full
        parts, used = apply_all(rules, plain)
        if rules is RULES:
            parts, more = self._cut(_finished(parts, source.text))
            used = (*used, *more)
        before = (("short-form", full != words), ("plain-words", plain != full))
        used = (*(rule_id for rule_id, changed in before if changed), *used)
        fate = Fate.KEPT if not used else Fate.CHANGED
        doubts = (*_doubts(full, parts), *self._repeated(words if rules is RULES else ""))
        return _Drafted(source, parts, used, doubts, fate, number)

    def _cut(self, parts: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return parts with what is still too long cut at its clauses, and the id of that step where it did."""
        if self._parse is None:
            return parts, ()
        parse = self._parse
        cut = tuple(
            new
            for part in parts
            for new in (grammar_cuts.cut(part, parse) if has_at_least(MOST_WORDS + 1, part) else (part,))
        )
        return cut, () if cut == parts else (grammar_cuts.RULE,)

    def _repeated(self, words: str) -> tuple[str, ...]:
        """Return a hint when the paper said a whole sentence before: whether it can go is for a person to say.

        "The cost is £5 for each person." under another option is not the same fact again.
        """
        key = words.casefold().rstrip(". ")
        is_again = key in self._said
        if has_at_least(_SAID_ALREADY_WORDS, key):
            self._said.add(key)
        return (say("easyread.said_already"),) if is_again else ()

    def _account(self, read: list[_Drafted]) -> None:
        for one in read:
            self._book.account(one)

    def _add(self, row: DraftRow, read: list[_Drafted], *notes: str) -> None:
        """Write a row with its picture, what to look at, and the hard words that it uses first."""
        doubts = tuple(doubt for one in read for doubt in one.doubts)
        findings = tuple(finding.message for finding in check_row(row) if not finding.is_wish)
        row = replace(row, look_at=tuple(dict.fromkeys((*notes, *doubts, *findings))), notes=notes)
        if row.heading_level:
            self._book.add(row)
            return
        explained = list(self._hard_words.explain(" ".join(row.sentences)))
        row = self._with_picture(row)
        first = explained[0].sentences if explained else ()
        added = self._book.add(replace(row, sentences=(*row.sentences, *first)))
        for explanation in explained[1:]:
            self._book.add(self._with_picture(DraftRow("", explanation.sentences, added.sources)))

    def _with_picture(self, row: DraftRow) -> DraftRow:
        for choice in self._pictures.suggest(" ".join(row.sentences), 1):
            if choice.certainty >= SURE_ENOUGH:
                return replace(row, picture=choice.source, picture_alt=choice.alt)
        return row


def _why_useless(text: str, words: str) -> str:
    """Return the sentence for why there is nothing to draft in a line, or "" when there is."""
    if not any(character.isalnum() for character in words):
        return "easyread.nothing_to_read"
    return "easyread.page_edge" if _PAGE_EDGE.fullmatch(text.strip(" .|–-")) else ""


def _ids(read: list[_Drafted]) -> tuple[str, ...]:
    return tuple(one.source.id for one in read)


def _doubts(source: str, parts: tuple[str, ...]) -> tuple[str, ...]:
    drafted = "\n".join(parts)
    lost = [say(f"easyread.missing_{fact.kind}", words=fact.text) for fact in faithful.missing_as_told(source, drafted)]
    more = [
        say("easyread.added", words=fact.text)
        for fact in faithful.added(source, drafted)
        if fact.kind not in _EXPLAINED_BY_OTHERS
    ]
    return (*lost, *more)


def _finished(parts: tuple[str, ...], source: str) -> tuple[str, ...]:
    has_an_end = len(parts) > 1 or source.rstrip().endswith(".")
    finished = (closed_if_a_sentence(part, had_an_end=has_an_end) for part in parts)
    return tuple(part for part in finished if part)


def _as_line(drafted: _Drafted) -> str:
    """Return the first sentence as a line of a list; it keeps its full stop only where the source has one."""
    first = drafted.sentences[0]
    if len(drafted.sentences) == 1 and not drafted.source.text.rstrip().endswith((".", "!", "?")):
        first = without_end(first)
    if drafted.source.text.lstrip()[:1].islower():
        first = first[:1].lower() + first[1:]
    return first if first.startswith(BULLET) else BULLET + first


def _labelled(line: Line, header: list[_Drafted], value: list[_Drafted]) -> list[str]:
    name = " ".join(part for one in header for part in one.sentences).rstrip(": ")
    parts = [capital(part) for one in value for part in one.sentences]
    if not name or not parts:
        return parts or ([capital(name)] if name and line.value else [])
    return [f"{name}: {parts[0]}", *parts[1:]]


def _goes_with(open_row: list[_Drafted], following: _Drafted) -> bool:
    """Return whether a sentence belongs in the row of the one before it."""
    before = [sentence for one in open_row for sentence in one.sentences]
    return (
        len(before) == 1
        and len(following.sentences) == 1
        and not following.number
        and bool(_LEANS_BACK.match(following.sentences[0]))
        and not has_at_least(_SHORT_SENTENCE_WORDS + 1, before[0])
        and not has_at_least(_SHORT_SENTENCE_WORDS + 1, following.sentences[0])
    )


def _groups(sentences: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Return sentences in rows: one idea each, with what leans on it; a short list stays with its lead."""
    groups: list[list[str]] = []
    for sentence in sentences:
        if groups and _belongs(groups[-1], sentence):
            groups[-1].append(sentence)
        else:
            groups.append([sentence])
    return [tuple(part) for group in groups for part in _without_long_list(group)]


def _belongs(group: list[str], sentence: str) -> bool:
    if sentence.startswith(BULLET):
        return True
    if group[-1].startswith(BULLET):
        return False
    return group[-1].endswith(":") or (len(group) < _SENTENCES_IN_A_ROW and bool(_LEANS_BACK.match(sentence)))


def _without_long_list(group: list[str]) -> list[list[str]]:
    """Give each line of a long list a row of its own, so that each has its picture."""
    lines = [sentence for sentence in group if sentence.startswith(BULLET)]
    is_short = len(lines) <= _SHORT_LIST_LINES and sum(map(word_count, lines)) <= _SHORT_LIST_WORDS
    if not lines or is_short:
        return [group]
    lead = [sentence for sentence in group if not sentence.startswith(BULLET)]
    return [*([lead] if lead else []), *([line] for line in lines)]
