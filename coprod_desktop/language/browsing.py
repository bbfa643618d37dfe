"""The word lists to go through: from A to Z, by topic, by first letter."""

from collections.abc import Iterable

from coprod_desktop.language.entry import Entry


def words(entries: Iterable[Entry], topic: str = "", letter: str = "") -> tuple[Entry, ...]:
    """Return the entries of a topic that begin with a letter, from A to Z; "" stands for every topic or letter."""
    found = (one for one in entries if (not topic or one.topic == topic) and (not letter or _first(one) == letter))
    return tuple(sorted(found, key=lambda one: (one.term.casefold(), one.term)))


def topics(entries: Iterable[Entry]) -> tuple[str, ...]:
    """Return the topics that there are, from A to Z."""
    return tuple(sorted({one.topic for one in entries if one.topic}, key=str.casefold))


def _first(entry: Entry) -> str:
    return next((letter.upper() for letter in entry.term if letter.isalpha()), "")
