"""The only door to the files that ship with the program: resources/ and jargon/."""

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).parent


@cache
def _home() -> Path:
    # A wheel carries the two folders inside the package; a checkout has them beside it.
    shipped = _PACKAGE / "_shipped"
    return shipped if shipped.is_dir() else _PACKAGE.parent


def resource(*parts: str) -> Path:
    """Return the path of a shipped resource, such as ``resource("help", "start.md")``."""
    return _home().joinpath("resources", *parts)


def word_list_folder() -> Path:
    """Return the folder of the word lists that ship with the program."""
    return _home() / "jargon"
