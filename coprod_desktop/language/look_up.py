"""Looks entries up by what somebody typed so far, forgiving slips in spelling."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher

from coprod_desktop.language.entry import Entry
from coprod_desktop.language.forms import soften

NEAR_ENOUGH = 0.7
"""How alike a misspelt word and a written form must be, where 1 is the same."""

VERY_NEAR = 0.82
"""The same where something was found that begins so or holds the words: nobody looks for much else then."""

_IN_ANOTHER_FORM = 0.5
"""The rank of what is written exactly so, but for number or tense: behind the listed form, before any other."""

_SHORTEST_SOUND = 3  # a shorter one is that of too many words

_MOST_COMPARED = 60
_SOUNDS = (("ph", "f"), ("ck", "k"), ("qu", "kw"), ("x", "ks"), ("wr", "r"), ("kn", "n"), ("gh", ""), ("z", "s"))
_SOFT_C = re.compile(r"c(?=[eiy])")
_TWICE = re.compile(r"(.)\1+")


class Index:
    """The written forms of entries, sorted for looking up."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._entries = tuple(entries)
        self._written = [(soft, index) for index, entry in enumerate(entries) for soft in sorted(_written(entry))]
        self._by_sound: dict[str, list[int]] = defaultdict(list)
        self._by_letters: dict[str, list[int]] = defaultdict(list)
        for place, (soft, _) in enumerate(self._written):
            self._by_sound[_sound(soft)].append(place)
            for three in _threes(soft):
                self._by_letters[three].append(place)

    def look_up(self, query: str, limit: int, written_so: Iterable[int] = ()) -> tuple[Entry, ...]:
        """Return the best entries: exact, then `written_so` in another number or tense, begun so, holding it, alike."""
        wanted = soften(query.lower())
        if not wanted or limit < 1:
            return ()
        ranks: dict[int, tuple[float, int, str]] = dict.fromkeys(written_so, (_IN_ANOTHER_FORM, 0, ""))
        for soft, index in self._written:
            rank = _rank(wanted, soft)
            if rank is not None:
                best = (rank, len(soft), soft)
                ranks[index] = min(best, ranks.get(index, best))
        if len(ranks) < limit and len(wanted) > 2:
            for index, rank in self._alike(wanted, VERY_NEAR if ranks else NEAR_ENOUGH):
                ranks.setdefault(index, (rank, 0, ""))
        in_order = sorted(ranks, key=lambda index: (*ranks[index], index))
        return tuple(self._entries[index] for index in in_order[:limit])

    def _alike(self, wanted: str, near_enough: float) -> Iterator[tuple[int, float]]:
        """Yield entries that sound the same or share most letters, with a rank from 4 to 6."""
        sound = _sound(wanted)
        heard: dict[int, float] = {}
        for place in self._by_sound.get(sound, ()) if len(sound) >= _SHORTEST_SOUND else ():
            soft, index = self._written[place]
            heard[index] = max(heard.get(index, 0.0), _likeness(wanted, soft))
        yield from ((index, 5.0 - likeness) for index, likeness in heard.items())
        shared = Counter(place for three in _threes(wanted) for place in self._by_letters.get(three, ()))
        best: dict[int, float] = {}
        for place, _ in shared.most_common(_MOST_COMPARED):
            soft, index = self._written[place]
            likeness = _likeness(wanted, soft)
            if likeness >= near_enough:
                best[index] = max(best.get(index, 0.0), likeness)
        yield from ((index, 6.0 - likeness) for index, likeness in best.items())


def _written(entry: Entry) -> set[str]:
    written = (entry.term, *entry.forms, *(short.text for short in entry.short_forms))
    return {soft for text in written if (soft := soften(text.lower()))}


def _rank(wanted: str, soft: str) -> float | None:
    if soft == wanted or soft.replace(" ", "") == wanted.replace(" ", ""):
        return 0.0
    if soft.startswith(wanted):
        return 1.0
    if f" {wanted}" in soft:
        return 2.0
    return 3.0 if len(wanted) > 3 and wanted in soft else None


def _sound(text: str) -> str:
    """Return letters that stay the same under common slips: comisioning and commissioning are one."""
    sound = _SOFT_C.sub("s", text).replace("c", "k")
    for written, said in _SOUNDS:
        sound = sound.replace(written, said)
    sound = _TWICE.sub(r"\1", sound.replace(" ", "").replace("'", ""))
    return sound[:1] + re.sub(r"[aeiouyhw]", "", sound[1:])


def _threes(text: str) -> set[str]:
    padded = f" {text} "
    return {padded[place : place + 3] for place in range(len(padded) - 2)}


def _likeness(wanted: str, soft: str) -> float:
    """Compare with the whole form, or with as much of a longer one as has been typed."""
    begun = soft[: len(wanted) + 1]
    return max(SequenceMatcher(None, wanted, one, autojunk=False).ratio() for one in {soft, begun})
