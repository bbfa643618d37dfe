"""The spelling of a meeting: what is known here, which words are not, and a person's own list of words."""

from collections.abc import Iterable
from dataclasses import dataclass

from coprod_desktop.app.find_replace import FoundPlace, Wanted
from coprod_desktop.app.own_spellings import OwnSpellings
from coprod_desktop.language.lexicon import Lexicon
from coprod_desktop.language.spelling.reading import KnownWords, unknown_words
from coprod_desktop.language.spelling.word_list import british, welsh
from coprod_desktop.model.document import Span
from coprod_desktop.model.meeting import Meeting
from coprod_desktop.model.texts import Part, texts

# Names of people and places, and what is written down as it should be.
_NAMES = {
    (Part.PERSON, "name"),
    (Part.DETAILS, "place"),
    (Part.DETAILS, "group"),
    (Part.DETAILS, "contact"),
    (Part.ACTION, "who"),
    (Part.TASK, "who"),
    (Part.OWN_WORD, "term"),
    (Part.OWN_WORD, "short_form"),
    (Part.OWN_WORD, "also_written"),
}


@dataclass(frozen=True, slots=True)
class Terms:
    """The words of a lexicon's terms, in small letters; made once for a lexicon, since it takes a moment."""

    lexicon: Lexicon
    words: frozenset[str]

    @classmethod
    def of(cls, lexicon: Lexicon) -> "Terms":
        """Return every word of the terms as the lists write them: worked out forms hold slips that people make."""
        written = (form for entry in lexicon.entries for form in (entry.term, *entry.forms))
        short = (form.text for entry in lexicon.entries for form in entry.short_forms)
        return cls(lexicon, words_in((*written, *short)))


def known_words(meeting: Meeting, terms: Terms, own: OwnSpellings) -> KnownWords:
    """Return what counts as right in a meeting: British and Welsh, its names, the word lists, and own words."""
    names = (one.text for one in texts(meeting) if (one.place.part, one.place.name) in _NAMES)
    sayings = (one.written for one in meeting.sayings)
    here = words_in((*names, *sayings, *own.words, *own.ignored(meeting.id)))
    return KnownWords(british(), terms.words | here, welsh)


def mistakes(meeting: Meeting, known: KnownWords) -> tuple[FoundPlace, ...]:
    """Return each word of the meeting that nobody knows, in reading order; papers stay as they came."""
    return tuple(
        FoundPlace(placed, span)
        for placed in texts(meeting)
        if placed.can_change and (placed.place.part, placed.place.name) not in _NAMES
        for span in unknown_words(placed.text, known)
    )


def unknown_in(text: str, known: KnownWords) -> tuple[Span, ...]:
    """Return each word of a text that nobody knows; for a sentence of an easy read row, or a field."""
    return unknown_words(text, known)


def everywhere(word: str) -> Wanted:
    """Return what finds this very word wherever it is written so."""
    return Wanted(word, has_case=True, is_whole=True)


def words_in(written: Iterable[str]) -> frozenset[str]:
    """Return the single words, and the hyphened ones whole, in small letters with straight apostrophes."""
    found: set[str] = set()
    for one in written:
        whole = one.lower().replace("’", "'").split()
        found.update(word.strip('.,;:!?()“”"') for word in whole)
        found.update(part.strip('.,;:!?()“”"') for word in whole for part in word.split("-"))
    return frozenset(found - {""})
