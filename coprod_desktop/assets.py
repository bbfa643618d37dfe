"""The only door to the files that ship with the program: resources/ and jargon/; and to what is made from them."""

import os
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


def cache_folder(part: str) -> Path:
    """Return the folder of one part for what can be made again, such as "fonts"; it may not be there yet."""
    own = os.environ.get("COPROD_DATA_FOLDER")
    if own:
        return Path(own) / "cache" / part
    import platformdirs  # not at the top: most of what reads an asset never needs it

    return platformdirs.user_cache_path("coprod-desktop", appauthor=False) / part
