"""Finds the words of a text that nobody knows, as one word after the other is read."""

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass, field, replace
from unicodedata import combining, normalize

from coprod_desktop.language.addresses import find_addresses
from coprod_desktop.language.spelling.word_list import WordList
from coprod_desktop.model.document import Span

# Letters with a mark over them are part of a word; so is an apostrophe between two letters.
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_HYPHENED = re.compile(r"[^\W\d_]+(?:['’‐‑-][^\W\d_]+)+")
# Letters that no British word has: it is a word of another language, and this list cannot judge it.
_BRITISH_LETTERS = re.compile(r"[A-Za-zàáâäåæçèéêëìíîïñòóôöøùúûüœÀÁÂÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÖØÙÚÛÜŒ'’]+")
_OTHER_WELSH_LETTERS = str.maketrans("ŵŷŴŶ", "wyWY")
_OWNED = re.compile(r"['’][sS]$")
# The short words of Welsh that lean on the one before them: "i'r", "mae'n".
_LEANING = re.compile(r"['’](?:r|n|i|u|w|m|ch|th)$", re.IGNORECASE)
_BEGINNINGS = frozenset({"anti", "co", "ex", "multi", "non", "pre", "pro", "re", "self", "semi", "un", "under"})
_SHORTEST = 2
_LEAD = 2  # words; one alone may be an English slip that happens to be a Welsh word, as "bord" is


@dataclass(frozen=True, slots=True)
class KnownWords:
    """What counts as right: the British list, and words that people here use (in small letters).

    `welsh` gives the Welsh list when it is needed; `is_welsh` says that the text is Welsh, and its words count too.
    """

    british: WordList
    own: frozenset[str] = field(default=frozenset())
    welsh: Callable[[], WordList] | None = None
    is_welsh: bool = False

    def for_text(self, text: str) -> "KnownWords":
        """Return what counts as right in a text, which is Welsh where that list knows clearly more of its words."""
        if self.welsh is None:
            return self
        words = {one[0] for one in _WORD.finditer(text)}
        plain = replace(self, own=frozenset())
        british = {one for one in words if plain.knows(one)}
        if british == words:
            return self  # most texts: the Welsh list need not be read for them
        in_welsh = replace(self, is_welsh=True)
        lead = sum(map(in_welsh.knows_in_welsh, words)) - len(british)
        return in_welsh if lead >= _LEAD else self

    def knows(self, word: str) -> bool:
        """Say whether a word is right; a capital at its start, or capitals all through, do not count."""
        plain = word.replace("’", "'")
        ways = (plain, _OWNED.sub("", plain), _without_marks(plain))
        return any(self._has(way) for way in dict.fromkeys(ways)) or (self.is_welsh and self.knows_in_welsh(word))

    def knows_in_welsh(self, word: str) -> bool:
        """Say whether a word is right in Welsh, with or without a short word that leans on it."""
        if self.welsh is None:
            return False
        plain = word.replace("’", "'")
        return any(_is_in(self.welsh(), way) for way in dict.fromkeys((plain, _LEANING.sub("", plain))))

    def _has(self, word: str) -> bool:
        return word.lower() in self.own or _is_in(self.british, word)


def _is_in(words: WordList, word: str) -> bool:
    if word in words:
        return True
    # "Paris" is a word and "paris" is none; "THE" and "The" are as good as "the".
    small = word.lower()
    is_plain_capital = word[1:].islower() or word.isupper() or len(word) == 1
    return is_plain_capital and (small in words or (small.capitalize() in words and word.isupper()))


def unknown_words(text: str, known: KnownWords) -> tuple[Span, ...]:
    """Return each word that is in no list, in reading order.

    Left alone are addresses, short forms in capitals, single letters, words with a digit beside them, and words with
    letters that the language of the text does not have.
    """
    found = _unknown(text, known)
    if not found and text == text.translate(_OTHER_WELSH_LETTERS):
        return found
    in_its_language = known.for_text(text)
    return _unknown(text, in_its_language) if in_its_language.is_welsh else found


def _unknown(text: str, known: KnownWords) -> tuple[Span, ...]:
    places = [one for one in _WORD.finditer(text) if _can_be_judged(text, one, is_welsh=known.is_welsh)]
    unknown = {word for word in {one[0] for one in places} if not known.knows(word)}
    wrong = [one for one in places if one[0] in unknown and not _is_beginning(text, one)]
    if not wrong:
        return ()
    skipped = [*find_addresses(text), *_known_hyphened(text, known)]
    return tuple(Span(*one.span()) for one in wrong if not _is_inside(one.span(), skipped))


def _can_be_judged(text: str, found: re.Match[str], *, is_welsh: bool) -> bool:
    word = found[0].translate(_OTHER_WELSH_LETTERS) if is_welsh else found[0]
    if len(word) < _SHORTEST or _is_short_form(word) or not _BRITISH_LETTERS.fullmatch(word):
        return False
    around = text[max(0, found.start() - 1) : found.start()] + text[found.end() : found.end() + 1]
    return not any(one.isdigit() or one == "_" for one in around)


def _without_marks(word: str) -> str:
    """Return a word without marks over its letters: "naïve" and "naive" are both right."""
    return "".join(one for one in normalize("NFD", word) if not combining(one))


def _is_short_form(word: str) -> bool:
    """Say whether it is written in capitals, an "s" for several or "'s" aside: NHS, MPs, CQC's."""
    letters = re.sub(r"['’]?s$", "", word)
    return len(letters) > 1 and letters.isupper()


def _is_beginning(text: str, found: re.Match[str]) -> bool:
    """Say whether it is the "co" of "co-chair"."""
    return text[found.end() : found.end() + 1] in ("-", "‑", "‐") and found[0].lower() in _BEGINNINGS


def _known_hyphened(text: str, known: KnownWords) -> list[Span]:
    found = _HYPHENED.finditer(text)
    return [Span(*one.span()) for one in found if known.knows(re.sub("[‐‑]", "-", one[0]))]


def _is_inside(span: tuple[int, int], others: Collection[Span]) -> bool:
    return any(one.start <= span[0] and span[1] <= one.end for one in others)
