"""Words that people add themselves: as entries of the word lists, and two lists compared and combined."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace

from coprod_desktop.language.entry import Entry, SayInstead, ShortForm
from coprod_desktop.language.forms import soften
from coprod_desktop.model.finding import Kind
from coprod_desktop.model.meeting import OwnWord
from coprod_desktop.strings import say

_SAID = tuple(one.name for one in fields(OwnWord) if one.name != "id")


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two lists side by side, each part in the order of the first list, then of the second.

    `different` are words that both have, with something said about them there that is not said here: here and there.
    """

    same: tuple[OwnWord, ...] = ()
    only_here: tuple[OwnWord, ...] = ()
    only_there: tuple[OwnWord, ...] = ()
    different: tuple[tuple[OwnWord, OwnWord], ...] = ()


def key_of(term: str) -> str:
    """Return what two ways of writing a term have in common: capitals, hyphens and gaps do not count."""
    return soften(term.lower()).replace(" ", "")


def as_entry(word: OwnWord) -> Entry:
    """Return a word as an entry of the word lists. A term in capitals is met only in capitals."""
    is_letters = word.term.isupper() and " " not in word.term
    short = word.short_form.strip()
    return Entry(
        word.term,
        word.meaning,
        Kind.SHORT_FORM if is_letters else Kind.JARGON,
        forms=wordings(word),
        short_forms=(ShortForm(short, short.isupper()),) if short else (),
        easy_meaning=word.easy_meaning,
        # A noun takes the number of what it replaces and is otherwise left as it is: the safest guess.
        say_instead=SayInstead(word.say_instead, "noun") if word.say_instead else None,
        topic=say("words.own_topic"),
        capitals_only=is_letters,
    )


def wordings(word: OwnWord) -> tuple[str, ...]:
    """Return the other wordings of a word, one by one."""
    return tuple(one.strip() for one in word.also_written.split(";") if one.strip())


def find(words: Iterable[OwnWord], term: str) -> OwnWord | None:
    """Return the word that is written so, or None."""
    wanted = key_of(term)
    return next((one for one in words if key_of(one.term) == wanted), None)


def with_word(words: Sequence[OwnWord], word: OwnWord) -> tuple[OwnWord, ...]:
    """Return the list with a word added, or in the place of the one with its id or its term."""
    for place, one in enumerate(words):
        if one.id == word.id or key_of(one.term) == key_of(word.term):
            rest = [other for other in words[place + 1 :] if key_of(other.term) != key_of(word.term)]
            return (*words[:place], replace(word, id=one.id), *rest)
    return (*words, word)


def without_word(words: Sequence[OwnWord], word: OwnWord) -> tuple[OwnWord, ...]:
    """Return the list without a word."""
    return tuple(one for one in words if one.id != word.id)


def compare(here: Sequence[OwnWord], there: Sequence[OwnWord]) -> Comparison:
    """Return what two lists share and where they differ."""
    theirs = {key_of(one.term): one for one in there}
    ours = {key_of(one.term) for one in here}
    pairs = [(one, theirs.get(key_of(one.term))) for one in here]
    return Comparison(
        tuple(one for one, other in pairs if other and not what_differs(one, other)),
        tuple(one for one, other in pairs if other is None),
        tuple(one for key, one in theirs.items() if key not in ours),
        tuple((one, other) for one, other in pairs if other and what_differs(one, other)),
    )


def combine(here: Sequence[OwnWord], there: Sequence[OwnWord], *, theirs_win: bool = False) -> tuple[OwnWord, ...]:
    """Return both lists as one. Where they differ, the words of `here` stay unless `theirs_win`.

    What only one of two words says is never lost.
    """
    found = compare(here, there)
    changed = {one.id: _filled(one, other) for one, other in found.different} if theirs_win else {}
    return (*(changed.get(one.id, one) for one in here), *found.only_there)


def what_differs(here: OwnWord, there: OwnWord) -> tuple[str, ...]:
    """Return the fields in which another word says something that this one does not."""
    return tuple(name for name in _SAID if getattr(there, name) and getattr(there, name) != getattr(here, name))


def _filled(here: OwnWord, there: OwnWord) -> OwnWord:
    return replace(here, **{name: getattr(there, name) for name in what_differs(here, there)})
