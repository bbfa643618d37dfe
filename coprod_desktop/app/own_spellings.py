"""Words that a person knows to be right: always, or in one meeting. Kept in their own data folder."""

import json
from pathlib import Path

from coprod_desktop import strings
from coprod_desktop.storage import files, places

_LARGEST_FILE = 4 * 1024 * 1024
_MOST_MEETINGS = 200
"""How many meetings' ignored words are kept; those of the meeting that was longest without a new one go first."""


class OwnSpellings:
    """The words, as they were written; capitals do not count."""

    def __init__(self, path: Path | None = None) -> None:
        """Read the person's list; what cannot be read is set aside before anything takes its place."""
        self.path = path or places.data_folder() / "own-spellings.json"
        self._words: tuple[str, ...] = ()
        self._ignored: dict[str, tuple[str, ...]] = {}
        self._is_safe_to_write = True
        self._read()

    @property
    def words(self) -> tuple[str, ...]:
        """The words that are right everywhere, in the order in which they were added."""
        return self._words

    def ignored(self, meeting_id: str) -> tuple[str, ...]:
        """Return the words that are right in one meeting."""
        return self._ignored.get(meeting_id, ())

    def add(self, word: str) -> None:
        """Take a word as right from now on. Raises what `files.write_whole` raises."""
        self._write((*(one for one in self._words if one != word), word), self._ignored)

    def remove(self, word: str) -> None:
        """Forget that a word is right. Raises what `files.write_whole` raises."""
        self._write(tuple(one for one in self._words if one != word), self._ignored)

    def ignore(self, word: str, meeting_id: str) -> None:
        """Take a word as right in one meeting. Raises what `files.write_whole` raises."""
        others = {key: words for key, words in self._ignored.items() if key != meeting_id}
        here = (*(one for one in self.ignored(meeting_id) if one != word), word)
        newest = dict(list({**others, meeting_id: here}.items())[-_MOST_MEETINGS:])
        self._write(self._words, newest)

    def _write(self, words: tuple[str, ...], ignored: dict[str, tuple[str, ...]]) -> None:
        if not self._is_safe_to_write:
            try:
                files.set_aside(self.path, strings.say("storage.set_aside_name"))
            except OSError as error:
                raise files.explained(error, self.path) from error
            self._is_safe_to_write = True
        kept = json.dumps({"words": words, "ignored": ignored}, ensure_ascii=False, indent=1)
        files.write_whole(self.path, f"{kept}\n".encode())
        self._words, self._ignored = words, ignored

    def _read(self) -> None:
        try:
            with self.path.open("rb") as source:
                given = json.loads(source.read(_LARGEST_FILE).decode("utf-8"))
            self._words = _texts(given["words"])
            self._ignored = {str(key): _texts(words) for key, words in given["ignored"].items()}
        except FileNotFoundError:
            return
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
            self._is_safe_to_write = False


def _texts(given: object) -> tuple[str, ...]:
    if not isinstance(given, list) or not all(isinstance(one, str) for one in given):
        raise ValueError
    return tuple(given)
