"""What short forms stand for, said to those who listen: expansion text (PDF8, PDF-17), nothing that anybody sees."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from coprod_desktop.language.short_forms import explained_in
from coprod_desktop.model import document as doc
from coprod_desktop.render.plan import Words


class FullForms:
    """The short forms of one document: those that it explains itself, and those that were given."""

    def __init__(self, document: doc.Document, given: Mapping[str, str] | None = None) -> None:
        explained: dict[str, str] = {}
        for block in doc.text_blocks(document):
            text = doc.plain_text(block)
            if "(" in text:
                explained |= {short: full for short, full in explained_in(text).items() if short not in explained}
        self._full = {**(given or {}), **explained}
        longest_first = sorted(self._full, key=len, reverse=True)
        # Not where the short form stands in brackets: there its words have just been said.
        found = "|".join(map(re.escape, longest_first))
        self._pattern = re.compile(rf"(?<![\w(&-])(?:{found})(?![\w&)-])") if found else None

    def marked(self, words: Words) -> Iterator[Words]:
        """Yield the words, each short form by itself with what it stands for."""
        if self._pattern is None or words.instead:
            yield words
            return
        start = 0
        for found in self._pattern.finditer(words.text):
            if words.text[start : found.start()]:
                yield replace(words, text=words.text[start : found.start()])
            yield replace(words, text=found[0], expansion=self._full[found[0]])
            start = found.end()
        if words.text[start:]:
            yield replace(words, text=words.text[start:]) if start else words
