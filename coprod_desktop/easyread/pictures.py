"""Pictures that fit a sentence, from a hand-made map of easy read ideas (ER-07 to ER-10).

Automatic matching of emoji names fails on exactly the words that matter in a meeting, so people chose a picture for
each idea. Our own drawings come first, OpenMoji has the rest. Where no idea fits, no picture is suggested: an empty
place is honest and a wrong picture is not.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from coprod_desktop import assets
from coprod_desktop.easyread import picture_names, picture_topics
from coprod_desktop.easyread.picture_names import NamedPicture
from coprod_desktop.easyread.picture_topics import DRAWING, OPENMOJI
from coprod_desktop.language import inflect

SHIPPED = (DRAWING, OPENMOJI)
"""What the source of a picture that comes with the program begins with; its name or code follows."""

OWN = "own:"
"""What the source of a picture begins with that people brought in; what follows is made from its bytes."""

# "5pm" and "10:30" are the same idea, whatever the hour.
_MOMENT = re.compile(r"\b\d{1,2}(?::\d\d|[:.]\d\d ?[ap]m| ?[ap]m)(?:[ap]m)?\b")
_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*|£|\?")
_CAPITAL = re.compile(r"\b[A-Z][a-z]+\b")
_TITLED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Councillor|Cllr|Professor|Inspector) (?:[A-Z]\.? )?[A-Z][\w’'-]+(?: [A-Z][a-z]+\b)?"
)
# At the start of a sentence a name is known by what follows it.
_DOES = re.compile(
    r"['’]s\b| (?:will|has|had|is|was|said|says|asked|told|wants|does|did|can|went|gave|wrote|works|lives)\b|"
    r" and [A-Z]| [A-Z][a-z]"
)
# A longer phrase says more only by its own words: "at home" is no surer than "home".
_LITTLE_WORDS = frozenset(
    (
        *("a", "an", "the", "to", "at", "of", "us", "you", "your", "for", "on", "in", "by", "we", "will", "our", "i"),
        *("me", "my", "co", "self", "it", "is", "be", "with", "from", "and", "or", "as", "up", "out"),
    )
)
_USUAL, _STRONGEST = 3, 5
_STRENGTH_PER_MORE_WORD = 2
# Certainty is how far a match stands above the vaguest one, as a share: an idea of usual strength is "rather sure".
_FULL_STRENGTH = 6
_VAGUE = 2
_BY_NAME = 0.1


@dataclass(frozen=True, slots=True)
class Idea:
    """One picture and the words that it stands for.

    `source` is as in document.Picture. `words` are phrases in small letters; one that begins with "to " is a verb and
    is found in every tense. `vague` are words that it stands for only where a sentence has nothing better ("to send" is
    less of a letter than "letter").
    `strength` is 1 for a vague idea ("people") to 5 for one that says what a sentence is about ("wheelchair").
    """

    source: str
    alt: str
    words: tuple[str, ...]
    strength: int = _USUAL
    vague: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unpictured:
    """What no picture may be taken from: phrases whose words mean something else there, and names of people."""

    phrases: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PictureChoice:
    """A picture for some words: `source` as in document.Picture, the words it was found by, and 0 to 1 for how sure."""

    source: str
    alt: str
    words: str
    certainty: float


@dataclass(frozen=True, slots=True)
class _Phrase:
    """Words that stand for an idea, or that hide the words in them: then there is no idea."""

    tokens: tuple[str, ...]
    idea: Idea | None
    is_vague: bool = False

    def score(self, idea: Idea) -> float:
        """Return how much the phrase says: more with each telling word, never more where it is vague."""
        if self.is_vague:
            return float(min(_VAGUE, idea.strength))
        telling = sum(word not in _LITTLE_WORDS for word in self.tokens)
        return float(idea.strength + _STRENGTH_PER_MORE_WORD * max(0, telling - 1))


@dataclass(frozen=True, slots=True)
class _Found:
    """An idea met in a text, at the place of its first word."""

    idea: Idea
    place: int
    words: str
    score: float


class PictureIndex:
    """The ideas made ready for looking up."""

    def __init__(
        self, ideas: Iterable[Idea], named: Iterable[NamedPicture] = (), unpictured: Unpictured | None = None
    ) -> None:
        self.ideas: tuple[Idea, ...] = tuple(ideas)
        chosen = {idea.source for idea in self.ideas}
        # Taken apart once, so that a search keeps up with typing.
        self._idea_lines = [(idea, tuple(map(_in_line, idea.words)), _in_line(idea.alt)) for idea in self.ideas]
        self._named = [
            (one, _in_line(one.name), _in_line(" ".join((*one.others, picture_topics.shipped().of(one.source)))))
            for one in named
            if one.source not in chosen
        ]
        self._by_first_word: dict[str, list[_Phrase]] = {}
        unpictured = unpictured or Unpictured()
        self._names = frozenset(unpictured.names)
        for idea in self.ideas:
            self._put(idea.words, idea)
            self._put(idea.vague, idea, is_vague=True)
        self._put(unpictured.phrases, None)
        for phrases in self._by_first_word.values():
            phrases.sort(key=lambda phrase: -len(phrase.tokens))

    @classmethod
    def load(cls, own: Iterable[Idea] = ()) -> "PictureIndex":
        """Return the index of a person's own pictures, our drawings and the shipped map of OpenMoji."""
        return cls(
            (
                *own,
                *_read(DRAWING, "drawings", "index.toml"),
                *_read(OPENMOJI, "pictures", "ideas.toml"),
                *_read(OPENMOJI, "pictures", "things.toml"),
            ),
            picture_names.load(),
            _read_unpictured(),
        )

    def _put(self, phrases: Iterable[str], idea: Idea | None, *, is_vague: bool = False) -> None:
        """Make phrases findable by their first word; those without an idea only hide the words in them."""
        for words in phrases:
            for form in _forms(words):
                tokens = _tokens(form)
                self._by_first_word.setdefault(tokens[0], []).append(_Phrase(tokens, idea, is_vague))

    def suggest(self, text: str, limit: int = 3) -> tuple[PictureChoice, ...]:
        """Return up to `limit` pictures for a sentence, the best first; none when no idea fits.

        A longer phrase hides the shorter ones inside it. The same words always give the same picture.
        """
        best: dict[str, _Found] = {}
        for found in self._find(text):
            known = best.get(found.idea.source)
            if known is None or found.score > known.score:
                best[found.idea.source] = found
        ranked = sorted(best.values(), key=lambda found: (-found.score, found.place))
        return tuple(_choice(found) for found in ranked[:limit])

    def look_up(self, query: str, limit: int = 20) -> tuple[PictureChoice, ...]:
        """Return the pictures with a word that begins with what somebody typed so far; the whole word comes first."""
        typed = " ".join(_tokens(query))
        if not typed:
            return ()
        found = [
            (words != typed, -idea.strength, words, idea)
            for idea in self.ideas
            if (words := next((one for one in map(_bare, idea.words) if one.startswith(typed)), ""))
        ]
        ranked = sorted(found, key=lambda one: one[:3])
        return tuple(_choice(_Found(idea, 0, words, float(_FULL_STRENGTH))) for _, _, words, idea in ranked[:limit])

    def search(self, query: str, limit: int = 40, topic: str = "") -> tuple[PictureChoice, ...]:
        """Return the pictures for what somebody typed so far, by word first and then by meaning.

        A word that begins so comes first, then a phrase that holds all that was typed, then what the picture shows,
        then the ideas in the words taken as a sentence ("going to the shops"). Last come the packaged pictures that
        nobody has chosen for an idea: those whose name holds what was typed, then those of that topic ("animals").
        With a `topic`, only its pictures are found.
        """
        typed = _tokens(query)
        if not typed:
            return ()
        most = len(self._idea_lines) if topic else limit
        found = {one.source: one for one in self.look_up(query, most)}
        starts = tuple(f" {word}" for word in typed)
        by_words, by_alt = self._held(starts)
        for choice in (*by_words, *by_alt, *self.suggest(query, most), *self._by_name(starts)):
            found.setdefault(choice.source, choice)
        fitting = (one for one in found.values() if not topic or picture_topics.shipped().of(one.source) == topic)
        return tuple(islice(fitting, limit))

    def topics(self) -> tuple[str, ...]:
        """Return the topics that there are pictures of, in their order; a person's own pictures come first."""
        known = {picture_topics.shipped().of(idea.source) for idea in self.ideas}
        known.update(picture_topics.shipped().of(one.source) for one, _, _ in self._named)
        return tuple(one for one in (picture_topics.OWN_PICTURES, *picture_topics.shipped().names) if one in known)

    def of_topic(self, topic: str) -> tuple[PictureChoice, ...]:
        """Return every picture of a topic: those chosen for an idea first, in the order of the map."""
        of = picture_topics.shipped().of
        found = {
            idea.source: _choice(_Found(idea, 0, idea.words[0] if idea.words else "", float(_USUAL)))
            for idea in self.ideas
            if of(idea.source) == topic
        }
        for one, _, _ in self._named:
            if of(one.source) == topic:
                found[one.source] = PictureChoice(one.source, one.alt, one.name, _BY_NAME)
        return tuple(found.values())

    def _held(self, starts: tuple[str, ...]) -> tuple[list[PictureChoice], list[PictureChoice]]:
        by_words: list[PictureChoice] = []
        by_alt: list[PictureChoice] = []
        for idea, phrases, alt in sorted(self._idea_lines, key=lambda one: -one[0].strength):
            holding = (words for words, phrase in zip(idea.words, phrases, strict=True) if _holds(phrase, starts))
            if words := next(holding, ""):
                by_words.append(_choice(_Found(idea, 0, words, float(_USUAL))))
            elif _holds(alt, starts):
                by_alt.append(_choice(_Found(idea, 0, idea.alt, float(_USUAL))))
        return by_words, by_alt

    def _by_name(self, starts: tuple[str, ...]) -> Iterator[PictureChoice]:
        """Yield packaged pictures: first those whose name holds what was typed, then by other words and topics."""
        by_name: list[NamedPicture] = []
        by_topic: list[NamedPicture] = []
        for one, name, others in self._named:
            if _holds(name, starts):
                by_name.append(one)
            elif _holds(others, starts):
                by_topic.append(one)
        for one in (*sorted(by_name, key=lambda one: len(one.name)), *by_topic):
            yield PictureChoice(one.source, one.alt, one.name, _BY_NAME)

    def _find(self, text: str) -> Iterator[_Found]:
        tokens = _tokens(self._without_names(text))
        place = 0
        while place < len(tokens):
            match = self._longest_at(tokens, place)
            if not match:
                place += 1
                continue
            end = place + len(match[0].tokens)
            scores = [0.0]
            for phrase in match:
                if phrase.idea:
                    scores.append(phrase.score(phrase.idea))
                    yield _Found(phrase.idea, place, " ".join(phrase.tokens), scores[-1])
            if match[0].idea:
                yield from self._chosen_inside(tokens, place, end, max(scores))
            place = end

    def _chosen_inside(self, tokens: tuple[str, ...], start: int, end: int, score: float) -> Iterator[_Found]:
        """Yield what people put before all our pictures: no longer phrase of ours hides their photo of the board."""
        for place in range(start, end):
            for phrase in self._by_first_word.get(tokens[place], ()):
                size, idea = len(phrase.tokens), phrase.idea
                if not idea or idea.strength <= _STRONGEST or size >= end - start or place + size > end:
                    continue
                if tokens[place : place + size] == phrase.tokens:
                    yield _Found(idea, place, " ".join(phrase.tokens), max(score + 1, phrase.score(idea)))

    def _longest_at(self, tokens: tuple[str, ...], place: int) -> list[_Phrase]:
        phrases = self._by_first_word.get(tokens[place], ())
        fitting = [one for one in phrases if tokens[place : place + len(one.tokens)] == one.tokens]
        return [one for one in fitting if len(one.tokens) == len(fitting[0].tokens)]

    def _without_names(self, text: str) -> str:
        """Return a text without names that are words too: "Mark" is no mark, and "Mrs Day" is no day."""
        text = _TITLED.sub("", text)
        return _CAPITAL.sub(lambda found: "" if self._is_name(text, found) else found.group(), text)

    def _is_name(self, text: str, found: re.Match[str]) -> bool:
        if found.group().lower() not in self._names:
            return False
        starts = not text[: found.start()].strip("“‘\"'• ") or bool(re.search(r"[.!?]\s*$", text[: found.start()]))
        return not starts or bool(_DOES.match(text, found.end()))


def _read(prefix: str, *parts: str) -> tuple[Idea, ...]:
    """Return the ideas of a file of [[drawing]] or [[idea]] tables."""
    data = tomllib.loads(assets.resource(*parts).read_text(encoding="utf-8"))
    return tuple(_idea(prefix, one) for one in data.get("drawing", data.get("idea", ())))


def _idea(prefix: str, one: dict[str, Any]) -> Idea:
    source = prefix + str(one.get("name") or one["picture"])
    return Idea(source, one["alt"], tuple(one["words"]), one.get("strength", _USUAL), tuple(one.get("vague", ())))


def _read_unpictured() -> Unpictured:
    data = tomllib.loads(assets.resource("pictures", "unpictured.toml").read_text(encoding="utf-8"))
    return Unpictured(tuple(data["phrases"]), tuple(data["names"]))


def _choice(found: _Found) -> PictureChoice:
    certainty = min(1.0, found.score / _FULL_STRENGTH)
    return PictureChoice(found.idea.source, found.idea.alt, found.words, certainty)


def _in_line(text: str) -> str:
    """Return the tokens of a text with a space before each."""
    return "".join(f" {token}" for token in _tokens(text))


def _holds(line: str, starts: tuple[str, ...]) -> bool:
    """Return whether each start, a space and the beginning of a word, is in a line of tokens."""
    return all(map(line.__contains__, starts))


def _bare(words: str) -> str:
    return words.removeprefix("to ")


def _tokens(text: str) -> tuple[str, ...]:
    return tuple(
        token.removesuffix("'s").removesuffix("'")
        for found in _WORD.finditer(_MOMENT.sub(" clock ", text.lower().replace("’", "'")))
        for token in found.group().split("-")
        if token
    )


def _forms(words: str) -> set[str]:
    if words.startswith("to "):
        verb, gap, rest = words.removeprefix("to ").partition(" ")
        return {form + gap + rest for form in (verb, *inflect.verb_forms(verb))}
    last = words.rpartition(" ")[2]
    # Only plain words have plurals: not "£", "24 hours" or "me".
    has_plural = last.isalpha() and len(last) > 2 and inflect.singular(last) == last
    return {words, inflect.plural(words)} if has_plural else {words}
