"""Letters become runs of words, and hyphens that only the end of a line put there go."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby
from operator import attrgetter

from coprod_desktop.importing.pdf.library import Letter
from coprod_desktop.language import difficulty
from coprod_desktop.model.document import Run

# What stands for a hyphen at the end of a line until we know whether the word has one.
LINE_HYPHEN = "\ue000"
_SPLIT_WORD = re.compile(rf"([^\W\d_]+){LINE_HYPHEN}\s*([^\W\d_]*)")
_LOOK = attrgetter("font", "link")
_AROUND_WORDS = ".,;:()'’‘“”\"!?"
_LINE_ENDS = str.maketrans({"\r": " ", "\n": " "})
# A dash or stroke that touches the word before it holds two words together, also where a line ends between them.
_JOINED = re.compile(r"(?<=[^\s–—/])([–—/])[\r\n]+(?=\S)")
_TOUCHES = re.compile(r"[^\s–—/][–—/]$")


def runs_of(letters: Iterable[Letter]) -> Iterator[Run]:
    """Yield the letters as runs, line ends as spaces, hyphens at line ends as LINE_HYPHEN."""
    for (font, link), group in groupby(letters, key=_LOOK):
        text = "".join([LINE_HYPHEN if letter.is_hyphen else letter.text for letter in group])
        yield Run(_JOINED.sub(r"\1", text).translate(_LINE_ENDS), font.bold, font.italic, link)


def ends_in_dash(text: str) -> bool:
    """Tell whether what follows these words belongs to the last of them, without a space: "10am–" and "noon"."""
    return bool(_TOUCHES.search(text))


class Hyphens:
    """Decides which hyphens at line ends belong to their word, from how the same paper writes its other words."""

    def __init__(self) -> None:
        self._words: set[str] = set()
        self._splits_words = False
        self._open_end = ""

    def learn(self, runs: Iterable[Run]) -> None:
        """Take note of words of the paper."""
        for run in runs:
            for word in run.text.split():
                self._words.add(word.strip(_AROUND_WORDS).lower())
            self._learn_splits(self._open_end + run.text)

    def _learn_splits(self, text: str) -> None:
        """See whether words are split at line ends; a word may go on in the next line."""
        self._open_end = ""
        if LINE_HYPHEN in text and not self._splits_words:
            self._splits_words = any(self._is_certain_split(*found) for found in _SPLIT_WORD.findall(text))
            self._open_end = text.split()[-1] if text.rstrip().endswith(LINE_HYPHEN) else ""

    def mended(self, runs: Iterable[Run]) -> list[Run]:
        """Return the runs with the words put together that line ends had parted."""
        joined: list[Run] = []
        for run in runs:
            if joined and joined[-1].text.rstrip().endswith(LINE_HYPHEN):
                if not run.note and not run.text.strip():
                    continue
                # The word goes on in this run.
                head, _, rest = run.text.lstrip().partition(" ")
                joined[-1] = replace(joined[-1], text=joined[-1].text.rstrip() + head)
                run = replace(run, text=f" {rest}" if rest else "")
            joined.append(run)
        return [replace(run, text=self._whole(run.text)) for run in joined if run.text or run.note]

    def _whole(self, text: str) -> str:
        if LINE_HYPHEN not in text:
            return text
        whole = _SPLIT_WORD.sub(lambda found: self._join(found[1], found[2]), text)
        return whole.replace(LINE_HYPHEN, "-")

    def _join(self, first: str, second: str) -> str:
        return f"{first}{second}" if self._is_one_word(first, second) else f"{first}-{second}"

    def _is_one_word(self, first: str, second: str) -> bool:
        if not second or (second[0].isupper() and not first.isupper()):
            return False
        if f"{first}-{second}".lower() in self._words:
            return False
        if f"{first}{second}".lower() in self._words:
            return True
        # Most programs break lines only at hyphens that are there; so a paper must show that its program splits words.
        return self._splits_words and not (_is_word(first) and _is_word(second) and not _is_word(first + second))

    @staticmethod
    def _is_certain_split(first: str, second: str) -> bool:
        return bool(second) and _is_word(first + second) and not (_is_word(first) and _is_word(second))


def _is_word(text: str) -> bool:
    return difficulty.of(text.lower()) is not None
