"""One step of the drafting taken back by itself, and all of them: offered for a row that still is as it was drafted."""

from collections.abc import Iterator

from coprod_desktop.easyread import units
from coprod_desktop.easyread.hard_words import HardWords, explained_term
from coprod_desktop.easyread.rules import RULES
from coprod_desktop.easyread.rules.rule import Rule, apply_all
from coprod_desktop.easyread.rules.shape import BULLET, closed_if_a_sentence
from coprod_desktop.language.lexicon import Lexicon


def steps_back(sentences: tuple[str, ...], source: str, lexicon: Lexicon) -> tuple[tuple[str, ...], ...]:
    """Return what a row says with one step less, for each step that made it, and last the words of the paper.

    Nothing when somebody has changed the row already: then there is no step to take back. Sentences that explain a
    word stay below.
    """
    said = tuple(one for one in sentences if not explained_term(one))
    explained = sentences[len(said) :]
    if not source or sentences[: len(said)] != said:
        return ()
    words = _words(source)
    if _bare(_drafted(words, lexicon, RULES)) != _bare(said):
        return ()
    ways = dict.fromkeys((*_with_one_less(words, lexicon), (words,)))
    return tuple((*way, *explained) for way in ways if _bare(way) != _bare(said))


def _with_one_less(words: str, lexicon: Lexicon) -> Iterator[tuple[str, ...]]:
    plain = HardWords(lexicon).with_plain_words(HardWords(lexicon).in_full(words))
    if plain != words:
        yield _finished(apply_all(RULES, words)[0], words)
    _, used = apply_all(RULES, plain)
    for rule_id in used:
        others = tuple(rule for rule in RULES if rule.id != rule_id)
        yield _finished(apply_all(others, plain)[0], words)


def _drafted(words: str, lexicon: Lexicon, rules: tuple[Rule, ...]) -> tuple[str, ...]:
    hard = HardWords(lexicon)
    return _finished(apply_all(rules, hard.with_plain_words(hard.in_full(words)))[0], words)


def _finished(parts: tuple[str, ...], words: str) -> tuple[str, ...]:
    has_an_end = len(parts) > 1 or words.rstrip().endswith(".")
    return tuple(text for part in parts if (text := closed_if_a_sentence(part, had_an_end=has_an_end)))


def _words(source: str) -> str:
    text = " ".join(source.split())
    _, words = units.take_number(text)
    return words.lstrip("•*·–—- ") or words


def _bare(sentences: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(one.removeprefix(BULLET).rstrip(".;, ").casefold() for one in sentences)
