"""What a person should look at, gathered while planning and checking: plain sentences, each once, never a flood."""

from collections.abc import Iterable

from coprod_desktop import strings

# More of one kind than this are counted, not listed.
MOST_OF_A_KIND = 5
_LONGEST_QUOTE = 60
_OF_LETTERS = frozenset({"render.missing_script", "render.missing_character", "render.missing_in_picture"})


class Remarks:
    """Sentences for a person, in the order they came up, those of one kind together."""

    def __init__(self) -> None:
        self._by_key: dict[str, dict[str, None]] = {}

    def add(self, key: str, **facts: object) -> None:
        """Note down the sentence `key` of the strings with its facts; the same sentence twice is one."""
        self._by_key.setdefault(key, {})[strings.say(key, **facts)] = None

    def sentences(self) -> tuple[str, ...]:
        """Return what is so of every file; of a kind that came up often, the first few and how many more there are."""
        return self._listed(key for key in self._by_key if key not in _OF_LETTERS)

    def of_letters(self) -> tuple[str, ...]:
        """Return what is so only of a file that is set in our own letters, in the same way."""
        return self._listed(key for key in self._by_key if key in _OF_LETTERS)

    def _listed(self, keys: Iterable[str]) -> tuple[str, ...]:
        listed: list[str] = []
        for sentences in map(self._by_key.__getitem__, keys):
            listed.extend(list(sentences)[:MOST_OF_A_KIND])
            more = len(sentences) - MOST_OF_A_KIND
            if more > 0:
                listed.append(strings.count("render.more_like_this", more))
        return tuple(listed)


def quote(text: str) -> str:
    """Return the start of a text, short enough to stand in a sentence."""
    text = " ".join(text.split())
    if len(text) <= _LONGEST_QUOTE:
        return text
    return text[:_LONGEST_QUOTE].rsplit(" ", 1)[0] + "…"
