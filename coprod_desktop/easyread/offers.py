"""Other ways to say it, offered and never applied by themselves: plainer words, and a long sentence in parts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from coprod_desktop.easyread import grammar_cuts, plainer_words, steps_back
from coprod_desktop.easyread.hard_words import HardWords
from coprod_desktop.easyread.rules import RULES
from coprod_desktop.easyread.rules.hints import place_to_cut
from coprod_desktop.easyread.rules.rule import apply_all
from coprod_desktop.easyread.rules.shape import as_sentence, has_at_least, starts_a_clause
from coprod_desktop.language import replace
from coprod_desktop.language.entry import SayInstead
from coprod_desktop.language.lexicon import Lexicon
from coprod_desktop.language.matching import Match
from coprod_desktop.language.meanings import inside_a_sentence
from coprod_desktop.language.parsing import Parse
from coprod_desktop.model.finding import Kind
from coprod_desktop.strings import say

MOST_PLAINER = 3
"""How many plainer ways are offered for one hard word."""

_LONG = 13
_FEWEST = 3
_LONG_MEANING = 7
_A_THING = re.compile(r"(?:an?|the|someone|somebody|money|help|people|what|when|how) [a-z' -]+$")
_THINGS = (Kind.JARGON, Kind.MEETING_WORD)


@dataclass(frozen=True, slots=True)
class Offer:
    """Another way to say it: `instead` in the place of `words`, which stand in the row as they are here.

    With `is_whole_row` it stands in the place of all sentences of the row.
    """

    words: str
    instead: tuple[str, ...]
    message: str
    is_whole_row: bool = False


def offers(
    sentences: tuple[str, ...], lexicon: Lexicon, said: str = "", parse: Parse | None = None
) -> tuple[Offer, ...]:
    """Return what could be said instead in some sentences, in their order; long sentences come before words.

    What `said`, the words of the whole version, explains already is not explained again.
    """
    split = [offer for sentence in sentences for offer in _parts(sentence, parse)]
    plainer = [offer for sentence in sentences for offer in _plainer(sentence, lexicon)]
    return tuple(dict.fromkeys((*split, *plainer, *_explained(sentences, lexicon, said))))


def back(sentences: tuple[str, ...], source: str, lexicon: Lexicon) -> tuple[Offer, ...]:
    """Return the steps of the drafting that can be taken back one by one in a row that is all of its source."""
    ways = steps_back.steps_back(sentences, source, lexicon)
    return tuple(Offer("", way, say("easyread.offer_back", parts="\n".join(way)), is_whole_row=True) for way in ways)


def carried_out(sentences: tuple[str, ...], offer: Offer) -> tuple[str, ...]:
    """Return the sentences with an offer taken; what is not there any more changes nothing."""
    if offer.is_whole_row:
        return offer.instead
    if len(offer.instead) > 1:
        return tuple(new for one in sentences for new in (offer.instead if one == offer.words else (one,)))
    done: list[str] = []
    for one in sentences:
        at = one.find(offer.words)
        done.append(one if at < 0 else one[:at] + offer.instead[0] + one[at + len(offer.words) :])
    return tuple(done)


def _parts(sentence: str, parse: Parse | None) -> Iterator[Offer]:
    if not has_at_least(_LONG, sentence):
        return
    parts, _ = apply_all(RULES, sentence)
    if parse is not None:
        parts = tuple(new for part in parts for new in grammar_cuts.cut(part, parse))
    if len(parts) > 1:
        yield Offer(sentence, parts, say("easyread.offer_split", parts="\n".join(parts)))
        return
    place = place_to_cut(sentence)
    at = sentence.find(place) if place else -1
    if at <= 0:
        return
    first, rest = as_sentence(sentence[:at].rstrip(" ,;–—-")), _rest(sentence[at:])
    if rest and has_at_least(_FEWEST, first):
        yield Offer(sentence, (first, rest), say("easyread.offer_cut", parts=f"{first}\n{rest}"))


def _rest(text: str) -> str:
    """Return what stands after a cut as a sentence of its own, or "" when it would be none."""
    join, _, clause = text.partition(" ")
    if join in ("and", "but", "so") and starts_a_clause(clause):
        return as_sentence(clause if join == "and" else text)
    if join == "because" and starts_a_clause(clause):
        return as_sentence(f"this is {text}")
    return as_sentence(text) if starts_a_clause(text) else ""


def _explained(sentences: tuple[str, ...], lexicon: Lexicon, said: str) -> Iterator[Offer]:
    """Yield for each hard word a sentence that explains it, to stand straight after the one that uses it (ER-14)."""
    words = HardWords(lexicon)
    said = "\n".join((said, *sentences)).lower()
    for sentence in sentences:
        for explanation in words.explain(sentence):
            if not re.search(rf"{re.escape(explanation.term.lower())} means?:", said):
                more = " ".join(explanation.sentences)
                message = say("easyread.offer_explain", words=explanation.term, meaning=more)
                yield Offer(sentence, (sentence, *explanation.sentences), message)


def _plainer(sentence: str, lexicon: Lexicon) -> Iterator[Offer]:
    offered: dict[int, list[str]] = {}
    for change in (*_of_word_lists(sentence, lexicon), *plainer_words.plainer(sentence)):
        words = sentence[change.start : change.end]
        known = offered.setdefault(change.end, [])
        if change.text in (words, *known) or len(known) == MOST_PLAINER:
            continue
        known.append(change.text)
        yield Offer(words, (change.text,), say("easyread.offer_word", words=words, instead=change.text))


def _of_word_lists(sentence: str, lexicon: Lexicon) -> Iterator[replace.Change]:
    for match in lexicon.find(sentence):
        if not match.others and not _is_being_explained(sentence, match):
            yield from list(dict.fromkeys(_ways(sentence, match)))[:MOST_PLAINER]


def _ways(sentence: str, match: Match) -> Iterator[replace.Change]:
    entry = match.entry
    if entry.say_instead:
        yield replace.change(sentence, match.start, match.end, entry.say_instead, entry.term)
    meaning = inside_a_sentence(entry.easy_meaning).rstrip(".")
    # What a thing is can stand where its name stood when it is short, and the name stands there for one such thing.
    is_one_thing = match.text.lower() == entry.term.lower()
    if entry.kind in _THINGS and is_one_thing and _A_THING.match(meaning) and not has_at_least(_LONG_MEANING, meaning):
        yield replace.change(sentence, match.start, match.end, SayInstead(meaning, "noun"), entry.term)


def _is_being_explained(sentence: str, match: Match) -> bool:
    return sentence.startswith((" means:", " mean:"), match.end)
