"""Finds the terms of the word lists in a text: whole words, in any form, the longest first."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from coprod_desktop.language import automaton, cues
from coprod_desktop.language.addresses import find_addresses
from coprod_desktop.language.cues import CueWords, Sentences
from coprod_desktop.language.entry import LIST_KINDS, Entry
from coprod_desktop.language.folding import Folded, flatten, fold, is_word_character
from coprod_desktop.language.forms import Surface, soften, surface
from coprod_desktop.language.names import find_names
from coprod_desktop.language.places import Places
from coprod_desktop.model.finding import Kind

Search = automaton.Search


@dataclass(frozen=True, slots=True)
class Match:
    """A term found in a text: code points of the text as it was given, end excluded.

    `others` are further entries written the same way, when nothing near settles which one is meant.
    """

    start: int
    end: int
    entry: Entry
    text: str
    others: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class _Form:
    """One written form of one entry; `exact` ones are compared letter by letter, capitals included."""

    entry: int
    soft: str
    exact: bool


@dataclass(frozen=True, slots=True)
class _Flat:
    """Everything that looks like one string in flat text. `is_sure` when the flat string says it all."""

    text: str
    length: int
    forms: tuple[_Form, ...]
    is_sure: bool


class Matcher:
    """The terms of some entries, ready to be found."""

    def __init__(
        self,
        entries: Sequence[Entry],
        surfaces: Sequence[Surface] | None = None,
        search: Callable[[Mapping[str, _Flat]], Search] = automaton.best_search,
    ) -> None:
        """Make the search. `surfaces` are the forms of each entry, where they are known already."""
        self._entries = tuple(entries)
        self._has_cues = [bool(entry.cues.needs_any or entry.cues.never_with) for entry in self._entries]
        self._ready_cues: dict[int, CueWords] = {}
        self._kinds: dict[frozenset[Kind], set[int]] = {}
        self._search = search(_flats(surfaces if surfaces is not None else [surface(entry) for entry in entries]))

    def find(self, text: str, names: Collection[str] = (), kinds: Collection[Kind] = LIST_KINDS) -> list[Match]:
        """Return the terms in reading order, none overlapping: the leftmost, and of those the longest.

        Nothing is found inside a web link, an e-mail address or one of the `names`. Only entries of these `kinds`
        take part, so that a swap which is switched off hides nothing.
        """
        folded = fold(text)
        wanted = self._of_kinds(frozenset(kinds))
        spans: dict[tuple[int, int], list[int]] = {}
        for start, end, form in self._candidates(folded.text):
            if form.entry in wanted:
                spans.setdefault((start, -end), []).append(form.entry)
        if not spans:
            return []
        closed = Places([*find_addresses(text), *find_names(text, names)])
        return list(self._chosen(text, folded, spans, closed))

    def _of_kinds(self, kinds: frozenset[Kind]) -> Collection[int]:
        if kinds not in self._kinds:
            self._kinds[kinds] = {index for index, entry in enumerate(self._entries) if entry.kind in kinds}
        return self._kinds[kinds]

    def _candidates(self, text: str) -> Iterable[tuple[int, int, _Form]]:
        """Yield every form in folded text, overlaps included, cues not yet asked."""
        is_ascii = text.isascii()
        for closing, flat in self._search(f" {flatten(text)} "):
            end = closing - 1
            start = end - flat.length
            if not is_ascii and not _stands_alone(text, start, end):
                continue
            if flat.is_sure:
                for form in flat.forms:
                    yield start, end, form
                continue
            written = text[start:end]
            small = written.lower()
            if small != flat.text:  # a hyphen, a curly apostrophe or an odd blank stands in it
                written = soften(written)
                small = written.lower()
            for form in flat.forms:
                if form.soft == (written if form.exact else small):
                    yield start, end, form

    def _chosen(
        self, text: str, folded: Folded, spans: dict[tuple[int, int], list[int]], closed: Places
    ) -> Iterable[Match]:
        reached = 0
        as_given, is_closed = folded.is_as_given, bool(closed)
        sentences = Sentences(text)
        for start, minus_end in sorted(spans):
            if start < reached:
                continue
            first, last = (start, -minus_end) if as_given else folded.original_span(start, -minus_end)
            if is_closed and closed.touch(first, last):
                continue
            meant = self._meant(spans[start, minus_end], sentences, (first, last))
            if meant:
                reached = -minus_end
                others = tuple(self._entries[index] for index in meant[1:]) if len(meant) > 1 else ()
                yield Match(first, last, self._entries[meant[0]], text[first:last], others)

    def _meant(self, indices: list[int], sentences: Sentences, place: tuple[int, int]) -> list[int]:
        """Return the entries whose cues fit; where a cue spoke for some, only those."""
        if len(indices) == 1 and not self._has_cues[indices[0]]:
            return indices
        meant = [index for index in dict.fromkeys(indices) if self._allowed(index, sentences, place)]
        return [index for index in meant if self._entries[index].cues.needs_any] or meant

    def _allowed(self, index: int, sentences: Sentences, place: tuple[int, int]) -> bool:
        if not self._has_cues[index]:
            return True
        if index not in self._ready_cues:
            self._ready_cues[index] = cues.ready(self._entries[index].cues)
        return self._ready_cues[index].allow(sentences.at(place[0]), cues.stands_alone(sentences.text, *place))


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Tell whether no letter beyond Latin-1, which flat text shows as a blank, touches a stretch."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (before > "\xff" and is_word_character(before)) and not (after > "\xff" and is_word_character(after))


def _flats(surfaces: Iterable[Surface]) -> dict[str, _Flat]:
    forms: dict[str, list[_Form]] = {}
    for index, one in enumerate(surfaces):
        for soft in one.any_case:
            forms.setdefault(flatten(soft), []).append(_Form(index, soft, exact=False))
        for soft in one.exact:
            forms.setdefault(flatten(soft), []).append(_Form(index, soft, exact=True))
    return {
        f" {flat} ": _Flat(
            flat,
            len(flat),
            tuple(alike),
            is_sure=all(flat == form.soft and flat.isalnum() and not form.exact for form in alike),
        )
        for flat, alike in forms.items()
        if flat.strip()
    }
