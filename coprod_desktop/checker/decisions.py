"""Carries out what people decided about words: replaced, explained, kept, or left alone in one place.

Nothing but the decided words changes: every other letter, look, link and note of the document stays.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from coprod_desktop.checker.checking import check
from coprod_desktop.checker.deciding import Settled, settled
from coprod_desktop.checker.settings import Settings
from coprod_desktop.checker.word_edits import Edits, WordEdit, edited, span_after
from coprod_desktop.language import replace as replacing
from coprod_desktop.language import sentences
from coprod_desktop.language.entry import Entry, SayInstead
from coprod_desktop.language.kinds_of_word import can_stand
from coprod_desktop.language.lexicon import Lexicon
from coprod_desktop.language.meanings import inside_a_sentence
from coprod_desktop.model.document import Document, Heading, Paragraph, plain_text, text_blocks
from coprod_desktop.model.finding import Finding, Kind
from coprod_desktop.model.worded import Choice, Saying, WordDecision
from coprod_desktop.strings import say

if TYPE_CHECKING:
    from coprod_desktop.model.easy_read_version import EasyReadVersion

MOST_IN_BRACKETS = 12
"""How many words may stand in brackets behind a term, as many as an easy meaning has; more are a sentence."""

_USUAL = Settings()
_REST_OF_WORD = re.compile(r"[\w’'-]*[”\"]?")


@dataclass(frozen=True, slots=True)
class Decided:
    """A document with its decisions carried out.

    `findings` are what is still to look at, in `document`; `written` are the same findings where they stand in the
    document as it was written, which is what a further decision is about. `listed` are the findings, as written, that
    belong in the paper's word list. `unexplained` is the document with words replaced and none explained in place,
    for easy read, which explains every word in its own way. `easy_read` is the easy read version that people made of
    it, None where nobody has. `sayings` are what people taught about how names and words are said.
    """

    document: Document
    findings: tuple[Finding, ...]
    written: tuple[Finding, ...]
    listed: tuple[Finding, ...]
    unexplained: Document
    easy_read: EasyReadVersion | None = None
    sayings: tuple[Saying, ...] = ()


def apply(document: Document, decisions: Sequence[WordDecision], lexicon: Lexicon) -> Document:
    """Return the document with its decisions carried out."""
    return carry_out(document, decisions, lexicon).document


def remaining(
    document: Document, findings: Sequence[Finding], decisions: Sequence[WordDecision]
) -> tuple[Finding, ...]:
    """Return the findings, in the document as written, that nobody has decided yet."""
    held = settled(document, findings, decisions)
    return tuple(one for one in findings if one not in held)


def carry_out(
    document: Document, decisions: Sequence[WordDecision], lexicon: Lexicon, settings: Settings = _USUAL
) -> Decided:
    """Return the document with its decisions carried out, and what is still to look at."""
    findings = check(document, lexicon, settings)
    if not decisions:
        return Decided(document, findings, findings, findings, document)
    known = _Known(lexicon)
    texts = {block.id: plain_text(block) for block in text_blocks(document)}
    held = {
        finding: decision
        for finding, decision in settled(document, findings, decisions).items()
        if decision.block_id or decision.choice is not Choice.REPLACE or known.can_replace(finding, texts)
    }
    if not held:
        return Decided(document, findings, findings, findings, document)
    work = _Work(document, held, known)
    replaced, edits = work.edits(Choice.REPLACE), work.edits(Choice.REPLACE, Choice.EXPLAIN)
    left = [one for one in findings if one not in held]
    changed = edited(document, edits)
    now = remaining(changed, check(changed, lexicon, settings), decisions)
    here, written = _still_to_look_at(changed, edits, left, now)
    return Decided(changed, here, written, work.listed(findings), edited(document, replaced))


class _Known:
    """What the word lists know of the terms that are replaced."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._entries: dict[str, Entry] = {}
        for entry in lexicon.entries:
            self._entries.setdefault(entry.term, entry)

    def part_of_speech(self, term: str) -> str:
        """Return what other words for a term are."""
        entry = self._entries.get(term)
        # A noun takes the number of what it replaces and is otherwise left as it is: the safest guess.
        return entry.say_instead.part_of_speech if entry and entry.say_instead else "noun"

    def can_replace(self, finding: Finding, texts: Mapping[str, str]) -> bool:
        """Tell whether other words for the term can stand in this place; if not, people decide about it by itself."""
        text, part = texts[finding.block_id], self.part_of_speech(finding.term)
        return can_stand(part, finding.term, finding.text, text[: finding.start], text[finding.end :])


class _Work:
    """The decisions of one document, turned into edits of its blocks."""

    def __init__(self, document: Document, held: Settled, known: _Known) -> None:
        self._held, self._known = held, known
        self._starts: dict[str, frozenset[int]] = {}
        self._blocks = {block.id: block for block in text_blocks(document)}

    def edits(self, *choices: Choice) -> Edits:
        """Return the edits that these choices ask for; keeping a word, or leaving a place alone, asks for none."""
        edits: dict[str, list[WordEdit]] = defaultdict(list)
        explained: set[str] = set()
        for finding, decision in self._held.items():
            block = self._blocks[finding.block_id]
            if decision.choice not in choices:
                continue
            if decision.choice is Choice.REPLACE:
                edits[block.id].append(self._replacement(block, finding, decision))
            elif finding.term not in explained and isinstance(block, Paragraph):
                explained.add(finding.term)
                edits[block.id] += _explanation(block, finding, decision)
        return {block_id: _never_overlapping(found) for block_id, found in edits.items()}

    def listed(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """Return the findings for the word list: those still to look at, and those explained."""
        listed: list[Finding] = []
        for finding in findings:
            decision = self._held.get(finding)
            if decision is None:
                listed.append(finding)
            elif decision.choice is Choice.EXPLAIN:
                listed.append(replace(finding, meaning=decision.replacement or finding.meaning))
        return tuple(listed)

    def _replacement(self, block: Heading | Paragraph, finding: Finding, decision: WordDecision) -> WordEdit:
        words = decision.replacement or finding.say_instead or finding.text
        instead = SayInstead(words, self._known.part_of_speech(finding.term))
        text = plain_text(block)
        change = replacing.change(text, finding.start, finding.end, instead, finding.term)
        # The capitals of a short form say nothing about where it stands; the sentence does.
        begins = text[change.start].isupper() and change.start in self._beginnings(block.id, text)
        return WordEdit(change.start, change.end, _with_capital(change.text) if begins else change.text)

    def _beginnings(self, block_id: str, text: str) -> frozenset[int]:
        """Return where the sentences of a block begin; a block may have many words to replace."""
        if block_id not in self._starts:
            self._starts[block_id] = frozenset(span.start for span in sentences.split(text))
        return self._starts[block_id]


def _with_capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _never_overlapping(edits: list[WordEdit]) -> list[WordEdit]:
    in_order = sorted(edits, key=lambda edit: (edit.start, edit.end))
    kept: list[WordEdit] = []
    for edit in in_order:
        if not kept or edit.start >= kept[-1].end:
            kept.append(edit)
    return kept


@dataclass(frozen=True, slots=True)
class _Gloss:
    """An explanation: the words, and whether they stand in brackets or as a sentence of their own."""

    words: str
    in_brackets: bool


def _gloss(finding: Finding, decision: WordDecision) -> _Gloss | None:
    meanings = (decision.replacement,) if decision.replacement else (finding.meaning, finding.easy_meaning)
    for meaning in meanings:
        words = meaning.strip().rstrip(".")
        if words and len(sentences.split(meaning)) == 1 and len(words.split()) <= MOST_IN_BRACKETS:
            return _Gloss(inside_a_sentence(words), in_brackets=True)
    first = meanings[0].strip().rstrip(".")
    return _Gloss(inside_a_sentence(first), in_brackets=False) if first else None


def _is_letters(finding: Finding) -> bool:
    return finding.kind is Kind.SHORT_FORM and finding.text.removesuffix("s") != finding.term


def _explanation(block: Paragraph, finding: Finding, decision: WordDecision) -> list[WordEdit]:
    gloss, text = _gloss(finding, decision), plain_text(block)
    if gloss is None:
        return []
    bold = WordEdit(finding.start, finding.end, is_bold=True)
    rest = _REST_OF_WORD.match(text, finding.end)
    place = rest.end() if rest else finding.end
    is_inside = text.count("(", 0, place) > text.count(")", 0, place)
    has_brackets = is_inside or text[place : place + 2].lstrip().startswith("(")
    key = "words.letters_explained" if _is_letters(finding) else "words.explained"
    if gloss.in_brackets and not has_brackets:
        return [bold, WordEdit(place, place, say(f"{key}_in_brackets", term=finding.term, meaning=gloss.words))]
    ends = (span.end for span in sentences.split(text) if span.end >= place)
    place = next(ends, len(text))
    words = say(f"{key}_in_sentence", text=_with_capital(finding.text), term=finding.term, meaning=gloss.words)
    closing = "" if text[:place].rstrip()[-1:] in ".!?:" else "."
    return [bold, WordEdit(place, place, closing + words)]


def _still_to_look_at(
    document: Document, edits: Edits, left: Sequence[Finding], now: Sequence[Finding]
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """Return what is left, in the document as it is `now` and as it was written; the two go in step."""
    blocks = {block.id: (place, plain_text(block)) for place, block in enumerate(text_blocks(document))}
    # How a sentence is written is judged by what it says now; but an explanation put into it makes it no worse.
    explained = {block_id for block_id, made in edits.items() if any(edit.is_bold for edit in made)}
    as_written = [one for one in left if one.kind is not Kind.PLAIN_WRITING or one.block_id in explained]
    pairs = [(_moved(one, edits, blocks), one) for one in as_written]
    pairs += [(one, one) for one in now if one.kind is Kind.PLAIN_WRITING and one.block_id not in explained]
    pairs.sort(key=lambda pair: (blocks[pair[0].block_id][0], pair[0].start))
    return tuple(here for here, _ in pairs), tuple(written for _, written in pairs)


def _moved(finding: Finding, edits: Edits, blocks: dict[str, tuple[int, str]]) -> Finding:
    made = edits.get(finding.block_id)
    if not made:
        return finding
    start, end = span_after(made, finding.start, finding.end)
    return replace(finding, start=start, end=end, text=blocks[finding.block_id][1][start:end])
