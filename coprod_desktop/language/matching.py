"""Finds the terms of the word lists in a text: whole words, in any form, the longest first."""

from collections.abc import Callable, Collection, Sequence
from typing import NamedTuple

from coprod_desktop.language import automaton, cues, forms
from coprod_desktop.language.addresses import find_addresses
from coprod_desktop.language.cues import CueWords, Sentences
from coprod_desktop.language.entry import LIST_KINDS, Entry
from coprod_desktop.language.folding import Folded, flatten, fold, has_only_known_letters, is_word_character
from coprod_desktop.language.forms import Alike, Surface, soften, surface
from coprod_desktop.language.names import find_names
from coprod_desktop.language.places import Places
from coprod_desktop.model.finding import Kind

Search = automaton.Search


class Match(NamedTuple):
    """A term found in a text: code points of the text as it was given, end excluded.

    `others` are further entries written the same way, when nothing near settles which one is meant. A named tuple is
    made three times as fast as a frozen dataclass, and a megabyte can hold ten thousand.
    """

    start: int
    end: int
    entry: Entry
    text: str
    others: tuple[Entry, ...] = ()


class _Flat(NamedTuple):
    """Everything that looks like one string in flat text, and the entries that it may stand for.

    `is_plain` when every one of them is written exactly like the flat string, in any case; `is_sure` when that has no
    gap either, so that the text need not be looked at again.
    """

    text: str
    length: int
    entries: tuple[int, ...]
    is_plain: bool
    is_sure: bool


class _Flats(dict[str, _Flat]):
    """Flat strings with a blank at each end, each made ready when first met: a paper holds few of the thousands."""

    def __init__(self, surfaces: Sequence[Surface], alike: Alike) -> None:
        super().__init__()
        self._surfaces = surfaces
        self._alike = alike

    @property
    def strings(self) -> Collection[str]:
        """Every string there is, ready or not."""
        return self._alike.keys()

    def __missing__(self, string: str) -> _Flat:
        text, entries = string[1:-1], tuple(self._alike[string])
        is_plain = all(text in self._surfaces[entry].any_case for entry in entries)
        self[string] = flat = _Flat(text, len(text), entries, is_plain, is_plain and text.isalnum())
        return flat

    def written(self, text: str) -> tuple[int, ...]:
        """Return the entries that are written exactly so, hyphens and apostrophes in any of their shapes."""
        flat = self[f" {flatten(text)} "]
        if flat.is_plain and text.lower() == flat.text:
            return flat.entries
        soft = soften(text)
        small = soft.lower()
        if flatten(small) != flat.text:
            return ()
        forms = ((entry, self._surfaces[entry]) for entry in flat.entries)
        return tuple(entry for entry, one in forms if small in one.any_case or soft in one.exact)


class _Written(dict[str, tuple[int, ...]]):
    """Which entries are written so, worked out once for each way of writing: a paper repeats its words."""

    def __init__(self, flats: _Flats) -> None:
        super().__init__()
        self._flats = flats

    def __missing__(self, text: str) -> tuple[int, ...]:
        self[text] = entries = self._flats.written(text)
        return entries


class _Met(dict[int, Entry]):
    """The entries by number, each fetched when first met: a dict gives them as fast as a tuple."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        super().__init__()
        self._all = entries

    def __missing__(self, index: int) -> Entry:
        self[index] = entry = self._all[index]
        return entry


class _HasCues(dict[int, bool]):
    """Whether an entry has cues at all."""

    def __init__(self, entries: _Met) -> None:
        super().__init__()
        self._entries = entries

    def __missing__(self, index: int) -> bool:
        cues = self._entries[index].cues
        self[index] = has_cues = bool(cues.needs_any or cues.never_with)
        return has_cues


class _ReadyCues(dict[int, CueWords]):
    """The cues of entries by number, each made ready when first asked."""

    def __init__(self, entries: _Met) -> None:
        super().__init__()
        self._entries = entries

    def __missing__(self, index: int) -> CueWords:
        entry = self._entries[index]
        self[index] = made = cues.ready(entry.cues, _own_words(entry))
        return made


class _OfKinds(dict[tuple[int, ...], tuple[int, ...]]):
    """Which of some entries are of the kinds that are wanted."""

    def __init__(self, entries: _Met, kinds: frozenset[Kind]) -> None:
        super().__init__()
        self._entries, self._wanted = entries, kinds

    def __missing__(self, indices: tuple[int, ...]) -> tuple[int, ...]:
        self[indices] = kept = tuple(one for one in indices if self._entries[one].kind in self._wanted)
        return kept


_ALL_KINDS = frozenset(LIST_KINDS)

_Candidates = dict[int, tuple[int, ...]]
"""Which entries a stretch may be, by a number for its place: the start first, then the longer before the shorter.

Numbers leave the garbage collector asleep; tuples for each place would wake it often.
"""

_BITS = 16
_LONGEST = 1 << _BITS  # more letters than a form can have
_LENGTH = _LONGEST - 1


class Matcher:
    """The terms of some entries, ready to be found."""

    def __init__(
        self,
        entries: Sequence[Entry],
        surfaces: Sequence[Surface] | None = None,
        search: Callable[[Collection[str]], Search] = automaton.best_search,
        alike: Alike | None = None,
    ) -> None:
        """Make the search. `surfaces` are the forms of each entry and `alike` their index, where known already."""
        self._entries = _Met(entries)
        self._has_cues = _HasCues(self._entries)
        self._ready_cues = _ReadyCues(self._entries)
        self._kinds: dict[frozenset[Kind], _OfKinds] = {}
        surfaces = surfaces if surfaces is not None else [surface(entry) for entry in entries]
        self._flats = _Flats(surfaces, forms.alike(surfaces) if alike is None else alike)
        self._search = search(self._flats.strings)

    def find(self, text: str, names: Collection[str] = (), kinds: Collection[Kind] = LIST_KINDS) -> list[Match]:
        """Return the terms in reading order, none overlapping: the leftmost, and of those the longest.

        Nothing is found inside a web link, an e-mail address or one of the `names`. Only entries of these `kinds`
        take part, so that a swap which is switched off hides nothing.
        """
        folded = fold(text)
        candidates = self._candidates(folded.text)
        if not candidates:
            return []
        closed = Places([*find_addresses(text), *find_names(text, names)])
        return self._chosen(text, folded, self._of_kinds(candidates, frozenset(kinds)), closed)

    def written_so(self, text: str) -> tuple[int, ...]:
        """Return the numbers of the entries that have a form which looks like this text, whatever its capitals."""
        string = f" {flatten(soften(text))} "
        return self._flats[string].entries if string in self._flats.strings else ()

    def _of_kinds(self, candidates: _Candidates, kinds: frozenset[Kind]) -> _Candidates:
        if kinds >= _ALL_KINDS:
            return candidates
        if kinds not in self._kinds:
            self._kinds[kinds] = _OfKinds(self._entries, kinds)
        wanted = self._kinds[kinds]
        return {key: kept for key, entries in candidates.items() if (kept := wanted[entries])}

    def _candidates(self, text: str) -> _Candidates:
        """Return every form in folded text, overlaps included, cues not yet asked."""
        found: _Candidates = {}
        has_known = has_only_known_letters(text)
        flats, written = self._flats, _Written(self._flats)
        for closing, string in self._search(f" {flatten(text)} "):
            _, length, entries, _, is_sure = flats[string]
            start = closing - 1 - length
            if not has_known and not _is_whole(text, start, start + length):
                continue
            if not is_sure:
                entries = written[text[start : start + length]]
            if entries:
                found[(start + 1) * _LONGEST - length] = entries
        return found

    def _chosen(self, text: str, folded: Folded, candidates: _Candidates, closed: Places) -> list[Match]:
        reached, chosen = 0, list[Match]()
        as_given, is_closed = folded.is_as_given, bool(closed)
        sentences = Sentences(text)
        entries, has_cues = self._entries, self._has_cues
        # In the order of the numbers the leftmost comes first, and of those the longest.
        for key in sorted(candidates):
            start = first = key >> _BITS
            if start < reached:
                continue
            end = last = start + _LONGEST - (key & _LENGTH)
            if not as_given:
                first, last = folded.original_span(start, end)
            if is_closed and closed.touch(first, last):
                continue
            meant = candidates[key]
            if len(meant) > 1:
                meant = self._meant(meant, sentences, (first, last))
                if not meant:
                    continue
            elif has_cues[meant[0]] and not self._cues_allow(meant[0], sentences, first, last):
                continue
            reached = end
            others = tuple([entries[index] for index in meant[1:]]) if len(meant) > 1 else ()
            chosen.append(Match(first, last, entries[meant[0]], text[first:last], others))
        return chosen

    def _meant(self, indices: tuple[int, ...], sentences: Sentences, place: tuple[int, int]) -> tuple[int, ...]:
        """Return the entries whose cues fit; where a cue spoke for some, only those."""
        meant = tuple(index for index in indices if self._allowed(index, sentences, place))
        return tuple(index for index in meant if self._entries[index].cues.needs_any) or meant

    def _allowed(self, index: int, sentences: Sentences, place: tuple[int, int]) -> bool:
        return not self._has_cues[index] or self._cues_allow(index, sentences, *place)

    def _cues_allow(self, index: int, sentences: Sentences, start: int, end: int) -> bool:
        ready = self._ready_cues[index]
        is_named = cues.stands_alone(sentences.text, start, end)
        if ready.needs_phrase and not is_named and not sentences.may_have(ready.needs.phrases):
            return False
        sentence = sentences.at(start)
        is_alone = sentences.text.find(" ", start, end) < 0
        if (ready.never_alone if is_alone else ready.never).are_in(sentence):
            return False
        if not ready.needs.first or ready.needs.are_in(sentence) or is_named:
            return True
        if not is_alone and ready.needs.are_in(sentences.beside(start)):
            return True  # words that stand together have fewer meanings than one: the paragraph settles it
        return ready.leans_on_care and sentences.are_about_care(start, ready.own)


def _own_words(entry: Entry) -> frozenset[str]:
    return frozenset(word for form in surface(entry).any_case for word in flatten(form).split())


def _is_whole(text: str, start: int, end: int) -> bool:
    """Tell whether no letter beyond Latin-1, which flat text shows as a blank, touches a stretch."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if before <= "\xff" and after <= "\xff":
        return True
    return not (before > "\xff" and is_word_character(before)) and not (after > "\xff" and is_word_character(after))
