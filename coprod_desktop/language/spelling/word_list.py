"""The words that are spelt right in British English and in Welsh (resources/words/british.txt, welsh.txt)."""

from collections.abc import Iterator
from functools import cache

from coprod_desktop import assets


class WordList:
    """Words kept as one sorted text and searched by halves: a set of them would take ten times the memory."""

    def __init__(self, content: bytes) -> None:
        """Take lines in the order of their bytes, each ended by a line break."""
        self._content = content

    def __contains__(self, word: str) -> bool:
        line = word.encode("utf-8", "replace")
        start = self._first_from(line)
        return self._content.startswith(line + b"\n", start)

    def beginning_with(self, letters: str) -> Iterator[str]:
        """Yield every word that begins with these letters, as they are written, in order."""
        wanted = letters.encode("utf-8", "replace")
        start = self._first_from(wanted)
        while start < len(self._content) and self._content.startswith(wanted, start):
            end = self._content.index(b"\n", start)
            yield self._content[start:end].decode()
            start = end + 1

    def _first_from(self, line: bytes) -> int:
        """Return where the first line begins that is not before this one."""
        low, high = 0, len(self._content)
        while low < high:
            middle = (low + high) // 2
            start = self._content.rfind(b"\n", 0, middle) + 1
            end = self._content.find(b"\n", middle)
            if self._content[start:end] < line:
                low = end + 1
            else:
                high = start
        return low


@cache
def british() -> WordList:
    """Return the British list, read when it is first asked for."""
    return WordList(assets.resource("words", "british.txt").read_bytes())


@cache
def welsh() -> WordList:
    """Return the Welsh list with every mutated form, read when it is first asked for."""
    return WordList(assets.resource("words", "welsh.txt").read_bytes())
